/// Notes below a list of people that say of a marked name when its bearer came or went: “Mrs Ada Pike *” over “* joined
/// the meeting at 7.20”.
enum Footnotes {
  private static let longestMark = 4
  private static let longest = 14

  /// Whether a stretch is a mark and nothing else: “*”, “**”, “†”.
  static func isMark(_ page: Page, _ range: TextRange) -> Bool {
    !range.isEmpty && markEnd(page, range) == range.upper
  }

  /// Offset behind the asterisks or daggers at the start of a range; nil where it begins with none.
  private static func markEnd(_ page: Page, _ range: TextRange) -> Int? {
    var end = range.lower
    while end < range.upper, end - range.lower < longestMark * 3 {
      if page.byte(end) == UInt8(ascii: "*") || page.byte(end) == UInt8(ascii: "#") {
        end += 1
      } else if page.has("†", at: end) || page.has("‡", at: end) {
        end += 3
      } else {
        break
      }
    }
    return end > range.lower ? end : nil
  }

  /// The movement that such a note records of the only person with its mark; nil for any other text.
  static func movement(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> Element? {
    guard let end = markEnd(page, range), register.hasFootnotes else { return nil }
    let rest = page.trimmed(range.suffix(from: end))
    guard page.wordIndices(rest).count <= longest,
      let person = register.find(footnote: page.string(TextRange(range.lower, end))),
      let events = Remark.events(page, rest)
    else { return nil }
    var element = Element(.movement, text: page.trimmed(range))
    element.people = [person]
    for case .movement(let kind, let time) in events {
      element.movements.append((person, kind, time))
    }
    return element.movements.isEmpty ? nil : element
  }
}

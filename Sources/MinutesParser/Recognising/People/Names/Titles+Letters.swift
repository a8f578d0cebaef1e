/// Titles that are written like initials: “P.C. Pike”, “M. Luc Pike”. What stands around them tells which they are.
extension Titles {
  private static let constables = PhraseTable<Bool>(["p|w c", "w p c", "p s"])
  private static let police = WordSet(
    "police constabulary constable constables pcso pcsos sgt sergeant insp inspector")
  private static let french = WordSet("mme mmes mlle")
  /// Words in front and behind among which the titles of others are looked for.
  private static let reach = 24

  /// “P.C. Pike” of the police: a constable, and nobody called Peter Charles; “M. Luc Pike” beside “Mme Roe”.
  static func lettered(
    _ page: Page, at index: Int, limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    let first = page.words[index]
    guard first.shape.contains([.initial, .capitalised]), index + 1 < limit else { return nil }
    // “M/s Pike”
    if first.hash == WordHash.of("m"), page.byte(first.range.upper) == UInt8(ascii: "/"),
      page.words[index + 1].hash == WordHash.of("s"),
      page.words[index + 1].range.lower == first.range.upper + 1
    {
      return (index + 2, Meaning(kind: .personal))
    }
    guard page.byte(first.range.upper) == UInt8(ascii: ".") else { return nil }
    if first.hash == WordHash.of("m") {
      let next = page.words[index + 1]
      guard next.shape.contains(.capitalised), next.range.count > 2,
        page.words[index + 1].range.lower == first.range.upper + 2, has(french, page, near: index)
      else { return nil }
      return (index + 1, Meaning(kind: .personal))
    }
    guard let match = constables.match(page.words, at: index, limit: limit), match.end < limit,
      (index + 1..<match.end).allSatisfy({
        page.words[$0].shape.contains([.initial, .capitalised])
          && page.words[$0].range.lower == page.words[$0 - 1].range.upper + 1
      }),
      page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: "."),
      page.byte(page.words[match.end - 1].range.upper + 1) == 0x20,
      page.words[match.end].shape.contains(.capitalised),
      // In other lists they are initials: “Present: P.C. Pike, Mrs J. Ash”.
      has(police, page, near: index) || isProse(page, behind: match.end, limit)
    else { return nil }
    return (match.end, Meaning(kind: .personal))
  }

  /// “P.C. Pike said …”: whether a word in small letters follows the surname.
  private static func isProse(_ page: Page, behind surname: Int, _ limit: Int) -> Bool {
    surname + 1 < limit && page.words[surname].range.count > 1
      && page.byte(page.words[surname].range.upper) == 0x20
      && page.words[surname + 1].range.lower == page.words[surname].range.upper + 1
      && page.words[surname + 1].shape.isDisjoint(with: .capitalised)
  }

  private static func has(_ titles: WordSet, _ page: Page, near index: Int) -> Bool {
    (max(0, index - reach)..<min(page.words.count, index + reach)).contains {
      titles.contains(page.words[$0]) && page.words[$0].shape.contains(.capitalised)
    }
  }
}

/// The initials of somebody beside their name, by which the text calls them later.
extension NameList {
  /// “Chief Executive” of “Ada Pike (AP, Chief Executive)”, “until 6.15pm” of “(AP – until 6.15pm)”: what stands behind
  /// the initials of the name in front.
  mutating func behindOwnInitials(_ range: TextRange) -> TextRange? {
    let words = page.wordIndices(range)
    guard let last = drafts.indices.last, let first = words.first, words.count > 1,
      page.words[first].range.lower == range.lower, hasInitials(page.words[first].range, of: last)
    else { return nil }
    let next = page.words[first + 1].range.lower
    let gap = page.trimmed(TextRange(page.words[first].range.upper, next))
    guard !gap.isEmpty, page.byte(gap.lower) == UInt8(ascii: ",") || page.hasDash(at: gap.lower)
    else { return nil }
    drafts[last].code = drafts[last].code ?? page.words[first].range
    return TextRange(next, range.upper)
  }

  /// “Chief Officer” of “Andy Love, Chief Officer AL”: what is said of somebody without the initials behind it.
  mutating func withoutOwnInitials(_ range: TextRange, of draft: Int) -> TextRange {
    let words = page.wordIndices(range)
    guard words.count > 1, let last = words.last, page.words[last].range.upper == range.upper,
      page.byte(page.words[last].range.lower - 1).isBlank,
      hasInitials(page.words[last].range, of: draft)
    else { return range }
    drafts[draft].code = drafts[draft].code ?? page.words[last].range
    return page.trimmed(range.prefix(upTo: page.words[last].range.lower))
  }

  /// Whether two to four capitals are those with which the words of a name begin.
  func hasInitials(_ range: TextRange, of draft: Int) -> Bool {
    guard (2...4).contains(range.count), range.bounds.allSatisfy({ page.byte($0).isASCIIUpper })
    else { return false }
    let words = page.wordIndices(drafts[draft].name.name)
    return words.count == range.count
      && zip(range.bounds, words).allSatisfy {
        page.byte($0) == page.byte(page.words[$1].range.lower)
      }
  }
}

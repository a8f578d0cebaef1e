/// Numbers that a word names: “Item 4 – Budget”, “Action: 1.02 Adoption”, “Section A – Recommendations”.
extension LeadingMarker {
  private static let itemWords = PhraseTable<Bool>([
    "agenda? item no|number?", "minute|min no|number?", "subject no", "business no",
  ])

  /// The number behind “Item” or “Agenda item” that a colon, a dash or a wide gap sets off:
  /// `Item 1: Welcome`, `Agenda Item 4 – Budget`. “Item 4 was deferred.” has none.
  ///
  /// - Parameter inCell: Whether the text stands in a table, where “Item 3 Minutes” may be the name of a paper.
  static func titled(_ page: Page, _ range: TextRange, inCell: Bool = false) -> LeadingMarker? {
    guard let range = page.text.trimmed(range) else { return nil }
    if let typed = typed(page, range) { return typed }
    guard itemWords.opens(page.words, at: page.words.first(from: range.start)) else { return nil }
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].range.lower == range.lower,
      let match = itemWords.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound,
      var inner = number(
        page, TextRange(page.words[match.end].range.lower, range.upper), allowBare: true),
      inner.shape == .decimal || inner.shape == .composite || inner.shape == .yearly
    else { return nil }
    // `Item 4 – Budget`, `Subject No. 1 :  Budget`
    let dash = page.colonOrDashWidth(at: inner.rest.lower)
    let isSetOff = dash > 0 || inner.setting != .bare || inner.hasGap
    guard isSetOff || !inCell && isTitle(page, inner.rest) else { return nil }
    // “Item 5, Sheepfold Lane.” below “Matters arising” speaks of an item of other minutes.
    if page.byte(inner.number.upper) == UInt8(ascii: ",") { return nil }
    let upper = dash > 0 ? inner.rest.lower + dash : inner.marker.upper
    inner.marker = TextRange(range.lower, upper)
    inner.rest = TextRange(page.skipBlanks(upper, range.upper), range.upper)
    inner.setting = .bare
    return inner
  }

  private static let sectionWord = PhraseTable<Bool>(["section"])
  /// The sections of a paper are few: “Section 17 – Crime and disorder” speaks of an act.
  private static let mostSections = 15

  /// The letter or number behind “Section” that a colon or a dash sets off: `Section A – Recommendations`. Only reports
  /// have such sections; in minutes and agendas the line groups what is numbered below it.
  static func section(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    guard let range = page.text.trimmed(range) else { return nil }
    let words = page.wordIndices(range)
    guard words.count > 2, sectionWord.opens(page.words, at: words.lowerBound),
      page.words[words.lowerBound].range.lower == range.lower
    else { return nil }
    let word = page.words[words.lowerBound + 1].range
    guard let core = MarkerNumber.read(page, word.lower, word.upper), core.end == word.upper,
      core.shape == .letter || core.shape == .roman || core.shape == .decimal,
      core.path.count == 1, core.path[0] <= mostSections,
      !page.byte(word.lower).isASCIILower
    else { return nil }
    let dash = page.colonOrDashWidth(at: page.skipBlanks(word.upper, range.upper))
    guard dash > 0 else { return nil }
    let upper = page.skipBlanks(word.upper, range.upper) + dash
    // `C` and `D` are Roman numerals only among others.
    let isLetter = core.shape == .roman && word.count == 1
    let place = Int(page.byte(word.lower).asciiLowercased) - 0x60
    return LeadingMarker(
      marker: TextRange(range.lower, upper), number: word,
      shape: isLetter ? .letter : core.shape, setting: .bare, path: isLetter ? [place] : core.path,
      rest: TextRange(page.skipBlanks(upper, range.upper), range.upper), hasGap: false)
  }

  /// “Item 4 PDF” is a link to a paper.
  private static let files = WordSet("pdf doc docx word kb mb")
  private static let wordsOfTitle = 16
  private static let lettersOfJoiner = 4

  /// “Confirmation of Minutes”: all but short words have a capital, and no stop follows; “was deferred” has none.
  private static func isTitle(_ page: Page, _ rest: TextRange) -> Bool {
    let words = page.wordIndices(rest)
    guard (1...wordsOfTitle).contains(words.count), page.byte(rest.lower).isASCIIUpper,
      page.lastByte(rest) != UInt8(ascii: "."), page.first(.lineEnd, in: rest) == nil,
      !words.hold(files, in: page)
    else { return false }
    // “Next meeting”
    if words.count <= wordsOfPlainTitle, !NumberedHead.hasFiniteVerb(page, rest) { return true }
    return words.allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.capitalised) || word.shape.contains(.digits)
        || word.range.count < lettersOfJoiner
    }
  }

  private static let wordsOfPlainTitle = 4

  /// What is to be done with an item, as systems for school boards print it in front of the number.
  private static let itemTypes = PhraseTable<Bool>([
    "action", "discussion", "information", "informational", "procedural", "report", "reports",
    "presentation", "recognition", "consent", "minutes", "review", "announcement", "ceremonial",
  ])
  /// Types that one item can have.
  private static let mostTypes = 3

  /// The number behind the type of an item: `Action: 1.02 Adoption`, `Action (Consent): 4.01 Minutes`,
  /// `Action, Report: 5.03 Turf`. A number of one level is a quantity (“Action: 3 trustees …”).
  private static func typed(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    guard itemTypes.opens(page.words, at: page.words.first(from: range.start)) else { return nil }
    let words = page.wordIndices(range)
    guard var index = words.first, page.words[index].range.lower == range.lower else { return nil }
    for _ in 0..<mostTypes {
      guard index + 1 < words.upperBound, itemTypes.matches(page.words, at: index, limit: index + 1)
      else { return nil }
      let gap = page.gap(before: index + 1)
      index += 1
      if gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ":") }) {
        guard
          var inner = number(
            page, range.suffix(from: page.words[index].range.lower), allowBare: true),
          inner.shape == .decimal, inner.path.count > 1, !inner.rest.isEmpty,
          page.byte(inner.rest.lower).isASCIIUpper || page.byte(inner.rest.lower) >= 0x80
        else { return nil }
        inner.marker = TextRange(range.lower, inner.marker.upper)
        return inner
      }
    }
    return nil
  }
}

internal import MinutesModel

/// Resolutions by their number and the surname of the mover alone: `Res. 88/17     GAUDET:  That the agenda be adopted.`
///
/// Layout: minutes of rural municipalities on the prairies, what became of each at the right margin below.
enum NumberedResolution {
  private static let labels = PhraseTable<Bool>([
    "res|resolution|rés|résolution no|nr|number?"
  ])
  /// Words of a number: `2017-04-88`.
  private static let longestNumber = 4
  private static let that = WordSet("that")

  static func read(_ reader: ResolutionReader, _ index: Int) -> Recognition? {
    let page = reader.page
    let block = page.blocks[index]
    guard block.kind != .heading, let opening = page.firstWord(block.text),
      labels.opens(page.words, at: page.words.first(from: opening.range.start))
    else { return nil }
    let words = page.wordIndices(block.text)
    guard let first = words.first,
      let label = labels.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    var end = label.end
    while end < words.upperBound, end - label.end < longestNumber, isOfNumber(page, end) {
      end += 1
    }
    guard end > label.end, end < words.upperBound,
      let found = movers(page, TextRange(page.words[end].range.lower, block.text.upper))
    else { return nil }
    let text = page.trimmed(TextRange(found.end, block.text.upper))
    var element = Element(.resolution, text: text)
    element.marker = TextRange(block.range.lower, text.lower)
    element.decision = .init(verb: .resolved, form: .labelled)
    element.mover = found.movers.mover
    element.seconder = found.movers.seconder
    var done = reader.builder(after: index).complete(element, block: index)
    done.consumed += index - reader.blocks.lowerBound + 1
    return reader.asMotionIfLost(done)
  }

  /// `88/17`, `2017-88`, `#88`
  private static func isOfNumber(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index]
    return word.shape.contains(.digits) || word.range.count == 1
  }

  /// The name in front of a colon and “That”: in capitals, or behind a title.
  private static func movers(_ page: Page, _ range: TextRange) -> (movers: Movers, end: Int)? {
    if let found = Movers.inFront(page, range) { return found }
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      let name = NameReader(page: page, words: words).named(at: first), name.end < words.upperBound,
      page.byte(page.words[name.end - 1].range.upper) == UInt8(ascii: ":"),
      that.contains(page.words[name.end]), page.words[name.end].shape.contains(.capitalised)
    else { return nil }
    return (Movers(mover: name.text), page.words[name.end - 1].range.upper + 1)
  }
}

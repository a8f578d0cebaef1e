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
    guard end > label.end, end < words.upperBound else { return nil }
    let rest = TextRange(page.words[end].range.lower, block.text.upper)
    if page.isSpacedDash(page.gap(before: end)) || page.byte(rest.lower - 2) == UInt8(ascii: ":"),
      let over = overText(reader, index, rest)
    {
      return over
    }
    guard let found = movers(page, rest) else { return nil }
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

  /// “Resolution No. 121/16 — Sawchuk” alone on its line, over “THAT the agenda be adopted.”
  private static func overText(
    _ reader: ResolutionReader, _ index: Int, _ rest: TextRange
  ) -> Recognition? {
    let page = reader.page
    guard index + 1 < reader.blocks.upperBound,
      let mover = PersonName.parse(page, rest, demand: .oneWord),
      mover.end == page.trimmed(rest).upper,
      let below = page.blocks[safe: index + 1], below.kind == .paragraph,
      let word = page.firstWord(below.text), that.contains(word)
    else { return nil }
    var element = Element(.resolution, text: below.text)
    element.marker = TextRange(page.blocks[index].range.lower, below.text.lower)
    element.decision = .init(verb: .resolved, form: .labelled)
    element.mover = page.string(mover.name)
    var done = reader.builder(after: index + 1).complete(element, block: index + 1)
    done.consumed += index + 1 - reader.blocks.lowerBound + 1
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

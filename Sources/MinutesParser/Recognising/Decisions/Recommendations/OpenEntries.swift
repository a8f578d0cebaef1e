internal import MinutesModel

/// Entries without markers of their own: those that a line announces, and the rest of one that a converter cut.
extension RecommendationReader {
  private static let wordsOfAnnounced = 4

  /// “I recommend the following:-” over paragraphs without markers: each is one, up to the first that is none.
  func announced(_ index: Int) -> Recognition? {
    let stem = page.blocks[index]
    guard context.documentKind == .report, context.isFirstBelowHead, stem.kind == .paragraph,
      stem.cell == nil, page.endsWithColon(stem.text), asksNothing(stem.text),
      nextEntry(index) == nil
    else { return nil }
    var elements = [Element(.paragraph, text: stem.range)]
    for next in (index + 1)..<max(index + 1, blocks.upperBound) {
      let block = page.blocks[next]
      let last = page.lastByte(block.range)
      guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
        ListEntry(page, block) == nil, !isEnding(block, nil),
        last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last.isASCIILower,
        page.wordIndices(block.range).count >= Self.wordsOfAnnounced
      else { break }
      elements.append(Element(.recommendation, text: block.range))
    }
    return elements.count > 2 ? (elements, elements.count) : nil
  }

  /// “… and of 2% to debt,” ¶ “both to be invested through the Pool;”: the entry breaks off inside a sentence, and the next
  /// paragraph, which has no marker, goes on with it in small letters.
  func goesOnBelow(_ entry: ListEntry, _ index: Int) -> Bool {
    guard let next = page.blocks[safe: index + 1], index + 1 < blocks.upperBound,
      next.kind == .paragraph, !next.isFurniture, next.cell == nil, next.marker.isEmpty,
      page.byte(next.range.lower).isASCIILower, page.blocks[index].cell == nil,
      ListEntry(page, next) == nil
    else { return false }
    let last = page.lastByte(entry.text)
    return last.isASCIILower || last == UInt8(ascii: ",")
  }

  /// Whether a line only opens the list below it, without a colon: “That the Committee”.
  func isOpener(_ text: TextRange) -> Bool {
    guard page.lastByte(text).isASCIILetter else { return false }
    if page.isWhole(text, Self.openers) != nil { return true }
    // “That the Executive Board”, “The Audit and Risk Committee”: a name of a body and no more.
    let words = page.wordIndices(text)
    guard (2...Self.wordsOfBody).contains(words.count), let last = words.last,
      OutlineVocabulary.bodies.contains(page.words[last]), page.opening(text, Self.naming) != nil
    else { return false }
    return words.dropFirst().allSatisfy {
      page.words[$0].shape.contains(.capitalised) || Self.small.contains(page.words[$0])
    }
  }

  private static let wordsOfBody = 8
  private static let naming = PhraseTable<Bool>(["that the?", "the"])
  private static let small = WordSet("the and of for")

  /// “- 1. The Board approves it”: the bullet of a converter around the number of the author.
  func insideBullet(_ entry: ListEntry, _ index: Int) -> Recognition? {
    guard let inner = numberInside(entry, index), var found = numbered(inner, index + 1) else {
      return nil
    }
    found.consumed += 1
    return found
  }

  /// The number of the author inside a bullet that has nothing else.
  func numberInside(_ entry: ListEntry, _ index: Int) -> ListEntry? {
    guard entry.isBullet, page.text.isBlank(entry.text), index + 1 < blocks.upperBound,
      let inner = ListEntry(page, page.blocks[index + 1])?.numbered(inside: entry),
      !page.text.isBlank(inner.text)
    else { return nil }
    return inner
  }
}

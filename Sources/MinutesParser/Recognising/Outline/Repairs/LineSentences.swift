/// Paragraphs that line breaks divide into sentences or entries of their own, as `<br>` does on many
/// pages: “(i) Planning – … RESOLVED: That …” ⏎ “(ii) Amenities – …”.
enum LineSentences {
  /// The block cut at its line ends, where each stands behind a finished sentence or in front of a
  /// number; nil where one does not.
  static func split(_ page: Page, _ block: SourceBlock) -> [SourceBlock]? {
    guard block.kind == .paragraph, !block.isFurniture, block.hints.isDisjoint(with: .quotation)
    else { return nil }
    var cuts: [Int] = []
    var start = block.range.lower
    while let offset = page.words.marks.first(.lineEnd, from: start, to: block.range.upper) {
      if opensEntry(
        page, before: TextRange(start, offset), TextRange(offset + 1, block.range.upper))
      {
        cuts.append(offset + 1)
      }
      start = offset + 1
    }
    guard !cuts.isEmpty else { return nil }
    var pieces: [SourceBlock] = []
    var lower = block.range.lower
    for cut in cuts + [block.range.upper] {
      guard let range = page.text.trimmed(TextRange(lower, cut)) else { continue }
      var piece = block
      if pieces.isEmpty, !block.marker.isEmpty {
        piece.text = TextRange(block.text.lower, range.upper)
      } else {
        piece.marker = .empty(at: range.lower)
        piece.text = range
      }
      if !pieces.isEmpty { piece.joinsPrevious = true }
      pieces.append(piece)
      lower = cut
    }
    return pieces
  }

  private static func opensEntry(_ page: Page, before: TextRange, _ rest: TextRange) -> Bool {
    guard let line = page.text.trimmed(before), let next = page.text.trimmed(rest) else {
      return false
    }
    // Addresses and names end without a stop; so do the lines of a list of people.
    let last = page.byte(line.upper - 1)
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: "?") else { return false }
    guard page.wordIndices(line).count >= 5 else { return false }
    if let marker = LeadingMarker.scan(page, next) { return marker.shape != .bullet }
    // “Ayes: 4.” ⏎ “Nays: 0.” is one count.
    if VoteRecogniser.opensClass(page, next) { return false }
    return page.firstWord(next)?.shape.contains(.capitalised) == true
  }
}

/// Finds phrases that begin in one passage and go on in those tied to it.
enum BorderSearch {
  /// The passages in which the phrase begins and which it leaves, in order.
  static func passages(
    of words: [[UInt8]], in reader: SegmentReader
  ) throws(SegmentError) -> [UInt32] {
    guard words.count > 1, !reader.footer.range(.ties).isEmpty else { return [] }
    var found: Set<UInt32> = []
    for border in 1..<words.count {
      guard let info = try reader.list(.border, words[border - 1], words[border]) else { continue }
      let cursor = try ListCursor(reader, info)
      while try cursor.next() != ListCursor.end {
        guard !found.contains(cursor.current) else { continue }
        if try leads(cursor.current, words, across: border, in: reader) {
          found.insert(cursor.current)
        }
      }
    }
    return found.sorted()
  }

  /// Whether a passage ends with the first `border` words and the others follow in the passages tied
  /// to it.
  private static func leads(
    _ passage: UInt32, _ words: [[UInt8]], across border: Int, in reader: SegmentReader
  ) throws(SegmentError) -> Bool {
    let own = try self.words(of: Int(passage), in: reader)
    guard own.count >= border, own.suffix(border).elementsEqual(words[..<border]) else {
      return false
    }
    var matched = border
    var place = Int(passage)
    while matched < words.count {
      guard let next = try reader.next(ofPassage: place) else { return false }
      place = next
      let following = try self.words(of: place, in: reader)
      let count = min(following.count, words.count - matched)
      guard following.prefix(count).elementsEqual(words[matched..<(matched + count)]) else {
        return false
      }
      matched += count
    }
    return true
  }

  /// The folded words of a passage.
  private static func words(
    of passage: Int, in reader: SegmentReader
  ) throws(SegmentError) -> [[UInt8]] {
    var text = GrowingBuffer<UInt8>()
    try reader.appendText(ofPassage: passage, to: &text)
    let folding = Folding()
    var words: [[UInt8]] = []
    var tokeniser = Tokeniser(text.elements)
    while let word = tokeniser.next() {
      var folded: [UInt8] = []
      folding.fold(text.elements, word, into: &folded)
      words.append(folded)
    }
    return words
  }
}

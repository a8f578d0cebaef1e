/// A document as recognisers see it: its blocks, its words, and questions about stretches of text.
///
/// Recognisers are pure functions over a page; nothing here changes while they work. It is a class
/// so that the many readers that keep one share it.
final class Page: Sendable {
  let stream: BlockStream
  let words: WordTable
  let text: VisibleText
  let blocks: [SourceBlock]
  /// The markers that blocks begin with, where all rules that ask for them are to be told at once.
  private let leads: [LeadingMarker]
  /// For each block the index of its marker, -1 where it has none.
  private let leadPlaces: [Int32]

  convenience init(_ stream: BlockStream) {
    self.init(stream, words: WordTable(stream.text))
  }

  /// A page whose words are known already, and with them the markers of its first blocks.
  init(_ stream: BlockStream, words: WordTable, leads: [LeadingMarker?] = []) {
    self.stream = stream
    self.words = words
    self.leads = leads.compactMap { $0 }
    var count: Int32 = 0
    leadPlaces = leads.map { lead in
      guard lead != nil else { return -1 }
      count += 1
      return count - 1
    }
    text = stream.text
    blocks = stream.blocks
  }

  /// The marker that a block begins with: bare numbers count only where the mark-up shows a marker.
  func lead(of block: SourceBlock) -> LeadingMarker? {
    let place = Int(block.place)
    // A rule may ask for a part of a block.
    if leadPlaces.indices.contains(place), blocks[place].range == block.range,
      blocks[place].marker.isEmpty == block.marker.isEmpty
    {
      let lead = Int(leadPlaces[place])
      return lead < 0 ? nil : leads[lead]
    }
    return LeadingMarker.scan(self, block.range, allowBare: !block.marker.isEmpty)
  }

  /// The marker that a block begins with, where bare numbers count for words.
  func markedLead(of block: SourceBlock) -> LeadingMarker? {
    let lead = lead(of: block)
    guard let bare = lead, bare.setting == .bare, !block.marker.isEmpty,
      // Behind a glyph it makes no difference.
      byte(bare.marker.lower).isASCIIDigit || byte(bare.marker.lower).isASCIILetter
        || byte(bare.marker.lower) == 0xC2
    else { return lead }
    // A number of several levels, or one in front of a gap, counts bare as well.
    if bare.shape == .decimal, bare.marker == bare.number {
      return bare.path.count > 1 || bare.hasGap ? bare : nil
    }
    return LeadingMarker.scan(self, block.range)
  }

  /// The same text with other blocks, and the markers that these begin with.
  func with(blocks: [SourceBlock], leads: [LeadingMarker?]) -> Page {
    var stream = stream
    stream.blocks = blocks
    for place in stream.blocks.indices {
      stream.blocks[place].place = Int32(truncatingIfNeeded: place)
    }
    return Page(stream, words: words, leads: leads)
  }

  /// The byte at an offset of the visible text; 0 behind its end.
  func byte(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < text.bytes.count ? text.bytes[offset] : 0
  }

  func string(_ range: TextRange) -> String { text.string(range) }
  func trimmed(_ range: TextRange) -> TextRange {
    text.trimmed(range) ?? .empty(at: range.lower)
  }

  /// Indices of the words in a range.
  func wordIndices(_ range: TextRange) -> Range<Int> { words.indices(in: range) }

  /// What stands between the word at an index and the one in front of it.
  @inline(__always)
  func gap(before index: Int) -> TextRange {
    TextRange(words[index - 1].range.upper, words[index].range.lower)
  }

  /// Whether a range has a word of one of the topics: where it has none, no rule of theirs applies.
  ///
  /// Complexity: linear in the words of the range.
  func speaks(of topics: Topics, in range: TextRange) -> Bool {
    words.speaks(of: topics, in: range)
  }

  /// The first mark of a kind in a range.
  @inline(__always)
  func first(_ mark: Marks.Kind, in range: TextRange) -> Int? {
    words.marks.first(mark, from: range.lower, to: range.upper)
  }

  /// The word at the start of a range, if any.
  func firstWord(_ range: TextRange) -> Word? {
    let first = words.first(from: range.start)
    return first < words.count && words[first].range.end <= range.end ? words[first] : nil
  }

  /// Offset of the first byte at or behind `offset` that is no blank, at most `end`.
  func skipBlanks(_ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end, byte(offset).isBlank { offset += 1 }
    return offset
  }

  /// Whether a phrase of a table covers all words of a range (at most a colon and dashes besides).
  @inline(__always)
  func isWhole<Meaning>(_ range: TextRange, _ table: PhraseTable<Meaning>) -> Meaning? {
    let first = words.first(from: range.start)
    return table.opens(words, at: first) ? whole(range, first, table) : nil
  }

  private func whole<Meaning>(
    _ range: TextRange, _ first: Int, _ table: PhraseTable<Meaning>
  ) -> Meaning? {
    table.whole(words, at: first, limit: words.indices(in: range).upperBound)
  }

  /// The meaning of the phrase that a range begins with.
  @inline(__always)
  func opening<Meaning>(_ range: TextRange, _ table: PhraseTable<Meaning>) -> Meaning? {
    // Mostly the first word shows that there is none.
    let first = words.first(from: range.start)
    return table.opens(words, at: first) ? opened(range, first, table) : nil
  }

  private func opened<Meaning>(
    _ range: TextRange, _ first: Int, _ table: PhraseTable<Meaning>
  ) -> Meaning? {
    table.match(words, at: first, limit: words.indices(in: range).upperBound)?.meaning
  }

  /// Whether the bytes at `offset` are those of `text`.
  @inline(__always)
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let bytes = self.text.bytes
    guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether all letters of a range are capitals (two words' worth of evidence: three letters), but for those behind
  /// figures: “HEARING – 7:15 p.m.”, “HELD ON 3rd MAY”.
  func isAllCapitals(_ range: TextRange) -> Bool {
    var capitals = 0
    var offset = range.lower
    while true {
      let small: Int = text.bytes.withUnsafeBufferPointer { bytes in
        let end = min(range.upper, bytes.count)
        while offset < end, !bytes[offset].isASCIILower {
          if bytes[offset].isASCIIUpper { capitals &+= 1 }
          offset &+= 1
        }
        return offset
      }
      guard small < range.upper, small < text.bytes.count else { return capitals >= 3 }
      offset = endOfFigures(small, range)
      guard offset > small else { return false }
    }
  }

  /// Where small letters end that belong to figures: “p.m.”, “am”, “th”; `start` where they do not.
  private func endOfFigures(_ start: Int, _ range: TextRange) -> Int {
    let before = byte(start - 1) == 0x20 ? start - 2 : start - 1
    guard before >= range.lower, byte(before).isASCIIDigit else { return start }
    let second = byte(start + 1) == UInt8(ascii: ".") ? start + 2 : start + 1
    switch (byte(start), byte(second)) {
    case (UInt8(ascii: "a"), UInt8(ascii: "m")), (UInt8(ascii: "p"), UInt8(ascii: "m")),
      (UInt8(ascii: "t"), UInt8(ascii: "h")), (UInt8(ascii: "s"), UInt8(ascii: "t")),
      (UInt8(ascii: "n"), UInt8(ascii: "d")), (UInt8(ascii: "r"), UInt8(ascii: "d")):
      return second < range.upper && !byte(second + 1).isASCIILower ? second + 1 : start
    default: return start
    }
  }

  /// Whether a range is set in bold, italics, underlined or as a label throughout.
  func isEmphasised(_ range: TextRange) -> Bool {
    !text.commonStyle(range).isDisjoint(with: .emphasis)
  }

  /// The parts of a range that wide gaps and line ends divide; empty ones left out.
  func columns(_ range: TextRange) -> [TextRange] {
    parts(range) { words.marks.firstLineEnd(or: .gap, from: $0, to: range.upper) }
  }

  /// The lines of a range; empty ones left out.
  func lines(_ range: TextRange) -> [TextRange] {
    parts(range) { words.marks.first(.lineEnd, from: $0, to: range.upper) }
  }

  /// The lines of a range, for those who go through them once.
  func eachLine(_ range: TextRange) -> Lines { Lines(page: self, rest: range) }

  /// The first line of a range that is not empty.
  func firstLine(_ range: TextRange) -> TextRange? {
    var lines = eachLine(range)
    return lines.next()
  }

  struct Lines: Sequence, IteratorProtocol {
    fileprivate let page: Page
    fileprivate var rest: TextRange?

    mutating func next() -> TextRange? {
      while let range = rest {
        let end = page.first(.lineEnd, in: range)
        rest = end.map { range.suffix(from: $0 + 1) }
        if let line = page.text.trimmed(end.map { range.prefix(upTo: $0) } ?? range) {
          return line
        }
      }
      return nil
    }
  }

  /// The parts of a range between the offsets that `next` finds; empty ones left out.
  @inline(__always)
  private func parts(_ range: TextRange, _ next: (Int) -> Int?) -> [TextRange] {
    var result: [TextRange] = []
    var start = range.lower
    while let end = next(start) {
      if let part = text.trimmed(TextRange(start, end)) { result.append(part) }
      start = end + 1
    }
    if let part = text.trimmed(TextRange(start, range.upper)) { result.append(part) }
    return result
  }

  /// The last byte of a range that is no blank, 0 where there is none.
  func lastByte(_ range: TextRange) -> UInt8 {
    guard let trimmed = text.trimmed(range) else { return 0 }
    return byte(trimmed.upper - 1)
  }

  /// Whether a range ends with a colon, also `:-`, `: -`, `:–`.
  func endsWithColon(_ range: TextRange) -> Bool {
    guard var rest = text.trimmed(range) else { return false }
    if byte(rest.upper - 1) == UInt8(ascii: "-") {
      rest = trimmed(rest.prefix(upTo: rest.upper - 1))
    } else if rest.count >= 3, hasLongDash(at: rest.upper - 3) {
      rest = trimmed(rest.prefix(upTo: rest.upper - 3))
    }
    return !rest.isEmpty && byte(rest.upper - 1) == UInt8(ascii: ":")
  }
}

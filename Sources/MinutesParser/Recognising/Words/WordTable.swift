/// All words of a document's visible text, in order, and the marks between them.
///
/// It never changes, and is a class so that handing it over hands over a single word. Its tables lie in
/// memory of their own, which is written once and freed with the table: rules ask too often for each
/// question to pass the checks of an array. What comes from outside, an index or an offset, is checked.
final class WordTable: Sendable {
  /// The words, and one more that begins behind all offsets.
  nonisolated(unsafe) private let words: UnsafeMutablePointer<Word>
  let count: Int
  /// What divides the text between the words.
  let marks: Marks
  /// For each byte of the text the first word that begins at it or behind it, so that the words of a
  /// range are found at once.
  nonisolated(unsafe) private let firstFrom: UnsafeMutablePointer<Int32>
  private let byteCount: Int
  private let keywords: Keywords

  subscript(index: Int) -> Word {
    @inline(__always)
    get {
      precondition(UInt(bitPattern: index) <= UInt(bitPattern: count))
      return words[index]
    }
  }

  /// Finds the words of a text.
  ///
  /// Complexity: O(n) in the bytes.
  init(_ text: VisibleText) {
    var words = WordBuffer(reserving: text.bytes.count / 5 + 16)
    var marks = Marks(byteCount: text.bytes.count)
    let topics = Topics.table
    text.bytes.withUnsafeBufferPointer { bytes in
      WordScanner.table.withUnsafeBufferPointer { letters in
        let longestRow = marks.fill { note in
          // Both are local, to be kept where they are at hand.
          var scanner = WordScanner(bytes: bytes, letters: letters)
          var found = words
          while var word = scanner.next(note) {
            word.topics.formUnion(topics.topics(of: word.hash))
            found.append(word)
          }
          words = found
          return scanner.longestRow
        }
        if longestRow >= WordBuffer.fewestSpaced { words.joinSpacedLetters(bytes, topics) }
      }
    }
    count = words.count
    words.append(Word(range: .empty(at: Int(Int32.max)), hash: 0, shape: []))
    self.words = words.start
    self.marks = marks
    byteCount = text.bytes.count
    firstFrom = .allocate(capacity: byteCount + Self.bytesAtOnce)
    keywords = Keywords(words.start, count: count, byteCount: byteCount)
    fillFirstWords()
  }

  deinit {
    words.deallocate()
    firstFrom.deallocate()
    keywords.deallocate()
  }

  /// Bytes whose first words are filled in with one instruction.
  private static let bytesAtOnce = 8

  private func fillFirstWords() {
    let places = UnsafeMutableRawPointer(firstFrom)
    var next = 0
    var index: Int32 = 0
    while index <= count {
      // Every word begins in the text, but for the last one, which is behind it.
      let end = min(Int(words[Int(index)].range.start) &+ 1, byteCount)
      // What is filled too far belongs to the next word, which comes later.
      while next < end {
        places.storeBytes(
          of: SIMD8(repeating: index), toByteOffset: next &* MemoryLayout<Int32>.stride,
          as: SIMD8<Int32>.self)
        next &+= Self.bytesAtOnce
      }
      next = end
      index &+= 1
    }
  }

  /// Whether a word of a range is a keyword of one of the topics.
  ///
  /// Complexity: linear in the keywords of the range, with those shortly in front of it.
  func speaks(of topics: Topics, in range: TextRange) -> Bool {
    keywords.have(topics, in: range)
  }

  /// What the text around a word could be about.
  func topics(of index: Int) -> Topics { self[index].topics }

  /// The words that lie within a range.
  ///
  /// Complexity: O(1).
  func indices(in range: TextRange) -> Range<Int> {
    let low = first(from: range.start)
    var high = first(from: range.end)
    if high > low, words[high &- 1].range.end > range.end { high &-= 1 }
    return Range(uncheckedBounds: (low, max(low, high)))
  }

  /// The first word that begins at or behind an offset.
  ///
  /// Complexity: O(1).
  @inline(__always)
  func first(from offset: Int32) -> Int {
    let offset = Int(max(0, offset))
    return offset < byteCount ? Int(firstFrom[offset]) : count
  }
}

/// The words of a text that are keywords of topics: few of all, so that the rules which need one need not
/// look at the others.
private struct Keywords: Sendable {
  private struct Keyword {
    var start: Int32
    var end: Int32
    var topics: Topics
  }

  /// In order, and one more behind all offsets.
  nonisolated(unsafe) private let keywords: UnsafeMutablePointer<Keyword>
  /// For each stretch of `1 << chunkBits` bytes of the text the first keyword that begins in it or behind.
  nonisolated(unsafe) private let firstOfChunk: UnsafeMutablePointer<Int32>
  private let chunkCount: Int
  private static let chunkBits: Int32 = 5

  init(_ words: UnsafeMutablePointer<Word>, count: Int, byteCount: Int) {
    // Fewer are needed: to count them would take longer.
    keywords = .allocate(capacity: count + 1)
    chunkCount = byteCount >> Int(Self.chunkBits) + 1
    firstOfChunk = .allocate(capacity: chunkCount)
    var place = 0
    var next = 0
    for index in 0..<count where !words[index].topics.isEmpty {
      let range = words[index].range
      keywords[place] = Keyword(start: range.start, end: range.end, topics: words[index].topics)
      let end = min(Int(range.start &>> Self.chunkBits) + 1, chunkCount)
      while next < end {
        firstOfChunk[next] = Int32(truncatingIfNeeded: place)
        next &+= 1
      }
      place &+= 1
    }
    keywords[place] = Keyword(start: .max, end: .max, topics: [])
    while next < chunkCount {
      firstOfChunk[next] = Int32(truncatingIfNeeded: place)
      next &+= 1
    }
  }

  func deallocate() {
    keywords.deallocate()
    firstOfChunk.deallocate()
  }

  /// Whether a keyword of one of the topics lies in a range.
  @inline(__always)
  func have(_ topics: Topics, in range: TextRange) -> Bool {
    let chunk = Int(max(0, range.start) &>> Self.chunkBits)
    guard chunk < chunkCount else { return false }
    var place = Int(firstOfChunk[chunk])
    // The last keyword is behind all ranges.
    while keywords[place].start < range.start { place &+= 1 }
    while keywords[place].end <= range.end, keywords[place].end < .max {
      if !keywords[place].topics.isDisjoint(with: topics) { return true }
      place &+= 1
    }
    return false
  }
}

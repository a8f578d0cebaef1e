/// The words of a text while they are found. Its memory is handed on, or lost.
struct WordBuffer {
  private(set) var start: UnsafeMutablePointer<Word>
  private(set) var count = 0
  private var capacity: Int

  /// - Parameter capacity: About how many words there will be, at least one.
  init(reserving capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  @inline(__always)
  mutating func append(_ word: Word) {
    if count == capacity { grow() }
    (start + count).initialize(to: word)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    let larger = UnsafeMutablePointer<Word>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// Letters printed apart that make a word.
  static let fewestSpaced = 4

  /// Reads `R E S O L V E D` as one word: four capitals or more, one blank between each two.
  mutating func joinSpacedLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ topics: Topics.Table) {
    var kept = 0
    var index = 0
    while index < count {
      let end = rowEnd(bytes, index)
      if end - index >= Self.fewestSpaced {
        start[kept] = joined(index..<end, bytes, topics)
        kept += 1
      } else {
        for place in index..<end {
          start[kept] = start[place]
          kept += 1
        }
      }
      index = end
    }
    count = kept
  }

  /// The index behind the capitals in a row that begin with a word; behind the word where it is none.
  private func rowEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var end = index + 1
    guard start[index].shape.contains([.initial, .capitalised]) else { return end }
    while end < count, start[end].shape.contains([.initial, .capitalised]),
      start[end].range.lower == start[end - 1].range.upper + 1,
      bytes[start[end - 1].range.upper] == 0x20
    {
      end += 1
    }
    return end
  }

  private func joined(
    _ indices: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ topics: Topics.Table
  ) -> Word {
    var hash = WordHash()
    for index in indices {
      for offset in start[index].range.bounds { hash.add(bytes[offset].asciiLowercased) }
    }
    return Word(
      range: start[indices.lowerBound].range.through(start[indices.upperBound - 1].range),
      hash: hash.value, shape: [.capitalised, .allCapitals, .spaced],
      topics: topics.topics(of: hash.value))
  }
}

/// The runs of backticks in one leaf, by their length, so that the end of a code span is found
/// without looking at a run twice.
struct MarkdownTicks {
  /// Where the runs of each length begin, in order; longer ones open no code.
  private var starts = [[Int]](repeating: [], count: longest + 1)
  private var used = [Int](repeating: 0, count: longest + 1)
  private var isRead = false

  private static let longest = 32

  mutating func reset() {
    guard isRead else { return }
    isRead = false
    for count in starts.indices {
      starts[count].removeAll(keepingCapacity: true)
      used[count] = 0
    }
  }

  /// Where the next run of exactly `count` backticks begins.
  ///
  /// - Parameters:
  ///   - rest: From where the search starts to the end of the leaf. Searches only go forward.
  mutating func next(
    _ page: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>, count: Int
  ) -> Int? {
    guard count <= Self.longest else { return nil }
    if !isRead { read(page, rest) }
    while used[count] < starts[count].count, starts[count][used[count]] < rest.lowerBound {
      used[count] += 1
    }
    return used[count] < starts[count].count ? starts[count][used[count]] : nil
  }

  private mutating func read(_ page: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) {
    isRead = true
    var offset = rest.lowerBound
    while offset < rest.upperBound {
      let start = offset
      while offset < rest.upperBound, page[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset == start {
        offset += 1
      } else if offset - start <= Self.longest {
        starts[offset - start].append(start)
      }
    }
  }
}

/// What stands next to a run of emphasis delimiters.
enum MarkdownNeighbour {
  case blank
  case punctuation
  case word

  /// The character that ends at an offset.
  init(_ page: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int) {
    guard end > start else {
      self = .blank
      return
    }
    var first = end - 1
    while first > start, page[first] & 0xC0 == 0x80 { first -= 1 }
    self.init(page[first..<end])
  }

  /// The character at an offset.
  init(_ page: UnsafeBufferPointer<UInt8>, at start: Int, to end: Int) {
    guard start < end else {
      self = .blank
      return
    }
    var behind = start + 1
    while behind < end, page[behind] & 0xC0 == 0x80 { behind += 1 }
    self.init(page[start..<behind])
  }

  private init(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    let lead = character.first ?? 0x20
    if lead < 0x80 {
      self = lead <= 0x20 ? .blank : lead.isASCIIPunctuation ? .punctuation : .word
      return
    }
    var iterator = character.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      self = .word
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .blank
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .word
    }
  }
}

/// What a segment can be asked at full speed. Words are folded; see `Folding`.
public enum PassageQuery: Sendable, Hashable {
  /// Passages in which the words follow one another, the first of them here; one word or more.
  case phrase([[UInt8]])
  /// Passages with all of several phrases.
  case all([[[UInt8]]])
  /// Passages with one of several phrases at least.
  case any([[[UInt8]]])
  /// Passages with a word that begins so.
  case prefix([UInt8])
}

extension PassageQuery {
  /// The folded words of a text, as the lists of a segment have them.
  public static func words(in text: String, rules: WordRules = .joined) -> [[UInt8]] {
    var text = text
    let folding = Folding()
    return text.withUTF8 { bytes in
      var words: [[UInt8]] = []
      var tokeniser = Tokeniser(bytes, rules)
      while let word = tokeniser.next() {
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        folding.fold(bytes, word, into: &folded)
        words.append(folded)
      }
      return words
    }
  }

  /// The words of each phrase; of a prefix none.
  public var phrases: [[[UInt8]]] {
    switch self {
    case .phrase(let words): [words]
    case .all(let phrases), .any(let phrases): phrases
    case .prefix: []
    }
  }
}

/// Which passages of a segment count.
public struct PassageScope: Sendable, Hashable {
  /// Numbers of passages, in order, none touching another.
  public private(set) var intervals: [Range<UInt32>]
  /// A bit for each kind that counts, by its number.
  public var kinds: UInt64 = .max
  /// Whether everything counts.
  public private(set) var isEverything: Bool

  var restrictsKinds: Bool { kinds != .max }

  /// All passages of a segment.
  public init(everythingIn segment: SegmentReader) {
    intervals = segment.passageCount == 0 ? [] : [0..<UInt32(segment.passageCount)]
    isEverything = true
  }

  /// The passages of some documents.
  ///
  /// - Parameters:
  ///   - dates: Days that count, nil for all. Documents without a date do not lie in any.
  ///   - bodies: Numbers of bodies that count, nil for all; see ``SegmentReader/bodyNumber(_:)``.
  ///   - deleted: Numbers of documents that do not count, in order.
  ///
  /// Complexity: O(log n) for dates; O(n) in the documents of those days for bodies; O(n) in deleted
  /// documents.
  public init(
    _ segment: SegmentReader, dates: ClosedRange<Int32>? = nil, bodies: Set<Int>? = nil,
    deleted: [Int] = []
  ) throws(SegmentError) {
    self.init(everythingIn: segment)
    var documents = 0..<segment.documentCount
    if let dates {
      let dated = 0..<segment.datedDocumentCount
      let first = try segment.firstDocument(in: dated) {
        segment.value(.dates, $0, as: Int32.self) >= dates.lowerBound
      }
      let end = try segment.firstDocument(in: first..<dated.upperBound) {
        segment.value(.dates, $0, as: Int32.self) > dates.upperBound
      }
      documents = first..<end
    }
    guard dates != nil || bodies != nil || !deleted.isEmpty else { return }
    isEverything = false
    intervals = []
    if let bodies {
      let column = segment.base(.bodiesOfDocuments).assumingMemoryBound(to: UInt32.self)
      if bodies.count == 1, let only = bodies.first {
        let only = UInt32(truncatingIfNeeded: only).littleEndian
        var document = documents.lowerBound
        while document < documents.upperBound {
          document = Self.first(only, in: column, document..<documents.upperBound)
          let first = document
          while document < documents.upperBound, column[document] == only { document &+= 1 }
          if first < document { try append(first..<document, of: segment) }
        }
      } else {
        try append(documents, of: segment) {
          bodies.contains(Int(UInt32(littleEndian: column[$0])))
        }
      }
    } else {
      try append(documents, of: segment)
    }
    for document in deleted { remove(try segment.passages(ofDocument: document)) }
  }

  /// Where a number stands in a column first; the end of the range where it does not.
  private static func first(
    _ number: UInt32, in column: UnsafePointer<UInt32>, _ range: Range<Int>
  ) -> Int {
    let wanted = SIMD8<UInt32>(repeating: number)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let eight = UnsafeRawPointer(column + index).loadUnaligned(as: SIMD8<UInt32>.self)
      let found = unsafeBitCast(eight .== wanted, to: SIMD4<UInt64>.self)
      let either = found.lowHalf | found.highHalf
      if either.x | either.y != 0 { break }
      index &+= 8
    }
    while index < range.upperBound, column[index] != number { index &+= 1 }
    return index
  }

  /// Adds the passages of those documents that are included.
  @inline(__always)
  private mutating func append(
    _ documents: Range<Int>, of segment: SegmentReader, where isIncluded: (Int) -> Bool
  ) throws(SegmentError) {
    var document = documents.lowerBound
    while document < documents.upperBound {
      let first = document
      while document < documents.upperBound, isIncluded(document) { document &+= 1 }
      if first < document { try append(first..<document, of: segment) }
      while document < documents.upperBound, !isIncluded(document) { document &+= 1 }
    }
  }

  private mutating func append(
    _ documents: Range<Int>, of segment: SegmentReader
  ) throws(SegmentError) {
    let column = segment.base(.firstPassages).assumingMemoryBound(to: UInt32.self)
    let first = UInt32(littleEndian: column[documents.lowerBound])
    let end = UInt32(littleEndian: column[documents.upperBound])
    guard first < end else { return }
    guard Int(end) <= segment.passageCount else {
      throw .damaged(
        offset: segment.footer.range(.firstPassages).lowerBound + documents.upperBound * 4,
        what: "the passages of a document are not in the segment")
    }
    if let last = intervals.last {
      guard last.upperBound <= first else {
        throw .damaged(
          offset: segment.footer.range(.firstPassages).lowerBound,
          what: "the passages of documents overlap")
      }
      if last.upperBound == first {
        intervals[intervals.count - 1] = last.lowerBound..<end
        return
      }
    }
    intervals.append(first..<end)
  }

  private mutating func remove(_ passages: Range<Int>) {
    let gone = UInt32(passages.lowerBound)..<UInt32(passages.upperBound)
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].upperBound <= gone.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < intervals.count, intervals[low].overlaps(gone) else { return }
    let whole = intervals[low]
    let left = whole.lowerBound..<max(whole.lowerBound, min(gone.lowerBound, whole.upperBound))
    let right = min(max(gone.upperBound, whole.lowerBound), whole.upperBound)..<whole.upperBound
    intervals.replaceSubrange(low...low, with: [left, right].filter { !$0.isEmpty })
  }

  /// Whether a passage counts as far as its kind goes.
  ///
  /// - Parameter kinds: The column of kinds.
  @inline(__always)
  func admits(_ passage: UInt32, _ kinds: UnsafePointer<UInt8>) -> Bool {
    self.kinds >> UInt64(kinds[Int(passage)] & SegmentFormat.kindMask) & 1 == 1
  }
}

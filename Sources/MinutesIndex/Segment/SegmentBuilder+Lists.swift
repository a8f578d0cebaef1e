extension SegmentBuilder {
  /// Writes the parts `lists`, `keys` and `keyBlocks`: pairs, borders, fields, words, in order of keys.
  ///
  /// - Returns: The number of keys.
  func writeLists(
    _ plan: borrowing SegmentPlan, to writer: inout SegmentWriter
  ) throws -> Int {
    // An occurrence takes four bytes where passages and positions are few enough, as they nearly always are.
    let positionBits = max(8, UInt32.bitWidth - plan.longestPassage.leadingZeroBitCount)
    let passageBits = Int.bitWidth - plan.passageCount.leadingZeroBitCount
    if passageBits + positionBits <= UInt32.bitWidth {
      return try writeLists(plan, of: UInt32.self, positionBits: UInt32(positionBits), &writer)
    }
    return try writeLists(plan, of: UInt64.self, positionBits: 32, &writer)
  }

  private func writeLists<Occurrence: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ plan: borrowing SegmentPlan, of _: Occurrence.Type, positionBits: Occurrence,
    _ writer: inout SegmentWriter
  ) throws -> Int {
    var lists = ListsWriter()
    let keys = ListKeys(vocabulary, plan)
    try inRounds(keys, of: Occurrence.self) { round in
      collect(plan, keys, positionBits: positionBits, in: round)
    } write: { place, occurrences in
      if place == keys.pairCount {
        try writeBorders(plan, &lists, &writer)
        try writeFields(plan, &lists, &writer)
      }
      if place < keys.pairCount {
        try keys.bytesOfPairs[place].withUnsafeBufferPointer { key in
          try lists.append(
            .pair, key, occurrences, positionBits: positionBits, lengths: plan.lengths.base,
            &writer)
        }
      } else {
        try lists.append(
          .text, vocabulary.terms.bytes(Int(keys.ordered[place])), occurrences,
          positionBits: positionBits, lengths: plan.lengths.base, &writer)
      }
    }
    if keys.pairCount == keys.ordered.count {
      try writeBorders(plan, &lists, &writer)
      try writeFields(plan, &lists, &writer)
    }
    return try lists.finish(&writer)
  }

  /// Adds the words of all passages and the pairs of common ones.
  private func collect<Occurrence>(
    _ plan: borrowing SegmentPlan, _ keys: borrowing ListKeys, positionBits: Occurrence,
    in round: borrowing OccurrenceRound<Occurrence>
  ) {
    let terms = vocabulary.termOfWord.base
    let common = UInt32(vocabulary.commonCount)
    let firstPair = keys.firstPair
    forEachPassage(plan) { passage, _, stream in
      var occurrence = Occurrence(truncatingIfNeeded: passage) &<< positionBits
      var before = common
      for token in stream where token & SegmentFormat.gapBit == 0 {
        let term = terms[Int(token)]
        if before < common, term < common {
          round.add(firstPair &+ before &* common &+ term, occurrence &- 1)
        }
        before = term
        round.add(term, occurrence)
        occurrence &+= 1
      }
    }
  }

  /// Collects the occurrences of keys by counting, some millions at a time, and writes their lists.
  ///
  /// - Parameters:
  ///   - collect: Adds all occurrences in order; those of other rounds are passed over.
  ///   - write: Is told the place of each key and its occurrences, in order of keys.
  private func inRounds<Occurrence>(
    _ keys: borrowing ListKeys, of _: Occurrence.Type,
    collect: (borrowing OccurrenceRound<Occurrence>) throws -> Void,
    write: (Int, UnsafeBufferPointer<Occurrence>) throws -> Void
  ) throws {
    let limit = OccurrenceRound<Occurrence>.limit
    var memory = GrowingBuffer<Occurrence>()
    let counts = keys.counts.elements
    var first = 0
    while first < keys.ordered.count {
      var end = first
      var total = 0
      while end < keys.ordered.count {
        let count = Int(counts[Int(keys.ordered[end])])
        if end > first, total + count > limit { break }
        total += count
        end += 1
      }
      memory.reserve(total)
      let round = OccurrenceRound(
        of: keys.ordered[first..<end], counts: counts, in: memory.base)
      try collect(round)
      for place in first..<end { try write(place, round.occurrences(of: keys.ordered[place])) }
      first = end
    }
  }
}

/// The terms and pairs of common words that have lists. A term has its own number; a pair of the common words `a`
/// and `b` is number `firstPair + a * commonCount + b`.
private struct ListKeys: ~Copyable {
  let firstPair: UInt32
  /// The numbers in order of keys: pairs first.
  let ordered: [UInt32]
  let pairCount: Int
  /// The keys of the pairs, in order.
  let bytesOfPairs: [[UInt8]]
  /// How often each occurs.
  let counts: GrowingBuffer<UInt32>

  init(_ vocabulary: borrowing TokenVocabulary, _ plan: borrowing SegmentPlan) {
    let common = vocabulary.commonCount
    let termCount = vocabulary.terms.count
    counts = GrowingBuffer(zeros: termCount + common * common)
    counts.base.update(from: plan.termCounts.base, count: termCount)
    firstPair = UInt32(termCount)
    var pairs: [(bytes: [UInt8], number: UInt32)] = []
    for pair in 0..<(common * common) {
      let count = vocabulary.pairCount(pair / common, pair % common)
      guard count > 0 else { continue }
      counts.base[termCount + pair] = count
      let bytes = vocabulary.terms.joined(UInt32(pair / common), UInt32(pair % common))
      pairs.append((bytes, UInt32(termCount + pair)))
    }
    pairs.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var terms: [SortedTerm] = []
    terms.reserveCapacity(termCount)
    for term in 0..<termCount where plan.termCounts.base[term] > 0 {
      terms.append(SortedTerm(vocabulary.terms.bytes(term), UInt32(term)))
    }
    terms.sort()
    pairCount = pairs.count
    bytesOfPairs = pairs.map(\.bytes)
    ordered = pairs.map(\.number) + terms.map(\.term)
  }
}

/// A term with what it is ordered by.
struct SortedTerm: Comparable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let head: UInt64
  let term: UInt32

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ term: UInt32) {
    self.bytes = bytes
    self.term = term
    head = ByteOrder.head(bytes)
  }

  static func < (one: SortedTerm, other: SortedTerm) -> Bool {
    one.head != other.head ? one.head < other.head : ByteOrder.precedes(one.bytes, other.bytes)
  }

  static func == (one: SortedTerm, other: SortedTerm) -> Bool { one.term == other.term }
}

extension TokenTable {
  /// Two runs with a space between them.
  func joined(_ one: UInt32, _ other: UInt32) -> [UInt8] {
    Array(bytes(Int(one))) + [UInt8(ascii: " ")] + Array(bytes(Int(other)))
  }
}

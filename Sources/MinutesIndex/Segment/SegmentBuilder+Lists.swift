extension SegmentBuilder {
  /// Occurrences that are sorted in one round: 96 MB.
  private static let roundSize = 12 << 20

  /// Writes the parts `lists`, `keys` and `keyBlocks`: pairs, borders, fields, words, in order of keys.
  ///
  /// - Returns: The number of keys.
  func writeLists(
    _ plan: borrowing SegmentPlan, to writer: inout SegmentWriter<some SegmentSink>
  ) throws -> Int {
    var lists = ListsWriter()
    try writePairs(plan, &lists, &writer)
    try writeBorders(plan, &lists, &writer)
    try writeFields(plan, &lists, &writer)
    try writeWords(plan, &lists, &writer)
    return try lists.finish(&writer)
  }

  private func writePairs(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter<some SegmentSink>
  ) throws {
    let common = plan.commonCount
    var keys: [(bytes: [UInt8], pair: Int)] = []
    for pair in 0..<(common * common) where plan.pairCounts.base[pair] > 0 {
      keys.append(
        (plan.terms.joined(UInt32(pair / common), UInt32(pair % common)), pair))
    }
    keys.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let ranks = UnsafeMutableBuffer<UInt32>(count: common * common)
    ranks.base.update(repeating: .max, count: ranks.count)
    for (rank, key) in keys.enumerated() { ranks.base[key.pair] = UInt32(rank) }
    let limit = UInt32(common)
    let terms = plan.termOfWord.base
    try inRounds(keys.map { plan.pairCounts.base[$0.pair] }, lists: &lists) { round in
      forEachPassage(plan) { passage, _, stream in
        var before = limit
        var position: UInt32 = 0
        for token in stream where token & Self.gapBit == 0 {
          let term = terms[Int(token)]
          if term < limit, before < limit {
            round.add(ranks.base[Int(before * limit + term)], passage, position - 1)
          }
          before = term
          position += 1
        }
      }
    } write: { lists, rank, occurrences in
      try keys[rank].bytes.withUnsafeBufferPointer { key in
        try lists.append(.pair, key, occurrences, lengths: plan.lengths.base, &writer)
      }
    }
  }

  private func writeWords(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter<some SegmentSink>
  ) throws {
    var ordered: [SortedTerm] = []
    ordered.reserveCapacity(plan.terms.count)
    for term in 0..<plan.terms.count where plan.termCounts.base[term] > 0 {
      ordered.append(SortedTerm(plan.terms.bytes(term), UInt32(term)))
    }
    ordered.sort()
    let rankOfTerm = UnsafeMutableBuffer<UInt32>(count: plan.terms.count)
    for (rank, term) in ordered.enumerated() { rankOfTerm.base[Int(term.term)] = UInt32(rank) }
    let ranks = UnsafeMutableBuffer<UInt32>(count: words.count)
    for word in 0..<words.count {
      ranks.base[word] = rankOfTerm.base[Int(plan.termOfWord.base[word])]
    }
    try inRounds(ordered.map { plan.termCounts.base[Int($0.term)] }, lists: &lists) { round in
      forEachPassage(plan) { passage, _, stream in
        var position: UInt32 = 0
        for token in stream where token & Self.gapBit == 0 {
          round.add(ranks.base[Int(token)], passage, position)
          position += 1
        }
      }
    } write: { lists, rank, occurrences in
      try lists.append(
        .text, ordered[rank].bytes, occurrences, lengths: plan.lengths.base, &writer)
    }
  }

  /// Collects the occurrences of keys by counting, some millions at a time, and writes their lists.
  ///
  /// - Parameters:
  ///   - counts: How often each key occurs, in order of keys.
  ///   - collect: Adds all occurrences in order; those of other rounds are passed over.
  ///   - write: Is told each key and its occurrences, in order of keys.
  private func inRounds(
    _ counts: [UInt32], lists: inout ListsWriter,
    collect: (borrowing OccurrenceRound) throws -> Void,
    write: (inout ListsWriter, Int, UnsafeBufferPointer<Occurrence>) throws -> Void
  ) throws {
    var memory = GrowingBuffer<Occurrence>()
    var first = 0
    while first < counts.count {
      var end = first
      var total = 0
      while end < counts.count, end == first || total + Int(counts[end]) <= Self.roundSize {
        total += Int(counts[end])
        end += 1
      }
      memory.reserve(total)
      let round = OccurrenceRound(counts[first..<end], in: memory.base)
      try collect(round)
      for rank in first..<end { try write(&lists, rank, round.occurrences(of: rank)) }
      first = end
    }
  }

  private func writeFields(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter<some SegmentSink>
  ) throws {
    var all: [FieldOccurrence] = []
    for (number, document) in plan.order.enumerated() {
      for index in documents[document].fieldWords {
        let word = fieldWords.base[index]
        let term = plan.termOfWord.base[Int(word.token)]
        all.append(
          FieldOccurrence(
            key: UInt64(word.field) << 32 | UInt64(term),
            occurrence: Occurrence(UInt32(number), position: word.position)))
      }
    }
    all.sort { ($0.key, $0.occurrence) < ($1.key, $1.occurrence) }
    var runs: [Range<Int>] = []
    for index in all.indices {
      if let last = runs.last, all[last.lowerBound].key == all[index].key {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    runs.sort { one, other in
      let keys = (all[one.lowerBound].key, all[other.lowerBound].key)
      if keys.0 >> 32 != keys.1 >> 32 { return keys.0 < keys.1 }
      return plan.terms.bytes(Int(UInt32(truncatingIfNeeded: keys.0))).lexicographicallyPrecedes(
        plan.terms.bytes(Int(UInt32(truncatingIfNeeded: keys.1))))
    }
    for run in runs {
      let key = all[run.lowerBound].key
      guard let field = IndexField(rawValue: UInt8(truncatingIfNeeded: key >> 32)) else { continue }
      let occurrences = all[run].map(\.occurrence)
      try occurrences.withUnsafeBufferPointer { occurrences in
        try lists.append(
          field, plan.terms.bytes(Int(UInt32(truncatingIfNeeded: key))), occurrences,
          lengths: nil, &writer)
      }
    }
  }

  /// A passage without words is passed over: the border is between the words on either side of it.
  private func writeBorders(
    _ plan: borrowing SegmentPlan, _ lists: inout ListsWriter,
    _ writer: inout SegmentWriter<some SegmentSink>
  ) throws {
    var all: [(key: [UInt8], occurrence: Occurrence)] = []
    for (number, document) in plan.order.enumerated() {
      let range = documents[document].passages
      for index in range {
        let entry = passages.base[index]
        guard entry.wordCount > 0, entry.next != .max else { continue }
        var next = range.lowerBound + Int(entry.next)
        while passages.base[next].wordCount == 0, passages.base[next].next != .max {
          next = range.lowerBound + Int(passages.base[next].next)
        }
        guard let last = lastWord(of: index), let first = firstWord(of: next) else { continue }
        let passage = plan.firstPassages[number] + UInt32(index - range.lowerBound)
        all.append(
          (
            plan.terms.joined(
              plan.termOfWord.base[Int(last)], plan.termOfWord.base[Int(first)]),
            Occurrence(passage, position: entry.wordCount - 1)
          ))
      }
    }
    all.sort {
      $0.key == $1.key ? $0.occurrence < $1.occurrence : $0.key.lexicographicallyPrecedes($1.key)
    }
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end].key == all[start].key { end += 1 }
      let occurrences = all[start..<end].map(\.occurrence)
      try occurrences.withUnsafeBufferPointer { occurrences in
        try all[start].key.withUnsafeBufferPointer { key in
          try lists.append(.border, key, occurrences, lengths: plan.lengths.base, &writer)
        }
      }
      start = end
    }
  }

  private func tokens(of passage: Int) -> UnsafeBufferPointer<UInt32> {
    let start = Int(passages.base[passage].start)
    let end =
      passage + 1 < passages.count ? Int(passages.base[passage + 1].start) : stream.count
    return UnsafeBufferPointer(start: stream.base + start, count: end - start)
  }

  private func firstWord(of passage: Int) -> UInt32? {
    tokens(of: passage).first { $0 & Self.gapBit == 0 }
  }

  private func lastWord(of passage: Int) -> UInt32? {
    tokens(of: passage).last { $0 & Self.gapBit == 0 }
  }
}

/// A word of a field with its document.
private struct FieldOccurrence {
  /// The field in the upper half, the term in the lower.
  var key: UInt64
  var occurrence: Occurrence
}

/// A term with what it is ordered by.
private struct SortedTerm: Comparable {
  let bytes: UnsafeBufferPointer<UInt8>
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

/// The occurrences of some neighbouring keys, brought into order by counting.
struct OccurrenceRound: ~Copyable {
  private let first: UInt32
  private let span: UInt32
  private let memory: UnsafeMutablePointer<Occurrence>
  /// Where the next occurrence of each key goes; in the end where its occurrences end.
  private let cursors: UnsafeMutablePointer<UInt32>

  /// - Parameter memory: Room for all occurrences.
  init(_ counts: ArraySlice<UInt32>, in memory: UnsafeMutablePointer<Occurrence>) {
    first = UInt32(counts.startIndex)
    span = UInt32(counts.count)
    self.memory = memory
    cursors = .allocate(capacity: counts.count + 1)
    var start: UInt32 = 0
    cursors[0] = 0
    for (index, count) in counts.enumerated() {
      cursors[index + 1] = start
      start += count
    }
  }

  deinit { cursors.deallocate() }

  /// Takes an occurrence if its key belongs to the round.
  @inline(__always)
  func add(_ rank: UInt32, _ owner: UInt32, _ position: UInt32) {
    let index = rank &- first
    guard index < span else { return }
    let cursor = cursors + Int(index) + 1
    memory[Int(cursor.pointee)] = Occurrence(owner, position: position)
    cursor.pointee += 1
  }

  func occurrences(of rank: Int) -> UnsafeBufferPointer<Occurrence> {
    let index = rank - Int(first)
    let start = Int(cursors[index])
    return UnsafeBufferPointer(start: memory + start, count: Int(cursors[index + 1]) - start)
  }
}

/// Writes lists behind one another and their keys beside.
struct ListsWriter: ~Copyable {
  private var encoder = ListEncoder()
  private var dictionary = DictionaryWriter()

  mutating func append(
    _ field: IndexField, _ key: UnsafeBufferPointer<UInt8>,
    _ occurrences: UnsafeBufferPointer<Occurrence>, lengths: UnsafePointer<UInt8>?,
    _ writer: inout SegmentWriter<some SegmentSink>
  ) throws {
    encoder.encode(occurrences, lengths: lengths)
    dictionary.append(
      field: field, key, owners: encoder.ownerCount, occurrences: occurrences.count,
      listStart: writer.partLength, listLength: encoder.output.count)
    try writer.append(encoder.output.bytes)
  }

  /// - Returns: The number of keys.
  mutating func finish(_ writer: inout SegmentWriter<some SegmentSink>) throws -> Int {
    try writer.end(.lists)
    try writer.append(dictionary.keys.bytes)
    try writer.end(.keys)
    try writer.append(UnsafeRawBufferPointer(dictionary.blocks.elements))
    try writer.end(.keyBlocks)
    return dictionary.count
  }
}

extension TokenTable {
  /// Two runs with a space between them.
  func joined(_ one: UInt32, _ other: UInt32) -> [UInt8] {
    Array(bytes(Int(one))) + [UInt8(ascii: " ")] + Array(bytes(Int(other)))
  }
}

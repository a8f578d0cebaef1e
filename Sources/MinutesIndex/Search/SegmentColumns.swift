/// What the evaluation of a query reads of a segment besides its lists, read once and kept.
struct SegmentColumns {
  let reader: SegmentReader
  private var masks: [KindSet: SegmentPassages] = [:]
  private var sections: SegmentPassages?
  private var tied: [[Int]]?

  init(_ reader: SegmentReader) { self.reader = reader }

  var none: SegmentPassages { SegmentPassages(count: reader.passageCount) }

  /// The passages of some kinds.
  ///
  /// Complexity: O(n) in the passages of the segment, once for each set of kinds.
  mutating func passages(of kinds: KindSet) throws(SegmentError) -> SegmentPassages {
    if let mask = masks[kinds] { return mask }
    var mask = none
    for passage in 0..<reader.passageCount
    where kinds.contains(
      code: reader.value(.kinds, passage, as: UInt8.self) & SegmentFormat.kindMask)
    {
      mask.insert(passage)
    }
    masks[kinds] = mask
    return mask
  }

  /// The passages of all units of a scope that have one of some passages.
  mutating func units(of some: SegmentPassages, _ scope: Query.Scope) throws(SegmentError)
    -> SegmentPassages
  {
    switch scope {
    case .element: return some
    case .item:
      let starts = try sectionStarts()
      return spread(some) {
        starts.last(upTo: $0) ?? 0
      } end: {
        starts.first(from: $0 + 1)
      }
    case .meeting:
      var spread = none
      var next = some.first(from: 0)
      while let passage = next {
        let document = try reader.document(ofPassage: passage)
        let passages = try reader.passages(ofDocument: document)
        spread.insert(passages)
        next = some.first(from: max(passages.upperBound, passage + 1))
      }
      return spread
    }
  }

  private func spread(
    _ some: SegmentPassages, start: (Int) -> Int, end: (Int) -> Int?
  ) -> SegmentPassages {
    var spread = none
    var next = some.first(from: 0)
    while let passage = next {
      let end = end(passage) ?? reader.passageCount
      spread.insert(start(passage)..<end)
      next = some.first(from: end)
    }
    return spread
  }

  /// The first passages of sections and documents.
  private mutating func sectionStarts() throws(SegmentError) -> SegmentPassages {
    if let sections { return sections }
    var starts = none
    for passage in 0..<reader.passageCount where try reader.beginsSection(passage: passage) {
      starts.insert(passage)
    }
    for document in 0..<reader.documentCount {
      let passages = try reader.passages(ofDocument: document)
      if !passages.isEmpty { starts.insert(passages.lowerBound) }
    }
    sections = starts
    return starts
  }

  /// Passages that go on in one another, each such run in order.
  mutating func runs() throws(SegmentError) -> [[Int]] {
    if let tied { return tied }
    var runs: [[Int]] = []
    var runOfLast: [Int: Int] = [:]
    for tie in 0..<(reader.footer.range(.ties).count / 8) {
      let passage = Int(reader.value(.ties, 2 * tie, as: UInt32.self))
      guard let next = try reader.next(ofPassage: passage) else { continue }
      if let run = runOfLast.removeValue(forKey: passage) {
        runs[run].append(next)
        runOfLast[next] = run
      } else {
        runOfLast[next] = runs.count
        runs.append([passage, next])
      }
    }
    tied = runs
    return runs
  }
}

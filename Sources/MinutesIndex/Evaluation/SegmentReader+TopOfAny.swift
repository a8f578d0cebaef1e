extension SegmentReader {
  /// An OR, by the method MaxScore of Turtle and Flood in windows of passages: lists that together
  /// cannot lift a passage among the best are only asked about passages that others found.
  func addTop(
    ofAny phrases: [[[UInt8]]], _ scope: PassageScope, _ scorer: Scorer, _ weights: [Float],
    _ segment: Int, _ top: inout TopPassages
  ) throws(SegmentError) {
    var parts: [AnyPart] = []
    for (phrase, weight) in zip(phrases, weights) {
      guard let cursor = try PhraseCursor(self, phrase) else { continue }
      parts.append(AnyPart(cursor, weight, scorer))
    }
    guard !parts.isEmpty else { return }
    parts.sort { $0.bound < $1.bound }
    defer { withExtendedLifetime(parts) {} }
    let sums = UnsafeMutablePointer<Float>.allocate(capacity: parts.count + 1)
    defer { sums.deallocate() }
    sums[0] = 0
    let window = ScoreWindow()
    let kinds = kinds
    for interval in scope.intervals {
      var start = interval.lowerBound
      while start < interval.upperBound {
        let end = min(start &+ ScoreWindow.size, interval.upperBound)
        for index in parts.indices {
          sums[index + 1] = sums[index] + (try parts[index].bound(in: start..<end, scorer))
        }
        var essential = 0
        while essential < parts.count, sums[essential + 1] * 1.00001 <= top.threshold {
          essential += 1
        }
        if essential == parts.count {
          start = end
          continue
        }
        var next = ListCursor.end
        for part in parts[essential...] {
          next = min(next, try part.collect(start..<end, into: window, scorer))
        }
        try window.forEach { (offset, score) throws(SegmentError) in
          let passage = start + offset
          guard score + sums[essential] * 1.00001 > top.threshold else { return }
          var score = score
          var index = essential
          while index > 0 {
            index -= 1
            if score + sums[index + 1] * 1.00001 <= top.threshold { return }
            score += try parts[index].score(of: passage, scorer)
          }
          if score > top.threshold, scope.admits(passage, kinds) {
            top.add(passage, segment, score)
          }
        }
        start = max(end, next)
      }
    }
  }
}

/// One phrase of an OR.
private struct AnyPart {
  private let cursor: PhraseCursor
  private let state: UnsafeMutablePointer<PhraseState>
  private let list: UnsafeMutablePointer<ListState>?
  private let weight: Float
  /// No passage gets more from it.
  let bound: Float
  /// The block at which the bound of a window was last looked for.
  private var boundBlock = 0

  init(_ cursor: PhraseCursor, _ weight: Float, _ scorer: Scorer) {
    self.cursor = cursor
    state = cursor.state
    self.weight = weight
    list = cursor.onlyList
    bound = weight * scorer.bound(cursor.lists.first?.pointee.impacts)
  }

  /// No passage of a window gets more from it. Windows must not go backwards.
  mutating func bound(in window: Range<UInt32>, _ scorer: Scorer) throws(SegmentError) -> Float {
    guard let list, list.pointee.hasTable else { return bound }
    guard let first = try list.pointee.blockHolding(window.lowerBound, from: boundBlock) else {
      boundBlock = list.pointee.blockCount
      return 0
    }
    var share: Float = 0
    var block = first
    while true {
      share = max(share, scorer.bound(list.pointee.impacts(ofBlock: block)))
      if list.pointee.last(ofBlock: block) >= window.upperBound - 1 { break }
      if block + 1 == list.pointee.blockCount { break }
      block += 1
    }
    boundBlock = block
    return weight * share
  }

  /// Adds what the passages of a window get.
  ///
  /// - Returns: The first passage behind the window.
  func collect(
    _ interval: Range<UInt32>, into window: ScoreWindow, _ scorer: Scorer
  ) throws(SegmentError) -> UInt32 {
    guard let list else {
      var passage = try state.pointee.seek(interval.lowerBound)
      while passage < interval.upperBound {
        let share = scorer.share(UInt32(try state.pointee.frequency()), passage)
        window.add(weight * share, at: passage - interval.lowerBound)
        passage = try state.pointee.next()
      }
      return passage
    }
    var block = try list.pointee.blockHolding(interval.lowerBound, from: max(list.pointee.block, 0))
    while let number = block {
      try list.pointee.read(block: number)
      let first = list.pointee.firstIndex(notBefore: interval.lowerBound)
      let end = max(first, list.pointee.firstIndex(notBefore: interval.upperBound))
      for index in first..<end {
        let passage = list.pointee.owners[index]
        let share = scorer.share(try list.pointee.frequency(at: index), passage)
        window.add(weight * share, at: passage - interval.lowerBound)
      }
      if end < list.pointee.count { return list.pointee.owners[end] }
      block = number + 1 < list.pointee.blockCount ? number + 1 : nil
    }
    return ListCursor.end
  }

  /// What a passage gets. Passages must not go backwards.
  func score(of passage: UInt32, _ scorer: Scorer) throws(SegmentError) -> Float {
    guard try state.pointee.seek(passage) == passage else { return 0 }
    return weight * scorer.share(UInt32(try state.pointee.frequency()), passage)
  }
}

/// Sums of scores of neighbouring passages.
private final class ScoreWindow {
  static let size: UInt32 = 4096
  private let scores: UnsafeMutablePointer<Float>
  private let bits: UnsafeMutablePointer<UInt64>

  init() {
    scores = .allocate(capacity: Int(Self.size))
    scores.update(repeating: 0, count: Int(Self.size))
    bits = .allocate(capacity: Int(Self.size / 64))
    bits.update(repeating: 0, count: Int(Self.size / 64))
  }

  deinit {
    scores.deallocate()
    bits.deallocate()
  }

  /// - Parameter offset: Less than the size.
  @inline(__always)
  func add(_ score: Float, at offset: UInt32) {
    scores[Int(offset)] += score
    bits[Int(offset >> 6)] |= 1 &<< UInt64(offset & 63)
  }

  /// Calls `body` with every offset that has a score, in order, and forgets the scores.
  @inline(__always)
  func forEach(
    _ body: (UInt32, Float) throws(SegmentError) -> Void
  ) throws(SegmentError) {
    for index in 0..<Int(Self.size / 64) {
      var word = bits[index]
      bits[index] = 0
      while word != 0 {
        let offset = index << 6 + word.trailingZeroBitCount
        word &= word &- 1
        let score = scores[offset]
        scores[offset] = 0
        try body(UInt32(offset), score)
      }
    }
  }
}

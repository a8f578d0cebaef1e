/// What a query is ranked with in one segment.
struct Scorer {
  let norms: UnsafePointer<Float>
  let lengths: UnsafePointer<UInt8>

  /// The part of a score that does not depend on the word: 0 to 1.
  @inline(__always)
  func share(_ frequency: UInt32, _ passage: UInt32) -> Float {
    let frequency = Float(frequency)
    return frequency / (frequency + norms[Int(lengths[Int(passage)])])
  }

  /// The greatest share that a block can give; see `ListEncoder.impacts`.
  @inline(__always)
  func bound(_ impacts: UInt32) -> Float {
    let once = norms[Int(impacts & 0xFF)]
    let twice = norms[Int(impacts >> 8 & 0xFF)]
    let most = impacts >> 24
    var best = max(1 / (1 + once), 2 / (2 + twice))
    if most > 2 {
      // The share is 1 / (1 + norm / frequency), and a norm is a part that does not depend on the
      // length and one in proportion to it.
      let constant = most == 255 ? 0 : norms[0] / Float(most)
      let ratio = Float(impacts >> 16 & 0xFF) / 8
      best = max(best, 1 / (1 + constant + (norms[1] - norms[0]) * ratio))
    }
    return best * 1.00001  // numbers may be rounded the other way
  }
}

extension SegmentReader {
  /// Adds the best matching passages of this segment to those of others.
  ///
  /// - Parameters:
  ///   - ranking: Numbers of all segments.
  ///   - weights: What each phrase of the query counts, in its order: the sum of its words' weights.
  ///     A prefix counts 1 wherever it matches.
  ///   - segment: The number by which results name this segment. Segments must be asked in order of
  ///     these.
  ///
  /// Complexity: as ``count(_:in:)``, less what cannot be among the best.
  public func addTop(
    of query: PassageQuery, in scope: PassageScope, ranking: Ranking, weights: [Float],
    segment: Int = 0, to top: inout TopPassages
  ) throws(SegmentError) {
    let norms = UnsafeMutablePointer<Float>.allocate(capacity: SegmentFormat.longestLength + 1)
    defer { norms.deallocate() }
    for (length, norm) in ranking.norms().enumerated() { norms[length] = norm }
    let scorer = Scorer(
      norms: UnsafePointer(norms),
      lengths: lengths)
    switch query {
    case .phrase(let words):
      guard let weight = weights.first, let cursor = try PhraseCursor(self, words) else { return }
      defer { withExtendedLifetime(cursor) {} }
      if let list = cursor.onlyList {
        try addTop(of: list, scope, scorer, weight, segment, &top)
      } else {
        try addTop(of: cursor, scope, scorer, weight, segment, &top)
      }
    case .all(let phrases):
      try addTop(ofAll: phrases, scope, scorer, weights, segment, &top)
    case .any(let phrases):
      try addTop(ofAny: phrases, scope, scorer, weights, segment, &top)
    case .prefix:
      try forEachMatch(query, in: scope) { (passage) throws(SegmentError) in
        top.add(passage, segment, 1)
        return top.threshold < 1
      }
    }
  }

  /// One list: blocks that cannot do better than the worst of the best are not read.
  private func addTop(
    of list: UnsafeMutablePointer<ListState>, _ scope: PassageScope, _ scorer: Scorer,
    _ weight: Float, _ segment: Int,
    _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    for interval in scope.intervals {
      var block = try list.pointee.blockHolding(
        interval.lowerBound, from: max(list.pointee.block, 0))
      while let number = block {
        block = number + 1 < list.pointee.blockCount ? number + 1 : nil
        if let impacts = list.pointee.impacts(ofBlock: number) {
          if list.pointee.last(ofBlock: number) >= interval.upperBound { block = nil }
          if weight * scorer.bound(impacts) <= top.threshold { continue }
        }
        try list.pointee.read(block: number)
        let first = list.pointee.firstIndex(notBefore: interval.lowerBound)
        let end = list.pointee.firstIndex(notBefore: interval.upperBound)
        for index in first..<end {
          let passage = list.pointee.owners[index]
          let score = weight * scorer.share(try list.pointee.frequency(at: index), passage)
          if score > top.threshold, scope.admits(passage, kinds) {
            top.add(passage, segment, score)
          }
        }
      }
    }
  }

  /// A phrase of several lists: it is no more frequent than the rarest of them, so that one's blocks
  /// bound the score.
  private func addTop(
    of cursor: PhraseCursor, _ scope: PassageScope, _ scorer: Scorer, _ weight: Float,
    _ segment: Int, _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    for interval in scope.intervals {
      var target = interval.lowerBound
      while target < interval.upperBound {
        if let lead = cursor.leadingList,
          let reached = try lead.pointee.skipBlocks(
            from: target, { weight * scorer.bound($0) <= top.threshold })
        {
          target = reached
          if target >= interval.upperBound { break }
        }
        let passage = try cursor.seek(target)
        guard passage < interval.upperBound else { break }
        let score = weight * scorer.share(UInt32(try cursor.frequency()), passage)
        if score > top.threshold, scope.admits(passage, kinds) { top.add(passage, segment, score) }
        target = passage + 1
      }
    }
  }

  private func addTop(
    ofAll phrases: [[[UInt8]]], _ scope: PassageScope, _ scorer: Scorer, _ weights: [Float],
    _ segment: Int, _ top: inout TopPassages
  ) throws(SegmentError) {
    var parts: [(cursor: PhraseCursor, weight: Float)] = []
    for (phrase, weight) in zip(phrases, weights) {
      guard let cursor = try PhraseCursor(self, phrase) else { return }
      parts.append((cursor, weight))
    }
    defer { withExtendedLifetime(parts) {} }
    let cursors = parts.map(\.cursor).sorted { $0.limit < $1.limit }.map(\.state)
    guard !cursors.isEmpty else { return }
    let kinds = kinds
    for interval in scope.intervals {
      var passage = try Self.firstCommon(cursors, from: interval.lowerBound)
      while passage < interval.upperBound {
        if scope.admits(passage, kinds) {
          var score: Float = 0
          for part in parts {
            score += part.weight * scorer.share(UInt32(try part.cursor.frequency()), passage)
          }
          top.add(passage, segment, score)
        }
        passage = try Self.firstCommon(cursors, from: passage + 1)
      }
    }
  }
}

extension ListState {
  /// Passes over blocks from that of `target` on as long as their impacts are to be skipped.
  ///
  /// - Returns: Where to go on: `target`, or the first passage behind the blocks that were skipped;
  ///   nil in a list without a table.
  mutating func skipBlocks(
    from target: UInt32, _ isToBeSkipped: (UInt32) -> Bool
  ) throws(SegmentError) -> UInt32? {
    guard hasTable else { return nil }
    var target = target
    guard var number = try blockHolding(target, from: max(block, 0)) else { return ListCursor.end }
    while let impacts = impacts(ofBlock: number), isToBeSkipped(impacts) {
      target = last(ofBlock: number) &+ 1
      number += 1
      if number == blockCount { return ListCursor.end }
    }
    return target
  }
}

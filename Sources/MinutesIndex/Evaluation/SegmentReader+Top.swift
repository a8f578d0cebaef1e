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

extension ListState {
  /// No passage of the list gets a greater share.
  func greatestShare(_ scorer: Scorer) -> Float {
    guard hasTable else { return 1 }
    var share: Float = 0
    for block in 0..<blockCount {
      share = max(share, impacts(ofBlock: block).map(scorer.bound) ?? 1)
    }
    return share
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

  /// A phrase of several lists: it is in no passage more often than the word of its rarest list, so
  /// that blocks and passages whose score that bounds too low are not looked at further.
  private func addTop(
    of cursor: PhraseCursor, _ scope: PassageScope, _ scorer: Scorer, _ weight: Float,
    _ segment: Int, _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    let state = cursor.state
    guard let lead = cursor.leadingList else {
      for interval in scope.intervals {
        var passage = try state.pointee.seek(interval.lowerBound)
        while passage < interval.upperBound {
          let score = weight * scorer.share(UInt32(try state.pointee.frequency()), passage)
          if score > top.threshold, scope.admits(passage, kinds) {
            top.add(passage, segment, score)
          }
          passage = try state.pointee.next()
        }
      }
      return
    }
    var target: UInt32 = 0  // what is before it is not in another list
    try forEachCandidate(lead, scope, scorer, weight, rest: 0, top.threshold) {
      (index, passage, threshold) throws(SegmentError) in
      guard passage >= target, try state.pointee.matches(at: index, passage, &target) else {
        return
      }
      let score = weight * scorer.share(UInt32(try state.pointee.frequency()), passage)
      if score > threshold, scope.admits(passage, kinds) { top.add(passage, segment, score) }
      threshold = top.threshold
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
    parts.sort { $0.cursor.limit < $1.cursor.limit }
    guard !parts.isEmpty else { return }
    let lists = parts.compactMap { part in
      part.cursor.onlyList.map { ListPart(list: $0, weight: part.weight) }
    }
    if lists.count == parts.count { return try addTop(ofAll: lists, scope, scorer, segment, &top) }
    let kinds = kinds
    let states = parts.map(\.cursor.state)
    for interval in scope.intervals {
      var passage = try Self.firstCommon(states, from: interval.lowerBound)
      while passage < interval.upperBound {
        if scope.admits(passage, kinds) {
          var score: Float = 0
          for (state, part) in zip(states, parts) {
            score += part.weight * scorer.share(UInt32(try state.pointee.frequency()), passage)
          }
          top.add(passage, segment, score)
        }
        passage = try Self.firstCommon(states, from: passage + 1)
      }
    }
  }

  /// A word or pair of an AND.
  private struct ListPart {
    let list: UnsafeMutablePointer<ListState>
    let weight: Float
  }

  /// An AND of words: passages of the rarest that can have a high score are looked for in the others.
  private func addTop(
    ofAll parts: [ListPart], _ scope: PassageScope, _ scorer: Scorer, _ segment: Int,
    _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    let lead = parts[0]
    // To know the greatest share of a list takes a look at all its blocks. It is worth it where the
    // rarest list is long.
    let rest =
      parts.dropFirst().reduce(0) { sum, part in
        sum + part.weight
          * (part.list.pointee.blockCount < lead.list.pointee.info.ownerCount / 8
            ? part.list.pointee.greatestShare(scorer) : 1)
      } * 1.00001
    var target: UInt32 = 0  // what is before it is not in another list
    try parts.withUnsafeBufferPointer { (parts) throws(SegmentError) in
      try forEachCandidate(lead.list, scope, scorer, lead.weight, rest: rest, top.threshold) {
        (index, passage, threshold) throws(SegmentError) in
        if passage < target { return }
        for index in 1..<parts.count {
          let found = try parts[index].list.pointee.seek(passage)
          if found != passage {
            target = found
            return
          }
        }
        lead.list.pointee.place(at: index)
        var score: Float = 0
        for part in parts {
          score += part.weight * scorer.share(UInt32(try part.list.pointee.frequency()), passage)
        }
        if score > threshold, scope.admits(passage, kinds) { top.add(passage, segment, score) }
        threshold = top.threshold
      }
    }
  }

  /// Calls `body` with the passages of a list that can have a score above a threshold.
  ///
  /// - Parameters:
  ///   - rest: What a passage can get at most besides what the list gives.
  ///   - body: Is told a place of the block, the passage there and the threshold, which it may raise.
  @inline(__always)
  private func forEachCandidate(
    _ list: UnsafeMutablePointer<ListState>, _ scope: PassageScope, _ scorer: Scorer,
    _ weight: Float, rest: Float, _ threshold: Float,
    _ body: (Int, UInt32, inout Float) throws(SegmentError) -> Void
  ) throws(SegmentError) {
    var threshold = threshold
    for interval in scope.intervals {
      var block = try list.pointee.blockHolding(
        interval.lowerBound, from: max(list.pointee.block, 0))
      while let number = block {
        block = number + 1 < list.pointee.blockCount ? number + 1 : nil
        if let impacts = list.pointee.impacts(ofBlock: number) {
          if list.pointee.last(ofBlock: number) >= interval.upperBound { block = nil }
          if weight * scorer.bound(impacts) + rest <= threshold { continue }
        }
        try list.pointee.read(block: number)
        let first = list.pointee.firstIndex(notBefore: interval.lowerBound)
        let end = list.pointee.firstIndex(notBefore: interval.upperBound)
        for index in first..<end {
          let passage = list.pointee.owners[index]
          let share = scorer.share(try list.pointee.frequency(at: index), passage)
          // `body` may place the list here, but move it no further.
          if weight * share * 1.00001 + rest > threshold { try body(index, passage, &threshold) }
        }
      }
    }
  }
}

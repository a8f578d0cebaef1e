/// What a query is ranked with in one segment.
struct Scorer {
  /// What is added to the frequency in the divisor, by the length of the passage.
  let norms: UnsafePointer<Float>
  let lengths: UnsafePointer<UInt8>

  /// The part of a score that does not depend on the word: 0 to 1.
  @inline(__always)
  func share(_ frequency: UInt32, _ passage: UInt32) -> Float {
    let frequency = Float(frequency)
    return frequency / (frequency + norms[Int(lengths[Int(passage)])])
  }

  /// The greatest share that a block or list can give, reckoned as ``share(_:_:)`` reckons, so that it is
  /// equal where a passage has it; 1 where nothing is known.
  @inline(__always)
  func bound(_ impacts: Impacts?) -> Float {
    guard let impacts else { return 1 }
    let bytes = UInt32(truncatingIfNeeded: impacts.bytes)
    let more = UInt32(truncatingIfNeeded: impacts.bytes >> 32)
    let numbers = SIMD4<UInt32>(bytes & 0xFF, bytes >> 16 & 0xFF, more & 0xFF, more >> 16 & 0xFF)
    if numbers.x == UInt32(Impacts.most) { return 1 }
    let frequencies = SIMD4<Float>(SIMD4<Int32>(truncatingIfNeeded: numbers))
    let lengths = SIMD4<Float>(
      norms[Int(impacts.length(0))], norms[Int(impacts.length(1))],
      norms[Int(impacts.length(2))], norms[Int(impacts.length(3))])
    let shares = frequencies / (frequencies + lengths)
    return max(max(shares.x, shares.y), max(shares.z, shares.w))
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
    let scorer = Scorer(norms: UnsafePointer(norms), lengths: lengths)
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

  private func addTop(
    of list: UnsafeMutablePointer<ListState>, _ scope: PassageScope, _ scorer: Scorer,
    _ weight: Float, _ segment: Int, _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    let places = UnsafeMutablePointer<UInt8>.allocate(capacity: SegmentFormat.blockSize)
    defer { places.deallocate() }
    try forEachBlock(list, scope, scorer, weight, rest: 0, &top, places) {
      (count, top) throws(SegmentError) in
      for index in 0..<count {
        let place = Int(places[index])
        let passage = list.pointee.owners[place]
        let score = weight * scorer.share(try list.pointee.frequency(at: place), passage)
        if score > top.threshold, scope.admits(passage, kinds) { top.add(passage, segment, score) }
      }
      return true
    }
  }

  /// A phrase of several lists: it is in no passage more often than each of their words, so that blocks
  /// and passages whose score that bounds too low are not looked at further.
  private func addTop(
    of cursor: PhraseCursor, _ scope: PassageScope, _ scorer: Scorer, _ weight: Float,
    _ segment: Int, _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    let state = cursor.state
    let lists = cursor.lists
    if lists.isEmpty {
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
    var join = ListJoin(lists)
    let pointers = UnsafeMutableBufferPointer.allocate(copying: lists)
    defer { pointers.deallocate() }
    var limit = PhraseLimit(lists: pointers, scorer: scorer, weight: weight)
    try forEachBlock(lists[0], scope, scorer, weight, rest: 0, &top, join.places) {
      (count, top) throws(SegmentError) in
      join.begin(count)
      limit.threshold = top.threshold
      while try join.findNext(&limit) {
        for index in 0..<join.count {
          let passage = join.place(at: index)
          let frequency = try state.pointee.frequency(at: join.standing)
          guard frequency > 0 else { continue }
          let score = weight * scorer.share(UInt32(frequency), passage)
          if score > top.threshold, scope.admits(passage, kinds) {
            top.add(passage, segment, score)
          }
        }
      }
      return !join.isAtEnd
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
    if lists.count == parts.count {
      if lists.count > 1 { return try addTop(ofAll: lists, scope, scorer, segment, &top) }
      return try addTop(of: lists[0].list, scope, scorer, lists[0].weight, segment, &top)
    }
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

  /// An AND of words: passages of the rarest that can have a high score are looked for in those blocks of
  /// the others with which they still can.
  private func addTop(
    ofAll parts: [ListPart], _ scope: PassageScope, _ scorer: Scorer, _ segment: Int,
    _ top: inout TopPassages
  ) throws(SegmentError) {
    let kinds = kinds
    var join = ListJoin(parts.map(\.list))
    var limit = SumLimit(parts, scorer)
    defer { limit.deallocate() }
    let lead = parts[0]
    let rest = limit.parts[1].rest + lead.weight * 0.00001  // sums may be rounded differently
    try forEachBlock(lead.list, scope, scorer, lead.weight, rest: rest, &top, join.places) {
      (count, top) throws(SegmentError) in
      join.begin(count)
      limit.begin(top.threshold)
      while try join.findNext(&limit) {
        for index in 0..<join.count {
          let passage = join.place(at: index)
          var score: Float = 0
          for (number, part) in limit.parts.enumerated() {
            let frequency = try part.list.pointee.frequency(at: join.standing[number])
            score += part.weight * scorer.share(frequency, passage)
          }
          if score > top.threshold, scope.admits(passage, kinds) {
            top.add(passage, segment, score)
          }
        }
      }
      return !join.isAtEnd
    }
  }

  /// Goes through the blocks of a list inside the intervals of a scope and picks the places whose
  /// passages can have a score above the worst of the best.
  ///
  /// - Parameters:
  ///   - rest: What a passage can get at most besides what the list gives. If that is not zero, all places
  ///     of a block are picked: to look at each takes as long as to look it up in another list.
  ///   - places: Room for those of a block.
  ///   - body: Is told how many there are of a block, which is not none; returns whether to go on. It
  ///     must not move the list to another block.
  @inline(__always)
  private func forEachBlock(
    _ list: UnsafeMutablePointer<ListState>, _ scope: PassageScope, _ scorer: Scorer,
    _ weight: Float, rest: Float, _ top: inout TopPassages,
    _ places: UnsafeMutablePointer<UInt8>,
    _ body: (Int, inout TopPassages) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    for interval in scope.intervals {
      var block = try list.pointee.blockHolding(
        interval.lowerBound, from: max(list.pointee.block, 0))
      while let number = block {
        block = number + 1 < list.pointee.blockCount ? number + 1 : nil
        if let impacts = list.pointee.impacts(ofBlock: number) {
          if list.pointee.last(ofBlock: number) >= interval.upperBound { block = nil }
          if weight * scorer.bound(impacts) + rest <= top.threshold { continue }
        }
        try list.pointee.read(block: number)
        let first = list.pointee.firstIndex(notBefore: interval.lowerBound)
        let end = max(first, list.pointee.firstIndex(notBefore: interval.upperBound))
        var count = 0
        if rest > 0 {
          for index in first..<end {
            places[count] = UInt8(truncatingIfNeeded: index)
            count &+= 1
          }
        } else {
          let (owners, threshold) = (list.pointee.owners, top.threshold)
          for index in first..<end {
            let share = scorer.share(try list.pointee.frequency(at: index), owners[index])
            places[count] = UInt8(truncatingIfNeeded: index)
            count &+= weight * share > threshold ? 1 : 0
          }
        }
        if count > 0 {
          let goesOn = try body(count, &top)
          if !goesOn { return }
        }
      }
    }
  }
}

/// Blocks with which a phrase can have a score above a threshold: it gets no more than any of its words.
private struct PhraseLimit: JoinLimit {
  let lists: UnsafeMutableBufferPointer<UnsafeMutablePointer<ListState>>
  let scorer: Scorer
  let weight: Float
  var threshold: Float = 0

  @inline(__always)
  func admits(list: Int, block: Int) -> Bool {
    weight * scorer.bound(lists[list].pointee.impacts(ofBlock: block)) > threshold
  }
}

/// A word or pair of an AND.
private struct ListPart {
  let list: UnsafeMutablePointer<ListState>
  let weight: Float
  /// What this and all behind it can give at most.
  var rest: Float = 0
  /// What all before it and the block of this can give at most.
  var reached: Float = 0
}

/// Blocks with which an AND can have a score above a threshold.
private struct SumLimit: JoinLimit {
  let parts: UnsafeMutableBufferPointer<ListPart>
  private let scorer: Scorer
  private var threshold: Float = 0

  init(_ parts: [ListPart], _ scorer: Scorer) {
    self.parts = .allocate(copying: parts)
    self.scorer = scorer
    var rest: Float = 0
    for index in parts.indices.reversed() {
      rest += parts[index].weight * scorer.bound(parts[index].list.pointee.impacts)
      self.parts[index].rest = rest * 1.00001
    }
  }

  func deallocate() { parts.deallocate() }

  /// Takes account of the block that the first list has read.
  mutating func begin(_ threshold: Float) {
    self.threshold = threshold
    let list = parts[0].list
    parts[0].reached =
      parts[0].weight * scorer.bound(list.pointee.impacts(ofBlock: list.pointee.block))
  }

  @inline(__always)
  func admits(list: Int, block: Int) -> Bool {
    let part = parts[list]
    let reached =
      parts[list - 1].reached
      + part.weight * scorer.bound(part.list.pointee.impacts(ofBlock: block))
    parts[list].reached = reached
    let rest = list + 1 < parts.count ? parts[list + 1].rest : 0
    return (reached + rest) * 1.00001 > threshold
  }
}

extension UnsafeMutableBufferPointer {
  static func allocate(copying elements: [Element]) -> Self {
    let buffer = Self.allocate(capacity: elements.count)
    _ = buffer.initialize(from: elements)
    return buffer
  }
}

extension SegmentReader {
  /// How many passages match.
  ///
  /// Complexity: O(log n) for one word or a pair of common words without filter or with a span of
  /// dates; for a phrase or an AND linear in its rarest list, for an OR or prefix in all its lists.
  public func count(
    _ query: PassageQuery, in scope: PassageScope
  ) throws(SegmentError) -> Int {
    var count = 0
    if case .phrase(let words) = query {
      guard let cursor = try PhraseCursor(self, words) else { return 0 }
      defer { withExtendedLifetime(cursor) {} }
      if let list = cursor.onlyList { return try self.count(list, scope) }
      try forEachMatch(of: cursor, in: scope) { (_) throws(SegmentError) in
        count += 1
        return true
      }
      return count
    }
    let few = try fewPassages(query)
    if few == nil, !scope.restrictsKinds, let set = try passageSet(query) {
      return scope.intervals.reduce(0) { $0 + set.count(in: $1) }
    }
    try forEachMatch(query, few, in: scope) { (_) throws(SegmentError) in
      count += 1
      return true
    }
    return count
  }

  /// Counts a list inside the intervals of a scope.
  private func count(_ list: UnsafeMutablePointer<ListState>, _ scope: PassageScope)
    throws(SegmentError) -> Int
  {
    if scope.restrictsKinds {
      var count = 0
      let kinds = kinds
      try forEachOwner(list, scope) { (passage) throws(SegmentError) in
        count += scope.admits(passage, kinds) ? 1 : 0
        return true
      }
      return count
    }
    if scope.isEverything { return list.pointee.info.ownerCount }
    var count = 0
    for interval in scope.intervals {
      guard let start = try list.pointee.place(notBefore: interval.lowerBound) else { break }
      if list.pointee.owners[start] >= interval.upperBound { continue }
      if interval.upperBound <= list.pointee.lastPassage(ofBlock: list.pointee.block) {
        count += list.pointee.firstIndex(notBefore: interval.upperBound) - start
        continue
      }
      let first = list.pointee.block * SegmentFormat.blockSize + start
      guard let end = try list.pointee.place(notBefore: interval.upperBound) else {
        count += list.pointee.info.ownerCount - first
        break
      }
      count += list.pointee.block * SegmentFormat.blockSize + end - first
    }
    return count
  }

  /// Calls `body` with the numbers of the passages that match, in order, until it returns false.
  public func forEachMatch(
    _ query: PassageQuery, in scope: PassageScope,
    _ body: (UInt32) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    try forEachMatch(query, try fewPassages(query), in: scope, body)
  }

  /// - Parameter few: What ``fewPassages(_:)`` gives.
  private func forEachMatch(
    _ query: PassageQuery, _ few: [UInt32]?, in scope: PassageScope,
    _ body: (UInt32) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    if let few {
      let kinds = kinds
      var index = 0
      for interval in scope.intervals {
        while index < few.count, few[index] < interval.lowerBound { index += 1 }
        while index < few.count, few[index] < interval.upperBound {
          if scope.admits(few[index], kinds) { guard try body(few[index]) else { return } }
          index += 1
        }
      }
      return
    }
    if let set = try passageSet(query) {
      let kinds = kinds
      for interval in scope.intervals {
        let goesOn = try set.forEach(in: interval) { (passage) throws(SegmentError) in
          scope.admits(passage, kinds) ? try body(passage) : true
        }
        guard goesOn else { return }
      }
      return
    }
    guard let cursors = try conjunction(query) else { return }
    try forEachMatch(of: cursors, in: scope, body)
  }

  /// Calls `body` with the numbers of the passages at which all cursors can stand, in order, until it returns
  /// false.
  ///
  /// - Parameter cursors: The rarest first.
  private func forEachMatch(
    of cursors: [PhraseCursor], in scope: PassageScope,
    _ body: (UInt32) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    if cursors.count == 1 { return try forEachMatch(of: cursors[0], in: scope, body) }
    defer { withExtendedLifetime(cursors) {} }
    let kinds = kinds
    let lists = cursors.compactMap(\.onlyList)
    if lists.count == cursors.count {
      return try forEachCommonOwner(lists, scope) { (passage, _) throws(SegmentError) in
        scope.admits(passage, kinds) ? try body(passage) : true
      }
    }
    let states = cursors.map(\.state)
    for interval in scope.intervals {
      var passage = try Self.firstCommon(states, from: interval.lowerBound)
      while passage < interval.upperBound {
        let goesOn = scope.admits(passage, kinds) ? try body(passage) : true
        guard goesOn else { return }
        passage = try Self.firstCommon(states, from: passage + 1)
      }
      if passage == ListCursor.end { return }
    }
  }

  /// Calls `body` with the numbers of the passages in which a phrase begins, in order, until it returns false.
  private func forEachMatch(
    of cursor: PhraseCursor, in scope: PassageScope,
    _ body: (UInt32) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    defer { withExtendedLifetime(cursor) {} }
    let kinds = kinds
    if let list = cursor.onlyList {
      return try forEachOwner(list, scope) { (passage) throws(SegmentError) in
        scope.admits(passage, kinds) ? try body(passage) : true
      }
    }
    let state = cursor.state
    let lists = cursor.lists
    if !lists.isEmpty {
      return try forEachCommonOwner(lists, scope) { (passage, places) throws(SegmentError) in
        guard try state.pointee.isPhrase(at: places), scope.admits(passage, kinds) else {
          return true
        }
        return try body(passage)
      }
    }
    for interval in scope.intervals {
      var passage = try state.pointee.seek(interval.lowerBound)
      while passage < interval.upperBound {
        let goesOn = scope.admits(passage, kinds) ? try body(passage) : true
        guard goesOn else { return }
        passage = try state.pointee.next()
      }
      if passage == ListCursor.end { return }
    }
  }

  /// Calls `body` with the passages inside the intervals of a scope that all lists have, two lists at
  /// least, the first of which is the shortest, and with its place in the block of each list.
  @inline(__always)
  private func forEachCommonOwner(
    _ lists: [UnsafeMutablePointer<ListState>], _ scope: PassageScope,
    _ body: (UInt32, UnsafePointer<Int>) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    var join = ListJoin(lists)
    try forEachBlock(lists[0], scope) { (range) throws(SegmentError) in
      let places = join.places
      for index in 0..<range.count {
        places[index] = UInt8(truncatingIfNeeded: range.lowerBound &+ index)
      }
      join.begin(range.count)
      var limit = NoLimit()
      while try join.findNext(&limit) {
        for index in 0..<join.count {
          let goesOn = try body(join.place(at: index), join.standing)
          if !goesOn { return false }
        }
      }
      return !join.isAtEnd
    }
  }

  /// Calls `body` with the passages of a list inside the intervals of a scope.
  @inline(__always)
  func forEachOwner(
    _ list: UnsafeMutablePointer<ListState>, _ scope: PassageScope,
    _ body: (UInt32) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    try forEachBlock(list, scope) { (places) throws(SegmentError) in
      for place in places {
        let goesOn = try body(list.pointee.owners[place])
        if !goesOn { return false }
      }
      return true
    }
  }

  /// Calls `body` with the places, in each block of a list, that lie inside the intervals of a scope,
  /// until it returns false. `body` must not move the list to another block.
  @inline(__always)
  private func forEachBlock(
    _ list: UnsafeMutablePointer<ListState>, _ scope: PassageScope,
    _ body: (Range<Int>) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    for interval in scope.intervals {
      var block = try list.pointee.blockHolding(
        interval.lowerBound, from: max(list.pointee.block, 0))
      while let number = block {
        try list.pointee.read(block: number)
        let first = list.pointee.firstIndex(notBefore: interval.lowerBound)
        let end = list.pointee.firstIndex(notBefore: interval.upperBound)
        if first < end {
          let goesOn = try body(first..<end)
          if !goesOn { return }
        }
        block = end == list.pointee.count && number + 1 < list.pointee.blockCount ? number + 1 : nil
      }
    }
  }

  // MARK: AND

  /// The parts of a query that must all match, the rarest first; nil where one matches nowhere or the
  /// query is none of that kind.
  func conjunction(_ query: PassageQuery) throws(SegmentError) -> [PhraseCursor]? {
    let phrases: [[[UInt8]]]
    switch query {
    case .phrase(let words): phrases = [words]
    case .all(let all): phrases = all
    case .any(let any) where any.count == 1: phrases = any
    case .any, .prefix: return nil
    }
    var cursors: [PhraseCursor] = []
    for phrase in phrases {
      guard let cursor = try PhraseCursor(self, phrase) else { return nil }
      cursors.append(cursor)
    }
    return cursors.sorted { $0.limit < $1.limit }
  }

  /// The first passage from `target` on at which all cursors can stand.
  static func firstCommon(
    _ cursors: [UnsafeMutablePointer<PhraseState>], from target: UInt32
  ) throws(SegmentError) -> UInt32 {
    var candidate = try cursors[0].pointee.seek(target)
    search: while candidate != ListCursor.end {
      for index in 1..<cursors.count {
        let found = try cursors[index].pointee.seek(candidate)
        if found != candidate {
          if found == ListCursor.end { return found }
          candidate = try cursors[0].pointee.seek(found)
          continue search
        }
      }
      return candidate
    }
    return candidate
  }

  // MARK: OR

  /// All passages of an OR or a prefix; nil for another query.
  private func passageSet(_ query: PassageQuery) throws(SegmentError) -> PassageBits? {
    switch query {
    case .any(let phrases) where phrases.count > 1:
      let set = PassageBits(count: passageCount)
      for phrase in phrases {
        guard let cursor = try PhraseCursor(self, phrase) else { continue }
        if let list = cursor.onlyList {
          try set.insert(list)
        } else {
          while try cursor.next() != ListCursor.end { set.insert(cursor.current) }
        }
        withExtendedLifetime(cursor) {}
      }
      return set
    case .prefix(let prefix):
      let set = PassageBits(count: passageCount)
      try forEachKey(.text, from: prefix) { (word, info) throws(SegmentError) in
        guard word.starts(with: prefix) else { return false }
        let cursor = try ListCursor(self, info)
        try set.insert(cursor.state)
        withExtendedLifetime(cursor) {}
        return true
      }
      return set
    default:
      return nil
    }
  }

  /// The passages of a prefix whose lists are short, in order; nil where they are long.
  private func fewPassages(_ query: PassageQuery) throws(SegmentError) -> [UInt32]? {
    guard case .prefix(let prefix) = query else { return nil }
    let limit = passageCount / 256
    var total = 0
    var lists: [ListInfo] = []
    try forEachKey(.text, from: prefix) { (word, info) throws(SegmentError) in
      guard word.starts(with: prefix) else { return false }
      total += info.ownerCount
      lists.append(info)
      return total <= limit
    }
    if total > limit { return nil }
    var found: [UInt32] = []
    found.reserveCapacity(total)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: ListState.memorySize, alignment: 16)
    defer { memory.deallocate() }
    for info in lists {
      var list = try ListState(self, info, memory: memory)
      for block in 0..<list.blockCount {
        try list.read(block: block)
        found.append(contentsOf: UnsafeBufferPointer(start: list.owners, count: list.count))
      }
    }
    if lists.count < 2 { return found }
    found.sort()
    var last: UInt32?
    found.removeAll { passage in
      defer { last = passage }
      return passage == last
    }
    return found
  }
}

extension ListState {
  /// Reads the block that has the first passage not before `target` and tells its place there; nil where
  /// all are before it. Targets must not go backwards.
  @inline(__always)
  fileprivate mutating func place(notBefore target: UInt32) throws(SegmentError) -> Int? {
    if count == 0 || owners[count - 1] < target {
      guard let found = try blockHolding(target, from: max(block, 0)) else { return nil }
      try read(block: found)
    }
    return firstIndex(notBefore: target)
  }
}

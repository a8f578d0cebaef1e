/// Where somebody is among the passages of a phrase; see ``PhraseCursor``, which owns it and the lists.
struct PhraseState {
  struct Part {
    var list: UnsafeMutablePointer<ListState>
    /// The place of the list's word in the phrase.
    var offset: UInt32
  }

  private let lists: UnsafeMutablePointer<Part>
  private let listCount: Int
  /// Where the words of all lists but the first are in the current passage, while they are compared.
  private let positions: UnsafeMutablePointer<Positions>
  /// Passages that the phrase leaves across a border, in order, and where we are in them.
  let crossing: UnsafeMutableBufferPointer<UInt32>
  private var crossingIndex = 0
  private var isAtCrossing = false
  /// The passage where it is, ``ListCursor/end`` behind the last.
  private(set) var current = ListCursor.end

  /// The lists, shortest first.
  var parts: UnsafeBufferPointer<Part> { UnsafeBufferPointer(start: lists, count: listCount) }

  /// Makes a state and all that it works with, in one piece of memory.
  ///
  /// - Parameter phraseLists: The shortest first.
  static func make(
    _ crossing: [UInt32], _ phraseLists: [PhraseList], in reader: SegmentReader
  ) throws(SegmentError) -> UnsafeMutablePointer<PhraseState> {
    let listSize = MemoryLayout<Part>.stride + MemoryLayout<Positions>.stride
    let memorySize = (MemoryLayout<ListState>.stride + ListState.memorySize + 15) & ~15
    let start = (MemoryLayout<PhraseState>.stride + phraseLists.count * listSize + 15) & ~15
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: start + phraseLists.count * memorySize, alignment: 16)
    let state = memory.bindMemory(to: PhraseState.self, capacity: 1)
    let lists = UnsafeMutableRawPointer(state + 1)
      .bindMemory(to: Part.self, capacity: phraseLists.count)
    for (index, phraseList) in phraseLists.enumerated() {
      let place = memory + start + index * memorySize
      let list = place.bindMemory(to: ListState.self, capacity: 1)
      do {
        list.initialize(
          to: try ListState(
            reader, phraseList.info, memory: place + MemoryLayout<ListState>.stride))
      } catch {
        memory.deallocate()
        throw error
      }
      (lists + index).initialize(to: Part(list: list, offset: UInt32(phraseList.offset)))
    }
    state.initialize(to: PhraseState(crossing, lists, phraseLists.count))
    return state
  }

  static func free(_ state: UnsafeMutablePointer<PhraseState>) {
    state.pointee.crossing.deallocate()
    UnsafeMutableRawPointer(state).deallocate()  // everything else stands behind it
  }

  private init(_ crossing: [UInt32], _ lists: UnsafeMutablePointer<Part>, _ listCount: Int) {
    self.lists = lists
    self.listCount = listCount
    positions = UnsafeMutableRawPointer(lists + listCount)
      .bindMemory(to: Positions.self, capacity: listCount)
    if crossing.isEmpty {
      self.crossing = UnsafeMutableBufferPointer(start: nil, count: 0)
    } else {
      self.crossing = .allocate(capacity: crossing.count)
      _ = self.crossing.initialize(from: crossing)
    }
  }

  /// Goes to the next passage.
  ///
  /// - Returns: The passage, or ``ListCursor/end``.
  @discardableResult
  mutating func next() throws(SegmentError) -> UInt32 {
    try find(from: current == ListCursor.end ? 0 : current + 1)
  }

  /// Goes forward to the first passage that is not before `target`; stays where it is if it is there.
  ///
  /// - Returns: The passage, or ``ListCursor/end``.
  @discardableResult
  mutating func seek(_ target: UInt32) throws(SegmentError) -> UInt32 {
    if current != ListCursor.end, current >= target { return current }
    return try find(from: target)
  }

  /// The first passage from `target` on. Targets must not go backwards.
  @inline(__always)
  mutating func find(from target: UInt32) throws(SegmentError) -> UInt32 {
    current = try findInside(target)
    guard !crossing.isEmpty else { return current }
    while crossingIndex < crossing.count, crossing[crossingIndex] < target { crossingIndex += 1 }
    if crossingIndex < crossing.count, crossing[crossingIndex] < current {
      current = crossing[crossingIndex]
      isAtCrossing = true
    } else {
      isAtCrossing = false
    }
    return current
  }

  /// The first passage from `target` on that has the whole phrase.
  private func findInside(_ target: UInt32) throws(SegmentError) -> UInt32 {
    guard listCount > 0 else { return ListCursor.end }
    let lead = lists[0].list
    var candidate = try lead.pointee.seek(target)
    if listCount == 1 { return candidate }
    search: while candidate != ListCursor.end {
      for index in 1..<listCount {
        let found = try lists[index].list.pointee.seek(candidate)
        if found != candidate {
          if found == ListCursor.end { return found }
          candidate = try lead.pointee.seek(found)
          continue search
        }
      }
      if try occurrences(upTo: 1) > 0 { return candidate }
      candidate = try lead.pointee.next()
    }
    return candidate
  }

  /// Whether the phrase is in a passage whose place in the block of each list is known. Only without
  /// crossings, and where there is more than one list.
  @inline(__always)
  func isPhrase(at places: UnsafePointer<Int>) throws(SegmentError) -> Bool {
    try frequency(at: places, upTo: 1) > 0
  }

  /// How often the phrase is there, counted up to a limit.
  func frequency(
    at places: UnsafePointer<Int>, upTo limit: Int = .max
  ) throws(SegmentError) -> Int {
    let leading = try lists[0].list.pointee.positions(at: places[0])
    if leading.count == 1 {
      // The usual case; the next list is read only where the phrase holds up to it.
      let start = leading[0] &- lists[0].offset
      if leading[0] < lists[0].offset { return 0 }
      for index in 1..<listCount {
        let part = lists[index]
        let all = try part.list.pointee.positions(at: places[index])
        if !all.contains(start &+ part.offset) { return 0 }
      }
      return 1
    }
    for index in 1..<listCount {
      positions[index] = try lists[index].list.pointee.positions(at: places[index])
    }
    return occurrences(leading, upTo: limit)
  }

  /// How often the phrase is in the current passage, counted from where it begins.
  func frequency() throws(SegmentError) -> Int {
    if isAtCrossing { return 1 }
    let inside = try occurrences(upTo: .max)
    let isCrossing =
      crossingIndex < crossing.count && crossing[crossingIndex] == current
    return inside + (isCrossing ? 1 : 0)
  }

  /// The places in the current passage at which the phrase begins; all lists stand at the passage.
  private func occurrences(upTo limit: Int) throws(SegmentError) -> Int {
    let leading = try lists[0].list.pointee.positions()
    if listCount == 1 { return leading.count }
    for index in 1..<listCount { positions[index] = try lists[index].list.pointee.positions() }
    return occurrences(leading, upTo: limit)
  }

  @inline(__always)
  private func occurrences(_ leading: Positions, upTo limit: Int) -> Int {
    let offset = lists[0].offset
    var count = 0
    for index in 0..<leading.count {
      let position = leading[index]
      if position >= offset, isPhrase(from: position &- offset) {
        count &+= 1
        if count == limit { break }
      }
    }
    return count
  }

  @inline(__always)
  private func isPhrase(from start: UInt32) -> Bool {
    for index in 1..<listCount
    where !positions[index].contains(start &+ lists[index].offset) { return false }
    return true
  }
}

extension Positions {
  @inline(__always)
  func contains(_ position: UInt32) -> Bool {
    if count > 32 { return containsBySearch(position) }
    if width == 1 {
      for index in 0..<count
      where UInt32((base + index).load(as: UInt8.self)) == position { return true }
      return false
    }
    for index in 0..<count where self[index] == position { return true }
    return false
  }

  private func containsBySearch(_ position: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == position
  }
}

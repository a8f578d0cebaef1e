/// Goes through a list: passages (or documents) in order, each with how often and where the word is in
/// it.
///
/// A cursor is used by one task at a time.
public final class ListCursor {
  /// What stands in place of a number when the list is at its end.
  public static let end = UInt32.max

  private let reader: SegmentReader
  /// The state, and behind it what it works in.
  private let memory: UnsafeMutableRawPointer
  let state: UnsafeMutablePointer<ListState>

  /// What the dictionary says of the list.
  public var info: ListInfo { state.pointee.info }
  /// The passage (or document) where the cursor is, ``end`` behind the last. Before the first call of
  /// ``next()`` or ``seek(_:)`` it is ``end``, too.
  public var current: UInt32 { state.pointee.current }

  /// Begins before the first passage of a list.
  ///
  /// Complexity: O(1).
  public init(_ reader: SegmentReader, _ info: ListInfo) throws(SegmentError) {
    let size = MemoryLayout<ListState>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: size + ListState.memorySize, alignment: 16)
    let first: ListState
    do {
      first = try ListState(reader, info, memory: memory + size)
    } catch {
      memory.deallocate()
      throw error
    }
    self.reader = reader
    self.memory = memory
    state = memory.bindMemory(to: ListState.self, capacity: 1)
    state.initialize(to: first)
  }

  deinit { memory.deallocate() }

  /// Goes to the next passage.
  ///
  /// - Returns: The passage, or ``end``.
  @discardableResult
  public func next() throws(SegmentError) -> UInt32 { try state.pointee.next() }

  /// Goes forward to the first passage that is not before `target`; stays where it is if it is there.
  ///
  /// - Returns: The passage, or ``end``.
  ///
  /// Complexity: O(log n) in what is passed over.
  @discardableResult
  public func seek(_ target: UInt32) throws(SegmentError) -> UInt32 {
    try state.pointee.seek(target)
  }

  /// How often the word is in the current passage.
  public func frequency() throws(SegmentError) -> Int { try state.pointee.frequency() }

  /// Where the word is in the current passage: numbers of words from 0, ascending.
  public func appendPositions(to positions: inout [UInt32]) throws(SegmentError) {
    let all = try state.pointee.positions()
    for index in 0..<all.count { positions.append(all[index]) }
  }
}

/// The occurrences of some keys, brought into order by counting.
///
/// An occurrence is a passage, and in the low bits a position in it.
struct OccurrenceRound<Occurrence: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>:
  ~Copyable
{
  /// Occurrences that are sorted in one round: 96 MB.
  static var limit: Int { (96 << 20) / MemoryLayout<Occurrence>.size }

  private let memory: UnsafeMutablePointer<Occurrence>
  private let counts: UnsafeBufferPointer<UInt32>
  /// Where the next occurrence of each key goes; `elsewhere` for keys of other rounds.
  private let cursors: UnsafeMutablePointer<UInt32>
  private static var elsewhere: UInt32 { .max }

  /// - Parameters:
  ///   - keys: The numbers of the keys in the order in which their occurrences are to stand.
  ///   - counts: How often each key occurs, by its number.
  ///   - memory: Room for all occurrences.
  init(
    of keys: ArraySlice<UInt32>, counts: UnsafeBufferPointer<UInt32>,
    in memory: UnsafeMutablePointer<Occurrence>
  ) {
    self.memory = memory
    self.counts = counts
    cursors = .allocate(capacity: counts.count)
    cursors.update(repeating: Self.elsewhere, count: counts.count)
    var start: UInt32 = 0
    for key in keys {
      cursors[Int(key)] = start
      start += counts[Int(key)]
    }
  }

  deinit { cursors.deallocate() }

  /// Takes an occurrence if its key belongs to the round.
  @inline(__always)
  func add(_ key: UInt32, _ occurrence: Occurrence) {
    let place = cursors[Int(key)]
    guard place != Self.elsewhere else { return }
    memory[Int(place)] = occurrence
    cursors[Int(key)] = place &+ 1
  }

  /// The occurrences of a key of the round, when all were added.
  func occurrences(of key: UInt32) -> UnsafeBufferPointer<Occurrence> {
    let count = Int(counts[Int(key)])
    return UnsafeBufferPointer(start: memory + Int(cursors[Int(key)]) - count, count: count)
  }
}

/// Word hashes and a range for each, for look-ups in the innermost loops.
///
/// Open addressing with linear probing, at most a quarter full. The keys are hashes already
/// (`WordHash`), so that their lowest bits serve as the place.
struct HashTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    var value: Range<Int32>
  }

  private var slots: [Slot]
  private let mask: Int

  /// Marks a free slot; no word has it, in practice.
  private static let free: UInt64 = 0

  /// Makes room for so many hashes, the most that may be inserted.
  init(capacity: Int) {
    var size = 4
    while size < capacity * 4 { size *= 2 }
    slots = Array(repeating: Slot(hash: Self.free, value: 0..<0), count: size)
    mask = size - 1
  }

  /// Adds a hash; the value of one that is there stays.
  mutating func insert(_ hash: UInt64, value: Range<Int32> = 0..<0) {
    let place = place(of: hash)
    if slots[place].hash == Self.free { slots[place] = Slot(hash: hash, value: value) }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    slots[place(of: hash)].hash != Self.free
  }

  @inline(__always)
  func value(of hash: UInt64) -> Range<Int32>? {
    let slot = slots[place(of: hash)]
    return slot.hash == Self.free ? nil : slot.value
  }

  /// Where a hash stands, or the free slot in which it would.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].hash != hash, slots[place].hash != Self.free { place = (place + 1) & mask }
    return place
  }
}

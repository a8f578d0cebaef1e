/// Marks a free slot; no word has this hash, in practice.
private let freeSlot: UInt64 = 0

/// Word hashes and a value for each, for look-ups in the innermost loops.
///
/// Open addressing with linear probing, at most a quarter full; it grows where more are inserted than it
/// was made for. The keys are hashes already
/// (`WordHash`), so that their lowest bits serve as the place.
struct HashTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64
    var value: Value
  }

  private var slots: [Slot]
  private var mask: Int
  private var count = 0
  private let filler: Value
  /// A bit for each value of the highest six bits of a hash: most words are told apart by it from all of a
  /// small table.
  private var filter: UInt64 = 0

  /// Makes room for so many hashes.
  ///
  /// - Parameter filler: Any value, for the free slots.
  init(capacity: Int, filler: Value) {
    var size = 4
    while size < capacity * 4 { size *= 2 }
    slots = Array(repeating: Slot(hash: freeSlot, value: filler), count: size)
    mask = size - 1
    self.filler = filler
  }

  /// Sets the value of a hash.
  mutating func insert(_ hash: UInt64, value: Value) {
    let place = place(of: hash)
    let isNew = slots[place].hash == freeSlot
    slots[place] = Slot(hash: hash, value: value)
    filter |= Self.bit(of: hash)
    if isNew {
      count += 1
      if count * 4 > slots.count { grow() }
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: freeSlot, value: filler), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.hash != freeSlot { slots[place(of: slot.hash)] = slot }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    filter & Self.bit(of: hash) != 0 && slots[place(of: hash)].hash != freeSlot
  }

  @inline(__always)
  func value(of hash: UInt64) -> Value? {
    if filter & Self.bit(of: hash) == 0 { return nil }
    let slot = slots[place(of: hash)]
    return slot.hash == freeSlot ? nil : slot.value
  }

  @inline(__always)
  private static func bit(of hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

  /// Where a hash stands, or the free slot in which it would.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].hash != hash, slots[place].hash != freeSlot { place = (place + 1) & mask }
    return place
  }
}

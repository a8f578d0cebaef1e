/// Numbers for runs of bytes: the same run has the same number, the first seen the lowest.
///
/// Open addressing; a slot holds the first eight bytes and the length, so that most words are known
/// without a look at their bytes.
struct TokenTable: ~Copyable {
  struct Slot: BitwiseCopyable {
    var head: UInt64
    var length: UInt32
    /// The number plus 1; 0 in an empty slot.
    var number: UInt32
  }

  struct Token: BitwiseCopyable {
    var offset: UInt32
    var length: UInt32
  }

  private var slots: GrowingBuffer<Slot>
  private var mask: Int
  private var tokens = GrowingBuffer<Token>()
  private var arena = GrowingBuffer<UInt8>()
  /// Makes it impossible to write texts whose words all meet in one place of the table. Numbers do
  /// not depend on it.
  private let seed = UInt64.random(in: .min ... .max)

  init(capacity: Int = 4096) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = GrowingBuffer(capacity: size)
    slots.append(repeating: Slot(head: 0, length: 0, number: 0), count: size)
    mask = size - 1
  }

  var count: Int { tokens.count }
  /// Bytes of all runs together.
  var byteCount: Int { arena.count }
  var memoryUse: Int { slots.byteCount + tokens.byteCount + arena.count }

  /// The bytes of a number that the table gave.
  @inline(__always)
  func bytes(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let token = tokens.base[number]
    return UnsafeBufferPointer(start: arena.base + Int(token.offset), count: Int(token.length))
  }

  /// The number of a run of bytes, a new one if it was not seen before.
  ///
  /// - Parameter readable: How many bytes may be read from `start` on, `length` at least.
  @inline(__always)
  mutating func number(
    _ start: UnsafePointer<UInt8>, length: Int, readable: Int
  ) -> UInt32 {
    let head = Self.head(start, length: length, readable: readable)
    var slot = firstSlot(head, start, length: length)
    while true {
      let found = slots.base[slot]
      if found.number == 0 { break }
      if found.head == head, found.length == UInt32(truncatingIfNeeded: length),
        length <= 8 || isEqual(found.number, start, length: length)
      {
        return found.number - 1
      }
      slot = (slot + 1) & mask
    }
    return add(start, length: length, head: head, at: slot)
  }

  @inline(never)
  private mutating func add(
    _ start: UnsafePointer<UInt8>, length: Int, head: UInt64, at slot: Int
  ) -> UInt32 {
    let number = UInt32(tokens.count)
    tokens.append(Token(offset: UInt32(arena.count), length: UInt32(length)))
    arena.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
    slots.base[slot] = Slot(head: head, length: UInt32(length), number: number + 1)
    if tokens.count * 2 > mask { grow() }
    return number
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = GrowingBuffer(capacity: size)
    slots.append(repeating: Slot(head: 0, length: 0, number: 0), count: size)
    for number in 0..<tokens.count {
      let bytes = bytes(number)
      guard let start = bytes.baseAddress else { continue }
      let head = Self.head(start, length: bytes.count, readable: bytes.count)
      var slot = firstSlot(head, start, length: bytes.count)
      while slots.base[slot].number != 0 { slot = (slot + 1) & mask }
      slots.base[slot] = Slot(
        head: head, length: UInt32(bytes.count), number: UInt32(number + 1))
    }
  }

  /// The first eight bytes, zeros behind the end.
  @inline(__always)
  private static func head(
    _ start: UnsafePointer<UInt8>, length: Int, readable: Int
  ) -> UInt64 {
    if readable >= 8 {
      let eight = UInt64(
        littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
      return length >= 8 ? eight : eight & ((1 &<< UInt64(length * 8)) &- 1)
    }
    var value: UInt64 = 0
    for index in 0..<min(length, 8) { value |= UInt64(start[index]) << UInt64(index * 8) }
    return value
  }

  /// Where the search for a run begins.
  @inline(__always)
  private func firstSlot(_ head: UInt64, _ start: UnsafePointer<UInt8>, length: Int) -> Int {
    var hash = (head ^ seed) &* 0x9E37_79B9_7F4A_7C15
    if length > 8 { hash = Self.mix(hash, start, length: length) &* 0xD6E8_FEB8_6659_FD93 }
    return Int(truncatingIfNeeded: hash >> 32) & mask
  }

  /// Mixes in what stands behind the first eight bytes.
  private static func mix(
    _ hash: UInt64, _ start: UnsafePointer<UInt8>, length: Int
  ) -> UInt64 {
    var hash = hash
    var offset = 8
    while offset < length {
      let from = min(offset, length - 8)  // the last eight bytes may overlap those before
      let eight = UnsafeRawPointer(start + from).loadUnaligned(as: UInt64.self)
      hash = ((hash ^ (hash >> 29)) ^ UInt64(littleEndian: eight)) &* 0x9E37_79B9_7F4A_7C15
      offset += 8
    }
    return hash ^ (hash >> 29)
  }

  @inline(__always)
  private func isEqual(_ number: UInt32, _ start: UnsafePointer<UInt8>, length: Int) -> Bool {
    let known = arena.base + Int(tokens.base[Int(number - 1)].offset)
    var offset = 8
    while offset < length {
      let from = min(offset, length - 8)
      let one = UnsafeRawPointer(known + from).loadUnaligned(as: UInt64.self)
      let other = UnsafeRawPointer(start + from).loadUnaligned(as: UInt64.self)
      if one != other { return false }
      offset += 8
    }
    return true
  }
}

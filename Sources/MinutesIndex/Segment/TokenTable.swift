/// Numbers for runs of bytes: the same run has the same number, the first seen the lowest.
///
/// Open addressing; a slot holds the first sixteen bytes and the length, so that almost every word is known
/// without a look at its bytes.
struct TokenTable: ~Copyable {
  /// A place for a run; half a line of the processor's cache.
  struct Slot: BitwiseCopyable {
    fileprivate var head: Head
    fileprivate var length: UInt32
    /// The number plus 1; 0 in an empty slot.
    fileprivate var numberAfter: UInt32
    /// What the owner of the table counts by it.
    var count: UInt32 = 0
    /// What the owner of the table keeps by it.
    var tag: UInt32 = 0

    @inline(__always)
    var number: UInt32 { numberAfter &- 1 }

    /// Whether length and first sixteen bytes are those of a run. No word is empty, as an empty slot is.
    @inline(__always)
    fileprivate func hasHead(of request: Request) -> Bool {
      (head.low ^ request.head.low) | (head.high ^ request.head.high)
        | UInt64(length ^ request.length) == 0
    }
  }

  /// A run that is to be looked for.
  struct Request: BitwiseCopyable {
    fileprivate var head: Head
    fileprivate var hash: UInt32
    /// Its length in bytes.
    var length: UInt32
    /// Where it begins.
    var start: UInt32
  }

  /// The first sixteen bytes, zeros behind the end.
  struct Head: BitwiseCopyable {
    var low: UInt64
    var high: UInt64

    /// - Parameter readable: How many bytes may be read from `start` on, `length` at least.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>, length: Int, readable: Int, _ masks: Masks) {
      if readable >= 16 {
        let bytes = UnsafeRawPointer(start)
        let mask = masks.ones(min(length, 16))
        low = UInt64(
          littleEndian: bytes.loadUnaligned(as: UInt64.self)
            & mask.loadUnaligned(as: UInt64.self))
        high = UInt64(
          littleEndian: (bytes + 8).loadUnaligned(as: UInt64.self)
            & (mask + 8).loadUnaligned(as: UInt64.self))
      } else {
        (low, high) = Self.byByte(start, length: length)
      }
    }

    /// The same where no more may be read.
    @inline(never)
    private static func byByte(
      _ start: UnsafePointer<UInt8>, length: Int
    ) -> (low: UInt64, high: UInt64) {
      var (low, high): (UInt64, UInt64) = (0, 0)
      for index in 0..<min(length, 8) { low |= UInt64(start[index]) << UInt64(index * 8) }
      for index in 8..<max(min(length, 16), 8) {
        high |= UInt64(start[index]) << UInt64(index * 8 - 64)
      }
      return (low, high)
    }
  }

  /// Sixteen bytes of ones before sixteen of zeros: from within the ones on, as many ones as are wanted.
  struct Masks: BitwiseCopyable {
    /// Never freed.
    private let base: UnsafeRawPointer

    init() {
      let bytes = UnsafeMutableRawPointer.allocate(byteCount: 32, alignment: 32)
      bytes.initializeMemory(as: UInt8.self, repeating: 0xFF, count: 16)
      (bytes + 16).initializeMemory(as: UInt8.self, repeating: 0, count: 16)
      base = UnsafeRawPointer(bytes)
    }

    /// Sixteen bytes, of which the first `count` are ones; at most 16.
    @inline(__always)
    func ones(_ count: Int) -> UnsafeRawPointer { base + (16 &- count) }
  }

  /// What places of runs depend on. It makes it impossible to write texts whose words all meet in one place of the
  /// table; numbers do not depend on it.
  struct Seeds: BitwiseCopyable {
    private let one = UInt64.random(in: .min ... .max)
    private let other = UInt64.random(in: .min ... .max)
    private let masks = TokenTable.masks

    /// What is needed to look for a run.
    ///
    /// - Parameter readable: How many bytes may be read from `start` on, `length` at least.
    @inline(__always)
    func request(
      _ start: UnsafePointer<UInt8>, length: Int, readable: Int, offset: Int = 0
    ) -> Request {
      let head = Head(start, length: length, readable: readable, masks)
      var hash = mix(head.low, head.high)
      if length > 16 { hash = self.hash(hash, start, length: length) }
      return Request(
        head: head, hash: UInt32(truncatingIfNeeded: hash),
        length: UInt32(truncatingIfNeeded: length), start: UInt32(truncatingIfNeeded: offset))
    }

    @inline(__always)
    private func mix(_ low: UInt64, _ high: UInt64) -> UInt64 {
      let product = (low ^ one).multipliedFullWidth(by: high ^ other)
      return product.high ^ product.low
    }

    /// Mixes in what stands behind the first sixteen bytes.
    @inline(never)
    private func hash(_ hash: UInt64, _ start: UnsafePointer<UInt8>, length: Int) -> UInt64 {
      var hash = hash
      var offset = 16
      while offset < length {
        let from = min(offset, length - 8)  // the last eight bytes may overlap those before
        let eight = UnsafeRawPointer(start + from).loadUnaligned(as: UInt64.self)
        hash = mix(hash, UInt64(littleEndian: eight))
        offset += 8
      }
      return hash
    }
  }

  /// Where the bytes of a number are.
  struct Token: BitwiseCopyable {
    var offset: UInt32
    var length: UInt32
  }

  nonisolated(unsafe) private static let masks = Masks()

  private var slots: GrowingBuffer<Slot>
  private var mask: Int
  private var tokens = GrowingBuffer<Token>()
  private var arena = GrowingBuffer<UInt8>()
  let seeds = Seeds()

  init(capacity: Int = 2048) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = GrowingBuffer(zeros: size)
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
    let request = seeds.request(start, length: length, readable: readable)
    return (slot(request, start) ?? add(request, start)).pointee.number
  }

  /// The slots for a loop that looks for many runs; valid until one is added.
  struct Places: BitwiseCopyable {
    fileprivate let base: UnsafeMutablePointer<Slot>
    fileprivate let mask: Int

    /// Looks at the place where the search for a run begins; what is found there says nothing yet.
    @inline(__always)
    func firstLook(_ request: Request) -> UInt32 {
      base[Int(request.hash) & mask].numberAfter
    }

    /// The slot of a run of up to sixteen bytes that was seen before; nil for all others.
    @inline(__always)
    func slot(_ request: Request) -> UnsafeMutablePointer<Slot>? {
      guard request.length <= 16 else { return nil }
      var place = Int(request.hash) & mask
      while true {
        let slot = base + place
        if slot.pointee.hasHead(of: request) { return slot }
        if slot.pointee.numberAfter == 0 { return nil }
        place = (place &+ 1) & mask
      }
    }
  }

  var places: Places { Places(base: slots.base, mask: mask) }

  /// The slot of a run that was seen before; valid until one is added.
  @inline(__always)
  func slot(
    _ request: Request, _ start: @autoclosure () -> UnsafePointer<UInt8>
  ) -> UnsafeMutablePointer<Slot>? {
    var place = Int(request.hash) & mask
    while true {
      let slot = slots.base + place
      if slot.pointee.numberAfter == 0 { return nil }
      if slot.pointee.hasHead(of: request),
        request.length <= 16
          || isEqual(slot.pointee.number, start(), length: Int(request.length))
      {
        return slot
      }
      place = (place &+ 1) & mask
    }
  }

  /// Adds a run that was not seen before.
  @inline(never)
  mutating func add(
    _ request: Request, _ start: UnsafePointer<UInt8>
  ) -> UnsafeMutablePointer<Slot> {
    if (tokens.count + 1) * 3 > mask * 2 { grow() }
    tokens.append(Token(offset: UInt32(arena.count), length: request.length))
    arena.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(request.length)))
    let slot = emptySlot(request.hash)
    slot.pointee = Slot(
      head: request.head, length: request.length, numberAfter: UInt32(tokens.count))
    return slot
  }

  /// Calls `body` with the slot of each run, in no order.
  func forEachSlot(_ body: (Slot) -> Void) {
    for slot in slots.elements where slot.numberAfter > 0 { body(slot) }
  }

  private func emptySlot(_ hash: UInt32) -> UnsafeMutablePointer<Slot> {
    var place = Int(hash) & mask
    while slots.base[place].numberAfter != 0 { place = (place + 1) & mask }
    return slots.base + place
  }

  private mutating func grow() {
    var old = GrowingBuffer<Slot>(zeros: slots.count * 2)
    swap(&old, &slots)
    mask = slots.count - 1
    for slot in old.elements where slot.numberAfter > 0 {
      let bytes = bytes(Int(slot.number))
      guard let start = bytes.baseAddress else { continue }
      let request = seeds.request(start, length: bytes.count, readable: bytes.count)
      emptySlot(request.hash).pointee = slot
    }
  }

  private func isEqual(_ number: UInt32, _ start: UnsafePointer<UInt8>, length: Int) -> Bool {
    let known = arena.base + Int(tokens.base[Int(number)].offset)
    var offset = 16
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

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An array for the hot loops of building: no reference counting, no check of bounds, and it grows
/// where the system can without copying.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    base = Self.resized(nil, to: self.capacity)
  }

  deinit { free(base) }

  var byteCount: Int { count * MemoryLayout<Element>.stride }
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(elements) }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    count += 1
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress else { return }
    reserve(elements.count)
    (base + count).update(from: source, count: elements.count)
    count += elements.count
  }

  mutating func append(repeating element: Element, count added: Int) {
    reserve(added)
    (base + count).update(repeating: element, count: added)
    count += added
  }

  /// Makes room for so many more.
  @inline(__always)
  mutating func reserve(_ added: Int) {
    if capacity - count < added { grow(to: count + added) }
  }

  /// Takes up what was written behind the end, into room that was reserved.
  @inline(__always)
  mutating func extend(by added: Int) {
    assert(added <= capacity - count)
    count += added
  }

  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow(to wanted: Int) {
    capacity = max(wanted, capacity + capacity / 2)
    base = Self.resized(base, to: capacity)
  }

  private static func resized(
    _ base: UnsafeMutablePointer<Element>?, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(base, capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("out of memory")
    }
    #if canImport(Glibc)
      // Large pages: work is spread over all of a large buffer, and each small page costs a fault
      // and a search for its address.
      let (size, page) = (capacity * MemoryLayout<Element>.stride, 1 << 21)
      if size >= 2 * page {
        let start = (UInt(bitPattern: memory) + UInt(page) - 1) & ~UInt(page - 1)
        let end = UInt(bitPattern: memory) + UInt(size)
        madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
      }
    #endif
    return memory.assumingMemoryBound(to: Element.self)
  }
}

extension GrowingBuffer where Element == UInt8 {
  @inline(__always)
  mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) {
    reserve(MemoryLayout<Value>.size)
    UnsafeMutableRawPointer(base + count)
      .storeBytes(of: value.littleEndian, as: Value.self)
    extend(by: MemoryLayout<Value>.size)
  }

  /// Seven bits a byte, the low ones first; the top bit says that more follow.
  @inline(__always)
  mutating func append<Value: FixedWidthInteger & UnsignedInteger>(varint value: Value) {
    reserve(10)
    var rest = value
    while rest >= 0x80 {
      base[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      count += 1
      rest >>= 7
    }
    base[count] = UInt8(truncatingIfNeeded: rest)
    count += 1
  }

  mutating func append(string: String) {
    var string = string
    string.withUTF8 { utf8 in
      append(varint: UInt(utf8.count))
      append(contentsOf: utf8)
    }
  }

  /// A string that may be missing.
  mutating func append(optional string: String?) {
    guard let string else { return append(0) }
    append(1)
    append(string: string)
  }
}

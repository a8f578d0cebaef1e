#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An array for the hot loops of building: no reference counting and no check of bounds.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    base = BufferMemory.allocate(self.capacity * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: self.capacity)
  }

  /// So many zeros.
  init(zeros count: Int) {
    self.init(capacity: count)
    if !BufferMemory.isMapped(capacity * MemoryLayout<Element>.stride) {
      UnsafeMutableRawPointer(base).initializeMemory(
        as: UInt8.self, repeating: 0, count: count * MemoryLayout<Element>.stride)
    }
    self.count = count
  }

  deinit { BufferMemory.free(base, capacity * MemoryLayout<Element>.stride) }

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

  /// Forgets what stands behind the first elements.
  @inline(__always)
  mutating func truncate(to count: Int) {
    assert(count <= self.count)
    self.count = count
  }

  @inline(never)
  private mutating func grow(to wanted: Int) {
    let stride = MemoryLayout<Element>.stride
    // Pages of mapped memory that are not written to cost nothing, where the system hands out more than it has.
    var larger = max(wanted, 64 * capacity)
    var room =
      BufferMemory.isMapped(2 * capacity * stride) ? BufferMemory.map(larger * stride) : nil
    if room == nil {
      larger = max(wanted, 2 * capacity)
      room = BufferMemory.allocate(larger * stride)
    }
    guard let memory = room?.bindMemory(to: Element.self, capacity: larger) else {
      preconditionFailure("there is no memory for \(larger * stride) bytes")
    }
    memory.update(from: base, count: count)
    BufferMemory.free(base, capacity * MemoryLayout<Element>.stride)
    base = memory
    capacity = larger
  }
}

/// Memory for large buffers.
///
/// Those of some megabytes are mapped in large pages where the system has them: work is spread over all of such
/// a buffer, and each small page costs a fault and a search for its address.
private enum BufferMemory {
  private static let page = 1 << 21

  /// Whether so much memory is mapped, and thus zero at first.
  @inline(__always)
  static func isMapped(_ size: Int) -> Bool {
    #if canImport(Glibc)
      size >= 2 * page
    #else
      false
    #endif
  }

  static func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    guard let memory = isMapped(size) ? map(size) : malloc(size) else {
      preconditionFailure("out of memory")
    }
    return memory
  }

  /// Memory that is zero; nil where the system refuses it.
  static func map(_ size: Int) -> UnsafeMutableRawPointer? {
    #if canImport(Glibc)
      let whole = (size + page - 1) & ~(page - 1)
      let memory = mmap(
        nil, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
      guard let memory, memory != MAP_FAILED else { return nil }
      madvise(memory, whole, MADV_HUGEPAGE)
      return memory
    #else
      return nil
    #endif
  }

  static func free(_ memory: UnsafeMutableRawPointer, _ size: Int) {
    #if canImport(Glibc)
      if isMapped(size) {
        munmap(memory, (size + page - 1) & ~(page - 1))
        return
      }
    #endif
    release(memory)
  }

  private static func release(_ memory: UnsafeMutableRawPointer) {
    #if canImport(Darwin)
      Darwin.free(memory)
    #elseif canImport(Musl)
      Musl.free(memory)
    #else
      Glibc.free(memory)
    #endif
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

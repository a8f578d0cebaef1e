/// Writes the parts of a segment in order, with checksums, and the footer that tells where they are.
struct SegmentWriter: ~Copyable {
  private let sink: AnySegmentSink
  private var buffer = GrowingBuffer<UInt8>(capacity: 1 << 18)
  private var checksum = CRC32()
  private var written: UInt64 = 0
  private var partStart = UInt64(SegmentFormat.headerSize)
  private var parts: [(offset: UInt64, length: UInt64, checksum: UInt32)] = []

  /// Writes the header; its bytes belong to the checksum of the first part.
  init(_ sink: AnySegmentSink, rules: WordRules) {
    self.sink = sink
    buffer.append(littleEndian: SegmentFormat.magic)
    buffer.append(littleEndian: SegmentFormat.version)
    buffer.append(littleEndian: rules.rawValue)
  }

  /// Bytes of the part so far.
  var partLength: UInt64 { written + UInt64(buffer.count) - partStart }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
    if buffer.count + bytes.count > buffer.capacity { try flush() }
    if bytes.count >= buffer.capacity {
      try put(bytes)
    } else {
      buffer.append(contentsOf: bytes.assumingMemoryBound(to: UInt8.self))
    }
  }

  mutating func append<Value: FixedWidthInteger>(_ value: Value) throws {
    if buffer.count + 8 > buffer.capacity { try flush() }
    buffer.append(littleEndian: value)
  }

  /// Ends a part. Parts are ended in the order of `SegmentPart`; what fills up to the next multiple of
  /// the alignment belongs to the checksum of the part, so that no byte is without one.
  mutating func end(_ part: SegmentPart) throws {
    assert(part.rawValue == parts.count)
    let length = partLength
    let start = partStart
    while (written + UInt64(buffer.count)) % UInt64(SegmentFormat.alignment) != 0 {
      try append(0 as UInt8)
    }
    try flush()
    parts.append((start, length, checksum.value))
    checksum = CRC32()
    partStart = written
  }

  /// Ends the segment.
  ///
  /// - Returns: The size of the segment in bytes and the checksum of its footer, which depends on every byte
  ///   of the segment.
  mutating func finish(
    documents: Int, passages: Int, words: UInt64, keys: Int, datedDocuments: Int
  ) throws -> (byteCount: UInt64, checksum: UInt32) {
    assert(parts.count == SegmentPart.allCases.count)
    for part in parts {
      buffer.append(littleEndian: part.offset)
      buffer.append(littleEndian: part.length)
      buffer.append(littleEndian: part.checksum)
      buffer.append(littleEndian: 0 as UInt32)
    }
    buffer.append(littleEndian: UInt64(documents))
    buffer.append(littleEndian: UInt64(passages))
    buffer.append(littleEndian: words)
    buffer.append(littleEndian: UInt64(keys))
    buffer.append(littleEndian: UInt64(datedDocuments))
    buffer.append(littleEndian: UInt32(parts.count))
    buffer.append(littleEndian: SegmentFormat.version)
    let footer = CRC32.of(buffer.bytes)
    buffer.append(littleEndian: footer)
    buffer.append(littleEndian: ~footer)
    buffer.append(littleEndian: SegmentFormat.magic)
    try sink.append(buffer.bytes)
    written += UInt64(buffer.count)
    return (written, footer)
  }

  private mutating func flush() throws {
    try put(buffer.bytes)
    buffer.removeAll()
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer) throws {
    checksum.add(bytes)
    try sink.append(bytes)
    written += UInt64(bytes.count)
  }
}

/// A sink of any type, so that what writes segments is not generic: such code would ask for its types with every
/// list.
class AnySegmentSink {
  /// Takes the next bytes of the segment.
  func append(_ bytes: UnsafeRawBufferPointer) throws {}
}

/// Hands on to a sink what it takes.
final class SegmentSinkBox<Sink: SegmentSink>: AnySegmentSink {
  private(set) var sink: Sink

  init(_ sink: Sink) { self.sink = sink }

  override func append(_ bytes: UnsafeRawBufferPointer) throws { try sink.append(bytes) }
}

/// Where the bytes of a segment go: a file, or memory.
///
/// A segment is written from front to back, in pieces of up to some hundred kilobytes. Nothing is
/// read back and nothing is changed. Making the bytes durable and giving the file its name is the
/// business of who owns the sink.
public protocol SegmentSink {
  /// Takes the next bytes of the segment, all of them, or throws.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws
}

/// A sink in memory.
public struct MemorySink: SegmentSink, Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Creates an empty sink.
  public init() {}

  /// Takes the next bytes of the segment.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }
}

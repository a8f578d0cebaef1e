/// The bytes of one segment in memory, mapped from a file or owned, that stay where they are as long
/// as the region is referred to.
public final class SegmentRegion: Sendable {
  /// The bytes. They must not be touched once the region is gone.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let release: @Sendable () -> Void

  /// Takes memory that somebody else provides, such as a mapped file.
  ///
  /// - Parameters:
  ///   - bytes: Must not change and must stay valid until `release` is called.
  ///   - release: Is called once, when nothing refers to the region any more.
  public init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
    self.bytes = bytes
    self.release = release
  }

  /// Copies bytes.
  public init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    nonisolated(unsafe) let memory = copy
    self.bytes = UnsafeRawBufferPointer(copy)
    release = { memory.deallocate() }
  }

  deinit { release() }
}

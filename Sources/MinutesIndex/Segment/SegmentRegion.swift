/// The bytes of one segment in memory, mapped from a file or owned, that stay where they are as long
/// as the region is referred to.
public final class SegmentRegion: Sendable {
  /// The bytes. They must not be touched once the region is gone.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let forget: @Sendable () -> Void
  private let release: @Sendable () -> Void

  /// Who goes through a whole segment forgets its pages after so many bytes.
  static let forgettingInterval = 16 << 20

  /// Takes memory that somebody else provides, such as a mapped file.
  ///
  /// - Parameters:
  ///   - bytes: Must not change and must stay valid until `release` is called.
  ///   - forget: Lets go of what is kept in memory of the bytes and can be had again, such as the pages of a
  ///     file. May be called at any time, from several tasks, while others read the bytes.
  ///   - release: Is called once, when nothing refers to the region any more.
  public init(
    _ bytes: UnsafeRawBufferPointer, forget: @escaping @Sendable () -> Void = {},
    release: @escaping @Sendable () -> Void
  ) {
    self.bytes = bytes
    self.forget = forget
    self.release = release
  }

  /// Copies bytes.
  public init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    nonisolated(unsafe) let memory = copy
    self.bytes = UnsafeRawBufferPointer(copy)
    forget = {}
    release = { memory.deallocate() }
  }

  /// Lets the system take back the pages that were read; they are read again where they are needed.
  func forgetPages() { forget() }

  deinit { release() }
}

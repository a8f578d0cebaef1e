/// A segment on its way into a file.
struct SegmentFile: SegmentSink {
  private let file: any IndexFile

  init(_ file: any IndexFile) {
    self.file = file
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    try file.append(bytes)
  }

  /// Makes all of it durable.
  func sync() throws(IndexError) {
    try file.sync()
  }
}

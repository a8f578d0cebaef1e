/// Where an element stands in the original file.
///
/// Cutting the file at these offsets, removing tags and decoding entities gives the element's text
/// back, white space aside.
public struct SourceSpan: Sendable, Hashable {
  /// Offset of the element's first byte, counted from 0 in the file's own bytes (whatever its
  /// encoding).
  public var start: Int
  /// Offset just behind the element's last byte.
  public var end: Int
  /// The line of `start`: 1 plus the line feeds before it.
  public var line: Int

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - start: Offset of the first byte, from 0.
  ///   - end: Offset behind the last byte; not below `start`.
  ///   - line: Line of `start`, from 1.
  public init(start: Int, end: Int, line: Int) {
    self.start = start
    self.end = end
    self.line = line
  }
}

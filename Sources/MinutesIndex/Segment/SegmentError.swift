/// Why a segment cannot be read or written.
public enum SegmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes are not those of a segment, or are cut off.
  case notASegment(reason: String)
  /// The segment was written by a later version of the format.
  case newerFormat(version: UInt32)
  /// The bytes contradict themselves.
  case damaged(offset: Int, what: String)
  /// A part does not have the checksum that it was written with.
  case wrongChecksum(part: String, offset: Int)
  /// More than a segment can hold.
  case tooLarge(what: String)

  /// One sentence that says what is wrong and where, and what can be done.
  public var description: String {
    switch self {
    case .notASegment(let reason):
      "this is no segment of an index: \(reason)"
    case .newerFormat(let version):
      "the segment has format version \(version), this program knows \(SegmentFormat.version) at most;"
        + " use a newer program"
    case .damaged(let offset, let what):
      "the segment is damaged at byte \(offset): \(what); build the index anew"
    case .wrongChecksum(let part, let offset):
      "the segment is damaged: the checksum of its \(part), from byte \(offset) on, is not the one"
        + " written with them; build the index anew"
    case .tooLarge(let what):
      "too much for one segment: \(what); use several"
    }
  }
}

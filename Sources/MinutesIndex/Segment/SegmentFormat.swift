/// What all who write or read a segment agree on. The format is described in `docs/index-format.md`.
enum SegmentFormat {
  /// Raised with every change that an older program cannot read.
  static let version: UInt32 = 1
  /// First and last bytes of every segment.
  static let magic: UInt64 = 0x3147_4553_4E49_4D00  // "\0MINSEG1"
  /// Postings in a full block.
  static let blockSize = 128
}

/// What the lists of a segment's dictionary are about. A key of the dictionary is the field's number
/// as one byte, left out for `text`, and a folded word behind it.
public enum IndexField: UInt8, Sendable, Hashable, CaseIterable {
  /// Words of passages. Lists of passages.
  case text = 0
  /// Two words that follow each other in a passage, both among the most common of English minutes
  /// (``CommonWords``), a space between them. Lists of passages.
  case pair = 1
  /// The last word of a passage that goes on in a later one, and the first word there, a space
  /// between them. Lists of passages: those before the border.
  case border = 2
  /// Words of the document's own title. Lists of documents, as for all below.
  case title = 3
  /// Words of the body's name.
  case body = 4
  /// Words of the organisation's name.
  case organisation = 5
  /// Words of the names of all people.
  case person = 6
  /// Words of the names of those who took part.
  case present = 7
}

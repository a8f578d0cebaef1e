/// What all who write or read a segment agree on. The format is described in `docs/index-format.md`.
enum SegmentFormat {
  /// Raised with every change that an older program cannot read.
  static let version: UInt32 = 1
  /// First and last bytes of every segment: “MINUTSEG”.
  static let magic: UInt64 = 0x4745_5354_554E_494D
  /// Postings in a full block.
  static let blockSize = 128
  /// Bytes of one entry of a list's table of blocks.
  static let blockEntrySize = 20
  /// Keys in a block of the dictionary.
  static let keysPerBlock = 16
  /// Positions between the first words of two people's names.
  static let personGap: UInt32 = 64
  /// Lengths of passages in words are kept up to this; longer ones count as this long in ranking.
  static let longestLength = 255

  /// Marks what stands between words among tokens.
  static let gapBit: UInt32 = 1 << 31

  static let headerSize = 16
  /// Sections begin at multiples of this.
  static let alignment = 16

  /// Kind of a passage: the low six bits of its byte.
  static let kindMask: UInt8 = 0x3F
  static let pointBit: UInt8 = 0x40
}

/// The parts of a segment in the order in which they stand in it.
enum SegmentPart: Int, CaseIterable {
  /// The texts of all passages as numbers of tokens.
  case text
  /// The lists.
  case lists
  /// Blocks of keys with what is known of their lists.
  case keys
  /// Where each block of keys begins in `keys`: UInt64.
  case keyBlocks
  /// The bytes of all tokens.
  case tokens
  /// Where each token begins in `tokens`, top bit set for what stands between words: UInt32.
  case tokenStarts
  /// Where the text of each passage begins in `text`: UInt32, one more than there are passages.
  case textStarts
  /// Kind of each passage: UInt8.
  case kinds
  /// Number of words of each passage, 255 at most: UInt8.
  case lengths
  /// A bit for each passage, set where a section begins.
  case sectionStarts
  /// Pairs of UInt32: a passage and that with which it goes on.
  case ties
  /// The first passage of each document: UInt32, one more than there are documents.
  case firstPassages
  /// Day of each document: Int32, the greatest for none.
  case dates
  /// Index of each document's body in `bodies`: UInt32, 0 for none.
  case bodiesOfDocuments
  /// The other fields of each document, one after another.
  case documents
  /// Where each document begins in `documents`: UInt64, one more than there are documents.
  case documentStarts
  /// The documents in the order of their keys: UInt32.
  case documentsByKey
  /// Names of bodies in order, the first empty: varint of the length, bytes.
  case bodies
  /// Where each name begins in `bodies`: UInt32.
  case bodyStarts

  /// Its name in messages.
  var name: String { String(describing: self) }
}

/// What the lists of a segment's dictionary are about. A key of the dictionary is the field's number
/// as one byte, left out for `text`, and a folded word behind it.
public enum IndexField: UInt8, Sendable, Hashable, CaseIterable {
  /// Words of passages. Lists of passages.
  case text = 0
  /// Two words that follow each other in a passage, both common (``CommonWords``), a space between
  /// them. Lists of passages.
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

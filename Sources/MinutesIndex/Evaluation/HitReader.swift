/// Reads what is shown of hits, one after another: the document's key and the passage's text.
///
/// Hits are fastest in order, since neighbours share their document. The bytes that it hands out are
/// valid until it goes to another passage. A reader is used by one task at a time.
public final class HitReader {
  private let segment: SegmentReader
  private var buffer = GrowingBuffer<UInt8>()
  private var passages = 0..<0

  /// The document of the passage.
  public private(set) var document = 0
  /// The key of the document, UTF-8.
  public private(set) var key = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The number of the passage's kind; see ``Passage/Kind/code``.
  public private(set) var kind: UInt8 = 0
  /// The text of the passage, UTF-8.
  public var text: UnsafeBufferPointer<UInt8> { buffer.elements }

  /// Creates a reader that is at no passage yet.
  public init(_ segment: SegmentReader) { self.segment = segment }

  /// Goes to a passage and reads it.
  ///
  /// Complexity: O(n) in the length of the text; O(log n) in the number of documents to a document that
  /// is not the one before.
  public func read(_ passage: UInt32) throws(SegmentError) {
    if !passages.contains(Int(passage)) {
      document = try segment.document(ofPassage: Int(passage))
      passages = try segment.passages(ofDocument: document)
      key = try segment.keyBytes(ofDocument: document)
    }
    kind = try segment.kind(ofPassage: Int(passage))
    buffer.removeAll()
    try segment.appendText(ofPassage: Int(passage), to: &buffer)
  }
}

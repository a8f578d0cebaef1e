/// Reads what is shown of hits, one after another: the document's key and the passage's text.
///
/// Hits are fastest in order, since neighbours share their document. The bytes that it hands out are
/// valid until it goes to another passage. A reader is used by one task at a time.
public final class HitReader {
  private let segment: SegmentReader
  /// In memory of its own, so that no access to it is watched.
  private let state: UnsafeMutablePointer<State>

  private struct State: ~Copyable {
    var text = GrowingBuffer<UInt8>()
    var document = 0
    var passages = 0..<0
    var key = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var kind: UInt8 = 0
  }

  /// The document of the passage.
  public var document: Int { state.pointee.document }
  /// The key of the document, UTF-8.
  public var key: UnsafeBufferPointer<UInt8> { state.pointee.key }
  /// The number of the passage's kind; see ``Passage/Kind/code``.
  public var kind: UInt8 { state.pointee.kind }
  /// The text of the passage, UTF-8.
  public var text: UnsafeBufferPointer<UInt8> { state.pointee.text.elements }

  /// Creates a reader that is at no passage yet.
  public init(_ segment: SegmentReader) {
    self.segment = segment
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Goes to a passage and reads it.
  ///
  /// Complexity: O(n) in the length of the text; to a document that is not the one before, O(log n) in the
  /// number of documents that lie between, or that there are where it goes back.
  public func read(_ passage: UInt32) throws(SegmentError) {
    let passage = Int(passage)
    if !state.pointee.passages.contains(passage) {
      let document = try segment.document(ofPassage: passage, from: try documents(around: passage))
      state.pointee.document = document
      state.pointee.passages = try segment.passages(ofDocument: document)
      state.pointee.key = try segment.keyBytes(ofDocument: document)
    }
    state.pointee.kind = try segment.kind(ofPassage: passage)
    state.pointee.text.removeAll()
    try segment.appendText(ofPassage: passage, to: &state.pointee.text)
  }

  /// Some documents to which that of a passage belongs: it is mostly not far behind the one before.
  private func documents(around passage: Int) throws(SegmentError) -> Range<Int> {
    let end = segment.documentCount
    guard passage >= state.pointee.passages.upperBound, state.pointee.document < end else {
      return 0..<end
    }
    var low = state.pointee.document
    var step = 1
    while low + step < end, segment.value(.firstPassages, low + step, as: UInt32.self) <= passage {
      low += step
      step *= 2
    }
    return low..<min(low + step, end)
  }
}

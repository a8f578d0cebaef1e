/// Reads a segment in place: opening looks at the footer alone, whatever the size, and everything else
/// is looked at when it is asked for.
///
/// Damaged bytes give errors; they never lead outside the segment. Results from a segment whose
/// checksums were not verified are right if its bytes are.
///
/// All documents, passages and words are those that were written; what was deleted since is no
/// business of the segment.
public final class SegmentReader: @unchecked Sendable {
  let region: SegmentRegion
  /// The whole segment.
  let bytes: UnsafeRawBufferPointer
  let footer: SegmentFooter
  let kinds: UnsafePointer<UInt8>
  let lengths: UnsafePointer<UInt8>
  private let textStarts: UnsafeRawPointer
  private let texts: Range<Int>
  let tokens: TokenBytes

  /// Documents in the segment.
  public let documentCount: Int
  /// Passages in the segment.
  public let passageCount: Int
  /// Words in all passages.
  public var wordCount: Int { footer.wordCount }
  /// Different words, pairs and field words.
  public var keyCount: Int { footer.keyCount }
  /// The first documents, those whose date is known.
  public var datedDocumentCount: Int { footer.datedDocumentCount }
  /// What belongs to a word in this segment.
  public var rules: WordRules { footer.rules }
  /// The checksum in the footer, which depends on every byte of the segment.
  public var checksum: UInt32 { footer.checksum }

  /// Opens a segment.
  ///
  /// Complexity: O(1).
  public init(_ region: SegmentRegion) throws(SegmentError) {
    self.region = region
    bytes = region.bytes
    let footer = try SegmentFooter(region.bytes)
    self.footer = footer
    documentCount = footer.documentCount
    passageCount = footer.passageCount
    func start(_ part: SegmentPart) -> UnsafeRawPointer {
      region.bytes.baseAddress.unsafelyUnwrapped + footer.range(part).lowerBound
    }
    kinds = start(.kinds).assumingMemoryBound(to: UInt8.self)
    lengths = start(.lengths).assumingMemoryBound(to: UInt8.self)
    textStarts = start(.textStarts)
    texts = footer.range(.text)
    tokens = TokenBytes(
      starts: start(.tokenStarts), count: footer.range(.tokenStarts).count / 4 - 1,
      base: start(.tokens), byteCount: footer.range(.tokens).count - 16)
  }

  /// Where the coded text of a passage is.
  func code(ofPassage passage: Int) throws(SegmentError) -> Range<Int> {
    try check(passage: passage)
    let entry = textStarts + passage * 4
    let start = Int(UInt32(littleEndian: entry.load(as: UInt32.self)))
    let end = Int(UInt32(littleEndian: (entry + 4).load(as: UInt32.self)))
    guard start <= end, end <= texts.count else {
      throw .damaged(
        offset: footer.range(.textStarts).lowerBound + passage * 4,
        what: "the text of passage \(passage) is not in the segment")
    }
    return (texts.lowerBound + start)..<(texts.lowerBound + end)
  }

  /// Bytes of the coded texts of some passages. Complexity: O(1).
  func codeLength(of passages: Range<Int>) throws(SegmentError) -> Int {
    guard let last = passages.last else { return 0 }
    return try code(ofPassage: last).upperBound - code(ofPassage: passages.lowerBound).lowerBound
  }

  /// Reads every byte and compares it with the checksums.
  ///
  /// - Throws: `SegmentError.wrongChecksum` for the first part that is not as it was written.
  ///
  /// Complexity: O(n) in the size of the segment, of which some megabytes are in memory at once.
  public func verify() throws(SegmentError) {
    for part in SegmentPart.allCases {
      // The first part's checksum covers the header too.
      let start = part.rawValue == 0 ? 0 : footer.range(part).lowerBound
      var checksum = CRC32()
      var rest = UnsafeRawBufferPointer(rebasing: bytes[start..<footer.paddedEnd(part)])
      while !rest.isEmpty {
        let length = min(rest.count, SegmentRegion.forgettingInterval)
        checksum.add(UnsafeRawBufferPointer(rebasing: rest[..<length]))
        rest = UnsafeRawBufferPointer(rebasing: rest[length...])
        region.forgetPages()
      }
      guard checksum.value == footer.checksum(part) else {
        throw .wrongChecksum(part: part.name, offset: start)
      }
    }
  }

  // MARK: Columns

  /// The bytes of a part, which has as many as its column needs.
  @inline(__always)
  func base(_ part: SegmentPart) -> UnsafeRawPointer {
    bytes.baseAddress.unsafelyUnwrapped + footer.range(part).lowerBound
  }

  /// - Parameter index: Inside the column, as the footer was checked to say.
  @inline(__always)
  func value<Value: FixedWidthInteger & BitwiseCopyable>(
    _ part: SegmentPart, _ index: Int, as type: Value.Type
  ) -> Value {
    Value(
      littleEndian: (base(part) + index * MemoryLayout<Value>.stride).load(as: Value.self))
  }

  func check(passage: Int) throws(SegmentError) {
    guard passage >= 0, passage < passageCount else {
      throw .damaged(
        offset: footer.range(.firstPassages).lowerBound,
        what: "there is no passage \(passage) of \(passageCount)")
    }
  }

  func check(document: Int) throws(SegmentError) {
    guard document >= 0, document < documentCount else {
      throw .damaged(
        offset: footer.range(.documentStarts).lowerBound,
        what: "there is no document \(document) of \(documentCount)")
    }
  }

  // MARK: Documents

  /// The day of a document, nil where it is not known.
  public func date(ofDocument document: Int) throws(SegmentError) -> Int32? {
    try check(document: document)
    let day = value(.dates, document, as: Int32.self)
    return day == .max ? nil : day
  }

  /// The numbers of a document's passages.
  public func passages(ofDocument document: Int) throws(SegmentError) -> Range<Int> {
    try check(document: document)
    let first = Int(value(.firstPassages, document, as: UInt32.self))
    let end = Int(value(.firstPassages, document + 1, as: UInt32.self))
    guard first <= end, end <= passageCount else {
      throw .damaged(
        offset: footer.range(.firstPassages).lowerBound + document * 4,
        what: "the passages of document \(document) are not in the segment")
    }
    return first..<end
  }

  /// The document that a passage belongs to.
  ///
  /// Complexity: O(log n).
  public func document(ofPassage passage: Int) throws(SegmentError) -> Int {
    try document(ofPassage: passage, from: 0..<documentCount)
  }

  /// The document that a passage belongs to, where it is one of some.
  func document(
    ofPassage passage: Int, from documents: Range<Int>
  ) throws(SegmentError) -> Int {
    try check(passage: passage)
    // The last document that begins at the passage or before it.
    var low = documents.lowerBound
    var high = documents.upperBound
    while high - low > 1 {
      let middle = (low + high) / 2
      if value(.firstPassages, middle, as: UInt32.self) <= passage {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// The first document of which the predicate, false for some and then true, is true.
  func firstDocument(
    in range: Range<Int>, where predicate: (Int) throws(SegmentError) -> Bool
  ) throws(SegmentError) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if try predicate(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: Passages

  /// The number of a passage's kind; see ``Passage/Kind/code``.
  public func kind(ofPassage passage: Int) throws(SegmentError) -> UInt8 {
    try check(passage: passage)
    return kinds[passage] & SegmentFormat.kindMask
  }

  /// Whether a passage is a bullet, clause or entry below its block.
  public func isPoint(passage: Int) throws(SegmentError) -> Bool {
    try check(passage: passage)
    return kinds[passage] & SegmentFormat.pointBit != 0
  }

  /// Words of a passage, 255 for all longer ones.
  public func length(ofPassage passage: Int) throws(SegmentError) -> Int {
    try check(passage: passage)
    return Int(lengths[passage])
  }

  /// Whether a passage is the first of its section.
  public func beginsSection(passage: Int) throws(SegmentError) -> Bool {
    try check(passage: passage)
    return value(.sectionStarts, passage >> 3, as: UInt8.self) >> UInt8(passage & 7) & 1 == 1
  }

  /// The passage with which another goes on, or nil where it does not.
  ///
  /// Complexity: O(log n) in the number of such borders.
  public func next(ofPassage passage: Int) throws(SegmentError) -> Int? {
    try check(passage: passage)
    var low = 0
    var high = footer.range(.ties).count / 8
    while low < high {
      let middle = (low + high) / 2
      if value(.ties, 2 * middle, as: UInt32.self) < passage {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < footer.range(.ties).count / 8, value(.ties, 2 * low, as: UInt32.self) == passage
    else { return nil }
    let next = Int(value(.ties, 2 * low + 1, as: UInt32.self))
    guard next > passage, next < passageCount else {
      throw .damaged(
        offset: footer.range(.ties).lowerBound + low * 8,
        what: "passage \(passage) goes on in passage \(next)")
    }
    return next
  }
}

/// Builds a segment from documents.
///
/// Documents may be added in any order; the same documents give the same bytes. A builder is used
/// by one thread at a time; several builders run side by side.
///
/// Texts are kept as numbers of tokens, four bytes each, and are turned into lists in a few rounds by
/// counting when the segment is written. So memory stays at 1 to 1.5 bytes for a byte of text, plus
/// what is being written.
public final class SegmentBuilder {
  /// Every word as written.
  var words = TokenTable(capacity: 1 << 16)
  /// Everything that stands between words and is not a single space.
  var gaps = TokenTable()
  /// The passages' tokens, one passage after another. The top bit marks what stands between words;
  /// a single space between two words is left out.
  var stream = GrowingBuffer<UInt32>(capacity: 1 << 16)
  var passages = GrowingBuffer<PassageEntry>()
  var documents: [DocumentEntry] = []
  /// Words of the documents' fields.
  var fieldWords = GrowingBuffer<FieldWord>()
  /// What is stored of the documents, one after another.
  var stored = GrowingBuffer<UInt8>()
  private var numbers: [String: Int] = [:]

  /// What belongs to a word.
  let rules: WordRules

  /// Creates a builder without documents.
  public init(rules: WordRules = .joined) { self.rules = rules }

  /// How many documents the segment will have.
  public var documentCount: Int { numbers.count }

  /// Bytes of memory that the builder holds. Writing the segment takes up to 120 MB more.
  public var memoryUse: Int {
    stream.byteCount + passages.byteCount + words.memoryUse + gaps.memoryUse + stored.count
      + fieldWords.byteCount + documents.count * (MemoryLayout<DocumentEntry>.stride + 128)
  }

  /// Adds a document. One with the same key that was added before is replaced.
  ///
  /// - Parameter document: Its passages' texts, sections and people must be among its own.
  /// - Throws: `SegmentError.tooLarge`; the document is then not added.
  ///
  /// Complexity: O(n) in the size of the document.
  public func add(_ document: DocumentRecord) throws(SegmentError) {
    try checkRoom(for: document)
    let first = passages.count
    document.text.withUnsafeBufferPointer { text in
      Self.add(document.passages, of: text, rules, &words, &gaps, &stream, &passages)
    }
    var entry = DocumentEntry(
      key: document.key, date: document.date, body: document.body,
      passages: first..<passages.count, stored: stored.count..<stored.count,
      fieldWords: fieldWords.count..<fieldWords.count)
    markSections(document)
    addFieldWords(of: document)
    StoredDocumentCoding.append(document, to: &stored)
    entry.stored = entry.stored.lowerBound..<stored.count
    entry.fieldWords = entry.fieldWords.lowerBound..<fieldWords.count
    if let before = numbers.updateValue(documents.count, forKey: document.key) {
      documents[before].isReplaced = true
    }
    documents.append(entry)
  }

  private func checkRoom(for document: DocumentRecord) throws(SegmentError) {
    let limit = 1 << 30
    let tokenBytes = words.byteCount + gaps.byteCount
    guard document.text.count + max(tokenBytes, stream.count) < limit else {
      throw .tooLarge(what: "more than 1 GB of text")
    }
    guard document.fingerprint.count <= 255 else {
      throw .tooLarge(what: "a fingerprint of \(document.fingerprint.count) bytes")
    }
    for (index, passage) in document.passages.enumerated() {
      precondition(
        passage.text.lowerBound >= 0 && passage.text.upperBound <= document.text.count,
        "a passage's text must lie in the text of its document")
      precondition(passage.kind <= SegmentFormat.kindMask, "a kind's number is at most 63")
      precondition(
        passage.people.allSatisfy(document.people.indices.contains)
          && (passage.section == 0 || document.sections.indices.contains(passage.section)),
        "a passage's section and people must be among those of its document")
      if let next = passage.next {
        precondition(
          next > index && next < document.passages.count, "a passage goes on in a later one")
      }
    }
  }

  private static func add(
    _ records: [PassageRecord], of text: UnsafeBufferPointer<UInt8>, _ rules: WordRules,
    _ words: inout TokenTable, _ gaps: inout TokenTable, _ stream: inout GrowingBuffer<UInt32>,
    _ passages: inout GrowingBuffer<PassageEntry>
  ) {
    for index in records.indices {
      let range = records[index].text
      let start = UInt32(stream.count)
      var wordCount: UInt32 = 0
      if let base = text.baseAddress, !range.isEmpty {
        let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
        wordCount = addTokens(
          bytes, rules, readable: text.count - range.lowerBound, &words, &gaps, to: &stream)
      }
      passages.append(
        PassageEntry(
          start: start, wordCount: wordCount,
          kind: records[index].kind | (records[index].isPoint ? SegmentFormat.pointBit : 0),
          beginsSection: false, next: records[index].next.map(UInt32.init) ?? .max))
    }
  }

  /// - Returns: The number of words.
  @inline(__always)
  private static func addTokens(
    _ text: UnsafeBufferPointer<UInt8>, _ rules: WordRules, readable: Int,
    _ words: inout TokenTable, _ gaps: inout TokenTable, to stream: inout GrowingBuffer<UInt32>
  ) -> UInt32 {
    guard let base = text.baseAddress else { return 0 }
    // First all words are found and then all are looked up, so that the processor waits for several places
    // of the table at once.
    stream.reserve(4 * text.count + 8)
    let target = stream.base + stream.count
    let found = UnsafeMutableRawPointer(target + 2 * text.count + 1)
      .bindMemory(to: WordRange.self, capacity: text.count)
    var wordCount = 0
    var tokeniser = Tokeniser(text, rules)
    while let word = tokeniser.next() {
      found[wordCount] = WordRange(
        start: UInt32(truncatingIfNeeded: word.lowerBound),
        end: UInt32(truncatingIfNeeded: word.upperBound))
      wordCount &+= 1
    }
    var count = 0
    var end = 0
    for index in 0..<wordCount {
      let (start, length) = (Int(found[index].start), Int(found[index].end &- found[index].start))
      let gap = start &- end
      let isPlain = index == 0 ? gap == 0 : gap == 1 && base[end] == UInt8(ascii: " ")
      if !isPlain {
        target[count] = gaps.number(base + end, length: gap, readable: readable - end) | gapBit
        count &+= 1
      }
      target[count] = words.number(base + start, length: length, readable: readable - start)
      count &+= 1
      end = start &+ length
    }
    if end < text.count {
      target[count] =
        gaps.number(base + end, length: text.count - end, readable: readable - end) | gapBit
      count &+= 1
    }
    stream.extend(by: count)
    return UInt32(wordCount)
  }

  private func markSections(_ document: DocumentRecord) {
    let first = passages.count - document.passages.count
    var section = -1
    for (index, passage) in document.passages.enumerated() where passage.section != section {
      section = passage.section
      passages.base[first + index].beginsSection = true
    }
  }

  private func addFieldWords(of document: DocumentRecord) {
    addFieldWords(.title, document.title)
    addFieldWords(.body, document.body)
    addFieldWords(.organisation, document.organisation)
    var first: UInt32 = 0
    for person in document.people {
      let start = first
      first = addFieldWords(.person, person.name, from: start)
      if person.isPresent { addFieldWords(.present, person.name, from: start) }
      first += SegmentFormat.personGap
    }
  }

  /// - Returns: The position behind the last word.
  @discardableResult
  private func addFieldWords(
    _ field: IndexField, _ text: String?, from first: UInt32 = 0
  ) -> UInt32 {
    guard var text else { return first }
    var position = first
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      var tokeniser = Tokeniser(bytes, rules)
      while let word = tokeniser.next() {
        let token = words.number(
          base + word.lowerBound, length: word.count, readable: bytes.count - word.lowerBound)
        fieldWords.append(FieldWord(token: token, position: position, field: field.rawValue))
        position += 1
      }
    }
    return position
  }

  func forgetKeys() { numbers.removeAll() }

  static let gapBit: UInt32 = 1 << 31
}

/// Where a word stands in a passage.
private struct WordRange: BitwiseCopyable {
  var start: UInt32
  var end: UInt32
}

/// A passage in a builder.
struct PassageEntry: BitwiseCopyable {
  /// Where its tokens begin.
  var start: UInt32
  var wordCount: UInt32
  var kind: UInt8
  var beginsSection: Bool
  /// Place, among those of its document, of the passage with which it goes on, or the greatest
  /// number.
  var next: UInt32
}

/// A document in a builder.
struct DocumentEntry {
  var key: String
  var date: Int32?
  var body: String?
  var passages: Range<Int>
  var stored: Range<Int>
  var fieldWords: Range<Int>
  var isReplaced = false
}

/// A word of a document's field in a builder.
struct FieldWord: BitwiseCopyable {
  var token: UInt32
  var position: UInt32
  var field: UInt8
}

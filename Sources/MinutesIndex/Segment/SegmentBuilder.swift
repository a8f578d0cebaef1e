/// Builds a segment from documents.
///
/// Documents may be added in any order; the same documents give the same bytes. A builder is used
/// by one thread at a time; several builders run side by side.
///
/// Texts are kept as numbers of tokens, four bytes each, and are turned into lists in a few rounds by
/// counting when the segment is written. So memory stays at 1 to 1.5 bytes for a byte of text, plus
/// what is being written.
public final class SegmentBuilder {
  /// The different tokens, and how often they occur.
  var vocabulary = TokenVocabulary()
  private var finder = WordFinder()
  /// The passages' tokens, one passage after another. The top bit marks what stands between words;
  /// a single space between two words is left out.
  var stream = GrowingBuffer<UInt32>(capacity: 1 << 16)
  var passages = GrowingBuffer<PassageEntry>()
  var documents: [DocumentEntry] = []
  /// Words of the documents' fields.
  var fieldWords = GrowingBuffer<FieldWord>()
  /// What is stored of the documents, one after another.
  var stored = GrowingBuffer<UInt8>()
  /// The keys of documents, and the latest document of each.
  private var keys = TokenTable()
  private var documentOfKey = GrowingBuffer<Int>()

  /// What belongs to a word.
  let rules: WordRules

  /// Creates a builder without documents.
  public init(rules: WordRules = .joined) { self.rules = rules }

  /// How many documents the segment will have.
  public var documentCount: Int { keys.count }

  /// Bytes of memory that the builder holds. Writing the segment takes up to 120 MB more.
  public var memoryUse: Int {
    stream.byteCount + passages.byteCount + vocabulary.memoryUse + stored.count
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
      Self.add(
        document.passages, of: text, rules, &finder, &vocabulary, &stream, &passages)
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
    replaceDocument(of: document.key)
    documents.append(entry)
  }

  /// Makes the next document that of a key, in place of one before.
  private func replaceDocument(of key: String) {
    var key = key
    let number = key.withUTF8 { bytes in
      bytes.baseAddress.map {
        Int(keys.number($0, length: bytes.count, readable: bytes.count))
      } ?? Int(keys.number([0], length: 0, readable: 0))
    }
    guard number < documentOfKey.count else { return documentOfKey.append(documents.count) }
    let before = documentOfKey.base[number]
    documentOfKey.base[number] = documents.count
    documents[before].isReplaced = true
    for passage in documents[before].passages { vocabulary.discount(tokens(of: passage)) }
  }

  private func checkRoom(for document: DocumentRecord) throws(SegmentError) {
    let limit = 1 << 30
    guard document.text.count + max(vocabulary.byteCount, stream.count) < limit else {
      throw .tooLarge(what: "more than 1 GB of text")
    }
    guard document.fingerprint.count <= 255 else {
      throw .tooLarge(what: "a fingerprint of \(document.fingerprint.count) bytes")
    }
    let passages = document.passages
    for index in passages.indices {  // no passage is copied
      let (text, section) = (passages[index].text, passages[index].section)
      precondition(
        text.lowerBound >= 0 && text.upperBound <= document.text.count,
        "a passage's text must lie in the text of its document")
      precondition(
        passages[index].kind <= SegmentFormat.kindMask, "a kind's number is at most 63")
      precondition(
        passages[index].people.allSatisfy(document.people.indices.contains)
          && (section == 0 || document.sections.indices.contains(section)),
        "a passage's section and people must be among those of its document")
      if let next = passages[index].next {
        precondition(next > index && next < passages.count, "a passage goes on in a later one")
      }
    }
  }

  private static func add(
    _ records: [PassageRecord], of text: UnsafeBufferPointer<UInt8>, _ rules: WordRules,
    _ finder: inout WordFinder, _ vocabulary: inout TokenVocabulary,
    _ stream: inout GrowingBuffer<UInt32>, _ passages: inout GrowingBuffer<PassageEntry>
  ) {
    for index in records.indices {
      let range = records[index].text
      let start = stream.count
      var wordCount = 0
      if let base = text.baseAddress, !range.isEmpty {
        let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
        let readable = text.count - range.lowerBound
        finder.find(bytes, readable: readable, rules)
        vocabulary.append(bytes, readable: readable, finder, to: &stream)
        wordCount = finder.count
      }
      passages.append(
        PassageEntry(
          start: UInt32(start), wordCount: UInt32(wordCount),
          kind: records[index].kind | (records[index].isPoint ? SegmentFormat.pointBit : 0),
          beginsSection: false, next: records[index].next.map(UInt32.init) ?? .max))
    }
  }

  private func markSections(_ document: DocumentRecord) {
    let first = passages.count - document.passages.count
    var section = -1
    let records = document.passages
    for index in records.indices where records[index].section != section {
      section = records[index].section
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
        let token = vocabulary.word(
          base + word.lowerBound, length: word.count, readable: bytes.count - word.lowerBound)
        fieldWords.append(FieldWord(token: token, position: position, field: field.rawValue))
        position += 1
      }
    }
    return position
  }

  func forgetKeys() {
    keys = TokenTable()
    documentOfKey.removeAll()
  }

  /// The tokens of a passage.
  func tokens(of passage: Int) -> UnsafeBufferPointer<UInt32> {
    let start = Int(passages.base[passage].start)
    let end =
      passage + 1 < passages.count ? Int(passages.base[passage + 1].start) : stream.count
    return UnsafeBufferPointer(start: stream.base + start, count: end - start)
  }
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

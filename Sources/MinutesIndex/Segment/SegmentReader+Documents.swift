/// The fields of a document as a segment keeps them.
public struct StoredDocument: Sendable, Hashable {
  /// The name by which the document is found, replaced and deleted.
  public var key: String
  /// What the document is.
  public var kind: MinutesDocument.Kind
  /// Days since 1 January 1970; nil where the date is not known.
  public var date: Int32?
  /// The committee, board or council.
  public var body: String?
  /// The authority, trust or company.
  public var organisation: String?
  /// The document's own title.
  public var title: String?
  /// The address that the source was taken from.
  public var url: String?
  /// What tells whether the source has changed.
  public var fingerprint: [UInt8]
  /// Who takes part.
  public var people: [PersonRecord]
  /// Its sections.
  public var sections: [SectionRecord]
  /// The numbers of its passages in the segment.
  public var passages: Range<Int>
}

/// Where a passage stands in its document, as a segment keeps it.
public struct StoredPlace: Sendable, Hashable {
  /// Index of its section in the document's `sections`.
  public var section: Int
  /// The `id` of the section, block or point.
  public var id: String
  /// Where the element stands in the source.
  public var span: SourceSpan
  /// Indices, in the document's `people`, of those whom the element is about.
  public var people: [Int]
  /// Who acts in its block.
  public var actors: ActingPeople
}

extension SegmentReader {
  /// The fields of a document.
  ///
  /// Complexity: O(n) in the document's fields; its passages are not read.
  public func document(_ number: Int) throws(SegmentError) -> StoredDocument {
    var cursor = try stored(number)
    return try document(number, &cursor)
  }

  /// The key of a document.
  public func key(ofDocument number: Int) throws(SegmentError) -> String {
    var cursor = try stored(number)
    return try cursor.string()
  }

  /// The bytes of a document's key, as long as the reader is referred to.
  func keyBytes(ofDocument number: Int) throws(SegmentError) -> UnsafeBufferPointer<UInt8> {
    var cursor = try stored(number)
    let count = try cursor.count()
    return try cursor.bytes(count)
  }

  /// The places of all passages of a document, in order.
  ///
  /// Complexity: O(n) in the document's fields and passages.
  public func places(ofDocument number: Int) throws(SegmentError) -> [StoredPlace] {
    var cursor = try stored(number)
    let document = try document(number, &cursor)
    let count = try cursor.varint()
    guard count == UInt64(document.passages.count) else {
      throw cursor.damaged("document \(number) has two numbers of passages")
    }
    var places: [StoredPlace] = []
    places.reserveCapacity(document.passages.count)
    var (section, start, line) = (0, 0, 1)
    var id: [UInt8] = []
    var actors = ActingPeople()
    for _ in 0..<document.passages.count {
      let present = try cursor.byte()
      if present & 1 != 0 { section &+= try cursor.zigzag() }
      if present & 2 != 0 { start &+= try cursor.zigzag() }
      let end = present & 4 != 0 ? start &+ (try cursor.zigzag()) : start
      if present & 8 != 0 { line &+= try cursor.zigzag() }
      var people: [Int] = []
      if present & 16 != 0 {
        for _ in 0..<(try cursor.count()) {
          people.append(Int(truncatingIfNeeded: try cursor.varint()))
        }
      }
      if present & 32 != 0 {
        let shared = try cursor.varint()
        guard shared <= UInt64(id.count) else { throw cursor.damaged("an id shares too much") }
        id.removeSubrange(Int(shared)...)
        let rest = try cursor.count()
        id.append(contentsOf: try cursor.bytes(rest))
      }
      if present & 64 != 0 {
        actors.mover = try cursor.optionalString()
        actors.seconder = try cursor.optionalString()
        actors.owner = try cursor.optionalString()
      }
      guard people.allSatisfy({ document.people.indices.contains($0) }),
        section == 0 || document.sections.indices.contains(section)
      else { throw cursor.damaged("a passage names a section or person that does not exist") }
      places.append(
        StoredPlace(
          section: section, id: String(decoding: id, as: UTF8.self),
          span: SourceSpan(start: start, end: end, line: line), people: people,
          actors: actors))
    }
    return places
  }

  /// The number of the document of a key, nil where there is none.
  ///
  /// Complexity: O(log n) in the number of documents.
  public func documentNumber(ofKey key: String) throws(SegmentError) -> Int? {
    var low = 0
    var high = documentCount
    while low < high {
      let middle = (low + high) / 2
      let number = Int(value(.documentsByKey, middle, as: UInt32.self))
      let other = try keyBytes(ofDocument: number)
      if other.lexicographicallyPrecedes(key.utf8) {
        low = middle + 1
      } else if other.elementsEqual(key.utf8) {
        return number
      } else {
        high = middle
      }
    }
    return nil
  }

  // MARK: Bodies

  /// How many bodies the segment knows, that without a name included.
  public var bodyCount: Int { footer.range(.bodyStarts).count / 4 }

  /// The name of a body. Number 0 is the empty name, for documents that have none; the others are in
  /// order of bytes.
  public func bodyName(_ number: Int) throws(SegmentError) -> String {
    String(decoding: try bodyBytes(number), as: UTF8.self)
  }

  private func bodyBytes(_ number: Int) throws(SegmentError) -> UnsafeBufferPointer<UInt8> {
    let names = footer.range(.bodies)
    guard number >= 0, number < bodyCount else {
      throw .damaged(
        offset: names.lowerBound, what: "there is no body \(number) of \(bodyCount)")
    }
    let start = Int(value(.bodyStarts, number, as: UInt32.self))
    guard start <= names.count else {
      throw .damaged(offset: names.lowerBound, what: "a body's name lies outside")
    }
    var cursor = ByteCursor(bytes, (names.lowerBound + start)..<names.upperBound)
    let count = try cursor.count()
    return try cursor.bytes(count)
  }

  /// The number of a body's name, nil where no document has it.
  ///
  /// Complexity: O(log n) in the number of bodies.
  public func bodyNumber(_ name: String) throws(SegmentError) -> Int? {
    var name = name
    let found = name.withUTF8 { name in
      Swift.Result { () throws(SegmentError) -> Int? in
        var low = 0
        var high = bodyCount
        while low < high {
          let middle = (low + high) / 2
          switch ByteOrder.compare(try bodyBytes(middle), name) {
          case .equal: return middle
          case .less: low = middle + 1
          case .greater: high = middle
          }
        }
        return nil
      }
    }
    return try found.get()
  }

  /// The number of a document's body; see ``bodyName(_:)``.
  public func body(ofDocument document: Int) throws(SegmentError) -> Int {
    try check(document: document)
    return Int(value(.bodiesOfDocuments, document, as: UInt32.self))
  }

  // MARK: Reading

  /// The stored form of a document.
  func stored(_ number: Int) throws(SegmentError) -> ByteCursor {
    try check(document: number)
    let documents = footer.range(.documents)
    let start = value(.documentStarts, number, as: UInt64.self)
    let end = value(.documentStarts, number + 1, as: UInt64.self)
    guard start <= end, end <= UInt64(documents.count) else {
      throw .damaged(
        offset: footer.range(.documentStarts).lowerBound + number * 8,
        what: "document \(number) lies outside")
    }
    return ByteCursor(
      bytes, (documents.lowerBound + Int(start))..<(documents.lowerBound + Int(end)))
  }

  private func document(
    _ number: Int, _ cursor: inout ByteCursor
  ) throws(SegmentError) -> StoredDocument {
    let key = try cursor.string()
    let kind = Int(try cursor.byte())
    guard StoredDocumentCoding.documentKinds.indices.contains(kind) else {
      throw cursor.damaged("document \(number) is of an unknown kind")
    }
    let body = try cursor.optionalString()
    let organisation = try cursor.optionalString()
    let title = try cursor.optionalString()
    let url = try cursor.optionalString()
    let fingerprintCount = try cursor.count()
    let fingerprint = Array(try cursor.bytes(fingerprintCount))
    var people: [PersonRecord] = []
    for _ in 0..<(try cursor.count()) {
      let isPresent = try cursor.byte() == 1
      let name = try cursor.string()
      let role = try cursor.optionalString()
      people.append(
        PersonRecord(
          name: name, role: role, group: try cursor.optionalString(), isPresent: isPresent))
    }
    var sections: [SectionRecord] = []
    for _ in 0..<(try cursor.count()) {
      let number = try cursor.optionalString()
      sections.append(SectionRecord(number: number, title: try cursor.optionalString()))
    }
    return StoredDocument(
      key: key, kind: StoredDocumentCoding.documentKinds[kind],
      date: try date(ofDocument: number), body: body, organisation: organisation, title: title,
      url: url, fingerprint: fingerprint, people: people, sections: sections,
      passages: try passages(ofDocument: number))
  }
}

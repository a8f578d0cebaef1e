extension DocumentRecord {
  /// The fields of a stored document, without passages.
  init(_ stored: StoredDocument) {
    self.init()
    key = stored.key
    kind = stored.kind
    date = stored.date
    body = stored.body
    organisation = stored.organisation
    title = stored.title
    url = stored.url
    fingerprint = stored.fingerprint
    people = stored.people
    sections = stored.sections
  }
}

extension SectionRecord {
  /// Whether the number or the title has the words.
  func matches(_ matcher: FieldMatcher) -> Bool {
    [number, title].contains { $0.map(matcher.matches) ?? false }
  }
}

extension SegmentReader {
  /// Passages that go on in one another as a document of their own, without fields.
  ///
  /// - Parameter run: Numbers of passages in order, each going on in the next.
  func record(ofRun run: [Int]) throws(SegmentError) -> DocumentRecord {
    var record = DocumentRecord()
    for passage in run { try append(passage, to: &record) }
    for index in run.indices.dropLast() { record.passages[index].next = index + 1 }
    return record
  }

  /// Appends a passage of a segment, without its place.
  func append(_ passage: Int, to record: inout DocumentRecord) throws(SegmentError) {
    let start = record.text.count
    try appendText(ofPassage: passage, to: &record.text)
    var stored = PassageRecord(
      text: start..<record.text.count, kind: try kind(ofPassage: passage))
    stored.isPoint = try isPoint(passage: passage)
    record.passages.append(stored)
  }

  /// Some passages of a document and all those in which they go on, with the document's fields.
  ///
  /// - Parameter some: Numbers of passages in order; nil for all of the document.
  /// - Returns: The record, and the number of each of its passages in the segment.
  func record(
    ofDocument number: Int, passages some: [Int]?
  ) throws(SegmentError) -> (record: DocumentRecord, numbers: [Int]) {
    let stored = try document(number)
    var record = DocumentRecord(stored)
    var wanted = Set(some ?? Array(stored.passages))
    for passage in some ?? [] {
      var current = try next(ofPassage: passage)
      while let following = current, wanted.insert(following).inserted {
        current = try next(ofPassage: following)
      }
    }
    let numbers = wanted.sorted()
    guard numbers.allSatisfy(stored.passages.contains) else {
      throw .damaged(offset: 0, what: "a passage goes on in another document")
    }
    let indices = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    let places = try places(ofDocument: number)
    for passage in numbers {
      try append(passage, to: &record)
      let place = places[passage - stored.passages.lowerBound]
      let last = record.passages.count - 1
      record.passages[last].section = place.section
      record.passages[last].id = place.id
      record.passages[last].span = place.span
      record.passages[last].people = place.people
      record.passages[last].actors = place.actors
      record.passages[last].next = try next(ofPassage: passage).flatMap { indices[$0] }
    }
    return (record, numbers)
  }
}

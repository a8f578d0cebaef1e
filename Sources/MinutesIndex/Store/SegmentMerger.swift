/// Makes one segment of several.
enum SegmentMerger {
  /// Writes the documents of some segments, without those that are deleted, as one.
  ///
  /// The result is the segment that a builder makes of the same documents.
  static func merge(
    _ sources: [(SegmentReader, DeletedDocuments)], into file: inout SegmentFile
  ) throws -> SegmentSummary {
    let merge = try SegmentMerge(
      sources.map { source in (source.0, { source.1.contains($0) }) })
    return try merge.write(into: &file)
  }
}

extension DocumentRecord {
  /// A document as a segment keeps it.
  init(_ number: Int, of reader: SegmentReader) throws(SegmentError) {
    self.init()
    let document = try reader.document(number)
    key = document.key
    kind = document.kind
    date = document.date
    body = document.body
    organisation = document.organisation
    title = document.title
    fingerprint = document.fingerprint
    people = document.people
    sections = document.sections
    let places = try reader.places(ofDocument: number)
    for (place, passage) in zip(places, document.passages) {
      let start = text.count
      try reader.appendText(ofPassage: passage, to: &text)
      var record = PassageRecord(
        text: start..<text.count, kind: try reader.kind(ofPassage: passage))
      record.isPoint = try reader.isPoint(passage: passage)
      record.section = place.section
      record.id = place.id
      record.span = place.span
      record.people = place.people
      record.next = try reader.next(ofPassage: passage).map { $0 - document.passages.lowerBound }
      passages.append(record)
    }
  }
}

internal import MinutesArchive
internal import MinutesIndex
internal import MinutesModel

/// Hits as JSON Lines.
///
/// What a document does not say is null. A path that is not UTF-8 has its bytes in `pathBytes` as well.
struct JSONForm: OutputForm {
  private var keys = StableKeys()

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    for hit in document.hits {
      bytes += record(of: hit, in: document).finish()
      bytes.append(0x0A)
    }
  }

  private mutating func record(of hit: Hit, in document: DocumentHits) -> JSONRecord {
    let (found, header) = (hit.found, document.document)
    var record = JSONRecord()
    record.add("path", document.path.name)
    if !document.path.isUTF8 { record.add("pathBytes", document.path.bytes.map { Int($0) }) }
    record.add("line", hit.line)
    record.add("kind", found.kind.name)
    record.add("id", found.id)
    record.add("key", keys.key(of: hit, in: document))
    record.add("section", Self.section(found.section))
    record.add("meeting", Self.meeting(header))
    record.add("title", header.title)
    record.add("text", hit.text)
    record.add(
      "matches",
      hit.matches.map { range in
        var match = JSONRecord()
        match.add("start", range.lowerBound)
        match.add("end", range.upperBound)
        return match
      })
    record.add("selectors", TextQuote.all(of: hit).map(\.record))
    record.add("span", Self.span(found.span))
    return record
  }

  private static func section(_ section: SectionRecord) -> JSONRecord {
    var record = JSONRecord()
    record.add("number", section.number)
    record.add("title", section.title)
    return record
  }

  private static func meeting(_ header: DocumentHeader) -> JSONRecord {
    var record = JSONRecord()
    record.add("date", header.date)
    record.add("body", header.body)
    record.add("organisation", header.organisation)
    return record
  }

  private static func span(_ span: SourceSpan) -> JSONRecord {
    var record = JSONRecord()
    record.add("start", span.start)
    record.add("end", span.end)
    record.add("line", span.line)
    return record
  }
}

extension TextQuote {
  fileprivate var record: JSONRecord {
    var record = JSONRecord()
    record.add("type", "TextQuoteSelector")
    record.add("exact", exact)
    record.add("prefix", prefix)
    record.add("suffix", suffix)
    return record
  }
}

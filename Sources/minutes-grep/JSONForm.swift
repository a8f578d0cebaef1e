internal import MinutesArchive
internal import MinutesIndex
internal import MinutesModel

/// One JSON record a hit, each on a line of its own.
///
/// `path`, `line`, `kind`, `id`, `section` (`number`, `title`), `meeting` (`date`, `body`,
/// `organisation`), `title` (of the document), `text`, `matches` (UTF-8 offsets in `text`), `span`
/// (of the element, in bytes of the file). What a document does not say is null. A path that is not
/// UTF-8 has its bytes in `pathBytes` as well.
enum JSONForm {
  static func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    for hit in document.hits {
      var record = JSONRecord()
      record.add("path", document.path.name)
      if !document.path.isUTF8 {
        record.add(
          "pathBytes", raw: "[\(document.path.bytes.map(String.init).joined(separator: ","))]")
      }
      record.add("line", raw: String(hit.line))
      record.add("kind", hit.found.kind.name)
      record.add("id", hit.found.id)
      record.add("section", section(of: hit))
      record.add("meeting", meeting(of: document))
      record.add("title", document.document.title)
      record.add("text", hit.text)
      let matches = hit.matches.map { #"{"start":\#($0.lowerBound),"end":\#($0.upperBound)}"# }
      record.add("matches", raw: "[\(matches.joined(separator: ","))]")
      let span = hit.found.span
      record.add("span", raw: #"{"start":\#(span.start),"end":\#(span.end),"line":\#(span.line)}"#)
      bytes += record.finish()
      bytes.append(0x0A)
    }
  }

  private static func section(of hit: Hit) -> JSONRecord {
    var record = JSONRecord()
    record.add("number", hit.found.section.number)
    record.add("title", hit.found.section.title)
    return record
  }

  private static func meeting(of document: DocumentHits) -> JSONRecord {
    var record = JSONRecord()
    record.add("date", document.document.date)
    record.add("body", document.document.body)
    record.add("organisation", document.document.organisation)
    return record
  }
}

/// A JSON object that is being written.
private struct JSONRecord {
  private var bytes: [UInt8] = []

  mutating func add(_ key: String, _ value: String?) {
    addKey(key)
    if let value { JSONEscaping.append(value, to: &bytes) } else { bytes += "null".utf8 }
  }

  mutating func add(_ key: String, raw value: String) {
    addKey(key)
    bytes += value.utf8
  }

  mutating func add(_ key: String, _ value: JSONRecord) {
    addKey(key)
    bytes += value.finish()
  }

  func finish() -> [UInt8] {
    [UInt8(ascii: "{")] + bytes + [UInt8(ascii: "}")]
  }

  private mutating func addKey(_ key: String) {
    if !bytes.isEmpty { bytes += ",".utf8 }
    bytes += "\"\(key)\":".utf8
  }
}

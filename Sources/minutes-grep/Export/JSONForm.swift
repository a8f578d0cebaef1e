internal import MinutesArchive
internal import MinutesIndex
internal import MinutesModel

/// Hits as JSON Lines: a record of the query, one for each hit, one with the counts.
///
/// The first key of each is `type`: `query`, `hit`, `summary`. What a document does not say is null. A path that is not UTF-8 has its bytes in `pathBytes` as well.
struct JSONForm: OutputForm {
  private let run: RunDescription
  /// How many elements beside a hit are shown; there may be more, for quotes.
  private let context: (before: Int, after: Int)
  private var keys = StableKeys()

  init(_ run: RunDescription, context: (before: Int, after: Int)) {
    self.run = run
    self.context = context
  }

  func begin(_ bytes: inout [UInt8]) {
    bytes += run.record(type: "query").finish()
    bytes.append(0x0A)
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    for hit in document.hits {
      let key = keys.key(of: hit, in: document)
      var record = Self.record(of: hit, in: document, key: key, type: "hit")
      let before = hit.before.suffix(context.before)
      let after = hit.after.prefix(context.after)
      if !before.isEmpty { record.add("before", before.map(Self.element)) }
      if !after.isEmpty { record.add("after", after.map(Self.element)) }
      if let acronyms = run.acronyms {
        record.add("acronyms", acronyms.uses(in: hit, of: document).map(Self.use))
      }
      bytes += record.finish()
      bytes.append(0x0A)
    }
  }

  func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {
    bytes += outcome.record.finish()
    bytes.append(0x0A)
  }

  /// The record of a hit.
  static func record(
    of hit: Hit, in document: DocumentHits, key: String, type: String
  ) -> JSONRecord {
    let (found, header) = (hit.found, document.document)
    var record = JSONRecord()
    record.add("type", type)
    record.add("path", document.path.name)
    if !document.path.isUTF8 { record.add("pathBytes", document.path.bytes.map { Int($0) }) }
    record.add("sha256", header.fingerprint.isEmpty ? nil : Hexadecimal.string(header.fingerprint))
    record.addIfKnown("url", header.url)
    record.add("line", hit.line)
    record.add("column", hit.column)
    record.add("kind", found.kind.name)
    record.add("isPoint", raw: found.isPoint ? "true" : "false")
    record.add("id", found.id)
    record.add("key", key)
    record.add("section", section(found.section))
    record.add("meeting", meeting(header))
    record.add("title", header.title)
    if !found.people.isEmpty { record.add("people", found.people.map(\.name)) }
    record.addIfKnown("mover", found.actors.mover)
    record.addIfKnown("seconder", found.actors.seconder)
    record.addIfKnown("owner", found.actors.owner)
    record.add("queries", hit.queries)
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
    record.add("span", span(found.span))
    return record
  }

  private static func use(
    _ expansion: AcronymExpansion, _ place: AcronymTable.Place
  ) -> JSONRecord {
    var record = JSONRecord()
    record.add("short", expansion.short)
    record.add("long", expansion.long)
    record.add("path", place.path.name)
    record.add("line", place.line)
    return record
  }

  private static func element(_ element: ContextElement) -> JSONRecord {
    var record = JSONRecord()
    record.add("kind", element.kind.name)
    record.add("id", element.id)
    record.add("text", element.text)
    record.add("span", span(element.span))
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

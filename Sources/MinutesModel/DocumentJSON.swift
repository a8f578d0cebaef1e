extension MinutesDocument {
  /// Appends the JSON form of the document in UTF-8: one line, no line feed at its end.
  ///
  /// The form is described by `docs/schema/minutes-document-1.schema.json`. Keys have a fixed order,
  /// so equal documents give equal bytes.
  ///
  /// - Parameter bytes: What the JSON text is appended to.
  ///
  /// Complexity: O(n) in the size of the document.
  public func appendJSON(to bytes: inout [UInt8]) {
    // A record may come from anywhere: a size that it only claims reserves no more than this.
    let size = min(max(source.byteCount, 0), Self.largestReserve)
    JSONWriter.append(self, reserving: size * 3, to: &bytes)
  }

  private static let largestReserve = 1 << 24

  /// The JSON form of the document on one line; see ``appendJSON(to:)``.
  public func json() -> String {
    var bytes: [UInt8] = []
    appendJSON(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension MinutesDocument: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.schema, Self.schema)
    try sink.string(.kind, kind.rawValue)
    try sink.string(.title, title)
    try sink.record(.source, source)
    try sink.record(.meeting, meeting)
    try sink.record(.report, report)
    try sink.records(.people, people)
    try sink.records(.sections, sections)
    try sink.records(.diagnostics, diagnostics)
  }
}

extension SourceDescription: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.name, name)
    try sink.string(.format, format.rawValue)
    try sink.string(.encoding, encoding)
    try sink.integer(.byteCount, byteCount)
    try sink.string(.sha256, sha256)
    if let url { try sink.string(.url, url) }
  }
}

extension Meeting: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.organisation, organisation)
    try sink.string(.body, body)
    try sink.string(.date, date)
    try sink.string(.time, time)
    try sink.string(.endTime, endTime)
    try sink.string(.venue, venue)
    if !supplied.isEmpty { try sink.strings(.supplied, supplied.map(\.rawValue)) }
  }
}

extension ReportHeader: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.strings(.to, to)
    try sink.string(.date, date)
    try sink.records(.contacts, contacts.map(Contact.init))
    try sink.strings(.wards, wards)
    try sink.string(.portfolio, portfolio)
    try sink.string(.part, part)
  }
}

extension Section: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.id, id)
    try sink.string(.kind, kind.rawValue)
    try sink.string(.marker, marker)
    if markerAfterTitle { try sink.flag(.markerAfterTitle, true) }
    try sink.string(.number, number)
    try sink.string(.title, title)
    try sink.records(.blocks, blocks)
    try sink.record(.span, span)
  }
}

extension Diagnostic: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.severity, severity.rawValue)
    try sink.string(.code, code.rawValue)
    try sink.string(.message, message)
    try sink.record(.span, span)
  }
}

extension SourceSpan: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.integer(.start, start)
    try sink.integer(.end, end)
    try sink.integer(.line, line)
  }
}

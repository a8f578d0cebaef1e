package import MinutesParser

/// What a list says of documents that they do not say themselves: one row a document.
///
/// The list is comma-separated values in UTF-8 with a head of column names: `path`, and any of
/// `organisation` (or `organization`), `body`, `date` and `url`, in any order and in any case. A path is
/// meant as the command has it, or relative to the folder of the list.
package struct ContextTable: Sendable {
  private enum Column: String, CaseIterable {
    case path, organisation, body, date, url

    /// Reads a name as people and spreadsheets write it.
    init?(named name: String) {
      let name = name.lowercased()
      self.init(rawValue: name == "organization" ? Column.organisation.rawValue : name)
    }
  }

  private struct Row {
    var context: DocumentContext
    var line: Int
  }

  /// The list, as messages name it.
  package let name: String
  /// The SHA-256 of the list, by which it is known whether it is still the same.
  package let fingerprint: [UInt8]
  private var rows: [ArchivePath: Row] = [:]
  private let folder: [UInt8]

  /// Reads a list.
  ///
  /// - Throws: `ContextError`, also where the file cannot be read.
  package init(at path: ArchivePath) throws(ContextError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReading.read(path, waits: true)
    } catch {
      throw ContextError(name: path.name, line: nil, reason: .file(error))
    }
    try self.init(bytes, path: path)
  }

  /// Reads a list from its bytes.
  package init(_ bytes: [UInt8], path: ArchivePath) throws(ContextError) {
    name = path.name
    fingerprint = DocumentParser.fingerprint(of: bytes)
    folder = Array(path.bytes.prefix((path.bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1))
    var columns: [Column]?
    for result in DelimitedRecords(bytes) {
      let record: DelimitedRecords.Record
      switch result {
      case .success(let value): record = value
      case .failure(let error):
        throw ContextError(name: name, line: error.line, reason: .malformed(error.reason))
      }
      let fields = try texts(of: record)
      if let columns {
        try add(fields, columns, line: record.line)
      } else {
        columns = try head(fields, line: record.line)
      }
    }
    if columns == nil { throw ContextError(name: name, line: nil, reason: .empty) }
  }

  /// What the list says of a document; nil where it does not name it.
  package func context(of path: ArchivePath) -> DocumentContext? {
    key(of: path).flatMap { rows[$0]?.context }
  }

  /// Rows whose document is not among some paths: how many, and path and line of the first.
  package func unused(
    _ seen: some Sequence<ArchivePath>
  ) -> (count: Int, path: ArchivePath, line: Int)? {
    let used = Set(seen.compactMap { key(of: $0) })
    let left = rows.filter { !used.contains($0.key) }
    guard let first = left.min(by: { $0.value.line < $1.value.line }) else { return nil }
    return (left.count, first.key, first.value.line)
  }

  // MARK: Paths

  /// The path under which the list has a document: as the command names it, else relative to the
  /// folder of the list.
  private func key(of path: ArchivePath) -> ArchivePath? {
    let plain = Self.plain(path.bytes[...])
    if rows[plain] != nil { return plain }
    let folder = Self.plain(folder[...]).bytes
    guard !folder.isEmpty, plain.bytes.starts(with: folder) else { return nil }
    let rest = Self.plain(plain.bytes.dropFirst(folder.count))
    return rows[rest] != nil ? rest : nil
  }

  /// A path without `./` in front.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> ArchivePath {
    var bytes = bytes
    while bytes.starts(with: [UInt8(ascii: "."), UInt8(ascii: "/")]) { bytes = bytes.dropFirst(2) }
    return ArchivePath(bytes: Array(bytes))
  }

  // MARK: Rows

  private func texts(of record: DelimitedRecords.Record) throws(ContextError) -> [String] {
    var texts: [String] = []
    for field in record.fields {
      guard let text = String(validating: field, as: UTF8.self) else {
        throw ContextError(name: name, line: record.line, reason: .notUTF8)
      }
      texts.append(text)
    }
    return texts
  }

  private func head(_ fields: [String], line: Int) throws(ContextError) -> [Column] {
    var columns: [Column] = []
    for field in fields.map(Self.trimmed) {
      guard let column = Column(named: field) else {
        if let divider = Self.divider(in: field) {
          throw ContextError(name: name, line: line, reason: .divided(by: divider))
        }
        throw ContextError(name: name, line: line, reason: .unknownColumn(field))
      }
      guard !columns.contains(column) else {
        throw ContextError(name: name, line: line, reason: .repeatedColumn(column.rawValue))
      }
      columns.append(column)
    }
    guard columns.contains(.path) else {
      throw ContextError(name: name, line: line, reason: .noPathColumn)
    }
    return columns
  }

  private static func trimmed(_ field: String) -> String {
    String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// What stands in the place of commas in a head that spreadsheets wrote otherwise.
  private static func divider(in head: String) -> String? {
    let dividers: [(sign: Character, name: String)] = [
      (";", "semicolons"), ("\t", "tabs"), ("|", "strokes"),
    ]
    return dividers.first { sign, _ in
      head.contains(sign)
        && head.split(separator: sign).contains { Column(named: trimmed(String($0))) != nil }
    }?.name
  }

  private mutating func add(
    _ fields: [String], _ columns: [Column], line: Int
  ) throws(ContextError) {
    guard fields.count == columns.count else {
      throw ContextError(
        name: name, line: line, reason: .fieldCount(fields.count, expected: columns.count))
    }
    var values: [Column: String] = [:]
    for (column, field) in zip(columns, fields) { values[column] = field }
    let path = Self.plain(Array((values[.path] ?? "").utf8)[...])
    guard !path.bytes.isEmpty else {
      throw ContextError(name: name, line: line, reason: .noPath)
    }
    if let date = values[.date], !date.isEmpty, !DocumentContext.isDate(date) {
      throw ContextError(name: name, line: line, reason: .noDate(date))
    }
    if let before = rows[path] {
      throw ContextError(name: name, line: line, reason: .repeatedPath(path.name, before.line))
    }
    rows[path] = Row(
      context: DocumentContext(
        organisation: values[.organisation], body: values[.body], date: values[.date],
        url: values[.url]),
      line: line)
  }
}

/// Why a list of contexts cannot be used.
package struct ContextError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case file(FileError)
    case empty
    case malformed(DelimitedRecords.Malformation.Reason)
    case notUTF8
    case unknownColumn(String)
    case divided(by: String)
    case repeatedColumn(String)
    case noPathColumn
    case fieldCount(Int, expected: Int)
    case noPath
    case noDate(String)
    case repeatedPath(String, Int)
  }

  package var name: String
  /// 1-based; nil where the whole file is meant.
  package var line: Int?
  package var reason: Reason
}

extension ContextError: CustomStringConvertible {
  /// File, line, what is wrong, and what to do about it.
  package var description: String {
    if case .file(let error) = reason { return error.description }
    let place = line.map { "\(name):\($0)" } ?? name
    return "\(place): \(problem)"
  }

  private var problem: String {
    switch reason {
    case .file(let error): error.description
    case .empty: "is empty; it needs a head with the columns path, organisation, body, date, url"
    case .malformed(.unclosedQuote): "a quote opens a field here and none closes it"
    case .malformed(.textBehindQuote):
      "text stands behind the quote that closes a field; a quote inside a field is written twice"
    case .malformed(.quoteInside):
      "a quote stands inside a field; put the field in quotes and write the quote twice"
    case .notUTF8: "is not UTF-8; convert the list with iconv"
    case .unknownColumn(let column):
      "there is no column “\(column)”; the columns are path, organisation, body, date, url"
    case .divided(let divider):
      "\(divider) stand between the columns; save the list with commas (“CSV, comma delimited”)"
    case .repeatedColumn(let column): "the column “\(column)” stands twice in the head"
    case .noPathColumn: "the head lacks the column path"
    case .fieldCount(let count, let expected):
      "\(count) \(count == 1 ? "field" : "fields"), where the head has \(expected); put fields with commas in quotes"
    case .noPath: "the path is missing"
    case .noDate(let date): "“\(date)” is no day; write dates as 2019-09-06"
    case .repeatedPath(let path, let line): "“\(path)” has a row already, on line \(line)"
    }
  }
}

internal import MinutesArchive
internal import MinutesIndex

/// Counts hits by year, body, kind …: for people a table with bars, else tab-separated values.
///
/// It holds the values and their counts, no hits.
struct TallyForm: OutputForm, Sendable {
  let facet: Facet
  let queries: [String]
  /// Columns of the terminal; nil where the output is for programs.
  let width: Int?
  let isColoured: Bool
  private var tally = Tally()

  init(_ facet: Facet, queries: [String], width: Int?, isColoured: Bool) {
    self.facet = facet
    self.queries = queries
    self.width = width
    self.isColoured = isColoured
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    tally.add(facet.counts(in: document, queries: queries), hits: document.hits.count)
  }

  /// The table. Empty where nothing was found.
  ///
  /// Complexity: O(n log n) in the number of values.
  func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {
    guard tally.total.documents > 0 else { return }
    let rows = facet.isTime ? tally.byValue : tally.byCount
    guard let width else {
      append(rows, to: &bytes)
      return
    }
    BarTable(
      title: facet.rawValue, rows: facet.isTime ? withGaps(rows) : rows, unsaid: facet.unsaid,
      width: width, isColoured: isColoured
    ).append(to: &bytes)
    bytes += "\n\(tally.total.description)\n".utf8
    if rows.reduce(0, { $0 + $1.count.hits }) > tally.total.hits {
      bytes += "A hit counts for each \(facet.rawValue) it has.\n".utf8
    }
  }

  /// One line a value; what is not said is an empty field. Control characters become blanks.
  private func append(_ rows: [Tally.Row], to bytes: inout [UInt8]) {
    bytes += "\(facet.rawValue)\thits\tdocuments\n".utf8
    for row in rows {
      bytes += (row.value ?? "").utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
      bytes += "\t\(row.count.hits)\t\(row.count.documents)\n".utf8
    }
  }

  /// The rows of a time, and among them the pieces in which nothing was found: each by itself, or the
  /// whole stretch as one row where it is long.
  private func withGaps(_ rows: [Tally.Row]) -> [Tally.Row] {
    let scale = facet == .year ? TimeScale.year : .month
    var filled: [Tally.Row] = []
    var last: Int?
    for row in rows {
      if let piece = Self.piece(of: row, scale) {
        if let last, piece > last + 1 { filled += gap((last + 1)...(piece - 1), scale) }
        last = piece
      }
      filled.append(row)
    }
    return filled
  }

  private func gap(_ pieces: ClosedRange<Int>, _ scale: TimeScale) -> [Tally.Row] {
    let names =
      pieces.count <= 3
      ? pieces.map { scale.name(ofPiece: $0) }
      : [
        "\(scale.name(ofPiece: pieces.lowerBound))–\(scale.name(ofPiece: pieces.upperBound))"
      ]
    return names.map { Tally.Row(value: $0, count: Count()) }
  }

  private static func piece(of row: Tally.Row, _ scale: TimeScale) -> Int? {
    guard let value = row.value else { return nil }
    let day = scale == .year ? value + "-01-01" : value + "-01"
    return Month(ofDay: day).map { scale.piece(of: $0) }
  }
}

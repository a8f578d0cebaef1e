internal import MinutesModel

/// How many documents and elements changed, and how.
struct DiffFigures {
  private struct Documents: Encodable {
    var unchanged = 0
    var changed = 0
    var new = 0
    var lost = 0
  }

  private struct Record: Encodable {
    var documents: Documents
    /// By kind of element, then by kind of change.
    var elements: [String: [String: Int]]
  }

  private typealias Change = DocumentComparison.Change.Kind

  private var documents = Documents()
  private var elements: [String: [Change: Int]] = [:]

  var differ: Bool { documents.changed + documents.new + documents.lost > 0 }

  mutating func count(_ event: ArchiveComparison.Event) {
    switch event {
    case .unchanged: documents.unchanged += 1
    case .new: documents.new += 1
    case .lost: documents.lost += 1
    case .changed(_, let comparison):
      documents.changed += 1
      for change in comparison.changes {
        // What became of another kind is counted with what it was.
        guard let element = change.old ?? change.new else { continue }
        elements[element.kind, default: [:]][change.kind, default: 0] += 1
      }
    }
  }

  /// The figures for people, columns under each other.
  var table: String {
    var out =
      "documents: \(documents.unchanged) unchanged, \(documents.changed) changed, "
      + "\(documents.new) new, \(documents.lost) lost\n"
    guard !elements.isEmpty else { return out }
    out += Self.row("elements of changed documents", Change.allCases.map(\.rawValue))
    for (kind, counts) in elements.sorted(by: { $0.key < $1.key }) {
      out += Self.row(kind, Change.allCases.map { "\(counts[$0, default: 0])" })
    }
    return out
  }

  /// The figures as a JSON object.
  func record() throws -> String {
    try DiffRecord.line(
      Record(
        documents: documents,
        elements: elements.mapValues { counts in
          Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
        }))
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let width = 13
    let padded = cells.map { String(repeating: " ", count: max(1, width - $0.count)) + $0 }
    return name + String(repeating: " ", count: max(1, 30 - name.count)) + padded.joined() + "\n"
  }
}

internal import MinutesArchive
internal import MinutesIndex

/// Hits as a table, one row for each place that was found.
///
/// The first seven columns are those of a concordance of quanteda (R), so that its tools take the
/// table; `from` and `to` number the words of the element, from 1. An element that was found by what it
/// is has one row without a keyword.
struct TableForm: OutputForm {
  private let text: DelimitedText
  private let run: RunDescription
  /// Words in `pre` and `post`.
  private let window: Int
  /// Whether an apostrophe or a byte order mark helps the spreadsheet that reads it.
  private let hasByteOrderMark: Bool
  /// Whether a terminal shows it.
  private let isTerminal: Bool
  private var keys = StableKeys()

  static let columns = [
    "docname", "from", "to", "pre", "keyword", "post", "pattern", "date", "body", "organisation",
    "item", "item_title", "kind", "mover", "seconder", "owner", "text", "title", "path", "line",
    "id",
    "key", "url",
  ]

  init(
    _ text: DelimitedText, _ run: RunDescription, window: Int, hasByteOrderMark: Bool,
    isTerminal: Bool
  ) {
    self.text = text
    self.run = run
    self.window = window
    self.hasByteOrderMark = hasByteOrderMark
    self.isTerminal = isTerminal
  }

  func begin(_ bytes: inout [UInt8]) {
    if hasByteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    text.append(Self.columns + (run.acronyms == nil ? [] : ["acronym"]), to: &bytes)
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    let name = document.path.name.split(separator: "/").last.map(String.init) ?? document.path.name
    for hit in document.hits {
      let rest = cells(of: hit, in: document)
      let places = hit.found.keywordsInContext(words: window)
      if places.isEmpty { write([name, "", "", "", "", ""] + rest, to: &bytes) }
      for place in places {
        let words = place.words
        write(
          [
            name, String(words.lowerBound + 1), String(words.upperBound), place.left.trimmed,
            place.keyword, place.right.trimmed,
          ] + rest, to: &bytes)
      }
    }
  }

  private mutating func cells(of hit: Hit, in document: DocumentHits) -> [String] {
    let header = document.document
    let actors = hit.found.actors
    let cells: [String?] = [
      hit.queries.map { run.queries[$0].typed }.joined(separator: " | "), header.date, header.body,
      header.organisation, hit.found.section.number, hit.found.section.title, hit.kindName,
      actors.mover, actors.seconder, actors.owner, hit.text, header.title, document.path.name,
      String(hit.line), hit.found.id, keys.key(of: hit, in: document), header.url,
    ]
    var acronyms: [String] = []
    if let table = run.acronyms {
      let uses = table.uses(in: hit, of: document).map { expansion, place in
        "\(expansion.short) = \(expansion.long) (\(place.path.name):\(place.line))"
      }
      acronyms = [uses.joined(separator: " | ")]
    }
    return cells.map { $0 ?? "" } + acronyms
  }

  private func write(_ cells: [String], to bytes: inout [UInt8]) {
    text.append(isTerminal ? cells.map(TerminalText.visible) : cells, to: &bytes)
  }
}

extension String {
  /// Without the blanks at its edges.
  fileprivate var trimmed: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

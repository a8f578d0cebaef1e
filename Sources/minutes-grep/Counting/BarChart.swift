internal import MinutesArchive

/// Bars of block characters, an eighth of a column being the least difference.
enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let heights = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A bar to the right. What is more than nothing is seen.
  static func horizontal(_ value: Int, of most: Int, columns: Int) -> String {
    guard value > 0, most > 0, columns > 0 else { return "" }
    let length = max(eighths(value, of: most, columns), 1)
    return String(repeating: "█", count: length / 8) + eighths[length % 8]
  }

  /// A bar upwards: for each of its rows, from the top, one column.
  static func vertical(_ value: Int, of most: Int, rows: Int) -> [String] {
    guard value > 0, most > 0 else { return Array(repeating: " ", count: rows) }
    let height = max(eighths(value, of: most, rows), 1)
    return (0..<rows).reversed().map { heights[min(max(height - $0 * 8, 0), 8)] }
  }

  private static func eighths(_ value: Int, of most: Int, _ size: Int) -> Int {
    Int((Double(value) / Double(most) * Double(size * 8)).rounded())
  }
}

/// A table of values and counts with a bar for each.
struct BarTable {
  var title: String
  var rows: [Tally.Row]
  /// How a value that is nil is called.
  var unsaid: String
  var width: Int
  var isColoured: Bool
  private static let leastBar = 8

  /// Complexity: O(n) in the length of all values.
  func append(to bytes: inout [UInt8]) {
    let names = rows.map { TerminalText.visible($0.value ?? unsaid) }
    let hits = column("hits", \.hits)
    let documents = column("documents", \.documents)
    let room = max(width - hits.width - documents.width - Self.leastBar - 6, 8)
    let longest = names.map { TerminalText.columns(of: $0) }.max() ?? 0
    let nameWidth = max(min(longest, room), TerminalText.columns(of: title))
    let barWidth = max(width - nameWidth - hits.width - documents.width - 6, 1)
    let most = rows.map(\.count.hits).max() ?? 0
    let head =
      title + blanks(nameWidth - TerminalText.columns(of: title) + 2) + hits.head + "  "
      + documents.head
    Style.title.append(Array(head.utf8), to: &bytes, isColoured: isColoured)
    bytes.append(0x0A)
    for (index, row) in rows.enumerated() {
      append(names[index], nameWidth, to: &bytes)
      bytes += "  \(hits.cells[index])  \(documents.cells[index])".utf8
      let bar = Bar.horizontal(row.count.hits, of: most, columns: barWidth)
      if !bar.isEmpty {
        bytes += "  ".utf8
        Style.bar.append(Array(bar.utf8), to: &bytes, isColoured: isColoured)
      }
      bytes.append(0x0A)
    }
  }

  /// A name that is longer than its column stands on lines of its own, above its figures.
  private func append(_ name: String, _ nameWidth: Int, to bytes: inout [UInt8]) {
    let columns = TerminalText.columns(of: name)
    guard columns > nameWidth else {
      bytes += "\(name)\(blanks(nameWidth - columns))".utf8
      return
    }
    bytes += WrappedText.lines(of: MarkedText(name), width: width, margin: 0, marks: .asterisks)
    bytes += "\n\(blanks(nameWidth))".utf8
  }

  private func column(
    _ name: String, _ value: (Count) -> Int
  ) -> (head: String, cells: [String], width: Int) {
    let numbers = rows.map { Count.grouped(value($0.count)) }
    let width = max(numbers.map(\.count).max() ?? 0, name.count)
    return (
      blanks(width - name.count) + name, numbers.map { blanks(width - $0.count) + $0 }, width
    )
  }
}

/// So many blanks; none where the number is negative.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

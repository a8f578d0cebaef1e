/// Which lines stand in the middle of the page.
struct TextMargins {
  private let column: Int?
  /// How many lines begin in each column.
  private var counts: [UInt16: Int] = [:]
  private let total: Int

  init(_ text: PlainTextLines, _ wrapping: TextWrapping) {
    column = wrapping.column
    total = text.count
    guard column != nil else { return }
    // Only first lines of paragraphs: a list of names beside its label is set in as well.
    for line in text.lines where line.blanksBefore > 0 { counts[line.indent, default: 0] += 1 }
  }

  /// Whether a line is as far from the left as from the right edge, and not merely set in as many
  /// others are.
  func isCentred(_ line: PlainTextLine) -> Bool {
    guard let column, line.indent >= 5, Int(line.width) < column else { return false }
    let same = counts[line.indent] ?? 0
    if same >= 4, same * 10 >= total { return false }
    return abs(Int(line.indent) - (column - Int(line.width))) <= 4
  }
}

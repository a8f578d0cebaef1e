/// The cells of a table that is drawn with characters, in the order in which they stand in the page.
///
/// The lines of a cell that were wrapped are one piece where nothing of another column stands between
/// them; lines that end where they need not, and paragraphs, are pieces of their own in one cell.
struct TablePieces {
  typealias Page = MarkdownLine.Page

  struct Piece {
    var bytes: Range<Int>
    var row: Int32
    var column: Int32
    var isHead = false
  }

  private(set) var pieces: [Piece] = []
  private let page: Page
  private let columns: RuledColumns
  /// What stands between the lines of one piece.
  private var seams: [Range<Int>] = []
  /// The last line of the last piece.
  private var last: RuledColumns.Cell?

  init(_ page: Page, _ columns: RuledColumns) {
    self.page = page
    self.columns = columns
  }

  /// Adds the cells of one line to a row.
  mutating func add(_ cells: [RuledColumns.Cell], row: Int32) {
    for cell in cells {
      if wraps(before: cell, row: row) {
        let place = pieces.count - 1
        seams.append(pieces[place].bytes.upperBound..<cell.bytes.lowerBound)
        pieces[place].bytes = pieces[place].bytes.lowerBound..<cell.bytes.upperBound
      } else {
        pieces.append(Piece(bytes: cell.bytes, row: row, column: Int32(cell.column)))
      }
      last = cell
    }
  }

  /// Whether a cell of the next line goes on with the last piece.
  func wraps(before cell: RuledColumns.Cell, row: Int32) -> Bool {
    guard let last, let piece = pieces.last, piece.row == row, last.column == cell.column else {
      return false
    }
    return columns.wraps(page, last, before: cell)
  }

  /// Ends the paragraph that the last piece belongs to.
  mutating func endParagraph() { last = nil }

  /// Forgets the pieces from `count` on.
  mutating func keep(_ count: Int) { pieces.removeSubrange(count...) }

  /// Marks all pieces so far as the head of the table.
  mutating func markHead() {
    for place in pieces.indices { pieces[place].isHead = true }
  }

  /// Takes marks away that mean something in the whole cell only: the backslash of a hard break, and
  /// the stars of emphasis that another piece of the cell opens or closes.
  mutating func close() {
    // Blanks in front of a line end would make it a hard break.
    for seam in seams {
      for place in seam { page[place] = 0x20 }
      page[seam.lowerBound] = 0x0A
    }
    for place in pieces.indices {
      if page[pieces[place].bytes].last == UInt8(ascii: "\\") { pieces[place].bytes.removeLast() }
      dropLoneStars(pieces[place].bytes)
    }
    pieces.removeAll { $0.bytes.isEmpty }
  }

  /// Overwrites the one run of stars of a piece that nothing in it closes.
  private func dropLoneStars(_ bytes: Range<Int>) {
    let star = UInt8(ascii: "*")
    var runs: [Range<Int>] = []
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      guard page[offset] == star else {
        offset += page[offset] == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      let start = offset
      while offset < bytes.upperBound, page[offset] == star { offset += 1 }
      // A single star may mark a name.
      if offset - start >= 2 { runs.append(start..<offset) }
    }
    guard runs.count % 2 == 1 else { return }
    // The last that can open, else the first: that closes what an earlier piece opened.
    let opener = runs.last {
      $0.upperBound < bytes.upperBound && page[$0.upperBound] > 0x20
        && ($0.lowerBound == bytes.lowerBound || page[$0.lowerBound - 1] <= 0x20)
    }
    if let lone = opener ?? runs.first {
      for place in lone { page[place] = 0x20 }
    }
  }
}

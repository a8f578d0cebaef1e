internal import MinutesArchive

/// Hits over time: for people a chart of all and a line for each body, else tab-separated values, one
/// line for each month and body.
///
/// It holds counts, no hits.
struct TimelineForm: OutputForm, Sendable {
  /// Columns of the terminal; nil where the output is for programs.
  let width: Int?
  let isColoured: Bool
  private var tally = MonthTally()
  private static let chartRows = 6
  /// A piece of the time is at most so many columns wide.
  private static let widestPiece = 6

  init(width: Int?, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    tally.add(document)
  }

  /// The timeline. Empty where nothing was found.
  func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {
    guard tally.total.documents > 0 else { return }
    guard let width else { return appendTable(to: &bytes) }
    if let range = tally.range { append(range, width, to: &bytes) }
    bytes += "\(tally.total.description)\n".utf8
    if tally.undated.hits > 0 {
      bytes += "Not shown: \(tally.undated.description) without a date\n".utf8
    }
  }

  private func appendTable(to bytes: inout [UInt8]) {
    bytes += "month\tbody\thits\tdocuments\n".utf8
    for body in tally.bodies {
      let name = (body.name ?? "").utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
      for (month, count) in body.months.sorted(by: { $0.key < $1.key }) {
        bytes += "\(month.name)\t".utf8 + name + "\t\(count.hits)\t\(count.documents)\n".utf8
      }
    }
    if tally.undated.hits > 0 {
      bytes += "\t\t\(tally.undated.hits)\t\(tally.undated.documents)\n".utf8
    }
  }

  private func append(_ range: ClosedRange<Month>, _ width: Int, to bytes: inout [UInt8]) {
    let bodies = tally.bodies
    let names = bodies.map { TerminalText.visible($0.name ?? Facet.body.unsaid) }
    let counts = bodies.map { Count.grouped($0.total.hits) }
    let countWidth = counts.map(\.count).max() ?? 0
    let longest = names.map { TerminalText.columns(of: $0) }.max() ?? 0
    let nameWidth = min(max(longest, 8), max(width / 3, 8))
    let room = max(width - nameWidth - countWidth - 4, 10)
    let scale = TimeScale.fitting(range, pieces: room)
    let pieces = scale.pieces(of: range)
    let pieceWidth = min(max(room / pieces.count, 1), Self.widestPiece)

    let all = tally.all.hits(in: range, scale)
    appendHead(scale, range, to: &bytes)
    appendChart(all, pieceWidth, margin: nameWidth + 2, to: &bytes)
    appendAxis(scale, pieces, pieceWidth, margin: nameWidth + 2, to: &bytes)
    // One body's line would say the same again.
    if bodies.count > 1 {
      let hits = bodies.map { $0.hits(in: range, scale) }
      let most = hits.joined().max() ?? 0
      for index in bodies.indices {
        appendName(names[index], nameWidth, width, to: &bytes)
        let line = hits[index].map { Bar.vertical($0, of: most, rows: 1)[0] }
          .map { String(repeating: $0, count: pieceWidth) }.joined()
        Style.bar.append(Array(line.utf8), to: &bytes, isColoured: isColoured)
        bytes += "  \(blanks(countWidth - counts[index].count))\(counts[index])\n".utf8
      }
    } else {
      bytes += "\(blanks(nameWidth + 2))\(names[0])\n".utf8
    }
    bytes.append(0x0A)
  }

  private func appendHead(
    _ scale: TimeScale, _ range: ClosedRange<Month>, to bytes: inout [UInt8]
  ) {
    let span =
      range.lowerBound == range.upperBound
      ? range.lowerBound.name : "\(range.lowerBound.name) to \(range.upperBound.name)"
    Style.title.append(
      Array("Hits by \(scale.name), \(span)".utf8), to: &bytes, isColoured: isColoured)
    bytes += "\n\n".utf8
  }

  /// Bars upwards; the greatest number stands at the top of the scale on the left.
  private func appendChart(
    _ hits: [Int], _ pieceWidth: Int, margin: Int, to bytes: inout [UInt8]
  ) {
    let most = hits.max() ?? 0
    let bars = hits.map { Bar.vertical($0, of: most, rows: Self.chartRows) }
    for row in 0..<Self.chartRows {
      let label = row == 0 ? Count.grouped(most) : row == Self.chartRows - 1 ? "0" : ""
      bytes += "\(blanks(margin - 2 - label.count))\(label) ".utf8
      bytes += (row == 0 || row == Self.chartRows - 1 ? "┤" : "│").utf8
      let line = bars.map { String(repeating: $0[row], count: pieceWidth) }.joined()
      Style.bar.append(Array(line.utf8), to: &bytes, isColoured: isColoured)
      bytes.append(0x0A)
    }
  }

  /// The years, each below the piece with which it begins, as far as there is room.
  private func appendAxis(
    _ scale: TimeScale, _ pieces: ClosedRange<Int>, _ pieceWidth: Int, margin: Int,
    to bytes: inout [UInt8]
  ) {
    var line = ""
    var ticks = ""
    var columns = 0
    for piece in pieces {
      let start = (piece - pieces.lowerBound) * pieceWidth
      let label = Month.name(ofYear: scale.firstMonth(ofPiece: piece).year)
      let isLabelled =
        (piece == pieces.lowerBound || scale.beginsYear(piece))
        && (columns == 0 || start > columns)
        && (piece == pieces.lowerBound
          ? labelFits(before: scale, piece, pieces, pieceWidth, label.count) : true)
      if isLabelled {
        line += blanks(start - columns) + label
        columns = start + label.count
      }
      ticks += (scale.beginsYear(piece) ? "┬" : "─") + String(repeating: "─", count: pieceWidth - 1)
    }
    bytes += "\(blanks(margin - 1))└\(ticks)\n\(blanks(margin))\(line)\n".utf8
  }

  /// Whether the year in which the first piece lies can be named without taking the place of the next
  /// one's name.
  private func labelFits(
    before scale: TimeScale, _ first: Int, _ pieces: ClosedRange<Int>, _ pieceWidth: Int,
    _ length: Int
  ) -> Bool {
    guard !scale.beginsYear(first),
      let next = pieces.dropFirst().first(where: scale.beginsYear)
    else { return true }
    return (next - first) * pieceWidth > length
  }

  /// A name that is longer than its column stands on lines of its own.
  private func appendName(_ name: String, _ nameWidth: Int, _ width: Int, to bytes: inout [UInt8]) {
    let columns = TerminalText.columns(of: name)
    if columns > nameWidth {
      bytes += WrappedText.lines(of: MarkedText(name), width: width, margin: 0, marks: .asterisks)
      bytes += "\n\(blanks(nameWidth + 2))".utf8
    } else {
      bytes += "\(name)\(blanks(nameWidth - columns + 2))".utf8
    }
  }
}

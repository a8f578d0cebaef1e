/// Hits over time as a drawing in SVG, each bar a link to its first document.
struct TimelineGraphic {
  let range: ClosedRange<Month>
  let scale: TimeScale
  /// For each piece of the time.
  private var counts: [Count]
  private static let pieces = 60
  private static let (width, height) = (720, 180)
  private static let (left, right, top, bottom) = (44, 8, 12, 24)

  /// - Parameter months: How many hits there are in each month, at least one.
  init?(_ months: [Month: Count]) {
    guard let first = months.keys.min(), let last = months.keys.max() else { return nil }
    range = first...last
    scale = .fitting(range, pieces: Self.pieces)
    let pieces = scale.pieces(of: range)
    counts = Array(repeating: Count(), count: pieces.count)
    for (month, count) in months { counts[scale.piece(of: month) - pieces.lowerBound] += count }
  }

  /// Each piece in which something was found, with its name.
  var figures: [(name: String, count: Count)] {
    counts.indices.filter { counts[$0].hits > 0 }.map { (name(of: $0), counts[$0]) }
  }

  /// The anchor to which the bar of a month leads.
  func anchor(of month: Month) -> String { "t\(scale.piece(of: month))" }

  /// Complexity: O(n) in the number of pieces.
  func append(to bytes: inout [UInt8]) {
    bytes +=
      """
      <svg viewBox="0 0 \(Self.width) \(Self.height)" aria-labelledby="svg-title">
      <title id="svg-title">Hits by \(scale.name), \(range.lowerBound.name) to \
      \(range.upperBound.name)</title>

      """.utf8
    appendLevels(to: &bytes)
    let slot = Double(Self.width - Self.left - Self.right) / Double(counts.count)
    for index in counts.indices { append(index, slot, to: &bytes) }
    appendYears(slot, to: &bytes)
    bytes += "</svg>\n".utf8
  }

  /// Lines at nothing, at the greatest number and, where it is a number, half way.
  private func appendLevels(to bytes: inout [UInt8]) {
    let levels = most > 1 && most % 2 == 0 ? [0, most / 2, most] : [0, most]
    for level in levels {
      let y = Self.round(self.y(of: level))
      bytes +=
        """
        <line class="level" x1="\(Self.left)" x2="\(Self.width - Self.right)" y1="\(y)" y2="\(y)"/>
        <text x="\(Self.left - 6)" y="\(y)" dy="4" text-anchor="end">\(Count.grouped(level))</text>

        """.utf8
    }
  }

  private func append(_ index: Int, _ slot: Double, to bytes: inout [UInt8]) {
    let count = counts[index]
    guard count.hits > 0 else { return }
    let x = Self.round(Double(Self.left) + slot * Double(index) + slot * 0.1)
    let y = min(self.y(of: count.hits), self.y(of: 0) - 1.5)
    let height = Self.round(self.y(of: 0) - y)
    let label = "\(name(of: index)): \(count.description)"
    let anchor = scale.pieces(of: range).lowerBound + index
    bytes +=
      """
      <a href="#t\(anchor)" aria-label="\(label)"><title>\(label)</title>\
      <rect class="bar" x="\(x)" y="\(Self.round(y))" width="\(Self.round(min(slot * 0.8, 40)))" \
      height="\(height)"/></a>

      """.utf8
  }

  /// The year below the first piece of each, as far as there is room.
  private func appendYears(_ slot: Double, to bytes: inout [UInt8]) {
    let pieces = scale.pieces(of: range)
    let nextYear = pieces.dropFirst().first(where: scale.beginsYear)
    var free = 0.0
    for piece in pieces where piece == pieces.lowerBound || scale.beginsYear(piece) {
      let x = Double(Self.left) + slot * Double(piece - pieces.lowerBound)
      let isShort =
        piece == pieces.lowerBound && !scale.beginsYear(piece)
        && nextYear.map { slot * Double($0 - piece) < Self.labelWidth } ?? false
      // The last label may have to stand in front of the end.
      let start = min(x + slot * 0.1, Double(Self.width) - Self.labelWidth)
      guard start >= free, !isShort else { continue }
      free = start + Self.labelWidth
      let year = Month.name(ofYear: scale.firstMonth(ofPiece: piece).year)
      bytes +=
        """
        <text x="\(Self.round(start))" y="\(Self.height - 6)">\(year)</text>

        """.utf8
    }
  }

  private static let labelWidth = 36.0

  private func name(of index: Int) -> String {
    scale.name(ofPiece: scale.pieces(of: range).lowerBound + index)
  }

  private var most: Int { counts.map(\.hits).max() ?? 1 }

  private func y(of hits: Int) -> Double {
    let room = Double(Self.height - Self.top - Self.bottom)
    return Double(Self.top) + room * (1 - Double(hits) / Double(most))
  }

  /// Tenths.
  private static func round(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}

/// Numbers that stand in front of headings in a form that no marker has, known by their series: “SH 7  APPOINTMENT OF
/// CHAIRMAN”, “SH 8  INTERESTS”; “1/ Minutes”, “2/ Fence”; “28.1  Remarks”, “28.2  Interests”.
enum SeriesPrefix {
  private static let fewest = 3
  private static let longestWord = 6
  private static let longest = 16

  /// A number in front of a title.
  private struct Prefix: Equatable {
    /// With the mark behind it.
    var marker: TextRange
    var number: TextRange
    /// What all numbers of the series have in front of the figure that counts.
    var fixed: ArraySlice<UInt8>
    var value: Int
  }

  /// Takes the numbers off the titles, where most headings have one and they count on by one.
  ///
  /// Complexity: linear in the headings.
  static func split(_ page: Page, _ starts: inout [SectionStart]) {
    let items = starts.indices.filter { starts[$0].kind == .item }
    guard items.count >= fewest, items.allSatisfy({ starts[$0].number.isEmpty }) else { return }
    let found = items.compactMap { index in
      prefix(page, starts[index].title).map { (index: index, prefix: $0) }
    }
    guard found.count >= fewest, found.count * 4 >= items.count * 3 else { return }
    let steps = zip(found, found.dropFirst()).count { before, next in
      next.prefix.fixed == before.prefix.fixed
        && (1...2).contains(next.prefix.value - before.prefix.value)
    }
    guard steps >= max(2, (found.count - 1) * 3 / 4) else { return }
    for (index, prefix) in found {
      starts[index].marker = prefix.marker
      starts[index].number = prefix.number
      starts[index].title = page.trimmed(
        TextRange(prefix.marker.upper, starts[index].title.upper))
    }
  }

  /// Letters, figures and the marks between them, up to a blank in front of a capital or a figure.
  private static func prefix(_ page: Page, _ title: TextRange) -> Prefix? {
    var offset = title.lower
    let limit = min(title.upper, title.lower + longest)
    func skip(_ isPart: (UInt8) -> Bool) {
      while offset < limit, isPart(page.byte(offset)) { offset += 1 }
    }
    skip { $0.isASCIILetter }
    guard offset - title.lower <= longestWord else { return nil }
    if offset > title.lower { skip { $0 == 0x20 } }
    var figures = TextRange(offset, offset)
    while offset < limit, page.byte(offset).isASCIIDigit {
      let start = offset
      skip { $0.isASCIIDigit }
      figures = TextRange(start, offset)
      let mark = page.byte(offset)
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"),
        page.byte(offset + 1).isASCIIDigit
      else { break }
      offset += 1
    }
    guard !figures.isEmpty, figures.count <= 4 else { return nil }
    let number = TextRange(title.lower, figures.upper)
    offset = figures.upper
    skip {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: ":")
    }
    let marker = TextRange(title.lower, offset)
    let rest = page.skipBlanks(offset, title.upper)
    guard rest > offset, rest < title.upper,
      page.byte(rest).isASCIIUpper || page.byte(rest).isASCIIDigit || page.byte(rest) >= 0x80
        || page.byte(rest) == 0x22
    else { return nil }
    var value = 0
    for place in figures.bounds { value = value * 10 + Int(page.byte(place) - 0x30) }
    return Prefix(
      marker: marker, number: number, fixed: page.text.bytes[title.lower..<figures.lower],
      value: value)
  }
}

/// The links of a site beside its pages, a line each in one cell: “Town Home” – “Town Clerk” – “Zoning
/// Board of Appeals”.
enum SiteMenu {
  private static let fewestLines = 3
  private static let mostWords = 7
  private static let home = WordSet("home homepage sitemap")

  /// Whether a stretch is short lines of which one leads home.
  static func isOne(_ page: Page, _ range: TextRange) -> Bool {
    guard page.first(.lineEnd, in: range) != nil, page.wordIndices(range).hold(home, in: page)
    else { return false }
    let lines = page.lines(range)
    return lines.count >= fewestLines
      && lines.allSatisfy { page.wordIndices($0).count <= mostWords && !isStopped(page, $0) }
      && lines.prefix(2).contains { line in
        let words = page.wordIndices(line)
        return words.count <= 3 && words.last.map { home.contains(page.words[$0]) } ?? false
      }
  }

  private static func isStopped(_ page: Page, _ line: TextRange) -> Bool {
    page.lastByte(line) == UInt8(ascii: ".") || page.lastByte(line) == UInt8(ascii: ":")
  }
}

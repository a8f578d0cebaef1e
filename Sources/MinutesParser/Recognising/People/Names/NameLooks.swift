/// What is told of a text from the name in it.
extension PersonName {
  /// Whether a text is nothing but a name with its title: “Councillor Ann Crane”.
  static func isWhole(_ page: Page, _ range: TextRange) -> Bool {
    guard let name = parse(page, range) else { return false }
    return page.wordIndices(TextRange(name.end, range.upper)).isEmpty
  }

  /// Whether an initial opens a text, which needs no title to be a name: “R Entwhistle”.
  static func opensWithInitial(_ page: Page, _ range: TextRange) -> Bool {
    page.firstWord(range).map { $0.shape.contains([.initial, .capitalised]) } ?? false
  }
}

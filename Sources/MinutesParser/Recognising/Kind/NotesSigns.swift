/// Notes of a meeting that nothing calls so: a day in the first lines, and beside it who was there.
enum NotesSigns {
  /// Blocks of the head in which day and people are looked for.
  private static let headReach = 10
  /// Words of a line that names the day; more are a text that mentions one.
  private static let wordsOfTitle = 16

  /// Whether the head has both: “Fell Harriers, 4/9/23” over “Here: Nuala, Pete, Sam”.
  static func areMet(_ page: Page) -> Bool {
    var isDated = false
    var listsPeople = false
    for block in page.blocks.lazy.filter({ !$0.isFurniture && $0.kind != .frontMatter }).prefix(
      headReach)
    {
      for line in page.lines(block.range).prefix(headReach) {
        isDated =
          isDated || page.wordIndices(line).count <= wordsOfTitle && hasDay(page, line)
        listsPeople = listsPeople || saysWhoCame(page, line)
      }
    }
    return isDated && listsPeople
  }

  private static var here: UInt64 { WordHash.of("here") }

  /// “Present: Ann Ash, Ben Birch”, “Here: Nuala, Pete”, “Couldn't make it: Dougie”
  static func saysWhoCame(_ page: Page, _ line: TextRange) -> Bool {
    guard let label = AttendanceLabels.read(page, line), label.rest < line.upper,
      label.presence != .contributor, label.presence != nil,
      label.isStrong || page.firstWord(line)?.hash == here && page.first(.colon, in: line) != nil
    else { return false }
    return PersonName.parse(
      page, page.trimmed(TextRange(label.rest, line.upper)), demand: .oneWord) != nil
  }

  /// Whether a line of the head names a day, also as it is written in short: “4/9/23”, “18.11.21”.
  static func hasDay(_ page: Page, _ line: TextRange) -> Bool {
    guard page.speaks(of: .figures, in: line) else { return false }
    if !MeetingDate.find(page, line).isEmpty { return true }
    let words = page.wordIndices(line)
    return words.contains {
      page.words[$0].shape.contains(.digits)
        && NumericDate.read(page, at: $0, words, isCertain: true) != nil
    }
  }
}

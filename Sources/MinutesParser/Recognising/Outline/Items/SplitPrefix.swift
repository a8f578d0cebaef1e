/// Prefixes that a column of the source had beside the numbers of its items, and that a conversion left on a line
/// of their own above them: “C” ⏎ “63/07” ⏎ “MINUTES”.
enum SplitPrefix {
  private static let longest = 4

  /// Gives the numbers the prefixes above them, where most have one.
  static func take(_ page: Page, _ traits: [BlockTraits], _ starts: inout [SectionStart]) {
    let split = starts.indices.filter { prefix(page, traits, starts[$0]) != nil }
    guard split.count >= 2, split.count * 2 >= starts.count else { return }
    for index in split {
      guard let prefix = prefix(page, traits, starts[index]) else { continue }
      starts[index].block -= 1
      starts[index].marker = prefix.through(starts[index].marker)
      starts[index].number = prefix.through(starts[index].number)
    }
  }

  /// The block of a few capitals right above one that opens with a number and a year.
  private static func prefix(
    _ page: Page, _ traits: [BlockTraits], _ start: SectionStart
  ) -> TextRange? {
    guard start.block > 0, traits[start.block].lead?.shape == .yearly else { return nil }
    let above = traits[start.block - 1]
    let letters = page.trimmed(above.range)
    guard !above.isFurniture, (1...longest).contains(letters.count),
      start.marker.lower == page.trimmed(traits[start.block].range).lower,
      letters.bounds.allSatisfy({ page.byte($0).isASCIIUpper })
    else { return nil }
    return letters
  }
}

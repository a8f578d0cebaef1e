/// The English names of the months.
enum Months {
  private static let table = PhraseTable<Int>([
    ("january|jan", 1), ("february|feb", 2), ("march|mar", 3), ("april|apr", 4), ("may", 5),
    ("june|jun", 6), ("july|jul", 7), ("august|aug", 8), ("september|sept|sep", 9),
    ("october|oct", 10), ("november|nov", 11), ("december|dec", 12),
  ])

  /// 1 to 12 for a capitalised name of a month at an index.
  static func number(_ words: WordTable, at index: Int) -> Int? {
    guard words[index].shape.contains(.capitalised) else { return nil }
    return table.match(words, at: index, limit: index + 1)?.meaning
  }
}

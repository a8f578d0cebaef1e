/// Months and weekdays in English, Welsh and Irish, also in their mutated and short forms.
enum CalendarWords {
  private static let english = [
    ("january|jan", 1), ("february|feb", 2), ("march|mar", 3), ("april|apr", 4), ("may", 5),
    ("june|jun", 6), ("july|jul", 7), ("august|aug", 8), ("september|sept|sep", 9),
    ("october|oct", 10), ("november|nov", 11), ("december|dec", 12),
  ]

  private static let englishMonths = PhraseTable<Int>(english)

  /// 1 to 12 for a capitalised English name of a month at an index.
  static func englishMonth(_ words: WordTable, at index: Int) -> Int? {
    guard words[index].shape.contains(.capitalised) else { return nil }
    return englishMonths.match(words, at: index, limit: index + 1)?.meaning
  }

  /// 1 to 12.
  static let months = PhraseTable<Int>(
    english + [
      ("febuary", 2), ("ionawr", 1), ("chwefror", 2), ("mawrth|fawrth", 3), ("ebrill", 4),
      ("mai|fai", 5),
      ("mehefin|fehefin", 6), ("gorffennaf|orffennaf", 7), ("awst", 8), ("medi|fedi", 9),
      ("hydref", 10), ("tachwedd|dachwedd", 11), ("rhagfyr|ragfyr", 12),
      ("eanáir|d'eanáir", 1), ("feabhra|d'fheabhra", 2), ("márta|mhárta", 3),
      ("aibreán|d'aibreán", 4), ("bealtaine|bhealtaine", 5), ("meitheamh|mheitheamh", 6),
      ("iúil|d'iúil", 7), ("lúnasa", 8), ("meán|mheán fómhair", 9),
      ("deireadh|dheireadh fómhair", 10), ("samhain|shamhain|samhna", 11),
      ("nollaig|nollag|mhí na nollag", 12),
    ])

  /// 1 for Monday to 7 for Sunday.
  static let weekdays = PhraseTable<Int>([
    ("monday|mon", 1), ("tuesday|tues|tue", 2), ("wednesday|weds|wed", 3),
    ("thursday|thurs|thur|thu", 4), ("friday|fri", 5), ("saturday|sat", 6), ("sunday|sun", 7),
    ("dydd|nos llun|lun", 1), ("dydd|nos mawrth|fawrth", 2), ("dydd|nos mercher|fercher", 3),
    ("dydd|nos iau", 4), ("dydd|nos gwener|wener", 5), ("dydd|nos sadwrn", 6), ("dydd|nos sul", 7),
    ("dé luain", 1), ("dé máirt", 2), ("dé céadaoin", 3), ("déardaoin", 4), ("dé haoine", 5),
    ("dé sathairn", 6), ("dé domhnaigh", 7),
  ])

  /// Endings of ordinals, joined to the figure or set apart.
  static let ordinals = WordSet("st nd rd th ain af il ydd fed ed eg ú")

  /// Words between the day and the month or before a date.
  static let between = WordSet("of o the y an this")
}

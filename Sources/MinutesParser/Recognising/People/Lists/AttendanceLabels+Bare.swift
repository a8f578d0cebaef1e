/// Labels that nothing sets off from the names behind them.
extension AttendanceLabels {
  private static let bare = PhraseTable<Bool>([
    "present", "members|councillors present", "also? in attendance", "also present", "apologies",
    "apologies for absence", "apologies received", "absent", "attending", "officers present",
  ])
  private static let wordsOfBare = 60
  private static let wordsOfLabel = 8
  private static let wordsOfTitle = 4

  /// “Present Cllr A Pike (Chairman), Cllr B Dove” ⏎ “Apologies Cllrs C Roe and D Ash”: the word alone in front of a
  /// list of names, each with a title.
  ///
  /// - Returns: Offset behind the label; nil where a sentence begins with its words.
  static func barely(_ page: Page, _ first: Int, _ range: TextRange) -> Int? {
    guard let label = bare(page, first),
      let line = page.firstLine(TextRange(label.upper, range.upper)),
      page.wordIndices(line).count <= wordsOfBare
    else { return nil }
    let reading = NameList.read(page, line, defaults: NameListDefaults(.present))
    guard reading.isWhole, let person = reading.people.first, person.title != nil else {
      return nil
    }
    return label.upper
  }

  /// Such a label at the start of a stretch, in front of the first of its names.
  static func bare(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let label = bare(page, page.words.first(from: range.start)), label.upper < range.upper,
      PersonName.parse(page, TextRange(label.upper, range.upper)) != nil
    else { return nil }
    return label
  }

  private static func bare(_ page: Page, _ first: Int) -> TextRange? {
    guard first < page.words.count, page.words[first].shape.contains(.capitalised),
      let end = bare.match(
        page.words, at: first, limit: min(page.words.count, first + wordsOfLabel))?.end,
      Titles.begins(page, at: end, limit: min(page.words.count, end + wordsOfTitle))
    else { return nil }
    let label = page.words[first].range.through(page.words[end - 1].range)
    return page.byte(label.upper) == 0x20 ? label : nil
  }

  private static let ofBody = WordSet(
    "members member councillors trustees directors governors commissioners delegates voting")
  private static let ofOthers = WordSet(
    "officers officer officials staff guests visitors observers advisers advisors non-members public"
  )

  /// “In attendance (members):”, “Present (officers):”: what the bracket behind a label says of those below it; nil
  /// where there is none.
  static func bracketed(_ page: Page, _ next: Int, _ end: Int) -> Person.Presence? {
    guard next < page.words.count, page.words[next].range.upper < end,
      page.byte(page.words[next].range.lower - 1) == UInt8(ascii: "("),
      page.byte(page.words[next].range.upper) == UInt8(ascii: ")"), next > 0,
      let before = told[page.words[next - 1].hash]
    else { return nil }
    if before == .inAttendance, ofBody.contains(page.words[next]) { return .present }
    return before == .present && ofOthers.contains(page.words[next]) ? .inAttendance : nil
  }

  /// The last word of labels that a bracket may speak of.
  private static let told: [UInt64: Person.Presence] = [
    WordHash.of("attendance"): .inAttendance, WordHash.of("present"): .present,
    WordHash.of("attending"): .present,
  ]
}

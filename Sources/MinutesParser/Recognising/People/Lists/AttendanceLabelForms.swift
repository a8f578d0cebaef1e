/// Labels that no list of phrases holds whole: a second language beside the first, a rule by which somebody came,
/// whose officers they are.
extension AttendanceLabels {
  /// Words of the half that is in another language.
  private static let longestHalf = 5

  /// “Gabhadh leithscéal / Apologies:”, “Eraill / Also present”: two languages with a slash between them, of which
  /// only the second is known.
  ///
  /// - Returns: Index of the first word of the known half.
  static func secondHalf(_ page: Page, _ first: Int, _ limit: Int) -> Int? {
    guard page.words[first].shape.contains(.capitalised) else { return nil }
    for index in (first + 1)..<max(first + 1, min(limit, first + longestHalf + 1)) {
      let gap = page.trimmed(page.gap(before: index))
      if gap.isEmpty { continue }
      return gap.count == 1 && page.byte(gap.lower) == UInt8(ascii: "/") ? index : nil
    }
    return nil
  }

  private static let attenders = PhraseTable<Bool>([
    "other|also? members|councillors|member|councillor also? attending|present|speaking|participating",
    "other|also? members|councillors|member|councillor in attendance",
    "also? present|attending", "also? in attendance", "visiting members|councillors",
    "members|councillors attended|spoke|invited", "attending|attended|speaking|spoke",
  ])
  private static let grounds = PhraseTable<Bool>([
    "in accordance with", "by virtue of", "pursuant to", "under", "for the purpose|purposes of",
  ])
  private static let rules = PhraseTable<Bool>([
    "the? standing order|orders",
    "the? council|committee|cabinet|access|executive? procedure|procedural rule|rules",
    "the? rule|rules", "the? section|paragraph|article", "the? constitution", "the? provisions of",
    "the? overview and scrutiny procedure rule|rules", "the? council's constitution",
  ])

  /// “Members attending in accordance with Standing Order 25:-”, “Also present under Procedure Rule 12:”: members
  /// of the council who are not of the committee.
  ///
  /// - Returns: Index behind the rule and its number.
  static func byRule(_ page: Page, _ first: Int, _ limit: Int) -> Int? {
    guard let who = attenders.match(page.words, at: first, limit: limit),
      let ground = grounds.match(page.words, at: who.end, limit: limit),
      let rule = rules.match(page.words, at: ground.end, limit: limit)
    else { return nil }
    let end = (rule.end..<min(limit, rule.end + longestRule)).first {
      endsAtColon(page, $0)
    }
    // The whole of a cell is a label without one.
    let isWhole = limit - rule.end <= longestRule && page.words[first].shape.contains(.capitalised)
    return end.map { $0 + 1 }
      ?? (endsAtColon(page, rule.end - 1) ? rule.end : isWhole ? limit : nil)
  }

  private static let longestRule = 8

  private static let servants = PhraseTable<Bool>([
    "officers|officials|staff|employees|representatives of|from the?", "advisers|advisors to the?",
    "officers|officials|staff supporting the?",
  ])
  private static let hosts = WordSet(
    "authority council board trust partnership agency borough county district city company association service"
  )

  /// “Officers of the host authority:”, “Staff from the Combined Authority:”: who serves the meeting.
  ///
  /// - Returns: Index behind the body that they are of.
  static func ofHost(_ page: Page, _ first: Int, _ limit: Int) -> Int? {
    guard let who = servants.match(page.words, at: first, limit: limit), who.end < limit else {
      return nil
    }
    let end = (who.end..<min(limit, who.end + longestHost)).first { endsAtColon(page, $0) }
    guard let end, (who.end...end).hold(hosts, in: page) else { return nil }
    return end + 1
  }

  private static let longestHost = 6

  private static let beforeParties = PhraseTable<Bool>([
    "in attendance for|with|representing the?", "in attendance on behalf of the?",
    "also? present|attending|appearing for|representing the?",
    "also? present|attending|appearing on behalf of the?", "for|representing the?",
    "on behalf of the?",
  ])
  private static let parties = WordSet(
    """
    applicant applicants authority authorities police objector objectors licensee licensees appellant appellants \
    respondent respondents claimant claimants premises landowner landowners developer developers school \
    family parents company operator operators petitioner petitioners holder holders residents tenant tenants \
    complainant trader traders driver
    """)

  /// “In attendance for the applicant:”, “For the responsible authorities:”: the party at a hearing for whom somebody
  /// came.
  ///
  /// - Returns: Index behind the party.
  static func ofParty(_ page: Page, _ first: Int, _ limit: Int) -> Int? {
    guard page.words[first].shape.contains(.capitalised),
      let opening = beforeParties.match(page.words, at: first, limit: limit), opening.end < limit
    else { return nil }
    let end = (opening.end..<min(limit, opening.end + longestHost)).first { endsAtColon(page, $0) }
    guard let end, parties.contains(page.words[end]) else { return nil }
    return end + 1
  }

  /// Whether one of these forms can begin with a word, as cheaply as can be told.
  static func opensForm(_ page: Page, _ first: Int) -> Bool {
    attenders.opens(page.words, at: first) || beforeParties.opens(page.words, at: first)
      || servants.opens(page.words, at: first)
      || secondHalf(page, first, page.words.count) != nil
  }

  /// Whether a colon stands behind a word, or behind the bracket that it ends.
  static func endsAtColon(_ page: Page, _ index: Int) -> Bool {
    let byte = page.byte(page.words[index].range.upper)
    return byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ")")
        && page.byte(page.words[index].range.upper + 1) == UInt8(ascii: ":")
  }

  private static let fewestNames = 2

  /// “Ada (chair), Ben, Cy”, “Elder Rowing Club (Ada Pike); Ben Dove” behind a label in bold.
  static func isListOfNames(_ page: Page, _ rest: TextRange) -> Bool {
    guard page.first(.lineEnd, in: rest) == nil, page.wordIndices(rest).count <= 60,
      page.lastByte(rest) != UInt8(ascii: ".")
    else { return false }
    let reading = NameList.read(page, rest, defaults: NameListDefaults(.present))
    return reading.isWhole && reading.people.count >= fewestNames
  }

  private static let longestOffice = 40

  /// “PRESENT Vice Chairman (Mr A)”, “PRESENT The Mayor, Councillor B”: an office and who holds it.
  static func opensWithOffice(_ page: Page, _ rest: TextRange) -> Bool {
    let end = rest.bounds.prefix(longestOffice).first {
      page.byte($0) == UInt8(ascii: "(") || page.byte($0) == UInt8(ascii: ",")
    }
    guard let end, Offices.isRole(page, page.trimmed(TextRange(rest.lower, end))) else {
      return false
    }
    let holder = page.trimmed(TextRange(end + 1, rest.upper))
    return PersonName.parse(page, holder, demand: .words) != nil
  }

  private static let hearing = PhraseTable<Bool>(["took|heard|received oral? evidence"])

  /// “The Committee took evidence on the Order from—”: a list of witnesses follows.
  static func evidence(
    _ page: Page, _ range: TextRange, _ words: Range<Int>
  ) -> AttendanceLabel? {
    guard let last = words.last, page.words[last].hash == fromWord, words.count <= 60,
      page.endsWithColon(range) || page.endsWithDash(page.trimmed(range)),
      words.hold(hearing, in: page, limit: words.upperBound)
    else { return nil }
    var label = AttendanceLabel(range: range, presence: .contributor, rest: range.upper)
    label.isStrong = false
    return label
  }
}

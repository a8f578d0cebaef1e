/// The label of a list of people: “Present:”, “Apologies –”, “Officers”.
struct AttendanceLabel: Sendable {
  /// With its punctuation.
  var range: TextRange
  /// In which way those below it took part; nil where an earlier label says so.
  var presence: Person.Presence?
  /// “Councillors:” gives the title.
  var title: String?
  /// Whether the label names a post: “Chair:”, “Clerk:”.
  var isPost = false
  /// Whether the label stands for a list of people wherever it is found; “Members:” and “Staff:”
  /// do so only where names follow.
  var isStrong = true
  /// Offset behind the label, its punctuation and the blanks.
  var rest: Int

  /// Whether the label is “Attending”, which is said of members and of others.
  var isAttending = false
  /// The body for which all below the label are there.
  var group: TextRange?
  /// Whether one person stands behind the label, and for whom: “Mr. Con Lark, Farming”.
  var isOneAnEntry = false
  /// The post, without punctuation, in the singular: “Minute takers” gives `Minute taker`.
  var post: TextRange?
}

/// Recognises labels of lists of people.
enum AttendanceLabels {
  private typealias Meaning = AttendanceVocabulary.Meaning
  private static let table = AttendanceVocabulary.table

  /// The label at the start of a range: a phrase of the vocabulary, set off by a colon, a dash, a
  /// gap, a line end or emphasis.
  static func read(_ page: Page, _ range: TextRange) -> AttendanceLabel? {
    guard canOpen(page, page.words.first(from: range.start)) else { return nil }
    let words = page.wordIndices(range).suffix(from: behindHead(page, range))
    guard let first = words.first,
      first > page.words.first(from: range.start)
        || page.words[first].range.lower - range.lower <= 4,
      let (match, end) = closed(page, first, words, range)
    else { return nil }
    let phrase = page.words[first].range.through(page.words[match.end - 1].range)
    var label = AttendanceLabel(
      range: TextRange(range.lower, end), presence: match.meaning.presence,
      rest: page.skipBlanks(end, range.upper))
    label.isStrong = match.meaning.isStrong
    label.isPost = match.meaning.isPost
    if let who = bracketed(page, match.end, end) { label.presence = who }
    label.isAttending =
      page.words[first].hash == attending && match.end == first + 1
      || page.isWhole(phrase, persons) != nil
    // “Minutes taken by” says what somebody did, and no post.
    if match.meaning.isPost, page.opening(phrase, minutesBy) == nil {
      label.post = singular(page, phrase)
    }
    if match.meaning.isTitle {
      let row = Titles.read(page, at: first, limit: match.end)
      label.title = row.map { Titles.singular(page.string(phrase), $0.plural) }
    }
    return label
  }

  private static let minutesBy = PhraseTable<Bool>(["minutes|notes taken|recorded? by"])

  /// The phrase at a word and the offset behind what sets it off; of “Officers (in the Chamber):” the words in front of
  /// the bracket are the phrase.
  private static func closed(
    _ page: Page, _ first: Int, _ words: Range<Int>, _ range: TextRange
  ) -> (match: (end: Int, meaning: Meaning), end: Int)? {
    guard let match = match(page, at: first, words.upperBound) else { return nil }
    if let end = terminator(page, match.end, words, range) { return (match, end) }
    if let end = barely(page, first, range) { return (match, end) }
    // “Apologies: received from Cllr Pike” ends its label at the colon.
    let bracket = ((first + 1)..<max(first + 1, match.end)).first {
      page.byte(page.words[$0].range.lower - 1) == UInt8(ascii: "(")
        || page.byte(page.words[$0 - 1].range.upper) == UInt8(ascii: ":")
    }
    guard let bracket, let shorter = self.match(page, at: first, bracket),
      let end = terminator(page, shorter.end, words, range)
    else { return nil }
    return (shorter, end)
  }

  /// Whether a label can begin with a word: see `behindHead`, `table`, `spaced` and `ofBody`.
  private static func canOpen(_ page: Page, _ first: Int) -> Bool {
    guard first < page.words.count else { return false }
    let shape = page.words[first].shape
    return shape.contains(.initial) || shape.contains(.allCapitals) || isOfClass(page, first)
      || table.opens(page.words, at: first) || heads.opens(page.words, at: first)
      || opensForm(page, first) || AttendanceLabelGrammar.opens(page, first)
  }

  private static var also: UInt64 { WordHash.of("also") }
  private static var member: UInt64 { WordHash.of("member") }
  private static var not: UInt64 { WordHash.of("not") }
  private static var others: UInt64 { WordHash.of("others") }

  /// What the last word of such a label says: it is asked of each word of a list.
  private static func told(_ word: Word) -> Person.Presence? {
    switch word.hash {
    case WordHash.of("present"), WordHash.of("participating"): .present
    case WordHash.of("attending"), WordHash.of("observing"): .inAttendance
    case WordHash.of("absent"), WordHash.of("missing"): .absent
    default: nil
    }
  }

  /// “Elected Members present:”, “Designated organisations present:”: who the class is, and whether
  /// they were there; the colon shows that it is a label.
  private static func ofClass(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    guard page.words[first].shape.contains(.capitalised) else { return nil }
    for index in (first + 1)..<max(first + 1, min(limit, first + 4)) {
      let word = page.words[index]
      let divider = page.byte(page.words[index - 1].range.upper)
      guard divider == 0x20 || divider == UInt8(ascii: "-") else { return nil }
      guard var presence = told(word) else { continue }
      var before = page.words[index - 1]
      // “Directors not participating:”
      if before.hash == not, index - 1 > first {
        before = page.words[index - 2]
        presence = .absent
      }
      // “Wrapped birthday present:” is no list of several.
      guard
        page.byte(before.range.upper - 1) == UInt8(ascii: "s") || before.hash == also
          || before.hash == member && word.hash == WordHash.of("observing")
      else {
        return nil
      }
      let isOfOthers =
        before.hash == also
        || presence == .present && (visitors.contains(page.words[first]) || before.hash == others)
      return page.byte(word.range.upper) == UInt8(ascii: ":")
        ? (index + 1, Meaning(presence: isOfOthers ? .inAttendance : presence)) : nil
    }
    return nil
  }

  /// “Contributing members present:” are none of the body.
  private static let visitors = WordSet("contributing visiting guest associate affiliate")

  /// Whether one of the next words could close such a label.
  private static func isOfClass(_ page: Page, _ first: Int) -> Bool {
    for index in (first + 1)..<max(first + 1, min(page.words.count, first + 4))
    where page.words.topics(of: index).contains(.presence) { return true }
    return false
  }

  /// Whether a label can end with the last of some words, as cheaply as can be told.
  static func canClose(_ page: Page, _ words: Range<Int>) -> Bool {
    words.last.map { told(page.words[$0]) != nil } ?? false
  }

  private static let heads = PhraseTable<Bool>([
    "roll call", "attendance", "members", "quorum", "call to order roll call",
  ])

  /// The word behind a head that shares the line with a label: “ROLL CALL – Present:”.
  private static func behindHead(_ page: Page, _ range: TextRange) -> Int {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let head = heads.match(page.words, at: first, limit: words.upperBound),
      head.end < words.upperBound
    else { return words.lowerBound }
    let next = page.words[head.end].range.lower
    let end = page.words[head.end - 1].range.upper
    let colon = page.byte(end) == UInt8(ascii: ":") ? end + 1 : end
    let isDivided =
      dash(page, colon, next) > colon || colon > end
      || TextRange(end, next).bounds.contains { page.byte($0) == 0x09 }
    guard isDivided, let match = table.match(page.words, at: head.end, limit: words.upperBound),
      match.meaning.isStrong
    else { return words.lowerBound }
    return head.end
  }

  /// Whether a range opens with the label of a post.
  static func isPost(_ page: Page, _ range: TextRange) -> Bool {
    read(page, range)?.isPost ?? false
  }

  private static let persons = PhraseTable<Bool>(["persons|people attending|attended"])
  private static var attending: UInt64 { WordHash.of("attending") }
  private static var attendance: UInt64 { WordHash.of("attendance") }

  private static let rollCalls = PhraseTable<Bool>([
    "roll call of delegates|members|participants|attendees|delegations?"
  ])
  private static let apologies = WordSet("apologies apology ymddiheuriadau regrets leithscéalta")

  /// In which way those listed under a title took part: “To receive apologies”, “Present”.
  static func presence(_ page: Page, title: TextRange) -> Person.Presence? {
    let words = page.wordIndices(title)
    if let told = words.first(where: { apologies.contains(page.words[$0]) }) {
      // “RECORD OF ATTENDANCE, APOLOGIES AND LEAVE”: those without a label were there.
      let isBoth = (words.lowerBound..<told).contains { page.words[$0].hash == attendance }
      return isBoth ? .present : .apologies
    }
    if let label = whole(page, title), label.isStrong { return label.presence }
    if page.isWhole(title, rollCalls) != nil { return .present }
    // “Appendix A – Attendance”
    return words.count <= 4 && words.last.map { page.words[$0].hash == attendance } == true
      ? .present : nil
  }

  /// The label that a whole stretch is, without punctuation.
  static func whole(_ page: Page, _ range: TextRange) -> AttendanceLabel? {
    guard let label = read(page, range), label.rest >= range.upper else { return nil }
    return label
  }

  private static let spacedWords: [UInt64: Person.Presence] = [
    WordHash.of("present"): .present, WordHash.of("presennol"): .present,
    WordHash.of("apologies"): .apologies, WordHash.of("absent"): .absent,
    WordHash.of("attending"): .present, WordHash.of("officers"): .inAttendance,
  ]

  /// “P r e s e n t”: single letters with a blank between each two.
  private static func spaced(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    var hash = WordHash()
    var index = first
    while index < limit, page.words[index].shape.contains(.initial), index - first < 12 {
      hash.add(page.byte(page.words[index].range.lower).asciiLowercased)
      index += 1
      guard let presence = spacedWords[hash.value], index - first >= 5 else { continue }
      return (index, Meaning(presence: presence))
    }
    return nil
  }

  /// Words that label a list only beside the word of another language: “Staff / Personnel”.
  private static let halves = PhraseTable<Meaning>([("personnel", Meaning(presence: nil))])

  /// The longest phrase, and its other half in a second language behind a slash.
  private static func match(
    _ page: Page, at first: Int, _ limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    // Mostly somebody's name is asked of. A form that a colon ends needs one.
    let hasColon = limit > first && hasColon(page, first, limit)
    if let end = (hasColon || limit - first <= longestOfRule ? byRule(page, first, limit) : nil)
      ?? (hasColon ? ofHost(page, first, limit) : nil)
    {
      return (end, Meaning(presence: .inAttendance))
    }
    if hasColon, let end = ofParty(page, first, limit) {
      return (end, Meaning(presence: .inAttendance, isStrong: false))
    }
    let ofClass =
      AttendanceLabelGrammar.read(page, first, limit)
      ?? (hasColon ? ofClass(page, first, limit) : nil)
    guard
      var match = table.match(page.words, at: first, limit: limit) ?? spaced(page, first, limit)
        ?? ofBody(page, first, limit) ?? ofClass
    else { return bilingual(page, first, limit) }
    // “Elected Members present:” goes on behind “Elected Members”.
    if let longer = ofClass, longer.end > match.end {
      let isOfOthers = match.meaning.presence == .inAttendance
      match = longer
      if isOfOthers { match.meaning.presence = .inAttendance }
    }
    while match.end < limit {
      let gap = page.trimmed(page.gap(before: match.end))
      let mark = page.byte(gap.lower)
      guard gap.count == 1, mark == UInt8(ascii: "/") || mark == UInt8(ascii: "|"),
        let second = table.match(page.words, at: match.end, limit: limit)
          ?? halves.match(page.words, at: match.end, limit: limit)
      else { break }
      match.end = second.end
      if let presence = second.meaning.presence,
        match.meaning.presence == .present
          || match.meaning.presence == .absent && presence == .apologies
      {
        match.meaning.presence = presence
      }
    }
    return match
  }

  /// Words of a cell that is nothing but “Attending under Standing Order 33”.
  private static let longestOfRule = 10

  /// Whether a colon stands among some words or behind them and a bracket: see `endsAtColon`.
  private static func hasColon(_ page: Page, _ first: Int, _ limit: Int) -> Bool {
    let range = page.words[first].range.through(page.words[limit - 1].range)
    return page.words.marks.first(.colon, from: range.lower, to: range.upper + 2) != nil
  }

  /// “Eraill / Also present:”, whose first half is in a language that the vocabulary does not hold.
  private static func bilingual(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    guard let second = secondHalf(page, first, limit),
      let match = table.match(page.words, at: second, limit: limit), match.meaning.isStrong,
      match.end == limit || endsAtColon(page, match.end - 1)
    else { return nil }
    return match
  }

  private static let members = PhraseTable<Bool>([
    "members present|absent|attending", "members in attendance",
  ])

  /// “TSC members present”: the body by its initials in front.
  private static func ofBody(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    let word = page.words[first]
    guard word.shape.contains(.allCapitals), (2...6).contains(word.range.count),
      members.matches(page.words, at: first + 1, limit: limit)
    else { return nil }
    return table.match(page.words, at: first + 1, limit: limit)
  }

  private static let prepositions = WordSet("to of for")

  /// “Minute takers” in the singular.
  private static func singular(_ page: Page, _ phrase: TextRange) -> TextRange {
    let isPlural =
      page.byte(phrase.upper - 1) == UInt8(ascii: "s")
      && page.byte(phrase.upper - 2) != UInt8(ascii: "s")
      // “Clerk to the Governors”
      && !page.wordIndices(phrase).hold(prepositions, in: page)
    return isPlural ? TextRange(phrase.lower, phrase.upper - 1) : phrase
  }

  /// Offset behind the punctuation that sets a label off; nil where the sentence runs on.
  private static func terminator(
    _ page: Page, _ next: Int, _ words: Range<Int>, _ range: TextRange
  ) -> Int? {
    var offset = page.words[next - 1].range.upper
    var wordIndex = next
    if let bracket = bracket(page, offset, range.upper) {
      offset = bracket
      wordIndex = page.words.first(from: Int32(offset))
    }
    var start = page.skipBlanks(offset, range.upper)
    // “**Members Present **” whose asterisks were kept, “== Present ==” of a wiki.
    let sign = page.byte(start)
    if sign == UInt8(ascii: "*") || sign == UInt8(ascii: "=") {
      var end = start
      while end < range.upper, page.byte(end) == sign { end += 1 }
      start = end
    }
    if start >= range.upper { return range.upper }
    let byte = page.byte(start)
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") {
      return dash(page, start + 1, range.upper)
    }
    if byte == UInt8(ascii: "."), page.skipBlanks(start + 1, range.upper) >= range.upper {
      return start + 1
    }
    // “Present.—Bros. Haddow, Lees”
    if byte == UInt8(ascii: "."), page.hasLongDash(at: start + 1) {
      return dash(page, start + 1, range.upper)
    }
    let behind = dash(page, start, range.upper)
    if behind > start, start > offset || page.byte(behind).isBlank || behind >= range.upper {
      return behind
    }
    if start > offset, page.byte(offset) != 0x20 { return offset }
    // “PRESENT Councillor A”, bold “Present” in front of names.
    let label = TextRange(range.lower, offset)
    let rest = TextRange(start, range.upper)
    let isSetOff =
      page.isAllCapitals(label) && !page.isAllCapitals(rest)
      || page.isEmphasised(label) && !page.isEmphasised(rest)
    guard isSetOff, wordIndex < words.upperBound else { return nil }
    return PersonName.parse(page, rest, demand: .words) != nil || opensWithOffice(page, rest)
      || page.isEmphasised(label) && isListOfNames(page, rest)
      ? offset : nil
  }

  /// “(5)”, “(virtually)” behind a label.
  private static func bracket(_ page: Page, _ offset: Int, _ limit: Int) -> Int? {
    let start = page.skipBlanks(offset, limit)
    guard page.byte(start) == UInt8(ascii: "(") else { return nil }
    var end = start
    while end < limit, end - start < 40, page.byte(end) != UInt8(ascii: ")") { end += 1 }
    guard page.byte(end) == UInt8(ascii: ")"), end < limit else { return nil }
    let inner = TextRange(start + 1, end)
    return PersonName.parse(page, inner) == nil ? end + 1 : nil
  }

  /// Behind `-`, `–`, `: -`.
  private static func dash(_ page: Page, _ offset: Int, _ limit: Int) -> Int {
    let start = page.skipBlanks(offset, limit)
    return start < limit && page.hasDash(at: start) ? start + page.dashWidth(at: start) : offset
  }
}

/// An arrival or departure that a sentence records.
struct MovementFinding: Sendable {
  var subject: ProseSubject
  var kind: Person.Movement.Kind
  /// `HH:MM`, nil where the sentence does not say.
  var time: String?
  /// The words of coming or going.
  var range: TextRange
}

/// Reads sentences such as “(At this point, Councillor X joined the meeting.)”.
enum MovementSentence {
  private struct Verb {
    var kind: Person.Movement.Kind
    /// Names the meeting or the room: it counts anywhere in the sentence.
    var isStrong: Bool
  }

  private static let places =
    "meeting|room|chamber|chambers|hall|table|call|building|proceedings|committee|panel|gallery|conference|dais|podium|session|sitting|premises|clubhouse|webinar|link|channel|chat"
  private static let verbs = PhraseTable<Verb>(
    lines(
      .arrived,
      strong: [
        "joined the? \(places)", "entered the? \(places)", "arrived at the? meeting",
        "joined the session", "joins|enters the? meeting|room|chamber|chambers",
        "took his|her|their seat|seats|place|places", "entered the council? chamber",
        "arrived in the? \(places)", "logged on|in to|into the meeting",
        "joined the council meeting",
        "came in|into the? \(places)",
      ],
      weak: [
        "arrived", "joined", "entered", "had arrived", "came in", "arrives", "joins", "enters",
      ])
      + lines(
        .left,
        strong: [
          "left the? \(places)", "left the council|committee|meeting chamber|room|meeting",
          "withdrew from the? \(places)",
          "withdrew from the council|committee|meeting chamber|room|meeting",
          "retired from the \(places)", "vacated the \(places)", "departed the meeting",
          "left the virtual|remote|online? meeting", "was|were excused from the meeting",
          "leaves|exits|exited the? meeting|room|chamber|chambers|call",
          "withdraws from the? meeting|room|chamber", "stepped out of the? \(places)",
          "stepped out because|as|since", "stepped down from the? dais|podium",
          "left the council|board|committee|members' table", "had to leave the? \(places)",
          "withdrew to the? public? gallery|seats|seating",
          "excused himself|herself|themselves", "logged out|off of|from the meeting",
          "moved to the? public? gallery|seats|seating", "lost connection|signal|contact",
          "lost his|her|their connection|link|signal", "dropped out of the? \(places)",
          "was|were moved|placed|put to|in|into the? virtual? waiting room",
          "was|were moved to the? lobby",
        ],
        weak: [
          "left", "withdrew", "departed", "retired", "stepped out|outside", "had to leave|go",
          "leaves",
          "departs", "withdraws", "dropped|drops off|out", "dropped off|out the? call",
          "signed|signs off",
          "went out", "logged off|out", "was|were excused",
          "was|were called away",
        ])
      + lines(
        .returned,
        strong: [
          "returned to the? \(places)", "rejoined|re-joined the? \(places)",
          "re joined the? \(places)",
          "re entered|reentered the? \(places)",
          "returned to the council|committee|meeting chamber|room|meeting",
          "resumed his|her|their seat|seats|place|places",
          "took his|her|their seat|seats|place|places again", "was|were called|invited|asked back",
          "returned to the? council|board|committee table",
          "returns to the? meeting|room|chamber|chambers",
          "was|were let|brought|admitted|moved back in|into?", "came back in",
          "came back to|on the? \(places)", "came|went back into the? \(places)",
          "returned to the council|committee|meeting chambers",
          "rejoins|re joins|re enters the? meeting|room|chamber",
          "was|were readmitted|re-admitted to the meeting", "was|were re admitted",
        ], weak: ["returned", "rejoined", "re entered", "came back", "was|were readmitted"]))

  /// See `Topics.movements`.
  static let keywords = verbs.keywords

  private static func lines(
    _ kind: Person.Movement.Kind, strong: [String], weak: [String]
  ) -> [(String, Verb)] {
    strong.map { ($0, Verb(kind: kind, isStrong: true)) }
      + weak.map { ($0, Verb(kind: kind, isStrong: false)) }
  }

  /// Words that may stand between the subject and the verb.
  private static let fillers = WordSet(
    """
    then also now had has have both each all accordingly therefore subsequently briefly again duly \
    temporarily later and apologised already who having immediately thereupon thereafter here hereupon
    """)
  /// What may follow a verb that names no place.
  static let followers = WordSet(
    """
    at after during while whilst before prior and remotely online via virtually when until late early in-person \
    shortly the-meeting for from afterwards afterward
    """)
  private static let forWhat = WordSet("this the that item items consideration part")
  private static let reports = WordSet("that whether would if should could")
  private static let before = WordSet(
    "and then who he she they them both subsequently therefore accordingly immediately having")
  static let articles = WordSet("the its his her their")
  private static let closings = WordSet("end conclusion close start beginning")
  private static let places2 = WordSet("this the that point stage juncture time")

  /// The movements that the sentences of a paragraph record, in order.
  static func find(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> [MovementFinding] {
    guard page.speaks(of: .movements, in: range) else { return [] }
    var result: [MovementFinding] = []
    var last: ProseSubject?
    for sentence in Sentences.split(page, range) {
      let words = page.wordIndices(sentence)
      guard let first = words.first else { continue }
      let start = TextRange(
        behindTime(page, words, sentence) ?? page.words[first].range.lower, sentence.upper)
      let opening =
        ProseSubject.read(page, start, register) ?? newcomer(page, start)
        ?? behindStage(page, words, sentence).flatMap {
          ProseSubject.read(page, $0, register) ?? newcomer(page, $0)
        }
      if let listed = listed(page, sentence, words, register) {
        result.append(listed)
        continue
      }
      let isPronoun =
        FunctionWords.pronouns.contains(page.words[first])
        || together.matches(page.words, at: first, limit: words.upperBound)
      let subject = opening ?? (isPronoun ? last : nil)
      result += find(page, words, sentence, subject: subject, isOpening: opening != nil, register)
      last = opening ?? last
    }
    return result
  }

  private static let stages = PhraseTable<Bool>([
    "at this|that point|stage|juncture|time", "at this|that point|stage in the meeting|proceedings",
    "during|before|after this item",
  ])

  /// “At this point the Clerk left the meeting.”, “At 7.35 pm Ada Pike left.”: the sentence behind what tells when.
  private static func behindStage(
    _ page: Page, _ words: Range<Int>, _ sentence: TextRange
  ) -> TextRange? {
    guard let first = words.first, words.count <= wordsOfStage else { return nil }
    var next = stages.match(page.words, at: first, limit: words.upperBound)?.end
    if next == nil, page.words[first].hash == WordHash.of("at"), first + 1 < words.upperBound,
      page.words[first + 1].shape.contains(.digits),
      let time = ClockTime.find(page, sentence).first,
      time.range.lower == page.words[first + 1].range.lower
    {
      next = page.words.first(from: Int32(time.range.upper))
    }
    guard let next, next < words.upperBound else { return nil }
    return TextRange(page.words[next].range.lower, sentence.upper)
  }

  private static let wordsOfStage = 30

  private static let following = PhraseTable<Bool>([
    "the? following members|councillors|officers|persons|people|governors|trustees",
    "the? following",
  ])

  /// “The following left the meeting: Cllr Ash, Cllr Birch.”: who they are stands behind the colon.
  private static func listed(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>, _ register: PeopleRegister
  ) -> MovementFinding? {
    guard let first = words.first,
      let opening = following.match(page.words, at: first, limit: words.upperBound),
      let verb = verbs.match(page.words, at: opening.end, limit: words.upperBound),
      let colon = page.first(.colon, in: sentence), colon >= page.words[verb.end - 1].range.upper,
      let names = page.text.trimmed(sentence.suffix(from: colon + 1)),
      let subject = ProseSubject.read(page, names, register)
    else { return nil }
    return MovementFinding(
      subject: subject, kind: verb.meaning.kind,
      time: ClockTime.find(page, TextRange(page.words[verb.end - 1].range.upper, colon)).first?
        .time,
      range: page.words[opening.end].range.through(page.words[verb.end - 1].range))
  }

  private static let longestTime = 3

  /// “5.15pm: Ada Pike left.”: where the words behind the time in front begin.
  private static func behindTime(
    _ page: Page, _ words: Range<Int>, _ sentence: TextRange
  ) -> Int? {
    guard let first = words.first, page.words[first].shape.contains(.digits) else { return nil }
    let index = words.prefix(longestTime + 1).dropFirst().first { index in
      let gap = page.gap(before: index)
      return gap.bounds.contains {
        page.byte($0) == UInt8(ascii: ":") && page.byte($0 + 1).isBlank || page.has("–", at: $0)
      }
    }
    // “19:40 Gus Lark arrives.”
    if index == nil, let time = ClockTime.find(page, sentence).first,
      time.range.lower == page.words[first].range.lower,
      page.byte(page.words[first].range.upper) == UInt8(ascii: ":")
    {
      let next = page.words.first(from: Int32(time.range.upper))
      return next < words.upperBound && page.words[next].shape.contains(.capitalised)
        ? page.words[next].range.lower : nil
    }
    guard let index,
      !ClockTime.find(page, TextRange(sentence.lower, page.words[index].range.lower)).isEmpty
    else { return nil }
    return page.words[index].range.lower
  }

  private static let together = PhraseTable<Bool>([
    "all|both of them", "all two|three|four|five of? them?",
  ])

  /// Whether a paragraph tells of nothing but coming and going.
  static func isWhole(_ page: Page, _ range: TextRange, _ register: PeopleRegister) -> Bool {
    guard page.speaks(of: .movements, in: range) else { return false }
    let sentences = Sentences.split(page, range)
    guard !sentences.isEmpty, sentences.count <= 3 else { return false }
    return sentences.allSatisfy { sentence in
      let found = find(page, sentence, register)
      guard let first = found.first else { return false }
      return page.wordIndices(TextRange(sentence.lower, first.range.lower)).count <= 40
        && !DeclarationSentence.isOpening(page, sentence, register)
    }
  }

  private static func find(
    _ page: Page, _ words: Range<Int>, _ sentence: TextRange, subject: ProseSubject?,
    isOpening: Bool, _ register: PeopleRegister
  ) -> [MovementFinding] {
    var result: [MovementFinding] = []
    var subject = subject
    var subjectEnd = subject.map { isOpening ? $0.end : sentence.lower } ?? sentence.lower
    var isReported = false
    var isDeclared = false
    var index = words.lowerBound
    while index < words.upperBound {
      let word = page.words[index]
      if word.range.lower < subjectEnd {
        index += 1
        continue
      }
      if declared.contains(word) { isDeclared = true }
      if reports.contains(word), index == words.lowerBound || page.words[index - 1].hash != inWord {
        isReported = true
      }
      // Another subject inside the sentence: “At this point Councillor X …”, “… FB left the room”.
      let isNamed =
        Titles.begins(page, at: index, limit: words.upperBound) || isInitials(page, word, register)
      if isNamed || isBehindAnd(page, index, words),
        let other = ProseSubject.read(page, TextRange(word.range.lower, sentence.upper), register)
      {
        subject = other
        subjectEnd = other.end
        isDeclared = false
        index = max(index + 1, page.words.first(from: Int32(other.end)))
        continue
      }
      guard let current = subject,
        let match = verbs.match(page.words, at: index, limit: words.upperBound),
        !isReported || isBehindClause(page, index, subjectEnd)
          || isDeclared && match.meaning.isStrong && isBehindComma(page, index),
        accepts(page, match.meaning, index, match.end, words, subjectEnd: subjectEnd, sentence)
      else {
        index += 1
        continue
      }
      let range = word.range.through(page.words[match.end - 1].range)
      // “entered and took his seat” is one coming.
      if let last = result.last, last.kind == match.meaning.kind, last.subject.end == current.end,
        index > 0, page.words[index - 1].hash == and,
        page.words[index - 1].range.lower == last.range.upper + 1
      {
        index = match.end
        continue
      }
      let described = described(page, current, before: word.range.lower)
      result.append(
        MovementFinding(subject: described, kind: match.meaning.kind, time: nil, range: range))
      index = match.end
    }
    for place in result.indices {
      let end = place + 1 < result.count ? result[place + 1].range.lower : sentence.upper
      result[place].time =
        ClockTime.find(page, TextRange(result[place].range.upper, end)).first?.time
        ?? (place == 0
          ? ClockTime.find(page, TextRange(sentence.lower, result[0].range.lower)).first?.time
          : nil)
    }
    return result
  }

  /// “Ada Pike returned and Ben Dove left.”: whether somebody without a title can begin behind “and”.
  private static func isBehindAnd(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    index > words.lowerBound && page.words[index - 1].hash == and
      && page.words[index].shape.contains(.capitalised)
  }

  private static var inWord: UInt64 { WordHash.of("in") }

  /// Whether a word is the initials of somebody in the list.
  private static func isInitials(_ page: Page, _ word: Word, _ register: PeopleRegister) -> Bool {
    word.shape.contains(.allCapitals) && (2...4).contains(word.range.count)
      && register.find(initials: page.string(word.range)) != nil
  }

  private static func accepts(
    _ page: Page, _ verb: Verb, _ index: Int, _ end: Int, _ words: Range<Int>, subjectEnd: Int,
    _ sentence: TextRange
  ) -> Bool {
    // “The Convener thanked the deputation, which then withdrew.”
    if index - 2 >= words.lowerBound, (index - 2..<index).contains(where: { isThing(page, $0) }) {
      return false
    }
    let isDirect = followsSubject(page, index, subjectEnd)
    if verb.isStrong {
      guard !isDirect else { return true }
      let previous = page.words[index - 1]
      let gap = TextRange(previous.range.upper, page.words[index].range.lower)
      return before.contains(previous)
        || gap.bounds.contains { page.byte($0) == UInt8(ascii: ",") }
    }
    guard isDirect || before.contains(page.words[index - 1]) && index > words.lowerBound else {
      return false
    }
    return endsWell(page, end, words, sentence)
  }

  private static func isThing(_ page: Page, _ index: Int) -> Bool {
    page.words[index].hash == WordHash.of("which")
  }

  /// Whether a clause between commas ends in front of a word: “X, having declared that …, left”.
  private static func isBehindClause(_ page: Page, _ index: Int, _ subjectEnd: Int) -> Bool {
    guard index > 0, page.byte(subjectEnd) == UInt8(ascii: ",") else { return false }
    let gap = page.gap(before: index)
    return gap.bounds.contains { page.byte($0) == UInt8(ascii: ",") }
  }

  /// “Mr Birse declared that his firm had valued the house, and left the meeting.”: the sentence goes back to its
  /// subject behind a comma.
  private static func isBehindComma(_ page: Page, _ index: Int) -> Bool {
    index > 1 && page.words[index - 1].hash == and
      && page.byte(page.words[index - 2].range.upper) == UInt8(ascii: ",")
  }

  /// What is said of others goes on behind a comma; who declares does so of themselves, and leaves.
  private static let declared = WordSet("declared disclosed declaring disclosing")
  private static var and: UInt64 { WordHash.of("and") }

  /// Only fillers, or a clause between commas, stand between the subject and the verb.
  private static func followsSubject(_ page: Page, _ index: Int, _ subjectEnd: Int) -> Bool {
    var place = index - 1
    while place >= 0, page.words[place].range.lower >= subjectEnd,
      fillers.contains(page.words[place])
    {
      place -= 1
    }
    guard place >= 0, page.words[place].range.lower >= subjectEnd else { return true }
    if isOfBody(page, TextRange(subjectEnd, page.words[place].range.upper)) { return true }
    let gap = page.gap(before: place + 1)
    return page.byte(page.skipBlanks(subjectEnd, subjectEnd + 2)) == UInt8(ascii: ",")
      && gap.bounds.contains { page.byte($0) == UInt8(ascii: ",") }
  }

  private static var the: UInt64 { WordHash.of("the") }

  /// “left the Guildhall during its consideration”: the name of the house, and when.
  private static func namesPlace(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index < words.upperBound, page.words[index].shape.contains(.capitalised),
      !OutlineVocabulary.bodies.contains(page.words[index]),
      !Offices.bodies.contains(page.words[index])
    else { return false }
    let isHouse = houses.contains(page.words[index])
    guard index + 1 < words.upperBound else { return isHouse }
    let next = page.words[index + 1]
    if next.hash == WordHash.of("at") {
      let rest = TextRange(next.range.lower, page.words[words.upperBound - 1].range.upper)
      return isHouse || !ClockTime.find(page, rest).isEmpty
    }
    return spans.contains(next) || isHouse && followers.contains(next)
  }

  private static let purposes = WordSet("attend catch go join collect travel deal chair")
  /// Where bodies meet.
  private static let houses = WordSet(
    "guildhall town-hall hall chamber chambers room building centre center office offices library")
  private static let spans = WordSet("during while whilst when before after until prior")

  /// A verb without a place is one of coming and going where the sentence ends with it or goes on
  /// with a time: “left at 7.55pm”, not “left it to officers”, “arrived at a figure”.
  private static func endsWell(
    _ page: Page, _ end: Int, _ words: Range<Int>, _ sentence: TextRange
  ) -> Bool {
    guard end < words.upperBound else { return true }
    let next = page.words[end]
    let gap = TextRange(page.words[end - 1].range.upper, next.range.lower)
    if gap.bounds.contains(where: { page.byte($0).isASCIIPunctuation }) { return true }
    // “[Gus Lark left 13:48]”: the time and nothing behind it.
    if next.shape.contains(.digits) {
      let rest = TextRange(next.range.lower, sentence.upper)
      return ClockTime.find(page, rest).first.map {
        $0.range.lower == next.range.lower
          && page.wordIndices(TextRange($0.range.upper, sentence.upper)).isEmpty
      } ?? false
    }
    if next.hash == the { return namesPlace(page, end + 1, words) }
    // “left to attend another meeting”
    if next.hash == WordHash.of("to"), end + 1 < words.upperBound {
      return purposes.contains(page.words[end + 1])
    }
    guard followers.contains(next) else { return false }
    let rest = TextRange(next.range.lower, sentence.upper)
    if next.hash == WordHash.of("at"), end + 1 < words.upperBound {
      if places2.contains(page.words[end + 1]), end + 2 < words.upperBound,
        places2.contains(page.words[end + 2])
      {
        return true
      }
      // “returned at the end of it”
      if articles.contains(page.words[end + 1]), end + 2 < words.upperBound,
        closings.contains(page.words[end + 2])
      {
        return true
      }
      return ClockTime.find(page, rest).first.map { $0.range.lower <= next.range.upper + 12 }
        ?? false
    }
    // “arrived from another meeting at 8.05”
    if next.hash == WordHash.of("from") { return !ClockTime.find(page, rest).isEmpty }
    if next.hash == WordHash.of("for") {
      return end + 1 < words.upperBound && forWhat.contains(page.words[end + 1])
    }
    return true
  }
}

/// Reads who was there in a sentence: “Present were Chairman X and Commissioners Y and Z, with Clerk A
/// acting as secretary.”
enum PresentSentence {
  private static let openings = PhraseTable<Person.Presence>([
    ("those present were", .present), ("those in? attendance|attending were", .present),
    ("members? present were|was", .present), ("also present were|was", .inAttendance),
    ("in attendance were|was", .inAttendance), ("also in attendance were|was", .inAttendance),
    ("members? absent were|was", .absent),
    ("board|council|committee members present were|was", .present),
    ("also attending were|was", .inAttendance), ("attending were|was", .inAttendance),
    ("staff|officers present|attending were|was", .inAttendance),
    ("also there were|was", .inAttendance),
    ("excused were|was", .apologies), ("others present were", .inAttendance),
    ("there were|was present", .present), ("there were|was also present", .inAttendance),
    ("there were|was in attendance", .inAttendance), ("the members present were|was", .present),
    ("the? meeting was attended by", .present), ("those? absent were|was", .absent),
  ])
  /// See `Topics.presence`.
  static let keywords = WordSet(
    "present attendance absent excused apologies attended attending following observing answered"
  )
  .keywords
  private static var with: UInt64 { WordHash.of("with") }
  private static let serving = PhraseTable<Bool>([
    "acting as", "serving as", "in attendance", "also? present", "recording", "taking the? minutes",
    "as secretary|clerk|recorder",
  ])

  /// The people that a sentence names; nil where it says nothing of the kind.
  static func read(_ page: Page, _ sentence: TextRange) -> [PersonRecord]? {
    guard page.speaks(of: .presence, in: sentence) else { return nil }
    let words = page.wordIndices(sentence)
    if let people = following(page, sentence, words) { return people }
    if let people = withFollowing(page, sentence, words) { return people }
    if let people = answered(page, sentence, words) { return people }
    if let people = inCompany(page, sentence, words) { return people }
    if let people = attended(page, sentence, words) { return people }
    guard let first = words.first,
      let match = openings.match(page.words, at: first, limit: words.upperBound)
        ?? labelled(page, first, words.upperBound),
      match.end < words.upperBound, page.words[first].shape.contains(.capitalised)
    else { return nil }
    var end = sentence.upper
    var others: [PersonRecord] = []
    if let index = (match.end..<words.upperBound).first(where: { page.words[$0].hash == with }),
      let aside = (index + 1..<words.upperBound).first(where: {
        serving.matches(page.words, at: $0, limit: words.upperBound)
      }), aside > index + 1
    {
      let names = TextRange(
        page.words[index + 1].range.lower, page.words[aside].range.lower)
      others = NameList.parse(page, page.trimmed(names), defaults: NameListDefaults(.inAttendance))
      end = page.words[index].range.lower
    }
    // “… A, B and C together with the Clerk, Mr D.”
    if others.isEmpty,
      let index = (match.end..<words.upperBound).dropLast(2).first(where: {
        page.words[$0].hash == WordHash.of("together") && page.words[$0 + 1].hash == with
      })
    {
      let rest = TextRange(page.words[index + 2].range.lower, sentence.upper)
      others = NameList.parse(page, rest, defaults: NameListDefaults(.inAttendance))
      if !others.isEmpty { end = page.words[index].range.lower }
    }
    let list = page.trimmed(TextRange(page.words[match.end].range.lower, end))
    let reading = NameList.read(page, list, defaults: NameListDefaults(match.meaning))
    guard let person = reading.people.first, person.range.lower - list.lower <= 60 else {
      return nil
    }
    return reading.people + others
  }

  private static let labels = PhraseTable<Person.Presence>([
    ("present", .present), ("present at|on roll call", .present), ("members? present", .present),
    ("also present|attending", .inAttendance), ("also in attendance", .inAttendance),
    ("absent", .absent), ("members absent", .absent), ("excused", .apologies),
    ("in attendance", .inAttendance), ("apologies", .apologies),
    (
      "staff|officers|officials|guests|visitors|others|administration present|attending",
      .inAttendance
    ),
    ("staff|officers|officials|guests|visitors|others|administration in attendance", .inAttendance),
    ("members|trustees|directors|commissioners|councillors absent|excused", .absent),
  ])

  private static var present: UInt64 { WordHash.of("present") }

  /// “Present were A and B. Also present: City Clerk C.”: the label of a later sentence.
  private static func labelled(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, meaning: Person.Presence)? {
    // “Present, the Rev. Ada Pike in the Chair, Messrs. Dove, Roe”
    if page.words[first].hash == present, first + 1 < limit,
      page.byte(page.words[first].range.upper) == UInt8(ascii: ","),
      Titles.begins(page, at: first + 1, limit: limit)
    {
      return (first + 1, .present)
    }
    // What is quoted is of another meeting.
    let start = page.words[first].range.lower
    if start > 0, page.byte(start - 1) == UInt8(ascii: "\"") || page.has("“", at: start - 3) {
      return nil
    }
    guard let match = labels.match(page.words, at: first, limit: limit),
      page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":")
    else { return nil }
    return match
  }

  private static let companions = PhraseTable<Person.Presence>([
    (
      "with the? following board? members|commissioners|supervisors|trustees|directors|councilors present",
      .present
    ),
    (
      "with all? the? board|council? members|commissioners|supervisors|trustees|directors present",
      .present
    ), ("with all present", .present),
    ("with the? following council? members|councilmembers|councillors present", .present),
    ("with the? following present", .present), ("with the? following in attendance", .present),
    ("with the? following members in attendance", .present),
    ("with the? following members absent", .absent),
    ("which the following members? were|was present", .present),
    ("which the following members? attended", .present),
    ("which there were|was present", .present),
  ])
  /// What stands in front of the colon wherever it is in the sentence.
  private static let answering = PhraseTable<Person.Presence>([
    ("the following answered|answering|responded|responding present|here?", .present),
    ("the following were|was present", .present), ("there were|was present", .present),
    ("the following were|was also? in attendance", .inAttendance),
    ("the following were|was absent", .absent), ("there were|was also present", .inAttendance),
    ("quorum was? present consisting of", .present), ("quorum was? present as follows", .present),
    ("those|members answering|responding present|here? were|was?", .present),
  ])
  private static let answeringReach = 24
  private static let answers = WordSet("present here answered responded attendance absent")
  /// What tells of another meeting: “The Clerk said that at the county meeting there were present: …”.
  private static let telling = WordSet(
    """
    said says stated explained reported told informed advised recalled reminded mentioned remembered added replied \
    remarked commented learned learnt heard
    """)
  private static let quorum = WordSet("quorum quorate roll")
  private static var which: UInt64 { WordHash.of("which") }

  /// Whether what stands in front of the list retells something: “The Clerk reported a quorum, and …” does not.
  private static func isRetold(_ page: Page, _ front: Range<Int>) -> Bool {
    front.hold(telling, in: page) && !front.hold(quorum, in: page)
  }

  /// “The Board met in regular session at 9:00 A.M. … with the following members present: A, Chairman; B; and C.”
  private static func withFollowing(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    for index in words where page.words[index].hash == with || page.words[index].hash == which {
      guard let match = companions.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound
      else { continue }
      let colon = page.words[match.end - 1].range.upper
      guard page.byte(colon) == UInt8(ascii: ":") else { continue }
      let list = page.trimmed(TextRange(colon + 1, sentence.upper))
      let reading = NameList.read(page, list, defaults: NameListDefaults(match.meaning))
      if !reading.people.isEmpty {
        return isRetold(page, words.lowerBound..<index) ? nil : reading.people
      }
    }
    return nil
  }

  private static let wordsOfCompany = 40
  /// What somebody does who opens a meeting; a visit or a party has company as well.
  private static let begun = WordSet("order convened commenced")
  private static let opened = WordSet("opened began started")

  /// “Chairman Ash called the meeting to order with Supervisors Birch and Elm present.”: those between the words, each
  /// with a title.
  private static func inCompany(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    guard words.count <= wordsOfCompany,
      let last = words.last(where: { page.words[$0].hash == present }),
      last + 1 == words.upperBound,
      let with = (words.lowerBound..<last).last(where: { page.words[$0].hash == self.with }),
      with + 1 < last, Titles.begins(page, at: with + 1, limit: last),
      case let front = words.lowerBound..<with,
      front.hold(begun, in: page)
        || front.hold(opened, in: page) && front.hold(TitleRule.meetingWords, in: page)
    else { return nil }
    let list = page.trimmed(
      TextRange(page.words[with + 1].range.lower, page.words[last].range.lower))
    let reading = NameList.read(page, list, defaults: NameListDefaults(.present))
    guard reading.isWhole, !reading.people.isEmpty,
      reading.people.allSatisfy({ $0.title != nil }),
      !isRetold(page, words.lowerBound..<with)
    else { return nil }
    return reading.people
  }

  /// “Upon the roll being called the following answered present: A, B.”, “Dr C (President) was in the Chair and there were
  /// present: A, B.”
  private static func answered(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    let reach = words.prefix(answeringReach)
    guard reach.hold(answers, in: page) else { return nil }
    for index in reach {
      guard let match = answering.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound
      else { continue }
      let colon = page.words[match.end - 1].range.upper
      guard page.byte(colon) == UInt8(ascii: ":") else { continue }
      guard !isRetold(page, words.lowerBound..<index) else { return nil }
      let list = page.trimmed(TextRange(colon + 1, sentence.upper))
      let reading = NameList.read(page, list, defaults: NameListDefaults(match.meaning))
      guard !reading.people.isEmpty else { return nil }
      return chairInFront(page, TextRange(sentence.lower, page.words[index].range.lower))
        + reading.people
    }
    return nil
  }

  private static let chairing = PhraseTable<Bool>([
    "was|being? in the chair", "presided|presiding", "took|taking the chair",
    "occupied the chair",
  ])

  /// “Dr C (President) was in the Chair and”: who is named there, in front of the list.
  private static func chairInFront(_ page: Page, _ range: TextRange) -> [PersonRecord] {
    let words = page.wordIndices(range)
    guard
      let verb = words.dropFirst().first(where: {
        chairing.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return [] }
    let name = page.trimmed(TextRange(range.lower, page.words[verb].range.lower))
    let reading = NameList.read(page, name, defaults: NameListDefaults(.present))
    guard reading.isWhole, reading.people.count == 1 else { return [] }
    var chair = reading.people[0]
    if chair.role == nil {
      chair.role = "Chair"
      chair.isInChair = true
    }
    return [chair]
  }

  private static let attendances = PhraseTable<Person.Presence>([
    ("attended the meeting", .inAttendance),
    ("attended the council|committee|board meeting", .inAttendance),
    ("was|were in attendance", .inAttendance), ("was|were also in attendance", .inAttendance),
    ("was|were also present", .inAttendance), ("also attended the|this? meeting?", .inAttendance),
    ("was|were present", .present), ("was|were absent", .absent), ("attended", .inAttendance),
  ])

  /// What may stand behind the verb: how and for what somebody came, and who came with them.
  private static let ways = PhraseTable<Person.Presence?>([
    ("by special? invitation", .inAttendance), ("at the invitation", .inAttendance),
    ("as an? observer|observers|guest|guests|adviser|advisers|visitor|visitors", .inAttendance),
    ("in an advisory capacity", .inAttendance), ("throughout", nil),
    ("for part of the meeting", nil),
    ("remotely|virtually|online", nil), ("via zoom|teams|video|telephone", nil),
    ("by video|telephone|phone", nil), ("at the meeting", nil),
  ])
  /// “Councillors Ash and Birch also attended this meeting to speak on the items at Minutes 4 and 6.”
  private static let purposes = PhraseTable<Bool>([
    "to speak|present|observe|answer|give", "in order to", "in respect of", "in connection with",
    "for item|items|minute|minutes", "for the? discussion|consideration",
  ])
  private static let company = PhraseTable<Bool>([
    "with", "together|along with", "as was|were", "as well as",
  ])

  /// What a sentence says behind its verb; nil where it goes on with something else.
  private static func tail(
    _ page: Page, _ start: Int, _ sentence: TextRange, _ limit: Int
  ) -> (presence: Person.Presence?, others: [PersonRecord])? {
    guard start < limit else { return (nil, []) }
    if purposes.matches(page.words, at: start, limit: limit) { return (.inAttendance, []) }
    var index = start
    var presence: Person.Presence?
    if let way = ways.match(page.words, at: index, limit: limit) {
      presence = way.meaning
      index = way.end
    }
    guard index < limit else { return (presence, []) }
    guard let with = company.match(page.words, at: index, limit: limit), with.end < limit else {
      return nil
    }
    let names = page.trimmed(TextRange(page.words[with.end].range.lower, sentence.upper))
    let reading = NameList.read(page, names, defaults: NameListDefaults(.inAttendance))
    return reading.isWhole && !reading.people.isEmpty ? (presence, reading.people) : nil
  }

  private static let classes = PhraseTable<Bool>([
    "the? board|council|committee|commission member|members", "the? director|directors",
  ])

  private static let parties = WordSet(
    "petitioner petitioners applicant applicants appellant appellants objector objectors landowner landowners"
  )

  /// “Ada Pike, Bo Dove and Cy Roe attended the meeting.”: names and nothing else in front of the verb.
  private static func attended(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    guard
      let verb = words.dropFirst(2).prefix(60).first(where: {
        attendances.match(page.words, at: $0, limit: words.upperBound) != nil
      }), let match = attendances.match(page.words, at: verb, limit: words.upperBound),
      let tail = tail(page, match.end, sentence, words.upperBound),
      // “Ada Pike attended.” says no more than that she did.
      match.end < words.upperBound || match.end > verb + 1
    else { return nil }
    // “Petitioners A and B Person were present.”: whose matter an item is.
    if let word = page.firstWord(sentence), parties.contains(word) { return nil }
    // “Board member A. Person was absent.”
    let first =
      classes.match(page.words, at: words.lowerBound, limit: verb).map {
        page.words[$0.end].range.lower
      } ?? sentence.lower
    let list = page.trimmed(TextRange(first, page.words[verb].range.lower))
    let presence = tail.presence ?? match.meaning
    let reading = NameList.read(page, list, defaults: NameListDefaults(presence))
    // “The Clerk (Mr A Pike) and the Treasurer (Mrs B Dove) were also present.”
    let isOfPosts = reading.people.allSatisfy {
      $0.role != nil && $0.title != nil && $0.range.lower > list.lower
    }
    // “Councillors Ash and Birch were present.”
    let firstName =
      Titles.read(page, at: page.words.first(from: list.start), limit: verb).flatMap { row in
        row.isPlural ? page.skipBlanks(row.range.upper, list.upper) : nil
      } ?? list.lower
    guard reading.isWhole, let person = reading.people.first,
      isOfPosts || person.range.lower == list.lower || person.range.lower == firstName,
      reading.people.allSatisfy({ $0.name.contains(" ") || $0.title != nil })
    else { return nil }
    return reading.people
      + tail.others.map { other in
        var other = other
        if other.isInChair { other.presence = presence }
        return other
      }
  }

  private static let followingOpenings = PhraseTable<Bool>([
    "the? following members|directors|people|persons|trustees|delegates?",
    "the? following board|council|committee? members|commissioners|governors|councillors|councilors|supervisors|selectmen",
    "the? following residents|citizens|speakers|individuals",
    "the? following spoke|testified", "the? following members of the? public",
  ])
  private static let deeds = PhraseTable<Person.Presence>([
    ("were|was present", .present), ("were|was in attendance", .inAttendance),
    ("were|was absent", .absent), ("sent apologies", .apologies),
    ("spoke|testified", .contributor), ("addressed the", .contributor),
    ("gave evidence|testimony", .contributor),
  ])

  private static let members = WordSet(
    "members directors trustees delegates commissioners governors councillors councilors supervisors selectmen"
  )
  private static let wordsOfClass = 4

  /// “The following members of the Board were present at the meeting: A, B and C.”
  private static func following(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    guard let first = words.first,
      followingOpenings.matches(page.words, at: first, limit: words.upperBound),
      let deed = words.prefix(20).lazy.compactMap({
        deeds.match(page.words, at: $0, limit: words.upperBound)
      }).first
    else { return nil }
    var colon = page.words[deed.end - 1].range.upper
    while colon < sentence.upper, page.byte(colon) != UInt8(ascii: ":") { colon += 1 }
    guard colon + 1 < sentence.upper else { return nil }
    let list = page.trimmed(TextRange(colon + 1, sentence.upper))
    // “The following Trustees were in attendance:” is said of the body itself.
    let isOfBody =
      deed.meaning == .inAttendance
      && words.prefix(wordsOfClass).contains { members.contains(page.words[$0]) }
    var reading = NameList.read(
      page, list, defaults: NameListDefaults(isOfBody ? .present : deed.meaning))
    // What was spoken of may stand between the names.
    if deed.meaning == .contributor, !reading.isWhole { reading.people = [] }
    return reading.people.isEmpty ? nil : reading.people
  }
}

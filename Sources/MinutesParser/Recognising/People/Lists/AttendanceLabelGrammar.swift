/// Labels of lists of people by their construction: who, and what they did about the meeting. “Directors participating
/// by phone”, “Other partners present”, “Absent governors”.
enum AttendanceLabelGrammar {
  /// Words that may stand in front of who: those of others are none of the body.
  private static let openers = WordSet("the all those following")
  private static let othering = WordSet("also other others additional visiting further invited")
  /// What a class of people is called; a label has nothing else in front of its deed.
  private static let nouns = WordSet(
    """
    members member directors trustees governors councillors cllrs councilors councilmembers commissioners supervisors \
    aldermen alderpersons selectmen senators delegates representatives reps bearers managers shareholders leaseholders \
    stewards elders wardens churchwardens parishioners residents tenants owners homeowners proxies alternates voters \
    substitutes deputies conveners chairs secretaries regents fellows partners people persons participants attendees \
    clubs organisations organizations parishes companies units branches schools congregations groups bodies councils \
    societies associations districts wards chapters faculty
    """)
  private static let servants = WordSet(
    """
    officers officials staff guests visitors observers advisers advisors consultants employees speakers invitees invitee \
    secretariat administration administrators press media public others stakeholders auditors witnesses students
    """)
  private static let members = WordSet(
    "members trustees governors directors representatives reps delegates")
  /// What stands in front of a noun: adjectives, and the names of bodies and places.
  private static let modifiers = WordSet(
    """
    voting non council committee board executive ex officio elected appointed nominated lay independent co opted office \
    associate full core life honorary ordinary principal corporate individual staff parent teacher community foundation \
    local authority authorised city town parish county borough district ward school trust club branch group union \
    strata tenant resident employer employers employee employees landlord leaseholder user carer patient farmer landowner \
    statutory mandatory rotating industry business youth trade student senior cabinet assembly commission panel forum senate court academic public \
    general legal technical administrative regular standing affiliate affiliated partner external internal special agency municipal and or
    """)
  private static let deeds = PhraseTable<Person.Presence>([
    ("present|here|there|attending|participating|attended|participated|represented", .present),
    ("in attendance", .present), ("taking part", .present), ("who took part", .present),
    ("who came", .present), ("on the? call|line|zoom|teams", .present),
    ("who attended|participated", .present), ("were|was present|there", .present),
    ("joining|dialled|dialed|calling in", .present),
    ("connected|joining|joined online|remotely", .present),
    ("observing", .inAttendance),
    ("absent|missing|away", .absent),
    ("not present|attending|participating|represented|here|there", .absent),
    ("not in attendance", .absent), ("not on the? call", .absent), ("unrepresented", .absent),
    ("excused|apologising", .apologies), ("with apologies|regrets", .apologies),
    ("absent with apologies|apology|leave|cause|excuse|notice", .apologies),
    ("sending|sent|giving|gave apologies|regrets", .apologies), ("on leave of absence", .apologies),
    ("unable to attend|come", .apologies), ("apologies|regrets", .apologies),
    ("could not attend the? meeting?", .apologies),
    ("had|have? sought|requested leave of absence", .apologies),
    ("were|was? granted leave of absence", .apologies),
    (
      "had|have? expressed|regretted their? inability to attend the? meeting? and? were|was? granted? leave? of? absence?",
      .apologies
    ),
  ])
  /// The same in front of who: “Attending directors”.
  private static let participles = PhraseTable<Person.Presence>([
    ("present|attending|participating", .present), ("absent|missing", .absent),
    ("excused", .apologies),
  ])
  /// How, where or at what, behind the deed.
  private static let tails = PhraseTable<Bool>([
    "in person", "remotely|virtually|online|throughout", "were|was",
    "by|via|on|over the? phone|telephone|video|zoom|teams|webex|skype|conference|link|videoconference|teleconference",
    "at the? meeting|start|beginning|opening|hearing|inspection|session",
    "for the? meeting|session|hearing|visit",
    "by invitation|proxy", "in the? room|hall|chamber", "from the? public",
  ])
  private static let ofBody = PhraseTable<Bool>([
    "of the? joint|sub|standing|special|general|executive? \(AttendanceVocabulary.bodies) committee?"
  ])
  private static let longestClass = 8

  /// Whether a label can begin with a word, as cheaply as can be told.
  static func opens(_ page: Page, _ first: Int) -> Bool {
    let word = page.words[first]
    return word.shape.contains(.capitalised)
      && (participles.opens(page.words, at: first) || openers.contains(word)
        || othering.contains(word) || nouns.contains(word)
        || servants.contains(word) || modifiers.contains(word))
  }

  /// The end of a label that begins at a word, and what it says of those behind it.
  static func read(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, meaning: AttendanceVocabulary.Meaning)? {
    guard opens(page, first) else { return nil }
    if let deed = participles.match(page.words, at: first, limit: limit),
      goesOn(page, deed.end), let who = people(page, deed.end, limit), who.isNamed
    {
      return (who.end, meaning(deed.meaning, ofOthers: who.isOfOthers))
    }
    guard let who = people(page, first, limit), who.isNamed || who.isOfOthers else { return nil }
    let end = behindBody(page, who.end, limit)
    guard end < limit, goesOn(page, end),
      let deed = deeds.match(page.words, at: end, limit: limit)
    else {
      // “Members of the Sub-Committee”
      let isOfBody =
        who.isNamed && !who.isOfOthers && end > first + 2
        && OutlineVocabulary.bodies.contains(page.words[end - 1])
        && (first..<end).contains { page.words[$0].hash == WordHash.of("of") }
      return isOfBody
        ? (end, .init(presence: .present, isStrong: false)) : alone(page, first, who)
    }
    let tail = tails.match(page.words, at: deed.end, limit: limit)
    return (tail?.end ?? deed.end, meaning(deed.meaning, ofOthers: who.isOfOthers))
  }

  private static let longestBody = 7

  /// Index behind “of the Joint Committee” in “Members of the Joint Committee present:”, or the index as it is.
  private static func behindBody(_ page: Page, _ index: Int, _ limit: Int) -> Int {
    guard index + 1 < limit, goesOn(page, index), page.words[index].hash == WordHash.of("of") else {
      return index
    }
    var end = index + 1
    while end < min(limit, index + longestBody), goesOn(page, end),
      page.words[end].hash == WordHash.of("the") || page.words[end].hash == WordHash.of("and")
        || page.words[end].shape.contains(.capitalised),
      deeds.match(page.words, at: end, limit: limit) == nil
    {
      end += 1
    }
    return end
  }

  /// “Officers and visitors:”, “Tenant members:”: nouns that say alone who they are, where names follow.
  private static func alone(
    _ page: Page, _ first: Int, _ who: (end: Int, isNamed: Bool, isOfOthers: Bool)
  ) -> (end: Int, meaning: AttendanceVocabulary.Meaning)? {
    guard who.isNamed else { return nil }
    // “Invited participants”
    if who.isOfOthers, who.end == first + 2, page.words[first].hash == WordHash.of("invited") {
      return (who.end, .init(presence: .inAttendance, isStrong: false))
    }
    if !who.isOfOthers, who.end >= first + 2, who.end - first <= 3,
      members.contains(page.words[who.end - 1]), page.words[first].hash != WordHash.of("non")
    {
      return (who.end, .init(presence: .present, isStrong: false))
    }
    return who.isOfOthers
      && (first..<who.end).contains { page.words[$0].hash == WordHash.of("and") }
      ? (who.end, .init(presence: .inAttendance, isStrong: false)) : nil
  }

  /// Whether nothing but a blank or a hyphen stands in front of a word: “PRESENT: Councillors A and B” ends its label
  /// at the colon.
  private static func goesOn(_ page: Page, _ index: Int) -> Bool {
    let byte = page.byte(page.words[index - 1].range.upper)
    return byte == 0x20 || byte == UInt8(ascii: "-")
  }

  private static func meaning(
    _ presence: Person.Presence, ofOthers: Bool
  ) -> AttendanceVocabulary.Meaning {
    .init(presence: ofOthers && presence == .present ? .inAttendance : presence)
  }

  /// The words at the start of some that say who, whether a noun is among them, and whether those are none of the body.
  private static func people(
    _ page: Page, _ first: Int, _ limit: Int
  ) -> (end: Int, isNamed: Bool, isOfOthers: Bool)? {
    var end = first
    var isNamed = false
    var isOfOthers = false
    while end < min(limit, first + longestClass), end == first || goesOn(page, end) {
      let word = page.words[end]
      if othering.contains(word) {
        isOfOthers = true
      } else if servants.contains(word) {
        isOfOthers = true
        isNamed = true
      } else if nouns.contains(word) {
        isNamed = true
      } else if isNamed, let body = ofBody.match(page.words, at: end, limit: limit) {
        // “Members of the Joint Committee present”
        end = body.end
        continue
      } else if !modifiers.contains(word),
        !(openers.contains(word) && (end == first || openers.contains(page.words[first])))
      {
        break
      }
      end += 1
    }
    return end > first ? (end, isNamed, isOfOthers) : nil
  }
}

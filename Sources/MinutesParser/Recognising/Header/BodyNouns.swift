/// The nouns that tell the name of an organisation from that of a body, and where a name ends.
extension BodyName {
  /// “General Body”
  static var body: UInt64 { WordHash.of("body") }

  private static let international = WordSet(
    "international european world nordic united interamerican")

  private static let unions = WordSet(
    "commission organisation organization union bureau federation council fund agency programme")

  /// “INTERNATIONAL COMMISSION FOR INLAND WATERS”
  private static func isInternational(_ page: Page, _ words: Range<Int>) -> Bool {
    words.prefix(1).hold(international, in: page)
      && words.hold(unions, in: page)
  }

  private static let policeOffices = PhraseTable<Bool>([
    "the? office of the? police and|fire fire? and? crime? commissioner for",
    "the? police and|fire fire? and? crime? commissioner for|of",
  ])

  /// “Office of the Police and Crime Commissioner for Elder”
  private static func isOffice(_ page: Page, _ words: Range<Int>) -> Bool {
    words.first.map {
      policeOffices.match(page.words, at: $0, limit: words.upperBound)?.end ?? words.upperBound
        < words.upperBound
    } ?? false
  }

  /// Whether a name is that of an organisation rather than of one of its bodies.
  private static let companies = WordSet("limited ltd plc llc inc")

  static func isOrganisation(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    guard let last = words.last else { return false }
    if isAuthority(page, words) { return true }
    // “Diocese of Elder Board of Finance Limited”
    if words.count >= 3, companies.contains(page.words[last]) { return true }
    if isInternational(page, words) || isOffice(page, words) { return true }
    if isFriends(page, words), !isBody(page, name) { return true }
    // “Shire of Elder”, “City of Elder”: the place is the authority.
    if words.count >= 3, placesOf.contains(page.words[words.lowerBound]),
      of.contains(page.words[words.lowerBound + 1]), !isBody(page, name)
    {
      return true
    }
    let hasOrganisation = words.hold(OutlineVocabulary.organisations, in: page)
    guard hasOrganisation else { return false }
    // “A play strategy for the County”: a place, not the name of an authority.
    if words.count >= 2, places.contains(page.words[last]),
      articles.contains(page.words[last - 1])
    {
      return false
    }
    // “Elder Steering Council”
    if council.contains(page.words[last]), words.count >= 2,
      councilKinds.contains(page.words[last - 1])
    {
      return false
    }
    // “Elder High School Library”: where a school board met.
    if words.count >= 3, rooms.contains(page.words[last]),
      words.dropLast().hold(schools, in: page)
    {
      return false
    }
    if council.contains(page.words[last]) {
      // “County Council”, “Full Council” alone name the meeting; “Elder County Council” the authority.
      return words.contains { !generic.contains(page.words[$0]) }
    }
    if districts.contains(where: { district in
      words.contains { district.match(page.words, at: $0, limit: words.upperBound) != nil }
    }) {
      return false
    }
    let hasBody = words.hold(bodyOnly, in: page)
    return !hasBody && words.count >= 2
  }

  /// Whether a name is that of a body.
  static func isBody(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    if isCorporation(page, words) { return true }
    return words.contains { index in
      OutlineVocabulary.bodies.contains(page.words[index])
        || page.words[index].hash == body && index + 1 == words.upperBound
        || districts.contains { $0.match(page.words, at: index, limit: words.upperBound) != nil }
    }
  }

  /// “… Integrated Care Board”, “… Partnership NHS Trust”: authorities in their own right.
  private static func isAuthority(_ page: Page, _ words: Range<Int>) -> Bool {
    (words.lowerBound + 1..<max(words.lowerBound + 1, words.upperBound)).suffix(4).contains {
      start in
      authorities.contains {
        $0.match(page.words, at: start, limit: words.upperBound) == words.upperBound
      }
    }
  }

  private static let authorities = [
    Phrase("integrated care board|system"), Phrase("health board"),
    Phrase("local enterprise partnership"), Phrase("nhs foundation? trust"),
    Phrase("drainage board"),
    Phrase("education and training|library board"), Phrase("pension|pensions fund"),
    Phrase("public library"),
    Phrase("first nation|nations"),
    Phrase("students|student|student's union|guild"),
    Phrase("advice|law|resource|medical|health centre"),
    Phrase("harbour|harbor|port|pier|river|navigation|drainage|sewer|improvement commissioners"),
  ]

  /// Districts whose members meet as a body of their county: “Municipal District of X”.
  private static let districts = [
    Phrase("municipal|borough|metropolitan district of"),
    Phrase("municipal district"),
  ]

  /// “… ASSOCIATION, INC.”
  private static let forms = WordSet("inc llc ltd plc")

  private static let places = WordSet("county city town borough district parish")

  static let placesOf = WordSet(
    "shire city town village township county borough burgh district municipality parish deanery diocese archdeaconry"
  )

  static let articles = WordSet("the a our its")
  static let council = WordSet("council cyngor corporation")

  private static let generic = WordSet(
    """
    the full common county city town parish borough district council annual extraordinary special cyngor \
    regular ordinary emergency monthly municipal chief mayor and tribal band village chapter steering advisory \
    technical student students student's youth school academic union guild executive governing parochial church \
    faculty staff parent parents works
    """)

  private static let councilKinds = WordSet(
    "steering technical advisory leadership governing architecture")
  private static let schools = WordSet("school college university academy")
  private static let rooms = WordSet(
    "library hall gym gymnasium cafeteria auditorium theatre theater lounge")

  private static let bodyOnly = WordSet(
    """
    committee sub-committee subcommittee panel board cabinet executive forum partnership commission \
    assembly senate trustees governors governing conference directors wg cg ig sig
    """)

  static func isName(_ word: Word) -> Bool {
    OutlineVocabulary.bodies.contains(word) || OutlineVocabulary.organisations.contains(word)
      || word.hash == body || placesOf.contains(word)
  }

  private static let friends = WordHash.of("friends")

  /// “Friends of Elder Park”, “The Friends of Elder Park”
  private static func isFriends(_ page: Page, _ words: Range<Int>) -> Bool {
    guard var first = words.first, words.count >= 3 else { return false }
    if articles.contains(page.words[first]) { first += 1 }
    return first + 2 < words.upperBound && page.words[first].hash == friends
      && of.contains(page.words[first + 1])
  }

  static func isNamed(_ page: Page, _ words: Range<Int>) -> Bool {
    if isFriends(page, words) { return true }
    return words.contains { isName(page.words[$0]) } || isAuthority(page, words)
      || isInternational(page, words) || isOffice(page, words)
  }

  /// “Compact Telemetry (ctel) Working Group”: one word in brackets in front of a noun for a body.
  static func isShortForm(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index].range
    guard page.byte(word.lower - 1) == UInt8(ascii: "("),
      page.byte(word.upper) == UInt8(ascii: ")"),
      page.byte(word.lower - 2) == 0x20, page.byte(word.upper + 1) == 0x20,
      index + 1 < page.words.count, page.words[index + 1].range.lower == word.upper + 2
    else { return false }
    let next = page.words[index + 1]
    // “Common Tide Tables (CTT) Technical Committee”: initials.
    if page.words[index].shape.contains(.allCapitals) {
      for behind in index + 1..<min(index + 1 + wordsBehindInitials, page.words.count) {
        guard page.words[behind].shape.contains(.capitalised),
          page.byte(page.words[behind - 1].range.upper) == 0x20 || behind == index + 1
        else { break }
        if OutlineVocabulary.bodies.contains(page.words[behind]) { return true }
      }
    }
    // “Licensing (Hearings) Sub-Committee”
    return OutlineVocabulary.bodies.contains(next)
      || next.hash == WordHash.of("sub") && index + 2 < page.words.count
        && OutlineVocabulary.bodies.contains(page.words[index + 2])
  }

  private static let wordsBehindInitials = 3

  /// Whether a comma, bracket or line end divides a word from the one before, behind a noun that
  /// can close a name.
  static func breaks(_ page: Page, _ index: Int, _ start: Int) -> Bool {
    guard index > start else { return false }
    let gap = page.gap(before: index)
    if isShortForm(page, index) { return false }
    for offset in gap.bounds {
      let byte = page.byte(offset)
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ":") || byte == 0x09
        || byte == UInt8(ascii: "|")
      {
        return true
      }
      // A line end or comma inside a name is none behind its noun.
      if byte == UInt8(ascii: ",") || byte == 0x0A, isName(page.words[index - 1]),
        !forms.contains(page.words[index])
      {
        return true
      }
      // “Schools’ Forum”: an apostrophe divides nothing.
      if byte == 0xE2, page.has("’", at: offset) || page.has("‘", at: offset) { continue }
      if byte >= 0xE2 || byte == UInt8(ascii: "-") && gap.count >= 3 { return true }
    }
    return false
  }
}

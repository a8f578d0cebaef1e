/// Names of both an organisation and its body, and where the one ends.
extension BodyName {
  /// Nouns that end the name of an organisation although a body follows.
  private static let wholeNouns = WordSet(
    "academy foundation university college district association society institute coop cooperative")

  private static let bodyOpeners = WordSet("board senate trustees directors governing regents")

  /// A name of both, “Osier Software Foundation Board”, “Sandhills Charter Academy Board of
  /// Directors”; nil for any other.
  static func divided(
    _ page: Page, _ name: TextRange
  ) -> (organisation: TextRange, body: TextRange)? {
    let words = page.wordIndices(name)
    let split =
      boardOf(page, name, words) ?? boardOfDistrict(page, name, words)
      ?? committeeOf(page, name, words) ?? bodyOfPlace(page, name, words)
      ?? councilBehindPlace(page, name)
    if let split { return split }
    for index in words.dropFirst(2)
    where bodyOpeners.contains(page.words[index]) && wholeNouns.contains(page.words[index - 1]) {
      return (
        TextRange(name.lower, page.words[index - 1].range.upper),
        TextRange(page.words[index].range.lower, name.upper)
      )
    }
    return bodyOfWhole(page, name, words)
  }

  private static let goingOn = WordSet(
    "trust and of for health hospital hospitals school college library students student")
  private static let wordsOfBody = 1...6

  /// “Osier Software Foundation Technical Council (TC)”, “Elder Angling Society Committee”: behind the noun that ends the organisation's name a name of a
  /// body of its own; “Osier NHS Foundation Trust Board” goes on.
  private static func bodyOfWhole(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    let bracket = page.lastByte(name) == UInt8(ascii: ")") ? page.first(.bracket, in: name) : nil
    let full = page.wordIndices(name.prefix(upTo: bracket ?? name.upper))
    guard let last = full.last, OutlineVocabulary.bodies.contains(page.words[last]) else {
      return nil
    }
    for index in full.dropFirst(2)
    where wholeNouns.contains(page.words[index - 1]) && wordsOfBody.contains(last - index + 1)
      && page.words[index - 1].hash != district
    {
      guard !goingOn.contains(page.words[index]), page.words[index].shape.contains(.capitalised),
        page.byte(page.words[index - 1].range.upper) == 0x20,
        page.words[index].range.lower == page.words[index - 1].range.upper + 1,
        !full.prefix(upTo: index).hold(joined, in: page)
      else { continue }
      return (
        TextRange(name.lower, page.words[index - 1].range.upper),
        TextRange(page.words[index].range.lower, name.upper)
      )
    }
    return nil
  }

  private static let joined = WordSet("and")
  private static var district: UInt64 { WordHash.of("district") }

  /// Whose board it is that is called “Board of …”.
  private static let boardMembers = WordSet(
    """
    directors trustees governors supervisors commissioners selectmen regents management managers
    education health visitors aldermen guardians examiners studies review appeal appeals adjustment
    zoning equalization county works elders deacons governance finance public control assessors
    conservators freeholders representatives trade agriculture fisheries audit the
    """)

  /// “Board of Tern Commons”: the organisation stands behind its board.
  private static func boardOf(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    guard words.count >= 4, let first = words.first, page.words[first].hash == board,
      of.contains(page.words[first + 1]), !boardMembers.contains(page.words[first + 2]),
      // “Board of Library Trustees”
      words.count > 4 || !boardMembers.contains(page.words[first + 3])
    else { return nil }
    return (
      TextRange(page.words[first + 2].range.lower, name.upper), page.words[first].range
    )
  }

  /// “Board of Directors”, “Board of Education”
  static func isBoardOfMembers(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    guard words.count == 3, let first = words.first else { return false }
    return page.words[first].hash == board && of.contains(page.words[first + 1])
      && boardMembers.contains(page.words[first + 2])
  }

  /// “Planning Committee of Elder City Council”, “Board of Directors of Elder District No. 2”: the authority stands behind its body.
  private static let authorityNouns = WordSet(
    """
    authority trust college university association foundation society institute academy federation \
    league cooperative museum library
    """)

  private static func committeeOf(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    guard let last = words.last,
      council.contains(page.words[last]) || authorityNouns.contains(page.words[last])
        || isNumber(page, last, words.lowerBound)
    else { return nil }
    for index in words.dropFirst() where of.contains(page.words[index]) && index + 2 <= last {
      let start = articles.contains(page.words[index + 1]) ? index + 2 : index + 1
      let outer = TextRange(page.words[start].range.lower, name.upper)
      let inner = TextRange(name.lower, page.words[index - 1].range.upper)
      if endsAsBody(page, inner) || isBoardOfMembers(page, inner), !isOrganisation(page, inner),
        isOrganisation(page, outer)
      {
        return (outer, inner)
      }
    }
    return nil
  }

  private static let places = PhraseTable<Bool>([
    "of the? town|city|village|county|township|borough of"
  ])

  /// “Town Board of the Town of Elder”: whose body it is stands behind it.
  private static func bodyOfPlace(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    for index in words.dropFirst() {
      guard let match = places.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound
      else { continue }
      let inner = TextRange(name.lower, page.words[index - 1].range.upper)
      guard endsAsBody(page, inner) else { return nil }
      let start = articles.contains(page.words[index + 1]) ? index + 2 : index + 1
      return (TextRange(page.words[start].range.lower, name.upper), inner)
    }
    return nil
  }

  static var board: UInt64 { WordHash.of("board") }
}

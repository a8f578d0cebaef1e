/// Names of a body that are only told from its organisation's by what stands beside them.
extension BodyName {
  private static let institutions = WordSet(
    "university college school academy hospital society association institute foundation")
  private static let ownBodies = WordSet("court senate council board")
  private static let authorities = WordSet("authority")

  /// Whether a name that looks like an organisation's is its own body's: “UNIVERSITY COURT” below
  /// “UNIVERSITY OF ELDER”.
  static func isOwnBody(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    if isCorporation(page, words) { return true }
    guard words.count == 2, let first = words.first else { return false }
    return institutions.contains(page.words[first]) && ownBodies.contains(page.words[first + 1])
  }

  /// “Minutes of the Corporation Meeting” below “# Elder College”
  static func isCorporation(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count == 1 && words.first.map { page.words[$0].hash } == WordHash.of("corporation")
  }

  /// Whether a title means the whole organisation: “Minutes of the Annual Meeting of the Authority”
  /// below “ELDER FIRE AUTHORITY”.
  static func isWholeAuthority(
    _ page: Page, _ name: TextRange, _ organisations: [TextRange]
  ) -> Bool {
    let words = page.wordIndices(name)
    guard words.count == 1, let word = words.first, authorities.contains(page.words[word]) else {
      return false
    }
    return organisations.contains { organisation in
      page.wordIndices(organisation).last.map { page.words[$0].hash == page.words[word].hash }
        ?? false
    }
  }

  /// “SHIRE OF ELDER” ⏎ “ORDINARY COUNCIL” in one title: what kind of meeting it was stands between
  /// the authority and its council.
  static func councilBehindPlace(
    _ page: Page, _ name: TextRange
  ) -> (organisation: TextRange, body: TextRange)? {
    let words = page.wordIndices(name)
    guard words.count >= 5, let first = words.first, let last = words.last,
      placesOf.contains(page.words[first]), of.contains(page.words[first + 1]),
      council.contains(page.words[last]), plainKinds.contains(page.words[last - 1]),
      last - 1 > first + 2
    else { return nil }
    return (
      TextRange(name.lower, page.words[last - 2].range.upper), page.words[last].range
    )
  }

  /// “Board of the Regional District of Elder Lakes”: the organisation stands behind its board.
  static func boardOfDistrict(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    guard words.count >= 5, let first = words.first, page.words[first].hash == WordHash.of("board"),
      of.contains(page.words[first + 1]), page.words[first + 2].hash == WordHash.of("the")
    else { return nil }
    let outer = TextRange(page.words[first + 3].range.lower, name.upper)
    return isOrganisation(page, outer) ? (outer, page.words[first].range) : nil
  }
}

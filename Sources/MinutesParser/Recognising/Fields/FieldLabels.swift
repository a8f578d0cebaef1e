/// Labels that are made of the same few words in ever new ways: “Report originator and contact”, “Name of contact officer
/// for this paper”, “Local Member divisions affected”, “Awdur / Author”.
extension Fields {
  private static let mostWordsOfLabel = 10

  /// What a label announces: one of the known ones, in one of two languages or alone, or one of their words.
  static func meaning(of label: TextRange, in page: Page) -> Block.FieldName? {
    if let name = page.isWhole(label, labels) { return name }
    guard page.words.first(from: label.start) < page.words.count else { return nil }
    let words = page.wordIndices(label)
    guard (2...mostWordsOfLabel).contains(words.count), let first = words.first else { return nil }
    if let name = spelled(page, words) { return name }
    guard openers.contains(page.words[first]) || page.words[first].hash == WordHash.of("report"),
      let halves = halves(page, label)
    else { return nil }
    return page.isWhole(halves.1, labels) ?? page.isWhole(halves.0, labels)
  }

  /// The two languages of a label, “Dyddiad / Date”, “Dáta | Date”.
  static func halves(_ page: Page, _ label: TextRange) -> (TextRange, TextRange)? {
    for offset in label.bounds {
      let byte = page.byte(offset)
      guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|"), offset > label.lower,
        page.byte(offset - 1) == 0x20, page.byte(offset + 1) == 0x20
      else { continue }
      return (
        page.trimmed(label.prefix(upTo: offset)), page.trimmed(label.suffix(from: offset + 1))
      )
    }
    return nil
  }

  /// Words that open labels in other languages beside the English one.
  private static let openers = WordSet(
    """
    adroddiad dyddiad teitl pwnc aelod awdur wardiau ward adran cyfarfod pwyllgor swyddog cyswllt lleoliad portffolio \
    dáta ábhar teideal údar tuairisc chuig ó cruinniú áit \
    ceann-latha cuspair aithisg ùghdar \
    te rā take kaituhi wāhi ki nā \
    datum onderwerp verslag opsteller objet auteur lieu à de titre destinataire
    """)

  // MARK: By words

  private static let officers = WordSet(
    "officer official author co-author originator compiler contact planner writer author's officer's"
  )
  private static let manyOfficers = WordSet(
    "officers authors originators compilers contacts planners writers")
  /// Words by which officers are those of a report, and not some of many who were there.
  private static let ofReport = WordSet(
    """
    report report's paper contact contacts author authors lead reporting originating originator responsible case dealing \
    investigating presenting requesting further enquiries
    """)
  private static let made = WordSet(
    "prepared written compiled produced drafted authored submitted reported composed")
  private static let papers = WordSet("report paper briefing note memo memorandum update")
  private static let whose = WordSet("by of from")
  private static let inContacts = WordSet(
    """
    the this a of for and or with in to s by from on about who name names lead leading principal senior responsible \
    reporting originating originator investigating requesting presenting case project staff service department dept title \
    titles job post posts position role designation details detail information info further more additional enquiries \
    enquiry inquiries queries questions please dealing matter point first second main person people council council's \
    corporate joint report reports report's paper papers briefing note memo memorandum update officer official officers \
    author authors author's originators compiler compilers contact contacts planner planners officer's writer writers prepared written compiled \
    produced drafted authored submitted reported composed
    """)
  private static let reaches = WordSet(
    "tel telephone phone ext extension email e-mail mail mobile fax number numbers no address")

  private static let wards = WordSet("ward wards division divisions")
  private static let inWards = WordSet(
    """
    ward wards division divisions electoral area areas local member members s affected involved concerned directly \
    particularly council county borough city the of and or name names relevant district districts parish parishes \
    community communities specific
    """)
  private static let members = WordSet("member members councillor councillors")

  private static let portfolios = WordSet("portfolio portfolios")
  private static let inPortfolios = WordSet(
    """
    cabinet executive lead portfolio portfolios holder holders holder's member member's members councillor responsible relevant \
    for area areas name of the s and with responsibility leader council board or
    """)

  private static func spelled(_ page: Page, _ words: Range<Int>) -> Block.FieldName? {
    let first = page.words[words.lowerBound]
    if inContacts.contains(first), isContact(page, words) { return .contact }
    if inWards.contains(first), words.allLie(inWards, in: page), words.hold(wards, in: page),
      !members.contains(page.words[words.upperBound - 1])
    {
      return .ward
    }
    if inPortfolios.contains(first), words.hold(portfolios, in: page),
      words.allLie(inPortfolios, in: page)
    {
      return .portfolio
    }
    return nil
  }

  /// “Officer dealing with this matter”, “Briefing by”, “Author’s name and post”; “Contact telephone” is none, and neither
  /// is “Officer’s report”, which heads a text.
  private static func isContact(_ page: Page, _ words: Range<Int>) -> Bool {
    var namesOfficer = false
    var isOfReport = false
    var isReached = false
    var saysName = false
    var isMade = false
    for index in words {
      let word = page.words[index]
      if reaches.contains(word) {
        isReached = true
        continue
      }
      guard inContacts.contains(word) else { return false }
      if officers.contains(word) { namesOfficer = true }
      if manyOfficers.contains(word) { namesOfficer = true }
      if ofReport.contains(word) { isOfReport = true }
      if word.hash == and || word.hash == WordHash.of("name") { saysName = true }
      if made.contains(word) { isMade = true }
    }
    if isReached, !saysName { return false }
    let last = page.words[words.upperBound - 1]
    let before = page.words[words.upperBound - 2]
    if whose.contains(last) {
      return isMade && last.hash == by || papers.contains(before)
    }
    guard namesOfficer, isOfReport || saysName else { return false }
    return !papers.contains(last) || beforePaper.contains(before)
  }

  private static let beforePaper = WordSet("of for the this")
  private static var by: UInt64 { WordHash.of("by") }
  private static var and: UInt64 { WordHash.of("and") }
}

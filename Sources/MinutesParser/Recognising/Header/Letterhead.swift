/// The name of an organisation that no noun tells, on top of its minutes: “Elder Harriers”, “Maple Carers’
/// Network” over “Minutes of the Board of Trustees”.
enum Letterhead {
  private static let mostWords = 8
  /// Lines between the name and that of the body: what is registered where, a motto.
  private static let reach = 3

  /// The first line of a head, where it is a name and one of the next names a body and nothing else, or is the
  /// title of its minutes.
  static func organisation(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let head = head.drop {
      isReference(page, $0.range) || HeaderNames.isState(page, $0.range)
    }
    guard let first = head.first, first.cell == nil, first.kind != .listItem,
      let line = page.lines(first.range).first.flatMap({ page.text.trimmed($0) }),
      line == page.trimmed(first.range) || isOverNumber(page, line, first.range)
    else { return nil }
    if let name = beforeDash(page, line) { return name }
    guard isName(page, line) else { return nil }
    let below = head.dropFirst().prefix {
      page.opening($0.range, FrontVocabulary.attendance) == nil
    }
    return below.prefix(reach).contains { names(page, $0.range) } ? line : nil
  }

  private static let wordsOfReference = 6

  /// “IAGA/C/31/Min. rev. 1” over the name: the number of the document.
  private static func isReference(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count <= wordsOfReference
      && words.contains { page.words[$0].shape.contains(.digits) }
      && range.bounds.contains { page.byte($0) == UInt8(ascii: "/") }
      && !page.text.bytes[range.bounds.clamped(to: range.lower..<(range.lower + 6))].contains(0x20)
      && MeetingDate.find(page, range).isEmpty
  }

  /// “ELDER HEIGHTS BODY CORPORATE” ⏎ “Sectional Title Scheme SS 118/1997”: under which number it is registered.
  private static func isOverNumber(_ page: Page, _ line: TextRange, _ block: TextRange) -> Bool {
    let lines = page.lines(block)
    guard lines.count == 2, page.isAllCapitals(line), !page.isAllCapitals(lines[1]) else {
      return false
    }
    let words = page.wordIndices(lines[1])
    return words.last.map { page.words[$0].shape.contains(.digits) } ?? false
      && !TitleRule.isMinutesTitle(page, lines[1]) && MeetingDate.find(page, lines[1]).isEmpty
  }

  private static let joiners = WordSet("of and for the in on de & upon under le")
  private static let generic = WordSet(
    """
    minutes minute agenda meeting meetings notes draft final unconfirmed confirmed public record summary \
    report annual general special regular ordinary extraordinary decisions decision notice contents \
    home weekly monthly call sync telecon teleconference planning welcome index page part item log
    """)

  /// Capitalised words that are the name of nobody and nothing else that heads a document.
  private static func isName(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard (2...mostWords).contains(words.count), Fields.labelEnd(page, line) == nil,
      page.lastByte(line).isASCIILetter || endsShortened(page, line),
      !words.hold(generic, in: page),
      LeadingMarker.scan(page, line) == nil, !TitleRule.isMinutesTitle(page, line),
      !BodyName.isBody(page, line), PersonName.parse(page, line) == nil,
      VenueRule.onLine(page, line) == nil || isOfSaint(page, words), !Offices.isRole(page, line)
    else { return false }
    return words.allSatisfy {
      let word = page.words[$0]
      return !word.shape.contains(.digits)
        && (word.shape.contains(.capitalised) || joiners.contains(word)
          || BodyName.isSecondHalf(page, word))
    }
  }

  /// “ELDER HARRIERS A.C.”
  private static func endsShortened(_ page: Page, _ line: TextRange) -> Bool {
    page.lastByte(line) == UInt8(ascii: ".")
      && page.wordIndices(line).last.map { page.words[$0].range.count <= 3 } ?? false
  }

  /// “St Cuthbert's Church”, on top of its minutes: whose they are, and not where.
  private static func isOfSaint(_ page: Page, _ words: Range<Int>) -> Bool {
    saints.contains(page.words[words.lowerBound])
  }

  private static let saints = WordSet("st saint ss holy all")
  private static let bodyMeetings = PhraseTable<Bool>([
    "committee|board|council|trustees|trustees'|governors|governors'|members'|management "
      + "committee|board? meeting|meetings|minutes",
    "annual|extraordinary? general meeting|assembly", "agm|egm",
  ])

  /// Meetings of a whole organisation: “Minutes of the Annual General Meeting”.
  private static let wholeMeetings = PhraseTable<Bool>([
    "annual|extraordinary|special? general meeting|assembly", "agm", "egm", "members' meeting",
    "meeting of the commissioners|trustees|governors|directors|members|owners|shareholders",
  ])

  /// “Elder Harriers – Committee Meeting”: the name in front of a dash, where the rest names a body by its noun alone.
  private static func beforeDash(_ page: Page, _ line: TextRange) -> TextRange? {
    let words = page.wordIndices(line)
    guard
      let index = words.dropFirst(2).first(where: {
        page.isSpacedDash(page.gap(before: $0))
      })
    else { return nil }
    let outer = page.trimmed(TextRange(line.lower, page.words[index - 1].range.upper))
    // “14th General Assembly”
    let start =
      page.words[index].shape.contains(.digits) && index + 1 < words.upperBound ? index + 1 : index
    let inner = page.trimmed(line.suffix(from: page.words[start].range.lower))
    guard page.isWhole(inner, bodyMeetings) != nil, isName(page, outer) else { return nil }
    return outer
  }

  /// “Board of Directors”, “Minutes of the Trustees' Meeting”
  private static func names(_ page: Page, _ line: TextRange) -> Bool {
    if TitleRule.isMinutesTitle(page, line) {
      let words = page.wordIndices(line)
      if words.hold(wholeMeetings, in: page, limit: words.upperBound) { return true }
      return BodyName.inTitle(page, line).map { BodyName.isBody(page, $0) } ?? false
    }
    guard let name = BodyName.onLine(page, line) else { return false }
    return name.lower == page.trimmed(line).lower && BodyName.isBody(page, name)
      && !BodyName.isOrganisation(page, name)
      && (BodyName.endsAsBody(page, name) || BodyName.isBoardOfMembers(page, name))
  }
}

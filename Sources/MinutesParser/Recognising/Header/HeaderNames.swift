/// The names in the head of a document: who met, and of which organisation.
struct HeaderNames {
  var organisation: TextRange?
  var body: TextRange?
  /// A body named in front of the one that met, with other words.
  var outer: TextRange?
  /// The first body on a line of its own.
  var headline: TextRange?

  /// The names in the lines in front of the first list of people.
  static func find(_ page: Page, _ head: [SourceBlock]) -> HeaderNames {
    var organisations: [TextRange] = []
    var inSentences: [TextRange] = []
    var onLines: [TextRange] = []
    var inHeadings: [TextRange] = []
    for block in lines(page, head) {
      for part in parts(page, block.range)
      where !isPerson(page, part) && !isOfParty(page, block.range)
        && !PaperSigns.saysOfPaper(page, block.range)
      {
        let isSentence = isTitleSentence(page, part)
        guard
          let name = isSentence
            ? BodyName.inTitle(page, part)
            : BodyName.onLine(page, part).map({ BodyName.withRemit(page, $0, in: part) })
        else { continue }
        if BodyName.isRoom(page, name) || isState(page, name) { continue }
        if isSentence, let whole = ofItsMeeting(page, name, part) {
          organisations.append(whole)
          continue
        }
        let split =
          BodyName.divided(page, name)
          ?? oneName(page, name).map { (organisation: $0[0], body: $0[1]) }
        if let split {
          organisations.append(split.organisation)
          if isSentence { inSentences.append(split.body) } else { onLines.append(split.body) }
        } else if BodyName.isOrganisation(page, name),
          organisations.isEmpty || !BodyName.isOwnBody(page, name)
        {
          organisations.append(name)
        } else if BodyName.isBody(page, name), !isLocalCouncil(page, name) {
          if isSentence {
            inSentences.append(name)
          } else if block.kind == .heading, BodyName.endsAsBody(page, name) {
            inHeadings.append(name)
          } else {
            onLines.append(name)
          }
        }
      }
    }
    if organisations.isEmpty, let nested = nested(page, head) {
      organisations = [nested.outer]
      inHeadings = [nested.inner]
      onLines.removeAll { $0 == nested.outer || $0 == nested.inner }
    }
    // “Elder Water Board” over “Board of Directors Meeting”
    if organisations.isEmpty, let outer = onLines.first, !BodyName.isBoardOfMembers(page, outer),
      page.wordIndices(outer).count >= 2,
      let inner = onLines.dropFirst().first(where: { BodyName.isBoardOfMembers(page, $0) })
    {
      organisations = [outer]
      onLines = [inner]
    }
    if inHeadings.isEmpty, let pair = partnership(page, onLines, inSentences),
      organisations.allSatisfy({ $0.lower > pair.inner.upper })
    {
      organisations = [pair.outer]
      onLines.removeAll { $0 == pair.outer }
    }
    // Links and columns beside a heading may name other bodies.
    onLines = inHeadings + onLines
    inSentences.removeAll { BodyName.isWholeAuthority(page, $0, organisations) }
    let bodies = inSentences.reversed() + onLines
    var names = HeaderNames()
    names.organisation =
      organisations.first { !isWelsh(page, $0) } ?? organisations.first
      ?? Letterhead.organisation(page, head)
    let body = bodies.first { !isWelsh(page, $0) } ?? bodies.first
    names.body = body.map { fuller(page, $0, among: onLines + inSentences) }
    names.headline = onLines.first {
      BodyName.endsAsBody(page, withoutRemit(page, $0)) || BodyName.isBoardOfMembers(page, $0)
    }
    // “Committees” in the menu of a site is the name of none.
    names.outer = bodies.first { name in
      page.wordIndices(name).count > 1
        && bodies.first.map { name.lower < $0.lower && !page.hasSameWords(name, $0) } ?? false
    }
    // “ELDER JOINT COMMITTEE” over “a meeting of the Joint Committee”: the same.
    if let outer = names.outer, let body = names.body, page.hasSameWords(outer, body) {
      names.outer = nil
    }
    // “Council Chambers, Administration Building” is where the municipality above meets.
    if let room = names.organisation, BodyName.isRoom(page, room), let outer = names.outer,
      outer.upper <= room.lower,
      page.wordIndices(outer).hold(OutlineVocabulary.organisations, in: page)
    {
      names.organisation = nil
    }
    return names
  }

  /// “# Open Data Forum” over “## Technical Committee on Models”: of two bodies that the first two headings name,
  /// each a level below the other, the outer is the organisation.
  private static func nested(
    _ page: Page, _ head: [SourceBlock]
  ) -> (outer: TextRange, inner: TextRange)? {
    guard let first = head.first, let second = head.dropFirst().first, first.kind == .heading,
      second.kind == .heading, first.level > 0, second.level == first.level + 1,
      let outer = name(page, first), let inner = name(page, second),
      !page.hasSameWords(outer, inner)
    else { return nil }
    return (outer, inner)
  }

  private static let partnerships = WordSet(
    "partnership alliance network consortium collaboration federation")
  private static let boards = WordSet("board committee panel executive forum group")

  /// “Elder Waste Partnership” right over “Joint Waste Board”: of the two the first is the organisation.
  private static func partnership(
    _ page: Page, _ lines: [TextRange], _ sentences: [TextRange]
  ) -> (outer: TextRange, inner: TextRange)? {
    guard let outer = lines.first,
      // “Meeting of the Joint Waste Board”
      let inner = lines.dropFirst().first(where: { isRightBelow(page, $0, outer) })
        ?? sentences.first(where: {
          outer.upper < $0.lower
            && page.wordIndices(TextRange(outer.upper, $0.lower)).count <= wordsOfMeetingOf
        }),
      let noun = page.wordIndices(outer).last, partnerships.contains(page.words[noun]),
      let kind = page.wordIndices(inner).last, boards.contains(page.words[kind]),
      page.wordIndices(outer).count >= 2
    else { return nil }
    return (outer, inner)
  }

  private static let wordsOfMeetingOf = 6

  private static func isRightBelow(_ page: Page, _ inner: TextRange, _ outer: TextRange) -> Bool {
    outer.upper <= inner.lower && page.text.isBlank(TextRange(outer.upper, inner.lower))
  }

  /// The name of a body that a heading is, and nothing else.
  private static func name(_ page: Page, _ heading: SourceBlock) -> TextRange? {
    guard let name = BodyName.onLine(page, heading.range),
      name.upper == page.trimmed(heading.range).upper, BodyName.isBody(page, name),
      page.wordIndices(name).count >= 2, !isLocalCouncil(page, name)
    else { return nil }
    return name
  }

  /// “Board of Directors” on a line of its own for the “Board” of a title.
  private static func fuller(
    _ page: Page, _ name: TextRange, among lines: [TextRange]
  ) -> TextRange {
    let words = page.wordIndices(name)
    // “Membership Working Group” for the “Working Group” of a title.
    // “Elder and Wold Joint Waste Committee” for the “Joint Waste Committee” of a title.
    if words.count >= 2,
      words.allSatisfy({ OutlineVocabulary.bodies.contains(page.words[$0]) })
        || page.words[words.lowerBound].hash == WordHash.of("joint"),
      let line = lines.first(where: { line in
        let others = page.wordIndices(line)
        return others.count > words.count
          && zip(others.suffix(words.count), words).allSatisfy {
            page.words[$0].hash == page.words[$1].hash
          }
      })
    {
      return line
    }
    // “Elder and Wold Joint Crematorium Committee” for the “Joint Committee”.
    if words.count == 2, page.words[words.lowerBound].hash == WordHash.of("joint"),
      let noun = words.last,
      let line = lines.first(where: { line in
        let others = page.wordIndices(line)
        return others.count > 2
          && others.last.map { page.words[$0].hash == page.words[noun].hash } ?? false
          && others.contains { page.words[$0].hash == WordHash.of("joint") }
      })
    {
      return line
    }
    guard words.count == 1, let word = page.firstWord(name) else { return name }
    return lines.first {
      page.wordIndices($0).count > 1 && page.firstWord($0)?.hash == word.hash
    }
      // “Elder Local Access Forum” above for the “Forum” of a title.
      ?? lines.first {
        let others = page.wordIndices(withoutRemit(page, $0))
        return page.wordIndices($0).count > 1 && $0.upper <= name.lower
          && others.last.map { page.words[$0].hash } == word.hash
      }
      // “Committee” in the menu of a site, in front of “Elder Hall Committee”.
      ?? (lines.contains(name)
        ? lines.first {
          page.wordIndices($0).count > 1 && BodyName.endsAsBody(page, $0)
            && page.wordIndices($0).last.map { page.words[$0].hash } == word.hash
        } : nil) ?? name
  }

  /// “Licensing Panel” of “Licensing Panel (Hackney Carriages)”.
  private static func withoutRemit(_ page: Page, _ name: TextRange) -> TextRange {
    guard page.lastByte(name) == UInt8(ascii: ")"), let open = page.first(.bracket, in: name) else {
      return name
    }
    return name.prefix(upTo: open)
  }

  private static func lines(_ page: Page, _ head: [SourceBlock]) -> [SourceBlock] {
    let end = head.firstIndex { listsPeople(page, $0) }
    return head.prefix(min(end ?? 16, 16)).enumerated().filter { place, block in
      !isPlace(page, head, place)
    }.map(\.element).filter {
      $0.kind != .listItem && page.wordIndices($0.range).count <= 60 && !isWard(page, $0)
        && ($0.cell == nil || Fields.labelEnd(page, $0.range) == nil)
    }
  }

  /// “Wards affected: Borough-wide”
  private static func isWard(_ page: Page, _ block: SourceBlock) -> Bool {
    guard let colon = Fields.labelEnd(page, block.range) else { return false }
    return Fields.known(page, TextRange(block.range.lower, colon)) == .ward
  }

  /// Whether a cell stands beside “Venue:”: where the meeting was, though it be a school.
  private static func isPlace(_ page: Page, _ head: [SourceBlock], _ place: Int) -> Bool {
    guard let cell = head[place].cell, cell.column > 0, place > 0,
      let label = head[place - 1].cell, label.table == cell.table, label.row == cell.row
    else { return false }
    return Fields.known(page, head[place - 1].text) == .venue
  }

  /// Whether a block is the label of a list of people, or the head of its first column.
  private static func listsPeople(_ page: Page, _ block: SourceBlock) -> Bool {
    if page.opening(block.range, FrontVocabulary.attendance) != nil { return true }
    if block.cell != nil {
      return block.cell?.row == 0 && AttendanceTable.isNameHead(page, block.text)
    }
    return block.kind != .heading && AttendanceLabels.whole(page, block.range)?.isStrong == true
  }

  /// The columns and lines of a block; a title sentence stays whole.
  private static func parts(_ page: Page, _ range: TextRange) -> [TextRange] {
    if TitleRule.isMinutesTitle(page, range) { return behindName(page, range) ?? [range] }
    if let name = nameAlone(page, range) { return [name] }
    if let name = HeldSentence.name(page, range), BodyName.onLine(page, name) == name {
      return [name]
    }
    return page.columns(range).map { kindDropped(page, $0) }.flatMap {
      divided(page, $0) ?? oneName(page, $0) ?? behindDash(page, $0) ?? [$0]
    }
  }

  /// “Elder Playing Field Association – Minutes of the Management Committee”: whose they are in front of the title.
  private static func behindName(_ page: Page, _ range: TextRange) -> [TextRange]? {
    let words = page.wordIndices(range)
    guard
      let index = words.dropFirst(2).first(where: { page.isSpacedDash(page.gap(before: $0)) }),
      TitleRule.minutesTitles.match(page.words, at: index, limit: words.upperBound) != nil
    else { return nil }
    let name = TextRange(range.lower, page.words[index - 1].range.upper)
    guard BodyName.onLine(page, name) == name else { return nil }
    return [name, TextRange(page.words[index].range.lower, range.upper)]
  }

  private static let wordsOfName = 8

  /// “University of Elder. Thursday 5 February, Senate Room”: a name with a stop, in front of when and where.
  private static func nameAlone(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let first = Sentences.first(page, range), first.upper < page.trimmed(range).upper,
      page.wordIndices(first).count <= wordsOfName, page.lastByte(first) == UInt8(ascii: ".")
    else { return nil }
    let name = page.trimmed(first.prefix(upTo: first.upper - 1))
    return BodyName.onLine(page, name) == name && BodyName.isOrganisation(page, name) ? name : nil
  }

  /// “Elder Source Project – Steering Committee”: the body behind the name of what it steers.
  private static func behindDash(_ page: Page, _ line: TextRange) -> [TextRange]? {
    let words = page.wordIndices(line)
    guard (4...12).contains(words.count),
      let index = words.dropFirst(2).first(where: {
        page.isSpacedDash(page.gap(before: $0))
      }),
      words.upperBound - index >= 2 || OutlineVocabulary.bodies.contains(page.words[index])
    else { return nil }
    let inner = page.trimmed(line.suffix(from: page.words[index].range.lower))
    let outer = TextRange(line.lower, page.words[index - 1].range.upper)
    let organisation = BodyName.onLine(page, outer)
    guard organisation.map({ $0 == outer && BodyName.isOrganisation(page, outer) }) ?? true,
      let name = BodyName.onLine(page, inner), BodyName.isAll(page, name, of: inner),
      BodyName.endsAsBody(page, name) || BodyName.isBoardOfMembers(page, name),
      !BodyName.isOrganisation(page, name)
    else { return nil }
    // “Elder Foundation – Board of Directors”
    return organisation == nil ? [inner] : [outer, inner]
  }

  private static let kinds = PhraseTable<Bool>([
    "minutes|notes|agenda|summary", "meeting minutes|notes",
    "draft|approved|confirmed minutes|notes",
    "digest|summary|record|list|notice|schedule|register|sheet of? the? decision|decisions",
    "decision|decisions notice|list|record|sheet|digest|summary", "decisions taken?",
  ])

  /// “Minutes: Coppice Advisory Group, 23 January 2020” without the label.
  private static func kindDropped(_ page: Page, _ line: TextRange) -> TextRange {
    guard let colon = Fields.labelEnd(page, line),
      page.isWhole(TextRange(line.lower, colon), kinds) != nil
    else { return line }
    return page.trimmed(TextRange(colon, line.upper))
  }

  /// “Elder Council: Adult Care Panel”: organisation and body on one line.
  static func divided(_ page: Page, _ line: TextRange) -> [TextRange]? {
    guard let colon = Fields.labelEnd(page, line), colon < line.upper else { return nil }
    let outer = page.trimmed(TextRange(line.lower, colon - 1))
    let inner = page.trimmed(TextRange(colon, line.upper))
    guard let organisation = BodyName.onLine(page, outer), organisation.upper == outer.upper,
      BodyName.isOrganisation(page, organisation), let body = BodyName.onLine(page, inner),
      BodyName.isBody(page, body)
    else { return nil }
    return [outer, inner]
  }

  /// Organisation and body, where a line in front of a date names both, in whatever way; nil for any other.
  static func parted(_ page: Page, _ line: TextRange) -> [TextRange]? {
    let parts =
      divided(page, line) ?? oneName(page, line) ?? behindDash(page, line)
      ?? BodyName.divided(page, line).map { [$0.organisation, $0.body] }
    return parts.flatMap { $0.count == 2 ? $0 : nil }
  }

  /// “Elder Borough Council Planning Committee”: an authority's name with the body's behind it.
  private static func oneName(_ page: Page, _ line: TextRange) -> [TextRange]? {
    guard page.wordIndices(line).hold(councils, in: page),
      let name = BodyName.onLine(page, line), BodyName.endsAsBody(page, name)
    else { return nil }
    let words = page.wordIndices(name)
    for index in words.dropFirst().dropLast() where councils.contains(page.words[index]) {
      let outer = name.prefix(upTo: page.words[index].range.upper)
      let inner = TextRange(page.words[index + 1].range.lower, name.upper)
      // “Elder County Council and Wyre Borough Council” are two.
      guard page.text.isBlank(TextRange(outer.upper, inner.lower)),
        page.words[index + 1].shape.contains(.capitalised),
        // “Combined Authority Board” lacks the name of the place.
        index - words.lowerBound >= 2 || page.words[index].hash == WordHash.of("council"),
        BodyName.isOrganisation(page, outer),
        BodyName.onLine(page, inner) == inner
      else { continue }
      return [outer, inner]
    }
    return nil
  }

  private static let councils = WordSet("council authority")

  /// Whether a part of the head says what kind of paper or meeting it is of: “Minutes of …”, “Meeting of …”, “held at …”.
  private static func isTitleSentence(_ page: Page, _ range: TextRange) -> Bool {
    TitleRule.isMinutesTitle(page, range)
      || page.opening(range, HeaderVocabulary.heldOpenings) != nil
      || page.opening(range, HeaderVocabulary.kindsOfPaper) != nil
      || page.opening(range, meetingOf) != nil
      || page.opening(range, annualMeetingOf) != nil
      || page.opening(range, HeaderVocabulary.boards) != nil
        && page.wordIndices(range).prefix(wordsOfBoard).hold(HeaderVocabulary.met, in: page)
  }

  /// Words of a board and its organisation in front of “met”.
  private static let wordsOfBoard = 20

  /// “Minutes of the Ordinary Council Meeting of Elder Shire Council”: the council itself, behind the kind of meeting.
  private static func ofItsMeeting(
    _ page: Page, _ name: TextRange, _ sentence: TextRange
  ) -> TextRange? {
    let words = page.wordIndices(sentence.suffix(from: name.upper))
    guard page.wordIndices(name).count == 1, words.count >= 3,
      BodyName.meetings.contains(page.words[words.lowerBound]),
      BodyName.of.contains(page.words[words.lowerBound + 1]),
      let whole = BodyName.name(page, words.lowerBound + 2..<words.upperBound),
      page.wordIndices(whole).count >= 2, BodyName.isOrganisation(page, whole),
      page.wordIndices(whole).last.map({ page.words[$0].hash })
        == page.wordIndices(name).last.map({ page.words[$0].hash })
    else { return nil }
    return whole
  }

  private static let parties = PhraseTable<Bool>([
    "applicant|applicants|appellant|agent|developer|landowner|owner|licensee|supplier|contractor name?",
    "site|property address?", "proposal", "town|community|parish parish|community? council?",
    "name of applicant|agent|premises",
  ])

  /// “Applicant      Elder Homes Ltd”: what an application tells of those who make it.
  private static func isOfParty(_ page: Page, _ line: TextRange) -> Bool {
    guard let gap = page.first(.gap, in: line) else { return false }
    return page.isWhole(line.prefix(upTo: gap), parties) != nil
  }

  private static let states = PhraseTable<Bool>([
    "the? republic|kingdom|commonwealth|federation|government of", "the? federal republic of",
    "the? united kingdom|republic of",
  ])

  /// “REPUBLIC OF ELDONIA” on top of the page: the state, and no body of it.
  static func isState(_ page: Page, _ name: TextRange) -> Bool {
    page.opening(name, states) != nil && !BodyName.endsAsBody(page, name)
      && !page.wordIndices(name).hold(councils, in: page)
  }

  private static let annualMeetingOf = PhraseTable<Bool>([
    "the? agm|egm of", "the? annual? general meeting of", "the following decisions were|have",
  ])

  private static let meetingOf = PhraseTable<Bool>([
    "meeting of the",
    "regular|special|ordinary|extraordinary|annual|monthly|statutory meeting|session of the?",
    "organizational|emergency|adjourned meeting|session of the",
  ])

  /// “Councillor Morven Aitken, Kinlarig Council”: somebody of an organisation.
  private static func isPerson(_ page: Page, _ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range), let last = page.wordIndices(range).last else {
      return false
    }
    // “DAME ADA PIKE'S ALMSHOUSE CHARITY”
    let isCalledSo =
      name.name.upper >= page.words[last].range.upper
      && OutlineVocabulary.organisations.contains(page.words[last])
    // “SIR MORLAIS COUNTY COUNCIL”
    let isCouncil =
      BodyName.council.contains(page.words[last]) && last > page.wordIndices(range).lowerBound
      && !range.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
      && authorities.contains(page.words[last - 1])
    return !isCalledSo && !isCouncil
      && name.titles?.kinds.contains { $0 == .member || $0 == .personal } ?? false
  }

  /// “Parish Council”, “Annual Town Council”: a local council has no body besides itself.
  static func isLocalCouncil(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    return words.hold(local, in: page)
      && words.allLie(localCouncil, in: page)
  }

  /// “Elder and Ash Parish Council”, “Elder District Council”: an authority with its name.
  static func isNamedLocalCouncil(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    return words.count >= 3 && BodyName.council.contains(page.words[words.upperBound - 1])
      && authorities.contains(page.words[words.upperBound - 2])
  }

  private static let local = WordSet("parish town community")
  private static let authorities = WordSet(
    "parish town community district county borough shire metropolitan")
  private static let localCouncil = WordSet("parish town community council annual full the")

  private static let english = WordSet("council committee board authority panel")
  private static func isWelsh(_ page: Page, _ name: TextRange) -> Bool {
    // “Cyngor Cymuned Elder Community Council” is both.
    page.firstWord(name).map { HeaderVocabulary.welsh.contains($0) } ?? false
      && !page.wordIndices(name).hold(english, in: page)
  }
}

extension Page {
  /// Whether two ranges hold the same words, case aside.
  func hasSameWords(_ first: TextRange, _ second: TextRange) -> Bool {
    wordIndices(first).map { words[$0].hash } == wordIndices(second).map { words[$0].hash }
  }
}

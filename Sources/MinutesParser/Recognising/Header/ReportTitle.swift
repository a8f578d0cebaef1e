/// The title of a report or of a record of decisions: the headline that is neither a name, a field nor a form.
extension TitleRule {
  /// The last headline of a report's head that is neither a name, a field nor a part.
  static func reportHeadline(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    // What stands below the text is a signature.
    let front = head.prefix { !isText(page, $0) }
    // “Town Manager's Report” over the day of the meeting.
    if let first = head.first, KindHeadline.isOwnersReport(page, first) { return first.range }
    if front.count < head.count, let title = reportHeadline(page, Array(front)) { return title }
    var lines = head.filter { block in
      block.cell == nil && page.wordIndices(block.range).count >= 2
        && !isLongSentence(page, block.range)
        && WardBrackets.line(page, block.range) == nil
        && page.opening(block.range, OutlineVocabulary.parts) == nil
        && page.opening(block.range, reportForms) == nil && !isForm(page, block.range)
        && page.isWhole(block.range, OutlineVocabulary.pageTypes) == nil
        && page.isWhole(block.range, subjects) == nil
        && !PersonName.isWhole(page, block.range) && !isNameLine(page, block.range)
        && (isReference(page, block)
          || !isField(page, block)
            && (isMarkedHeading(page, block) || BlockTraits(page, block: block).rest.isEmpty))
    }
    let place = VenueRule.belowDay(page, head)
    if let place { lines.removeAll { $0.range == place } }
    // “HEARING REPORT” over what is applied for
    let others = lines.filter { !isOfficesPaper(page, $0.range) }
    if !others.isEmpty { lines = others }
    if let named = namedPaper(page, Array(front), lines) { return named }
    var standing = lines.filter {
      BlockTraits(page, block: $0).standsOut || $0.hints.contains(.centred)
    }
    while standing.count > 1, let last = standing.last, opensText(page, last) {
      standing.removeLast()
    }
    if let top = topHeading(page, standing) { return top.range }
    // “4. Findings” heads a section, “12.2.3 Closure of the tip” an item of the agenda.
    let standingOut =
      standing.last { block in
        page.lead(of: block).map { $0.shape != .decimal || $0.level >= levelsOfItem } ?? true
      } ?? standing.last
    // In plain text the subject may be no more than a short line.
    return standingOut.map { cutAbove(page, $0, head) }
      ?? lines.last { isPlainTitle(page, $0) }
      .map { wrapped(page, $0, lines) }
      ?? labelledTitle(page, Array(front))
      // “Clerk's report to the Finance Committee” where nothing says on what.
      ?? front.first {
        $0.kind != .listItem && PaperSigns.names(page, $0) && page.opening($0.range, report) == nil
      }?.range
  }

  /// “## Clerk's Report to the Finance Committee” over the lines of its head: a smaller heading further down names a part;
  /// right below it, or below “Paper for the Finance Committee”, the subject.
  private static func namedPaper(
    _ page: Page, _ front: [SourceBlock], _ lines: [SourceBlock]
  ) -> TextRange? {
    guard
      let place = front.firstIndex(where: {
        $0.kind == .heading && $0.level > 0 && PaperSigns.names(page, $0)
      }), front[safe: place + 1]?.kind != .heading,
      !PaperSigns.opensWithPaper(page, front[place].range),
      !lines.contains(where: { $0.kind == .heading && isAsHigh($0, as: front[place]) })
    else { return nil }
    return front[place].range
  }

  private static func isAsHigh(_ block: SourceBlock, as other: SourceBlock) -> Bool {
    (1...other.level).contains(block.level)
  }

  private static let fewestLike = 3
  private static let wordsOfHead = 8

  /// “**Where we are**” right over the text, with others like it over theirs further down: the head of a section.
  private static func isFirstSection(_ page: Page, _ line: SourceBlock) -> Bool {
    let place = Int(line.place)
    func isOverText(_ index: Int) -> Bool {
      let block = page.blocks[index]
      return block.kind == line.kind && block.level == line.level && block.cell == nil
        && page.wordIndices(block.range).count <= wordsOfHead
        && (block.kind == .heading || page.isEmphasised(block.range))
        && page.blocks[safe: index + 1].map {
          $0.kind != .heading && (!page.isEmphasised($0.range) || isSlanted(page, $0))
        } ?? false
    }
    guard page.blocks[safe: place]?.range == line.range, isOverText(place),
      page.blocks[safe: place + 1].map({ isText(page, $0) || isSlanted(page, $0) }) == true
    else { return false }
    return page.blocks.indices.dropFirst(place).lazy.filter(isOverText).prefix(fewestLike).count
      == fewestLike
  }

  /// “12.1.3” counts a section; “CUP 21-09:” is the number of an application.
  private static let lettersOfNumber = 6
  private static let wordsOfForm = 5
  private static let wordsOfName = 10
  private static let forms = WordSet(
    "report reports paper papers briefing memorandum memo agenda notice form decision item minutes")

  /// The one heading of the highest level over others of lower ones or in bold, where it says more than what the paper is:
  /// “# Empty homes” over “## Final report of the Task Group” or “### Description of the paper”.
  private static func topHeading(_ page: Page, _ lines: [SourceBlock]) -> SourceBlock? {
    let levels = lines.lazy.filter { $0.kind == .heading && $0.level > 0 }.map(\.level)
    guard let level = levels.min() else { return nil }
    let tops = lines.filter { $0.kind == .heading && $0.level == level }
    // “## Permit for a mast” below “# STAFF REPORT”, over “### At a glance”
    guard tops.count == 1, let top = tops.first,
      page.lead(of: top).map({ $0.marker.count > lettersOfNumber }) ?? true,
      level == 1 || levels.contains(where: { $0 > level })
    else { return nil }
    let words = page.wordIndices(top.range)
    let isForm = words.count <= wordsOfForm && words.hold(forms, in: page)
    // A subject may end with the name of a place: “… a tower at Prairie Township”.
    let isName = words.count <= wordsOfName && BodyName.onLine(page, top.range) != nil
    return isForm || isName ? nil : top
  }

  /// “## Renewal of the pier: second stage”: no label, whatever the colon, for the mark-up makes it a heading.
  private static func isMarkedHeading(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .heading && (1...3).contains(block.level)
      && (Fields.labelEnd(page, block.range).map {
        Fields.known(page, TextRange(block.range.lower, $0)) == nil
      } ?? true)
  }

  /// “Summary”, “Officer's Recommendation”: the head of a section, and no title where another line could be it.
  private static func opensText(_ page: Page, _ line: SourceBlock) -> Bool {
    isFirstSection(page, line) || RecommendationHead.opens(page, line.range)
      || page.wordIndices(line.range).count <= wordsOfHead
        && ReportHeads.isUsualSection(page, line.range)
  }

  /// “GRITTING OF MINOR ROADS:” ⏎ “REVISED PLAN”: the line right above a headline, where it breaks off.
  private static func cutAbove(
    _ page: Page, _ line: SourceBlock, _ head: [SourceBlock]
  ) -> TextRange {
    guard line.hints.contains(.nextLine), line.kind != .heading || line.level == 0,
      let above = head.last(where: { $0.range.upper <= line.range.lower }),
      page.text.isBlank(TextRange(above.range.upper, line.range.lower)), above.cell == nil,
      page.isAllCapitals(above.range) == page.isAllCapitals(line.range),
      page.wordIndices(above.range).count >= 2
    else { return line.range }
    let last = page.lastByte(above.range)
    let isCut =
      last == UInt8(ascii: ":") || last == UInt8(ascii: "-")
      || page.hasLongDash(at: above.range.upper - 3)
    return isCut && Fields.known(page, above.range) == nil
      ? above.range.through(line.range) : line.range
  }

  private static let levelsOfItem = 3
  private static let linesOfTitle = 3

  /// “Conversion of a barn to a dwelling: Mill” ⏎ “Farm, Elder”: a title that goes on on the line right below.
  private static func wrapped(
    _ page: Page, _ last: SourceBlock, _ lines: [SourceBlock]
  ) -> TextRange {
    var first = last
    for _ in 1..<linesOfTitle {
      guard first.hints.contains(.nextLine),
        let above = lines.last(where: { $0.range.upper <= first.range.lower }),
        page.text.isBlank(TextRange(above.range.upper, first.range.lower)),
        page.wordIndices(above.range).count >= wordsOfWrapped, isPlainTitle(page, above),
        above.indent == first.indent
      else { break }
      first = above
    }
    return first.range.through(last.range)
  }

  private static let wordsOfWrapped = 6
  private static let itemLabels = PhraseTable<Bool>(["agenda? item", "item no|number"])

  /// “Slipway at the quay: renewal”, “Item 7: Slipway”, “Application 15/0123: Slipway” in plain text, where no other line
  /// is a title: what looks like a label is half of it, or counts the item.
  private static func labelledTitle(_ page: Page, _ front: [SourceBlock]) -> TextRange? {
    for block in front where block.kind == .paragraph && block.cell == nil {
      let words = page.wordIndices(block.range)
      guard (4...20).contains(words.count), let colon = Fields.labelEnd(page, block.range),
        colon < page.trimmed(block.range).upper, page.first(.gap, in: block.range) == nil
      else { continue }
      let label = TextRange(block.range.lower, colon)
      let inLabel = page.wordIndices(label)
      let rest = page.trimmed(block.range.suffix(from: colon))
      guard Fields.known(page, label) == nil || page.opening(label, itemLabels) != nil,
        AttendanceLabels.read(page, label) == nil, !RecommendationHead.opens(page, label),
        page.firstWord(rest)?.shape.contains(.capitalised) == true
          || page.byte(rest.lower).isASCIILetter && inLabel.count >= 3,
        page.lastByte(rest) != UInt8(ascii: "."), MeetingDate.find(page, block.range).isEmpty
      else { continue }
      if page.opening(label, itemLabels) != nil { return inLabel.count <= 3 ? rest : nil }
      // “Damp: Findings from the Survey” alone among lines without such labels
      let isAlone =
        !block.hints.contains(.nextLine) && page.wordIndices(rest).count >= wordsOfRest
        && front.count(where: { hasOtherLabel(page, $0) }) == 1
      if inLabel.count >= 3 || isAlone
        || inLabel.contains(where: { page.words[$0].shape.contains(.digits) }),
        page.opening(label, formLines) == nil || page.wordIndices(rest).count >= 3,
        !isFormLine(page, block.range)
      {
        return block.range
      }
    }
    return nil
  }

  private static let wordsOfRest = 4

  /// “Parish: Elder”: a label that no vocabulary has.
  private static func hasOtherLabel(_ page: Page, _ block: SourceBlock) -> Bool {
    Fields.labelEnd(page, block.range).map {
      Fields.known(page, TextRange(block.range.lower, $0)) == nil
    } ?? false
  }

  private static let wordsOfOfficesPaper = 4

  /// “Headteacher's paper”, “HEARING REPORT”: what the paper is.
  private static func isOfficesPaper(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard (2...wordsOfOfficesPaper).contains(words.count), let last = words.last,
      forms.contains(page.words[last])
    else { return false }
    let owner = page.words[last - 1].range
    return page.isAllCapitals(line) && page.wordIndices(line).count == 2
      || page.byte(owner.upper - 1) == UInt8(ascii: "s")
        && owner.bounds.contains { page.byte($0) == UInt8(ascii: "'") || page.byte($0) == 0xE2 }
  }

  private static let wordsOfText = 12

  /// Whether a block is a plain sentence of the report's text.
  static func isText(_ page: Page, _ block: SourceBlock) -> Bool {
    block.cell == nil && block.kind != .heading && page.lastByte(block.range) == UInt8(ascii: ".")
      && page.wordIndices(block.range).count >= wordsOfText && !page.isEmphasised(block.range)
      && Fields.labelEnd(page, block.range) == nil
  }

  /// The same in italics.
  private static func isSlanted(_ page: Page, _ block: SourceBlock) -> Bool {
    block.cell == nil && block.kind == .paragraph && page.lastByte(block.range) == UInt8(ascii: ".")
      && page.wordIndices(block.range).count >= wordsOfText && page.isEmphasised(block.range)
  }

  private static let wordsOfSentence = 9

  /// “The application is before the Committee because a Member called it in.”: set in italics, and no headline.
  private static func isLongSentence(_ page: Page, _ range: TextRange) -> Bool {
    page.lastByte(range) == UInt8(ascii: ".") && page.wordIndices(range).count >= wordsOfSentence
  }

  /// Whether a line of the head is a field: “WARD: Ruskby”, but not “GAELIC EDUCATION: PROVISION IN ELDER”, whose
  /// two halves make one headline.
  private static func isField(_ page: Page, _ block: SourceBlock) -> Bool {
    guard let field = Fields.element(page, block, anyLabel: true) else { return false }
    // “**Second homes and empty homes: council tax**”, all of it in bold.
    let isOneHeadline =
      page.isAllCapitals(block.range) || block.hints.contains(.pageTitle)
      || block.kind == .heading && block.level > 0 || page.isEmphasised(block.range)
    return Fields.known(page, field.label) != nil || !isOneHeadline
  }

  private static let formLines = PhraseTable<Bool>([
    "application|planning|file|report|item|agenda? no|number|ref|reference", "ward", "applicant",
    "parish", "case officer", "agenda item",
  ])

  private static let wordsOfValue = 8

  /// Whether a line is a header line of a form, with its label.
  static func isFormLine(_ page: Page, _ line: TextRange) -> Bool {
    guard let colon = Fields.labelEnd(page, line), colon < page.trimmed(line).upper,
      // “APPLICATION NO: 19/0114 – CHANGE OF USE OF A PADDOCK TO …” says what for.
      page.wordIndices(line.suffix(from: colon)).count <= wordsOfValue
    else { return false }
    return page.isWhole(TextRange(line.lower, colon), formLines) != nil
  }

  private static func isPlainTitle(_ page: Page, _ block: SourceBlock) -> Bool {
    if isReference(page, block) { return true }
    let words = page.wordIndices(block.range)
    guard block.kind == .paragraph, words.count <= 16, let first = words.first else { return false }
    let last = page.byte(page.trimmed(block.range).upper - 1)
    return page.words[first].shape.contains(.capitalised)
      // “Mr. R. J. Pike, 01632 960140, Surveyor's Department” below “Contact”
      && PersonName.parse(page, block.range)?.titles == nil
      && (last.isASCIILetter || last == UInt8(ascii: "?") || isYear(page, words)
        || last == UInt8(ascii: ")") && words.count >= wordsOfWrapped)
  }

  /// “18/00231/PP: Erection of house, Mill Lane”: the number of an application with what it is for.
  private static func isReference(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, page.byte(block.range.lower).isASCIIDigit,
      page.lastByte(block.range).isASCIILetter,
      (4...24).contains(page.wordIndices(block.range).count)
    else { return false }
    let number = block.range.bounds.prefix {
      page.byte($0) > 0x20 && page.byte($0) != UInt8(ascii: ":")
    }
    return number.count(where: { page.byte($0) == UInt8(ascii: "/") }) >= fewestSlashes
  }

  private static let fewestSlashes = 2

  /// “Treasury Management Outturn 2017/18”: a line that ends with a year.
  private static func isYear(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count >= 3, let last = words.last else { return false }
    return [last, last - 1].contains { MeetingDate.fullYear(page, page.words[$0].range) != nil }
      && page.words[last].shape.contains(.digits)
  }

  private static let fewestLevels = 2

  private static let reachOfHeading = 20

  /// “<h1>13. Old permissions</h1>” over “<h2>1. Purpose</h2>”
  private static func isTopHeading(_ page: Page, _ title: TextRange) -> Bool {
    page.blocks.prefix(reachOfHeading).contains {
      $0.kind == .heading && $0.level == 1 && $0.range == title
    }
  }

  /// “12.4 Grants policy” as the heading of a page: the title without the number that the item has in the agenda.
  private static func withoutItemNumber(_ page: Page, _ title: TextRange) -> TextRange {
    guard page.byte(title.lower).isASCIIDigit,
      let lead = LeadingMarker.scan(page, title, allowBare: true), lead.shape == .decimal,
      lead.level >= fewestLevels || isTopHeading(page, title), !lead.rest.isEmpty,
      page.firstWord(lead.rest)?.shape.contains(.capitalised) == true
    else { return title }
    return lead.rest
  }

  private static let reportsTo = PhraseTable<Bool>(["report|paper|briefing to|for the?"])

  /// “Subject: Annual audit letter” as a headline, “Report to Cabinet: Annual audit letter”.
  static func withoutLabel(_ page: Page, _ title: TextRange) -> TextRange {
    let title = withoutItemNumber(page, title)
    if page.opening(title, reportsTo) != nil, let colon = Fields.labelEnd(page, title),
      page.wordIndices(title.suffix(from: colon)).count >= 2
    {
      return page.trimmed(title.suffix(from: colon))
    }
    guard let colon = Fields.labelEnd(page, title), colon < title.upper,
      page.isWhole(TextRange(title.lower, colon), subjects) != nil
    else { return title }
    return page.trimmed(title.suffix(from: colon))
  }

  private static let decisionForms = PhraseTable<Bool>([
    "decisions taken|made", "record of decisions", "statement of decisions", "summary of decisions",
    "decision sheet|list|summary", "decisions of", "delegated decisions", "schedule of decisions",
    "notice of the? determination|decision of|on", "determination of an|the",
    "decision|decisions statement",
  ])

  /// The headline that says of whom, or of which meeting, these are the decisions.
  static func decisionHeadline(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let form = head.prefix(8).first { block in
      page.opening(block.range, decisionForms) != nil && page.wordIndices(block.range).count <= 24
        && BlockTraits(page, block: block).standsOut
    }
    // “<h1>Resources Committee</h1>” over “<h2>Decision sheet</h2>”
    if let form, page.isWhole(form.range, decisionForms) != nil,
      let first = head.prefix(8).first(where: { $0.kind == .heading }), first.level == 1,
      first.range.lower < form.range.lower,
      BodyName.onLine(page, first.range) == page.trimmed(first.range),
      BodyName.endsAsBody(page, first.range), !BodyName.isOrganisation(page, first.range)
    {
      return first.range
    }
    return form?.range
  }

  /// Names of the form and of who reports, which are no subject.
  private static let reportForms = PhraseTable<Bool>([
    "report of|by|to|from", "joint|final|interim report of|by|from the", "agenda item",
    "officer report", "not for publication",
    "for decision|information|publication", "item no", "prepared|written|compiled|produced by",
    "tel|telephone|phone|email|contact", "e mail",
  ])

  /// “CITY COUNCIL STAFF REPORT”
  private static let namesOfForm = PhraseTable<Bool>([
    "city|town|county|village? council|board|committee|commission? staff|agenda|information|action? report",
    "staff|agenda|council|committee|board|cabinet report", "memorandum|memo", "briefing note|paper",
    "committee|council|board paper",
  ])
  private static let report = PhraseTable<Bool>(["report"])
  private static let onSubject = PhraseTable<Bool>(["report on|regarding|concerning"])

  /// “Report for information”, “REPORT 12/04”; “Report on appeals” says what it is about.
  private static func isForm(_ page: Page, _ range: TextRange) -> Bool {
    page.opening(range, report) != nil && page.opening(range, onSubject) == nil
      || page.isWhole(range, namesOfForm) != nil || PaperSigns.addressee(page, range) != nil
  }

  /// “March 2014”: when a report was made.
  private static func isMonth(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count == 2 && words.contains { page.words[$0].shape.contains(.digits) }
      && words.contains { CalendarWords.englishMonth(page.words, at: $0) != nil }
  }

  /// Words beside the date of a line that says when: “Meeting held on Tuesday 4 May”.
  private static let mostBesideDate = 4

  private static let of = WordSet("of for and in on")

  /// Whether the noun of an organisation ends its name or governs it: “Elder Town Council”, “Borough of Elder”, but not
  /// “Replacement of the town hall boiler”.
  private static func isNamedByNoun(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    // “SHIRE OF ELDER”
    if let first = words.first, words.count >= 3, BodyName.placesOf.contains(page.words[first]),
      page.words[first + 1].hash == WordHash.of("of")
    {
      return true
    }
    return words.contains { index in
      let word = page.words[index]
      guard
        OutlineVocabulary.organisations.contains(word) || OutlineVocabulary.bodies.contains(word)
      else { return false }
      return index + 1 == words.upperBound || of.contains(page.words[index + 1])
        || page.byte(word.range.upper) != 0x20
    }
  }

  private static let dayOpeners = PhraseTable<Bool>([
    "meeting of|on|held", "for the? meeting of|on", "meeting? to be held on",
  ])
  private static let wordsOfDayLine = 20

  /// “Thursday 24th March 2022 at 5.30pm in the hall”, “Meeting of Monday 11 March, 7.30pm, The Reading Room”: when and
  /// where, and neither on what.
  private static func saysWhen(_ page: Page, _ range: TextRange) -> Bool {
    guard page.wordIndices(range).count <= wordsOfDayLine,
      let date = MeetingDate.find(page, range).first
    else { return false }
    if date.range.lower == range.lower { return !ClockTime.find(page, range).isEmpty }
    return page.opening(range, dayOpeners) != nil
      && page.wordIndices(TextRange(range.lower, date.range.lower)).count <= mostBesideDate + 1
  }

  static func isNameLine(_ page: Page, _ range: TextRange) -> Bool {
    if isMonth(page, range) || saysWhen(page, range) { return true }
    guard let name = BodyName.onLine(page, range) else {
      // “Amendment of the minutes of 4 May 2016” is a subject.
      guard let date = MeetingDate.find(page, range).first else { return false }
      let others = page.wordIndices(range).count - page.wordIndices(date.range).count
      return page.wordIndices(range).count <= 10 && others <= mostBesideDate
    }
    // “Audit Committee, Wednesday 6 May 2015, 6.30pm, Council Chamber”: who met, when and where.
    if let date = MeetingDate.find(page, range).first, date.range.lower > name.upper,
      BodyName.endsAsBody(page, name) || BodyName.isBoardOfMembers(page, name)
        || page.firstWord(name)?.hash == WordHash.of("board"),
      page.wordIndices(TextRange(name.upper, date.range.lower)).allLie(
        HeaderVocabulary.weekdays, in: page),
      !ClockTime.find(page, range.suffix(from: date.range.upper)).isEmpty
    {
      return true
    }
    // “Audit Committee – 30 September 2014”
    if ReportHeaderReader.inFrontOfDate(page, page.trimmed(range)) == name,
      BodyName.endsAsBody(page, name)
    {
      return true
    }
    guard name.upper == page.trimmed(range).upper else { return false }
    return BodyName.isOrganisation(page, name) && isNamedByNoun(page, name)
      || BodyName.isBody(page, name) && page.wordIndices(name).count <= 5
  }
}

/// Signs of a meeting that took place, for pages that nothing calls minutes: who was there, who moved and seconded, how
/// they voted, when it began and ended.
enum RecordSigns {
  /// Blocks of the head in which a list of people is looked for.
  private static let headReach = 25
  /// Blocks that are looked at, most of them none of these.
  private static let reach = 400
  private static let enough = 3

  private static let openings = PhraseTable<Bool>([
    "called to order", "called the? meeting to order", "call to order",
    "meeting|session opened|began|started|commenced|convened",
    "roll call", "adjourned|adjournment", "motion|moved|move to adjourn",
    "meeting closed|ended|finished",
  ])
  private static let moving = WordSet("moved moves motion motioned proposed")
  private static let seconding = WordSet("seconded seconds second 2nd supported")

  /// Whether the text is the record of a meeting that its head does not call one.
  static func areMet(_ page: Page, _ traits: [BlockTraits]) -> Bool {
    tellOfMeeting(page) || isExtract(page, traits) || NotesSigns.areMet(page)
  }

  /// Whether at least three of these, of two kinds, are told.
  private static func tellOfMeeting(_ page: Page) -> Bool {
    var lists = 0
    var times = 0
    var votes = 0
    for (index, block) in page.blocks.prefix(reach).enumerated()
    where !block.isFurniture && block.kind != .frontMatter {
      if index < headReach, isList(page, block.range) { lists = 2 }
      let words = page.wordIndices(block.range)
      if words.hold(openings, in: page, limit: words.upperBound) { times = min(2, times + 1) }
      let isMoved = words.hold(moving, in: page) && words.hold(seconding, in: page)
      if isMoved
        || page.speaks(of: .votes, in: block.range) && VoteTally.find(page, block.range) != nil
      {
        votes = min(2, votes + 1)
      }
    }
    let kinds = [lists, times, votes].count { $0 > 0 }
    return kinds >= 2 && lists + times + votes >= enough
  }

  /// Blocks in which an extract names the body and the day.
  private static let titleReach = 6
  private static let wordsOfTitle = 24
  private static let adverbs = "unanimously|then|therefore|further|also|duly"
  private static let bodies =
    "members|committee|board|council|society|trustees|governors|directors|meeting|branch|club|panel|cabinet|group"
  private static let told = PhraseTable<Bool>([
    "it was \(adverbs)? agreed|resolved|decided|determined|ordered that|to",
    "\(bodies) \(adverbs)? agreed|resolved|decided|determined that|to",
    "we|we've have? \(adverbs)? agreed|resolved|decided that|to|on",
    "\(bodies) \(adverbs)? resolved", "it was \(adverbs)? resolved|agreed by",
    "approved as circulated|presented|read|amended|corrected",
    "undertook to|that", "resolved|agreed accordingly",
    "was|were \(adverbs)? approved|agreed|adopted|accepted|confirmed",
  ])

  /// “PROPERTY SUB-COMMITTEE” ⏎ “6 November 1967” over “RESOLVED: That …”: a page of the book that has who met, when,
  /// and what was decided or moved.
  private static func isExtract(_ page: Page, _ traits: [BlockTraits]) -> Bool {
    var namesWho = false
    var hasDay = false
    var isTitled = false
    var isNotesTitle = false
    var isOther = false
    var lines = 0
    var label: SourceBlock?
    for block in page.blocks.lazy.filter({ !$0.isFurniture }).prefix(titleReach) {
      // “| Date | 3 May 2021 |” may be the first row of its table.
      hasDay = hasDay || block.cell != nil && NotesSigns.namesDay(page, block, behind: label)
      label = block
    }
    let blocks = page.blocks.lazy.filter {
      !$0.isFurniture && $0.kind != .frontMatter && !$0.hints.contains(.tableHead)
    }
    for block in blocks.prefix(titleReach)
    where page.wordIndices(block.range).count <= wordsOfTitle {
      let words = page.wordIndices(block.range)
      defer { lines += 1 }
      let date = MeetingDate.find(page, block.range).first?.range
      let namesMeeting =
        words.hold(KindSigns.meetings, in: page) || words.hold(gatherings, in: page)
      // “Annual Delegate Conference 1984”
      let isDated =
        date != nil || NotesSigns.hasDay(page, block.range)
        || words.hold(gatherings, in: page) && namesYear(page, words)
        || namesMeeting && words.hold(held, in: page) && namesYear(page, words)
      // A sentence says neither who met nor when.
      let name = page.trimmed(block.range.prefix(upTo: date?.lower ?? block.range.upper))
      let isOfBody = namesBody(page, name)
      guard
        namesMeeting || date != nil && (isOfBody || words.hold(rooms, in: page))
          || page.lastByte(block.range) != UInt8(ascii: ".")
      else { continue }
      namesWho = namesWho || namesMeeting || isOfBody
      isOther =
        isOther || lines < linesOfTitle && !isOfBody && words.hold(otherTitles, in: page)
        // “BOARD ACTION LOG”
        || words.last.map { logs.contains(page.words[$0]) } ?? false
          && LeadingMarker.scan(page, block.range) == nil
      hasDay = hasDay || isDated
      isTitled = isTitled || isDated && isRecordTitle(page, words)
      isNotesTitle = isNotesTitle || isDated && isTitleOfNotes(page, words)
    }
    if isTitled || isNotesTitle && (saysWhoCame(page) || holdsBusiness(page)) { return true }
    guard hasDay, !isOther else { return false }
    if namesWho, page.blocks.prefix(reach).count(where: { tellsOfTimes(page, $0) }) >= fewestTimes {
      return true
    }
    return page.blocks.indices.prefix(reach).contains { index in
      let block = page.blocks[index]
      return namesWho
        ? decides(page, block)
        : labels(page, NumberedText(page, block).body, block) || isMoved(page, index)
    } || namesWho && tellsBelowTitle(page, traits)
  }

  private static let outcomeReach = 4

  /// “Motion by Ash, second by Elm: stop the builds.” over “Vote: 5-0. The motion passes.”: who moved and seconded, and
  /// what became of it.
  private static func isMoved(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind != .heading, !block.isFurniture, page.speaks(of: .motions, in: block.range)
    else { return false }
    let movers = Movers.find(page, block.range)
    guard movers.mover != nil, movers.seconder != nil else { return false }
    return page.blocks[index...].prefix(outcomeReach).contains { near in
      Sentences.split(page, near.range).contains {
        MotionOutcome.stated(page, $0) != nil || MotionEnding.find(page, $0) != nil
      }
    }
  }

  /// “The Committee agreed, by 7 votes to 4, to object.”: a sentence with the count of a vote.
  private static func counts(_ page: Page, _ block: SourceBlock) -> Bool {
    guard page.speaks(of: .votes, in: block.range) else { return false }
    return Sentences.split(page, block.range).contains {
      VoteRecogniser.sentence(page, $0).map { $0.vote?.for != nil && $0.vote?.against != nil }
        ?? false
    }
  }

  /// Whether a block decides, moves or sets a task so that nothing else can be meant: “RESOLVED: That …”, “Proposed Ann
  /// Ash, seconded Ben Elm.”, “ACTION: Ben to ask.” A form leaves what it was open, “Resolved: [what]”, and an entry
  /// that ends with a day in brackets is of another meeting.
  ///
  /// - Parameter end: The block in front of which it must.
  static func decidesOpenly(_ page: Page, before end: Int = .max) -> Bool {
    page.blocks.indices.prefix(min(reach, end)).contains { index in
      let block = page.blocks[index]
      guard !block.isFurniture, block.kind != .frontMatter, block.kind != .heading,
        page.lastByte(block.range) != UInt8(ascii: "]"),
        page.lastByte(block.range) != UInt8(ascii: ")") || !NotesSigns.hasDay(page, block.range)
      else { return false }
      let body = NumberedText(page, block).body
      return labels(page, body, block) || Movers.isLine(page, block) || isMoved(page, index)
        || holdsDecision(page, body) || ActionRecogniser.labelEnd(page, body) != nil
    }
  }

  /// Whether a block decides, moves or sets a task in any way that records have.
  static func holdsBusiness(_ page: Page) -> Bool {
    page.blocks.indices.prefix(reach).contains { index in
      decides(page, page.blocks[index]) || isMoved(page, index)
    }
  }

  /// Whether a line names a meeting, by its word or by that of a gathering.
  static func namesGathering(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    return words.hold(KindSigns.meetings, in: page) || words.hold(gatherings, in: page)
  }

  private static let fewestTimes = 2

  /// “The President called the meeting to order at 7.02”, “The meeting was adjourned at 7.50”
  private static func tellsOfTimes(_ page: Page, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    return words.hold(openings, in: page, limit: words.upperBound)
      && !ClockTime.find(page, block.range).isEmpty
  }

  private static let pasts = WordSet(
    """
    was were had said reported asked gave took noted thanked told found thought made met spoke left came went \
    heard explained declared agreed answered mentioned showed looked wrote raised read
    """)

  /// Whether something that happened is told below a title right under the lines of the head.
  private static func tellsBelowTitle(_ page: Page, _ traits: [BlockTraits]) -> Bool {
    let numbered = ExtractHeads.numbered(
      page, traits, ItemSeries.candidates(page, traits: traits))
    guard let first = numbered.first ?? ExtractLines.find(page, traits).first else { return false }
    return traits[first...].prefix(reachOfTold).contains {
      $0.level == 0 && page.wordIndices($0.body).count >= wordsOfTold
        && page.firstWord($0.body)?.hash != WordHash.of("to")
        && page.wordIndices($0.body).hold(pasts, in: page)
        || HeadedItems.topicMark(page, $0.title) != nil
    }
  }

  private static let reachOfTold = 40
  private static let wordsOfTold = 4

  /// What a text is called that is about a body and none of its records.
  private static let otherTitles = WordSet(
    """
    report study faq faqs policy guide handbook manual advert vacancy vacancies job news newsletter press obituary \
    biography history thesis sermon encyclopaedia wiki form questionnaire leaflet
    """)

  private static let logs = WordSet("log tracker")

  /// “Infrastructure Committee,” in front of a date: a name of a body and hardly another word.
  private static func namesBody(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard words.hold(OutlineVocabulary.bodies, in: page) else { return false }
    // “Audit Committee – Vale of Elder NHS Trust”
    if words.count <= wordsOfPair, page.hasSpacedDash(in: line) { return true }
    guard let last = words.last,
      let name = BodyName.onLine(page, TextRange(line.lower, page.words[last].range.upper))
    else { return false }
    return words.count <= page.wordIndices(name).count + wordsBesideName
  }

  private static let wordsBesideName = 4
  private static let wordsOfPair = 12
  private static let linesOfTitle = 2

  /// Whether a block opens with “AGREED:”, “RESOLVED That …”.
  private static func labels(_ page: Page, _ body: TextRange, _ block: SourceBlock) -> Bool {
    guard block.kind != .heading, let label = DecisionLabel.opening(page, body) else {
      return false
    }
    return !label.isNoun && (label.isSetOff || label.isCapitals)
  }

  private static let held = WordSet("held")
  /// “Council Chamber, Monday evening, January 19th, 1891.”
  private static let rooms = WordSet("chamber chambers room rooms hall")
  private static let records = WordSet("minutes proceedings")

  /// “PCC Minutes, Tuesday 17 May 2011”, “Proceedings of the Council, 25th July, 1972”: a dated line of a few words that
  /// call it a record, and no sentence on one.
  private static func isRecordTitle(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count <= wordsOfRecordTitle
      && words.contains {
        records.contains(page.words[$0])
          && (page.words[$0].shape.contains(.capitalised) || words.count <= wordsOfPlainTitle)
      }
      && !words.hold(ofOthers, in: page)
  }

  /// “Packaging summit notes (12 May 2022)”; release notes are no record, and those of a lecture say as much.
  private static func isTitleOfNotes(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count <= wordsOfRecordTitle && words.contains { page.words[$0].hash == notes }
      && (words.hold(gatherings, in: page) || words.hold(KindSigns.meetings, in: page))
      && !words.hold(ofOthers, in: page)
  }

  /// Whether a list of people stands in the head.
  private static func saysWhoCame(_ page: Page) -> Bool {
    page.blocks.prefix(headReach).contains { block in
      !block.isFurniture
        && (isList(page, block.range) || NotesSigns.saysWhoCame(page, block.range))
    }
  }

  private static let wordsOfRecordTitle = 14
  private static let wordsOfPlainTitle = 8
  private static let ofOthers = WordSet(
    "approve approval receive confirm sign agree to previous last next was were")
  private static func namesYear(_ page: Page, _ words: Range<Int>) -> Bool {
    words.contains { index in
      guard page.words[index].shape.contains(.digits), page.words[index].range.count == 4,
        let year = Int(page.string(page.words[index].range))
      else { return false }
      return (1600...2100).contains(year)
    }
  }

  private static let gatherings = WordSet(
    "agm egm vestry convocation synod session conference congress summit workshop retro retrospective"
  )
  private static var notes: UInt64 { WordHash.of("notes") }

  /// “Ordered that the bridge be mended.”
  private static let ordered = PhraseTable<Bool>(["ordered|resolved|agreed that"])
  private static let outcomes = PhraseTable<Bool>([
    "decisions made|taken?", "meeting|group? conclusion|conclusions|consensus",
    "agreed? actions|action", "action items|points|by|required",
    "actions and decisions",
    "decisions and actions",
  ])

  private static let actionHeads = PhraseTable<Bool>(["action", "actions"])

  private static let decided = WordSet("agreed resolved decided")

  /// “Sixty baskets to be ordered. (AGREED)”, “… at £450 – AGREED.”, “it was RESOLVED by 9 votes to 3 that …”
  private static func holdsDecision(_ page: Page, _ body: TextRange) -> Bool {
    guard page.speaks(of: .decisionLabels, in: body), !page.isAllCapitals(body) else {
      return false
    }
    return page.wordIndices(body).contains {
      decided.contains(page.words[$0]) && page.words[$0].shape.contains(.allCapitals)
        && !isQuoted(page, page.words[$0].range.lower)
    }
  }

  /// “To consider passing a resolution, “RESOLVED that the public be excluded.””: what is yet to be passed.
  private static func isQuoted(_ page: Page, _ start: Int) -> Bool {
    page.byte(start - 1) == UInt8(ascii: "\"") || page.has("“", at: start - 3)
  }

  private static func decides(_ page: Page, _ block: SourceBlock) -> Bool {
    guard !block.isFurniture, block.kind != .frontMatter else { return false }
    if block.kind == .heading || block.cell != nil, page.isWhole(block.range, outcomes) != nil {
      return true
    }
    if page.isWhole(block.range, actionHeads) != nil, page.isAllCapitals(block.range) {
      return true
    }
    if block.kind == .heading { return false }
    if block.cell != nil,
      MotionTable.isMoverHead(page, block.range) || VoteRecogniser.isSideHead(page, block.range)
    {
      return true
    }
    let body = NumberedText(page, block).body
    if let label = DecisionLabel.opening(page, body), label.isSetOff || label.isCapitals {
      return true
    }
    if Movers.isLine(page, block) || holdsDecision(page, body) || counts(page, block) {
      return true
    }
    if page.endsWithColon(body), let last = Sentences.split(page, body).last,
      LeadIn.announcesPoints(page, last) || page.wordIndices(last).suffix(3).hold(decided, in: page)
    {
      return true
    }
    if Sentences.split(page, block.text).contains(where: {
      ActionRecogniser.labelEnd(page, $0) != nil || ActionRecogniser.inline(page, $0) != nil
        || ActionSentence.read(page, $0) != nil
    }) {
      return true
    }
    let words = page.wordIndices(block.range)
    return words.hold(told, in: page, limit: words.upperBound) || page.opening(body, ordered) != nil
      || words.hold(moving, in: page) && words.hold(seconding, in: page)
  }

  /// “Library Trustees Present: Ann Ash, Ben Birch”, also inside its line.
  private static func isList(_ page: Page, _ range: TextRange) -> Bool {
    guard page.speaks(of: .presence, in: range) else { return false }
    return page.lines(range).prefix(6).contains { line in
      guard let label = AttendanceLabels.read(page, line), label.isStrong, label.rest < line.upper
      else { return false }
      return PersonName.parse(page, page.trimmed(TextRange(label.rest, line.upper))) != nil
    }
  }

  private static let fewestNamed = 2

  /// Whether the two blocks below a heading each name somebody: “Attendees” over those who came, no empty form.
  static func areNamed(_ page: Page, below heading: Int) -> Bool {
    page.blocks.dropFirst(heading + 1).prefix(fewestNamed).count {
      $0.kind != .heading
        && PersonName.parse(page, page.trimmed($0.text), demand: .words) != nil
    } == fewestNamed
  }

  /// “Attendees: Ann Ash, Ben Birch”
  static func areNamed(_ page: Page, behind colon: Int?, _ block: SourceBlock) -> Bool {
    guard let colon else { return false }
    let rest = page.trimmed(block.range.suffix(from: colon))
    return page.wordIndices(rest).count >= fewestNamed
      && PersonName.parse(page, rest, demand: .words) != nil
  }
}

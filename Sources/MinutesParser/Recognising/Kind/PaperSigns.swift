/// What the head of a paper for a meeting shows: to whom it goes, who wrote it, on what, and what it asks for.
struct PaperSigns: OptionSet {
  let rawValue: UInt8
  static let to = PaperSigns(rawValue: 1)
  static let from = PaperSigns(rawValue: 2)
  static let subject = PaperSigns(rawValue: 4)
  static let recommends = PaperSigns(rawValue: 8)
  /// Its number among the papers, or what it is for: “Paper 5”, “Status: For decision”.
  static let filed = PaperSigns(rawValue: 16)

  static let memo: PaperSigns = [.to, .from, .subject]
  static let written: PaperSigns = [.from, .recommends]
  static let asking: PaperSigns = [.to, .from, .subject, .recommends]

  /// Signs of which a paper shows any three.
  private static let enough = 3

  var areMet: Bool { rawValue.nonzeroBitCount >= Self.enough }

  private static let labels = PhraseTable<PaperSigns>([
    ("board", .to), ("for", .to), ("by", .from), ("paper|briefing|memo|memorandum for|to", .to),
    ("author|authors|presenter|sponsor|authoriser|proposer", .from),
    ("presented|prepared|written|submitted by", .from),
    ("report|paper author|authors", .from), ("executive|sponsoring director|lead", .from),
    ("re", .subject), ("paper|item title", .subject),
    ("agenda item title", .subject), ("requested|recommended by", .from),
    ("title of paper|report", .subject),
    ("paper|report|file number|no|ref|reference", .filed), ("paper", .filed), ("purpose", .filed),
    ("status", .filed), ("action required|requested|sought", .filed),
    ("foi|freedom of information status", .filed), ("purpose of paper|report", .filed),
  ])
  private static let aims = PhraseTable<Bool>([
    "for information|decision|approval|noting|discussion|consideration|action|endorsement|assurance only?",
    "paper|enclosure|report no?",
  ])
  private static let openings = PhraseTable<PaperSigns>([
    (
      "to the? honorable? chair|chairman|chairperson|mayor|provost|president|convener|members|cathaoirleach",
      .to
    ),
    ("i beg|have to report|submit|present", .from),
    ("i have the honour|honor to report|submit|present", .from),
  ])
  private static let recommending = PhraseTable<Bool>([
    "recommendation|recommendations|recommended that"
  ])

  /// Words of a label for whom to ask, which agendas and notices have as well.
  private static let whomToAsk = WordSet("contact enquiries information clerk")

  private static let mostLines = 6
  private static let wordsOfLine = 24

  /// The signs of a block of the head; of each of its lines, where it has several.
  static func read(_ page: Page, _ block: SourceBlock, _ colon: Int?) -> PaperSigns {
    guard page.first(.lineEnd, in: block.range) != nil else {
      return line(page, block.range, colon, isTerm: Fields.isTerm(block) || block.cell != nil)
    }
    return page.lines(block.range).prefix(mostLines).reduce(into: []) { signs, range in
      signs.formUnion(line(page, range, Fields.labelEnd(page, range), isTerm: false))
    }
  }

  private static func line(
    _ page: Page, _ range: TextRange, _ colon: Int?, isTerm: Bool
  ) -> PaperSigns {
    let words = page.wordIndices(range)
    if colon == nil, asks(page, range) { return .recommends }
    guard words.count <= wordsOfLine else { return [] }
    if let colon {
      let name = TextRange(range.lower, colon)
      return isPurpose(page, name, range) ? .filed : label(page, name)
    }
    if isTerm || words.count <= 3, let name = known(page, range) { return name }
    // “Executive sponsor      Ada Pike, Chief Operating Officer”
    if let gap = page.first(.gap, in: range),
      let name = known(page, page.trimmed(range.prefix(upTo: gap)))
    {
      return name
    }
    if page.isWhole(range, aims) != nil || isPaperOfOffice(page, range, words) { return .filed }
    // “RECOMMENDATION. That the tender be accepted.”
    if page.opening(range, recommending) != nil,
      page.firstWord(range)?.shape.contains(.allCapitals) == true
    {
      return .recommends
    }
    return page.opening(range, openings) ?? []
  }

  private static let requests = PhraseTable<Bool>([
    "is|are recommended|asked|invited|requested|advised to",
    "is|are recommended|asked|requested that",
  ])
  private static let readers = WordSet(
    """
    board committee council senate cabinet members court governors trustees panel executive forum authority \
    subcommittee commission partnership directors governance councillors assembly
    """)
  private static let wordsOfReader = 10
  /// What readers of a paper are asked to do.
  private static let askedFor = WordSet(
    """
    approve note agree consider endorse support decide determine adopt comment receive authorise authorize \
    recommend accept confirm review scrutinise discuss delegate ratify
    """)

  /// “Senate is recommended to approve the change.”: the readers, and what is asked of them.
  private static func asks(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    for verb in words.prefix(wordsOfReader) {
      guard let end = requests.match(page.words, at: verb, limit: words.upperBound)?.end else {
        continue
      }
      // “Members are asked to bring tools.”
      return (words.lowerBound..<verb).hold(readers, in: page)
        && (end == words.upperBound
          || (end..<min(end + 3, words.upperBound)).hold(askedFor, in: page))
    }
    return false
  }

  private static let wordsOfOffice = 5

  /// “Headteacher's paper” alone on its line.
  private static func isPaperOfOffice(
    _ page: Page, _ range: TextRange, _ words: Range<Int>
  ) -> Bool {
    guard (2...wordsOfOffice).contains(words.count), let last = words.last,
      papers.contains(page.words[last])
    else { return false }
    let owner = page.words[last - 1].range
    return page.byte(owner.upper - 1) == UInt8(ascii: "s")
      && owner.bounds.contains {
        page.byte($0) == UInt8(ascii: "'") || page.byte($0) == 0xE2
      }
  }

  private static let purpose = PhraseTable<Bool>(["for"])
  private static let purposes = WordSet(
    "decision information approval noting discussion consideration action endorsement assurance")

  /// “For: decision”
  private static func isPurpose(_ page: Page, _ label: TextRange, _ range: TextRange) -> Bool {
    page.isWhole(label, purpose) != nil
      && page.wordIndices(range.suffix(from: label.upper)).prefix(1).hold(purposes, in: page)
  }

  private static func label(_ page: Page, _ label: TextRange) -> PaperSigns {
    if RecommendationHead.opens(page, label) { return .recommends }
    return known(page, label) ?? []
  }

  private static func known(_ page: Page, _ label: TextRange) -> PaperSigns? {
    if let sign = page.isWhole(label, labels) { return sign }
    if TitleRule.isSubject(page, label) { return .subject }
    switch Fields.meaning(of: label, in: page) {
    case .to: return .to
    case .contact where !page.wordIndices(label).hold(whomToAsk, in: page): return .from
    default: return nil
    }
  }

  /// Whether a block is a headline that names an addressee; a list of what is to be done at a meeting is none.
  static func names(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind != .listItem && block.cell == nil && addressee(page, block.range) != nil
  }

  /// “To the Chairman and Members of the Highways Committee” over a letter that reports.
  static func addressed(_ page: Page, _ line: TextRange) -> TextRange? {
    let words = page.wordIndices(line)
    guard (4...wordsOfHeadline).contains(words.count), page.opening(line, openings) == .to,
      page.lastByte(line).isASCIILetter
    else { return nil }
    return TextRange(page.words[words.lowerBound + 1].range.lower, page.trimmed(line).upper)
  }

  /// Blocks that are looked at for what is recommended.
  private static let reachOfAsking = 200

  /// Whether a head says what is recommended, and nothing was decided in front of it nor anybody there: a paper that
  /// tells of what its readers agreed before, and no record.
  static func asksFirst(_ page: Page, _ traits: [BlockTraits]) -> Bool {
    let head = traits.indices.prefix(reachOfAsking).first { index in
      let trait = traits[index]
      return !trait.isFurniture && trait.standsOut && trait.rest.isEmpty && trait.wordCount <= 4
        && RecommendationHead.opens(page, trait.title)
    }
    return head.map { !RecordSigns.decidesOpenly(page, before: $0) } ?? false
  }

  private static let recommendation = PhraseTable<Bool>(["recommendation"])

  /// What a paper with findings and what follows from them is called.
  static let reviews = WordSet(
    "review report audit inquiry enquiry investigation evaluation findings scrutiny inspection survey study"
  )

  /// “**Recommendation 3 (High):** Cut the float.”, “Recommendation 3” alone on its line.
  static func isNumberedRecommendation(
    _ page: Page, _ block: SourceBlock, _ colon: Int?
  ) -> Bool {
    guard page.opening(block.range, recommendation) != nil,
      let number = page.wordIndices(block.range).dropFirst().first,
      page.words[number].shape.contains(.digits)
    else { return false }
    return colon != nil || page.words[number].range.upper == page.trimmed(block.range).upper
  }

  /// “Clerk's Report to the Parish Council”: a line that says whose paper it is, and for whom.
  static func saysOfPaper(_ page: Page, _ line: TextRange) -> Bool {
    !opensWithPaper(page, line) && addressee(page, line) != nil
  }

  /// Whether a line begins with what the paper is called, and says nothing of its author.
  static func opensWithPaper(_ page: Page, _ line: TextRange) -> Bool {
    page.firstWord(line).map { papers.contains($0) } ?? false
  }

  private static let papers = WordSet("report paper briefing memorandum submission")
  private static let towards = PhraseTable<Bool>(["to|for the?", "to|for the? meeting of the?"])
  private static let servants = WordSet(
    "clerk treasurer solicitor secretary adviser advisor surveyor")
  private static let wordsOfHeadline = 26
  /// Words between “report” and “to”: “Final report of the Task and Finish Group to …”.
  private static let wordsOfAuthor = 10

  /// “Clerk's report to the Finance Committee, 14 October”, “Paper for the Governing Body”: a line that says what it is
  /// and which body it is for.
  static func addressee(_ page: Page, _ line: TextRange) -> TextRange? {
    let words = page.wordIndices(line)
    guard (3...wordsOfHeadline).contains(words.count), page.lastByte(line) != UInt8(ascii: "."),
      let noun = words.prefix(wordsOfAuthor).first(where: { papers.contains(page.words[$0]) }),
      noun + 2 < words.upperBound
    else { return nil }
    for index in (noun + 1)..<min(words.upperBound - 1, noun + wordsOfAuthor) {
      guard let match = towards.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised),
        // “Report of the Chief Officer, the Clerk to the Authority and the Treasurer”
        !servants.contains(page.words[index - 1])
          || !TextRange(page.words[noun].range.upper, page.words[index].range.lower).bounds
            .contains(where: { page.byte($0) == UInt8(ascii: ",") })
      else { continue }
      let rest = withoutMeeting(
        page, TextRange(page.words[match.end].range.lower, page.trimmed(line).upper))
      if let name = ReportHeaderReader.inFrontOfDate(page, rest) { return name }
      // “… to the Scrutiny Committee, March 2011”
      if let comma = rest.bounds.first(where: { page.byte($0) == UInt8(ascii: ",") }),
        page.words[words.upperBound - 1].shape.contains(.digits)
      {
        let name = rest.prefix(upTo: comma)
        return BodyName.onLine(page, name) == name && BodyName.endsAsBody(page, name) ? name : nil
      }
      return BodyName.onLine(page, rest) == rest && BodyName.endsAsBody(page, rest) ? rest : nil
    }
    return nil
  }

  private static let meetings = WordSet("meeting agm egm")

  /// “PARISH COUNCIL” of “PARISH COUNCIL MEETING”.
  private static func withoutMeeting(_ page: Page, _ rest: TextRange) -> TextRange {
    let words = page.wordIndices(rest)
    guard words.count > 2, let last = words.last, meetings.contains(page.words[last]) else {
      return rest
    }
    return page.trimmed(rest.prefix(upTo: page.words[last].range.lower))
  }
}

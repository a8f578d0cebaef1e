/// What the title of a section says of the blocks below it: all of them ask for the same.
struct SectionTitle: Sendable {
  private(set) var opensDeclarations = false
  private(set) var opensApologies = false
  private(set) var opensSummary = false
  private(set) var opensAppendices = false

  init() {}

  init(_ page: Page, _ title: TextRange) {
    opensDeclarations = DeclarationHead.opens(page, title)
    opensApologies = AttendanceLabels.presence(page, title: title) == .apologies
    opensSummary = SummaryHead.opens(page, title)
    opensAppendices = AppendixHead.opens(page, title)
  }
}

/// Heads under which declarations of interest stand.
enum DeclarationHead {
  private static let words = WordSet("interest interests buddiant fuddiant")
  private static let opening = WordSet(
    "declaration declarations declared disclosure disclosures conflicts conflict members' datganiadau datgan"
  )

  /// Whether a heading opens declarations of interest.
  static func opens(_ page: Page, _ heading: TextRange) -> Bool {
    let indices = page.wordIndices(heading)
    if indices.count <= 14, indices.hold(words, in: page), indices.hold(opening, in: page) {
      return true
    }
    return isInterests(page, indices) || endsInDeclarations(page, indices)
  }

  private static let holders = WordSet(
    "members member member's councillors directors governors trustees pecuniary personal prejudicial disclosable other and of register registers to receive any"
  )

  private static let dispensations = WordSet("dispensation dispensations requests request for")

  /// “Interests”, “Members' interests”, “Interests and dispensations”, but not “Interest rates”.
  private static func isInterests(_ page: Page, _ indices: Range<Int>) -> Bool {
    guard (1...7).contains(indices.count), let last = indices.last,
      page.words[last].hash == WordHash.of("interests")
        || dispensations.contains(page.words[last]) && indices.hold(words, in: page)
    else { return false }
    return indices.dropLast().allSatisfy {
      holders.contains(page.words[$0]) || words.contains(page.words[$0])
        || dispensations.contains(page.words[$0])
    }
  }

  /// “Welcome and declarations”
  private static func endsInDeclarations(_ page: Page, _ indices: Range<Int>) -> Bool {
    guard (1...6).contains(indices.count), let last = indices.last else { return false }
    return page.words[last].hash == WordHash.of("declarations")
      && indices.dropLast().allSatisfy { besides.contains(page.words[$0]) }
  }

  /// What is done at the opening of a meeting, besides declaring.
  private static let besides = WordSet(
    """
    welcome welcomes introductions apologies apology for absence attendance minutes and of interest interests \
    members members' councillors' any
    """)
}

/// Heads under which a report lists its appendices.
enum AppendixHead {
  private static let heads = PhraseTable<Bool>([
    "appendix", "appendices", "annex", "annexes", "appendices attached", "list of appendices",
    "attachments", "documents|papers attached", "attached documents|papers",
    "appendices and background papers", "enclosures", "use of appendices",
    "annexes and appendices", "list of annexes|attachments|enclosures",
    "supporting documents and appendices",
    "enclosed documents|papers", "documents|papers appended|enclosed",
  ])
  private static let words = PhraseTable<Bool>(["attached", "appended", "enclosed", "enclosure"])

  /// Whether a heading opens a list of appendices.
  static func opens(_ page: Page, _ heading: TextRange) -> Bool {
    // “Ngā tāpirihanga | Attachments”
    if let second = ReportHeads.secondHalf(page, heading) { return opens(page, second) }
    return page.wordIndices(heading).count <= 6
      && (page.opening(heading, heads) != nil || page.isWhole(heading, words) != nil
        || isBuilt(page, heading))
  }

  private static let nouns = WordSet(
    """
    appendix appendices annex annexes annexure annexures attachment attachments enclosure enclosures exhibit exhibits \
    schedules
    """
  )
  private static let papers = WordSet("document documents paper papers material materials")
  private static let adjectives = WordSet(
    "attached appended enclosed supporting additional accompanying supplementary file related associated"
  )
  private static let joiners = WordSet("list of and the s to this report")

  /// “Attachment(s)”, “Accompanying documents”: a noun for papers, or a general one with what makes them papers of
  /// this one.
  private static func isBuilt(_ page: Page, _ heading: TextRange) -> Bool {
    let indices = page.wordIndices(heading)
    guard let first = indices.first, page.words[first].shape.contains(.capitalised),
      indices.allSatisfy({ index in
        let word = page.words[index]
        return nouns.contains(word) || papers.contains(word) || adjectives.contains(word)
          || joiners.contains(word)
      })
    else { return false }
    return indices.hold(nouns, in: page)
      || indices.hold(papers, in: page) && indices.hold(adjectives, in: page)
  }
}

/// Heads under which recommendations stand.
enum RecommendationHead {
  private static let heads = PhraseTable<Bool>([
    "recommendation|recommendations", "recommendation s", "officer|officers recommendations",
    "officer's|officers' recommendations", "recommendations of", "proposed recommendations",
    "recommendations and reasons", "summary and recommendations", "argymhellion", "argymhelliad",
    "the recommendations", "draft|formal recommendations", "conclusions and recommendations",
    "summary of the? recommendation|recommendations", "our recommendations",
    "key|main|full|detailed|list of? recommendations", "list of recommendations",
    "recommendations to", "decisions|decision required", "recommended action|actions",
    "action requested|sought", "decisions|decision sought|requested",
    "recommended|suggested motion|motions|resolution|resolutions|decision|decisions",
  ])

  private static let asking = PhraseTable<Bool>([
    "the? board|committee|council|cabinet|panel|forum|governors|trustees|members is|are asked|invited|recommended|requested to"
  ])

  /// “### The Board is asked to” over a list: a heading that is the stem of what is recommended.
  static func isStem(_ page: Page, _ heading: TextRange) -> Bool {
    page.isWhole(heading, asking) != nil && page.lastByte(heading).isASCIILetter
  }

  /// Whether a heading opens recommendations.
  static func opens(_ page: Page, _ heading: TextRange) -> Bool {
    let words = page.wordIndices(heading)
    guard words.count <= 12 else { return false }
    if page.opening(heading, heads) != nil || isAlone(page, heading)
      || asksWhat(page, heading, words)
    {
      return true
    }
    if let second = ReportHeads.secondHalf(page, heading) { return opens(page, second) }
    // “Surveyors' recommendations”, but not “Progress on earlier recommendations”.
    guard words.count <= 4, let last = words.last, noun.contains(page.words[last]) else {
      return false
    }
    // “Committee minutes and recommendations” are what committees did.
    return !words.hold(retold, in: page) && !words.hold(recorded, in: page)
  }

  private static let recorded = WordSet("minutes reports")

  private static let asked = WordSet("asked invited requested recommended recommending asking")
  private static let present = WordSet("is are being")
  private static let past = WordSet("was were had did does has who else")

  /// “What is the Panel being asked to do?”, “What members are asked to agree”, but not “What was recommended in 2011” or
  /// “What pupils asked for”.
  private static func asksWhat(_ page: Page, _ heading: TextRange, _ words: Range<Int>) -> Bool {
    guard words.count >= 3, let first = words.first,
      page.words[first].hash == WordHash.of("what")
    else { return false }
    return words.hold(asked, in: page) && words.hold(present, in: page)
      && !words.hold(past, in: page)
  }

  private static let plain = PhraseTable<Bool>(["recommendation|recommendations"])
  private static let wholes = PhraseTable<Bool>([
    "the? recommendation|recommendations", "recommendation s", "recommended action|actions",
    "proposed|draft|formal|key recommendation|recommendations", "recommended",
  ])

  /// Whether a line of a report is such a head and nothing else: “Recommendations”, “RECOMMENDED:”.
  static func isAlone(_ page: Page, _ line: TextRange) -> Bool {
    page.isWhole(line, wholes) != nil || isLabel(page, line)
  }

  /// Whether a line is the word and nothing else.
  static func isPlain(_ page: Page, _ line: TextRange) -> Bool {
    page.isWhole(line, plain) != nil && page.lastByte(line).isASCIILetter
  }

  private static let labels = PhraseTable<Bool>([
    "officer|officers|officer's|officers'|staff|administration|committee recommendation|recommendations",
    "officer's|staff's|committee's|administration's recommendation|recommendations",
  ])

  /// Whether a line is only a label of whose recommendation follows: “OFFICER RECOMMENDATION”.
  static func isLabel(_ page: Page, _ line: TextRange) -> Bool {
    page.isWhole(line, labels) != nil || isOfBody(page, line)
  }

  private static let nouns = WordSet("recommendation recommendations")

  /// “EXECUTIVE COMMITTEE'S RECOMMENDATION”, “Finance Committee recommendations:”: the name of a body of the meeting's
  /// organisation, or of who advises it, and the word.
  private static func isOfBody(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard (2...6).contains(words.count), let last = words.last, nouns.contains(page.words[last]),
      page.words[words.lowerBound].shape.contains(.capitalised)
    else { return false }
    return advisers.contains(page.words[last - 1])
      && words.dropLast().allSatisfy {
        page.words[$0].shape.contains(.capitalised)
          || FunctionWords.nameJoiners.contains(page.words[$0])
      }
  }

  private static let advisers = WordSet(
    """
    committee committee's panel panel's board board's cabinet cabinet's executive executive's \
    officer officer's manager manager's director director's mayor mayor's administrator administrator's \
    sub-committee sub-committee's subcommittee subcommittee's
    """)

  private static let noun = WordSet("recommendations argymhellion")
  private static let retold = WordSet(
    "reasons reason progress previous earlier past response responses update implementation status on"
  )
}

/// Heads that open their paragraph: “**CLAIMS:** A motion was made …”.
///
/// Layout: minutes of American counties and towns, a bold label in capitals for each matter.
enum RunInHeads {
  private static let fewest = 3
  /// Labels inside a matter, whatever their setting.
  static let inner = PhraseTable<Bool>([
    "motion", "moved", "second|seconded", "vote|voted|votes", "action|actions", "discussion",
    "roll call",
    "ayes|aye|yeas", "noes|nays|nay", "abstain|abstentions", "note",
    "recommendation|recommendations",
    "absent", "result", "whereas", "date", "time", "place", "location", "reason|reasons",
  ])

  /// The blocks that open so behind the head of the page; none where they are fewer than three.
  static func find(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [Int] {
    let heads = traits.indices.filter { $0 >= front && isHead(page, traits[$0]) }
    return heads.count >= fewest ? heads : []
  }

  private static let fewestPlain = 4
  /// Words of the names of usual business, one of which most pages of this layout have.
  private static let usual = WordSet(
    """
    minutes claims bills warrants treasurer treasurer's report reports hearing hearings department business \
    adjournment correspondence comments road roads bridge bridges clerk sheriff agenda appointments budget \
    payroll communications resolution executive ordinance ordinances permits zoning planning
    """)
  private static let mostWords = 8

  /// The same in plain text, where nothing but capitals and the colon shows them: “CLAIMS:  Commissioner Ash
  /// moved …”. Each has a name of its own, at least two that of usual business.
  static func plain(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [SectionStart] {
    var starts: [SectionStart] = []
    var seen: Set<[UInt64]> = []
    var named = 0
    for (index, trait) in traits.enumerated() where index >= front {
      guard let colon = capitalsEnd(page, trait) else { continue }
      var start = SectionStart(.item, block: index, end: colon)
      start.title = TextRange(trait.range.lower, colon)
      let words = page.wordIndices(start.title)
      if words.hold(usual, in: page) { named += 1 }
      // A name that comes again is that of who speaks.
      guard seen.insert(words.map { page.words[$0].hash }).inserted else { return [] }
      starts.append(start)
    }
    return starts.count >= fewestPlain && named >= 2 ? starts : []
  }

  private static let fewestUsual = 3

  /// The same in ordinary type: “Matters arising: The bench has been mended.” Three at least name usual business,
  /// and they are half of all that open so, or a sixth where each has a name of its own: who speaks comes again.
  static func usual(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [SectionStart] {
    var starts: [SectionStart] = []
    var named = 0
    var seen: Set<[UInt64]> = []
    for (index, trait) in traits.enumerated() where index >= front {
      guard let colon = titleEnd(page, trait) else { continue }
      var start = SectionStart(.item, block: index, end: colon)
      start.title = TextRange(trait.range.lower, colon)
      if page.isWhole(start.title, OutlineVocabulary.usualItems) != nil
        || page.isWhole(start.title, OutlineVocabulary.centredItems) != nil
        || UsualGroups.isName(page, start.title)
      {
        named += 1
      }
      seen.insert(page.wordIndices(start.title).map { page.words[$0].hash })
      starts.append(start)
    }
    let isEnough =
      named * 2 >= starts.count
      || named > fewestUsual && named * 6 >= starts.count && seen.count == starts.count
    return named >= fewestUsual && isEnough ? starts : []
  }

  /// Offset behind the colon of a block that opens with a few words and goes on in text.
  private static func titleEnd(_ page: Page, _ trait: BlockTraits) -> Int? {
    guard !trait.isFurniture, trait.lead == nil, trait.level == 0, !trait.isInCell,
      let first = page.firstWord(trait.range), first.shape.contains(.capitalised),
      let colon = page.first(.colon, in: trait.range), page.byte(colon) == UInt8(ascii: ":"),
      colon - trait.range.lower <= longestTitle,
      page.byte(colon + 1).isBlank || colon + 1 >= page.trimmed(trait.range).upper
    else { return nil }
    let title = TextRange(trait.range.lower, colon + 1)
    let rest = page.trimmed(TextRange(colon + 1, trait.range.upper))
    guard page.wordIndices(title).count <= mostWords,
      page.wordIndices(rest).count >= 1 || isTitleAlone(page, title),
      AttendanceLabels.read(page, title)?.isStrong != true, Fields.known(page, title) == nil,
      DecisionLabel.opening(page, title) == nil, page.opening(title, inner) == nil,
      !isSpeech(page, title),
      !page.wordIndices(title).contains(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ".")
      })
    else { return nil }
    return colon + 1
  }

  /// “Matters Arising:” over lettered paragraphs, and not “Members asked about the following:”.
  private static func isTitleAlone(_ page: Page, _ title: TextRange) -> Bool {
    page.wordIndices(title).allSatisfy { index in
      page.words[index].shape.contains(.capitalised) || page.words[index].range.count <= 4
    } && !LeadIn.announcesPoints(page, title) && !NumberedHead.hasFiniteVerb(page, title)
  }

  private static let notes = WordSet("please note warning thank thanks")

  /// “Mr Ash: I would …”, “Please note: …”: who speaks, or what is asked of readers.
  private static func isSpeech(_ page: Page, _ title: TextRange) -> Bool {
    guard let first = page.firstWord(title) else { return true }
    return notes.contains(first) || PersonName.parse(page, title) != nil
  }

  /// Bytes of a title in front of its text.
  private static let longestTitle = 60

  /// Offset behind the colon of a block that opens with words in capitals and goes on in a sentence.
  private static func capitalsEnd(_ page: Page, _ trait: BlockTraits) -> Int? {
    guard !trait.isFurniture, trait.lead == nil, trait.level == 0, !trait.isInCell,
      let first = page.firstWord(trait.range), first.shape.contains(.allCapitals),
      let colon = page.first(.colon, in: trait.range), page.byte(colon) == UInt8(ascii: ":"),
      page.byte(colon + 1).isBlank
    else { return nil }
    let title = TextRange(trait.range.lower, colon + 1)
    let rest = page.trimmed(TextRange(colon + 1, trait.range.upper))
    guard page.wordIndices(title).count <= mostWords, page.isAllCapitals(title),
      page.wordIndices(rest).count >= 3, !page.isAllCapitals(rest),
      page.firstWord(rest)?.shape.contains(.capitalised) == true,
      AttendanceLabels.read(page, title) == nil, Fields.known(page, title) == nil,
      DecisionLabel.opening(page, title).map({ $0.isNoun && $0.words.count > 1 }) ?? true,
      page.opening(title, inner) == nil
    else { return nil }
    return colon + 1
  }

  private static let fewestBold = 4
  /// Words of the names of what American boards do at each meeting.
  private static let routine = WordSet(
    "call order pledge comment comments consent roll adjournment minutes agenda prayer invocation")

  /// Bold words in ordinary letters that open their paragraph with a dash behind them, and bold lines between:
  /// “**Call to Order** – The Chair …”, “**Pledge of Allegiance**”. At least two are of the routine of meetings.
  static func bold(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [Int] {
    let heads = traits.indices.filter { $0 >= front && isBold(page, traits[$0]) }
    guard heads.count(where: { !traits[$0].rest.isEmpty }) >= fewestBold,
      heads.count(where: { page.wordIndices(traits[$0].title).hold(routine, in: page) }) >= 2
    else { return [] }
    return heads
  }

  private static func isBold(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.isEmphasised, trait.lead == nil, !trait.isFurniture, !trait.isInCell,
      (1...mostWords).contains(trait.wordCount),
      page.firstWord(trait.title)?.shape.contains(.capitalised) == true,
      page.lastByte(trait.title).isASCIILetter
    else { return false }
    let gap = trait.rest.isEmpty ? trait.rest : TextRange(trait.title.upper, trait.rest.upper)
    let start = page.skipBlanks(gap.lower, gap.upper)
    let isDashed = page.hasDashProper(at: start)
    return (trait.rest.isEmpty || isDashed) && AttendanceLabels.whole(page, trait.title) == nil
      && DecisionLabel.opening(page, trait.title) == nil
      && Fields.known(page, trait.title) == nil && page.isWhole(trait.title, inner) == nil
      && !isSpeech(page, trait.title)
  }

  private static let fewestOpening = 3

  /// Bold words of any kind in front of their text with a stop or colon: “**Club runs.** Three groups went out.” Three at
  /// least with names of their own, nearly all blocks from the first to the last, one of usual business.
  static func opening(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [Int] {
    let heads = traits.indices.filter { $0 >= front && opensBold(page, traits[$0]) }
    guard heads.count >= fewestOpening, let first = heads.first, let last = heads.last,
      heads.count * 2 > last - first
    else { return [] }
    let names = Set(
      heads.map { page.wordIndices(traits[$0].title).map { page.words[$0].hash } })
    let isUsual = heads.contains {
      page.isWhole(traits[$0].title, OutlineVocabulary.usualItems) != nil
        || page.isWhole(traits[$0].title, OutlineVocabulary.centredItems) != nil
        || page.wordIndices(traits[$0].title).hold(usual, in: page)
    }
    return names.count == heads.count && isUsual ? heads : []
  }

  private static func opensBold(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.isEmphasised, trait.lead == nil, !trait.isFurniture, !trait.isInCell,
      trait.level == 0, !trait.rest.isEmpty, (1...mostWords).contains(trait.wordCount),
      page.firstWord(trait.title)?.shape.contains(.capitalised) == true
    else { return false }
    let last = page.lastByte(trait.title)
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: ":"),
      DecisionLabel.opening(page, trait.title) == nil, Fields.known(page, trait.title) == nil,
      page.isWhole(trait.title, inner) == nil, !isSpeech(page, trait.title)
    else { return false }
    return AttendanceLabels.whole(page, trait.title) == nil || last == UInt8(ascii: ".")
  }

  private static func isHead(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.isFurniture, trait.lead == nil, !trait.rest.isEmpty, trait.isAllCapitals,
      trait.isEmphasised, trait.wordCount <= 10, page.lastByte(trait.title) == UInt8(ascii: ":"),
      page.wordIndices(trait.rest).count >= 3
    else { return false }
    return AttendanceLabels.whole(page, trait.title) == nil
      && DecisionLabel.opening(page, trait.title).map { $0.isNoun && $0.words.count > 1 } ?? true
      && page.opening(trait.title, inner) == nil
  }
}

/// Items by headings alone.
enum HeadedItems {
  /// The items of the first way to set off headings that a document shows.
  static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    if kind == .decisions {
      let subjects = DecisionHeads.subjects(page, traits)
      if subjects.count >= 2 { return subjects }
      let heads = counted(page, traits, DecisionHeads.find(page, traits))
      if !heads.isEmpty || numberedHeadings(traits) < fewestNumbered { return heads }
      return find(page, traits, kind: .minutes)
    }
    let lines = Lines(page, traits, from: kind == .report ? 0 : FrontEnd.find(page, traits))
    for way in ways(of: kind) {
      var starts = way(lines)
      if starts.isEmpty { continue }
      SeriesPrefix.split(page, &starts)
      return kind == .report ? starts : counted(page, traits, starts)
    }
    return []
  }

  /// “## 10.1 Minutes”, “## 11.1 Bridge”: headings of the mark-up that all have numbers of several levels, whatever is left
  /// out between them.
  private static func counted(
    _ page: Page, _ traits: [BlockTraits], _ starts: [SectionStart]
  ) -> [SectionStart] {
    let areCounted =
      starts.count >= 2
      && starts.allSatisfy { start in
        start.number.isEmpty && traits[start.block].level > 0
          && traits[start.block].lead.map { $0.shape == .decimal && $0.path.count > 1 } ?? false
      }
    return areCounted ? starts.compactMap { NumberedHead.read(page, traits, $0.block) } : starts
  }

  private static let fewestNumbered = 3

  /// “### 2.1 Fares”, “### 2.2 Depot”: headings of the mark-up with a number of several figures, as minutes have them
  /// below their parts.
  private static func numberedHeadings(_ traits: [BlockTraits]) -> Int {
    traits.count { $0.level > 0 && $0.lead?.shape == .decimal && ($0.lead?.number.count ?? 0) >= 3 }
  }

  /// The blocks of a document behind its front, in which headings are looked for.
  private struct Lines {
    let page: Page
    let traits: [BlockTraits]
    let front: Int
    /// Those that could be headings by themselves.
    let heads: [Int]

    init(_ page: Page, _ traits: [BlockTraits], from front: Int) {
      self.page = page
      self.traits = traits
      self.front = front
      heads = traits.indices.filter {
        $0 >= front
          && (HeadLooks.couldHead(page, traits[$0])
            || traits[$0].level > 0 && isMovedBelow(page, traits, $0))
      }
    }

    func starts(_ places: [Int]) -> [SectionStart] {
      places.map { HeadedItems.start(page, traits[$0], $0) }
    }
  }

  /// A way to set off headings: the items by it, none where it is not that of the document.
  private typealias Way = @Sendable (Lines) -> [SectionStart]

  /// The ways of a kind of document, the surest first.
  private static func ways(of kind: MinutesDocument.Kind) -> [Way] {
    switch kind {
    case .report: waysOfReports
    case .minutes: waysOfMinutes
    default: waysOfOthers
    }
  }

  private static let waysOfReports: [Way] = [
    hinted,
    { lines in
      let named = ReportHeads.find(lines.page, lines.traits, from: lines.front)
      let counted = ParagraphHeads.find(lines.page, lines.traits)
      return counted.count > named.count
        ? lines.starts(counted) : withoutHeadline(lines.page, named)
    },
  ]

  private static let waysOfMinutes: [Way] = [
    hinted, ofOneLevel,
    { MarginHeads.starts($0.page, $0.traits, from: $0.front, beside: capitals($0)) },
    runInAndAlone, inCapitals,
    { LineHeads.find($0.page, $0.traits) },
    { $0.starts(RunInHeads.bold($0.page, $0.traits, from: $0.front)) },
    emphasised,
    { $0.starts(ColonHeads.overLists($0.page, $0.traits, from: $0.front)) },
    { $0.starts(centredHeads($0.page, $0.traits, from: $0.front)) },
    { $0.starts(RunInHeads.find($0.page, $0.traits, from: $0.front)) },
    { $0.starts(RunInHeads.opening($0.page, $0.traits, from: $0.front)) },
    { RunInHeads.plain($0.page, $0.traits, from: $0.front) },
    { $0.starts(plainHeads($0.page, $0.traits, from: $0.front)) },
    { RunInHeads.usual($0.page, $0.traits, from: $0.front) },
    { StoppedHeads.find($0.page, $0.traits, from: $0.front) },
  ]

  private static let waysOfOthers: [Way] = [hinted, ofOneLevel, inCapitals, emphasised]

  /// What the mark-up of a platform calls the title of an item.
  private static let hinted: Way = { lines in
    lines.starts(lines.heads.filter { lines.traits[$0].hints.contains(.itemTitle) })
  }

  /// The highest level of heading that at least two blocks share; or the one right behind the list of people.
  private static let ofOneLevel: Way = { lines in
    let heads = byLevel(lines.page, lines.traits, lines.heads, from: lines.front)
    if !heads.items.isEmpty {
      let parts = Set(heads.parts)
      return lines.starts((heads.items + heads.parts).sorted()).map { start in
        var start = start
        if parts.contains(start.block) { start.kind = .part }
        return start
      }
    }
    let only = lines.heads.filter { lines.traits[$0].level > 0 && lines.traits[$0].lead == nil }
    return only.count == 1 && opensBusiness(lines, only) ? lines.starts(only) : []
  }

  private static let reachOfPeople = 40

  /// Lines of which the first stands right behind those who came, each over text: in short minutes two are enough.
  private static func opensBusiness(_ lines: Lines, _ heads: [Int]) -> Bool {
    guard lines.front > 0, let first = heads.first else { return false }
    let (page, traits) = (lines.page, lines.traits)
    guard heads.allSatisfy({ traits[$0].lead == nil }),
      traits[..<lines.front].suffix(reachOfPeople).contains(where: {
        FrontEnd.saysWhoCame(page, $0)
      })
    else { return false }
    return traits[lines.front..<max(lines.front, first)].allSatisfy {
      $0.isFurniture || PersonName.parse(page, $0.body, demand: .oneWord) != nil
    }
      && heads.allSatisfy { head in
        if !traits[head].rest.isEmpty { return true }
        guard let next = traits[safe: head + 1] else { return false }
        return !next.standsOut && !next.isFurniture
      }
  }

  /// Lines in capitals. Such below one another head the document; those of items stand over text.
  private static let inCapitals: Way = { lines in
    var capitals = capitals(lines)
    // The lines that say whose minutes these are stand below one another from the first.
    if lines.front == 0, capitals.first == 0 {
      let run = zip(capitals, capitals.dropFirst()).prefix { $0 + 1 == $1 }.count
      capitals.removeFirst(run)
    }
    let overText = capitals.indices.count {
      $0 + 1 == capitals.count || capitals[$0 + 1] != capitals[$0] + 1
    }
    let isEnough =
      capitals.count >= 3 && overText >= 2
      || capitals.count == 2 && opensBusiness(lines, capitals)
    return isEnough ? lines.starts(capitals) : []
  }

  /// “CORRESPONDENCE: A patron wrote …” beside “NEW BUSINESS” alone over text of its own: heads in capitals of which most
  /// run into their text.
  private static let runInAndAlone: Way = { lines in
    let runIn = RunInHeads.plain(lines.page, lines.traits, from: lines.front)
    guard !runIn.isEmpty else { return [] }
    let taken = Set(runIn.map(\.block))
    let capitals = Set(capitals(lines))
    let alone = capitals.filter { !taken.contains($0) && !capitals.contains($0 + 1) }
    guard !alone.isEmpty, alone.count < runIn.count else { return [] }
    return (runIn + lines.starts(Array(alone))).sorted { $0.block < $1.block }
  }

  /// Lines in bold or italics.
  private static let emphasised: Way = { lines in
    let bold = lines.heads.filter {
      let trait = lines.traits[$0]
      return trait.level == 0 && trait.isEmphasised
        && (trait.rest.isEmpty || trait.isLineOverText(lines.page))
    }
    let isEnough = bold.count >= 3 || bold.count == 2 && opensBusiness(lines, bold)
    return isEnough ? lines.starts(bold) : []
  }

  private static func capitals(_ lines: Lines) -> [Int] {
    let (page, traits) = (lines.page, lines.traits)
    return traits.indices.filter {
      $0 >= lines.front && traits[$0].level == 0 && traits[$0].isAllCapitals
        && traits[$0].rest.isEmpty
        && (HeadLooks.couldHead(
          page, traits[$0], isOverText: LineHeads.isOverText(page, traits, $0))
          || isMovedBelow(page, traits, $0))
        && !isAmongCapitals(page, traits, $0)
    }
  }

  private static let headFields: [Block.FieldName] = [
    .to, .date, .ward, .portfolio, .contact, .venue,
  ]

  /// The sections of a report without the headline of its front sheet, below which the lines of the head stand:
  /// “## Alone in a crowd” over “Report to: Executive Board”.
  private static func withoutHeadline(_ page: Page, _ starts: [SectionStart]) -> [SectionStart] {
    guard starts.count >= 3, let first = starts.first, first.marker.isEmpty else { return starts }
    let below = (first.block + 1)..<max(first.block + 1, starts[1].block)
    let lines = below.count { index in
      // “* **Paper:** 5”
      let range = page.blocks[index].text
      guard let colon = Fields.labelEnd(page, range) else { return false }
      return Fields.known(page, TextRange(range.lower, colon)).map(headFields.contains) ?? false
    }
    return lines >= 2 ? Array(starts.dropFirst()) : starts
  }

  /// The headings of the highest level that at least two share; below a heading that only holds others (“Agenda”,
  /// “Notes”) or groups them, those one level down.
  private static func byLevel(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], from front: Int
  ) -> (items: [Int], parts: [Int]) {
    let isHead = Set(heads)
    let containers = traits.indices.filter {
      $0 >= front && traits[$0].level > 0
        && page.isWhole(traits[$0].title, OutlineVocabulary.containers) != nil
        && !isMovedBelow(page, traits, $0)
    }
    var counts: [Int: Int] = [:]
    for index in heads + containers where traits[index].level > 0 {
      counts[traits[index].level, default: 0] += 1
    }
    guard let level = counts.keys.sorted().first(where: { counts[$0, default: 0] >= 2 }) else {
      return ([], [])
    }
    let parts = groups(page, traits, heads, level)
    let isContainer = Set(containers + parts)
    var result: [Int] = []
    var isInside = false
    for index in traits.indices where index >= front && traits[index].level > 0 {
      if traits[index].level == level { isInside = isContainer.contains(index) }
      let wanted = isInside ? level + 1 : level
      if traits[index].level == wanted, isHead.contains(index) { result.append(index) }
    }
    return (result, parts)
  }

  /// Headings of a level that only group those right below them: “Standing items” and “New items” where the level has few
  /// others, “Regular agenda” beside any. “Officers' reports” among items is one itself.
  private static func groups(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], _ level: Int
  ) -> [Int] {
    let isHead = Set(heads)
    let ofLevel = heads.filter { traits[$0].level == level }
    let over = ofLevel.filter { index in
      isHead.contains(index + 1) && traits[index + 1].level == level + 1
        && traits[index].wordCount <= 5
        && page.wordIndices(traits[index].title).last.map { grouping.contains(page.words[$0]) }
          ?? false
    }
    if over.count * 2 > ofLevel.count { return over }
    return over.filter { page.isWhole(traits[$0].title, halves) != nil }
  }

  private static let fewestColumns = 2
  private static let grouping = WordSet(
    "items business topics matters proposals updates reports agenda")
  /// The halves of an American agenda.
  private static let halves = PhraseTable<Bool>(["consent|regular agenda|calendar"])

  /// Fewest short lines over text that are heads where one of them has a usual name.
  private static let fewestPlain = 5

  /// Heads that nothing sets apart but that they are short lines over text: believed where at least
  /// two of them have usual names, from the first that does, or one of five.
  private static func plainHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [Int] {
    let lines = traits.indices.filter { $0 >= front && isPlainHead(page, traits, $0) }
    let named = lines.filter {
      page.isWhole(traits[$0].range, OutlineVocabulary.usualItems) != nil
    }
    let heads = lines.filter { PersonName.parse(page, traits[$0].range) == nil }
    if front > 0, heads.count >= fewestPlain, !named.isEmpty { return heads }
    guard named.count >= 2 else { return [] }
    return lines.filter { $0 >= named[0] }
  }

  /// Lines in the middle of the page over text, where at least two have usual names.
  private static func centredHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [Int] {
    let lines = traits.indices.filter { index in
      let trait = traits[index]
      return index >= front && trait.hints.contains(.centred) && !trait.isFurniture
        && trait.lead.map { $0.shape == .composite } ?? true && trait.rest.isEmpty
        && (1...24).contains(page.wordIndices(trait.range).count)
        && page.lastByte(trait.range) != UInt8(ascii: ".")
        && page.opening(trait.range, OutlineVocabulary.innerHeads) == nil
        && !HeadLooks.hasRule(page, trait.range) && traits[safe: index + 1] != nil
    }
    let named = lines.filter {
      page.isWhole(traits[$0].range, OutlineVocabulary.centredItems) != nil
    }
    return named.count >= 2 && lines.count >= 3 ? lines : []
  }

  /// Whether “AGENDA” or “MINUTES” stands right over a motion that its mover's name opens, or “Motion by A,
  /// seconded by B, …”: the first business of the meeting, and no head of the document or of what follows.
  private static func isMovedBelow(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard !traits[index].isFurniture, let next = traits[safe: index + 1],
      page.isWhole(traits[index].range, OutlineVocabulary.containers) != nil
    else { return false }
    if Movers.inFront(page, next.body) != nil || confirmsMinutes(page, traits[index], next) {
      return true
    }
    let isNumber = next.isNumberAlone || NumberedMotion.isHead(page, next.range)
    let below = isNumber ? traits[safe: index + 2] ?? next : next
    if NumberedMotion.opens(page, below.range) { return true }
    return Sentences.first(page, next.body).map {
      MotionSentence.moves(page, $0) || MotionSentence.isLabelledMove(page, $0)
    } ?? false
  }

  private static let minutes = PhraseTable<Bool>(["minutes"])
  private static let ofMeeting = PhraseTable<Bool>([
    "the? minutes of|from|for the", "that the? minutes", "the? minutes dated|were",
  ])
  /// Words in which a decision on minutes names them.
  private static let reachOfMinutes = 8

  /// Whether “MINUTES” stands over “RESOLVED – That the minutes of the meeting held on 8 October be signed.”
  private static func confirmsMinutes(
    _ page: Page, _ head: BlockTraits, _ next: BlockTraits
  ) -> Bool {
    guard page.isWhole(head.range, minutes) != nil, !next.isFurniture else { return false }
    let words = page.wordIndices(next.body).prefix(reachOfMinutes)
    guard words.hold(ofMeeting, in: page, limit: page.words.count) else { return false }
    return DecisionLabel.opening(page, next.body) != nil
      || page.lastByte(next.body) == UInt8(ascii: ".")
  }

  /// Whether a cell in capitals has others beside it: names or column heads, and no title.
  private static func isAmongCapitals(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell else { return false }
    return [index - 1, index + 1].contains { other in
      guard let beside = page.blocks[safe: other]?.cell, beside.table == cell.table,
        beside.row == cell.row
      else { return false }
      return traits[other].isAllCapitals
    }
  }

  /// Words of a paragraph that breaks off without a stop, in front of a table or lines set in.
  private static let wordsOfText = 16

  static func isPlainHead(
    _ page: Page, _ traits: [BlockTraits], _ index: Int, overTables: Bool = false
  ) -> Bool {
    let trait = traits[index]
    guard !trait.isFurniture, trait.lead == nil, trait.rest.isEmpty, page.blocks[index].cell == nil,
      page.blocks[index].kind == .paragraph, (1...8).contains(trait.wordCount),
      page.firstWord(trait.range)?.shape.contains(.capitalised) == true,
      page.byte(trait.range.upper - 1).isASCIILetter,
      !trait.range.bounds.contains(where: { page.byte($0) == 0x09 || page.byte($0) == 0x0A }),
      let next = traits[safe: index + 1], !next.isFurniture
    else { return false }
    // A head stands over a sentence, a number or a list, not over another short line.
    let last = page.lastByte(next.range)
    // “Choice          Capital          Each year”: the heads of columns.
    let isTable =
      overTables && (next.isInCell || page.columns(next.range).count >= fewestColumns)
    return isTable || next.lead != nil || last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
      || page.wordIndices(next.range).count >= wordsOfText
  }

  static func start(_ page: Page, _ trait: BlockTraits, _ index: Int) -> SectionStart {
    var start = SectionStart(.item, block: index, end: trait.title.upper)
    start.title = TitleTail.trim(page, trait.wholeTitle)
    if let topic = topicMark(page, start.title) ?? timeMark(page, start.title) {
      start.marker = topic
      start.title = page.trimmed(TextRange(topic.upper, start.title.upper))
    }
    start.end = start.title.upper
    return start
  }

  /// “7:02 pm  PUBLIC COMMENT”: when an item was taken up, in front of its title in capitals.
  private static func timeMark(_ page: Page, _ title: TextRange) -> TextRange? {
    guard page.byte(title.lower).isASCIIDigit, page.isAllCapitals(title),
      let time = ClockTime.find(page, title).first, time.range.lower == title.lower,
      page.wordIndices(title.suffix(from: time.range.upper)).first.map({
        page.words[$0].shape.contains(.allCapitals)
      }) ?? false
    else { return nil }
    return time.range
  }

  private static let topics = PhraseTable<Bool>(["topic", "subtopic"])

  /// The “Topic:” in front of a title, which is no part of it.
  static func topicMark(_ page: Page, _ title: TextRange) -> TextRange? {
    let words = page.wordIndices(title)
    guard words.count >= 2, let first = words.first,
      topics.matches(page.words, at: first, limit: words.upperBound)
    else { return nil }
    // “#topic Orphaned packages”
    if page.byte(title.lower) == UInt8(ascii: "#") {
      return TextRange(title.lower, page.words[first].range.upper)
    }
    guard page.byte(page.words[first].range.upper) == UInt8(ascii: ":") else { return nil }
    return TextRange(title.lower, page.words[first].range.upper + 1)
  }
}

/// Finds the blocks that open items where the page's type does not say it.
enum ItemStarts {
  /// - Parameter isList: Whether the page is one that lists items, each number on a line of its own.
  static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind, isList: Bool = false
  ) -> [SectionStart] {
    let topics = LoggedTopics.find(page, traits)
    if !topics.isEmpty { return topics }
    let listed = ContentsTopics.find(page, traits)
    if !listed.isEmpty { return listed }
    let contents = ContentsList.blocks(page, traits)
    let starts = find(page, traits, kind: kind, isList: isList, contents: contents)
    return contents.isEmpty ? starts : starts.filter { !contents.contains($0.block) }
  }

  /// - Parameter contents: The entries of a table of contents.
  private static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind, isList: Bool,
    contents: Range<Int>
  ) -> [SectionStart] {
    var candidates = NumberedPeople.removed(
      page, traits,
      withoutContents(
        page, traits,
        ItemSeries.candidates(page, traits: traits, isAgenda: kind == .agenda, isList: isList)
          .filter { !contents.contains($0.block) }))
    if kind != .report {
      let unnumbered = mostlyUnnumbered(traits)
      candidates.removeAll { isNamedBy(page, traits, $0, among: unnumbered) }
    }
    if kind == .report {
      let asked = AskedEntries.belowStems(page, traits)
      candidates.removeAll {
        asked.contains($0.block) || AskedEntries.isOne(page, traits[$0.block])
      }
    }
    var series = ItemSeries.best(candidates)
    if kind == .minutes, let found = runIn(page, traits, series.map { candidates[$0].block }) {
      return found
    }
    if kind == .minutes, (1...mostInside).contains(series.count) {
      let dashed = RunInHeads.bold(page, traits, from: HeadedItems.frontEnd(page, traits))
      if dashed.count >= 2 * series.count {
        return dashed.map { HeadedItems.start(page, traits[$0], $0) }
      }
    }
    // Sections of a report are counted from one; a later run is one of numbered paragraphs.
    if kind == .report, let first = series.first, candidates[first].value > 2 { series = [] }
    if kind == .report, !series.isEmpty,
      HeadedItems.headsReport(page, traits, series.map { candidates[$0].block })
    {
      series = []
    }
    // The numbered heads of a form are heads inside the one item that it records.
    if kind == .decisions, isForm(page, traits, series.map { candidates[$0].block }) { series = [] }
    if series.count >= 2 || series.count == 1 && candidates[series[0]].weight >= 3 {
      if kind == .minutes { series = ItemSeries.withStragglers(series, candidates) }
      if kind != .report {
        series = ItemSeries.withKin(page, series, candidates, traits)
        series = ItemSeries.withFiles(page, series, candidates, traits)
        series = ItemSeries.withRows(page, series, candidates, traits)
      }
      return numbered(page, traits, series.map { candidates[$0].block }, kind: kind)
    }
    let trailing = TrailingNumbers.find(page, traits)
    if trailing.count >= 3 { return trailing }
    let headed = NumbersBelow.taken(
      page, traits, HeadedItems.find(page, traits, kind: kind))
    guard let first = headed.first, kind == .report else { return headed }
    let taken = Set(headed.map(\.block))
    let parts = parts(page, traits).filter { !taken.contains($0.block) }
    return (headed + parts.filter { $0.block > first.block || $0.block + 1 == first.block })
      .sorted { $0.block < $1.block }
  }

  /// Entries of a numbered list inside an item, among heads that have no numbers.
  private static let mostInside = 3

  /// Whether a heading of the mark-up opens with the number of a proposal, “HEP-118: Routing”, among headings
  /// of its level that have none: the number is part of what the item is called.
  private static func isNamedBy(
    _ page: Page, _ traits: [BlockTraits], _ candidate: ItemSeries.Candidate,
    among levels: Set<Int>
  ) -> Bool {
    let trait = traits[candidate.block]
    guard levels.contains(trait.level), let lead = trait.lead, lead.shape == .composite,
      page.byte(lead.number.lower).isASCIIUpper,
      lead.number.bounds.contains(where: { page.byte($0) == UInt8(ascii: "-") })
    else { return false }
    return true
  }

  /// The levels whose headings have no number for the most part.
  private static func mostlyUnnumbered(_ traits: [BlockTraits]) -> Set<Int> {
    var surplus: [Int: Int] = [:]
    for trait in traits where trait.level > 0 {
      surplus[trait.level, default: 0] += trait.lead == nil ? 1 : -1
    }
    return Set(surplus.filter { $0.value > 0 }.keys)
  }

  /// Candidates without the entries of a table of contents: numbered lines whose titles come back as
  /// headings of the mark-up below.
  private static func withoutContents(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [ItemSeries.Candidate]
  ) -> [ItemSeries.Candidate] {
    func couldBeEntry(_ candidate: ItemSeries.Candidate) -> Bool {
      let block = candidate.block
      return traits[block].level == 0 && !traits[block].isNumberAlone
        && !traits[block].title.isEmpty
    }
    guard candidates.count(where: couldBeEntry) >= 3 else { return candidates }
    let headings = traits.indices.filter { traits[$0].level > 0 }
    guard headings.count >= 3 else { return candidates }
    let titles = Set(
      headings.map {
        RecognitionContext.recordedWords(page, TitleTail.trim(page, traits[$0].title))
      })
    func isEntry(_ candidate: ItemSeries.Candidate) -> Bool {
      couldBeEntry(candidate)
        && titles.contains(RecognitionContext.recordedWords(page, traits[candidate.block].title))
    }
    let rest = candidates.filter { !isEntry($0) }
    return candidates.count - rest.count >= 3 ? rest : candidates
  }

  /// Items whose titles run into their text, where they make a longer series than titles that stand
  /// alone and hold all of those; nil where they do not.
  private static func runIn(
    _ page: Page, _ traits: [BlockTraits], _ plain: [Int]
  ) -> [SectionStart]? {
    let cut = traits.map { RunInTitle.read(page, $0) }
    var candidates = ItemSeries.candidates(page, traits: cut)
    for index in candidates.indices
    where candidates[index].weight == 0
      && RunInTitle.standsAlone(page, cut, candidates[index].block)
    {
      candidates[index].weight = 0.6
    }
    let chain = ItemSeries.best(candidates)
    let blocks = repeated(chain, candidates).map { candidates[$0].block }
    guard blocks.count > plain.count, blocks.count >= 3, Set(blocks).isSuperset(of: plain),
      let first = blocks.first, let last = blocks.last
    else { return nil }
    // “6. PUBLIC HEARING: Mill District Parking Plan.” is a title throughout.
    let shortened = blocks.filter { traits[$0].title != cut[$0].title }
    // “22/45 Apologies: Cllr Gull.”: the number of a minute stands in front of nothing else.
    let isMinute = blocks.allSatisfy { traits[$0].lead?.shape == .yearly }
    guard
      isMinute
        || shortened.count(where: { RunInTitle.isText(page, cut[$0].rest) }) * 2
          >= shortened.count
    else { return nil }
    if plain.isEmpty {
      // Headings between the numbers show that these count paragraphs or conditions.
      let headed = HeadedItems.find(page, traits, kind: .minutes).map(\.block)
      guard (last - first) * 2 >= traits.count - first,
        headed.count(where: { $0 > first && $0 < last && !blocks.contains($0) }) < 2
      else { return nil }
    }
    return numbered(page, cut, blocks, kind: .minutes)
  }

  /// A series with the titles that repeat the number before them: two items are numbered 5.
  private static func repeated(_ chain: [Int], _ candidates: [ItemSeries.Candidate]) -> [Int] {
    guard var last = chain.first else { return [] }
    var result: [Int] = []
    for index in chain {
      let before = candidates[last]
      for between in (last + 1)..<max(last + 1, index)
      where candidates[between].key == before.key && candidates[between].value == before.value
        && candidates[between].weight >= 0.8
      {
        result.append(between)
      }
      result.append(index)
      last = index
    }
    return result
  }

  /// Whether the numbered heads of a document are those of a form for one decision.
  private static func isForm(_ page: Page, _ traits: [BlockTraits], _ blocks: [Int]) -> Bool {
    let named = blocks.count {
      page.opening(traits[$0].title, OutlineVocabulary.decisionFormHeads) != nil
    }
    return named >= 2 && named * 2 >= blocks.count
  }

  // MARK: Numbered items

  private static func numbered(
    _ page: Page, _ traits: [BlockTraits], _ blocks: [Int], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    var starts = blocks.compactMap { start(page, traits, $0) }
    if kind != .report { starts += subItems(page, traits, &starts) }
    let isListed = traits.contains {
      $0.hints.contains(.itemNumber) || $0.isNumberAlone
    }
    if kind == .agenda || kind != .report && isListed {
      starts += letteredItems(page, traits, starts)
    }
    starts += unnumbered(page, traits, blocks, kind: kind)
    if kind == .report { starts += plainHeads(page, traits, around: blocks) }
    if kind == .minutes {
      starts += UsualGroups.find(page, traits, blocks)
      starts += OpenForum.find(page, traits, before: blocks.first ?? 0)
    }
    if kind != .report { starts += GroupHeads.find(page, traits, blocks) }
    starts += parts(page, traits)
    starts.sort { ($0.block, $0.end) < ($1.block, $1.end) }
    var result: [SectionStart] = []
    for start in starts {
      // Two rules may see the same heading; the numbered reading, which comes first, stays.
      if let last = result.last, start.block == last.block || headStart(start) < last.end {
        continue
      }
      result.append(start)
    }
    if kind == .minutes { SummaryHead.close(&result, page) }
    return result
  }

  private static func headStart(_ start: SectionStart) -> Int {
    if start.marker.isEmpty { return start.title.isEmpty ? start.end : start.title.lower }
    return start.title.isEmpty ? start.marker.lower : min(start.marker.lower, start.title.lower)
  }

  /// The heading that a numbered block opens; the title of a number alone is the next block.
  static func start(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> SectionStart? {
    let trait = traits[index]
    guard let lead = trait.lead else { return nil }
    var start = SectionStart(.item, block: index, end: trait.title.upper)
    start.marker = lead.marker
    start.number = lead.number
    if trait.isNumberAlone {
      guard let next = traits[safe: index + 1], !next.isNumberAlone, !next.isFurniture,
        page.blocks[index].cell?.row == page.blocks[index + 1].cell?.row
      else { return nil }
      // `16/01822/FUL - Land …` below `58a` is a title that begins with a number of its own.
      start.title = TitleTail.trim(page, next.wholeTitle)
    } else {
      start.title = TitleTail.trim(page, wrapped(page, traits, index))
    }
    takeFlag(page, &start)
    start.end = start.title.upper
    return start
  }

  private static let flags = PhraseTable<Bool>(["k", "kd", "key", "key decision"])

  /// “2. (K) Licensing of rented homes”: the mark of a key decision stands with the number.
  private static func takeFlag(_ page: Page, _ start: inout SectionStart) {
    let open = start.title.lower
    guard page.byte(open) == UInt8(ascii: "(") || page.byte(open) == UInt8(ascii: "[") else {
      return
    }
    let words = page.wordIndices(start.title)
    guard let match = flags.match(page.words, at: words.lowerBound, limit: words.upperBound),
      match.end < words.upperBound, page.words[words.lowerBound].shape.contains(.capitalised)
    else { return }
    let close = page.words[match.end - 1].range.upper
    guard page.byte(close) == UInt8(ascii: ")") || page.byte(close) == UInt8(ascii: "]"),
      page.text.isBlank(TextRange(start.marker.upper, open))
    else { return }
    start.marker = start.marker.through(TextRange(open, close + 1))
    start.title = page.trimmed(TextRange(close + 1, start.title.upper))
  }

  /// The title of a block, with the next line where the title breaks off in the middle of a phrase:
  /// “MINUTES OF THE MEETING HELD ON 29” – “APRIL 2015”.
  private static func wrapped(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> TextRange {
    let title = traits[index].title
    guard traits[index].rest.isEmpty, let next = traits[safe: index + 1], !next.isFurniture,
      next.lead == nil, next.rest.isEmpty, next.wordCount <= 12,
      next.isAllCapitals == traits[index].isAllCapitals, next.level == traits[index].level,
      page.blocks[index].cell == page.blocks[index + 1].cell,
      let last = page.wordIndices(title).last, page.words[last].range.upper == title.upper
    else { return title }
    let isJoined = joiners.contains(page.words[last])
    let isDate =
      page.words[last].shape.contains(.digits)
      && CalendarWords.months.match(page.words, at: last + 1, limit: page.words.count) != nil
    return isJoined || isDate || isFullLine(page, title, page.blocks[index + 1])
      || hangs(page, page.blocks[index], title, page.blocks[index + 1])
      ? title.through(next.title) : title
  }

  /// “37    BUDGET STRATEGY UPDATE AND BUDGET” ⏎ “      PROCESS 2024/25”: a line directly below that begins in
  /// the column of the title and not in that of the number.
  private static func hangs(
    _ page: Page, _ block: SourceBlock, _ title: TextRange, _ next: SourceBlock
  ) -> Bool {
    guard next.gapBefore == 0, next.cell == nil, next.kind == block.kind,
      title.lower > block.range.lower, next.indent > block.indent,
      title.count >= shortestWrapped, page.isAllCapitals(title), page.isAllCapitals(next.range),
      page.wordIndices(next.range).count <= 8
    else { return false }
    return !isSentence(page, next.range) && AttendanceLabels.read(page, next.range) == nil
      && DecisionLabel.opening(page, next.range) == nil
      && page.byte(next.range.upper - 1) != UInt8(ascii: ":")
  }

  private static let finite = WordSet("was were is are has have had will")

  /// “NO QUESTIONS WERE PUT” below a title does not belong to it.
  private static func isSentence(_ page: Page, _ range: TextRange) -> Bool {
    page.wordIndices(range).contains { finite.contains(page.words[$0]) }
  }

  /// Bytes of a title that its line had no more room for.
  private static let shortestWrapped = 32

  private static let joiners = WordSet("of the and for on to in with a an at by from held")
  /// Bytes of a title in capitals that fills its line.
  private static let fullLine = 48

  /// “… VARY A PREMISES LICENCE - THE ANCHOR, 12” ⏎ “FOUNDRY STREET, ELDER”: a title in capitals that fills its line
  /// goes on with a short one directly below, the indent of which an extractor lost.
  private static func isFullLine(_ page: Page, _ title: TextRange, _ next: SourceBlock) -> Bool {
    guard title.count >= fullLine, next.hints.contains(.nextLine), next.range.count < title.count,
      page.isAllCapitals(title), page.wordIndices(next.range).count <= 8
    else { return false }
    return !isSentence(page, next.range) && AttendanceLabels.read(page, next.range) == nil
      && DecisionLabel.opening(page, next.range) == nil
      && page.byte(next.range.upper - 1) != UInt8(ascii: ":")
      && page.isWhole(next.range, OutlineVocabulary.innerHeads) == nil
  }

  /// Sub-numbered headings that directly follow a numbered heading with nothing of its own are the
  /// items, and the heading above them is a part.
  private static func subItems(
    _ page: Page, _ traits: [BlockTraits], _ starts: inout [SectionStart]
  ) -> [SectionStart] {
    var result: [SectionStart] = []
    for index in starts.indices {
      let limit = starts[safe: index + 1]?.block ?? traits.count
      var next = starts[index].block + (traits[starts[index].block].isNumberAlone ? 2 : 1)
      while next < limit, traits[next].isFurniture { next += 1 }
      if page.isWhole(starts[index].title, OutlineVocabulary.undivided) != nil
        || next < limit && NoticedMotion.named(page, traits[next].title) != nil
      {
        continue
      }
      guard next < limit, isSubItem(page, traits[next], of: starts[index]),
        starts[index].end >= traits[next - 1].range.upper
      else { continue }
      starts[index].kind = .part
      for block in next..<limit where isSubItem(page, traits[block], of: starts[index]) {
        if let start = start(page, traits, block) { result.append(start) }
      }
    }
    guard !result.isEmpty else { return [] }
    // Where the business stands under sub-numbers, it does so below a heading with text as well.
    for index in starts.indices where starts[index].kind == .item {
      let limit = starts[safe: index + 1]?.block ?? traits.count
      for block in (starts[index].block + 1)..<max(starts[index].block + 1, limit)
      where isSubItem(page, traits[block], of: starts[index])
        && (traits[block].isNumberAlone || traits[block].level > 0)
      {
        if let start = start(page, traits, block) { result.append(start) }
      }
    }
    return result
  }

  /// `5a`, `5b` below item 5, with titles of their own.
  private static func letteredItems(
    _ page: Page, _ traits: [BlockTraits], _ starts: [SectionStart]
  ) -> [SectionStart] {
    let numbers = Set(starts.map { page.string($0.number) })
    return traits.indices.compactMap { index in
      guard let lead = traits[index].lead, lead.shape == .composite, lead.path.count == 2,
        page.byte(lead.number.upper - 1).isASCIILower,
        numbers.contains(page.string(lead.number.prefix(upTo: lead.number.upper - 1)))
      else { return nil }
      return start(page, traits, index)
    }
  }

  private static func isSubItem(_ page: Page, _ trait: BlockTraits, of parent: SectionStart) -> Bool
  {
    guard let lead = trait.lead, !trait.isFurniture, lead.number.count > parent.number.count,
      trait.standsOut || isTitleAlone(page, trait), !isSentence(page, trait)
    else { return false }
    for offset in 0..<parent.number.count
    where page.byte(lead.number.lower + offset) != page.byte(parent.number.lower + offset) {
      return false
    }
    let divider = page.byte(lead.number.lower + parent.number.count)
    // `5a`, `5b` as headings below `5`.
    let isLetter =
      divider.isASCIILower && trait.level > 0 && lead.shape == .composite
      && lead.number.count == parent.number.count + 1
    return divider == UInt8(ascii: ".") || divider == UInt8(ascii: "-") || isLetter
  }

  /// “3.1 **The Board APPROVED the minutes as a true record.**”: a paragraph in bold that decides.
  private static func isSentence(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.level == 0 && !trait.isAllCapitals && trait.wordCount >= 6
      && page.lastByte(trait.title) == UInt8(ascii: ".")
      && page.speaks(of: .decisionLabels, in: trait.title)
  }

  /// Whether a numbered block is a few words without a stop or colon and nothing else.
  private static func isTitleAlone(_ page: Page, _ trait: BlockTraits) -> Bool {
    let last = page.lastByte(trait.title)
    return trait.wordCount <= 18 && trait.rest.isEmpty && last != UInt8(ascii: ".")
      && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
  }

  // MARK: Headings among them

  /// Headings without a number that are set like the numbered ones.
  private static func unnumbered(
    _ page: Page, _ traits: [BlockTraits], _ blocks: [Int], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    var settings: [HeadingSetting: Int] = [:]
    for block in blocks {
      let titled = traits[block].isNumberAlone ? traits[safe: block + 1] : traits[block]
      if let titled { settings[titled.setting, default: 0] += 1 }
    }
    let common = settings.max { ($0.value, $0.key.level) < ($1.value, $1.key.level) }?.key
    let numberedLevel = kind == .minutes ? common?.level ?? 0 : 0
    let numbered = Set(blocks)
    let isReport = kind == .report
    let higher = isReport ? [] : higherHeads(page, traits, numbered)
    let front =
      isReport
      ? reportFront(page, traits, before: first) : HeadedItems.frontEnd(page, traits)
    let name = headName(page, traits)
    return traits.indices.compactMap { index in
      let trait = traits[index]
      guard trait.lead == nil,
        index > first
          || front > 0 && index >= front
            && (isReport || hasText(page, traits, below: index)
              || isUsual(page, traits, index)
              || isAbove(page, traits, index, numberedLevel)),
        !numbered.contains(index), !isReport || !labelsRow(page, traits, index),
        !numbered.contains(index - 1) || !traits[index - 1].isNumberAlone,
        HeadedItems.couldHead(page, trait, inReport: isReport),
        !isReport || index < last || !isSignature(page, traits, index)
      else { return nil }
      if isReport, trait.rest.isEmpty {
        // Usual sections in front of the numbered ones, and the papers behind them.
        let isUsual =
          index < first
          ? HeadedItems.isUsualSection(page, trait.title)
          : index > last && page.isWhole(trait.title, OutlineVocabulary.reportClosers) != nil
        if isUsual { return HeadedItems.start(page, trait, index) }
      }
      let isHinted = trait.hints.contains(.itemTitle)
      // Bold alone also sets sub-headings; a level of heading or capitals say more.
      let isAlike =
        common.map {
          ($0.level > 0 || $0.isAllCapitals) && $0 == trait.setting
            || index < first && $0.level > 0 && $0.level == trait.level && trait.isAllCapitals
            || isAbove(page, traits, index, numberedLevel)
        } ?? false
      guard isHinted || isAlike || higher.contains(index), !repeatsHead(page, trait, name) else {
        return nil
      }
      // “PURPOSE”, “RECOMMENDATION BY THE MAYOR” in minutes head the report inside an item.
      if kind == .minutes, !isHinted, trait.rest.isEmpty,
        HeadedItems.isUsualSection(page, trait.title)
          || RecommendationHead.opens(page, trait.title)
      {
        return nil
      }
      var start = HeadedItems.start(page, trait, index)
      // “PLANNING REPORTS” right over “ITEM 3” groups what follows.
      if kind == .minutes, trait.rest.isEmpty, numbered.contains(index + 1) {
        start.kind = .part
      }
      return start
    }
  }

  /// “DAVID ROSKILLY” over “Director of Economy” behind the last section: who signed the report.
  private static func isSignature(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    guard (2...4).contains(traits[index].wordCount), let next = traits[safe: index + 1],
      page.wordIndices(next.range).count <= 12, Offices.isRole(page, next.range)
    else { return false }
    let line = page.trimmed(traits[index].range)
    return PersonName.parse(page, line, demand: .words)?.end == line.upper
  }

  /// Whether a cell has its value beside it: “**Purpose** | For approval” on the front sheet of a report.
  private static func labelsRow(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard traits[index].level == 0, let cell = page.blocks[index].cell,
      let next = page.blocks[safe: index + 1]?.cell
    else { return false }
    return next.table == cell.table && next.row == cell.row && next.column > cell.column
  }

  private static let shortestName = 3

  /// The words of the first line of the page.
  private static func headName(_ page: Page, _ traits: [BlockTraits]) -> Range<Int> {
    guard let first = traits.first(where: { !$0.isFurniture }) else { return 0..<0 }
    let end = page.first(.lineEnd, in: first.range) ?? first.range.upper
    return page.wordIndices(first.range.prefix(upTo: end))
  }

  /// Whether a line in capitals begins with the first line of the page, all of it: “CITY OF ELDER   REGULAR
  /// MEETING” at the head of another page.
  private static func repeatsHead(_ page: Page, _ trait: BlockTraits, _ name: Range<Int>) -> Bool {
    guard trait.isAllCapitals, trait.level == 0, name.count >= shortestName else { return false }
    let words = page.wordIndices(trait.range)
    guard words.count >= name.count, words.lowerBound > name.lowerBound else { return false }
    return zip(name, words).allSatisfy { page.words[$0].hash == page.words[$1].hash }
  }

  /// Heads in bold capitals over text of their own, where the numbered heads are in bold alone, or in
  /// capitals where nothing is in bold: the usual business of a meeting, its reports numbered by
  /// department between it. At least two of them, and a third, must name such business; those right
  /// over a numbered head group what follows.
  private static func higherHeads(
    _ page: Page, _ traits: [BlockTraits], _ numbered: Set<Int>
  ) -> Set<Int> {
    let lower = numbered.count { index in
      let titled = traits[index].isNumberAlone ? traits[safe: index + 1] : traits[index]
      return titled.map { !$0.isAllCapitals && $0.level == 0 } ?? false
    }
    guard lower == numbered.count else { return [] }
    let isEmphasised = traits.contains { $0.isEmphasised }
    var heads = traits.indices.filter { index in
      traits[index].isAllCapitals && traits[index].isEmphasised == isEmphasised
        && traits[index].level == 0 && traits[index].lead == nil
        && page.blocks[index].cell == nil && traits[index].rest.isEmpty
        && !numbered.contains(index) && !numbered.contains(index + 1)
        && !numbered.contains(index - 1) && HeadedItems.couldHead(page, traits[index])
    }
    if heads.isEmpty { return [] }
    let front = HeadedItems.frontEnd(page, traits)
    heads.removeAll { $0 < front }
    let usual = heads.count {
      page.isWhole(traits[$0].title, OutlineVocabulary.usualItems) != nil
        || page.isWhole(traits[$0].title, OutlineVocabulary.centredItems) != nil
        || UsualGroups.isName(page, traits[$0].title)
    }
    return usual >= 2 && usual * 3 >= heads.count ? Set(heads) : []
  }

  /// The first block that is headed like a usual section of a report, in front of its first number;
  /// 0 where there is none.
  private static func reportFront(
    _ page: Page, _ traits: [BlockTraits], before first: Int
  ) -> Int {
    traits.indices.prefix(first).first { index in
      let trait = traits[index]
      return trait.standsOut && trait.lead == nil && trait.rest.isEmpty
        && page.isWhole(trait.title, OutlineVocabulary.plainReportSections) != nil
        && HeadedItems.couldHead(page, trait, inReport: true)
    } ?? 0
  }

  /// “Executive summary”, “Recommendation”, “Appendices” on plain lines in front of the numbered
  /// sections of a report or behind them.
  private static func plainHeads(
    _ page: Page, _ traits: [BlockTraits], around blocks: [Int]
  ) -> [SectionStart] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    return traits.indices.filter { index in
      (index < first || index > last) && HeadedItems.isUsualReportHead(page, traits, index)
        && page.byte(traits[index].range.upper - 1).isASCIILetter
        && (index < first
          || page.isWhole(traits[index].range, OutlineVocabulary.reportClosers) != nil)
    }.map { HeadedItems.start(page, traits[$0], $0) }
  }

  /// Whether a heading of the mark-up stands over text of its own, one level above the numbered
  /// headings: “APOLOGIES” over a resolution, among “1 Drought Relief” and its like.
  private static func isAbove(
    _ page: Page, _ traits: [BlockTraits], _ index: Int, _ level: Int
  ) -> Bool {
    guard traits[index].level > 0, traits[index].level + 1 == level,
      let next = traits[safe: index + 1]
    else { return false }
    return next.level == 0 && !next.isFurniture
  }

  /// Whether the name of usual business in capitals stands over a sentence or a decision: “APOLOGIES”
  /// over “41/17  RESOLVED that …”.
  private static func isUsual(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard traits[index].rest.isEmpty, traits[index].isAllCapitals,
      page.isWhole(traits[index].title, OutlineVocabulary.centredItems) != nil,
      let next = traits[safe: index + 1]
    else { return false }
    let below = next.isNumberAlone ? traits[safe: index + 2] : next
    return below.map {
      page.lastByte($0.range) == UInt8(ascii: ".") && page.wordIndices($0.range).count >= 6
        && $0.level == 0 && !page.isEmphasised($0.range)
    } ?? false
  }

  /// Whether running text follows a heading at once; so an item in front of the first number is
  /// told from the last lines of the head.
  static func hasText(_ page: Page, _ traits: [BlockTraits], below index: Int) -> Bool {
    // “**Public session.** A resident asked …”
    if !traits[index].rest.isEmpty { return page.wordIndices(traits[index].rest).count >= 8 }
    guard let next = traits[safe: index + 1] else { return false }
    let words = page.wordIndices(next.range)
    if words.count == 1, next.level == 0, let word = words.first {
      return nothings.contains(page.words[word])
    }
    return next.lead == nil && !next.standsOut && words.count >= 12
  }

  /// “MAYORAL MINUTES” over “Nil.”
  private static let nothings = WordSet("nil none")

  /// Headings that group items: “PART II”, or a heading that a numbered one follows at once.
  private static func parts(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    let starts = allParts(page, traits)
    // “Part B” below the head of one item after the other says how it was decided.
    func words(_ start: SectionStart) -> [UInt64] {
      page.wordIndices(start.title).map { page.words[$0].hash }
    }
    var counts: [[UInt64]: Int] = [:]
    for start in starts { counts[words(start), default: 0] += 1 }
    guard counts.values.contains(where: { $0 >= fewestTags }) else { return starts }
    return starts.filter { page.wordIndices($0.title).count > 2 }
  }

  /// How often a part must be named to be none.
  private static let fewestTags = 3

  private static func allParts(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    traits.indices.compactMap { index in
      let trait = traits[index]
      guard !trait.isFurniture, trait.lead == nil, trait.wordCount <= 12, trait.rest.isEmpty,
        page.opening(trait.range, OutlineVocabulary.parts) != nil,
        trait.standsOut || page.wordIndices(trait.range).count <= 6
      else { return nil }
      var start = SectionStart(.part, block: index, end: trait.range.upper)
      start.title = trait.range
      return start
    }
  }
}

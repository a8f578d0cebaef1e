/// Finds the blocks that open items where the page's type does not say it.
enum ItemStarts {
  /// - Parameters:
  ///   - isList: Whether the page is one that lists items, each number on a line of its own.
  ///   - isRecord: Whether the document is known to be minutes.
  static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind, isList: Bool = false,
    isRecord: Bool = false
  ) -> [SectionStart] {
    let topics = LoggedTopics.find(page, traits)
    if !topics.isEmpty { return topics }
    let listed = ContentsTopics.find(page, traits)
    if !listed.isEmpty { return listed }
    let contents = ContentsList.blocks(page, traits)
    var starts = find(
      page, traits, kind: kind, isList: isList, isRecord: isRecord, contents: contents)
    if kind == .report, starts.isEmpty { starts = ReportHeads.recommendation(page, traits) }
    return contents.isEmpty ? starts : starts.filter { !contents.contains($0.block) }
  }

  /// - Parameter contents: The entries of a table of contents.
  private static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind, isList: Bool,
    isRecord: Bool, contents: Range<Int>
  ) -> [SectionStart] {
    var candidates = NumberedPeople.removed(
      page, traits,
      withoutContents(
        page, traits,
        ItemSeries.candidates(page, traits: traits, isAgenda: kind == .agenda, isList: isList)
          .filter { !contents.contains($0.block) }))
    if kind != .report {
      let below = NumbersBelow.alone(page, traits)
      if !below.isEmpty, !isLonger(candidates.filter { !traits[$0.block].isNumberAlone }, below) {
        return (below + PartHeads.find(page, traits)).sorted { $0.block < $1.block }
      }
      let unnumbered = mostlyUnnumbered(traits)
      candidates.removeAll { isNamedBy(page, traits, $0, among: unnumbered) }
    }
    // “2012 annual meeting” opens with a year, where no other number goes on from it.
    let years = candidates.indices.filter {
      traits[candidates[$0].block].lead.map(UnnumberedHeads.isYear) ?? false
    }
    if years.count == 1 { candidates.remove(at: years[0]) }
    // “OD-1182” on a line of its own below the heading of a decision is its reference.
    if kind == .decisions {
      candidates.removeAll {
        traits[$0.block].isNumberAlone && traits[$0.block].lead?.shape == .composite
          && traits[$0.block].level == 0 && page.blocks[$0.block].cell == nil
          && traits[safe: $0.block - 1].map { $0.level > 0 && $0.lead == nil } ?? false
      }
    }
    if kind == .report {
      let asked = AskedEntries.belowStems(page, traits)
        .union(ReportHeadKin.restarted(page, traits))
      candidates.removeAll {
        asked.contains($0.block) || AskedEntries.isOne(page, traits[$0.block])
          // What was resolved before is quoted.
          || page.blocks[$0.block].hints.contains(.quotation)
      }
    }
    if kind == .minutes {
      let others = traits.lazy.filter {
        $0.standsOut && !$0.isFurniture && $0.lead.map { $0.shape != .bullet } ?? false
          && !isOfDecision(page, $0)
      }
      if others.prefix(fewestBeside).count == fewestBeside {
        candidates.removeAll { isOfDecision(page, traits[$0.block]) }
      }
      let inner = InnerLists.entries(page, traits)
        .union(InnerLists.nested(page, traits))
        .union(InnerLists.belowHeads(page, traits))
      candidates.removeAll { inner.contains($0.block) }
    }
    var series = ItemSeries.best(candidates)
    if let titled = titledAlone(traits, series, candidates) {
      candidates = titled
      series = ItemSeries.best(candidates)
    }
    if kind == .minutes, let listed = ListedHeads.find(page, traits) {
      return numbered(page, listed.traits, listed.blocks, kind: kind)
    }
    if kind == .minutes, let found = runIn(page, traits, series.map { candidates[$0].block }) {
      return found
    }
    if kind == .minutes, (1...mostInside).contains(series.count) {
      let dashed = RunInHeads.bold(page, traits, from: FrontEnd.find(page, traits))
      if dashed.count >= 2 * series.count {
        return dashed.map { HeadedItems.start(page, traits[$0], $0) }
      }
    }
    // Entries of a list, with nothing between them, below one of several heads in capitals.
    if kind == .minutes, (1...mostInside).contains(series.count),
      let first = series.first, let last = series.last,
      candidates[last].block - candidates[first].block < series.count,
      series.allSatisfy({ !traits[candidates[$0].block].standsOut })
    {
      let title = traits.indices.prefix(headReach).last {
        TitleRule.isMinutesTitle(page, traits[$0].range)
      }
      let headed = HeadedItems.find(page, traits, kind: kind).filter { $0.block > title ?? -1 }
      if headed.count >= 3 * series.count, headed[0].block < candidates[first].block {
        return headed
      }
    }
    if kind == .minutes, let headed = headsAround(page, traits, series.map { candidates[$0].block })
    {
      return headed
    }
    // Sections of a report are counted from one; a later run is one of numbered paragraphs.
    if kind == .report, let first = series.first, candidates[first].value > 2 { series = [] }
    if kind == .report, !series.isEmpty,
      ReportHeads.headsReport(page, traits, series.map { candidates[$0].block })
    {
      series = []
    }
    // The numbered heads of a form are heads inside the one item that it records.
    if kind == .decisions, isForm(page, traits, series.map { candidates[$0].block }) { series = [] }
    let isSeries = series.count >= 2 || series.count == 1 && candidates[series[0]].weight >= 3
    if isRecord, isSeries, let extract = extract(page, traits, candidates, around: series) {
      return numbered(page, traits, extract, kind: kind)
    }
    if isSeries {
      if kind == .minutes { series = ItemSeries.withStragglers(series, candidates) }
      if kind != .report {
        series = ItemSeries.withKin(page, series, candidates, traits)
        series = ItemSeries.withFiles(page, series, candidates, traits)
        series = ItemSeries.withRows(page, series, candidates, traits)
        series = ItemSeries.withPrivate(series, candidates)
        if kind == .minutes { series = ItemSeries.withDated(page, series, candidates, traits) }
      }
      return numbered(page, traits, series.map { candidates[$0].block }, kind: kind)
    }
    if kind == .minutes {
      let cut = traits.map { RunInTitle.read(page, $0) }
      let weights = Dictionary(
        ItemSeries.candidates(page, traits: cut).map { ($0.block, $0.weight) },
        uniquingKeysWith: max)
      let mixed = NumberedSentences.series(page, cut, weights: weights)
      if !mixed.isEmpty { return numbered(page, cut, mixed, kind: kind) }
      if isRecord, let extract = extract(page, traits, candidates, around: []) {
        return numbered(page, traits, extract, kind: kind)
      }
    }
    let trailing = TrailingNumbers.find(page, traits)
    if trailing.count >= 3 { return trailing }
    var headed = HeadedItems.find(page, traits, kind: kind)
    // The numbers below the heads of a report are those of its paragraphs.
    if kind != .report { headed = NumbersBelow.taken(page, traits, headed) }
    if headed.isEmpty, kind == .minutes {
      let short = ShortSeries.find(page, traits, candidates)
      if !short.isEmpty { return numbered(page, traits, short, kind: kind) }
      let cut = traits.map { RunInTitle.read(page, $0) }
      let runIn = ShortSeries.runIn(page, traits, cut)
      if !runIn.isEmpty { return numbered(page, cut, runIn, kind: kind) }
      if !isRecord { return [] }
      return ExtractLines.find(page, traits).map { HeadedItems.start(page, traits[$0], $0) }
    }
    guard let first = headed.first, kind == .report else { return headed }
    let taken = Set(headed.map(\.block))
    let parts = PartHeads.find(page, traits).filter { !taken.contains($0.block) }
    return (headed + parts.filter { $0.block > first.block || $0.block + 1 == first.block })
      .sorted { $0.block < $1.block }
  }

  /// The numbered titles of an extract, where no series is believed but one of entries inside them, and hardly
  /// anything else behind the first stands out; nil where there are none.
  private static func extract(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [ItemSeries.Candidate],
    around series: [Int]
  ) -> [Int]? {
    let blocks = ExtractHeads.numbered(page, traits, candidates)
    guard let first = blocks.first,
      series.isEmpty || ExtractHeads.holds(blocks, series: series.map { candidates[$0].block })
    else { return nil }
    let others = HeadedItems.find(page, traits, kind: .minutes).count {
      $0.block > first && !blocks.contains($0.block) && !blocks.contains($0.block - 1)
    }
    return others < (traits[first].level > 0 ? 1 : fewestOthers) ? blocks : nil
  }

  private static let fewestOthers = 2

  /// Whether numbers in front of their text make as long a series as those below titles.
  private static func isLonger(
    _ candidates: [ItemSeries.Candidate], _ below: [SectionStart]
  ) -> Bool {
    candidates.count >= below.count && ItemSeries.best(candidates).count >= below.count
  }

  private static let fewestHeads = 4
  /// What is done at meetings, and named so in their minutes.
  private static let fewestBeside = 3
  private static let decided = WordSet("resolved")

  /// “44/2018 RESOLVED (Ash/Elm) that …” among “6.1 Drought relief” and its like: the number of what was decided.
  private static func isOfDecision(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard let lead = trait.lead, lead.shape == .yearly,
      let first = page.firstWord(trait.body), first.range.lower == trait.body.lower
    else { return false }
    return decided.contains(first) && first.shape.contains(.allCapitals)
  }

  private static let routine = WordSet("minutes apologies adjournment election business")

  /// The headings of the mark-up, where a series of numbers stands below one of them: proposals 1 to 3 below “Proposals”
  /// among eight.
  private static func headsAround(
    _ page: Page, _ traits: [BlockTraits], _ series: [Int]
  ) -> [SectionStart]? {
    guard let first = series.first, let last = series.last,
      series.allSatisfy({ traits[$0].level == 0 }),
      traits[first...last].allSatisfy({ $0.level == 0 }),
      traits.count(where: { $0.level > 0 && $0.lead == nil }) >= fewestHeads
    else { return nil }
    let headed = HeadedItems.find(page, traits, kind: .minutes)
    guard headed.count >= fewestHeads, headed.count > series.count,
      headed.contains(where: { $0.block < first }), headed.contains(where: { $0.block > last }),
      headed.allSatisfy({ traits[$0.block].level > 0 && traits[$0.block].lead == nil }),
      // A newsletter has headings and numbers as well.
      headed.contains(where: { page.wordIndices($0.title).hold(routine, in: page) })
    else { return nil }
    return headed
  }

  /// Blocks among which the title of minutes stands.
  private static let headReach = 12

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

  private static let fewestRunIn = 3

  /// Items whose titles run into their text, where they make a longer series than titles that stand
  /// alone and hold all of those; nil where they do not.
  private static func runIn(
    _ page: Page, _ traits: [BlockTraits], _ plain: [Int]
  ) -> [SectionStart]? {
    // Mostly all numbers are of titles that stand alone already.
    let numbers = traits.count { $0.lead.map { $0.shape != .bullet } ?? false && !$0.isFurniture }
    guard numbers > plain.count, numbers >= fewestRunIn else { return nil }
    let cut = traits.map { RunInTitle.read(page, $0) }
    var candidates = ItemSeries.candidates(page, traits: cut)
    for index in candidates.indices
    where candidates[index].weight == 0
      && RunInTitle.standsAlone(page, cut, candidates[index].block)
    {
      candidates[index].weight = 0.6
    }
    var chain = ItemSeries.best(candidates)
    if let titled = titledAlone(cut, chain, candidates) {
      candidates = titled
      chain = ItemSeries.best(candidates)
    }
    let blocks = repeated(chain, candidates).map { candidates[$0].block }
    guard blocks.count > plain.count, blocks.count >= fewestRunIn,
      Set(blocks).isSuperset(of: plain),
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

  /// The candidates without plain numbers, where the word “Item” stands in front of most numbers of a series; nil
  /// where it does not. “3   That the Director” below “Item 3 – Audit” is a clause.
  private static func titledAlone(
    _ traits: [BlockTraits], _ series: [Int], _ candidates: [ItemSeries.Candidate]
  ) -> [ItemSeries.Candidate]? {
    let titled = series.count { traits[candidates[$0].block].isLeadTitled }
    guard titled >= 2, titled * 2 > series.count else { return nil }
    return candidates.filter { traits[$0.block].isLeadTitled || traits[$0.block].standsOut }
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

  private static func numbered(
    _ page: Page, _ traits: [BlockTraits], _ blocks: [Int], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    var starts = blocks.compactMap { NumberedHead.read(page, traits, $0) }
    SplitPrefix.take(page, traits, &starts)
    if kind == .minutes {
      starts = starts.map { NumberedSentences.untitled(page, traits, $0) }
      starts += NumberedSentences.find(page, traits, blocks)
      starts.sort { ($0.block, $0.end) < ($1.block, $1.end) }
    }
    if kind != .report { starts += SubItems.find(page, traits, &starts) }
    if kind == .minutes {
      starts.sort { ($0.block, $0.end) < ($1.block, $1.end) }
      starts += RunInSubItems.find(page, traits, &starts)
    }
    let isListed = traits.contains {
      $0.hints.contains(.itemNumber) || $0.isNumberAlone
    }
    if kind == .agenda || kind != .report && isListed {
      starts += SubItems.lettered(page, traits, starts, inRecord: kind != .agenda)
    }
    starts += UnnumberedHeads.find(page, traits, blocks, kind: kind)
    if kind == .report { starts += UnnumberedHeads.plain(page, traits, around: blocks) }
    if kind == .minutes {
      starts += UsualGroups.find(page, traits, blocks)
      starts += LineHeads.among(page, traits, blocks)
      starts += OpenForum.find(page, traits, before: blocks.first ?? 0)
      starts += OpenForum.runIn(page, traits, around: blocks)
    }
    if kind != .report { starts += GroupHeads.find(page, traits, blocks) }
    let parts = PartHeads.find(page, traits)
    starts += parts
    if kind == .minutes {
      starts += PartHeads.numberedRecommendations(page, traits, parts: parts)
    }
    starts.sort { ($0.block, $0.end) < ($1.block, $1.end) }
    var result: [SectionStart] = []
    for start in starts {
      // Two rules may see the same heading; the numbered reading, which comes first, stays.
      if let last = result.last, start.block == last.block || start.lower ?? start.end < last.end {
        continue
      }
      result.append(start)
    }
    if kind == .minutes { SummaryHead.close(&result, page) }
    return result
  }
}

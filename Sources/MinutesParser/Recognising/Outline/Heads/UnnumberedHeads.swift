/// Heads without a number among numbered ones.
enum UnnumberedHeads {
  /// Headings without a number that are set like the numbered ones.
  static func find(
    _ page: Page, _ traits: [BlockTraits], _ blocks: [Int], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let common = commonSetting(traits, blocks)
    let numberedLevel = kind == .minutes ? common?.level ?? 0 : 0
    let numbered = Set(blocks)
    let isReport = kind == .report
    let higher = isReport ? [] : higherHeads(page, traits, numbered)
    let front =
      isReport
      ? reportFront(page, traits, before: first) : FrontEnd.find(page, traits)
    let name = headName(page, traits)
    let peers = kind == .minutes ? peerLevel(page, traits, blocks) : 0
    let people = peopleHead(page, traits, before: first)
    let found: [SectionStart] = traits.indices.compactMap { index in
      let trait = traits[index]
      guard trait.lead.map({ isYear($0) && trait.level > 0 }) ?? true,
        index > first
          || front > 0 && index >= front
            && (isReport || higher.contains(index) || hasText(page, traits, below: index)
              || isUsual(page, traits, index)
              || kind == .minutes && numberedLevel > 0 && trait.level == numberedLevel
                && (!trait.isAllCapitals
                  || page.isWhole(trait.title, OutlineVocabulary.centredItems) != nil)
              || isAbove(page, traits, index, numberedLevel)),
        HeadLooks.couldHead(page, trait, inReport: isReport),
        !numbered.contains(index), !isReport || !labelsRow(page, traits, index),
        !numbered.contains(index - 1) || !traits[index - 1].isNumberAlone,
        !isReport && kind != .agenda || index < last || !isSignature(page, traits, index)
      else { return nil }
      if isReport, trait.rest.isEmpty {
        // Usual sections in front of the numbered ones, and the papers behind them.
        let isUsual =
          index < first
          ? ReportHeads.isUsualSection(page, trait.title)
          : index > last
            && page.isWhole(
              ReportHeadKin.withoutBracket(page, trait.title), OutlineVocabulary.reportClosers)
              != nil
        if isUsual { return HeadedItems.start(page, trait, index) }
      }
      if index < first, index > people, trait.level > 0,
        page.isWhole(trait.title, apologies) != nil
      {
        return nil
      }
      let isHinted = trait.hints.contains(.itemTitle)
      // Bold alone also sets sub-headings; a level of heading or capitals say more.
      let isAlike =
        common.map {
          ($0.level > 0 || $0.isAllCapitals) && $0 == trait.setting
            || kind == .minutes && $0.level > 0 && $0.level == trait.level && trait.wordCount == 1
            || index < first && $0.level > 0 && $0.level == trait.level && trait.isAllCapitals
            || isAbove(page, traits, index, numberedLevel)
        } ?? false
      let isPeer = peers > 0 && trait.level == peers && index > last
      guard isHinted || isAlike || isPeer || higher.contains(index), !repeatsHead(page, trait, name)
      else {
        return nil
      }
      // “PURPOSE”, “RECOMMENDATION BY THE MAYOR” in minutes head the report inside an item.
      if kind == .minutes, !isHinted, trait.rest.isEmpty,
        ReportHeads.isUsualSection(page, trait.title)
          || RecommendationHead.opens(page, trait.title)
      {
        return nil
      }
      var start = HeadedItems.start(page, trait, index)
      // “PLANNING REPORTS” right over “ITEM 3” groups what follows.
      if kind == .minutes || kind == .agenda, trait.rest.isEmpty,
        numbered.contains(index + 1)
          || numbered.contains(index + 2) && isNote(page, traits[index + 1].range)
      {
        start.kind = .part
      }
      return start
    }
    return withoutRecurring(page, found, blocks)
  }

  /// Heads without those that come back below other numbers: “CONSULTATIONS” and “OBSERVATIONS” of each application.
  private static func withoutRecurring(
    _ page: Page, _ heads: [SectionStart], _ numbered: [Int]
  ) -> [SectionStart] {
    guard heads.count >= 2, numbered.count >= 2 else { return heads }
    var places: [UInt64: (number: Int, recurs: Bool)] = [:]
    var next = 0
    func words(_ head: SectionStart) -> UInt64 {
      RecognitionContext.recordedWords(page, head.title)
    }
    for head in heads where head.kind == .item {
      while next < numbered.count, numbered[next] < head.block { next += 1 }
      let key = words(head)
      let place = places[key] ?? (next, false)
      places[key] = (next, place.recurs || place.number != next && next > 0)
    }
    return heads.filter { $0.kind != .item || places[words($0)]?.recurs != true }
  }

  private static let apologies = PhraseTable<Bool>(["apologies", "apologies for absence"])

  /// The first heading of people, and of nobody where there is none. “### Apologies” behind “## Attendance”, in front
  /// of the first number, is one of the lists of the head.
  private static func peopleHead(_ page: Page, _ traits: [BlockTraits], before first: Int) -> Int {
    traits.indices.prefix(first).first {
      traits[$0].level > 0 && traits[$0].lead == nil
        && page.isWhole(traits[$0].title, OutlineVocabulary.recordHeadings) != nil
    } ?? first
  }

  /// “## 2005 committee members”: a year, and the number of nothing.
  static func isYear(_ lead: LeadingMarker) -> Bool {
    lead.shape == .decimal && lead.setting == .bare && (1900...2100).contains(lead.path[0])
  }

  /// The level of the heading that holds a numbered list whose entries are the items, 0 where nothing does: “## Next
  /// meeting” behind the list stands beside it.
  private static func peerLevel(
    _ page: Page, _ traits: [BlockTraits], _ blocks: [Int]
  ) -> Int {
    guard let first = blocks.first,
      blocks.allSatisfy({ traits[$0].level == 0 && page.blocks[$0].kind == .listItem }),
      first > 0, traits[first - 1].level > 1
    else { return 0 }
    return traits[first - 1].level
  }

  /// How most of the numbered heads are set; of settings as frequent, that of the highest level in numbers.
  private static func commonSetting(_ traits: [BlockTraits], _ blocks: [Int]) -> HeadingSetting? {
    // There are few settings.
    var settings: [(setting: HeadingSetting, count: Int)] = []
    for block in blocks {
      let titled = traits[block].isNumberAlone ? traits[safe: block + 1] : traits[block]
      guard let setting = titled?.setting else { continue }
      if let place = settings.firstIndex(where: { $0.setting == setting }) {
        settings[place].count += 1
      } else {
        settings.append((setting, 1))
      }
    }
    return settings.max { ($0.count, $0.setting.level) < ($1.count, $1.setting.level) }?.setting
  }

  /// “DAVID ROSKILLY” over “Director of Economy” behind the last section: who signed the report.
  static func isSignature(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    guard (2...4).contains(traits[index].wordCount), let next = traits[safe: index + 1],
      page.wordIndices(next.range).count <= 12, Offices.isRole(page, next.range)
    else { return false }
    let line = page.trimmed(traits[index].range)
    return PersonName.parse(page, line, demand: .words)?.end == line.upper
  }

  /// “(Reports of the Head of Planning)” between a head and the first of its items.
  private static func isNote(_ page: Page, _ range: TextRange) -> Bool {
    page.byte(range.lower) == UInt8(ascii: "(") && page.lastByte(range) == UInt8(ascii: ")")
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
    // Or all are headings of the mark-up, and what opens and closes the meeting stands before and behind them.
    let areHeadings = numbered.allSatisfy { traits[$0].level > 0 }
    guard lower == numbered.count || areHeadings else { return [] }
    let isEmphasised = traits.contains { $0.isEmphasised }
    var heads = traits.indices.filter { index in
      (traits[index].isAllCapitals || areHeadings) && traits[index].isEmphasised == isEmphasised
        && (traits[index].isAllCapitals || isEmphasised) && traits[index].level == 0
        && traits[index].lead == nil
        && page.blocks[index].cell == nil && traits[index].rest.isEmpty
        && !numbered.contains(index) && !numbered.contains(index + 1)
        && !numbered.contains(index - 1) && HeadLooks.couldHead(page, traits[index])
    }
    if heads.isEmpty { return [] }
    let front = FrontEnd.find(page, traits)
    heads.removeAll { $0 < front }
    if areHeadings, let first = numbered.min(), let last = numbered.max() {
      heads.removeAll { first < $0 && $0 < last }
    }
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
    let usual = traits.indices.prefix(first).first { index in
      let trait = traits[index]
      return trait.standsOut && trait.lead == nil && trait.rest.isEmpty
        && (page.isWhole(trait.title, OutlineVocabulary.plainReportSections) != nil
          || trait.level > 0 && (1...wordsOfFront).contains(trait.wordCount)
            && page.opening(trait.title, OutlineVocabulary.reportSections) != nil
            && hasText(page, traits, below: index))
        && HeadLooks.couldHead(page, trait, inReport: true)
    }
    guard let usual else { return 0 }
    // “### Benefits for residents” in front of it, set alike and over text.
    let level = traits[usual].level
    return ReportHeadKin.ofLevel(
      page, traits, traits.indices.prefix(usual).filter { traits[$0].level == level },
      before: usual
    ).first ?? usual
  }

  /// Words of “Summary of issue”, which opens like a usual section.
  private static let wordsOfFront = 6

  /// “Executive summary”, “Recommendation”, “Appendices” on plain lines in front of the numbered
  /// sections of a report or behind them.
  static func plain(
    _ page: Page, _ traits: [BlockTraits], around blocks: [Int]
  ) -> [SectionStart] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    return traits.indices.filter { index in
      guard index < first || index > last, ReportHeads.isUsualReportHead(page, traits, index)
      else { return false }
      // “Background documents (Section 100D)”
      let title = ReportHeadKin.withoutBracket(page, traits[index].range)
      return page.byte(title.upper - 1).isASCIILetter
        && (index < first || page.isWhole(title, OutlineVocabulary.reportClosers) != nil
          || page.isWhole(title, impact) != nil)
    }.map { HeadedItems.start(page, traits[$0], $0) }
  }

  /// A section in which Scottish reports number what the report means for law, money and staff.
  private static let impact = PhraseTable<Bool>([
    "implications of the? report|proposal|proposals|recommendation|recommendations|decision"
  ])

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
    if next.isInCell { return true }
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
      return FunctionWords.nothing.contains(page.words[word])
    }
    return next.lead == nil && !next.standsOut && words.count >= 12
  }

}

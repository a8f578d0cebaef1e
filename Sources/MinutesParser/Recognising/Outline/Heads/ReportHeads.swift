/// The sections of a report that headings alone divide: capitals over a colon, headings of the mark-up, usual
/// names on plain lines.
enum ReportHeads {
  /// Heads of a report without numbers: headings of any level (converters mix them) behind the
  /// first that names a usual section.
  static func find(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [SectionStart] {
    let capitals = capitalLabels(page, traits)
    if !capitals.isEmpty {
      return capitals.sorted().map { HeadedItems.start(page, traits[$0], $0) }
    }
    let heads = traits.indices.filter {
      $0 >= front && HeadLooks.couldHead(page, traits[$0], inReport: true)
        // What was resolved before is quoted, perhaps in italics.
        && !(traits[$0].lead != nil && page.blocks[$0].hints.contains(.quotation))
        && !isField(page, traits, $0) && page.opening(traits[$0].title, ofPaper) == nil
        && !ReportHeadKin.isAmongCells(page, traits, $0)
        && !ReportHeadKin.signs(page, traits, $0)
    }
    let marked = ReportHeadKin.marked(page, traits, heads)
    var candidates = marked.count >= 2 ? marked : heads.filter { traits[$0].rest.isEmpty }
    // Where all usual sections are of one level, what lies below it divides them.
    let usual = marked.filter { isUsualSection(page, traits[$0].title) }
    if usual.count >= 2, let level = usual.first.map({ traits[$0].level }),
      usual.allSatisfy({ traits[$0].level == level })
    {
      candidates = candidates.filter { traits[$0].level <= level }
    }
    let questions = marked.count < 2 ? questionHeads(page, traits) : []
    if !questions.isEmpty { return questions.map { HeadedItems.start(page, traits[$0], $0) } }
    if marked.count < 2 { candidates = HeadTiers.upper(page, traits, candidates) }
    let inCapitals = marked.count < 2 ? capitalHeads(page, traits, candidates) : []
    candidates = withoutInner(page, traits, candidates, usual)
    candidates += closers(page, traits, behind: candidates)
    let asked = ReportHeadKin.asked(page, traits, heads, before: candidates)
    candidates = asked + candidates
    guard
      let first = asked.first
        ?? candidates.first(where: { opensSection(page, traits[$0].title) })
    else {
      let plain = plain(page, traits, from: front)
      let others = inCapitals.isEmpty ? ofOneLevel(page, traits, marked) : inCapitals
      return (plain.count < inCapitals.count || plain.isEmpty ? others : plain)
        .map { HeadedItems.start(page, traits[$0], $0) }
    }
    let above = HeadTiers.levelAbove(first, traits, ofOneLevel(page, traits, marked))
    if !above.isEmpty { return above.map { HeadedItems.start(page, traits[$0], $0) } }
    // “Description” may stand in front of the first usual one, below the title.
    let level = traits[first].level
    let isBelowTitle = level == 2 && traits.prefix(first).contains { $0.level == 1 }
    let named = Set(
      inCapitals + alike(page, traits, candidates, first)
        + ReportHeadKin.ofLevel(page, traits, candidates, before: first))
    return candidates.filter {
      $0 >= first
        // “## Finance Committee” names who meets.
        || (isBelowTitle && traits[$0].level == level || named.contains($0))
          && !TitleRule.isNameLine(page, traits[$0].title)
    }
    .map { HeadedItems.start(page, traits[$0], $0) }
  }

  private static let fewestOverText = 2
  private static let wordsOfEntry = 3

  /// Lines in bold in front of the first usual section, set like it and right over text: “Where we are”, “Prices”. The
  /// lines of the head have others below them.
  private static func alike(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [Int], _ first: Int
  ) -> [Int] {
    guard traits[first].isEmphasised else { return [] }
    let found = candidates.filter { index in
      index < first && traits[index].setting == traits[first].setting
        && page.blocks[index].cell == nil
        && traits[safe: index + 1].map { next in
          (!next.standsOut || next.isInCell) && !next.isFurniture
            && !ReportHeadKin.isLabelled(page, next)
            && (next.wordCount >= wordsOfText || next.isInCell
              || next.lead != nil && page.wordIndices(next.body).count >= wordsOfEntry)
        } ?? false
    }
    return found.count >= fewestOverText ? found : []
  }

  /// “Final report of the Task and Finish Group” below the headline says what the paper is.
  private static let ofPaper = PhraseTable<Bool>([
    "final|interim|draft|joint|progress|covering? report of|by|from|to the?"
  ])

  private static let fewestQuestions = 3
  private static let wordsOfQuestion = 12

  /// “What is this report about?” and “What are the rules?” alone on their lines over text, with the closers behind them.
  private static func questionHeads(_ page: Page, _ traits: [BlockTraits]) -> [Int] {
    let questions = traits.indices.filter { index in
      let trait = traits[index]
      return !trait.isFurniture && trait.lead == nil && trait.rest.isEmpty
        && page.blocks[index].cell == nil && page.blocks[index].kind != .listItem
        && (2...wordsOfQuestion).contains(trait.wordCount)
        && page.lastByte(trait.range) == UInt8(ascii: "?")
        && page.firstWord(trait.range)?.shape.contains(.capitalised) == true
        && traits[safe: index + 1].map { $0.standsOut ? $0.lead != nil : true } ?? false
    }
    guard questions.count >= fewestQuestions, let last = questions.last else { return [] }
    return questions
      + traits.indices.filter {
        $0 > last && traits[$0].lead == nil && !traits[$0].isFurniture
          && traits[$0].wordCount <= wordsOfCloser
          && page.isWhole(traits[$0].title, OutlineVocabulary.reportClosers) != nil
      }
  }

  private static let wordsOfCloser = 5

  /// Blocks in which the head of a report ends.
  private static let headReach = 24
  private static let fewestCapitals = 3
  private static let wordsOfText = 8

  /// Lines in capitals over text, whatever they are called, behind the labels of the head: “PARTICULARS OF THE LAND”,
  /// “ROADS AND TRANSPORTATION”. Three at least, some over text and hardly one over another head.
  private static func capitalHeads(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int]
  ) -> [Int] {
    // The head ends where the text begins.
    let text = traits.prefix(headReach).firstIndex {
      page.lastByte($0.range) == UInt8(ascii: ".") && $0.wordCount >= wordsOfText
    }
    let head = traits.indices.prefix(text ?? headReach)
    let label = head.last { Fields.labelEnd(page, traits[$0].range) != nil }
    let headline = head.last {
      KindHeadline.opening(page, page.blocks[$0], body: traits[$0].body) == .report
        || KindHeadline.opensReport(page, traits[$0].body)
    }
    let front = max(label ?? 0, headline ?? 0)
    let lines = heads.filter {
      $0 > front && traits[$0].isAllCapitals && traits[$0].lead == nil && traits[$0].level == 0
        && page.blocks[$0].cell == nil && traits[safe: $0 + 1] != nil
    }
    let below = lines.compactMap { traits[safe: $0 + 1] }.filter {
      !$0.standsOut && !$0.isFurniture
    }
    let overText = below.count { next in
      let last = page.lastByte(next.range)
      return last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || next.lead != nil
        || next.wordCount >= wordsOfText
    }
    return lines.count >= fewestCapitals && overText >= 2 && below.count * 5 >= lines.count * 4
      ? lines : []
  }

  /// “PURPOSE: FOR DECISION” between “REPORT OF:” and “CONTACT:”: a label with its value, beside another.
  private static func isField(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    func isLabelled(_ index: Int) -> Bool {
      guard let range = traits[safe: index]?.range, let colon = Fields.labelEnd(page, range) else {
        return false
      }
      return colon < page.trimmed(range).upper
        && Fields.meaning(of: TextRange(range.lower, colon), in: page) != nil
    }
    return traits[index].level == 0 && isLabelled(index)
      && (isLabelled(index - 1) || isLabelled(index + 1))
  }

  private static let fewestAlike = 4

  /// Headings of the mark-up below the headline, where none has a usual name: “## What providers told us”. Four of
  /// one level at least, nearly all over text.
  private static func ofOneLevel(
    _ page: Page, _ traits: [BlockTraits], _ marked: [Int]
  ) -> [Int] {
    let levels = marked.map { traits[$0].level }
    // Of the first level there is mostly one, the headline.
    let isFirst = levels.count { $0 == 1 } >= fewestAlike
    guard let level = levels.filter({ $0 > 1 || isFirst }).min() else { return [] }
    let heads = marked.filter { traits[$0].level == level }
    let overText = heads.count { index in
      traits[safe: index + 1].map { $0.level == 0 || $0.level > level } ?? false
    }
    return heads.count >= fewestAlike && overText * 4 >= heads.count * 3 ? heads : []
  }

  /// “Impact on service delivery:” as a heading of the mark-up, which labels nothing.
  static func isSectionOverColon(_ page: Page, _ trait: BlockTraits) -> Bool {
    isUsualSection(page, trait.title)
      || trait.level > 0 && trait.rest.isEmpty && trait.wordCount >= 2
        && Fields.meaning(of: trait.title, in: page) == nil
        && page.isWhole(trait.title, OutlineVocabulary.reportEnds) == nil
        && page.isWhole(trait.title, OutlineVocabulary.paperLists) == nil
  }

  private static let fewestUpper = 4

  /// Candidates without those one level below, where most usual sections and most headings are of the upper
  /// level: “Consultation” as a head inside “Analysis”.
  private static func withoutInner(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [Int], _ marked: [Int]
  ) -> [Int] {
    let marked = Set(marked)
    let usual = candidates.filter {
      marked.contains($0) || page.opening(traits[$0].title, OutlineVocabulary.reportSections) != nil
    }
    guard let level = usual.map({ traits[$0].level }).min() else { return candidates }
    let upper = candidates.filter { traits[$0].level == level }
    let lower = candidates.filter { traits[$0].level > level }
    // “## Legal Implications” beside “# Financial Implications”: a converter guessed the levels.
    guard !lower.contains(where: { isOutermost(page, traits[$0].title) }) else { return candidates }
    guard let first = upper.first, upper.count >= fewestUpper,
      upper.count > lower.count || !usual.contains(where: { traits[$0].level > level }),
      usual.count(where: { traits[$0].level == level }) >= 2, lower.allSatisfy({ $0 > first })
    else { return candidates }
    return candidates.filter { traits[$0].level <= level }
  }

  private static let implications = WordHash.of("implications")

  /// “Legal Implications” in two words or more, “List of background papers”: no report has them inside
  /// another section.
  private static func isOutermost(_ page: Page, _ title: TextRange) -> Bool {
    let words = page.wordIndices(title)
    return words.count >= 2 && words.last.map { page.words[$0].hash == implications } ?? false
      || page.isWhole(title, OutlineVocabulary.reportClosers) != nil
  }

  /// “**Background papers**”, “**Appendices**” in bold behind the headings of the mark-up.
  private static func closers(
    _ page: Page, _ traits: [BlockTraits], behind heads: [Int]
  ) -> [Int] {
    guard let last = heads.last, traits[last].level > 0 else { return [] }
    return traits.indices.filter { index in
      index > last && traits[index].level == 0 && traits[index].isEmphasised
        && traits[index].rest.isEmpty && traits[index].lead == nil && !traits[index].isFurniture
        && page.blocks[index].cell == nil && traits[index].range.count <= longestCloser
        && page.isWhole(traits[index].title, OutlineVocabulary.reportClosers) != nil
    }
  }

  /// Bytes of such a line.
  private static let longestCloser = 60

  /// Whether a report is headed without numbers: at least three of its usual sections stand out, and
  /// the numbered lines do not; or they stand below its headings.
  static func headsReport(_ page: Page, _ traits: [BlockTraits], _ numbered: [Int]) -> Bool {
    if isInside(page, traits, numbered) || arePageFigures(traits, numbered)
      || !ParagraphHeads.find(page, traits).isEmpty
    {
      return true
    }
    let isAmong = headsAmong(traits, numbered) >= fewestAmong
    guard
      numbered.allSatisfy({
        (traits[$0].setting.isPlain
          // “1. **Handover.** Crews lost 3,114 hours.” among headings of the mark-up.
          || isAmong && traits[$0].level == 0 && !traits[$0].rest.isEmpty)
          && (!traits[$0].isNumberAlone || isBesideParagraph(page, traits, $0)
            // “1” in front of “Bags with seals”: a row of a table that a converter took apart.
            || traits[safe: $0 + 1].map { !$0.standsOut } ?? false)
      })
    else { return false }
    let usual = traits.count {
      $0.standsOut && $0.lead == nil && $0.rest.isEmpty && !$0.isInCell
        && isUsualSection(page, $0.title)
    }
    return usual >= 3 || usual == 2 && isAmong
  }

  private static let fewestAmong = 2

  /// Whether figures alone stand over some headings of the mark-up only, and most have none: they count the pages.
  private static func arePageFigures(_ traits: [BlockTraits], _ numbered: [Int]) -> Bool {
    guard
      numbered.allSatisfy({
        traits[$0].isNumberAlone && traits[$0].lead?.setting == .bare && !traits[$0].isInCell
          && traits[$0].level == 0
      })
    else { return false }
    let bare = traits.indices.count {
      traits[$0].level > 0 && traits[$0].lead == nil && !traits[$0].isFurniture
        && traits[safe: $0 - 1]?.isNumberAlone != true
    }
    return bare >= 2 * numbered.count
  }

  /// The headings of the mark-up without numbers that stand among numbered paragraphs.
  private static func headsAmong(_ traits: [BlockTraits], _ numbered: [Int]) -> Int {
    guard let first = numbered.first, let last = numbered.last else { return 0 }
    return traits[first...last].count { $0.level > 0 && $0.lead == nil && !$0.isFurniture }
  }

  /// “7.” in a cell of its own beside a paragraph that it counts.
  private static func isBesideParagraph(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    guard let cell = page.blocks[index].cell, let beside = page.blocks[safe: index + 1],
      beside.cell?.table == cell.table, beside.cell?.row == cell.row
    else { return false }
    let last = page.lastByte(beside.range)
    return !traits[index + 1].standsOut
      && (last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: ";"))
  }

  /// Whether a series stands within one section, below the headings of the mark-up that have no numbers:
  /// “(A) Revenue costs” and “(B) Capital costs” below “What will it cost?”.
  private static func isInside(_ page: Page, _ traits: [BlockTraits], _ numbered: [Int]) -> Bool {
    guard let first = numbered.first, let last = numbered.last,
      let level = numbered.map({ traits[$0].level == 0 ? Int.max : traits[$0].level }).min()
    else { return false }
    let upper = traits.indices.filter {
      (1..<level).contains(traits[$0].level) && traits[$0].lead == nil && !traits[$0].isFurniture
    }
    // “**1. Noise.** Met.” runs into its text.
    let runIn = level == .max && numbered.allSatisfy { !traits[$0].rest.isEmpty }
    return upper.count >= fewestUpper && upper.contains { $0 < first }
      && upper.contains { $0 > last } && !upper.contains { first < $0 && $0 < last }
      && (level < .max || runIn
        || upper.count { isUsualSection(page, traits[$0].title) } >= 2)
  }

  /// Lines in capitals or bold that end with a colon and have nothing behind it: “SUMMARY OF ISSUE:”. Believed
  /// where at least three of them are, two with usual names.
  private static func capitalLabels(_ page: Page, _ traits: [BlockTraits]) -> [Int] {
    let lines = traits.indices.filter { index in
      let trait = traits[index]
      return !trait.isFurniture && trait.lead == nil && trait.rest.isEmpty
        // “Attachments:” labels a list; “ATTACHMENTS:” heads it as “DISCUSSION:” does its text.
        && (trait.isAllCapitals || page.isWhole(trait.range, OutlineVocabulary.paperLists) == nil)
        && (trait.isAllCapitals || trait.isEmphasised) && (1...10).contains(trait.wordCount)
        && page.blocks[index].cell == nil
        && page.lastByte(trait.range) == UInt8(ascii: ":")
        && page.isWhole(trait.range, OutlineVocabulary.reportEnds) == nil
        && (Fields.meaning(of: trait.range, in: page) == nil || isUsualSection(page, trait.title)
          || page.isWhole(trait.range, OutlineVocabulary.paperLists) != nil)
    }
    let usual = lines.count {
      page.opening(traits[$0].range, OutlineVocabulary.reportSections) != nil
        || isUsualSection(page, traits[$0].title)
    }
    guard lines.count >= 3, usual >= 2 else { return [] }
    return lines + HeadTiers.ofLevel(page, traits, of: lines)
  }

  /// Plain heads of a report. Those with usual names may end with a colon or stand over a short
  /// line; “… implications:” is one too.
  private static func plain(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [Int] {
    let named = Set(
      traits.indices.filter { $0 >= front && isUsualReportHead(page, traits, $0) })
    guard
      named.count >= 2
        || named.contains(where: { RecommendationHead.isPlain(page, traits[$0].range) }),
      let first = named.min()
    else { return [] }
    return traits.indices.filter {
      $0 >= first
        && (named.contains($0) || HeadedItems.isPlainHead(page, traits, $0, overTables: true))
    }
  }

  /// “3. Recommendation” behind numbered paragraphs: the one head of a report that has no others.
  static func recommendation(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    traits.indices.last { index in
      guard let lead = traits[index].lead, !traits[index].isFurniture else { return false }
      return lead.shape == .decimal && lead.level == 1 && index + 1 < traits.count
        && RecommendationHead.isPlain(page, traits[index].body)
    }.flatMap { NumberedHead.read(page, traits, $0) }.map { [$0] } ?? []
  }

  static func isUsualReportHead(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    let trait = traits[index]
    let words = page.wordIndices(trait.range)
    guard !trait.isFurniture, trait.lead == nil, page.blocks[index].cell == nil,
      page.blocks[index].kind == .paragraph, words.count <= 8, let last = words.last,
      page.firstWord(trait.range)?.shape.contains(.capitalised) == true,
      let next = traits[safe: index + 1], !next.isFurniture,
      page.lastByte(trait.range) != UInt8(ascii: "."),
      page.lastByte(trait.range) != UInt8(ascii: ",")
    else { return false }
    // A label with its value on the same line is none.
    if let colon = Fields.labelEnd(page, trait.range), colon < page.trimmed(trait.range).upper {
      return false
    }
    return page.isWhole(trait.range, OutlineVocabulary.plainReportSections) != nil
      || words.count >= 2 && OutlineVocabulary.reportSectionNouns.contains(page.words[last])
      || words.count <= 4 && page.opening(trait.range, OutlineVocabulary.reportClosers) != nil
        && page.isWhole(trait.range, OutlineVocabulary.reportClosers) != nil
      || words.count <= 5 && page.opening(trait.range, backgroundPapers) != nil
  }

  private static let backgroundPapers = PhraseTable<Bool>(["background papers|documents"])

  private static let wordsOfPair = 16

  private static func dividesHalves(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|")
  }

  /// “Recommendations” of “Ngā tūtohunga / Recommendations”: the second half of a head in two languages.
  static func secondHalf(_ page: Page, _ title: TextRange) -> TextRange? {
    let words = page.wordIndices(title)
    guard (2...wordsOfPair).contains(words.count) else { return nil }
    for index in words.dropFirst() {
      // Most words are next to each other.
      guard page.words[index].range.start &- page.words[index &- 1].range.end >= 3 else { continue }
      let gap = page.gap(before: index)
      if page.byte(gap.lower).isBlank, page.byte(gap.upper - 1).isBlank,
        gap.bounds.contains(where: { dividesHalves(page.byte($0)) })
      {
        return TextRange(page.words[index].range.lower, title.upper)
      }
    }
    return nil
  }

  /// Whether a head opens like one of the sections by which the body of a report is found.
  private static func opensSection(_ page: Page, _ title: TextRange) -> Bool {
    page.opening(title, OutlineVocabulary.reportSections) != nil
      || secondHalf(page, title).map {
        page.opening($0, OutlineVocabulary.reportSections) != nil
      } ?? false
  }

  /// “Recommendations:”, “Legal implications:”
  static func isUsualSection(_ page: Page, _ title: TextRange) -> Bool {
    if let second = secondHalf(page, title), isUsualSection(page, second) { return true }
    let words = page.wordIndices(title)
    guard words.count <= 8, let last = words.last,
      page.isWhole(title, OutlineVocabulary.reportEnds) == nil,
      page.isWhole(title, OutlineVocabulary.paperLists) == nil
    else { return false }
    return page.isWhole(title, OutlineVocabulary.plainReportSections) != nil
      || words.count >= 2 && OutlineVocabulary.reportSectionNouns.contains(page.words[last])
  }
}

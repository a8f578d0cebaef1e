internal import MinutesModel

/// What belongs to the heads of a report beside those with usual names, and what only looks like one.
enum ReportHeadKin {
  private static let fewestUsual = 2

  /// The headings of the mark-up among the heads of a report: none where only its headline is one, and its sections
  /// stand in bold or capitals below, “PURPOSE”, “OPTIONS”.
  static func marked(_ page: Page, _ traits: [BlockTraits], _ heads: [Int]) -> [Int] {
    let marked = heads.filter { traits[$0].level > 0 }
    let usual = heads.filter {
      traits[$0].level == 0 && traits[$0].rest.isEmpty
        && ReportHeads.isUsualSection(page, traits[$0].title)
    }
    guard usual.count >= fewestUsual, let first = usual.first, let last = marked.last,
      last < first, !marked.contains(where: { ReportHeads.isUsualSection(page, traits[$0].title) })
    else { return marked }
    return []
  }

  private static let wordsOfText = 8
  /// The first level whose headings no headline has.
  private static let belowHeadlines = 3

  /// Headings of the mark-up in front of the first with a usual name, of its level and over text of their own: “Terms
  /// of the lease” in front of “Recommendation”. What stands first may be the headline.
  static func ofLevel(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], before first: Int
  ) -> [Int] {
    let level = traits[first].level
    guard level > 0 else { return [] }
    let headline = traits.indices.first { (1...level).contains(traits[$0].level) } ?? first
    return heads.filter { index in
      guard index < first, traits[index].level == level,
        level >= belowHeadlines || index > headline, let next = traits[safe: index + 1],
        !next.isFurniture, !next.standsOut || next.isInCell, !isLabelled(page, next)
      else { return false }
      return next.isInCell || next.lead != nil || next.wordCount >= wordsOfText
        || page.lastByte(next.range) == UInt8(ascii: ".")
    }
  }

  private static let ofFrontSheet: [Block.FieldName] = [
    .to, .date, .contact, .ward, .portfolio, .part,
  ]

  /// Whether a line below a head is one of the labels of the front sheet, with its colon or in a cell. “* Option A: …” is an
  /// entry.
  static func isLabelled(_ page: Page, _ trait: BlockTraits) -> Bool {
    if trait.isInCell { return Fields.known(page, trait.range).map(ofFrontSheet.contains) ?? false }
    return trait.lead == nil && Fields.labelEnd(page, trait.range) != nil
  }

  /// “**Decision required**” in bold over its list, in front of the headings of the mark-up.
  static func asked(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], before others: [Int]
  ) -> [Int] {
    guard let first = others.first(where: { ReportHeads.isUsualSection(page, traits[$0].title) })
    else { return [] }
    return heads.filter { index in
      index < first && traits[first].level > 0 && traits[index].level == 0
        && traits[index].rest.isEmpty && page.blocks[index].cell == nil
        && !others.contains(index) && RecommendationHead.opens(page, traits[index].title)
        && traits[safe: index + 1].map { $0.level == 0 && !$0.isFurniture } ?? false
    }
  }

  /// “Year”, “Inspected”, “Out of use” in the cells of one row: heads of columns, or a label and its value.
  static func isAmongCells(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard traits[index].level == 0, traits[index].lead == nil, let cell = page.blocks[index].cell
    else { return false }
    return [index - 1, index + 1].contains { other in
      guard let beside = page.blocks[safe: other]?.cell else { return false }
      return beside.table == cell.table && beside.row == cell.row && beside.column != cell.column
        && !page.text.isBlank(page.blocks[other].range)
    }
  }

  /// “**Ada Pike**” over “Parks Manager”, who signed the report.
  static func signs(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    // “AUDIT TRAIL” over the table that “Lead Officer” opens.
    traits[index].level == 0 && !ReportHeads.isUsualSection(page, traits[index].title)
      && UnnumberedHeads.isSignature(page, traits, index)
      && traits[safe: index + 1].map { page.lastByte($0.range) != UInt8(ascii: ".") } ?? false
  }

  /// “Background documents” of “Background documents (Section 100D)”.
  static func withoutBracket(_ page: Page, _ title: TextRange) -> TextRange {
    let title = page.trimmed(title)
    guard page.lastByte(title) == UInt8(ascii: ")"),
      let open = title.bounds.last(where: { page.byte($0) == UInt8(ascii: "(") }),
      open > title.lower
    else { return title }
    let front = page.trimmed(title.prefix(upTo: open))
    return front.isEmpty ? title : front
  }

  private static let fewestInRun = 3

  /// The blocks of a list that begins again at one inside a report: “1. Legal – none.”, “2. Risk – none.” behind one
  /// another, as sentences. Its fourth entry does not go on from the third section.
  ///
  /// Complexity: linear in the blocks.
  static func restarted(_ page: Page, _ traits: [BlockTraits]) -> Set<Int> {
    var found: Set<Int> = []
    var run: [Int] = []
    var seesOne = false
    func take() {
      if run.count >= fewestInRun { found.formUnion(run) }
      run = []
    }
    for index in traits.indices where !traits[index].isFurniture {
      guard let lead = traits[index].lead, lead.shape == .decimal, lead.level == 1,
        let value = lead.path.first
      else {
        // A line of its entry may stand between.
        if traits[index].lead != nil || traits[index].standsOut
          || run.last.map({ index - $0 > 1 }) ?? false
        {
          take()
        }
        continue
      }
      let isText = isText(page, traits[index])
      if value != run.count + 1 || !isText { take() }
      if isText, value == run.count + 1, value > 1 || seesOne { run.append(index) }
      seesOne = seesOne || value == 1
    }
    take()
    return found
  }

  /// “Risk – the date by which it must be spent.”: a sentence, or words with a dash between them.
  private static func isText(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.standsOut, page.wordIndices(trait.body).count >= 2 else { return false }
    return page.lastByte(trait.range) == UInt8(ascii: ".")
      || trait.body.bounds.contains {
        page.byte($0) == UInt8(ascii: "-") && page.byte($0 - 1).isBlank
      }
  }
}

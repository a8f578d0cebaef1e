/// Headings without a number that group items set in plain type, “CONSENT CALENDAR” over “(14-233) Minutes …”,
/// or headings of the mark-up that group items in bold: “INFRASTRUCTURE REPORTS” over “2  Bridge Street”. Where items
/// stand in tables, lines in bold outside them do the same.
enum GroupHeads {
  /// A part for each such heading with a numbered item right below it, an item for each with text of
  /// its own; nothing where no heading has an item below it.
  ///
  /// - Parameter numbered: The blocks that open numbered items, ascending.
  static func find(_ page: Page, _ traits: [BlockTraits], _ numbered: [Int]) -> [SectionStart] {
    guard let first = numbered.first else { return [] }
    let isPlain = numbered.count { traits[$0].setting.isPlain } * 3 >= numbered.count * 2
    guard isPlain || numbered.allSatisfy({ traits[$0].level == 0 }) else { return [] }
    let areInCells = numbered.allSatisfy { page.blocks[$0].cell != nil }
    let opensItem = Set(numbered)
    func couldGroup(_ index: Int) -> Bool {
      (isPlain || traits[index].level > 0)
        && isHead(page, traits[index], besideTables: areInCells)
    }
    // Most pages have no heads right over their items, and need no look at all blocks.
    guard numbered.lazy.filter({ $0 > 0 && couldGroup($0 - 1) }).prefix(2).count == 2 else {
      return []
    }
    var heads = traits.indices.filter { index in
      couldGroup(index)
        && !opensItem.contains(index) && !opensItem.contains(index - 1)
    }
    if heads.isEmpty { return [] }
    let front = FrontEnd.find(page, traits)
    heads.removeAll { $0 < min(front, first) }
    let groups = heads.filter { opensItem.contains($0 + 1) }
    let usual = heads.count {
      page.isWhole(traits[$0].title, OutlineVocabulary.centredItems) != nil
        || page.isWhole(traits[$0].title, OutlineVocabulary.usualItems) != nil
    }
    guard groups.count >= 2,
      groups.count * 3 >= heads.count || (groups.count + usual) * 2 >= heads.count
    else { return [] }
    return heads.map { index in
      var start = HeadedItems.start(page, traits[index], index)
      if opensItem.contains(index + 1) { start.kind = .part }
      return start
    }
  }

  /// A line in capitals or a heading of the mark-up: bold type alone is set inside items too, unless these stand
  /// in tables and the line does not.
  private static func isHead(
    _ page: Page, _ trait: BlockTraits, besideTables: Bool
  ) -> Bool {
    trait.lead == nil && trait.rest.isEmpty
      && (trait.isAllCapitals || trait.level > 0
        || besideTables && trait.isEmphasised && !trait.isInCell)
      && HeadLooks.couldHead(page, trait)
  }
}

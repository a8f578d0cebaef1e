/// Heads of a report that the mark-up sets in two ways without levels: “**KEY ISSUES**” over “**The application**”,
/// “**Comment**” over “*The offer*”. What is set lower divides a section.
enum HeadTiers {
  private static let fewestUpper = 3
  private static let fewestUsual = 2

  /// The heads without those set lower; all of them where the ways are not those of sections and their parts: at least
  /// three stand higher, two with usual names, and one of them right over a lower one.
  static func upper(_ page: Page, _ traits: [BlockTraits], _ all: [Int]) -> [Int] {
    let heads = all.filter { traits[$0].level == 0 }
    guard heads.count > fewestUpper,
      let first = heads.first(where: { ReportHeads.isUsualSection(page, traits[$0].title) })
    else { return all }
    let tiers = heads.map { tier(page, traits[$0]) }
    let top = tier(page, traits[first])
    guard let lowest = tiers.min(), lowest < top else { return all }
    let upper = zip(heads, tiers).filter { $1 >= top }.map(\.0)
    let lower = zip(heads, tiers).filter { $1 < top }.map(\.0)
    let usual = upper.count { ReportHeads.isUsualSection(page, traits[$0].title) }
    guard upper.count >= fewestUpper, usual >= fewestUsual
    else { return all }
    let above = Set(upper)
    guard lower.contains(where: { above.contains($0 - 1) }) else { return all }
    let inner = Set(lower)
    return all.filter { !inner.contains($0) }
  }

  /// Headings of one level where the first head with a usual name is set lower, below one of them: “### Recommendations”
  /// below “## What we ask the Board to do”, others of that level in front of it and behind it.
  ///
  /// - Parameter heads: The headings of the highest level that several share.
  static func levelAbove(_ first: Int, _ traits: [BlockTraits], _ heads: [Int]) -> [Int] {
    guard let level = heads.first.map({ traits[$0].level }), level < traits[first].level,
      heads.contains(first - 1), heads.count(where: { $0 < first }) >= 2,
      heads.contains(where: { $0 > first })
    else { return [] }
    return heads
  }

  /// “#### LEGAL IMPLICATIONS” among “#### RECOMMENDATIONS:” and its like: headings in capitals of the one level that labels
  /// are set in.
  static func ofLevel(_ page: Page, _ traits: [BlockTraits], of labels: [Int]) -> [Int] {
    guard let first = labels.first, case let level = traits[first].level, level > 0,
      labels.allSatisfy({ traits[$0].level == level })
    else { return [] }
    let taken = Set(labels)
    return traits.indices.filter {
      $0 > first && traits[$0].level == level && traits[$0].isAllCapitals && !taken.contains($0)
        && traits[$0].rest.isEmpty && traits[$0].lead == nil
        && HeadLooks.couldHead(page, traits[$0], inReport: true)
    }
  }

  /// Capitals stand over bold, bold over italics and lines below words.
  private static func tier(_ page: Page, _ trait: BlockTraits) -> Int {
    if trait.isAllCapitals { return 2 }
    return page.text.commonStyle(trait.title).contains(.bold) ? 1 : 0
  }
}

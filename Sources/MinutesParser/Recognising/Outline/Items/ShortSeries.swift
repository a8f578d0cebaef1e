/// Numbered titles of short minutes, where nothing else heads an item: too few to make a series by themselves.
///
/// Layout: an extract or the notes of a small group, “7. Variation of the plan” ⏎ “It was proposed …”, “8.
/// Correspondence” ⏎ “A letter was read.”
enum ShortSeries {
  private static let fewest = 2
  /// How much a number in plain type must look like a heading, and one that stands alone.
  private static let plainWeight = 0.6
  private static let loneWeight = 2.0

  /// The blocks that open items: numbers of one kind that go up, each over a paragraph without one.
  static func find(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [ItemSeries.Candidate]
  ) -> [Int] {
    let titled = candidates.filter { isOverText(page, traits, $0) }
    guard let key = titled.first?.key else { return [] }
    let series = titled.filter { $0.key == key }
    guard series.count == titled.count, series.count < 2 || isAscending(series),
      series.count >= fewest || isLone(page, traits, series[0])
    else { return [] }
    return series.map(\.block)
  }

  /// The same of titles that run into their text: “1. Otters. Two had been seen.” Nearly all blocks from the first to
  /// the last open so, and count on from one another.
  static func runIn(_ page: Page, _ traits: [BlockTraits], _ cut: [BlockTraits]) -> [Int] {
    let candidates = ItemSeries.candidates(page, traits: cut).filter {
      cut[$0.block].title != traits[$0.block].title
        ? RunInTitle.isText(page, cut[$0.block].rest) : isOverText(page, cut, $0)
    }
    guard let first = candidates.first, let last = candidates.last, candidates.count >= fewest,
      candidates.allSatisfy({ $0.key == first.key && $0.weight >= plainWeight }),
      zip(candidates, candidates.dropFirst()).allSatisfy({ $1.value == $0.value + 1 }),
      candidates.count * 2 > last.block - first.block
    else { return [] }
    return candidates.map(\.block)
  }

  /// One number in front of a heading: “3. Fire drill”, and not “2013 AGM – 25 November 2013”.
  private static func isLone(
    _ page: Page, _ traits: [BlockTraits], _ candidate: ItemSeries.Candidate
  ) -> Bool {
    candidate.weight >= loneWeight && candidate.value < leastYear
      && HeadLooks.couldHead(page, traits[candidate.block])
      && MeetingDate.find(page, traits[candidate.block].range).isEmpty
  }

  private static let leastYear = 1000

  private static func isAscending(_ series: [ItemSeries.Candidate]) -> Bool {
    zip(series, series.dropFirst()).allSatisfy { $0.value < $1.value }
  }

  private static func isOverText(
    _ page: Page, _ traits: [BlockTraits], _ candidate: ItemSeries.Candidate
  ) -> Bool {
    let trait = traits[candidate.block]
    guard candidate.weight >= plainWeight, candidate.key.shape != .letter,
      candidate.key.shape != .roman, !trait.isNumberAlone, !trait.isInCell,
      !trait.hints.contains(.nextLine),
      page.firstWord(trait.title)?.shape.contains(.capitalised) == true,
      page.lastByte(trait.title) != UInt8(ascii: ":"),
      let next = traits[safe: candidate.block + 1], !next.isFurniture
    else { return false }
    return trait.rest.isEmpty ? next.lead == nil || next.lead?.shape == .bullet : true
  }
}

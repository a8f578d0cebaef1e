/// Numbers of items that end with the month and the year of the meeting: “01.09.17 Minutes”, “02.09.17 Matters arising”.
enum DatedNumbers {
  private static let fewest = 3
  private static let levels = 3

  /// Traits in which such numbers count by their first figures, where three at least follow each other in one month.
  ///
  /// Complexity: linear in the traits.
  static func marked(_ traits: [BlockTraits]) -> [BlockTraits]? {
    var months: [[Int]: (last: Int, blocks: [Int])] = [:]
    for (index, trait) in traits.enumerated() {
      guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == levels,
        !trait.isFurniture, (1...12).contains(lead.path[1]), lead.number.count >= levels * 2
      else { continue }
      let month = [lead.path[1], lead.path[2]]
      guard lead.path[0] == (months[month]?.last ?? 0) + 1 else { continue }
      months[month, default: (0, [])].last = lead.path[0]
      months[month, default: (0, [])].blocks.append(index)
    }
    let series = months.values.filter { $0.blocks.count >= fewest }.flatMap(\.blocks)
    guard !series.isEmpty else { return nil }
    var traits = traits
    for index in series {
      guard let lead = traits[index].lead else { continue }
      traits[index].lead?.path = [lead.path[0]]
    }
    return traits
  }
}

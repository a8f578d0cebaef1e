/// Lists inside an item that count from one again: “The contractor gave these figures:” over “1. Lifts” ⏎ “2. Roofs”.
enum InnerLists {
  /// The plain entries right below a colon, behind a number one that opened the items.
  ///
  /// Complexity: linear in the blocks.
  static func entries(_ page: Page, _ traits: [BlockTraits]) -> Set<Int> {
    var entries: Set<Int> = []
    var isOpen = false
    var index = 0
    while index < traits.count {
      let isStem =
        isOpen && traits[index].level == 0 && !traits[index].isFurniture
        && page.endsWithColon(traits[index].range)
      if value(traits[index]) == 1 { isOpen = true }
      index += 1
      guard isStem else { continue }
      var count = 0
      while let trait = traits[safe: index], value(trait) == count + 1, !trait.standsOut,
        count == 0 || trait.hints.contains(.nextLine) || page.blocks[index].kind == .listItem
      {
        entries.insert(index)
        count += 1
        index += 1
      }
    }
    return entries
  }

  private static func value(_ trait: BlockTraits) -> Int? {
    guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == 1, !trait.isFurniture
    else { return nil }
    return lead.path[0]
  }
}

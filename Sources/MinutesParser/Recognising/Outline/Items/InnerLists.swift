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

  /// The entries of numbered lists inside the entries of another, “1. Reports” over “1. The hall is let.”, which the
  /// mark-up sets in.
  ///
  /// Complexity: linear in the blocks.
  static func nested(_ page: Page, _ traits: [BlockTraits]) -> Set<Int> {
    var entries: Set<Int> = []
    // Whether the last entry of each depth has a number.
    var isNumbered: [Bool] = []
    for (index, block) in page.blocks.enumerated() {
      guard block.kind == .listItem, block.depth > 0 else {
        if block.depth == 0 { isNumbered = [] }
        continue
      }
      let depth = Int(block.depth)
      while isNumbered.count < depth { isNumbered.append(false) }
      isNumbered.removeSubrange(depth...)
      isNumbered[depth - 1] = value(traits[index]) != nil
      if isNumbered.dropLast().contains(true) { entries.insert(index) }
    }
    return entries
  }

  private static let fewestHeads = 3
  private static let fewestLists = 2

  /// The entries of numbered lists that count from one below one heading after the other: “## Correspondence” over “1. The
  /// bank wrote.”, “## Hall” over “1. The hall is let.” Headings without a number are what the page is divided by.
  ///
  /// Complexity: linear in the blocks.
  static func belowHeads(_ page: Page, _ traits: [BlockTraits]) -> Set<Int> {
    var entries: Set<Int> = []
    var heads = 0
    var lists = 0
    var last = 0
    for index in traits.indices {
      if traits[index].level > 0, !traits[index].isFurniture {
        if traits[index].lead != nil { return [] }
        heads += 1
        last = 0
      } else if page.blocks[index].kind == .listItem, page.blocks[index].depth == 1,
        let number = value(traits[index])
      {
        // A list that goes on below another heading counts through the page.
        if last == 0, number != 1 { return [] }
        if last == 0 { lists += 1 }
        last = number
        entries.insert(index)
      }
    }
    return heads >= fewestHeads && lists >= fewestLists ? entries : []
  }

  private static func value(_ trait: BlockTraits) -> Int? {
    guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == 1, !trait.isFurniture
    else { return nil }
    return lead.path[0]
  }
}

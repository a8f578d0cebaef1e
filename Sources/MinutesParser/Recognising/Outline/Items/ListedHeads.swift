/// Minutes that are one numbered list: “1) Apologies: Ann, Ben” ⏎ “2) Lifts: one out of two.”
///
/// Layout: notes of residents and clubs. Each entry opens with its title and goes on behind a colon or a dash.
enum ListedHeads {
  private static let fewest = 4
  private static let mostInFront = 12
  private static let mostBehind = 3
  private static let mostWords = 6

  /// The blocks with their titles cut off, and which of them open items; nil where the page is no such list.
  static func find(
    _ page: Page, _ traits: [BlockTraits]
  ) -> (traits: [BlockTraits], blocks: [Int])? {
    let shown = traits.indices.filter { !traits[$0].isFurniture }
    guard let first = shown.firstIndex(where: { value(traits[$0]) == 1 }), first <= mostInFront
    else { return nil }
    var cut = traits
    var blocks: [Int] = []
    for place in shown[first...] {
      guard value(traits[place]) == blocks.count + 1,
        blocks.isEmpty || traits[place].hints.contains(.nextLine)
          || page.blocks[place].kind == .listItem, let titled = titled(page, traits[place])
      else { break }
      cut[place] = titled
      blocks.append(place)
    }
    guard blocks.count >= fewest, shown.count - first - blocks.count <= mostBehind,
      !shown[..<first].contains(where: { traits[$0].lead.map { $0.shape != .bullet } ?? false }),
      first == 0 || !page.endsWithColon(traits[shown[first - 1]].range)
    else { return nil }
    return (cut, blocks)
  }

  private static func value(_ trait: BlockTraits) -> Int? {
    guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == 1, trait.level == 0,
      !trait.isInCell
    else { return nil }
    return lead.path[0]
  }

  private static func titled(_ page: Page, _ trait: BlockTraits) -> BlockTraits? {
    let words = page.wordIndices(trait.body)
    guard let first = words.first, page.words[first].shape.contains(.capitalised) else {
      return nil
    }
    for index in words.dropFirst().prefix(mostWords) {
      let gap = page.gap(before: index)
      let isColon = page.byte(gap.lower) == UInt8(ascii: ":")
      // “Treasurer's report – £2,204 in the bank”
      let isDash = gap.bounds.dropFirst().contains {
        page.byte($0 - 1).isBlank && page.hasDashProper(at: $0)
      }
      guard isColon || isDash else { continue }
      var cut = trait
      cut.title = trait.body.prefix(upTo: isColon ? gap.lower + 1 : gap.lower)
      guard !NumberedHead.hasFiniteVerb(page, cut.title) else { return nil }
      cut.rest = TextRange(page.skipBlanks(cut.title.upper, trait.body.upper), trait.body.upper)
      cut.wordCount = page.wordIndices(cut.title).count
      cut.isAllCapitals = page.isAllCapitals(cut.title)
      return cut
    }
    return nil
  }
}

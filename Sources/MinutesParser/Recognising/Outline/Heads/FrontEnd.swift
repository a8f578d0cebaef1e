/// Where the head of a page ends and its items can begin.
enum FrontEnd {
  private static let decisionHeads = PhraseTable<Bool>([
    "committee|council|board|officer's resolution|decision|recommendation", "resolution",
    "resolved",
  ])

  /// “Officers’ reports”: who reports, and not who was there.
  private static let reports = PhraseTable<Bool>([
    "officers|officers'|officers’|officer|officials reports|report|updates|update"
  ])

  /// Whether a heading such as “APOLOGIES” stands over a resolution, or the head of one, and so is an item.
  private static func isDecided(
    _ page: Page, _ traits: [BlockTraits], below index: Int
  ) -> Bool {
    let isTitle =
      traits[index].standsOut && traits[index].rest.isEmpty
      && page.isWhole(traits[index].range, OutlineVocabulary.centredItems) != nil
    guard traits[index].level > 0 || isTitle else { return false }
    return traits[(index + 1)...].prefix(2).contains { trait in
      page.isWhole(trait.body, decisionHeads) != nil
        || DecisionLabel.opening(page, trait.body).map { $0.isCapitals && !$0.isNoun } ?? false
    }
  }

  /// The first block behind the head of the page: behind the last line on attendance, else behind
  /// the title lines.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> Int {
    var end = 0
    for index in 0..<min(reachOfFront, traits.count)
    where isOfPeople(page, traits, index) && page.opening(traits[index].range, reports) == nil
      && !isDecided(page, traits, below: index) && !isInVote(page, index)
    {
      // “APOLOGIES” over “Apologies were received from …” are an item among others.
      if isHeadOfItem(page, traits, index) || isFirstOfLevel(page, traits, index)
        || isRunIn(page, traits, index) || isBelowHead(page, traits, index)
      {
        continue
      }
      end = index + 1
    }
    if let opening = (0..<end).first(where: { opensMeeting(page, traits[$0]) }) { return opening }
    // The paragraph that says who met, when and where.
    if let convening = (end..<max(end, min(reachOfConvening, traits.count))).first(where: {
      convenes(page, traits[$0])
    }) {
      end = convening + 1
    }
    if end == 0 { end = behindTitle(page, traits) }
    // Names set in a table below their label belong to the head as well.
    if let table = page.blocks[safe: end]?.cell?.table, end > 0, !MotionTable.begins(page, end) {
      while page.blocks[safe: end]?.cell?.table == table { end += 1 }
    }
    return end
  }

  /// “Present”, “Here: Nuala, Pete, Sam”, “Couldn't make it: Dougie”
  static func saysWhoCame(_ page: Page, _ trait: BlockTraits) -> Bool {
    if page.opening(trait.range, FrontVocabulary.attendance) != nil { return true }
    guard !trait.isFurniture, trait.lead == nil,
      page.first(.colon, in: trait.range) != nil
    else { return false }
    return NotesSigns.saysWhoCame(page, trait.range)
  }

  private static let reachOfPlain = 14

  /// The same in front of the first number: “Absent: Cllr Fox” further down may be part of a vote.
  private static func isOfPeople(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    if page.opening(traits[index].range, FrontVocabulary.attendance) != nil { return true }
    return index < reachOfPlain && saysWhoCame(page, traits[index])
      && traits[..<index].allSatisfy { $0.lead == nil || $0.lead?.shape == .bullet }
  }

  private static let reachOfTitle = 8

  /// The block behind the first that is a title of minutes, where nothing says who was there: what stands above it names
  /// who met.
  private static func behindTitle(_ page: Page, _ traits: [BlockTraits]) -> Int {
    let title = traits.indices.prefix(reachOfTitle).first {
      traits[$0].lead == nil && !traits[$0].isFurniture
        && TitleRule.isMinutesTitle(page, traits[$0].range)
        && page.isWhole(traits[$0].range, OutlineVocabulary.usualItems) == nil
    }
    return title.map { $0 + 1 } ?? 0
  }

  private static let openings = PhraseTable<Bool>([
    "call to order", "meeting called to order", "opening of the? meeting",
  ])

  /// “CALL TO ORDER” as a heading of the mark-up over the lists of those present: the first item holds them.
  private static func opensMeeting(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.level > 0 && !trait.isFurniture && trait.rest.isEmpty && trait.wordCount <= 8
      && page.opening(trait.title, openings) != nil
  }

  /// Cells of a count that stand above that of the absent.
  private static let reachOfVote = 12

  /// “Absent:” below “Aye:” in one table says who was not there for a vote.
  private static func isInVote(_ page: Page, _ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell else { return false }
    return (max(0, index - reachOfVote)..<index).contains {
      page.blocks[$0].cell?.table == cell.table && page.blocks[$0].cell?.column == 0
        && page.isWhole(page.blocks[$0].range, VoteRecogniser.classLines)
          .map { $0 != .other } ?? false
    }
  }

  private static let convening = PhraseTable<Bool>([
    "met in regular|special|joint|adjourned|emergency session|meeting", "met in session",
    "met in open|public session", "met at|on the?", "convened in regular|special session",
    "convened at", "met pursuant to", "met with the following members",
  ])

  /// “The Board of Supervisors met in regular session at 9:00 A.M. … with the following members present: …”: the
  /// first paragraph below the headlines of minutes as counties publish them.
  private static func convenes(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.range)
    guard !trait.isFurniture, trait.lead == nil, !trait.standsOut, words.count >= 12 else {
      return false
    }
    return words.prefix(20).hold(convening, in: page, limit: words.upperBound)
      && words.contains { page.words[$0].hash == WordHash.of("present") }
  }

  /// Blocks in which such a paragraph stands.
  private static let reachOfConvening = 8

  /// Blocks in which the lists of those present stand.
  private static let reachOfFront = 60

  private static let apologies = PhraseTable<Bool>([
    "apologies", "apologies for absence", "apologies received", "apologies for non attendance",
  ])
  private static let fewestBehind = 2

  /// “Apologies” as the first of the headings of its level, with others behind it: it heads an item. Below “Present” it
  /// belongs to the lists of the head.
  private static func isFirstOfLevel(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    let trait = traits[index]
    guard trait.level > 0, trait.rest.isEmpty, page.isWhole(trait.title, apologies) != nil,
      !traits[..<index].contains(where: {
        $0.level == trait.level && $0.lead == nil && !isTitle(page, $0)
      })
    else { return false }
    return traits[(index + 1)...].count { $0.level == trait.level && !$0.isFurniture }
      >= fewestBehind
  }

  /// “**Apologies.** Norm and Lesley.” in front of “**Club runs.** Three groups went out.”
  private static func isRunIn(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    [index, index + 1].allSatisfy { place in
      guard let trait = traits[safe: place] else { return false }
      return trait.isEmphasised && trait.lead == nil && !trait.rest.isEmpty
        && page.lastByte(trait.title) == UInt8(ascii: ".")
    }
  }

  private static func isTitle(_ page: Page, _ trait: BlockTraits) -> Bool {
    TitleRule.isMinutesTitle(page, trait.range)
  }

  /// Whether a block is the sentence below the head of such an item.
  private static func isBelowHead(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard index > 0, traits[index].level == 0 else { return false }
    return traits[index - 1].isAllCapitals && traits[index - 1].level == 0
      && isHeadOfItem(page, traits, index - 1)
      || page.lastByte(traits[index].range) == UInt8(ascii: ".")
        && isFirstOfLevel(page, traits, index - 1)
  }

  private static let telling = WordSet(
    "received reported intimated submitted recorded tendered apology noted")

  /// “Apologies” alone over a sentence (“An apology was reported on behalf of …”) heads an item.
  private static func isHeadOfItem(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard page.wordIndices(traits[index].range).count <= 4, traits[index].rest.isEmpty,
      page.isWhole(traits[index].range, OutlineVocabulary.centredItems) != nil,
      let next = traits[safe: index + 1], page.lastByte(next.range) == UInt8(ascii: ".")
    else { return false }
    return page.wordIndices(next.range).prefix(12).hold(telling, in: page)
  }
}

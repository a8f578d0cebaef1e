/// Items of an extract: one or two titles right below who met and when, too few for a series or a way to set heads.
///
/// Layout: “HOUSING COMMITTEE, 4 MAY 2011” over “7. Empty homes” over “The Director spoke to the figures.”
enum ExtractHeads {
  private static let reachOfFront = 30
  private static let wordsOfTitle = 16
  private static let wordsOfHeadLine = 40
  private static let wordsOfSentence = 8
  /// Words of a title that ends with a stop: “Tolls.”
  private static let wordsOfStopped = 6
  private static let fewestOfText = 3
  /// Numbers that an extract may leave out between two items.
  private static let widestStep = 15

  // MARK: Numbered

  /// The blocks of numbered titles over text, the first right below the lines of the head, the others behind it with
  /// higher numbers of its kind; empty where the first number stands behind text, or counts something else.
  static func numbered(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [ItemSeries.Candidate]
  ) -> [Int] {
    let candidates = (candidates + paired(page, traits)).sorted { $0.block < $1.block }
    guard
      let first = candidates.first(where: { $0.weight > 0 && isTitle(page, traits, $0.block) }),
      (1...reachOfFront).contains(first.block),
      traits[..<first.block].allSatisfy({ isOfHead(page, $0) }),
      traits[..<first.block].contains(where: { !$0.isFurniture })
    else { return [] }
    var best: [Int] = []
    for start in candidates where start.block == first.block {
      var chain = [start.block]
      var last = start.value
      for next in candidates
      where next.key == start.key && next.block > chain[chain.count - 1] && next.weight > 0
        && next.value > last && next.value <= last + widestStep
        && isTitle(page, traits, next.block) && !isInList(page, traits, next.block)
        && areAlike(traits[start.block], traits[next.block])
      {
        chain.append(next.block)
        last = next.value
      }
      if chain.count > best.count { best = chain }
    }
    return best
  }

  /// Titles behind the number of the meeting and their own, “88.4 Parsonages”, as candidates.
  private static func paired(_ page: Page, _ traits: [BlockTraits]) -> [ItemSeries.Candidate] {
    traits.indices.compactMap { index in
      guard let lead = traits[index].lead, lead.shape == .decimal, lead.path.count == 2,
        lead.level == 2, !traits[index].isFurniture
      else { return nil }
      let key = ItemSeries.Key(
        shape: .decimal, setting: .bare, prefix: UInt64(lead.path[0]) << 1 | 1)
      return ItemSeries.Candidate(block: index, key: key, value: lead.path[1], weight: 0.6)
    }
  }

  /// Whether a series counts entries inside an item of an extract: they stand behind its title with nothing between them.
  static func holds(_ extract: [Int], series: [Int]) -> Bool {
    guard let item = extract.first, let first = series.first, let last = series.last else {
      return false
    }
    return first > item && last - first < series.count && !extract.contains(first)
  }

  /// Whether a block says whose minutes these are, when and where, or who was there.
  static func isOfHead(_ page: Page, _ trait: BlockTraits) -> Bool {
    if trait.isFurniture || page.opening(trait.range, FrontVocabulary.attendance) != nil {
      return true
    }
    let count = page.wordIndices(trait.range).count
    guard count <= wordsOfHeadLine, !isNumbered(page, trait) else { return false }
    return count < wordsOfSentence || page.lastByte(trait.range) != UInt8(ascii: ".")
      || !NumberedHead.hasFiniteVerb(page, trait.range)
  }

  /// Whether a block is an entry or a paragraph with a number; “4 June 2018” and “12 Mill Lane” are none.
  private static func isNumbered(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard let lead = trait.lead, !trait.isNumberAlone else { return false }
    switch lead.shape {
    case .bullet, .yearly: return true
    case .decimal:
      return !opensWithMonth(page, lead.rest) && (lead.setting != .bare || lead.path.count > 1)
    case .letter, .roman, .composite: return false
    }
  }

  private static func isTitle(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    guard let lead = trait.lead, !trait.isFurniture, !trait.isInCell,
      counts(page, lead)
    else {
      return false
    }
    // “Councillor Ash” over “5” over “Personal”: the cells of a table.
    if trait.isNumberAlone, let above = traits[safe: index - 1],
      page.wordIndices(above.range).first.map({ PersonalTitle.opens(page, $0) }) ?? false
    {
      return false
    }
    var titled = trait
    var below = index + 1
    if trait.isNumberAlone {
      guard let next = traits[safe: below], next.lead == nil, !next.isFurniture else {
        return false
      }
      titled = next
      below += 1
    }
    while traits[safe: below]?.isFurniture == true { below += 1 }
    guard looksLikeTitle(page, titled), let text = traits[safe: below],
      isBelow(page, text, lead)
    else { return false }
    let words = page.wordIndices(text.range).count
    let last = page.lastByte(text.range)
    let isText =
      words >= fewestOfText || last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
      || page.endsWithDash(text.range) || text.isInCell
    // “14 Mill Lane” in front of “Elder” is an address.
    let isBare = lead.setting == .bare && lead.shape == .decimal && !lead.hasGap
    return isText
      && (!isBare || last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
        || words >= wordsOfSentence)
  }

  /// Whether a number counts items by itself: “B. Ward” and “DC/16/01234” do not.
  private static func counts(_ page: Page, _ lead: LeadingMarker) -> Bool {
    let parts = page.text.bytes[lead.number.bounds].split(separator: UInt8(ascii: "/"))
    return switch lead.shape {
    case .decimal: true
    case .yearly: !parts.contains { $0.first == UInt8(ascii: "0") && $0.count >= shortestReference }
    case .composite: parts.count < 3
    case .roman: lead.number.count > 1
    case .letter, .bullet: false
    }
  }

  private static let shortestReference = 4

  private static func areAlike(_ first: BlockTraits, _ other: BlockTraits) -> Bool {
    first.lead?.setting == other.lead?.setting && first.isNumberAlone == other.isNumberAlone
  }

  /// Whether what stands below a number is no entry that counts on with it.
  private static func isBelow(_ page: Page, _ text: BlockTraits, _ lead: LeadingMarker) -> Bool {
    guard let own = text.lead, own.shape == lead.shape, own.setting == lead.setting else {
      return true
    }
    // “4 December.”
    if opensWithMonth(page, own.rest) { return true }
    return own.shape == .decimal && own.path.count > lead.path.count
  }

  private static func opensWithMonth(_ page: Page, _ range: TextRange) -> Bool {
    CalendarWords.months.opens(page.words, at: page.words.first(from: range.start))
  }

  private static func looksLikeTitle(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.rest.isEmpty || trait.isLineOverText(page),
      (1...wordsOfTitle).contains(trait.wordCount), let first = page.firstWord(trait.title),
      first.shape.contains(.capitalised) || first.shape.contains(.digits),
      !opensWithMonth(page, trait.title),
      DecisionLabel.opening(page, trait.title) == nil, MeetingDate.find(page, trait.title).isEmpty,
      !NumberedHead.hasFiniteVerb(page, trait.title)
    else { return false }
    let last = page.lastByte(trait.title)
    if last == UInt8(ascii: ".") { return trait.isAllCapitals || trait.wordCount <= wordsOfStopped }
    return last != UInt8(ascii: ";") && last != UInt8(ascii: ",") && last != UInt8(ascii: ":")
  }

  /// Whether a numbered block is an entry right below a colon or below the entry in front of it.
  private static func isInList(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let lead = traits[index].lead, let above = traits[safe: index - 1] else { return false }
    if page.endsWithColon(above.range) && above.lead == nil { return true }
    guard let own = above.lead, own.shape == lead.shape, own.setting == lead.setting else {
      return false
    }
    return own.path.count == lead.path.count && own.path.last.map({ $0 + 1 }) == lead.path.last
  }
}

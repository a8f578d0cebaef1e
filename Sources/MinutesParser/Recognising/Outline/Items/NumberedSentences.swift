/// Items without a title: a number of the series in front of what was said or done, “2. Mrs Ash signed the
/// declaration.” between “1. Election of Chairman” and “3. Apologies”.
enum NumberedSentences {
  /// Numbers that may be missing between two titles.
  private static let mostMissing = 8

  /// The numbered paragraphs that complete a series counted from one: those missing in front of it, inside it and
  /// behind it, where the page has just these numbers there. A list inside an item counts anew, and so is none.
  ///
  /// - Parameter blocks: The blocks of the items whose titles are known, in their order.
  static func find(_ page: Page, _ traits: [BlockTraits], _ blocks: [Int]) -> [SectionStart] {
    guard blocks.count >= 2, let last = blocks.last,
      blocks.allSatisfy({ value(page, traits, $0) != nil })
    else { return [] }
    var found: [Int] = []
    var before = (block: -1, value: 0)
    for block in blocks {
      guard let number = value(page, traits, block), number > before.value else { return [] }
      found += missing(page, traits, (before.block + 1)..<block, (before.value + 1)..<number)
      before = (block, number)
    }
    let rest = (last + 1)..<traits.count
    let behind = rest.compactMap { value(page, traits, $0) }
    if behind.count <= mostMissing {
      let end = before.value + 1 + behind.count
      found += missing(page, traits, rest, (before.value + 1)..<end)
    }
    return found.compactMap { start(page, traits, $0) }
  }

  private static let fewest = 4

  /// The numbered paragraphs of a page that have nothing but one series, of which some are titles and others sentences;
  /// empty where lists count anew or headings stand between.
  static func series(_ page: Page, _ traits: [BlockTraits], weights: [Int: Double]) -> [Int] {
    let numbered = traits.indices.filter { value(page, traits, $0) != nil }
    // “1 member of the public” beside `1.` counts something else.
    let stopped = numbered.filter { traits[$0].lead?.setting == .dot }
    let blocks = counted(page, traits, stopped.count >= fewest ? stopped : numbered)
    guard blocks.count >= fewest, let first = blocks.first, let last = blocks.last,
      (last - first) * 2 >= traits.count - first,
      !traits[first..<last].contains(where: { $0.level > 0 && $0.lead == nil })
    else { return [] }
    let titled = blocks.count { weights[$0] ?? 0 >= titleWeight }
    return titled >= 2 && titled * 3 >= blocks.count ? blocks : []
  }

  /// Those of some numbered paragraphs that count from one without a gap; empty where a list inside them, which counts
  /// from one again, reaches a number that would be the next of them.
  private static func counted(_ page: Page, _ traits: [BlockTraits], _ blocks: [Int]) -> [Int] {
    var result: [Int] = []
    var entry = 0
    for block in blocks {
      guard let number = value(page, traits, block) else { continue }
      if number == 1, !result.isEmpty {
        entry = 1
      } else if entry > 0, number == entry + 1 {
        if number == result.count + 1 { return [] }
        entry += 1
      } else if number == result.count + 1 {
        result.append(block)
        entry = 0
      } else {
        return []
      }
    }
    return result
  }

  /// See `ItemSeries.Candidate.weight`.
  private static let titleWeight = 0.6

  /// The head of an item as it was read, or without its title where that is a sentence: “3. The minutes were signed.”
  static func untitled(_ page: Page, _ traits: [BlockTraits], _ head: SectionStart) -> SectionStart
  {
    let trait = traits[head.block]
    guard saysSomething(page, trait) || trait.isNumberAlone && isOverPart(traits, head.block) else {
      return head
    }
    return start(page, traits, head.block) ?? head
  }

  private static let shortestSentence = 4
  private static let excuses = PhraseTable<Bool>(["received|accepted|given|tendered from|by"])

  /// Whether a plain numbered paragraph says something: it has a verb, or names who sent apologies.
  private static func saysSomething(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.standsOut || isSentence(page, trait), trait.rest.isEmpty,
      trait.wordCount >= shortestSentence
    else { return false }
    let words = page.wordIndices(trait.title)
    return words.hold(excuses, in: page, limit: words.upperBound) || tells(page, words)
      || NumberedHead.hasFiniteVerb(page, trait.title) && !TitleCase.isMet(page, trait.title)
  }

  /// “**3. The minutes were agreed as a true record.**”: a sentence to its stop or colon, all of it in bold.
  private static func isSentence(_ page: Page, _ trait: BlockTraits) -> Bool {
    let last = page.lastByte(trait.title)
    return trait.isEmphasised && !trait.isAllCapitals && trait.level == 0
      && (last == UInt8(ascii: ".") || last == UInt8(ascii: ":"))
      && NumberedHead.hasFiniteVerb(page, trait.title)
  }

  private static let determiners = WordSet("the a an all that his her their its those everyone")

  /// “Mrs Ash signed the declaration”: a past tense with its object behind it.
  private static func tells(_ page: Page, _ words: Range<Int>) -> Bool {
    zip(words.dropFirst(), words.dropFirst(2)).contains { verb, object in
      let range = page.words[verb].range
      return determiners.contains(page.words[object]) && range.count >= 5
        && page.words[verb].shape.isDisjoint(with: .capitalised)
        && page.byte(range.upper - 2) == UInt8(ascii: "e")
        && page.byte(range.upper - 1) == UInt8(ascii: "d")
    }
  }

  /// The blocks that have the missing numbers; none where others stand among them, or not all.
  private static func missing(
    _ page: Page, _ traits: [BlockTraits], _ blocks: Range<Int>, _ values: Range<Int>
  ) -> [Int] {
    guard (1...mostMissing).contains(values.count) else { return [] }
    var found: [Int] = []
    for block in blocks {
      guard let number = value(page, traits, block) else { continue }
      guard number == values.lowerBound + found.count, found.count < values.count else { return [] }
      found.append(block)
    }
    return found.count == values.count ? found : []
  }

  /// The number of a paragraph outside tables that `3.` or `3` opens.
  private static func value(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Int? {
    let trait = traits[index]
    guard let lead = trait.lead, lead.shape == .decimal, lead.level == 1, !trait.isFurniture,
      lead.setting == .dot || lead.setting == .bare && !isQuantity(page, trait),
      page.blocks[index].cell == nil,
      !trait.isNumberAlone || isOverPart(traits, index)
    else { return nil }
    return lead.path[0]
  }

  /// “1 member of the public”
  private static func isQuantity(_ page: Page, _ trait: BlockTraits) -> Bool {
    page.firstWord(trait.body)?.shape.isDisjoint(with: .capitalised) ?? false
  }

  /// “5.” in front of “5.1 Chairman's Report”.
  private static func isOverPart(_ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let lead = traits[index].lead, let next = traits[safe: index + 1]?.lead else {
      return false
    }
    return next.shape == .decimal && next.level == 2 && next.path[0] == lead.path[0]
  }

  private static let longestTitle = 12

  /// “8. Other business Mrs Ash asked …” with its title cut off.
  private static func runsOn(_ page: Page, _ trait: BlockTraits) -> Bool {
    !NumberedHead.hasFiniteVerb(page, trait.title)
      && RunInTitle.isText(page, trait.rest)
  }

  private static func start(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> SectionStart? {
    guard let lead = traits[index].lead else { return nil }
    // “2. Chairman's report.” over what it said.
    if traits[index].wordCount <= longestTitle, !traits[index].isNumberAlone,
      traits[index].rest.isEmpty
        ? !saysSomething(page, traits[index]) : runsOn(page, traits[index])
    {
      return NumberedHead.read(page, traits, index)
    }
    var start = SectionStart(.item, block: index, end: lead.marker.upper)
    start.marker = lead.marker
    start.number = lead.number
    return start
  }
}

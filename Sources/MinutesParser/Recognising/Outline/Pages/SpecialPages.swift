/// The page of one item: “Agenda item”, the title, then the text.
enum ItemPage {
  private static let type = PhraseTable<Bool>([
    "agenda item", "eitem ar yr agenda", "decision details",
  ])

  /// The item begins with the first line below the type line (which some pages print twice).
  static func starts(_ page: Page, _ traits: [BlockTraits], after typeBlock: Int) -> [SectionStart]
  {
    // “Agenda item - Title” says the title itself.
    if let start = titleBehindDash(page, traits, typeBlock) { return [start] }
    if let start = titleBesideTerm(page, traits, typeBlock) { return [start] }
    var index = typeBlock + 1
    while index < traits.count {
      let trait = traits[index]
      if trait.isFurniture || page.isWhole(trait.range, type) != nil {
        index += 1
        continue
      }
      guard PartLabels.label(page, page.blocks[index]) == nil, trait.wordCount <= 60,
        !page.endsWithColon(trait.range)
      else { return [] }
      var found = start(page, trait, index)
      // The number may stand in a reference to the meeting below the title.
      if found.number.isEmpty, let next = traits[safe: index + 1],
        let bracket = reference(page, next.range)
      {
        found.number = bracket.number
      }
      return [found]
    }
    return []
  }

  /// “Agenda item details” over “Meeting | …”, “Subject | 3. Field trip”: the value of the term that names the subject.
  private static func titleBesideTerm(
    _ page: Page, _ traits: [BlockTraits], _ typeBlock: Int
  ) -> SectionStart? {
    guard page.blocks[safe: typeBlock + 1].map(Fields.isTerm) ?? false,
      let term = page.blocks.indices.dropFirst(typeBlock + 1).first(where: {
        Fields.isTerm(page.blocks[$0])
          && page.isWhole(page.blocks[$0].range, TitleRule.subjects) != nil
      }), term + 1 < traits.count
    else { return nil }
    return start(page, traits[term + 1], term + 1)
  }

  private static func start(_ page: Page, _ trait: BlockTraits, _ index: Int) -> SectionStart {
    var start = SectionStart(.item, block: index, end: trait.range.upper)
    var title = trait.range
    if let lead = trait.lead, lead.shape == .decimal, lead.setting != .brackets,
      !trait.body.isEmpty
    {
      start.marker = lead.marker
      start.number = lead.number
      title = trait.body
    }
    start.title = TitleTail.trim(page, title)
    start.end = start.title.upper
    return start
  }

  private static func titleBehindDash(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> SectionStart? {
    let words = page.wordIndices(traits[index].range)
    guard let first = words.first,
      let match = OutlineVocabulary.pageTypes.match(
        page.words, at: first, limit: words.upperBound), match.end < words.upperBound
    else { return nil }
    // The title is usually said again as a heading; then that one counts.
    if let next = traits[(index + 1)...].first(where: { !$0.isFurniture }), next.level > 0 {
      return nil
    }
    let title = TextRange(page.words[match.end].range.lower, traits[index].range.upper)
    var start = SectionStart(.item, block: index, end: title.upper)
    start.title = TitleTail.trim(page, title)
    start.end = start.title.upper
    return start
  }

  private static let meetingOf = PhraseTable<Bool>(["meeting of", "cyfarfod"])
  private static let item = PhraseTable<Bool>(["item", "eitem"])

  /// The bracket of “• Meeting of Body, date (Item 6.)”.
  static func reference(
    _ page: Page, _ range: TextRange
  ) -> (whole: TextRange, number: TextRange)? {
    guard page.lastByte(range) == UInt8(ascii: ")") else { return nil }
    let lead = LeadingMarker.scan(page, range)
    let body = lead?.shape == .bullet ? lead?.rest ?? range : range
    guard page.opening(body, meetingOf) != nil else { return nil }
    return itemBracket(page, range)
  }

  /// On a page headed “Meeting documents” the item's number stands in the reference to the meeting,
  /// and its title nowhere.
  static func meetingReference(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    for (index, trait) in traits.prefix(20).enumerated() where !trait.isFurniture {
      guard let bracket = reference(page, trait.range) else { continue }
      var start = SectionStart(.item, block: index, end: bracket.whole.upper)
      start.marker = bracket.whole
      start.number = bracket.number
      return [start]
    }
    return []
  }

  /// `(Item 6.)` at the end of a line.
  static func itemBracket(
    _ page: Page, _ range: TextRange
  ) -> (whole: TextRange, number: TextRange)? {
    guard let range = page.text.trimmed(range), page.byte(range.upper - 1) == UInt8(ascii: ")")
    else { return nil }
    var open = range.upper - 1
    while open > range.lower, page.byte(open) != UInt8(ascii: "(") { open -= 1 }
    let words = page.wordIndices(TextRange(open, range.upper))
    guard words.count >= 2, let first = words.first, let last = words.last,
      item.matches(page.words, at: first, limit: words.upperBound),
      page.words[first + 1].shape.contains(.digits) || words.count == 2
    else { return nil }
    return (
      TextRange(open, range.upper),
      page.words[first + 1].range.through(page.words[last].range)
    )
  }
}

/// An issue's page: for each meeting a line “Meeting: 12/03/2019 - Body (Item 6)”, then the item.
enum IssuePage {
  private static let meeting = PhraseTable<Bool>(["meeting", "cyfarfod"])

  static func starts(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    var starts: [SectionStart] = []
    for (index, trait) in traits.enumerated() {
      guard isMeetingLine(page, trait) else { continue }
      starts.append(.init(.part, block: index, end: trait.range.upper))
      starts[starts.count - 1].title = trait.range
      guard let next = traits[safe: index + 1], let lead = next.lead, lead.shape != .bullet else {
        continue
      }
      let titled = next.isNumberAlone ? traits[safe: index + 2] : next
      guard let titled else { continue }
      var start = SectionStart(.item, block: index + 1, end: titled.range.upper)
      start.marker = lead.marker
      start.number = lead.number
      start.title = TitleTail.trim(page, next.isNumberAlone ? titled.range : next.body)
      start.end = start.title.upper
      starts.append(start)
    }
    return starts
  }

  private static func isMeetingLine(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.range)
    guard words.count >= 4, words.count < 40, let first = words.first,
      meeting.matches(page.words, at: first, limit: words.upperBound)
    else { return false }
    return page.byte(page.words[first].range.upper) == UInt8(ascii: ":")
      && page.words[first + 1].shape.contains(.digits)
      && page.words[first + 2].shape.contains(.digits)
  }
}

/// A list of decisions: each opens with its date and a dash, “14/06/2024 - Title ref: 2291”.
enum DecisionListPage {

  static func starts(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    traits.indices.compactMap { index in
      let trait = traits[index]
      let words = page.wordIndices(trait.range)
      guard !trait.isFurniture, words.count >= 4,
        (words.lowerBound..<words.lowerBound + 3).allSatisfy({
          page.words[$0].shape.contains(.digits)
        })
      else { return nil }
      let third = page.words[words.lowerBound + 2]
      let fourth = page.words[words.lowerBound + 3]
      guard page.byte(page.words[words.lowerBound].range.upper) == UInt8(ascii: "/"),
        page.isSpacedDash(TextRange(third.range.upper, fourth.range.lower))
      else { return nil }
      var start = SectionStart(.item, block: index, end: trait.range.upper)
      let end = words.first {
        TitleTail.references.contains(page.words[$0])
          && page.byte(page.words[$0].range.upper) == UInt8(ascii: ":")
      }.map { page.words[$0].range.lower }
      start.title = page.trimmed(TextRange(fourth.range.lower, end ?? trait.range.upper))
      start.end = start.title.upper
      return start
    }
  }
}

/// The items of a list of decisions, or the one item of a notice.
enum DecisionHeads {
  /// A list of decisions has a heading over each; else it is the notice of one.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    var decided: [Int] = []
    var heading: Int?
    for (index, trait) in traits.enumerated() where !trait.isFurniture {
      if trait.level > 0 {
        heading = index
      } else if let last = heading, isDecisionLabel(page, trait), decided.last != last {
        decided.append(last)
      }
    }
    let levels = Set(decided.map { traits[$0].level })
    guard decided.count >= 2, levels.count == 1, let level = levels.first else {
      return notice(page, traits)
    }
    return traits.indices
      .filter { $0 >= decided[0] && traits[$0].level == level }
      .map { HeadedItems.start(page, traits[$0], $0) }
  }

  private static let madeBy = PhraseTable<Bool>(["decision made|taken by", "decided by"])

  private static func isDecisionLabel(_ page: Page, _ trait: BlockTraits) -> Bool {
    // “Decision made by the Head of Planning on 3 June 2019: that …”
    if page.opening(trait.range, madeBy) != nil, page.first(.colon, in: trait.range) != nil {
      return true
    }
    guard let colon = Fields.labelEnd(page, trait.range) else { return false }
    let label = TextRange(trait.range.lower, colon)
    return page.isWhole(label, OutlineVocabulary.decisionLabels) != nil
  }

  /// The labelled subjects of a list that gives each decision in the same fields: “SUBJECT: …”,
  /// “DECISION TAKEN BY: …”.
  static func subjects(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    traits.indices.compactMap { index in
      guard let field = Fields.element(page, page.blocks[index], anyLabel: true),
        page.isWhole(field.label, OutlineVocabulary.subjectLabels) != nil, !field.text.isEmpty
      else { return nil }
      var start = SectionStart(.item, block: index, end: field.text.upper)
      start.title = field.text
      return start
    }
  }

  /// A notice of one decision is one item, with the subject as its title: a labelled one, else the
  /// first headline that names neither a body nor the form.
  private static func notice(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    if let headline = headline(page, traits) {
      return [HeadedItems.start(page, traits[headline], headline)]
    }
    for (index, trait) in traits.enumerated() {
      if let field = Fields.element(page, page.blocks[index], anyLabel: true),
        page.isWhole(field.label, OutlineVocabulary.subjectLabels) != nil, !field.text.isEmpty
      {
        var start = SectionStart(.item, block: index, end: field.text.upper)
        start.title = field.text
        return [start]
      }
      let label = Fields.withoutNumber(page, trait.range)
      if page.isWhole(label, OutlineVocabulary.subjectLabels) != nil,
        let next = traits[safe: index + 1]
      {
        return [HeadedItems.start(page, next, index + 1)]
      }
    }
    var levels: [Int: Int] = [:]
    for trait in traits where trait.level > 0 { levels[trait.level, default: 0] += 1 }
    // Several headings of one level are those of the notice's sections.
    guard
      let index = front(traits).first(where: {
        isSubject(page, traits[$0]) && levels[traits[$0].level, default: 0] < fewestSections
      })
    else { return [] }
    var start = SectionStart(.item, block: index, end: traits[index].range.upper)
    start.title = traits[index].range
    return [start]
  }

  private static let fewestSections = 4
  private static let blocksOfFront = 12
  private static let mostOfFront = 80
  private static let wordsOfHeadline = 4

  /// The first blocks of a notice; the cells of a table among them, “Reference | Decision maker | …”, do not count.
  private static func front(_ traits: [BlockTraits]) -> Range<Int> {
    var count = 0
    let end = traits.indices.prefix(mostOfFront).first { index in
      count += traits[index].isInCell ? 0 : 1
      return count > blocksOfFront
    }
    return 0..<(end ?? min(traits.count, mostOfFront))
  }

  /// “# Quarry Lane: lease to the bowling club” over “Subject: A lease for nine years of the lower green”: the one heading
  /// of the highest level names the page, and the label tells what the decision is on.
  private static func headline(_ page: Page, _ traits: [BlockTraits]) -> Int? {
    let tops = traits.indices.filter { traits[$0].level == 1 && !traits[$0].isFurniture }
    guard tops.count == 1, let top = tops.first, front(traits).contains(top),
      traits[top].lead == nil, traits[top].wordCount >= wordsOfHeadline,
      isSubject(page, traits[top]), MeetingDate.find(page, traits[top].range).isEmpty
    else { return nil }
    return top
  }

  private static let acts = WordSet("act")
  private static let wordsOfAct = 8

  /// “LICENSING ACT 2003”: the law under which a decision is made, and not what it is about.
  private static func isStatute(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard (2...wordsOfAct).contains(words.count), let last = words.last,
      page.words[last].range.upper == page.trimmed(range).upper
    else { return false }
    return acts.contains(page.words[last - 1])
      && MeetingDate.fullYear(page, page.words[last].range) != nil
  }

  private static func isSubject(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.isFurniture, trait.standsOut, trait.wordCount >= 2, trait.rest.isEmpty,
      !isStatute(page, trait.range),
      page.opening(trait.range, OutlineVocabulary.formNames) == nil
        || titlesDecision(page, trait),
      page.opening(trait.title, OutlineVocabulary.innerHeads) == nil
        || titlesDecision(page, trait)
    else { return false }
    // “Date of decision:” in bold heads a row of the form.
    if trait.level == 0, trait.isInCell || page.lastByte(trait.range) == UInt8(ascii: ":") {
      return false
    }
    if page.opening(trait.range, BodyName.offices) != nil { return false }
    guard let name = BodyName.onLine(page, trait.range) else { return true }
    // “Licensing Sub-Committee – Notice of Decision” names both.
    let behind = page.wordIndices(TextRange(name.upper, trait.range.upper))
    if let next = behind.first,
      OutlineVocabulary.formNames.matches(page.words, at: next, limit: behind.upperBound)
    {
      return false
    }
    return name.upper < page.trimmed(trait.range).upper
  }

  private static let decision = PhraseTable<Bool>(["decision|decisions"])

  /// “Decision – Grant to the boat club”: a headline that names what was decided behind the dash.
  private static func titlesDecision(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.title)
    guard trait.level > 0 || trait.hints.contains(.pageTitle), words.count >= 3,
      let match = decision.match(page.words, at: words.lowerBound, limit: words.upperBound)
    else { return false }
    return page.isSpacedDash(page.gap(before: match.end))
  }
}

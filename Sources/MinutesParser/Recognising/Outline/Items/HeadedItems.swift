/// Items by headings alone.
enum HeadedItems {
  /// The highest level of heading that at least two blocks share; else emphasised or capital lines.
  static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    if kind == .decisions {
      let subjects = DecisionHeads.subjects(page, traits)
      return subjects.count >= 2 ? subjects : DecisionHeads.find(page, traits)
    }
    let front = kind == .report ? 0 : FrontEnd.find(page, traits)
    let heads = traits.indices.filter {
      $0 >= front
        && (HeadLooks.couldHead(page, traits[$0])
          || traits[$0].level > 0 && isMovedBelow(page, traits, $0))
    }
    let hinted = heads.filter { traits[$0].hints.contains(.itemTitle) }
    if !hinted.isEmpty { return hinted.map { start(page, traits[$0], $0) } }
    if kind == .report {
      return withoutHeadline(page, ReportHeads.find(page, traits, from: front))
    }
    let marked = byLevel(page, traits, heads, from: front)
    if !marked.isEmpty { return marked.map { start(page, traits[$0], $0) } }
    let plain = heads.filter { traits[$0].level == 0 }
    let capitals = traits.indices.filter {
      $0 >= front && traits[$0].level == 0 && traits[$0].isAllCapitals && traits[$0].rest.isEmpty
        && (HeadLooks.couldHead(page, traits[$0]) || isMovedBelow(page, traits, $0))
        && !isAmongCapitals(page, traits, $0)
    }
    if kind == .minutes {
      let margin = MarginHeads.starts(page, traits, from: front, beside: capitals)
      if !margin.isEmpty { return margin }
    }
    // Lines in capitals below one another head the document; those of items stand over text.
    let overText = capitals.indices.count {
      $0 + 1 == capitals.count || capitals[$0 + 1] != capitals[$0] + 1
    }
    if capitals.count >= 3, overText >= 2 { return capitals.map { start(page, traits[$0], $0) } }
    if kind == .minutes {
      let dashed = RunInHeads.bold(page, traits, from: front)
      if !dashed.isEmpty { return dashed.map { start(page, traits[$0], $0) } }
    }
    let bold = plain.filter {
      traits[$0].isEmphasised && (traits[$0].rest.isEmpty || traits[$0].isLineOverText(page))
    }
    if bold.count >= 3 { return bold.map { start(page, traits[$0], $0) } }
    guard kind == .minutes else { return [] }
    let centred = centredHeads(page, traits, from: front)
    if !centred.isEmpty { return centred.map { start(page, traits[$0], $0) } }
    let runIn = RunInHeads.find(page, traits, from: front)
    if !runIn.isEmpty { return runIn.map { start(page, traits[$0], $0) } }
    let capitalRunIn = RunInHeads.plain(page, traits, from: front)
    if !capitalRunIn.isEmpty { return capitalRunIn }
    let plainLines = plainHeads(page, traits, from: front, usual: OutlineVocabulary.usualItems)
    if !plainLines.isEmpty { return plainLines.map { start(page, traits[$0], $0) } }
    return RunInHeads.usual(page, traits, from: front)
  }

  private static let headFields: [Block.FieldName] = [.to, .date, .ward, .portfolio]

  /// The sections of a report without the headline of its front sheet, below which the lines of the head stand:
  /// “## Alone in a crowd” over “Report to: Executive Board”.
  private static func withoutHeadline(_ page: Page, _ starts: [SectionStart]) -> [SectionStart] {
    guard starts.count >= 3, let first = starts.first, first.marker.isEmpty else { return starts }
    let below = (first.block + 1)..<max(first.block + 1, starts[1].block)
    let lines = below.count { index in
      let range = page.blocks[index].range
      guard let colon = Fields.labelEnd(page, range) else { return false }
      return Fields.known(page, TextRange(range.lower, colon)).map(headFields.contains) ?? false
    }
    return lines >= 2 ? Array(starts.dropFirst()) : starts
  }

  /// The headings of the highest level that at least two share; below a heading that only holds
  /// others (“Agenda”, “Notes”), those one level down.
  private static func byLevel(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], from front: Int
  ) -> [Int] {
    let isHead = Set(heads)
    let containers = traits.indices.filter {
      $0 >= front && traits[$0].level > 0
        && page.isWhole(traits[$0].title, OutlineVocabulary.containers) != nil
        && !isMovedBelow(page, traits, $0)
    }
    var counts: [Int: Int] = [:]
    for index in heads + containers where traits[index].level > 0 {
      counts[traits[index].level, default: 0] += 1
    }
    guard let level = counts.keys.sorted().first(where: { counts[$0, default: 0] >= 2 }) else {
      return []
    }
    let isContainer = Set(containers + groups(page, traits, heads, level))
    var result: [Int] = []
    var isInside = false
    for index in traits.indices where index >= front && traits[index].level > 0 {
      if traits[index].level == level { isInside = isContainer.contains(index) }
      let wanted = isInside ? level + 1 : level
      if traits[index].level == wanted, isHead.contains(index) { result.append(index) }
    }
    return result
  }

  /// Headings of a level that only group those right below them: “Standing items”, “New business”.
  private static func groups(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], _ level: Int
  ) -> [Int] {
    let isHead = Set(heads)
    return heads.filter { index in
      guard traits[index].level == level, isHead.contains(index + 1),
        traits[index + 1].level == level + 1, traits[index].wordCount <= 5,
        let last = page.wordIndices(traits[index].title).last
      else { return false }
      return grouping.contains(page.words[last])
    }
  }

  private static let grouping = WordSet("items business topics matters proposals updates reports")

  /// Fewest short lines over text that are heads where one of them has a usual name.
  private static let fewestPlain = 5

  /// Heads that nothing sets apart but that they are short lines over text: believed where at least
  /// two of them have usual names, from the first that does, or one of five.
  private static func plainHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int, usual: PhraseTable<Bool>
  ) -> [Int] {
    let lines = traits.indices.filter { $0 >= front && isPlainHead(page, traits, $0) }
    let named = lines.filter {
      page.isWhole(traits[$0].range, usual) != nil
    }
    let heads = lines.filter { PersonName.parse(page, traits[$0].range) == nil }
    if front > 0, heads.count >= fewestPlain, !named.isEmpty { return heads }
    guard named.count >= 2 else { return [] }
    return lines.filter { $0 >= named[0] }
  }

  /// Lines in the middle of the page over text, where at least two have usual names.
  private static func centredHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [Int] {
    let lines = traits.indices.filter { index in
      let trait = traits[index]
      return index >= front && trait.hints.contains(.centred) && !trait.isFurniture
        && trait.lead.map { $0.shape == .composite } ?? true && trait.rest.isEmpty
        && (1...24).contains(page.wordIndices(trait.range).count)
        && page.lastByte(trait.range) != UInt8(ascii: ".")
        && page.opening(trait.range, OutlineVocabulary.innerHeads) == nil
        && !HeadLooks.hasRule(page, trait.range) && traits[safe: index + 1] != nil
    }
    let named = lines.filter {
      page.isWhole(traits[$0].range, OutlineVocabulary.centredItems) != nil
    }
    return named.count >= 2 && lines.count >= 3 ? lines : []
  }

  /// Whether “AGENDA” or “MINUTES” stands right over a motion that its mover's name opens, or “Motion by A,
  /// seconded by B, …”: the first business of the meeting, and no head of the document or of what follows.
  private static func isMovedBelow(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard !traits[index].isFurniture, let next = traits[safe: index + 1],
      page.isWhole(traits[index].range, OutlineVocabulary.containers) != nil
    else { return false }
    if Movers.inFront(page, next.body) != nil || confirmsMinutes(page, traits[index], next) {
      return true
    }
    let isNumber = next.isNumberAlone || NumberedMotion.isHead(page, next.range)
    let below = isNumber ? traits[safe: index + 2] ?? next : next
    if NumberedMotion.opens(page, below.range) { return true }
    return Sentences.first(page, next.body).map {
      MotionSentence.moves(page, $0) || MotionSentence.isLabelledMove(page, $0)
    } ?? false
  }

  private static let minutes = PhraseTable<Bool>(["minutes"])
  private static let ofMeeting = PhraseTable<Bool>([
    "the? minutes of|from|for the", "that the? minutes", "the? minutes dated|were",
  ])
  /// Words in which a decision on minutes names them.
  private static let reachOfMinutes = 8

  /// Whether “MINUTES” stands over “RESOLVED – That the minutes of the meeting held on 8 October be signed.”
  private static func confirmsMinutes(
    _ page: Page, _ head: BlockTraits, _ next: BlockTraits
  ) -> Bool {
    guard page.isWhole(head.range, minutes) != nil, !next.isFurniture else { return false }
    let words = page.wordIndices(next.body).prefix(reachOfMinutes)
    guard words.hold(ofMeeting, in: page, limit: page.words.count) else { return false }
    return DecisionLabel.opening(page, next.body) != nil
      || page.lastByte(next.body) == UInt8(ascii: ".")
  }

  /// Whether a cell in capitals has others beside it: names or column heads, and no title.
  private static func isAmongCapitals(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell else { return false }
    return [index - 1, index + 1].contains { other in
      guard let beside = page.blocks[safe: other]?.cell, beside.table == cell.table,
        beside.row == cell.row
      else { return false }
      return traits[other].isAllCapitals
    }
  }

  /// Words of a paragraph that breaks off without a stop, in front of a table or lines set in.
  private static let wordsOfText = 16

  static func isPlainHead(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    guard !trait.isFurniture, trait.lead == nil, trait.rest.isEmpty, page.blocks[index].cell == nil,
      page.blocks[index].kind == .paragraph, (1...8).contains(trait.wordCount),
      page.firstWord(trait.range)?.shape.contains(.capitalised) == true,
      page.byte(trait.range.upper - 1).isASCIILetter,
      !trait.range.bounds.contains(where: { page.byte($0) == 0x09 || page.byte($0) == 0x0A }),
      let next = traits[safe: index + 1], !next.isFurniture
    else { return false }
    // A head stands over a sentence, a number or a list, not over another short line.
    let last = page.lastByte(next.range)
    return next.lead != nil || last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
      || page.wordIndices(next.range).count >= wordsOfText
  }

  static func start(_ page: Page, _ trait: BlockTraits, _ index: Int) -> SectionStart {
    var start = SectionStart(.item, block: index, end: trait.title.upper)
    start.title = TitleTail.trim(page, trait.wholeTitle)
    if let topic = topicMark(page, start.title) ?? timeMark(page, start.title) {
      start.marker = topic
      start.title = page.trimmed(TextRange(topic.upper, start.title.upper))
    }
    start.end = start.title.upper
    return start
  }

  /// “7:02 pm  PUBLIC COMMENT”: when an item was taken up, in front of its title in capitals.
  private static func timeMark(_ page: Page, _ title: TextRange) -> TextRange? {
    guard page.byte(title.lower).isASCIIDigit, page.isAllCapitals(title),
      let time = ClockTime.find(page, title).first, time.range.lower == title.lower,
      page.wordIndices(title.suffix(from: time.range.upper)).first.map({
        page.words[$0].shape.contains(.allCapitals)
      }) ?? false
    else { return nil }
    return time.range
  }

  private static let topics = PhraseTable<Bool>(["topic", "subtopic"])

  /// The “Topic:” in front of a title, which is no part of it.
  static func topicMark(_ page: Page, _ title: TextRange) -> TextRange? {
    let words = page.wordIndices(title)
    guard words.count >= 2, let first = words.first,
      topics.matches(page.words, at: first, limit: words.upperBound),
      page.byte(page.words[first].range.upper) == UInt8(ascii: ":")
    else { return nil }
    return TextRange(title.lower, page.words[first].range.upper + 1)
  }
}

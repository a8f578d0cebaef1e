internal import MinutesModel

/// Recognises what a report or a body asks another to do: labelled paragraphs, and the entries
/// under a “Recommendations” head.
enum RecommendationRecogniser {
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard let first = blocks.first, !page.blocks[first].isFurniture,
      context.documentKind != .other
    else { return nil }
    let asks = page.speaks(of: .asking, in: page.blocks[first].range)
    guard asks || context.isUnderRecommendationHead else { return nil }
    let reader = RecommendationReader(page: page, blocks: blocks, context: context)
    if asks, let labelled = reader.labelled(first) { return labelled }
    if context.isUnderRecommendationHead, let entry = reader.entry(first) { return entry }
    return asks ? reader.asked(first) ?? reader.labelledInside(first) : nil
  }

  /// Whether a paragraph is the stem of a recommendation, “RECOMMENDED that the Committee:”, and no label
  /// of a header line.
  static func isAsked(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .paragraph && RecommendationReader.isRecommended(page, block.text)
      && Stem.endsOpen(page, block.text)
  }

  /// See `Topics.recommendations`.
  static let keywords = RecommendationReader.nouns.keywords
  /// See `Topics.asking`.
  static let askingWords =
    RecommendationReader.labels.keywords + RecommendationReader.asks.keywords
    + RecommendationReader.openStems.keywords + RecommendationReader.recommended.keywords + keywords
}

/// Reads a label in front of what is recommended.
struct RecommendationReader {
  let page: Page
  let blocks: Range<Int>
  let context: RecognitionContext

  fileprivate static let labels = PhraseTable<Bool>([
    "recommendation|recommendations", "recommendation|recommendations in the? paper|report",
    "officer|officers recommendation|recommendations",
    "officer's|officers' recommendation|recommendations", "recommended action", "argymhelliad",
    "officer s recommendation", "formal recommendation", "staff recommendation",
    "proposed recommendation",
    "clerk's|manager's|director's|executive's|secretary's|treasurer's recommendation|recommendations",
  ])
  private static let isRecommended = PhraseTable<Bool>(["it is recommended"])
  static let nouns = WordSet("recommendation recommendations argymhelliad")
  fileprivate static let asks = PhraseTable<Bool>(["recommended", "recommends"])

  /// `RECOMMENDATION: …`, `Recommendation 3 (High): …`
  func labelled(_ index: Int) -> Recognition? {
    let block = page.blocks[index]
    let head = NumberedText(page, block)
    let words = page.wordIndices(head.body)
    guard let first = words.first, page.words[first].range.lower == head.body.lower,
      let match = match(first, words)
    else { return nil }
    var end = page.words[match - 1].range.upper
    var number = TextRange.empty(at: end)
    if match < words.upperBound, isNumber(match) {
      number = page.words[match].range
      end = page.words[match].range.upper
    }
    end = behindBracket(end, head.body.upper)
    let rest = head.body.suffix(from: end)
    let isAlone = page.text.isBlank(rest)
    // “RECOMMENDATION. That the tender be accepted.”, “Recommendation R1. That the allowance stay.”
    let isStopped =
      page.byte(end) == UInt8(ascii: ".")
      && (page.words[match - 1].shape.contains(.allCapitals)
        || !number.isEmpty
          && page.firstWord(rest).map {
            FunctionWords.clauseOpenings.contains($0) && $0.shape.contains(.capitalised)
              // “**Recommendation 2.** Move £45,000 from the reserve.”
              || isBoldLabel(TextRange(head.body.lower, end), rest)
          } ?? false)
    guard
      isAlone || isStopped || isSetOff(end, head.body.upper) || isOverLine(end, block)
        || isInCapitalsOverThat(match - 1, words)
    else { return nil }
    let text = rest.suffix(from: behindPunctuation(isStopped ? end + 1 : end, head.body.upper))
    var element = Element(.recommendation, text: text)
    element.marker = head.range.prefix(upTo: text.lower)
    element.number = number.isEmpty ? head.number.isEmpty ? number : .empty(at: end) : number
    if page.text.isBlank(text) {
      return number.isEmpty && !isOverThat(head.body, index) && !isBesideText(index)
        && !Fields.isTerm(block)
        ? nil : alone(element, index)
    }
    // “Recommendation 2 – …, provided that:” is one, with what stands below it as its parts.
    // “Recommended Action: It is recommended that the Board:” asks by itself, as one.
    if number.isEmpty, page.opening(text, Self.isRecommended) == nil,
      let entries = entries(below: text, leadIn: head.range, index)
    {
      return entries
    }
    return withClauses(element, index)
  }

  /// “The Committee is RECOMMENDED to:” over its entries, where nothing is decided yet: figures and
  /// bullets are entries, letters the parts of one.
  func asked(_ index: Int) -> Recognition? {
    let block = page.blocks[index]
    guard !context.canDecide, block.kind != .heading, Stem.endsOpen(page, block.range) else {
      return nil
    }
    let head = NumberedText(page, block)
    let words = page.wordIndices(head.body)
    guard words.count <= 24, Stem.endsOpen(page, head.body), let next = nextEntry(index),
      isFirst(next), !isQuestion(next.text),
      Self.isRecommended(page, head.body)
        || words.dropFirst().contains(where: { word in
          Self.recommended.contains(page.words[word])
            && (page.words[word].shape.contains(.allCapitals)
              || isAskedInAgendaItem(word, head.body, next)
              || isAskedOfBody(word, head.body)
              || context.documentKind == .agenda && page.endsWithColon(head.body)
                && Self.asking.contains(page.words[word])
                && page.words[word - 1].hash != Self.infinitive)
            && Self.be.contains(page.words[word - 1])
        }), !page.isAllCapitals(head.body)
    else { return nil }
    if let entries = entries(below: head.body, leadIn: head.range, index) { return entries }
    var element = Element(.recommendation, text: head.body)
    element.marker = head.marker
    element.number = head.number
    return withClauses(element, index)
  }

  /// “The Executive is recommended to:” over figures, on the page of an item above what was decided.
  private func isAskedInAgendaItem(_ word: Int, _ text: TextRange, _ next: ListEntry) -> Bool {
    context.documentKind == .agendaItem && context.part == .agenda && page.endsWithColon(text)
      && !next.isBullet && next.style.shape != .letter && next.style.shape != .roman
      && page.words[word].hash == Self.recommendedWord
      && page.words[word - 1].hash != Self.infinitive
  }

  private static let wordsOfSubject = 6
  private static let asked = WordSet("members governors trustees councillors directors")

  /// “Cabinet is recommended to:” in a report, under a head that names no recommendations: the body is the subject, and
  /// it is asked now.
  private func isAskedOfBody(_ word: Int, _ text: TextRange) -> Bool {
    let subject = page.wordIndices(text.prefix(upTo: page.words[word - 1].range.lower))
    return context.documentKind == .report && page.endsWithColon(text)
      && page.words[word].hash == Self.recommendedWord
      && page.words[word - 1].hash != Self.infinitive
      && (1...Self.wordsOfSubject).contains(subject.count)
      && subject.contains {
        OutlineVocabulary.bodies.contains(page.words[$0]) || Self.asked.contains(page.words[$0])
      }
  }

  private static var recommendedWord: UInt64 { WordHash.of("recommended") }
  private static let questions = WordSet("whether if what which who why how")

  /// “(a) whether it is pecuniary;”: what members are asked to tell, and nothing that is asked of the body.
  private func isQuestion(_ text: TextRange) -> Bool {
    page.firstWord(text).map { Self.questions.contains($0) } ?? false
  }

  /// Whether a label is set in bold or italics and the words behind it are not.
  private func isBoldLabel(_ label: TextRange, _ rest: TextRange) -> Bool {
    page.isEmphasised(label) && !page.isEmphasised(rest)
  }

  fileprivate static let openStems = PhraseTable<Bool>(["recommended that|to"])

  /// “RECOMMENDED that the Committee:”, in capitals, over its parts.
  static func isRecommended(_ page: Page, _ text: TextRange) -> Bool {
    page.firstWord(text)?.shape.contains(.allCapitals) == true
      && page.opening(text, openStems) != nil
  }

  fileprivate static let recommended = WordSet("recommended requested asked invited")
  private static let asking = WordSet("asked invited")
  private static let be = WordSet("is are be")
  private static var infinitive: UInt64 { WordHash.of("be") }

  /// “… Applicant: Mr Y. Recommendation: Refuse.”: the label opens a later sentence.
  func labelledInside(_ index: Int) -> Recognition? {
    let block = page.blocks[index]
    guard block.kind != .heading, page.speaks(of: .recommendations, in: block.range) else {
      return nil
    }
    let head = NumberedText(page, block)
    for sentence in Sentences.split(page, head.body).dropFirst() {
      let words = page.wordIndices(sentence)
      guard let first = words.first else { continue }
      // “Report of the Treasurer. RECOMMENDED that the accounts be approved.” in an agenda.
      let isAsked = !context.canDecide && Self.isRecommended(page, sentence)
      let label = Self.labels.match(page.words, at: first, limit: words.upperBound)
      guard isAsked || label != nil else { continue }
      let end = page.words[isAsked ? first : (label?.end ?? first + 1) - 1].range.upper
      guard
        isAsked
          || page.words[first].shape.contains(.capitalised) && page.byte(end) == UInt8(ascii: ":")
      else { continue }
      let start = isAsked ? end : end + 1
      var element = Element(.recommendation, text: TextRange(start, head.body.upper))
      element.marker = TextRange(page.words[first].range.lower, start)
      element.joined = true
      guard !page.text.isBlank(element.text), var found = withClauses(element, index) else {
        return nil
      }
      found.elements.insert(head.paragraph(upTo: sentence.lower), at: 0)
      return found
    }
    return nil
  }

  /// “Recommendations: The Board is asked to:” over figures or bullets: each is an entry.
  private func entries(below opener: TextRange, leadIn: TextRange, _ index: Int) -> Recognition? {
    guard let next = nextEntry(index), isFirst(next),
      Stem.endsOpen(page, opener) || isOpener(opener), !asks(opener),
      next.style.shape != .letter, next.style.shape != .roman
    else { return nil }
    var elements: [Element] = []
    var position = index + 1
    while position < blocks.upperBound, let entry = ListEntry(page, page.blocks[position]),
      elements.isEmpty || entry.style == next.style
    {
      guard let found = numbered(entry, position) else { break }
      elements += found.elements
      position += found.consumed
    }
    guard !elements.isEmpty else { return nil }
    elements[0].leadIn = leadIn
    return (elements, position - index)
  }

  /// “**Recommendation**” ⏎ “The Board is asked to:” in one cell: the label has a line of its own.
  private func isOverLine(_ end: Int, _ block: SourceBlock) -> Bool {
    guard block.cell != nil, context.documentKind == .report else { return false }
    var offset = end
    while offset < block.range.upper, page.byte(offset) == 0x20 { offset += 1 }
    return page.byte(offset) == 0x0A
  }

  private func match(_ first: Int, _ words: Range<Int>) -> Int? {
    if let match = Self.labels.match(page.words, at: first, limit: words.upperBound) {
      return match.end
    }
    // “RECOMMENDED: That …” asks where nothing is decided yet.
    guard !context.canDecide else { return nil }
    return Self.asks.match(page.words, at: first, limit: words.upperBound)?.end
  }

  /// “RECOMMENDED that the tender be accepted.” in a report.
  private func isInCapitalsOverThat(_ last: Int, _ words: Range<Int>) -> Bool {
    context.documentKind == .report && last + 1 < words.upperBound
      && page.words[last].shape.contains(.allCapitals)
      && page.words[last + 1].hash == WordHash.of("that")
      && page.words[last].hash == Self.recommendedWord
  }

  private static let tells = WordSet("was is were are had has")

  /// “Officer's Recommendation | That the contract be extended.”: the label in a cell, the words in the next one.
  private func isBesideText(_ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell, index + 1 < blocks.upperBound,
      let next = page.blocks[index + 1].cell
    else { return false }
    return cell.column == 0 && next.table == cell.table && next.row == cell.row && next.column == 1
      && page.wordIndices(page.blocks[index + 1].range).count >= 4
  }

  /// “Recommendation:” on a line of its own over “That the Committee considers the report.”
  private func isOverThat(_ label: TextRange, _ index: Int) -> Bool {
    guard page.endsWithColon(label), index + 1 < blocks.upperBound,
      page.blocks[index + 1].kind == .paragraph,
      ListEntry(page, page.blocks[index + 1]) == nil,
      let word = page.firstWord(page.blocks[index + 1].text)
    else { return false }
    // “That was the question which Mr Ash asked.” recommends nothing.
    let next = page.wordIndices(page.blocks[index + 1].text).dropFirst().first
    if let next, Self.tells.contains(page.words[next]) { return false }
    return word.hash == WordHash.of("that") && word.shape.contains(.capitalised)
      && Stem.endsOpen(page, page.blocks[index + 1].text) == false
      && !isOpener(page.blocks[index + 1].text)
  }

  /// “Recommendation 3” on a line of its own: the words stand below.
  private func alone(_ element: Element, _ index: Int) -> Recognition? {
    let next = index + 1
    guard next < blocks.upperBound, page.blocks[next].kind != .heading,
      !page.blocks[next].isFurniture
    else { return nil }
    // “Recommendation | The Board is asked to:” over bullets in the same cell: each is an entry.
    let stem = page.blocks[next].range
    if element.number.isEmpty, page.blocks[index].cell != nil, Stem.endsOpen(page, stem),
      var found = entries(below: stem, leadIn: stem, next)
    {
      found.elements.insert(SectionReader.labelAlone(page.blocks[index].range), at: 0)
      found.consumed += 1
      return found
    }
    var element = element
    element.text = page.blocks[next].range
    guard var found = withClauses(element, next) else { return nil }
    found.consumed += 1
    return found
  }

  private func isNumber(_ index: Int) -> Bool {
    let word = page.words[index]
    return word.shape.contains(.digits) && word.range.count <= 3
      || word.shape.contains(.initial) && word.shape.contains(.capitalised)
      || word.range.count <= 3 && page.byte(word.range.upper - 1).isASCIIDigit
  }

  private func behindBracket(_ end: Int, _ limit: Int) -> Int {
    let open = page.skipBlanks(end, limit)
    guard page.byte(open) == UInt8(ascii: "(") else { return end }
    var close = open
    while close < limit, page.byte(close) != UInt8(ascii: ")") { close += 1 }
    return close < limit && close - open <= 40 ? close + 1 : end
  }

  private func isSetOff(_ end: Int, _ limit: Int) -> Bool { behindPunctuation(end, limit) > end }

  private func behindPunctuation(_ end: Int, _ limit: Int) -> Int {
    var offset = end
    while offset < limit {
      let next = page.skipBlanks(offset, limit)
      let width = page.colonOrDashWidth(at: next)
      guard width > 0 else { break }
      offset = next + width
    }
    return min(offset, limit)
  }
}

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
    let reader = RecommendationReader(page: page, blocks: blocks, context: context)
    if let labelled = reader.labelled(first) { return labelled }
    if context.isUnderRecommendationHead, let entry = reader.entry(first) { return entry }
    return reader.asked(first) ?? reader.labelledInside(first)
  }

  /// Whether a paragraph is the stem of a recommendation, “RECOMMENDED that the Committee:”, and no label
  /// of a header line.
  static func isAsked(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .paragraph && RecommendationReader.isRecommended(page, block.text)
      && Stem.endsOpen(page, block.text)
  }

  /// See `Topics.recommendations`.
  static let keywords = RecommendationReader.nouns.keywords
}

private struct RecommendationReader {
  let page: Page
  let blocks: Range<Int>
  let context: RecognitionContext

  // MARK: A label in front

  private static let labels = PhraseTable<Bool>([
    "recommendation|recommendations", "recommendation|recommendations in the? paper|report",
    "officer|officers recommendation|recommendations",
    "officer's|officers' recommendation|recommendations", "recommended action", "argymhelliad",
    "officer s recommendation", "formal recommendation", "staff recommendation",
    "proposed recommendation",
    "clerk's|manager's|director's|executive's|secretary's|treasurer's recommendation|recommendations",
  ])
  static let nouns = WordSet("recommendation recommendations argymhelliad")
  private static let asks = PhraseTable<Bool>(["recommended", "recommends"])

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
    guard isAlone || isSetOff(end, head.body.upper) else { return nil }
    let text = rest.suffix(from: behindPunctuation(end, head.body.upper))
    var element = Element(.recommendation, text: text)
    element.marker = head.range.prefix(upTo: text.lower)
    element.number = number.isEmpty ? head.number.isEmpty ? number : .empty(at: end) : number
    if page.text.isBlank(text) {
      return number.isEmpty && !isOverThat(head.body, index) ? nil : alone(element, index)
    }
    // “Recommendation 2 – …, provided that:” is one, with what stands below it as its parts.
    if number.isEmpty, let entries = entries(below: text, leadIn: head.range, index) {
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

  private static let questions = WordSet("whether if what which who why how")

  /// “(a) whether it is pecuniary;”: what members are asked to tell, and nothing that is asked of the body.
  private func isQuestion(_ text: TextRange) -> Bool {
    page.firstWord(text).map { Self.questions.contains($0) } ?? false
  }

  private static let openStems = PhraseTable<Bool>(["recommended that|to"])

  /// “RECOMMENDED that the Committee:”, in capitals, over its parts.
  static func isRecommended(_ page: Page, _ text: TextRange) -> Bool {
    page.firstWord(text)?.shape.contains(.allCapitals) == true
      && page.opening(text, openStems) != nil
  }

  private static let recommended = WordSet("recommended requested asked invited")
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
    guard let next = nextEntry(index), isFirst(next), Stem.endsOpen(page, opener), !asks(opener),
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

  private func match(_ first: Int, _ words: Range<Int>) -> Int? {
    if let match = Self.labels.match(page.words, at: first, limit: words.upperBound) {
      return match.end
    }
    // “RECOMMENDED: That …” asks where nothing is decided yet.
    guard !context.canDecide else { return nil }
    return Self.asks.match(page.words, at: first, limit: words.upperBound)?.end
  }

  private static let tells = WordSet("was is were are had has")

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
  }

  /// “Recommendation 3” on a line of its own: the words stand below.
  private func alone(_ element: Element, _ index: Int) -> Recognition? {
    let next = index + 1
    guard next < blocks.upperBound, page.blocks[next].kind != .heading,
      !page.blocks[next].isFurniture
    else { return nil }
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
      if page.byte(next) == UInt8(ascii: ":") || page.byte(next) == UInt8(ascii: "-") {
        offset = next + 1
      } else if page.has("–", at: next) || page.has("—", at: next) {
        offset = next + 3
      } else {
        break
      }
    }
    return min(offset, limit)
  }

  // MARK: Entries under a head

  private static let openers = PhraseTable<Bool>([
    "it is recommended|proposed that? the? cabinet|committee|council|board|panel|executive|members|authority?",
    "that the? cabinet|committee|council|board|panel|executive|members|authority|forum",
    "the? cabinet|committee|council|board|panel|executive|members|authority|forum is|are recommended|asked|invited|requested to",
  ])
  private static let askingVerbs = WordSet(
    "be should shall proceed notes note agrees approves grant grants refuse refuses adopt endorse")
  private static let reasons = PhraseTable<Bool>(["the? reason|reasons for|are|is"])
  private static let endings = PhraseTable<Bool>([
    "reason|reasons", "the? reason|reasons for|are|is", "background", "note|notes",
    "alternative|alternatives", "options",
    "supporting documents", "contact", "report author",
  ])

  /// One entry: a number or bullet, a stem with lettered parts, or a plain paragraph.
  func entry(_ index: Int) -> Recognition? {
    let block = page.blocks[index]
    guard block.kind != .heading, !isEnding(block), !records(block) else { return nil }
    if let entry = ListEntry(page, block) {
      return besideNumber(entry, index) ?? numbered(entry, index)
    }
    let next = nextEntry(index)
    let opensList = next.map { isFirst($0) } ?? false
    if opensList, Stem.endsOpen(page, block.text) || isOpener(block.text) {
      guard let next, !asks(block.text) else {
        return withClauses(Element(.recommendation, text: block.range), index)
      }
      switch next.style.shape {
      case .letter, .roman:
        return withClauses(Element(.recommendation, text: block.range), index)
      case .bullet, .decimal, .yearly, .composite:
        return ([Element(.paragraph, text: block.range)], 1)
      }
    }
    guard context.isFirstBelowHead || statesRecommendation(block) else { return nil }
    // “THAT the fees be set; and” ¶ “THAT staff report back.”: each is one.
    if opensWithThat(block), index + 1 < blocks.upperBound, opensWithThat(page.blocks[index + 1]) {
      return ([Element(.recommendation, text: block.range)], 1)
    }
    return withClauses(Element(.recommendation, text: block.range), index)
  }

  /// Whether a paragraph opens with “THAT” in capitals.
  private func opensWithThat(_ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, let word = page.firstWord(block.text) else { return false }
    return word.hash == WordHash.of("that") && word.shape.contains(.allCapitals)
  }

  /// A number in a cell of its own, beside “The Committee is asked to:” with the parts below it.
  private func besideNumber(_ entry: ListEntry, _ index: Int) -> Recognition? {
    let stem = index + 1
    guard page.text.isBlank(entry.text), stem < blocks.upperBound,
      let cell = page.blocks[index].cell,
      page.blocks[stem].cell?.table == cell.table, page.blocks[stem].cell?.row == cell.row,
      Stem.endsOpen(page, page.blocks[stem].text), let part = nextEntry(stem), part.isBullet
    else { return nil }
    var element = Element(.recommendation, text: page.blocks[stem].range)
    element.marker = page.blocks[index].range
    element.number = entry.number
    guard var found = withClauses(element, stem) else { return nil }
    found.consumed += 1
    return found
  }

  /// Whether a block records what became of the recommendations, so that the list of them is over.
  private func records(_ block: SourceBlock) -> Bool {
    guard context.canDecide else { return false }
    if Movers.isLine(page, block) { return true }
    // “Councillor A moved, Councillor B seconded, and it was” over the decision on them.
    if block.kind == .paragraph, page.speaks(of: .motions, in: block.text),
      let last = Sentences.split(page, block.text).last, MotionSentence.moves(page, last)
    {
      return true
    }
    guard let label = DecisionLabel.opening(page, NumberedText(page, block).body) else {
      return false
    }
    return label.verb == .resolved && (label.isCapitals || label.isSetOff)
  }

  /// Whether a line only opens the list below it, without a colon: “That the Committee”.
  private func isOpener(_ text: TextRange) -> Bool {
    page.lastByte(text).isASCIILetter && page.isWhole(text, Self.openers) != nil
  }

  /// “2      H/11/0346      €41.20”: the row of a table has two gaps at least.
  private func isRow(_ text: TextRange) -> Bool {
    guard let gap = page.first(.gap, in: text) else { return false }
    return page.first(.gap, in: TextRange(gap + 1, text.upper)) != nil
  }

  private static let references = PhraseTable<Bool>([
    "referred|refer to the? recommendation|recommendations",
    "see the? recommendation|recommendations",
    "recommendations|recommendation at|on the head|front|beginning|start|end|foot|page of",
  ])

  private static let announcing = PhraseTable<Bool>(["as follows", "the following"])

  /// “Members are referred to the recommendations at the head of this report.”, “The Group recommends as follows.”: it
  /// asks for nothing.
  private func asksNothing(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let last = words.last, words.count <= 24, last > words.lowerBound else { return false }
    return words.hold(Self.references, in: page, limit: words.upperBound)
      || Self.announcing.match(page.words, at: last - 1, limit: words.upperBound)?.end
        == words.upperBound
  }

  private func isEnding(_ block: SourceBlock) -> Bool {
    if isRow(block.text) || asksNothing(block.text),
      nextEntry(blocks.lowerBound).map({ !isFirst($0) }) ?? true
    {
      return true
    }
    if let entry = ListEntry(page, block) { return page.opening(entry.text, Self.reasons) != nil }
    return page.opening(block.text, Self.endings) != nil
      || page.byte(block.text.lower) == UInt8(ascii: "(")
        && page.lastByte(block.text) == UInt8(ascii: ")")
  }

  private func nextEntry(_ index: Int) -> ListEntry? {
    var next = index + 1
    while next < blocks.upperBound, page.blocks[next].isFurniture { next += 1 }
    guard next < blocks.upperBound else { return nil }
    return ListEntry(page, page.blocks[next])
  }

  private func isFirst(_ entry: ListEntry) -> Bool {
    entry.isBullet || entry.value <= 1 || entry.style.shape == .composite || entry.style.levels > 1
  }

  /// “To APPROVE subject to the following conditions:”, “Refuse for the following reasons:”.
  private static let conditions = PhraseTable<Bool>([
    "subject to the? following? condition|conditions", "for the following reason|reasons",
  ])

  /// Whether a stem asks for something itself: “It is recommended that the development proceed …”.
  private func asks(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    if words.hold(Self.conditions, in: page, limit: words.upperBound) { return true }
    guard words.count > 8 else { return false }
    return words.hold(Self.askingVerbs, in: page)
  }

  private static let statements = PhraseTable<Bool>([
    "that", "it is recommended", "members are asked|invited|recommended|requested",
    "the committee|cabinet|council|board|panel|executive|forum is asked|invited|recommended|requested",
    "to approve|note|agree|endorse|recommend|adopt|consider|authorise|receive",
  ])

  private func statesRecommendation(_ block: SourceBlock) -> Bool {
    page.opening(block.text, Self.statements) != nil
  }

  /// A numbered or bulleted entry with the parts below it.
  private func numbered(_ entry: ListEntry, _ index: Int) -> Recognition? {
    // A number in a cell of its own belongs to what stands beside it.
    guard !page.text.isBlank(entry.text) else { return nil }
    var element = Element(.recommendation, text: entry.text)
    element.marker = entry.marker
    element.number = entry.number
    element.ordinal = entry.ordinal
    guard let split = InlineClauses.split(page, entry.text) else {
      let parts = parts(of: entry, index)
      element.points = ListTree.nest(parts.lines)
      element.to = Addressee.find(page, marker: .empty(at: 0), text: entry.text)
      return ([element], 1 + parts.count)
    }
    element.text = split.stem
    let following = (index + 1)..<blocks.upperBound
    var list = ClauseList(page, stem: split.stem, block: index, blocks: following)
    list.take(inline: split.entries)
    element.points = list.points
    return ([element], 1)
  }

  /// The parts of an entry: all of another style, or deeper, up to the next of its own.
  private func parts(of entry: ListEntry, _ index: Int) -> (lines: [ListTree.Line], count: Int) {
    var lines: [ListTree.Line] = []
    var last = ListEntry.LastValues()
    last.take(entry)
    var previous = entry.text
    var next = index + 1
    while next < blocks.upperBound {
      let block = page.blocks[next]
      guard !block.isFurniture, block.kind != .heading else { break }
      if block.kind == .listContinuation, !goesOn(block, last) {
        lines.append(.more(block.range, joined: false))
        previous = block.range
        next += 1
        continue
      }
      guard let other = ListEntry(page, block)?.settled(last),
        isPart(other, of: entry, previous: previous, seen: last[other.style])
      else { break }
      last.take(other)
      lines.append(.entry(other))
      previous = other.text
      next += 1
    }
    return (lines, next - index - 1)
  }

  /// Whether a further paragraph of an entry opens with the next number of a list above it.
  private func goesOn(_ block: SourceBlock, _ seen: ListEntry.LastValues) -> Bool {
    guard let entry = ListEntry(page, block)?.settled(seen), !entry.isBullet else { return false }
    return entry.value == 1 && seen[entry.style] == nil || seen[entry.style] == entry.value - 1
  }

  private func isPart(
    _ other: ListEntry, of entry: ListEntry, previous: TextRange, seen: Int?
  ) -> Bool {
    if other.style == entry.style, other.depth <= entry.depth { return false }
    if other.depth > entry.depth, entry.depth > 0 { return true }
    if let seen { return other.isBullet || other.value == seen + 1 || other.value == 1 }
    guard other.isBullet || other.value == 1 else { return false }
    return Stem.isUnfinished(page, previous) || other.indent >= entry.indent + 2
      || other.style.shape == .letter || other.style.shape == .roman
  }

  // MARK: Clauses

  private func withClauses(_ element: Element, _ index: Int) -> Recognition? {
    var element = element
    let following = (index + 1)..<max(index + 1, blocks.upperBound)
    var stem = element.text
    var list: ClauseList
    if let split = InlineClauses.split(page, element.text) {
      element.text = split.stem
      stem = split.entries.last?.text ?? stem
      list = ClauseList(page, stem: split.stem, block: index, blocks: following)
      list.take(inline: split.entries)
    } else {
      list = ClauseList(page, stem: element.text, block: index, blocks: following)
    }
    if Stem.isOpen(page, stem) || Stem.isUnfinished(page, stem) { list.read() }
    element.points = list.points
    element.to = Addressee.find(page, marker: .empty(at: 0), text: element.text)
    return ([element], 1 + list.next - following.lowerBound)
  }
}

internal import MinutesModel

/// Recognises motions that take several blocks: movers' lines over the words, a stem over quoted
/// text or clauses.
enum MotionRecogniser {
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, page.blocks[first].kind != .heading else {
      return nil
    }
    let reader = ResolutionReader(page: page, blocks: blocks, context: context)
    if let found = belowLines(reader) ?? underLines(reader) ?? overText(reader) { return found }
    let found =
      labelled(reader) ?? inFields(reader)
      ?? underPair(reader) ?? underNames(reader) ?? UnnamedMotion.underLine(reader)
    return found ?? underHead(reader) ?? underTitle(reader)
      ?? underNumber(reader) ?? VotedMotion.read(reader)
      ?? MotionRecord.recognise(reader) ?? NoticedMotion.read(reader)
  }

  private static let label = WordSet("motion")

  /// “Motion – That …” with the outcome in the block below, movers unnamed.
  private static func labelled(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let text = page.trimmed(page.blocks[index].text)
    let words = page.wordIndices(text)
    guard words.count > 3, let first = words.first, label.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised),
      page.words[first + 1].hash == WordHash.of("to")
        || page.words[first + 1].hash == WordHash.of("that")
          && !page.text.isBlank(page.gap(before: first + 1))
        || page.byte(page.words[first].range.upper) == UInt8(ascii: ":"),
      Movers.find(page, text).isEmpty,
      let next = reader.blocks.dropFirst().first
    else { return nil }
    var element = Element(.motion, text: text)
    // “Motion to approve the minutes.” ⏎ “m: A  s: B”
    if page.words[first + 1].hash == WordHash.of("to"),
      page.byte(page.words[first].range.upper) != UInt8(ascii: ":"),
      page.firstWord(page.blocks[next].text).map({ $0.range.count > 1 }) ?? true
    {
      return nil
    }
    // “Moved: A   Seconded: B   Carried” below it.
    if let movers = moversLine(page, page.blocks[next].text) {
      element.mover = movers.mover
      element.seconder = movers.seconder
      element.outcome =
        MotionPairs.letterOutcome(page, page.blocks[next].text)
        ?? outcome(page, atEndOf: page.blocks[next].text)
        ?? outcome(reader, behind: next, of: index)
      element.vote = VoteTally.find(page, page.blocks[next].text)
      return ([element, Element(.paragraph, text: page.blocks[next].range)], 2)
    }
    // “Moved: A. Seconded: none. The motion failed for want of a seconder.”
    if let line = Sentences.first(page, page.blocks[next].text), Movers.isLine(page, line),
      let mover = Movers.find(page, line).mover,
      Unseconded.isStated(page, TextRange(line.upper, page.blocks[next].text.upper))
    {
      element.mover = mover
      element.outcome = .lost
      return ([element, Element(.paragraph, text: page.blocks[next].range)], 2)
    }
    // “Moved: A” ¶ “The motion failed for want of a second.”
    if Movers.isLine(page, page.blocks[next]), next + 1 < reader.blocks.upperBound,
      let mover = Movers.find(page, page.blocks[next].text).mover,
      let stated = MotionOutcome.stated(page, page.blocks[next + 1].text)
    {
      element.mover = mover
      element.outcome = stated.outcome
      return ([element, Element(.paragraph, text: page.blocks[next].range)], 2)
    }
    guard page.words[first + 1].hash == WordHash.of("that"),
      let stated = MotionOutcome.stated(page, page.blocks[next].text)
    else { return nil }
    element.outcome = stated.outcome
    return ([element], 1)
  }

  /// “MOTION: Mr Hale moved to approve.” ¶ “SECOND: Ms Dorn” ¶ “VOTE: 3 For, 0 Opposed” ¶ “MOTION CARRIED”.
  private static func inFields(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let text = page.trimmed(page.blocks[index].text)
    guard MotionSentence.isLabelledMove(page, text), index + 1 < reader.blocks.upperBound,
      Movers.isLine(page, page.blocks[index + 1])
    else { return nil }
    let moved = Movers.find(page, text)
    let seconded = Movers.find(page, page.blocks[index + 1].text)
    guard moved.mover != nil, moved.seconder == nil, seconded.mover == nil,
      let seconder = seconded.seconder,
      let outcome = outcome(reader, behind: index + 1, of: index)
    else { return nil }
    var element = Element(.motion, text: text)
    element.mover = moved.mover
    element.seconder = seconder
    element.outcome = outcome
    return ([element, Element(.paragraph, text: page.blocks[index + 1].range)], 2)
  }

  /// Clauses that a motion has at most in front of the line of its movers.
  private static let farthestMovers = 24

  /// “TC 20/14  That the wall be built.” ¶ “Moved Cr A, Seconded Cr B   CARRIED”; “THAT the slip be sold.” ¶ “Moved
  /// by Councillor A” ¶ “Seconded by Councillor B” ¶ “CARRIED”: the words stand above their movers, with no
  /// label.
  static func overMovers(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    guard index + 1 < reader.blocks.upperBound, page.blocks[index].kind != .heading else {
      return nil
    }
    let head = NumberedText(page, page.blocks[index])
    guard let first = page.firstWord(head.body), first.hash == WordHash.of("that"),
      first.shape.contains(.capitalised), !reader.context.isUnderAside
    else { return nil }
    let near = (index + 1)..<min(index + 1 + farthestMovers, reader.blocks.upperBound)
    guard near.contains(where: { namesMovers(page, $0) }) else { return nil }
    var body = body(reader, index, head)
    let start = index + 1 + body.consumed
    let lines = (start..<max(start, reader.blocks.upperBound)).prefix(2).prefix {
      namesMovers(page, $0)
    }
    guard let last = lines.last else { return nil }
    let movers = Movers.find(page, page.stream.range(of: start..<(last + 1)))
    guard movers.mover != nil,
      let outcome = outcome(page, atEndOf: page.blocks[last].text)
        ?? MotionOutcome.atEnd(page, page.blocks[last].text)
        ?? MotionOutcome.alone(page, last + 1, reader.blocks.upperBound)
        ?? (movers.seconder != nil ? outcome(reader, behind: last, of: index) : nil)
    else { return nil }
    body.element.mover = movers.mover
    body.element.seconder = movers.seconder
    body.element.outcome = outcome
    body.element.vote = VoteTally.find(page, page.blocks[last].text)
    let named = lines.map { Element(.paragraph, text: page.blocks[$0].range) }
    return ([body.element] + named, last + 1 - index)
  }

  /// Whether a block is a line that names movers, both or one of them.
  private static func namesMovers(_ page: Page, _ index: Int) -> Bool {
    page.blocks[index].kind != .heading
      && (moversLine(page, page.blocks[index].text) != nil
        || Movers.isLine(page, page.blocks[index]))
  }

  /// The movers of a line that names both: “Moved: A   Seconded: B   Carried”.
  static func moversLine(_ page: Page, _ line: TextRange) -> Movers? {
    guard page.wordIndices(line).count <= 24, let word = page.firstWord(line),
      movingWords.contains(word)
    else { return nil }
    let movers = Movers.find(page, line)
    return movers.mover != nil && movers.seconder != nil ? movers : nil
  }

  /// What the blocks behind a movers' line say of the motion under a head.
  static func outcome(
    _ reader: ResolutionReader, behind line: Int, of head: Int, isAmendment: Bool = false
  ) -> Block.Outcome? {
    let page = reader.page
    var search = OutcomeSearch(
      page: page,
      isAmendment: isAmendment || MotionSentence.isAmendment(page, page.blocks[head].text))
    search.run(
      rest: .empty(at: page.blocks[line].text.upper),
      blocks: (line + 1)..<max(line + 1, reader.blocks.upperBound), context: reader.context)
    return search.outcome
  }

  /// “Moved Cr A, Seconded Cr B   Carried Unanimously”: what became of it ends the line, a count of the votes
  /// behind it.
  static func outcome(_ page: Page, atEndOf line: TextRange) -> Block.Outcome? {
    let words = page.wordIndices(line)
    for index in words.suffix(8) where page.words[index].shape.contains(.capitalised) {
      let end = TextRange(page.words[index].range.lower, line.upper)
      if let stated = MotionOutcome.stated(page, end) { return stated.outcome }
    }
    return nil
  }

  /// What names who moved opens with: “Moved by A”, “M/Seconded by B”.
  static let movingWords = WordSet("moved mover proposed proposer m prop")

  // MARK: Moved by ¶ Seconded by ¶ words

  /// “Proposed by A” ⏎ “Seconded by B” ⏎ “That the policy be sent back.”: movers and words on the lines of one block.
  private static func belowLines(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let block = page.blocks[index]
    guard block.kind == .paragraph, page.speaks(of: .movers, in: block.text) else { return nil }
    let lines = page.lines(block.text)
    let names = lines.prefix(3).prefix { Movers.isLine(page, $0) }
    guard let last = names.last, names.count < lines.count,
      let word = page.firstWord(lines[names.count]), FunctionWords.clauseOpenings.contains(word),
      word.shape.contains(.capitalised)
    else { return nil }
    let head = TextRange(block.text.lower, last.upper)
    let movers = Movers.find(page, head)
    guard movers.mover != nil else { return nil }
    var search = OutcomeSearch(
      page: page, isAmendment: MotionSentence.isAmendment(page, head))
    search.mover = movers.mover
    search.run(
      rest: .empty(at: block.text.upper),
      blocks: (index + 1)..<max(index + 1, reader.blocks.upperBound), context: reader.context)
    let isOpen = movers.seconder != nil && !OpenMotion.isNomination(page, block.text)
    guard search.outcome != nil || isOpen else { return nil }
    let text = page.trimmed(TextRange(lines[names.count].lower, block.range.upper))
    var element = Element(.motion, text: text)
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = search.outcome
    element.joined = true
    let before = TextRange(block.range.lower, text.lower)
    return ([Element(.paragraph, text: page.trimmed(before)), element], 1)
  }
  private static let motionTo = PhraseTable<Bool>(["motion to"])

  private static func underLines(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    var index = reader.blocks.lowerBound
    while index < reader.blocks.upperBound, index - reader.blocks.lowerBound < 3,
      Movers.isLine(page, page.blocks[index])
        || index == reader.blocks.lowerBound && isMovedLine(page, page.blocks[index])
    {
      index += 1
    }
    let lines = reader.blocks.lowerBound..<index
    guard !lines.isEmpty, index < reader.blocks.upperBound,
      opensMotion(page, page.blocks[index])
    else { return nil }
    let whole = page.stream.range(of: lines)
    let movers = Movers.find(page, NumberedMotion.behindNumber(page, whole) ?? whole)
    guard movers.mover != nil else { return nil }
    let block = page.blocks[index]
    var search = OutcomeSearch(
      page: page,
      isAmendment: isAmendment(page, lines, reader) || MotionSentence.isAmendment(page, block.text))
    search.mover = movers.mover
    let body = body(reader, index, NumberedText(page, block))
    if body.consumed == 0, let ended = endedInside(page, body.element.text) {
      var element = body.element
      element.text = page.trimmed(TextRange(element.text.lower, ended.end.text.lower))
      element.mover = movers.mover
      element.seconder = movers.seconder
      element.outcome = ended.outcome
      let before = lines.map {
        NumberedText(page, page.blocks[$0]).paragraph(upTo: page.blocks[$0].range.upper)
      }
      return (before + [element, ended.end], index - reader.blocks.lowerBound + 1)
    }
    search.run(
      rest: .empty(at: block.text.upper),
      blocks: (index + 1 + body.consumed)..<max(index + 1 + body.consumed, reader.blocks.upperBound),
      context: reader.context)
    // “Motion made by: A” ¶ “That …” with another motion behind it: it was restated.
    let isOpen = movers.seconder != nil && !OpenMotion.isNomination(page, block.text)
    guard search.outcome != nil || isOpen || search.isSuperseded else { return nil }
    var element = body.element
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = search.outcome
    let before = lines.map {
      NumberedText(page, page.blocks[$0]).paragraph(upTo: page.blocks[$0].range.upper)
    }
    return (before + [element], index - reader.blocks.lowerBound + 1 + body.consumed)
  }

  /// “That it wait for a year. LOST on a show of hands, 2 for, 4 against”: what became of the motion behind its words.
  private static func endedInside(
    _ page: Page, _ text: TextRange
  ) -> (outcome: Block.Outcome, end: Element)? {
    let sentences = Sentences.split(page, text)
    guard sentences.count > 1, let last = sentences.last,
      let outcome = MotionEnding.next(page, last)
    else { return nil }
    var end =
      VoteRecogniser.sentence(page, last) ?? Element(.paragraph, text: page.trimmed(last))
    end.joined = true
    return (outcome, end)
  }

  private static func isAmendment(
    _ page: Page, _ lines: Range<Int>, _ reader: ResolutionReader
  ) -> Bool {
    if lines.contains(where: { MotionSentence.isAmendment(page, page.blocks[$0].text) }) {
      return true
    }
    let before = lines.lowerBound - 1
    guard before >= 0 else { return false }
    let words = page.wordIndices(page.blocks[before].text)
    return words.count <= 6 && MotionSentence.isAmendment(page, page.blocks[before].text)
  }

  static func opensMotion(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind != .heading, let word = page.firstWord(block.text),
      // “Motion to refuse: Proposed A, seconded B” has its own movers.
      !MotionSentence.isLabelled(page, block.text) || !MotionSentence.moves(page, block.text)
    else { return false }
    if FunctionWords.clauseOpenings.contains(word) || page.opening(block.text, motionTo) != nil {
      return true
    }
    // “Motion: that the bench be mended.”
    let words = page.wordIndices(block.text)
    return words.count > 3 && label.contains(word) && word.shape.contains(.capitalised)
      && page.byte(word.range.upper) == UInt8(ascii: ":")
      && FunctionWords.clauseOpenings.contains(page.words[words.lowerBound + 1])
  }

  // MARK: A stem over quoted text

  /// “It was moved by A and seconded by B:” ¶ “‘That …’”
  private static func overText(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    guard index + 1 < reader.blocks.upperBound, Stem.endsOpen(page, page.blocks[index].range) else {
      return nil
    }
    let head = NumberedText(page, page.blocks[index])
    guard let last = Sentences.split(page, head.body).last, Stem.endsOpen(page, last),
      var element = MotionSentence.read(reader, sentence: last, index: index)
    else { return nil }
    var before: [Element] = []
    if last.lower > head.body.lower {
      before = [head.paragraph(upTo: last.lower)]
      element.joined = true
    } else {
      element.marker = head.marker
    }
    let (points, consumed) = below(reader, index + 1, stem: last)
    element.points = points
    if element.seconder == nil, element.outcome != nil {
      element.seconder = seconder(reader, behind: index + consumed)
    }
    return (before + [element], 1 + consumed)
  }

  private static let secondings = PhraseTable<Bool>([
    "the|this motion|proposal|amendment|proposition was|is? seconded by", "seconded by",
    "it|this was seconded by",
  ])

  /// The seconder in the paragraph behind a motion: “The motion was seconded by Cllr. B and …”.
  private static func seconder(_ reader: ResolutionReader, behind index: Int) -> String? {
    guard index + 1 < reader.blocks.upperBound else { return nil }
    let page = reader.page
    let sentence = Sentences.first(page, page.blocks[index + 1].text)
    guard let sentence, page.opening(sentence, secondings) != nil || seconds(page, sentence)
    else { return nil }
    return Movers.find(page, sentence).seconder
  }

  private static let secondsMotion = PhraseTable<Bool>([
    "seconded the|this motion|proposal|amendment|proposition", "seconded it|this",
  ])
  private static let longestSeconding = 10

  /// “Councillor Fir seconded the motion.”
  private static func seconds(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    if let last = words.last, words.count <= 6, words.count >= 2,
      page.words[last].hash == WordHash.of("seconded")
    {
      return true
    }
    return words.count <= longestSeconding
      && words.prefix(6).contains { index in
        secondsMotion.match(page.words, at: index, limit: words.upperBound)?.end == words.upperBound
      }
  }

  private static let longestAddressee = 7

  /// “… and RESOLVED” over the words takes the motion up.
  private static func endsWithLabel(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let last = words.last else { return false }
    // “… and RECOMMENDED TO THE COUNCIL”
    if words.suffix(longestAddressee).dropLast().contains(where: { index in
      page.words[index].shape.contains(.allCapitals)
        && DecisionVocabulary.labels.match(page.words, at: index, limit: words.upperBound) != nil
    }) {
      return true
    }
    return DecisionVocabulary.labels.match(page.words, at: last, limit: last + 1) != nil
  }

  /// “It was moved by A, seconded by B” without a stop, over the words “That …”.
  private static func isMovedLine(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .paragraph && !block.isFurniture && block.cell == nil
      && page.wordIndices(block.text).count <= 30 && page.lastByte(block.text) != UInt8(ascii: ".")
      && !page.wordIndices(block.text).contains { page.words[$0].hash == WordHash.of("that") }
      && MotionSentence.moves(page, block.text) && !endsWithLabel(page, block.text)
      && MotionOutcome.counted(page, block.text) == nil
  }

  /// The words of a motion in the block at `index`, with the clauses behind them.
  static func body(
    _ reader: ResolutionReader, _ index: Int, _ head: NumberedText
  ) -> (element: Element, consumed: Int) {
    var element = Element(.motion, text: head.body)
    element.marker = head.marker
    let (points, consumed) = below(reader, index + 1, stem: head.body)
    element.points = points
    return (element, consumed)
  }

  /// Quoted paragraphs or clauses behind a stem.
  private static func below(
    _ reader: ResolutionReader, _ start: Int, stem: TextRange
  ) -> (points: [PointElement], consumed: Int) {
    let page = reader.page
    guard start < reader.blocks.upperBound else { return ([], 0) }
    if Quotation.isLeftOpen(page, page.blocks[start].text)
      || page.has("“", at: page.blocks[start].text.lower)
      || page.byte(page.blocks[start].text.lower) == 0x22
    {
      return quoted(reader, start)
    }
    guard Stem.isUnfinished(page, stem) else { return ([], 0) }
    var list = ClauseList(
      page, stem: stem, block: start - 1, blocks: start..<reader.blocks.upperBound)
    list.read()
    return (list.points, list.next - start)
  }

  /// How far a quotation may run before its opening mark counts as a slip.
  private static let quotationReach = 30

  private static func quoted(
    _ reader: ResolutionReader, _ start: Int
  ) -> (points: [PointElement], consumed: Int) {
    let page = reader.page
    let limit = min(reader.blocks.upperBound, start + quotationReach)
    var lines: [ListTree.Line] = []
    for index in start..<limit {
      let block = page.blocks[index]
      if let entry = ListEntry(page, block), !lines.isEmpty {
        lines.append(.entry(entry))
      } else {
        lines.append(.more(block.range, joined: false))
      }
      let text = page.stream.range(of: start..<(index + 1))
      if !Quotation.isLeftOpen(page, text) { return (ListTree.nest(lines), index + 1 - start) }
    }
    return ([], 0)
  }
}

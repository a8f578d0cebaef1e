internal import MinutesModel

/// Recognises resolutions by what a whole block shows: a label in front, a head on its own line,
/// movers' lines before it, a decision field, clauses whose label was lost.
enum ResolutionRecogniser {
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, !page.blocks[first].isFurniture else {
      return nil
    }
    let reader = ResolutionReader(page: page, blocks: blocks, context: context)
    return reader.labelled(first) ?? reader.overLastLine() ?? reader.behindMovers()
      ?? reader.behindLeadIn()
      ?? reader.bodyWithVerbs() ?? reader.field()
      ?? StatedDecision.recognise(page, blocks: blocks, context: context)
      ?? MotionRecogniser.overMovers(reader)
      ?? InferredDecisions.read(reader)
  }
}

/// Reads the resolution that begins with the first of some blocks.
struct ResolutionReader {
  let page: Page
  let blocks: Range<Int>
  let context: RecognitionContext

  func builder(after index: Int) -> DecisionBuilder {
    DecisionBuilder(page: page, following: (index + 1)..<max(index + 1, blocks.upperBound))
  }

  // MARK: A label in front

  /// `RESOLVED – That …`, or the label on a line of its own.
  func labelled(_ index: Int, leadIn: TextRange? = nil) -> Recognition? {
    var head = NumberedText(page, page.blocks[index])
    var leadIn = leadIn
    if leadIn == nil, let nick = SpeakerNick.end(page, head.body) {
      // “<scribe> RESOLUTION: …”
      leadIn = TextRange(head.body.lower, nick)
      head.body = head.body.suffix(from: nick)
    } else if leadIn == nil, let verb = verbBehindBody(head.body) {
      leadIn = page.trimmed(TextRange(head.body.lower, verb))
      head.body = head.body.suffix(from: verb)
    } else if let picture = Ornament.end(page, head.body) {
      // “✅ Decision: …”
      head.marker = TextRange(head.range.lower, picture)
      head.body = head.body.suffix(from: picture)
    }
    if leadIn == nil, let counted = NumberedResolution.read(self, index) { return counted }
    guard let label = DecisionLabel.opening(page, head.body), !isFieldText(label) else {
      return nil
    }
    if leadIn == nil, RetoldDecision.isAnnounced(page, before: index) { return nil }
    if context.isUnderSummaryHead,
      context.isRecordedAction(page, head.body.suffix(from: label.range.upper))
    {
      return nil
    }
    var element = Element(.resolution, text: head.body.suffix(from: label.range.upper))
    element.marker = head.marker.isEmpty ? label.range : head.marker.through(label.range)
    element.leadIn = leadIn ?? element.leadIn
    element.decision = .init(verb: label.verb, form: .labelled)
    if page.text.isBlank(element.text) {
      element.text = .empty(at: label.range.upper)
      return headOnly(element, label, index)
    }
    // “RESOLUTION 46 (Elder 01)” over the words.
    if label.isNoun, DecisionLabel.isNumberInBrackets(page, element.text) {
      element.marker = element.marker.through(page.trimmed(element.text))
      element.text = .empty(at: element.marker.upper)
      return headOnly(element, label, index)
    }
    if label.isNoun, isMoversOnly(element.text) {
      element.marker = element.marker.through(element.text)
      element.text = .empty(at: element.text.upper)
      return headOnly(element, label, index)
    }
    // “RESOLVED  Broadbent / Fifita” ¶ “That …”
    if index + 1 < blocks.upperBound, opensWithThat(index + 1),
      page.wordIndices(element.text).count <= 8,
      page.text.bytes[element.text.bounds].contains(0x2F),
      page.byte(page.trimmed(element.text).lower) != UInt8(ascii: "("),
      let movers = Movers.pair(page, element.text)
    {
      element.marker = element.marker.through(page.trimmed(element.text))
      element.text = .empty(at: element.marker.upper)
      element.mover = movers.mover
      element.seconder = movers.seconder
      return headOnly(element, label, index)
    }
    // “Resolved GB19.41 (Ash/Elm)” ¶ “That …”
    if index + 1 < blocks.upperBound, opensWithThat(index + 1),
      let bracket = pairBehindCode(element.text)
    {
      element.marker = element.marker.through(
        page.trimmed(element.text.prefix(upTo: bracket.lower)))
      element.text = bracket
    }
    if ClosingLabel.closes(page, head.body) { return nil }
    if let found = behindBracket(element, index) { return found }
    if label.verb == .approved, isOutcomeOfAbove(element.text, index) { return nil }
    if isNothing(element.text) { return nil }
    if label.isNoun, isOutcomeOnly(element.text) || headsRecitals(index) || isMovedBelow(index) {
      return nil
    }
    let end = ParagraphDecisions.end(ofLabelled: page, body: head.body, from: label.range.upper)
    if end < head.body.upper {
      element.text = TextRange(label.range.upper, end)
      let rest = ParagraphDecisions.Rest(
        index: index, range: TextRange(end, head.body.upper), isJoined: true)
      let done = builder(after: index).complete(element, block: index, isLast: false)
      return ParagraphDecisions.append(rest, to: done.elements, self)
    }
    var found = builder(after: index).complete(
      element, block: index, isSolemn: label.isSolemn || resolvesFurther(index, label))
    found.consumed += index - blocks.lowerBound + 1
    if found.elements.count == 1 { found.elements = SpeakerStamp.detach(page, found.elements[0]) }
    if label.isSolemn { return ifNotTabled(withMoversBehind(found)) }
    if let lost = asMotionIfFailed(found) { return lost }
    return label.isNoun ? asMotionIfLost(withMoversBehind(found)) : withMoversBehind(found)
  }

  private static let further = PhraseTable<Bool>([
    "and? be? it? resolved further", "and? be? it? further resolved",
  ])

  /// “RESOLVED, that the licence be granted; and” ¶ “RESOLVED FURTHER, that …”: one resolution and its clauses.
  private func resolvesFurther(_ index: Int, _ label: DecisionLabel) -> Bool {
    guard label.verb == .resolved, index + 1 < blocks.upperBound,
      page.blocks[index + 1].kind == .paragraph
    else { return false }
    return page.opening(page.blocks[index + 1].text, Self.further) != nil
  }

  /// Words of a code and two names.
  private static let longestCodeAndPair = 10

  /// The bracket in “GB19.41 (Ash/Elm)”: who moved and seconded, behind the code of a resolution.
  private func pairBehindCode(_ text: TextRange) -> TextRange? {
    let text = page.trimmed(text)
    guard page.lastByte(text) == UInt8(ascii: ")"),
      page.wordIndices(text).count <= Self.longestCodeAndPair,
      let open = page.text.bytes[text.bounds].firstIndex(of: UInt8(ascii: "(")),
      DecisionLabel.isCode(page, TextRange(text.lower, open)),
      page.text.bytes[open..<text.upper].contains(0x2F),
      Movers.pair(page, TextRange(open + 1, text.upper - 1)) != nil
    else { return nil }
    return TextRange(open, text.upper)
  }

  /// “Resolution 2019-31” ⏎ “Moved by A” ⏎ “Seconded by B” in one paragraph over the words.
  private func isMoversOnly(_ text: TextRange) -> Bool {
    let lines = page.lines(text)
    return lines.count <= 2 && lines.allSatisfy { Movers.isLine(page, $0) }
  }

  /// “RESOLVED: (by majority)” ¶ “That the Committee: …”: the bracket is all that stands beside the label.
  private func behindBracket(_ element: Element, _ index: Int) -> Recognition? {
    let next = index + 1
    let text = page.trimmed(element.text)
    guard page.byte(text.lower) == UInt8(ascii: "("), page.lastByte(text) == UInt8(ascii: ")"),
      page.wordIndices(text).count <= 8, next < blocks.upperBound, opensWithThat(next),
      page.blocks[next].kind != .heading, ListEntry(page, page.blocks[next]) == nil
    else { return nil }
    var element = element
    element.text = element.text.through(page.blocks[next].range)
    var found = builder(after: next).complete(element, block: next)
    found.consumed += next - blocks.lowerBound + 1
    return found
  }

  private static let byVote = PhraseTable<Bool>([
    "by email|electronic|unanimous|voice|roll vote|call", "by acclamation", "by a vote",
  ])

  /// “Approved by email vote, 6-0-0” below a resolution tells what became of it.
  func isOutcomeOfAbove(_ text: TextRange, _ index: Int) -> Bool {
    guard index > 0, page.opening(text, Self.byVote) != nil,
      let above = DecisionLabel.opening(page, NumberedText(page, page.blocks[index - 1]).body)
    else { return false }
    return above.verb == .resolved
  }

  /// Whether the recitals of a resolution in full follow a block: what it says is their title.
  func headsRecitals(_ index: Int) -> Bool {
    guard index + 1 < blocks.upperBound else { return false }
    let next = NumberedText(page, page.blocks[index + 1]).body
    return page.firstWord(next).map { Self.recital.contains($0) } == true
      || DecisionLabel.opening(page, next)?.isSolemn == true
  }

  /// “Mover:- A   Seconder:- B” below the resolution, on one line or two, names its movers.
  private func withMoversBehind(_ found: Recognition) -> Recognition {
    var found = found
    let next = blocks.lowerBound + found.consumed
    let lines = movingLines(behind: next - 1)
    if let first = found.elements.indices.first, found.elements[first].mover == nil,
      let line = moversAndOutcome(next)
    {
      found.elements[first].mover = line.movers.mover
      found.elements[first].seconder = line.movers.seconder
      found.elements.append(line.element)
      found.consumed += 1
      return found
    }
    guard let first = found.elements.indices.first, found.elements[first].mover == nil,
      let range = lines.isEmpty ? moversOverOutcome(next) : page.stream.range(of: lines)
    else { return found }
    let movers = Movers.find(page, range)
    guard movers.mover != nil, movers.seconder != nil else { return found }
    found.elements[first].mover = movers.mover
    found.elements[first].seconder = movers.seconder
    return found
  }

  private static let movedBy = PhraseTable<Bool>(["moved|proposed by"])
  private static let longestMoversLine = 40

  /// “Moved by A, seconded by B, and carried with four in favour.” right below: who moved what stands above.
  private func moversAndOutcome(_ index: Int) -> (movers: Movers, element: Element)? {
    guard index < blocks.upperBound, page.blocks[index].kind == .paragraph,
      !page.blocks[index].isFurniture
    else { return nil }
    let text = page.blocks[index].range
    let words = page.wordIndices(text)
    guard words.count <= Self.longestMoversLine, page.opening(text, Self.movedBy) != nil,
      Sentences.split(page, text).count == 1, !words.hold(FunctionWords.clauseOpenings, in: page),
      MotionEnding.find(page, text) == .carried
    else { return nil }
    let movers = Movers.find(page, text)
    guard movers.mover != nil, movers.seconder != nil else { return nil }
    return (movers, VoteRecogniser.sentence(page, text) ?? Element(.paragraph, text: text))
  }

  /// “Proposed: Mr A. Seconded: Mrs B. Carried on a show of hands, 7 for, 0 against.” in one paragraph: the names in
  /// front of what became of it.
  private func moversOverOutcome(_ index: Int) -> TextRange? {
    guard index < blocks.upperBound, !page.blocks[index].isFurniture,
      page.blocks[index].kind != .heading
    else { return nil }
    let sentences = Sentences.split(page, page.blocks[index].text)
    let names = sentences.prefix(2).prefix { Movers.isLine(page, $0) }
    guard let first = names.first, let last = names.last, names.count < sentences.count,
      MotionOutcome.stated(page, sentences[names.count]) != nil
    else { return nil }
    return first.through(last)
  }

  /// In a decision field “Approved the award …” is the text as written, no label.
  private func isFieldText(_ label: DecisionLabel) -> Bool {
    context.part == .decision && !label.isSetOff && !label.isCapitals && label.verb != .resolved
  }
}

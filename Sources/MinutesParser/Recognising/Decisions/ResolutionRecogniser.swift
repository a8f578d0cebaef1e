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
    }
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
    var found = builder(after: index).complete(element, block: index, isSolemn: label.isSolemn)
    found.consumed += index - blocks.lowerBound + 1
    if found.elements.count == 1 { found.elements = SpeakerStamp.detach(page, found.elements[0]) }
    if label.isSolemn { return ifNotTabled(withMoversBehind(found)) }
    if let lost = asMotionIfFailed(found) { return lost }
    return label.isNoun ? asMotionIfLost(withMoversBehind(found)) : withMoversBehind(found)
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
  private func headsRecitals(_ index: Int) -> Bool {
    guard index + 1 < blocks.upperBound else { return false }
    let next = NumberedText(page, page.blocks[index + 1]).body
    return page.firstWord(next).map { Self.recital.contains($0) } == true
      || DecisionLabel.opening(page, next)?.isSolemn == true
  }

  /// “Mover:- A   Seconder:- B” below the resolution, on one line or two, names its movers.
  private func withMoversBehind(_ found: Recognition) -> Recognition {
    var found = found
    let lines = movingLines(behind: blocks.lowerBound + found.consumed - 1)
    guard !lines.isEmpty, let first = found.elements.indices.first,
      found.elements[first].mover == nil
    else { return found }
    let movers = Movers.find(page, page.stream.range(of: lines))
    guard movers.mover != nil, movers.seconder != nil else { return found }
    found.elements[first].mover = movers.mover
    found.elements[first].seconder = movers.seconder
    return found
  }

  /// In a decision field “Approved the award …” is the text as written, no label.
  private func isFieldText(_ label: DecisionLabel) -> Bool {
    context.part == .decision && !label.isSetOff && !label.isCapitals && label.verb != .resolved
  }

  // MARK: A head on its own line

  private func headOnly(
    _ element: Element, _ label: DecisionLabel, _ index: Int
  ) -> Recognition? {
    var element = element
    var taken = index - blocks.lowerBound + 1
    if label.isNoun {
      // “Resolution number X” ¶ “MOVED by A, seconded by B:” ¶ the words.
      let lines = movingLines(behind: index)
      if let last = lines.last {
        element.marker = element.marker.through(page.blocks[last].range)
        taken += lines.count
      }
    }
    // “Resolution 2023-044” ¶ “WHEREAS …” ¶ “It is moved by A, seconded by B and RESOLVED THAT …”
    if label.isNoun, resolvesBelow(blocks.lowerBound + taken) { return nil }
    // Below a form's “Record of decision” the decision may have a label of its own further on.
    if label.isNoun, hasOwnLabel(below: blocks.lowerBound + taken - 1) { return nil }
    guard var found = words(of: element, label, below: blocks.lowerBound + taken - 1) else {
      return label.isNoun ? nil : oneWord(element, label, index)
    }
    found.consumed += taken
    return asMotionIfLost(found)
  }

  /// Whether recitals, or a sentence that ends in a label of its own, stand at a block.
  private func resolvesBelow(_ index: Int) -> Bool {
    guard index < blocks.upperBound, page.blocks[index].kind != .heading else { return false }
    if headsRecitals(index - 1) { return true }
    guard let sentence = Sentences.split(page, page.blocks[index].text).first,
      let label = DecisionLabel.inside(page, sentence, context: context)
    else { return false }
    return label.isCapitals && label.range.lower > sentence.lower
      && MotionSentence.moves(page, sentence.prefix(upTo: label.range.lower))
  }

  /// The blocks behind one that name movers and nothing else.
  private func movingLines(behind index: Int) -> Range<Int> {
    var end = index + 1
    while end < blocks.upperBound, end - index <= 3,
      Movers.isLine(page, page.blocks[end]) || Movers.isMovedLine(page, page.blocks[end])
    {
      end += 1
    }
    return (index + 1)..<end
  }

  /// Whether a paragraph of narrative stands below a head and a label in capitals below that, before
  /// the next head.
  private func hasOwnLabel(below index: Int, within reach: Int = 8) -> Bool {
    let first = index + 1
    guard first < blocks.upperBound, !Stem.endsOpen(page, page.blocks[first].text),
      ListEntry(page, page.blocks[first]) == nil
    else { return false }
    for next in (first + 1)..<max(first + 1, min(blocks.upperBound, first + reach)) {
      let block = page.blocks[next]
      if block.kind == .heading || Paragraphs.heading(page, block) != nil { return false }
      if let label = DecisionLabel.opening(page, NumberedText(page, block).body) {
        return !label.isNoun
          && (label.isCapitals || label.verb == .resolved && Stem.endsOpen(page, block.text))
      }
      if let entry = ListEntry(page, block), !entry.isBullet { return false }
    }
    return false
  }

  /// Gives a label the words in the blocks below it; `consumed` counts those alone.
  func words(of element: Element, _ label: DecisionLabel, below index: Int) -> Recognition? {
    let next = index + 1
    guard next < blocks.upperBound, isBody(next, label) else { return nil }
    var element = element
    if opensClauses(next) {
      if label.isNoun, isNothingAlone(next) { return nil }
      element.text = .empty(at: element.marker.upper)
      let found = DecisionBuilder(page: page, following: next..<blocks.upperBound)
        .completeHead(element, block: index)
      return found.consumed > 0 ? found : nil
    }
    guard label.isNoun || isHeadVerb(label) || opensWithThat(next),
      !isNothing(page.blocks[next].range)
    else { return nil }
    element.text = page.blocks[next].range
    var found =
      opensLabelledClauses(next)
      ? builder(after: next).completeLabelledClauses(element, block: next)
      : builder(after: next).complete(element, block: next)
    found.consumed += 1
    return found
  }

  /// “Conclusion” over the one bullet “No consensus.”
  private func isNothingAlone(_ index: Int) -> Bool {
    guard let entry = ListEntry(page, page.blocks[index]), entry.isBullet, isNothing(entry.text),
      page.wordIndices(entry.text).count <= 4
    else { return false }
    return index + 1 >= blocks.upperBound || ListEntry(page, page.blocks[index + 1]) == nil
  }

  /// “DECISION” over “The Committee:-” and entries that open with AGREED, NOTED.
  private func opensLabelledClauses(_ index: Int) -> Bool {
    guard index + 1 < blocks.upperBound, page.wordIndices(page.blocks[index].range).count <= 8,
      Stem.endsOpen(page, page.blocks[index].text),
      let entry = ListEntry(page, page.blocks[index + 1])
    else { return false }
    return openingVerb(entry.text) != nil
  }

  /// “NOTED.” with nothing below it is the whole decision.
  private func oneWord(_ element: Element, _ label: DecisionLabel, _ index: Int) -> Recognition? {
    guard page.blocks[index].kind != .heading else { return nil }
    var element = element
    let head = NumberedText(page, page.blocks[index])
    element.marker = head.marker
    element.text = head.body
    return ([element], index - blocks.lowerBound + 1)
  }

  private func isHeadVerb(_ label: DecisionLabel) -> Bool {
    // “NOTED AB22/32” alone on its line is a head like “RESOLVED AB22/31”.
    if page.lastByte(label.range).isASCIIDigit { return true }
    switch label.verb {
    case .resolved, .ordered, .decided, .recommended: return true
    case .agreed, .noted, .approved, .received:
      return page.byte(page.trimmed(label.range).upper - 1) == UInt8(ascii: ":")
    }
  }

  /// Whether a block can be what a head stands over.
  private func isBody(_ next: Int, _ label: DecisionLabel) -> Bool {
    let block = page.blocks[next]
    guard block.kind != .heading, !block.isFurniture else { return false }
    return label.isNoun || !ClauseEnd.isReached(page, block) || opensWithBracketedVote(block)
  }

  private func opensWithBracketedVote(_ block: SourceBlock) -> Bool {
    page.byte(block.text.lower) == UInt8(ascii: "(")
      && VoteTally.find(page, block.text) != nil
  }

  private func opensWithThat(_ next: Int) -> Bool {
    guard let word = page.firstWord(page.blocks[next].text) else { return false }
    return Self.clauseOpenings.contains(word)
  }

  private static let clauseOpenings = WordSet("that to")

  /// Whether clauses begin here: a first number, a bullet, or two paragraphs that open with “That”.
  private func opensClauses(_ index: Int) -> Bool {
    // A lone “That” is the stem of the clauses below it.
    if page.wordIndices(page.blocks[index].range).count < 2 { return false }
    if let entry = ListEntry(page, page.blocks[index]) {
      return entry.isBullet || entry.value == 1 || entry.depth > 0
    }
    guard index + 1 < blocks.upperBound, opensWithThat(index), opensWithThat(index + 1),
      !Stem.endsOpen(page, page.blocks[index].text)
    else { return false }
    return ListEntry(page, page.blocks[index + 1]) == nil
  }

  // MARK: Movers' lines and lead-ins before the label

  /// “Proposed by: A” ¶ “Seconded by: B” ¶ “Resolved:- …”, also with recitals between.
  func behindMovers() -> Recognition? {
    var index = blocks.lowerBound
    while index < blocks.upperBound, index - blocks.lowerBound < 3,
      Movers.isLine(page, page.blocks[index])
    {
      index += 1
    }
    guard index > blocks.lowerBound, index < blocks.upperBound else { return nil }
    let lines = blocks.lowerBound..<index
    if let recitals = behindRecitals(lines) { return recitals }
    let range = page.stream.range(of: lines)
    guard let label = DecisionLabel.opening(page, NumberedText(page, page.blocks[index]).body),
      !label.isNoun
    else { return nil }
    return labelled(index, leadIn: range)
  }

  /// “Proposed by A” ⏎ “Seconded by B” ⏎ “And resolved:” on the lines of one block, over the words.
  func overLastLine() -> Recognition? {
    let index = blocks.lowerBound
    let block = page.blocks[index]
    guard block.kind == .paragraph, page.wordIndices(block.text).count <= 30 else { return nil }
    let lines = page.lines(block.text)
    guard (2...4).contains(lines.count), let last = lines.last,
      let label = DecisionLabel.opening(page, last), !label.isNoun, label.isSetOff,
      page.text.isBlank(last.suffix(from: label.range.upper))
    else { return nil }
    let leadIn = TextRange(block.text.lower, last.lower)
    let movers = Movers.find(page, leadIn)
    guard movers.mover != nil else { return nil }
    var element = Element(.resolution, text: .empty(at: label.range.upper))
    element.leadIn = page.trimmed(leadIn)
    element.marker = label.range
    element.decision = .init(verb: label.verb, form: .labelled)
    guard var found = words(of: element, label, below: index) else { return nil }
    found.elements[0].mover = found.elements[0].mover ?? movers.mover
    found.elements[0].seconder = found.elements[0].seconder ?? movers.seconder
    found.consumed += 1
    return found
  }

  private static let recital = WordSet("whereas")

  private func behindRecitals(_ lines: Range<Int>) -> Recognition? {
    var index = lines.upperBound
    while index < blocks.upperBound, index - lines.upperBound < 30,
      let word = page.firstWord(page.blocks[index].text), Self.recital.contains(word)
    {
      index += 1
    }
    guard index > lines.upperBound, index < blocks.upperBound,
      var found = labelled(index), found.elements[0].kind == .resolution
    else { return nil }
    let movers = Movers.find(page, page.stream.range(of: lines))
    found.elements[0].mover = movers.mover
    found.elements[0].seconder = movers.seconder
    let before = (blocks.lowerBound..<index).map {
      NumberedText(page, page.blocks[$0]).paragraph(upTo: page.blocks[$0].range.upper)
    }
    return (before + found.elements, found.consumed)
  }

  private static let leadInEndings = WordSet("and was were that be")

  /// “It was moved by A, seconded by B and” ¶ “RESOLVED – …”
  func behindLeadIn() -> Recognition? {
    let index = blocks.lowerBound
    let next = index + 1
    guard next < blocks.upperBound, page.blocks[index].kind != .heading else { return nil }
    let head = NumberedText(page, page.blocks[index])
    let words = page.wordIndices(head.body)
    guard let last = words.last, words.count >= 2, Self.leadInEndings.contains(page.words[last]),
      page.text.bytes[page.words[last].range.upper..<head.body.upper].allSatisfy({
        $0.isBlank || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "-") || $0 >= 0x80
      }),
      let label = DecisionLabel.opening(page, page.blocks[next].text), !label.isNoun,
      let sentence = Sentences.split(page, head.body).last
    else { return nil }
    let isWhole = sentence.lower == head.body.lower
    let leadIn = isWhole ? head.range : sentence
    guard var found = labelled(next, leadIn: leadIn) else { return nil }
    if !isWhole {
      found.elements[0].joined = true
      found.elements.insert(head.paragraph(upTo: sentence.lower), at: 0)
    }
    return found
  }

  /// “The Board:” over entries that open with NOTED, AGREED.
  func bodyWithVerbs() -> Recognition? {
    let index = blocks.lowerBound
    let next = index + 1
    let head = NumberedText(page, page.blocks[index])
    let words = page.wordIndices(head.body)
    guard next < blocks.upperBound, words.count <= 8, let last = words.last,
      DecisionSentences.bodies.contains(page.words[last])
        || context.documentKind == .decisions && Self.deciders.contains(page.words[last]),
      Stem.endsOpen(page, head.body),
      let entry = ListEntry(page, page.blocks[next]),
      let verb = openingVerb(entry.text)
    else { return nil }
    var element = Element(.resolution, text: head.body)
    element.marker = head.marker
    element.decision = .init(verb: verb, form: .sentence)
    var found = DecisionBuilder(page: page, following: next..<blocks.upperBound)
      .completeLabelledClauses(element, block: index)
    found.consumed += 1
    return found
  }

  /// Who decides alone, as the notices of such decisions name them.
  private static let deciders = WordSet(
    "mayor leader member director commissioner officer minister")
  private static let bodyVerbs = PhraseTable<Block.Verb>([
    ("noted the|and|its|this|with", .noted), ("agreed", .agreed), ("approved", .approved),
    ("resolved", .resolved), ("received the", .received), ("endorsed", .approved),
    ("adopted", .approved), ("ratified", .approved), ("accepted the", .approved),
    ("recommended", .recommended), ("authorised|authorized the|that", .approved),
  ])

  /// The decision word that an entry below “The Board:” opens with, in capitals or not.
  private func openingVerb(_ text: TextRange) -> Block.Verb? {
    if let label = DecisionLabel.opening(page, text), label.isCapitals { return label.verb }
    return page.opening(text, Self.bodyVerbs)
  }

  // MARK: A decision field

  /// Under a platform's “Decision:” label the paragraph is the decision, keyword or not.
  func field() -> Recognition? {
    let index = blocks.lowerBound
    guard context.part == .decision, context.isFirstBelowHead, !context.isUnderAside,
      page.blocks[index].kind != .heading
    else { return nil }
    let head = NumberedText(page, page.blocks[index])
    guard !isNothing(head.body), !Movers.isLine(page, page.blocks[index]),
      !hasOwnLabel(below: index - 1, within: Self.reachOfNarrative)
    else { return nil }
    if DecisionLabel.inside(page, head.body, context: context) != nil { return nil }
    var element = Element(.resolution)
    element.decision = .init(verb: verb(head.body), form: .labelled)
    if isProforma(index) { return nil }
    if ListEntry(page, page.blocks[index]) != nil, opensClauses(index) {
      element.text = .empty(at: head.range.lower)
      return DecisionBuilder(page: page, following: blocks).completeHead(element, block: index)
    }
    element.marker = head.marker
    element.text = head.body
    var found = builder(after: index).complete(element, block: index)
    found.consumed += 1
    return found
  }

  /// Blocks of what was said under a head “Decision” before the label of what was decided.
  private static let reachOfNarrative = 24

  /// A form with numbered heads, “1. Title of decision” ¶ its value.
  private func isProforma(_ index: Int) -> Bool {
    guard let entry = ListEntry(page, page.blocks[index]), !entry.isBullet,
      page.wordIndices(entry.text).count <= 6, index + 1 < blocks.upperBound
    else { return false }
    return page.lastByte(entry.text).isASCIILetter
      && ListEntry(page, page.blocks[index + 1]) == nil
  }

  private func verb(_ text: TextRange) -> Block.Verb {
    DecisionSentences(page: page, context: context).verb(text) ?? .decided
  }

  // MARK: What is none

  private static let nothings = PhraseTable<Bool>([
    "none", "nil", "there were none", "no decision|consensus|resolution|action", "not applicable",
    "no conclusion", "n a", "apologies", "reason|reasons", "alternative|alternatives", "options",
    "not required",
  ])

  /// “There were none.”, “No decision was needed.”
  func isNothing(_ text: TextRange) -> Bool { page.opening(text, Self.nothings) != nil }

  private static let outcomes = PhraseTable<Bool>(["motion carries|carried|passes|fails", "motion"])

  /// “Final Resolution: Motion Carries” is the outcome of a motion.
  private func isOutcomeOnly(_ text: TextRange) -> Bool {
    page.opening(text, Self.outcomes) != nil
  }

  private static let finalLines = PhraseTable<Bool>(["final resolution"])

  /// Whether “Motion by A, second by B.” and “Final Resolution: Motion Carries” follow: the words
  /// behind “Resolution:” are then those of that motion.
  private func isMovedBelow(_ index: Int) -> Bool {
    let behind = (index + 1)..<max(index + 1, min(blocks.upperBound, index + 3))
    guard let next = behind.first, MotionSentence.moves(page, page.blocks[next].text) else {
      return false
    }
    return behind.contains {
      page.lines(page.blocks[$0].text).contains { page.opening($0, Self.finalLines) != nil }
    }
  }

  /// A numbered resolution that was defeated is a motion.
  private func asMotionIfLost(_ found: Recognition) -> Recognition {
    let next = movingLines(behind: blocks.lowerBound + found.consumed - 1).upperBound
    guard next < blocks.upperBound else { return found }
    // What stands under another head tells of something else: “OPTIONS CONSIDERED … was rejected”.
    let reach = next..<min(blocks.upperBound, next + Self.outcomeReach)
    let end = reach.first {
      page.opening(page.blocks[$0].text, OutlineVocabulary.asides) != nil
        || (page.blocks[$0].kind == .heading || page.isAllCapitals(page.blocks[$0].text))
          && MotionOutcome.stated(page, page.blocks[$0].text) == nil
    }
    var search = OutcomeSearch(page: page, isAmendment: false)
    search.run(
      rest: .empty(at: page.blocks[next].range.lower),
      blocks: next..<(end ?? reach.upperBound), context: context)
    guard search.outcome == .lost else { return found }
    var found = found
    found.elements[0].kind = .motion
    found.elements[0].outcome = .lost
    found.elements[0].decision = nil
    return found
  }

  /// “RESOLVED, that …” ¶ “Failed, 3-4-1.”: the line right below says that it was not.
  private func asMotionIfFailed(_ found: Recognition) -> Recognition? {
    let next = blocks.lowerBound + found.consumed
    guard found.elements.count == 1, next < blocks.upperBound,
      page.wordIndices(page.blocks[next].text).count <= 8,
      let word = page.firstWord(page.blocks[next].text),
      Self.failed.contains(word)
        || page.opening(page.blocks[next].text, Self.resolutionFailed) != nil,
      word.shape.contains(.capitalised),
      MotionOutcome.stated(page, page.blocks[next].text)?.outcome == .lost
    else { return nil }
    var found = found
    found.elements[0].kind = .motion
    found.elements[0].outcome = .lost
    found.elements[0].decision = nil
    return found
  }

  private static let failed = WordSet("failed lost defeated rejected")
  private static let resolutionFailed = PhraseTable<Bool>([
    "the resolution|motion failed|fails", "the resolution|motion was lost|defeated|rejected",
  ])

  /// How many blocks behind a numbered resolution its defeat is looked for.
  private static let outcomeReach = 5

  private static let shelved = WordSet("tabled withdrawn defeated postponed")

  /// A resolution in full that was tabled is a motion without outcome.
  private func ifNotTabled(_ found: Recognition) -> Recognition {
    let next = blocks.lowerBound + found.consumed
    guard next < blocks.upperBound else { return found }
    let words = page.wordIndices(page.blocks[next].text)
    guard words.count <= 40, words.hold(Self.shelved, in: page) else {
      return found
    }
    var found = found
    found.elements[0].kind = .motion
    found.elements[0].decision = nil
    return found
  }
}

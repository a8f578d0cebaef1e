internal import MinutesModel

/// Reads a paragraph sentence by sentence: decisions, motions, actions and counts in its middle
/// become elements of their own, the rest stays a paragraph.
enum ParagraphDecisions {
  /// The part of a block that is not read yet.
  struct Rest {
    var index: Int
    var range: TextRange
    var isJoined: Bool
  }

  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let index = blocks.first, isProse(page, index, context) else {
      return nil
    }
    let reader = ResolutionReader(page: page, blocks: blocks, context: context)
    var head = NumberedText(page, page.blocks[index])
    if !head.marker.isEmpty, Movers.inFront(page, page.blocks[index].range) != nil {
      // “B. Enright, M. Cada: That …”: the letter is an initial.
      head.body = page.blocks[index].range
      head.marker = .empty(at: head.body.lower)
      head.number = head.marker
    }
    var splitter = SentenceSplitter(
      reader: reader, index: index, body: head.body, marker: head.marker, number: head.number)
    splitter.read()
    guard splitter.elements.contains(where: { $0.kind != .paragraph }) else { return nil }
    return (splitter.elements, 1 + splitter.consumedBehind)
  }

  /// Whether a block is running text: no heading, cell of a table or columns.
  private static func isProse(_ page: Page, _ index: Int, _ context: RecognitionContext) -> Bool {
    let block = page.blocks[index]
    return block.kind != .heading && block.kind != .frontMatter
      && !block.hints.contains(.quotation)
  }

  /// Reads what follows a decision in the same paragraph and puts it behind.
  static func append(
    _ rest: Rest, to elements: [Element], _ reader: ResolutionReader
  ) -> Recognition {
    var splitter = SentenceSplitter(
      reader: reader, index: rest.index, body: rest.range, marker: .empty(at: rest.range.lower),
      number: .empty(at: rest.range.lower))
    splitter.elements = elements
    splitter.read()
    return (
      splitter.elements, rest.index - reader.blocks.lowerBound + 1 + splitter.consumedBehind
    )
  }

  /// Where a labelled decision ends in its paragraph: at the next label, else at the end.
  static func end(ofLabelled page: Page, body: TextRange, from start: Int) -> Int {
    let sentences = Sentences.split(page, TextRange(start, body.upper)).dropFirst()
    return next(page, sentences)?.lower ?? body.upper
  }

  /// The sentence behind a labelled decision with which the next one begins. “… Decided: to support.” ⏎ “17/2,
  /// kennels. Decided: no comment.”: what is decided there stands on its line in front of the label.
  static func next(_ page: Page, _ sentences: Slice<SentenceList>) -> TextRange? {
    guard let next = sentences.firstIndex(where: { opensNext(page, $0) }) else { return nil }
    return sentences[..<next].first { page.byte($0.lower - 1) == 0x0A } ?? sentences[next]
  }

  /// “It was also agreed that …”: a decision by its own sentence.
  private static let impersonal = PhraseTable<Bool>([
    "it was then|also|further? agreed|resolved|decided that|to"
  ])

  private static let movements = PhraseTable<Bool>([
    "returned|rejoined|re-joined", "returned to the meeting|room|chamber|table",
    "rejoined|left the? meeting|room",
  ])

  /// “Cllr Reed returned.”: nothing but a movement, which is no part of what was decided.
  private static func isMovement(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard words.count <= 8, let first = words.first, PersonalTitle.opens(page, first) else {
      return false
    }
    return words.dropFirst(2).prefix(3).contains {
      movements.match(page.words, at: $0, limit: words.upperBound)?.end == words.upperBound
    }
  }

  /// “ACTION: CC by 1 December”, “**Action:** Clerk” behind a decision.
  private static func opensAction(_ page: Page, _ sentence: TextRange) -> Bool {
    let text = page.trimmed(sentence)
    guard ActionRecogniser.labelEnd(page, text) != nil, let word = page.firstWord(text),
      word.shape.contains(.allCapitals) && !page.isAllCapitals(text)
        || page.isEmphasised(word.range) && !page.isEmphasised(text)
    else { return false }
    return ActionRecogniser.inline(page, sentence) != nil
  }

  /// Whether a sentence begins or holds a decision of its own, labelled.
  static func opensNext(_ page: Page, _ sentence: TextRange) -> Bool {
    if isMovement(page, sentence) || page.opening(sentence, impersonal) != nil { return true }
    if opensAction(page, sentence) { return true }
    let label =
      DecisionLabel.opening(page, sentence)
      ?? DecisionLabel.inside(page, sentence, context: RecognitionContext())
    guard let label, !label.isNoun,
      label.isCapitals || label.isSetOff
    else { return false }
    return ClosingLabel.whole(page, sentence) == nil
  }
}

/// Divides one paragraph.
struct SentenceSplitter {
  let reader: ResolutionReader
  let index: Int
  let body: TextRange
  let marker: TextRange
  let number: TextRange
  var elements: [Element] = []
  /// Blocks behind the paragraph that its last element took.
  var consumedBehind = 0
  /// Where the words begin that no element has yet.
  var pending: Int
  /// The quotations that are open where the next sentence begins, and how far they were read.
  private var quotations = Quotation.Open()
  private var quotedUpTo: Int
  let sentences: SentenceList
  private let closesWithLabel: Bool
  /// Whether a log gives the paragraph as somebody's words: an “Agreed.” in them is no decision.
  private let isSpeech: Bool

  var page: Page { reader.page }

  init(
    reader: ResolutionReader, index: Int, body: TextRange, marker: TextRange, number: TextRange
  ) {
    self.reader = reader
    self.index = index
    self.body = body
    self.marker = marker
    self.number = number
    pending = body.lower
    quotedUpTo = body.lower
    sentences = Sentences.split(reader.page, body)
    isSpeech =
      SpeakerTurn.goesOn(reader.page, body)
      || SpeakerTurn.opens(reader.page, body, forenames: reader.context.forenames)
    closesWithLabel =
      !isSpeech && sentences.count > 1
      && sentences.last.map { ClosingLabel.whole(reader.page, $0) != nil } ?? false
  }

  /// Complexity: linear in the words of the paragraph.
  mutating func read() {
    var position = 0
    while position < sentences.count {
      position = take(position)
    }
    // Where nothing was found, the paragraph stays what it is.
    if !elements.isEmpty { flush(upTo: body.upper) }
  }

  /// Handles a sentence; returns the index of the next one to look at.
  private mutating func take(_ position: Int) -> Int {
    let sentence = sentences[position]
    if page.speaks(of: Self.recorded, in: sentence), isInsideQuotation(sentence) {
      return position + 1
    }
    if page.speaks(of: Self.decisions, in: sentence) || MotionPairs.opensWithLetters(page, sentence)
      || Movers.inFront(page, sentence) != nil,
      let next = decided(position)
    {
      return next
    }
    if position > 0 || !elements.isEmpty, let action = ActionRecogniser.inline(page, sentence) {
      act(action, from: sentence.lower, until: sentence.upper)
      return position + 1
    }
    if let action = ActionSentence.read(
      page, sentence, forenames: reader.context.forenames)
    {
      add(action, from: sentence.lower)
      pending = sentence.upper
      return position + 1
    }
    // “… will be sent round (Action: PG).”
    if let open = ActionRecogniser.bracketAtEnd(page, sentence), open > sentence.lower,
      let action = ActionRecogniser.inline(page, TextRange(open, sentence.upper))
    {
      act(action, from: open, until: sentence.upper)
      return position + 1
    }
    if let next = proposed(position) ?? counted(position) { return next }
    if let ratio = ratio(sentence) {
      add(ratio, from: sentence.lower)
      pending = sentence.upper
      return position + 1
    }
    if VoteRecogniser.speaks(page, sentence),
      sentences.count > 1 || !VoteRecogniser.followsDivision(page, index),
      let vote = VoteRecogniser.sentence(page, sentence)
    {
      if !repeats(vote) { add(vote, from: sentence.lower) }
      pending = sentence.upper
    }
    return position + 1
  }

  /// Whether a sentence goes on with a quotation that one before it opens: “He read out: ‘It is late. RESOLVED, that
  /// we go.’”
  private mutating func isInsideQuotation(_ sentence: TextRange) -> Bool {
    quotations.read(page, TextRange(quotedUpTo, max(quotedUpTo, sentence.lower)))
    quotedUpTo = max(quotedUpTo, sentence.lower)
    return quotations.depth > 0 && Quotation.closes(page, behind: sentence.lower, in: body)
  }

  private static let decisions: Topics = [.decisionLabels, .decisionSentences, .motions]
  private static let recorded: Topics = [
    .decisionLabels, .decisionSentences, .motions, .votes, .tasks,
  ]

  /// Handles a sentence that decides or moves something; nil for any other.
  private mutating func decided(_ position: Int) -> Int? {
    let sentence = sentences[position]
    if isSpeech, DecisionLabel.opening(page, sentence)?.isCapitals != true { return nil }
    if position > 0, let label = ClosingLabel.whole(page, sentence) {
      close(position, label)
      return position + 1
    }
    if !reader.context.isUnderAside, let label = ClosingLabel.behindColon(page, sentence) {
      var element = Element(.resolution, text: page.trimmed(sentence))
      element.decision = .init(verb: label.verb, form: .labelled)
      complete(element, from: sentence.lower, isLast: false)
      pending = sentence.upper
      return position + 1
    }
    if let next = labelled(position) { return next }
    if let motion = MotionSentence.read(reader, sentence: sentence, index: index) {
      add(motion, from: sentence.lower)
      pending = sentence.upper
      return position + 1
    }
    // “… signed by the Chairman. AGREED”: the label behind it takes the sentence.
    if !isClosed(position), !reader.context.isUnderAside, !endsMotion(sentence),
      let verb = verb(sentence)
    {
      decide(sentence, verb, isLast: position == sentences.count - 1)
      takeMovers(behind: position)
      return position + 1
    }
    return nil
  }

  /// Whether the next sentence is a label that closes this one, or the next but one behind the movers.
  private func isClosed(_ position: Int) -> Bool {
    func isLabel(_ index: Int) -> Bool {
      index < sentences.count && ClosingLabel.whole(page, sentences[index]) != nil
    }
    return isLabel(position + 1)
      || position + 2 < sentences.count && namesMovers(sentences[position + 1])
        && isLabel(position + 2)
  }

  private func verb(_ sentence: TextRange) -> Block.Verb? {
    if let label = DecisionLabel.objectFirst(page, sentence) { return label.verb }
    return DecisionSentences(page: page, context: reader.context).verb(sentence)
  }

  // MARK: Elements

  /// A decision word in capitals or emphasis: the text runs to the end of the paragraph.
  private mutating func labelled(_ position: Int) -> Int? {
    let sentence = sentences[position]
    guard let text = page.text.trimmed(sentence) else { return nil }
    let opening = DecisionLabel.opening(page, text).flatMap { label in
      // “Bo presented it. **Decision:** publish.”
      let isSetInBold =
        label.isNoun && position > 0 && page.byte(page.trimmed(label.range).upper - 1) == 0x3A
        && page.isEmphasised(page.words[label.words.lowerBound].range) && !page.isEmphasised(text)
      return isSetInBold
        || !label.isNoun && (label.isCapitals || label.isSetOff || position == 0 || opens(label))
        ? label : nil
    }
    guard let label = opening ?? DecisionLabel.inside(page, text, context: reader.context) else {
      return nil
    }
    if position == 0, RetoldDecision.isAnnounced(page, before: index) { return nil }
    let words = TextRange(label.range.upper, text.upper)
    if position == 0, label.verb == .approved, reader.isOutcomeOfAbove(words, index) { return nil }
    if opening != nil, closesWithLabel, position + 1 < sentences.count { return nil }
    let next = ParagraphDecisions.next(page, sentences[(position + 1)...])
    let end = next?.lower ?? body.upper
    var element = Element(.resolution, text: TextRange(label.range.upper, end))
    element.leadIn = TextRange(text.lower, label.range.lower)
    element.marker = label.range
    element.decision = .init(verb: label.verb, form: .labelled)
    if page.text.isBlank(element.text), end == body.upper {
      element.text = .empty(at: label.range.upper)
      // The label ends its paragraph: its words stand below.
      guard let below = reader.words(of: marked(element, sentence), label, below: index) else {
        return position > 0 ? nil : sentences.count
      }
      add(below, from: sentence.lower)
    } else {
      complete(element, from: sentence.lower, isLast: end == body.upper)
    }
    pending = end
    return sentences[(position + 1)...].firstIndex { $0.lower >= end } ?? sentences.count
  }

  /// “The stile had gone. Resolved to mend it.”: a sentence that begins with the word and goes on with what is to be
  /// done.
  private func opens(_ label: DecisionLabel) -> Bool {
    let words = page.wordIndices(TextRange(label.range.upper, body.upper))
    guard label.verb == .resolved || label.verb == .agreed, let next = words.first else {
      return false
    }
    return page.words[next].hash == WordHash.of("to")
      || page.words[next].hash == WordHash.of("that")
  }

  private mutating func decide(_ sentence: TextRange, _ verb: Block.Verb, isLast: Bool) {
    let sentence = TopicInFront.behind(page, sentence)
    var element = Element(.resolution, text: page.trimmed(sentence))
    element.decision = .init(verb: verb, form: .sentence)
    complete(element, from: sentence.lower, isLast: isLast)
    pending = sentence.upper
  }

  /// “It was agreed to buy a tent. Proposed by Mrs Ash, seconded by Mr Birch.”: who moved what the sentence decides.
  private mutating func takeMovers(behind position: Int) {
    guard position + 1 < sentences.count, namesMovers(sentences[position + 1]),
      let last = elements.lastIndex(where: { $0.kind == .resolution }), elements[last].mover == nil
    else { return }
    // “Prop: Mrs Ash. Sec: Mr Birch.”
    let names =
      position + 2 < sentences.count && namesSeconder(sentences[position + 2])
      ? sentences[position + 1].through(sentences[position + 2]) : sentences[position + 1]
    let movers = Movers.find(page, names)
    elements[last].mover = movers.mover
    elements[last].seconder = movers.seconder
  }

  /// A label that closes the statement before it; that may begin one sentence earlier where the
  /// last only names mover and seconder.
  private mutating func close(_ position: Int, _ label: DecisionLabel) {
    var first = position - 1
    // “Proposed: A. Seconded: B. Agreed.”
    if first > 1, namesSeconder(sentences[first]), namesMovers(sentences[first - 1]) {
      first -= 1
    }
    if first > 0, sentences[first - 1].lower >= pending,
      namesMovers(sentences[first]) || seconds(sentences[first])
    {
      first -= 1
    }
    guard sentences[first].lower >= pending else { return }
    var element = Element(
      .resolution, text: TextRange(sentences[first].lower, sentences[position].upper))
    element.decision = .init(verb: label.verb, form: .labelled)
    complete(element, from: sentences[first].lower, isLast: false)
    pending = sentences[position].upper
  }

  private mutating func complete(_ element: Element, from start: Int, isLast: Bool) {
    var element = element
    if start == body.lower { takeMarker(&element) }
    let builder = reader.builder(after: index)
    add(builder.complete(element, block: index, isLast: isLast), from: start)
  }

  private func marked(_ element: Element, _ sentence: TextRange) -> Element {
    var element = element
    if sentence.lower == body.lower { takeMarker(&element) }
    return element
  }

  mutating func add(_ done: Recognition, from start: Int) {
    flush(upTo: start)
    for (offset, var made) in done.elements.enumerated() {
      if offset == 0 { made.joined = !elements.isEmpty }
      elements.append(made)
    }
    consumedBehind += done.consumed
  }

  /// Adds an action whose label stands in a sentence.
  private mutating func act(_ action: Element, from start: Int, until end: Int) {
    var action = action
    if start == body.lower { takeMarker(&action) }
    add(([action] + ActionRecogniser.closing(page, behind: [action], until: end), 0), from: start)
    pending = end
  }

  mutating func add(_ element: Element, from start: Int) {
    var element = element
    if start == body.lower { takeMarker(&element) }
    add(([element], 0), from: start)
  }

  /// Gives the paragraph's number to the element that begins the paragraph.
  func takeMarker(_ element: inout Element) {
    guard !marker.isEmpty else { return }
    if !element.leadIn.isEmpty {
      element.leadIn = marker.through(element.leadIn)
    } else if element.marker.isEmpty {
      element.marker = marker
    } else {
      element.marker = marker.through(element.marker)
    }
  }

  /// Makes a paragraph of the words that no element has.
  private mutating func flush(upTo end: Int) {
    defer { pending = end }
    let isStart = pending == body.lower && elements.isEmpty
    guard end > pending, !page.text.isBlank(TextRange(pending, end)) else { return }
    var paragraph = Element(.paragraph, text: TextRange(pending, end))
    if isStart {
      paragraph.marker = marker
      paragraph.number = number
    }
    paragraph.joined = !elements.isEmpty
    elements.append(paragraph)
  }
}

internal import MinutesModel

/// Decisions that a notice states in a sentence of its own, with what was decided in clauses below: “I
/// hereby order that:”, “… the Sub-Committee has decided to:”.
///
/// Layout: orders of chief executives and managers, determinations of licensing panels, decisions of
/// officers.
enum StatedDecision {
  private static let verbs: [(String, Block.Verb)] = [
    ("order|direct", .ordered), ("determine|decide|grant|refuse", .decided), ("resolve", .resolved),
    ("approve|authorise|authorize|adopt|make", .approved), ("agree", .agreed),
  ]
  /// Who decides says so.
  private static let mine = PhraseTable<Block.Verb>(
    verbs.map { ("i|we do? hereby \($0.0)", $0.1) }
      + [
        ("i|we have therefore? decided|determined|resolved to|that", .decided),
        ("it is hereby? ordered|directed", .ordered), ("it is hereby decided|determined", .decided),
      ])
  /// It is said of the body that it has.
  private static let perfect = PhraseTable<Block.Verb>([
    ("has|have unanimously|therefore? decided|determined to|that|as", .decided),
    ("has|have unanimously|therefore? resolved|agreed to|that", .resolved),
    ("has|have therefore? decided|determined", .decided),
  ])

  /// The verbs of all these: a paragraph without any states nothing.
  private static let verbWords = WordSet(
    """
    order direct ordered directed determine determined decide decided grant refuse resolve resolved approve \
    authorise authorize adopt make agree agreed
    """)

  /// The decision in the first of `blocks`; nil where it states none.
  ///
  /// Complexity: linear in the words of the block and in the clauses below it.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.documentKind == .decisions, context.canDecide, !context.isUnderAside,
      let index = blocks.first, page.blocks[index].kind == .paragraph,
      page.wordIndices(page.blocks[index].text).hold(verbWords, in: page)
    else { return nil }
    let head = NumberedText(page, page.blocks[index])
    let sentences = Sentences.split(page, head.body)
    guard let last = sentences.last else { return nil }
    let isStem = Stem.endsOpen(page, last)
    if isStem {
      guard index + 1 < blocks.upperBound, ListEntry(page, page.blocks[index + 1]) != nil else {
        return nil
      }
    }
    let stated = isStem ? last : sentences.first { verb(page, $0, isStem: false) != nil }
    guard let stated, let verb = verb(page, stated, isStem: isStem) else { return nil }
    var element = Element(.resolution, text: page.trimmed(stated))
    element.decision = .init(verb: verb, form: .sentence)
    let isWhole = stated.lower <= head.body.lower
    if isWhole { element.marker = head.marker } else { element.joined = true }
    var before: [Element] = isWhole ? [] : [head.paragraph(upTo: stated.lower)]
    let following = (index + 1)..<max(index + 1, blocks.upperBound)
    let found = DecisionBuilder(page: page, following: following)
      .complete(element, block: index, isLast: isStem)
    before += found.elements
    let rest = TextRange(stated.upper, head.body.upper)
    if !page.text.isBlank(rest) {
      var behind = Element(.paragraph, text: rest)
      behind.joined = true
      before.append(behind)
    }
    return (before, found.consumed + 1)
  }

  /// Whether a block states a decision in a sentence of its own.
  static func states(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.wordIndices(block.text).hold(verbWords, in: page)
    else { return false }
    return Sentences.split(page, block.text).contains { verb(page, $0, isStem: false) != nil }
  }

  /// What a sentence decides, by its verb.
  ///
  /// - Parameter isStem: Whether clauses go on with it. A sentence that is whole has who decides in front.
  private static func verb(_ page: Page, _ sentence: TextRange, isStem: Bool) -> Block.Verb? {
    let words = page.wordIndices(sentence)
    for index in words {
      if let match = mine.match(page.words, at: index, limit: words.upperBound) {
        // “I hereby approve the decision above.” signs what stands there.
        let isWhole = match.end < words.upperBound && !words.hold(elsewhere, in: page)
        return isStem || isWhole ? match.meaning : nil
      }
      guard index > words.lowerBound,
        let match = perfect.match(page.words, at: index, limit: words.upperBound),
        isStem
          ? match.end == words.upperBound
          : match.end < words.upperBound && isOwn(page, words.lowerBound..<index),
        DecisionSentences.bodies.contains(page.words[index - 1])
          || deciders.contains(page.words[index - 1])
      else { continue }
      return match.meaning
    }
    return nil
  }

  private static let elsewhere = WordSet("above overleaf attached")

  /// “The Sub-Committee”: the article and the body, and nothing in front of it.
  private static func isOwn(_ page: Page, _ subject: Range<Int>) -> Bool {
    (1...5).contains(subject.count) && page.words[subject.lowerBound].hash == WordHash.of("the")
      && subject.dropFirst().allSatisfy { page.words[$0].shape.contains(.capitalised) }
  }

  /// Who decides besides the bodies that minutes are of.
  private static let deciders = WordSet(
    "sub-committee subcommittee tribunal inspector commissioner director officer mayor leader member i we"
  )

  private static let heads = PhraseTable<Bool>([
    "decision|decisions", "the decision", "determination", "order|orders", "decision|order made",
    "decision of the? panel|committee|sub-committee|subcommittee",
  ])

  /// Whether a line is a head over what was decided: “DECISION”, “ORDER”.
  static func isHead(_ page: Page, _ block: SourceBlock) -> Bool {
    guard !block.isFurniture, block.cell == nil, block.kind != .listItem,
      page.isWhole(block.range, heads) != nil
    else { return false }
    return block.kind == .heading || page.isAllCapitals(block.range)
      || page.isEmphasised(block.range)
  }
}

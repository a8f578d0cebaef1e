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

  /// The decision in the first of `blocks`; nil where it states none.
  ///
  /// Complexity: linear in the words of the block and in the clauses below it.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.documentKind == .decisions, context.canDecide, !context.isUnderAside,
      let index = blocks.first, page.blocks[index].kind == .paragraph,
      index + 1 < blocks.upperBound,
      Stem.endsOpen(page, page.blocks[index].text)
    else { return nil }
    let head = NumberedText(page, page.blocks[index])
    guard let sentence = Sentences.split(page, head.body).last, let verb = verb(page, sentence),
      ListEntry(page, page.blocks[index + 1]) != nil
    else { return nil }
    var element = Element(.resolution, text: page.trimmed(sentence))
    element.decision = .init(verb: verb, form: .sentence)
    let isWhole = sentence.lower <= head.body.lower
    if isWhole { element.marker = head.marker } else { element.joined = true }
    let following = (index + 1)..<blocks.upperBound
    let found = DecisionBuilder(page: page, following: following).complete(element, block: index)
    let before = isWhole ? [] : [head.paragraph(upTo: sentence.lower)]
    return (before + found.elements, found.consumed + 1)
  }

  /// What a sentence decides, by its verb.
  private static func verb(_ page: Page, _ sentence: TextRange) -> Block.Verb? {
    let words = page.wordIndices(sentence)
    for index in words {
      if let match = mine.match(page.words, at: index, limit: words.upperBound) {
        return match.meaning
      }
      guard index > words.lowerBound,
        let match = perfect.match(page.words, at: index, limit: words.upperBound),
        match.end == words.upperBound,
        DecisionSentences.bodies.contains(page.words[index - 1])
          || deciders.contains(page.words[index - 1])
      else { continue }
      return match.meaning
    }
    return nil
  }

  /// Who decides besides the bodies that minutes are of.
  private static let deciders = WordSet(
    "sub-committee subcommittee tribunal inspector commissioner director officer mayor leader member i we"
  )

  private static let heads = PhraseTable<Bool>([
    "decision|decisions", "the decision", "determination", "order|orders", "decision|order made",
    "decision notice", "decision of the? panel|committee|sub-committee|subcommittee",
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

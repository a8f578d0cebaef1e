internal import MinutesModel

/// Decisions whose label was lost: they stand where a decision stands, in its words.
enum InferredDecisions {
  /// Subjunctive verbs and infinitives by which a clause decides: “be noted”.
  private static let subjunctives = WordSet("be have support welcome note write ask")

  static func read(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let block = page.blocks[index]
    guard reader.context.documentKind != .decisions || reader.context.part != nil,
      block.kind != .heading, !reader.context.isUnderRecommendationHead,
      !reader.context.isUnderAside
    else { return nil }
    let head = NumberedText(page, block)
    if let clauses = subjunctiveClauses(reader) { return clauses }
    if isUnderMotion(page, index) { return nil }
    guard opensWithThat(page, head.body), decides(page, head.body, reader),
      ListEntry(page, block) == nil || !isMoved(page, head.body),
      !isMotion(page, head.body)
    else { return nil }
    var element = Element(.resolution)
    element.decision = .init(verb: .resolved, form: .inferred)
    if let entry = ListEntry(page, block), entry.style.levels == 1, !entry.isBullet {
      guard entry.value == 1, isSeries(reader, entry) else { return nil }
      element.text = .empty(at: block.range.lower)
      return DecisionBuilder(page: page, following: reader.blocks)
        .completeHead(element, block: index)
    }
    guard ListEntry(page, block) == nil || !head.number.isEmpty else { return nil }
    element.marker = head.marker
    element.text = head.body
    var found = reader.builder(after: index).complete(element, block: index)
    found.consumed += 1
    if let outcome = MotionOutcome.alone(page, index + found.consumed, reader.blocks.upperBound),
      followsMotion(page, index) || isNumberedMotion(page, index, reader.context)
    {
      return asMotion(found, outcome)
    }
    return found
  }

  private static let parts = PhraseTable<Bool>([
    "notes", "believes", "further notes|believes", "resolves", "mandates", "recognises",
  ])

  /// “This Union believes:” over “1. That rents are too high.”: a part of a motion in full.
  private static func isUnderMotion(_ page: Page, _ index: Int) -> Bool {
    guard let above = page.blocks[safe: index - 1], page.endsWithColon(above.range) else {
      return false
    }
    let words = page.wordIndices(above.range)
    guard (2...6).contains(words.count) else { return false }
    return words.contains {
      parts.match(page.words, at: $0, limit: words.upperBound)?.end == words.upperBound
    }
  }

  // MARK: “THAT the bylaw be read a third time.” ¶ “CARRIED”

  /// How many blocks above an amended motion the one stands that was amended.
  private static let reachAbove = 8

  /// Whether movers are named shortly above a block, under the same heading.
  private static func followsMotion(_ page: Page, _ index: Int) -> Bool {
    for above in (max(0, index - reachAbove)..<index).reversed() {
      if page.blocks[above].kind == .heading { return false }
      if Movers.isLine(page, page.blocks[above])
        || MotionSentence.moves(page, page.blocks[above].text)
      {
        return true
      }
    }
    return false
  }

  private static let motionHeads = WordSet("motion")

  /// “Motion 5 – Pets” over “That by-law 12 be repealed.”: what is put stands under its number, whoever moved it.
  private static func isNumberedMotion(
    _ page: Page, _ index: Int, _ context: RecognitionContext
  ) -> Bool {
    func names(_ head: TextRange) -> Bool {
      let words = page.wordIndices(head)
      guard words.count >= 2, let first = words.first else { return false }
      return motionHeads.contains(page.words[first])
        && page.words[first + 1].shape.contains(.digits)
    }
    if let above = page.blocks[safe: index - 1], !above.isFurniture, names(above.text) {
      return true
    }
    return context.itemTitle.upper <= page.blocks[index].range.lower
      && page.text.isBlank(TextRange(context.itemTitle.upper, page.blocks[index].range.lower))
      && names(context.itemTitle)
  }

  private static func asMotion(_ found: Recognition, _ outcome: Block.Outcome) -> Recognition {
    guard found.elements.count == 1, var motion = found.elements.first else { return found }
    motion.becomeMotion(outcome)
    return ([motion], found.consumed)
  }

  private static let moving = WordSet("proposed moved proposer mover prop")

  /// “1. That the fee be raised. Proposed: Ann Ash. Seconded: Ben Elm. Passed, 14-1.”: a motion with its movers and what
  /// became of it, and no clause.
  private static func isMoved(_ page: Page, _ text: TextRange) -> Bool {
    guard page.speaks(of: .movers, in: text) else { return false }
    let behind = Sentences.split(page, text).dropFirst()
    guard
      let names = behind.firstIndex(where: { sentence in
        page.firstWord(sentence).map { moving.contains($0) && $0.shape.contains(.capitalised) }
          ?? false
      }), Movers.find(page, behind[names]).mover != nil
    else { return false }
    return behind[names...].contains {
      MotionOutcome.stated(page, $0) != nil || Unseconded.isStated(page, $0)
    }
  }

  // MARK: Clauses without “That”

  private static let modals = WordSet(
    "should will would must may might can could shall to not cannot also never still")
  private static let be = WordSet("be")

  /// Lettered or numbered clauses directly behind narrative, each in the subjunctive: “(a) The
  /// building be sold.” The first two of them must be.
  private static func subjunctiveClauses(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    guard let entry = ListEntry(page, page.blocks[index]), entry.value == 1, !entry.isBullet,
      entry.style.levels == 1, entry.style.setting != .bare, !isMoved(page, entry.text),
      opensSubjunctive(page, entry, reader.blocks)
    else { return nil }
    var element = Element(.resolution, text: .empty(at: page.blocks[index].range.lower))
    element.decision = .init(verb: .resolved, form: .inferred)
    return DecisionBuilder(page: page, following: reader.blocks).completeHead(element, block: index)
  }

  /// Whether clauses in the subjunctive begin at the first of some blocks, so that no list of points
  /// runs over it.
  ///
  /// - Parameter entry: The first of the blocks, read as an entry.
  static func interrupts(_ page: Page, _ entry: ListEntry, _ blocks: Range<Int>) -> Bool {
    entry.value == 1 && !entry.isBullet && entry.style.levels == 1 && entry.style.setting != .bare
      && opensSubjunctive(page, entry, blocks)
  }

  /// Whether the first two entries of a series are in the subjunctive, behind a sentence or a point
  /// that ends.
  private static func opensSubjunctive(
    _ page: Page, _ entry: ListEntry, _ blocks: Range<Int>
  ) -> Bool {
    guard isSubjunctive(page, entry.text), let index = blocks.first,
      let before = page.blocks[safe: index - 1], before.kind != .heading,
      page.lastByte(before.range) == UInt8(ascii: ".")
    else { return false }
    let second = blocks.dropFirst().prefix(12).first {
      ListEntry(page, page.blocks[$0]).map { $0.style == entry.style && $0.value == 2 } ?? false
    }
    return second.map { isSubjunctive(page, page.blocks[$0].text) } ?? false
  }

  /// “… and it was RESOLVED that it be signed” has its label.
  private static let labelled = PhraseTable<Bool>([
    "it|was|were resolved|agreed|decided", "resolved that|to",
  ])

  /// “The centre be closed”: a bare “be” behind its subject.
  private static func isSubjunctive(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    let found = words.first { be.contains(page.words[$0]) }
    guard let found, found > words.lowerBound,
      !words.hold(labelled, in: page, limit: words.upperBound)
    else { return false }
    return !(words.lowerBound..<found).hold(modals, in: page)
  }

  private static func opensWithThat(_ page: Page, _ body: TextRange) -> Bool {
    guard let word = page.firstWord(body), word.range.lower == body.lower else { return false }
    return word.hash == WordHash.of("that") && word.shape.contains(.capitalised)
  }

  private static let indicatives = WordSet("was is were would had has")

  /// “That the report be noted”, not “That was the view of the Committee”.
  private static func decides(_ page: Page, _ body: TextRange, _ reader: ResolutionReader) -> Bool {
    let words = page.wordIndices(body)
    if words.count == 1 || Stem.endsOpen(page, body) { return true }
    return words.dropFirst().hold(subjunctives, in: page)
      && !words.dropFirst().prefix(1).hold(indicatives, in: page)
  }

  /// “That the fee be £5 (proposed A, seconded B, carried 6-1).”: a motion that says what became of it.
  private static func isMotion(_ page: Page, _ body: TextRange) -> Bool {
    page.lastByte(body) != UInt8(ascii: ":") && MotionSentence.moves(page, body)
      && MotionEnding.find(page, body) != nil
  }

  /// Whether the entry's series goes on, so that it is a list of clauses.
  private static func isSeries(_ reader: ResolutionReader, _ entry: ListEntry) -> Bool {
    reader.blocks.dropFirst().prefix(12).contains { index in
      guard let other = ListEntry(reader.page, reader.page.blocks[index]) else { return false }
      return other.style == entry.style && other.value == 2
    }
  }
}

internal import MinutesModel

/// Entries under a “Recommendations” head.
extension RecommendationReader {
  static let openers = PhraseTable<Bool>([
    "it is recommended|proposed that? the? cabinet|committee|council|board|panel|executive|members|authority?",
    "that the? cabinet|committee|council|board|panel|executive|members|authority|forum",
    "the? cabinet|committee|council|board|panel|executive|members|authority|forum is|are recommended|asked|invited|requested to?",
    "the? cabinet|committee|council|board|panel|executive|members|authority|forum is|are asked|invited|requested to recommend to the? council|cabinet|executive|board that?",
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
    let printed = ListEntry(page, block)
    if printed == nil, let announced = announced(index) { return announced }
    guard block.kind != .heading, !isEnding(block, printed), !records(block) else { return nil }
    if let entry = printed.map({ counted($0, index).behindBox(page) }) {
      if entry.value == 1, !entry.isBullet, isBehindSentence(index),
        !statesRecommendation(entry.text)
      {
        return nil
      }
      if isOutOfSeries(entry, index) || isSignature(entry, index) || concludes(entry, index)
        || isFormTitle(entry, index)
      {
        return nil
      }
      return besideNumber(entry, index) ?? insideBullet(entry, index) ?? numbered(entry, index)
    }
    let next = nextEntry(index)
    let opensList = next.map { isFirst($0) || goesOn($0, behind: index) } ?? false
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
    if let next, !next.isBullet, isAddress(block.text) {
      return ([Element(.paragraph, text: block.range)], 1)
    }
    // “The Group recommends the following:” over “Recommendation 1 That …”
    if page.endsWithColon(block.text), let below = page.blocks[safe: index + 1],
      PaperSigns.isNumberedRecommendation(page, below, Fields.labelEnd(page, below.range))
    {
      return ([Element(.paragraph, text: block.range)], 1)
    }
    guard
      context.isFirstBelowHead && page.opening(block.text, Self.descriptions) == nil
        || statesRecommendation(block)
    else { return nil }
    // “THAT the fees be set; and” ¶ “THAT staff report back.”: each is one.
    if opensWithThat(block), index + 1 < blocks.upperBound, opensWithThat(page.blocks[index + 1]) {
      return ([Element(.recommendation, text: block.range)], 1)
    }
    return withClauses(Element(.recommendation, text: block.range), index)
  }

  /// “This report sets out the case for a lease.” below “Summary and recommendations” says what the paper is about.
  private static let descriptions = PhraseTable<Bool>([
    "this report|paper seeks|sets|presents|provides|outlines|describes|summarises|informs|updates|considers|explains"
  ])
  private static let reachOfClauses = 40

  /// Where the parts of an entry end: of “THAT a vehicle be licensed if:” in front of the next paragraph with “THAT”.
  private func endOfClauses(behind index: Int) -> Int {
    guard opensWithThat(page.blocks[index]) else { return blocks.upperBound }
    let reach = min(blocks.upperBound, index + 1 + Self.reachOfClauses)
    return ((index + 1)..<max(index + 1, reach)).first { opensWithThat(page.blocks[$0]) }
      ?? blocks.upperBound
  }

  private static let that = PhraseTable<Bool>(["and? further? that"])

  /// Whether a paragraph opens with “THAT” or “AND THAT”, with a capital.
  private func opensWithThat(_ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, let word = page.firstWord(block.text) else { return false }
    return !word.shape.isDisjoint(with: [.allCapitals, .capitalised])
      && page.opening(block.text, Self.that) != nil
  }

  /// Whether the block in front is the only thing recommended, “That the report be noted.”: numbers behind it count the
  /// paragraphs of the report.
  private func isBehindSentence(_ index: Int) -> Bool {
    let place = page.blocks[..<index].lastIndex { !$0.isFurniture }
    guard let before = place.map({ page.blocks[$0] }), before.kind == .paragraph,
      ListEntry(page, before) == nil, statesRecommendation(before)
    else { return false }
    return page.lastByte(before.range) == UInt8(ascii: ".")
  }

  private static let reachOfSeries = 40

  /// “7. Exclusion of the public” right behind “(2) That the target be set.”: it counts something else.
  private func isOutOfSeries(_ entry: ListEntry, _ index: Int) -> Bool {
    guard !entry.isBullet, entry.value > 1, entry.style.shape == .decimal,
      let before = listEntry(index - 1),
      before.style.shape == .decimal, before.style != entry.style
    else { return false }
    return !page.blocks[max(0, index - Self.reachOfSeries)..<index].contains { block in
      ListEntry(page, block).map { $0.style == entry.style && $0.value + 1 == entry.value }
        ?? false
    }
  }

  private static let wordsOfName = 4

  /// “R. Harker-Boyd” behind the last entry: a letter that no other leads up to is the initial of who signs.
  private func isSignature(_ entry: ListEntry, _ index: Int) -> Bool {
    // His office may stand on the next line.
    let line = page.firstLine(entry.text) ?? entry.text
    let words = page.wordIndices(line)
    guard entry.style.shape == .letter || entry.style.shape == .roman, entry.number.count == 1,
      entry.style.setting == .dot, page.byte(entry.number.lower).isASCIIUpper,
      (1...Self.wordsOfName).contains(words.count), page.lastByte(line).isASCIILetter,
      words.allSatisfy({ page.words[$0].shape.contains(.capitalised) }),
      entry.value > 1 || entry.style.shape == .roman
    else { return false }
    return listEntry(index - 1)?.style != entry.style
  }

  private static let wordsOfTitle = 5

  /// “3. Decision”, “4. Grants” on lines of their own in the record of a decision: they head its parts, and text stands
  /// below.
  private func isFormTitle(_ entry: ListEntry, _ index: Int) -> Bool {
    guard context.documentKind == .decisions, !entry.isBullet, entry.style.shape == .decimal,
      (1...Self.wordsOfTitle).contains(page.wordIndices(entry.text).count),
      page.lastByte(entry.text).isASCIILetter, page.byte(entry.text.lower).isASCIIUpper
    else { return false }
    return nextEntry(index).map { $0.style != entry.style } ?? true
  }

  private static let conclusions = WordSet(
    "conclusion conclusions summary findings purpose introduction background")
  private static let reachOfStem = 8

  /// “3.1 A shorter list is easier to keep.” in front of “3.2 The Committee is asked to:”, under “Conclusions and
  /// recommendations”: it concludes, and what is recommended stands below.
  private func concludes(_ entry: ListEntry, _ index: Int) -> Bool {
    guard !entry.isBullet, page.wordIndices(context.itemTitle).hold(Self.conclusions, in: page),
      page.lastByte(entry.text) == UInt8(ascii: "."), !statesRecommendation(entry.text)
    else { return false }
    return ((index + 1)..<min(index + 1 + Self.reachOfStem, blocks.upperBound)).contains {
      listEntry($0).map { $0.style == entry.style && statesRecommendation($0.text) } ?? false
    }
  }

  /// “To Council:” between “2.” and “3.”: the entries count on behind a line that says whom they are for.
  private func goesOn(_ entry: ListEntry, behind index: Int) -> Bool {
    guard let before = listEntry(index - 1) else { return false }
    return before.style == entry.style && entry.value == before.value + 1
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

  private static let addresses = PhraseTable<Bool>(["to|for the?", "the? cabinet|council|board"])
  private static let wordsOfAddress = 6

  /// “For the Executive” over the entries that are for it.
  private func isAddress(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.count <= Self.wordsOfAddress && page.lastByte(text).isASCIILetter
      && page.opening(text, Self.addresses) != nil
      && words.hold(OutlineVocabulary.bodies, in: page)
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
  func asksNothing(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let last = words.last, words.count <= 24, last > words.lowerBound else { return false }
    return words.hold(Self.references, in: page, limit: words.upperBound)
      || Self.announcing.match(page.words, at: last - 1, limit: words.upperBound)?.end
        == words.upperBound
  }

  func isEnding(_ block: SourceBlock, _ entry: ListEntry?) -> Bool {
    if isRow(block.text) || asksNothing(block.text),
      nextEntry(blocks.lowerBound).map({ !isFirst($0) }) ?? true
    {
      return true
    }
    if let entry {
      // “**1. Introduction**” is the next section.
      return page.opening(entry.text, Self.reasons) != nil
        || page.isEmphasised(entry.text) && ReportHeads.isUsualSection(page, entry.text)
    }
    // “Attached:” over the papers.
    if page.endsWithColon(block.text), AppendixHead.opens(page, block.text) { return true }
    return page.opening(block.text, Self.endings) != nil
      || page.byte(block.text.lower) == UInt8(ascii: "(")
        && page.lastByte(block.text) == UInt8(ascii: ")")
  }

  func nextEntry(_ index: Int) -> ListEntry? {
    var next = index + 1
    while next < blocks.upperBound, page.blocks[next].isFurniture { next += 1 }
    guard next < blocks.upperBound else { return nil }
    return listEntry(next)
  }

  /// The block at an index as an entry: “- 9.1 note the report” in a list that a converter made of numbered
  /// paragraphs has its number for its marker, where the entry beside it counts on.
  func listEntry(_ index: Int) -> ListEntry? {
    guard let block = page.blocks[safe: index] else { return nil }
    return ListEntry(page, block).map { counted($0, index) }
  }

  private func counted(_ entry: ListEntry, _ index: Int) -> ListEntry {
    guard entry.isBullet, let inner = entry.behindPath(page), Self.levels ~= inner.style.levels,
      [(index - 1, -1), (index + 1, 1)].contains(where: { isBeside($0.0, inner, $0.1) })
        || isOnly(index)
    else { return entry }
    return inner
  }

  private static let levels = 2...4
  /// Blocks that the parts of an entry take at most between it and the next.
  private static let partsBetween = 24

  /// Whether the next entry of the same depth, from `index` on in the direction of `step`, has the number beside that of
  /// `inner`.
  private func isBeside(_ index: Int, _ inner: ListEntry, _ step: Int) -> Bool {
    var next = index
    for _ in 0..<Self.partsBetween {
      guard let block = page.blocks[safe: next], block.kind != .heading,
        let other = ListEntry(page, block), other.depth >= inner.depth
      else { return false }
      if other.depth == inner.depth {
        return other.isBullet
          && other.behindPath(page).map {
            $0.style == inner.style && $0.value == inner.value + step
          } ?? false
      }
      next += step
    }
    return false
  }

  /// Whether an entry is all of its list: “- 9.1 note the report” under “9. Recommendation”.
  private func isOnly(_ index: Int) -> Bool {
    page.blocks[index].hints.isSuperset(of: [.listStart, .listEnd])
  }

  func isFirst(_ entry: ListEntry) -> Bool {
    entry.isBullet || entry.value <= 1 || entry.style.shape == .composite || entry.style.levels > 1
  }

  /// “To APPROVE subject to the following conditions:”, “Refuse for the following reasons:”.
  private static let conditions = PhraseTable<Bool>([
    "subject to the|these? following? condition|conditions", "for the following reason|reasons",
  ])

  private static let refusals = PhraseTable<Bool>([
    "permit|approve|approval|grant|granted|consent|refuse|refusal|allow|permission|support|object|objection subject|because|for|as|on|with|conditional|conditionally",
    "permission|consent|approval be? granted|refused|given",
    "grant|refuse|approve planning|conditional|outline|full? permission|consent|approval subject|because|for",
  ])

  /// Whether a stem asks for something itself: “It is recommended that the development proceed …”.
  func asks(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    if words.hold(Self.conditions, in: page, limit: words.upperBound) { return true }
    // “Permit, subject to:” over the conditions of a planning application.
    if page.opening(text, Self.refusals) != nil { return true }
    guard words.count > 8 else { return false }
    return words.hold(Self.askingVerbs, in: page)
  }

  private static let statements = PhraseTable<Bool>([
    "that", "and? further? that", "it is further|also|therefore|hereby? recommended",
    "i|we further|also|therefore|hereby? recommend",
    "staff|officers further|also|therefore|hereby? recommend",
    "members are further|also? asked|invited|recommended|requested",
    "the committee|cabinet|council|board|panel|executive|forum is further|also? asked|invited|recommended|requested",
    "to approve|note|agree|endorse|recommend|adopt|consider|authorise|receive",
  ])

  private func statesRecommendation(_ block: SourceBlock) -> Bool {
    statesRecommendation(block.text)
  }

  private func statesRecommendation(_ text: TextRange) -> Bool {
    page.opening(text, Self.statements) != nil
  }

  /// A numbered or bulleted entry with the parts below it.
  func numbered(_ entry: ListEntry, _ index: Int) -> Recognition? {
    // A number in a cell of its own belongs to what stands beside it.
    guard !page.text.isBlank(entry.text) else { return nil }
    let goesOn = goesOnBelow(entry, index)
    var element = Element(.recommendation, text: entry.text)
    element.marker = entry.marker
    element.number = entry.number
    element.ordinal = entry.ordinal
    if goesOn { element.text = entry.text.through(page.blocks[index + 1].range) }
    guard !goesOn, let split = InlineClauses.split(page, entry.text) else {
      let last = goesOn ? index + 1 : index
      let parts = parts(of: entry, last, behind: element.text)
      element.points = ListTree.nest(parts.lines)
      element.to = Addressee.find(page, marker: .empty(at: 0), text: element.text)
      return ([element], last - index + 1 + parts.count)
    }
    element.text = split.stem
    let following = (index + 1)..<blocks.upperBound
    var list = ClauseList(page, stem: split.stem, block: index, blocks: following)
    list.take(inline: split.entries)
    element.points = list.points
    return ([element], 1)
  }

  /// The parts of an entry: all of another style, or deeper, up to the next of its own.
  private func parts(
    of entry: ListEntry, _ index: Int, behind text: TextRange
  ) -> (lines: [ListTree.Line], count: Int) {
    var lines: [ListTree.Line] = []
    var last = ListEntry.LastValues()
    last.take(entry)
    var previous = text
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
      guard let other = listEntry(next)?.settled(last),
        !other.isBullet || !page.text.isBlank(other.text) || numberInside(other, next) == nil,
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
    return entry.value == 1 && seen[entry.style] == nil || seen.precede(entry)
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

  func withClauses(_ element: Element, _ index: Int) -> Recognition? {
    var element = element
    let following = (index + 1)..<max(index + 1, endOfClauses(behind: index))
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

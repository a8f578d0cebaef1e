internal import MinutesModel

/// A resolution whose head stands on a line of its own, over the words.
extension ResolutionReader {
  func headOnly(
    _ element: Element, _ label: DecisionLabel, _ index: Int
  ) -> Recognition? {
    var element = element
    var taken = index - blocks.lowerBound + 1
    if label.isNoun {
      // “Resolution number X” ¶ “MOVED by A, seconded by B:” ¶ the words.
      let lines = movingLines(behind: index)
      if lines.isEmpty, let pair = pairLine(index + 1) {
        element.marker = element.marker.through(page.blocks[index + 1].range)
        element.mover = pair.mover
        element.seconder = pair.seconder
        taken += 1
      } else if let last = lines.last {
        element.marker = element.marker.through(page.blocks[last].range)
        let movers = Movers.find(page, page.stream.range(of: lines))
        element.mover = movers.mover
        element.seconder = movers.seconder
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

  private static let bodies = WordSet("the council committee board cabinet executive panel has")
  private static let decided = WordSet("resolved decided agreed")
  private static let wordsOfBody = 4
  private static let bytesOfLine = 48

  /// Where the verb stands in “COUNCIL RESOLVED”, “THE COMMITTEE RESOLVED:”, a line in capitals over what was resolved.
  func verbBehindBody(_ line: TextRange) -> Int? {
    // Most blocks are longer.
    guard line.count <= Self.bytesOfLine, page.byte(line.lower).isASCIIUpper else { return nil }
    let words = page.wordIndices(line)
    guard (2...Self.wordsOfBody).contains(words.count), let last = words.last,
      Self.decided.contains(page.words[last]), page.isAllCapitals(line),
      words.dropLast().allSatisfy({ Self.bodies.contains(page.words[$0]) })
    else { return nil }
    return page.words[last].range.lower
  }

  /// Whether recitals, or a sentence that ends in a label of its own, stand at a block.
  private func resolvesBelow(_ index: Int) -> Bool {
    guard index < blocks.upperBound, page.blocks[index].kind != .heading else { return false }
    if headsRecitals(index - 1) { return true }
    guard let sentence = Sentences.first(page, page.blocks[index].text),
      let label = DecisionLabel.inside(page, sentence, context: context)
    else { return false }
    return label.isCapitals && label.range.lower > sentence.lower
      && MotionSentence.moves(page, sentence.prefix(upTo: label.range.lower))
  }

  /// “A. Bains / P. Dove” alone on its line between the number of a resolution and “THAT …”, as townships of Ontario
  /// print them.
  private func pairLine(_ index: Int) -> Movers? {
    guard index + 1 < blocks.upperBound else { return nil }
    let line = page.trimmed(page.blocks[index].range)
    guard page.wordIndices(line).count <= longestPair,
      page.text.bytes[line.bounds].contains(UInt8(ascii: "/")),
      opensWithThat(index + 1)
        || page.firstWord(page.blocks[index + 1].text).map({ Self.recital.contains($0) }) ?? false
        || page.firstWord(line).map({ Movers.titles.contains($0) }) ?? false
          && page.blocks[index + 1].kind != .heading,
      let pair = Movers.pair(page, line), pair.mover != nil, pair.seconder != nil
    else { return nil }
    return pair
  }

  private var longestPair: Int { 8 }

  /// The blocks behind one that name movers and nothing else.
  func movingLines(behind index: Int) -> Range<Int> {
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
  func hasOwnLabel(below index: Int, within reach: Int = 8) -> Bool {
    let first = index + 1
    guard first < blocks.upperBound, !Stem.endsOpen(page, page.blocks[first].text),
      ListEntry(page, page.blocks[first]) == nil
    else { return false }
    for next in (first + 1)..<max(first + 1, min(blocks.upperBound, first + reach)) {
      let block = page.blocks[next]
      if block.kind == .heading { return false }
      if let label = DecisionLabel.opening(page, NumberedText(page, block).body) {
        return !label.isNoun
          && (label.isCapitals || label.verb == .resolved && Stem.endsOpen(page, block.text))
      }
      if Paragraphs.heading(page, block) != nil { return false }
      if let entry = ListEntry(page, block), !entry.isBullet { return false }
    }
    return false
  }

  /// Gives a label the words in the blocks below it; `consumed` counts those alone.
  func words(of element: Element, _ label: DecisionLabel, below index: Int) -> Recognition? {
    let next = behindFurniture(index + 1)
    guard next < blocks.upperBound, isBody(next, label) else { return nil }
    var element = element
    if opensClauses(next) {
      if isNothingAlone(next) { return nil }
      element.text = .empty(at: element.marker.upper)
      let found = DecisionBuilder(page: page, following: (index + 1)..<blocks.upperBound)
        .completeHead(element, block: index)
      return found.consumed > 0 ? found : nil
    }
    if next > index + 1 { return behindFoot(element, label, index, next) }
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

  /// Lines of the foot and the head of a page.
  private static let mostFurniture = 6

  /// The first block from an index on that is no furniture; the index where too many are.
  private func behindFurniture(_ index: Int) -> Int {
    var next = index
    while next < blocks.upperBound, next - index < Self.mostFurniture, page.blocks[next].isFurniture
    {
      next += 1
    }
    return next < blocks.upperBound && page.blocks[next].isFurniture ? index : next
  }

  /// “RESOLVED:” at the foot of a page over “That the report be noted.” on the next one.
  private func behindFoot(
    _ element: Element, _ label: DecisionLabel, _ index: Int, _ next: Int
  ) -> Recognition? {
    guard !label.isNoun, opensWithThat(next) else { return nil }
    var head = element
    head.text = .empty(at: element.marker.upper)
    var rest = Element(element.kind, text: page.blocks[next].range)
    rest.continued = true
    rest.decision = element.decision
    let found = builder(after: next).complete(rest, block: next)
    let furniture = (index + 1..<next).map {
      Element(.furniture, text: page.blocks[$0].range)
    }
    return ([head] + furniture + found.elements, next - index + found.consumed)
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
    guard page.blocks[index].kind != .heading,
      index + 1 >= blocks.upperBound || !isNothingAlone(index + 1)
    else { return nil }
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
    guard block.kind != .heading, !block.isFurniture, !isColumnHead(next) else { return false }
    return label.isNoun || !ClauseEnd.isReached(page, block) || opensWithBracketedVote(block)
  }

  /// Words of the head of a column.
  private static let longestColumnHead = 4

  /// “Decision Item | Description” over the rows of a table: its first cell heads a column.
  private func isColumnHead(_ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell, cell.row == 0, cell.column == 0,
      page.wordIndices(page.blocks[index].text).count <= Self.longestColumnHead,
      page.lastByte(page.blocks[index].text) != UInt8(ascii: "."),
      let beside = page.blocks[safe: index + 1]?.cell, beside.table == cell.table, beside.row == 0
    else { return false }
    return true
  }

  private func opensWithBracketedVote(_ block: SourceBlock) -> Bool {
    page.byte(block.text.lower) == UInt8(ascii: "(")
      && VoteTally.find(page, block.text) != nil
  }

  func opensWithThat(_ next: Int) -> Bool {
    guard let word = page.firstWord(page.blocks[next].text) else { return false }
    return FunctionWords.clauseOpenings.contains(word)
  }

  /// Whether clauses begin here: a first number, a bullet, or two paragraphs that open with “That”.
  func opensClauses(_ index: Int) -> Bool {
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
}

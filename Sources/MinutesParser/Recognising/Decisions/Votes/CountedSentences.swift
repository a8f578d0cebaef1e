internal import MinutesModel

/// Counts in the sentences of a paragraph.
extension SentenceSplitter {
  /// “MSC Ash/Elm to approve the plan. 5-0”: bare figures right behind a motion.
  func ratio(_ sentence: TextRange) -> Element? {
    guard let last = elements.last, last.kind == .motion, last.vote == nil,
      page.text.isBlank(TextRange(last.text.upper, sentence.lower)),
      VoteTally.isBareRatio(page, sentence)
    else { return nil }
    let figures = page.wordIndices(sentence).compactMap { Int(page.string(page.words[$0].range)) }
    guard figures.count >= 2 else { return nil }
    var element = Element(.vote, text: page.trimmed(sentence))
    element.vote = Vote(
      for: figures[0], against: figures[1], abstain: figures.count > 2 ? figures[2] : nil)
    return element
  }

  /// Takes the result of a count into the element of the count right before it: “Roll call: A, aye; B,
  /// aye. Motion carried 2-0.” is one vote.
  mutating func repeats(_ element: Element) -> Bool {
    guard let vote = element.vote, let last = elements.indices.last,
      elements[last].kind == .vote, let before = elements[last].vote,
      page.text.isBlank(TextRange(elements[last].text.upper, element.text.lower)),
      agree(vote.for, before.for), agree(vote.against, before.against),
      agree(vote.abstain, before.abstain), vote.for != nil || vote.against != nil
    else { return repeatsSide(element) }
    elements[last].text = elements[last].text.through(element.text)
    elements[last].vote?.for = before.for ?? vote.for
    elements[last].vote?.against = before.against ?? vote.against
    elements[last].vote?.abstain = before.abstain ?? vote.abstain
    return true
  }

  /// “DEFEATED (2:3)” over “In favour: Directors A and B”: the names of one side of the count in front.
  private mutating func repeatsSide(_ element: Element) -> Bool {
    guard let vote = element.vote, let last = elements.indices.last,
      elements[last].kind == .vote, let before = elements[last].vote,
      before.for != nil, before.against != nil, before.names == Vote.Names(),
      vote.names != Vote.Names(),
      [vote.for, vote.against, vote.abstain].count(where: { $0 != nil }) == 1,
      vote.for == nil || vote.for == before.for,
      vote.against == nil || vote.against == before.against,
      vote.abstain == nil || before.abstain == nil || vote.abstain == before.abstain,
      page.text.isBlank(TextRange(elements[last].text.upper, element.text.lower))
    else { return false }
    elements[last].text = elements[last].text.through(element.text)
    elements[last].vote?.names = vote.names
    elements[last].vote?.abstain = before.abstain ?? vote.abstain
    return true
  }

  /// Whether two counts of one class can be the same: what is not stated may be nobody.
  private func agree(_ one: Int?, _ other: Int?) -> Bool { (one ?? 0) == (other ?? 0) }

  /// “For: 5. Against: 1. Abstentions: 1.”: one count in several sentences.
  mutating func counted(_ position: Int) -> Int? {
    var end = position
    var lines: [TextRange] = []
    while end < sentences.count {
      let sides = VoteRecogniser.segments(page, sentences[end])
      // What announces the count stands in front of its first class.
      guard let first = sides.first,
        end == position || first.lower == page.trimmed(sentences[end]).lower,
        sides.allSatisfy({ VoteRecogniser.opensClass(page, $0) })
      else { break }
      lines += sides
      end += 1
    }
    guard end > position else { return nil }
    // “… vote: Ayes: A, B.” ¶ “Noes: C.”: a label at the start of a line may open a block of its own.
    var behind = index + 1
    while end == sentences.count, behind < reader.blocks.upperBound, behind - index <= 4,
      page.blocks[behind].kind == .paragraph,
      VoteRecogniser.opensClass(page, page.blocks[behind].range)
    {
      lines.append(page.blocks[behind].range)
      behind += 1
    }
    let range = sentences[position].through(lines.last ?? sentences[end - 1])
    let isFigures = lines.allSatisfy { VoteRecogniser.isClassLine(page, $0) }
    guard
      var vote = isFigures && lines.count >= 2
        ? VoteTally.find(page, range)
        : VoteRecogniser.classes(page, lines[...]) ?? side(lines, behind: position)
    else { return nil }
    var counted = isWhole(range, lines[0]) ? range : range.suffix(from: lines[0].lower)
    // “Motion passed 3-0-0 (Ayes: Ash, Birch, Elm. Absent: Oak).”: figures in front of the names.
    let front = TextRange(range.lower, lines[0].lower)
    if let stated = VoteTally.find(page, front), stated.for == vote.for, stated.against != nil {
      vote.against = stated.against
      vote.abstain = stated.abstain ?? vote.abstain
      counted = range
    }
    var element = Element(.vote, text: page.trimmed(counted))
    element.vote = vote
    if behind > index + 1 || !repeats(element) {
      if counted.lower == body.lower { takeMarker(&element) }
      add(([element], behind - index - 1), from: counted.lower)
    }
    pending = min(range.upper, body.upper)
    return end
  }

  /// “AMENDMENT CARRIED” ⏎ “Opposed: Director A”: one side by name right behind an outcome.
  private func side(_ lines: [TextRange], behind position: Int) -> Vote? {
    guard lines.count == 1, position > 0,
      page.wordIndices(sentences[position - 1]).count <= 4,
      MotionOutcome.stated(page, sentences[position - 1]) != nil,
      let side = VoteRecogniser.side(page, lines[0]), side.meaning != .other,
      let vote = VoteRecogniser.vote(page, [(side.meaning, side.rest)]),
      vote.names != Vote.Names()
    else { return nil }
    return vote
  }

  /// Whether nothing but the announcement of a count stands in front of its first class.
  private func isWhole(_ range: TextRange, _ first: TextRange) -> Bool {
    page.wordIndices(TextRange(range.lower, first.lower)).count <= 8
  }
}

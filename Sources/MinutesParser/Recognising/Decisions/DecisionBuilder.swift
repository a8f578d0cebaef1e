internal import MinutesModel

/// Completes a resolution from its first words: clauses, addressee, movers, vote.
struct DecisionBuilder {
  let page: Page
  /// The blocks behind the one that holds the resolution's words.
  let following: Range<Int>

  /// Fills in what stands in and behind the text of an element.
  ///
  /// - Parameters:
  ///   - element: Has marker, lead-in and text.
  ///   - block: Index of the block that holds the text.
  ///   - isLast: Whether the text runs to the end of its block, so that clauses can follow.
  /// - Returns: The elements (furniture and a cut rest may follow) and how many of the following
  ///   blocks they take.
  func complete(
    _ element: Element, block: Int, isLast: Bool = true, isSolemn: Bool = false
  ) -> Recognition {
    var element = element
    let whole = element.text
    var inline: [ListEntry] = []
    if let split = InlineClauses.split(page, whole, lone: isLast && nextContinues(whole)) {
      element.text = split.stem
      inline = split.entries
    }
    describe(&element, whole: whole)
    guard isLast else {
      var list = ClauseList(page, stem: element.text, block: block, blocks: 0..<0)
      list.take(inline: inline)
      element.points = list.points
      return ([element], 0)
    }
    var list = ClauseList(
      page, stem: element.text, block: block, blocks: following, isSolemn: isSolemn)
    list.take(inline: inline)
    let stem = inline.last?.text ?? element.text
    if isSolemn || Stem.isOpen(page, stem) || Stem.isUnfinished(page, stem) || !inline.isEmpty {
      list.read()
    }
    element.points = list.points
    element.vote = element.vote ?? vote(in: element.points)
    let consumed = list.next - following.lowerBound
    if consumed == 0, let rest = rest(of: element) { return rest }
    return ([element], consumed)
  }

  /// A resolution without words of its own: its clauses begin in the first following block.
  func completeHead(_ element: Element, block: Int) -> Recognition {
    var element = element
    var list = ClauseList(page, stem: element.text, block: block, blocks: following)
    list.read()
    element.points = list.points
    describe(&element, whole: element.text)
    element.vote = element.vote ?? vote(in: element.points)
    return ([element], list.next - following.lowerBound)
  }

  /// Clauses that carry the decision words themselves: “The Board:” over “NOTED …”, “AGREED …”.
  func completeLabelledClauses(_ element: Element, block: Int) -> Recognition {
    var element = element
    var list = ClauseList(page, stem: element.text, block: block, blocks: following)
    list.read(allowsLabels: true)
    element.points = list.points
    return ([element], list.next - following.lowerBound)
  }

  /// Whether the next block is the second clause of a text that opens with the first.
  private func nextContinues(_ text: TextRange) -> Bool {
    guard let next = following.first, let entry = ListEntry(page, page.blocks[next]),
      entry.value == 2
    else { return false }
    if let first = LeadingMarker.scan(page, text), first.path == [1] { return true }
    let inside = InlineClauses.split(page, text, lone: true)?.entries.first
    return inside.map { $0.value == 1 && $0.style == entry.style } ?? false
  }

  /// The end of a text that page furniture cut: furniture, then the rest as `continued`.
  private func rest(of element: Element) -> Recognition? {
    var index = following.lowerBound
    while index < following.upperBound, page.blocks[index].isFurniture { index += 1 }
    guard index > following.lowerBound, index < following.upperBound,
      page.blocks[index].kind == .paragraph,
      ClauseEnd.isRest(page, of: element.text, page.blocks[index].range)
    else { return nil }
    var elements = [element]
    for furniture in following.lowerBound..<index {
      elements.append(Element(.furniture, text: page.blocks[furniture].range))
    }
    var rest = Element(element.kind, text: page.blocks[index].range)
    rest.continued = true
    rest.decision = element.decision
    var list = ClauseList(
      page, stem: rest.text, block: index, blocks: (index + 1)..<following.upperBound)
    if Stem.isUnfinished(page, rest.text) { list.read() }
    rest.points = list.points
    elements.append(rest)
    return (elements, list.next - following.lowerBound)
  }

  // MARK: What the words say

  private func describe(_ element: inout Element, whole: TextRange) {
    if element.to == nil { element.to = Addressee.find(page, marker: element.marker, text: whole) }
    if element.decision?.byReference == false {
      element.decision?.byReference = Reference.isSubstance(page, whole)
    }
    let movers = movers(element, whole)
    element.mover = element.mover ?? movers.mover
    element.seconder = element.seconder ?? movers.seconder
    element.vote = element.vote ?? vote(element, whole)
  }

  private func movers(_ element: Element, _ whole: TextRange) -> Movers {
    for range in [element.leadIn, element.marker, whole] where !range.isEmpty {
      let found = Movers.find(page, range)
      if !found.isEmpty { return found }
    }
    return Movers()
  }

  /// A bracketed count inside a clause: “delivered an opinion (13 in favour, 1 abstention)”.
  private func vote(in points: [PointElement]) -> Vote? {
    for point in points where !point.furniture {
      let sentence = point.text
      if let vote = VoteTally.find(page, sentence), vote.for != nil { return vote }
    }
    return nil
  }

  private func vote(_ element: Element, _ whole: TextRange) -> Vote? {
    VoteTally.find(page, whole) ?? VoteTally.find(page, element.leadIn) ?? bracketed(whole)
  }

  /// “(4:1:0) that the tree be felled”: a ratio in the bracket that opens the words.
  private func bracketed(_ whole: TextRange) -> Vote? {
    let text = page.trimmed(whole)
    // “To approve the report. (4-0)”
    let last = page.lastByte(text) == UInt8(ascii: ".") ? text.upper - 1 : text.upper
    if page.byte(last - 1) == UInt8(ascii: ")"),
      let open = page.text.bytes[max(text.lower, last - 14)..<last].lastIndex(
        of: UInt8(ascii: "("))
    {
      return VoteTally.find(page, TextRange(open, last))
    }
    guard page.byte(text.lower) == UInt8(ascii: "("),
      let close = page.text.bytes[text.lower..<min(text.upper, text.lower + 16)].firstIndex(
        of: UInt8(ascii: ")"))
    else { return nil }
    return VoteTally.find(page, TextRange(text.lower, close + 1))
  }
}

/// The body that something is recommended to.
enum Addressee {
  private static let recommending = WordSet("recommend recommended recommends recommending")

  /// Finds the body in “RECOMMENDED TO COUNCIL”, “to recommend to the Executive Board that …”,
  /// “That Council be recommended to …”; without “the”, null where there is none.
  static func find(_ page: Page, marker: TextRange, text: TextRange) -> String? {
    let words = page.wordIndices(marker.isEmpty ? text : marker.through(text))
    for index in words.prefix(24) where recommending.contains(page.words[index]) {
      return behind(page, index + 1, words) ?? before(page, index, words)
    }
    return nil
  }

  private static let addressing = WordSet("to the")
  private static let notNames = WordSet("that to approval")

  private static func behind(_ page: Page, _ start: Int, _ words: Range<Int>) -> String? {
    var index = start
    while index < words.upperBound, addressing.contains(page.words[index]) { index += 1 }
    let first = index
    while index < words.upperBound, index - first < 8, isNamePart(page, index, first) { index += 1 }
    while index > first, FunctionWords.wordJoiners.contains(page.words[index - 1]) { index -= 1 }
    guard index > first else { return nil }
    return page.string(page.words[first].range.through(page.words[index - 1].range))
  }

  private static func isNamePart(_ page: Page, _ index: Int, _ first: Int) -> Bool {
    let word = page.words[index]
    if index > first {
      let gap = TextRange(page.words[index - 1].range.upper, word.range.lower)
      guard gap.count == 1, page.byte(gap.lower) == 0x20 || page.byte(gap.lower) == 0x2D else {
        return false
      }
    }
    guard !notNames.contains(word) else { return false }
    return word.shape.contains(.capitalised)
      || index > first && FunctionWords.wordJoiners.contains(word)
  }

  /// “Council be recommended to …”
  private static func before(_ page: Page, _ index: Int, _ words: Range<Int>) -> String? {
    guard index - 2 >= words.lowerBound, page.words[index - 1].hash == WordHash.of("be") else {
      return nil
    }
    let last = index - 2
    var first = last
    while first > words.lowerBound, isNamePart(page, first - 1, first - 1),
      page.words[first].range.lower - page.words[first - 1].range.upper == 1
    {
      first -= 1
    }
    guard page.words[last].shape.contains(.capitalised) else { return nil }
    return page.string(page.words[first].range.through(page.words[last].range))
  }
}

/// Tells decisions whose substance stands elsewhere.
enum Reference {
  private static let phrases = PhraseTable<Bool>([
    "recommendation|recommendations in|of|contained|set|as|made|be|were|was|from|outlined|at",
    "accept|approve|agree|adopt the recommendation|recommendations",
    "report be adopted", "as set out in|at section|paragraph|paragraphs", "as submitted",
    "recommendations agreed", "by general consent",
  ])

  /// Whether the text adopts what another text says: “the recommendations in the report be approved”.
  static func isSubstance(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard words.count <= 30 else { return false }
    return words.hold(phrases, in: page, limit: words.upperBound)
  }
}

internal import MinutesModel

/// A resolution whose movers or lead-in stand on lines in front of its label.
extension ResolutionReader {
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
    guard block.kind == .paragraph, page.first(.lineEnd, in: block.text) != nil,
      page.wordIndices(block.text).count <= 30
    else { return nil }
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

  static let recital = WordSet("whereas")

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
      found.elements.insert(contentsOf: inFront(head, upTo: sentence.lower, index), at: 0)
    }
    return found
  }

  /// What stands in front of a lead-in, in its paragraph: it may tell of motions that found no seconder, and how many
  /// voted.
  private func inFront(_ head: NumberedText, upTo end: Int, _ index: Int) -> [Element] {
    var splitter = SentenceSplitter(
      reader: self, index: index, body: head.body.prefix(upTo: end), marker: head.marker,
      number: head.number)
    splitter.read()
    let isDivided =
      splitter.consumedBehind == 0
      && splitter.elements.contains {
        $0.kind == .motion || $0.kind == .vote
      }
    return isDivided ? splitter.elements : [head.paragraph(upTo: end)]
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
  func openingVerb(_ text: TextRange) -> Block.Verb? {
    if let label = DecisionLabel.opening(page, text), label.isCapitals { return label.verb }
    return page.opening(text, Self.bodyVerbs)
  }
}

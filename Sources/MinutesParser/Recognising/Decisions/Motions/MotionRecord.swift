internal import MinutesModel

/// Motions whose parts stand each on a line, in a sentence or in a cell of its own: the words, who moved, who seconded,
/// how many voted and what became of it, most behind a label.
///
/// Layout: “Motion #12” ⏎ “Move to send the draft out.” ⏎ “Moved: A” ⏎ “Second: B” ⏎ “Y: 17, N: 2, A: 5” ⏎ “Motion
/// passes.”; `Motion | To fence the line`, `Made by | A`, `Seconded by | B`, `Vote | 3-0, carried`.
enum MotionRecord {
  private enum Part {
    case head, words, quoted, mover, seconder, both, talk, count, outcome, unseconded
  }

  /// One line, sentence or pair of cells.
  private struct Entry {
    var part: Part
    /// Label and value.
    var range: TextRange
    /// The value without its label.
    var value: TextRange
    /// Who moved, in a bracket behind the label: “Motion (Ash): to meet in May”.
    var mover: String?
    /// Whether label and value stand in blocks of their own.
    var isPair = false
  }

  private static let labels = PhraseTable<Part>([
    ("motion|amendment|proposal|resolution|proposition", .words), ("text of the? motion", .words),
    ("substitute motion", .words), ("moved|proposed|made by?", .mover), ("mover|proposer", .mover),
    ("motion|prop made? by", .mover), ("prop", .mover), ("by", .mover),
    ("motion? seconded|second|2nd by?", .seconder), ("seconder", .seconder),
    ("discussion|debate|comments", .talk),
    ("vote|votes|voting|count|tally|poll", .count),
    ("result|outcome|disposition", .outcome),
  ])
  private static let askings = PhraseTable<Bool>(["that", "to", "move to|that", "motion made to"])
  private static let mostBlocks = 12
  private static let mostLines = 6
  private static let wordsOfOutcome = 12

  /// Complexity: linear in the words of the blocks that the record takes.
  static func recognise(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let first = reader.blocks.lowerBound
    let start = page.words.first(from: NumberedText(page, page.blocks[first]).body.start)
    guard labels.opens(page.words, at: start) || askings.opens(page.words, at: start) else {
      return nil
    }
    var entries: [(block: Int, entries: [Entry])] = []
    var index = first
    while index < reader.blocks.upperBound, index - first < mostBlocks {
      let seen = Set(entries.flatMap { $0.entries.map(\.part) })
      // “Motion: that rule 11 be replaced by:” over the rule in quotation marks.
      if let last = entries.last?.entries.last?.part, last == .words || last == .quoted,
        isQuoted(page, index)
      {
        let text = page.blocks[index].range
        entries.append((index, [Entry(part: .quoted, range: text, value: text)]))
        index += 1
        continue
      }
      guard let found = read(page, index, reader.blocks.upperBound),
        found.entries.allSatisfy({ !seen.contains($0.part) || $0.part == .count })
      else { break }
      // Nothing of a motion stands behind what became of it but the count.
      if seen.contains(.outcome), found.entries.contains(where: { $0.part != .count }) { break }
      entries.append((index, found.entries))
      index += found.consumed
    }
    return motion(reader, entries, end: index)
  }

  private static func isQuoted(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && !block.isFurniture && block.cell == nil
      && (page.byte(block.text.lower) == 0x22 || page.has("“", at: block.text.lower))
  }

  // MARK: Reading parts

  private static func read(
    _ page: Page, _ index: Int, _ limit: Int
  ) -> (entries: [Entry], consumed: Int)? {
    let block = page.blocks[index]
    guard !block.isFurniture, block.kind != .heading else { return nil }
    let text = page.trimmed(NumberedText(page, block).body)
    // “Made by” beside “Lorene Ash”
    if let part = page.isWhole(text, labels), index + 1 < limit,
      let next = pairedValue(page, index, part)
    {
      let range = block.range.through(page.blocks[next].range)
      return (
        [
          Entry(part: part, range: range, value: page.trimmed(page.blocks[next].text), isPair: true)
        ],
        2
      )
    }
    if let lines = divided(page, page.lines(text)) { return (lines, 1) }
    // “BY: Ash      SECOND: Elm”
    if let columns = divided(page, columns(page, text)) { return (columns, 1) }
    let sentences = divided(page, Sentences.split(page, text))
    // “Proposal (Ash): one cat a flat. Seconded by Elm. Carried.”
    if let sentences, sentences.contains(where: { $0.part == .seconder || $0.part == .unseconded })
    {
      return (sentences, 1)
    }
    if let entry = entry(page, text) { return ([entry], 1) }
    return sentences.map { ($0, 1) }
  }

  /// The columns of a line that open with a label, each with what stands behind it.
  private static func columns(_ page: Page, _ text: TextRange) -> [TextRange] {
    var columns: [TextRange] = []
    for column in page.columns(text) {
      let words = page.wordIndices(column)
      let isLabel =
        words.first.flatMap { labels.match(page.words, at: $0, limit: words.upperBound) } != nil
        && page.text.bytes[column.bounds].contains(UInt8(ascii: ":"))
      if isLabel || columns.isEmpty {
        columns.append(column)
      } else {
        columns[columns.count - 1] = columns[columns.count - 1].through(column)
      }
    }
    return columns
  }

  private static func divided(
    _ page: Page, _ stretches: some BidirectionalCollection<TextRange>
  ) -> [Entry]? {
    guard (2...mostLines).contains(stretches.count) else { return nil }
    let found = stretches.compactMap { entry(page, page.trimmed($0)) }
    return found.count == stretches.count && Set(found.map(\.part)).count == found.count
      ? found : nil
  }

  /// The block behind a label alone, where it can be the value: in the next cell of the row or the next line of a list of
  /// terms.
  private static func pairedValue(_ page: Page, _ index: Int, _ part: Part) -> Int? {
    let label = page.blocks[index]
    let value = page.blocks[index + 1]
    guard !value.isFurniture, value.kind != .heading else { return nil }
    if let cell = label.cell {
      guard let next = value.cell, next.table == cell.table, next.row == cell.row else {
        return nil
      }
    } else if !label.hints.contains(.term) {
      return nil
    }
    switch part {
    case .mover, .seconder:
      return PersonName.parse(page, page.trimmed(value.text), demand: .oneWord) != nil
        ? index + 1 : nil
    default: return index + 1
    }
  }

  /// What one line or sentence is.
  private static func entry(_ page: Page, _ line: TextRange) -> Entry? {
    let words = page.wordIndices(line)
    guard let first = words.first, page.words[first].range.lower - line.lower <= 3 else {
      return nil
    }
    if MotionRecogniser.moversLine(page, line) != nil, Movers.isLine(page, line) {
      return Entry(part: .both, range: line, value: line)
    }
    if let labelled = labelled(page, line, words) ?? made(page, line, words) { return labelled }
    if words.count <= wordsOfOutcome, Unseconded.isStated(page, line) {
      return Entry(part: .unseconded, range: line, value: line)
    }
    if words.count <= wordsOfOutcome,
      let stated = MotionOutcome.stated(page, line)
    {
      return Entry(part: stated.isByFigures ? .count : .outcome, range: line, value: line)
    }
    if VoteLetters.find(page, words) != nil, words.count <= wordsOfOutcome {
      return Entry(part: .count, range: line, value: line)
    }
    let opening = page.byte(line.lower)
    let isQuoted = opening == 0x22 || page.has("“", at: line.lower)
    guard words.count >= 3, page.words[first].shape.contains(.capitalised),
      askings.matches(page.words, at: first, limit: words.upperBound)
        || isQuoted && page.wordIndices(line).count >= 4,
      !MotionSentence.moves(page, line)
    else { return nil }
    return Entry(part: .words, range: line, value: line)
  }

  /// “Motion 3: To adopt the text.”, “Mover: A”, “Vote: 4-1”
  private static func labelled(
    _ page: Page, _ line: TextRange, _ words: Range<Int>
  ) -> Entry? {
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      let match = labels.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    var end = match.end
    if match.meaning == .words {
      while end < words.upperBound, end - match.end < 3,
        page.words[end].shape.contains(.digits) || page.words[end].hash == WordHash.of("no")
      {
        end += 1
      }
    }
    var behind = page.words[end - 1].range.upper
    var mover: String?
    if match.meaning == .words, let bracket = bracket(page, behind: end, words) {
      mover = bracket.name
      end = bracket.end
      behind = page.words[end - 1].range.upper + 1
    }
    if end == words.upperBound {
      return match.meaning == .words && page.byte(page.trimmed(line).upper - 1) != UInt8(ascii: ".")
        ? Entry(part: .head, range: line, value: .empty(at: line.upper)) : nil
    }
    let gap = TextRange(behind, page.words[end].range.lower)
    let isSetOff = Movers.setsOff(page, gap)
    let value = page.trimmed(TextRange(page.words[end].range.lower, line.upper))
    switch match.meaning {
    case .mover, .seconder:
      guard isSetOff || Movers.isLine(page, line) else { return nil }
      let movers = Movers.find(page, line)
      guard movers.mover == nil || movers.seconder == nil,
        !movers.isEmpty
          || isSetOff && PersonName.parse(page, value, demand: .oneWord)?.end == value.upper
          || match.meaning == .seconder && page.isWhole(value, nobody) != nil
      else { return nil }
    case .count, .outcome:
      guard isSetOff, words.count <= wordsOfOutcome * 2 else { return nil }
    default:
      guard isSetOff else { return nil }
    }
    return Entry(part: match.meaning, range: line, value: value, mover: mover)
  }

  private static let motionsTo = PhraseTable<Bool>([
    "motion|proposal to|that|for", "a motion to|that|for", "motion was? made to|that|for",
  ])
  private static var by: UInt64 { WordHash.of("by") }
  private static let wordsOfMaker = 6

  /// “Motion to adjourn by Kim Oak”: what is moved and who moves it on one line.
  private static func made(_ page: Page, _ line: TextRange, _ words: Range<Int>) -> Entry? {
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      motionsTo.matches(page.words, at: first, limit: words.upperBound),
      let by = words.suffix(wordsOfMaker).last(where: { page.words[$0].hash == by }),
      let name = NameReader(page: page, words: words).named(at: by + 1),
      name.end == words.upperBound
    else { return nil }
    return Entry(part: .words, range: line, value: line, mover: name.text)
  }

  /// “SECOND: none”
  private static let nobody = PhraseTable<Bool>(["none", "nobody", "no one", "no second|seconder"])
  private static let wordsOfName = 4

  /// The name in a bracket behind a label, and the index behind its last word.
  private static func bracket(
    _ page: Page, behind end: Int, _ words: Range<Int>
  ) -> (name: String, end: Int)? {
    guard end < words.upperBound,
      page.byte(page.words[end].range.lower - 1) == UInt8(ascii: "("),
      let last = words[end...].prefix(wordsOfName).first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ")")
      }),
      words[end...last].allSatisfy({
        page.words[$0].shape.contains(.capitalised) && page.words[$0].range.count > 1
      })
    else { return nil }
    let name = page.words[end].range.through(page.words[last].range)
    return (Movers.bareName(page, name), last + 1)
  }

  // MARK: Putting them together

  private static func motion(
    _ reader: ResolutionReader, _ blocks: [(block: Int, entries: [Entry])], end: Int
  ) -> Recognition? {
    let page = reader.page
    let entries = blocks.flatMap(\.entries)
    func value(_ part: Part) -> Entry? { entries.first { $0.part == part } }
    // A head stands for itself, and its record begins behind it.
    guard let last = blocks.last?.block, entries.count >= 2, entries[0].part != .head else {
      return nil
    }
    var movers = Movers()
    if let both = value(.both) { movers = Movers.find(page, both.range) }
    if let mover = entries.lazy.compactMap(\.mover).first { movers.mover = mover }
    if let mover = value(.mover) { movers.mover = name(page, mover) ?? movers.mover }
    if let seconder = value(.seconder) { movers.seconder = name(page, seconder) ?? movers.seconder }
    let isUnseconded =
      value(.seconder).map { page.isWhole($0.value, nobody) != nil } ?? false
      || movers.seconder == nil && entries.contains { $0.part == .unseconded }
    if isUnseconded { movers.seconder = nil }
    // “Motion: a study of bodies in space” ⏎ “By: Newton” ⏎ “Second: none”
    guard
      !isUnseconded || !(value(.mover).map { isBareBy(page, $0) } ?? false)
        || entries.contains(where: {
          $0.part == .count || $0.part == .outcome || $0.part == .unseconded
        })
    else { return nil }
    guard movers.mover != nil, movers.seconder != nil || isUnseconded else { return nil }
    let words = value(.words)
    // “### Motion 4: Ban straws” over the movers: the words are the title.
    guard words != nil || isUnderMotionHead(page, blocks[0].block) else { return nil }
    let outcome =
      isUnseconded ? .lost : outcome(reader, entries, behind: last, of: blocks[0].block)
    // “Motion to adjourn by A” ⏎ “Seconded by B” with nothing behind it.
    guard outcome != nil || words?.mover != nil && movers.seconder != nil else { return nil }
    var elements: [Element] = []
    var isPut = false
    for (block, entries) in blocks {
      let marker = NumberedText(page, page.blocks[block]).marker
      for (position, entry) in entries.enumerated() {
        let isMotion =
          !isPut
          && (words == nil ? entry.part == .mover || entry.part == .both : entry.part == .words)
        var element =
          entry.part == .count || entry.part == .outcome
          ? VoteRecogniser.sentence(page, entry.range) ?? Element(.paragraph, text: entry.range)
          : Element(isMotion ? .motion : .paragraph, text: entry.range)
        if isMotion {
          isPut = true
          element.mover = movers.mover
          element.seconder = movers.seconder
          element.outcome = outcome
        }
        if position == 0 { element.marker = marker } else { element.joined = true }
        elements.append(element)
      }
    }
    return (elements, end - blocks[0].block)
  }

  /// Whether no more than “By”, not in capitals, says that somebody moved.
  private static func isBareBy(_ page: Page, _ entry: Entry) -> Bool {
    let words = page.wordIndices(TextRange(entry.range.lower, entry.value.lower))
    return words.count == 1 && page.words[words.lowerBound].hash == WordHash.of("by")
      && !page.words[words.lowerBound].shape.contains(.allCapitals)
  }

  private static func name(_ page: Page, _ entry: Entry) -> String? {
    if entry.isPair { return Movers.bareName(page, entry.value) }
    let movers = Movers.find(page, entry.range)
    return (entry.part == .mover ? movers.mover : movers.seconder)
      ?? Movers.bareName(page, entry.value)
  }

  private static func outcome(
    _ reader: ResolutionReader, _ entries: [Entry], behind last: Int, of first: Int
  ) -> Block.Outcome? {
    let page = reader.page
    for part in [Part.outcome, .count] {
      for entry in entries where entry.part == part {
        if let stated = MotionOutcome.stated(page, entry.value)
          ?? MotionOutcome.stated(page, entry.range)
        {
          return stated.outcome
        }
      }
    }
    if let both = entries.first(where: { $0.part == .both }),
      let ended = MotionRecogniser.outcome(page, atEndOf: both.range)
    {
      return ended
    }
    return MotionRecogniser.outcome(
      reader, behind: last, of: first,
      isAmendment: MotionSentence.isUnderAmendment(page, first))
  }

  private static let motionHeads = WordSet("motion motions amendment proposal resolution")

  /// Whether the block above is a head that names a motion.
  private static func isUnderMotionHead(_ page: Page, _ index: Int) -> Bool {
    guard let above = page.blocks[safe: index - 1], above.kind == .heading else { return false }
    return page.wordIndices(above.text).prefix(4).hold(motionHeads, in: page)
  }
}

/// Reads lists: discussion points in minutes, any other list elsewhere.
enum ListRecogniser {
  /// Reads a list that begins at the first block, or the paragraph that introduces one.
  ///
  /// - Parameters:
  ///   - isRecord: Whether glyph bullets here record what was said.
  ///   - isHearing: Whether this is a record of a decision, in which lists below “Ms Ash told the panel that:” do.
  ///   - interrupts: Whether the block of an index opens something that no list runs over.
  static func recognise(
    _ page: Page, blocks: Range<Int>, isRecord: Bool, isHearing: Bool = false,
    interrupts: (Int) -> Bool = { _ in false }
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first else { return nil }
    let isTold = isHearing && tells(page, page.blocks[first])
    let isRecord =
      (isRecord || isTold) && !isQuoted(page, first) && !isUnderNotes(page, first)
    if isRecord, announces(page, first),
      let found = introduced(page, blocks, isRecord: isRecord, interrupts: interrupts)
    {
      return found
    }
    if let entry = ListEntry(page, page.blocks[first]),
      opensList(page, blocks, entry) || isLogged(page, page.blocks[first], entry),
      !(isRecord && isNumberedParagraph(page, entry, page.blocks[first]))
    {
      let (lines, consumed) = gather(page, blocks, from: first, interrupts: interrupts)
      // What a log stamps with speaker and time was said, however its list is drawn.
      let isSaid =
        entry.isBullet && !isLinksAlone(page, blocks.prefix(consumed))
        && !(consumed == 1 && page.isWhole(entry.text, noConclusions) != nil)
        && !isOfCandidates(page, lines)
        || SpeakerStamp.split(page, entry.text) != nil
      var element = Element(isRecord && isSaid ? .discussion : .list)
      element.points = ListTree.nest(lines)
      return ([element], consumed)
    }
    return introduced(page, blocks, isRecord: isRecord, interrupts: interrupts)
  }

  /// “> Juniors may play” over “> - before eleven”: the words of another text. What pandoc quotes since it is set in has
  /// either the words that open a list inside or the list.
  private static func isQuoted(_ page: Page, _ index: Int) -> Bool {
    let opener = page.blocks[index].kind == .listItem ? index - 1 : index
    return [opener, opener + 1].allSatisfy {
      page.blocks[safe: $0]?.hints.contains(.quotation) ?? false
    } && page.blocks[opener].kind == .paragraph
  }

  private static func tells(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind != .heading, !block.isFurniture,
      page.endsWithColon(block.text) || LeadIn.isOpen(page, block.text),
      let last = Sentences.split(page, block.text).last
    else { return false }
    return LeadIn.tells(page, last)
  }

  /// “(ii) Digital back run. Two firms had been asked. In discussion it was pointed out that:” over bullets: a
  /// numbered paragraph of the record whose last sentence announces what was said.
  static func announces(_ page: Page, _ index: Int) -> Bool {
    let isOpen = !page.endsWithColon(page.blocks[index].text)
    guard !isOpen || LeadIn.isOpen(page, page.blocks[index].text),
      let next = page.blocks[safe: index + 1], !page.blocks[index].isFurniture,
      page.blocks[index].cell == nil,
      let entry = ListEntry(page, page.blocks[index]), !entry.isBullet, !entry.marker.isEmpty,
      let point = ListEntry(page, next), !isOpen || point.isBullet && entry.style.shape == .decimal
    else { return false }
    let sentences = Sentences.split(page, entry.text)
    guard sentences.last.map({ LeadIn.announcesPoints(page, $0) }) ?? false else { return false }
    // “10. Members expressed the following views:” over “(a) …”
    return point.isBullet
      ? sentences.count > 1 || entry.style.shape == .decimal && LeadIn.breaksOff(page, entry.text)
      : entry.style.shape == .decimal && point.style.shape != .decimal && point.value == 1
  }

  /// Whether a list can begin at the first block at all: it or the one below has a marker.
  static func canBegin(_ page: Page, _ blocks: Range<Int>) -> Bool {
    blocks.prefix(2).contains {
      page.blocks[$0].kind == .listItem || page.lead(of: page.blocks[$0]) != nil
    }
  }

  /// Whether an entry of a log is all that stands between two decisions.
  private static func isLogged(_ page: Page, _ block: SourceBlock, _ entry: ListEntry) -> Bool {
    block.kind == .listItem && SpeakerStamp.split(page, entry.text) != nil
  }

  private static let mostTopics = 60
  private static let wordsOfTopic = 24

  /// Whether the bullets that begin here only name what is to be dealt with: short, no sentences, and
  /// without notes below any.
  static func isOfTopics(_ page: Page, _ blocks: Range<Int>) -> Bool {
    guard let first = blocks.first, page.blocks[first].kind == .listItem else { return false }
    let depth = page.blocks[first].depth
    return blocks.prefix(mostTopics).prefix {
      page.blocks[$0].kind == .listItem || page.blocks[$0].kind == .listContinuation
    }.allSatisfy {
      page.blocks[$0].depth == depth && page.blocks[$0].kind == .listItem
        && page.wordIndices(page.blocks[$0].text).count <= wordsOfTopic
        && !tells(page, page.blocks[$0].text)
    }
  }

  private static let told = WordSet(
    "said was were had has wanted asked told thought felt agreed noted explained thanked will would"
  )

  /// “Ada said it was late”; “To agree what was put off” and “How was the fair?” only ask.
  private static func tells(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let first = words.first, page.words[first].hash != WordHash.of("to"),
      page.lastByte(text) != UInt8(ascii: "?")
    else { return false }
    return words.dropFirst().hold(told, in: page)
  }

  private static let fewestCandidates = 3
  private static let nominations = WordSet("nominated nominee proposed proposer seconded seconder")

  /// “- Ada Pike (nominated: Ben Dove; seconded: Cy Wren)” ⏎ “- Dan Reed”: nothing but the names of those who stood or
  /// were elected; nothing was said.
  private static func isOfCandidates(_ page: Page, _ lines: [ListTree.Line]) -> Bool {
    guard lines.count >= fewestCandidates else { return false }
    return lines.allSatisfy { line in
      guard case .entry(let entry) = line,
        let name = PersonName.parse(page, entry.text, demand: .words),
        page.wordIndices(name.name).count >= 2, !Offices.isBody(page, name.name)
      else { return false }
      let rest = page.trimmed(TextRange(name.end, entry.text.upper))
      return rest.isEmpty
        || page.byte(rest.lower) == UInt8(ascii: "(")
          && page.wordIndices(rest).prefix(1).hold(nominations, in: page)
    }
  }

  /// What stands for a conclusion that was not reached.
  private static let noConclusions = PhraseTable<Bool>([
    "no consensus|conclusion|decision|resolution reached?|made?|taken?", "none|nil|nothing",
    "none reported|raised|received|noted", "nothing to report|discuss", "n a",
  ])

  /// Whether the block in front is a line such as “NOTES:”.
  private static func isUnderNotes(_ page: Page, _ index: Int) -> Bool {
    guard let before = page.blocks[safe: index - 1], !before.isFurniture,
      before.kind != .heading
    else { return false }
    return page.isWhole(before.range, LeadIn.notes) != nil
  }

  // MARK: Lists with a lead-in

  /// A paragraph whose last sentence introduces the list below it.
  private static func introduced(
    _ page: Page, _ blocks: Range<Int>, isRecord: Bool, interrupts: (Int) -> Bool
  ) -> (elements: [Element], consumed: Int)? {
    let block = page.blocks[blocks.lowerBound]
    guard block.kind != .heading, !block.isFurniture, block.cell == nil || blocks.count > 1 else {
      return nil
    }
    let next = blocks.lowerBound + 1
    guard next < blocks.upperBound, let entry = ListEntry(page, page.blocks[next]),
      !interrupts(next), opensList(page, next..<blocks.upperBound, entry)
    else { return nil }
    // “26. … Mr Ash thought that a year was fair.” over “27. Ms Elm asked …”: the paragraphs of the record are counted.
    if !entry.isBullet, let own = ListEntry(page, block), own.style == entry.style,
      entry.value == own.value + 1
    {
      return nil
    }
    let sentences = Sentences.split(page, block.range)
    guard let last = sentences.last else { return nil }
    let announces = LeadIn.announcesPoints(page, last)
    guard page.endsWithColon(last) || announces || LeadIn.isOpen(page, last) else { return nil }
    if !entry.isBullet, !announces, !page.endsWithColon(last) { return nil }
    let (lines, consumed) = gather(
      page, next..<blocks.upperBound, from: next, interrupts: interrupts)
    // The links of a site below its name are furniture, and no list.
    guard consumed > 0 else { return nil }
    var elements: [Element] = []
    var leadIn = last
    if let marker = LeadingMarker.scan(page, block.range), marker.shape != .bullet,
      sentences.count == 1
    {
      // “4.2 In discussion Members raised the following points:”: the number stays outside.
      var number = Element(.paragraph)
      number.marker = marker.marker
      number.number = marker.number
      elements.append(number)
      leadIn = marker.rest
    } else if sentences.count > 1 {
      elements.append(
        Paragraphs.element(page, TextRange(block.range.lower, last.lower), marker: true))
    }
    let isDiscussion =
      isRecord && (entry.isBullet || announces) && page.isWhole(last, LeadIn.notes) == nil
      && !LeadIn.requests(page, last) && !LeadIn.announcesPeople(page, last)
      && page.opening(last, LeadIn.shares) == nil
    var element = Element(isDiscussion ? .discussion : .list)
    element.leadIn = leadIn
    element.joined = !elements.isEmpty
    element.points = ListTree.nest(lines)
    elements.append(element)
    return (elements, consumed + 1)
  }

  /// Whether each entry is nothing but the text of a link, in a word or two: “proposal”, “slides”.
  private static func isLinksAlone(_ page: Page, _ blocks: Range<Int>) -> Bool {
    blocks.allSatisfy { index in
      let block = page.blocks[index]
      return block.isFurniture
        || page.text.commonStyle(block.text).contains(.link)
          && page.wordIndices(block.text).count <= 2
    }
  }

  private static let shortestParagraph = 6

  /// Whether a number in front of whole sentences counts the paragraphs of the record: “4. The
  /// secretariat introduced …” in an item of its own number.
  private static func isNumberedParagraph(
    _ page: Page, _ entry: ListEntry, _ block: SourceBlock
  ) -> Bool {
    guard entry.style.shape == .decimal, block.kind != .listItem, block.depth == 0,
      !entry.number.isEmpty
    else { return false }
    let words = page.wordIndices(entry.text)
    guard words.count >= shortestParagraph, let first = words.first else { return false }
    let last = page.lastByte(entry.text)
    return page.words[first].shape.contains(.capitalised)
      && (last == UInt8(ascii: ".") || page.endsWithColon(entry.text)) && entry.value > 1
  }

  // MARK: Gathering

  /// Whether an entry opens a list here: a bullet does; a number needs company, since a numbered
  /// paragraph alone is none.
  static func opensList(_ page: Page, _ blocks: Range<Int>, _ entry: ListEntry) -> Bool {
    if entry.isBullet { return true }
    guard entry.style.levels == 1, entry.style.shape != .yearly, entry.style.shape != .composite
    else { return false }
    for next in blocks.dropFirst().prefix(companyReach) {
      guard let other = ListEntry(page, page.blocks[next]) else { return false }
      if other.style == entry.style { return other.value == entry.value + 1 }
      if other.depth > entry.depth, entry.depth > 0 { return true }
    }
    return false
  }

  /// How far below its first entry a numbered list must show its second.
  private static let companyReach = 12

  /// The lines of the list that begins at a block.
  static func gather(
    _ page: Page, _ blocks: Range<Int>, from first: Int,
    interrupts: (Int) -> Bool = { _ in false }
  ) -> (lines: [ListTree.Line], consumed: Int) {
    var lines: [ListTree.Line] = []
    var styles = ListEntry.LastValues()
    var index = first
    scan: while index < blocks.upperBound {
      let block = page.blocks[index]
      if index > first, interrupts(index) { break scan }
      if block.isFurniture {
        let rest = restOfEntry(page, index, blocks, lines)
        guard let next = rest ?? nextEntry(page, index, blocks, styles) else { break scan }
        for furniture in index..<next { lines.append(.furniture(page.blocks[furniture].range)) }
        index = next
        if rest != nil {
          lines.append(.rest(page.blocks[index].range))
          index += 1
        }
        continue
      }
      if block.kind == .listContinuation, !lines.isEmpty, !goesOn(page, block, styles),
        isInside(block, page.blocks[first])
      {
        lines.append(.more(block.range, joined: false))
      } else if let entry = ListEntry(page, block)?.settled(styles), belongs(page, entry, styles) {
        styles.take(entry)
        if case .entry(let outer)? = lines.last, let both = entry.behindGlyph(of: outer) {
          lines[lines.count - 1] = .entry(both)
        } else {
          lines.append(.entry(entry))
        }
      } else {
        break scan
      }
      index += 1
    }
    return (lines, index - first)
  }

  /// Whether a further paragraph of an entry belongs to a list that opens with a block. A list that is
  /// itself printed inside an entry, as the record of an item is below its number, ends with the next
  /// paragraph of that entry.
  private static func isInside(_ block: SourceBlock, _ opening: SourceBlock) -> Bool {
    block.depth > opening.depth || block.depth == opening.depth && opening.kind == .listItem
  }

  /// Whether a further paragraph of an entry opens with the next number of the list: `(b) …`.
  private static func goesOn(
    _ page: Page, _ block: SourceBlock, _ styles: ListEntry.LastValues
  ) -> Bool {
    guard let entry = ListEntry(page, block)?.settled(styles), !entry.isBullet else { return false }
    return styles.precede(entry)
  }

  /// The block behind furniture that goes on with the sentence of the last entry.
  private static func restOfEntry(
    _ page: Page, _ index: Int, _ blocks: Range<Int>, _ lines: [ListTree.Line]
  ) -> Int? {
    var next = index
    while next < blocks.upperBound, page.blocks[next].isFurniture { next += 1 }
    guard next < blocks.upperBound, case .entry(let entry)? = lines.last,
      ListEntry(page, page.blocks[next]) == nil, page.blocks[next].kind != .heading,
      ClauseEnd.isRest(page, of: entry.text, page.blocks[next].range)
    else { return nil }
    return next
  }

  /// The next entry behind furniture that the list goes on with.
  private static func nextEntry(
    _ page: Page, _ index: Int, _ blocks: Range<Int>, _ styles: ListEntry.LastValues
  ) -> Int? {
    var next = index
    while next < blocks.upperBound, page.blocks[next].isFurniture { next += 1 }
    guard next < blocks.upperBound else { return nil }
    if page.blocks[next].kind == .listContinuation { return next }
    guard let entry = ListEntry(page, page.blocks[next])?.settled(styles),
      let last = styles[entry.style]
    else {
      return nil
    }
    return entry.isBullet || entry.value == last + 1 ? next : nil
  }

  /// Whether an entry can stand in a list with the styles seen: a new style must begin at its
  /// first number, a known one must go on.
  private static func belongs(
    _ page: Page, _ entry: ListEntry, _ styles: ListEntry.LastValues
  ) -> Bool {
    if entry.isBullet || styles.isEmpty { return true }
    guard entry.style.levels == 1, entry.style.shape != .yearly else { return false }
    guard let last = styles[entry.style] else { return entry.value <= 1 || entry.depth > 0 }
    return entry.value == last + 1 || entry.value == 1
  }
}

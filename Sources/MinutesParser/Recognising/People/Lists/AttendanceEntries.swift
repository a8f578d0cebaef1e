/// Which blocks carry a list of people on: its entries, heads of groups among them, and what ends it.
extension AttendanceList {
  /// Words for those whom the members of a body stand for.
  static let classes = WordSet(
    """
    governors heads headteachers principals academies academy primaries secondaries members
    representatives reps schools nurseries nursery parents unions trustees staff colleges providers
    sector special diocese diocesan councillors councils primary secondary maintained stakeholders
    agencies partners voting co-opted
    """)

  /// “Primary Heads”, “Non-schools members”: a line of a few words that heads the names below it.
  func isClassHead(_ index: Int, _ blocks: Range<Int>) -> Bool {
    let block = page.blocks[index]
    let words = page.wordIndices(block.range)
    let isNamed =
      (1...4).contains(words.count)
      && words.last.map { Self.classes.contains(page.words[$0]) } ?? false
    // “**Group A – Teachers’ associations**” over somebody with a title.
    let isGroup =
      (2...10).contains(words.count) && page.isEmphasised(block.range)
      && page.lastByte(block.range).isASCIILetter && LeadingMarker.scan(page, block.range) == nil
      && index + 1 < blocks.upperBound
      && PersonName.parse(page, page.blocks[index + 1].text) != nil
      && PersonName.parse(page, block.range) == nil && !DeclarationHead.opens(page, block.range)
    // “Non-voting members:” is read with the names behind it.
    if page.endsWithColon(block.text), AttendanceLabels.whole(page, block.text) != nil {
      return false
    }
    guard label.isStrong, block.kind == .paragraph || block.kind == .heading, block.cell == cell,
      !block.isFurniture, isNamed || isGroup, index + 1 < blocks.upperBound,
      words.allSatisfy({ page.byte(page.words[$0].range.upper) != UInt8(ascii: ",") }),
      AttendanceLabels.read(page, block.text).map({ $0.presence == defaults.presence }) ?? true
    else { return false }
    return goesOn([], index + 1, isBelow: true)
      && !page.isAllCapitals(page.blocks[index + 1].text)
  }

  /// A line that is nothing but a day: those present are listed for each of two sittings.
  private func isDay(_ block: SourceBlock) -> Bool {
    guard page.speaks(of: .figures, in: block.range) else { return false }
    let words = page.wordIndices(block.range)
    guard words.count >= 2, words.count <= 6 else { return false }
    let hasMonth = words.contains {
      CalendarWords.months.match(page.words, at: $0, limit: words.upperBound) != nil
    }
    return hasMonth && words.contains { page.words[$0].shape.contains(.digits) }
      && words.allSatisfy {
        page.words[$0].shape.contains(.digits) || page.words[$0].shape.contains(.capitalised)
      }
  }

  /// Whether a block carries on a list: the list broke off, or the block is an entry.
  func goesOn(_ ranges: [TextRange], _ index: Int, isBelow: Bool) -> Bool {
    let block = page.blocks[index]
    if isBelow, block.kind == .paragraph, block.cell == cell, !block.isFurniture, isDay(block) {
      return true
    }
    guard block.kind != .heading, !block.isFurniture, block.cell == cell,
      !(isTerm && block.hints.contains(.term)),
      AttendanceLabels.read(page, block.text).map({ !isEntry($0, block, index) }) != true,
      block.kind == .listItem || !isNumbered(block.text) || opensWithName(block.text)
    else { return false }
    if AttendanceRecogniser.brokenLabel(page, index) != nil
      || !isBelow && AttendanceRecogniser.placeEnd(page, block.text) != nil
    {
      return false
    }
    if isBelow, ranges.isEmpty, isWholeList(block) { return true }
    // Behind a label, another label ends the list, also one outside the vocabulary.
    if !isBelow, let colon = Fields.labelEnd(page, block.text),
      !NameListPost.isChair(page, TextRange(block.text.lower, colon)),
      !(isPostLine(block.text) && ranges.first.map(isPostLine) ?? false)
    {
      return false
    }
    if let last = ranges.last, isCut(last) { return page.wordIndices(block.text).count < 60 }
    let isList = block.kind == .listItem || block.hints.contains(.term)
    if TitledName.isWhole(page, block.text) || TitledName.isWithRemark(page, block.text) {
      return isBelow || block.gapBefore <= 1 || isList
    }
    var defaults = defaults
    defaults.isOneAnEntry = true
    // Beside a name of one word, a nick in small letters is believed.
    defaults.hasNicks =
      isList && (!ranges.isEmpty || label.isStrong && isBelow)
      && isShort(ranges.first ?? block.text)
    let list = NameList.drafted(page, [block.text], defaults: defaults)
    guard list.isWhole || isLoose(block, behind: ranges), !tellsOfMovement(block.text) else {
      return false
    }
    if list.drafts.isEmpty {
      return !ranges.isEmpty && (isList || block.gapBefore == 0) && isAside(block.text)
    }
    if list.drafts.contains(where: { $0.title != nil })
      || PersonName.opensWithInitial(page, block.text)
    {
      return isBelow || block.gapBefore <= 1 || isList
    }
    if hangs(block, list.drafts) { return true }
    // “Clerk   Janine Toews” below “Councillor   Kurt Paproski”.
    if block.gapBefore == 0, list.drafts.allSatisfy({ $0.role != nil || $0.isChair }),
      block.text.bounds.contains(where: { page.byte($0) == 0x09 }),
      ranges.last.map({ range in range.bounds.contains { page.byte($0) == 0x09 } }) ?? false
    {
      return true
    }
    // “Ian Dunn – Director of Transport” in a paragraph of its own: the post tells it from a heading.
    if isBelow || ranges.first.map(isNameWithPost) ?? false,
      label.isStrong || label.presence == .contributor
        || page.isWhole(label.range, AttendanceRecogniser.attendance) != nil, !ranges.isEmpty,
      block.gapBefore <= 1, list.drafts.count == 1,
      list.drafts[0].role != nil
        || list.drafts[0].group != nil
          && (isDashed(block.text, list.drafts[0]) || list.drafts[0].code != nil),
      page.lastByte(block.text) != UInt8(ascii: ".")
    {
      return true
    }
    if isColumnOfNames(block, list.drafts, behind: ranges) { return true }
    if !isBelow, label.isStrong, isNextLine(block, index) { return true }
    // Names without titles are told from headings by the company they keep.
    let isHeadless = ranges.isEmpty || (isList || block.gapBefore == 0) && isBelow
    return isHeadless && (isList || !page.isAllCapitals(block.text))
      && !(block.kind == .paragraph && page.isEmphasised(block.text))
  }

  private static let mostFurniture = 4

  /// “Councillors Pike, Dove,” – the foot of a page – “Roe and Ash.”: the index of what goes on with a list that a comma
  /// left open.
  func overFurniture(_ ranges: [TextRange], _ index: Int, _ blocks: Range<Int>) -> Int? {
    guard page.blocks[index].isFurniture, let last = ranges.last,
      page.lastByte(last) == UInt8(ascii: ",")
        || page.wordIndices(last).last.map({ page.words[$0].hash == WordHash.of("and") }) ?? false
    else { return nil }
    let next = (index..<blocks.upperBound).prefix(Self.mostFurniture + 1).first {
      !page.blocks[$0].isFurniture
    }
    guard let next, page.blocks[next].kind == .paragraph, page.blocks[next].cell == cell,
      Self.wordsOfRest.contains(page.wordIndices(page.blocks[next].text).count),
      AttendanceLabels.read(page, page.blocks[next].text) == nil
    else { return nil }
    let reading = NameList.read(page, [last, page.blocks[next].text], defaults: defaults)
    return reading.isWhole && reading.people.count > 1 ? next : nil
  }

  private static let wordsOfRest = 1...120

  /// “Dame Ada Pike (Chair), Ben Dove, Cy Roe” right below a known label: all of them in one paragraph, with commas
  /// between them.
  private func isWholeList(_ block: SourceBlock) -> Bool {
    guard label.isStrong, block.kind == .paragraph, page.first(.lineEnd, in: block.text) == nil,
      Self.wordsOfList.contains(page.wordIndices(block.text).count),
      page.first(.bracket, in: block.text) != nil, !tellsOfMovement(block.text)
    else { return false }
    let list = NameList.drafted(page, [block.text], defaults: defaults)
    return list.isWhole && list.drafts.count >= 2
      && list.drafts.allSatisfy {
        $0.title != nil || Self.wordsOfName.contains(page.wordIndices($0.name.name).count)
      }
  }

  private static let wordsOfList = 5...200

  /// “- Mr Ben Dove, keeper of the keys” below a known label and another entry: nobody knows what the post is, but
  /// that the entry is a person.
  private func isLoose(_ block: SourceBlock, behind ranges: [TextRange]) -> Bool {
    (label.isStrong && !ranges.isEmpty || isAnnounced) && block.kind == .listItem
      && page.wordIndices(block.text).count <= Self.wordsOfEntry
      && (opensWithTitle(block.text) || opensWithFullName(block.text))
  }

  private static let wordsOfAside = 8

  /// “- Ada Pike (poor broadband)”, “- Ada Pike – first meeting”: a name in full and a few words in small letters on it.
  private func opensWithFullName(_ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range, demand: .words), name.titles == nil,
      Self.wordsOfName.contains(page.wordIndices(name.name).count)
    else { return false }
    let rest = page.trimmed(TextRange(name.end, range.upper))
    guard
      let word = page.firstWord(TextRange(min(rest.lower + 1, rest.upper), rest.upper))
        ?? page.firstWord(rest),
      word.shape.isDisjoint(with: .capitalised),
      page.wordIndices(rest).count <= Self.wordsOfAside
    else { return false }
    return page.byte(rest.lower) == UInt8(ascii: "(")
      ? page.lastByte(rest) == UInt8(ascii: ")")
      : page.hasDash(at: rest.lower) && page.lastByte(rest) != UInt8(ascii: ".")
  }

  /// “The following people addressed the Committee:” announces nothing but people.
  var isAnnounced: Bool {
    label.presence == .contributor && page.lastByte(label.range) == UInt8(ascii: ":")
      && page.wordIndices(label.range).count >= 3
  }

  /// Whether an entry is somebody with a title and what a comma, a dash, a gap or a bracket sets off, and no sentence.
  func opensWithTitle(_ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range), name.titles?.isPlural == false else {
      return false
    }
    let rest = page.trimmed(TextRange(name.end, range.upper))
    if rest.isEmpty { return true }
    switch page.byte(rest.lower) {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "-"), 0x09, 0xE2: break
    default: return false
    }
    return page.lastByte(rest) != UInt8(ascii: ".") || page.wordIndices(rest).count <= 1
  }

  /// “Town Clerk: Ada Pike”
  private func isPostLine(_ range: TextRange) -> Bool {
    guard page.wordIndices(range).count <= Self.wordsOfEntry,
      let colon = Fields.labelEnd(page, range), colon < range.upper
    else { return false }
    let post = TextRange(range.lower, colon)
    return Offices.isRole(page, post) && AttendanceLabels.whole(page, post)?.isStrong != true
      && PersonName.parse(page, page.trimmed(range.suffix(from: colon)), demand: .words) != nil
  }

  /// “Ada Pike – Elder University”: a dash behind the name.
  private func isDashed(_ range: TextRange, _ draft: NameList.Draft) -> Bool {
    page.hasDash(at: page.skipBlanks(draft.name.end, range.upper))
  }

  /// “Ian Dunn – Director of Transport” behind the label: the next names stand in paragraphs of their own as well.
  private func isNameWithPost(_ range: TextRange) -> Bool {
    // It is asked for each of the blocks below.
    guard page.wordIndices(range).count <= Self.wordsOfEntry else { return false }
    var defaults = defaults
    defaults.isOneAnEntry = true
    let list = NameList.drafted(page, [range], defaults: defaults)
    return list.isWhole && list.drafts.count == 1 && list.drafts[0].role != nil
      && list.drafts[0].title == nil
  }

  static let wordsOfEntry = 24

  private static let wordsOfName = 2...4

  /// “Cy Wren, Di Finch” right below “Present: Ada Pike, Ben Dove”: names in full with commas between them, or one with
  /// the label of the next list right below it.
  private func isNextLine(_ block: SourceBlock, _ index: Int) -> Bool {
    guard block.kind == .paragraph, block.gapBefore == 0, !page.isEmphasised(block.text),
      !page.isAllCapitals(block.text), page.lastByte(block.text) != UInt8(ascii: ".")
    else { return false }
    let list = NameList.drafted(page, [block.text], defaults: defaults)
    let drafts = list.drafts
    guard list.isWhole, !drafts.isEmpty,
      drafts.allSatisfy({ Self.wordsOfName.contains(page.wordIndices($0.name.name).count) })
    else { return false }
    if drafts.count >= 2 { return true }
    guard let next = page.blocks[safe: index + 1], next.gapBefore == 0 else { return false }
    return AttendanceLabels.read(page, next.text)?.isStrong == true
  }

  /// “Ada Pike (Vice Chair)” ⏎ “Dan Reed” ⏎ “Eve Moss (Tenant Member)” below “Present:  Jo Ash (Chair)”: the
  /// lines of a column that a converter set apart, as many names and half of them with posts.
  private func isColumnOfNames(
    _ block: SourceBlock, _ drafts: [NameList.Draft], behind ranges: [TextRange]
  ) -> Bool {
    guard label.isStrong, !ranges.isEmpty, !drafts.isEmpty,
      page.lines(block.text).count == drafts.count, page.lastByte(block.text) != UInt8(ascii: ".")
    else { return false }
    // Markdown takes lines set in so far for code.
    if block.kind == .preformatted { return true }
    return drafts.count >= 2 && block.kind == .paragraph && block.gapBefore <= 1
      && drafts.count { $0.role != nil || $0.group != nil || $0.isChair } * 2 >= drafts.count
  }

  /// Whether an entry is a word or two, brackets left out: `marga_l (61)`.
  func isShort(_ range: TextRange) -> Bool {
    let bracket = range.bounds.first { page.byte($0) == UInt8(ascii: "(") } ?? range.upper
    return page.wordIndices(TextRange(range.lower, bracket)).count <= 2
  }

  /// A label that only is the post of an entry, “Chairman: Councillor X”, does not end the list.
  private func isEntry(_ label: AttendanceLabel, _ block: SourceBlock, _ index: Int) -> Bool {
    if label.title != nil, page.byte(label.range.upper) == 0x09,
      let first = page.firstWord(block.text),
      let titles = Titles.read(
        page, at: page.words.first(from: first.range.start), limit: page.words.count)
    {
      // “Councillor   Kurt Paproski”: the title stands in a column of its own.
      return !titles.isPlural
    }
    return label.isPost && label.rest < block.text.upper && !label.isStrong
  }

  /// “M. Oyelaran, Chief Officer”: what looks like a letter in front is an initial.
  func opensWithName(_ range: TextRange) -> Bool {
    guard let first = page.firstWord(range), first.shape.contains([.initial, .capitalised]),
      let name = PersonName.parse(page, range, demand: .words), name.titles == nil
    else { return false }
    let behind = page.byte(name.end)
    if behind == UInt8(ascii: ",") || behind == 0x0A || behind == 0x09
      || name.end == page.trimmed(range).upper
    {
      return true
    }
    // “R. Crane, Esq.”
    if behind == UInt8(ascii: "."), name.end > name.name.upper,
      name.end + 1 == page.trimmed(range).upper
    {
      return true
    }
    // “R. Crane (Vice-Chairman)”, “P. Finch - Clerk”
    let next = page.skipBlanks(name.end, range.upper)
    return page.wordIndices(range).count <= Self.wordsOfEntry && next > name.end
      && (page.byte(next) == UInt8(ascii: "(") || page.hasDash(at: next))
  }

  private func isNumbered(_ range: TextRange) -> Bool {
    guard let marker = LeadingMarker.scan(page, range) else { return false }
    return marker.shape != .bullet
  }

  private static let joiners = WordSet("and of the for de van von mr mrs ms dr councillor cllr")

  /// Whether a stretch breaks off: an open bracket, a comma, a joining word, an initial.
  func isCut(_ range: TextRange) -> Bool {
    var depth = 0
    if page.first(.bracket, in: range) != nil {
      for offset in range.bounds {
        if page.byte(offset) == UInt8(ascii: "(") { depth += 1 }
        if page.byte(offset) == UInt8(ascii: ")") { depth -= 1 }
      }
    }
    let last = page.lastByte(range)
    if depth > 0 || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
      || last == UInt8(ascii: "&")
    {
      return true
    }
    guard let index = page.wordIndices(range).last else { return false }
    let word = page.words[index]
    // “…, S. Ní Riain and K.” goes on with the surname.
    if last == UInt8(ascii: "."), !isInitialBehindJoiner(index, in: range) { return false }
    // “Nadia_K” is whole.
    return joinersContain(word)
      || word.shape.contains([.initial, .capitalised])
        && page.byte(word.range.lower - 1) != UInt8(ascii: "_")
  }

  /// Whether a word is an initial that cannot end a list: a comma or “and” stands in front.
  private func isInitialBehindJoiner(_ index: Int, in range: TextRange) -> Bool {
    let word = page.words[index]
    guard word.shape.contains([.initial, .capitalised]), index > 0,
      page.words[index - 1].range.lower >= range.lower
    else { return false }
    let gap = TextRange(page.words[index - 1].range.upper, word.range.lower)
    return page.words[index - 1].hash == WordHash.of("and")
      || gap.bounds.contains { page.byte($0) == UInt8(ascii: ",") }
  }

  private func joinersContain(_ word: Word) -> Bool { Self.joiners.contains(word) }

  /// A sentence that tells of coming and going is none of a list's lines, though it begins with a
  /// name.
  private func tellsOfMovement(_ range: TextRange) -> Bool {
    guard page.lastByte(range) == UInt8(ascii: ".") || page.byte(range.lower) == UInt8(ascii: "(")
    else { return false }
    return !MovementSentence.find(page, range, PeopleRegister()).isEmpty
  }
}

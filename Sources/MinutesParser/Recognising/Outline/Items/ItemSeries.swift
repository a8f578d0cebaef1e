/// Finds the numbers that count a document's items: of all numbers that blocks begin with, the run
/// that goes up through the whole document and is set like headings.
enum ItemSeries {
  /// A numbered block that could open an item.
  struct Candidate: Sendable {
    /// Index of the block.
    var block: Int
    /// What kind of number it is; only equal kinds form a series.
    var key: Key
    /// Place in the series.
    var value: Int
    /// How much the block looks like a heading; below zero for running text.
    var weight: Double
  }

  /// Numbers of one kind: `45/07` and `46/07` count together, `(a)` and `31.` do not.
  struct Key: Sendable, Hashable {
    var shape: LeadingMarker.Shape
    var setting: LeadingMarker.Setting
    /// Bytes in front of the digits of a composite (`SAF`, `A`), hashed; case of a letter.
    var prefix: UInt64
    /// How deep in lists of the mark-up: entries inside an entry count by themselves.
    var depth: UInt8 = 0

    /// The hash of a place in the series of this kind.
    func hash(at place: Int) -> UInt64 {
      var hash = WordHash()
      hash.add(prefix)
      hash.add(
        UInt64(depth) << 16 | UInt64(shape.rawValue) << 8 | UInt64(setting.rawValue))
      hash.add(UInt64(truncatingIfNeeded: place))
      return hash.value
    }
  }

  /// The best series: indices into `candidates`, ascending. Empty where nothing convinces.
  ///
  /// Each candidate continues the best series that ends one, two or three numbers before it (a
  /// number may be skipped, or given twice).
  ///
  /// Complexity: O(n) in the candidates.
  static func best(_ candidates: [Candidate]) -> [Int] {
    /// The last number of the best series by kind and place, and by kind the last heading.
    var ends = HashTable<Int32>(capacity: candidates.count, filler: 0)
    var latest = HashTable<Int32>(capacity: 8, filler: 0)
    var previous = [Int?](repeating: nil, count: candidates.count)
    var score = [Double](repeating: 0, count: candidates.count)
    var winner: Int?
    for (index, candidate) in candidates.enumerated() where candidate.weight > 0 {
      var best = candidate.weight - (candidate.value > 1 ? 0.25 : 0)
      for step in 0...3 {
        guard let end = ends.value(of: candidate.key.hash(at: candidate.value - step)) else {
          continue
        }
        let loss = step == 1 ? 0 : step == 0 ? 1.5 : 0.5 * Double(step)
        if score[Int(end)] + candidate.weight - loss > best {
          best = score[Int(end)] + candidate.weight - loss
          previous[index] = Int(end)
        }
      }
      // “9. REPORTS OF OFFICERS” behind “5.”: headings may leave out what did not come up.
      if previous[index] == nil, candidate.weight >= 2,
        let end = latest.value(of: candidate.key.hash(at: 0)).map({ Int($0) }),
        candidates[end].value < candidate.value, candidate.value <= candidates[end].value + 15,
        candidates[end].weight >= 2, score[end] + candidate.weight - 2 > best
      {
        best = score[end] + candidate.weight - 2
        previous[index] = end
      }
      let number = Int32(truncatingIfNeeded: index)
      if candidate.weight >= 2 { latest.insert(candidate.key.hash(at: 0), value: number) }
      score[index] = best
      let place = candidate.key.hash(at: candidate.value)
      if best > ends.value(of: place).map({ score[Int($0)] }) ?? 0 {
        ends.insert(place, value: number)
      }
      if winner == nil || best > score[winner ?? 0] { winner = index }
    }
    guard var last = winner, score[last] >= 2.5 else { return [] }
    var chain = [last]
    while let before = previous[last] {
      chain.append(before)
      last = before
    }
    return chain.reversed()
  }

  /// The candidates among the blocks of a page.
  ///
  /// - Parameters:
  ///   - isAgenda: Whether whole sentences can be titles.
  ///   - isList: Whether the page lists items, so that a number alone on its line is one of theirs.
  static func candidates(
    _ page: Page, traits: [BlockTraits], isAgenda: Bool = false, isList: Bool = false
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, trait) in traits.enumerated() {
      guard let lead = trait.lead, lead.shape != .bullet, !trait.isFurniture,
        !hasLeader(page, trait.title)
      else { continue }
      var weight = weight(page, traits, index, lead)
      if isAgenda, lead.setting == .dot || lead.setting == .bare, page.blocks[index].depth <= 1 {
        weight = max(weight, 0.9)
      }
      if isList, trait.isNumberAlone, weight > 0 { weight = max(weight, 1.2) }
      let isOverLine = LineHeads.isTitle(page, traits, index)
      if isOverLine { weight += 0.9 }
      let depth = page.blocks[index].kind == .listItem ? max(1, page.blocks[index].depth) - 1 : 0
      for (kind, value) in places(page, lead, mayBeSmall: isOverLine) {
        var key = kind
        key.depth = depth
        candidates.append(Candidate(block: index, key: key, value: value, weight: weight))
      }
    }
    return candidates
  }

  private static let shortestLeader = 4

  /// “WELCOME ................ 1”: an entry of a table of contents.
  private static func hasLeader(_ page: Page, _ title: TextRange) -> Bool {
    guard page.lastByte(title).isASCIIDigit, let last = page.wordIndices(title).last else {
      return false
    }
    let end = page.words[last].range.lower
    return end - title.lower > shortestLeader + 1
      && (end - shortestLeader - 1..<end - 1).allSatisfy { page.byte($0) == UInt8(ascii: ".") }
  }

  /// Kinds and places of a number: none for one below the first level, two where it reads two ways.
  private static func places(
    _ page: Page, _ lead: LeadingMarker, mayBeSmall: Bool
  ) -> [(Key, Int)] {
    if lead.shape == .yearly {
      // Either side counts: `45/07`, `46/07` and `12/38`, `12/39`.
      return [(0, 1), (1, 0)].map { year, number in
        let key = Key(
          shape: .yearly, setting: .bare, prefix: UInt64(lead.path[year]) << 1 | UInt64(year))
        return (key, lead.path[number])
      }
    }
    if let running = runningNumber(page, lead) { return [running] }
    if lead.shape == .composite, let dated = dated(page, lead) {
      // `C18/09/07` may end with its number as well.
      let isShort = page.byte(lead.number.upper - 3) == UInt8(ascii: "/")
      return isShort ? [dated] + [place(page, lead, mayBeSmall)].compactMap { $0 } : [dated]
    }
    if lead.shape == .composite, let slash = yearSlash(page, lead) {
      // `P.91/14`, `P.92/14`: the number in front of the year counts; so may the one behind it.
      let front = run(page, lead, endingAt: slash)
      return [front, place(page, lead, mayBeSmall)].compactMap { $0 }
    }
    guard let place = place(page, lead, mayBeSmall) else { return [] }
    // `I` counts behind `H` too.
    guard lead.shape == .roman, lead.number.count == 1 else { return [place] }
    let letter = Int(page.byte(lead.number.lower).asciiLowercased - UInt8(ascii: "a")) + 1
    return [place, (Key(shape: .letter, setting: place.0.setting, prefix: place.0.prefix), letter)]
  }

  /// `C.38/03/2018`: the number in front of month and year counts.
  private static func dated(_ page: Page, _ lead: LeadingMarker) -> (Key, Int)? {
    guard let year = yearSlash(page, lead), let value = lead.path.first else { return nil }
    var month = year
    while month > lead.number.lower, page.byte(month - 1).isASCIIDigit { month -= 1 }
    guard month - 1 > lead.number.lower, page.byte(month - 1) == UInt8(ascii: "/"),
      page.byte(month - 2).isASCIIDigit, year - month == 2
    else { return nil }
    // `MC1/03/08`: the year in two figures, behind a letter and a month.
    let figures = Int(page.byte(month) & 0x0F) * 10 + Int(page.byte(month + 1) & 0x0F)
    guard
      lead.number.upper - year == 5
        || lead.number.upper - year == 3 && (1...12).contains(figures)
          && page.byte(lead.number.lower).isASCIIUpper
    else { return nil }
    return run(page, lead, endingAt: month - 1).map { ($0.0, value) }
  }

  /// `21.61`, `2307.01`, `3402.1`: a year, a month or the number of the meeting in front of a running number.
  /// Numbers of paragraphs (`21.1`) are counted from one, without a nought, and never below a thousand.
  private static func runningNumber(_ page: Page, _ lead: LeadingMarker) -> (Key, Int)? {
    guard lead.shape == .decimal, lead.path.count == 2, lead.path[0] >= 10 else { return nil }
    var offset = lead.number.upper - 1
    while offset > lead.number.lower, page.byte(offset).isASCIIDigit { offset -= 1 }
    guard lead.number.upper - offset > 2 || lead.path[0] >= 1000 else { return nil }
    let key = Key(shape: .decimal, setting: .bare, prefix: UInt64(lead.path[0]) << 1 | 1)
    return (key, lead.path[1])
  }

  /// Offset of the last slash of a composite number that two or four figures and nothing else follow.
  private static func yearSlash(_ page: Page, _ lead: LeadingMarker) -> Int? {
    var offset = lead.number.upper
    while offset > lead.number.lower, page.byte(offset - 1).isASCIIDigit { offset -= 1 }
    let figures = lead.number.upper - offset
    guard figures == 2 || figures == 4, offset - 1 > lead.number.lower,
      page.byte(offset - 1) == UInt8(ascii: "/"), page.byte(offset - 2).isASCIIDigit
    else { return nil }
    return offset - 1
  }

  /// Kind and place by the run of figures that ends at an offset; all else is the kind.
  private static func run(_ page: Page, _ lead: LeadingMarker, endingAt end: Int) -> (Key, Int)? {
    var start = end
    var value = 0
    var scale = 1
    while start > lead.number.lower, page.byte(start - 1).isASCIIDigit, scale < 1_000_000 {
      start -= 1
      value += Int(page.byte(start) - 0x30) * scale
      scale *= 10
    }
    guard scale > 1 else { return nil }
    var hash = WordHash()
    for offset in lead.number.bounds where offset < start || offset >= end {
      hash.add(page.byte(offset).asciiLowercased)
    }
    var key = Key(shape: .composite, setting: lead.setting, prefix: hash.value)
    if lead.setting == .dot || lead.setting == .colon { key.setting = .bare }
    return (key, value)
  }

  /// Kind and place of a number other than a year number.
  ///
  /// - Parameter mayBeSmall: Whether small letters count: `(ii) Admissions` over its text.
  private static func place(
    _ page: Page, _ lead: LeadingMarker, _ mayBeSmall: Bool
  ) -> (Key, Int)? {
    var key = Key(shape: lead.shape, setting: lead.setting, prefix: 0)
    // `1`, `1.` and `1:` mix in converted documents; brackets do not.
    if lead.setting == .dot || lead.setting == .colon { key.setting = .bare }
    switch lead.shape {
    case .bullet: return nil
    case .decimal:
      guard lead.level == 1 else { return nil }
      return (key, lead.path[0])
    case .yearly: return nil
    case .letter, .roman:
      let isUpper = page.byte(lead.number.lower).isASCIIUpper
      guard isUpper || mayBeSmall else { return nil }
      key.prefix = isUpper ? 1 : 2
      return (key, lead.path[0])
    case .composite:
      var hash = WordHash()
      var value = 0
      var sawDigit = false
      for offset in lead.number.bounds.reversed() {
        // The last run of digits counts; what stands before it is the prefix.
        let byte = page.byte(offset)
        if byte.isASCIIDigit, !sawDigit { continue }
        sawDigit = true
        hash.add(byte.asciiLowercased)
      }
      var offset = lead.number.upper - 1
      var scale = 1
      while offset >= lead.number.lower, page.byte(offset).isASCIIDigit, scale < 1_000_000 {
        value += Int(page.byte(offset) - 0x30) * scale
        scale *= 10
        offset -= 1
      }
      guard scale > 1 else { return nil }
      key.prefix = hash.value
      return (key, value)
    }
  }

  /// `P13/21`: a prefix and a year in front of the number.
  private static func isMinuteNumber(_ page: Page, _ lead: LeadingMarker) -> Bool {
    lead.shape == .composite
      && lead.number.bounds.contains { page.byte($0) == UInt8(ascii: "/") }
  }

  /// Whether the cell in front, in the same row, holds a number and nothing else.
  private static func isBesideNumber(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    guard index > 0, let cell = page.blocks[index].cell, let other = page.blocks[index - 1].cell
    else { return false }
    return traits[index - 1].isNumberAlone && other.table == cell.table && other.row == cell.row
      && other.column < cell.column
  }

  /// Whether a short line without a full stop has a paragraph without a number below it: entries of
  /// a list follow on each other.
  private static func standsOverText(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    guard trait.rest.isEmpty, (1...10).contains(trait.wordCount),
      page.firstWord(trait.title)?.shape.contains(.capitalised) == true,
      page.byte(trait.title.upper - 1).isASCIILetter
        || page.byte(trait.title.upper - 1) == UInt8(ascii: ":"),
      let next = traits[safe: index + 1], !next.isFurniture, next.lead == nil
    else { return false }
    return page.byte(next.range.upper - 1) == UInt8(ascii: ".")
  }

  /// “1. Tip jar:” over a list that the mark-up sets in.
  private static func holdsList(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let next = page.blocks[safe: index + 1] else { return false }
    return page.blocks[index].kind == .listItem && page.blocks[index].depth == 1
      && next.kind == .listItem && next.depth == 2 && traits[index].rest.isEmpty
      && traits[index].wordCount <= 10 && page.lastByte(traits[index].title) != UInt8(ascii: ".")
      && page.firstWord(traits[index].title)?.shape.contains(.capitalised) == true
  }

  /// “1. Recommendation” over “1.1 That the plan be agreed.”
  private static func standsOverParts(
    _ page: Page, _ traits: [BlockTraits], _ index: Int, _ lead: LeadingMarker
  ) -> Bool {
    let trait = traits[index]
    guard trait.rest.isEmpty, (1...10).contains(trait.wordCount), lead.shape == .decimal,
      page.lastByte(trait.title).isASCIILetter, let next = traits[safe: index + 1]?.lead
    else { return false }
    return next.shape == .decimal && next.level == 2 && next.path[0] == lead.path[0]
      && next.path[1] == 1
  }

  /// Whether a plain line names a person with a title and nothing else but what they are: an entry of
  /// a numbered list of those present.
  private static func isPerson(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.title)
    guard let first = words.first, words.count <= 12, PersonalTitle.opens(page, first),
      let name = PersonName.parse(page, trait.title)
    else { return false }
    let next = page.byte(page.skipBlanks(name.end, trait.title.upper))
    return page.wordIndices(TextRange(name.end, trait.title.upper)).isEmpty
      || next == UInt8(ascii: ",") || next == UInt8(ascii: "-") || next == UInt8(ascii: "(")
      || next >= 0x80
  }

  private static let abbreviations = WordSet("inc ltd co corp llc jr sr st ave rd blvd etc plc")

  /// Whether the stop behind a title belongs to its last word: “… with Elder Landscape, Inc.”
  private static func isAbbreviated(_ page: Page, _ title: TextRange) -> Bool {
    page.wordIndices(title).last.map {
      abbreviations.contains(page.words[$0]) && page.words[$0].shape.contains(.capitalised)
    } ?? false
  }

  /// Whether a title opens with the name of a draft or program, `tping-mtu`, which has no capital.
  private static func isIdentifier(_ page: Page, _ title: TextRange) -> Bool {
    let end = page.text.bytes[title.bounds].firstIndex { $0.isBlank || $0 == UInt8(ascii: ":") }
    return page.text.bytes[title.lower..<(end ?? title.upper)].contains {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0.isASCIIDigit
    }
  }

  /// “STREET LIGHT (agenda item 9)”
  private static func isCapitalsOverBracket(_ page: Page, _ title: TextRange) -> Bool {
    guard page.lastByte(title) == UInt8(ascii: ")"),
      let open = title.bounds.last(where: { page.byte($0) == UInt8(ascii: "(") }),
      open > title.lower
    else { return false }
    return page.isAllCapitals(page.trimmed(title.prefix(upTo: open)))
  }

  /// How much a numbered block looks like a heading.
  private static func weight(
    _ page: Page, _ traits: [BlockTraits], _ index: Int, _ lead: LeadingMarker
  ) -> Double {
    let trait = traits[index]
    var weight = 0.0
    if !trait.hints.isDisjoint(with: [.itemTitle, .itemNumber]) { weight += 3 }
    if trait.level > 0 { weight += 2 }
    if trait.isNumberAlone {
      // The title is the next block; a page number has none.
      guard let next = traits[safe: index + 1], !next.isFurniture, next.wordCount <= 30,
        !next.isNumberAlone
      else { return -1 }
      // “5” at the foot of a page, over “# 5 Options”.
      if let own = next.lead, next.level > 0, page.hasSameWords(own.number, lead.number) {
        return -1
      }
      // `301` beside “RESOLVED …” counts the resolutions.
      if DecisionLabel.opening(page, next.range).map({ $0.isCapitals || $0.isSetOff }) ?? false {
        return -1
      }
      if NumberedMotion.namesMover(page, next.range) { return -1 }
      return weight + (next.standsOut || lead.shape == .yearly ? 1.5 : 0.8)
    }
    if !trait.standsOut, isPerson(page, trait) { return -1 }
    // “ITEM 3 | DA 2016/211 – SHED, 4 CLUB LANE”: the reference is part of the title.
    if isBesideNumber(page, traits, index) { return -1 }
    // “148/16  SCOTT: That …” counts the motions.
    if !trait.isAllCapitals, Movers.inFront(page, trait.body) != nil { return -1 }
    if NumberedMotion.namesMover(page, trait.body) { return -1 }
    if trait.isEmphasised { weight += 1.2 }
    if trait.isAllCapitals || isCapitalsOverBracket(page, trait.title) { weight += 1.2 }
    if lead.shape == .yearly || isMinuteNumber(page, lead) { weight += 0.6 }
    // `(14-231)` opens nothing but an item, be its title a sentence.
    if lead.shape == .yearly, lead.setting == .brackets { weight += 1 }
    // A number in bold, or one that the word “Item” introduces.
    if lead.marker.lower < lead.number.lower - 3 {
      weight += 1.6
    } else if page.isEmphasised(lead.marker) {
      weight += 0.6
    }
    if lead.hasGap { weight += 0.3 }
    if standsOverText(page, traits, index) || standsOverParts(page, traits, index, lead)
      || holdsList(page, traits, index)
    {
      weight += 0.7
    }
    let first = page.byte(trait.title.lower)
    if first.isASCIILower { weight -= isIdentifier(page, trait.title) ? 0.3 : 1.5 }
    if trait.wordCount > 30 { weight -= 2 }
    if trait.rest.isEmpty {
      let last = page.lastByte(trait.title)
      if last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { weight -= 2 }
      let isStopped = last == UInt8(ascii: ".") && !isAbbreviated(page, trait.title)
      let isSentence = isStopped && trait.wordCount > 6
      if lead.hasGap || isSentence {
        let isTitle = TitleCase.isMet(page, trait.title)
        if isTitle, lead.hasGap { weight += 0.9 }
        if isSentence, !isTitle { weight -= 1 }
      }
      if trait.wordCount <= 14, !isStopped { weight += 0.6 }
    } else {
      weight += trait.wordCount <= 14 ? 0.8 : 0.2
    }
    if lead.setting == .brackets || lead.setting == .bracket, lead.shape != .yearly,
      !LineHeads.isTitle(page, traits, index)
    {
      weight -= 0.8
    }
    return weight
  }
}

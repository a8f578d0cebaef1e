/// Gathers the clauses of a decision or recommendation from the blocks behind its stem.
struct ClauseList {
  let page: Page
  /// The blocks that may take part.
  let blocks: Range<Int>
  private(set) var lines: [ListTree.Line] = []
  /// Index of the first block that is no clause.
  private(set) var next: Int
  private var last = ListEntry.LastValues()
  /// Words of the clause read last, or of the stem.
  private var previous: TextRange
  private let isStemOpen: Bool
  private var allowsLabels = false
  /// Whether reasons stand below the conditions, so that the last one has its own.
  private var hasReasons = false
  /// Whether the first clause is a further paragraph of a list entry around the stem.
  private var opensInContinuation = false
  /// Whether further “RESOLVED …” paragraphs are clauses.
  private let isSolemn: Bool
  private let isStemInTable: Bool
  private let stemTable: Int32?
  private let stemIndent: Int
  /// Number of the paragraph that holds the stem: `4.4` behind `4.3` is no clause of it.
  private let stemNumber: MarkerPath

  /// Prepares to read the clauses of a stem.
  ///
  /// - Parameters:
  ///   - stem: The words that open the list.
  ///   - block: The block that holds them.
  ///   - blocks: The blocks behind it.
  ///   - isSolemn: Whether it is a resolution in full, “BE IT RESOLVED”.
  init(_ page: Page, stem: TextRange, block: Int, blocks: Range<Int>, isSolemn: Bool = false) {
    self.page = page
    self.blocks = blocks
    next = blocks.lowerBound
    previous = stem
    isStemOpen = Stem.isOpen(page, stem)
    self.isSolemn = isSolemn
    isStemInTable = page.blocks[block].cell != nil
    stemTable = page.blocks[block].cell?.table
    stemIndent = Int(page.blocks[block].indent)
    stemNumber =
      LeadingMarker.scan(page, page.blocks[block].range).map { $0.shape == .decimal ? $0.path : [] }
      ?? []
  }

  /// The clauses read, nested.
  var points: [PointElement] { ListTree.nest(lines) }

  /// Takes clauses that stand inside the stem's paragraph.
  mutating func take(inline entries: [ListEntry]) {
    for entry in entries { append(entry) }
  }

  /// Reads the blocks behind the stem as far as they are clauses.
  ///
  /// Complexity: linear in the blocks taken.
  /// - Parameter allowsLabels: Whether clauses may open with decision words of their own.
  mutating func read(allowsLabels: Bool = false) {
    self.allowsLabels = allowsLabels
    while next < blocks.upperBound {
      if page.blocks[next].isFurniture {
        guard skipFurniture() else { return }
      } else if !take(next) {
        return
      } else {
        next += 1
      }
    }
  }

  // MARK: One block

  private mutating func take(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind != .frontMatter, block.cell == nil || lines.isEmpty || sameTable(index) else {
      return false
    }
    if isSolemn, let label = DecisionLabel.opening(page, block.text), label.verb == .resolved {
      append(ListEntry(keyword: label.range, text: block.text.suffix(from: label.range.upper)))
      return true
    }
    if isRowOfFigures(index) { return false }
    let isContinuation =
      block.kind == .listContinuation && !lines.isEmpty && !isOfOuterEntry(block)
    if var entry = ListEntry(page, block)?.settled(last), !isContinuation || belongs(entry) {
      guard block.kind != .heading || last.precede(entry), belongs(entry) else { return false }
      if let words = wordsBeside(index, entry) {
        entry.text = page.blocks[words].text
        next = words
      }
      if lines.isEmpty { opensInContinuation = block.kind == .listContinuation }
      append(entry)
      return true
    }
    if isContinuation { return more(block.range) }
    if isReasonOfCondition(index) {
      hasReasons = true
      return more(block.range)
    }
    guard block.kind == .paragraph || block.kind == .preformatted || block.kind == .listItem,
      !ClauseEnd.isReached(page, block), !hasColumns(block)
    else { return false }
    return isUnnumberedClause(block) && more(block.range)
  }

  /// “a) | note the report”: the words of a clause in the cell beside its letter, the last of the row.
  private func wordsBeside(_ index: Int, _ entry: ListEntry) -> Int? {
    let next = index + 1
    guard entry.text.isEmpty, next < blocks.upperBound, let cell = page.blocks[index].cell,
      let beside = page.blocks[next].cell, beside.table == cell.table, beside.row == cell.row,
      beside.column > cell.column, ListEntry(page, page.blocks[next]) == nil
    else { return nil }
    return next
  }

  private static let reason = PhraseTable<Bool>(["reason|reasons"])
  /// Blocks behind the reason of a condition in which the next condition begins.
  private static let reachOfNext = 3

  /// “Reason: in the interests of amenity.” below a condition that another one follows.
  private func isReasonOfCondition(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind == .paragraph, case .entry(let entry)? = lines.last, !entry.isBullet,
      let match = page.wordIndices(block.text).first.flatMap({
        Self.reason.match(page.words, at: $0, limit: page.wordIndices(block.text).upperBound)
      }), page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":"),
      page.wordIndices(block.text).count > 1
    else { return false }
    return hasReasons
      || (index + 1..<blocks.upperBound).prefix(Self.reachOfNext).contains {
        ListEntry(page, page.blocks[$0]).map {
          $0.style == entry.style && $0.value == entry.value + 1
        }
          ?? false
      }
  }

  /// Whether a block goes on with an entry around the whole list: the numbered item that its resolution
  /// stands in.
  private func isOfOuterEntry(_ block: SourceBlock) -> Bool {
    guard case .entry(let first)? = lines.first else { return false }
    // Letters typed inside the item are paragraphs of it, as what stands behind them is.
    let isTyped = opensInContinuation && page.lastByte(previous) == UInt8(ascii: ".")
    return block.depth > 0 && (Int(block.depth) < first.depth || isTyped)
  }

  /// Aligned columns, as of payments, are a table and no clauses.
  private func hasColumns(_ block: SourceBlock) -> Bool {
    block.cell != nil && !isStemInTable || block.text.bounds.contains { page.byte($0) == 0x09 }
      || hasLeader(block.text)
  }

  private static let shortestLeader = 5

  /// “B. Pike, grass ........ £85.00”: dots that lead to a sum.
  private func hasLeader(_ text: TextRange) -> Bool {
    var dots = 0
    for offset in text.bounds {
      if page.byte(offset) == UInt8(ascii: ".") {
        dots += 1
      } else if dots >= Self.shortestLeader {
        return true
      } else {
        dots = 0
      }
    }
    return false
  }

  /// Whether a block opens a row of a table with a sum beside it: “(a) Scouts | £300” is no clause.
  private func isRowOfFigures(_ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell, cell.table != stemTable,
      index + 1 < blocks.upperBound,
      let beside = page.blocks[index + 1].cell, beside.table == cell.table, beside.row == cell.row
    else { return false }
    if isFigures(index + 1) { return true }
    // “101144 | Mrs J. Reed, salary | £288.15”: a number alone in its cell, a sum in the last one of its row.
    var last = index + 1
    while last + 1 < blocks.upperBound, last - index < Self.mostColumns,
      page.blocks[last + 1].cell?.table == cell.table, page.blocks[last + 1].cell?.row == cell.row
    {
      last += 1
    }
    return last > index + 1 && isFigures(index) && isFigures(last)
  }

  private static let mostColumns = 6

  private func isFigures(_ index: Int) -> Bool {
    let words = page.wordIndices(page.blocks[index].range)
    return !words.isEmpty && words.allSatisfy { page.words[$0].shape.contains(.digits) }
  }

  private func sameTable(_ index: Int) -> Bool {
    page.blocks[index].cell?.table == page.blocks[blocks.lowerBound].cell?.table
  }

  private mutating func append(_ entry: ListEntry) {
    last.take(entry)
    previous = entry.text
    let split =
      InlineClauses.split(page, entry.text) ?? InlineClauses.followers(page, of: entry)
    guard let inner = split else {
      if case .entry(let outer)? = lines.last, let both = entry.numbered(inside: outer) {
        lines[lines.count - 1] = .entry(both)
      } else {
        lines.append(.entry(entry))
      }
      return
    }
    var outer = entry
    outer.text = inner.stem
    lines.append(.entry(outer))
    for clause in inner.entries {
      last.take(clause)
      lines.append(.entry(clause))
    }
  }

  private mutating func more(_ range: TextRange) -> Bool {
    lines.append(.more(range, joined: false))
    previous = range
    return true
  }

  // MARK: Rules

  /// Whether an entry goes on with a series of the list, or opens one where one can open.
  private func belongs(_ entry: ListEntry) -> Bool {
    if isNextParagraph(entry) { return false }
    if !allowsLabels, ClauseEnd.isReached(page, text: entry.text) { return false }
    guard let seen = last[entry.style] else { return opens(entry) }
    if entry.isBullet { return true }
    if entry.value == seen + 1 || entry.value == seen + 2 { return true }
    // Below another clause a series starts afresh; the same number again is a slip of the source.
    return entry.value == 1
      && (isBelow(entry) || last.count > 1 && Stem.isUnfinished(page, previous))
      || entry.value == seen && entry.value == 1 && !entry.isBullet
  }

  /// Whether a series can open: right behind the stem, or below a clause that waits for it.
  private func opens(_ entry: ListEntry) -> Bool {
    guard !lines.isEmpty else {
      // The first number may be lost; a letter far down the alphabet is somebody's initial.
      return entry.value <= 1 && (isStemOpen || !entry.isBullet)
        || isStemOpen && entry.style.shape != .letter && !isInitial(entry)
    }
    guard entry.isBullet || entry.value == 1 || isInserted(entry) else { return false }
    return Stem.isUnfinished(page, previous) || isBelow(entry)
  }

  /// “V. Sillifant, salary”: a letter that is a Roman number, too, in front of a name and a comma.
  private func isInitial(_ entry: ListEntry) -> Bool {
    guard entry.style.shape == .roman, entry.style.setting == .dot, entry.number.count == 1,
      entry.style.glyph == 1, let name = page.firstWord(entry.text)
    else { return false }
    return name.shape.contains(.capitalised) && page.byte(name.range.upper) == UInt8(ascii: ",")
  }

  /// “… to which shall be added a further criterion:” over “(v) lights near a hospital;”: its number is that of the list
  /// elsewhere.
  private func isInserted(_ entry: ListEntry) -> Bool {
    guard page.endsWithColon(previous) else { return false }
    return isBelow(entry) && entry.style.setting == .brackets || isFurther(entry)
  }

  private static let further = PhraseTable<Bool>([
    "further|additional|extra|following condition|conditions|reason|reasons|informative|informatives",
    "further|additional|following further|additional condition|conditions|reason|reasons",
  ])

  /// “… subject to the conditions in the report and to the following further condition:” over “8. No light shall be fixed
  /// …”: its number goes on from those of the report.
  private func isFurther(_ entry: ListEntry) -> Bool {
    guard entry.style.shape == .decimal, entry.style.levels == 1 else { return false }
    let words = page.wordIndices(previous)
    return words.suffix(6).hold(Self.further, in: page, limit: words.upperBound)
  }

  private func isBelow(_ entry: ListEntry) -> Bool {
    for line in lines.reversed() {
      guard case .entry(let above) = line else { continue }
      if entry.depth > above.depth, above.depth > 0 { return true }
      return entry.indent >= above.indent + 2 && entry.style != above.style
    }
    return false
  }

  /// Whether an entry is the next numbered paragraph of the minutes and no clause.
  private func isNextParagraph(_ entry: ListEntry) -> Bool {
    guard entry.style.shape == .decimal, !stemNumber.isEmpty,
      let path = LeadingMarker.scan(page, entry.marker, allowBare: true)?.path
    else { return false }
    return path.count == stemNumber.count && path.count > 1
      && path.dropLast().elementsEqual(stemNumber.dropLast())
  }

  /// Whether a paragraph without number is a clause, or the rest of one.
  private func isUnnumberedClause(_ block: SourceBlock) -> Bool {
    if ClauseEnd.continues(page, block.range) { return true }
    if lines.isEmpty {
      return (page.endsWithColon(previous) || page.text.isBlank(previous)) && !isPayment(block)
    }
    if Stem.awaitsMore(page, previous) { return true }
    if hasEntries { return false }
    // Lines without stops, as of names, go on while none has one.
    return Stem.isUnfinished(page, previous) && Stem.isUnfinished(page, block.range)
      || Int(block.indent) > stemIndent + 1
  }

  private static let sums = PhraseTable<Bool>([
    "following payments|accounts|cheques|invoices|bills|awards|grants|donations|expenditure",
    "following accounts|invoices|bills|sums for|to? payment|be",
  ])
  private static let wordsOfPayee = 10

  /// “The following payments were agreed:” over “B. Pike (grass)”: rows of a table, and no clauses.
  private func isPayment(_ block: SourceBlock) -> Bool {
    let stem = page.wordIndices(previous)
    guard stem.hold(Self.sums, in: page, limit: stem.upperBound),
      page.wordIndices(block.text).count <= Self.wordsOfPayee,
      let first = page.firstWord(block.text), !FunctionWords.clauseOpenings.contains(first)
    else { return false }
    let last = page.lastByte(block.text)
    return last != UInt8(ascii: ".") && last != UInt8(ascii: ";")
  }

  private var hasEntries: Bool {
    lines.contains { if case .entry = $0 { true } else { false } }
  }

  // MARK: Furniture

  /// Steps over furniture where the list goes on behind it.
  private mutating func skipFurniture() -> Bool {
    var index = next
    while index < blocks.upperBound, page.blocks[index].isFurniture { index += 1 }
    guard index < blocks.upperBound, !lines.isEmpty || isStemOpen else { return false }
    let block = page.blocks[index]
    let entry = ListEntry(page, block)?.settled(last)
    let isFirst = lines.isEmpty && entry.map { $0.isBullet || $0.value == 1 } ?? false
    let isRest = entry == nil && !lines.isEmpty && ClauseEnd.isRest(page, of: previous, block.range)
    guard
      isRest || isFirst
        || entry.map({ $0.isBullet && last[$0.style] != nil || last.precede($0) }) ?? false
    else {
      return false
    }
    for furniture in next..<index { lines.append(.furniture(page.blocks[furniture].range)) }
    next = index
    guard isRest else { return true }
    rest(block.range)
    next += 1
    return true
  }

  private mutating func rest(_ range: TextRange) {
    lines.append(.rest(range))
    previous = range
  }
}

/// Tells where a list of clauses ends.
enum ClauseEnd {
  /// Labels of what may follow a decision; they count only where punctuation sets them off.
  private static let labels = PhraseTable<Bool>([
    "reason|reasons", "reason|reasons for the? decision|recommendation|refusal?",
    "alternative|alternatives options?", "other options", "voting", "vote|votes", "action|actions",
    "note|notes", "nb", "n b", "informative|informatives",
    "supporting|additional|background documents|papers",
    "for", "against", "yeas", "ayes", "in favour", "carried", "mover", "proposer",
  ])
  /// Words that open a sentence of the narrative or of the next business.
  private static let sentences = PhraseTable<Bool>([
    "the meeting", "proposed by", "moved by", "seconded by", "carried", "motion", "recorded vote",
    "reasons for", "reason for", "options considered", "alternative options", "call in",
    "councillor|cllr|mr|mrs|ms|miss|dr",
  ])

  /// Whether a block without number opens something else: a reason, a vote, the next decision.
  static func isReached(_ page: Page, _ block: SourceBlock) -> Bool {
    let text = block.text
    if isReached(page, text: text) || PartLabels.label(page, block) != nil { return true }
    if page.byte(text.lower) == UInt8(ascii: "("), page.lastByte(text) == UInt8(ascii: ")") {
      return true
    }
    guard page.opening(text, sentences) != nil, let first = page.firstWord(text) else {
      return false
    }
    return first.shape.contains(.capitalised)
  }

  /// Whether a text opens with a label of its own.
  static func isReached(_ page: Page, text: TextRange) -> Bool {
    if let label = DecisionLabel.opening(page, text), label.isSetOff || label.isCapitals {
      return true
    }
    let words = page.wordIndices(text)
    guard let first = words.first,
      let match = labels.match(page.words, at: first, limit: words.upperBound)
    else { return false }
    let end = page.words[match.end - 1].range.upper
    return match.end == words.upperBound || page.byte(end) == UInt8(ascii: ":")
      || page.endsWithDash(TextRange(end, page.skipBlanks(end, text.upper) + 3))
  }

  /// “AND THAT …”, “BE IT FURTHER RESOLVED that …”: a further clause without a number.
  static func continues(_ page: Page, _ range: TextRange) -> Bool {
    page.opening(range, furtherThat) != nil
  }

  private static let furtherThat = PhraseTable<Bool>(["and that", "and further that", "that"])

  /// Whether a text goes on with a sentence that furniture cut.
  static func isRest(_ page: Page, of before: TextRange, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range) else { return false }
    let last = page.lastByte(before)
    if page.byte(text.lower).isASCIILower {
      return last.isASCIILetter || last.isASCIIDigit || last == UInt8(ascii: ",")
    }
    // “… write to the” – “Minister of State”
    guard last.isASCIILetter, let word = page.wordIndices(before).last else { return false }
    return openWords.contains(page.words[word])
      && page.words[word].shape.isDisjoint(with: .capitalised)
      && page.byte(text.lower).isASCIIUpper
  }

  private static let openWords = WordSet(
    "the of in to for by with at a an on from and or into under")
}

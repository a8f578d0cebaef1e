/// Finds clauses inside a paragraph: `that (a) the fee be £5; and (b) the hours be 8 to 6`.
enum InlineClauses {
  /// Words before a bracketed letter that make it a reference: “paragraph (a)”.
  private static let references = WordSet(
    """
    paragraph paragraphs section sections condition conditions clause clauses item items part parts \
    recommendation recommendations resolution resolutions regulation rule order article policy \
    schedule option options and or of in under minute subsection
    """)

  /// Clauses of a stretch of text, and where the first begins.
  ///
  /// - Parameter lone: Whether one clause is enough, where it opens the text and the next follows
  ///   in a block of its own.
  static func split(
    _ page: Page, _ range: TextRange, lone: Bool = false
  ) -> (stem: TextRange, entries: [ListEntry])? {
    var entries: [ListEntry] = []
    var last = ListEntry.LastValues()
    for lead in candidates(page, range) {
      let entry = ListEntry(page, inline: lead).settled(last)
      let isNext = last[entry.style].map { entry.value == $0 + 1 }
      guard isNext ?? (entry.value == 1) else { continue }
      // A new series opens at the start, behind a stem, or below a clause that waits for one.
      if isNext == nil, let before = entries.indices.last,
        !Stem.endsOpen(page, TextRange(entries[before].text.lower, entry.marker.lower))
      {
        continue
      }
      if let before = entries.indices.last {
        entries[before].text = trimmedEnd(
          page, entries[before].text.prefix(upTo: entry.marker.lower))
      }
      last.take(entry)
      entries.append(entry)
    }
    guard let first = entries.first else { return nil }
    // A series of one is a stray bracket.
    let opensText = page.text.isBlank(range.prefix(upTo: first.marker.lower))
    let isBehindStem = Stem.endsOpen(page, range.prefix(upTo: first.marker.lower))
    guard (last[first.style] ?? 0) >= 2 || lone && (opensText || isBehindStem) else { return nil }
    return (trimmedEnd(page, range.prefix(upTo: first.marker.lower)), entries)
  }

  /// The next clauses of a series inside the first: “1) the report be noted; 2) the fee be £5”.
  static func followers(
    _ page: Page, of entry: ListEntry
  ) -> (stem: TextRange, entries: [ListEntry])? {
    guard !entry.isBullet, !entry.text.isEmpty else { return nil }
    var entries: [ListEntry] = []
    for lead in candidates(page, entry.text) {
      let next = ListEntry(page, inline: lead)
      guard next.style == entry.style, next.value == entry.value + entries.count + 1 else {
        continue
      }
      if let before = entries.indices.last {
        entries[before].text = trimmedEnd(
          page, entries[before].text.prefix(upTo: next.marker.lower))
      }
      entries.append(next)
    }
    guard let first = entries.first else { return nil }
    return (trimmedEnd(page, entry.text.prefix(upTo: first.marker.lower)), entries)
  }

  private static func trimmedEnd(_ page: Page, _ range: TextRange) -> TextRange {
    page.trimmed(range)
  }

  /// Numbers in brackets, and `1.` or `a)` at the start or behind a stop, in order.
  private static func candidates(_ page: Page, _ range: TextRange) -> [LeadingMarker] {
    var found: [LeadingMarker] = []
    let start = page.skipBlanks(range.lower, range.upper)
    var quotes = 0
    var end = start
    for index in page.wordIndices(range) {
      let word = page.words[index].range
      if word.lower > end + 1 { countQuotes(page, TextRange(end, word.lower), &quotes) }
      var offset = word.lower
      if offset > start + 1, page.byte(offset - 1) == UInt8(ascii: "*") { offset -= 1 }
      if offset > start, page.byte(offset - 1) == UInt8(ascii: "(") {
        offset -= 1
      } else {
        offset = word.lower
      }
      if quotes == 0, offset >= end, offset == start || page.byte(offset - 1).isBlank,
        canOpen(page, offset, word), let lead = candidate(page, offset, range)
      {
        found.append(lead)
        end = max(end, lead.marker.upper)
      }
      end = max(end, word.upper)
    }
    return found
  }

  /// Whether a candidate can stand at the start of a word: most words are letters with no bracket or stop
  /// behind them, as a letter or a Roman numeral that counts has.
  private static func canOpen(_ page: Page, _ offset: Int, _ word: TextRange) -> Bool {
    let byte = page.byte(offset)
    guard byte.isASCIILetter else { return true }
    let behind = page.byte(word.upper)
    return behind == UInt8(ascii: ")") || behind == UInt8(ascii: ".")
      || byte == UInt8(ascii: "o") && word.count == 1
  }

  /// Follows which quotations are open.
  private static func countQuotes(_ page: Page, _ gap: TextRange, _ quotes: inout Int) {
    for offset in gap.bounds {
      if page.has("“", at: offset) { quotes += 1 }
      if page.has("”", at: offset) { quotes = max(0, quotes - 1) }
    }
  }

  private static func candidate(_ page: Page, _ offset: Int, _ range: TextRange) -> LeadingMarker? {
    let byte = page.byte(offset)
    guard byte == UInt8(ascii: "(") || byte.isASCIIDigit || byte.isASCIILetter,
      let lead = LeadingMarker.scan(page, range.suffix(from: offset)),
      lead.marker.lower == offset, lead.path.count == 1, lead.rest.lower > lead.marker.upper
    else { return nil }
    switch lead.shape {
    case .letter, .roman: break
    case .decimal where lead.path[0] <= 40: break
    default: return nil
    }
    switch lead.setting {
    case .brackets: return isReference(page, offset, range) ? nil : lead
    case .bracket: return lead
    case .dot: return standsFree(page, offset, range) ? lead : nil
    case .bare, .colon: return nil
    }
  }

  private static func isReference(_ page: Page, _ offset: Int, _ range: TextRange) -> Bool {
    let before = page.words.first(from: Int32(offset)) - 1
    guard before >= 0, page.words[before].range.lower >= range.lower,
      page.text.isBlank(TextRange(page.words[before].range.upper, offset))
    else { return false }
    let word = page.words[before]
    if word.hash == WordHash.of("and") || word.hash == WordHash.of("or") {
      // “; and (b)” goes on with a clause; “paragraphs (a) and (b)” refers.
      return page.byte(word.range.lower - 2) == UInt8(ascii: ")")
    }
    return references.contains(word)
  }

  /// Abbreviations that a number follows.
  private static let abbreviations = WordSet(
    "no nos art para paras fig sec ref vol cl reg approx st")

  private static func isAbbreviated(_ page: Page, endingAt stop: Int) -> Bool {
    let index = page.words.first(from: Int32(stop)) - 1
    return index >= 0 && page.words[index].range.upper == stop
      && abbreviations.contains(page.words[index])
  }

  private static let conjunctions = WordSet("and or")

  private static func conjunction(_ page: Page, endingAt end: Int) -> TextRange? {
    let index = page.words.first(from: Int32(end)) - 1
    guard index >= 0, page.words[index].range.upper == end,
      conjunctions.contains(page.words[index])
    else { return nil }
    return page.words[index].range
  }

  /// Whether a `1.` stands where a list can begin or go on.
  private static func standsFree(_ page: Page, _ offset: Int, _ range: TextRange) -> Bool {
    var before = offset - 1
    while before >= range.lower, page.byte(before).isBlank {
      // A line of its own.
      if page.byte(before) == 0x0A { return true }
      before -= 1
    }
    guard before >= range.lower else { return true }
    // “…; and 3. the fee be £5”
    if let word = Self.conjunction(page, endingAt: before + 1) {
      before = word.lower - 1
      while before >= range.lower, page.byte(before).isBlank { before -= 1 }
      let byte = page.byte(before)
      return byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
    }
    let byte = page.byte(before)
    // “the dwellings at Nos. 2, 4 and 7”
    if byte == UInt8(ascii: "."), isAbbreviated(page, endingAt: before) { return false }
    return byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte >= 0x80
  }
}

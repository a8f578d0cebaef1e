/// Finds where sentences end.
enum Sentences {
  /// Abbreviations that a full stop follows without ending the sentence.
  private static let abbreviations = WordSet(
    """
    mr mrs ms dr prof rev revd cllr cllrs councillor st no nos art para paras fig vol ltd co inc \
    hon messrs sgt supt jr sr e.g i.e eg ie etc viz approx dept tel ext ref min ald capt col gen \
    lt cpl insp wm geo chas jas thos robt edw saml fredk jan feb mar apr jun jul aug sept sep oct nov dec p pp cl cls sch s \
    am pm nr smt kum adv govt univ asst addl prop sec cr crs cyng \(Titles.fraternal)
    """)

  /// Those of them that also end sentences.
  private static let endAbbreviations = WordSet("co ltd inc etc")

  private static let openers = WordSet("it this these they there the members")

  /// The sentences of a range, in order; together they cover it.
  ///
  /// A sentence ends at a full stop, question or exclamation mark (with the closing quotes and
  /// brackets behind it) where a blank and a capital, digit, bracket or quote follow, unless the
  /// word before is an abbreviation or an initial; and at a line end that the layout means.
  static func split(_ page: Page, _ range: TextRange) -> SentenceList {
    var result = SentenceList()
    var start = range.lower
    var offset = range.lower
    let bytes = page.text.bytes
    while let mark = page.words.marks.firstLineEnd(or: .stop, from: offset, to: range.upper) {
      offset = mark
      let byte = bytes[offset]
      let end = byte == 0x0A ? offset + 1 : closers(page, offset + 1, range.upper)
      if byte == 0x0A || isEnd(page, stop: offset, end: end, range: range) {
        if byte == 0x0A, let last = result.indices.last, page.text.isBlank(TextRange(start, end)) {
          // The line end behind a full stop.
          result[last] = TextRange(result[last].lower, end)
        } else {
          result.append(TextRange(start, end))
        }
        start = end
      }
      offset = max(end, offset + 1)
    }
    if start < range.upper, !page.text.isBlank(TextRange(start, range.upper)) {
      result.append(TextRange(start, range.upper))
    } else if let last = result.indices.last {
      result[last] = TextRange(result[last].lower, range.upper)
    }
    return result
  }

  /// The first of the sentences that `split` gives; nil for a blank range.
  ///
  /// Complexity: O(n) in the bytes of that sentence, however much stands behind it.
  static func first(_ page: Page, _ range: TextRange) -> TextRange? {
    var offset = range.lower
    while let mark = page.words.marks.firstLineEnd(or: .stop, from: offset, to: range.upper) {
      let isLineEnd = page.byte(mark) == 0x0A
      let end = isLineEnd ? mark + 1 : closers(page, mark + 1, range.upper)
      if isLineEnd || isEnd(page, stop: mark, end: end, range: range) {
        let isLast = page.text.isBlank(TextRange(end, range.upper))
        return isLast ? range : TextRange(range.lower, end)
      }
      offset = max(end, mark + 1)
    }
    return page.text.isBlank(range) ? nil : range
  }

  /// Offset behind the quotes and brackets that close behind a stop.
  private static func closers(_ page: Page, _ offset: Int, _ limit: Int) -> Int {
    var offset = offset
    while offset < limit {
      let byte = page.byte(offset)
      if byte == 0x29 || byte == 0x22 || byte == 0x27 || byte == 0x5D {
        offset += 1
      } else if page.has("”", at: offset) || page.has("’", at: offset) {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }

  private static func isEnd(_ page: Page, stop: Int, end: Int, range: TextRange) -> Bool {
    guard end < range.upper else { return true }
    guard page.byte(end).isBlank else { return false }
    let next = page.skipBlanks(end, range.upper)
    guard next < range.upper else { return true }
    guard canOpen(page, next) else { return false }
    guard page.byte(stop) == 0x2E, end == stop + 1 else { return true }
    return !isAbbreviation(page, before: stop, from: range.lower, next: next)
  }

  private static func canOpen(_ page: Page, _ offset: Int) -> Bool {
    let byte = page.byte(offset)
    if byte.isASCIIUpper || byte.isASCIIDigit || byte == 0x28 || byte == 0x22 || byte == 0x5B {
      return true
    }
    if byte == 0xC3 { return page.byte(offset + 1) < 0x9F }
    return byte >= 0xC2
  }

  /// “10:47 A.M.” in capitals, which ends a sentence as “p.m.” does.
  private static func isHour(_ page: Page, _ index: Int) -> Bool {
    guard index >= 2, page.byte(page.words[index].range.lower) == UInt8(ascii: "M"),
      page.words[index - 2].shape.contains(.digits),
      page.words[index - 1].range.upper + 1 == page.words[index].range.lower
    else { return false }
    let letter = page.byte(page.words[index - 1].range.lower)
    return page.words[index - 1].range.count == 1
      && (letter == UInt8(ascii: "A") || letter == UInt8(ascii: "P"))
  }

  private static let lettered = WordSet(
    "appendix appendices annex annexe schedule exhibit enclosure attachment option")

  /// “… is at Appendix A. The …”: a letter that counts papers.
  private static func isLettered(_ page: Page, _ index: Int) -> Bool {
    index > 0 && lettered.contains(page.words[index - 1])
      && page.words[index - 1].range.upper + 1 == page.words[index].range.lower
  }

  private static func isAbbreviation(
    _ page: Page, before stop: Int, from start: Int, next: Int
  ) -> Bool {
    let index = page.words.first(from: Int32(stop)) - 1
    guard index >= 0 else { return false }
    let word = page.words[index]
    guard word.range.upper == stop, word.range.lower >= start else { return false }
    if word.shape.contains([.initial, .capitalised]),
      !page.byte(word.range.upper - 1).isASCIIDigit
    {
      return !isHour(page, index) && !isLettered(page, index)
    }
    // “p.m.”, “e.g.”: a letter with a stop on both sides. It ends the sentence before a capital
    // unless the letters introduce what follows.
    if word.shape.contains(.initial), page.byte(word.range.lower - 1) == 0x2E {
      return page.byte(word.range.lower) == UInt8(ascii: "g")
        || page.byte(word.range.lower) == UInt8(ascii: "e")
    }
    // “Prop. Cllr Ash, sec. Cllr Elm: to buy a mower.”
    if word.hash == WordHash.of("sec") || word.hash == WordHash.of("prop") {
      let behind = page.words.first(from: Int32(next))
      return Titles.begins(page, at: behind, limit: page.words.count)
        || isName(page, behind, label: index)
    }
    guard abbreviations.contains(word) else { return false }
    // “10 a.m.”, “10 pm.” end a sentence; “No. 5” and “Mr. Smith” do not.
    let first = page.byte(word.range.lower)
    if word.range.count == 2, page.byte(word.range.lower + 1).asciiLowercased == UInt8(ascii: "m"),
      first.asciiLowercased == UInt8(ascii: "a") || first.asciiLowercased == UInt8(ascii: "p")
    {
      return false
    }
    // “Papur Bro. It was agreed …”: what opens a sentence and is nobody's name.
    let behind = page.words.first(from: Int32(next))
    if behind < page.words.count, openers.contains(page.words[behind]) { return false }
    return !(endAbbreviations.contains(word) && page.byte(next).isASCIIUpper)
  }

  private static let seconding = WordSet("sec seconded second 2nd")
  private static let proposing = WordSet("prop proposed")
  private static let wordsOfMover = 5

  /// Whether a name stands behind “prop.” or “sec.”: an initial with its stop, “Prop. D. Ash, 2nd P. Elm.”, or who moves in
  /// front of who seconds, and the other way round, “(prop. Gordon Ash, sec. Ali Elm)”.
  private static func isName(_ page: Page, _ index: Int, label: Int) -> Bool {
    guard index < page.words.count, page.words[index].shape.contains(.capitalised) else {
      return false
    }
    if page.words[index].shape.contains(.initial) {
      return page.byte(page.words[index].range.upper) == UInt8(ascii: ".")
    }
    if page.words[label].hash == WordHash.of("sec") {
      return (max(0, label - wordsOfMover)..<label).hold(proposing, in: page)
    }
    return (index + 1..<min(index + wordsOfMover, page.words.count)).hold(seconding, in: page)
  }
}

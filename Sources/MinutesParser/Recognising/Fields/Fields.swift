/// Header lines: a label with a colon, and a value.
enum Fields {
  /// “1. Subject” in the first cell of a row: the label without the number that a form gives its rows.
  static func withoutNumber(_ page: Page, _ label: TextRange) -> TextRange {
    guard page.byte(label.lower).isASCIIDigit, isStopped(page, label),
      let lead = LeadingMarker.scan(page, label),
      lead.shape == .decimal, lead.setting == .dot || lead.setting == .bracket, !lead.rest.isEmpty
    else { return label }
    return lead.rest
  }

  /// Whether a point or bracket stands behind the figures that a label opens with, as in `1.` and `2.1)`.
  private static func isStopped(_ page: Page, _ label: TextRange) -> Bool {
    var offset = label.lower
    while page.byte(offset).isASCIIDigit || page.byte(offset) == UInt8(ascii: ".") { offset += 1 }
    return page.byte(offset - 1) == UInt8(ascii: ".") || page.byte(offset) == UInt8(ascii: ")")
      || page.byte(offset) == UInt8(ascii: ",")
  }

  /// Labels of header lines and which line each is. Layouts: report heads, list pages, decision
  /// records, minutes with a field block.
  static let labels = PhraseTable<Block.FieldName>([
    ("to", .to), ("report for", .to), ("meeting", .to), ("committee", .to),
    ("meeting s", .to), ("report s? to", .to), ("committee s", .to), ("name of committee", .to),
    ("report to the", .to), ("report for the", .to), ("meeting title|name", .to),
    ("name of meeting", .to), ("submitted|presented|addressed to", .to),
    ("for consideration|decision by", .to), ("committee meeting", .to), ("dated", .date),
    ("council|board|cabinet committee|cabinet|board", .to), ("meeting of|before", .to),
    ("meeting|committee|board and date", .to),
    ("name of board|panel|body|forum", .to), ("board|panel|forum|group name|meeting", .to),
    ("report|paper|memo|memorandum|briefing to|for committee|board", .to),
    ("paper|memo|memorandum|briefing to|for", .to), ("for the? meeting of", .to),
    ("report|paper|briefing|memo date", .date), ("on", .date), ("at", .venue),
    ("date issued|prepared|written|submitted", .date), ("date of issue", .date),
    ("issued", .date), ("board|cabinet|council|hearing|panel date", .date),
    ("date of board|panel|forum|committee|cabinet|council|trustees|governors meeting", .date),
    ("date of the? next? public? hearing", .date), ("public hearing date?", .date),
    ("electoral area|areas", .ward),
    ("date of committee|cabinet|council", .date), ("committee date", .date), ("date time", .date),
    ("date and time of meeting", .date), ("meeting date and time", .date),
    ("date time of meeting", .date), ("dyddiad y cyfarfod", .date), ("dáta", .date),
    ("date s", .date), ("date s? of meeting s?", .date), ("meeting date s?", .date),
    ("decision maker", .other), ("date", .date),
    ("date of hearing", .date), ("hearing date", .date),
    ("date of decision", .date), ("date and time", .date),
    ("date decision made|taken", .date), ("decision date", .date), ("date made|taken", .date),
    ("date of the? report|paper", .date), ("reported by", .contact), ("questions to", .contact),
    ("enquiries|inquiries|queries", .contact), ("for enquiries|queries", .contact),
    ("dyddiad", .date), ("contact", .contact), ("contact officer|officers", .contact),
    ("contact for further information", .contact), ("report author|authors", .contact),
    ("author|authors", .contact), ("lead officer", .contact), ("reporting officer", .contact),
    ("case officer", .contact), ("originating officer", .contact), ("prepared by", .contact),
    ("officer contact", .contact), ("officer to contact", .contact), ("report of", .contact),
    ("contact officer s", .contact), ("report? author s", .contact), ("lead officer s", .contact),
    ("officer contact details", .contact), ("contact name", .contact),
    ("contact person|details", .contact), ("report from", .contact),
    ("name of contact officer", .contact), ("author of report", .contact),
    ("contact officer name", .contact), ("report? author name", .contact),
    ("report prepared|written by", .contact), ("officer responsible", .contact),
    ("contact for further? enquiries", .contact), ("person to contact", .contact),
    ("responsible officer", .contact), ("enquiries to", .contact),
    ("lead author", .contact), ("report? author|officer details", .contact),
    ("report contact", .contact), ("lead contact", .contact),
    ("report writer|originator", .contact), ("originator", .contact), ("written by", .contact),
    ("report? produced|compiled|submitted by", .contact), ("author of the report", .contact),
    ("name of author|officer", .contact), ("name and title of author|officer", .contact),
    ("author and contact officer", .contact), ("contact officer and details?", .contact),
    ("report author contact details", .contact), ("report author and contact details", .contact),
    ("for further|more information please contact", .contact), ("enquiries contact", .contact),
    ("for further enquiries please? contact", .contact), ("planning officer", .contact),
    ("officer contact for further information", .contact),
    ("contact for more information", .contact),
    ("lead officer contact", .contact), ("swyddog cyswllt", .contact), ("awdur", .contact),
    ("awdur yr? adroddiad", .contact), ("from", .contact), ("officer", .contact),
    ("report by", .contact), ("report? authored by", .contact),
    ("report? author case|lead|contact|reporting|planning officer", .contact),
    ("for? further|more information|details", .contact),
    (
      "case|lead|project|staff|assigned|report|reporting|responsible|originating|principal|senior planner|planners|officer|officers|author|authors|contact|contacts|originator",
      .contact
    ),
    (
      "ward|wards|division|divisions s? or|and? communities|groups|areas|parishes? affected|involved|concerned",
      .ward
    ),
    ("for further information contact?", .contact), ("cyswllt", .contact),
    ("ward|wards", .ward), ("ward s", .ward),
    ("ward s affected", .ward), ("wards or divisions? affected", .ward),
    ("electoral divisions|division", .ward), ("divisions affected", .ward),
    ("municipal district", .ward),
    ("electoral division s", .ward), ("electoral divisions|division s? affected", .ward),
    ("division s? affected", .ward), ("divisions", .ward), ("ward s? involved", .ward),
    ("wards involved|concerned", .ward), ("affected wards", .ward), ("municipal districts", .ward),
    ("portfolio", .portfolio), ("portfolio holder", .portfolio), ("cabinet member", .portfolio),
    ("cabinet|executive member portfolio holder", .portfolio), ("lead member", .portfolio),
    ("policy lead", .portfolio), ("lead cabinet member", .portfolio),
    ("executive member", .portfolio), ("lead executive member", .portfolio),
    ("cabinet member s", .portfolio), ("portfolio holder s", .portfolio),
    ("executive portfolio", .portfolio), ("cabinet portfolio", .portfolio),
    ("relevant|responsible cabinet|executive? member", .portfolio),
    ("relevant|responsible portfolio holder", .portfolio), ("lead portfolio holder", .portfolio),
    ("cabinet portfolio holder|member", .portfolio), ("cabinet lead", .portfolio),
    ("lead councillor", .portfolio),
    ("electoral? ward|wards directly|specifically|particularly affected", .ward),
    ("electoral ward s? affected", .ward), ("electoral? ward|wards affected", .ward),
    ("electoral wards", .ward), ("area|areas affected", .ward),
    ("ward s? division s? affected", .ward), ("wards divisions affected", .ward),
    ("ward name", .ward),
    ("if yes|relevant|so|applicable name s? of ward s?", .ward), ("name s? of ward s?", .ward),
    ("council|supervisorial|commission|commissioner district|districts", .ward),
    ("district s affected|impacted?", .ward), ("district|districts affected|impacted", .ward),
    ("neighborhood|neighborhoods", .ward), ("council ward|wards", .ward),
    ("relevant ward|wards", .ward), ("wardiau", .ward),
    ("district|local electoral area|areas s? affected?", .ward),
    ("locality|localities s? affected|concerned?", .ward), ("ward s? area s?", .ward),
    ("division", .ward),
    ("division s", .ward),
    ("portfolio area|lead", .portfolio), ("relevant|responsible|lead portfolio", .portfolio),
    ("executive councillor", .portfolio), ("executive lead member", .portfolio),
    ("executive board member", .portfolio), ("member lead", .portfolio),
    ("lead councillor s", .portfolio), ("lead member s", .portfolio),
    ("executive portfolio holder", .portfolio), ("aelod portffolio|cabinet", .portfolio),
    ("cabinet member with responsibility", .portfolio), ("report classification", .part),
    ("part", .part), ("classification", .part), ("venue", .venue), ("place", .venue),
    ("meeting place|location", .venue), ("venue place", .venue), ("man cyfarfod", .venue),
    ("time and? place|venue|location", .venue), ("place|venue and? time", .venue),
    ("when and where", .venue), ("where and when", .venue),
    ("date time and? place|venue|location", .date), ("date and? place|venue|location", .date),
    ("date and time and place|venue", .date),
    ("location", .venue), ("held at|in", .venue), ("held on", .date), ("where", .venue),
    ("room", .venue), ("lleoliad", .venue),
    ("meeting venue", .venue),
    ("purpose", .purpose),
    ("purpose of report", .purpose),
    ("report title", .other), ("report", .other), ("title", .other), ("subject", .other),
    ("application no|number|ref|reference", .other), ("applicant|applicants|agent", .other),
    ("title of report", .other),
    ("time", .other), ("amser", .other), ("start time", .other), ("key decision", .other),
    ("exempt", .other), ("item", .other), ("agenda item", .other), ("agenda item no", .other),
    ("decision published", .other), ("effective from", .other), ("decision status", .other),
    ("decision type", .other), ("is key decision", .other), ("is subject to call in", .other),
    ("publication date", .other), ("decided|made at meeting", .other), ("notice", .other),
    ("name", .other), ("tel|telephone|phone|ext|extension|mobile|fax", .other),
    ("telephone|phone|contact no|number", .other), ("email", .other), ("e mail", .other),
    ("decision due", .other), ("reason key", .other), ("lead director", .other),
    ("notice of proposed decision first published", .other), ("decision taker", .other),
    ("reason for urgency", .other), ("status", .other), ("for", .other), ("link", .other),
    ("duration", .other), ("recorded by", .other), ("minutes by", .other), ("summary", .other),
    ("cc", .other), ("copy|copies to", .other),
  ])

  /// A field over a block, or nil where the block is none: a known label with a colon, or any short
  /// label set off by emphasis.
  ///
  /// - Parameter anyLabel: Whether unknown labels count (in the head of a document).
  static func element(_ page: Page, _ block: SourceBlock, anyLabel: Bool) -> Element? {
    guard block.kind != .heading, !block.isFurniture else { return nil }
    if block.kind == .frontMatter, let end = keyEnd(page, block.range),
      let name = known(page, TextRange(block.range.lower, end))
    {
      let label = TextRange(block.range.lower, end)
      var element = Element(.field, text: page.trimmed(TextRange(end, block.range.upper)))
      element.label = label
      element.fieldName = name
      return element
    }
    return element(page, block.range, anyLabel: anyLabel)
  }

  /// Offset behind the label of a line of front matter: “title:”, in TOML “title =”.
  static func keyEnd(_ page: Page, _ range: TextRange) -> Int? {
    assignmentEnd(page, range) ?? labelEnd(page, range)
  }

  private static func assignmentEnd(_ page: Page, _ range: TextRange) -> Int? {
    guard let key = page.firstWord(range), key.range.lower == range.lower else { return nil }
    let sign = page.skipBlanks(key.range.upper, range.upper)
    return sign < range.upper && page.byte(sign) == UInt8(ascii: "=") ? sign + 1 : nil
  }

  private static func element(_ page: Page, _ range: TextRange, anyLabel: Bool) -> Element? {
    if anyLabel, let field = gapped(page, range) { return field }
    // “**Title** Slipway: new lights”: the bold ends in front of the colon.
    if anyLabel, let field = emphasised(page, range),
      page.first(.colon, in: TextRange(range.lower, field.text.lower)) == nil
    {
      return field
    }
    guard let colon = longLabelEnd(page, range) ?? labelEnd(page, range) else {
      return emphasised(page, range)
    }
    let label = TextRange(range.lower, colon)
    let known = meaning(of: label, in: page)
    // “CONTACT OFFICER:” in capitals is set off like one in bold; “LINK:” may be a log's.
    let isCapitals = known.map { $0 != .other } ?? false && page.isAllCapitals(label)
    let isSetOff = page.isEmphasised(label) || anyLabel || isCapitals
    guard known != nil && (anyLabel || isSetOff) || isSetOff && isShortLabel(page, label) else {
      return nil
    }
    var element = Element(.field, text: page.trimmed(TextRange(colon, range.upper)))
    element.label = label
    element.fieldName = known ?? .other
    return element
  }

  /// A known label in bold without a colon: “**Report to** Audit Committee”.
  private static func emphasised(_ page: Page, _ range: TextRange) -> Element? {
    let end = page.text.emphasisEnd(range)
    let label = TextRange(range.lower, end)
    guard end > range.lower, end < range.upper,
      let name = meaning(of: label, in: page)
    else { return nil }
    // “**Date**: 3 May”: the colon belongs to the label.
    let behind = page.byte(end) == UInt8(ascii: ":") ? end + 1 : end
    var element = Element(.field, text: page.trimmed(TextRange(behind, range.upper)))
    element.label = TextRange(range.lower, behind)
    element.fieldName = name
    return element
  }

  /// What a stretch that is a known label is the label of.
  static func known(_ page: Page, _ label: TextRange) -> Block.FieldName? {
    meaning(of: label, in: page) ?? (TitleRule.isSubject(page, label) ? .other : nil)
  }

  /// Words of the longest of the known labels, “If yes, name(s) of ward(s)” and its like.
  private static let mostWordsOfKnown = 9

  /// Offset behind the colon of a known label that is longer than others may be.
  private static func longLabelEnd(_ page: Page, _ range: TextRange) -> Int? {
    guard page.opening(range, longLabels) != nil else { return nil }
    return labelEnd(page, range, most: mostWordsOfKnown).flatMap {
      page.isWhole(TextRange(range.lower, $0), labels) != nil ? $0 : nil
    }
  }

  private static let longLabels = PhraseTable<Bool>([
    "if yes|relevant|so|applicable", "for further|more", "officer contact", "name and", "cabinet",
  ])

  /// Offset behind the first colon, where at most six words, or another number, stand before it.
  static func labelEnd(_ page: Page, _ range: TextRange, most: Int = 6) -> Int? {
    // `#packaging: Weekly meeting` names a channel.
    guard let colon = page.first(.colon, in: range), page.byte(range.lower) != UInt8(ascii: "#"),
      // Far inside a paragraph there is none.
      page.words.first(from: Int32(colon)) - page.words.first(from: range.start) <= 4 * most
    else { return nil }
    let next = page.byte(colon + 1)
    // `10:30` and `http://` hold no label.
    guard !next.isASCIIDigit, next != UInt8(ascii: "/"),
      let words = wordsOfLabel(page, range.lower..<colon), (1...most).contains(words)
    else { return nil }
    var end = colon + 1
    if next == UInt8(ascii: "-") { end += 1 }
    // “Subject: | Slipway”: a row of a table drawn with signs.
    let bar = next.isBlank ? page.skipBlanks(end, range.upper) : end
    if page.byte(bar) == UInt8(ascii: "|"), bar < range.upper { end = bar + 1 }
    return end
  }

  /// The words of a label; nil where a stop, a line end or the sign of an address, `@hildur:elder.example`, stands among
  /// them.
  private static func wordsOfLabel(_ page: Page, _ label: Range<Int>) -> Int? {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      var words = 0
      var wasWord = false
      for offset in label {
        let byte = bytes[offset]
        if byte == UInt8(ascii: ".") || byte == 0x0A || byte == UInt8(ascii: "@") { return nil }
        let isWord = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
        if isWord, !wasWord { words &+= 1 }
        wasWord = isWord
      }
      return words
    }
  }

  static func isShortLabel(_ page: Page, _ label: TextRange) -> Bool {
    let words = page.wordIndices(label)
    guard words.count <= 5, let first = words.first else { return false }
    return page.words[first].shape.contains(.capitalised)
  }
}

extension Fields {
  /// A field in the head of a document, with the paragraph below where a converter cut its value
  /// in two.
  static func recognise(
    _ page: Page, blocks: Range<Int>, anyLabel: Bool
  ) -> (elements: [Element], consumed: Int)? {
    if let table = FieldTable.read(page, blocks: blocks, isHead: anyLabel) { return table }
    if anyLabel, let term = term(page, blocks: blocks) { return term }
    guard let first = blocks.first else { return nil }
    if let line = line(page, page.blocks[first], anyLabel: anyLabel) { return (line, 1) }
    if anyLabel, let pairs = pairs(page, page.blocks[first]) ?? barred(page, page.blocks[first]) {
      return (pairs, 1)
    }
    if anyLabel, let lines = labelledLines(page, page.blocks[first]) { return (lines, 1) }
    if anyLabel, let rows = rows(page, blocks) ?? stackedLine(page, blocks) { return rows }
    if anyLabel, let halves = brokenLabel(page, page.blocks[first]) { return (halves, 1) }
    guard var field = element(page, page.blocks[first], anyLabel: anyLabel) else { return nil }
    let next = first + 1
    if anyLabel, next < blocks.upperBound, !field.text.isEmpty, isCut(page, field.text),
      isRest(page, page.blocks[next], inBold: page.isEmphasised(page.blocks[first].range))
    {
      field.text = field.text.through(page.blocks[next].range)
      return ([field], 2)
    }
    if anyLabel, next < blocks.upperBound, hangs(page, page.blocks[next], below: page.blocks[first])
    {
      field.text = field.text.through(page.blocks[next].range)
      return ([field], 2)
    }
    // A label alone, with its value in the paragraph below.
    if anyLabel, next < blocks.upperBound, field.text.isEmpty, takesValue(page, field),
      isValue(page, page.blocks[next])
    {
      field.text = page.blocks[next].range
      return ([field], 2)
    }
    return ([field], 1)
  }

  /// A term of a list of definitions and what stands beside it: `<dt>Wards</dt><dd>All</dd>`.
  private static func term(
    _ page: Page, blocks: Range<Int>
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, isTerm(page.blocks[first]),
      page.blocks[first].cell == nil, !page.blocks[first].isFurniture
    else { return nil }
    let label = page.blocks[first].range
    let colon = labelEnd(page, label, most: mostWordsOfKnown)
    let isLabel = colon.map { $0 >= page.trimmed(label).upper } ?? false
    guard let name = known(page, label) ?? (isLabel ? .other : nil) else { return nil }
    var end = first + 1
    while end < blocks.upperBound, isDescription(page, end, of: first) { end += 1 }
    guard end > first + 1 else { return nil }
    var element = Element(
      .field, text: page.blocks[first + 1].range.through(page.blocks[end - 1].range))
    element.label = label
    element.fieldName = name
    return ([element], end - first)
  }

  /// Whether the mark-up says that a block is the label of what follows.
  static func isTerm(_ block: SourceBlock) -> Bool {
    !block.hints.isDisjoint(with: [.term, .fieldLabel])
  }

  /// Whether a block stands beside a term: it follows, or is set as deep as what does.
  private static func isDescription(_ page: Page, _ index: Int, of term: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && !isTerm(block) && block.cell == nil
      && !block.isFurniture && page.wordIndices(block.range).count <= 40
      && (index == term + 1 || block.indent > page.blocks[term].indent)
  }

  /// Whether the value of a label that stands alone is looked for below it.
  private static func takesValue(_ page: Page, _ field: Element) -> Bool {
    field.fieldName == .contact
      || field.fieldName != nil && field.fieldName != .purpose
        && page.isWhole(field.label, stacked) != nil
  }

  /// Labels that are printed over their values as well as beside them.
  private static let stacked = PhraseTable<Bool>([
    "report to", "report for", "committee s?", "name of committee", "date s?", "dated",
    "date s? of meeting", "meeting date", "ward|wards s?", "ward|wards s? affected",
    "electoral divisions affected", "portfolio", "portfolio holder s?", "cabinet member s?",
    "subject", "title", "report title", "title of report", "venue", "location", "classification",
  ])

  /// Whether a block could be the value of the label above it: short and plain, and no label.
  private static func isValue(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.wordIndices(block.range).count <= 24, !page.isEmphasised(block.range)
    else { return false }
    guard let colon = labelEnd(page, block.range) else { return true }
    return meaning(of: TextRange(block.range.lower, colon), in: page) == nil
  }

  private static let joiners = WordSet("and of the for to with in or a & 'n")

  /// Whether a value breaks off: an open bracket, a joining word, a comma, or a possessive.
  private static func isCut(_ page: Page, _ value: TextRange) -> Bool {
    var open = 0
    for offset in value.bounds {
      let byte = page.byte(offset)
      if byte == UInt8(ascii: "(") { open += 1 }
      if byte == UInt8(ascii: ")") { open -= 1 }
    }
    let last = page.lastByte(value)
    if open > 0 || last == UInt8(ascii: "&") || last == UInt8(ascii: ",")
      || last == UInt8(ascii: "/")
    {
      return true
    }
    guard let index = page.wordIndices(value).last else { return false }
    let word = page.words[index]
    if joiners.contains(word) { return true }
    return page.has("'s", at: word.range.upper - 2) || page.has("’s", at: word.range.upper - 4)
  }

  /// Whether a block could be the rest of a value: short, plain, without a label of its own.
  static func isRest(_ page: Page, _ block: SourceBlock, inBold: Bool = false) -> Bool {
    block.kind == .paragraph && !block.isFurniture && block.cell == nil
      && page.wordIndices(block.range).count <= 12
      && page.isEmphasised(block.range) == inBold
      && labelEnd(page, block.range) == nil && page.byte(block.range.lower) != UInt8(ascii: "(")
  }

  /// The fields with labels and values that stand apart put together: of labels without values, each
  /// gives itself to the next value without a label that is of its kind.
  static func paired(_ fields: [Element]) -> [Element] {
    var result = fields
    var open: [Int] = []
    for (index, field) in fields.enumerated() {
      if !field.label.isEmpty {
        if field.text.isEmpty { open.append(index) } else { open = [] }
      } else if let place = open.first(where: { fields[$0].fieldName == field.fieldName }) {
        result[index].label = fields[place].label
      }
    }
    return result
  }
}

/// Header lines: a label with a colon, and a value.
enum Fields {
  /// Labels of header lines and which line each is. Layouts: report heads, list pages, decision
  /// records, minutes with a field block.
  static let labels = PhraseTable<Block.FieldName>([
    ("report to", .to), ("to", .to), ("report for", .to), ("meeting", .to), ("committee", .to),
    ("meeting s", .to), ("report s? to", .to), ("committee s", .to), ("name of committee", .to),
    ("date s", .date), ("date s? of meeting s?", .date), ("meeting date s?", .date),
    ("decision maker", .other), ("date", .date), ("date of meeting", .date),
    ("meeting date", .date), ("date of decision", .date), ("date and time", .date),
    ("dyddiad", .date), ("contact", .contact), ("contact officer|officers", .contact),
    ("contact for further information", .contact), ("report author|authors", .contact),
    ("author|authors", .contact), ("lead officer", .contact), ("reporting officer", .contact),
    ("case officer", .contact), ("originating officer", .contact), ("prepared by", .contact),
    ("officer contact", .contact), ("officer to contact", .contact), ("report of", .contact),
    ("contact officer s", .contact), ("report? author s", .contact), ("lead officer s", .contact),
    ("contact name", .contact), ("contact person|details", .contact), ("report from", .contact),
    ("name of contact officer", .contact), ("author of report", .contact),
    ("contact officer name", .contact), ("report? author name", .contact),
    ("report prepared|written by", .contact), ("officer responsible", .contact),
    ("contact for further? enquiries", .contact), ("person to contact", .contact),
    ("responsible officer", .contact), ("enquiries to", .contact),
    ("report by", .contact), ("for further information contact?", .contact), ("cyswllt", .contact),
    ("ward|wards", .ward), ("ward s", .ward), ("ward|wards affected", .ward),
    ("ward s affected", .ward), ("wards or divisions? affected", .ward),
    ("electoral divisions|division", .ward), ("divisions affected", .ward),
    ("municipal district", .ward), ("locality", .ward), ("district electoral area", .ward),
    ("electoral division s", .ward), ("electoral divisions|division s? affected", .ward),
    ("division s? affected", .ward), ("divisions", .ward), ("ward s? involved", .ward),
    ("wards involved|concerned", .ward), ("affected wards", .ward), ("municipal districts", .ward),
    ("portfolio", .portfolio), ("portfolio holder", .portfolio), ("cabinet member", .portfolio),
    ("lead member", .portfolio), ("policy lead", .portfolio), ("lead cabinet member", .portfolio),
    ("executive member", .portfolio), ("lead executive member", .portfolio),
    ("cabinet member s", .portfolio), ("portfolio holder s", .portfolio),
    ("executive portfolio", .portfolio), ("cabinet portfolio", .portfolio),
    ("relevant|responsible cabinet|executive? member", .portfolio),
    ("relevant|responsible portfolio holder", .portfolio), ("lead portfolio holder", .portfolio),
    ("cabinet portfolio holder|member", .portfolio), ("cabinet lead", .portfolio),
    ("lead councillor", .portfolio),
    ("part", .part), ("classification", .part), ("venue", .venue), ("place", .venue),
    ("location", .venue), ("lleoliad", .venue), ("meeting venue", .venue), ("purpose", .purpose),
    ("purpose of report", .purpose),
    ("report title", .other), ("title", .other), ("subject", .other), ("title of report", .other),
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
  ])

  /// A field over a block, or nil where the block is none: a known label with a colon, or any short
  /// label set off by emphasis.
  ///
  /// - Parameter anyLabel: Whether unknown labels count (in the head of a document).
  static func element(_ page: Page, _ block: SourceBlock, anyLabel: Bool) -> Element? {
    guard block.kind != .heading, !block.isFurniture else { return nil }
    return element(page, block.range, anyLabel: anyLabel)
  }

  private static func element(_ page: Page, _ range: TextRange, anyLabel: Bool) -> Element? {
    if anyLabel, let field = gapped(page, range) { return field }
    guard let colon = labelEnd(page, range) else { return emphasised(page, range) }
    let label = TextRange(range.lower, colon)
    let known = page.isWhole(label, labels)
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

  /// A known label in capitals that only a wide gap sets off: “SUBJECT      Slipway”.
  private static func gapped(_ page: Page, _ range: TextRange) -> Element? {
    guard let gap = range.bounds.first(where: { page.byte($0) == 0x09 }) else { return nil }
    let label = page.trimmed(range.prefix(upTo: gap))
    guard page.isAllCapitals(label), let name = page.isWhole(label, labels) else { return nil }
    let text = page.trimmed(range.suffix(from: gap))
    guard !text.isEmpty, page.byte(text.lower) != UInt8(ascii: ":") else { return nil }
    var element = Element(.field, text: text)
    element.label = label
    element.fieldName = name
    return element
  }

  /// A known label in bold without a colon: “**Report to** Audit Committee”.
  private static func emphasised(_ page: Page, _ range: TextRange) -> Element? {
    let end = page.text.emphasisEnd(range)
    let label = TextRange(range.lower, end)
    guard end > range.lower, end < range.upper,
      let name = page.isWhole(label, labels)
    else { return nil }
    var element = Element(.field, text: page.trimmed(TextRange(end, range.upper)))
    element.label = label
    element.fieldName = name
    return element
  }

  /// Offset behind the first colon, where at most six words stand before it.
  static func labelEnd(_ page: Page, _ range: TextRange) -> Int? {
    var words = 0
    var offset = range.lower
    var wasWord = false
    let bytes = page.text.bytes
    while offset < range.upper, words <= 6 {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ":") {
        let next = page.byte(offset + 1)
        // `10:30` and `http://` hold no label.
        if next.isASCIIDigit || next == UInt8(ascii: "/") { return nil }
        var end = offset + 1
        if next == UInt8(ascii: "-") { end += 1 }
        return words > 0 ? end : nil
      }
      let isWord = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
      if isWord, !wasWord { words += 1 }
      wasWord = isWord
      if byte == UInt8(ascii: ".") || byte == 0x0A { return nil }
      offset += 1
    }
    return nil
  }

  private static func isShortLabel(_ page: Page, _ label: TextRange) -> Bool {
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
    if let row = row(page, blocks: blocks) { return row }
    guard let first = blocks.first else { return nil }
    if let line = line(page, page.blocks[first]) { return (line, 1) }
    guard var field = element(page, page.blocks[first], anyLabel: anyLabel) else { return nil }
    let next = first + 1
    if anyLabel, next < blocks.upperBound, !field.text.isEmpty, isCut(page, field.text),
      isRest(page, page.blocks[next])
    {
      field.text = field.text.through(page.blocks[next].range)
      return ([field], 2)
    }
    // A label alone, with its value in the paragraph below.
    if anyLabel, next < blocks.upperBound, field.text.isEmpty, field.fieldName == .contact,
      isValue(page, page.blocks[next])
    {
      field.text = page.blocks[next].range
      return ([field], 2)
    }
    return ([field], 1)
  }

  /// Whether a block could be the value of the label above it: short and plain, and no label.
  private static func isValue(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.wordIndices(block.range).count <= 24, !page.isEmphasised(block.range)
    else { return false }
    guard let colon = labelEnd(page, block.range) else { return true }
    return page.isWhole(TextRange(block.range.lower, colon), labels) == nil
  }

  /// Fields beside each other on one line, “Date: 3 May   Time: 4 pm”: each opens with a known
  /// label behind a wide gap. Nil where there are not at least two.
  private static func line(_ page: Page, _ block: SourceBlock) -> [Element]? {
    guard block.kind == .paragraph, !block.isFurniture else { return nil }
    var elements: [Element] = []
    for part in page.columns(block.range) {
      guard let colon = labelEnd(page, part),
        let name = page.isWhole(TextRange(part.lower, colon), labels)
      else { return nil }
      var element = Element(.field, text: page.trimmed(TextRange(colon, part.upper)))
      element.label = TextRange(part.lower, colon)
      element.fieldName = name
      element.joined = !elements.isEmpty
      elements.append(element)
    }
    return elements.count > 1 ? elements : nil
  }

  /// A field set as a row of a table: the label in the first cell, the value in the others. A row
  /// without a label goes on with the field above.
  static func row(_ page: Page, blocks: Range<Int>) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.column == 0,
      let name = page.isWhole(page.blocks[first].range, labels)
    else { return nil }
    var elements: [Element] = []
    var index = first
    while index < blocks.upperBound, let next = page.blocks[index].cell, next.table == cell.table,
      next.row == cell.row || next.column > 0
    {
      let range = page.blocks[index].range
      if next.column == 0 {
        elements.append(Element(.field, text: .empty(at: range.upper)))
        elements[0].label = range
      } else if next.row != cell.row || elements.isEmpty {
        elements.append(Element(.field, text: range))
      } else {
        let last = elements.count - 1
        elements[last].text =
          elements[last].text.isEmpty ? range : elements[last].text.through(range)
      }
      elements[elements.count - 1].fieldName = name
      index += 1
    }
    guard index > first + 1 else { return nil }
    return (elements, index - first)
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
  private static func isRest(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .paragraph && !block.isFurniture && block.cell == nil
      && page.wordIndices(block.range).count <= 12 && !page.isEmphasised(block.range)
      && labelEnd(page, block.range) == nil && page.byte(block.range.lower) != UInt8(ascii: "(")
  }
}

/// Labels and values set in columns, with wide gaps between them.
extension Fields {
  /// A known label that only a wide gap sets off: “SUBJECT      Slipway”, “Report by      Ann Crane”.
  static func gapped(_ page: Page, _ range: TextRange) -> Element? {
    guard let gap = page.first(.gap, in: range) else { return nil }
    let label = page.trimmed(range.prefix(upTo: gap))
    guard let name = known(page, label) else { return nil }
    // “Name     Post” heads two columns.
    guard
      page.isAllCapitals(label)
        || page.firstWord(label)?.shape.contains(.capitalised) == true
          && (name != .other || TitleRule.isSubject(page, label))
    else { return nil }
    let text = page.trimmed(range.suffix(from: gap))
    guard !text.isEmpty, page.byte(text.lower) != UInt8(ascii: ":") else { return nil }
    // “Date      Time      Venue” heads columns, too; “Case Officer      Ann Crane      01632 960718” does not.
    if !page.isAllCapitals(label) {
      let second = page.first(.gap, in: text)
      let isNumber = second.map { name == .contact && isTelephone(page, text.suffix(from: $0)) }
      guard isNumber ?? true, meaning(of: text, in: page) == nil else { return nil }
    }
    var element = Element(.field, text: text)
    element.label = label
    element.fieldName = name
    return element
  }

  /// Whether a column is figures in groups: `01632 960718`.
  private static func isTelephone(_ page: Page, _ column: TextRange) -> Bool {
    let words = page.wordIndices(column)
    return (1...4).contains(words.count)
      && words.allSatisfy { page.words[$0].shape.contains(.digits) }
      && page.trimmed(column).count >= 6
  }

  /// Labels of those who are elected for a ward.
  private static let members = PhraseTable<Bool>([
    "unitary|ward|local|division|divisional|county|borough member|members|councillor|councillors"
  ])

  /// Two labels with their values in the columns of one line: “Ward      Harbour      Member      Cllr Crane”.
  static func pairs(_ page: Page, _ block: SourceBlock) -> [Element]? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.first(.gap, in: block.range) != nil
    else { return nil }
    var columns = page.columns(block.range)
    // “Electoral Division  Harbour      Local Member      Cllr Crane”: the label fills its column.
    if columns.count == 3, page.isWhole(columns[1], members) != nil,
      let label = page.wordIndices(columns[0]).first,
      let match = labels.match(
        page.words, at: label, limit: page.wordIndices(columns[0]).upperBound),
      match.end < page.wordIndices(columns[0]).upperBound
    {
      let whole = columns.removeFirst()
      let start = page.words[match.end].range.lower
      columns = [page.trimmed(whole.prefix(upTo: start)), whole.suffix(from: start)] + columns
    }
    // “Unitary Member   Cllr Crane”: too narrow a gap for a column.
    if columns.count == 3, let label = page.wordIndices(columns[2]).first,
      let match = members.match(
        page.words, at: label, limit: page.wordIndices(columns[2]).upperBound),
      match.end < page.wordIndices(columns[2]).upperBound
    {
      let whole = columns.removeLast()
      let start = page.words[match.end].range.lower
      columns += [page.trimmed(whole.prefix(upTo: start)), whole.suffix(from: start)]
    }
    guard columns.count == 4, let name = known(page, columns[0]), name != .other,
      columns.allSatisfy({ page.firstWord($0)?.shape.contains(.capitalised) ?? false }),
      columns.dropFirst().dropLast().allSatisfy({ page.wordIndices($0).count <= 4 }),
      meaning(of: columns[1], in: page) == nil, meaning(of: columns[3], in: page) == nil,
      page.first(.lineEnd, in: block.range) == nil
    else { return nil }
    return [0, 2].map { place in
      var field = Element(.field, text: columns[place + 1])
      field.label = columns[place]
      field.fieldName = place == 0 ? name : known(page, columns[2]) ?? .other
      field.joined = place > 0
      return field
    }
  }

  /// Fields beside each other on one line, “Date: 3 May   Time: 4 pm”: each opens with a known
  /// label behind a wide gap. Nil where there are not at least two. In the head, one of them may be unknown beside one of a
  /// report: “Grid Ref: SX 60 77      Officer to contact: Ada Pike”.
  static func line(_ page: Page, _ block: SourceBlock, anyLabel: Bool) -> [Element]? {
    guard block.kind == .paragraph, !block.isFurniture,
      page.words.marks.firstLineEnd(or: .gap, from: block.range.lower, to: block.range.upper) != nil
    else { return nil }
    var elements: [Element] = []
    var isOther = false
    for part in page.columns(block.range) {
      guard let colon = labelEnd(page, part) else {
        // “Meeting date:      3 May      Agenda item:      11”: the value stands in a column of its own.
        guard let last = elements.indices.last, elements[last].text.isEmpty else { return nil }
        elements[last].text = part
        continue
      }
      let label = TextRange(part.lower, colon)
      let known = meaning(of: label, in: page)
      if known == nil {
        guard anyLabel, isShortLabel(page, label), AttendanceLabels.read(page, label) == nil,
          !isOther || !elements.isEmpty
        else { return nil }
        isOther = true
      }
      let name = known ?? .other
      var element = Element(.field, text: page.trimmed(TextRange(colon, part.upper)))
      element.label = TextRange(part.lower, colon)
      element.fieldName = name
      element.joined = !elements.isEmpty
      elements.append(element)
    }
    guard elements.count > 1,
      !isOther || elements.contains(where: { isOfReport(page, $0) })
    else { return nil }
    return elements
  }

  /// “Officer to contact: Ada Pike”; “From: 03/06/2024” asks for a day.
  private static func isOfReport(_ page: Page, _ field: Element) -> Bool {
    switch field.fieldName {
    case .contact, .ward, .portfolio:
      page.byte(page.trimmed(field.text).lower).isASCIIDigit == false
    default: false
    }
  }

  private static let wordsOfBarred = 60

  /// “File ref: 7/3/1 | Wards: 4 and 7 | Compiled by: Ada Pike”: fields with bars or dots between them.
  static func barred(_ page: Page, _ block: SourceBlock) -> [Element]? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.first(.colon, in: block.range) != nil,
      page.wordIndices(block.range).count <= wordsOfBarred
    else { return nil }
    var parts: [TextRange] = []
    var start = block.range.lower
    for offset in block.range.bounds {
      let width = barWidth(page, offset)
      guard width > 0, offset > start else { continue }
      parts.append(page.trimmed(TextRange(start, offset)))
      start = offset + width
    }
    guard !parts.isEmpty else { return nil }
    parts.append(page.trimmed(TextRange(start, block.range.upper)))
    var elements: [Element] = []
    for part in parts {
      guard let colon = labelEnd(page, part), colon < part.upper else { return nil }
      let label = TextRange(part.lower, colon)
      guard isShortLabel(page, label), AttendanceLabels.read(page, label)?.isStrong != true else {
        return nil
      }
      var field = Element(.field, text: page.trimmed(TextRange(colon, part.upper)))
      // The bar belongs to the label behind it.
      field.label =
        elements.last.map { TextRange(page.skipBlanks($0.text.upper, colon), colon) } ?? label
      field.fieldName = meaning(of: label, in: page) ?? .other
      field.joined = !elements.isEmpty
      elements.append(field)
    }
    return elements.contains { isOfReport(page, $0) || $0.fieldName == .ward } ? elements : nil
  }

  /// Bytes of a bar or a dot in the middle of the line, with blanks around it.
  private static func barWidth(_ page: Page, _ offset: Int) -> Int {
    let byte = page.byte(offset)
    let width =
      byte == UInt8(ascii: "|")
      ? 1
      : byte == 0xC2 && page.has("·", at: offset)
        ? 2
        : byte == 0xE2 && page.has("•", at: offset) ? 3 : 0
    guard width > 0, page.byte(offset - 1).isBlank, page.byte(offset + width).isBlank else {
      return 0
    }
    return width
  }

  private static let fewestLabels = 3

  /// “Item No.      Date:      Meeting name:” over “9.      21 May      Planning Committee”: labels in the columns of one
  /// line, their values in those of the next.
  static func rows(_ page: Page, _ blocks: Range<Int>) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, blocks.count > 1 else { return nil }
    let (head, below) = (page.blocks[first], page.blocks[first + 1])
    guard head.kind == .paragraph, below.kind == .paragraph, head.cell == nil, below.cell == nil,
      !head.isFurniture, !below.isFurniture, page.endsWithColon(head.range),
      page.first(.gap, in: head.range) != nil
    else { return nil }
    let (labels, values) = (page.columns(head.range), page.columns(below.range))
    let names = labels.map { known(page, $0) }
    guard labels.count >= fewestLabels, values.count == labels.count,
      names.count(where: { $0 != nil }) >= fewestLabels - 1,
      names.count(where: { $0 != nil && $0 != .other }) >= fewestLabels - 1
    else { return nil }
    let heads = labels.map { label -> Element in
      var field = Element(.field, text: .empty(at: label.upper))
      field.label = label
      field.fieldName = known(page, label) ?? .other
      field.joined = label.lower > labels[0].lower
      return field
    }
    let texts = values.indices.map { place -> Element in
      var field = Element(.field, text: values[place])
      field.fieldName = names[place] ?? .other
      field.joined = place > 0
      return field
    }
    return (heads + texts, 2)
  }

  /// “**To:** Committee” ⏎ “**Date:** 3 May” ⏎ “**Prepared by:** A. Crane” in one paragraph: a field a line. Two at least
  /// are known; beside them others count, “Parish: Elder” ⏎ “Ward: Ash” ⏎ “Case Officer: A. Crane”.
  static func labelledLines(_ page: Page, _ block: SourceBlock) -> [Element]? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.first(.lineEnd, in: block.range) != nil
    else { return nil }
    var elements: [Element] = []
    for line in page.eachLine(block.range) {
      // “Responsible Officer      Ada Crane” ⏎ “e-mail: ada.crane@elder.example”
      if elements.isEmpty, let field = gapped(page, line), field.fieldName == .contact {
        elements.append(field)
        continue
      }
      guard let colon = labelEnd(page, line) else { return nil }
      let label = TextRange(line.lower, colon)
      guard
        let name = known(page, label)
          ?? (page.isEmphasised(label) || isShortLabel(page, label) ? .other : nil),
        colon < page.trimmed(line).upper
      else { return nil }
      var field = Element(.field, text: page.trimmed(TextRange(colon, line.upper)))
      field.label = label
      field.fieldName = name
      field.joined = !elements.isEmpty
      elements.append(field)
    }
    let isGapped = elements.first.map { $0.fieldName == .contact && !page.endsWithColon($0.label) }
    let fewest = isGapped == true && elements.count > 1 ? 1 : 2
    return elements.count { $0.fieldName != .other } >= fewest ? elements : nil
  }

  /// “Report to” ¶ “Audit Committee” ¶ “Title” ¶ “Annual statement”: labels without colons on lines of their own, each
  /// over its value, two at least below one another.
  static func stackedLine(
    _ page: Page, _ blocks: Range<Int>
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let name = stackedLabel(page, first), blocks.count > 1,
      isStackedValue(page, first + 1),
      stackedLabel(page, first + 2) != nil || stackedLabel(page, first - 2) != nil
    else { return nil }
    var field = Element(.field, text: page.blocks[first + 1].range)
    field.label = page.blocks[first].range
    field.fieldName = name
    return ([field], 2)
  }

  private static func stackedLabel(_ page: Page, _ index: Int) -> Block.FieldName? {
    guard let block = page.blocks[safe: index], block.kind == .paragraph, !block.isFurniture,
      block.cell == nil, block.marker.isEmpty, page.lastByte(block.range).isASCIILetter,
      let name = known(page, block.range),
      name != .other || TitleRule.isSubject(page, block.range)
    else { return nil }
    return name
  }

  private static func isStackedValue(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    return block.kind == .paragraph && !block.isFurniture && block.cell == nil
      && page.wordIndices(block.range).count <= 24 && known(page, block.range) == nil
      && labelEnd(page, block.range) == nil
  }

  /// The words of labels that a narrow column breaks in two, and which line each is.
  private static let halves: [(first: WordSet, second: WordSet, name: Block.FieldName)] = [
    (WordSet("electoral"), WordSet("divisions division wards ward"), .ward),
    (WordSet("ward wards division divisions"), WordSet("affected"), .ward),
    (WordSet("portfolio"), WordSet("holder"), .portfolio),
    (WordSet("cabinet executive"), WordSet("member"), .portfolio),
    (WordSet("contact lead"), WordSet("officer officers"), .contact),
    (WordSet("report"), WordSet("author authors"), .contact),
  ]

  /// “Electoral      Quay; Strand and Docks” ⏎ “divisions:”: the label goes on below, and its value stands
  /// beside the first half.
  static func brokenLabel(_ page: Page, _ block: SourceBlock) -> [Element]? {
    guard block.kind == .paragraph, !block.isFurniture, page.endsWithColon(block.range),
      let gap = page.first(.gap, in: block.range)
    else { return nil }
    let front = page.wordIndices(block.range.prefix(upTo: gap))
    // The reader may have taken the second line for a wrapped one.
    guard front.count == 1, let word = front.first,
      let other = page.wordIndices(block.range.suffix(from: gap)).dropFirst().last,
      let name = halves.first(where: {
        $0.first.contains(page.words[word]) && $0.second.contains(page.words[other])
      })?.name
    else { return nil }
    let below = page.trimmed(block.range.suffix(from: page.words[other].range.lower))
    var field = Element(.field, text: page.trimmed(TextRange(gap, below.lower)))
    field.label = page.words[word].range
    field.fieldName = name
    var rest = Element(.field, text: .empty(at: below.upper))
    rest.label = below
    rest.fieldName = .other
    rest.joined = true
    return [field, rest]
  }

  /// Whether a line goes on in the column of the value above it, which a wide gap divides from its label:
  /// “Meeting     Elder Fire Authority” ⏎ “            Resources Group”.
  static func hangs(_ page: Page, _ next: SourceBlock, below label: SourceBlock) -> Bool {
    guard label.kind == .paragraph, label.cell == nil, next.hints.contains(.nextLine),
      Int(next.indent) >= Int(label.indent) + 8, page.first(.gap, in: label.range) != nil,
      page.first(.gap, in: next.range) == nil
    else { return false }
    return isRest(page, next) && page.lastByte(label.range).isASCIILetter
  }
}

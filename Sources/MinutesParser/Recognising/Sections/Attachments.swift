/// The documents that accompany an item: a label, then one entry a line.
enum Attachments {
  /// Reads the label block and the entries below it.
  static func recognise(_ page: Page, blocks: Range<Int>) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first else { return nil }
    if let lines = linesOfFiles(page, page.blocks[first]) { return ([lines], 1) }
    if let lines = markedLines(page, page.blocks[first]) { return ([lines], 1) }
    if let files = linkedFiles(page, blocks) { return files }
    guard
      PartLabels.label(page, page.blocks[first]) == .attachments || isOverFiles(page, blocks)
        || isLabelOverNumbers(page, blocks)
    else { return nil }
    var element = Element(.attachments)
    element.label = page.blocks[first].range
    var index = first + 1
    while index < blocks.upperBound {
      if let point = counted(page, page.blocks[index], index - first) {
        element.points.append(point)
      } else if isEntry(page, blocks, index, behind: page.blocks[first])
        || isNumbered(page, page.blocks[index], index - first, behind: page.blocks[first])
      {
        element.points += points(page, page.blocks[index])
      } else {
        break
      }
      index += 1
    }
    return ([element], index - first)
  }

  /// “Attachment(s):” over “1. Survey of patrons”
  private static func isLabelOverNumbers(_ page: Page, _ blocks: Range<Int>) -> Bool {
    guard blocks.count > 1, let first = blocks.first, page.blocks[first].kind == .paragraph,
      !page.blocks[first].isFurniture, page.blocks[first].range.count <= longestLabel,
      page.endsWithColon(page.blocks[first].range)
        || isCountedOn(page, page.blocks[safe: first + 2])
    else { return false }
    return AppendixHead.opens(page, page.blocks[first].range)
      && isNumbered(page, page.blocks[first + 1], 1, behind: page.blocks[first])
  }

  /// “Annexes” over “1   Plan” and “2   Report”
  private static func isCountedOn(_ page: Page, _ second: SourceBlock?) -> Bool {
    guard let second else { return false }
    return counted(page, second, fewestLines) != nil
  }

  private static let longestLabel = 80
  private static let wordsOfEntry = 24

  /// “1   Comparison of fees”: the figure without a mark behind it, as it counts the entries below the label.
  private static func counted(
    _ page: Page, _ block: SourceBlock, _ place: Int
  ) -> PointElement? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil, block.marker.isEmpty,
      let lead = LeadingMarker.scan(page, block.range, allowBare: true), lead.setting == .bare,
      lead.path == [place], !lead.rest.isEmpty, page.wordIndices(lead.rest).count <= wordsOfEntry,
      page.lastByte(lead.rest) != UInt8(ascii: "."), page.lastByte(lead.rest) != UInt8(ascii: ":")
    else { return nil }
    return point(lead)
  }

  /// “1   Debrief report” over “2   Bed model, technical note” below the head “Appendices”.
  static func counted(
    _ page: Page, _ blocks: Range<Int>
  ) -> (elements: [Element], consumed: Int)? {
    var element = Element(.attachments)
    if let first = blocks.first, let lines = pointsOfLines(page, page.blocks[first]) {
      element.points = lines
      return ([element], 1)
    }
    for index in blocks {
      guard let point = counted(page, page.blocks[index], index - blocks.lowerBound + 1) else {
        break
      }
      element.points.append(point)
    }
    return element.points.count >= fewestLines ? ([element], element.points.count) : nil
  }

  /// Whether all entries of a list open like “Appendix 1 – Scores”, whatever head they stand below.
  static func areAppendices(_ page: Page, _ list: Element) -> Bool {
    !list.points.isEmpty
      && list.points.allSatisfy { $0.points.isEmpty && isAppendix(page, $0.text) }
  }

  private static func point(_ lead: LeadingMarker) -> PointElement {
    var point = PointElement(marker: lead.marker, text: lead.rest)
    point.number = lead.number
    return point
  }

  private static let fewestLines = 2

  /// “Annexes:  A   Plan of the site” ⏎ “B   Draft order”: the label in front of lines that letters or figures count.
  private static func markedLines(_ page: Page, _ block: SourceBlock) -> Element? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
      page.first(.lineEnd, in: block.range) != nil,
      let colon = Fields.labelEnd(page, block.range), colon < block.range.upper
    else { return nil }
    let label = TextRange(block.range.lower, colon)
    guard
      AppendixHead.opens(page, label)
        || page.isWhole(label, OutlineVocabulary.itemParts) == .attachments
    else { return nil }
    let leads = page.lines(page.trimmed(TextRange(colon, block.range.upper))).map {
      LeadingMarker.scan(page, $0, allowBare: true)
    }
    guard leads.count >= fewestLines,
      leads.enumerated().allSatisfy({ place, lead in
        guard let lead, !lead.rest.isEmpty, lead.number.count == 1 else { return false }
        let byte = page.byte(lead.number.lower).asciiLowercased
        return lead.shape == .decimal && byte == UInt8(ascii: "1") + UInt8(clamping: place)
          || (lead.shape == .letter || lead.shape == .roman)
            && byte == UInt8(ascii: "a") + UInt8(clamping: place)
      })
    else { return nil }
    var element = Element(.attachments)
    element.label = label
    element.points = leads.compactMap { $0.map(point) }
    return element
  }

  private static let fileTypes = WordSet("pdf doc docx xls xlsx ppt pptx rtf odt htm html csv")

  /// “File Attachments” over the names of files, all on lines of one block.
  private static func linesOfFiles(_ page: Page, _ block: SourceBlock) -> Element? {
    guard block.kind == .paragraph, !block.isFurniture,
      OutlineVocabulary.itemParts.opens(page.words, at: page.words.first(from: block.range.start))
    else { return nil }
    let lines = page.lines(block.range)
    guard lines.count > 1, page.isWhole(lines[0], OutlineVocabulary.itemParts) == .attachments,
      lines.dropFirst().allSatisfy({ line in
        let words = page.wordIndices(line)
        return words.count <= 40
          && (isFile(page, words) || words.contains { isSize(page, $0, words) })
      })
    else { return nil }
    var element = Element(.attachments)
    element.label = lines[0]
    element.points = lines.dropFirst().map { PointElement(text: $0) }
    return element
  }

  /// A list of nothing but links to files, each named by its file name: what systems for meetings put
  /// below an item without any label.
  private static func linkedFiles(
    _ page: Page, _ blocks: Range<Int>
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].hints.contains(.listStart) else {
      return nil
    }
    let entries = blocks.prefix { index in
      let block = page.blocks[index]
      return block.kind == .listItem && block.marker.isEmpty && isFile(page, block)
        && page.text.commonStyle(block.text).contains(.link)
    }
    guard let last = entries.last,
      page.blocks[safe: last + 1].map({ $0.kind != .listItem || $0.hints.contains(.listStart) })
        ?? true
    else { return nil }
    var element = Element(.attachments)
    element.points = entries.map { PointElement(text: page.blocks[$0].text) }
    return ([element], entries.count)
  }

  /// Whether a plain line says “Attachments” and the next is the name of a file.
  private static func isOverFiles(_ page: Page, _ blocks: Range<Int>) -> Bool {
    guard let next = blocks.dropFirst().first, page.blocks[blocks.lowerBound].kind == .paragraph
    else { return false }
    return page.isWhole(page.blocks[blocks.lowerBound].range, OutlineVocabulary.itemParts)
      == .attachments && isFile(page, page.blocks[next])
  }

  /// Whether a block ends with the name of a file: `strategy draft 3.pdf`.
  private static func isFile(_ page: Page, _ block: SourceBlock) -> Bool {
    isFile(page, page.wordIndices(block.range))
  }

  /// Whether words end with the name of a file, the size of the file in a bracket behind it or not.
  private static func isFile(_ page: Page, _ words: Range<Int>) -> Bool {
    var words = words
    if let size = words.last, isSize(page, size, words) {
      while let last = words.last, last > words.lowerBound, !fileTypes.contains(page.words[last]),
        size - last <= 3
      {
        words = words.dropLast()
      }
    }
    guard words.count >= 2, words.count <= 40, let last = words.last,
      fileTypes.contains(page.words[last])
    else { return false }
    return page.byte(page.words[last].range.lower - 1) == UInt8(ascii: ".")
  }

  private static let appendix = PhraseTable<Bool>([
    "appendix|annex|annexure|enclosure|atodiad|attachment|exhibit|schedule"
  ])

  /// Lines that begin “Appendix A – …”, one an entry, with the label above them.
  ///
  /// - Parameter inCells: Whether they may stand in a table that lays the page out.
  static func appendices(
    _ page: Page, blocks: Range<Int>, inCells: Bool = false
  ) -> (elements: [Element], consumed: Int)? {
    var element = Element(.attachments)
    var index = blocks.lowerBound
    if index + 1 < blocks.upperBound, page.endsWithColon(page.blocks[index].range),
      AppendixHead.opens(page, page.blocks[index].range),
      isAppendix(page, page.blocks[index + 1], inCells)
    {
      element.label = page.blocks[index].range
      index += 1
    }
    while index < blocks.upperBound, isAppendix(page, page.blocks[index], inCells) {
      let lines = page.lines(page.blocks[index].range)
      if lines.count > 1, lines.allSatisfy({ page.opening($0, appendix) != nil }) {
        element.points += lines.map { PointElement(text: $0) }
      } else {
        element.points += points(page, page.blocks[index])
      }
      index += 1
    }
    return index > blocks.lowerBound ? ([element], index - blocks.lowerBound) : nil
  }

  /// “Annexes:  A   Map of the sites” ⏎ “B   Draft order”: a label with an entry a line, each behind its letter or
  /// number.
  static func lines(_ page: Page, _ block: SourceBlock) -> Element? {
    guard block.kind == .paragraph, !block.isFurniture,
      let colon = Fields.labelEnd(page, block.range),
      AppendixHead.opens(page, TextRange(block.range.lower, colon))
    else { return nil }
    let lines = page.lines(page.trimmed(TextRange(colon, block.range.upper)))
    var element = Element(.attachments)
    element.label = TextRange(block.range.lower, colon)
    // “Appendix A: Plan” is an entry itself.
    let isNumbered = page.wordIndices(element.label).contains {
      page.words[$0].shape.contains(.digits)
        || page.words[$0].range.count == 1
          && page.words[$0].hash != WordHash.of("s")
    }
    if !isNumbered, !lines.isEmpty, lines.allSatisfy({ isTitle(page, $0) }) {
      element.points = lines.map { PointElement(text: $0) }
      return element
    }
    for line in lines {
      guard let lead = LeadingMarker.scan(page, line, allowBare: true), lead.shape != .bullet,
        lead.path == [element.points.count + 1], !lead.rest.isEmpty
      else { return nil }
      var point = PointElement(marker: lead.marker, text: lead.rest)
      point.number = lead.number
      element.points.append(point)
    }
    return lines.count > 1 ? element : nil
  }

  private static let nothing = PhraseTable<Bool>([
    "none", "nil", "no", "yes", "n a", "not applicable", "see", "as", "there are", "attached",
    "enclosed", "to follow", "listed",
  ])
  private static let wordsOfTitle = 16

  /// “Enclosures:  Appendix 1 – Vehicles” ⏎ “Appendix 2 – Costs”: the title of a paper, and no sentence.
  private static func isTitle(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard (2...wordsOfTitle).contains(words.count), let first = words.first,
      page.words[first].shape.contains(.capitalised), page.opening(line, nothing) == nil,
      LeadingMarker.scan(page, line) == nil
    else { return false }
    let last = page.lastByte(line)
    return last != UInt8(ascii: ".") && last != UInt8(ascii: ":") && last != UInt8(ascii: ",")
      && !NumberedHead.hasFiniteVerb(page, line)
  }

  /// A list below “Appendices” as one of documents. Where a bullet stands in front of the entry's
  /// own number, both are its marker.
  static func entries(_ page: Page, of list: Element) -> Element {
    var element = list
    element.kind = .attachments
    element.label = list.leadIn
    element.leadIn = .empty(at: 0)
    // “1” alone behind the last of them counts the pages.
    if let last = element.points.last, last.text.isEmpty, last.points.isEmpty,
      !last.number.isEmpty, page.byte(last.number.lower).isASCIIDigit
    {
      element.points[element.points.count - 1] = PointElement(text: last.marker)
      element.points[element.points.count - 1].furniture = true
    }
    for index in element.points.indices where element.points[index].number.isEmpty {
      guard
        let inner = LeadingMarker.scan(page, element.points[index].text, allowBare: true),
        inner.shape == .decimal, inner.path == [index + 1], !inner.rest.isEmpty
      else { continue }
      element.points[index].marker = element.points[index].marker.through(inner.marker)
      element.points[index].number = inner.number
      element.points[index].text = inner.rest
    }
    return element
  }

  /// “Appendix A – Plan”: the word, its number, a divider and a title, and no sentence.
  private static func isAppendix(_ page: Page, _ block: SourceBlock, _ inCells: Bool) -> Bool {
    guard !block.isFurniture, inCells || block.cell == nil else { return false }
    // “6.1 Appendix A – Plan”
    return isAppendix(page, NumberedText(page, block).body)
  }

  private static func isAppendix(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard words.count >= 3, words.count <= 30, page.opening(text, appendix) != nil
    else { return false }
    let number = page.words[words.lowerBound + 1]
    let gap = TextRange(number.range.upper, page.words[words.lowerBound + 2].range.lower)
    // “Enclosure 9.2” counts the paper itself.
    return number.range.count <= 3 && !page.words[words.lowerBound + 2].shape.contains(.digits)
      && (!page.text.isBlank(gap) || page.byte(gap.lower) == 0x09)
      && (page.lastByte(text) != UInt8(ascii: ".") || words.count <= 12)
  }

  // MARK: Entries

  private static let links = PhraseTable<Bool>([
    "view the", "gweld y", "view directions", "back to", "return to", "top of page", "print this",
  ])

  private static func isEntry(
    _ page: Page, _ blocks: Range<Int>, _ index: Int, behind label: SourceBlock
  ) -> Bool {
    let block = page.blocks[index]
    guard !block.isFurniture, block.kind != .heading,
      PartLabels.label(page, block) == nil,
      block.cell == label.cell
        || isBeside(block.cell, label.cell) && page.opening(block.range, nothing) == nil
        || isBelow(block.cell, page.blocks[index - 1].cell, label.cell),
      page.opening(block.range, links) == nil
    else { return false }
    if block.kind == .listItem { return true }
    let words = page.wordIndices(block.range)
    guard words.count <= 60 else { return false }
    if words.contains(where: { isSize(page, $0, words) }) || isFile(page, block) { return true }
    // A title without a size, alone below its label: no sentence, nothing behind it.
    return index + 1 == blocks.upperBound && page.blocks[index - 1].range == label.range
      && words.count <= 12
      && page.lastByte(block.range) != UInt8(ascii: ".")
      && words.first.map { page.words[$0].shape.contains(.capitalised) } ?? false
  }

  /// “Attachments: | 1. Annual budget”: the cell right beside that of the label.
  private static func isBeside(_ cell: SourceBlock.Cell?, _ label: SourceBlock.Cell?) -> Bool {
    guard let cell, let label else { return false }
    return cell.table == label.table && cell.row == label.row && cell.column == label.column + 1
  }

  /// Rows of a table that lays the page out, an entry each below the row of the label.
  private static func isBelow(
    _ cell: SourceBlock.Cell?, _ before: SourceBlock.Cell?, _ label: SourceBlock.Cell?
  ) -> Bool {
    guard let cell, let before, let label else { return false }
    return cell.table == label.table && cell.column == label.column && before.table == cell.table
      && cell.row - before.row <= 1
  }

  /// “1. Comparison of fees” below “Attachments:”, counted from one in plain text.
  private static func isNumbered(
    _ page: Page, _ block: SourceBlock, _ place: Int, behind label: SourceBlock
  ) -> Bool {
    guard block.kind == .paragraph, !block.isFurniture,
      block.cell == nil || isBeside(block.cell, label.cell),
      let lead = LeadingMarker.scan(page, block.range, allowBare: true),
      lead.shape == .decimal && lead.path == [place]
        || lead.shape != .bullet && lead.number.count == 1
          && page.byte(lead.number.lower).asciiLowercased
            == UInt8(ascii: "a") + UInt8(clamping: place - 1)
    else { return false }
    return (1...24).contains(page.wordIndices(lead.rest).count)
      && page.lastByte(lead.rest) != UInt8(ascii: ":")
  }

  /// The entries in one block: several where an extractor ran them together, each ending with the
  /// size of its file.
  private static func points(_ page: Page, _ block: SourceBlock) -> [PointElement] {
    var whole = PointElement(text: block.range)
    // `PW-2023-31 Report.pdf` is the name of a file.
    if let entry = ListEntry(page, block), entry.isBullet || entry.style.shape != .composite {
      whole = PointElement(marker: entry.marker, text: entry.text)
      whole.number = entry.number
      whole.ordinal = entry.ordinal
    } else if let lead = LeadingMarker.scan(page, block.range, allowBare: true),
      lead.shape == .decimal, lead.level == 1, lead.number.count <= 2, block.kind == .paragraph
    {
      // “1  Comparison of fees”
      whole = PointElement(marker: lead.marker, text: lead.rest)
      whole.number = lead.number
    }
    if let lines = pointsOfLines(page, block) { return lines }
    let words = page.wordIndices(whole.text)
    var points: [PointElement] = []
    var start = whole.text.lower
    for index in words
    where isSize(page, index, words) && index + 1 < words.upperBound
      && !otherForms.matches(page.words, at: index + 1, limit: words.upperBound)
    {
      let end = page.words[index].range.upper
      points.append(PointElement(text: TextRange(start, end)))
      start = page.skipBlanks(end, whole.text.upper)
    }
    guard !points.isEmpty else { return [whole] }
    points.append(PointElement(text: TextRange(start, whole.text.upper)))
    points[0].marker = whole.marker
    points[0].number = whole.number
    points[0].ordinal = whole.ordinal
    return points
  }

  /// “1. Notice of completion” ⏎ “2. Location map” in one paragraph; or the name of a file on each line.
  private static func pointsOfLines(_ page: Page, _ block: SourceBlock) -> [PointElement]? {
    guard block.marker.isEmpty, page.first(.lineEnd, in: block.range) != nil else { return nil }
    let lines = page.lines(block.range)
    let leads = lines.map { LeadingMarker.scan(page, $0, allowBare: true) }
    if leads.indices.allSatisfy({ place in
      leads[place].map { $0.shape == .decimal && $0.path == [place + 1] && !$0.rest.isEmpty }
        ?? false
    }) {
      return leads.compactMap { $0.map(point) }
    }
    let areFiles = lines.allSatisfy { line in
      let words = page.wordIndices(line)
      return isFile(page, words) || words.last.map { isSize(page, $0, words) } ?? false
    }
    return areFiles ? lines.map { PointElement(text: $0) } : nil
  }

  /// What a page prints behind a document for another form of the same.
  private static let otherForms = PhraseTable<Bool>(["view as html", "gweld fel html"])
  /// In which the size of a file is given.
  static let units = WordSet("kb mb gb")

  /// Whether a word ends the size of a file: `164 KB`, `212kb`.
  private static func isSize(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    let word = page.words[index]
    if units.contains(word) {
      return index > words.lowerBound && page.words[index - 1].shape.contains(.digits)
    }
    guard word.shape.contains(.digits), word.range.count >= 3 else { return false }
    let unit = page.byte(word.range.upper - 2).asciiLowercased
    return page.byte(word.range.upper - 1).asciiLowercased == UInt8(ascii: "b")
      && (unit == UInt8(ascii: "k") || unit == UInt8(ascii: "m") || unit == UInt8(ascii: "g"))
      && page.byte(word.range.upper - 3).isASCIIDigit
  }
}

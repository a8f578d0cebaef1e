/// Writes the blocks of a plain text.
struct PlainTextWriter {
  /// A stretch of one line that goes into a block.
  private struct Part {
    var line: Int
    var bytes: Range<Int>
  }

  private let text: PlainTextLines
  private let wrapping: TextWrapping
  private let layout: TextMargins
  private var builder = VisibleTextBuilder()
  /// What the block being written is made of.
  private var parts: [Part] = []
  private var stream = BlockStream()
  private var lists = ListDepths()
  private var tableCount: Int32 = 0
  /// Whether a page break stands in front of what is written next.
  private var isPageStart = false
  /// The last line of text, how its paragraph is set in, and whether furniture followed.
  private var lastText: (line: Int, bodyIndent: Int)?
  private var hasFurniture = false

  init(_ text: PlainTextLines, _ wrapping: TextWrapping) {
    self.text = text
    self.wrapping = wrapping
    layout = TextMargins(text, wrapping)
    builder.reserve(text.bytes.count)
    stream.blocks.reserveCapacity(text.count)
  }

  mutating func finish() -> BlockStream {
    stream.text = builder.finish()
    return stream
  }

  // MARK: Furniture and headings

  mutating func writeFurniture(_ index: Int) {
    if text[index].isPageStart { isPageStart = true }
    var block = SourceBlock(
      kind: .paragraph, marker: .empty(at: builder.count), text: .empty(at: 0))
    append(text[index].range)
    close(&block)
    block.indent = text[index].indent
    block.gapBefore = UInt8(clamping: text[index].blanksBefore)
    block.isFurniture = true
    stream.blocks.append(block)
    hasFurniture = true
  }

  mutating func writeHeading(_ index: Int, level: UInt8, _ title: Range<Int>) {
    var block = open(.heading, at: index)
    block.level = level
    append(title)
    close(&block)
    lists.end()
    add(block, lastLine: index)
  }

  // MARK: Paragraphs

  mutating func write(_ paragraph: PlainTextParagraphs.Paragraph) {
    let start = paragraph.lines.lowerBound
    let first = text[start]
    let continues = continuesBeforeFurniture(paragraph)
    var kind = SourceBlock.Kind.paragraph
    var depth = 0
    if let glyph = paragraph.glyph {
      kind = .listItem
      depth = lists.enter(
        indent: Int(first.indent), sign: glyph.sign, textColumn: paragraph.textColumn ?? 0)
    } else if continues && lists.depth > 0
      || paragraph.textColumn == nil && lists.isContinued(at: Int(first.indent))
    {
      kind = .listContinuation
      depth = lists.depth
    } else {
      lists.end()
    }
    var template = open(kind, at: start)
    template.depth = UInt8(clamping: depth)
    template.continuesBeforeFurniture = continues
    if paragraph.lines.count <= 2, kind == .paragraph,
      paragraph.lines.allSatisfy({ layout.isCentred(text[$0]) })
    {
      template.hints.insert(.centred)
    }
    parts.removeAll(keepingCapacity: true)
    for line in paragraph.lines { parts.append(Part(line: line, bytes: text[line].range)) }
    writeParts(template, glyph: paragraph.glyph, keepsLines: paragraph.keepsLines)
    lastText = (paragraph.lines.upperBound - 1, paragraph.bodyIndent ?? Int(first.indent))
    hasFurniture = false
  }

  /// Whether a paragraph is the rest of one that a page break has cut.
  private func continuesBeforeFurniture(_ paragraph: PlainTextParagraphs.Paragraph) -> Bool {
    guard hasFurniture, let lastText, paragraph.glyph == nil else { return false }
    let before = text[lastText.line]
    let next = text[paragraph.lines.lowerBound]
    if text.endsFinally(before) { return false }
    // “… write to the” – “Minister”, “… was built in” – “1911”: the word calls for what follows.
    if text.endsOpen(before), abs(Int(next.indent) - lastText.bodyIndent) <= 1 { return true }
    if text.startsSmall(next) { return wrapping.isWide(before) || text.endsOpen(before) }
    return paragraph.textColumn == nil && next.gapCount == 0 && wrapping.isFull(before, next)
      && abs(Int(next.indent) - lastText.bodyIndent) <= 1
  }

  /// Writes the parts as one block, or as several where bullets stand inside them.
  private mutating func writeParts(
    _ template: SourceBlock, glyph: BulletGlyph.Match?, keepsLines: Bool = false
  ) {
    var block = template
    let cuts = innerBullets(leading: glyph)
    var nextCut = 0
    for number in parts.indices {
      let part = parts[number]
      var start = part.bytes.lowerBound
      if number == 0 {
        start = glyph.map { write($0, at: start, into: &block) } ?? writeNumber(part)
      } else {
        seam(parts[number - 1].line, part.line, keepsLines: keepsLines)
      }
      while nextCut < cuts.count, cuts[nextCut] < part.bytes.upperBound {
        let cut = cuts[nextCut]
        nextCut += 1
        guard let inner = BulletGlyph.match(text.bytes, cut..<part.bytes.upperBound) else {
          continue
        }
        appendMarked(start..<cut)
        finish(block)
        block = innerItem(template, inner)
        start = write(inner, at: cut, into: &block)
      }
      appendMarked(start..<part.bytes.upperBound)
    }
    finish(block)
  }

  /// “10  Four machines …” below “9   An order …”: two blanks behind a longer number set it off as three do behind
  /// one figure. Writes the number with its gap.
  ///
  /// - Returns: Where the rest begins.
  private mutating func writeNumber(_ part: Part) -> Int {
    let start = part.bytes.lowerBound
    guard let marker = text.marker(of: text[part.line]), marker.style == .bare, marker.gap == 2,
      (2...3).contains(marker.length), !marker.isAlone, start == Int(text[part.line].start),
      text.bytes[start + marker.length + 2].isASCIIUpper
    else { return start }
    append(start..<(start + marker.length))
    builder.gap()
    return start + marker.length
  }

  private func innerItem(_ template: SourceBlock, _ glyph: BulletGlyph.Match) -> SourceBlock {
    var block = template
    block.kind = .listItem
    block.depth = max(1, template.depth)
    block.gapBefore = 0
    block.hints = []
    block.continuesBeforeFurniture = false
    block.marker = .empty(at: builder.count)
    return block
  }

  /// Writes a glyph; the offset at which the text behind it begins.
  private mutating func write(
    _ glyph: BulletGlyph.Match, at start: Int, into block: inout SourceBlock
  ) -> Int {
    let markerStart = builder.count
    append(start..<glyph.end)
    block.marker = TextRange(markerStart, builder.count)
    builder.space()
    return max(glyph.end, glyph.textStart)
  }

  /// Where bullets stand inside the parts, or nothing where they are no list: at least two, of which
  /// the first stands at the start, behind a colon or in front of a wide blank.
  private func innerBullets(leading: BulletGlyph.Match?) -> [Int] {
    var found: [Int] = []
    for part in parts where text[part.line].flags.contains(.innerBullet) {
      var lastVisible = part.bytes.lowerBound
      var offset = part.bytes.lowerBound
      while offset < part.bytes.upperBound {
        let blank = VisibleTextBuilder.blank(text.bytes, offset, part.bytes.upperBound)
        if blank > 0 {
          offset += blank
          continue
        }
        let length = UTF8Validation.character(text.bytes, at: offset).length
        if offset > lastVisible, length > 1,
          BulletGlyph.isUnmistakable(text.bytes[offset..<offset + length]),
          let glyph = BulletGlyph.match(text.bytes, offset..<part.bytes.upperBound),
          !found.isEmpty || leading != nil || glyph.advance > 2
            || text.bytes[lastVisible - 1] == UInt8(ascii: ":")
        {
          found.append(offset)
        }
        offset += length
        lastVisible = offset
      }
    }
    return found.count + (leading == nil ? 0 : 1) >= 2 ? found : []
  }

  /// What stands between two lines of a block.
  private mutating func seam(_ before: Int, _ next: Int, keepsLines: Bool) {
    let (line, following) = (text[before], text[next])
    if text.hyphenJoins(line, following) { return }
    let isWrap =
      wrapping.isFull(line, following, tolerance: 2) || text.endsOpen(line)
      || text.startsSmall(following)
    if keepsLines, !isWrap { builder.lineBreak() } else { builder.space() }
  }

  // MARK: Rows and tables

  mutating func write(_ region: TextColumns.Region, _ columns: TextColumns) {
    lists.end()
    var index = region.lines.lowerBound
    var row: Int32 = 0
    while index < region.lines.upperBound {
      let first = region.lines.lowerBound
      if region.roles[index - first] == .rule {
        writeFurniture(index)
        index += 1
        continue
      }
      var end = index + 1
      while end < region.lines.upperBound, region.roles[end - first] == .continuation { end += 1 }
      if region.isTable {
        writeCells(columns, region, index..<end, row)
      } else {
        var block = open(.preformatted, at: index)
        append(text[index].range)
        appendLines(index + 1..<end)
        close(&block)
        add(block, lastLine: end - 1)
      }
      row += 1
      index = end
    }
    if region.isTable { tableCount += 1 }
  }

  private mutating func writeCells(
    _ columns: TextColumns, _ region: TextColumns.Region, _ lines: Range<Int>, _ row: Int32
  ) {
    let cells = columns.cells(of: region, at: lines.lowerBound)
    for (number, cell) in cells.enumerated() {
      var block = open(.paragraph, at: lines.lowerBound)
      if number > 0 { block.gapBefore = 0 }
      block.cell = SourceBlock.Cell(table: tableCount, row: row, column: Int32(cell.column))
      if region.hasHead, row == 0 { block.hints.insert(.tableHead) }
      append(cell.bytes)
      if number == cells.count - 1 { appendLines(lines.lowerBound + 1..<lines.upperBound) }
      close(&block)
      add(block, lastLine: lines.upperBound - 1)
    }
  }

  private mutating func appendLines(_ lines: Range<Int>) {
    for index in lines {
      builder.space()
      append(text[index].range)
    }
  }

  mutating func write(_ table: PipeTable) {
    lists.end()
    var index = 0
    while index < table.pieces.count {
      let first = table.pieces[index]
      parts.removeAll(keepingCapacity: true)
      parts.append(Part(line: first.line, bytes: first.bytes))
      index += 1
      while index < table.pieces.count, joins(table.pieces[index], table.pieces[index - 1]) {
        parts.append(Part(line: table.pieces[index].line, bytes: table.pieces[index].bytes))
        index += 1
      }
      writeParts(of: first)
    }
    tableCount += 1
  }

  /// Whether a piece of a cell goes on with the paragraph of the piece before.
  private func joins(_ piece: PipeTable.Piece, _ before: PipeTable.Piece) -> Bool {
    guard piece.row == before.row, piece.column == before.column, piece.line == before.line + 1,
      text.isAdjacent(piece.line)
    else { return false }
    let (line, next) = (text[before.line], text[piece.line])
    return wrapping.isFull(line, next) || text.startsSmall(next) && !text.endsFinally(line)
  }

  private mutating func writeParts(of piece: PipeTable.Piece) {
    while parts[0].bytes.lowerBound < parts[0].bytes.upperBound {
      let range = parts[0].bytes
      let blank = VisibleTextBuilder.blank(text.bytes, range.lowerBound, range.upperBound)
      if blank == 0 { break }
      parts[0].bytes = range.lowerBound + blank..<range.upperBound
    }
    guard !parts[0].bytes.isEmpty else { return }
    var block = open(.paragraph, at: piece.line)
    if piece.bytes.lowerBound > Int(text[piece.line].start) + 1 { block.gapBefore = 0 }
    block.cell = SourceBlock.Cell(
      table: tableCount, row: Int32(piece.row), column: Int32(piece.column))
    if piece.row == 0 { block.hints.insert(.tableHead) }
    let glyph = BulletGlyph.match(text.bytes, parts[0].bytes)
    if glyph != nil {
      block.kind = .listItem
      block.depth = 1
    }
    writeParts(block, glyph: glyph)
  }

  // MARK: Blocks

  private mutating func open(_ kind: SourceBlock.Kind, at index: Int) -> SourceBlock {
    let line = text[index]
    var block = SourceBlock(kind: kind, marker: .empty(at: builder.count), text: .empty(at: 0))
    block.indent = line.indent
    block.gapBefore = UInt8(clamping: line.blanksBefore)
    if line.blanksBefore == 0, index > 0 { block.hints.insert(.nextLine) }
    if isPageStart || line.isPageStart { block.hints.insert(.pageStart) }
    isPageStart = false
    return block
  }

  /// Ends the text of a block, which runs from its marker to here.
  private mutating func close(_ block: inout SourceBlock) {
    block.text = TextRange(block.marker.upper, builder.endBlock())
  }

  private mutating func finish(_ block: SourceBlock) {
    var block = block
    close(&block)
    if !block.range.isEmpty { stream.blocks.append(block) }
  }

  private mutating func add(_ block: SourceBlock, lastLine: Int) {
    stream.blocks.append(block)
    lastText = (lastLine, Int(text[lastLine].indent))
    hasFurniture = false
  }

  /// Appends a stretch of a paragraph without the signs that set words of it in bold.
  private mutating func appendMarked(_ range: Range<Int>) {
    var start = range.lowerBound
    while let bold = TypedMarkup.firstBold(text.bytes, start..<range.upperBound) {
      append(start..<bold.range.lowerBound)
      builder.style = .bold
      append(bold.words)
      builder.style = []
      start = bold.range.upperBound
    }
    append(start..<range.upperBound)
  }

  private mutating func append(_ range: Range<Int>) {
    builder.append(text.bytes, range, lineEnds: .areKept)
  }
}

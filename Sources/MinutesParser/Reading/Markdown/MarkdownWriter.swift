/// Writes the leaves of a Markdown page as blocks of visible text.
struct MarkdownWriter {
  private let page: UnsafeBufferPointer<UInt8>
  private var inlines: MarkdownInlines
  var builder = VisibleTextBuilder()
  var stream = BlockStream()
  private var styles = MarkdownStyles()
  /// Where the mark-up of a link begins of which no text is written yet.
  private var linkStart: Int?
  var html = MarkdownHTMLState()
  /// The block being written: where its marker ends and its text begins.
  private var block = SourceBlock(kind: .paragraph, marker: .empty(at: 0), text: .empty(at: 0))
  /// Whether the line ends of the leaf being written were meant as such.
  private var keepsLines = false

  /// The number of the next table written in HTML.
  var tables: Int32

  init(_ page: UnsafeBufferPointer<UInt8>, definitions: Set<String>, tables: Int32) {
    self.page = page
    self.tables = tables
    inlines = MarkdownInlines(page, definitions: definitions)
    builder.reserve(page.count)
  }

  /// Writes one leaf.
  mutating func write(_ leaf: MarkdownLeaf) {
    begin(SourceBlock(leaf), marker: leaf.marker)
    html = leaf.content == .html ? MarkdownHTMLState(around: block) : MarkdownHTMLState()
    inlines.read(leaf.range, as: leaf.content)
    keepsLines =
      leaf.content == .inline && leaf.cell == nil && inlines.marks.contains { $0.kind == .lineEnd }
      && MarkdownShortLines.areMeant(page, leaf.range)
    var offset = leaf.range.lowerBound
    for mark in inlines.marks where mark.kind != .none {
      text(offset..<mark.start)
      apply(mark, in: leaf)
      offset = mark.end
    }
    text(offset..<leaf.range.upperBound, lineEnds: leaf.content == .code ? .areKept : .areSpaces)
    end()
  }

  /// The finished stream.
  mutating func finish() -> BlockStream {
    stream.text = builder.finish()
    return stream
  }

  // MARK: Blocks

  /// Begins a block; blocks without text leave no trace.
  mutating func begin(_ block: SourceBlock, marker: Range<Int> = 0..<0) {
    self.block = block
    let start = builder.count
    if !marker.isEmpty {
      builder.append(page, marker)
      self.block.marker = TextRange(start, builder.count)
      builder.space()
    } else {
      self.block.marker = .empty(at: start)
    }
  }

  /// Ends the block.
  mutating func end() {
    styles = MarkdownStyles()
    builder.style = []
    linkStart = nil
    let end = builder.endBlock()
    var start = block.marker.upper
    if start < end, builder.text.bytes[start].isBlank { start += 1 }
    block.text = TextRange(start, end)
    if block.range.isEmpty { return }
    stream.blocks.append(block)
    block.gapBefore = 0
  }

  /// Ends the block and begins another of the same leaf.
  mutating func divide(_ next: SourceBlock) {
    let gap = block.gapBefore
    end()
    var next = next
    next.gapBefore = block.gapBefore == 0 ? 0 : gap
    begin(next)
  }

  // MARK: Text

  private mutating func text(
    _ range: Range<Int>, lineEnds: VisibleTextBuilder.LineEnds = .areSpaces
  ) {
    var range = range
    guard let link = linkStart else {
      if !range.isEmpty {
        builder.append(page, range, lineEnds: html.keepsLines ? .areKept : lineEnds)
      }
      return
    }
    while let first = range.first, page[first] <= 0x20 {
      builder.space()
      range.removeFirst()
    }
    guard let first = range.first else { return }
    linkStart = nil
    builder.append(page, range, lineEnds: lineEnds, openCount: first - link)
  }

  private mutating func apply(_ mark: MarkdownMark, in leaf: MarkdownLeaf) {
    switch mark.kind {
    case .none, .hidden: break
    case .lineEnd:
      if html.keepsLines || keepsLines { builder.lineBreak() } else { builder.space() }
    case .hardBreak: builder.lineBreak()
    case .reference:
      guard let reference = HTMLReference(page, at: mark.start, end: mark.end) else { break }
      let open = linkStart.map { mark.start - $0 } ?? 0
      linkStart = nil
      builder.append(reference.utf8, standingFor: mark.start..<mark.end, openCount: open)
    case .emphasis: apply(inlines.emphasis.runs[Int(mark.value)], at: mark.start)
    case .linkStart:
      linkStart = linkStart ?? mark.start
      styles.link += 1
      builder.style = styles.current
    case .linkEnd:
      styles.link -= 1
      if styles.link == 0 { linkStart = nil }
      builder.style = styles.current
    case .tag: apply(inlines.tags[Int(mark.value)], in: leaf)
    }
  }

  /// A run of delimiters: those that close, those that are text, those that open.
  private mutating func apply(_ run: MarkdownEmphasis.Run, at start: Int) {
    styles.bold -= run.closes.bold
    styles.italic -= run.closes.italic
    builder.style = styles.current
    text(start + Int(run.closes.count)..<start + Int(run.count - run.opens.count))
    styles.bold += run.opens.bold
    styles.italic += run.opens.italic
    builder.style = styles.current
  }

  private mutating func apply(_ match: MarkdownTags.Match, in leaf: MarkdownLeaf) {
    let step: Int32 = match.isClosing ? -1 : 1
    switch match.tag {
    case .bold: styles.bold = max(0, styles.bold + step)
    case .italic: styles.italic = max(0, styles.italic + step)
    case .underline: styles.underline = max(0, styles.underline + step)
    case .lineBreak: builder.lineBreak()
    case .other, .script: break
    default:
      if leaf.content == .html {
        applyBlock(match)
      } else if match.tag == .cell || match.tag == .headCell {
        builder.gap()
      } else {
        builder.lineBreak()
      }
    }
    builder.style = styles.current
  }
}

/// The styles that hold at a place, each as deep as it is nested.
struct MarkdownStyles {
  var bold: Int32 = 0
  var italic: Int32 = 0
  var underline: Int32 = 0
  var link: Int32 = 0

  var current: VisibleText.Style {
    var style: VisibleText.Style = []
    if bold > 0 { style.insert(.bold) }
    if italic > 0 { style.insert(.italic) }
    if underline > 0 { style.insert(.underline) }
    if link > 0 { style.insert(.link) }
    return style
  }
}

extension SourceBlock {
  /// The block of a leaf, without its text.
  fileprivate init(_ leaf: MarkdownLeaf) {
    self.init(kind: leaf.kind, marker: .empty(at: 0), text: .empty(at: 0))
    level = leaf.level
    depth = leaf.depth
    indent = leaf.indent
    gapBefore = leaf.gapBefore
    cell = leaf.cell
    hints = leaf.hints
    isFurniture = leaf.isFurniture
  }
}

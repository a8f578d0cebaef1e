/// Turns the elements of a page, as they open and close, and its text into blocks.
///
/// Text is taken from the page from the position on, in order and all of it: whatever lies between two
/// events and is not a tag is text, even if libxml2 never spoke of it.
struct HTMLFlow {
  let source: UnsafeBufferPointer<UInt8>
  let standIn: UnsafeBufferPointer<UInt8>
  /// The start tags whose attributes say something.
  private let tags: [HTMLTag]
  private var nextTag = 0
  var builder = VisibleTextBuilder()
  var contexts = [HTMLContext(element: .html)]
  var regions = HTMLRegions()
  var tables: [HTMLTable] = []
  var lists: [List] = []
  var items: [Item] = []
  private(set) var blocks: [SourceBlock] = []
  /// The region of each block.
  private var blockRegions: [Int32] = []
  /// Up to where the page has been read.
  private(set) var position = 0
  private var open: OpenBlock?
  /// Whether tags are followed here, since libxml2 no longer does.
  private var followsTags = false
  /// Empty lines since the last block.
  var gap: Int32 = 0
  /// Line breaks since the last word.
  private var breaks = 0
  /// Whether the next block begins a page.
  var startsPage = false
  /// Length of all text in links.
  var linkCount = 0

  /// A list of the mark-up.
  struct List {
    var next: Int32
    var isOrdered: Bool
    var ordinals: OrdinalStyle
    var outerDepth: UInt8
    var lastItem = -1
  }

  /// An entry of a list; only its first block bears the marker.
  struct Item {
    var ordinal: Int32?
    var isStarted = false
  }

  /// A block whose first word has been met.
  private struct OpenBlock {
    var start: Int
    var markerEnd: Int
    var context: HTMLContext
    var isFirstOfItem: Bool
    var region: Int32
  }

  init(
    source: UnsafeBufferPointer<UInt8>, standIn: UnsafeBufferPointer<UInt8>, tags: [HTMLTag]
  ) {
    self.source = source
    self.standIn = standIn
    self.tags = tags
    builder.reserve(source.count / 2)
  }

  var context: HTMLContext { contexts[contexts.count - 1] }

  // MARK: The page

  /// Reads the page up to an offset: delivers the text, passes over tags that end before it.
  mutating func read(to limit: Int) {
    var offset = position
    while offset < limit {
      let start = offset
      offset = standIn.firstMarkup(from: offset, to: limit)
      deliver(start..<offset)
      guard offset < limit else { break }
      if standIn[offset] == UInt8(ascii: "<") {
        let tag = offset
        offset = standIn.first(UInt8(ascii: ">"), from: offset, to: limit)
        // Stay before a tag that is still being read.
        guard offset < limit else {
          position = tag
          return
        }
        if followsTags { follow(tag) }
      } else if standIn[offset] == HTMLGuard.blockEnd {
        endBlock()
      }
      offset += 1
    }
    position = max(position, offset)
  }

  /// Reads what libxml2 left unread, without its help: blocks end at the tags of blocks.
  mutating func readRest() {
    while contexts.count > 1 { end(context.element) }
    followsTags = true
    read(to: standIn.count)
  }

  private mutating func follow(_ tag: Int) {
    var offset = tag + 1
    if offset < standIn.count, standIn[offset] == UInt8(ascii: "/") { offset += 1 }
    var hash = HTMLHash()
    while offset < standIn.count, standIn[offset] > 0x20, standIn[offset] != UInt8(ascii: ">") {
      hash.add(standIn[offset])
      offset += 1
    }
    let element = HTMLElement.names.value(hash)
    if element == .br { lineBreak() } else if element.isBlock { endBlock() }
  }

  /// The attributes of the start tag that the reading stands at.
  mutating func attributes(of element: HTMLElement) -> HTMLAttributes {
    while nextTag < tags.count, tags[nextTag].offset < position { nextTag += 1 }
    guard nextTag < tags.count, tags[nextTag].offset == position,
      tags[nextTag].element == element
    else { return HTMLAttributes() }
    return tags[nextTag].attributes
  }

  // MARK: Text

  private mutating func deliver(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let index = contexts.count - 1
    if builder.style != contexts[index].style { builder.style = contexts[index].style }
    let before = builder.count
    append(range, lineEnds: contexts[index].kind == .preformatted ? .areKept : .areCollapsed)
    guard builder.count > before else { return }
    breaks = 0
    if contexts[index].style.contains(.link) { linkCount += builder.count - before }
    let region = contexts[index].region
    guard let opened = open else { return openBlock(at: before) }
    if opened.region != region { open?.region = regions.common(opened.region, region) }
  }

  /// Appends text of the page with its character references replaced.
  private mutating func append(_ range: Range<Int>, lineEnds: VisibleTextBuilder.LineEnds) {
    let ampersand = UInt8(ascii: "&")
    var start = range.lowerBound
    var offset = source.first(ampersand, from: start, to: range.upperBound)
    while offset < range.upperBound {
      if source.isNoBreakSpace(at: offset, to: range.upperBound) {
        // By far the most frequent reference.
        if offset > start { builder.append(source, start..<offset, lineEnds: lineEnds) }
        builder.space()
        start = offset + 6
        offset = source.first(ampersand, from: start, to: range.upperBound)
        continue
      }
      guard let reference = HTMLReference(source, at: offset, end: range.upperBound) else {
        offset = source.first(ampersand, from: offset + 1, to: range.upperBound)
        continue
      }
      if offset > start { builder.append(source, start..<offset, lineEnds: lineEnds) }
      let end = offset + reference.count
      if reference.first == 0xA0 {
        builder.space()
      } else {
        builder.append(reference.utf8, standingFor: offset..<end)
      }
      start = end
      offset = source.first(ampersand, from: end, to: range.upperBound)
    }
    if offset > start { builder.append(source, start..<offset, lineEnds: lineEnds) }
  }

  /// Notes a line break. The second in a row ends the block.
  mutating func lineBreak() {
    if open == nil {
      gap += 1
    } else if context.kind == .preformatted || breaks == 0 {
      breaks += 1
      builder.lineBreak()
    } else {
      endBlock()
      gap += 1
    }
  }

  // MARK: Blocks

  private mutating func openBlock(at start: Int) {
    let context = self.context
    var isFirst = false
    if context.item >= 0 {
      isFirst = !items[Int(context.item)].isStarted
      items[Int(context.item)].isStarted = true
    }
    open = OpenBlock(
      start: start, markerEnd: start, context: context, isFirstOfItem: isFirst,
      region: context.region)
  }

  /// Ends the block that is open, if one is.
  mutating func endBlock() {
    let end = builder.endBlock()
    breaks = 0
    guard let block = open else { return }
    open = nil
    blocks.append(sourceBlock(block, end: end))
    blockRegions.append(block.region)
    gap = 0
    startsPage = false
  }

  private mutating func sourceBlock(_ open: OpenBlock, end: Int) -> SourceBlock {
    let context = open.context
    let hasMarker = open.markerEnd > open.start
    var kind = context.kind
    if kind == .paragraph, context.item >= 0 {
      kind = open.isFirstOfItem ? .listItem : .listContinuation
    }
    if hasMarker, kind != .heading { kind = .listItem }
    var block = SourceBlock(
      kind: kind, marker: TextRange(open.start, open.markerEnd),
      text: TextRange(textStart(open, end: end), end))
    block.level = context.level
    block.depth = context.listDepth
    if hasMarker, kind == .listItem { block.depth = max(block.depth, context.wordLevel, 1) }
    block.indent = context.indent
    block.gapBefore = UInt8(clamping: gap)
    block.cell = context.cell
    block.hints = context.hints
    if startsPage { block.hints.insert(.pageStart) }
    if open.isFirstOfItem { noteItem(&block, in: context) }
    return block
  }

  /// The words behind the marker and its blanks.
  private func textStart(_ open: OpenBlock, end: Int) -> Int {
    guard open.markerEnd > open.start else { return open.start }
    var start = open.markerEnd
    while start < end, builder.text.bytes[start].isBlank { start += 1 }
    return start
  }

  private mutating func noteItem(_ block: inout SourceBlock, in context: HTMLContext) {
    block.ordinal = items[Int(context.item)].ordinal
    guard context.list >= 0 else { return }
    block.ordinalStyle = lists[Int(context.list)].ordinals
    if lists[Int(context.list)].lastItem < 0 { block.hints.insert(.listStart) }
    lists[Int(context.list)].lastItem = blocks.count
  }

  /// Marks the end of a list on the first block of its last entry.
  mutating func endList(_ list: Int32) {
    let last = lists[Int(list)].lastItem
    if last >= 0 { blocks[last].hints.insert(.listEnd) }
  }

  /// Takes the coordinates of a box around one cell, which is no table, from its blocks.
  mutating func endTable(_ table: HTMLTable) {
    guard !table.isTable else { return }
    for index in table.firstBlock..<blocks.count
    where blocks[index].cell?.table == table.number {
      blocks[index].cell = table.outer
    }
  }

  // MARK: List markers

  /// Whether no word of the block has been met.
  var isAtBlockStart: Bool { open == nil }

  /// Whether all words of the block so far can be a list marker: one short word.
  var isBehindMarker: Bool {
    guard let open, open.markerEnd == open.start, builder.count - open.start <= 16 else {
      return false
    }
    return !builder.text.bytes[open.start..<builder.count].contains { $0.isBlank }
  }

  /// Makes all words of the block so far its list marker, if they are not too long for one.
  mutating func setMarker(glyphOnly: Bool) {
    guard let open, open.markerEnd == open.start else { return }
    let words = builder.text.bytes[open.start..<builder.count]
    // Bytes that begin a character.
    let characters = words.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    guard characters <= (glyphOnly ? 1 : 16) else { return }
    self.open?.markerEnd = builder.count
  }

  // MARK: The stream

  /// The finished blocks.
  mutating func finish() -> BlockStream {
    endBlock()
    let text = builder.finish()
    let verdicts = regions.verdicts(textCount: text.bytes.count)
    for (index, region) in blockRegions.enumerated() where region >= 0 {
      blocks[index].isFurniture = verdicts[Int(region)]
    }
    return BlockStream(text: text, blocks: blocks)
  }
}

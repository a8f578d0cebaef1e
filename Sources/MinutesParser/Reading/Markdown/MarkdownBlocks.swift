/// Finds the blocks of a Markdown page, line by line, as CommonMark does, with what the minutes of
/// real bodies need on top:
///
/// - a line that begins with a number, a letter in brackets, a bullet glyph or a bold label opens a
///   block of its own where CommonMark would join it to the paragraph in front;
/// - an entry of a list may be indented less or more than CommonMark asks;
/// - nothing in a list, and no line with a list marker, is code because it is indented;
/// - a fence that never closes is a rule or text;
/// - a row of a table keeps every cell, and a line without a bar ends the table;
/// - rules of dashes over columns, and frames of `+` and `|`, make tables as they do for pandoc.
///
/// None of this changes which words are shown.
///
/// Complexity: O(n) in the bytes of the page: containers nest to a fixed depth.
struct MarkdownBlocks {
  /// A copy of the decoded source in which the marks of block quotes are overwritten with blanks
  /// once they are read, so that every block is one stretch of it.
  let page: MarkdownLine.Page
  private(set) var leaves: [MarkdownLeaf] = []
  private(set) var definitions = Set<String>()
  /// Where containers were first nested deeper than is kept.
  private(set) var flattened: Range<Int>?

  var containers: [MarkdownContainer] = []
  var open = MarkdownOpenLeaf()
  /// The marker of a list entry of which no text was met yet.
  private var pending: MarkdownLeaf?
  private var pendingDepth = 0
  /// How many of the containers are list entries and quotes.
  private var items = 0
  private(set) var quotes = 0
  private var gap = 0
  var tables: Int32 = 0
  /// Where the lines end that were read with a table.
  var skippedTo = 0
  var html = MarkdownHTMLBlocks()
  /// Where the sign stands that keeps the line from being a rule: one line may hold many markers.
  var noRuleBefore = 0
  /// The shortest fence of backticks and of tildes that no line closes.
  var unclosedFence = [Int.max, Int.max]

  /// Containers inside containers; what is nested deeper counts as beside.
  static let deepest = 48

  init(_ page: MarkdownLine.Page) {
    self.page = page
  }

  /// Reads the whole page.
  mutating func read() {
    var lines = MarkdownLines(page, from: readFrontMatter())
    while let bounds = lines.next() {
      if bounds.lowerBound >= skippedTo { read(MarkdownLine(page, bounds)) }
    }
    close()
    leaveContainers(from: 0)
  }

  // MARK: Lines

  private mutating func read(_ start: MarkdownLine) {
    var line = start
    let matched = match(&line)
    let isInside = matched == containers.count
    if isInside, extendRaw(line) { return }
    if line.isBlank { return readBlank(matched) }
    var depth = matched
    var isFresh = false
    while !line.isBlank {
      let isParagraph = open.kind == .paragraph && !isFresh
      if line.indent < 4 {
        if page[line.text] == UInt8(ascii: ">") {
          leaveContainers(from: depth)
          enterQuote(&line)
          depth = containers.count
          isFresh = true
          continue
        }
        if openLeaf(line, depth: depth, isInside: isInside && !isFresh, isParagraph: isParagraph) {
          return
        }
      }
      guard let marker = marker(line, isParagraph: isParagraph, isInside: depth == containers.count)
      else { break }
      let keeps = nests(marker, line, in: depth)
      let inset = keeps ? containers[depth].width : 0
      leaveContainers(from: keeps ? depth + 1 : depth)
      let isTextNext = enterItem(marker, &line, inset: inset)
      depth = containers.count
      isFresh = true
      if isTextNext { break }
    }
    if line.isBlank { return }
    readText(line, depth: depth, isFresh: isFresh)
  }

  /// Steps over what the open containers require; returns how many of them hold.
  private mutating func match(_ line: inout MarkdownLine) -> Int {
    for (index, container) in containers.enumerated() {
      switch container.kind {
      case .quote:
        guard line.indent < 4, !line.isBlank, page[line.text] == UInt8(ascii: ">") else {
          return index
        }
        skipQuoteMark(&line)
      case .item:
        if line.isBlank {
          if container.isEmpty { return index }
        } else {
          guard line.indent >= container.width else { return index }
          line.take(columns: container.width)
        }
      }
    }
    return containers.count
  }

  private mutating func readBlank(_ matched: Int) {
    if open.kind != .indented || matched < containers.count { close() }
    leaveContainers(from: matched)
    gap += 1
  }

  /// Text that opens no block by its mark-up: the rest of a paragraph, or a new one.
  private mutating func readText(_ line: MarkdownLine, depth: Int, isFresh: Bool) {
    if open.kind == .paragraph, !isFresh,
      !breaksParagraph(line, isInside: depth == containers.count)
    {
      open.extend(line)
      open.standsAlone = false
      return
    }
    let isBehindParagraph = open.kind == .paragraph
    if isBehindParagraph, !isFresh { open.dropHardBreak(page) }
    leaveContainers(from: depth)
    if line.indent >= 4, !line.isPadded, items == 0, !isBehindParagraph {
      begin(.indented, MarkdownLeaf(.preformatted, .code, line.range), line)
    } else {
      begin(.paragraph, MarkdownLeaf(.paragraph, .inline, line.range), line)
      open.opener = MarkdownEntry(page, line.range)
      open.extend(line)
      open.standsAlone = MarkdownLabelLine(page, line.range) == .whole
    }
  }

  // MARK: Containers

  private mutating func skipQuoteMark(_ line: inout MarkdownLine) {
    page[line.text] = 0x20
    line.skip(page, to: line.text + 1, columns: 1)
    line.take(columns: 1)
  }

  private mutating func enterQuote(_ line: inout MarkdownLine) {
    close()
    skipQuoteMark(&line)
    guard containers.count < Self.deepest else {
      flattened = flattened ?? line.range
      return
    }
    touchItem()
    containers.append(MarkdownContainer(kind: .quote))
    quotes += 1
  }

  /// - Returns: Whether only text can follow on the line.
  private mutating func enterItem(
    _ marker: MarkdownMarker, _ line: inout MarkdownLine, inset: Int
  ) -> Bool {
    close()
    if containers.count >= Self.deepest {
      flattened = flattened ?? line.range
      leaveContainers(from: Self.deepest - 1)
    }
    flushMarker()
    touchItem()
    var leaf = MarkdownLeaf(.listItem, .inline, marker.end..<marker.end)
    leaf.indent = UInt16(clamping: line.textColumn)
    leaf.marker = marker.start..<marker.end
    let offset = line.indent - inset
    line.skip(page, to: marker.end, columns: marker.columns)
    let gap = line.isBlank ? 1 : line.indent > 4 && !marker.isGlyph ? 1 : line.indent
    line.take(columns: gap)
    let taskBoxEnd = marker.isGlyph ? nil : taskBoxEnd(line)
    if let end = taskBoxEnd {
      leaf.marker = leaf.marker.lowerBound..<end
      line.skip(page, to: end, columns: 3)
    }
    // Word processors set wide gaps behind a glyph and wrap the text less wide.
    let width = marker.columns + (marker.isGlyph ? min(gap, 3) : gap)
    containers.append(
      MarkdownContainer(
        kind: .item, width: max(0, offset + width), offset: max(0, offset), sign: marker.sign))
    items += 1
    leaf.depth = UInt8(clamping: items)
    leaf.hints = quotes > 0 ? .quotation : []
    pending = leaf
    pendingDepth = containers.count
    return marker.isOnlyText || taskBoxEnd != nil
  }

  /// `[ ]` or `[x]` behind a list marker.
  private func taskBoxEnd(_ line: MarkdownLine) -> Int? {
    let start = line.text
    guard start + 3 <= line.end, page[start] == UInt8(ascii: "["),
      page[start + 2] == UInt8(ascii: "]"),
      page[start + 1] == 0x20 || page[start + 1] | 0x20 == UInt8(ascii: "x"),
      start + 3 == line.end || MarkdownLine.isBlank(page[start + 3])
    else { return nil }
    return start + 3
  }

  /// Whether a list entry belongs into the entry at `depth` although it is indented less than that
  /// one's text: lists of two kinds, the inner one set in by two columns.
  private func nests(_ marker: MarkdownMarker, _ line: MarkdownLine, in depth: Int) -> Bool {
    guard depth < containers.count, containers[depth].kind == .item else { return false }
    let outer = containers[depth]
    return marker.sign != outer.sign && line.indent >= outer.offset + 2
  }

  mutating func leaveContainers(from depth: Int) {
    guard depth < containers.count else { return }
    close()
    while containers.count > depth {
      if containers.removeLast().kind == .item { items -= 1 } else { quotes -= 1 }
    }
    if containers.count < pendingDepth { flushMarker() }
  }

  private mutating func touchItem() {
    if let last = containers.indices.last { containers[last].isEmpty = false }
  }

  /// Emits the marker of a list entry that has no text of its own.
  private mutating func flushMarker() {
    guard let leaf = pending else { return }
    pending = nil
    append(leaf)
  }

  // MARK: Leaves

  /// Begins a leaf in the containers that are open.
  mutating func begin(_ kind: MarkdownOpenLeaf.Kind, _ leaf: MarkdownLeaf, _ line: MarkdownLine) {
    close()
    touchItem()
    open = MarkdownOpenLeaf(kind: kind, leaf: placed(leaf, line))
  }

  /// Gives a leaf its place: list, quotation, indentation, and the marker that waits for text.
  private mutating func placed(_ leaf: MarkdownLeaf, _ line: MarkdownLine) -> MarkdownLeaf {
    var leaf = leaf
    leaf.depth = UInt8(clamping: max(items, leaf.kind == .listItem ? 1 : 0))
    leaf.indent = UInt16(clamping: line.textColumn)
    if quotes > 0 { leaf.hints.insert(.quotation) }
    if leaf.content == .html || leaf.cell != nil || leaf.isFurniture {
      flushMarker()
    } else if let waiting = pending {
      leaf.marker = waiting.marker
      leaf.indent = waiting.indent
      pending = nil
      if leaf.kind == .paragraph { leaf.kind = .listItem }
    } else if items > 0, leaf.kind == .paragraph {
      leaf.kind = .listContinuation
    }
    return leaf
  }

  /// Adds a leaf that is whole: a heading, a cell.
  mutating func add(_ leaf: MarkdownLeaf, _ line: MarkdownLine) {
    close()
    touchItem()
    append(placed(leaf, line))
  }

  mutating func append(_ leaf: MarkdownLeaf) {
    var leaf = leaf
    leaf.gapBefore = UInt8(clamping: gap)
    gap = 0
    let attributes = takeAttributes(&leaf)
    leaves.append(leaf)
    if let attributes { leaves.append(attributes) }
  }

  /// Ends the open leaf.
  mutating func close() {
    defer { open = MarkdownOpenLeaf() }
    switch open.kind {
    case .none, .table: return
    case .paragraph: takeDefinitions()
    case .fence, .indented, .html: break
    }
    if open.leaf.range.isEmpty, open.leaf.marker.isEmpty { return }
    append(open.leaf)
  }

  /// Takes link definitions from the front of the open paragraph.
  mutating func takeDefinitions() {
    var start = open.leaf.range.lowerBound
    let end = open.leaf.range.upperBound
    while start < end, page[start] == UInt8(ascii: "["),
      let found = MarkdownLinks(UnsafeBufferPointer(page), end: end).definition(at: start)
    {
      definitions.insert(found.label)
      start = found.end
    }
    open.leaf.range = start..<end
  }
}

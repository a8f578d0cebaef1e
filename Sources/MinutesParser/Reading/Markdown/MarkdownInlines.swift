/// A stretch of a leaf that is not shown as it stands.
struct MarkdownMark {
  enum Kind: UInt8 {
    /// Nothing after all: a bracket that opened no link.
    case none
    case hidden
    /// A character reference.
    case reference
    /// A line end that is a blank; `hardBreak` for one that is meant.
    case lineEnd
    case hardBreak
    /// A run of emphasis delimiters; `value` is its index.
    case emphasis
    case linkStart
    case linkEnd
    /// A tag that counts; `value` is its index.
    case tag
  }

  var start: Int
  var end: Int
  var kind: Kind
  var value: Int32 = 0
}

/// Finds the inline mark-up of one leaf.
///
/// Complexity: O(n) in the bytes of the leaf: no search for a closing mark is made twice.
struct MarkdownInlines {
  typealias Page = UnsafeBufferPointer<UInt8>

  /// In the order of the page, not overlapping.
  private(set) var marks: [MarkdownMark] = []
  private(set) var tags: [MarkdownTags.Match] = []
  private(set) var emphasis = MarkdownEmphasis()

  private let page: Page
  private let definitions: Set<String>
  private var end = 0
  private var start = 0
  private var brackets: [Bracket] = []
  /// Brackets below this place in the stack are around a link and so can open none.
  private var noLinkBelow = 0
  private var ticks = MarkdownTicks()
  private var hasCommentEnd = true
  private var hasElementEnd = true

  private struct Bracket {
    var mark: Int
    /// Behind the bracket.
    var text: Int
    var firstRun: Int
    var isImage: Bool
    var holdsBrackets = false
  }

  init(_ page: Page, definitions: Set<String>) {
    self.page = page
    self.definitions = definitions
  }

  /// Reads the marks of a stretch of the page.
  mutating func read(_ range: Range<Int>, as content: MarkdownLeaf.Content) {
    // Most leaves have none, and to empty what is empty takes time.
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !tags.isEmpty { tags.removeAll(keepingCapacity: true) }
    if content == .code { return }
    start = range.lowerBound
    emphasis.removeAll()
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    noLinkBelow = 0
    ticks.reset()
    hasCommentEnd = true
    hasElementEnd = true
    if content == .yaml, let quotes = Self.quotes(page, range) {
      readStretch(start..<quotes.open, as: content)
      _ = mark(quotes.open, quotes.open + 1, .hidden)
      readStretch(quotes.open + 1..<quotes.close, as: content)
      _ = mark(quotes.close, quotes.close + 1, .hidden)
    } else {
      readStretch(range, as: content)
    }
    emphasis.pair(from: 0)
  }

  private mutating func readStretch(_ range: Range<Int>, as content: MarkdownLeaf.Content) {
    end = range.upperBound
    var offset = Self.nextSpecial(page, range.lowerBound, end)
    while offset < end {
      let byte = page[offset]
      offset = content == .inline ? readInline(byte, offset) : readRaw(byte, offset)
      offset = Self.nextSpecial(page, offset, end)
    }
  }

  /// The next byte that can begin mark-up, or `end`; a few that cannot are found as well.
  private static func nextSpecial(_ page: Page, _ start: Int, _ end: Int) -> Int {
    // Marks that stand close together are found before long stretches without any are looked for.
    let near = min(start + 8, end)
    let special = firstSpecial(page, start, near)
    if special < near || near == end { return special }
    let quiet = page.quietEnd(from: near, to: end) { byte in
      let fromBracket = byte &- UInt8(ascii: "[")
      // What is outside ASCII is looked at once more below.
      return (byte &- 0x20) | ((fromBracket &- 6) & ~fromBracket)
        | byte.equals(UInt8(ascii: "!")) | byte.equals(UInt8(ascii: "&"))
        | byte.equals(UInt8(ascii: "*")) | byte.equals(UInt8(ascii: "<"))
        | byte.equals(UInt8(ascii: "~"))
    }
    return firstSpecial(page, quiet, end)
  }

  @inline(__always)
  private static func firstSpecial(_ page: Page, _ start: Int, _ end: Int) -> Int {
    page.first(from: start, to: end) { bytes in
      // Line ends with other controls; [ \ ] _ ` with ^ between them.
      bytes.isBelow(0x20) | bytes.isWithin(UInt8(ascii: "["), UInt8(ascii: "`"))
        | bytes.equals(UInt8(ascii: "!")) | bytes.equals(UInt8(ascii: "&"))
        | bytes.equals(UInt8(ascii: "*")) | bytes.equals(UInt8(ascii: "<"))
        | bytes.equals(UInt8(ascii: "~"))
    }
  }

  /// Reads what begins at `offset`; returns where to go on.
  private mutating func readInline(_ byte: UInt8, _ offset: Int) -> Int {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return readRun(byte, offset)
    case UInt8(ascii: "`"): return readCode(offset)
    case UInt8(ascii: "\\"): return readEscape(offset)
    case UInt8(ascii: "["): return readBracket(offset, isImage: false)
    case UInt8(ascii: "!"):
      let isImage = offset + 1 < end && page[offset + 1] == UInt8(ascii: "[")
      return isImage ? readBracket(offset, isImage: true) : offset + 1
    case UInt8(ascii: "]"): return readClosingBracket(offset)
    default: return readRaw(byte, offset)
    }
  }

  /// Reads what HTML knows too: line ends, tags, comments and character references.
  private mutating func readRaw(_ byte: UInt8, _ offset: Int) -> Int {
    switch byte {
    case 0x0A, 0x0D: return readLineEnd(offset)
    case UInt8(ascii: "&"):
      guard let reference = HTMLReference(page, at: offset, end: end),
        page[offset + reference.count - 1] == UInt8(ascii: ";")
      else { return offset + 1 }
      return mark(offset, offset + reference.count, .reference)
    case UInt8(ascii: "<"): return readAngle(offset)
    default: return offset + 1
    }
  }

  private mutating func mark(
    _ start: Int, _ end: Int, _ kind: MarkdownMark.Kind, value: Int = 0
  ) -> Int {
    marks.append(MarkdownMark(start: start, end: end, kind: kind, value: Int32(value)))
    return end
  }

  // MARK: Line ends, escapes, code

  private mutating func readLineEnd(_ offset: Int, isEscaped: Bool = false) -> Int {
    let floor = marks.last?.end ?? start
    var from = offset
    while from > floor, page[from - 1] == 0x20 || page[from - 1] == 0x09 { from -= 1 }
    var next = offset
    while next < end, page[next] <= 0x20 { next += 1 }
    let isHard = isEscaped || offset - from >= 2 && page[offset - 1] == 0x20
    return mark(from, next, isHard ? .hardBreak : .lineEnd)
  }

  private mutating func readEscape(_ offset: Int) -> Int {
    guard offset + 1 < end else { return offset + 1 }
    let next = page[offset + 1]
    if next == 0x0A || next == 0x0D {
      _ = mark(offset, offset + 1, .hidden)
      return readLineEnd(offset + 1, isEscaped: true)
    }
    guard next.isASCIIPunctuation else { return offset + 1 }
    return mark(offset, offset + 1, .hidden) + 1
  }

  private mutating func readCode(_ offset: Int) -> Int {
    var behind = offset
    while behind < end, page[behind] == UInt8(ascii: "`") { behind += 1 }
    guard let close = ticks.next(page, behind..<end, count: behind - offset) else { return behind }
    _ = mark(offset, behind, .hidden)
    readLineEnds(behind..<close)
    return mark(close, close + behind - offset, .hidden)
  }

  /// Marks the line ends inside a stretch that is otherwise shown as it stands.
  private mutating func readLineEnds(_ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard page[offset] == 0x0A || page[offset] == 0x0D else {
        offset += 1
        continue
      }
      var next = offset
      while next < range.upperBound, page[next] <= 0x20 { next += 1 }
      offset = mark(offset, next, .lineEnd)
    }
  }

  // MARK: Emphasis

  private mutating func readRun(_ sign: UInt8, _ offset: Int) -> Int {
    var behind = offset
    while behind < end, page[behind] == sign { behind += 1 }
    let count = behind - offset
    if sign == UInt8(ascii: "~"), count > 2 { return behind }
    let before = MarkdownNeighbour(page, endingAt: offset, from: start)
    let after = MarkdownNeighbour(page, at: behind, to: end)
    let isLeft = after != .blank && (after == .word || before != .word)
    let isRight = before != .blank && (before == .word || after != .word)
    var canOpen = isLeft
    var canClose = isRight
    if sign == UInt8(ascii: "_") {
      canOpen = isLeft && (!isRight || before == .punctuation)
      canClose = isRight && (!isLeft || after == .punctuation)
    }
    guard canOpen || canClose else { return behind }
    let index = emphasis.append(sign, count: count, canOpen: canOpen, canClose: canClose)
    return mark(offset, behind, .emphasis, value: index)
  }

  // MARK: Tags

  private mutating func readAngle(_ offset: Int) -> Int {
    let found = MarkdownTags(page: page)
    if found.isComment(at: offset, end: end) {
      guard hasCommentEnd else { return offset + 1 }
      if let close = found.commentEnd(from: offset + 4, end: end) {
        return mark(offset, close, .hidden)
      }
      hasCommentEnd = false
      return offset + 1
    }
    if let close = found.address(at: offset, end: end) {
      _ = mark(offset, offset + 1, .hidden)
      return mark(close, close + 1, .hidden)
    }
    guard let tag = found.tag(at: offset, end: end) else { return offset + 1 }
    if tag.tag == .script, !tag.isClosing, hasElementEnd {
      let name = found.name(at: offset, end: end)
      if let close = found.elementEnd(name, from: tag.end, end: end) {
        return mark(offset, close, .hidden)
      }
      hasElementEnd = false
    }
    if tag.tag == .other { return mark(offset, tag.end, .hidden) }
    tags.append(tag)
    return mark(offset, tag.end, .tag, value: tags.count - 1)
  }

  // MARK: Links

  private mutating func readBracket(_ offset: Int, isImage: Bool) -> Int {
    if let last = brackets.indices.last { brackets[last].holdsBrackets = true }
    let text = offset + (isImage ? 2 : 1)
    brackets.append(
      Bracket(mark: marks.count, text: text, firstRun: emphasis.runs.count, isImage: isImage))
    _ = mark(offset, text, .none)
    return text
  }

  private mutating func readClosingBracket(_ offset: Int) -> Int {
    guard let opener = brackets.popLast() else { return offset + 1 }
    let canLink = opener.isImage || brackets.count >= noLinkBelow
    noLinkBelow = min(noLinkBelow, brackets.count)
    guard canLink, let behind = linkEnd(opener, offset) else { return offset + 1 }
    marks[opener.mark].kind = .linkStart
    emphasis.pair(from: opener.firstRun)
    if !opener.isImage { noLinkBelow = brackets.count }
    return mark(offset, behind, .linkEnd)
  }

  /// Where the link ends whose text ends at a closing bracket; nil where it is none.
  private func linkEnd(_ opener: Bracket, _ close: Int) -> Int? {
    let links = MarkdownLinks(page, end: end)
    if let behind = links.targetEnd(at: close + 1) { return behind }
    guard !definitions.isEmpty else { return nil }
    if let behind = links.labelEnd(at: close + 1), behind > close + 3 {
      guard let label = links.label(close + 2..<behind - 1) else { return nil }
      return definitions.contains(label) ? behind : nil
    }
    guard !opener.holdsBrackets, let label = links.label(opener.text..<close),
      definitions.contains(label)
    else { return nil }
    return links.labelEnd(at: close + 1) ?? close + 1
  }
}

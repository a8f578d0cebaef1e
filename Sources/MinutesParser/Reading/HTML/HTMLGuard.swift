/// A start tag whose attributes say something.
struct HTMLTag {
  /// Offset of its `<`.
  var offset: Int
  var element: HTMLElement
  var attributes: HTMLAttributes
}

/// Makes the stand-in of a page: bytes of the same number for libxml2 to read in its place.
///
/// libxml2 is only asked how the elements of a page lie in each other; the words are then taken from
/// the page itself, at the same offsets. The stand-in therefore keeps nothing that libxml2 could
/// stumble over, and its rules are simple:
///
/// - `<` begins a tag and nothing else; the tag ends at the next `>`. Attributes are left out: what
///   they say is noted beside the stand-in.
/// - A tab stands for a byte that is no text: comments, scripts, the head, tags without meaning.
/// - A line feed is the same, and ends the block: a tag that was flattened away.
/// - All else is text, in ASCII: one space a white space or control, one letter a byte beyond ASCII.
struct HTMLGuard {
  static let hole: UInt8 = 0x09
  static let blockEnd: UInt8 = 0x0A

  /// What is made of one page.
  struct Page {
    var standIn: [UInt8] = []
    /// The start tags whose attributes say something, in order.
    var tags: [HTMLTag] = []
    var findings: [Finding] = []
  }

  let source: UnsafeBufferPointer<UInt8>
  let out: UnsafeMutableBufferPointer<UInt8>
  var offset = 0
  var nesting = HTMLNesting()
  var attributes: HTMLAttributeReader
  var tags: [HTMLTag] = []
  var findings: [Finding] = []
  /// Whether the text is that of the head.
  var inHead = false
  /// Whether a head can begin: at the start of the page, or of another one pasted behind it.
  private var headMayBegin = true
  /// Elements of which one had no end tag, so that none is looked for again.
  var endless: [HTMLElement] = []
  /// Whether text was left out because the head had not ended.
  private var headHidText = false
  /// Whether `<html>` or `<body>` was opened and neither closed.
  var isOpen = false
  /// False where the head never ends: its tag is then taken for a slip.
  private let trustsHead: Bool

  private init(
    _ source: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt8>,
    trustsHead: Bool
  ) {
    self.source = source
    self.out = out
    attributes = HTMLAttributeReader(source)
    self.trustsHead = trustsHead
  }

  /// Makes the stand-in of a page.
  ///
  /// Complexity: O(n) in the bytes of the page.
  static func page(_ source: UnsafeBufferPointer<UInt8>) -> Page {
    page(source, trustsHead: true) ?? page(source, trustsHead: false) ?? Page()
  }

  private static func page(
    _ source: UnsafeBufferPointer<UInt8>, trustsHead: Bool
  ) -> Page? {
    var page = Page()
    var isWhole = true
    page.standIn = [UInt8](unsafeUninitializedCapacity: source.count) { out, count in
      var writer = HTMLGuard(source, out, trustsHead: trustsHead)
      writer.run()
      page.tags = writer.tags
      page.findings = writer.findings
      isWhole = !writer.inHead || !writer.headHidText
      count = source.count
    }
    return isWhole ? page : nil
  }

  private mutating func run() {
    while offset < source.count {
      let start = offset
      offset = source.first(UInt8(ascii: "<"), from: offset, to: source.count)
      text(start..<offset)
      if offset < source.count { markup() } else { noteEnd(start..<offset) }
    }
  }

  /// Notes where a page ends in its text: the authors of many leave out `</body>`, few do so right behind a
  /// word.
  ///
  /// - Parameter range: What stands behind the last tag.
  private mutating func noteEnd(_ range: Range<Int>) {
    guard isOpen, !inHead, !isBlank(range) else { return }
    findings.append(Finding(code: .htmlUnclosed, sourceRange: range))
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) {
    guard inHead else {
      if headMayBegin { headMayBegin = isBlank(range) }
      return copy(range)
    }
    if !headHidText { headHidText = !isBlank(range) }
    fill(offset: range.lowerBound, to: range.upperBound, Self.hole)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    !range.contains { source[$0] > 0x20 }
  }

  private func copy(_ range: Range<Int>) {
    guard let from = source.baseAddress, let to = out.baseAddress else { return }
    for offset in range {
      let byte = from[offset]
      let letter = byte >= 0x7F ? UInt8(ascii: "x") : byte
      let isMark = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      to[offset] = byte <= 0x20 ? 0x20 : isMark ? UInt8(ascii: "+") : letter
    }
  }

  func fill(offset start: Int, to end: Int, _ byte: UInt8) {
    for offset in start..<end { out[offset] = byte }
  }

  // MARK: Mark-up

  /// Takes what a `<` begins.
  private mutating func markup() {
    let next = byte(offset + 1)
    switch next {
    case _ where next.isASCIILetter: startTag()
    case UInt8(ascii: "/"):
      let name = byte(offset + 2)
      if name.isASCIILetter {
        endTag()
      } else if offset + 2 < source.count {
        declaration()
      } else {
        lessThan()
      }
    case UInt8(ascii: "!"):
      if byte(offset + 2) == UInt8(ascii: "-"), byte(offset + 3) == UInt8(ascii: "-") {
        comment()
      } else {
        declaration()
      }
    case UInt8(ascii: "?"): declaration()
    default: lessThan()
    }
  }

  /// The byte at an offset; 0 behind the end.
  func byte(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }

  /// A `<` that begins nothing is text.
  private mutating func lessThan() {
    text(offset..<offset + 1)
    offset += 1
  }

  private mutating func comment() {
    var end = offset + 4
    while end < source.count {
      if source[end] == UInt8(ascii: ">"), closesComment(end) { return leaveOut(through: end) }
      end += 1
    }
    cut("<!--")
  }

  /// Whether `-->` or `--!>` ends at an offset, its dashes not before those of `<!--`.
  private func closesComment(_ end: Int) -> Bool {
    let dash = UInt8(ascii: "-")
    if source[end - 1] == dash { return source[end - 2] == dash }
    return source[end - 1] == UInt8(ascii: "!") && end >= offset + 7 && source[end - 2] == dash
      && source[end - 3] == dash
  }

  /// `<!DOCTYPE …>`, `<![if …]>`, `<?xml …?>`, `</…>` without a name: up to the next `>`.
  private mutating func declaration() {
    var end = offset
    end = source.first(UInt8(ascii: ">"), from: end, to: source.count)
    if end < source.count { leaveOut(through: end) } else { cut("<!") }
  }

  private mutating func leaveOut(through end: Int) {
    fill(offset: offset, to: end + 1, Self.hole)
    offset = end + 1
  }

  /// Leaves out the rest of the page, which stands in something that never ends.
  mutating func cut(_ what: String) {
    findings.append(
      Finding(code: .htmlCut, sourceRange: offset..<source.count, detail: what))
    fill(offset: offset, to: source.count, Self.hole)
    offset = source.count
  }

  // MARK: The head

  /// Notes a start tag that opens or ends the head.
  mutating func noteHead(_ element: HTMLElement) {
    if element == .html || element == .body { isOpen = true }
    if element == .head {
      inHead = trustsHead && headMayBegin
    } else if element == .html {
      headMayBegin = true
    } else if element == .body || element.endsHead {
      inHead = false
      headMayBegin = false
    }
  }
}

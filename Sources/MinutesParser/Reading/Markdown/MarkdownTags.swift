/// What a tag in a Markdown page means for the text.
enum MarkdownTag: UInt8 {
  /// Shows nothing and changes nothing.
  case other
  case lineBreak
  case bold
  case italic
  case underline
  /// Text in front and behind are blocks of their own.
  case block
  case heading
  case item
  case bullets
  case numbers
  case table
  case row
  case cell
  case headCell
  case quotation
  case preformatted
  case script

  var isBlock: Bool { rawValue >= Self.block.rawValue && self != .script }

  /// The meaning of a name in letters of either case.
  static func named(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> MarkdownTag {
    guard let key = key(name) else { return .other }
    return known[key] ?? .other
  }

  private static let known: [UInt64: MarkdownTag] = {
    let names: [(MarkdownTag, String)] = [
      (.lineBreak, "br"), (.bold, "b strong"), (.italic, "i em"), (.underline, "u ins"),
      (.heading, "h1 h2 h3 h4 h5 h6"), (.item, "li"), (.bullets, "ul dir menu"), (.numbers, "ol"),
      (.table, "table"), (.row, "tr"), (.cell, "td"), (.headCell, "th"),
      (.quotation, "blockquote"), (.preformatted, "pre"), (.script, "script style"),
      (
        .block,
        """
        address article aside base basefont body caption center col colgroup dd details dialog div \
        dl dt fieldset figcaption figure footer form frame frameset head header hr html iframe \
        legend link main menuitem nav noframes optgroup option p param section source summary \
        tbody tfoot thead title track
        """
      ),
    ]
    var known: [UInt64: MarkdownTag] = [:]
    for (tag, list) in names {
      for name in list.utf8.split(separator: 0x20) { known[key(name) ?? 0] = tag }
    }
    return known
  }()

  /// A name of at most ten letters and figures in one number.
  private static func key(_ name: some Collection<UInt8>) -> UInt64? {
    guard name.count <= 10 else { return nil }
    var key: UInt64 = 1
    for byte in name {
      guard byte.isASCIILetter || byte.isASCIIDigit else { return nil }
      key = key << 6 | UInt64(byte.isASCIIDigit ? byte & 0x0F : byte & 0x1F | 0x20)
    }
    return key
  }
}

/// Finds tags, comments and addresses in angle brackets.
struct MarkdownTags {
  typealias Page = UnsafeBufferPointer<UInt8>

  struct Match {
    var end: Int
    var tag: MarkdownTag
    var isClosing = false
    /// 1 to 6 for headings.
    var level: UInt8 = 0
  }

  let page: Page

  /// The tag at an opening angle bracket: a letter must follow, and a closing bracket before the
  /// next opening one. What is no tag by the letter of HTML is still none of the text's words.
  func tag(at start: Int, end: Int) -> Match? {
    guard start + 2 < end else { return nil }
    let isClosing = page[start + 1] == UInt8(ascii: "/")
    let first = isClosing ? start + 2 : start + 1
    guard page[first].isASCIILetter else { return nil }
    var behind = first
    while behind < end, page[behind].isASCIILetter || page[behind].isASCIIDigit { behind += 1 }
    guard
      let close = closing(behind, end: end, quoted: true)
        ?? closing(behind, end: end, quoted: false)
    else { return nil }
    var match = Match(end: close + 1, tag: .named(page[first..<behind]), isClosing: isClosing)
    if match.tag == .heading { match.level = page[behind - 1] & 0x0F }
    return match
  }

  /// The closing bracket of a tag, which may hold brackets in quoted values.
  private func closing(_ start: Int, end: Int, quoted: Bool) -> Int? {
    var offset = start
    while offset < end {
      switch page[offset] {
      case UInt8(ascii: ">"): return offset
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard quoted, page[offset - 1] == UInt8(ascii: "=") else { break }
        let quote = page[offset]
        offset += 1
        while offset < end, page[offset] != quote { offset += 1 }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// `<https://…>`, `<name@example.org>`, `<tel:…>`: where the address ends.
  func address(at start: Int, end: Int) -> Int? {
    var offset = start + 1
    var isAddress = false
    while offset < end, page[offset] > 0x20, page[offset] != UInt8(ascii: "<") {
      switch page[offset] {
      case UInt8(ascii: ">"): return isAddress ? offset : nil
      case UInt8(ascii: "@"): isAddress = true
      case UInt8(ascii: ":"): isAddress = isAddress || isScheme(start + 1..<offset, end: end)
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Word processors leave tags such as `<st1:place>`, so a colon alone makes no address.
  private func isScheme(_ name: Range<Int>, end: Int) -> Bool {
    guard (2...32).contains(name.count), name.upperBound + 2 < end else { return false }
    guard name.allSatisfy({ page[$0].isASCIILetter || page[$0].isASCIIDigit }) else { return false }
    let slash = UInt8(ascii: "/")
    return page[name.upperBound + 1] == slash && page[name.upperBound + 2] == slash
      || name.count == 3 && page[name.lowerBound] | 0x20 == UInt8(ascii: "t")
        && page[name.upperBound - 1] | 0x20 == UInt8(ascii: "l")
  }

  /// Where the next `-->` ends.
  func commentEnd(from start: Int, end: Int) -> Int? {
    var offset = start
    while offset + 2 < end {
      if page[offset + 2] == UInt8(ascii: ">"), page[offset + 1] == UInt8(ascii: "-"),
        page[offset] == UInt8(ascii: "-")
      {
        return offset + 3
      }
      offset += 1
    }
    return nil
  }

  func isComment(at start: Int, end: Int) -> Bool {
    start + 3 < end && page[start + 1] == UInt8(ascii: "!") && page[start + 2] == UInt8(ascii: "-")
      && page[start + 3] == UInt8(ascii: "-")
  }

  /// Where the closing tag of an element ends whose opening tag's name is in `name`.
  func elementEnd(_ name: Range<Int>, from start: Int, end: Int) -> Int? {
    var offset = start
    while offset + name.count + 2 < end {
      if page[offset] == UInt8(ascii: "<"), page[offset + 1] == UInt8(ascii: "/"),
        isSame(name, at: offset + 2)
      {
        var close = offset + 2 + name.count
        while close < end, page[close] <= 0x20 { close += 1 }
        if close < end, page[close] == UInt8(ascii: ">") { return close + 1 }
      }
      offset += 1
    }
    return nil
  }

  private func isSame(_ name: Range<Int>, at offset: Int) -> Bool {
    for (index, at) in name.enumerated() where page[at] | 0x20 != page[offset + index] | 0x20 {
      return false
    }
    return true
  }

  /// The name of the tag at an opening angle bracket.
  func name(at start: Int, end: Int) -> Range<Int> {
    let first = min(end, start + 1)
    var behind = first
    while behind < end, page[behind].isASCIILetter || page[behind].isASCIIDigit { behind += 1 }
    return first..<behind
  }
}

/// Tells which lines begin a block of HTML.
///
/// An element that hides its text, and a comment, is only taken for one if it ends: a mark that was
/// left open must not hide the rest of the page.
struct MarkdownHTMLBlocks {
  struct Start {
    /// Where the mark ends that closes the block; a blank line closes it where this is nil.
    var closerEnd: Int?
  }

  /// From where on a closing mark is known to be missing, so that no search is made twice.
  private var noCommentEnd = Int.max
  private var noElementEnd = [Int](repeating: .max, count: 8)

  mutating func start(
    _ page: UnsafeBufferPointer<UInt8>, _ line: MarkdownLine, isParagraph: Bool
  ) -> Start? {
    let tags = MarkdownTags(page: page)
    if tags.isComment(at: line.text, end: line.end) {
      guard line.text < noCommentEnd else { return nil }
      if let end = tags.commentEnd(from: line.text + 4, end: page.count) {
        return Start(closerEnd: end)
      }
      noCommentEnd = line.text
      return nil
    }
    let isClosing = line.text + 1 < line.end && page[line.text + 1] == UInt8(ascii: "/")
    let name = tags.name(at: isClosing ? line.text + 1 : line.text, end: line.end)
    guard let first = name.first, page[first].isASCIILetter else { return nil }
    let behind = name.upperBound < line.end ? page[name.upperBound] : UInt8(ascii: ">")
    guard behind == UInt8(ascii: ">") || behind == UInt8(ascii: "/") || behind <= 0x20 else {
      return nil
    }
    let tag = MarkdownTag.named(page[name])
    if tag == .script || tag == .preformatted {
      guard !isClosing, line.text < noElementEnd[name.count] else { return nil }
      if let end = tags.elementEnd(name, from: name.upperBound, end: page.count) {
        return Start(closerEnd: end)
      }
      noElementEnd[name.count] = line.text
      return nil
    }
    if tag.isBlock { return Start() }
    guard !isParagraph, let match = tags.tag(at: line.text, end: line.end), match.end == line.end
    else { return nil }
    return Start()
  }
}

extension MarkdownBlocks {
  /// Divides the attributes that pandoc writes behind a heading, a picture or a stretch of text from a
  /// leaf that ends with them: `# Parking {#parking .unnumbered}`, `![](a.png){width="2in"}`,
  /// `**[Minutes]{.underline}**`. They are shown by CommonMark, and are no words of the document.
  ///
  /// - Returns: The leaf of the attributes; nil where there are none.
  func takeAttributes(_ leaf: inout MarkdownLeaf) -> MarkdownLeaf? {
    let start = leaf.range.lowerBound
    var end = leaf.range.upperBound
    while end > start, page[end - 1] == UInt8(ascii: "*") { end -= 1 }
    let stars = leaf.range.upperBound - end
    guard leaf.content == .inline, leaf.cell == nil, end > start,
      page[end - 1] == UInt8(ascii: "}"), let open = attributesStart(start, end)
    else { return nil }
    let before = page[open - 1]
    if before == UInt8(ascii: "]") {
      guard let rest = closeSpan(&leaf, open, stars) else { return nil }
      return furniture(rest..<end)
    }
    let isPicture = before == UInt8(ascii: ")")
    guard stars == 0, isPicture || leaf.kind == .heading && MarkdownLine.isBlank(before) else {
      return nil
    }
    var text = open
    while text > start, MarkdownLine.isBlank(page[text - 1]) { text -= 1 }
    leaf.range = start..<text
    return furniture(open..<end)
  }

  private static let longestAttributes = 200

  /// Where the brace opens that `end` closes, if it holds attributes: `.class`, `#name`, `-`, `key=value`.
  private func attributesStart(_ start: Int, _ end: Int) -> Int? {
    var open = end - 2
    var hasValue = false
    while open > start, end - open <= Self.longestAttributes {
      switch page[open] {
      case UInt8(ascii: "{"):
        let first = page[open + 1]
        let isName = first == UInt8(ascii: ".") || first == UInt8(ascii: "#")
        let isDash = first == UInt8(ascii: "-") && open + 3 == end
        return isName || isDash || hasValue && first.isASCIILetter ? open : nil
      case UInt8(ascii: "}"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "="): hasValue = true
      default: break
      }
      open -= 1
    }
    return nil
  }

  /// Takes the brackets away from a span that ends a leaf, and draws the stars behind its attributes to the
  /// text.
  ///
  /// - Returns: Where the attributes begin that are left.
  private func closeSpan(_ leaf: inout MarkdownLeaf, _ attributes: Int, _ stars: Int) -> Int? {
    let start = leaf.range.lowerBound
    var open = attributes - 2
    var depth = 1
    while open >= start {
      if page[open] == UInt8(ascii: "]") { depth += 1 }
      if page[open] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { break }
      open -= 1
    }
    guard open >= start, depth == 0 else { return nil }
    let close = attributes - 1
    // `**[Minutes]{.underline}**`
    let opening = page[start..<open].allSatisfy { $0 == UInt8(ascii: "*") } ? open - start : 0
    page[open] = 0x20
    if opening > 0 {
      page[start] = 0x20
      for place in start + 1...open { page[place] = UInt8(ascii: "*") }
    }
    for place in close..<close + stars { page[place] = UInt8(ascii: "*") }
    leaf.range = (opening > 0 ? start + 1 : start == open ? open + 1 : start)..<close + stars
    return close + max(stars, 1)
  }

  private func furniture(_ range: Range<Int>) -> MarkdownLeaf {
    var leaf = MarkdownLeaf(.paragraph, .plain, range)
    leaf.isFurniture = true
    return leaf
  }
}

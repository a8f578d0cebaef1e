// The tags of the stand-in.
extension HTMLGuard {
  // MARK: Start tags

  mutating func startTag() {
    let start = offset
    let name = self.name(from: start + 1)
    guard let end = tagEnd(from: name.end) else { return cut("<") }
    let isClosed = source[end - 1] == UInt8(ascii: "/") && attributes.valueEnd != end
    noteHead(name.element)
    defer { offset = max(offset, end + 1) }
    if name.element.hidesContent || name.element == .title {
      if isClosed { return fill(offset: start, to: end + 1, Self.hole) }
      return hide(name, from: start, tagEnd: end)
    }
    if inHead || name.isForeign || name.element.isFrame {
      return fill(offset: start, to: end + 1, Self.hole)
    }
    if name.element == .br || name.element == .hr {
      return write(name, start..<end + 1, isClosed: false)
    }
    nest(name, start..<end + 1, isClosed: isClosed)
  }

  /// Writes the tag, if the nesting lets it be.
  private mutating func nest(_ name: Name, _ tag: Range<Int>, isClosed: Bool) {
    let isPassed = !name.element.needsAttributes || !attributes.attributes.isPlain
    if isClosed, !isPassed { return fill(offset: tag.lowerBound, to: tag.upperBound, Self.hole) }
    let verdict = nesting.start(
      name.hash, name.element, isPassed: isPassed, staysOpen: !isClosed)
    switch verdict {
    case .pass: write(name, tag, isClosed: isClosed)
    case .rename:
      write(name, tag, isClosed: isClosed)
      out[name.range.lowerBound] = Self.lastingParagraph
    case .leaveOut: fill(offset: tag.lowerBound, to: tag.upperBound, Self.hole)
    case .flatten:
      if nesting.flattened == 1 {
        findings.append(Finding(code: .htmlFlattened, sourceRange: tag))
      }
      fill(
        offset: tag.lowerBound, to: tag.upperBound,
        name.element.isBlock ? Self.blockEnd : Self.hole)
    }
  }

  /// The name `q` for a paragraph before which libxml2 would wrongly end the element around it.
  private static let lastingParagraph = UInt8(ascii: "q")

  private mutating func write(_ name: Name, _ tag: Range<Int>, isClosed: Bool) {
    let end = tag.upperBound - 1
    fill(offset: tag.lowerBound, to: end, UInt8(ascii: " "))
    out[tag.lowerBound] = UInt8(ascii: "<")
    write(name)
    if !attributes.attributes.isPlain {
      tags.append(
        HTMLTag(
          offset: tag.lowerBound, element: name.element, attributes: attributes.attributes))
    }
    if isClosed { out[end - 1] = UInt8(ascii: "/") }
    out[end] = UInt8(ascii: ">")
  }

  private func write(_ name: Name) {
    for offset in name.range {
      let byte = source[offset].asciiLowercased
      out[offset] = byte.isASCIILower || byte.isASCIIDigit ? byte : UInt8(ascii: "-")
    }
  }

  // MARK: End tags

  mutating func endTag() {
    let start = offset
    let name = self.name(from: start + 2)
    guard let end = tagEnd(from: name.end) else { return cut("</") }
    offset = end + 1
    if name.element == .head { inHead = false }
    if name.element == .html || name.element == .body { isOpen = false }
    if name.element == .br, !inHead {
      // Browsers take `</br>` for `<br>`.
      fill(offset: start, to: end, UInt8(ascii: " "))
      out[start] = UInt8(ascii: "<")
      out[start + 1] = UInt8(ascii: "b")
      out[start + 2] = UInt8(ascii: "r")
      out[end] = UInt8(ascii: ">")
      return
    }
    if inHead || name.isForeign || name.element.isFrame || name.element == .hr {
      return fill(offset: start, to: end + 1, Self.hole)
    }
    switch nesting.end(name.hash, name.element) {
    case .pass: writeEnd(name, start..<end + 1)
    case .rename:
      writeEnd(name, start..<end + 1)
      out[name.range.lowerBound] = Self.lastingParagraph
    case .leaveOut: fill(offset: start, to: end + 1, Self.hole)
    case .flatten: fill(offset: start, to: end + 1, Self.blockEnd)
    }
  }

  private func writeEnd(_ name: Name, _ tag: Range<Int>) {
    fill(offset: tag.lowerBound, to: tag.upperBound - 1, UInt8(ascii: " "))
    out[tag.lowerBound] = UInt8(ascii: "<")
    out[tag.lowerBound + 1] = UInt8(ascii: "/")
    write(name)
    out[tag.upperBound - 1] = UInt8(ascii: ">")
  }

  // MARK: Elements whose content is no text

  /// Leaves out an element up to its end tag.
  ///
  /// Without an end tag, code reaches to the end of the page; of other elements only the tag is left
  /// out, so that no words are lost.
  private mutating func hide(_ name: Name, from start: Int, tagEnd: Int) {
    if !endless.contains(name.element), let end = endTag(named: name, from: tagEnd + 1) {
      fill(offset: start, to: end, Self.hole)
      offset = end
    } else if name.element == .script || name.element == .style {
      cut("<" + String(decoding: source[name.range], as: UTF8.self))
    } else {
      if !endless.contains(name.element) { endless.append(name.element) }
      fill(offset: start, to: tagEnd + 1, Self.hole)
    }
  }

  /// Where the end tag of an element ends; templates nest.
  private func endTag(named name: Name, from start: Int) -> Int? {
    var depth = 1
    var offset = start
    while offset + 2 < source.count {
      if source[offset] == UInt8(ascii: "<") {
        let isEnd = source[offset + 1] == UInt8(ascii: "/")
        let first = offset + (isEnd ? 2 : 1)
        if isEnd || name.element == .template, isName(name, at: first) {
          depth += isEnd ? -1 : 1
          if depth == 0 { return closing(from: first) }
        }
      }
      offset += 1
    }
    return nil
  }

  private func closing(from start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != UInt8(ascii: ">") { end += 1 }
    return min(end + 1, source.count)
  }

  private func isName(_ name: Name, at start: Int) -> Bool {
    guard start + name.range.count <= source.count else { return false }
    for (index, offset) in name.range.enumerated()
    where source[start + index].asciiLowercased != source[offset].asciiLowercased {
      return false
    }
    let next = byte(start + name.range.count)
    return next <= 0x20 || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  // MARK: Names and ends

  /// The name of a tag.
  struct Name {
    var range: Range<Int>
    var end: Int { range.upperBound }
    var hash: HTMLHash
    var element: HTMLElement
    /// A name in another namespace (`o:p`) or too long for one.
    var isForeign: Bool
  }

  private func name(from start: Int) -> Name {
    var hash = HTMLHash()
    var end = start
    var isForeign = false
    while end < source.count {
      let byte = source[end]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      if byte == UInt8(ascii: ":") { isForeign = true }
      hash.add(byte)
      end += 1
    }
    return Name(
      range: start..<end, hash: hash, element: nesting.names.value(hash),
      isForeign: isForeign || end - start > 32)
  }

  /// Where the `>` of a tag stands; attributes on the way are noted.
  private mutating func tagEnd(from start: Int) -> Int? {
    if let end = attributes.read(from: start) { return end }
    // A quotation mark without its partner does not swallow the rest of the page.
    guard attributes.endsInQuotes else { return nil }
    attributes.forget()
    var end = start
    while end < source.count, source[end] != UInt8(ascii: ">") { end += 1 }
    return end < source.count ? end : nil
  }
}

extension HTMLElement {
  /// Whether the element's tags are left out, whatever their attributes.
  var isFrame: Bool { self == .html || self == .head || self == .body || self == .dropped }
}

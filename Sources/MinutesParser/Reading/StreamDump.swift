extension BlockStream {
  /// The stream as readable lines, one block a line: kind, depth, place in the source, text.
  ///
  /// This is what golden tests compare and what one prints to see how a page was read.
  func dump() -> String {
    var out = ""
    for block in blocks {
      out += block.isFurniture ? "~" : " "
      out += Self.name(block)
      if block.depth > 0 { out += " depth \(block.depth)" }
      if block.indent > 0 { out += " indent \(block.indent)" }
      if block.gapBefore > 0 { out += " gap" }
      if block.continuesBeforeFurniture { out += " continues" }
      if let cell = block.cell { out += " cell \(cell.table).\(cell.row).\(cell.column)" }
      if let ordinal = block.ordinal { out += " ordinal \(ordinal)" }
      if let source = text.sourceRange(of: block.range) {
        out += " [\(source.lowerBound)..<\(source.upperBound)]"
      }
      if !block.marker.isEmpty { out += " ‹\(Self.visible(text.string(block.marker)))›" }
      out += " \(lines(of: block.text))\n"
    }
    return out
  }

  private static func name(_ block: SourceBlock) -> String {
    switch block.kind {
    case .heading: "heading \(block.level)"
    case .paragraph: "paragraph"
    case .listItem: "item"
    case .listContinuation: "more"
    case .preformatted: "preformatted"
    case .frontMatter: "front matter"
    }
  }

  /// The text with column gaps as `→` and line ends as `⏎`.
  private func lines(of range: TextRange) -> String {
    let slice = text.bytes[range.bounds]
    var out: [UInt8] = []
    for byte in slice {
      switch byte {
      case 0x09: out.append(contentsOf: Array("→".utf8))
      case 0x0A: out.append(contentsOf: Array("⏎".utf8))
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Private-use glyphs by their number, since nothing shows them.
  private static func visible(_ string: String) -> String {
    var out = ""
    for scalar in string.unicodeScalars {
      if (0xE000...0xF8FF).contains(scalar.value) {
        out += "U+" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

import CMD4C

@testable import MinutesParser

/// Which bytes of a Markdown file md4c shows.
///
/// md4c hands out pointers into its input, so that what it shows can be compared byte by byte and
/// not only word by word.
struct MarkdownOracle {
  /// True for each byte of the file that stands for visible text.
  private(set) var shown: [Bool]

  init(_ bytes: [UInt8]) {
    var marking = Marking(shown: [Bool](repeating: false, count: bytes.count))
    let flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { input in
        marking.base = input.baseAddress
        var parser = MD_PARSER()
        parser.flags = UInt32(flags)
        parser.enter_block = { _, _, _ in 0 }
        parser.leave_block = { _, _, _ in 0 }
        parser.enter_span = { _, _, _ in 0 }
        parser.leave_span = { _, _, _ in 0 }
        parser.text = { type, text, size, state in
          state?.assumingMemoryBound(to: Marking.self).pointee.mark(type, text, Int(size))
          return 0
        }
        _ = withUnsafeMutablePointer(to: &marking) { state in
          md_parse(input.baseAddress, UInt32(input.count), &parser, state)
        }
      }
    }
    shown = marking.shown
  }

  private struct Marking {
    var shown: [Bool]
    var base: UnsafePointer<CChar>?
    var hidden = Hidden.none

    mutating func mark(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) {
      guard let base, let text, text >= base, text - base + size <= shown.count else { return }
      let start = text - base
      switch type {
      case MD_TEXT_NORMAL, MD_TEXT_CODE, MD_TEXT_ENTITY:
        for offset in start..<start + size { shown[offset] = true }
      case MD_TEXT_HTML:
        markHTML(start..<start + size)
      default: break
      }
    }

    /// Raw HTML shows what is outside of its tags and comments; md4c hands it out in parts.
    private mutating func markHTML(_ range: Range<Int>) {
      guard let base else { return }
      for offset in range {
        let byte = UInt8(bitPattern: base[offset])
        if hidden == .none, byte == UInt8(ascii: "<") { hidden = opening(offset, shown.count) }
        shown[offset] = hidden == .none
        guard byte == UInt8(ascii: ">") else { continue }
        if hidden == .tag { hidden = .none }
        if hidden == .comment, offset >= 2, base[offset - 1] == 0x2D, base[offset - 2] == 0x2D {
          hidden = .none
        }
      }
    }

    /// What an angle bracket begins. An address in brackets counts as text here as it does outside
    /// of HTML.
    private func opening(_ start: Int, _ end: Int) -> Hidden {
      guard let base else { return .none }
      let rest = UnsafeBufferPointer(start: base + start, count: end - start)
      if rest.prefix(4).elementsEqual("<!--".utf8.map { CChar($0) }) { return .comment }
      let tag = rest.dropFirst().prefix { $0 != 0x3C && $0 != 0x3E }
      guard tag.endIndex < rest.count, rest[tag.endIndex] == 0x3E else { return .none }
      let token = tag.prefix { $0 > 0x20 || $0 < 0 }
      guard let next = token.first, UInt8(bitPattern: next).isASCIILetter || next == 0x2F
      else { return .none }
      let isAddress = token.contains(0x40) || token.starts(with: "https:".utf8.map { CChar($0) })
      return isAddress ? .none : .tag
    }

    enum Hidden {
      case none
      case tag
      case comment
    }
  }
}

extension BlockStream {
  /// Which bytes of the source the stream shows, and which of them only because it shows more than
  /// CommonMark renders: list markers and the names of languages.
  func shownBytes(of count: Int) -> (text: [Bool], more: [Bool]) {
    var text = [Bool](repeating: false, count: count)
    var more = text
    for block in blocks {
      mark(block.text, in: &text)
      mark(block.marker, in: &more)
      if block.isFurniture { mark(block.text, in: &more) }
    }
    return (text, more)
  }

  private func mark(_ range: TextRange, in bytes: inout [Bool]) {
    for piece in text.pieces where piece.textStart < range.end && piece.textEnd > range.start {
      let from = piece.isVerbatim ? max(0, Int(range.start - piece.textStart)) : 0
      let to =
        piece.isVerbatim
        ? min(Int(piece.sourceCount), Int(range.end - piece.textStart)) : Int(piece.sourceCount)
      for offset in piece.sourceStart + from..<piece.sourceStart + to { bytes[offset] = true }
    }
  }
}

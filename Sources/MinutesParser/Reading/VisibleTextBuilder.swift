/// Builds the visible text of a document from stretches of its decoded source.
///
/// Readers append what they meet, in order; the builder reduces white space, drops characters that
/// show nothing (soft hyphen, zero-width space, byte order mark) and keeps the way back.
struct VisibleTextBuilder {
  /// What a line end in the source means.
  enum LineEnds {
    /// The same as a space: wrapped lines.
    case areSpaces
    /// The same as a space, and any run of white space is one: HTML. Only no-break spaces add up.
    case areCollapsed
    /// A line of its own: text that the layout broke on purpose.
    case areKept
  }

  private(set) var text = VisibleText()
  /// Style of what is appended next.
  var style: VisibleText.Style = [] {
    didSet { if style != oldValue { closeStyle(oldValue) } }
  }
  private var styleStart = 0
  /// Blanks met since the last visible byte.
  private var pending = Pending()

  private struct Pending {
    var columns = 0
    var hasLineFeed = false
    /// Whether the last blank goes on in further white space that collapses.
    var isCollapsing = false
    var isEmpty: Bool { columns == 0 && !hasLineFeed }
  }

  /// Offset of the next byte.
  var count: Int { text.bytes.count }

  /// Makes room for a document of the given size.
  mutating func reserve(_ byteCount: Int) { text.bytes.reserveCapacity(byteCount) }

  /// Appends a stretch of the source as it stands, white space reduced.
  ///
  /// - Parameters:
  ///   - source: The decoded source (valid UTF-8).
  ///   - range: The stretch.
  ///   - lineEnds: What its line ends mean.
  ///   - openCount: Bytes of mark-up directly in front that a span may take in.
  ///
  /// Complexity: O(n) in the stretch.
  mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    lineEnds: LineEnds = .areSpaces, openCount: Int = 0
  ) {
    var offset = range.lowerBound
    var runStart = -1
    var open = openCount
    while offset < range.upperBound {
      let byte = source[offset]
      // A single space between two words stays inside the run, so that runs are long.
      if byte == 0x20, runStart >= 0, offset + 1 < range.upperBound, source[offset + 1] > 0x20,
        source[offset + 1] < 0x80
      {
        offset += 2
        continue
      }
      let blank = byte > 0x20 && byte < 0x7F ? 0 : Self.blank(source, offset, range.upperBound)
      if blank == 0 {
        if runStart < 0 {
          flushBlanks()
          runStart = offset
        }
        offset = source.wordsEnd(from: offset + 1, to: range.upperBound)
        continue
      }
      if runStart >= 0 {
        copy(source, runStart..<offset, openCount: open)
        open = 0
        runStart = -1
      }
      note(blank: byte, width: blank, source: source, at: offset, lineEnds: lineEnds)
      offset += blank
    }
    if runStart >= 0 { copy(source, runStart..<range.upperBound, openCount: open) }
  }

  /// Appends text that stands for a stretch of the source that is written otherwise: an entity, an
  /// escape, a repaired character. White space in it counts as white space.
  mutating func append(
    _ replacement: some Collection<UInt8>, standingFor range: Range<Int>, openCount: Int = 0
  ) {
    let bytes = Array(replacement)
    bytes.withUnsafeBufferPointer { buffer in
      let blank = buffer.isEmpty ? 1 : Self.blank(buffer, 0, buffer.count)
      if buffer.isEmpty { return }
      if blank > 0, blank >= buffer.count {
        note(blank: buffer[0], width: blank, source: buffer, at: 0, lineEnds: .areSpaces)
        return
      }
      flushBlanks()
      add(
        VisibleText.Piece(
          textStart: Int32(count), textCount: Int32(buffer.count),
          sourceStart: range.lowerBound, sourceCount: Int32(clamping: range.count),
          openCount: Int32(openCount)),
        bytes: buffer)
    }
  }

  /// Notes a blank that the mark-up implies, without a place in the source.
  mutating func space() {
    pending.columns += 1
    pending.isCollapsing = false
  }
  /// Notes a gap as wide as a column gap.
  mutating func gap() { pending.columns += 3 }
  /// Notes a line end that the layout means (`<br>`).
  mutating func lineBreak() { pending.hasLineFeed = true }

  /// Ends a block: what follows is separated by a line feed.
  ///
  /// - Returns: The offset at which the block's text ends.
  mutating func endBlock() -> Int {
    pending = Pending()
    let end = count
    if let last = text.bytes.last, last != 0x0A { text.bytes.append(0x0A) }
    return end
  }

  /// The finished text.
  mutating func finish() -> VisibleText {
    _ = endBlock()
    closeStyle(style)
    styleStart = count
    return text
  }

  // MARK: Parts

  private mutating func closeStyle(_ old: VisibleText.Style) {
    if !old.isEmpty, styleStart < count {
      if let last = text.styles.indices.last, text.styles[last].style == old,
        text.styles[last].range.upper == styleStart
      {
        text.styles[last].range = TextRange(text.styles[last].range.lower, count)
      } else {
        text.styles.append(.init(range: TextRange(styleStart, count), style: old))
      }
    }
    styleStart = count
  }

  private mutating func copy(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, openCount: Int
  ) {
    add(
      VisibleText.Piece(
        textStart: Int32(count), textCount: Int32(range.count), sourceStart: range.lowerBound,
        sourceCount: Int32(range.count), openCount: Int32(openCount)),
      bytes: UnsafeBufferPointer(rebasing: source[range]))
  }

  private mutating func add(_ piece: VisibleText.Piece, bytes: UnsafeBufferPointer<UInt8>) {
    text.bytes.append(contentsOf: bytes)
    if piece.isVerbatim, piece.openCount == 0, let last = text.pieces.indices.last {
      let before = text.pieces[last]
      let gap = Int(piece.textStart - before.textEnd)
      // Runs that only a blank divides, one byte in both, go on as one piece.
      if before.isVerbatim, gap <= 1,
        before.sourceStart + Int(before.sourceCount) + gap == piece.sourceStart
      {
        text.pieces[last].textCount += Int32(gap) + piece.textCount
        text.pieces[last].sourceCount = text.pieces[last].textCount
        return
      }
    }
    text.pieces.append(piece)
  }

  private mutating func flushBlanks() {
    defer { pending = Pending() }
    guard !pending.isEmpty, let last = text.bytes.last, last != 0x0A else { return }
    text.bytes.append(pending.hasLineFeed ? 0x0A : pending.columns >= 3 ? 0x09 : 0x20)
  }

  private mutating func note(
    blank byte: UInt8, width: Int, source: UnsafeBufferPointer<UInt8>, at offset: Int,
    lineEnds: LineEnds
  ) {
    if lineEnds == .areCollapsed {
      if byte <= 0x20 {
        if !pending.isCollapsing { pending.columns += 1 }
        pending.isCollapsing = true
        return
      }
      pending.isCollapsing = false
    }
    switch byte {
    case 0x0A, 0x0D:
      if lineEnds == .areKept { pending.hasLineFeed = true } else { pending.columns += 1 }
      // Line ends of wrapped mark-up are one blank, however the next line is indented.
      if lineEnds == .areSpaces { pending.columns = min(pending.columns, 2) }
    case 0x09: pending.columns += lineEnds == .areSpaces ? 1 : 3
    case 0x0C: pending.hasLineFeed = true
    case 0xC2 where source[offset + 1] == 0xAD: break
    case 0xEF: break
    case 0xE2 where Self.isInvisible(source, offset): break
    default: pending.columns += 1
    }
  }

  private static func isInvisible(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    source[offset + 1] == 0x80 && (0x8B...0x8F).contains(source[offset + 2])
      || source[offset + 1] == 0x81 && source[offset + 2] == 0xA0
  }

  /// How many bytes of white space, control or invisible characters stand at `offset`: 0 or the
  /// length of one character.
  static func blank(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
    let byte = source[offset]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    switch byte {
    case 0xC2:  // U+00A0 no-break space, U+00AD soft hyphen, U+0085 next line
      guard offset + 1 < end else { return 0 }
      let next = source[offset + 1]
      return next == 0xA0 || next == 0xAD || next == 0x85 ? 2 : 0
    case 0xE1:  // U+1680 ogham space
      guard offset + 2 < end else { return 0 }
      return source[offset + 1] == 0x9A && source[offset + 2] == 0x80 ? 3 : 0
    case 0xE2:
      guard offset + 2 < end else { return 0 }
      let (b, c) = (source[offset + 1], source[offset + 2])
      // U+2000–U+200F spaces, zero widths and marks; U+2028, U+2029, U+202F; U+205F, U+2060
      if b == 0x80, c <= 0x8F || c == 0xA8 || c == 0xA9 || c == 0xAF { return 3 }
      return b == 0x81 && (c == 0x9F || c == 0xA0) ? 3 : 0
    case 0xE3:  // U+3000 ideographic space
      guard offset + 2 < end else { return 0 }
      return source[offset + 1] == 0x80 && source[offset + 2] == 0x80 ? 3 : 0
    case 0xEF:  // U+FEFF byte order mark
      guard offset + 2 < end else { return 0 }
      return source[offset + 1] == 0xBB && source[offset + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }
}

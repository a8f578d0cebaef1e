/// Reads what a page has between `<pre>` and `</pre>` as the plain text that it is: old sites and archives of mail
/// hold whole minutes there, with indented paragraphs, numbers in the margin and columns.
///
/// The flow of the page keeps the line ends of such a block and nothing else of its layout. Here its lines are taken
/// from the source once more, without tags, and the reader for plain text makes blocks of them; every piece of their
/// text is led back to where it stands in the page.
struct PreformattedText {
  /// Line ends of all such blocks together, and of one, from which on their layout is read.
  private static let fewestLines = 6
  private static let fewestLinesOfBlock = 3

  /// The lines of a block, and where each stretch of them stands in the source.
  private struct Lines {
    var bytes: [UInt8] = []
    var stretches: [Stretch] = []
  }

  /// Bytes that came from one place of the source; as many as there, or standing for all of it: `&amp;`.
  private struct Stretch {
    var start: Int
    var count: Int
    var sourceStart: Int
    var sourceCount: Int
    var end: Int { start + count }
    var isVerbatim: Bool { count == sourceCount }
  }

  /// The least share of the text of a page that stands in such blocks: a fourth.
  private static let leastShare = 4

  /// The stream with such blocks read; the same where there are none, or where they hold little of its text.
  ///
  /// Complexity: O(n) in the bytes of the blocks and in the number of blocks and pieces.
  static func read(_ stream: BlockStream, source: UnsafeBufferPointer<UInt8>) -> BlockStream {
    let lines = stream.blocks.map { isOne($0) ? lineEnds($0.text, stream.text) : 0 }
    let count = zip(stream.blocks, lines).reduce(0) { $1.1 > 0 ? $0 + $1.0.text.count : $0 }
    guard lines.reduce(0, +) >= fewestLines, count * leastShare >= stream.text.bytes.count else {
      return stream
    }
    var result = BlockStream()
    result.findings = stream.findings
    var rest = Splice(stream)
    var piece = 0
    for (index, block) in stream.blocks.enumerated() {
      guard lines[index] >= fewestLinesOfBlock,
        let laidOut = laidOut(block, stream.text, &piece, source), !laidOut.blocks.isEmpty
      else {
        rest.keep(block, in: &result)
        continue
      }
      rest.replace(block, by: laidOut, in: &result)
    }
    rest.finish(&result)
    return result
  }

  private static func isOne(_ block: SourceBlock) -> Bool {
    block.kind == .preformatted && block.cell == nil && block.depth == 0 && !block.isFurniture
      && block.marker.isEmpty
  }

  private static func lineEnds(_ range: TextRange, _ text: VisibleText) -> Int {
    text.bytes[range.bounds].count { $0 == 0x0A }
  }

  /// The block as plain text, its pieces led back to the page.
  private static func laidOut(
    _ block: SourceBlock, _ text: VisibleText, _ piece: inout Int,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> BlockStream? {
    let lines = self.lines(block, text, &piece, source)
    guard !lines.stretches.isEmpty else { return nil }
    var stream = lines.bytes.withUnsafeBufferPointer { PlainTextReader.read($0) }
    var pieces: [VisibleText.Piece] = []
    pieces.reserveCapacity(stream.text.pieces.count)
    var next = 0
    for piece in stream.text.pieces { lead(piece, back: lines.stretches, &next, into: &pieces) }
    stream.text.pieces = pieces
    return stream
  }

  /// The lines of a block as the page has them, but for tags and entities.
  ///
  /// - Parameter next: The first piece that may stand in the block; blocks ascend.
  private static func lines(
    _ block: SourceBlock, _ text: VisibleText, _ next: inout Int,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> Lines {
    var lines = Lines()
    var position: Int?
    while next < text.pieces.count, Int(text.pieces[next].textStart) < block.text.lower {
      next += 1
    }
    while next < text.pieces.count, Int(text.pieces[next].textEnd) <= block.text.upper {
      let piece = text.pieces[next]
      next += 1
      let shown = text.bytes[Int(piece.textStart)..<Int(piece.textEnd)]
      if shown.allSatisfy({ $0.isBlank }) { continue }
      let start = position ?? lineStart(piece.sourceStart, source)
      lines.bytes += blanks(start..<max(start, piece.sourceStart), source)
      lines.stretches.append(
        Stretch(
          start: lines.bytes.count, count: shown.count, sourceStart: piece.sourceStart,
          sourceCount: Int(piece.sourceCount)))
      lines.bytes += shown
      position = piece.sourceStart + Int(piece.sourceCount)
    }
    return lines
  }

  /// Where the blanks in front of the first words of a block begin.
  private static func lineStart(_ offset: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset
    while start > 0, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
    return start
  }

  /// The white space of a stretch of the source, tags left out.
  private static func blanks(
    _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    var blanks: [UInt8] = []
    var isInTag = false
    for offset in range {
      let byte = source[offset]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, byte.isBlank || byte == 0x0A || byte == 0x0D { blanks.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return blanks
  }

  /// Adds a piece of the plain text as pieces of the page: one for each stretch that it stands in.
  ///
  /// - Parameter next: The first stretch that may reach into the piece; pieces ascend.
  private static func lead(
    _ piece: VisibleText.Piece, back stretches: [Stretch], _ next: inout Int,
    into pieces: inout [VisibleText.Piece]
  ) {
    let start = piece.sourceStart
    let end = start + Int(piece.sourceCount)
    while next < stretches.count, stretches[next].end <= start { next += 1 }
    var index = next
    while index < stretches.count, stretches[index].start < end {
      let stretch = stretches[index]
      let lower = max(start, stretch.start)
      let upper = min(end, stretch.end)
      var part = piece
      part.openCount = 0
      if piece.isVerbatim {
        part.textStart = piece.textStart + Int32(lower - start)
        part.textCount = Int32(upper - lower)
        part.sourceStart =
          stretch.isVerbatim ? stretch.sourceStart + lower - stretch.start : stretch.sourceStart
        part.sourceCount = stretch.isVerbatim ? part.textCount : Int32(stretch.sourceCount)
        pieces.append(part)
      } else {
        // White space or a repaired character stands for all of its stretch.
        let last = stretches[lastIndex(stretches, from: index, before: end)]
        part.sourceStart =
          stretch.isVerbatim ? stretch.sourceStart + lower - stretch.start : stretch.sourceStart
        let close =
          last.isVerbatim
          ? last.sourceStart + min(end, last.end) - last.start : last.sourceStart + last.sourceCount
        part.sourceCount = Int32(max(0, close - part.sourceStart))
        pieces.append(part)
        return
      }
      index += 1
    }
  }

  private static func lastIndex(_ stretches: [Stretch], from index: Int, before end: Int) -> Int {
    var last = index
    while last + 1 < stretches.count, stretches[last + 1].start < end { last += 1 }
    return last
  }
}

/// Puts the blocks of one stream together with those of others in their place.
private struct Splice {
  private let stream: BlockStream
  /// What of the stream's text, pieces and styles was taken.
  private var text = 0
  private var piece = 0
  private var style = 0
  private var tables: Int32

  init(_ stream: BlockStream) {
    self.stream = stream
    tables = (stream.blocks.compactMap { $0.cell?.table }.max() ?? -1) + 1
  }

  /// Takes a block of the stream as it is.
  mutating func keep(_ block: SourceBlock, in result: inout BlockStream) {
    copy(upTo: block.range.upper, into: &result)
    var block = block
    block.shift(by: result.text.bytes.count - text)
    result.blocks.append(block)
  }

  /// Takes the blocks of another stream for a block of this.
  mutating func replace(
    _ block: SourceBlock, by other: BlockStream, in result: inout BlockStream
  ) {
    copy(upTo: block.range.lower, into: &result)
    let shift = result.text.bytes.count
    result.text.bytes += other.text.bytes
    for var piece in other.text.pieces {
      piece.textStart += Int32(shift)
      result.text.pieces.append(piece)
    }
    for var run in other.text.styles {
      run.range = TextRange(run.range.lower + shift, run.range.upper + shift)
      result.text.styles.append(run)
    }
    var most: Int32 = -1
    for (index, var inner) in other.blocks.enumerated() {
      inner.shift(by: shift)
      if let cell = inner.cell {
        most = max(most, cell.table)
        inner.cell = SourceBlock.Cell(
          table: cell.table + tables, row: cell.row, column: cell.column)
      }
      if index == 0 { inner.gapBefore = max(inner.gapBefore, block.gapBefore) }
      result.blocks.append(inner)
    }
    tables += most + 1
    let end = block.range.upper
    while piece < stream.text.pieces.count, Int(stream.text.pieces[piece].textStart) < end {
      piece += 1
    }
    while style < stream.text.styles.count, stream.text.styles[style].range.lower < end {
      style += 1
    }
    text = max(text, end)
  }

  /// Takes the text behind the last block.
  mutating func finish(_ result: inout BlockStream) {
    copy(upTo: stream.text.bytes.count, into: &result)
  }

  private mutating func copy(upTo end: Int, into result: inout BlockStream) {
    guard end > text else { return }
    let shift = result.text.bytes.count - text
    result.text.bytes += stream.text.bytes[text..<end]
    while piece < stream.text.pieces.count, Int(stream.text.pieces[piece].textStart) < end {
      var taken = stream.text.pieces[piece]
      taken.textStart += Int32(shift)
      result.text.pieces.append(taken)
      piece += 1
    }
    while style < stream.text.styles.count, stream.text.styles[style].range.lower < end {
      let run = stream.text.styles[style]
      result.text.styles.append(
        VisibleText.StyleRun(
          range: TextRange(run.range.lower + shift, run.range.upper + shift), style: run.style))
      style += 1
    }
    text = end
  }
}

extension SourceBlock {
  fileprivate mutating func shift(by count: Int) {
    marker = TextRange(marker.lower + count, marker.upper + count)
    text = TextRange(text.lower + count, text.upper + count)
  }
}

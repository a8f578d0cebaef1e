/// The lines of a plain text, with what their layout shows.
struct PlainTextLines {
  let bytes: UnsafeBufferPointer<UInt8>
  var lines: [PlainTextLine] = []
  private(set) var gaps: [PlainTextLine.Gap] = []
  /// The numbers and letters in front of lines; see `marker(of:)`.
  private var markers: [LineMarker] = []
  /// Whether a form feed stands behind the last line.
  private(set) var endsInPageBreak = false

  /// More columns than this are no columns.
  private static let gapLimit = 24

  /// Complexity: O(n).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    scan()
  }

  var count: Int { lines.count }
  subscript(index: Int) -> PlainTextLine { lines[index] }

  /// The gaps of a line, from left to right.
  func gaps(of line: PlainTextLine) -> ArraySlice<PlainTextLine.Gap> {
    gaps[Int(line.firstGap)..<Int(line.firstGap) + Int(line.gapCount)]
  }

  /// Whether a gap of a line is wider than those of justified text.
  func hasColumnGap(_ line: PlainTextLine) -> Bool {
    gaps(of: line).contains { $0.endColumn - $0.startColumn >= 6 }
  }

  /// The number or letter in front of a line's text, if any.
  func marker(of line: PlainTextLine) -> LineMarker? {
    line.marker < 0 ? nil : markers[Int(line.marker)]
  }

  /// Whether a line follows the one before without an empty line.
  func isAdjacent(_ index: Int) -> Bool {
    index > 0 && index < count && lines[index].blanksBefore == 0 && !lines[index].isPageStart
  }

  /// Whether numbers stand on lines of their own above their texts, as where a program took the columns
  /// of a page apart: three that count on, and more than stand in front of text.
  ///
  /// Complexity: O(n) in the lines.
  var numbersStandAlone: Bool {
    var series: [UInt16: LineMarker] = [:]
    var alone = 0
    var inFront = 0
    for line in lines where !line.isFurniture && !line.flags.contains(.plainWord) {
      guard let marker = marker(of: line), marker.style == .decimal || marker.style == .letter,
        marker.signs & 6 != 0
      else { continue }
      if !marker.isAlone {
        if marker.value == 1 || marker.gap > 1 { inFront += 1 }
      } else if series[marker.seriesKey].map({ marker.follows($0) }) ?? (marker.value == 1) {
        series[marker.seriesKey] = marker
        alone += 1
      }
    }
    return alone >= 3 && alone > inFront
  }

  /// Takes one empty line from every gap, where one stands between any two lines.
  mutating func closeUp() {
    for index in lines.indices where lines[index].blanksBefore > 0 {
      lines[index].blanksBefore -= 1
    }
  }

  // MARK: Scanning

  /// What is known of the line under way.
  private struct Cursor {
    var column = 0
    var line: PlainTextLine?
    var lastVisible = 0
    var lastColumn = 0
    var wordIsOpen = true
    var isRule = true
    var isPipes = true
    /// Whether the first word is letters so far.
    var isPlainWord = true

    /// Ends the first word.
    mutating func closeWord(at column: Int) {
      let indent = Int(line?.indent ?? 0)
      line?.firstWord = UInt8(clamping: column - indent)
      wordIsOpen = false
    }
  }

  private mutating func scan() {
    var offset = 0
    var number: Int32 = 0
    var blanks = 0
    var isPageStart = false
    var cursor = Cursor()
    while offset <= bytes.count {
      while offset < bytes.count, bytes[offset] == 0x20, cursor.line == nil {
        cursor.column += 1
        offset += 1
      }
      let word = offset == bytes.count ? 0 : restOfWord(&cursor, at: offset)
      if word > 0 {
        offset += word
        continue
      }
      let lineEnd = offset == bytes.count ? 1 : lineEnd(at: offset)
      if lineEnd == 0 {
        offset += step(
          &cursor, at: offset, blanks: blanks, isPageStart: isPageStart, number: number)
        continue
      }
      if var line = finished(&cursor) {
        if !line.flags.contains(.plainWord), let marker = LineMarker(bytes, line.range) {
          line.marker = Int32(markers.count)
          markers.append(marker)
        }
        lines.append(line)
        blanks = 0
        isPageStart = false
      } else if offset < bytes.count, bytes[offset] != 0x0C {
        blanks += 1
      }
      if offset < bytes.count, bytes[offset] == 0x0C { isPageStart = true } else { number += 1 }
      cursor = Cursor()
      offset += lineEnd
    }
    endsInPageBreak = isPageStart
  }

  /// Length of the line end at `offset`, or 0: line feed, carriage return or both, vertical tab,
  /// form feed, and the separators of Unicode.
  private func lineEnd(at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// Takes in ASCII letters and signs that follow one another, and behind the first word of a line
  /// also single spaces between them; the number of bytes.
  private func restOfWord(_ cursor: inout Cursor, at offset: Int) -> Int {
    guard !cursor.isRule, !cursor.isPipes, cursor.lastVisible == offset else { return 0 }
    var end = offset
    if cursor.wordIsOpen {
      while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7C {
        cursor.isPlainWord = cursor.isPlainWord && bytes[end].isASCIILetter
        end += 1
      }
      // A single space in front of a character of ASCII is no gap and opens no bullet.
      if end + 1 < bytes.count, bytes[end] == 0x20, bytes[end + 1] > 0x20, bytes[end + 1] < 0x7C {
        cursor.closeWord(at: cursor.column + end - offset)
      }
    }
    if !cursor.wordIsOpen { end = bytes.wordsEnd(from: end, to: bytes.count, below: 0x7C) }
    cursor.column += end - offset
    cursor.lastColumn = cursor.column
    cursor.lastVisible = end
    return end - offset
  }

  /// Takes one character into the line; the number of its bytes.
  private mutating func step(
    _ cursor: inout Cursor, at offset: Int, blanks: Int, isPageStart: Bool, number: Int32
  ) -> Int {
    let byte = bytes[offset]
    let blank =
      byte > 0x20 && byte < 0x7F ? 0 : VisibleTextBuilder.blank(bytes, offset, bytes.count)
    if blank > 0 {
      cursor.column = byte == 0x09 ? (cursor.column / 8 + 1) * 8 : cursor.column + 1
      return blank
    }
    let length = byte < 0x80 ? 1 : UTF8Validation.character(bytes, at: offset).length
    if cursor.line == nil {
      cursor.line = PlainTextLine(
        start: Int32(offset), end: 0, indent: UInt16(clamping: cursor.column),
        flags: isPageStart ? .pageStart : [], blanksBefore: UInt16(clamping: blanks),
        firstGap: Int32(gaps.count), number: number)
    } else if cursor.lastVisible < offset {
      noteBlanks(&cursor, upTo: offset, length: length)
    }
    if cursor.isRule, !Self.drawsRule(bytes, offset) { cursor.isRule = false }
    if cursor.wordIsOpen, !byte.isASCIILetter { cursor.isPlainWord = false }
    if byte == UInt8(ascii: "|") {
      cursor.line?.flags.insert(.pipe)
    } else {
      cursor.isPipes = false
    }
    cursor.column += 1
    cursor.lastColumn = cursor.column
    cursor.lastVisible = offset + length
    return length
  }

  /// Notes what the blanks between the last visible character and `offset` are.
  private mutating func noteBlanks(_ cursor: inout Cursor, upTo offset: Int, length: Int) {
    if cursor.wordIsOpen { cursor.closeWord(at: cursor.lastColumn) }
    let end = offset + length
    if BulletGlyph.isUnmistakable(bytes[offset..<end]),
      end == bytes.count || VisibleTextBuilder.blank(bytes, end, bytes.count) > 0
    {
      cursor.line?.flags.insert(.innerBullet)
    }
    let isTab = bytes[cursor.lastVisible..<offset].count < 3 && bytes[offset - 1] == 0x09
    guard cursor.column - cursor.lastColumn >= 3 || isTab,
      Int(cursor.line?.gapCount ?? 0) < Self.gapLimit
    else { return }
    gaps.append(
      PlainTextLine.Gap(
        startColumn: UInt16(clamping: cursor.lastColumn), startOffset: Int32(cursor.lastVisible),
        endColumn: UInt16(clamping: cursor.column), endOffset: Int32(offset)))
    cursor.line?.gapCount += 1
  }

  private func finished(_ cursor: inout Cursor) -> PlainTextLine? {
    if cursor.wordIsOpen { cursor.closeWord(at: cursor.lastColumn) }
    guard var line = cursor.line else { return nil }
    line.end = Int32(cursor.lastVisible)
    line.width = UInt16(clamping: cursor.lastColumn)
    let isLong = line.end - line.start >= 3
    if cursor.isRule, isLong { line.flags.insert(.rule) }
    if cursor.isPipes { line.flags.insert(.onlyPipes) }
    if cursor.isPlainWord { line.flags.insert(.plainWord) }
    return line
  }

  /// Signs that lines are drawn with: hyphens, dots, asterisks, dashes, ellipses.
  private static func drawsRule(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "+"):
      return true
    case 0xE2:  // U+2013, U+2014, U+2026 and the box drawings
      guard offset + 2 < bytes.count else { return false }
      let (second, third) = (bytes[offset + 1], bytes[offset + 2])
      return second == 0x80 && [0x93, 0x94, 0xA6].contains(third) || second == 0x94
    default: return false
    }
  }
}

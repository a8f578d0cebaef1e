/// What makes a line the entry of a list: `-`, `12.`, `·`.
struct MarkdownMarker {
  typealias Page = MarkdownLine.Page

  /// Where the marker stands in the page.
  var start: Int
  var end: Int
  var columns: Int
  /// The bullet, or the sign behind the number: entries with one sign are of one list.
  var sign: UInt32
  var isOrdered = false
  var isGlyph = false
  /// Whether CommonMark sees no list entry here, so that its text cannot begin with a block.
  var isOnlyText = false

  /// The marker at the start of a line, by CommonMark or by its glyph.
  init?(_ page: Page, _ line: MarkdownLine) {
    guard !line.isBlank else { return nil }
    let byte = page[line.text]
    if byte.isASCIIDigit {
      self.init(number: page, line)
    } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
      guard Self.isGap(page, line.text + 1, line.end) else { return nil }
      self.init(start: line.text, end: line.text + 1, columns: 1, sign: UInt32(byte))
    } else if byte == UInt8(ascii: "\\") {
      self.init(escaped: page, line)
    } else if byte >= 0x80 || byte == UInt8(ascii: "o") {
      self.init(glyph: page, line)
    } else {
      return nil
    }
  }

  private init(start: Int, end: Int, columns: Int, sign: UInt32) {
    self.start = start
    self.end = end
    self.columns = columns
    self.sign = sign
  }

  /// Up to nine digits and a point or bracket.
  private init?(number page: Page, _ line: MarkdownLine) {
    var offset = line.text
    while offset < line.end, offset - line.text < 9, page[offset].isASCIIDigit { offset += 1 }
    guard offset < line.end,
      page[offset] == UInt8(ascii: ".") || page[offset] == UInt8(ascii: ")"),
      Self.isGap(page, offset + 1, line.end)
    else { return nil }
    let count = offset + 1 - line.text
    self.init(start: line.text, end: offset + 1, columns: count, sign: UInt32(page[offset]))
    isOrdered = true
  }

  /// `\-`: a hyphen that was typed for a bullet, and that a converter made sure would be none.
  private init?(escaped page: Page, _ line: MarkdownLine) {
    let sign = line.text + 1
    guard sign + 1 < line.end, page[sign] == UInt8(ascii: "-"), Self.isGap(page, sign + 1, line.end)
    else { return nil }
    self.init(start: sign, end: sign + 1, columns: 2, sign: UInt32(page[sign]))
    isOnlyText = true
  }

  /// A bullet that a converter took over from the page as it stood.
  private init?(glyph page: Page, _ line: MarkdownLine) {
    let (scalar, count) = Self.scalar(page, line.text, line.end)
    let behind = line.text + count
    let gap = Self.gap(page, behind, line.end)
    guard behind + gap.bytes < line.end else { return nil }
    switch scalar {
    case 0x6F:
      // “o” alone is a word in Welsh.
      guard gap.columns >= 2 else { return nil }
    case 0xA7:
      guard gap.columns > 0, !page[behind + gap.bytes].isASCIIDigit else { return nil }
    case 0xB7, 0x2013, 0x2014, 0x2212, 0x2713, 0x2714:
      guard gap.columns > 0 else { return nil }
    case 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0...0x25FF, 0x2756, 0x27A2, 0x27A4, 0xF000...0xF0FF:
      break
    default: return nil
    }
    self.init(start: line.text, end: behind, columns: 1, sign: scalar)
    isGlyph = true
    isOnlyText = true
  }

  /// Whether it is as often a dash of running prose.
  var isDash: Bool {
    isOnlyText && sign == 0x2D || sign == 0x2013 || sign == 0x2014 || sign == 0x2212
  }

  private static func isGap(_ page: Page, _ offset: Int, _ end: Int) -> Bool {
    offset >= end || gap(page, offset, end).columns > 0
  }

  /// Blanks at an offset, no-break spaces among them.
  private static func gap(_ page: Page, _ start: Int, _ end: Int) -> (bytes: Int, columns: Int) {
    var offset = start
    var columns = 0
    while offset < end {
      if page[offset] == 0x20 {
        columns += 1
      } else if page[offset] == 0x09 {
        columns += 4
      } else if page[offset] == 0xC2, offset + 1 < end, page[offset + 1] == 0xA0 {
        columns += 1
        offset += 1
      } else {
        break
      }
      offset += 1
    }
    return (offset - start, columns)
  }

  /// The character at an offset of valid UTF-8, and its bytes; 0 for one of four bytes.
  private static func scalar(_ page: Page, _ offset: Int, _ end: Int) -> (UInt32, Int) {
    let lead = page[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0, offset + 1 < end {
      return (UInt32(lead & 0x1F) << 6 | UInt32(page[offset + 1] & 0x3F), 2)
    }
    if lead < 0xF0, offset + 2 < end {
      let low = UInt32(page[offset + 1] & 0x3F) << 6 | UInt32(page[offset + 2] & 0x3F)
      return (UInt32(lead & 0x0F) << 12 | low, 3)
    }
    return (0, 1)
  }
}

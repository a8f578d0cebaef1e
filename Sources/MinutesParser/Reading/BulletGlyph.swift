/// The signs that plain text sets in front of the entries of a list.
enum BulletGlyph {
  /// A glyph at the start of a line: where it ends and where the text behind it begins.
  struct Match {
    var end: Int
    var textStart: Int
    /// Columns from the glyph to the text.
    var advance: Int
    /// Tells one glyph from another.
    var sign: UInt32
    /// Signs that are also dashes and asterisks of running text.
    var isDoubtful: Bool
  }

  /// Whether a character is a bullet wherever it stands between blanks.
  static func isUnmistakable(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch scalar(character) {
    case 0xB7, 0x2022, 0x25AA, 0x25CF, 0xF0B7, 0xF0A7: true
    default: false
    }
  }

  /// The glyph at the start of a line, behind which a blank or the end of the line stands.
  static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Match? {
    let start = line.lowerBound
    // Most lines begin with a letter or a digit.
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ";"),
      UInt8(ascii: "o"),
      UInt8(ascii: "q"), UInt8(ascii: ">"), 0x80...:
      break
    default: return nil
    }
    var end = start + UTF8Validation.character(bytes, at: start).length
    let sign = scalar(bytes[start..<end])
    guard isGlyph(sign) else { return nil }
    // “-- the coach holds 49”, as a typewriter wrote a dash.
    if sign == 0x2D, end + 1 < line.upperBound, bytes[end] == UInt8(ascii: "-"),
      bytes[end + 1] == 0x20, end + 2 < line.upperBound
    {
      end += 1
    }
    var textStart = end
    var advance = 1
    while textStart < line.upperBound {
      let blank = VisibleTextBuilder.blank(bytes, textStart, line.upperBound)
      if blank == 0 { break }
      advance += bytes[textStart] == 0x09 ? 8 - advance % 8 : 1
      textStart += blank
    }
    let isAlone = textStart >= line.upperBound
    guard isAlone || textStart > end else { return nil }
    // “o” is a word in Welsh, and “-” alone is a dash that was wrapped.
    if sign == 0x6F || sign == 0x71, isAlone || advance < 3 { return nil }
    if sign == 0x3B, isAlone { return nil }
    // At the margin it quotes mail.
    if sign == 0x3E, isAlone || start == 0 || bytes[start - 1] != 0x20 || bytes[textStart] == 0x3E {
      return nil
    }
    if isAlone, isDash(sign) { return nil }
    if sign == 0x2A, isFlag(bytes, textStart..<line.upperBound) { return nil }
    return Match(
      end: end, textStart: textStart, advance: advance, sign: sign,
      isDoubtful: isDash(sign) || isLetterOrSign(sign))
  }

  private static func isGlyph(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x2D, 0xB7: true
    case 0x2010...0x2014, 0x2022, 0x2023, 0x2043, 0x2192, 0x2219, 0x25A0...0x25FF: true
    case 0x2713, 0x2714, 0x2756, 0x2794, 0x27A2, 0x27A4: true
    case 0xF000...0xF0FF: true
    default: isLetterOrSign(sign)
    }
  }

  /// Asterisk, plus, `>` set in from the margin, section sign and `o`; `q`, `Ø` and `ü`, which are box, arrow and tick in the type that Word draws
  /// bullets in; and `;`, as which some conversions read its private codes.
  private static func isLetterOrSign(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x2A, 0x2B, 0x3B, 0x3E, 0x6F, 0x71, 0xA7, 0xD8, 0xFC: true
    default: false
    }
  }

  private static func isDash(_ sign: UInt32) -> Bool {
    sign == 0x2D || (0x2010...0x2014).contains(sign)
  }

  /// An asterisk in front of an item's number flags the item: “* 3a.   Recycling”.
  private static func isFlag(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Bool {
    guard let marker = LineMarker(bytes, rest) else { return false }
    return marker.isAlone || marker.gap >= 2
  }

  private static func scalar(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    guard let lead = character.first else { return 0 }
    switch character.count {
    case 1: return UInt32(lead)
    case 2: return character.dropFirst().reduce(UInt32(lead & 0x1F)) { $0 << 6 | UInt32($1 & 0x3F) }
    case 3: return character.dropFirst().reduce(UInt32(lead & 0x0F)) { $0 << 6 | UInt32($1 & 0x3F) }
    default: return 0xFFFF
    }
  }
}

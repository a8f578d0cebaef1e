/// Makes text harmless to a terminal.
///
/// A document may hold characters that move the cursor, set the window's title, write to the
/// clipboard or turn the direction of reading. All of C0 and C1, DEL and the controls of direction
/// are shown by number, as in `\u{1B}`; bytes that are not UTF-8 become U+FFFD.
package enum TerminalText {
  /// Appends text with everything that acts on a terminal shown by number.
  ///
  /// Complexity: O(n).
  package static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      if acts(scalar) {
        bytes.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: acts) else { return text }
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A character as it is shown: itself, or its number.
  package static func visible(_ scalar: Unicode.Scalar) -> String {
    acts(scalar)
      ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(Character(scalar))
  }

  /// Whether a terminal does something at this character other than showing it.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction
    case 0x2028, 0x2029: true  // line and paragraph separator
    default: false
    }
  }

  /// Whether a character is a blank at which no line may break.
  package static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{2007}" || scalar == "\u{202F}"
  }

  /// Columns that a terminal takes to show a character: none, one or two.
  ///
  /// Wide are the characters that Unicode's East Asian Width has as wide or full width; marks that
  /// combine, the vowels and final consonants of Hangul syllables and invisible characters take none.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      isMark(scalar) ? 0 : 2
    default:
      isMark(scalar) ? 0 : scalar.properties.isEmojiPresentation && !isFlag(scalar) ? 2 : 1
    }
  }

  /// Columns that a terminal takes to show a text without control characters.
  ///
  /// Complexity: O(n).
  package static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// Half of a flag: two such letters are one sign of two columns.
  private static func isFlag(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}

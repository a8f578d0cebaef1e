/// What a character is to a word.
enum CharacterClass: UInt8, Sendable {
  /// Ends a word: white space, punctuation, hyphens, symbols.
  case divider
  case letter
  case digit
  /// Goes with the character before it: accents, vowel signs.
  case mark
  /// A word by itself, in scripts that put no space between words.
  case ideograph
  /// Belongs to a word where it stands inside it.
  case apostrophe
  /// Belongs to a number where it stands between two digits.
  case point
  /// Shows nothing and divides nothing: soft hyphen, zero-width characters.
  case ignorable

  /// Latin, Greek, Cyrillic and everything else up to the general punctuation and its neighbours are in
  /// a table; the rest is looked up one by one.
  static let tableEnd: UInt32 = 0x2100

  /// What a character of the table is. Same as `classify`, but ready before the program starts.
  ///
  /// - Parameter value: The number of the character, below `tableEnd`.
  @inline(__always)
  static func ofTabled(_ value: UInt32) -> CharacterClass {
    CharacterClass(rawValue: table.utf8Start[Int(value)] &- UInt8(ascii: "0")) ?? .divider
  }

  static func classify(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar {
    case "'", "`", "\u{B4}", "\u{2BC}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{FF07}":
      return .apostrophe
    case ".", ",":
      return .point
    case "\u{B2}", "\u{B3}", "\u{B9}", "\u{2070}"..."\u{2094}":
      return .divider  // raised and lowered figures are marks of notes
    case "\u{3041}"..."\u{30FF}", "\u{31F0}"..."\u{31FF}", "\u{FF66}"..."\u{FF9F}":
      return .ideograph
    default:
      return byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      scalar.properties.isIdeographic ? .ideograph : .letter
    case .letterNumber, .otherNumber: .letter
    case .decimalNumber: .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    case .format: .ignorable
    default: .divider
    }
  }
}

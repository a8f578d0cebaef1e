/// How the rendering draws the numbers of an ordered list: the `type` of an `<ol>`, or its style.
enum OrdinalStyle: UInt8, Sendable {
  case figures
  case smallLetters
  case largeLetters
  case smallRoman
  case largeRoman

  /// The style that a `type` attribute names: `a`, `A`, `i`, `I`; figures for any other.
  init(type value: UnsafeBufferPointer<UInt8>) {
    guard value.count == 1 else {
      self = .figures
      return
    }
    self =
      switch value[0] {
      case UInt8(ascii: "a"): .smallLetters
      case UInt8(ascii: "A"): .largeLetters
      case UInt8(ascii: "i"): .smallRoman
      case UInt8(ascii: "I"): .largeRoman
      default: .figures
      }
  }

  /// The style that a value of `list-style-type` or `list-style` names: `lower-roman`, `inside lower-roman`.
  init(_ value: CSSValue) {
    self =
      if value.contains("lower-alpha") || value.contains("lower-latin") {
        .smallLetters
      } else if value.contains("upper-alpha") || value.contains("upper-latin") {
        .largeLetters
      } else if value.contains("lower-roman") {
        .smallRoman
      } else if value.contains("upper-roman") {
        .largeRoman
      } else {
        .figures
      }
  }
}

/// A number that only the rendering draws.
struct Ordinal: Sendable {
  var value: Int
  var style = OrdinalStyle.figures

  private static let figures: [(value: Int, letters: String)] = [
    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
  /// Highest numbers that are drawn as letters, `zz`, and as a Roman figure, `mmmcmxcix`.
  private static let highestLetters = 702
  private static let highestRoman = 3_999

  /// As it is drawn, without punctuation: `3`, `c`, `iii`.
  var text: String {
    let hasLetters = (1...Self.highestLetters).contains(value)
    let isRoman = (1...Self.highestRoman).contains(value)
    return switch style {
    case .smallLetters where hasLetters: letters
    case .largeLetters where hasLetters: letters.uppercased()
    case .smallRoman where isRoman: roman
    case .largeRoman where isRoman: roman.uppercased()
    default: String(value)
    }
  }

  /// `a` to `z`, then `aa`, `ab`.
  private var letters: String {
    var rest = value
    var result: [UInt8] = []
    while rest > 0 {
      result.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: result.reversed(), as: UTF8.self)
  }

  private var roman: String {
    var rest = value
    var result = ""
    for figure in Self.figures {
      while rest >= figure.value {
        result += figure.letters
        rest -= figure.value
      }
    }
    return result
  }
}

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

  /// The style that a value of `list-style-type` names.
  init(_ value: CSSValue) {
    self =
      if value.begins(with: "lower-alpha") || value.begins(with: "lower-latin") {
        .smallLetters
      } else if value.begins(with: "upper-alpha") || value.begins(with: "upper-latin") {
        .largeLetters
      } else if value.begins(with: "lower-roman") {
        .smallRoman
      } else if value.begins(with: "upper-roman") {
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
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
  /// Highest number that is drawn as a letter or a Roman figure here.
  private static let highest = 50

  /// As it is drawn, without punctuation: `3`, `c`, `iii`.
  var text: String {
    let isInRange = (1...Self.highest).contains(value)
    return switch style {
    case .smallLetters where isInRange: letters
    case .largeLetters where isInRange: letters.uppercased()
    case .smallRoman where isInRange: roman
    case .largeRoman where isInRange: roman.uppercased()
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

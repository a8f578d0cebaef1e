/// A number or letter in front of a line's text: `1.` `(a)` `[a]` `ii)` `2.1` `12/23` `SAF50`.
///
/// It only tells where blocks begin; what the number means is not asked here.
struct LineMarker: Equatable {
  enum Style: UInt8 {
    /// A number without any sign behind it.
    case bare
    /// Numbers with points between: `2.1`, `20.1.1`.
    case compound
    /// Letters, figures and strokes: `12/23`, `SAF50`, `E.112`.
    case reference
    case decimal
    /// A letter or a Roman number.
    case letter
  }

  var style: Style
  /// Brackets and points around it, so that `(1)` and `1.` do not count on together.
  var signs: UInt8 = 0
  var isUpper = false
  /// Its place in a series; Roman letters have two readings.
  var value = 0
  var romanValue = 0
  /// Bytes of the marker, and columns of blanks behind it.
  var length: Int
  var gap = 0
  /// Whether nothing stands behind it.
  var isAlone = false

  /// Whether it may as well be the first letter of a name: `A. Tuohy`.
  var isInitial: Bool { style == .letter && isUpper && signs == 4 && gap < 2 && value > 0 }

  /// Whether it is a number or letter with a sign behind it that has its line for itself.
  var isNumberAlone: Bool {
    isAlone && (style == .decimal || style == .letter || style == .compound) && signs & 6 != 0
  }

  /// Equal for numbers that may belong to one series.
  var seriesKey: UInt16 {
    UInt16(style.rawValue) << 8 | UInt16(signs) << 1 | (isUpper ? 1 : 0)
  }

  private static let limit = 16

  /// Reads the marker at the start of a line.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var end = line.lowerBound
    var isWord = true
    while end < line.upperBound, end - line.lowerBound <= Self.limit, Self.isPart(bytes[end]) {
      isWord = isWord && bytes[end].isASCIILetter
      end += 1
    }
    guard !isWord, end - line.lowerBound <= Self.limit else { return nil }
    length = end - line.lowerBound
    style = .bare
    var rest = end
    while rest < line.upperBound {
      let blank = VisibleTextBuilder.blank(bytes, rest, line.upperBound)
      if blank == 0 { break }
      gap += bytes[rest] == 0x09 ? 4 : 1
      rest += blank
    }
    isAlone = rest >= line.upperBound
    guard isAlone || rest > end, classify(bytes[line.lowerBound..<end]) else { return nil }
  }

  /// Whether this marker is the one after `other` in its series.
  func follows(_ other: LineMarker) -> Bool {
    guard style == other.style, signs == other.signs, isUpper == other.isUpper else { return false }
    return value == other.value + 1 || romanValue > 0 && romanValue == other.romanValue + 1
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    // ( ) [ ] , - . / : and the figures between
    byte.isASCIILetter || 0x2C...0x3A ~= byte || byte == 0x28 || byte == 0x29 || byte == 0x5B
      || byte == 0x5D
  }

  private mutating func classify(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var core = token
    if core.first == UInt8(ascii: "(") || core.first == UInt8(ascii: "[") {
      // `[2]` cites; `[x]` ticks a box; `(x)` is the tenth.
      if core.first == UInt8(ascii: "["), core.contains(where: \.isASCIIDigit) { return false }
      if core.first == UInt8(ascii: "["), core.count == 3,
        core[core.startIndex + 1] | 0x20 == UInt8(ascii: "x")
      {
        return false
      }
      signs |= 1
      core = core.dropFirst()
    }
    while let last = core.last, let sign = Self.sign(last) {
      signs |= sign
      core = core.dropLast()
    }
    guard let first = core.first else { return false }
    let letters = core.reduce(0) { $0 + ($1.isASCIILetter ? 1 : 0) }
    let digits = core.reduce(0) { $0 + ($1.isASCIIDigit ? 1 : 0) }
    if digits == core.count {
      style = signs == 0 ? .bare : .decimal
      value = core.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return true
    }
    isUpper = first.isASCIIUpper
    if letters == core.count { return signs != 0 && classifyLetters(core) }
    guard digits > 0, core.allSatisfy({ $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") })
    else { return false }
    let isCompound = letters == 0 && core.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    style = isCompound ? .compound : .reference
    // `R2` counts on from `R1`.
    if !isCompound, isUpper, letters == 1, digits + 1 == core.count {
      value = core.dropFirst().prefix(6).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    return first.isASCIIDigit || first.isASCIIUpper
  }

  private mutating func classifyLetters(_ core: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    style = .letter
    if core.count == 1, let letter = core.first { value = Int(letter | 0x20) - 0x60 }
    romanValue = Self.roman(core)
    return value > 0 || romanValue > 0
  }

  private static func sign(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"): 2
    case UInt8(ascii: "."): 4
    case UInt8(ascii: ":"): 8
    case UInt8(ascii: ","): 16
    default: nil
    }
  }

  /// The value of a Roman number in one case, or 0.
  private static func roman(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard letters.count <= 7, let first = letters.first else { return 0 }
    var total = 0
    var last = 0
    for letter in letters.reversed() {
      guard letter.isASCIIUpper == first.isASCIIUpper else { return 0 }
      let value: Int
      switch letter | 0x20 {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      case UInt8(ascii: "l"): value = 50
      default: return 0
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total
  }
}

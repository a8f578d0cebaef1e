/// Finds the words of a text.
///
/// A word is a run of letters, digits and the marks that go with them. An apostrophe of any form
/// belongs to a word that goes on with a letter behind it (`children’s`, `1990's`); a point or comma
/// belongs to a number that goes on with a digit behind it (`18.8`, `165,000`, `6.12`). Everything
/// else divides: hyphens (`follow-up` is two words), slashes (`12/23` is two), and the signs of
/// currency and per cent, which belong to no word. Soft hyphens and zero-width characters neither
/// divide nor count. A character of a script without spaces between words is a word by itself.
///
/// Text and query go through the same rules, so whatever is copied from a text is found in it.
struct Tokeniser {
  private let joins: Bool
  private let text: UnsafeBufferPointer<UInt8>
  private let bytes: UnsafePointer<UInt8>
  /// Where it goes on: no word begins before, but for those that were found.
  private(set) var offset: Int

  /// - Parameters:
  ///   - rules: Words of `plain` end at every apostrophe, point and comma.
  ///   - start: Where to begin; no word that begins before reaches to it.
  init(_ text: UnsafeBufferPointer<UInt8>, _ rules: WordRules = .joined, from start: Int = 0) {
    self.text = text
    offset = start
    joins = rules == .joined
    bytes = ByteClass.table.base
  }

  /// The bytes of the next word; nil behind the last.
  ///
  /// Complexity: O(n) over all calls.
  @inline(__always)
  mutating func next() -> Range<Int>? {
    while offset < text.count {
      switch bytes[Int(text[offset])] {
      case ByteClass.word: return wordOfASCII()
      case ByteClass.other:
        if let word = wordBeyondASCII() { return word }
      default: offset += 1
      }
    }
    return nil
  }

  /// The word that begins with the letter or digit of ASCII at `offset`.
  @inline(__always)
  private mutating func wordOfASCII() -> Range<Int> {
    let start = offset
    let end = end(ofASCIIAt: offset + 1)
    offset = end
    if end == text.count || bytes[Int(text[end])] == ByteClass.divider { return start..<end }
    if !joins && bytes[Int(text[end])] == ByteClass.joiner { return start..<end }
    return start..<self.end(ofWordAt: end, after: character(at: end - 1).0)
  }

  /// Where the letters and digits of ASCII end that go on at `start`. Eight bytes are looked at at once, so
  /// that the processor need not guess where a short word ends.
  @inline(__always)
  private func end(ofASCIIAt start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    var end = start
    while text.count - end >= 8 {
      let eight = UInt64(
        littleEndian: UnsafeRawPointer(base + end).loadUnaligned(as: UInt64.self))
      let others = ByteClass.others(among: eight)
      if others != 0 { return end + others.trailingZeroBitCount >> 3 }
      end += 8
    }
    while end < text.count, bytes[Int(text[end])] == ByteClass.word { end += 1 }
    return end
  }

  /// Goes over the character at `offset`; the word that it begins, if it begins one.
  private mutating func wordBeyondASCII() -> Range<Int>? {
    let (kind, length) = character(at: offset)
    let start = offset
    offset += length
    return switch kind {
    case .letter, .digit: start..<end(ofWordAt: offset, after: kind)
    case .ideograph: start..<end(ofMarksAt: offset)
    default: nil
    }
  }

  /// Where the word ends whose first characters end at `start`.
  private mutating func end(ofWordAt start: Int, after first: CharacterClass) -> Int {
    var end = start
    var last = first
    while offset < text.count {
      let (kind, length) = character(at: offset)
      switch kind {
      case .letter, .digit:
        last = kind
        offset += length
        end = offset
      case .mark:
        offset += length
        end = offset
      case .ignorable:
        offset += length
      case .apostrophe where joins && kindBehind(offset + length) == .letter,
        .point where joins && last == .digit && kindBehind(offset + length) == .digit:
        offset += length
      case .divider, .ideograph, .apostrophe, .point:
        return end
      }
    }
    return end
  }

  private mutating func end(ofMarksAt start: Int) -> Int {
    while offset < text.count {
      let (kind, length) = character(at: offset)
      guard kind == .mark || kind == .ignorable else { break }
      offset += length
    }
    return offset
  }

  /// The class of the first character from `start` on that shows something.
  private func kindBehind(_ start: Int) -> CharacterClass {
    var offset = start
    while offset < text.count {
      let (kind, length) = character(at: offset)
      if kind != .ignorable { return kind }
      offset += length
    }
    return .divider
  }

  @inline(__always)
  private func character(at offset: Int) -> (CharacterClass, length: Int) {
    let scalar = UTF8Scalar(text, at: offset)
    if scalar.value < CharacterClass.tableEnd {
      return (CharacterClass.ofTabled(scalar.value), scalar.length)
    }
    let kind = Unicode.Scalar(scalar.value).map(CharacterClass.classify) ?? .divider
    return (kind, scalar.length)
  }
}

/// What belongs to a word.
public enum WordRules: UInt32, Sendable, Hashable {
  /// Apostrophes inside words and points inside numbers belong to them (`children’s`, `18.8`). This is
  /// what everything in Minutes uses.
  case joined = 0
  /// Runs of letters and digits and nothing else, as simpler search engines divide, so that their counts
  /// can be compared.
  case plain = 1
}

/// What can be said of a character by its first byte alone, so that plain words are found without
/// looking at characters. It says nothing that `CharacterClass` does not.
struct ByteClass: Sendable {
  /// Divides wherever it stands, or at least begins no word: all of ASCII that is not a word's.
  static let divider: UInt8 = 0
  /// A letter or digit of ASCII.
  static let word: UInt8 = 1
  /// A point, comma or apostrophe of ASCII: begins no word, but may go on with one.
  static let joiner: UInt8 = 2
  /// Not ASCII.
  static let other: UInt8 = 3

  static let table = ByteClass()

  /// The class of every byte. Never freed.
  nonisolated(unsafe) let base: UnsafePointer<UInt8>

  /// The top bit of each of eight bytes that is not a letter or digit of ASCII.
  @inline(__always)
  static func others(among eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let top = ones &* 0x80
    let low = eight & ~top
    let small = low | ones &* 0x20  // capital letters become small ones
    let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
    return ((letters | digits) & ~eight & top) ^ top
  }

  private init() {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.update(repeating: Self.other, count: 256)
    for byte in UInt8.min..<0x80 {
      table[Int(byte)] =
        switch CharacterClass.ofTabled(UInt32(byte)) {
        case .letter, .digit: Self.word
        case .divider: Self.divider
        default: Self.joiner
        }
    }
    base = UnsafePointer(table)
  }
}

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
  private let text: UnsafeBufferPointer<UInt8>
  private let classes: [UInt8]
  private var offset = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    classes = CharacterClass.table
  }

  /// The bytes of the next word; nil behind the last.
  ///
  /// Complexity: O(n) over all calls.
  mutating func next() -> Range<Int>? {
    while offset < text.count {
      let (kind, length) = character(at: offset)
      let start = offset
      offset += length
      switch kind {
      case .letter, .digit: return start..<end(ofWordAt: offset, after: kind)
      case .ideograph: return start..<end(ofMarksAt: offset)
      default: continue
      }
    }
    return nil
  }

  /// Where the word ends whose first character ends at `start`.
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
      case .apostrophe where kindBehind(offset + length) == .letter,
        .point where last == .digit && kindBehind(offset + length) == .digit:
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
      return (CharacterClass(rawValue: classes[Int(scalar.value)]) ?? .divider, scalar.length)
    }
    let kind = Unicode.Scalar(scalar.value).map(CharacterClass.classify) ?? .divider
    return (kind, scalar.length)
  }
}

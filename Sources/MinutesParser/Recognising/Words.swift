/// One word of the visible text, folded and hashed once so that every rule compares numbers.
struct Word: Sendable {
  /// Letters and digits, with apostrophes inside; hyphens divide words.
  var range: TextRange
  /// Of the word in lower case, curly apostrophes straight. See `WordHash`.
  var hash: UInt64
  var shape: Shape
  /// What the text around the word could be about.
  var topics: Topics = []

  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// Begins with a capital.
    static let capitalised = Shape(rawValue: 1)
    /// Has two letters or more, and all of them are capitals.
    static let allCapitals = Shape(rawValue: 2)
    /// Begins with a digit.
    static let digits = Shape(rawValue: 4)
    /// A single letter.
    static let initial = Shape(rawValue: 8)
    /// Letters printed apart, `R E S O L V E D`, read as one word.
    static let spaced = Shape(rawValue: 16)
  }
}

/// The hash of a folded word: FNV-1a over its bytes.
///
/// 64 bits make an accidental match between the few thousand words of the rules and the words of an
/// archive vanishingly rare.
struct WordHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The hash of a literal word.
  static func of(_ word: StaticString) -> UInt64 {
    var hash = WordHash()
    word.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
    return hash.value
  }

  /// The hash of one word as a rule writes it: lower case, straight apostrophes.
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }
}

/// All words of a document's visible text, in order.
struct WordTable: Sendable {
  private(set) var words: [Word] = []
  /// For each stretch of `1 << chunkBits` bytes of the text the first word that begins in it or
  /// behind it; so that the words of a range are found in a step or two.
  private var firstOfChunk: [Int32] = []
  private static let chunkBits: Int32 = 3

  var count: Int { words.count }
  subscript(index: Int) -> Word { words[index] }

  /// Finds the words of a text.
  ///
  /// Complexity: O(n) in the bytes.
  init(_ text: VisibleText) {
    let topics = Topics.table
    words.reserveCapacity(text.bytes.count / 5)
    text.bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80 ? !byte.isASCIIAlphanumeric : Self.wordWidth(bytes, offset) == 0 {
          offset += 1
        } else {
          offset = scan(bytes, offset, topics)
        }
      }
      joinSpacedLetters(bytes)
      indexChunks(byteCount: bytes.count)
    }
  }

  /// The words that lie within a range.
  ///
  /// Complexity: O(1).
  func indices(in range: TextRange) -> Range<Int> {
    let low = first(from: range.start)
    var high = first(from: range.end)
    if high > low, words[high - 1].range.end > range.end { high -= 1 }
    return low..<max(low, high)
  }

  /// The first word that begins at or behind an offset.
  ///
  /// Complexity: O(1), for a chunk holds few words.
  @inline(__always)
  func first(from offset: Int32) -> Int {
    let chunk = Int(max(0, offset) >> Self.chunkBits)
    guard chunk < firstOfChunk.count else { return words.count }
    var index = Int(firstOfChunk[chunk])
    while index < words.count, words[index].range.start < offset { index += 1 }
    return index
  }

  private mutating func indexChunks(byteCount: Int) {
    firstOfChunk.reserveCapacity(byteCount >> Int(Self.chunkBits) + 1)
    for (index, word) in words.enumerated() {
      while Int32(firstOfChunk.count) << Self.chunkBits <= word.range.start {
        firstOfChunk.append(Int32(index))
      }
    }
  }

  // MARK: Scanning

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ topics: Topics.Table
  ) -> Int {
    var hash = WordHash()
    var offset = start
    var letters = 0
    var capitals = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80, byte.isASCIIAlphanumeric {
        let isUpper = byte.isASCIIUpper
        hash.add(isUpper ? byte | 0x20 : byte)
        letters += byte.isASCIIDigit ? 0 : 1
        capitals += isUpper ? 1 : 0
        offset += 1
        continue
      }
      let width = Self.wordWidth(bytes, offset)
      if width > 1 {
        let upper = Self.isUpperLatin(bytes, offset)
        letters += 1
        if upper { capitals += 1 }
        for index in 0..<width {
          hash.add(
            index == 1 && upper && byte == 0xC3 ? bytes[offset + 1] | 0x20 : bytes[offset + index])
        }
        offset += width
      } else if let apostrophe = Self.apostropheWidth(bytes, offset),
        offset + apostrophe < bytes.count, Self.wordWidth(bytes, offset + apostrophe) > 0,
        !bytes[offset + apostrophe].isASCIIDigit
      {
        hash.add(UInt8(ascii: "'"))
        offset += apostrophe
      } else {
        break
      }
    }
    var shape: Word.Shape = []
    if bytes[start].isASCIIUpper || Self.isUpperLatin(bytes, start) { shape.insert(.capitalised) }
    if letters >= 2, capitals == letters { shape.insert(.allCapitals) }
    if bytes[start].isASCIIDigit { shape.insert(.digits) }
    if letters == 1, !bytes[start].isASCIIDigit { shape.insert(.initial) }
    words.append(
      Word(
        range: TextRange(start, offset), hash: hash.value, shape: shape,
        topics: topics.topics(of: hash.value)))
    return offset
  }

  /// Reads `R E S O L V E D` as one word: four capitals or more, one blank between each two.
  private mutating func joinSpacedLetters(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < words.count {
      guard words[index].shape.contains([.initial, .capitalised]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, words[end].shape.contains([.initial, .capitalised]),
        words[end].range.lower == words[end - 1].range.upper + 1,
        bytes[words[end - 1].range.upper] == 0x20
      {
        end += 1
      }
      guard end - index >= 4 else {
        index = end
        continue
      }
      var hash = WordHash()
      for word in words[index..<end] {
        for offset in word.range.bounds { hash.add(bytes[offset].asciiLowercased) }
      }
      let joined = Word(
        range: words[index].range.through(words[end - 1].range), hash: hash.value,
        shape: [.capitalised, .allCapitals, .spaced], topics: Topics.of(hash.value))
      words.replaceSubrange(index..<end, with: CollectionOfOne(joined))
      index += 1
    }
  }

  private static func apostropheWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Int? {
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x99
    else { return nil }
    return 3
  }

  private static func isUpperLatin(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    bytes[offset] == 0xC3 && offset + 1 < bytes.count && (0x80...0x9E).contains(bytes[offset + 1])
      && bytes[offset + 1] != 0x97
  }

  /// Bytes of the letter or digit at `offset`; 0 where there is none.
  private static func wordWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isASCIIDigit || byte.isASCIILetter ? 1 : 0 }
    if byte < 0xC2 { return 0 }
    if byte < 0xE0 {
      guard offset + 1 < bytes.count else { return 0 }
      let next = bytes[offset + 1]
      if byte == 0xC2 { return next == 0xAA || next == 0xB5 || next == 0xBA ? 2 : 0 }
      if byte == 0xC3 { return next == 0x97 || next == 0xB7 ? 0 : 2 }
      return 2
    }
    if byte < 0xF0 {
      guard offset + 2 < bytes.count else { return 0 }
      let next = bytes[offset + 1]
      // U+2000–U+2BFF punctuation, currency, arrows, symbols; U+3000–U+303F; private use; specials.
      if byte == 0xE2, next <= 0xAF { return 0 }
      if byte == 0xE3, next == 0x80 { return 0 }
      if byte == 0xEE || byte == 0xEF && (next <= 0xA3 || next >= 0xB8) { return 0 }
      return 3
    }
    return offset + 3 < bytes.count && byte == 0xF0 && bytes[offset + 1] < 0x9F ? 4 : 0
  }
}

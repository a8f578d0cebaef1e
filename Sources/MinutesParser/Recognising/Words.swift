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
    value = (value ^ UInt64(byte)) &* Self.prime
  }

  /// Adds the hash of a word, for the hash of several.
  mutating func add(_ word: UInt64) {
    value = (value ^ word) &* Self.prime
    // What is multiplied reaches upwards only.
    value ^= value >> 32
  }

  private static let prime: UInt64 = 0x0000_0100_0000_01b3

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

  /// The hashes of words with blanks between, as a rule writes them.
  static func ofEach(in words: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = WordHash()
    for byte in words.utf8 {
      if byte != UInt8(ascii: " ") {
        hash.add(byte)
      } else if hash != WordHash() {
        hashes.append(hash.value)
        hash = WordHash()
      }
    }
    if hash != WordHash() { hashes.append(hash.value) }
    return hashes
  }
}

/// All words of a document's visible text, in order, and the marks between them.
///
/// It never changes, and is a class so that handing it over hands over a single word.
final class WordTable: Sendable {
  /// The words, and one more that begins behind all offsets.
  private let words: [Word]
  let count: Int
  /// What divides the text between the words.
  let marks: Marks
  /// For each stretch of `1 << chunkBits` bytes of the text the first word that begins in it or
  /// behind it; so that the words of a range are found in a step or two.
  private let firstOfChunk: [Int32]
  private static let chunkBits: Int32 = 3

  subscript(index: Int) -> Word { words[index] }

  /// Finds the words of a text.
  ///
  /// Complexity: O(n) in the bytes.
  init(_ text: VisibleText) {
    var words: [Word] = []
    words.reserveCapacity(text.bytes.count / 5 + 1)
    var marks = Marks(byteCount: text.bytes.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      WordScanner.table.withUnsafeBufferPointer { letters in
        let topics = Topics.table
        var scanner = WordScanner(bytes: bytes, letters: letters)
        marks.fill { note in
          while var word = scanner.next(note) {
            word.topics = topics.topics(of: word, in: bytes)
            words.append(word)
          }
        }
        if scanner.longestRow >= Self.fewestSpaced {
          Self.joinSpacedLetters(bytes, &words)
        }
      }
    }
    count = words.count
    words.append(Word(range: .empty(at: Int(Int32.max)), hash: 0, shape: []))
    firstOfChunk = Self.chunks(words, byteCount: text.bytes.count)
    self.words = words
    self.marks = marks
  }

  /// What the text around the words of a stretch could be about.
  ///
  /// Complexity: linear in the words.
  func topics(of indices: Range<Int>) -> Topics {
    precondition(indices.lowerBound >= 0 && indices.upperBound <= count)
    return words.withUnsafeBufferPointer { words in
      var found: UInt32 = 0
      var index = indices.lowerBound
      while index < indices.upperBound {
        found |= words[index].topics.rawValue
        index &+= 1
      }
      return Topics(rawValue: found)
    }
  }

  /// Whether a word of a range is a keyword of one of the topics.
  ///
  /// Complexity: linear in the words of the range.
  func speaks(of topics: Topics, in range: TextRange) -> Bool {
    let first = first(from: range.start)
    return words.withUnsafeBufferPointer { words in
      var index = first
      // The last word ends behind all ranges.
      while words[index].range.end <= range.end {
        if !words[index].topics.isDisjoint(with: topics) { return true }
        index &+= 1
      }
      return false
    }
  }

  /// What the text around a word could be about.
  func topics(of index: Int) -> Topics { words[index].topics }

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
    guard chunk < firstOfChunk.count else { return count }
    let first = Int(firstOfChunk[chunk])
    return words.withUnsafeBufferPointer { words in
      var index = first
      // The last start is behind all offsets.
      while words[index].range.start < offset { index &+= 1 }
      return index
    }
  }

  private static func chunks(_ words: [Word], byteCount: Int) -> [Int32] {
    let count = byteCount >> Int(chunkBits) + 1
    return [Int32](unsafeUninitializedCapacity: count) { chunks, filled in
      var next = 0
      for (index, word) in words.enumerated() {
        let end = min(Int(word.range.start >> chunkBits) + 1, count)
        while next < end {
          chunks[next] = Int32(truncatingIfNeeded: index)
          next &+= 1
        }
      }
      filled = next
    }
  }

  /// Letters printed apart that make a word.
  private static let fewestSpaced = 4

  /// Reads `R E S O L V E D` as one word: four capitals or more, one blank between each two.
  private static func joinSpacedLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [Word]
  ) {
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
      guard end - index >= fewestSpaced else {
        index = end
        continue
      }
      var hash = WordHash()
      for word in words[index..<end] {
        for offset in word.range.bounds { hash.add(bytes[offset].asciiLowercased) }
      }
      let joined = Word(
        range: words[index].range.through(words[end - 1].range), hash: hash.value,
        shape: [.capitalised, .allCapitals, .spaced], topics: Topics.table.topics(of: hash.value))
      words.replaceSubrange(index..<end, with: CollectionOfOne(joined))
      index += 1
    }
  }
}

/// Goes through a text word by word.
private struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// See `table`.
  private let letters: UnsafeBufferPointer<UInt16>
  private var offset = 0
  /// Single capitals in a row, up to the word read last, and the most there were.
  private var row = 0
  private(set) var longestRow = 0

  /// What the bytes of a text are, above the letter itself.
  private enum Letters {
    static let small: UInt16 = 0x100
    static let capital: UInt16 = 0x200
    static let digit: UInt16 = 0x400
    /// Any of them.
    static let ofWords: UInt16 = small | capital | digit
    /// What divides a text: see `Marks`.
    static let mark: UInt16 = 0x800
    /// The bytes of a character outside ASCII, which could be a letter or divide.
    static let wide: UInt16 = 0x1000
  }

  /// For each byte what it is (`Letters`), with the small letter or digit that it counts as.
  static let table: [UInt16] = (0...255).map { (byte: UInt8) in
    if byte.isASCIIDigit { return Letters.digit | UInt16(byte) }
    if byte.isASCIIUpper { return Letters.capital | UInt16(byte.asciiLowercased) }
    if byte.isASCIILower { return Letters.small | UInt16(byte) }
    return byte >= 0x80 ? Letters.wide : Marks.divides(byte) ? Letters.mark : 0
  }

  init(bytes: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<UInt16>) {
    self.bytes = bytes
    self.letters = letters
  }

  /// The next word; what stands in front of it is noted if it divides the text.
  @inline(__always)
  mutating func next(_ note: Marks.Notes) -> Word? {
    while offset < bytes.count {
      let byte = bytes[offset]
      let kind = letters[Int(byte)]
      if kind != 0 {
        if kind & Letters.ofWords != 0 || byte >= 0x80 && Self.wordWidth(bytes, offset) > 0 {
          return word()
        }
        note.add(byte, at: offset)
      }
      offset &+= 1
    }
    return nil
  }

  @inline(__always)
  private mutating func word() -> Word {
    let start = offset
    var hash = WordHash()
    var seen: UInt16 = 0
    var end = asciiEnd(start, &hash, &seen)
    // Mostly every byte is a letter of ASCII.
    var letters = end - start
    var isAllCapitals = seen & Letters.small == 0
    var isUpper = bytes[start].isASCIIUpper
    if end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "'") {
      end = wideEnd(end, &hash)
      (letters, isAllCapitals) = count(start..<end)
      isUpper = isUpper || Self.isUpperLatin(bytes, start)
    } else if seen & Letters.digit != 0 {
      (letters, isAllCapitals) = count(start..<end)
    }
    offset = end
    let isDigit = bytes[start].isASCIIDigit
    var shape: Word.Shape = []
    if isUpper { shape.insert(.capitalised) }
    if letters >= 2, isAllCapitals { shape.insert(.allCapitals) }
    if isDigit { shape.insert(.digits) }
    if letters == 1, !isDigit { shape.insert(.initial) }
    row = letters == 1 && isUpper ? row &+ 1 : 0
    longestRow = max(longestRow, row)
    return Word(range: TextRange(start, end), hash: hash.value, shape: shape)
  }

  /// Goes over letters and digits of ASCII, which most words consist of.
  @inline(__always)
  private func asciiEnd(_ start: Int, _ hash: inout WordHash, _ seen: inout UInt16) -> Int {
    var offset = start
    while offset < bytes.count {
      let letter = letters[Int(bytes[offset])]
      if letter & Letters.ofWords == 0 { break }
      hash.add(UInt8(truncatingIfNeeded: letter))
      seen |= letter
      offset &+= 1
    }
    return offset
  }

  /// Goes over the rest of a word that has an apostrophe or letters outside ASCII.
  @inline(never)
  private func wideEnd(_ start: Int, _ hash: inout WordHash) -> Int {
    var end = start
    var seen: UInt16 = 0
    while end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "'") {
      let width = Self.wordWidth(bytes, end)
      if width > 1 {
        let isUpper = Self.isUpperLatin(bytes, end)
        for place in 0..<width {
          let byte = bytes[end + place]
          hash.add(place == 1 && isUpper ? byte | 0x20 : byte)
        }
        end += width
      } else if let apostrophe = Self.apostropheWidth(bytes, end),
        end + apostrophe < bytes.count, Self.wordWidth(bytes, end + apostrophe) > 0,
        !bytes[end + apostrophe].isASCIIDigit
      {
        hash.add(UInt8(ascii: "'"))
        end += apostrophe
      } else {
        break
      }
      end = asciiEnd(end, &hash, &seen)
    }
    return end
  }

  /// The letters of a word, and whether all of them are capitals.
  @inline(never)
  private func count(_ word: Range<Int>) -> (letters: Int, isAllCapitals: Bool) {
    var letters = 0
    var capitals = 0
    var offset = word.lowerBound
    while offset < word.upperBound {
      let width = Self.wordWidth(bytes, offset)
      if width > 0, !bytes[offset].isASCIIDigit {
        letters += 1
        if bytes[offset].isASCIIUpper || Self.isUpperLatin(bytes, offset) { capitals += 1 }
      }
      offset += max(1, width)
    }
    return (letters, letters == capitals)
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

/// A word of a name or a post in small letters.
private struct FoldedWord {
  /// Equal for equal words, however their letters are encoded.
  var key: UInt64
  /// See `WordHash`.
  var hash: UInt64
  /// The key of the first letter.
  var first: UInt64
  /// Whether there is no other.
  var isLetter: Bool
}

/// The words of a name or a post in small letters.
private struct FoldedWords {
  private(set) var words: [FoldedWord] = []
  /// Of all words, in order.
  private(set) var key = WordHash()
  /// Of the capitals that begin words, hyphens dividing them as well; nil where the words have letters
  /// outside ASCII.
  private(set) var initials: UInt64?

  /// - Parameters:
  ///   - straightens: Whether curly apostrophes count as straight ones.
  ///   - divides: Whether a byte divides words, besides the space.
  @inline(__always)
  init(_ original: String, straightens: Bool = false, divides: (UInt8) -> Bool) {
    words.reserveCapacity(4)
    var source = original
    // Only letters outside ASCII need the Unicode tables.
    let isASCII = source.withUTF8 { bytes in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      guard all < 0x80 else { return false }
      var hash = WordHash()
      var start = 0
      var initials = WordHash()
      var isInside = false
      for (offset, byte) in bytes.enumerated() {
        if byte == 0x20 || divides(byte) {
          if offset > start { add(hash.value, bytes[start], count: offset - start) }
          hash = WordHash()
          start = offset + 1
        } else {
          hash.add(byte.asciiLowercased)
        }
        let endsLetters = NameKey.dividesInitials(byte)
        if !endsLetters, !isInside, byte.isASCIIUpper { initials.add(byte) }
        isInside = !endsLetters
      }
      if bytes.count > start { add(hash.value, bytes[start], count: bytes.count - start) }
      self.initials = initials.value
      return true
    }
    if isASCII { return }
    if straightens, source.utf8.contains(0xE2) { source = source.replacing("’", with: "'") }
    for word in source.lowercased().utf8.split(whereSeparator: { $0 == 0x20 || divides($0) }) {
      let word = Substring(word)
      guard let first = word.first else { continue }
      words.append(
        FoldedWord(
          key: Self.key(word), hash: WordHash.of(word), first: Self.key(Substring(String(first))),
          isLetter: word.count == 1))
      key.add(Self.key(word))
    }
  }

  /// Adds a word of ASCII.
  private mutating func add(_ hash: UInt64, _ first: UInt8, count: Int) {
    var letter = WordHash()
    letter.add(first.asciiLowercased)
    words.append(FoldedWord(key: hash, hash: hash, first: letter.value, isLetter: count == 1))
    key.add(hash)
  }

  /// The key of a word with letters outside ASCII, which can be encoded in several ways.
  private static func key(_ word: Substring) -> UInt64 {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return WordHash.of(word) }
    return UInt64(truncatingIfNeeded: word.hashValue)
  }
}

/// A name folded for comparison: names that are equal have equal hashes.
struct NameKey {
  private let words: [FoldedWord]
  /// Index of the surname among the words.
  private let last: Int
  /// Of all words.
  let whole: UInt64
  /// Of the surname alone.
  let surname: UInt64
  /// The hash of `TD` for “Tom Dunn”, of `SFC` for “Stuart Femi-Cole”.
  let initials: UInt64

  private static let particles = WordSet(
    "de del della di da dos du la le van von der den ter ten ap ab mac nic ní ni ó o uí st an te")
  private static let generations = WordSet("jr sr ii iii")

  init(_ name: String) {
    let folded = FoldedWords(name, straightens: true) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    words = folded.words
    initials = folded.initials ?? Self.initials(Self.unicodeInitials(of: name))
    whole = folded.key.value
    let isLast = words.last.map { Self.generations.contains($0.hash) } ?? false
    last = max(0, words.count - (isLast ? 2 : 1))
    surname = last < words.count ? words[last].key : whole
  }

  /// The words in front of the surname and its particles.
  private var given: Range<Int> {
    var start = last
    while start > 0, Self.particles.contains(words[start - 1].hash) { start -= 1 }
    return 0..<min(start, words.count)
  }

  /// The first name, where it is more than an initial: the key of a name that is nothing else.
  var firstGiven: UInt64? {
    guard let first = given.first, !words[first].isLetter else { return nil }
    var key = WordHash()
    key.add(words[first].key)
    return key.value
  }

  /// Whether two names with one surname can be one person: `J. Smith`, `John Smith` and `Smith`.
  func canBe(_ other: NameKey) -> Bool {
    if ends(with: other) || other.ends(with: self) { return true }
    for place in 0..<min(given.count, other.given.count) {
      let a = words[place]
      let b = other.words[place]
      guard a.key == b.key || (a.isLetter || b.isLetter) && a.first == b.first else { return false }
    }
    return true
  }

  /// Whether the words of a name are the last of this one, with others in front.
  private func ends(with other: NameKey) -> Bool {
    !other.words.isEmpty && other.words.count < words.count
      && words.suffix(other.words.count).elementsEqual(other.words) { $0.key == $1.key }
  }

  /// The hash of a post or title, in which stops do not count.
  static func folded(_ text: String) -> UInt64 {
    foldedASCII(text) ?? FoldedWords(text) { $0 == UInt8(ascii: ".") }.key.value
  }

  /// The same where all letters are ASCII, nil elsewhere.
  private static func foldedASCII(_ text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      var key = WordHash()
      var word = WordHash()
      for byte in bytes {
        if byte >= 0x80 { return nil }
        if byte != 0x20, byte != UInt8(ascii: ".") {
          word.add(byte.asciiLowercased)
        } else if word != WordHash() {
          key.add(word.value)
          word = WordHash()
        }
      }
      if word != WordHash() { key.add(word.value) }
      return key.value
    }
  }

  /// The hash of initials.
  static func initials(_ letters: String) -> UInt64 {
    if letters.isASCII { return WordHash.of(letters) }
    return UInt64(truncatingIfNeeded: letters.hashValue)
  }

  /// Whether a byte parts words of which each has an initial.
  @inline(__always)
  fileprivate static func dividesInitials(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func unicodeInitials(of name: String) -> String {
    var result = ""
    for word in name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." }) {
      if let first = word.first, first.isUppercase { result.append(first) }
    }
    return result
  }
}

extension String {
  fileprivate var isASCII: Bool {
    var copy = self
    return copy.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
  }
}

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

  /// - Parameter divides: Whether a byte divides words, besides the space.
  @inline(__always)
  init(_ original: String, divides: (UInt8) -> Bool) {
    words.reserveCapacity(4)
    var source = original
    // Only letters outside ASCII need the Unicode tables.
    let isASCII = source.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      var hash = WordHash()
      var start = 0
      for (offset, byte) in bytes.enumerated() {
        if byte == 0x20 || divides(byte) {
          if offset > start { add(hash.value, bytes[start..<offset]) }
          hash = WordHash()
          start = offset + 1
        } else {
          hash.add(byte.asciiLowercased)
        }
      }
      if bytes.count > start { add(hash.value, bytes[start...]) }
      return true
    }
    if isASCII { return }
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
  private mutating func add(_ hash: UInt64, _ word: Slice<UnsafeBufferPointer<UInt8>>) {
    var letter = WordHash()
    letter.add(word[word.startIndex].asciiLowercased)
    words.append(
      FoldedWord(key: hash, hash: hash, first: letter.value, isLetter: word.count == 1))
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

  private static let particles = WordSet(
    "de del della di da dos du la le van von der den ter ten ap ab mac nic ní ni ó o uí st an te")
  private static let generations = WordSet("jr sr ii iii")

  init(_ name: String) {
    let folded = FoldedWords(name.hasByte(0xE2) ? name.replacing("’", with: "'") : name) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    words = folded.words
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
    FoldedWords(text) { $0 == UInt8(ascii: ".") }.key.value
  }

  /// The hash of initials.
  static func initials(_ letters: String) -> UInt64 {
    if letters.isASCII { return WordHash.of(letters) }
    return UInt64(truncatingIfNeeded: letters.hashValue)
  }

  /// The hash of `TD` for “Tom Dunn”, of `SFC` for “Stuart Femi-Cole”.
  static func initials(of name: String) -> UInt64 {
    guard name.isASCII else { return initials(unicodeInitials(of: name)) }
    var name = name
    return name.withUTF8 { bytes in
      var hash = WordHash()
      var isInside = false
      for byte in bytes {
        let divides = byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        if !divides, !isInside, byte.isASCIIUpper { hash.add(byte) }
        isInside = !divides
      }
      return hash.value
    }
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
  fileprivate func hasByte(_ byte: UInt8) -> Bool {
    var copy = self
    return copy.withUTF8 { $0.contains(byte) }
  }

  fileprivate var isASCII: Bool {
    var copy = self
    return copy.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
  }
}

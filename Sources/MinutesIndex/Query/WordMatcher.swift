/// Tells for folded words which patterns they match.
struct WordMatcher: Sendable {
  private enum Test: Sendable {
    case word([UInt8])
    case shape([UInt8])
    case spelling([UInt32], distance: Int)
    case stem([UInt8])
  }

  private let test: Test

  init(_ pattern: WordPattern) {
    switch pattern {
    case .word(let word): test = .word(Array(word.utf8))
    case .shape(let shape): test = .shape(Array(shape.utf8))
    case .spelling(let word, let distance):
      test = .spelling(word.unicodeScalars.map(\.value), distance: distance)
    case .stem(let word): test = .stem(Stemmer().stem(Array(word.utf8)))
    }
  }

  /// The one word that is matched, or nil where there may be several.
  var onlyWord: [UInt8]? { if case .word(let word) = test { word } else { nil } }

  /// Whether matching needs a stemmer.
  var needsStemmer: Bool { if case .stem = test { true } else { false } }

  /// Bytes with which every matched word begins.
  var prefix: ArraySlice<UInt8> {
    switch test {
    case .word(let word): word[...]
    case .shape(let shape): shape.prefix { $0 != Self.any && $0 != Self.one }
    case .spelling: []
    // Snowball's English rules change nothing before the second letter.
    case .stem(let stem): stem.prefix(1)
    }
  }

  /// Whether every word that begins with `prefix` is matched.
  var isPrefix: Bool {
    guard case .shape(let shape) = test else { return false }
    return shape.last == Self.any && prefix.count == shape.count - 1
  }

  /// Whether a word is matched.
  ///
  /// - Parameter stemmer: Lent to patterns that need one.
  ///
  /// Complexity: O(n) in the length of the word for words, stems and most shapes; at worst O(n · m)
  /// for shapes, where m is the length of the shape.
  func matches(_ word: [UInt8], _ stemmer: borrowing Stemmer) -> Bool {
    switch test {
    case .word(let wanted): word == wanted
    case .shape(let shape): Self.matches(word, shape)
    case .spelling(let wanted, let distance):
      // Every edit of a word's bytes changes its length by four at most.
      word.count <= (wanted.count + distance) * 4
        && Spelling.isWithin(
          distance, wanted, String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value))
    case .stem(let stem): word.first == stem.first && stemmer.stem(word) == stem
    }
  }

  private static let any = UInt8(ascii: "*")
  private static let one = UInt8(ascii: "?")

  /// Whether a word has a shape: on a mismatch the latest `*` takes one byte more.
  private static func matches(_ word: [UInt8], _ shape: [UInt8]) -> Bool {
    var (position, place) = (0, 0)
    var (retryPosition, retryPlace) = (0, -1)
    while position < word.count {
      if place < shape.count, shape[place] == any {
        (retryPosition, retryPlace) = (position, place)
        place += 1
      } else if place < shape.count, shape[place] == one {
        position = end(ofCharacterAt: position, in: word)
        place += 1
      } else if place < shape.count, shape[place] == word[position] {
        position += 1
        place += 1
      } else if retryPlace >= 0 {
        retryPosition = end(ofCharacterAt: retryPosition, in: word)
        (position, place) = (retryPosition, retryPlace + 1)
      } else {
        return false
      }
    }
    return shape[place...].allSatisfy { $0 == any }
  }

  private static func end(ofCharacterAt position: Int, in word: [UInt8]) -> Int {
    var end = position + 1
    while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}

/// Tells whether the words of a query stand next to each other in a short text such as a name.
struct FieldMatcher: Sendable {
  let words: [WordMatcher]

  init(_ words: [WordPattern]) {
    self.words = words.map(WordMatcher.init)
  }

  /// Whether the words stand in the text, next to each other in this order.
  func matches(_ text: String) -> Bool {
    let folded = PatternReader.folded(text).map { Array($0.utf8) }
    guard folded.count >= words.count else { return false }
    let stemmer = Stemmer(isNeeded: words.contains(where: \.needsStemmer))
    return (0...(folded.count - words.count)).contains { start in
      words.indices.allSatisfy { words[$0].matches(folded[start + $0], stemmer) }
    }
  }

  /// Whether each of the words stands in the text, wherever.
  func matchesAll(_ text: String) -> Bool {
    let folded = PatternReader.folded(text).map { Array($0.utf8) }
    let stemmer = Stemmer(isNeeded: words.contains(where: \.needsStemmer))
    return words.allSatisfy { word in folded.contains { word.matches($0, stemmer) } }
  }
}

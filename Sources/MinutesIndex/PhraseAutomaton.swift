/// Recognises a sequence of words, one word at a time, by the method of Knuth, Morris and Pratt: each
/// word of a text is looked at once, however often the phrase begins and breaks off.
struct PhraseAutomaton: Sendable, Hashable {
  /// The phrase as numbers: words that are equal have the same.
  private let phrase: [Int]
  /// For each length of a begun phrase the length of the longest shorter one that its end begins.
  private let fallback: [Int]
  private let vocabulary: Vocabulary

  var wordCount: Int { phrase.count }

  /// - Parameter words: Folded, at least one.
  init(_ words: [[UInt8]]) {
    var vocabulary = Vocabulary(capacity: words.count)
    phrase = words.map { vocabulary.number(adding: $0) }
    self.vocabulary = vocabulary
    fallback = Self.fallback(of: phrase)
  }

  /// Whether a word that begins with this byte, not folded yet, may be in the phrase.
  @inline(__always)
  func mayHaveWord(beginningWith byte: UInt8) -> Bool {
    vocabulary.mayHaveWord(beginningWith: byte)
  }

  /// How much of the phrase stands at the end of the text when `word` follows on `matched` words of
  /// it. All of it when the result is `wordCount`.
  func advance(_ matched: Int, _ word: [UInt8]) -> Int {
    guard let number = vocabulary.number(of: word) else { return 0 }
    var length = matched
    while length > 0, length == phrase.count || phrase[length] != number {
      length = fallback[length]
    }
    return phrase[length] == number ? length + 1 : 0
  }

  private static func fallback(of phrase: [Int]) -> [Int] {
    var table = [0, 0]
    var length = 0
    for index in phrase.indices.dropFirst() {
      while length > 0, phrase[length] != phrase[index] { length = table[length] }
      if phrase[length] == phrase[index] { length += 1 }
      table.append(length)
    }
    return table
  }
}

/// Numbers for the words of a phrase, found by their bytes without making a string of them.
struct Vocabulary: Sendable, Hashable {
  private var words: [[UInt8]] = []
  /// Open addressing: a word's number plus 1, or 0 where there is none.
  private var slots: [Int]
  /// A bit for each first byte that a word has; bytes with the same last six bits share one.
  private var firstBytes: UInt64 = 0

  init(capacity: Int) {
    var size = 8
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Whether a word that begins with this byte, not folded yet, may be among them. Most words of a text
  /// are not, and need not be folded then.
  @inline(__always)
  func mayHaveWord(beginningWith byte: UInt8) -> Bool {
    guard byte < 0x80 else { return true }
    return firstBytes >> UInt64(Folding.foldASCII(byte) & 63) & 1 != 0
  }

  func number(of word: [UInt8]) -> Int? {
    let found = slots[slot(of: word)]
    return found == 0 ? nil : found - 1
  }

  mutating func number(adding word: [UInt8]) -> Int {
    let slot = slot(of: word)
    guard slots[slot] == 0 else { return slots[slot] - 1 }
    words.append(word)
    slots[slot] = words.count
    if let first = word.first { firstBytes |= 1 << UInt64(first & 63) }
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() { slots[slot(of: word)] = number + 1 }
  }

  /// The place of the word, or the empty one where it would go.
  private func slot(of word: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, words[slots[slot] - 1] != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// A word of a rule: the hashes of its alternatives, as a stretch of a list of hashes, and whether it
/// may be missing.
private struct PhraseSlot: Sendable {
  var alternatives: Range<Int32>
  var isOptional: Bool
}

/// Rules as their words, end to end: matching follows two flat lists and no references.
private struct PhraseWords: Sendable {
  private var slots: [PhraseSlot] = []
  private var hashes: [UInt64] = []

  /// Adds the words of a pattern.
  ///
  /// - Returns: Where its slots stand.
  mutating func add(_ pattern: String) -> Range<Int32> {
    let first = Int32(slots.count)
    var start = Int32(hashes.count)
    var hash = WordHash()
    var isOptional = false
    var isWord = false
    for byte in pattern.utf8 {
      switch byte {
      case UInt8(ascii: "|"):
        hashes.append(hash.value)
        hash = WordHash()
      case UInt8(ascii: "?"):
        isOptional = true
      case UInt8(ascii: " "):
        guard isWord else { continue }
        close()
      default:
        hash.add(byte)
        isWord = true
      }
    }
    if isWord { close() }
    return first..<Int32(slots.count)

    func close() {
      hashes.append(hash.value)
      slots.append(PhraseSlot(alternatives: start..<Int32(hashes.count), isOptional: isOptional))
      start = Int32(hashes.count)
      hash = WordHash()
      isOptional = false
      isWord = false
    }
  }

  /// Hands over the hashes with which a match of a phrase can begin.
  func forEachOpening(of phrase: Range<Int32>, _ take: (UInt64) -> Void) {
    for place in phrase {
      let slot = slots[Int(place)]
      for alternative in slot.alternatives { take(hashes[Int(alternative)]) }
      if !slot.isOptional { break }
    }
  }

  /// The words of which a phrase needs one: the alternatives of its most telling slot, which is the
  /// one that has no everyday words and the fewest alternatives.
  func keywords(of phrase: Range<Int32>) -> [UInt64] {
    phrase.map { slots[Int($0)] }.filter { !$0.isOptional }
      .map { slot in slot.alternatives.map { hashes[Int($0)] } }
      .min { rank(ofKeywords: $0) < rank(ofKeywords: $1) } ?? []
  }

  private func rank(ofKeywords words: [UInt64]) -> Int {
    words.count + 1000 * words.count { Self.everyday.contains($0) }
  }

  private static let everyday = Set(
    """
    the a an of in on at by for from to with as and or that this be been being was were is are has \
    have had his her their it he she they no not will would made took gave meeting item report \
    committee council members member cabinet board
    """.split(separator: " ").map { WordHash.of($0) })

  /// The index behind the last word where a phrase stands at `index`, nil where it does not.
  ///
  /// Greedy: a word that may be missing is taken where it is there.
  @inline(__always)
  func match(_ phrase: Range<Int32>, _ words: WordTable, at index: Int, limit: Int) -> Int? {
    precondition(phrase.lowerBound >= 0 && Int(phrase.upperBound) <= slots.count)
    return slots.withUnsafeBufferPointer { slots in
      hashes.withUnsafeBufferPointer { hashes in
        var position = index
        var place = Int(phrase.lowerBound)
        while place < Int(phrase.upperBound) {
          let slot = slots[place]
          if position < limit, Self.isOne(of: slot.alternatives, hashes, words[position].hash) {
            position &+= 1
          } else if !slot.isOptional {
            return nil
          }
          place &+= 1
        }
        return position > index ? position : nil
      }
    }
  }

  @inline(__always)
  private static func isOne(
    of alternatives: Range<Int32>, _ hashes: UnsafeBufferPointer<UInt64>, _ hash: UInt64
  ) -> Bool {
    var place = Int(alternatives.lowerBound)
    while place < Int(alternatives.upperBound) {
      if hashes[place] == hash { return true }
      place &+= 1
    }
    return false
  }
}

/// The words of a rule in order, as hashes.
///
/// Written as a string: words in lower case, alternatives with a bar, a question mark behind a word
/// that may be missing: `it|this was unanimously? resolved`.
struct Phrase: Sendable {
  private let words: PhraseWords
  private let slots: Range<Int32>

  init(_ pattern: String) {
    var words = PhraseWords()
    slots = words.add(pattern)
    self.words = words
  }

  /// The index behind the last word where the phrase stands at `index`, nil where it does not.
  ///
  /// Greedy: a word that may be missing is taken where it is there.
  func match(_ words: WordTable, at index: Int, limit: Int) -> Int? {
    self.words.match(slots, words, at: index, limit: limit)
  }
}

/// A vocabulary: phrases and what each means. The longest match wins.
///
/// It never changes, and is a class so that asking one hands over a single word.
final class PhraseTable<Meaning: Sendable>: Sendable {
  private let words: PhraseWords
  private let phrases: [Range<Int32>]
  private let meanings: [Meaning]
  /// For each word that opens phrases, where `candidates` lists them.
  private let openings: HashTable<Range<Int32>>
  /// Phrases by opening word, in the order in which they were written.
  private let candidates: [Int32]
  /// The words of the longest phrase.
  private let mostWords: Int

  init(_ lines: [(String, Meaning)]) {
    var words = PhraseWords()
    phrases = lines.map { words.add($0.0) }
    meanings = lines.map(\.1)
    self.words = words
    mostWords = phrases.map(\.count).max() ?? 0
    var pairs: [(opening: UInt64, phrase: Int32)] = []
    for (index, phrase) in phrases.enumerated() {
      words.forEachOpening(of: phrase) { pairs.append(($0, Int32(index))) }
    }
    pairs.sort { ($0.opening, $0.phrase) < ($1.opening, $1.phrase) }
    var candidates: [Int32] = []
    candidates.reserveCapacity(pairs.count)
    var openings = HashTable(capacity: pairs.count, filler: Int32(0)..<0)
    var start = 0
    while start < pairs.count {
      let opening = pairs[start].opening
      let first = Int32(candidates.count)
      while start < pairs.count, pairs[start].opening == opening {
        if Int32(candidates.count) == first || candidates.last != pairs[start].phrase {
          candidates.append(pairs[start].phrase)
        }
        start += 1
      }
      openings.insert(opening, value: first..<Int32(candidates.count))
    }
    self.openings = openings
    self.candidates = candidates
  }

  /// Words of which a text must have one for any of the phrases to stand in it.
  var keywords: [UInt64] { phrases.flatMap { words.keywords(of: $0) } }

  /// Whether the word at `index` opens a phrase; so most words are told apart from all of them.
  @inline(__always)
  func opens(_ words: WordTable, at index: Int) -> Bool {
    index < words.count && openings.contains(words[index].hash)
  }

  /// The longest phrase that stands at `index`.
  ///
  /// - Parameter limit: Index behind the last word that may take part.
  ///
  /// Complexity: a look-up of one word, mostly; else linear in the phrases that begin with it.
  @inline(__always)
  func match(_ words: WordTable, at index: Int, limit: Int) -> (end: Int, meaning: Meaning)? {
    guard index < limit, let places = openings.value(of: words[index].hash) else { return nil }
    return longest(places, words, at: index, limit: limit)
  }

  /// The meaning of the phrase that covers all words from `index` up to `limit`.
  ///
  /// Complexity: as of `match`; phrases with fewer words are not looked at.
  func whole(_ words: WordTable, at index: Int, limit: Int) -> Meaning? {
    let count = limit - index
    guard count > 0, count <= mostWords, let places = openings.value(of: words[index].hash) else {
      return nil
    }
    for place in places {
      let phrase = Int(candidates[Int(place)])
      if phrases[phrase].count >= count,
        self.words.match(phrases[phrase], words, at: index, limit: limit) == limit
      {
        return meanings[phrase]
      }
    }
    return nil
  }

  private func longest(
    _ places: Range<Int32>, _ words: WordTable, at index: Int, limit: Int
  ) -> (end: Int, meaning: Meaning)? {
    var best: (end: Int, phrase: Int)?
    for place in places {
      let phrase = Int(candidates[Int(place)])
      if let end = self.words.match(phrases[phrase], words, at: index, limit: limit),
        end > best?.end ?? index
      {
        best = (end, phrase)
      }
    }
    return best.map { ($0.end, meanings[$0.phrase]) }
  }
}

extension PhraseTable where Meaning == Bool {
  /// A vocabulary of which only the presence counts.
  convenience init(_ patterns: [String]) { self.init(patterns.map { ($0, true) }) }

  /// Whether one of the phrases stands at `index`.
  func matches(_ words: WordTable, at index: Int, limit: Int) -> Bool {
    match(words, at: index, limit: limit) != nil
  }
}

/// A set of single words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let hashes: HashTable<Void>
  /// The words, for `Topics`.
  let keywords: [UInt64]

  init(arrayLiteral elements: String...) { self.init(hashes: elements.map { WordHash.of($0) }) }
  init(_ words: String) { self.init(hashes: WordHash.ofEach(in: words)) }

  private init(hashes: [UInt64]) {
    var table = HashTable(capacity: hashes.count, filler: ())
    for hash in hashes { table.insert(hash, value: ()) }
    self.hashes = table
    keywords = hashes
  }

  @inline(__always)
  func contains(_ word: Word) -> Bool { hashes.contains(word.hash) }
  /// Whether the word with that hash, see `WordHash`, is in the set.
  @inline(__always)
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

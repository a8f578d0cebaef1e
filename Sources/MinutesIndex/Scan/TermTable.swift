/// Finds the terms of a query in the words of a text.
struct TermTable: Sendable {
  private var words: Vocabulary
  /// For each number of `words` its term.
  private var termOfWord: [Int] = []
  /// Terms that match more than one word.
  private var patterns: [(term: Int, matcher: WordMatcher)] = []
  let termCount: Int

  init(_ terms: [WordPattern]) {
    words = Vocabulary(capacity: terms.count)
    termCount = terms.count
    for (term, pattern) in terms.enumerated() {
      let matcher = WordMatcher(pattern)
      if let word = matcher.onlyWord {
        _ = words.number(adding: word)
        termOfWord.append(term)
      } else {
        patterns.append((term, matcher))
      }
    }
  }

  /// Reads the words of one document.
  ///
  /// Passages that go on in others are read as one text. Complexity: O(n) in the length of the texts
  /// where all terms are words; patterns are tried once on each distinct word.
  func places(in document: DocumentRecord, kinds: KindSet) -> WordPlaces {
    var reader = WordReader(self, document, kinds: kinds)
    reader.readAll()
    return reader.places
  }

  fileprivate func term(of word: [UInt8]) -> Int? {
    words.number(of: word).map { termOfWord[$0] }
  }

  /// Whether a word that begins with this byte, not folded yet, may be one of the terms.
  @inline(__always)
  fileprivate func mayMatch(wordBeginningWith byte: UInt8) -> Bool {
    hasPatterns || words.mayHaveWord(beginningWith: byte)
  }

  fileprivate var hasPatterns: Bool { !patterns.isEmpty }
  fileprivate var needsStemmer: Bool { patterns.contains { $0.matcher.needsStemmer } }

  fileprivate func patterns(matching word: [UInt8], _ stemmer: borrowing Stemmer) -> [Int] {
    var matching: [Int] = []
    for pattern in patterns where pattern.matcher.matches(word, stemmer) {
      matching.append(pattern.term)
    }
    return matching
  }
}

/// Where the terms of a query stand in one document.
struct WordPlaces: Sendable {
  /// A word that is some term of the query.
  struct Place: Sendable {
    /// Number of the word in the document. Words that follow each other in one text have numbers that
    /// do; between texts there is a gap that no distance reaches over.
    var position: Int
    /// Index of the passage.
    var passage: Int
    /// UTF-8 offsets in the passage's text.
    var range: Range<Int>
  }

  /// In the order of their positions.
  fileprivate(set) var places: [Place] = []
  /// For each term the positions at which it stands, ascending.
  var positions: [[Int]]

  /// No places of so many terms.
  init(termCount: Int) { positions = Array(repeating: [], count: termCount) }

  static let gap = Query.maximumDistance + 1

  /// The place at a position, which is one of a term.
  func place(at position: Int) -> Place {
    var low = 0
    var high = places.count - 1
    while low < high {
      let middle = (low + high) / 2
      if places[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return places[low]
  }
}

/// Reads the texts of a document word by word.
private struct WordReader: ~Copyable {
  private let table: TermTable
  private let document: DocumentRecord
  private let kinds: KindSet
  private let folding = Folding()
  private let stemmer: Stemmer
  private var folded: [UInt8] = []
  private var position = 0
  /// For words seen before, the patterns that they match.
  private var seen: Vocabulary
  private var patternsOfSeen: [[Int]] = []
  private(set) var places: WordPlaces

  init(_ table: TermTable, _ document: DocumentRecord, kinds: KindSet) {
    self.table = table
    self.document = document
    self.kinds = kinds
    places = WordPlaces(termCount: table.termCount)
    stemmer = Stemmer(isNeeded: table.needsStemmer)
    seen = Vocabulary(capacity: table.hasPatterns ? 256 : 0)
  }

  mutating func readAll() {
    var isContinuation = [Bool](repeating: false, count: document.passages.count)
    for (index, passage) in document.passages.enumerated() {
      if let next = passage.next, next > index, next < isContinuation.count {
        isContinuation[next] = true
      }
    }
    for start in isContinuation.indices where !isContinuation[start] {
      position += WordPlaces.gap
      var current: Int? = start
      while let index = current {
        let passage = document.passages[index]
        if kinds.contains(code: passage.kind) { read(passage, index: index) }
        current = passage.next.flatMap { $0 > index && $0 < isContinuation.count ? $0 : nil }
      }
    }
  }

  private mutating func read(_ passage: PassageRecord, index: Int) {
    document.text.withUnsafeBufferPointer { text in
      guard passage.text.lowerBound >= 0, passage.text.upperBound <= text.count else { return }
      let bytes = UnsafeBufferPointer(rebasing: text[passage.text])
      var tokeniser = Tokeniser(bytes)
      while let range = tokeniser.next() {
        guard table.mayMatch(wordBeginningWith: bytes[range.lowerBound]) else {
          position += 1
          continue
        }
        folded.removeAll(keepingCapacity: true)
        folding.fold(bytes, range, into: &folded)
        add(WordPlaces.Place(position: position, passage: index, range: range))
        position += 1
      }
    }
  }

  /// Adds the word in `folded` to the terms that it matches.
  private mutating func add(_ place: WordPlaces.Place) {
    var isWanted = false
    if let term = table.term(of: folded) {
      places.positions[term].append(place.position)
      isWanted = true
    }
    if table.hasPatterns {
      for term in matchingPatterns() {
        places.positions[term].append(place.position)
        isWanted = true
      }
    }
    if isWanted { places.places.append(place) }
  }

  private mutating func matchingPatterns() -> [Int] {
    if let number = seen.number(of: folded) { return patternsOfSeen[number] }
    let matching = table.patterns(matching: folded, stemmer)
    _ = seen.number(adding: folded)
    patternsOfSeen.append(matching)
    return matching
  }
}

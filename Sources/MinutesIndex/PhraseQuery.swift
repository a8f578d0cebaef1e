/// A run of words to be found in documents, whatever their case, accents, spacing, line ends and form
/// of quotation marks.
///
/// ```swift
/// let query = try PhraseQuery("chief officer's report")
/// for match in query.matches(in: document.passages) { … }
/// ```
public struct PhraseQuery: Sendable, Hashable {
  /// The query as it was given.
  public let text: String
  /// Its words as they are compared: folded, in order.
  public let words: [String]
  let automaton: PhraseAutomaton

  /// Takes a phrase.
  ///
  /// - Parameter text: One word or more. What is no letter or digit only divides words.
  /// - Throws: `QueryError` where there is no word in it.
  ///
  /// Complexity: O(n) in the length of the text.
  public init(_ text: String) throws(QueryError) {
    var words: [[UInt8]] = []
    let folding = Folding()
    var copy = text
    copy.withUTF8 { bytes in
      var tokeniser = Tokeniser(bytes)
      while let word = tokeniser.next() {
        var folded: [UInt8] = []
        folding.fold(bytes, word, into: &folded)
        words.append(folded)
      }
    }
    guard !words.isEmpty else { throw .noWord(in: text) }
    self.text = text
    self.words = words.map { String(decoding: $0, as: UTF8.self) }
    automaton = PhraseAutomaton(words)
  }

  /// The places of the phrase in a text, from left to right, none overlapping another: ranges of
  /// UTF-8 offsets, from the first byte of the first word to the last of the last.
  ///
  /// Complexity: O(n) in the length of the text.
  public func matches(in text: String) -> [Range<Int>] {
    var scanner = PhraseScanner(self)
    var found: [Range<Int>] = []
    scanner.scan(text, passage: 0) { first, last in
      found.append(first.range.lowerBound..<last.range.upperBound)
    }
    return found
  }

  /// The places of the phrase in the passages of a document, in order.
  ///
  /// Complexity: O(n) in the length of all texts.
  public func matches(in passages: [Passage]) -> [PhraseMatch] {
    var scanner = PhraseScanner(self)
    var found: [PhraseMatch] = []
    for start in passages.indices where !passages[start].isContinuation {
      scanner.reset()
      var current: Int? = start
      while let index = current {
        scanner.scan(passages[index].text, passage: index) { first, last in
          found.append(PhraseMatch(from: first, through: last, in: passages))
        }
        current = passages[index].next
      }
    }
    // What goes on behind page furniture was read before what stands there.
    return found.sorted { one, other in
      (one.parts[0].passage, one.parts[0].range.lowerBound)
        < (other.parts[0].passage, other.parts[0].range.lowerBound)
    }
  }
}

/// A place where a phrase was found.
public struct PhraseMatch: Sendable, Hashable {
  /// A stretch of one passage.
  public struct Part: Sendable, Hashable {
    /// Index of the passage.
    public var passage: Int
    /// UTF-8 offsets in the passage's text.
    public var range: Range<Int>
  }

  /// Where the phrase stands: one stretch, or several where it crosses from a passage to that which
  /// goes on with it. Never empty.
  public var parts: [Part]

  init(from first: WordPlace, through last: WordPlace, in passages: [Passage]) {
    self.init(from: first, through: last) { (passages[$0].next, passages[$0].text.utf8.count) }
  }

  init(from first: WordPlace, through last: WordPlace, in document: DocumentRecord) {
    self.init(from: first, through: last) {
      (document.passages[$0].next, document.passages[$0].text.count)
    }
  }

  private init(
    from first: WordPlace, through last: WordPlace,
    _ passage: (Int) -> (next: Int?, byteCount: Int)
  ) {
    parts = []
    var index = first.passage
    var start = first.range.lowerBound
    while index != last.passage, case (let next?, let byteCount) = passage(index) {
      parts.append(Part(passage: index, range: start..<byteCount))
      index = next
      start = 0
    }
    parts.append(Part(passage: index, range: start..<last.range.upperBound))
  }
}

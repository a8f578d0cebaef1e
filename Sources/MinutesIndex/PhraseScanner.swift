/// Where a word stands.
struct WordPlace {
  var passage = 0
  var range = 0..<0
}

/// Looks for a phrase by reading every word. It needs no index and is what an index is measured
/// against.
struct PhraseScanner {
  private let automaton: PhraseAutomaton
  private let folding = Folding()
  private var folded: [UInt8] = []
  /// How many words of the phrase stand at the end of what was read.
  private var matched = 0
  /// The places of as many words as the phrase has, the word `n` at `n` modulo their number.
  private var recent: [WordPlace]
  private var wordCount = 0

  init(_ query: PhraseQuery) {
    automaton = query.automaton
    recent = Array(repeating: WordPlace(), count: automaton.wordCount)
  }

  /// Forgets what was read: no phrase begins before and ends behind.
  mutating func reset() {
    matched = 0
  }

  /// Reads a text as the continuation of what was read before.
  ///
  /// - Parameter report: Is told the first and the last word of each place of the phrase.
  ///
  /// Complexity: O(n) in the length of the text.
  mutating func scan(
    _ text: String, passage: Int, report: (_ first: WordPlace, _ last: WordPlace) -> Void
  ) {
    var text = text
    text.withUTF8 { bytes in
      var tokeniser = Tokeniser(bytes)
      while let range = tokeniser.next() {
        guard automaton.mayHaveWord(beginningWith: bytes[range.lowerBound]) else {
          wordCount += 1
          matched = 0
          continue
        }
        let word = WordPlace(passage: passage, range: range)
        recent[wordCount % recent.count] = word
        wordCount += 1
        folded.removeAll(keepingCapacity: true)
        folding.fold(bytes, range, into: &folded)
        matched = automaton.advance(matched, folded)
        if matched == recent.count {
          report(recent[(wordCount - matched) % recent.count], word)
          matched = 0
        }
      }
    }
  }
}

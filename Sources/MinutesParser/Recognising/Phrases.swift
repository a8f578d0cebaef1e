/// The words of a rule in order, as hashes.
///
/// Written as a string: words in lower case, alternatives with a bar, a question mark behind a word
/// that may be missing: `it|this was unanimously? resolved`.
struct Phrase: Sendable {
  private struct Slot: Sendable {
    var hashes: [UInt64]
    var isOptional: Bool
  }

  private let slots: [Slot]

  init(_ pattern: String) {
    slots = pattern.split(separator: " ").map { word in
      let isOptional = word.last == "?"
      let alternatives = isOptional ? word.dropLast() : word
      return Slot(
        hashes: alternatives.split(separator: "|").map { WordHash.of($0) }, isOptional: isOptional)
    }
  }

  /// The hashes with which a match can begin.
  var openings: [UInt64] {
    var result: [UInt64] = []
    for slot in slots {
      result += slot.hashes
      if !slot.isOptional { break }
    }
    return result
  }

  /// The index behind the last word where the phrase stands at `index`, nil where it does not.
  ///
  /// Greedy: a word that may be missing is taken where it is there.
  func match(_ words: WordTable, at index: Int, limit: Int) -> Int? {
    var position = index
    for slot in slots {
      if position < limit, slot.hashes.contains(words[position].hash) {
        position += 1
      } else if !slot.isOptional {
        return nil
      }
    }
    return position > index ? position : nil
  }
}

/// A vocabulary: phrases and what each means. The longest match wins.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private let entries: [UInt64: [(phrase: Phrase, meaning: Meaning)]]

  init(_ lines: [(String, Meaning)]) {
    var entries: [UInt64: [(phrase: Phrase, meaning: Meaning)]] = [:]
    for (pattern, meaning) in lines {
      let phrase = Phrase(pattern)
      for opening in Set(phrase.openings) {
        entries[opening, default: []].append((phrase, meaning))
      }
    }
    self.entries = entries
  }

  /// The longest phrase that stands at `index`.
  ///
  /// - Parameter limit: Index behind the last word that may take part.
  func match(_ words: WordTable, at index: Int, limit: Int) -> (end: Int, meaning: Meaning)? {
    guard index < limit, let candidates = entries[words[index].hash] else { return nil }
    var best: (end: Int, meaning: Meaning)?
    for (phrase, meaning) in candidates {
      if let end = phrase.match(words, at: index, limit: limit), end > best?.end ?? index {
        best = (end, meaning)
      }
    }
    return best
  }
}

extension PhraseTable where Meaning == Bool {
  /// A vocabulary of which only the presence counts.
  init(_ patterns: [String]) { self.init(patterns.map { ($0, true) }) }

  /// Whether one of the phrases stands at `index`.
  func matches(_ words: WordTable, at index: Int, limit: Int) -> Bool {
    match(words, at: index, limit: limit) != nil
  }
}

/// A set of single words.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let hashes: Set<UInt64>

  init(arrayLiteral elements: String...) { hashes = Set(elements.map { WordHash.of($0) }) }
  init(_ words: String) { hashes = Set(words.split(separator: " ").map { WordHash.of($0) }) }

  func contains(_ word: Word) -> Bool { hashes.contains(word.hash) }
  /// Whether the word with that hash, see `WordHash`, is in the set.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}

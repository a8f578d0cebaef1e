/// A short form and what it stands for, as a text defines them: “Public Law Outline (PLO)” or “PLO
/// (Public Law Outline)”.
public struct AcronymDefinition: Sendable, Hashable {
  /// The short form as written, without the ending of a plural: `PLO`, `DfE`, `A&E`.
  public var short: String
  /// What it stands for, as written.
  public var long: String
  /// UTF-8 offsets in the text of both, with the bracket.
  public var range: Range<Int>
  /// Whether it gives the initials of a person, who has a title or an initial in front. They mean that
  /// person in no other document.
  public var isPerson = false
}

extension AcronymDefinition {
  /// The definitions in a text, from left to right.
  ///
  /// A short form is one word of two to ten letters and digits, most of the letters capitals. What it
  /// stands for begins with its first letter, and each of its letters opens a word or follows, in the
  /// same word, the letter that does; between the words only small ones are passed over. That is the
  /// algorithm of Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in
  /// Biomedical Text (2003), which allows letters anywhere, made strict; so `(2019)`, `(CHAIR)` and
  /// `(Lab)` behind a name define nothing.
  ///
  /// - Parameter text: What one element shows.
  ///
  /// Complexity: O(n) in the length of the text.
  public static func definitions(in text: String) -> [AcronymDefinition] {
    var copy = text
    return copy.withUTF8 { bytes in
      guard bytes.contains(UInt8(ascii: "(")) else { return [] }
      var finder = AcronymFinder(bytes)
      return finder.definitions()
    }
  }
}

/// Goes through a text and looks at the brackets.
private struct AcronymFinder {
  private let text: UnsafeBufferPointer<UInt8>
  /// The words of the text.
  private var words: [Range<Int>] = []
  /// The most bytes that a bracket may hold.
  private static let longestBracket = 120
  /// The most words that a short form may stand for.
  private static let longestForm = 16

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var tokeniser = Tokeniser(text)
    while let word = tokeniser.next() { words.append(word) }
  }

  mutating func definitions() -> [AcronymDefinition] {
    var found: [AcronymDefinition] = []
    /// The first word behind the latest bracket that opened.
    var next = 0
    for open in text.indices where text[open] == UInt8(ascii: "(") {
      guard let close = end(ofBracketAt: open) else { continue }
      while next < words.count, words[next].lowerBound < open { next += 1 }
      var last = next
      while last < words.count, words[last].upperBound <= close { last += 1 }
      guard last > next else { continue }
      if let definition = definition(before: next, inside: next..<last, open: open, close: close) {
        found.append(definition)
      }
    }
    return found
  }

  /// Where the bracket ends; nil where it is long or another opens in it.
  private func end(ofBracketAt open: Int) -> Int? {
    for offset in (open + 1)..<min(text.count, open + 1 + Self.longestBracket) {
      if text[offset] == UInt8(ascii: ")") { return offset }
      if text[offset] == UInt8(ascii: "(") { return nil }
    }
    return nil
  }

  private func definition(
    before word: Int, inside: Range<Int>, open: Int, close: Int
  ) -> AcronymDefinition? {
    if let short = shortForm(inside, within: open..<close),
      let first = start(of: short, endingBefore: word, at: open)
    {
      let long = words[first].lowerBound..<words[word - 1].upperBound
      return AcronymDefinition(
        short: short.name, long: string(long), range: long.lowerBound..<(close + 1),
        isPerson: isPerson(first, endingBefore: word))
    }
    // The other way round.
    guard word > 0, inside.count > 1, let short = lastShortForm(before: word, open: open) else {
      return nil
    }
    let inside = listedPart(of: inside, within: open..<close)
    guard (2...Self.longestForm).contains(inside.count),
      AcronymAlignment.cost(of: short, for: forms(inside)) != nil
    else { return nil }
    let long = words[inside.lowerBound].lowerBound..<words[inside.upperBound - 1].upperBound
    return AcronymDefinition(
      short: short.name, long: string(long), range: short.range.lowerBound..<(close + 1))
  }

  // MARK: Short forms

  /// The short form that a bracket holds: its only word, or the first before a comma or semicolon;
  /// quotation marks and words such as “the” or “known as” may stand before it.
  private func shortForm(_ inside: Range<Int>, within bracket: Range<Int>) -> ShortForm? {
    var first = inside.lowerBound
    while first < inside.upperBound - 1, AcronymWords.openers.contains(folded(words[first])) {
      first += 1
    }
    let rest = listedPart(of: first..<inside.upperBound, within: bracket)
    return shortForm(from: rest.lowerBound, through: rest.upperBound - 1)
  }

  /// The short form right in front of a bracket.
  private func lastShortForm(before word: Int, open: Int) -> ShortForm? {
    guard isBlank(words[word - 1].upperBound..<open) else { return nil }
    // Only signs that hold a short form together stand between its words.
    var first = word - 1
    while first > 0, words[first - 1].upperBound + 1 == words[first].lowerBound,
      text[words[first - 1].upperBound] == UInt8(ascii: "&")
    { first -= 1 }
    return shortForm(from: first, through: word - 1)
  }

  private func shortForm(from first: Int, through last: Int) -> ShortForm? {
    let range = words[first].lowerBound..<words[last].upperBound
    return ShortForm(string(range), range: range)
  }

  /// The words up to a comma or semicolon.
  private func listedPart(of inside: Range<Int>, within bracket: Range<Int>) -> Range<Int> {
    for word in inside.dropLast() {
      let gap = words[word].upperBound..<words[word + 1].lowerBound
      if text[gap].contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) {
        return inside.lowerBound..<(word + 1)
      }
    }
    return inside
  }

  // MARK: Long forms

  /// The first of the words in front of a bracket for which a short form stands.
  private func start(of short: ShortForm, endingBefore word: Int, at open: Int) -> Int? {
    guard word > 0, isBlank(words[word - 1].upperBound..<open) else { return nil }
    var best: (first: Int, cost: Int)?
    var first = word - 1
    while first >= 0, word - first <= min(Self.longestForm, 2 * short.letters.count + 4) {
      if word - first > 1,
        let cost = AcronymAlignment.cost(of: short, for: forms(first..<word)),
        cost < best?.cost ?? .max
      {
        best = (first, cost)
      }
      // A form does not reach over the end of a sentence or a clause.
      guard first > 0, joins(words[first - 1].upperBound..<words[first].lowerBound) else { break }
      first -= 1
    }
    return best?.first
  }

  private func forms(_ range: Range<Int>) -> [LongFormWord] {
    range.map { index in
      let word = folded(words[index])
      let isLinked =
        index > range.lowerBound
        && words[index - 1].upperBound + 1 == words[index].lowerBound
        && text[words[index - 1].upperBound] == UInt8(ascii: "-")
      return LongFormWord(
        letters: word.filter { $0 != UInt8(ascii: "'") },
        canBePassedOver: isLinked || AcronymWords.small.contains(word))
    }
  }

  /// Whether what stands in front of a bracket is somebody's name.
  private func isPerson(_ first: Int, endingBefore end: Int) -> Bool {
    if words[first].count == 1, first + 1 < end { return true }
    guard first > 0 else { return false }
    return AcronymWords.titles.contains(folded(words[first - 1]))
  }

  // MARK: Text

  private func joins(_ gap: Range<Int>) -> Bool {
    text[gap].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "|"):
        false
      default: true
      }
    }
  }

  /// Whether nothing stands there but blanks and quotation marks.
  private func isBlank(_ gap: Range<Int>) -> Bool {
    text[gap].allSatisfy { byte in
      byte == 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte >= 0x80
    }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  private func folded(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    Folding().fold(text, range, into: &bytes)
    return bytes
  }
}

/// Words that matter to definitions, folded.
enum AcronymWords {
  /// What may stand in a bracket before the short form.
  static let openers = set([
    "the", "or", "known", "as", "hereafter", "hereinafter", "called", "aka",
  ])
  /// What a short form may have no letter for.
  static let small = set([
    "a", "an", "and", "at", "by", "de", "du", "for", "from", "in", "na", "of", "on", "or", "the",
    "to", "with", "y", "yr",
  ])
  /// What stands in front of the name of a person.
  static let titles = set([
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
    "rev",
    "revd", "reverend", "cllr", "cllrs", "councillor", "councillors", "cr", "alderman", "baroness",
    "cyng", "father", "canon", "judge", "captain", "major", "colonel", "inspector", "sergeant",
    "pc",
  ])

  private static func set(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
}

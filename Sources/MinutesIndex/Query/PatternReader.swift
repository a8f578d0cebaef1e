/// Reads the words of a piece of a query.
struct PatternReader {
  private let text: String
  private let column: Int

  init(_ text: String, column: Int) {
    self.text = text
    self.column = column
  }

  /// The words, whatever signs stand in and beside them.
  var words: [WordPattern] { Self.folded(text).map { .word($0) } }

  /// The words, where `*` and `?` stand for characters and `~` for other spellings.
  func patterns() throws(QueryError) -> [WordPattern] {
    var scalars = Array(text.unicodeScalars)
    let distance = try takeDistance(from: &scalars)
    let stand = Self.standIns(for: scalars)
    Self.replaceWildcards(in: &scalars, by: stand)
    var patterns: [WordPattern] = []
    for word in Self.folded(Self.string(scalars)) {
      let shape = Self.shape(of: word, stand)
      if shape == word {
        patterns.append(.word(word))
      } else if !shape.isEmpty {
        patterns.append(
          shape.contains(where: { $0 == "*" || $0 == "?" }) ? .shape(shape) : .word(shape))
      }
    }
    guard let distance, let last = patterns.last else { return patterns }
    guard case .word(let word) = last else {
      throw QueryError(
        column: column, reason: "“\(text.cut)” has a wildcard and other spellings in one word",
        suggestion: "leave out one of them")
    }
    patterns[patterns.count - 1] = .spelling(word, distance: distance)
    return patterns
  }

  // MARK: Other spellings

  /// Takes `~` or `~2` off the end; nil where there is none behind a letter.
  private func takeDistance(from scalars: inout [Unicode.Scalar]) throws(QueryError) -> Int? {
    let digits = scalars.reversed().prefix { ("0"..."9").contains($0) }.count
    let tilde = scalars.count - digits - 1
    guard tilde > 0, scalars[tilde] == "~", scalars[tilde - 1].isInWord else { return nil }
    let number = Self.string(Array(scalars[(tilde + 1)...]))
    let distance = digits == 0 ? 1 : Int(number)
    guard let distance, (1...WordPattern.maximumDistance).contains(distance) else {
      throw QueryError(
        column: column + tilde + 1, reason: "“\(number.cut)” is no number of edits",
        suggestion: "write ~ or ~1 for one, ~2 for two")
    }
    scalars.removeSubrange(tilde...)
    return distance
  }

  // MARK: Wildcards

  /// Two letters that do not occur in a text: they go through division into words and folding in
  /// place of `*` and `?`. The script of the Yi has no case, no marks and a thousand letters.
  private static func standIns(
    for scalars: [Unicode.Scalar]
  ) -> (any: Unicode.Scalar, one: Unicode.Scalar) {
    let used = Set(scalars)
    let free = (0xA000...0xA48C as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .filter { !used.contains($0) }
    var letters = free.makeIterator()
    return (letters.next() ?? "\u{A000}", letters.next() ?? "\u{A001}")
  }

  /// Replaces the signs that stand for characters: any of `*` and `?` between two letters or digits,
  /// `*` at the edge of a word. All others are punctuation.
  private static func replaceWildcards(
    in scalars: inout [Unicode.Scalar], by stand: (any: Unicode.Scalar, one: Unicode.Scalar)
  ) {
    var start = 0
    while start < scalars.count {
      guard scalars[start].isWildcard else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { !$0.isWildcard } ?? scalars.count
      let hasBefore = start > 0 && scalars[start - 1].isInWord
      let hasBehind = end < scalars.count && scalars[end].isInWord
      for index in start..<end where hasBefore || hasBehind {
        if scalars[index] == "*" {
          scalars[index] = stand.any
        } else if hasBefore && hasBehind {
          scalars[index] = stand.one
        }
      }
      start = end
    }
  }

  /// The word with `*` and `?` in their places again, one `*` where there were several, no `?` at an
  /// edge.
  private static func shape(
    of word: String, _ stand: (any: Unicode.Scalar, one: Unicode.Scalar)
  ) -> String {
    let scalars = word.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case stand.any: "*"
      case stand.one: "?"
      default: scalar
      }
    }
    guard let first = scalars.firstIndex(where: { !$0.isWildcard }),
      let last = scalars.lastIndex(where: { !$0.isWildcard })
    else { return "" }
    var shape: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "?", index < first || index > last { continue }
      if scalar == "*", shape.last == "*" { continue }
      shape.append(scalar)
    }
    return string(shape)
  }

  // MARK: Words

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var string = ""
    for scalar in scalars { string.unicodeScalars.append(scalar) }
    return string
  }

  /// The words of a text, folded.
  static func folded(_ text: String) -> [String] {
    var words: [String] = []
    let folding = Folding()
    var copy = text
    copy.withUTF8 { bytes in
      var tokeniser = Tokeniser(bytes)
      while let word = tokeniser.next() {
        var folded: [UInt8] = []
        folding.fold(bytes, word, into: &folded)
        words.append(String(decoding: folded, as: UTF8.self))
      }
    }
    return words
  }
}

extension Unicode.Scalar {
  fileprivate var isWildcard: Bool { self == "*" || self == "?" }

  /// Whether the character is a letter or a digit, or belongs to one.
  fileprivate var isInWord: Bool {
    switch CharacterClass.classify(self) {
    case .letter, .digit, .mark, .ideograph, .apostrophe: true
    default: false
    }
  }
}

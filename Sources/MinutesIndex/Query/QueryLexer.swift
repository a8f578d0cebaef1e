/// Divides a query into its tokens, from left to right.
///
/// It works on Unicode scalars, whose numbers are the columns of messages. White space divides;
/// a bracket opens or closes where a bare word cannot hold it.
struct QueryLexer {
  let text: [Unicode.Scalar]
  let options: QueryParser.Options
  private var offset = 0
  private var tokens: [QueryToken] = []
  private var wordCount = 0

  init(_ query: String, options: QueryParser.Options) {
    text = Array(query.unicodeScalars)
    self.options = options
  }

  /// The tokens of the whole query, words that stand next to each other in one.
  mutating func all() throws(QueryError) -> [QueryToken] {
    while skipSpace() {
      switch text[offset] {
      case "(": add(.open, count: 1)
      case ")": add(.close, count: 1)
      case "\"": try addWords(try quoted(), from: offset, isLiteral: true)
      default: try addBare()
      }
    }
    return tokens
  }

  private mutating func skipSpace() -> Bool {
    while offset < text.count, text[offset].properties.isWhitespace { offset += 1 }
    return offset < text.count
  }

  private mutating func add(_ content: QueryToken.Content, count: Int) {
    let end = offset + count
    tokens.append(QueryToken(content: content, column: offset + 1, text: string(offset..<end)))
    offset = end
  }

  private func string(_ range: Range<Int>) -> String {
    var string = ""
    for scalar in text[range] { string.unicodeScalars.append(scalar) }
    return string
  }

  // MARK: Words

  /// The text between quotation marks that begin at `offset`.
  private func quoted(at start: Int? = nil) throws(QueryError) -> Range<Int> {
    let start = (start ?? offset) + 1
    guard let end = text[start...].firstIndex(of: "\"") else {
      throw QueryError(
        column: start, reason: "the quotation mark is not closed",
        suggestion: "put another one behind the last word, or leave this one out")
    }
    return start..<end
  }

  /// Adds the words in a range, if there are any, and goes on behind it.
  private mutating func addWords(
    _ range: Range<Int>, from start: Int, isLiteral: Bool, isStemmed: Bool = false
  ) throws(QueryError) {
    let end = isLiteral ? range.upperBound + 1 : range.upperBound
    defer { offset = end }
    let words = try patterns(
      range, isLiteral: isLiteral, isStemmed: isStemmed || options.stemsWords)
    guard !words.isEmpty else { return }
    if case .words(let before)? = tokens.last?.content {
      tokens[tokens.count - 1].content = .words(before + words)
      tokens[tokens.count - 1].text += " " + string(start..<end)
    } else {
      tokens.append(
        QueryToken(content: .words(words), column: start + 1, text: string(start..<end)))
    }
  }

  private mutating func patterns(
    _ range: Range<Int>, isLiteral: Bool, isStemmed: Bool
  ) throws(QueryError) -> [WordPattern] {
    let reader = PatternReader(string(range), column: range.lowerBound + 1)
    var words = isLiteral ? reader.words : try reader.patterns()
    if isStemmed {
      words = words.map { if case .word(let word) = $0 { .stem(word) } else { $0 } }
    }
    try count(words.count, column: range.lowerBound + 1)
    return words
  }

  private mutating func count(_ words: Int, column: Int) throws(QueryError) {
    wordCount += words
    guard wordCount <= Query.maximumWordCount else { throw .tooManyWords(at: column) }
  }

  // MARK: Bare words

  /// Where the bare word that begins at `start` ends. A bracket behind a letter belongs to it if it
  /// is closed before the next space: `106(b)`, `member(s)`.
  private func end(ofBareWordAt start: Int) -> Int {
    var end = start
    while end < text.count {
      let scalar = text[end]
      if scalar.properties.isWhitespace || scalar == "\"" || scalar == ")" { break }
      if scalar == "(", end > start {
        guard let close = closing(of: end) else { break }
        end = close
      }
      end += 1
    }
    return end
  }

  private func closing(of open: Int) -> Int? {
    let rest = text[(open + 1)...].prefix {
      !$0.properties.isWhitespace && $0 != "\"" && $0 != "(" && $0 != ")"
    }
    return rest.endIndex < text.count && text[rest.endIndex] == ")" ? rest.endIndex : nil
  }

  private mutating func addBare() throws(QueryError) {
    let start = offset
    if try addField() { return }
    let end = end(ofBareWordAt: start)
    let word = string(start..<end)
    switch word {
    case "AND": add(.and, count: 3)
    case "OR": add(.or, count: 2)
    case "NOT": add(.not, count: 3)
    default:
      if let near = try near(word, column: start + 1) {
        add(near, count: end - start)
      } else {
        try addWords(start..<end, from: start, isLiteral: false)
      }
    }
  }

  /// `NEAR`, `NEAR/5`, `ADJ`, `ADJ/5`.
  private func near(_ word: String, column: Int) throws(QueryError) -> QueryToken.Content? {
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, name == "NEAR" || name == "ADJ" else { return nil }
    guard parts.count == 2 else {
      return .near(distance: Self.usualDistance, inOrder: name == "ADJ")
    }
    guard let distance = Int(parts[1]), (1...Query.maximumDistance).contains(distance) else {
      throw QueryError(
        column: column + name.count + 1,
        reason: "“\(String(parts[1]).cut)” is no distance of words",
        suggestion: "give a number from 1 to \(Query.maximumDistance), as in \(name)/5")
    }
    return .near(distance: distance, inOrder: name == "ADJ")
  }

  private static let usualDistance = 10

  // MARK: Fields

  /// Reads a field at `offset`, if there is one: letters, a colon, and something right behind it.
  private mutating func addField() throws(QueryError) -> Bool {
    let start = offset
    let letters = text[start...].prefix { $0.isASCII && $0.properties.isAlphabetic }
    let colon = letters.endIndex
    guard !letters.isEmpty, colon < text.count, text[colon] == ":" else { return false }
    let name = string(start..<colon)
    let value = colon + 1
    guard value < text.count, !text[value].properties.isWhitespace, text[value] != ")" else {
      // “Present: Councillors …” is copied from minutes; `present:` is half a condition.
      guard FieldName(rawValue: name) != nil else { return false }
      throw QueryError(
        column: value + 1, reason: "nothing stands behind “\(name):”",
        suggestion: "put the value right behind the colon, or “\(name):” between quotation marks")
    }
    guard text[value] != "/" else { return false }  // http://…
    guard let field = FieldName(rawValue: name.lowercased()) else {
      throw FieldName.unknown(name, column: start + 1)
    }
    if field == .within {
      try addWithin(value)
    } else if field == .stem {
      try addStemmed(value)
    } else {
      let range = text[value] == "\"" ? try quoted(at: value) : value..<end(ofBareWordAt: value)
      try count(1, column: start + 1)
      let node = try FieldReader(field, string(range), column: range.lowerBound + 1).node {
        (isLiteral) throws(QueryError) in
        try patterns(range, isLiteral: isLiteral || text[value] == "\"", isStemmed: false)
      }
      add(.filter(node), count: range.upperBound + (text[value] == "\"" ? 1 : 0) - start)
    }
    return true
  }

  private mutating func addStemmed(_ value: Int) throws(QueryError) {
    let start = offset
    let isLiteral = text[value] == "\""
    let range = isLiteral ? try quoted(at: value) : value..<end(ofBareWordAt: value)
    let before = wordCount
    try addWords(range, from: start, isLiteral: isLiteral, isStemmed: true)
    guard wordCount > before else {
      throw QueryError(
        column: value + 1, reason: "no word stands behind “stem:”",
        suggestion: "put a word right behind the colon, as in stem:meeting")
    }
  }

  private mutating func addWithin(_ value: Int) throws(QueryError) {
    let name = text[value...].prefix { ($0.isASCII && $0.properties.isAlphabetic) || $0 == "," }
    let what = string(value..<name.endIndex)
    let restriction: QueryToken.Restriction
    if let scope = Query.Scope(rawValue: what.lowercased()) {
      restriction = .scope(scope)
    } else {
      restriction = .kinds(
        try FieldReader.kinds(what, column: value + 1, others: Query.Scope.allCases.map(\.rawValue))
      )
    }
    guard name.endIndex < text.count, text[name.endIndex] == "(" else {
      throw QueryError(
        column: name.endIndex + 1, reason: "no bracket stands behind “in:\(what)”",
        suggestion: "put what is to be found there into brackets, as in in:\(what)(budget)")
    }
    add(.openWithin(restriction), count: name.endIndex + 1 - offset)
  }
}

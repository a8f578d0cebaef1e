/// Reads queries; `docs/query-language.md` describes the language.
///
/// ```swift
/// let query = try QueryParser().parse("budget NEAR/5 (library OR libraries) kind:resolution")
/// ```
public struct QueryParser: Sendable {
  /// How queries are read.
  public struct Options: Sendable, Hashable {
    /// What must hold together, unless the query says it itself.
    public var scope = Query.Scope.element
    /// Whether every bare word stands for all words of its stem, as if `stem:` were before it.
    public var stemsWords = false
    /// Whether the query is one phrase, whatever signs and operators are in it.
    public var isLiteral = false

    /// Elements; words as they are; operators are operators.
    public init() {}
  }

  /// How queries are read.
  public var options: Options
  /// The greatest length of a query in bytes of UTF-8.
  public static let maximumLength = 1 << 16

  /// Creates a parser.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Reads a query.
  ///
  /// - Throws: ``QueryError`` with the place of what is wrong and what would be right.
  ///
  /// Complexity: O(n) in the length of the query.
  public func parse(_ text: String) throws(QueryError) -> Query {
    guard text.utf8.count <= Self.maximumLength else {
      throw QueryError(
        column: nil, reason: "the query has more than \(Self.maximumLength) bytes",
        suggestion: "make several queries of it")
    }
    if options.isLiteral {
      let words = PatternReader(text, column: 1).words
      guard !words.isEmpty else { throw .noWord(in: text) }
      return try Query(.words(words), scope: options.scope)
    }
    var lexer = QueryLexer(text, options: options)
    let tokens = try lexer.all()
    guard !tokens.isEmpty else { throw .noWord(in: text) }
    var builder = QueryBuilder()
    for token in tokens { try builder.add(token) }
    return try Query(try builder.finish(), scope: options.scope)
  }

  /// Reads words alone: what a field of a document is to have.
  ///
  /// - Throws: ``QueryError`` where there is no word, or too many.
  public func words(_ text: String) throws(QueryError) -> [WordPattern] {
    guard text.utf8.count <= Self.maximumLength else {
      throw QueryError(
        column: nil, reason: "the words have more than \(Self.maximumLength) bytes",
        suggestion: "give fewer")
    }
    let reader = PatternReader(text, column: 1)
    let words = options.isLiteral ? reader.words : try reader.patterns()
    guard !words.isEmpty else { throw .noWord(in: text) }
    return words
  }
}

/// Puts tokens together by the precedence of their operators, with two stacks and without recursion.
private struct QueryBuilder {
  private struct Operand {
    var node: Query.Node
    var depth: Int
    var column: Int
    /// Whether it is a condition, which joins with what stands beside it without an operator.
    var isFilter: Bool
    /// As it is written, for messages.
    var text: String
  }

  private enum Operator {
    case or, and, not
    case near(distance: Int, inOrder: Bool)
    case open(QueryToken.Restriction?)

    var precedence: Int {
      switch self {
      case .open: 0
      case .or: 1
      case .and: 2
      case .not: 3
      case .near: 4
      }
    }
  }

  private var operands: [Operand] = []
  private var operators: [(kind: Operator, token: QueryToken)] = []
  /// Whether the next token must be something to look for, not an operator between two.
  private var needsOperand = true
  private var last: QueryToken?

  mutating func add(_ token: QueryToken) throws(QueryError) {
    switch token.content {
    case .words(let words):
      try addOperand(.words(words), token, isFilter: false)
    case .filter(let node):
      try addOperand(node, token, isFilter: true)
    case .open:
      try joinToFormer(token, isFilter: false)
      try push(.open(nil), token)
    case .openWithin(let restriction):
      try joinToFormer(token, isFilter: true)
      try push(.open(restriction), token)
    case .not:
      try joinToFormer(token, isFilter: true)
      try push(.not, token)
    case .and: try addBinary(.and, token)
    case .or: try addBinary(.or, token)
    case .near(let distance, let inOrder):
      try addBinary(.near(distance: distance, inOrder: inOrder), token)
    case .close: try close(token)
    }
    last = token
  }

  mutating func finish() throws(QueryError) -> Query.Node {
    if needsOperand, let last { throw nothing(behind: last) }
    while let top = operators.last {
      if case .open = top.kind {
        throw QueryError(
          column: top.token.column, reason: "the bracket is not closed",
          suggestion: "put “)” where it ends, or the words between quotation marks")
      }
      try reduce()
    }
    guard let result = operands.popLast(), operands.isEmpty else { throw .noWord(in: "") }
    return result.node
  }

  // MARK: Tokens

  private mutating func addOperand(
    _ node: Query.Node, _ token: QueryToken, isFilter: Bool
  ) throws(QueryError) {
    try joinToFormer(token, isFilter: isFilter)
    operands.append(
      Operand(node: node, depth: 1, column: token.column, isFilter: isFilter, text: token.text))
    needsOperand = false
  }

  /// Where something stands behind something else without an operator: a condition belongs to it as by
  /// AND, anything else could mean several things.
  private mutating func joinToFormer(_ token: QueryToken, isFilter: Bool) throws(QueryError) {
    guard !needsOperand, let former = operands.last else { return }
    guard isFilter || former.isFilter else {
      throw QueryError(
        column: token.column, reason: "there is no operator in front of “\(token.text.cut)”",
        suggestion: "write AND or OR, ADJ/1 where one follows the other, or all of it between "
          + "quotation marks")
    }
    try addBinary(.and, QueryToken(content: .and, column: token.column, text: token.text))
  }

  private mutating func addBinary(_ kind: Operator, _ token: QueryToken) throws(QueryError) {
    guard !needsOperand else {
      throw QueryError(
        column: token.column, reason: "there is nothing in front of \(token.text)",
        suggestion: "put a word there, or write \"\(token.text)\" to look for the word")
    }
    while let top = operators.last, top.kind.precedence >= kind.precedence { try reduce() }
    try push(kind, token)
  }

  private mutating func push(_ kind: Operator, _ token: QueryToken) throws(QueryError) {
    // Each of these waits for its end and stands around what is to come.
    let waiting = operators.count
    guard waiting < 4 * Query.maximumDepth else { throw .tooDeep(at: token.column) }
    operators.append((kind, token))
    needsOperand = true
  }

  private mutating func close(_ token: QueryToken) throws(QueryError) {
    guard operators.contains(where: { if case .open = $0.kind { true } else { false } }) else {
      throw QueryError(
        column: token.column, reason: "the bracket closes nothing",
        suggestion: "leave it out, or put the words between quotation marks")
    }
    if needsOperand, let last { throw nothing(behind: last) }
    while let top = operators.last {
      guard case .open(let restriction) = top.kind else {
        try reduce()
        continue
      }
      operators.removeLast()
      guard var operand = operands.popLast() else { break }
      operand.isFilter = restriction != nil
      operand.column = top.token.column
      switch restriction {
      case .kinds(let kinds): operand.node = .inKinds(kinds, operand.node)
      case .scope(let scope): operand.node = .inScope(scope, operand.node)
      case nil: operand.depth -= 1
      }
      operand.depth += 1
      operand.text = "(…)"
      try append(operand)
      return
    }
  }

  private func nothing(behind token: QueryToken) -> QueryError {
    let isBracket =
      switch token.content {
      case .open, .openWithin: true
      default: false
      }
    return QueryError(
      column: token.column + token.text.unicodeScalars.count,
      reason: "there is nothing behind \(token.text)",
      suggestion: isBracket
        ? "put words into the bracket, or leave it out"
        : "put a word there, or write \"\(token.text)\" to look for the word")
  }

  // MARK: Nodes

  private mutating func append(_ operand: Operand) throws(QueryError) {
    guard operand.depth <= Query.maximumDepth else { throw .tooDeep(at: operand.column) }
    operands.append(operand)
  }

  /// Applies the operator on top of its stack.
  private mutating func reduce() throws(QueryError) {
    guard let top = operators.popLast(), var right = operands.popLast() else { return }
    if case .not = top.kind {
      right.node = .not(right.node)
      right.depth += 1
      right.isFilter = true
      right.column = top.token.column
      return try append(right)
    }
    guard var left = operands.popLast() else { return }
    let depth = max(left.depth, right.depth)
    switch top.kind {
    case .and:
      left.depth = left.node.isAll || right.node.isAll ? depth : depth + 1
      left.node = .all(left.node.partsOfAll + right.node.partsOfAll)
    case .or:
      left.depth = left.node.isAny || right.node.isAny ? depth : depth + 1
      left.node = .any(left.node.partsOfAny + right.node.partsOfAny)
    case .near(let distance, let inOrder):
      for side in [left, right] where !side.node.hasPlaces {
        throw QueryError(
          column: side.column, reason: "\(top.token.text) cannot measure to “\(side.text.cut)”",
          suggestion: "put words, or alternatives of words in brackets, on both sides of it")
      }
      left.depth = depth + 1
      left.node = .near(left.node, right.node, distance: distance, inOrder: inOrder)
    case .not, .open: break
    }
    left.isFilter = left.isFilter || right.isFilter
    try append(left)
  }
}

extension Query.Node {
  fileprivate var isAll: Bool { if case .all = self { true } else { false } }
  fileprivate var isAny: Bool { if case .any = self { true } else { false } }
  fileprivate var partsOfAll: [Query.Node] {
    if case .all(let nodes) = self { nodes } else { [self] }
  }
  fileprivate var partsOfAny: [Query.Node] {
    if case .any(let nodes) = self { nodes } else { [self] }
  }
}

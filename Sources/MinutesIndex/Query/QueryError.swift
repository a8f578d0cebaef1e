/// Why a query cannot be searched for.
public struct QueryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where in the query the reason stands: the number of the character (Unicode scalar), from 1; nil
  /// where the query as a whole is the reason.
  public let column: Int?
  /// What is wrong, a sentence without a full stop.
  public let reason: String
  /// What would be right.
  public let suggestion: String

  /// One line: place, reason, suggestion.
  public var description: String {
    (column.map { "column \($0): " } ?? "") + reason + "; " + suggestion
  }
}

extension QueryError {
  static func noWord(in query: String) -> QueryError {
    query.isEmpty
      ? QueryError(
        column: nil, reason: "the phrase to search for is empty",
        suggestion: "give at least one word")
      : QueryError(
        column: nil, reason: "there is no word in “\(query.cut)”",
        suggestion: "give at least one letter or digit")
  }

  static func tooDeep(at column: Int?) -> QueryError {
    QueryError(
      column: column, reason: "more than \(Query.maximumDepth) parts stand one inside the other",
      suggestion: "leave out brackets, or make several queries of it")
  }

  static func tooManyWords(at column: Int?) -> QueryError {
    QueryError(
      column: column,
      reason: "the query has more than \(Query.maximumWordCount) words and conditions",
      suggestion: "make several queries of it")
  }

  static func malformed(_ what: String) -> QueryError {
    QueryError(
      column: nil, reason: "the query holds \(what)", suggestion: "put it together in another way")
  }
}

extension String {
  /// The text, or its beginning where it is long, to be quoted in a message.
  var cut: String { unicodeScalars.count <= 40 ? self : String(prefix(40)) + "…" }
}

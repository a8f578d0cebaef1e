/// What a query is made of before its structure is known.
struct QueryToken: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    /// Words that stand next to each other.
    case words([WordPattern])
    /// A condition that is whole: `kind:vote`.
    case filter(Query.Node)
    case open
    /// Opens a bracket whose inside has a condition of its own: `in:resolution(`.
    case openWithin(Restriction)
    case close
    case and
    case or
    case not
    case near(distance: Int, inOrder: Bool)
  }

  /// What a bracket may restrict its inside to.
  enum Restriction: Sendable, Hashable {
    case kinds([Passage.Kind])
    case scope(Query.Scope)
  }

  var content: Content
  /// Number of its first character, from 1.
  var column: Int
  /// As it is written.
  var text: String
}

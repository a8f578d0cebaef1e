/// What is looked for: words, how they stand to one another, and in which documents and elements.
///
/// A query is written in the language of `docs/query-language.md` and read by ``QueryParser``, or put
/// together from its nodes. Its `description` is the query in full, brackets and all; it is read
/// back as the same query.
public struct Query: Sendable, Hashable {
  /// What must hold together: in one element, in one item, or in one document.
  public enum Scope: String, Sendable, Hashable, CaseIterable, Comparable {
    /// One passage: a paragraph, a resolution, a point.
    case element
    /// One section: an agenda item with all its elements, or what stands before or behind the items.
    case item
    /// One document.
    case meeting

    /// An element is less than an item, and that less than a meeting.
    public static func < (one: Scope, other: Scope) -> Bool { one.size < other.size }

    private var size: Int {
      switch self {
      case .element: 0
      case .item: 1
      case .meeting: 2
      }
    }
  }

  /// What a part of a query says.
  public indirect enum Node: Sendable, Hashable {
    /// One word, or several that stand next to each other in this order. Never empty.
    case words([WordPattern])
    /// Two things of which the second begins at most `distance` words behind the end of the first:
    /// 1 where nothing stands between them. Either may come first, unless `inOrder`. Both are words,
    /// alternatives of words, or near to each other themselves.
    case near(Node, Node, distance: Int, inOrder: Bool)
    /// All of these hold.
    case all([Node])
    /// One of these holds or several.
    case any([Node])
    /// This does not hold.
    case not(Node)
    /// This holds of the elements of these kinds alone, of which there is one at least.
    case inKinds([Passage.Kind], Node)
    /// This holds in one element, item or document.
    case inScope(Scope, Node)
    /// An element is of one of these kinds.
    case kind([Passage.Kind])
    /// A field of the document, or of the element's item, has these words.
    case field(Field, [WordPattern])
    /// The document's date is one of these.
    case date(DateRange)
  }

  /// Which words a field is searched for.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// Anyone recorded in the document, or a contact of a report; all words stand in the name or title.
    case person
    /// As `person`, of those who were there: not of those who sent apologies or were absent.
    case present
    /// The committee or board that met.
    case body
    /// The authority, trust or company.
    case organisation
    /// The title of the document.
    case title
    /// Number or title of the item.
    case item
  }

  /// What becomes of documents without a date where a query asks for one.
  public enum Undated: Sendable, Hashable {
    /// They are no results, but their number is reported.
    case counted
    /// They are results, as if their date were right.
    case included
  }

  /// What is looked for.
  public let root: Node
  /// What must hold together.
  public let scope: Scope
  /// What becomes of documents without a date.
  public var undated = Undated.counted

  /// The largest depth of nodes within nodes.
  public static let maximumDepth = 100
  /// The largest number of words and conditions in a query.
  public static let maximumWordCount = 1000
  /// The largest distance of two words that can be asked for.
  public static let maximumDistance = 1000

  /// Takes a query put together from nodes.
  ///
  /// - Throws: ``QueryError`` where it is too deep or has too many words, where a list is empty, or
  ///   where something has a distance that has no place.
  ///
  /// Complexity: O(n) in the number of nodes.
  public init(_ root: Node, scope: Scope = .element) throws(QueryError) {
    var count = 0
    try root.check(depth: 1, wordCount: &count)
    // A scope around everything is the scope of the query.
    if case .inScope(let outer, let inner) = root {
      self.init(checked: inner, scope: outer)
    } else {
      self.init(checked: root, scope: scope)
    }
  }

  init(checked root: Node, scope: Scope) {
    self.root = root
    self.scope = scope
  }
}

extension Query.Node {
  fileprivate func check(depth: Int, wordCount: inout Int) throws(QueryError) {
    guard depth <= Query.maximumDepth else { throw .tooDeep(at: nil) }
    switch self {
    case .words(let words):
      try Self.count(words, &wordCount)
    case .field(_, let words):
      wordCount += 1
      try Self.count(words, &wordCount)
    case .near(let one, let other, let distance, _):
      guard (1...Query.maximumDistance).contains(distance) else {
        throw .malformed("a distance of \(distance) words")
      }
      guard one.hasPlaces, other.hasPlaces else { throw .malformed("a distance to no words") }
      try one.check(depth: depth + 1, wordCount: &wordCount)
      try other.check(depth: depth + 1, wordCount: &wordCount)
    case .all(let nodes), .any(let nodes):
      guard nodes.count > 1 else { throw .malformed("AND or OR of fewer than two parts") }
      for node in nodes { try node.check(depth: depth + 1, wordCount: &wordCount) }
    case .not(let node), .inScope(_, let node):
      try node.check(depth: depth + 1, wordCount: &wordCount)
    case .inKinds(let kinds, let node):
      guard !kinds.isEmpty else { throw .malformed("no kind") }
      try node.check(depth: depth + 1, wordCount: &wordCount)
    case .kind(let kinds):
      guard !kinds.isEmpty else { throw .malformed("no kind") }
      wordCount += 1
    case .date: wordCount += 1
    }
    guard wordCount <= Query.maximumWordCount else { throw .tooManyWords(at: nil) }
  }

  private static func count(_ words: [WordPattern], _ count: inout Int) throws(QueryError) {
    guard !words.isEmpty else { throw .malformed("a phrase without words") }
    count += words.count
  }

  /// Whether the node is found at places that have a distance to others. Called where the depth is
  /// known to be small.
  var hasPlaces: Bool {
    switch self {
    case .words, .near: true
    case .any(let nodes): nodes.allSatisfy(\.hasPlaces)
    default: false
    }
  }
}

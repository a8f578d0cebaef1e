/// A query made ready for evaluation: its nodes in an array, each behind its parts, with what its
/// surroundings say about it. Nothing that evaluates a plan needs recursion.
struct QueryPlan: Sendable {
  enum Operation: Sendable {
    /// Indices in `terms` of words that stand next to each other.
    case words([Int])
    case near(distance: Int, inOrder: Bool)
    case all
    case any
    case not
    /// Of the elements of the node's own `kinds`, which are fewer than those around it.
    case inKinds
    /// In a unit of its part's scope.
    case inScope
    case kind(KindSet)
    /// Number or title of the element's section.
    case item(FieldMatcher)
    case field(Query.Field, FieldMatcher)
    case date(DateRange)
  }

  struct Node: Sendable {
    var operation: Operation
    /// Indices in `nodes`, all smaller than the node's own.
    var parts: [Int] = []
    /// The units of which the node is true or false.
    var scope: Query.Scope
    /// The kinds of element that count.
    var kinds: KindSet
    /// Whether the places of its words are wanted, since something has a distance to them.
    var isOperandOfNear = false
    /// Whether it stands in an odd number of NOTs.
    var isNegated = false
  }

  private(set) var nodes: [Node] = []
  /// The distinct words of the query.
  private(set) var terms: [WordPattern] = []
  let undated: Query.Undated
  private var termNumbers: [WordPattern: Int] = [:]

  init(_ query: Query) {
    undated = query.undated
    add(query.root, scope: query.scope, kinds: .searched)
  }

  /// The node for the whole query.
  var root: Int { nodes.count - 1 }

  /// Whether an element and its document alone decide whether the element is a hit, not what stands
  /// beside it.
  var isLocal: Bool { nodes.allSatisfy { $0.scope == .element } }

  /// Whether a date decides anything.
  var hasDates: Bool { nodes.contains { if case .date = $0.operation { true } else { false } } }

  /// Where the words of a node stand, which are words or something with a distance.
  func intervals(of index: Int, in places: WordPlaces) -> [Interval] {
    let node = nodes[index]
    switch node.operation {
    case .words(let terms):
      return Interval.sequences(of: terms.map { places.positions[$0] })
    case .near(let distance, let inOrder):
      return Interval.near(
        intervals(of: node.parts[0], in: places), intervals(of: node.parts[1], in: places),
        distance: distance, inOrder: inOrder)
    case .any: return node.parts.flatMap { intervals(of: $0, in: places) }
    default: return []
    }
  }

  /// The words of a node, where it is a word or phrase without patterns.
  func plainWords(of index: Int) -> [[UInt8]]? {
    guard case .words(let numbers) = nodes[index].operation else { return nil }
    var words: [[UInt8]] = []
    for number in numbers {
      guard case .word(let word) = terms[number] else { return nil }
      words.append(Array(word.utf8))
    }
    return words
  }

  /// Recursion as deep as a query may be, which is checked where queries are made.
  @discardableResult
  private mutating func add(
    _ node: Query.Node, scope: Query.Scope, kinds: KindSet, isOperandOfNear: Bool = false,
    isNegated: Bool = false
  ) -> Int {
    var planned = Node(
      operation: .all, scope: scope, kinds: kinds, isOperandOfNear: isOperandOfNear,
      isNegated: isNegated)
    switch node {
    case .words(let words):
      planned.operation = .words(words.map { number(of: $0) })
    case .near(let one, let other, let distance, let inOrder):
      planned.operation = .near(distance: distance, inOrder: inOrder)
      planned.parts = [one, other].map {
        add($0, scope: scope, kinds: kinds, isOperandOfNear: true, isNegated: isNegated)
      }
    case .all(let nodes):
      planned.parts = nodes.map { add($0, scope: scope, kinds: kinds, isNegated: isNegated) }
    case .any(let nodes):
      planned.operation = .any
      planned.parts = nodes.map {
        add(
          $0, scope: scope, kinds: kinds, isOperandOfNear: isOperandOfNear, isNegated: isNegated)
      }
    case .not(let node):
      planned.operation = .not
      planned.parts = [add(node, scope: scope, kinds: kinds, isNegated: !isNegated)]
    case .inKinds(let list, let node):
      planned.operation = .inKinds
      planned.kinds = kinds.intersection(KindSet(list))
      planned.parts = [add(node, scope: scope, kinds: planned.kinds, isNegated: isNegated)]
    case .inScope(let inner, let node):
      planned.operation = .inScope
      planned.parts = [add(node, scope: inner, kinds: kinds, isNegated: isNegated)]
    case .kind(let list): planned.operation = .kind(KindSet(list))
    case .field(.item, let words): planned.operation = .item(FieldMatcher(words))
    case .field(let field, let words): planned.operation = .field(field, FieldMatcher(words))
    case .date(let range): planned.operation = .date(range)
    }
    nodes.append(planned)
    return nodes.count - 1
  }

  private mutating func number(of word: WordPattern) -> Int {
    if let number = termNumbers[word] { return number }
    termNumbers[word] = terms.count
    terms.append(word)
    return terms.count - 1
  }
}

/// Kinds of element, a bit each.
struct KindSet: OptionSet, Sendable, Hashable {
  var rawValue: UInt64

  /// All that is searched: everything but page furniture.
  static let searched = KindSet(Passage.Kind.all.filter { $0 != .block(.furniture) })

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ kinds: [Passage.Kind]) {
    rawValue = kinds.reduce(0) { $0 | 1 << UInt64($1.code) }
  }

  /// - Parameter code: Number of a kind, below 64.
  func contains(code: UInt8) -> Bool { rawValue >> UInt64(code) & 1 == 1 }
}

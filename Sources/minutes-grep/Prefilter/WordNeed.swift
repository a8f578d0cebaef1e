internal import MinutesIndex

/// What must stand in the bytes of a file if a query is to find anything in it.
///
/// A file in which it does not stand need not be parsed. What is not certain is not asked for.
indirect enum WordNeed: Sendable {
  /// Nothing that can be seen in the bytes.
  case nothing
  case word(RawWord)
  case all([WordNeed])
  case any([WordNeed])

  /// Beyond so many words in alternatives looking for them takes longer than parsing.
  private static let mostAlternatives = 16

  /// What one of some queries needs.
  init(_ queries: [Query]) {
    self = Self.any(queries.map { Self($0.root) }).simplified
    if alternativeCount > Self.mostAlternatives { self = .nothing }
  }

  private init(_ node: Query.Node) {
    switch node {
    case .words(let patterns):
      // The rarest first: mostly it alone is looked for.
      let words = patterns.compactMap(RawWord.init).sorted { $0.rarity > $1.rarity }
      self = .all(words.map { .word($0) })
    case .near(let one, let other, _, _): self = .all([Self(one), Self(other)])
    case .all(let nodes): self = .all(nodes.map { Self($0) })
    case .any(let nodes): self = .any(nodes.map { Self($0) })
    case .inKinds(_, let node), .inScope(_, let node): self = Self(node)
    case .not, .kind, .field, .date: self = .nothing
    }
  }

  private var simplified: WordNeed {
    switch self {
    case .nothing, .word: return self
    case .all(let needs):
      let needs = needs.map(\.simplified).filter { !$0.isNothing }
      return needs.isEmpty ? .nothing : needs.count == 1 ? needs[0] : .all(needs)
    case .any(let needs):
      let needs = needs.map(\.simplified)
      if needs.isEmpty || needs.contains(where: \.isNothing) { return .nothing }
      return needs.count == 1 ? needs[0] : .any(needs)
    }
  }

  var isNothing: Bool { if case .nothing = self { true } else { false } }

  private var alternativeCount: Int {
    switch self {
    case .nothing, .word: 1
    case .all(let needs): needs.map(\.alternativeCount).min() ?? 1
    case .any(let needs): needs.map(\.alternativeCount).reduce(0, +)
    }
  }

  /// Whether a file may have what is needed.
  ///
  /// Complexity: O(n) in the size of the file, for each of the words at most.
  func isMet(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .nothing: true
    case .word(let word): word.mayStand(in: bytes)
    case .all(let needs): needs.allSatisfy { $0.isMet(by: bytes) }
    case .any(let needs): needs.contains { $0.isMet(by: bytes) }
    }
  }
}

/// Evaluates a plan over one document: from the words up to the whole query, and from the whole back
/// down to the words that made it true.
///
/// What depends on a date that a document does not give is neither true nor false but unknown, by
/// the logic of Kleene.
struct ScanEvaluation {
  /// False, unknown or true: AND is the least of them, OR the greatest.
  private enum Truth {
    static let no: UInt8 = 0
    static let unknown: UInt8 = 1
    static let yes: UInt8 = 2
  }

  private let plan: QueryPlan
  private let document: DocumentRecord
  private let places: WordPlaces
  /// For each node whether it holds, for each unit of its scope.
  private var truths: [[UInt8]] = []
  /// For each node the places of its words.
  private var intervals: [[Interval]] = []
  private let sectionCount: Int

  init(_ plan: QueryPlan, _ document: DocumentRecord, _ places: WordPlaces) {
    self.plan = plan
    self.document = document
    self.places = places
    sectionCount = (document.passages.lazy.map(\.section).max() ?? -1) + 1
    for node in plan.nodes { evaluate(node) }
  }

  // MARK: Units

  private func unitCount(_ scope: Query.Scope) -> Int {
    switch scope {
    case .element: document.passages.count
    case .item: sectionCount
    case .meeting: 1
    }
  }

  private func unit(of passage: Int, _ scope: Query.Scope) -> Int {
    switch scope {
    case .element: passage
    case .item: document.passages[passage].section
    case .meeting: 0
    }
  }

  private func counts(_ passage: Int, _ kinds: KindSet) -> Bool {
    kinds.contains(code: document.passages[passage].kind)
  }

  /// A value for each unit that has an element that counts, false for the others.
  private func units(
    of node: QueryPlan.Node, _ value: (_ passage: Int) -> UInt8
  ) -> [UInt8] {
    var truth = [UInt8](repeating: Truth.no, count: unitCount(node.scope))
    for passage in document.passages.indices where counts(passage, node.kinds) {
      let unit = unit(of: passage, node.scope)
      truth[unit] = max(truth[unit], value(passage))
    }
    return truth
  }

  // MARK: Up

  private mutating func evaluate(_ node: QueryPlan.Node) {
    var found: [Interval] = []
    var truth: [UInt8]
    switch node.operation {
    case .words, .near:
      // The places of what stands inside a distance are looked up with it.
      if !node.isOperandOfNear { found = plan.intervals(of: truths.count, in: places) }
      truth = self.truth(of: found, node)
    case .all:
      truth = combine(node.parts, min)
    case .any:
      truth = combine(node.parts, max)
    case .not:
      truth = truths[node.parts[0]].map { Truth.yes - $0 }
    case .inKinds:
      let inner = truths[node.parts[0]]
      truth = units(of: node) { inner[unit(of: $0, node.scope)] }
    case .inScope:
      let (inner, scope) = (truths[node.parts[0]], plan.nodes[node.parts[0]].scope)
      truth = units(of: node) { inner[unit(of: $0, scope)] }
    case .kind(let kinds):
      truth = units(of: node) { counts($0, kinds) ? Truth.yes : Truth.no }
    case .item(let matcher):
      let sections = document.sections.map { $0.matches(matcher) }
      truth = units(of: node) { passage in
        let section = document.passages[passage].section
        return sections.indices.contains(section) && sections[section] ? Truth.yes : Truth.no
      }
    case .field(let field, let matcher):
      let value = document.matches(matcher, field) ? Truth.yes : Truth.no
      truth = units(of: node) { _ in value }
    case .date(let range):
      let value =
        document.date.map { range.contains(Int($0)) ? Truth.yes : Truth.no } ?? Truth.unknown
      truth = units(of: node) { _ in value }
    }
    truths.append(truth)
    intervals.append(found)
  }

  private func combine(_ parts: [Int], _ combine: (UInt8, UInt8) -> UInt8) -> [UInt8] {
    var truth = truths[parts[0]]
    for part in parts.dropFirst() {
      for unit in truth.indices { truth[unit] = combine(truth[unit], truths[part][unit]) }
    }
    return truth
  }

  /// True where an interval begins.
  private func truth(of found: [Interval], _ node: QueryPlan.Node) -> [UInt8] {
    var truth = [UInt8](repeating: Truth.no, count: unitCount(node.scope))
    for interval in found {
      let passage = places.place(at: interval.first).passage
      if counts(passage, node.kinds) { truth[unit(of: passage, node.scope)] = Truth.yes }
    }
    return truth
  }

  // MARK: Down

  /// What was found.
  var result: ScanResult {
    let root = plan.nodes[plan.root]
    let truth = units(of: root) { truths[plan.root][unit(of: $0, root.scope)] }
    let least = plan.undated == .included ? Truth.unknown : Truth.yes
    var wanted: [PassageSet?] = Array(repeating: nil, count: plan.nodes.count)
    wanted[plan.root] = passages(of: root, PassageSet(all: document.passages.count)) {
      truth[$0] >= least
    }
    let units = wanted[plan.root] ?? PassageSet(all: 0)
    var marks = Marks(count: document.passages.count)
    for index in plan.nodes.indices.reversed() {
      if let passages = wanted[index] { descend(index, passages, least, &wanted, &marks) }
    }
    markFirst(of: root, units, &marks)
    return ScanResult(
      hits: marks.hits(places, document), isUndecided: truth.contains(Truth.unknown))
  }

  /// Of some passages those that count for a node and in whose units something holds.
  private func passages(
    of node: QueryPlan.Node, _ some: PassageSet, where holds: (_ unit: Int) -> Bool
  ) -> PassageSet {
    var passages = some
    for passage in document.passages.indices where passages.contains(passage) {
      if !counts(passage, node.kinds) || !holds(unit(of: passage, node.scope)) {
        passages.remove(passage)
      }
    }
    return passages
  }

  /// Marks what made a node true in some passages, and hands the passages on to its parts.
  private func descend(
    _ index: Int, _ some: PassageSet, _ least: UInt8, _ wanted: inout [PassageSet?],
    _ marks: inout Marks
  ) {
    let node = plan.nodes[index]
    switch node.operation {
    case .words, .near:
      for interval in intervals[index] {
        let passage = places.place(at: interval.first).passage
        if counts(passage, node.kinds), some.contains(passage) { marks.add(interval, passage) }
      }
    case .kind(let kinds):
      for passage in document.passages.indices
      where some.contains(passage) && counts(passage, kinds) && counts(passage, node.kinds) {
        marks.isMarked[passage] = true
      }
    case .not, .item, .field, .date: break
    case .all:
      for part in node.parts { wanted[part] = some }
    case .any, .inKinds, .inScope:
      for part in node.parts {
        wanted[part] = passages(of: plan.nodes[part], some) { truths[part][$0] >= least }
      }
      if case .inKinds = node.operation, let first = wanted[node.parts[0]] {
        markFirst(of: node, first, &marks)
      }
    }
  }

  /// In every unit in which nothing is marked, marks the first of some passages.
  private func markFirst(of node: QueryPlan.Node, _ some: PassageSet, _ marks: inout Marks) {
    var hasMark = [Bool](repeating: false, count: unitCount(node.scope))
    for passage in document.passages.indices where marks.isMarked[passage] && some.contains(passage)
    {
      hasMark[unit(of: passage, node.scope)] = true
    }
    for passage in document.passages.indices where some.contains(passage) {
      let unit = unit(of: passage, node.scope)
      if !hasMark[unit] { marks.isMarked[passage] = true }
      hasMark[unit] = true
    }
  }
}

/// Some passages of a document.
private struct PassageSet {
  private var isMember: [Bool]

  init(all count: Int) { isMember = Array(repeating: true, count: count) }

  func contains(_ passage: Int) -> Bool { isMember[passage] }
  mutating func remove(_ passage: Int) { isMember[passage] = false }
}

/// Elements that are results, and the words in them.
private struct Marks {
  var isMarked: [Bool]
  private var stretches: [Int: [ClosedRange<Int>]] = [:]

  init(count: Int) { isMarked = Array(repeating: false, count: count) }

  mutating func add(_ interval: Interval, _ passage: Int) {
    isMarked[passage] = true
    stretches[passage, default: []] += interval.stretches
  }

  func hits(_ places: WordPlaces, _ document: DocumentRecord) -> [QueryHit] {
    isMarked.indices.filter { isMarked[$0] }.map { passage in
      let matches = Self.united(stretches[passage] ?? []).map { stretch in
        PhraseMatch(
          from: WordPlace(places.place(at: stretch.lowerBound)),
          through: WordPlace(places.place(at: stretch.upperBound)), in: document)
      }
      return QueryHit(passage: passage, matches: matches)
    }
  }

  /// Stretches that share a word become one.
  private static func united(_ stretches: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var united: [ClosedRange<Int>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, stretch.lowerBound <= last.upperBound {
        united[united.count - 1] =
          last.lowerBound...max(last.upperBound, stretch.upperBound)
      } else {
        united.append(stretch)
      }
    }
    return united
  }
}

extension WordPlace {
  fileprivate init(_ place: WordPlaces.Place) {
    self.init(passage: place.passage, range: place.range)
  }
}

extension DocumentRecord {
  /// Whether a field has the words of a query.
  func matches(_ matcher: FieldMatcher, _ field: Query.Field) -> Bool {
    switch field {
    case .person: people.contains { matcher.matchesAll($0.name) }
    case .present: people.contains { $0.isPresent && matcher.matchesAll($0.name) }
    // As hits show it: a council that meets as itself names no body.
    case .body: (body ?? organisation).map(matcher.matches) ?? false
    case .organisation: organisation.map(matcher.matches) ?? false
    case .title: title.map(matcher.matches) ?? false
    case .item: sections.contains { $0.matches(matcher) }
    }
  }
}

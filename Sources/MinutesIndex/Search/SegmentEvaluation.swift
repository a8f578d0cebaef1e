/// Evaluates a plan over a segment, from the words up to the whole query: for each node the set of all
/// passages in whose unit it holds.
///
/// It is the same as `ScanEvaluation` does for one document, for all at once, and gives the same.
struct SegmentEvaluation {
  /// Documents without a date: whether what depends on their date is taken to hold, so far as that
  /// makes the query hold.
  enum Bound {
    case certain, possible
  }

  private let plan: QueryPlan
  private let table: TermTable
  private let matchers: [WordMatcher]
  private let reader: SegmentReader
  private var columns: SegmentColumns
  private let bound: Bound
  /// The passages that have a term.
  private var passagesOfTerms: [Int: SegmentPassages] = [:]

  init(_ scanner: QueryScanner, _ reader: SegmentReader, _ bound: Bound) {
    plan = scanner.plan
    table = scanner.table
    matchers = plan.terms.map(WordMatcher.init)
    self.reader = reader
    self.bound = bound
    columns = SegmentColumns(reader)
  }

  /// The passages of all units for which the query holds.
  mutating func passages() throws(SegmentError) -> SegmentPassages {
    var sets: [SegmentPassages] = []
    for index in plan.nodes.indices {
      // Nothing asks for the words inside a distance; they are looked up with it.
      let isInside = plan.nodes[index].isOperandOfNear
      sets.append(isInside ? SegmentPassages(count: 0) : try passages(of: index, sets))
    }
    let root = plan.nodes[plan.root]
    return try units(sets[plan.root], root)
  }

  /// The units that have one of some passages of the kinds that count.
  private mutating func units(
    _ some: SegmentPassages, _ node: QueryPlan.Node
  ) throws(SegmentError) -> SegmentPassages {
    var counting = some
    if node.kinds != .searched {
      counting.formIntersection(try columns.passages(of: node.kinds))
    }
    return try columns.units(of: counting, node.scope)
  }

  private mutating func passages(
    of index: Int, _ sets: [SegmentPassages]
  ) throws(SegmentError) -> SegmentPassages {
    let node = plan.nodes[index]
    switch node.operation {
    case .words, .near: return try units(try beginnings(of: index), node)
    case .all:
      var result = sets[node.parts[0]]
      for part in node.parts.dropFirst() { result.formIntersection(sets[part]) }
      return result
    case .any:
      var result = sets[node.parts[0]]
      for part in node.parts.dropFirst() { result.formUnion(sets[part]) }
      return result
    case .not:
      var result = sets[node.parts[0]]
      result.complement()
      return result
    case .inKinds, .inScope: return try units(sets[node.parts[0]], node)
    case .kind(let kinds): return try units(try columns.passages(of: kinds), node)
    case .item(let matcher): return try units(try passages(inItems: matcher), node)
    case .field(let field, let matcher): return try units(try passages(field, matcher), node)
    case .date(let range): return try units(try passages(range, node.isNegated), node)
    }
  }

  // MARK: Words

  /// The passages in which the words of a node begin.
  private mutating func beginnings(of index: Int) throws(SegmentError) -> SegmentPassages {
    if case .words(let terms) = plan.nodes[index].operation, terms.count == 1 {
      return try passages(ofTerm: terms[0])
    }
    if let words = plan.plainWords(of: index) { return try passages(ofPhrase: words) }
    let candidates = try candidates(of: index)
    var found = columns.none
    var isTied = columns.none
    for run in try columns.runs() {
      for passage in run { isTied.insert(passage) }
      guard candidates.contains(run[0]) else { continue }
      try findBeginnings(of: index, in: run, &found)
    }
    var next = candidates.first(from: 0)
    while let passage = next {
      if !isTied.contains(passage) { try findBeginnings(of: index, in: [passage], &found) }
      next = candidates.first(from: passage + 1)
    }
    return found
  }

  private func passages(ofPhrase words: [[UInt8]]) throws(SegmentError) -> SegmentPassages {
    var found = columns.none
    guard let cursor = try PhraseCursor(reader, words) else { return found }
    while try cursor.next() != ListCursor.end { found.insert(Int(cursor.current)) }
    return found
  }

  /// Reads passages that go on in one another and adds those in which the words of a node begin.
  private func findBeginnings(
    of index: Int, in run: [Int], _ found: inout SegmentPassages
  ) throws(SegmentError) {
    let places = table.places(in: try reader.record(ofRun: run), kinds: .searched)
    for interval in plan.intervals(of: index, in: places) {
      found.insert(run[places.place(at: interval.first).passage])
    }
  }

  /// Passages in which, or in what goes on with them, the words of a node stand, in whatever order.
  private mutating func candidates(of index: Int) throws(SegmentError) -> SegmentPassages {
    let node = plan.nodes[index]
    switch node.operation {
    case .words(let terms):
      var all = try spread(try passages(ofTerm: terms[0]))
      for term in terms.dropFirst() {
        all.formIntersection(try spread(try passages(ofTerm: term)))
      }
      return all
    case .near:
      var both = try candidates(of: node.parts[0])
      both.formIntersection(try candidates(of: node.parts[1]))
      return both
    case .any:
      var some = try candidates(of: node.parts[0])
      for part in node.parts.dropFirst() { some.formUnion(try candidates(of: part)) }
      return some
    default: return columns.none
    }
  }

  /// With each of some passages all that go on with it.
  private mutating func spread(_ some: SegmentPassages) throws(SegmentError) -> SegmentPassages {
    var spread = some
    for run in try columns.runs() where run.contains(where: some.contains) {
      for passage in run { spread.insert(passage) }
    }
    return spread
  }

  private mutating func passages(ofTerm term: Int) throws(SegmentError) -> SegmentPassages {
    if let known = passagesOfTerms[term] { return known }
    var found = columns.none
    try reader.forEachList(.text, matchers[term]) { (list) throws(SegmentError) in
      try list.forEachOwner { found.insert($0) }
    }
    passagesOfTerms[term] = found
    return found
  }

  // MARK: Documents

  private func passages(_ range: DateRange, _ isNegated: Bool) throws(SegmentError)
    -> SegmentPassages
  {
    var found = columns.none
    let dated = 0..<reader.datedDocumentCount
    let first = try reader.firstDocument(in: dated) {
      Int(reader.value(.dates, $0, as: Int32.self)) >= range.from?.first ?? .min
    }
    let end = try reader.firstDocument(in: first..<dated.upperBound) {
      Int(reader.value(.dates, $0, as: Int32.self)) > range.to?.last ?? .max
    }
    try insert(documents: first..<end, &found)
    if (bound == .possible) != isNegated {
      try insert(documents: dated.upperBound..<reader.documentCount, &found)
    }
    return found
  }

  private func insert(
    documents: Range<Int>, _ found: inout SegmentPassages
  ) throws(SegmentError) {
    guard let first = documents.first, let last = documents.last else { return }
    let start = try reader.passages(ofDocument: first).lowerBound
    found.insert(start..<max(start, try reader.passages(ofDocument: last).upperBound))
  }

  private func passages(
    _ field: Query.Field, _ matcher: FieldMatcher
  ) throws(SegmentError) -> SegmentPassages {
    var found = columns.none
    if field == .body {
      var isWanted: [Bool] = []
      for number in 0..<reader.bodyCount {
        isWanted.append(matcher.matches(try reader.bodyName(number)))
      }
      for document in 0..<reader.documentCount {
        let body = try reader.body(ofDocument: document)
        if isWanted.indices.contains(body), isWanted[body] {
          found.insert(try reader.passages(ofDocument: document))
        }
      }
      for document in try reader.documentsWithoutBody(matcher) {
        found.insert(try reader.passages(ofDocument: document))
      }
      return found
    }
    for document in try reader.documents(with: matcher.words, field.lists) {
      // A list tells of one word; several must be next to each other, or be of one person.
      if matcher.words.count > 1 {
        guard DocumentRecord(try reader.document(document)).matches(matcher, field) else {
          continue
        }
      }
      found.insert(try reader.passages(ofDocument: document))
    }
    return found
  }

  /// The passages of sections whose number or title has the words. What they say stands in the
  /// section's title, by whose words the documents are found.
  private mutating func passages(inItems matcher: FieldMatcher) throws(SegmentError)
    -> SegmentPassages
  {
    var candidates: SegmentPassages?
    for word in matcher.words {
      var titles = columns.none
      try reader.forEachList(.text, word) { (list) throws(SegmentError) in
        try list.forEachOwner { titles.insert($0) }
      }
      titles.formIntersection(try columns.passages(of: KindSet([.title])))
      if let some = candidates { titles.formIntersection(some) }
      candidates = titles
    }
    guard let candidates else { return columns.none }
    var found = columns.none
    var next = candidates.first(from: 0)
    while let passage = next {
      let document = try reader.document(ofPassage: passage)
      let passages = try reader.passages(ofDocument: document)
      let sections = try reader.document(document).sections.map { $0.matches(matcher) }
      for (offset, place) in try reader.places(ofDocument: document).enumerated()
      where sections.indices.contains(place.section) && sections[place.section] {
        found.insert(passages.lowerBound + offset)
      }
      next = candidates.first(from: max(passages.upperBound, passage + 1))
    }
    return found
  }
}

extension Query.Field {
  /// The lists that know the words of the field.
  fileprivate var lists: IndexField {
    switch self {
    case .person: .person
    case .present: .present
    case .body: .body
    case .organisation: .organisation
    case .title: .title
    case .item: .text
    }
  }
}

extension SegmentReader {
  /// The documents that have each of some words in a field, or those of them that are wanted.
  fileprivate func documents(
    with words: [WordMatcher], _ field: IndexField, where isWanted: (Int) -> Bool = { _ in true }
  ) throws(SegmentError) -> [Int] {
    var common: Set<Int>?
    for word in words {
      var documents: Set<Int> = []
      try forEachList(field, word) { (list) throws(SegmentError) in
        try list.forEachOwner { if isWanted($0) { documents.insert($0) } }
      }
      common = common?.intersection(documents) ?? documents
    }
    return (common ?? []).sorted()
  }

  /// The documents that name no body and whose organisation, which stands for it, has the words of a body.
  func documentsWithoutBody(_ matcher: FieldMatcher) throws(SegmentError) -> [Int] {
    var hasNone = [Bool](repeating: false, count: documentCount)
    for number in 0..<documentCount { hasNone[number] = try body(ofDocument: number) == 0 }
    guard hasNone.contains(true) else { return [] }
    var found: [Int] = []
    for number in try documents(with: matcher.words, .organisation, where: { hasNone[$0] }) {
      if DocumentRecord(try document(number)).matches(matcher, .body) { found.append(number) }
    }
    return found
  }

  /// Calls `body` with the list of each word of the dictionary that is matched.
  ///
  /// Complexity: O(log n) for a word; O(n) in the words that begin like the pattern, in all words where
  /// it begins with `*` or stands for other spellings.
  func forEachList(
    _ field: IndexField, _ matcher: WordMatcher, _ body: (ListCursor) throws(SegmentError) -> Void
  ) throws(SegmentError) {
    if let word = matcher.onlyWord {
      if let info = try list(field, word) { try body(try ListCursor(self, info)) }
      return
    }
    let prefix = Array(matcher.prefix)
    let isPrefix = matcher.isPrefix
    let stemmer = Stemmer(isNeeded: matcher.needsStemmer)
    var word: [UInt8] = []
    try forEachKey(field, from: prefix) { (key, info) throws(SegmentError) in
      guard key.starts(with: prefix) else { return false }
      if !isPrefix {
        word.removeAll(keepingCapacity: true)
        word.append(contentsOf: key)
        guard matcher.matches(word, stemmer) else { return true }
      }
      try body(try ListCursor(self, info))
      return true
    }
  }
}

extension ListCursor {
  /// Calls `body` with each passage or document of the list, in order.
  func forEachOwner(_ body: (Int) -> Void) throws(SegmentError) {
    for block in 0..<state.pointee.blockCount {
      try state.pointee.read(block: block)
      let owners = state.pointee.owners
      for index in 0..<state.pointee.count { body(Int(owners[index])) }
    }
  }
}

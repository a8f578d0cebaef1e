/// A query that a segment answers at full speed: phrases, all or one of them, or a prefix, of documents
/// of some days and bodies and elements of some kinds.
struct SimpleQuery {
  private(set) var passages: PassageQuery
  private var kinds: KindSet?
  private var dates: DateRange?
  private var body: FieldMatcher?

  /// nil where the query is of another form.
  init?(_ query: Query) {
    guard query.scope == .element else { return nil }
    passages = .all([])
    var root = query.root
    if case .inKinds(let list, let inner) = root {
      kinds = KindSet(list)
      root = inner
    }
    var phrases: [[[UInt8]]] = []
    var other: PassageQuery?
    for part in root.conjuncts {
      switch part {
      case .words(let words):
        if let phrase = words.plainWords {
          phrases.append(phrase)
        } else if let prefix = words.onlyPrefix, other == nil {
          other = .prefix(prefix)
        } else {
          return nil
        }
      case .any(let parts):
        let alternatives = parts.compactMap(\.plainWords)
        guard alternatives.count == parts.count, other == nil else { return nil }
        other = .any(alternatives)
      case .inKinds(let list, .words(let words)):
        // The same as a condition on the element, where all parts are of one element.
        guard let phrase = words.plainWords else { return nil }
        phrases.append(phrase)
        restrict(to: KindSet(list))
      case .kind(let list): restrict(to: KindSet(list))
      case .date(let range) where dates == nil && query.undated == .counted: dates = range
      case .field(.body, let words) where body == nil: body = FieldMatcher(words)
      default: return nil
      }
    }
    switch (phrases.count, other) {
    case (0, let other?): passages = other
    case (1, nil): passages = .phrase(phrases[0])
    case (2..., nil): passages = .all(phrases)
    default: return nil
    }
  }

  private mutating func restrict(to kinds: KindSet) {
    self.kinds = self.kinds?.intersection(kinds) ?? kinds
  }

  /// The passages of a segment that count.
  func scope(
    in reader: SegmentReader, deleted: DeletedDocuments
  ) throws(SegmentError) -> PassageScope {
    var bodies: Set<Int>?
    var others: [Int] = []
    if let body {
      var numbers: Set<Int> = []
      for number in 0..<reader.bodyCount where body.matches(try reader.bodyName(number)) {
        numbers.insert(number)
      }
      // Where there is no body the organisation stands for it; then all that have none are taken but those
      // of other organisations.
      let wanted = Set(try reader.documentsWithoutBody(body))
      if !wanted.isEmpty {
        numbers.insert(0)
        for document in 0..<reader.documentCount
        where try reader.body(ofDocument: document) == 0 && !wanted.contains(document) {
          others.append(document)
        }
      }
      bodies = numbers
    }
    let left = Set(others)
    let gone =
      deleted.isEmpty
      ? others
      : (0..<reader.documentCount).filter { deleted.contains($0) || left.contains($0) }
    let days = dates.map { Int32($0.from?.first ?? -1_000_000)...Int32($0.to?.last ?? 4_000_000) }
    var scope = try PassageScope(reader, dates: days, bodies: bodies, deleted: gone)
    if let kinds { scope.kinds = kinds.rawValue }
    return scope
  }
}

extension Query.Node {
  fileprivate var conjuncts: [Query.Node] {
    if case .all(let nodes) = self { nodes } else { [self] }
  }

  fileprivate var plainWords: [[UInt8]]? {
    if case .words(let words) = self { words.plainWords } else { nil }
  }
}

extension [WordPattern] {
  fileprivate var plainWords: [[UInt8]]? {
    var words: [[UInt8]] = []
    for pattern in self {
      guard case .word(let word) = pattern else { return nil }
      words.append([UInt8](word.utf8))
    }
    return words
  }

  /// The bytes before the `*`, where this is one word that ends with it and has no other sign.
  fileprivate var onlyPrefix: [UInt8]? {
    guard count == 1 else { return nil }
    let matcher = WordMatcher(self[0])
    return matcher.isPrefix ? [UInt8](matcher.prefix) : nil
  }
}

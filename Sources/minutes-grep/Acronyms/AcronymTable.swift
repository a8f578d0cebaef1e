internal import MinutesArchive
internal import MinutesIndex

/// The acronyms that documents define and a search uses, and where they are defined.
struct AcronymTable: Sendable {
  /// A short form, what it stands for, and where documents say so, in the order of the walk.
  struct Entry: Sendable {
    let expansion: AcronymExpansion
    var places: [Place]
    /// The documents that define it.
    var documents: Set<ArchivePath>
  }

  /// An element that defines something.
  struct Place: Sendable {
    let path: ArchivePath
    let line: Int
    let id: String
  }

  /// What the queries use.
  private(set) var entries: [Entry] = []
  /// Definitions of the same short forms as something else.
  private(set) var others: [Entry] = []
  /// The words that were asked for.
  private let phrases: [[String]]
  private let queries: [Query]

  init(for queries: [Query]) {
    self.queries = queries
    phrases = queries.flatMap(\.phrases)
  }

  // MARK: Collecting

  /// Takes the definitions in elements that were found. The initials of people stand for them in that
  /// document alone, and so are definitions of something else.
  mutating func add(_ document: DocumentHits) {
    for hit in document.hits {
      let isList = hit.found.kind == .block(.attendance)
      for definition in AcronymDefinition.definitions(in: hit.text) {
        let expansion = AcronymExpansion(definition)
        let place = Place(path: document.path, line: hit.line, id: hit.found.id)
        let isPerson = isList || definition.isPerson
        if !isPerson, queries.contains(where: { $0.uses(expansion) }) {
          Self.add(expansion, place, to: &entries)
        } else {
          Self.add(expansion, place, to: &others)
        }
      }
    }
  }

  private static func add(
    _ expansion: AcronymExpansion, _ place: Place, to entries: inout [Entry]
  ) {
    if let known = entries.firstIndex(where: { $0.expansion.isSame(as: expansion) }) {
      // A document that defines something twice is one that defines it.
      guard entries[known].documents.insert(place.path).inserted else { return }
      entries[known].places.append(place)
    } else {
      entries.append(Entry(expansion: expansion, places: [place], documents: [place.path]))
    }
  }

  /// Forgets the definitions of short forms that no query uses.
  mutating func finish() {
    others.removeAll { other in
      !entries.contains { $0.expansion.hasShortForm(of: other.expansion) }
    }
  }

  /// What is to be looked for so that all definitions of the short forms are found; nil where there are
  /// none.
  var shortForms: Query? {
    let nodes = entries.map { Query.Node.words($0.expansion.shortWords.map { .word($0) }) }
    guard let first = nodes.first else { return nil }
    return try? Query(nodes.count == 1 ? first : .any(nodes))
  }

  // MARK: Using

  /// The queries with the other form beside each.
  func expanded() throws(QueryError) -> [Query] {
    try expanded(queries, by: entries.map(\.expansion))
  }

  /// The queries for a document that gives short forms another meaning; nil where it gives none.
  func expanded(in path: ArchivePath) throws(QueryError) -> [Query]? {
    let other = others.filter { $0.documents.contains(path) }
    guard !other.isEmpty else { return nil }
    let valid = entries.filter { entry in
      entry.documents.contains(path)
        || !other.contains { $0.expansion.hasShortForm(of: entry.expansion) }
    }
    return try expanded(queries, by: valid.map(\.expansion))
  }

  private func expanded(
    _ queries: [Query], by expansions: [AcronymExpansion]
  ) throws(QueryError) -> [Query] {
    var expanded: [Query] = []
    for query in queries { expanded.append(try query.expanded(by: expansions)) }
    return expanded
  }

  /// The definitions by which a hit was found, and the place of each: in the hit's own document where
  /// it defines it, or else the first.
  func uses(in hit: Hit, of document: DocumentHits) -> [(AcronymExpansion, Place)] {
    guard !entries.isEmpty else { return [] }
    let text = Array(hit.text.utf8)
    let found = hit.matches.map { String(decoding: text[$0], as: UTF8.self) }
    return entries.compactMap { entry in
      let isUsed = found.contains { text in
        phrases.contains { entry.expansion.explains(text, for: $0) }
      }
      let own = entry.places.first { $0.path == document.path }
      guard isUsed, let place = own ?? entry.places.first else { return nil }
      return (entry.expansion, place)
    }
  }

  // MARK: Telling

  /// What is told of the definitions, a line each.
  var messages: [String] {
    if entries.isEmpty { return ["no document defines an acronym of these words"] }
    return entries.map { entry in
      let more = entry.documents.count - 1
      let others =
        more == 0 ? "" : more == 1 ? " and in 1 more document" : " and in \(more) more documents"
      return
        "“\(entry.expansion.short)” stands for “\(entry.expansion.long)”, as defined in "
        + "\(Self.place(entry))\(others); both are searched"
    }
      + others.map { entry in
        "“\(entry.expansion.short)” stands for “\(entry.expansion.long)” in \(Self.place(entry))"
          + (entry.documents.count > 1 ? " and others" : "") + "; it is not searched for there"
      }
  }

  private static func place(_ entry: Entry) -> String {
    entry.places.first.map { "\($0.path.name):\($0.line)" } ?? "-"
  }
}

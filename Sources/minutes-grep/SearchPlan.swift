internal import MinutesArchive
internal import MinutesIndex

/// What is searched for, and how: the queries, and what documents define beside them.
struct SearchPlan: Sendable {
  let queries: [Query]
  /// The acronyms beside which the queries look for the other form; nil where nobody asked for them.
  var acronyms: AcronymTable?

  init(queries: [Query]) {
    self.queries = queries
  }

  /// Finds the acronyms that the documents define. They are searched for the words of the queries, since
  /// a definition has both forms, and then for the short forms that were found, which may stand for
  /// something else elsewhere.
  init(_ queries: [Query], withAcronymsIn archive: ArchiveSearch) async throws {
    var table = AcronymTable(for: queries)
    try await Self.collect(queries.compactMap(\.acronymCandidates), in: archive, into: &table)
    try await Self.collect([table.shortForms].compactMap(\.self), in: archive, into: &table)
    table.finish()
    self.queries = try table.expanded()
    acronyms = table
  }

  private static func collect(
    _ queries: [Query], in archive: ArchiveSearch, into table: inout AcronymTable
  ) async throws {
    if queries.isEmpty { return }
    _ = try await archive.forEach(Search(queries, HitDetail())) { result in
      // What cannot be read is told when the queries themselves are searched for.
      if case .success(let document) = result { table.add(document) }
      return .goOn
    }
  }

  /// Searches a document again that gives a short form another meaning.
  func correct(
    _ document: inout DocumentHits, in archive: ArchiveSearch, _ detail: HitDetail
  ) throws {
    guard !document.hits.isEmpty, let queries = try acronyms?.expanded(in: document.path) else {
      return
    }
    document = try archive.hits(Search(queries, detail), in: document.path)
  }
}

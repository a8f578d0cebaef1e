import MinutesIndex
import MinutesTestSupport

/// What the children write: commits of documents whose text tells by which commit they were written.
struct History {
  /// Documents a commit.
  var batch: Int
  /// Keys are used again after so many documents, which then replace others.
  var keyCount: Int

  /// 200 new documents a commit, as an archive that is indexed for the first time.
  static let growing = History(batch: 200, keyCount: .max)
  /// 5 of 40 documents replaced a commit, so that there is always something deleted and merged.
  static let changing = History(batch: 5, keyCount: 40)
  /// All of 20 documents replaced in each commit.
  static let rewriting = History(batch: 20, keyCount: 20)

  static func named(_ name: String) -> History? {
    ["growing": growing, "changing": changing, "rewriting": rewriting][name]
  }

  func key(_ number: Int) -> String { "board/document-\(number % keyCount).txt" }

  /// The document of a number, counted over all commits.
  func record(_ number: Int) -> DocumentRecord {
    IndexScript.record(
      key(number), "unique\(number) word in commit\(number / batch)\nthe board noted the report\n")
  }

  /// Makes commits of some numbers, each reported when it has returned, and compacts the index.
  func write(
    _ commits: Range<Int>, with writer: IndexWriter, _ report: (Int) -> Void = { _ in }
  ) throws {
    for commit in commits {
      for number in (commit * batch)..<((commit + 1) * batch) { try writer.put(record(number)) }
      let done = try writer.commit()
      report(commit)
      if let failure = done.mergeFailure { throw failure }
    }
    try writer.compact()
  }

  /// The text of each document after so many commits.
  func state(after commits: Int) -> IndexState {
    var state = IndexState()
    let end = commits * batch
    for number in max(0, keyCount == .max ? 0 : end - keyCount)..<end {
      state.documents[key(number)] =
        "unique\(number) word in commit\(number / batch)\nthe board noted the report\n"
    }
    return state
  }

  /// How many commits an index holds; nil where it is in no committed state.
  ///
  /// - Parameter reported: Commits that are known to have returned; one more may be there.
  func commits(in index: SearchIndex?, reported: Int) throws -> Int? {
    let found = try index.map { try IndexState($0) } ?? IndexState()
    return [reported, reported + 1].first { found == state(after: $0) }
  }
}

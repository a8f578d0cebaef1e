internal import ArgumentParser
internal import MinutesArchive
internal import MinutesProgram

/// What came of a run.
struct Outcome: Sendable {
  /// Where the documents came from; known when all are searched.
  var sources = SourceTally()
  /// Documents that were searched.
  var documents: Int { sources.documents }
  /// Of these those with hits.
  private(set) var documentsWithHits = 0
  private(set) var hits = 0
  /// Places in the hits that were found.
  private(set) var matches = 0
  /// Documents that would have hits if their dates, which they do not give, were right.
  private(set) var undecided = 0
  /// Files and folders that could not be read.
  var failed = 0
  /// Files that were read and are none of text.
  private(set) var noText = 0
  /// The first of these that were not named themselves, as messages name them.
  private var noTextNames: [String] = []

  /// - Parameter isNamed: Whether the document was named itself.
  mutating func add(_ document: DocumentHits, isNamed: Bool) {
    if document.isUndecided { undecided += 1 }
    if document.isNoText {
      noText += 1
      if !isNamed, noTextNames.count < Self.mostNames { noTextNames.append(document.path.name) }
    }
    guard !document.hits.isEmpty else { return }
    documentsWithHits += 1
    hits += document.hits.count
    for hit in document.hits { matches += hit.matches.count }
  }

  /// So many files that are none of text are named.
  private static let mostNames = 3

  /// What is to be said of files that are none of text and were not named themselves.
  func noTextMessage(named: Int) -> String? {
    let count = noText - named
    guard count > 0 else { return nil }
    let more = count > noTextNames.count ? " and \(count - noTextNames.count) more" : ""
    let names = noTextNames.joined(separator: ", ") + more
    return count == 1
      ? "1 file is no text and is not searched, whatever its name says: \(names)"
      : "\(count) files are no text and are not searched, whatever their names say: \(names)"
  }

  /// Why forms that print only what was found print nothing.
  var unmarkedMessage: String? {
    hits > 0 && matches == 0
      ? "\(hits) elements were found by conditions alone, in which there are no words to print; "
        + "name some, or leave the option away"
      : nil
  }

  var undecidedMessage: String {
    undecided == 1
      ? "1 document has no date and might match (--undated searches it)"
      : "\(undecided) documents have no date and might match (--undated searches them)"
  }

  /// As in `grep`: trouble outweighs hits, but who only asks whether there is one hit has his answer.
  func status(of report: Report) -> ExitCode {
    let isFound = report == .without ? documents > documentsWithHits + noText : hits > 0
    if failed > 0, !(isFound && report == .quiet) { return ExitStatus.trouble }
    return isFound ? ExitStatus.success : ExitStatus.partly
  }

  /// What was searched and how long it took.
  func statistics(_ duration: Duration) -> String {
    let read = sources.changed + sources.unindexed
    let milliseconds = Int(duration / .milliseconds(1))
    return
      "hits: \(hits), matches: \(matches), documents with hits: \(documentsWithHits) of \(documents), "
      + "read: \(read), from an index: \(max(documents - read, 0)), milliseconds: \(milliseconds)"
  }
}

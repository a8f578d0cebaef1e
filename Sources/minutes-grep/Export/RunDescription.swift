internal import MinutesArchive
internal import MinutesIndex
internal import MinutesModel
internal import MinutesProgram

/// What was asked, so that it can be asked again: the first record of the JSON form.
struct RunDescription: Sendable {
  /// Name and version of the form.
  static let schema = "minutes-grep/1"

  struct AskedQuery: Sendable {
    var typed: String
    /// The query in full, with the conditions that options add.
    var understood: String
  }

  /// The arguments of the command.
  var arguments: [String]
  var queries: [AskedQuery]
  var paths: [String]
  /// Nil where nobody wants to know.
  var corpus: CorpusFingerprint?
  /// The acronyms that were put beside the queries.
  var acronyms: AcronymTable?

  /// The first record.
  ///
  /// - Parameter type: What follows: the results of a `query`, or the changes that a `rerun` finds.
  func record(type: String) -> JSONRecord {
    var record = JSONRecord()
    record.add("type", type)
    record.add("schema", Self.schema)
    record.add("program", "minutes-grep")
    record.add("version", minutesVersion)
    record.add("documentSchema", MinutesDocument.schema)
    record.add("arguments", arguments)
    record.add(
      "queries",
      queries.map { query in
        var record = JSONRecord()
        record.add("typed", query.typed)
        record.add("understood", query.understood)
        return record
      })
    record.add("paths", paths)
    if let corpus {
      var fingerprint = JSONRecord()
      fingerprint.add("documents", corpus.documents)
      fingerprint.add("bytes", corpus.byteCount)
      fingerprint.add("sha256", corpus.sha256)
      record.add("corpus", fingerprint)
    }
    if let acronyms {
      record.add("acronyms", acronyms.entries.map(Self.definitions))
      record.add("otherMeanings", acronyms.others.map(Self.definitions))
    }
    return record
  }

  private static func definitions(of entry: AcronymTable.Entry) -> JSONRecord {
    var record = JSONRecord()
    record.add("short", entry.expansion.short)
    record.add("long", entry.expansion.long)
    record.add(
      "definitions",
      entry.places.map { place in
        var record = JSONRecord()
        record.add("path", place.path.name)
        record.add("line", place.line)
        record.add("id", place.id)
        return record
      })
    return record
  }
}

extension Outcome {
  /// The last record of the JSON form.
  var record: JSONRecord {
    var record = JSONRecord()
    record.add("type", "summary")
    record.add("documents", documents)
    record.add("documentsWithHits", documentsWithHits)
    record.add("hits", hits)
    record.add("matches", matches)
    record.add("undated", undecided)
    record.add("failed", failed)
    record.add("noText", noText)
    return record
  }
}

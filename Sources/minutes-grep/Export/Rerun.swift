internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser

/// What has changed since a search was saved: the hits that are new and those that are lost.
///
/// A hit is the same where the same words stand in an element of the same file; it may have moved.
struct Rerun {
  private(set) var saved: SavedRun
  private var keys = StableKeys()
  private let isJSON: Bool
  /// What is searched now.
  private let paths: [String]
  private let lines = LineForm(isColoured: false)
  private(set) var new = 0
  private(set) var lost = 0

  init(_ saved: SavedRun, paths: [String], isJSON: Bool) {
    self.paths = paths
    self.saved = saved
    self.isJSON = isJSON
  }

  /// Appends the hits of a document that are new.
  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    for hit in document.hits {
      let key = keys.key(of: hit, in: document)
      if saved.take(path: document.path.name, key: key, roots: paths) { continue }
      new += 1
      if isJSON {
        bytes += JSONForm.record(of: hit, in: document, key: key, type: "new").finish()
        bytes.append(0x0A)
      } else {
        var one = document
        one.hits = [hit]
        one.hits[0].before = []
        one.hits[0].after = []
        bytes += "+ ".utf8
        lines.append(one, to: &bytes)
      }
    }
  }

  /// Appends the hits that are lost, and the counts.
  mutating func finish(_ outcome: Outcome, corpus: CorpusFingerprint, to bytes: inout [UInt8]) {
    for (line, hit) in saved.rest {
      lost += 1
      if isJSON {
        let opening = Array(#"{"type":"hit""#.utf8)
        bytes += #"{"type":"lost""#.utf8
        bytes += line.dropFirst(line.starts(with: opening) ? opening.count : 1)
      } else {
        bytes += "- \(Self.line(hit)) (\(state(of: hit)))".utf8
      }
      bytes.append(0x0A)
    }
    if isJSON {
      var record = outcome.record
      record.add("savedHits", saved.hitCount)
      record.add("new", new)
      record.add("lost", lost)
      bytes += record.finish()
      bytes.append(0x0A)
    } else {
      bytes += "\(summary(outcome, corpus))\n".utf8
    }
  }

  private func summary(_ outcome: Outcome, _ corpus: CorpusFingerprint) -> String {
    let counts =
      "\(saved.hitCount) \(saved.hitCount == 1 ? "hit" : "hits") when it was saved, "
      + "\(outcome.hits) now: \(new) new, \(lost) lost"
    guard let before = saved.header.corpus else { return counts }
    if before.sha256 == corpus.sha256 {
      return "\(counts); the files have the same names and sizes"
    }
    return
      "\(counts); \(before.documents) documents of \(before.bytes) bytes then, "
      + "\(corpus.documents) of \(corpus.byteCount) now"
  }

  private static func line(_ hit: SavedRun.SavedHit) -> String {
    let section = [hit.section.number, hit.section.title].compactMap(\.self).joined(separator: " ")
    let text =
      "\(hit.path):\(hit.line): [\(hit.kind)] \(section.isEmpty ? "-" : section) · \(hit.text)"
    return TerminalText.visible(text)
  }

  /// What became of the file of a lost hit.
  private func state(of hit: SavedRun.SavedHit) -> String {
    let relative = SavedRun.relative(hit.path, to: saved.header.paths)
    let places = [hit.path] + paths.map { $0.hasSuffix("/") ? $0 + relative : "\($0)/\(relative)" }
    let bytes = places.lazy.compactMap {
      try? FileReading.read(ArchivePath($0), limit: FileReading.defaultLimit, waits: false)
    }.first
    guard let bytes else { return "the file is gone" }
    guard let sha256 = hit.sha256 else { return "the file is there" }
    return sha256 == Hexadecimal.string(DocumentParser.fingerprint(of: bytes))
      ? "the file is the same; the program reads it differently" : "the file was changed"
  }
}

import MinutesIndex
import MinutesParser

/// A span cuts the element out of the file, mark-up and all.
func printPlaces(_ document: MinutesDocument, _ bytes: [UInt8]) {
  guard document.source.encoding == "utf-8" else { return }
  for motion in document.motions {
    let source = bytes[motion.span.start..<motion.span.end]
    print("line \(motion.span.line):", String(decoding: source, as: UTF8.self))
    print("reads:", motion.visibleText)
  }
}

/// A phrase, found whatever its case, spacing and line ends.
func find(_ phrase: String, in document: MinutesDocument) throws {
  let query = try PhraseQuery(phrase)
  let passages = document.passages
  for match in query.matches(in: passages) {
    let passage = passages[match.parts[0].passage]
    print("\(passage.kind.name) \(passage.id), line \(passage.span.line):", passage.text)
  }
}

/// What was unclear, and where.
func printDiagnostics(_ document: MinutesDocument) {
  for diagnostic in document.diagnostics where diagnostic.severity == .warning {
    print(diagnostic.code.rawValue, diagnostic.span?.line ?? 0, diagnostic.message)
  }
}

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

/// What a query finds in a document.
func find(_ text: String, in document: MinutesDocument) throws {
  let scanner = QueryScanner(try QueryParser().parse(text))
  let passages = document.passages
  for hit in scanner.scan(document).hits {
    let passage = passages[hit.passage]
    print("\(passage.kind.name) \(passage.id), line \(passage.span.line):", passage.text)
  }
}

/// What a query finds in an index.
func findInIndex(_ text: String, of documents: [MinutesDocument], at folder: String) throws {
  let writer = try IndexWriter(at: folder)
  for document in documents {
    try writer.put(DocumentRecord(document, key: document.source.name))
  }
  try writer.commit()
  let results = try SearchIndex(at: folder).search(try QueryParser().parse(text))
  var hits = try results.hits(in: .date)
  while let hit = try hits.next() {
    print(hit.document.date ?? "undated", hit.document.key, hit.text)
  }
  print("by year:", try results.counts(by: .year).map { "\($0.value ?? "–") \($0.count)" })
}

/// What was unclear, and where.
func printDiagnostics(_ document: MinutesDocument) {
  for diagnostic in document.diagnostics where diagnostic.severity == .warning {
    print(diagnostic.code.rawValue, diagnostic.span?.line ?? 0, diagnostic.message)
  }
}

// Runs the snippets of the guide for embedding on files.
//
// usage: embedding-example FILE…
import Foundation
import MinutesParser

let paths = CommandLine.arguments.dropFirst()
if paths.isEmpty {
  print("usage: embedding-example FILE…")
  exit(2)
}
let summaries = try await parse(Array(paths))
for (path, document) in zip(paths, summaries) {
  let bytes = try readBytes(path)
  print("== \(path)")
  printOutline(document)
  printDecisions(document)
  printPeople(document)
  printPlaces(document, bytes)
  try find("correct record", in: document)
  printDiagnostics(document)
  try printRoundTrip(document)
}
let folder = FileManager.default.temporaryDirectory
  .appendingPathComponent("embedding-example-\(ProcessInfo.processInfo.processIdentifier)")
defer { try? FileManager.default.removeItem(at: folder) }
try findInIndex("correct record", of: summaries, at: folder.path)

import Foundation
import MinutesParser

func readBytes(_ path: String) throws -> [UInt8] {
  try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
}

/// What the caller knows beforehand goes into the options.
func parseKnown(_ bytes: [UInt8]) -> MinutesDocument {
  let options = DocumentParser.Options(format: .text, encoding: "windows-1252")
  return DocumentParser(options: options).parse(bytes, name: "1998/minutes.txt")
}

/// Many files at a time: a parser is a value without state, and may be used from any thread.
func parse(_ paths: [String]) async throws -> [MinutesDocument] {
  let parser = DocumentParser()
  return try await withThrowingTaskGroup(of: (Int, MinutesDocument).self) { group in
    for (index, path) in paths.enumerated() {
      group.addTask { (index, parser.parse(try readBytes(path), name: path)) }
    }
    var documents: [(Int, MinutesDocument)] = []
    for try await document in group { documents.append(document) }
    return documents.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

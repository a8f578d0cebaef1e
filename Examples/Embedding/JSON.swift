import Foundation
import MinutesParser

/// The JSON form, and back from it.
func printRoundTrip(_ document: MinutesDocument) throws {
  let line = document.json()
  let again = try JSONDecoder().decode(MinutesDocument.self, from: Data(line.utf8))
  print("\(line.utf8.count) bytes of JSON, equal again: \(again == document)")
}

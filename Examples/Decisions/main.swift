// Prints the decisions of one document: the program of the README.
//
// usage: decisions-example FILE
import Foundation
import MinutesParser

let path = CommandLine.arguments[1]
let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
let document = DocumentParser().parse(bytes, name: path)

for resolution in document.resolutions where resolution.duplicateOf == nil {
  print("\(document.meeting.date ?? "–"), line \(resolution.span.line):")
  print(resolution.visibleText)
}

public import Foundation

/// Texts kept in files: compared as a rule, written anew where `MINUTES_RECORD=1` is set.
public enum Recording {
  /// What is wrong with a text, in words; nil where it equals the recorded one.
  ///
  /// Recording is a complaint too, so that no run which records can pass for a test.
  public static func complaint(about text: String, recordedAt url: URL) throws -> String? {
    if ProcessInfo.processInfo.environment["MINUTES_RECORD"] == "1" {
      try Data(text.utf8).write(to: url)
      return "recorded \(url.lastPathComponent); look at the difference, then run without MINUTES_RECORD"
    }
    guard let data = try? Data(contentsOf: url) else {
      return "\(url.lastPathComponent) is missing; make record writes it"
    }
    let wanted = String(decoding: data, as: UTF8.self)
    return wanted == text ? nil : difference(wanted, text, in: url.lastPathComponent)
  }

  /// How many lines of each text a difference shows.
  private static let shownLines = 6

  /// The first lines that differ, with their numbers: wanted ones as `-`, present ones as `+`.
  static func difference(_ wanted: String, _ have: String, in name: String) -> String {
    let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let new = have.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(old.count, new.count)
    var report = "\(name): \(old.count) lines recorded, \(new.count) now; from line \(first + 1) on:"
    for (sign, lines) in [("-", old), ("+", new)] {
      for (offset, line) in lines.dropFirst(first).prefix(shownLines).enumerated() {
        report += "\n\(sign) \(first + offset + 1): \(line)"
      }
    }
    return report
  }
}

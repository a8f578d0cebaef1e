/// By what a page that `minutes-grep --report` wrote is known.
package enum ReportMark {
  /// What stands in its head, the version behind it.
  package static let text = #"<meta name="generator" content="minutes-grep "#

  private static let bytes = Array(text.utf8)
  /// In so many bytes from the start it is looked for.
  package static let reach = 1 << 10
  private static let start = Array("<!DOCTYPE html>\n<html lang=\"en\">\n".utf8)

  /// Whether a file, or its first `reach` bytes, is such a page.
  ///
  /// Complexity: O(1).
  package static func stands(in file: [UInt8]) -> Bool {
    guard file.starts(with: start) else { return false }
    var rest = file.prefix(reach)
    while let place = rest.firstIndex(of: bytes[0]) {
      rest = rest[place...]
      if rest.starts(with: bytes) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

internal import MinutesIndex

/// A stretch of a document told by its words and those around it: the text quote selector of the Web
/// Annotation Data Model (W3C Recommendation, 23 February 2017, 4.2.4). It finds the place again in
/// another form of the document, or in one that was changed elsewhere.
struct TextQuote: Hashable {
  let exact: String
  let prefix: String
  let suffix: String
  /// Characters of context on each side.
  private static let contextCount = 32

  /// The quotes of a hit: one for each match, or the whole element where nothing in it was matched. What
  /// stands around a match reaches into the elements beside it where these are known.
  static func all(of hit: Hit) -> [TextQuote] {
    let before = hit.before.map { $0.text + " " }.joined()
    let after = hit.after.map { " " + $0.text }.joined()
    let text = Array(hit.text.utf8)
    let ranges = hit.matches.isEmpty ? [text.indices] : hit.matches
    return ranges.map { range in
      TextQuote(
        exact: String(decoding: text[range], as: UTF8.self),
        prefix: last(before + String(decoding: text[..<range.lowerBound], as: UTF8.self)),
        suffix: first(String(decoding: text[range.upperBound...], as: UTF8.self) + after))
    }
  }

  private static func last(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.suffix(contextCount)))
  }

  private static func first(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(contextCount)))
  }
}

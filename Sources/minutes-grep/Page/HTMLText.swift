internal import MinutesArchive

/// Text of documents in a page, so that nothing in it is taken for mark-up.
enum HTMLText {
  /// Appends text as content or as the value of an attribute in double quotes.
  ///
  /// The five characters that have a meaning become references, white space becomes blanks, and what
  /// would act on a reader unseen, control characters and changes of the direction of reading, is shown
  /// by number.
  ///
  /// Complexity: O(n).
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\t", "\n", "\r": bytes.append(0x20)
      default:
        // A page may hold no such code point.
        let isCharacter = !scalar.properties.isNoncharacterCodePoint
        bytes += TerminalText.visible(isCharacter ? scalar : "\u{FFFD}").utf8
      }
    }
  }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text in which stretches are marked.
  static func append(_ marked: MarkedText, to bytes: inout [UInt8]) {
    var shown = 0
    for range in marked.ranges {
      append(marked.text[shown..<range.lowerBound], to: &bytes)
      bytes += "<mark>".utf8
      append(marked.text[range], to: &bytes)
      bytes += "</mark>".utf8
      shown = range.upperBound
    }
    append(marked.text[shown...], to: &bytes)
  }
}

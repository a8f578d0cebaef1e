/// The words of a text by the rules of searching.
package enum WordRanges {
  /// The words in order, as they stand in the text.
  ///
  /// Complexity: O(n) in the length of the text.
  package static func strings(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var tokeniser = Tokeniser(bytes)
      var words: [String] = []
      while let word = tokeniser.next() {
        words.append(String(decoding: bytes[word], as: UTF8.self))
      }
      return words
    }
  }
}

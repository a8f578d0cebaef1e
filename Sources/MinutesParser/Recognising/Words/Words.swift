/// One word of the visible text, folded and hashed once so that every rule compares numbers.
struct Word: Sendable {
  /// Letters and digits, with apostrophes inside; hyphens divide words.
  var range: TextRange
  /// Of the word in lower case, curly apostrophes straight. See `WordHash`.
  var hash: UInt64
  var shape: Shape
  /// What the text around the word could be about.
  var topics: Topics = []

  struct Shape: OptionSet, Sendable {
    let rawValue: UInt8
    /// Begins with a capital.
    static let capitalised = Shape(rawValue: 1)
    /// Has two letters or more, and all of them are capitals.
    static let allCapitals = Shape(rawValue: 2)
    /// Begins with a digit.
    static let digits = Shape(rawValue: 4)
    /// A single letter.
    static let initial = Shape(rawValue: 8)
    /// Letters printed apart, `R E S O L V E D`, read as one word.
    static let spaced = Shape(rawValue: 16)
  }
}

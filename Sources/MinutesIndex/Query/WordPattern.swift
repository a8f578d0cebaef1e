/// One word of a query, and which words of a text it stands for.
///
/// All words are folded: case, accents and the form of apostrophes make no difference.
public enum WordPattern: Sendable, Hashable {
  /// This word.
  case word(String)
  /// Words of this shape: `*` stands for any characters, or none, `?` for one.
  case shape(String)
  /// Words that become this one by at most `distance` edits: a character put in, left out or
  /// replaced, or two neighbours swapped.
  case spelling(String, distance: Int)
  /// Words that have the same stem in English as this one: `meeting`, `meetings`, `met` not.
  case stem(String)

  /// The largest number of edits that can be asked for.
  public static let maximumDistance = 2
}

extension WordPattern: CustomStringConvertible {
  /// As it is written in a query.
  public var description: String {
    switch self {
    case .word(let word), .shape(let word): word
    case .spelling(let word, 1): word + "~"
    case .spelling(let word, let distance): "\(word)~\(distance)"
    case .stem(let word): "stem:" + word
    }
  }
}

internal import MinutesIndex

/// By which words a concordance is sorted: the first word on the right, then the second …
///
/// `1R,2R,1L` names places as concordancers do: so many words to the right or to the left of what was
/// found; `0` is what was found itself.
struct ContextOrder: Sendable, Hashable {
  enum Place: Sendable, Hashable {
    case left(Int), keyword, right(Int)
  }

  var places: [Place]
  /// A place further away is refused.
  private static let furthest = 20

  /// Takes `left`, `right`, `keyword` or a list of places; nil where the text is anything else.
  init?(_ text: String) {
    switch text.lowercased() {
    case "left": places = [.left(1), .left(2), .left(3)]
    case "right": places = [.right(1), .right(2), .right(3)]
    case "keyword": places = [.keyword, .right(1)]
    default:
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      places = parts.compactMap { Self.place($0) }
      guard places.count == parts.count else { return nil }
    }
  }

  private static func place(_ text: Substring) -> Place? {
    if text == "0" { return .keyword }
    guard let side = text.last, let words = Int(text.dropLast()), (1...furthest).contains(words)
    else { return nil }
    return switch side {
    case "L", "l": .left(words)
    case "R", "r": .right(words)
    default: nil
    }
  }

  /// So many words on both sides have to be known.
  var reach: Int {
    let words = places.map { place in
      switch place {
      case .left(let count), .right(let count): count
      case .keyword: 0
      }
    }
    return words.max() ?? 0
  }

  /// What lines are sorted by, byte by byte: case, accents and punctuation make no difference, and a
  /// place without a word comes before all words.
  ///
  /// Complexity: O(n) in the length of the texts.
  func key(left: String, keyword: String, right: String) -> [UInt8] {
    let before = Self.words(left)
    let behind = Self.words(right)
    var key: [UInt8] = []
    for place in places {
      switch place {
      case .left(let count):
        if count <= before.count { key += before[before.count - count].utf8 }
      case .keyword: key += Self.words(keyword).joined(separator: " ").utf8
      case .right(let count):
        if count <= behind.count { key += behind[count - 1].utf8 }
      }
      key.append(0)
    }
    return key
  }

  private static func words(_ text: String) -> [String] {
    (try? PhraseQuery(text).words) ?? []
  }
}

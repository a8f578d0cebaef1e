internal import MinutesIndex

/// Which hits of a document are wanted, beyond what queries can say.
struct HitFilter: Sendable, Hashable {
  /// Whether what was found must be all of the element.
  var wholeElements = false
  /// For each query its words as they must stand in the text; nil where their form does not matter.
  var exactWords: [[String]]?
  /// How many hits of a document are taken.
  var mostHits: Int?

  /// Takes out what is not wanted.
  func apply(to hits: inout [Hit]) {
    if let exactWords {
      for index in hits.indices {
        let wanted = hits[index].queries.map { exactWords[$0] }
        hits[index].found.keepMatches { wanted.contains(Self.words(of: $0)) }
      }
      hits.removeAll { $0.matches.isEmpty }
    }
    if wholeElements {
      hits.removeAll { hit in
        guard hit.matches.count == 1, let match = hit.matches.first else { return true }
        let found = String(decoding: Array(hit.text.utf8)[match], as: UTF8.self)
        return Self.words(of: found) != Self.words(of: hit.text)
      }
    }
    if let mostHits, hits.count > mostHits { hits.removeSubrange(mostHits...) }
  }

  /// The words of a text as they stand there; all forms of the apostrophe are one.
  static func words(of text: String) -> [String] {
    WordRanges.strings(in: text).map { word in
      String(word.map { "`´ʼ‘’‛′＇".contains($0) ? "'" : $0 })
    }
  }
}

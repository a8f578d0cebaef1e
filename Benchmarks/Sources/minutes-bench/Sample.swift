/// Writes passages for measuring: the same bytes for the same number of documents, everywhere.
///
/// Words come from a vocabulary in which the word of rank `r` is about `r` times as rare as the first,
/// as in any language; common English words stand in front, made-up ones behind.
struct Sample {
  private var state: UInt64 = 7
  private let words: [String]

  init() {
    let common =
      "the of and to in that a was for be on it with had report committee noted members by as at "
      + "council care budget agreed from children service meeting school resolved review"
    var words = common.split(separator: " ").map(String.init)
    let syllables = "ba ker lin mo ster ford ton wick ra del son hem cre vi nor pas".split(
      separator: " ")
    for number in 0..<20_000 {
      var rest = number
      var word = ""
      repeat {
        word += syllables[rest % syllables.count]
        rest /= syllables.count
      } while rest > 0
      words.append(word + "s")
    }
    self.words = words
  }

  /// SplitMix64 of Steele, Lea and Flood.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A rank whose logarithm is even.
  private mutating func word() -> String {
    let bits = below(15)
    let rank = (1 << bits) + below(1 << bits) - 1
    return words[min(rank, words.count - 1)]
  }

  mutating func write(documents: Int, to output: OutputFile) throws {
    let kinds = ["title", "paragraph", "bullet", "resolution", "attendee", "recommendation"]
    for document in 0..<documents {
      let year = 2001 + document * 25 / max(documents, 1)
      let date = "\(year)-0\(1 + document % 9)-1\(document % 10)"
      for passage in 0..<43 {
        var text = ""
        for place in 0..<(1 + below(1 + below(56))) {
          if place > 0 { text += below(12) == 0 ? ", " : " " }
          text += word()
        }
        try output.put(
          "{\"id\":\(document * 43 + passage),\"doc\":\"\(year)/\(document).txt\","
            + "\"kind\":\"\(kinds[below(kinds.count)])\",\"date\":\"\(date)\","
            + "\"committee\":\"Board \(document % 40)\",\"text\":\"\(text).\"}\n")
      }
    }
    try output.flush()
  }
}

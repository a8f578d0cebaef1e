internal import MinutesModel

/// A roll call with a name and an answer a line: “Roll call:     Mr. Alden     Yes” ⏎ “Ms. Reed     No”.
enum RollCallLines {
  private static let labels = PhraseTable<Bool>([
    "roll call vote?", "a? roll call vote was taken", "recorded|named? vote|votes",
  ])
  private static let answers = PhraseTable<VoteTally.Class>([
    ("yes|aye|yea|for", .inFavour), ("no|nay|against", .against),
    ("abstain|abstained", .abstained),
    ("absent|recused|excused", .other),
  ])
  /// Words of a name with its title.
  private static let longestName = 5
  private static let fewest = 2
  /// Lines that say so by themselves: “Cllr Ash   For” ⏎ “Cllr Elm   Against” ⏎ “Cllr Oak   For”.
  private static let fewestUnlabelled = 3

  /// The count of such lines in one paragraph; nil where it does not open with the label or a line has no
  /// answer.
  static func read(_ page: Page, _ text: TextRange) -> Vote? {
    let words = page.wordIndices(text)
    guard let first = words.first else { return nil }
    var body = text
    if let match = labels.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound,
      page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":")
    {
      body = text.suffix(from: page.words[match.end].range.lower)
    } else if !PersonalTitle.opens(page, first) {
      return nil
    }
    let lines = page.lines(body)
    guard lines.count >= (body == text ? fewestUnlabelled : fewest) else { return nil }
    var names = Vote.Names()
    for line in lines {
      let words = page.wordIndices(line)
      guard let last = words.last, words.count >= 2, words.count <= longestName + 1,
        page.words[words.lowerBound].shape.contains(.capitalised),
        let answer = answers.match(page.words, at: last, limit: words.upperBound)
      else { return nil }
      let name = Movers.bareName(
        page, TextRange(line.lower, page.words[last - 1].range.upper))
      switch answer.meaning {
      case .inFavour: names.for.append(name)
      case .against: names.against.append(name)
      case .abstained: names.abstain.append(name)
      case .other: continue
      }
    }
    guard !names.for.isEmpty || !names.against.isEmpty else { return nil }
    var vote = Vote()
    vote.names = names
    vote.for = names.for.isEmpty ? nil : names.for.count
    vote.against = names.against.isEmpty ? nil : names.against.count
    vote.abstain = names.abstain.isEmpty ? nil : names.abstain.count
    return vote
  }
}

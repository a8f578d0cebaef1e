internal import MinutesModel

/// Counts those whom a sentence names as voting one way and the other: “Councillors A and B voted in favour;
/// Councillors C, D and E voted against.”
enum NamedVoters {
  private static let votes = PhraseTable<VoteTally.Class>([
    ("voted|voting in favour|favor", .inFavour), ("voted|voting for", .inFavour),
    ("voted|voting aye|yes|yea", .inFavour), ("voted|voting nay|no", .against),
    ("voted|voting against", .against), ("abstained|abstaining|abstain", .abstained),
  ])
  /// What stands without its verb behind another class.
  private static let sides = PhraseTable<VoteTally.Class>([
    ("in favour|favor", .inFavour), ("for", .inFavour), ("against", .against),
  ])
  /// Words of the names in front of one class.
  private static let longestList = 40

  /// Nil where fewer than two classes have names with a title in front.
  ///
  /// Complexity: linear in the words.
  static func find(_ page: Page, _ words: Range<Int>) -> Vote? {
    guard words.count >= 6, words.hold(votes, in: page, limit: words.upperBound) else { return nil }
    var vote = Vote()
    var classes = 0
    var start = words.lowerBound
    var index = words.lowerBound
    while index < words.upperBound {
      guard
        let match = votes.match(page.words, at: index, limit: words.upperBound)
          ?? (classes > 0 ? sides.match(page.words, at: index, limit: words.upperBound) : nil),
        let names = names(page, start..<index)
      else {
        index += 1
        continue
      }
      switch match.meaning {
      case .inFavour where vote.for == nil: (vote.for, vote.names.for) = (names.count, names)
      case .against where vote.against == nil:
        (vote.against, vote.names.against) = (names.count, names)
      case .abstained where vote.abstain == nil:
        (vote.abstain, vote.names.abstain) = (names.count, names)
      default: return nil
      }
      classes += 1
      start = match.end
      index = match.end
    }
    return classes >= 2 && (vote.for != nil || vote.against != nil) ? vote : nil
  }

  /// The names right in front of a class, from the first title on; nil where anything else stands between them.
  private static func names(_ page: Page, _ words: Range<Int>) -> [String]? {
    let near = words.suffix(longestList)
    // “… passed with Ash, Birch and Elm voting aye and Oak voting nay.”
    let opening =
      near.last { page.words[$0].hash == with }.map { $0 + 1 }
      ?? (near.first.map { page.words[$0].hash == and } == true ? near.lowerBound + 1 : nil)
    guard let first = near.first(where: { isTitle(page, $0) }) ?? opening, first < words.upperBound,
      (first..<words.upperBound).allSatisfy({ index in
        page.words[index].shape.contains(.capitalised) || page.words[index].hash == and
      })
    else { return nil }
    let names = DivisionSide.names(
      page, page.words[first].range.through(page.words[words.upperBound - 1].range))
    return names.isEmpty ? nil : names
  }

  private static let plurals = WordSet(
    "councillors cllrs crs directors members messrs aldermen trustees commissioners governors")

  private static func isTitle(_ page: Page, _ index: Int) -> Bool {
    page.words[index].shape.contains(.capitalised)
      && (plurals.contains(page.words[index]) || PersonalTitle.opens(page, index))
  }

  private static var with: UInt64 { WordHash.of("with") }
  private static var and: UInt64 { WordHash.of("and") }
}

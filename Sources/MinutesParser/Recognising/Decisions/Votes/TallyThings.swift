/// Numbers that stand in front of a class of votes and count something else.
extension VoteTally.TallyReader {
  /// `4.0`: figures behind a point.
  func isBehindPoint(_ index: Int) -> Bool {
    let before = page.words[index].range.lower - 1
    return page.byte(before) == UInt8(ascii: ".") && page.byte(before - 1).isASCIIDigit
  }

  private static let determiners = WordSet("the a an all each our its their this")
  private static let matters = WordSet(
    "motion amendment proposal recommendation resolution application option original amended substantive officer officers chair"
  )
  private static let countOpeners = WordSet(
    "were was being are is voted vote votes voting with by had and cast to received result majority"
  )
  /// Words between “for the” and what was voted on.
  private static let matterReach = 4

  /// Whether a number in front of “for” counts what is for a thing: “buy 3 for the hall”, “an order of 4 for the
  /// hall”, not “were 3 for the motion”, “by a vote of 4 for the plan”.
  func isForThing(_ index: Int, behind number: Int) -> Bool {
    guard has("for", index), number == index - 1, number > words.lowerBound,
      words.contains(index + 1), Self.determiners.contains(page.words[index + 1]),
      !(index + 2..<min(index + 2 + Self.matterReach, words.upperBound)).hold(
        Self.matters, in: page),
      gap(number - 1).bounds.allSatisfy({ page.byte($0).isBlank })
    else { return false }
    let opener = has("of", number - 1) ? number - 2 : number - 1
    return words.contains(opener) && !Self.countOpeners.contains(page.words[opener])
  }
}

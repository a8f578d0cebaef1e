/// What the chair decides where both sides are even: “There being an equality of votes, the Chair gave his casting vote for
/// the amendment.”
///
/// Layout: minutes of Scottish councils, in which motion and amendment are voted on against each other.
enum CastingVote {
  private static let casting = PhraseTable<Bool>(["casting vote", "second or casting vote"])
  private static let sides = PhraseTable<(isFor: Bool, isOfAmendment: Bool)>([
    ("for the amendment|counter", (true, true)),
    ("in favour|favor of the amendment|counter", (true, true)),
    ("against the amendment", (false, true)), ("for the motion", (true, false)),
    ("in favour|favor of the motion", (true, false)), ("against the motion", (false, false)),
  ])
  private static let declining = WordSet(
    "not declined refused no without whether if could would may")

  /// For or against what the casting vote of a sentence was given; nil where none was.
  ///
  /// Complexity: linear in the words of the sentence.
  static func side(_ page: Page, _ words: Range<Int>) -> (isFor: Bool, isOfAmendment: Bool)? {
    guard
      let end = words.lazy.compactMap({
        casting.match(page.words, at: $0, limit: words.upperBound)?.end
      }).first, !(words.lowerBound..<end).hold(declining, in: page)
    else { return nil }
    return sides.match(page.words, at: end, limit: words.upperBound)?.meaning
  }
}

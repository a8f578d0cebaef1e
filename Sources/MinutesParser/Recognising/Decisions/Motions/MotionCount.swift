internal import MinutesModel

/// The count with which the sentence of a motion ends: “Mrs Ash proposed to object, seconded by Mr Elm, six in favour,
/// 1 abstained.”
///
/// Layout: minutes of parish councils and clubs that put motion, seconder and count into one sentence.
enum MotionCount {
  private static let classes = PhraseTable<Bool>([
    "in favour|favor|support", "votes? for", "votes? against",
    "members|councillors|trustees|directors|were|was|voted|voting? in favour|favor",
    "members|councillors|trustees|directors|were|was|voted|voting for|against",
    "members|councillors were|voted|voting in favour|favor", "against|opposed|dissenting",
    "members|councillors? voted|voting for|against", "abstained|abstaining|abstention|abstentions",
    "ayes|noes|nays|yes",
  ])
  private static let inFront = WordSet("and with by at")
  /// Words of a count.
  private static let longest = 24

  /// The count behind the seconder, and what it says of the motion: nothing where both sides are even, or where only
  /// those in favour are counted.
  ///
  /// Complexity: linear in the words of the sentence.
  static func find(_ page: Page, _ sentence: TextRange) -> (outcome: Block.Outcome?, vote: Vote)? {
    let words = page.wordIndices(sentence)
    guard OpenMotion.asksSomething(page, words),
      let second = words.first(where: { Movers.isSeconding(page, $0, words) }),
      let start = (second + 1..<words.upperBound).suffix(longest).first(where: {
        opensCount(page, $0, words)
      }),
      let vote = VoteTally.find(page, TextRange(page.words[start].range.lower, sentence.upper))
    else { return nil }
    return (outcome(of: vote), vote)
  }

  private static func outcome(of vote: Vote) -> Block.Outcome? {
    guard let yes = vote.for, let no = vote.against ?? vote.abstain.map({ _ in 0 }), yes != no
    else { return nil }
    return yes > no ? .carried : .lost
  }

  /// Whether a figure that is set off stands in front of a class of votes.
  private static func opensCount(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    let word = page.words[index]
    guard
      word.shape.contains(.digits) && word.range.count <= 3
        || VoteTally.numbers.match(page.words, at: index, limit: index + 1) != nil,
      index + 1 < words.upperBound
    else { return false }
    // “For-5 Abstention-1”: the class stands in front of its figure.
    if index > words.lowerBound,
      VoteTally.classes.match(page.words, at: index - 1, limit: index) != nil
    {
      return false
    }
    let gap = page.gap(before: index)
    guard
      inFront.contains(page.words[index - 1])
        || gap.bounds.contains(where: { !page.byte($0).isBlank || page.byte($0) == 0x0A })
    else { return false }
    if classes.matches(page.words, at: index + 1, limit: words.upperBound) { return true }
    // “…; 4 for, 1 against”: the short word needs an end behind it.
    guard page.words[index + 1].hash == WordHash.of("for") else { return false }
    let end = page.words[index + 1].range.upper
    return index + 2 == words.upperBound || page.byte(end) == UInt8(ascii: ",")
      || page.byte(end) == UInt8(ascii: ";")
      || page.words[index + 2].hash == WordHash.of("and") && index + 3 < words.upperBound
        && (page.words[index + 3].shape.contains(.digits)
          || VoteTally.numbers.match(page.words, at: index + 3, limit: index + 4) != nil)
  }
}

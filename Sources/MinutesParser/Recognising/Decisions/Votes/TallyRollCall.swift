internal import MinutesModel

/// Answers to a roll call, counted.
extension VoteTally.TallyReader {
  /// `Dudek, aye; Escobedo, aye`: the answers are counted.
  mutating func readRollCall() {
    isOfRollCall =
      words.hold(VoteTally.rollCall, in: page, limit: words.upperBound) || isBehindLabel()
    let isRecorded = words.prefix(4).hold(
      VoteTally.recordedVote, in: page, limit: words.upperBound)
    var counts: [(VoteTally.Class, Int)] = []
    var answers = 0
    var tally: [Int] = [0, 0, 0]
    for index in words.dropFirst() {
      guard let match = VoteTally.classes.match(page.words, at: index, limit: words.upperBound),
        page.words[index - 1].shape.contains(.capitalised), isAnswer(index - 1)
      else { continue }
      switch match.meaning {
      case .inFavour where isRecorded || !has("for", index): tally[0] += 1
      case .against where isRecorded || !has("against", index): tally[1] += 1
      case .abstained: tally[2] += 1
      default: continue
      }
      answers += 1
    }
    guard answers >= 2 else { return }
    counts = [(.inFavour, tally[0]), (.against, tally[1]), (.abstained, tally[2])]
    for (meaning, count) in counts where count > 0 { set(meaning, count) }
  }

  /// “VOTE: Ash yes, Birch no.”
  private func isBehindLabel() -> Bool {
    guard let first = words.first, words.count > 4 else { return false }
    return has("vote", first) && page.byte(page.words[first].range.upper) == UInt8(ascii: ":")
  }

  /// Whether a name stands in front of an answer; of a roll call with a blank alone between them: “Dudek aye,
  /// Lowell nay”.
  private func isAnswer(_ index: Int) -> Bool {
    guard gapHolds(index, ", –-:") else { return false }
    if gap(index).bounds.contains(where: { page.byte($0) != 0x20 }) { return true }
    return isOfRollCall && (index + 2 >= words.upperBound || !gapHolds(index + 1, " "))
  }
}

internal import MinutesModel

/// A vote that is given twice in a row: “CARRIED 4/1”, and below it “For: Crs A, B, C and D. Against: Cr E.”; or who
/// voted how in a table, and below it “Motion carried 4-1.”
enum RepeatedVote {
  /// Hands the names of the second of two such votes to the first, and makes the second a paragraph.
  static func join(_ found: inout [Element], to elements: inout [Element]) {
    complete(&found, of: elements.count - 1, &elements)
    guard !found.isEmpty else { return }
    if found[0].kind == .resolution { return nameVoters(of: &found[0], &elements) }
    guard found[0].kind == .vote,
      let last = elements.indices.last(where: { elements[$0].kind != .furniture }),
      elements[last].kind == .vote, let vote = found[0].vote, let before = elements[last].vote,
      (vote.names == Vote.Names()) != (before.names == Vote.Names()),
      isSame(vote, before) || isMirrored(vote, before)
        || before.names == Vote.Names() && isSide(vote, of: before)
    else { return }
    if before.names == Vote.Names() { elements[last].vote?.names = vote.names }
    elements[last].vote?.against = before.against ?? vote.against
    elements[last].vote?.abstain = before.abstain ?? vote.abstain
    found[0].kind = .paragraph
    found[0].vote = nil
  }

  /// “RESOLVED to grant it (3 for, 1 against)” below a table of who voted how: the decision takes the names.
  private static func nameVoters(of decision: inout Element, _ elements: inout [Element]) {
    guard let last = elements.indices.last(where: { elements[$0].kind != .furniture }),
      elements[last].kind == .vote, let vote = decision.vote, vote.names == Vote.Names(),
      let before = elements[last].vote, before.names != Vote.Names(), isSame(vote, before)
    else { return }
    decision.vote?.names = before.names
    settle(&elements[last])
  }

  private static let longestSide = 80
  private static let reach = 3

  /// “5 votes FOR” over “8 votes AGAINST” and “1 ABSTENTION”, “Votes for: 4. Votes against: 4.”: hands the only class
  /// that a short line or sentence counts to the vote in front, which has other classes only.
  private static func complete(
    _ found: inout [Element], of last: Int, _ elements: inout [Element]
  ) {
    for index in found.indices {
      guard found[index].kind == .vote, found[index].text.count <= longestSide,
        let vote = found[index].vote, vote.names == Vote.Names(),
        [vote.for, vote.against, vote.abstain].count(where: { $0 != nil }) == 1
      else { continue }
      if let before = (0..<index).last(where: { found[$0].kind == .vote }) {
        if take(vote, into: &found[before]) { settle(&found[index]) }
      } else if index == 0 {
        let near = elements.indices.suffix(reach).last { elements[$0].kind == .vote }
        if let near, (near + 1..<elements.count).allSatisfy({ elements[$0].kind == .paragraph }),
          take(vote, into: &elements[near])
        {
          settle(&found[index])
        }
      }
    }
  }

  private static func settle(_ element: inout Element) {
    element.kind = .paragraph
    element.vote = nil
  }

  private static func take(_ side: Vote, into element: inout Element) -> Bool {
    guard element.text.count <= longestSide, var vote = element.vote, vote.names == Vote.Names(),
      side.for == nil || vote.for == nil, side.against == nil || vote.against == nil,
      side.abstain == nil || vote.abstain == nil,
      vote.for == nil || vote.against == nil || side.abstain != nil
    else { return false }
    vote.for = vote.for ?? side.for
    vote.against = vote.against ?? side.against
    vote.abstain = vote.abstain ?? side.abstain
    element.vote = vote
    return true
  }

  private static func isSame(_ one: Vote, _ other: Vote) -> Bool {
    // Where all said aye, the list of their names tells of nobody against.
    one.for != nil && one.for == other.for && (one.against != nil || other.against != nil)
      && one.against ?? 0 == other.against ?? 0
      && (one.abstain ?? 0 == other.abstain ?? 0
        // Who abstained stands among the names alone.
        || other.abstain == nil && one.names == Vote.Names() && one.abstain == nil
        || one.abstain == nil && !other.names.abstain.isEmpty)
  }

  /// “The amendment was carried by 3 votes to 2.” below two lists for motion and amendment.
  private static func isMirrored(_ vote: Vote, _ before: Vote) -> Bool {
    vote.for != nil && vote.for == before.against && vote.against != nil
      && vote.against == before.for && vote.names == Vote.Names()
  }

  /// “DEFEATED 2/3” over “For: Directors A and B”: one side of the count above, with as many names.
  private static func isSide(_ vote: Vote, of before: Vote) -> Bool {
    guard before.for != nil, before.against != nil,
      [vote.for, vote.against, vote.abstain].count(where: { $0 != nil }) == 1
    else { return false }
    return vote.for.map { $0 == before.for } ?? vote.against.map { $0 == before.against }
      ?? (before.abstain == nil || vote.abstain == before.abstain)
  }
}

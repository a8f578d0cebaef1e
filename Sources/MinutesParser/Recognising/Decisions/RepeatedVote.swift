internal import MinutesModel

/// A vote that is given twice in a row: “CARRIED 4/1”, and below it “For: Crs A, B, C and D. Against: Cr E.”
enum RepeatedVote {
  /// Hands the names of the second of two such votes to the first, and makes the second a paragraph.
  static func join(_ found: inout [Element], to elements: inout [Element]) {
    guard found.count == 1, found[0].kind == .vote,
      let last = elements.indices.last(where: { elements[$0].kind != .furniture }),
      elements[last].kind == .vote, let vote = found[0].vote, let before = elements[last].vote,
      vote.for != nil, vote.for == before.for, vote.against != nil,
      vote.against == before.against, vote.abstain ?? 0 == before.abstain ?? 0,
      before.names == Vote.Names(), vote.names != Vote.Names()
    else { return }
    elements[last].vote = vote
    found[0].kind = .paragraph
    found[0].vote = nil
  }
}

internal import MinutesModel

/// Decisions that stand in a few words behind what they decide: “Mrs Elm proposed and Mr Ash seconded that £40 be given -
/// this was agreed.”, “Letter about the bus shelter – noted.”, “Book list: newsletter: leaflet, all noted.”
///
/// Layout: minutes of parish councils and clubs, the longer the list of letters the more of them.
extension DecisionSentences {
  private static let pronounsInTail = WordSet("this it which that these they")
  private static let agreeing = WordSet("agreed approved")
  private static let subjectsOfAll = WordSet("we they you were was are is be been not")
  private static let putting = WordSet(
    "proposed suggested moved recommended requested offered proposes suggests")
  /// Words by which what stands in front of the tail is what somebody told of.
  private static let telling = WordSet(
    """
    said says reported explained advised stated informed told replied confirmed reminded recalled pointed \
    outlined hoped believed understood queried
    """)
  private static let before = PhraseTable<Bool>([
    "had", "last year|month|week", "previously", "years|months|weeks ago",
    "at its|their|the|a|an previous|last|earlier|annual general? meeting",
  ])
  private static let adverbsOfAll = WordSet("unanimously")
  /// Words in front of the tail that make a sentence of it.
  private static let fewestWords = 2

  func isTail(_ clause: Clause) -> Bool {
    guard clause.meaning == .noted || Self.agreeing.contains(page.words[clause.verb]),
      endsWith(clause), page.words[clause.words.lowerBound].shape.contains(.capitalised),
      page.words[clause.verb].shape.isDisjoint(with: .capitalised)
    else { return false }
    var first = clause.verb
    while first > clause.words.lowerBound, Self.adverbs.contains(page.words[first - 1]) {
      first -= 1
    }
    let isPlain = page.words[clause.verb].hash != WordHash.of("approved")
    guard first - clause.words.lowerBound >= Self.fewestWords else { return false }
    if page.isSpacedDash(page.gap(before: first)) {
      return isPlain && (clause.meaning == .noted || !isToldOfOthers(clause, upTo: first))
    }
    if first < clause.verb, has("all", at: first) {
      // “Councillors, parents and staff all agreed.” tells of what they think.
      return clause.meaning == .noted && !Self.subjectsOfAll.contains(page.words[first - 1])
        && !Self.bodies.contains(page.words[first - 1])
        && !page.words[first - 1].shape.contains(.initial)
    }
    return isToldOfAbove(first, clause)
  }

  /// “…, and this was agreed”, “… - this was unanimously agreed”: the pronoun means what stands in front.
  private func isToldOfAbove(_ first: Int, _ clause: Clause) -> Bool {
    let pronoun = first - 2
    guard pronoun - clause.words.lowerBound >= Self.fewestWords, clause.meaning != .noted,
      FunctionWords.pastAuxiliaries.contains(page.words[first - 1]),
      Self.pronounsInTail.contains(page.words[pronoun]), !isToldOfOthers(clause, upTo: pronoun)
    else { return false }
    let gap = page.gap(before: pronoun)
    if page.isSpacedDash(gap) { return true }
    let isSetOff = gap.bounds.contains {
      page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: ";")
    }
    // “…, which was agreed”: of a paper alone; see `endsPresentation`.
    if has("which", at: pronoun) {
      return isSetOff && (clause.words.lowerBound..<pronoun).hold(Self.moving, in: page)
        && !isRetold(clause, from: clause.words.lowerBound)
    }
    return has("and", at: pronoun - 1) || isSetOff
  }

  /// “Residents had asked the school, and this was agreed.”, “The Clerk said that rent would rise – agreed.”, “Mr Oak asked
  /// for less but the bank wanted more, and it was agreed.”: what others agreed, or what somebody told of. “Mr Ash said
  /// that the bench is broken and suggested a new one, and this was agreed.” puts what is agreed.
  private func isToldOfOthers(_ clause: Clause, upTo end: Int) -> Bool {
    let front = clause.words.lowerBound..<end
    if front.hold(Self.before, in: page, limit: end) { return true }
    let put = front.last { index in
      Self.putting.contains(page.words[index])
        && (index > front.lowerBound && has("and", at: index - 1)
          || !(front.lowerBound..<index).hold(Self.telling, in: page))
    }
    guard put == nil else { return false }
    return front.hold(Self.telling, in: page)
      || front.contains { has("but", at: $0) && $0 > front.lowerBound }
  }

  /// Whether nothing that is decided stands behind a verb: the sentence ends, or goes on behind a comma with “and”.
  private func endsWith(_ clause: Clause) -> Bool {
    guard clause.end < clause.words.upperBound else { return true }
    if clause.end + 1 == clause.words.upperBound,
      Self.adverbsOfAll.contains(page.words[clause.end])
    {
      return true
    }
    return page.byte(page.words[clause.end - 1].range.upper) == UInt8(ascii: ",")
      && has("and", at: clause.end)
  }

  private static let modals = WordSet("should would will shall be to must")
  /// Words of a clause within which its verb stands.
  private static let reachOfModal = 14
  private static let reachOfAgo = 5

  /// “It was agreed final payment would be made now.”: the clause without “that”, told by its verb.
  func goesOnWithModal(_ clause: Clause) -> Bool {
    guard clause.end < clause.words.upperBound,
      page.byte(page.words[clause.end - 1].range.upper) == 0x20,
      !Self.between.contains(page.words[clause.end]), clause.meaning != .recommended,
      // “It was agreed two years ago the path should be closed.”
      !(clause.end..<clause.words.upperBound).prefix(Self.reachOfAgo)
        .contains(where: { has("ago", at: $0) })
    else { return false }
    // “decided against, on the ground that it would hide mistakes”
    let behind = (clause.end + 1..<max(clause.end + 1, clause.words.upperBound))
      .prefix(Self.reachOfModal)
      .prefix { page.byte(page.words[$0 - 1].range.upper) == 0x20 }
    return behind.hold(Self.modals, in: page)
  }

  private static let between = WordSet(
    "with between amongst among at when if as last previously against")

  private static let deciding = PhraseTable<Bool>([
    "the? parish|town|community? council", "the? committee|board|members|panel",
  ])
  private static let bareVerbs = WordSet("agreed approved resolved")

  /// “Parish Council approved.”: the body and the verb, and nothing else.
  func isBodyAlone(_ clause: Clause) -> Bool {
    guard clause.end == clause.words.upperBound, clause.words.count <= 5,
      Self.bareVerbs.contains(page.words[clause.verb]),
      let match = Self.deciding.match(
        page.words, at: clause.words.lowerBound, limit: clause.words.upperBound),
      (match.end..<clause.verb).allLie(Self.adverbs, in: page)
    else { return false }
    return page.words[clause.words.lowerBound].shape.contains(.capitalised)
      && !context.isAnotherBody(page.words[match.end - 1])
  }
}

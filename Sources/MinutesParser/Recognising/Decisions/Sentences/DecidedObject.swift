internal import MinutesModel

/// Decision sentences in which what is decided comes first: “The minutes were approved.”
extension DecisionSentences {
  /// “The minutes (of …) were approved as a correct record”, “The report was noted.”
  func objectIsDecided(_ clause: Clause) -> Bool {
    guard let aux = auxiliary(before: clause.verb, in: clause.words),
      aux > clause.words.lowerBound, !has("it", at: aux - 1)
    else { return false }
    // “This was voted down.”: what became of a proposal.
    if has("voted", at: clause.verb), clause.end < clause.words.upperBound,
      Self.refusals.contains(page.words[clause.end])
    {
      return false
    }
    let subject = withoutCopies(behindChange(clause.words.lowerBound..<aux))
    // “The proposal was recommended for approval.”: what officers advised.
    if clause.meaning == .recommended, has("for", at: clause.end, clause) { return false }
    // “The following were approved:” over the list of them.
    if subject.count <= 3, has("following", at: aux - 1),
      clause.end == clause.words.upperBound
        || has("for", at: clause.end, clause) && clause.end + 2 == clause.words.upperBound,
      clause.meaning != .noted
    {
      return true
    }
    // “… and the following points were noted:” announces what was said.
    // “The following decisions of the Inspectorate were noted:” takes note of them.
    if clause.meaning == .noted,
      let following = subject.first(where: { has("following", at: $0) }),
      following + 1 >= subject.upperBound || !Self.papers.contains(page.words[following + 1])
    {
      return false
    }
    if isShortPronoun(subject) {
      return clause.meaning != .noted
        && (clause.words.upperBound - subject.lowerBound <= 6 || isChanged(clause)
          || Self.trueRecord.matches(page.words, at: clause.end, limit: clause.words.upperBound))
    }
    // “A rise to £102 was agreed by four votes to one.”: whatever it is, they voted on it.
    if has("by", at: clause.end, clause), isVote(clause), clause.meaning != .noted,
      !subject.hold(Self.undecided, in: page), !subject.hold(Self.otherProposals, in: page),
      !isIndirect(clause, upTo: aux), !isRetold(clause, from: clause.words.lowerBound),
      !hasRelative(subject),
      VoteTally.find(page, clause.sentence.suffix(from: page.words[clause.end].range.lower)) != nil
    {
      return true
    }
    // “On motion of Mr Ash, seconded by Mr Elm, the bills of the hall were approved.”
    if let opening = Self.onMotion.match(page.words, at: clause.words.lowerBound, limit: aux),
      page.words[opening.end].shape.contains(.capitalised),
      clause.meaning != .noted, !subject.hold(Self.otherProposals, in: page)
    {
      return true
    }
    // “The comments above were agreed, on the proposal of Mr Ash seconded by Mrs Elm.”
    if clause.meaning == .agreed || clause.meaning == .approved,
      Self.onProposal.matches(page.words, at: clause.end, limit: clause.words.upperBound),
      !subject.hold(Self.undecided, in: page), !subject.hold(Self.otherProposals, in: page),
      !isIndirect(clause, upTo: aux), !hasRelative(subject),
      !isRetold(clause, from: clause.words.lowerBound)
    {
      return true
    }
    // “Accounts were presented and accepted for payment.”: passed on to whoever pays.
    if Self.weakApprovals.contains(page.words[clause.verb]), has("for", at: clause.end, clause),
      clause.end + 1 < clause.words.upperBound, has("payment", at: clause.end + 1)
    {
      return false
    }
    guard
      let noun = subject.first(where: { Self.documents.contains(page.words[$0]) })
        ?? (isHandled(aux, clause) ? subject.last : nil)
    else { return false }
    // “There being no objection, the recommendation was adopted”: the noun phrase alone counts.
    guard !phrase(subject).hold(Self.undecided, in: page) else {
      return false
    }
    if has("by", at: clause.end, clause), !isVote(clause), !isByBody(clause) { return false }
    // “was approved by unanimous vote” tells the outcome of words already given.
    if Self.outcomesOnly.matches(page.words, at: clause.end, limit: clause.words.upperBound) {
      return false
    }
    // “The resolution was adopted.” tells what became of words given before.
    if subject.count <= 3, has("resolution", at: aux - 1), clause.meaning == .approved,
      clause.end == clause.words.upperBound
    {
      return false
    }
    let isMinutes = has("minutes", at: noun) || has("minute", at: noun)
    if !isMinutes, Self.minutesOnly.contains(page.words[clause.verb]) { return false }
    guard !isIndirect(clause, upTo: noun), !isStamp(subject, clause) else { return false }
    if isMinutes { return true }
    let start = subject.upperBound < aux ? aux : clause.words.lowerBound
    return !isRetold(clause, from: start) && !isDatedBehind(clause) && !hasRelative(subject)
  }

  /// “A memorial was reviewed and approved.”: whatever it is, it lay before them.
  private func isHandled(_ aux: Int, _ clause: Clause) -> Bool {
    guard clause.meaning == .approved || clause.meaning == .agreed, clause.verb - 1 > aux,
      has("and", at: clause.verb - 1), !has("there", at: clause.words.lowerBound)
    else { return false }
    return (aux + 1..<clause.verb - 1).contains { Self.handled.contains(page.words[$0]) }
  }

  private static let onMotion = PhraseTable<Bool>([
    "on a|the? motion of|by|from", "on a? motion made and|by", "upon a? motion of|by|duly|made",
  ])
  private static let onProposal = PhraseTable<Bool>([
    "on the proposal|motion|proposition of", "on a motion|proposal by|of|from",
  ])
  private static let presenting = WordSet(
    "presented submitted tabled circulated introduced produced read distributed")
  private static let adverbsBehind = WordSet("unanimously")
  /// Words between a paper and what was decided on it.
  private static let paperReach = 14

  /// “The Clerk presented the accounts for May, which were approved.”: a paper that somebody puts, and what came of it at
  /// the end of the sentence.
  func endsPresentation(_ clause: Clause) -> Bool {
    guard clause.meaning != .recommended, clause.meaning != .ordered,
      clause.end == clause.words.upperBound
        || clause.end + 1 == clause.words.upperBound
          && Self.adverbsBehind.contains(page.words[clause.end]),
      let aux = auxiliary(before: clause.verb, in: clause.words), aux - 1 > clause.words.lowerBound,
      page.words[aux - 1].hash == WordHash.of("which"),
      page.byte(page.words[aux - 2].range.upper) == UInt8(ascii: ",")
    else { return false }
    let before = clause.words.lowerBound..<(aux - 1)
    return before.hold(Self.presenting, in: page)
      && before.suffix(Self.paperReach).hold(Self.documents, in: page)
      && !before.hold(Self.undecided, in: page) && !isIndirect(clause, upTo: aux - 1)
      && !isRetold(clause, from: clause.words.lowerBound)
  }

  /// “The report, copies of which had been circulated, was noted”: a subject without what a clause between commas
  /// says of its copies.
  func withoutCopies(_ subject: Range<Int>) -> Range<Int> {
    guard let last = subject.last, page.byte(page.words[last].range.upper) == UInt8(ascii: ","),
      let copies = subject.dropFirst().first(where: {
        Self.copies.matches(page.words, at: $0, limit: subject.upperBound)
          && page.byte(page.words[$0 - 1].range.upper) == UInt8(ascii: ",")
      })
    else { return subject }
    return subject.lowerBound..<copies
  }

  private static let changed = PhraseTable<Bool>([
    "with|subject to? this|that|these|those|the|one small|minor? amendment|amendments|alteration|alterations|correction|corrections|change|changes|addition|additions",
    "with|subject to? this|that|these|those|the|one amendment|alteration|correction|change|addition being? made|noted",
    "subject to? this|that|these", "with this",
  ])

  /// “With this amendment the minutes were accepted”: a subject without what was changed in it.
  private func behindChange(_ subject: Range<Int>) -> Range<Int> {
    guard let first = subject.first,
      let match = Self.changed.match(page.words, at: first, limit: subject.upperBound),
      match.end < subject.upperBound
    else { return subject }
    return match.end..<subject.upperBound
  }

  static let refusals = WordSet("down out against")

  static let copies = PhraseTable<Bool>([
    "copy|copies of which", "a copy of which",
    "which stated|said|asked|told|set|gave|explained|listed|showed|described|thanked|offered|sought",
    "which requested|confirmed|proposed|invited|announced|advised|enclosed|summarised",
  ])

  /// “These minutes were confirmed … at a meeting held on 27 April”: the stamp of a later meeting.
  func isStamp(_ subject: Range<Int>, _ clause: Clause) -> Bool {
    guard has("these", at: subject.lowerBound) || has("the", at: subject.lowerBound) else {
      return false
    }
    // “The minutes of this meeting were confirmed at …”
    let ownMinutes = subject.contains { has("this", at: $0) && has("meeting", at: $0 + 1) }
    if ownMinutes, has("at", at: clause.end, clause) || has("on", at: clause.end, clause) {
      return true
    }
    // “These minutes were confirmed by Council on ........”, “… as a correct record on 19 April 2022.”
    if let on = (clause.end..<clause.words.upperBound).suffix(4).first(where: { has("on", at: $0) }
    ),
      on + 1 == clause.words.upperBound || page.words[on + 1].shape.contains(.digits)
        || CalendarWords.englishMonth(page.words, at: on + 1) != nil
    {
      return true
    }
    return (clause.end..<clause.words.upperBound).hold(
      Self.laterMeeting, in: page, limit: clause.words.upperBound)
  }

  /// The words of a subject behind its last comma.
  func phrase(_ subject: Range<Int>) -> Range<Int> {
    let comma = subject.dropFirst().last { index in
      page.gap(before: index).bounds.contains {
        page.byte($0) == UInt8(ascii: ",")
      }
    }
    return (comma ?? subject.lowerBound)..<subject.upperBound
  }

  static let changes = WordSet("save subject with except")

  /// “These were agreed, save that ‘Ash’ should be ‘Elm’.”
  func isChanged(_ clause: Clause) -> Bool {
    clause.end < clause.words.upperBound && Self.changes.contains(page.words[clause.end])
      && page.byte(page.words[clause.end - 1].range.upper) == UInt8(ascii: ",")
  }

  /// “This was agreed.”, “Both were agreed.”
  func isShortPronoun(_ subject: Range<Int>) -> Bool {
    subject.count == 1 && Self.pronouns.contains(page.words[subject.lowerBound])
  }

  func isByBody(_ clause: Clause) -> Bool {
    (clause.end..<min(clause.end + 5, clause.words.upperBound)).hold(Self.ownBodies, in: page)
  }

  func hasRelative(_ subject: Range<Int>) -> Bool {
    subject.hold(Self.relatives, in: page)
  }

  /// “The scheme was approved in 2015”: the year behind the verb tells of another time.
  func isDatedBehind(_ clause: Clause) -> Bool {
    let reach = min(clause.end + 4, clause.words.upperBound)
    guard
      has("in", at: clause.end, clause) || has("on", at: clause.end, clause)
        || has("at", at: clause.end, clause)
    else { return false }
    return (clause.end..<reach).contains { index in
      page.words[index].shape.contains(.digits)
        || CalendarWords.englishMonth(page.words, at: index) != nil
        || has("meeting", at: index)
    }
  }

  /// “Officer reports approved as submitted by General Consent.”: no auxiliary at all.
  func isElliptic(_ clause: Clause) -> Bool {
    if isMinutesApproved(clause) || isBehindTitle(clause) || isBehindSeconder(clause) {
      return true
    }
    guard clause.meaning == .approved, has("as", at: clause.end, clause),
      clause.verb > clause.words.lowerBound
    else { return false }
    let subject = clause.words.lowerBound..<clause.verb
    return subject.count <= 5 && Self.documents.contains(page.words[clause.verb - 1])
      && !subject.contains {
        Self.undecided.contains(page.words[$0]) || Self.relatives.contains(page.words[$0])
      }
  }

  /// “Minutes of June 16 approved.”, “Minutes of 11 December agreed.”
  func isMinutesApproved(_ clause: Clause) -> Bool {
    let first = clause.words.lowerBound
    return (clause.meaning == .approved || clause.meaning == .agreed)
      && clause.end == clause.words.upperBound && clause.words.count <= 8 && clause.verb > first + 1
      && (has("minutes", at: first) || has("the", at: first) && has("minutes", at: first + 1))
      && auxiliary(before: clause.verb, in: clause.words) == nil
  }

  private static let wordsOfTelegram = 7
  private static let asChanged = WordSet(
    "as amended corrected circulated presented printed written")
  private static let allOfThem = WordSet("nem con unanimously unanimous")

  /// “Resolution adopted.” says what became of what was moved.
  private static let moved = WordSet("resolution resolutions motion motions ordinance amendment")

  /// “Recommendations agreed.”, “Minutes as amended agreed nem. con.”: a document and the verb, and nothing else.
  func isTelegraphic(_ clause: Clause) -> Bool {
    let first = clause.words.lowerBound
    guard clause.words.count <= Self.wordsOfTelegram, clause.verb > first,
      (clause.end..<clause.words.upperBound).allLie(Self.allOfThem, in: page),
      clause.meaning == .agreed || clause.meaning == .noted || clause.meaning == .approved,
      page.words[first].shape.contains(.capitalised)
    else { return false }
    var last = clause.verb - 1
    while last > first, Self.asChanged.contains(page.words[last]) { last -= 1 }
    let noun = page.words[last]
    return last - first <= 1 && Self.documents.contains(noun) && !Self.undecided.contains(noun)
      && !Self.moved.contains(noun)
  }

  private static let agreement = PhraseTable<Bool>([
    "was|were all|unanimously|generally? in agreement to|that"
  ])
  private static let asking = WordSet("to should would be must shall")
  private static let wordsOfSubject = 5
  private static let wordsOfWish = 8

  /// “The Councillors were all in agreement that they would sign it.”, not “that parking was a problem”.
  private func isInAgreement(_ words: Range<Int>) -> Bool {
    guard
      let verb = words.dropFirst().prefix(Self.wordsOfSubject).first(where: {
        Self.agreement.matches(page.words, at: $0, limit: words.upperBound)
      }), Self.bodies.contains(page.words[verb - 1]) || has("all", at: verb - 1),
      let end = Self.agreement.match(page.words, at: verb, limit: words.upperBound)?.end
    else { return false }
    return (end - 1..<words.upperBound).prefix(Self.wordsOfWish).hold(Self.asking, in: page)
  }

  /// “It was the consensus of the Council that …”
  func consensus(_ words: Range<Int>) -> Block.Verb? {
    if Self.consensusOpenings.matches(page.words, at: words.lowerBound, limit: words.upperBound) {
      return .agreed
    }
    return isInAgreement(words) ? .agreed : nil
  }
}

internal import MinutesModel

/// Tells sentences in which the body decides: “It was agreed that …”, “The minutes were approved”.
struct DecisionSentences {
  let page: Page
  let context: RecognitionContext

  /// What the sentence decides, by its verb; nil where it decides nothing.
  ///
  /// Complexity: linear in the words of the sentence.
  func verb(_ sentence: TextRange) -> Block.Verb? {
    let words = page.wordIndices(sentence)
    guard words.count >= 2, page.speaks(of: .decisionSentences, in: sentence) else { return nil }
    // “… that the report be adopted, which being put was lost.”
    if MotionSentence.moves(page, sentence), MotionEnding.find(page, sentence) == .lost {
      return nil
    }
    var tried = 0
    for index in words where tried < Self.verbsTried {
      guard let verb = Self.verbs.match(page.words, at: index, limit: words.upperBound) else {
        continue
      }
      let clause = Clause(
        sentence: sentence, words: words, verb: index, end: verb.end, meaning: verb.meaning)
      if decides(clause) { return verb.meaning }
      tried += 1
    }
    return consensus(words)
  }

  /// How many decision verbs of one sentence are looked at: more are no prose.
  static let verbsTried = 12

  /// A decision verb and the sentence around it.
  struct Clause {
    var sentence: TextRange
    var words: Range<Int>
    var verb: Int
    var end: Int
    var meaning: Block.Verb
  }

  func decides(_ clause: Clause) -> Bool {
    guard !isNegated(clause), !isQuoted(clause) else { return false }
    if isImpersonal(clause) { return true }
    if isJoinedToMover(clause) || isCoordinated(clause) || isParenthesised(clause)
      || isBehindCount(clause)
    {
      return true
    }
    return bodyDecides(clause) || objectIsDecided(clause) || isElliptic(clause)
      || isTelegraphic(clause) || endsPresentation(clause) || isTail(clause)
      || isBodyAlone(clause) || isThereSubmitted(clause)
  }

  // MARK: It was agreed

  /// “It was (unanimously) agreed that”, not “as it was agreed”, “agreed by the Cabinet”.
  func isImpersonal(_ clause: Clause) -> Bool {
    guard clause.meaning != .noted, clause.meaning != .received else { return false }
    guard let aux = auxiliary(before: clause.verb, in: clause.words), aux > clause.words.lowerBound,
      has("it", at: aux - 1), !Self.tellings.contains(page.words[clause.verb])
    else { return false }
    // “it was voted 4 yes 0 no to approve”
    let isCounted = has("voted", at: clause.verb) && votes(clause)
    guard goesOn(clause) || isCounted || goesOnWithModal(clause),
      !has("by", at: clause.end, clause) || isVote(clause)
    else {
      return false
    }
    // “It was agreed with the owner that …” tells of the two of them.
    if isWithParty(clause) { return false }
    let before = aux - 2
    if before >= clause.words.lowerBound, Self.subordinators.contains(page.words[before]),
      page.words[before].range.upper + 1 >= page.words[aux - 1].range.lower
    {
      return false
    }
    return !isIndirect(clause, upTo: aux - 1) && !isRetold(clause, from: mainStart(aux - 1, clause))
  }

  /// Where the clause of “…, and it was agreed that” begins: what had happened before is told in front
  /// of the comma.
  func mainStart(_ it: Int, _ clause: Clause) -> Int {
    guard it - 2 >= clause.words.lowerBound, has("and", at: it - 1),
      page.byte(page.words[it - 2].range.upper) == UInt8(ascii: ",")
        || isOfPresent(clause.words.lowerBound..<it - 1)
    else { return clause.words.lowerBound }
    return it
  }

  private static let perfect = WordSet("has have")
  /// What others have done where they decide: “The governors have met and it was agreed …”.
  private static let gathered = WordSet("met agreed decided discussed voted resolved")

  /// Whether words tell of how things have become, and of no other meeting: “The rules have been relaxed and it was agreed
  /// to open the gate.”
  private func isOfPresent(_ front: Range<Int>) -> Bool {
    front.hold(Self.perfect, in: page) && !front.hold(Self.gathered, in: page)
      && !front.contains {
        !Self.perfect.contains(page.words[$0])
          && Self.elsewhere.matches(page.words, at: $0, limit: front.upperBound)
      }
  }

  /// “agreed by 5 votes to 3” is a vote; “agreed by the Cabinet” is somebody else's decision.
  func isVote(_ clause: Clause) -> Bool {
    let next = clause.end + 1
    guard next < clause.words.upperBound else { return false }
    let word = page.words[next]
    if word.shape.contains(.digits) || Self.voteOpeners.contains(word) { return true }
    // “by four votes to one”, not “by four councils”
    return VoteTally.numbers.match(page.words, at: next, limit: next + 1) != nil
      && next + 1 < clause.words.upperBound && Self.voters.contains(page.words[next + 1])
  }

  /// “It was proposed by A, seconded by B and agreed that …”
  func isJoinedToMover(_ clause: Clause) -> Bool {
    // “… seconded by B and unanimously agreed to …”
    var and = clause.verb - 1
    while and > clause.words.lowerBound, Self.adverbs.contains(page.words[and]) { and -= 1 }
    guard and >= clause.words.lowerBound, has("and", at: and), goesOn(clause),
      !Self.minutesOnly.contains(page.words[clause.verb])
    else { return false }
    // “The motion was seconded by B and agreed.” tells what became of words given before.
    if clause.end == clause.words.upperBound,
      clause.words.prefix(2).hold(Self.told, in: page)
    {
      return false
    }
    return (clause.words.lowerBound..<clause.verb).hold(Self.moving, in: page)
  }

  // MARK: The Committee agreed

  func bodyDecides(_ clause: Clause) -> Bool {
    var last = clause.verb - 1
    while last >= clause.words.lowerBound, Self.adverbs.contains(page.words[last]) { last -= 1 }
    // “The Committee received and noted the list”
    if last - 2 >= clause.words.lowerBound, has("and", at: last),
      Self.handled.contains(page.words[last - 1])
    {
      last -= 2
    }
    guard last >= clause.words.lowerBound, isBody(last, from: clause.words.lowerBound),
      !context.isAnotherBody(page.words[last])
    else { return false }
    let first = subjectStart(last, clause)
    // “Cavan North Town Council agreed …” is the council of another place.
    if last - first >= 2, !has("the", at: first), Self.placeBodies.contains(page.words[last]) {
      return false
    }
    guard !hasPossessive(first, last), hasObject(clause), !isOpinion(last, clause) else {
      return false
    }
    if clause.meaning == .agreed || clause.meaning == .decided, has("with", at: clause.end, clause)
    {
      return false
    }
    return !isIndirect(clause, upTo: first) && !isOfAnotherTime(clause)
      && !isGoverned(first, clause)
  }

  /// Whether a word calls a body that meets: “the body”, “the governing body”, not “the awarding body”.
  func isBody(_ index: Int, from first: Int) -> Bool {
    let word = page.words[index]
    guard Self.bodies.contains(word) else {
      if isDecider(index, from: first) || isWe(index, from: first) { return true }
      // “HBRA decided …”, “the Society decided …”
      if index == first { return context.isInitialsOfBody(page, word) && word.range.count > 2 }
      return has("the", at: index - 1)
        && (context.isInitialsOfBody(page, word) || context.isOwnSociety(page, word))
    }
    return word.hash != WordHash.of("body")
      || index > first && (has("the", at: index - 1) || has("governing", at: index - 1))
  }

  /// “The Planning Committee agreed on 24 February to defer it”: the day of another meeting behind the verb, not the day
  /// that was agreed on.
  func isOfOtherDay(_ clause: Clause) -> Bool {
    guard has("on", at: clause.end, clause), clause.end + 3 < clause.words.upperBound,
      page.words[clause.end + 1].shape.contains(.digits),
      CalendarWords.englishMonth(page.words, at: clause.end + 2) != nil
    else { return false }
    let behind = isYear(clause.end + 3) ? clause.end + 4 : clause.end + 3
    return has("to", at: behind, clause) || has("that", at: behind, clause)
  }

  /// “The Cabinet Member agreed:” under the head “Decision”: one member who decides alone.
  func isDecider(_ index: Int, from first: Int) -> Bool {
    guard Self.deciders.contains(page.words[index]), index > first,
      page.words[index].shape.contains(.capitalised), !context.itemTitle.isEmpty,
      let head = page.wordIndices(context.itemTitle).first
    else { return false }
    return has("decision", at: head) || has("decisions", at: head)
  }

  /// Whether a clause in which a body decides tells of another time.
  func isOfAnotherTime(_ clause: Clause) -> Bool {
    // “The Audit Committee resolved in 2019 that …”
    if has("in", at: clause.end, clause), clause.end + 1 < clause.words.upperBound,
      isYear(clause.end + 1) || CalendarWords.englishMonth(page.words, at: clause.end + 1) != nil
    {
      return true
    }
    return isOfOtherDay(clause) || isRetold(clause, from: clause.words.lowerBound)
      || endsInPast(clause)
  }

  /// “The board agreed its calendar of meetings in May”, “agreed the closure last year”, not “agreed to meet again
  /// in May”.
  func endsInPast(_ clause: Clause) -> Bool {
    guard !has("that", at: clause.end, clause), !has("to", at: clause.end, clause) else {
      return false
    }
    let last = clause.words.upperBound - 1
    guard last > clause.end, !goesOnDeciding(clause) else { return false }
    if Self.past.match(page.words, at: last - 1, limit: last + 1)?.end == last + 1 { return true }
    return has("in", at: last - 1)
      && (CalendarWords.englishMonth(page.words, at: last) != nil || isYear(last))
  }

  static let past = PhraseTable<Bool>(["last year|month|week", "years|months|weeks ago"])

  /// The first word of “The Overview and Scrutiny Committee”.
  func subjectStart(_ last: Int, _ clause: Clause) -> Int {
    var first = last
    while first > clause.words.lowerBound {
      let word = page.words[first - 1]
      let isClose =
        page.words[first].range.lower - word.range.upper <= 3
        && page.byte(word.range.upper) != UInt8(ascii: ",")
      guard isClose else { break }
      if has("the", at: first - 1) { return first - 1 }
      guard
        word.shape.contains(.capitalised) || has("and", at: first - 1)
          || has("of", at: first - 1)
      else { break }
      first -= 1
    }
    return first
  }

  /// “the report considered by the Committee agreed …”
  func isGoverned(_ first: Int, _ clause: Clause) -> Bool {
    first > clause.words.lowerBound && Self.prepositions.contains(page.words[first - 1])
  }

  func hasPossessive(_ first: Int, _ last: Int) -> Bool {
    page.byte(page.words[last].range.upper - 2) == UInt8(ascii: "'")
  }

  /// What may follow the verb for it to decide: “agreed to”, “noted the report”.
  func hasObject(_ clause: Clause) -> Bool {
    switch clause.meaning {
    case .agreed, .decided, .resolved:
      if has("voted", at: clause.verb) { return votes(clause) }
      return goesOn(clause)
    case .recommended:
      return has("that", at: clause.end, clause) || has("to", at: clause.end, clause)
    case .received where receivesMinutes(clause): return true
    case .noted, .received:
      return clause.meaning == .noted && !has("that", at: clause.end, clause)
        && namesDocument(clause.end..<clause.words.upperBound)
    case .approved:
      guard clause.end < clause.words.upperBound, !has("that", at: clause.end) else { return false }
      return !Self.weakApprovals.contains(page.words[clause.verb])
        || namesDocument(clause.end..<clause.words.upperBound)
    case .ordered:
      return has("that", at: clause.end, clause)
    }
  }

  /// “The Board received the minutes of the Audit Committee”: of those who report to it.
  func receivesMinutes(_ clause: Clause) -> Bool {
    (clause.end..<clause.words.upperBound).prefix(3).contains { has("minutes", at: $0) }
      && (clause.end..<clause.words.upperBound).dropFirst(2).hold(Self.reportingBodies, in: page)
  }

  /// “The Board voted (unanimously, 5-2) to …”, not “voted on the motion”.
  func votes(_ clause: Clause) -> Bool {
    if (clause.end..<min(clause.end + 3, clause.words.upperBound)).contains(where: {
      has("whether", at: $0)
    }) {
      return false
    }
    // “voted 4-1 to sell”, not “voted 4 to 1”
    return (clause.end..<min(clause.end + 6, clause.words.upperBound)).contains {
      has("to", at: $0) && $0 + 1 < clause.words.upperBound
        && !page.words[$0 + 1].shape.contains(.digits)
        && VoteTally.numbers.match(page.words, at: $0 + 1, limit: $0 + 2) == nil
        || has("that", at: $0) && $0 < clause.end + 4
    }
  }

  // MARK: What spoils a decision

  func isNegated(_ clause: Clause) -> Bool {
    guard clause.verb > clause.words.lowerBound else { return false }
    if Self.negations.contains(page.words[clause.verb - 1]) { return true }
    if has("not", at: clause.end, clause), clause.meaning == .noted { return true }
    return Self.spoilers.contains(page.words[clause.verb - 1])
  }

  func isQuoted(_ clause: Clause) -> Bool {
    let offset = page.words[clause.verb].range.lower
    return Quotation.contains(page, offset, in: clause.sentence)
      || Quotation.isBracketed(page, offset, in: clause.sentence)
  }

  /// Whether the words before a subject make it part of what somebody said.
  func isIndirect(_ clause: Clause, upTo end: Int) -> Bool {
    guard end > clause.words.lowerBound else { return false }
    let before = clause.words.lowerBound..<end
    // “After a talk about whether the fence is worth it the Council agreed …”
    if Self.talks.matches(page.words, at: before.lowerBound, limit: end) { return false }
    return before.contains { index in
      guard Self.reporting.contains(page.words[index]) else { return false }
      // “The list was considered and it was agreed that …”
      return
        !(has("considered", at: index) && index > before.lowerBound
        && FunctionWords.pastAuxiliaries.contains(page.words[index - 1]))
    }
  }

  /// Whether a sentence tells of another meeting: “At its meeting on 8 May the Cabinet agreed …”.
  func isRetold(_ clause: Clause, from start: Int) -> Bool {
    var index = start
    while index < clause.verb {
      if Self.elsewhere.matches(page.words, at: index, limit: clause.verb), !isSince(index, start) {
        return true
      }
      if index + 1 < clause.verb, has("in", at: index),
        CalendarWords.englishMonth(page.words, at: index + 1) != nil || isYear(index + 1)
      {
        return true
      }
      index += 1
    }
    return Self.elsewhereBehind.matches(
      page.words, at: clause.end, limit: clause.words.upperBound)
  }

  /// “The decisions made since the last meeting were noted”: what was decided there is no matter.
  func isSince(_ index: Int, _ start: Int) -> Bool {
    let the = index > start && has("the", at: index - 1) ? index - 1 : index
    return the > start && has("since", at: the - 1)
  }

  func isYear(_ index: Int) -> Bool {
    page.words[index].shape.contains(.digits) && page.words[index].range.count == 4
  }

  // MARK: Words

  /// Index of “was”, “were”, “be” in front of a verb, adverbs between.
  func auxiliary(before verb: Int, in words: Range<Int>) -> Int? {
    var index = verb - 1
    while index >= words.lowerBound, Self.adverbs.contains(page.words[index]) { index -= 1 }
    // “were read, approved and signed”
    while index > words.lowerBound, Self.handled.contains(page.words[index]),
      page.byte(page.words[index].range.upper) == UInt8(ascii: ","), !has("as", at: index - 1)
    {
      index -= 1
    }
    // “was submitted and approved”, “were read and confirmed”
    if index - 2 >= words.lowerBound, has("and", at: index),
      Self.handled.contains(page.words[index - 1])
    {
      index -= 2
      // “was briefly discussed and agreed”
      if index > words.lowerBound, Self.manners.contains(page.words[index]) { index -= 1 }
    } else if index - 3 >= words.lowerBound, has("and", at: index), has("out", at: index - 1),
      has("read", at: index - 2)
    {
      index -= 3
    }
    // “were put to the vote and agreed”
    if index - 4 > words.lowerBound, has("and", at: index), has("vote", at: index - 1),
      has("to", at: index - 3) || has("to", at: index - 2)
    {
      let put = has("to", at: index - 3) ? index - 4 : index - 3
      if has("put", at: put) { index = put - 1 }
    }
    // “were taken as read, confirmed as a correct record and signed”
    let read = index > words.lowerBound && has("and", at: index) ? index - 1 : index
    if read - 3 >= words.lowerBound, has("read", at: read), has("as", at: read - 1),
      has("taken", at: read - 2)
    {
      index = read - 3
    }
    guard index >= words.lowerBound, FunctionWords.pastAuxiliaries.contains(page.words[index])
    else {
      return nil
    }
    return index
  }

  /// Whether the verb is followed by something it can decide, or by nothing at all.
  func goesOn(_ clause: Clause) -> Bool {
    guard clause.end < clause.words.upperBound else { return true }
    let gap = page.words[clause.end - 1].range.upper
    let byte = page.byte(page.skipBlanks(gap, clause.sentence.upper))
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
      || byte == 0xE2 || byte == UInt8(ascii: "(")
    {
      return true
    }
    return Self.continuations.contains(page.words[clause.end])
  }

  func namesDocument(_ words: Range<Int>) -> Bool {
    words.prefix(8).hold(Self.documents, in: page)
      && !words.prefix(3).contains { has("that", at: $0) || has("with", at: $0) }
  }

  @inline(__always)
  func has(_ word: StaticString, at index: Int) -> Bool {
    page.words[index].hash == WordHash.of(word)
  }

  @inline(__always)
  func has(_ word: StaticString, at index: Int, _ clause: Clause) -> Bool {
    index < clause.words.upperBound && has(word, at: index)
  }
}

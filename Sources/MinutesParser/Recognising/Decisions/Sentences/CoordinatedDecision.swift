/// Decisions by the second verb of a sentence: “The Board noted the position and agreed that a plan be
/// drawn up.”
extension DecisionSentences {
  /// What a body does before it decides.
  private static let first = WordSet(
    """
    noted considered discussed received welcomed heard reviewed thanked debated examined acknowledged \
    recognised accepted supported endorsed approved expressed extended congratulated
    """)
  /// Words between the two verbs by which the second may be somebody else's.
  private static let others = WordSet(
    "that which who whom whose whether had has have if when where because he she they it councillor cllr mr mrs ms dr"
  )
  private static let decided = WordSet("agreed resolved decided")
  /// Words between the two verbs.
  private static let reach = 24

  /// Whether the body's first verb opens the sentence, and this is its second, with “that” or “to” behind.
  func isCoordinated(_ clause: Clause) -> Bool {
    let and = clause.verb - 1
    let isApproval = clause.meaning == .approved
    guard Self.decided.contains(page.words[clause.verb]) || isApproval,
      and > clause.words.lowerBound,
      page.words[and].hash == WordHash.of("and") || page.words[and].hash == WordHash.of("but"),
      clause.end < clause.words.upperBound,
      isApproval
        ? FunctionWords.articles.contains(page.words[clause.end])
          && namesDocument(clause.end..<clause.words.upperBound)
        : page.words[clause.end].hash == WordHash.of("that")
          || page.words[clause.end].hash == WordHash.of("to"),
      let verb = clause.words.prefix(8).first(where: { Self.first.contains(page.words[$0]) }),
      verb > clause.words.lowerBound, verb < and, and - verb <= Self.reach,
      !(verb + 1..<and).hold(Self.others, in: page)
    else { return false }
    return isOwnBody(clause.words.lowerBound..<verb)
  }

  private static let asides = WordSet("having after following noting on being in upon")
  /// Words between the commas behind a subject.
  private static let longestAside = 16

  /// Index of the last word of the subject in front of a parenthesis that ends right before the verb: “The Board, after
  /// a debate, agreed …”, “Upon a motion by A, seconded by B, the Board, by 4 votes to 0, approved …”.
  private func subject(beforeAside clause: Clause) -> Int? {
    let last = clause.verb - 1
    guard last > clause.words.lowerBound,
      page.byte(page.words[last].range.upper) == UInt8(ascii: ",")
    else { return nil }
    return (clause.words.lowerBound..<last).suffix(Self.longestAside).last {
      page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
    }
  }

  /// Whether the words up to one are the body that meets, alone or behind what somebody else did: “Mr Ash answered
  /// questions and the Board, …”, “Upon a motion by Mr Ash, the Board, …”.
  private func isOwnSubject(_ last: Int, _ clause: Clause) -> Bool {
    if isOwnBody(clause.words.lowerBound..<last + 1) { return true }
    let first = subjectStart(last, clause)
    guard first > clause.words.lowerBound, isOwnBody(first..<last + 1),
      page.words[first].hash == WordHash.of("the"), !isGoverned(first, clause),
      !isIndirect(clause, upTo: first)
    else { return false }
    return page.words[first - 1].hash == WordHash.of("and")
      || page.byte(page.words[first - 1].range.upper) == UInt8(ascii: ",")
  }

  /// “The Committee, having considered the report, agreed to note it.”: what the body did first stands
  /// between commas.
  func isParenthesised(_ clause: Clause) -> Bool {
    guard Self.decided.contains(page.words[clause.verb]), goesOnFromVerb(clause),
      let comma = subject(beforeAside: clause), Self.asides.contains(page.words[comma + 1]),
      !(comma + 1..<clause.verb).hold(Self.others, in: page)
    else { return false }
    return isOwnSubject(comma, clause) && !isAsideOfBefore(comma + 1..<clause.verb)
  }

  /// “having considered them last year”, not “having considered the accounts of last year”.
  private func isAsideOfBefore(_ aside: Range<Int>) -> Bool {
    aside.contains {
      Self.past.matches(page.words, at: $0, limit: aside.upperBound)
        && !Self.prepositions.contains(page.words[$0 - 1])
    }
  }

  /// Whether “that”, “to” or a colon stands behind the verb.
  private func goesOnFromVerb(_ clause: Clause) -> Bool {
    guard clause.end < clause.words.upperBound else {
      return page.endsWithColon(clause.sentence) || page.endsWithDash(page.trimmed(clause.sentence))
    }
    return page.words[clause.end].hash == WordHash.of("that")
      || page.words[clause.end].hash == WordHash.of("to")
  }

  /// “The Committee, by 7 votes to 3, approved the application.”: a count between commas, and no more.
  func isBehindCount(_ clause: Clause) -> Bool {
    guard clause.meaning != .noted, clause.meaning != .received,
      clause.end < clause.words.upperBound,
      let comma = subject(beforeAside: clause), comma + 2 < clause.verb,
      page.words[comma + 1].hash == WordHash.of("by"),
      VoteTally.find(
        page,
        TextRange(page.words[comma + 1].range.lower, page.words[clause.verb - 1].range.upper))
        != nil
    else { return false }
    return isOwnSubject(comma, clause) && !isOfAnotherTime(clause)
  }

  private static let thereWas = PhraseTable<Bool>(["there was|were"])
  private static let wordsOfSubmission = 7

  /// “There was submitted and approved, as a correct record, Minute of Meeting of 12 March.”: what was done with the paper
  /// stands in front of it, as in the minutes of Scottish boards.
  func isThereSubmitted(_ clause: Clause) -> Bool {
    guard
      let opening = Self.thereWas.match(
        page.words, at: clause.words.lowerBound, limit: clause.words.upperBound),
      clause.verb - opening.end <= Self.wordsOfSubmission, clause.end < clause.words.upperBound,
      clause.meaning != .received, clause.meaning != .recommended,
      // “There were discussed and agreed at county level new limits.”
      !has("at", at: clause.end), !has("by", at: clause.end)
    else { return false }
    return clause.verb > opening.end
      && (opening.end..<clause.verb).allSatisfy {
        Self.handled.contains(page.words[$0]) || Self.adverbs.contains(page.words[$0])
          || page.words[$0].hash == WordHash.of("and")
      }
  }

  /// Whether a subject is the body that meets and nothing else: “The Board”, “Members then”.
  private func isOwnBody(_ subject: Range<Int>) -> Bool {
    var last = subject.upperBound - 1
    while last > subject.lowerBound, Self.adverbs.contains(page.words[last]) { last -= 1 }
    guard isBody(last, from: subject.lowerBound), !context.isAnotherBody(page.words[last]),
      last == subject.lowerBound || page.words[subject.lowerBound].hash == WordHash.of("the")
    else { return false }
    return (subject.lowerBound..<last).allSatisfy {
      $0 == subject.lowerBound || page.words[$0].shape.contains(.capitalised)
        || page.words[$0].hash == WordHash.of("and")
    }
  }

  /// Whether the sentence decides once more behind its verb: “noted the position and agreed that …”.
  func goesOnDeciding(_ clause: Clause) -> Bool {
    (clause.end..<clause.words.upperBound).dropLast().contains {
      Self.decided.contains(page.words[$0]) && page.words[$0 - 1].hash == WordHash.of("and")
        && page.words[$0 + 1].hash == WordHash.of("that")
    }
  }
}

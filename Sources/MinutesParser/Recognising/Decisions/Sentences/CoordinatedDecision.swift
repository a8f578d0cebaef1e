/// Decisions by the second verb of a sentence: “The Board noted the position and agreed that a plan be
/// drawn up.”
extension DecisionSentences {
  /// What a body does before it decides.
  private static let first = WordSet(
    """
    noted considered discussed received welcomed heard reviewed thanked debated examined acknowledged \
    recognised accepted supported endorsed approved expressed
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
    guard Self.decided.contains(page.words[clause.verb]), and > clause.words.lowerBound,
      page.words[and].hash == WordHash.of("and") || page.words[and].hash == WordHash.of("but"),
      clause.end < clause.words.upperBound,
      page.words[clause.end].hash == WordHash.of("that")
        || page.words[clause.end].hash == WordHash.of("to"),
      let verb = clause.words.prefix(8).first(where: { Self.first.contains(page.words[$0]) }),
      verb > clause.words.lowerBound, verb < and, and - verb <= Self.reach,
      !(verb + 1..<and).hold(Self.others, in: page)
    else { return false }
    return isOwnBody(clause.words.lowerBound..<verb)
  }

  private static let asides = WordSet("having after following noting on being in upon")

  /// “The Committee, having considered the report, agreed to note it.”: what the body did first stands
  /// between commas.
  func isParenthesised(_ clause: Clause) -> Bool {
    let first = clause.words.lowerBound
    guard Self.decided.contains(page.words[clause.verb]), clause.verb > first + 3,
      page.byte(page.words[clause.verb - 1].range.upper) == UInt8(ascii: ","),
      clause.end < clause.words.upperBound,
      page.words[clause.end].hash == WordHash.of("that")
        || page.words[clause.end].hash == WordHash.of("to"),
      let comma = clause.words.prefix(7).first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
      }), comma + 1 < clause.verb - 1, Self.asides.contains(page.words[comma + 1]),
      !(comma + 1..<clause.verb).hold(Self.others, in: page)
    else { return false }
    return isOwnBody(first..<comma + 1)
  }

  /// “The Committee, by 7 votes to 3, approved the application.”: a count between commas, and no more.
  func isBehindCount(_ clause: Clause) -> Bool {
    let first = clause.words.lowerBound
    guard clause.meaning != .noted, clause.meaning != .received, clause.verb > first + 4,
      clause.end < clause.words.upperBound,
      page.byte(page.words[clause.verb - 1].range.upper) == UInt8(ascii: ","),
      let comma = clause.words.prefix(7).first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
      }), comma + 2 < clause.verb, page.words[comma + 1].hash == WordHash.of("by"),
      VoteTally.find(
        page,
        TextRange(page.words[comma + 1].range.lower, page.words[clause.verb - 1].range.upper))
        != nil
    else { return false }
    return isOwnBody(first..<comma + 1) && !isOfAnotherTime(clause)
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

internal import MinutesModel

/// Reads counts of votes.
enum VoteTally {
  enum Class { case inFavour, against, abstained, other }

  static let classes = PhraseTable<Class>([
    ("for", .inFavour), ("in favour|favor of?", .inFavour), ("aye|ayes", .inFavour),
    ("voting? in the affirmative", .inFavour), ("voting? in the negative", .against),
    ("yea|yeas|yes", .inFavour), ("approve", .inFavour), ("in support", .inFavour),
    ("support|supporting", .inFavour),
    ("against", .against), ("no|noes", .against), ("nay|nays", .against),
    ("opposed|oppose|opposing|dissenting", .against),
    ("abstained|abstain|abstaining|abstention|abstentions", .abstained), ("abs|abst", .abstained),
    ("withheld", .abstained), ("not voting", .abstained), ("declined to vote", .abstained),
    ("did not vote", .abstained),
    ("no opinion|preference", .abstained),
    ("absent|conflict|recuse|recused|excused", .other),
    ("o blaid", .inFavour), ("yn erbyn", .against), ("yn? ymatal", .abstained),
    ("ar son", .inFavour), ("in aghaidh", .against), ("as láthair", .other),
    ("pour|pro", .inFavour), ("contre|contra", .against),
  ])

  static let numbers = PhraseTable<Int>([
    ("none|nil|nobody|zero", 0), ("no", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4),
    ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
    ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
    ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
    ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
    ("ninety", 90),
  ])

  /// Words that show that a stretch counts votes.
  private static let evidence = WordSet(
    """
    vote votes voted voting favour favor against ayes aye noes nays nay yeas abstained abstentions \
    abstention abstain abstaining carried lost passed failed defeated division approved adopted \
    pleidlais hands majority pass passes fail fails falls fell carries
    """)
  static let receiving = WordSet("received attracted secured obtained polled gained had got")

  /// The count that a stretch of text states; nil where it states none.
  ///
  /// Complexity: linear in the words of the range.
  static func find(_ page: Page, _ range: TextRange) -> Vote? {
    let words = page.wordIndices(range)
    if let lettered = VoteLetters.find(page, words) { return lettered }
    guard
      words.hold(evidence, in: page) || isRatio(page, range)
        || isAnswered(page, words) || isBehindSeconder(page, words) || isOnMotion(page, words)
        || pairEnd(page, words) != nil || isOrdered(page, words)
        || isOfPoll(page, words) || isYesAndNo(page, words),
      !words.hold(retold, in: page, limit: words.upperBound), !haveOthersVoted(page, words),
      !isPoll(page, words)
    else { return nil }
    var reader = TallyReader(page: page, words: words)
    reader.vote = inBracket(page, range)
    if reader.vote == nil { reader.readSides() }
    if reader.vote == nil { reader.readPairs() }
    if reader.vote == nil {
      reader.readClasses()
    } else if reader.vote?.abstain == nil {
      reader.readAbstentions()
    }
    if reader.vote != nil, reader.vote?.abstain == nil { reader.readAbstainer() }
    if let vote = reader.vote, vote.for != nil, vote.against == nil { reader.readOpponents() }
    if reader.vote == nil { reader.readRollCall() }
    if reader.vote == nil { reader.vote = NamedVoters.find(page, words) }
    // “All in favour, none against” gives no figure.
    if let vote = reader.vote, vote.for == nil, vote.against ?? 0 == 0, vote.abstain ?? 0 == 0 {
      return nil
    }
    return reader.vote
  }

  /// The count of both sides in the last bracket of a stretch: “to buy 3 for the hall (4 in favour, 1 against)”.
  private static func inBracket(_ page: Page, _ range: TextRange) -> Vote? {
    let words = page.wordIndices(range)
    guard
      let first = words.last(where: {
        page.byte(page.words[$0].range.lower - 1) == UInt8(ascii: "(")
      }),
      let last = words[first...].prefix(longestTally).first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ")")
      }), last > first + 2
    else { return nil }
    var reader = TallyReader(page: page, words: first..<last + 1)
    reader.readClasses()
    guard let vote = reader.vote, vote.for != nil, vote.against != nil else { return nil }
    return vote
  }

  /// Words of a bracket that counts both sides.
  private static let longestTally = 16

  private static let answers = WordSet("yes aye nay yea")

  /// Whether two words or more answer a roll call: “(Brandt – yes, Osei – yes)”.
  static func isAnswered(_ page: Page, _ words: Range<Int>) -> Bool {
    let answers = answers
    var count = 0
    for index in words.dropFirst()
    where answers.contains(page.words[index])
      && page.words[index - 1].shape.contains(.capitalised)
    {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  private static let asking = PhraseTable<Bool>([
    "been asked|consulted|canvassed", "were consulted|canvassed|written",
  ])
  /// “612 electors voted Yes and 88 No, a turnout of 38%”, not “the vote was 5 for and 2 against, a turnout of 90%”
  private static let electing = PhraseTable<Bool>([
    "straw poll|vote|ballot", "in|at|by|of the|a|last|local|parish? referendum",
    "referendum was|result|of|on",
  ])
  private static let turnout = WordSet("turnout")
  private static let electors = WordSet(
    "electors electorate residents households parishioners villagers inhabitants voters referendum")
  private static let ballots = WordSet(
    "carried lost passed failed defeated vote votes voted voting")

  /// “Neighbours have been asked: three for, one against”: what others said who have no vote.
  private static func isPoll(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(asking, in: page, limit: words.upperBound) && !words.hold(ballots, in: page)
      || words.hold(electing, in: page, limit: words.upperBound)
      || words.hold(turnout, in: page) && words.hold(electors, in: page)
  }

  /// “The Planning Board had resolved by 5 votes to 2 …”: the count of another meeting.
  private static let retold = PhraseTable<Bool>([
    "had resolved|decided|agreed|adopted|voted", "which|who voted|resolved",
    "council's|board's|committee's|association's|trust's|its|their meeting it was",
    "said|thought|reckoned that? there were|are|was|would", "second|third reading by|with",
    "which it|they|he|she|his|her|their had",
    "carried|lost|passed|agreed|defeated there by|with",
  ])

  private static let haveVoted = PhraseTable<Bool>(["have|has voted"])
  private static let own = WordSet(
    "members councillors trustees directors governors committee council board we all everyone")
  private static let others = WordSet("other their rivals its")

  /// “Our rivals have voted, 18 to 4, …”, not “All members have voted by e-mail: 7 for, 1 against.”
  private static func haveOthersVoted(_ page: Page, _ words: Range<Int>) -> Bool {
    guard
      let verb = words.first(where: {
        haveVoted.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return false }
    let subject = (words.lowerBound..<verb).suffix(subjectOfVote)
    return !subject.hold(own, in: page) || subject.hold(others, in: page)
  }

  private static let subjectOfVote = 4

  /// “Proposed Cllr A, seconded Cllr B; 4 for.”: a count of those in favour alone ends the line of the movers.
  static func isBehindSeconder(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let last = words.last, words.count >= 5, page.words[last].hash == WordHash.of("for"),
      page.words[last - 1].shape.contains(.digits), page.words[last - 1].range.count <= 2
    else { return false }
    return words.suffix(12).contains { Movers.isSeconding(page, $0, words) }
  }

  /// Whether a stretch is nothing but two or three figures with dashes between them: `5-0.`
  static func isBareRatio(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard (2...3).contains(words.count), let first = words.first, let last = words.last,
      words.allSatisfy({
        page.words[$0].range.count <= 2 && page.words[$0].shape.contains(.digits)
      })
    else { return false }
    let text = page.trimmed(range)
    return text.upper - page.words[last].range.upper <= 1
      && text.lower == page.words[first].range.lower
      && words.dropLast().allSatisfy {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: "-")
          && page.words[$0 + 1].range.lower == page.words[$0].range.upper + 1
      }
  }

  private static let orders = PhraseTable<Bool>([
    "y|yes n|no a|abs|abstain?", "for against abstain|abstained|abstentions|abs?",
    "yea|aye nay|no abstain?", "yeas|ayes nays|noes abstentions|abstained?",
    "favour|favor oppose|opposed|against abstain|abstained?",
  ])

  /// Whether the classes in their order stand in front of a figure: “Y/N/A: 45/3/7”, “(Yes-No-Abstain) 45-3-7”.
  static func order(_ page: Page, before index: Int, _ words: Range<Int>) -> Bool {
    guard index > words.lowerBound else { return false }
    let behind = page.byte(page.words[index - 1].range.upper)
    guard behind == UInt8(ascii: ":") || behind == UInt8(ascii: ")") else { return false }
    return (max(words.lowerBound, index - 3)..<index).contains { start in
      orders.match(page.words, at: start, limit: index)?.end == index
        && !page.byte(page.words[start].range.upper).isBlank
    }
  }

  private static let no = WordSet("no")
  private static let yesAlone = WordSet("yes")

  /// “(3 yes, 0 no)”: a figure in front of each of the two words.
  private static func isYesAndNo(_ page: Page, _ words: Range<Int>) -> Bool {
    func counts(_ set: WordSet) -> Bool {
      words.dropFirst().contains {
        set.contains(page.words[$0]) && page.words[$0 - 1].shape.contains(.digits)
          && page.words[$0 - 1].range.count <= 3
      }
    }
    return counts(no) && counts(yesAlone)
  }

  private static let polls = WordSet("poll")
  private static let yes = WordSet("yes for")

  /// “Zoom poll: Yes 23 (72%), No 9 (28%)”: a poll with the figure of a class.
  private static func isOfPoll(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(polls, in: page)
      && words.dropFirst().contains {
        page.words[$0].shape.contains(.digits) && yes.contains(page.words[$0 - 1])
          && page.words[$0 - 1].shape.contains(.capitalised)
      }
  }

  /// Whether the classes in their order stand in a bracket behind the figures: “21 / 14 / 6 (For/Against/Abstain)”.
  static func order(_ page: Page, behind figures: Int, _ words: Range<Int>) -> Bool {
    guard figures < words.upperBound,
      page.byte(page.words[figures].range.lower - 1) == UInt8(ascii: "("),
      let match = orders.match(page.words, at: figures, limit: words.upperBound)
    else { return false }
    return page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ")")
  }

  private static func isOrdered(_ page: Page, _ words: Range<Int>) -> Bool {
    words.dropFirst(2).prefix(longestTally).contains {
      page.words[$0].shape.contains(.digits)
        && (order(page, before: $0, words) || order(page, behind: $0 + 1, words))
    }
  }

  static let totals = WordSet("total totals")
  static let rollCall = PhraseTable<Bool>(["roll call"])
  static let recordedVote = PhraseTable<Bool>(["recorded|named|roll vote|call", "roll call vote"])

  static let onMotion = PhraseTable<Bool>([
    "on the main|original|substantive|amended|first|second|final? motion|amendment|question|proposal",
    "on the motion|resolution as amended", "vote on the? motion|amendment",
  ])

  /// “On the amendment: 2-3.”: nothing but what was voted on in front of the figures.
  static func isOnMotion(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let first = words.first,
      let match = onMotion.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.digits)
    else { return false }
    return page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":")
  }

  /// Words of two names in a bracket.
  private static let longestPair = 8

  /// “(Ash/Elm) 4-0”: index of the figure right behind the movers in a bracket; nil where a stretch does not open so.
  static func pairEnd(_ page: Page, _ words: Range<Int>) -> Int? {
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      page.byte(page.words[first].range.lower - 1) == UInt8(ascii: "("),
      let end = words.prefix(longestPair).dropFirst().first(where: {
        page.words[$0].shape.contains(.digits)
      }),
      page.byte(page.words[end - 1].range.upper) == UInt8(ascii: ")"),
      page.byte(page.words[end].range.lower - 1).isBlank
    else { return nil }
    let pair = TextRange(page.words[first].range.lower, page.words[end - 1].range.upper)
    return page.text.bytes[pair.bounds].contains(UInt8(ascii: "/")) ? end : nil
  }

  /// Whether a text is nothing but a bracketed ratio: `(5:3)`.
  private static func isRatio(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range), page.byte(text.lower) == UInt8(ascii: "(") else {
      return false
    }
    let words = page.wordIndices(text)
    return (2...3).contains(words.count) && page.byte(text.upper - 1) == UInt8(ascii: ")")
  }
}

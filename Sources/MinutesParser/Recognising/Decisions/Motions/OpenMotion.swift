internal import MinutesModel

/// Motions of which is told who moved and who seconded, and not what became of them: “It was proposed by D. Ash and
/// seconded by Mrs Elm that £30 be given.”
///
/// Layout: minutes of parish councils and clubs, in which what two have put is taken for carried.
enum OpenMotion {
  private static let counters = WordSet("counter counter-motion counter-proposal")
  private static let elections = WordSet(
    """
    elect elected election elections re-elect re-elected re-election nominate nominated nominates nomination \
    nominations candidate candidates nominee
    """)
  private static let offices = PhraseTable<Bool>([
    "as|for|to|be|become the? chair|chairman|chairperson|chairwoman|president|vice-chair|vice-chairman|treasurer|secretary|clerk|auditor|convener|mayor",
    "as|for vice|deputy|joint|acting|honorary|hon|assistant|temporary chair|chairman|president|treasurer|secretary|mayor",
    "in|to the chair", "meeting secretary",
  ])
  private static let chosen = PhraseTable<Bool>([
    "be re? elected|appointed|re-elected|re-appointed|nominated|selected as? the? chair|chairman|chairperson|chairwoman|mayor|president|convener|provost|warden|vice|deputy|leas|cathaoirleach|reeve|lord",
    "be re? elected|appointed|re-elected|re-appointed|nominated|selected to the office|chair",
  ])

  /// “That Councillor Oak be elected Mayor for the coming year.”: a nomination, of which the vote decides.
  static func isNomination(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.hold(chosen, in: page, limit: words.upperBound)
  }

  private static let putting = WordSet("moved proposed moves motioned prop motion proposal")
  private static let before = WordSet("had having if when where unless until whether should would")
  /// Sentences behind the motion in which a decision takes it up.
  private static let sentencesBehind = 3

  /// Whether a sentence puts a motion by two people, and nothing behind it settles or takes up what they put.
  ///
  /// Complexity: linear in the words of the sentence and of the few behind it.
  static func isPut(
    _ reader: ResolutionReader, _ sentence: TextRange, _ index: Int, isTakenUp: Bool
  ) -> Bool {
    let page = reader.page
    let words = page.wordIndices(sentence)
    guard !isTakenUp, !reader.context.isUnderAside, !Movers.isLine(page, sentence),
      asksSomething(page, words), !isUnfinished(page, words), !words.hold(outcomes, in: page),
      !words.hold(elections, in: page), !words.hold(offices, in: page, limit: words.upperBound),
      !page.wordIndices(reader.context.itemTitle).hold(elections, in: page),
      let verb = words.first(where: { putting.contains(page.words[$0]) }),
      !(words.lowerBound..<verb).hold(before, in: page), !isRetold(page, words, verb)
    else { return false }
    return !isDecided(reader, behind: sentence, index)
  }

  private static let telling = WordSet(
    """
    said says reported explained advised stated informed told replied confirmed reminded recalled announced \
    mentioned noted
    """)
  private static let elsewhere = PhraseTable<Bool>([
    "at its|their|the|a|an previous|last|earlier|annual|county|district|national general? meeting|association|conference",
    "at the|their agm",
  ])
  private static let thanks = PhraseTable<Bool>(["vote of thanks"])

  /// “The Clerk said that Mr Oak proposed and Mrs Elm seconded …”, “At the annual meeting of the hall trust it was
  /// proposed …”: what was put elsewhere, or what nobody votes on.
  private static func isRetold(_ page: Page, _ words: Range<Int>, _ verb: Int) -> Bool {
    let that = (verb..<words.upperBound).first { page.words[$0].hash == WordHash.of("that") }
    let put = words.lowerBound..<(that ?? words.upperBound)
    if put.hold(elsewhere, in: page, limit: put.upperBound)
      || words.hold(thanks, in: page, limit: words.upperBound)
    {
      return true
    }
    guard let told = (words.lowerBound..<verb).last(where: { telling.contains(page.words[$0]) })
    else { return false }
    // “Mr Ash said that the fence is broken and it was proposed by …”: another clause puts it.
    return !(told..<verb).contains {
      page.words[$0].hash == WordHash.of("and")
        || page.byte(page.words[$0].range.upper) == UInt8(ascii: ";")
        || page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
    }
  }

  private static let outcomes = WordSet(
    "carried lost defeated passed failed fell withdrawn rejected negatived")
  private static let objects = WordSet("that to the these this those")
  private static let verbs = WordSet("be is")

  /// Whether something is asked for in words; “BE” may be the initials of somebody.
  private static func holdsObject(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(objects, in: page)
      || words.contains {
        verbs.contains(page.words[$0]) && !page.words[$0].shape.contains(.allCapitals)
      }
  }

  /// “Proposed AB, seconded PT.” only names those who moved what stands above.
  static func asksSomething(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let first = words.first, MotionSentence.moving.contains(page.words[first]) else {
      return true
    }
    return holdsObject(page, words)
  }

  /// “Prop. LM   Sec. DR   F 6  A 1” below a decision: by the short word alone nothing is moved.
  static func namesByShortWord(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.first.map { page.words[$0].hash == WordHash.of("prop") } ?? false
      && !holdsObject(page, words)
  }

  private static let joining = WordSet("and it was is")

  /// “It was moved by A, seconded by B and” over “RESOLVED –”.
  private static func isUnfinished(_ page: Page, _ words: Range<Int>) -> Bool {
    words.last.map { joining.contains(page.words[$0]) } ?? true
  }

  /// “… that it be bought. This was agreed.”, “… ¶ It was agreed to buy it.”: a decision right behind it.
  private static func isDecided(
    _ reader: ResolutionReader, behind sentence: TextRange, _ index: Int
  ) -> Bool {
    let page = reader.page
    let sentences = DecisionSentences(page: page, context: reader.context)
    func decides(_ sentence: TextRange) -> Bool {
      sentences.verb(sentence) != nil || ClosingLabel.whole(page, sentence) != nil
        || DecisionLabel.opening(page, sentence).map { $0.isSetOff || $0.verb == .resolved } == true
    }
    let end = min(page.blocks[index].text.upper, sentence.upper + OutcomeSearch.restReach)
    let behind = Sentences.split(page, TextRange(sentence.upper, max(sentence.upper, end)))
      .prefix(sentencesBehind)
    // “Mr Ash proposed a counter motion.” right behind it: the vote is between the two. “There were no other nominations.”:
    // a name was put forward.
    if behind.contains(where: {
      page.wordIndices($0).hold(counters, in: page)
        || page.wordIndices($0).hold(elections, in: page)
    }) {
      return true
    }
    var left = sentencesBehind
    for next in behind {
      if decides(next) { return true }
      left -= 1
    }
    guard left > 0, index + 1 < reader.blocks.upperBound, !page.blocks[index + 1].isFurniture,
      page.blocks[index + 1].kind != .heading,
      let next = Sentences.first(page, NumberedText(page, page.blocks[index + 1]).body)
    else { return false }
    return decides(next) || page.wordIndices(next).hold(counters, in: page)
  }
}

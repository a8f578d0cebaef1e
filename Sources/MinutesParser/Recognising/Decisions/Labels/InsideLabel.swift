/// Labels that stand inside a sentence, and labels that close a statement.
extension DecisionLabel {
  private static let determiners = WordSet("a an its any all this that these those their")
  private static let auxiliaries = WordSet("is are had has have be been being to not")
  private static let impersonals = WordSet("it and")

  /// The label inside a sentence: “Cabinet RESOLVED that …”, “It was RESOLVED that …”.
  ///
  /// Capitals count where the sentence is not all capitals, emphasis where not all of it is
  /// emphasised.
  static func inside(
    _ page: Page, _ sentence: TextRange, context: RecognitionContext
  ) -> DecisionLabel? {
    candidate(page, sentence) { label in
      !isObjectFirst(page, label, sentence)
        && page.opening(sentence, otherMeetings) == nil
        && !isPersonal(page, label, sentence, forenames: context.forenames)
        && !RetoldDecision.isOfOther(page, label, sentence)
    }
  }

  /// The label of a sentence whose object comes first: “The minutes were APPROVED as a true record”.
  static func objectFirst(_ page: Page, _ sentence: TextRange) -> DecisionLabel? {
    candidate(page, sentence) { isObjectFirst(page, $0, sentence) }
  }

  private static func candidate(
    _ page: Page, _ sentence: TextRange, where accepts: (DecisionLabel) -> Bool
  ) -> DecisionLabel? {
    let words = page.wordIndices(sentence)
    guard words.count >= 2, page.speaks(of: .decisionLabels, in: sentence) else { return nil }
    let candidates = words.dropFirst().lazy.filter { standsOut(page, $0, sentence) }
    for index in candidates.prefix(candidatesTried) {
      var first = index
      if DecisionVocabulary.adverbs.contains(page.words[index - 1]), index - 1 > words.lowerBound {
        first -= 1
      }
      guard let label = scan(page, at: first, in: sentence), !label.isNoun,
        !isGoverned(page, first, words), isOpenText(page, label, sentence), accepts(label)
      else { continue }
      return label
    }
    return nil
  }

  /// How many words of one sentence are looked at: more are no prose.
  private static let candidatesTried = 8

  private static func standsOut(_ page: Page, _ index: Int, _ sentence: TextRange) -> Bool {
    let word = page.words[index]
    guard page.words.topics(of: index).contains(.decisionLabels),
      let entry = DecisionVocabulary.labels.match(page.words, at: index, limit: index + 1),
      !entry.meaning.isNoun
    else { return false }
    if word.shape.contains(.allCapitals) {
      return word.shape.contains(.spaced) || !page.isAllCapitals(sentence)
        || isBehindMovers(page, index, sentence) || isHeadInCapitals(page, index, sentence)
    }
    return page.isEmphasised(word.range) && !page.isEmphasised(sentence)
  }

  private static let impersonalOpenings = PhraseTable<Bool>(["it was|is"])

  /// “IT WAS UNANIMOUSLY RESOLVED THAT:” over clauses, in capitals throughout.
  private static func isHeadInCapitals(
    _ page: Page, _ index: Int, _ sentence: TextRange
  ) -> Bool {
    let words = page.wordIndices(sentence)
    return page.endsWithColon(sentence) && words.count <= 6
      && page.opening(sentence, impersonalOpenings) != nil
      && index + 2 >= words.upperBound
  }

  /// “At its meeting on 21 April the Scrutiny Committee RESOLVED that …” tells of another meeting.
  private static let otherMeetings = PhraseTable<Bool>([
    "at its|their meeting|meetings", "at a|the previous|earlier|last meeting",
    "at an earlier meeting",
  ])

  private static let movings = PhraseTable<Bool>([
    "moved by|councillor|cr|cllr|mr|mrs|ms", "proposed by", "motion by|of|moved", "it was moved",
    "on the motion of",
  ])

  /// “MOVED BY CR ASH, SECONDED BY CR ELM AND RESOLVED THAT …” in capitals throughout.
  private static func isBehindMovers(_ page: Page, _ index: Int, _ sentence: TextRange) -> Bool {
    page.words[index - 1].hash == WordHash.of("and") && page.opening(sentence, movings) != nil
  }

  /// Whether the word before makes the decision word an attribute or another tense.
  private static func isGoverned(_ page: Page, _ first: Int, _ words: Range<Int>) -> Bool {
    let before = page.words[first - 1]
    return determiners.contains(before) || auxiliaries.contains(before)
      || before.hash == WordHash.of("the")
  }

  /// Not inside quotation marks or brackets.
  private static func isOpenText(
    _ page: Page, _ label: DecisionLabel, _ sentence: TextRange
  ) -> Bool {
    !Quotation.contains(page, label.range.lower, in: sentence)
      && !Quotation.isBracketed(page, label.range.lower, in: sentence)
  }

  private static func isObjectFirst(
    _ page: Page, _ label: DecisionLabel, _ sentence: TextRange
  ) -> Bool {
    let words = page.wordIndices(sentence)
    var aux = label.words.lowerBound - 1
    // “The report was RECEIVED and NOTED.”
    if aux - 2 > words.lowerBound, page.words[aux].hash == WordHash.of("and"),
      page.words[aux - 1].shape.contains(.allCapitals),
      DecisionVocabulary.labels.match(page.words, at: aux - 1, limit: aux) != nil
    {
      aux -= 2
    }
    guard aux > words.lowerBound, FunctionWords.pastAuxiliaries.contains(page.words[aux]) else {
      return false
    }
    return !impersonals.contains(page.words[aux - 1])
  }

  /// “Councillor Moss AGREED to send …” is a promise of one person.
  private static func isPersonal(
    _ page: Page, _ label: DecisionLabel, _ sentence: TextRange, forenames: Set<UInt64>
  ) -> Bool {
    let words = page.wordIndices(sentence)
    guard label.words.lowerBound - words.lowerBound <= 4, let first = words.first else {
      return false
    }
    return label.verb == .agreed
      && (PersonalTitle.opens(page, first) || forenames.contains(page.words[first].hash))
  }
}

/// A label that closes a statement: “… be paid. RESOLVED”.
enum ClosingLabel {
  private static let referring = PhraseTable<Bool>(["accordingly"])

  /// The label that is all of a sentence, adverbs besides.
  static func whole(_ page: Page, _ sentence: TextRange) -> DecisionLabel? {
    guard var text = page.text.trimmed(sentence) else { return nil }
    // “… from 1 July. (AGREED)”
    if page.byte(text.lower) == UInt8(ascii: "("), page.lastByte(text) == UInt8(ascii: ")") {
      text = TextRange(text.lower + 1, text.upper - 1)
    }
    guard let label = DecisionLabel.opening(page, text),
      !label.isNoun
    else { return nil }
    let rest = page.trimmed(text.suffix(from: label.range.upper))
    // “Resolved accordingly.”
    return rest.isEmpty || page.isWhole(rest, referring) != nil ? label : nil
  }

  /// The label in capitals that a colon or dash sets off at the end of a sentence: “Annual report: RECEIVED.”
  static func behindColon(_ page: Page, _ sentence: TextRange) -> DecisionLabel? {
    let words = page.wordIndices(sentence)
    guard words.count >= 3, page.lastByte(sentence) == UInt8(ascii: "."), let last = words.last,
      page.words[last].shape.contains(.allCapitals),
      page.words.topics(of: last).contains(.decisionLabels), !page.isAllCapitals(sentence),
      let label = DecisionLabel.scan(page, at: last, in: sentence), !label.isNoun,
      page.text.isBlank(TextRange(min(label.range.upper, sentence.upper), sentence.upper))
    else { return nil }
    let gap = page.gap(before: last)
    let isSetOff =
      gap.bounds.contains { page.byte($0) == UInt8(ascii: ":") } || page.isSpacedDash(gap)
    return isSetOff ? label : nil
  }

  /// Whether a paragraph ends with a label that closes what stands before it.
  static func closes(_ page: Page, _ body: TextRange) -> Bool {
    guard page.speaks(of: .decisionLabels, in: body) else { return false }
    let sentences = Sentences.split(page, body)
    guard sentences.count > 1, let last = sentences.last else { return false }
    return whole(page, last) != nil
  }
}

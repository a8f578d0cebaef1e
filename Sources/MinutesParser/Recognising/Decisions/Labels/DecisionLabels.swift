internal import MinutesModel

/// A decision word set off from its surroundings: `RESOLVED –`, `Agreed:`, `DECISION`.
struct DecisionLabel {
  /// With its adverbs, addressee or running number and the punctuation that sets it off.
  var range: TextRange
  var words: Range<Int>
  var verb: Block.Verb
  /// “Decision”, “Resolution”: a head, not a verb.
  var isNoun: Bool
  /// Whether punctuation or the end of the text sets it off.
  var isSetOff: Bool
  var isCapitals: Bool
  /// “BE IT RESOLVED”: a resolution in full, with recitals and further RESOLVED paragraphs.
  var isSolemn = false
}

extension DecisionLabel {
  /// The label that a stretch of text opens with.
  ///
  /// Capitals and emphasis are enough; a word in ordinary type needs punctuation, the end of the
  /// line, or one of the words that go on from a label.
  static func opening(_ page: Page, _ range: TextRange) -> DecisionLabel? {
    guard page.speaks(of: .decisionLabels, in: range), let range = page.text.trimmed(range) else {
      return nil
    }
    let words = page.wordIndices(range)
    // “#agreed the games are dropped”: what a program was told to note.
    if page.byte(range.lower) == UInt8(ascii: "#"), let first = words.first,
      page.words[first].range.lower == range.lower + 1,
      var label = scan(page, at: first, in: range), !label.isNoun
    {
      label.range = TextRange(range.lower, label.range.upper)
      label.isSetOff = true
      return label
    }
    if let label = underlined(page, words, in: range) { return label }
    guard let first = words.first, page.words[first].range.lower == range.lower else { return nil }
    // “And resolved:-”, or “AND AGREED” on its line, below the lines of proposer and seconder.
    if page.words[first].hash == and, first + 1 < words.upperBound,
      var label = scan(page, at: first + 1, in: range), !label.isNoun,
      label.isSetOff || label.isCapitals && label.range.upper == range.upper
    {
      label.range = TextRange(range.lower, label.range.upper)
      return label
    }
    if let label = numbered(page, words, in: range) { return label }
    guard let label = scan(page, at: first, in: range) else { return nil }
    return isAccepted(page, label, in: range) ? label : nil
  }

  private static let longestUnderlined = 32

  /// “_Agreed_ – that the fee be £5.”, “*Resolved* to sell it.”, as plain text marks what was set in italics or bold: the
  /// marks are part of the label.
  private static func underlined(
    _ page: Page, _ words: Range<Int>, in range: TextRange
  ) -> DecisionLabel? {
    let mark = page.byte(range.lower)
    guard mark == UInt8(ascii: "_") || mark == UInt8(ascii: "*"), let first = words.first,
      page.words[first].range.lower == range.lower + 1,
      page.words[first].shape.contains(.capitalised),
      let close = page.text.bytes[
        (range.lower + 1)..<min(range.upper, range.lower + longestUnderlined)
      ].firstIndex(of: mark),
      var label = scan(page, at: first, in: TextRange(range.lower + 1, close)),
      label.range.upper == close
    else { return nil }
    let behind = setOff(page, close + 1, range.upper)
    label.range = TextRange(range.lower, behind.end)
    label.isSetOff = true
    return behind.isSetOff || !isByOthers(page, label, in: range) ? label : nil
  }

  private static let bodyResolved = PhraseTable<Bool>([
    "community? board resolved", "council|committee|subcommittee|panel resolved",
  ])

  private static let minuteNumber = PhraseTable<Bool>(["resolved minute number|no|nr"])
  private static let longestMinuteNumber = 12

  /// “Community Board Resolved ECB/2022/00031”: the body, the word and a running number alone on their line.
  /// “Resolved minute number 19/AB/020   File Ref 6-RF-1”: the word, the number and that of the file.
  private static func numbered(
    _ page: Page, _ words: Range<Int>, in range: TextRange
  ) -> DecisionLabel? {
    if let first = words.first, words.count <= longestMinuteNumber,
      let match = minuteNumber.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.digits),
      page.lastByte(range) != UInt8(ascii: "."),
      !words.hold(FunctionWords.clauseOpenings, in: page),
      var label = scan(page, at: first, in: range)
    {
      label.range = range
      label.isSetOff = true
      return label
    }
    guard let first = words.first,
      let match = bodyResolved.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end - 1].shape.contains(.capitalised),
      var label = scan(page, at: match.end - 1, in: range), label.isSetOff,
      label.range.upper == range.upper
    else { return nil }
    label.range = range
    return label
  }

  private static var and: UInt64 { WordHash.of("and") }

  private static func isAccepted(_ page: Page, _ label: DecisionLabel, in range: TextRange) -> Bool
  {
    let following = page.wordIndices(range.suffix(from: label.range.upper)).first
    let next = following.map { page.words[$0] }
    // “Approved: 8 April 2013” is the stamp of a later meeting.
    if label.verb == .approved, label.isSetOff, let following, isDate(page, following) {
      return false
    }
    if label.verb == .approved, isStamp(page, range.suffix(from: label.range.upper)) {
      return false
    }
    if label.isSetOff || label.isSolemn { return true }
    let isEmphasised =
      page.isEmphasised(page.words[label.words.lowerBound].range) && !page.isEmphasised(range)
    if !label.isNoun, isByOthers(page, label, in: range) { return false }
    if label.isNoun {
      if isEmphasised { return true }
      // “RESOLUTION 46 (Elder 01)”
      if hasCode(page, label), isNumberInBrackets(page, range.suffix(from: label.range.upper)) {
        return true
      }
      // “Resolution number 12/41”: its running number sets it off. “Resolution 14-06 was taken from
      // the table” is a sentence about one.
      guard label.words.count > 2, hasCode(page, label) else { return false }
      return next.map { DecisionVocabulary.nounFollowers.contains($0) } ?? true
    }
    if isEmphasised { return true }
    guard let next else { return true }
    if label.isCapitals {
      return !page.isAllCapitals(range) || DecisionVocabulary.followers.contains(next)
    }
    guard page.words[label.words.lowerBound].shape.contains(.capitalised) else { return false }
    if isBeforeVote(page, label, in: range) || isWelsh(page, label, next)
      || isOverChange(page, label, next)
    {
      return true
    }
    // “Noted that numbers had risen” records a remark.
    if label.verb == .noted, WordHash.of("that") == next.hash || telling.contains(next) {
      return false
    }
    if label.verb == .received { return false }
    // “Agreed £25.”
    if label.verb == .agreed || label.verb == .approved, isMoney(page, next) {
      return !isSentence(page, range.suffix(from: label.range.upper))
    }
    return DecisionVocabulary.followers.contains(next)
      || label.verb == .resolved && next.shape.contains(.capitalised)
  }

  /// Whether a bracket with a figure is all of a text: a second number of a resolution.
  static func isNumberInBrackets(_ page: Page, _ text: TextRange) -> Bool {
    let text = page.trimmed(text)
    guard page.byte(text.lower) == UInt8(ascii: "("), page.lastByte(text) == UInt8(ascii: ")")
    else {
      return false
    }
    let words = page.wordIndices(text)
    return (1...4).contains(words.count)
      && words.last.map { page.words[$0].shape.contains(.digits) } ?? false
  }

  private static func hasCode(_ page: Page, _ label: DecisionLabel) -> Bool {
    label.words.contains { page.words[$0].shape.contains(.digits) }
  }

  private static func isDate(_ page: Page, _ index: Int) -> Bool {
    let before = page.words[index].range.lower - 1
    let isMoney = page.byte(before) == UInt8(ascii: "$") || page.byte(before) >= 0x80
    return page.words[index].shape.contains(.digits) && !isMoney
      || CalendarWords.englishMonth(page.words, at: index) != nil
  }

  /// Reads a run of label words at a word; nil where none stands there.
  static func scan(_ page: Page, at first: Int, in range: TextRange) -> DecisionLabel? {
    let limit = page.wordIndices(range).upperBound
    var index =
      DecisionVocabulary.solemnOpenings.match(page.words, at: first, limit: limit)?.end ?? first
    let isSolemn = index > first
    while index < limit, DecisionVocabulary.adverbs.contains(page.words[index]) { index += 1 }
    guard let match = DecisionVocabulary.labels.match(page.words, at: index, limit: limit) else {
      return nil
    }
    let isCapitals = page.words[index].shape.contains(.allCapitals)
    // “IT IS RESOLVED THAT”, not “It is recommended that”.
    if isSolemn, page.words[index - 1].hash == isWord,
      !isCapitals || match.meaning.verb != .resolved
    {
      return nil
    }
    var run = LabelRun(page: page, limit: limit, entry: match.meaning, isCapitals: isCapitals)
    run.end = match.end
    run.extend()
    if page.words[index].hash == voted, !hasObject(page, run.end..<max(run.end, limit)) {
      return nil
    }
    // “Res. That the room be opened.”
    if page.words[index].hash == abbreviated,
      page.byte(page.words[index].range.upper) != UInt8(ascii: ".") || index + 1 >= limit
        || !FunctionWords.clauseOpenings.contains(page.words[index + 1])
    {
      return nil
    }
    let lower = page.words[first].range.lower
    var upper = page.words[run.end - 1].range.upper
    // “Decision(s):”
    if page.has("(s)", at: upper), run.end < limit {
      upper += 3
      run.end += 1
    }
    let behind = setOff(page, upper, range.upper)
    var label = DecisionLabel(
      range: TextRange(lower, behind.end), words: first..<run.end, verb: run.entry.verb,
      isNoun: run.entry.isNoun, isSetOff: behind.isSetOff, isCapitals: isCapitals,
      isSolemn: isSolemn)
    label.takeFurther(page, in: range)
    label.takeAddressee(page, in: range)
    label.takeRunningNumber(page, in: range)
    label.takeVerb(page, in: range)
    return label
  }

  /// “VOTED to appoint …”, “VOTED by a show of hands, 97 for and 61 against, to …”, “VOTED at 9.52 p.m. to …”: it
  /// says what for; “VOTED: 3-0-1” counts.
  private static func hasObject(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    if FunctionWords.clauseOpenings.contains(page.words[first]) { return true }
    return ways.contains(page.words[first])
      && words.prefix(farthestObject).hold(FunctionWords.clauseOpenings, in: page)
  }

  private static let ways = WordSet("by at on")
  private static let farthestObject = 14
  private static var voted: UInt64 { WordHash.of("voted") }
  private static var abbreviated: UInt64 { WordHash.of("res") }
  private static var that: UInt64 { WordHash.of("that") }
  private static var isWord: UInt64 { WordHash.of("is") }

  /// “Resolution No. 3/88 :  Resolved that …”: the verb behind the numbered noun belongs to the label.
  private mutating func takeVerb(_ page: Page, in range: TextRange) {
    guard isNoun, isSetOff, Self.hasCode(page, self) else { return }
    let rest = page.wordIndices(range.suffix(from: self.range.upper))
    guard let first = rest.first, let verb = Self.scan(page, at: first, in: range), !verb.isNoun,
      verb.isSetOff
        || verb.words.upperBound < rest.upperBound
          && FunctionWords.clauseOpenings.contains(page.words[verb.words.upperBound])
    else { return }
    self.range = TextRange(self.range.lower, verb.range.upper)
    self.verb = verb.verb
  }

  private static let behind = PhraseTable<Bool>([
    "further", "accordingly", "nem con|contradicente|dis|diss|dissentiente",
    "nemine contradicente|dissentiente",
  ])

  /// “RESOLVED FURTHER, that …”, “RESOLVED accordingly: That …”, “RESOLVED, nem. con., that …”: the adverb behind belongs
  /// to the label.
  private mutating func takeFurther(_ page: Page, in range: TextRange) {
    let rest = page.wordIndices(range.suffix(from: self.range.upper))
    guard verb == .resolved || verb == .agreed, !isNoun, let first = rest.first,
      let end = Self.behind.match(page.words, at: first, limit: rest.upperBound)?.end,
      page.skipBlanks(self.range.upper, range.upper) == page.words[first].range.lower
    else { return }
    let behind = Self.setOff(page, page.words[end - 1].range.upper, range.upper)
    // “Resolved nem. con., that …” has it in its text.
    let marks = TextRange(page.words[end - 1].range.upper, behind.end)
    guard
      end == first + 1 && end < rest.upperBound && page.words[end].hash == Self.that
        || page.first(.colon, in: marks) != nil
    else { return }
    self.range = TextRange(self.range.lower, behind.end)
    words = words.lowerBound..<end
    isSetOff = isSetOff || behind.isSetOff
  }

  /// “RECOMMENDED to Council – that …”: the addressee stands before the dash.
  private mutating func takeAddressee(_ page: Page, in range: TextRange) {
    let rest = page.wordIndices(range.suffix(from: self.range.upper))
    guard verb == .recommended, !isSetOff, let to = rest.first,
      page.words[to].hash == WordHash.of("to"),
      isCapitals || isOverThat(page, rest, range)
        || page.isEmphasised(page.words[words.lowerBound].range) && !page.isEmphasised(range)
    else { return }
    for index in rest.dropFirst().prefix(8) {
      let word = page.words[index]
      // “RECOMMENDED to Executive that –” over the clauses.
      if isCapitals, word.hash == Self.that, index > to + 1,
        Self.setOff(page, word.range.upper, range.upper).end >= range.upper
      {
        self.range = TextRange(self.range.lower, page.words[index - 1].range.upper)
        isSetOff = true
        return
      }
      let isName = word.shape.contains(.capitalised) || FunctionWords.nameJoiners.contains(word)
      guard isName else { return }
      let behind = Self.setOff(page, word.range.upper, range.upper)
      if behind.isSetOff {
        self.range = TextRange(self.range.lower, behind.end)
        isSetOff = true
        return
      }
    }
  }

  /// “Recommended to the Board of Governors: that …”, in ordinary type.
  private func isOverThat(_ page: Page, _ rest: Range<Int>, _ range: TextRange) -> Bool {
    guard page.words[words.lowerBound].range.lower == range.lower,
      page.words[words.lowerBound].shape.contains(.capitalised),
      let that = rest.prefix(10).first(where: { page.words[$0].hash == WordHash.of("that") })
    else { return false }
    return page.byte(page.words[that - 1].range.upper) == UInt8(ascii: ":")
  }

  /// “RESOLVED – 128 that …”: the running number is part of the label. “Resolved  RTC20.1” alone on its
  /// line stands over the words.
  private mutating func takeRunningNumber(_ page: Page, in range: TextRange) {
    if !isNoun, Self.isCode(page, self.range.suffix(in: range)) {
      self.range = TextRange(self.range.lower, range.upper)
      isSetOff = true
      return
    }
    if !isNoun, let end = codeOverThat(page, in: range) {
      self.range = TextRange(self.range.lower, end)
      return
    }
    let rest = page.wordIndices(range.suffix(from: self.range.upper))
    guard !isNoun, let number = rest.first, page.words[number].shape.contains(.digits),
      page.skipBlanks(self.range.upper, range.upper) == page.words[number].range.lower,
      page.words[number].range.count >= 2, page.byte(page.words[number].range.upper).isBlank
    else { return }
    let next = number + 1 < rest.upperBound ? page.words[number + 1] : nil
    guard
      next == nil || FunctionWords.clauseOpenings.contains(next ?? page.words[number])
        || isOverVote(page, page.words[number].range.upper, range)
    else { return }
    self.range = TextRange(
      self.range.lower, Self.setOff(page, page.words[number].range.upper, range.upper).end)
  }

  /// “RESOLVED RC18/11 that …”: the end of a code in front of what goes on from a label.
  private func codeOverThat(_ page: Page, in range: TextRange) -> Int? {
    let start = page.skipBlanks(self.range.upper, range.upper)
    var end = start
    while end < range.upper, end - start <= Self.longestCode, !page.byte(end).isBlank { end += 1 }
    guard end < range.upper, Self.isCode(page, TextRange(start, end)) else { return nil }
    let rest = page.wordIndices(TextRange(end, range.upper))
    guard let next = rest.first, FunctionWords.clauseOpenings.contains(page.words[next]) else {
      return nil
    }
    return end
  }

  private static let longestCode = 16

  private static let voting = WordSet(
    "unanimously unanimous nem majority votes vote voting acclamation")

  /// “RESOLVED – 64 (unanimously) that …”: a bracket on the vote stands behind the number.
  private func isOverVote(_ page: Page, _ offset: Int, _ range: TextRange) -> Bool {
    let open = page.skipBlanks(offset, range.upper)
    guard open < range.upper, page.byte(open) == UInt8(ascii: "(") else { return false }
    let behind = page.wordIndices(TextRange(open, range.upper))
    let limit = behind.dropFirst(8).first.map { page.words[$0].range.lower } ?? range.upper
    guard let close = page.text.bytes[open..<limit].firstIndex(of: UInt8(ascii: ")")) else {
      return false
    }
    let words = page.wordIndices(TextRange(open, close))
    return !words.isEmpty && words.hold(Self.voting, in: page)
  }

  /// Whether a stretch is a number without blanks and small letters: `RTC20.1`, `(2019/44)`.
  static func isCode(_ page: Page, _ rest: TextRange) -> Bool {
    let code = page.trimmed(rest)
    guard (2...16).contains(code.count) else { return false }
    return code.bounds.contains { page.byte($0).isASCIIDigit }
      && code.bounds.contains { page.byte($0).isASCIIUpper || page.byte($0) == UInt8(ascii: "/") }
      && code.bounds.allSatisfy {
        let byte = page.byte($0)
        return byte.isASCIIUpper || byte.isASCIIDigit || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
          || byte == UInt8(ascii: ")")
      }
  }

  /// Takes in the punctuation behind a label: `:`, ` –`, `:-`, `.`.
  private static func setOff(
    _ page: Page, _ offset: Int, _ limit: Int
  ) -> (end: Int, isSetOff: Bool) {
    var end = offset
    var isSetOff = page.skipBlanks(offset, limit) == limit
    while end < limit {
      let next = page.skipBlanks(end, limit)
      let byte = page.byte(next)
      let width: Int
      if byte == UInt8(ascii: ",") {
        width = 1
      } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";")
      {
        width = 1
      } else if byte == UInt8(ascii: "-"), next > end || end > offset || page.byte(next + 1).isBlank
      {
        width = 1
      } else if page.hasLongDash(at: next) {
        width = 3
      } else {
        break
      }
      guard next + width <= limit else { break }
      if byte != UInt8(ascii: ",") { isSetOff = true }
      end = next + width
    }
    return (end, isSetOff)
  }
}

extension TextRange {
  /// What of another range lies behind this one.
  fileprivate func suffix(in range: TextRange) -> TextRange {
    TextRange(Swift.min(upper, range.upper), range.upper)
  }
}

internal import MinutesModel

/// Recognises what somebody is to do: labelled lines and sentences such as “Clerk to write to …”.
enum ActionRecogniser {
  private static let labels = PhraseTable<Bool>([
    "action|actions", "ai", "action by", "action point", "action item|items", "todo",
    "gweithredu action?", "action gweithredu", "cam gweithredu", "camau gweithredu", "gníomh",
  ])

  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, page.blocks[first].kind != .heading else {
      return nil
    }
    guard
      let element = labelled(page, page.blocks[first])
        ?? reviewed(page, page.blocks[first], title: context.itemTitle)
        ?? ActionTask.read(page, page.blocks[first], context: context)
    else { return nil }
    // A list at the end repeats what stands in the record.
    if context.isRecordedAction(page, element.text) { return nil }
    return (SpeakerStamp.detach(page, element), 1)
  }

  /// “… had still not come. Action: PO”: a label in the middle of a paragraph.
  static func inline(_ page: Page, _ sentence: TextRange) -> Element? {
    guard let text = page.text.trimmed(sentence) else { return nil }
    var block = SourceBlock(kind: .paragraph, marker: .empty(at: text.lower), text: text)
    block.gapBefore = 0
    guard let element = labelled(page, block), element.owner != nil,
      page.wordIndices(element.marker).count <= 2
    else { return nil }
    return element
  }

  /// A line of nothing but the initials of people in the list, as an action column leaves it.
  static func initials(_ page: Page, _ block: SourceBlock, _ register: PeopleRegister) -> Element? {
    let words = page.wordIndices(block.range)
    guard block.kind == .paragraph, !block.isFurniture, (1...4).contains(words.count),
      words.allSatisfy({
        page.words[$0].shape.contains(.allCapitals) && page.words[$0].range.count <= 4
          && register.find(initials: page.string(page.words[$0].range)) != nil
      })
    else { return nil }
    let isPlain = block.range.bounds.allSatisfy {
      let byte = page.byte($0)
      return byte.isASCIIUpper || byte.isBlank || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ",")
    }
    guard isPlain else { return nil }
    var element = Element(.action, text: block.range)
    element.owner = page.string(block.range)
    return element
  }

  // MARK: A review of open actions

  private static let reviewTitles = PhraseTable<Bool>([
    "outstanding|open|previous action|actions items?", "action items", "actions arising",
    "actions from",
  ])

  /// “Petra: find a home for … Status: …” in an item that goes through open actions.
  private static func reviewed(_ page: Page, _ block: SourceBlock, title: TextRange) -> Element? {
    let words = page.wordIndices(title)
    guard
      words.hold(reviewTitles, in: page, limit: words.upperBound),
      ListEntry(page, block) != nil
    else { return nil }
    let head = ListEntry(page, block)?.text ?? block.text
    guard let first = page.firstWord(head), first.range.lower == head.lower,
      first.shape.contains(.capitalised), let owner = reviewedOwner(page, head)
    else { return nil }
    var element = Element(.action, text: head)
    element.marker = page.trimmed(TextRange(block.range.lower, head.lower))
    element.owner = page.string(owner)
    element.due = DueDate.find(page, head)
    return element
  }

  /// “Petra” of “Petra: …”, “K. Sandqvist” of “K. Sandqvist: …”.
  private static func reviewedOwner(_ page: Page, _ text: TextRange) -> TextRange? {
    let words = page.wordIndices(text).prefix(2)
    guard let first = words.first else { return nil }
    if page.byte(page.words[first].range.upper) == UInt8(ascii: ":") {
      return page.words[first].range
    }
    guard let last = words.last, last > first, page.words[first].shape.contains(.initial),
      page.words[last].shape.contains(.capitalised),
      page.byte(page.words[last].range.upper) == UInt8(ascii: ":")
    else { return nil }
    return page.words[first].range.through(page.words[last].range)
  }

  // MARK: Labels

  /// The offset behind the label and colon that a text opens with.
  static func labelEnd(_ page: Page, _ text: TextRange) -> Int? {
    let words = page.wordIndices(text)
    guard let first = words.first, page.words[first].range.lower == text.lower,
      let match = labels.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    let colon = page.words[match.end - 1].range.upper
    return page.byte(colon) == UInt8(ascii: ":") ? colon + 1 : nil
  }

  /// `ACTION: Head of Housing`, `Action PG`, `(Action: Mr Howe)`, `ACTION (SK): …`
  private static func labelled(_ page: Page, _ block: SourceBlock) -> Element? {
    var body = NumberedText(page, block)
    if let nick = SpeakerNick.end(page, body.body) {
      // “<scribe> ACTION: …”
      body.body = TextRange(nick, body.body.upper)
    }
    let words = page.wordIndices(body.body)
    guard let first = words.first,
      var match = labels.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return nil }
    let isBracketed =
      page.byte(body.body.lower) == UInt8(ascii: "(")
      || page.byte(body.body.lower) == UInt8(ascii: "[")
    guard page.words[first].range.lower == body.body.lower + (isBracketed ? 1 : 0) else {
      return nil
    }
    match.end = behindNumber(page, match.end, words)
    var end = page.words[match.end - 1].range.upper
    var owner: TextRange?
    if let bracket = bracket(page, page.skipBlanks(end, body.body.upper), body.body.upper) {
      owner = TextRange(bracket.lower + 1, bracket.upper - 1)
      end = bracket.upper
    }
    let colon = page.skipBlanks(end, body.body.upper)
    let isSetOff = isSeparator(page, colon)
    // “Action PG”, a line of initials; “Action was taken” is a sentence.
    // “ACTION  Mr Pike to write to …”: capitals in front of a task.
    let isBeforeTask =
      page.words[first].shape.contains(.allCapitals) && match.end == first + 1
      && sentence(page, TextRange(end, body.body.upper)) != nil
    guard isSetOff || isBeforeTask || isInitials(page, match.end..<words.upperBound) else {
      return nil
    }
    if isSetOff { end = separatorEnd(page, colon) }
    // “ACTION: Moved by A, seconded by B, to …” labels a motion.
    let rest = TextRange(min(end, body.body.upper), body.body.upper)
    if page.opening(rest, motions) != nil { return nil }
    var element = Element(.action, text: body.body.suffix(from: end))
    element.marker = page.trimmed(TextRange(block.range.lower, end))
    if isBracketed, page.lastByte(element.text) == UInt8(ascii: ")") {
      element.text = page.trimmed(element.text)
    }
    element.owner = owner.map { page.string($0) } ?? self.owner(page, element.text)
    element.due = DueDate.find(page, element.text)
    return page.text.isBlank(element.text) ? nil : element
  }

  /// Index behind the running number of an action and its colon: “Action #1: …”, “Action 14/02: …”.
  private static func behindNumber(_ page: Page, _ start: Int, _ words: Range<Int>) -> Int {
    var end = start
    // “Action CoG 21/7: …”
    if end + 1 < words.upperBound, page.words[end].range.count <= 5,
      page.words[end].shape.contains(.capitalised), page.words[end + 1].shape.contains(.digits),
      page.byte(page.words[end].range.upper - 1).isASCIIUpper
    {
      end += 1
    }
    while end < words.upperBound, end - start < 4,
      page.words[end].shape.contains(.digits) || isLetterBehind(page, end, start)
    {
      end += 1
      if page.byte(page.words[end - 1].range.upper) == UInt8(ascii: ":") {
        return end < words.upperBound ? end : start
      }
    }
    return start
  }

  /// “Action 31-A: …”: a letter set close to the figures in front of it.
  private static func isLetterBehind(_ page: Page, _ word: Int, _ start: Int) -> Bool {
    word > start && page.words[word].range.count == 1
      && page.byte(page.words[word].range.lower).isASCIIUpper
      && page.words[word].range.lower - page.words[word - 1].range.upper <= 1
      && !page.byte(page.words[word].range.lower - 1).isBlank
  }

  private static let motions = PhraseTable<Bool>([
    "moved by?", "motion by|to|was|made|moved|that", "it was moved", "on a? motion", "m s",
    "a motion",
  ])

  private static func bracket(_ page: Page, _ start: Int, _ limit: Int) -> TextRange? {
    guard page.byte(start) == UInt8(ascii: "(") else { return nil }
    var end = start
    while end < limit, page.byte(end) != UInt8(ascii: ")") { end += 1 }
    return end < limit ? TextRange(start, end + 1) : nil
  }

  private static func isSeparator(_ page: Page, _ offset: Int) -> Bool {
    page.byte(offset) == UInt8(ascii: ":") || page.byte(offset) == UInt8(ascii: "-")
      || page.has("–", at: offset) || page.has("—", at: offset)
  }

  private static func separatorEnd(_ page: Page, _ start: Int) -> Int {
    var offset = start
    while isSeparator(page, offset) { offset += page.byte(offset) < 0x80 ? 1 : 3 }
    return offset
  }

  private static func isInitials(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count <= 3 && words.allSatisfy { isInitial(page, $0) }
  }

  private static func isInitial(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index]
    return word.shape.contains(.allCapitals) && word.range.count <= 3
  }

  /// The words before “to do”, or all of a short text that names only somebody.
  private static func owner(_ page: Page, _ text: TextRange) -> String? {
    let words = page.wordIndices(text)
    if let to = words.prefix(10).first(where: { page.words[$0].hash == WordHash.of("to") }),
      to > words.lowerBound
    {
      return Movers.bareName(
        page, TextRange(page.words[words.lowerBound].range.lower, page.words[to - 1].range.upper))
    }
    guard words.count <= 8, let last = words.last, let first = words.first else { return nil }
    return page.string(page.words[first].range.through(page.words[last].range))
  }

  // MARK: Sentences

  private static let promises = PhraseTable<Bool>([
    "agreed to", "undertook to", "offered to", "promised to", "has agreed to",
  ])
  private static let posts = WordSet(
    """
    clerk chair chairman chairwoman chairperson chairs officer officers head director manager \
    secretary treasurer warden mayor convener leader engineer solicitor administrator coordinator \
    governor headteacher principal bursar registrar surveyor planner accountant agency auditor \
    attorney commissioner superintendent comptroller controller ceo cao cfo captain inspector \
    sheriff staff holder president chief supervisor caretaker foreman ranger steward harbourmaster vicar churchwarden
    """)
  private static let linkWords = WordSet("of the and for")
  /// Nouns in capitals before “to” that are nobody: “Welcome to”, “Report to Cabinet”.
  private static let things = WordSet(
    """
    welcome report reports recommendation recommendations motion resolution response reply visit \
    introduction appointment appointments changes amendment amendments update letter request \
    invitation exclusion application it that this there he she they proposal decision minutes \
    agenda access contribution contributions items note nothing attention thanks reference need
    """)
  private static let notVerbs = WordSet(
    "the a an be his her its their this that these those which whom date council cabinet all")

  /// “Direct the Superintendent to bring back a plan”: the words of a motion.
  private static let orders = PhraseTable<Bool>([
    "direct|authorize|authorise|instruct|request|ask|allow|invite|permit|order|require the|our"
  ])

  private static let to = WordSet("to")

  /// See `Topics.tasks`.
  static let keywords = to.keywords + promises.keywords

  /// A sentence that sets one person to do something; nil for any other.
  ///
  /// - Parameter forenames: Those by whose first names minutes may call them: “Geoff to do this.”
  static func sentence(
    _ page: Page, _ sentence: TextRange, forenames: Set<UInt64> = []
  ) -> Element? {
    guard page.speaks(of: .tasks, in: sentence) else { return nil }
    let words = page.wordIndices(sentence)
    guard words.count >= 3, let text = page.text.trimmed(sentence),
      !orders.matches(page.words, at: words.lowerBound, limit: words.upperBound)
    else { return nil }
    guard
      let owner = ownerEnd(page, words).map({ words.lowerBound..<$0 }) ?? promiser(page, words)
        ?? speaker(page, words) ?? familiar(page, words, forenames)
    else { return nil }
    var element = Element(.action, text: text)
    element.owner = Movers.bareName(
      page,
      TextRange(
        page.words[owner.lowerBound].range.lower, page.words[owner.upperBound - 1].range.upper))
    element.due = DueDate.find(page, text)
    return element
  }

  /// “Geoff to do this.”, “Ken and Sue agreed to write”: listed people by their first names.
  private static func familiar(
    _ page: Page, _ words: Range<Int>, _ forenames: Set<UInt64>
  ) -> Range<Int>? {
    guard !forenames.isEmpty, let first = words.first,
      forenames.contains(page.words[first].hash), page.words[first].shape.contains(.capitalised)
    else { return nil }
    var end = first + 1
    if end + 1 < words.upperBound, page.words[end].hash == WordHash.of("and"),
      forenames.contains(page.words[end + 1].hash)
    {
      end += 2
    }
    guard end + 1 < words.upperBound else { return nil }
    if promises.matches(page.words, at: end, limit: words.upperBound) { return first..<end }
    guard page.words[end].hash == WordHash.of("to") else { return nil }
    let verb = page.words[end + 1]
    let isVerb =
      !verb.shape.contains(.capitalised) && !verb.shape.contains(.digits)
      && !notVerbs.contains(verb)
    return isVerb ? first..<end : nil
  }

  /// Index behind the owner of “X to do y”, “X agreed to do y”.
  private static func ownerEnd(_ page: Page, _ words: Range<Int>) -> Int? {
    var index = words.lowerBound
    while index < words.upperBound, index - words.lowerBound < 10 {
      if index > words.lowerBound {
        if promises.matches(page.words, at: index, limit: words.upperBound),
          isPerson(page, words.lowerBound..<index, allowsPronoun: true)
        {
          return index
        }
        if page.words[index].hash == WordHash.of("to") {
          return isTask(page, index, words) ? index : nil
        }
      }
      guard isOwnerPart(page, index, isFirst: index == words.lowerBound) else { return nil }
      index += 1
    }
    return nil
  }

  private static let adverbials = PhraseTable<Bool>([
    "in answer|reply|response to", "in answer|reply|response", "following", "at the request of",
    "after", "when asked", "having", "on this", "accordingly", "in the meantime", "meanwhile",
  ])
  /// Words of a sentence within which somebody promises something.
  private static let promiseReach = 24

  /// Who promises something, where more than a name stands in front: “In answer to Mr A, the Head of
  /// Law undertook to …”, “The Policy Officer, Jo Bray, agreed to …”, “The Manager of by-law
  /// enforcement undertook to …”. “In answer to Mr A, the Committee agreed to …” decides.
  private static func promiser(_ page: Page, _ words: Range<Int>) -> Range<Int>? {
    guard
      let promise = words.prefix(promiseReach).dropFirst().first(where: {
        promises.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return nil }
    func isBeforeComma(_ index: Int) -> Bool {
      page.byte(page.words[index].range.upper) == UInt8(ascii: ",")
    }
    var start = words.lowerBound
    if adverbials.matches(page.words, at: start, limit: promise) {
      guard let comma = (start..<promise).first(where: isBeforeComma) else { return nil }
      start = comma + 1
    }
    // “Mr A asked about paths; the Head of Parks undertook to look into it.”
    if let semicolon = (start..<promise).last(where: {
      page.byte(page.words[$0].range.upper) == UInt8(ascii: ";")
    }) {
      start = semicolon + 1
    }
    guard start < promise else { return nil }
    let first = (start..<promise).first(where: isBeforeComma).map { start..<($0 + 1) }
    // What stands between commas names the same person once more.
    if let first, !isBeforeComma(promise - 1) || first.upperBound == promise { return nil }
    let owner = first ?? start..<promise
    let isNamed =
      isPerson(page, owner, allowsPronoun: true)
      || owner.count == 1 && isForename(page, owner, promise)
    return isNamed && !owner.hold(reporting, in: page) ? owner : nil
  }

  private static let speaking = WordSet(
    """
    said replied answered explained confirmed advised accepted acknowledged reported responded stated \
    thought agreed apologised welcomed thanked
    """)
  /// Words of a sentence within which its speaker promises something.
  private static let speakerReach = 40

  /// Who says something and promises something else in one sentence: “The Chief Officer said that they
  /// were not, and undertook to circulate the figures.”
  private static func speaker(_ page: Page, _ words: Range<Int>) -> Range<Int>? {
    guard
      let verb = words.prefix(8).dropFirst().first(where: { speaking.contains(page.words[$0]) }),
      let promise = words.prefix(speakerReach).dropFirst(verb - words.lowerBound + 1).first(where: {
        freely.matches(page.words, at: $0, limit: words.upperBound)
      }), page.words[promise - 1].hash == WordHash.of("and"),
      isPerson(page, words.lowerBound..<verb, allowsPronoun: true)
    else { return nil }
    return words.lowerBound..<verb
  }

  private static let reporting = WordSet(
    "that which who had was were is said asked whether reported noted explained added if")
  private static let freely = PhraseTable<Bool>(["offered to", "undertook to", "promised to"])

  /// “Winston offered to look into it.”: nothing but persons undertakes and offers.
  private static func isForename(_ page: Page, _ owner: Range<Int>, _ promise: Int) -> Bool {
    let word = page.words[owner.lowerBound]
    return word.shape.contains(.capitalised) && !word.shape.contains(.digits)
      && !things.contains(word) && !DecisionSentences.bodies.contains(word)
      && freely.matches(page.words, at: promise, limit: promise + 2)
  }

  private static func isOwnerPart(_ page: Page, _ index: Int, isFirst: Bool) -> Bool {
    let word = page.words[index]
    if !isFirst {
      let gap = TextRange(page.words[index - 1].range.upper, word.range.lower)
      let isPlain = gap.bounds.allSatisfy { offset in
        let byte = page.byte(offset)
        return byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'")
          || byte >= 0x80
      }
      guard isPlain else { return false }
    }
    return word.shape.contains(.capitalised) || linkWords.contains(word)
      || posts.contains(word)
  }

  /// “X to write”: a person, and a verb behind “to”.
  private static func isTask(_ page: Page, _ to: Int, _ words: Range<Int>) -> Bool {
    let next = to + 1
    guard next < words.upperBound, isPerson(page, words.lowerBound..<to, allowsPronoun: false)
    else {
      return false
    }
    let verb = page.words[next]
    return !verb.shape.contains(.capitalised) && !verb.shape.contains(.digits)
      && !notVerbs.contains(verb)
  }

  private static let pronouns = WordSet("he she")

  private static func isPerson(_ page: Page, _ words: Range<Int>, allowsPronoun: Bool) -> Bool {
    guard let first = words.first, !words.isEmpty else { return false }
    if allowsPronoun, words.count == 1, pronouns.contains(page.words[first]) {
      return true
    }
    guard !words.hold(things, in: page) else { return false }
    let last = page.words[words.upperBound - 1]
    // “The Executive agreed to …” decides, “the Chief Executive agreed to …” promises.
    let isChief =
      words.count >= 2 && page.words[words.upperBound - 2].hash == WordHash.of("chief")
    if DecisionSentences.bodies.contains(last), !isChief { return false }
    if words.hold(posts, in: page) { return true }
    if PersonalTitle.opens(page, first), words.count >= 2 { return true }
    if words.allSatisfy({ isInitial(page, $0) }) { return true }
    // First name and surname.
    return (2...3).contains(words.count)
      && words.allSatisfy {
        page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.allCapitals)
      } && page.words[first].hash != WordHash.of("the")
  }
}

/// The day by which something is to be done.
enum DueDate {
  private static let openings = WordSet("by before on until")

  /// The date behind “by” in ISO form; nil where none with its year is stated.
  static func find(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    for index in words where openings.contains(page.words[index]) {
      for day in index + 1..<max(index + 1, min(index + 4, words.upperBound)) {
        if let date = date(page, day, words) { return date }
      }
    }
    return nil
  }

  private static func date(_ page: Page, _ day: Int, _ words: Range<Int>) -> String? {
    guard page.words[day].shape.contains(.digits), day + 2 < words.upperBound,
      let month = Months.number(page.words, at: day + 1),
      let number = leadingNumber(page, page.words[day]), (1...31).contains(number),
      let year = leadingNumber(page, page.words[day + 2]), (1000...9999).contains(year)
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(number < 10 ? "0" : "")\(number)"
  }

  private static func leadingNumber(_ page: Page, _ word: Word) -> Int? {
    var value: Int?
    for offset in word.range.bounds {
      guard page.byte(offset).isASCIIDigit, (value ?? 0) < 100_000 else { break }
      value = (value ?? 0) * 10 + Int(page.byte(offset) - 0x30)
    }
    return value
  }
}

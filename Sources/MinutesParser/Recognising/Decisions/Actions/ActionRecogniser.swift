internal import MinutesModel

/// Recognises what somebody is to do by labels: “Action: PG”.
enum ActionRecogniser {
  static let labels = PhraseTable<Bool>([
    "action|actions", "ai", "ap", "action by", "action point", "action item|items", "todo",
    "action required|agreed|needed|owner|lead", "agreed action", "follow up action?", "to do",
    "gweithredu action?", "action gweithredu", "cam gweithredu", "camau gweithredu", "gníomh",
  ])

  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, page.blocks[first].kind != .heading else {
      return nil
    }
    if ActionTask.isLogged(page, NumberedText(page, page.blocks[first]).body) { return nil }
    if let owned = overOwner(page, blocks) ?? ofTerm(page, blocks) ?? ActionBox.read(page, blocks) {
      return owned
    }
    guard
      let element = labelled(page, page.blocks[first])
        ?? reviewed(page, page.blocks[first], title: context.itemTitle)
        ?? ActionTask.read(page, page.blocks[first], context: context)
        ?? ActionSentence.behindInitial(page, first)
    else { return nil }
    // A list at the end repeats what stands in the record.
    // Where no more than the owner is named, each time it is another task.
    if context.isRecordedAction(page, element.text),
      element.owner != page.string(page.trimmed(element.text))
    {
      return nil
    }
    let parts = divided(page, element)
    let actions = parts.count > 1 ? parts : SpeakerStamp.detach(page, element)
    return (actions + closing(page, behind: actions, until: page.blocks[first].range.upper), 1)
  }

  /// “Action:” as a term over what it means, in a list of definitions.
  private static func ofTerm(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    guard let first = blocks.first, first + 1 < blocks.upperBound,
      page.blocks[first].hints.contains(.term),
      page.isWhole(page.blocks[first].range, labels) != nil
    else { return nil }
    let next = page.blocks[first + 1]
    guard !next.isFurniture, next.kind != .heading, !next.hints.contains(.term) else { return nil }
    var element = Element(.action, text: page.trimmed(next.range))
    element.marker = page.trimmed(page.blocks[first].range)
    element.owner = owner(page, element.text)
    element.due = DueDate.find(page, element.text)
    return ([element], 2)
  }

  private static let byLabels = PhraseTable<Bool>(["action|actions by", "for action by"])
  private static let wordsOfOwner = 16

  /// “**Action by:**” ¶ “CORPORATE DIRECTOR, ADULTS (H. TANDOH)”: a label alone over who is to act, as it stands below
  /// decisions of executives.
  private static func overOwner(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    guard let first = blocks.first, first + 1 < blocks.upperBound,
      page.isWhole(page.blocks[first].range, byLabels) != nil,
      page.endsWithColon(page.blocks[first].range)
    else { return nil }
    let next = page.blocks[first + 1]
    guard next.kind == .paragraph, !next.isFurniture, next.cell == page.blocks[first].cell,
      page.wordIndices(next.range).count <= wordsOfOwner,
      page.lastByte(next.range) != UInt8(ascii: ":"),
      page.isAllCapitals(next.range) || Offices.isRole(page, next.range)
        || PersonName.parse(page, next.range) != nil
    else { return nil }
    var element = Element(.action, text: next.range)
    element.marker = page.trimmed(page.blocks[first].range)
    element.owner = page.string(page.trimmed(next.range))
    return ([element], 2)
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

  /// “ACTION CLERK”, “ACTION 12/5 PG”: nothing but the label, a number and who is to act.
  static func isLabelAndOwner(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let first = words.first, words.count <= longestOwner + 2,
      page.words[first].hash == WordHash.of("action"),
      page.words[first].range.lower == text.lower
    else { return false }
    let rest = words.dropFirst().drop { page.words[$0].shape.contains(.digits) }
    guard let owner = rest.first, let last = rest.last else { return false }
    return isOwner(page, page.words[owner].range.through(page.words[last].range))
  }

  /// `ACTION: Head of Housing`, `Action PG`, `(Action: Mr Howe)`, `ACTION (SK): …`
  private static func labelled(_ page: Page, _ block: SourceBlock) -> Element? {
    var body = NumberedText(page, block)
    if let nick = SpeakerNick.end(page, body.body) {
      // “<scribe> ACTION: …”
      body.body = TextRange(nick, body.body.upper)
    } else if let picture = Ornament.end(page, body.body) ?? Ornament.underscoreEnd(page, body.body)
    {
      // “👉 Action: …”
      body.body = TextRange(picture, body.body.upper)
    }
    let words = page.wordIndices(body.body)
    if let called = behindName(page, block, words) { return called }
    guard let first = words.first,
      var match = labels.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return nil }
    let isBracketed =
      page.byte(body.body.lower) == UInt8(ascii: "(")
      || page.byte(body.body.lower) == UInt8(ascii: "[")
    // “#action mags to post the list”
    let isCommand = page.byte(body.body.lower) == UInt8(ascii: "#")
    guard page.words[first].range.lower == body.body.lower + (isBracketed || isCommand ? 1 : 0)
    else {
      return nil
    }
    let label = match.end
    match.end = behindNumber(page, match.end, words)
    var end = page.words[match.end - 1].range.upper
    var owner: TextRange?
    var due: String?
    if match.end == first + 1, let named = namedOwner(page, match.end, words) {
      owner = named
      end = named.upper
    } else if let bracket = bracket(page, page.skipBlanks(end, body.body.upper), body.body.upper) {
      let inside = TextRange(bracket.lower + 1, bracket.upper - 1)
      owner = beforeDate(page, inside)
      if owner != inside { due = DueDate.stated(page, inside) }
      end = bracket.upper
    }
    let colon = page.skipBlanks(end, body.body.upper)
    let isSetOff = page.hasColonOrDash(at: colon) || isStopBeforeTask(page, colon, body.body.upper)
    // “Action PG”, a line of initials; “Action was taken” is a sentence.
    // “ACTION  Mr Pike to write to …”: capitals in front of a task.
    // “Action JB to write to …”
    let isBeforeTask =
      match.end == first + 1 && page.words[first].shape.contains(.capitalised)
      && match.end < words.upperBound && page.words[match.end].shape.contains(.capitalised)
      && ActionSentence.read(page, TextRange(end, body.body.upper)) != nil
      || owner != nil && isOwner(page, owner) && match.end == label
    guard
      isSetOff || isBeforeTask || isCommand || isInitials(page, match.end..<words.upperBound)
        || page.words[first].shape.contains(.allCapitals) && isLabelAndOwner(page, body.body)
    else {
      return nil
    }
    if isSetOff { end = page.hasColonOrDash(at: colon) ? separatorEnd(page, colon) : colon + 1 }
    // “Action – Ann Reed: send the figures”
    if isSetOff, owner == nil, match.end == label, page.byte(colon) != UInt8(ascii: ":"),
      let named = ActionTask.ownerInFront(
        page, page.trimmed(TextRange(end, body.body.upper)), colon: true)
    {
      owner = named.owner
      end = named.end
    }
    // “ACTION: Moved by A, seconded by B, to …” labels a motion.
    let rest = TextRange(min(end, body.body.upper), body.body.upper)
    if page.opening(rest, motions) != nil { return nil }
    // “Action 14/41 (MP): closed.” tells what became of one that was set before.
    if match.end > label, page.opening(rest, states) != nil { return nil }
    // “_Action:_ …”
    if isSetOff, page.byte(end) == UInt8(ascii: "_"), page.byte(end + 1).isBlank { end += 1 }
    var element = Element(.action, text: body.body.suffix(from: end))
    element.marker = page.trimmed(TextRange(block.range.lower, end))
    if isBracketed { element.text = beforeClosing(page, page.trimmed(element.text)) }
    element.owner = owner.map { page.string($0) } ?? self.owner(page, element.text)
    element.due = due ?? DueDate.find(page, element.text)
    return page.text.isBlank(element.text) ? nil : element
  }

  /// “Cllr Orr” of “Cllr Orr, 3 June”: what stands in front of a comma and the day; all where no day stands behind one.
  private static func beforeDate(_ page: Page, _ inside: TextRange) -> TextRange {
    let words = page.wordIndices(inside)
    guard
      let day = words.dropFirst().first(where: {
        page.words[$0].shape.contains(.digits) || dayWords.contains(page.words[$0])
      }), page.byte(page.words[day - 1].range.upper) == UInt8(ascii: ",")
    else { return inside }
    return TextRange(inside.lower, page.words[day - 1].range.upper)
  }

  private static let dayWords = WordSet("by due before")

  /// “Action. Ann Reed agreed to …”: a stop behind the label, and somebody's task behind it.
  private static func isStopBeforeTask(_ page: Page, _ stop: Int, _ limit: Int) -> Bool {
    page.byte(stop) == UInt8(ascii: ".") && page.byte(stop + 1).isBlank
      && ActionSentence.read(page, TextRange(stop + 1, limit)) != nil
  }

  private static let longestName = 3

  private static let states = PhraseTable<Bool>([
    "closed", "complete|completed", "done", "carried|brought forward", "discharged", "cleared",
    "ongoing", "on going", "in progress", "outstanding", "open", "superseded", "withdrawn",
  ])

  /// “Edith ACTION: send the list”: somebody called upon in a log, in front of the label.
  private static func behindName(
    _ page: Page, _ block: SourceBlock, _ words: Range<Int>
  ) -> Element? {
    guard let first = words.first,
      page.words[first].range.lower == NumberedText(page, block).body.lower,
      let label = words.prefix(longestName + 1).dropFirst().first(where: {
        page.words[$0].hash == WordHash.of("action")
          && page.words[$0].shape.contains(.allCapitals)
      }), label + 1 < words.upperBound,
      page.byte(page.words[label].range.upper) == UInt8(ascii: ":"),
      (first..<label).allSatisfy({
        page.words[$0].shape.contains(.capitalised)
      })
    else { return nil }
    let name = page.words[first].range.through(page.words[label - 1].range)
    // “FURTHER ACTION: none”
    guard !page.isAllCapitals(name) || name.count <= 4 else { return nil }
    let end = page.words[label].range.upper + 1
    var element = Element(.action, text: page.trimmed(TextRange(end, block.range.upper)))
    element.marker = page.trimmed(TextRange(block.range.lower, end))
    element.owner = page.string(name)
    element.due = DueDate.find(page, element.text)
    return element
  }

  /// “Action (Clerk) Write to the school.”: what a bracket without a colon behind it names.
  static func isOwner(_ page: Page, _ bracket: TextRange?) -> Bool {
    guard let bracket else { return false }
    let words = page.wordIndices(bracket)
    return !words.isEmpty && words.count <= longestOwner
      && words.allSatisfy {
        page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.digits)
      }
      && (Offices.isRole(page, bracket) || PersonName.parse(page, bracket) != nil
        || words.allSatisfy { isInitial(page, $0) && page.words[$0].range.count > 1 })
  }

  private static let longestOwner = 5

  /// “BB” of “Action for BB: to find the key”.
  private static func namedOwner(_ page: Page, _ index: Int, _ words: Range<Int>) -> TextRange? {
    guard index + 1 < words.upperBound else { return nil }
    guard page.words[index].hash == WordHash.of("for") else {
      return postBeforeColon(page, index, words)
    }
    let names = words[(index + 1)...].prefix(longestOwner)
    guard
      let last = names.first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ":")
      }),
      (index + 1...last).allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].hash == WordHash.of("and")
          || page.words[$0].hash == WordHash.of("of")
      })
    else { return nil }
    return page.words[index + 1].range.through(page.words[last].range)
  }

  /// “Action Clerk: write to the school”; “Action Plan: …” names a paper.
  private static func postBeforeColon(
    _ page: Page, _ index: Int, _ words: Range<Int>
  ) -> TextRange? {
    guard page.words[index - 1].range.upper + 1 == page.words[index].range.lower,
      let last = words[index...].prefix(longestOwner).first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ":")
      }), last + 1 < words.upperBound
    else { return nil }
    let named = page.words[index].range.through(page.words[last].range)
    return isOwner(page, named) || last == index && isFirstName(page, index) ? named : nil
  }

  private static let papers = WordSet(
    "plan plans log list logs lists group groups point points item items tracker register summary note notes"
  )

  /// “AI Hana: ring the firm”, “ACTION Hana: …”: a word of its own behind a label in capitals.
  private static func isFirstName(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index]
    return page.words[index - 1].shape.contains(.allCapitals)
      && word.shape.contains(.capitalised) && word.shape.isDisjoint(with: [.allCapitals, .digits])
      && !papers.contains(word)
  }

  /// Index behind the running number of an action and its colon: “Action #1: …”, “Action 14/02: …”.
  static func behindNumber(_ page: Page, _ start: Int, _ words: Range<Int>) -> Int {
    var end = start
    // “Action No. 4: …”
    if end + 1 < words.upperBound, page.words[end].hash == WordHash.of("no"),
      page.words[end + 1].shape.contains(.digits)
    {
      end += 1
    }
    // “Action CoG 21/7: …”
    if end + 1 < words.upperBound, page.words[end].range.count <= 5,
      page.words[end].shape.contains(.capitalised), page.words[end + 1].shape.contains(.digits),
      page.byte(page.words[end].range.upper - 1).isASCIIUpper
    {
      end += 1
    }
    while end < words.upperBound, end - start < 4,
      page.words[end].shape.contains(.digits) || isLetterBehind(page, end, start)
        // “Action CoG23/43.1: …”, “Action GA14-A1 (Secretary): …”
        || page.byte(page.words[end].range.upper - 1).isASCIIDigit
          && (end == start || isCloseBehind(page, end))
    {
      end += 1
      if page.byte(page.words[end - 1].range.upper) == UInt8(ascii: ":") {
        return end < words.upperBound ? end : start
      }
      let limit = page.words[words.upperBound - 1].range.upper
      if let owner = bracket(page, page.skipBlanks(page.words[end - 1].range.upper, limit), limit),
        owner.upper < limit, page.hasColonOrDash(at: page.skipBlanks(owner.upper, limit))
      {
        return end
      }
      // “Action Point 3 – Ann Reed to send the figures.”
      let dash = page.skipBlanks(
        page.words[end - 1].range.upper, page.words[end - 1].range.upper + 2)
      if end < words.upperBound, page.hasColonOrDash(at: dash), page.byte(dash - 1).isBlank,
        ActionSentence.read(
          page,
          TextRange(
            page.words[end].range.lower, page.words[words.upperBound - 1].range.upper)) != nil
      {
        return end
      }
    }
    return start
  }

  /// Whether no blank stands between a word and the one in front.
  private static func isCloseBehind(_ page: Page, _ word: Int) -> Bool {
    page.words[word].range.lower - page.words[word - 1].range.upper == 1
      && !page.byte(page.words[word].range.lower - 1).isBlank
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

  private static func separatorEnd(_ page: Page, _ start: Int) -> Int {
    var offset = start
    while page.hasColonOrDash(at: offset) { offset += page.colonOrDashWidth(at: offset) }
    return offset
  }

  private static func isInitials(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count <= 3 && words.allSatisfy { isInitial(page, $0) }
  }

  static func isInitial(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index]
    return word.shape.contains(.allCapitals) && word.range.count <= 3
  }
}

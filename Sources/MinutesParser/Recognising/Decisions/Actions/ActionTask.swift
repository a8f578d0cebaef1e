internal import MinutesModel

/// Reads tasks that no label marks: ticked boxes, and the entries under a head such as “Action items”.
///
/// Layout: notes of open-source projects and foundations.
enum ActionTask {
  private static let nothings = PhraseTable<Bool>(["none", "nil", "n a", "no action|actions|new"])

  /// The task of a list entry; nil where the entry is none.
  static func read(_ page: Page, _ block: SourceBlock, context: RecognitionContext) -> Element? {
    guard block.cell == nil, block.kind != .heading else { return nil }
    let head = NumberedText(page, block)
    let box = Checkbox.end(page, head.body) ?? Checkbox.isTicked(page, head.marker, head.body)
    guard box != nil || context.isUnderActionHead else { return nil }
    var text = page.trimmed(TextRange(box ?? head.body.lower, head.body.upper))
    // “☐ Action: Ben to advertise …”
    if box != nil, let behind = ActionRecogniser.labelEnd(page, text) {
      text = page.trimmed(text.suffix(from: behind))
    }
    // “[x] Head of Roads – I have been consulted on this request.” on the form of a decision.
    if context.documentKind == .decisions, box != nil {
      let words = page.wordIndices(text)
      if words.hold(statements, in: page, limit: words.upperBound) { return nil }
    }
    guard !text.isEmpty, page.opening(text, nothings) == nil, !tellsOfMeeting(page, text),
      !(context.isUnderActionHead && context.isRecordedAction(page, text))
    else { return nil }
    let entry = ListEntry(page, block)
    // “1. Rating Officer: demands to go out”; a number alone may be that of the next item.
    let isNumbered =
      entry.map { !$0.isBullet } ?? false
      && (ownerInFront(page, text) != nil || ownerAtEnd(page, text) != nil
        || ActionSentence.read(page, text, forenames: context.forenames) != nil
        || ownerBeforeTo(page, text) != nil)
    let isTask =
      context.isUnderActionHead
      && (box != nil || isNumbered || entry?.isBullet == true
        || block.hints.contains(.quotation)
          && ActionSentence.read(page, text, forenames: context.forenames) != nil)
      || box != nil
        && (owner(page, text, isBoxed: true) != nil
          || ActionSentence.read(page, text, forenames: context.forenames) != nil)
    guard isTask else { return nil }
    var element = Element(.action, text: text)
    element.marker = page.trimmed(TextRange(block.range.lower, text.lower))
    element.owner =
      owner(page, text, isBoxed: box != nil)
      ?? ActionSentence.read(page, text, forenames: context.forenames)?.owner
      ?? ownerAtEnd(page, text).map { page.string($0) }
    element.due = DueDate.find(page, text)
    return element
  }

  private static let meetings = PhraseTable<Bool>([
    "meeting will take place", "meeting|meetings will be held", "meeting is on|scheduled|at",
    "next meeting will|is|on|at", "date of the? next meeting",
  ])

  /// “The next meeting will take place on 16 November.”: nobody's task.
  private static func tellsOfMeeting(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let first = words.first, ownerInFront(page, text) == nil else { return false }
    if meetings.matches(page.words, at: first, limit: words.upperBound),
      page.words[first].hash == WordHash.of("next") || page.words[first].hash == WordHash.of("date")
    {
      return true
    }
    // Behind “to” it is what somebody is to do.
    let open = words.prefix { page.words[$0].hash != WordHash.of("to") }
    return open.contains { index in
      meetings.match(page.words, at: index, limit: words.upperBound).map {
        page.words[index].hash != WordHash.of("next") && $0.end < words.upperBound
      } ?? false
    }
  }

  private static let statements = PhraseTable<Bool>(["i have|am|confirm|can|certify|declare"])
  private static let logLabels = WordSet("link info idea help")

  /// “LINK: https://…”: what a log entered below the head, and no task.
  static func isLogged(_ page: Page, _ text: TextRange) -> Bool {
    guard let first = page.firstWord(text), first.range.lower == text.lower else { return false }
    return logLabels.contains(first) && page.byte(first.range.upper) == UInt8(ascii: ":")
  }

  /// The owner in front: “@dorota: …”, “Sam: …”, “@dorota to …”.
  private static func owner(_ page: Page, _ text: TextRange, isBoxed: Bool) -> String? {
    guard let first = page.firstWord(text) else { return nil }
    let isHandle = page.byte(text.lower) == UInt8(ascii: "@") && first.range.lower == text.lower + 1
    let isNamed =
      first.range.lower == text.lower && (isBoxed || first.shape.contains(.capitalised))
      && page.byte(first.range.upper) == UInt8(ascii: ":")
    if isHandle || isNamed { return page.string(first.range) }
    if let named = ownerInFront(page, text) { return page.string(named.owner) }
    return isBoxed ? ownerBeforeTo(page, text) : nil
  }

  /// Who stands in a bracket behind a task: “Buy two bins (JB)”, “Write to the County (Clerk).”
  private static func ownerAtEnd(_ page: Page, _ text: TextRange) -> TextRange? {
    var end = page.trimmed(text).upper
    if page.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    guard end > text.lower + 2, page.byte(end - 1) == UInt8(ascii: ")") else { return nil }
    let words = page.wordIndices(text)
    guard
      let first = words.suffix(longestOwner).first(where: {
        page.byte(page.words[$0].range.lower - 1) == UInt8(ascii: "(")
      })
    else { return nil }
    let owner = TextRange(page.words[first].range.lower, end - 1)
    return ActionRecogniser.isOwner(page, owner) ? owner : nil
  }

  /// Words of the name or post in front of a task.
  private static let longestOwner = 5
  private static let nobody = WordSet(
    "note notes action actions due deadline date status when by update progress outcome agreed none"
  )

  /// Who stands in front of a task, set off by a colon or a dash: “Rating Officer: demands to go out”, “Clerk – apply
  /// for the grant”.
  ///
  /// - Parameter colon: Whether nothing but a colon sets it off.
  /// - Returns: The name, and the offset of the first byte behind the mark.
  static func ownerInFront(
    _ page: Page, _ text: TextRange, colon: Bool = false
  ) -> (owner: TextRange, end: Int)? {
    let words = page.wordIndices(text)
    guard let first = words.first, page.words[first].range.lower == text.lower,
      !nobody.contains(page.words[first])
    else { return nil }
    for index in words.prefix(longestOwner) {
      let word = page.words[index]
      guard
        word.shape.contains(.capitalised)
          || index > first && FunctionWords.nameJoiners.contains(word),
        index + 1 < words.upperBound
      else { return nil }
      let gap = TextRange(word.range.upper, page.words[index + 1].range.lower)
      let owner = page.words[first].range.through(word.range)
      if page.byte(gap.lower) == UInt8(ascii: ":") { return (owner, gap.lower + 1) }
      if !colon, gap.count >= 3, page.isSpacedDash(gap) {
        return (owner, gap.upper)
      }
    }
    return nil
  }

  /// “Dorothea to post the draft”: names and nothing else in front of what is to be done.
  private static func ownerBeforeTo(_ page: Page, _ text: TextRange) -> String? {
    let words = page.wordIndices(text)
    guard let to = words.prefix(5).first(where: { page.words[$0].hash == WordHash.of("to") }),
      to > words.lowerBound, to + 1 < words.upperBound,
      !page.words[to + 1].shape.contains(.capitalised),
      (words.lowerBound..<to).allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].hash == WordHash.of("and")
      })
    else { return nil }
    return page.string(
      page.words[words.lowerBound].range.through(page.words[to - 1].range))
  }
}

/// Heads under which the tasks of a meeting are listed.
enum ActionHead {
  private static let heads = PhraseTable<Bool>([
    "action|actions items?", "new action|actions items?", "todo|todos", "to do", "tasks",
    "action|actions items? from this meeting", "follow ups?", "next steps",
    "decisions made and action items", "ais", "action|actions by|for", "action|actions arising",
    "action|actions points|list|required|agreed", "agreed|new actions", "actions to be taken",
  ])

  /// Whether a heading or label opens a list of tasks.
  static func opens(_ page: Page, _ heading: TextRange) -> Bool {
    page.isWhole(heading, heads) != nil
  }
}

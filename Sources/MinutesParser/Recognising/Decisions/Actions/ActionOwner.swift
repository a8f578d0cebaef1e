internal import MinutesModel

/// Who is to act, by the text behind the label of an action.
extension ActionRecogniser {
  /// The words before “to do”, or all of a short text that names only somebody: “Clerk and Mr Orr”, not “repair the
  /// fence”.
  static func owner(_ page: Page, _ text: TextRange) -> String? {
    let words = page.wordIndices(text)
    guard let first = words.first else { return nil }
    // “Ann – advertise the post”
    if let named = nameBeforeDash(page, words) { return named }
    if let to = words.prefix(10).first(where: { page.words[$0].hash == WordHash.of("to") }),
      to > first
    {
      // “write to the haulier”, “repair the path to the hall” name nobody.
      guard !isTask(page, first..<to) else { return nil }
      return Movers.bareName(page, withoutVerb(page, first..<to))
    }
    guard words.count <= longestAlone, var last = words.last else { return nil }
    // “Clerk by 3 May”, “PG By when: 3 June”
    if let due = words.dropFirst().first(where: { dueWords.contains(page.words[$0]) }) {
      last = due - 1
    }
    var named = page.words[first].range.through(page.words[last].range)
    // “Clerk (by 3 May)”
    if let open = text.bounds.first(where: { page.byte($0) == UInt8(ascii: "(") }),
      open > page.words[first].range.upper
    {
      named = page.trimmed(TextRange(page.words[first].range.lower, open))
    }
    return namesSomebody(page, named) ? page.string(named) : nil
  }

  /// Words of a text that names only who is to act.
  private static let longestAlone = 8
  private static let dueWords = WordSet("by due deadline before will shall")
  /// What a task opens with.
  private static let tasks = WordSet(
    """
    write send ask speak talk reply respond apply contact pay bring take put add ensure arrange agree try look go \
    report submit circulate provide give invite repair order buy obtain get check review prepare publish update \
    remove install replace book find ring call email draft organise organize include investigate
    """)
  private static let determiners = WordSet("the a an our its this that any new")
  private static let everybody = WordSet(
    "the all both everyone each members councillors governors trustees directors officers staff any"
  )
  private static let linkWords = WordSet("and of the for or")

  /// Whether words in front of “to” are a task and nobody's name: “repair the path”, “ring County Hall”.
  private static func isTask(_ page: Page, _ words: Range<Int>) -> Bool {
    let first = page.words[words.lowerBound]
    if tasks.contains(first) { return true }
    guard words.count > 1, !everybody.contains(first),
      !isOneWord(page, first.range.through(page.words[words.upperBound - 1].range))
    else { return false }
    let second = page.words[words.lowerBound + 1]
    if determiners.contains(second) { return true }
    // Nicks are written small: “dorota and hs to post the draft”.
    return !first.shape.contains(.capitalised) && !ActionSentence.isPost(first)
      && second.hash != WordHash.of("and") && page.byte(first.range.lower - 1) != UInt8(ascii: "@")
  }

  /// Whether no blank stands in a text: `k-otik`, `AB/CD`.
  private static func isOneWord(_ page: Page, _ text: TextRange) -> Bool {
    !text.bounds.contains { page.byte($0).isBlank }
  }

  private static let promises = WordSet("agreed undertook offered promised has kindly")

  /// “Ann Reed” of “Ann Reed agreed to …”.
  private static func withoutVerb(_ page: Page, _ words: Range<Int>) -> TextRange {
    var last = words.upperBound - 1
    while last > words.lowerBound, promises.contains(page.words[last]) { last -= 1 }
    return page.words[words.lowerBound].range.through(page.words[last].range)
  }

  /// Whether a text is nothing but names, initials and posts; one word may be a nick.
  private static func namesSomebody(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let first = words.first else { return false }
    if tasks.contains(page.words[first]) { return false }
    if words.count == 1 || isOneWord(page, text) { return true }
    if determiners.contains(page.words[first + 1]) { return everybody.contains(page.words[first]) }
    return words.allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.capitalised) || linkWords.contains(word)
        || everybody.contains(word) || ActionSentence.isPost(word)
        || DecisionSentences.bodies.contains(word)
    }
  }

  /// Bytes of a text that sets several people their tasks.
  private static let longestDivided = 600

  /// “Actions: CD get quotes; EF ring the County.”: tasks between semicolons, of which each names who is to do it.
  static func divided(_ page: Page, _ element: Element) -> [Element] {
    guard element.points.isEmpty, element.text.count <= longestDivided else { return [element] }
    var parts: [Element] = []
    var start = element.text.lower
    for offset in element.text.lower...element.text.upper {
      let isEnd = offset == element.text.upper
      guard isEnd || page.byte(offset) == UInt8(ascii: ";") else { continue }
      let part = page.trimmed(TextRange(start, isEnd ? offset : offset + 1))
      start = offset + 1
      if part.isEmpty, isEnd { continue }
      guard let owner = tasked(page, part) else { return [element] }
      var action = parts.isEmpty ? element : Element(.action, text: part)
      action.text = part
      action.owner = owner
      action.due = DueDate.find(page, part)
      action.joined = !parts.isEmpty
      parts.append(action)
    }
    return parts.count >= 2 ? parts : [element]
  }

  /// “CD” of “CD get quotes”, “Clerk” of “Clerk to ring the County”.
  private static func tasked(_ page: Page, _ part: TextRange) -> String? {
    let words = page.wordIndices(part)
    guard words.count >= 2, let first = words.first else { return nil }
    let verb = page.words[first + 1]
    if isInitial(page, first), page.words[first].range.count > 1,
      page.words[first].range.lower == part.lower,
      verb.range.lower == page.words[first].range.upper + 1,
      !verb.shape.contains(.capitalised), !verb.shape.contains(.digits), !linkWords.contains(verb)
    {
      return page.string(page.words[first].range)
    }
    return ActionSentence.read(page, part)?.owner
  }

  private static let longestName = 3

  /// The name that a dash sets off from the task.
  private static func nameBeforeDash(_ page: Page, _ words: Range<Int>) -> String? {
    guard let first = words.first else { return nil }
    for index in words.prefix(longestName) {
      guard page.words[index].shape.contains(.capitalised), index + 1 < words.upperBound else {
        return nil
      }
      let gap = page.gap(before: index + 1)
      guard gap.count >= 3, page.isSpacedDash(gap) else { continue }
      return page.words[index + 1].shape.contains(.capitalised)
        ? nil : page.string(page.words[first].range.through(page.words[index].range))
    }
    return nil
  }
}

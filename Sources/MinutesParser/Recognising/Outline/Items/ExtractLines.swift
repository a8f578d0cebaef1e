/// Items of an extract without numbers: short lines over text, the first right below who met and when.
///
/// Layout: “Committee meeting 22 June” over “Summer fair” over “Ann went through the plans.”
enum ExtractLines {
  private static let reachOfFront = 12
  private static let wordsOfTitle = 10
  private static let wordsOfText = 5

  /// The blocks of the titles: one in capitals or as a heading, else two at least.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [Int] {
    guard let end = endOfHead(page, traits), isTitle(page, traits, end) else { return [] }
    let titles = traits.indices.filter { $0 >= end && isTitle(page, traits, $0) }
    return titles.count >= 2 || traits[end].standsOut ? titles : []
  }

  /// The block behind the last line of the head that has a day, calls it minutes or says who was there.
  private static func endOfHead(_ page: Page, _ traits: [BlockTraits]) -> Int? {
    var end: Int?
    for index in traits.indices.prefix(reachOfFront) {
      guard ExtractHeads.isOfHead(page, traits[index]) else { break }
      let range = traits[index].range
      if !traits[index].isFurniture,
        !MeetingDate.find(page, range).isEmpty
          || TitleRule.isMinutesTitle(page, range) && !isBusiness(page, range)
          || page.opening(range, FrontVocabulary.attendance) != nil
      {
        end = index + 1
      }
    }
    return end
  }

  /// “MINUTES OF PREVIOUS MEETING”
  private static func isBusiness(_ page: Page, _ range: TextRange) -> Bool {
    page.isWhole(range, OutlineVocabulary.usualItems) != nil
  }

  private static func isTitle(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let trait = traits[safe: index], !trait.isFurniture, !trait.isInCell,
      page.blocks[index].kind != .listItem, !trait.hints.contains(.nextLine)
    else { return false }
    var below = index + 1
    while traits[safe: below]?.isFurniture == true { below += 1 }
    guard let text = traits[safe: below], isText(page, text) else { return false }
    if HeadedItems.topicMark(page, trait.title) != nil { return true }
    let title = page.trimmed(trait.range)
    guard trait.lead == nil, trait.rest.isEmpty, (1...wordsOfTitle).contains(trait.wordCount),
      page.firstWord(title)?.shape.contains(.capitalised) == true,
      page.words.marks.firstLineEnd(or: .gap, from: title.lower, to: title.upper) == nil,
      Fields.labelEnd(page, title) == nil, isEnded(page, trait, title), !opensWithCode(page, title),
      !NumberedHead.hasFiniteVerb(page, title)
    else { return false }
    return !saysOther(page, title)
  }

  /// “DC/16/01234  Barn at Elder”: the reference of an application.
  private static func opensWithCode(_ page: Page, _ title: TextRange) -> Bool {
    page.text.bytes[title.bounds].prefix { !$0.isBlank }.contains { $0.isASCIIDigit }
  }

  private static func isEnded(_ page: Page, _ trait: BlockTraits, _ title: TextRange) -> Bool {
    let last = page.lastByte(title)
    return last.isASCIILetter || last.isASCIIDigit || last == UInt8(ascii: ")") || last >= 0x80
      || last == UInt8(ascii: ".") && trait.isAllCapitals
  }

  /// Whether a line names persons, a body, a decision or the head of a list.
  private static func saysOther(_ page: Page, _ title: TextRange) -> Bool {
    if page.isWhole(title, OutlineVocabulary.recordHeadings) != nil
      || page.opening(title, OutlineVocabulary.innerHeads) != nil
      || page.opening(title, OutlineVocabulary.closings) != nil
      || page.opening(title, OutlineVocabulary.signatures) != nil
      || DecisionLabel.opening(page, title) != nil || ActionRecogniser.labelEnd(page, title) != nil
      || !MeetingDate.find(page, title).isEmpty || !ClockTime.find(page, title).isEmpty
      || AttendanceLabels.read(page, title) != nil || RecommendationHead.opens(page, title)
    {
      return true
    }
    if page.wordIndices(title).first.map({ PersonalTitle.opens(page, $0) }) ?? false { return true }
    return PersonName.parse(page, title, demand: .words).map { $0.end == title.upper } ?? false
      && !page.isAllCapitals(title)
  }

  /// Whether what stands below a line is said or reported.
  private static func isText(_ page: Page, _ trait: BlockTraits) -> Bool {
    if trait.lead != nil { return true }
    let last = page.lastByte(trait.range)
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: ":")
      || page.wordIndices(trait.range).count >= wordsOfText
  }
}

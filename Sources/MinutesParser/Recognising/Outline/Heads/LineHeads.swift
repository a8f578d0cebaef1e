/// Heads that nothing but the lines of plain text show: a short line behind an empty one, with its text right below.
///
/// Layout: typed minutes of clubs and parishes, “Coach for the visit” ⏎ “Three firms had been asked.”
enum LineHeads {
  private static let fewest = 3
  /// The same where nothing else stands behind those who came.
  private static let fewestAlone = 2
  private static let mostWords = 10
  /// Words of a title that ends with a stop: “Footpath to the mill.”
  private static let mostStopped = 6
  private static let wordsOfText = 5
  private static let reachOfTitle = 12

  /// The heads behind the title of minutes, where nearly all that empty lines divide opens with one.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    let groups = groups(page, traits, from: behindTitle(page, traits))
    let titled = groups.filter { isTitled(page, traits, $0) }
    guard titled.count >= fewestAlone, let first = titled.first, let last = titled.last else {
      return []
    }
    let others = groups.count { $0 > first && $0 < last } - (titled.count - 2)
    guard titled.count >= fewest || others == 0 && FrontEnd.find(page, traits) == first else {
      return []
    }
    let overText = titled.count { isText(page, traits[$0 + 1].range) || traits[$0 + 1].lead != nil }
    guard others * 2 <= titled.count, overText * 3 >= titled.count * 2 else { return [] }
    return titled.map { HeadedItems.start(page, traits[$0], $0) }
  }

  /// Those without a number among numbered titles that all stand so: “Public forum” ⏎ “Mrs Ash asked …” in front of
  /// “95. Apologies” ⏎ “Cllr Gull.”
  static func among(_ page: Page, _ traits: [BlockTraits], _ numbered: [Int]) -> [SectionStart] {
    guard numbered.count >= 2, numbered.allSatisfy({ isOverLine(page, traits, $0) }),
      !numbered.allSatisfy({ traits[$0].isAllCapitals })
    else { return [] }
    return groups(page, traits, from: behindTitle(page, traits))
      .filter {
        isTitled(page, traits, $0) && isText(page, traits[$0 + 1].range)
          && !page.wordIndices(traits[$0].range).hold(TitleRule.minutesWord, in: page)
      }
      .map { HeadedItems.start(page, traits[$0], $0) }
  }

  /// Whether a line behind an empty one has the next right below it.
  static func isOverLine(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let next = traits[safe: index + 1], traits[index].rest.isEmpty else { return false }
    return next.hints.contains(.nextLine) && !traits[index].hints.contains(.nextLine)
      && !next.isFurniture && !next.isInCell
      && (next.lead == nil || next.lead?.shape == .bullet || isDay(page, next))
  }

  /// Whether a line behind an empty one stands over a sentence.
  static func isOverText(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    isOverLine(page, traits, index) && isText(page, traits[index + 1].range)
      && page.lastByte(traits[index + 1].range) == UInt8(ascii: ".")
  }

  /// “7 June” below “Next meeting”
  private static func isDay(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.lead?.setting == .bare
      && MeetingDate.find(page, trait.range).first?.range.lower == trait.range.lower
  }

  /// Whether a numbered block is a few words with their text on the line right below.
  static func isTitle(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    return isOverLine(page, traits, index) && (1...mostWords).contains(trait.wordCount)
      && page.firstWord(trait.title)?.shape.contains(.capitalised) == true
      && isEnded(page, trait.title, trait.wordCount)
  }

  /// Whether a line ends as a title does; with a stop where it is short and has no verb.
  private static func isEnded(_ page: Page, _ title: TextRange, _ words: Int) -> Bool {
    let last = page.lastByte(title)
    return last.isASCIILetter || last.isASCIIDigit || last == UInt8(ascii: ")") || last >= 0x80
      || last == UInt8(ascii: ".") && words <= mostStopped
        && !NumberedHead.hasFiniteVerb(page, title)
  }

  private static func behindTitle(_ page: Page, _ traits: [BlockTraits]) -> Int {
    let title = traits.indices.prefix(reachOfTitle).last {
      TitleRule.isMinutesTitle(page, traits[$0].range) || saysWhenHeld(page, traits[$0].range)
    }
    if let title { return title + 1 }
    let front = FrontEnd.find(page, traits)
    return front > 0 ? front : traits.count
  }

  private static let held = PhraseTable<Bool>(["meeting of|held"])

  /// “Meeting of the Committee held on 2 June 1953”
  private static func saysWhenHeld(_ page: Page, _ line: TextRange) -> Bool {
    page.opening(line, held) != nil && !MeetingDate.find(page, line).isEmpty
  }

  /// The blocks behind empty lines.
  private static func groups(_ page: Page, _ traits: [BlockTraits], from start: Int) -> [Int] {
    (start..<max(start, traits.count)).filter {
      !traits[$0].hints.contains(.nextLine) && !traits[$0].isFurniture
        && page.opening(traits[$0].range, OutlineVocabulary.closings) == nil
    }
  }

  private static func isTitled(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    let title = page.trimmed(trait.range)
    guard isOverLine(page, traits, index), trait.lead == nil, trait.level == 0, !trait.isInCell,
      page.blocks[index].kind == .paragraph, (1...mostWords).contains(trait.wordCount),
      page.firstWord(title)?.shape.contains(.capitalised) == true,
      page.words.marks.firstLineEnd(or: .gap, from: title.lower, to: title.upper) == nil,
      Fields.labelEnd(page, title) == nil
    else { return false }
    guard isEnded(page, title, trait.wordCount),
      page.isWhole(title, OutlineVocabulary.recordHeadings) == nil,
      page.opening(title, OutlineVocabulary.innerHeads) == nil,
      DecisionLabel.opening(page, title) == nil, !namesOrganisation(page, title),
      MeetingDate.find(page, title).isEmpty, ClockTime.find(page, title).isEmpty
    else { return false }
    return !namesPeople(page, title, over: traits[index + 1].range)
      && !TitleRule.isMinutesTitle(page, title)
  }

  /// “Elder Parish Council”, but not “Parish chest”.
  private static func namesOrganisation(_ page: Page, _ title: TextRange) -> Bool {
    BodyName.isOrganisation(page, title)
      && page.wordIndices(title).last.map {
        OutlineVocabulary.organisations.contains(page.words[$0])
      } ?? false
  }

  /// “Mr Ash (in the chair)”, “Others present”
  private static func namesPeople(_ page: Page, _ title: TextRange, over text: TextRange) -> Bool {
    if let first = page.wordIndices(title).first, PersonalTitle.opens(page, first) { return true }
    // “Coronation Tea” over a sentence is nobody.
    let isOverSentence =
      page.lastByte(text) == UInt8(ascii: ".") && page.wordIndices(text).count >= wordsOfText
    if !isOverSentence,
      PersonName.parse(page, title, demand: .words).map({ $0.end == title.upper }) ?? false
    {
      return true
    }
    // “STAFF” over names, and not over what the staff did.
    return AttendanceLabels.read(page, title).map {
      $0.isStrong ? $0.presence != .apologies : $0.presence == .inAttendance && !isOverSentence
    } ?? false
  }

  /// Whether what stands below a line is said or reported, and no name or address.
  private static func isText(_ page: Page, _ range: TextRange) -> Bool {
    let last = page.lastByte(range)
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?")
      || page.wordIndices(range).count >= wordsOfText
  }
}

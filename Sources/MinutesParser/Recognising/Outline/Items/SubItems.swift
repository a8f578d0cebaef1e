/// Items below a numbered heading that only groups them: `7.1`, `7.2` below `7`, `5a`, `5b` below `5`.
enum SubItems {
  /// Sub-numbered headings that directly follow a numbered heading with nothing of its own are the
  /// items, and the heading above them is a part.
  static func find(
    _ page: Page, _ traits: [BlockTraits], _ starts: inout [SectionStart]
  ) -> [SectionStart] {
    var result: [SectionStart] = []
    let told = SubSentences(page, traits, starts)
    for index in starts.indices {
      let limit = starts[safe: index + 1]?.block ?? traits.count
      var next = starts[index].block + (traits[starts[index].block].isNumberAlone ? 2 : 1)
      while next < limit, traits[next].isFurniture { next += 1 }
      if page.isWhole(starts[index].title, OutlineVocabulary.undivided) != nil
        || next < limit && NoticedMotion.named(page, traits[next].title) != nil
      {
        continue
      }
      guard next < limit, isSubItem(page, traits[next], of: starts[index], traits),
        !told.contains(next), starts[index].end >= traits[next - 1].range.upper
      else { continue }
      let below = (next..<limit).filter {
        isSubItem(page, traits[$0], of: starts[index], traits) && !told.contains($0)
      }
      // “3D. Printing club” below “3. Club” counts nothing.
      if let first = below.first, let number = traits[first].lead?.number,
        case let letter = page.byte(number.upper - 1), letter.isASCIILetter,
        letter.asciiLowercased != UInt8(ascii: "a"),
        number.count == starts[index].number.count + 1
      {
        continue
      }
      if isRecordHead(page, traits, below.first) { continue }
      // “3.1 Proposals”, “3.2 Decisions” tell the steps of one matter apart.
      if below.allSatisfy({ isStep(page, traits[$0].title) }) { continue }
      starts[index].kind = .part
      result += below.compactMap { NumberedHead.read(page, traits, $0) }
    }
    guard !result.isEmpty else { return [] }
    // “9.1” right over “9.1.1” groups what follows as “9” does.
    for index in result.indices.dropLast()
    where result[index + 1].block == result[index].block + 1
      && isSubItem(page, traits[result[index + 1].block], of: result[index], traits)
    {
      result[index].kind = .part
    }
    let areInCapitals =
      result.count >= fewestAlike && result.allSatisfy { traits[$0.block].isAllCapitals }
    let areInBold =
      result.count >= fewestAlike
      && result.allSatisfy { isBold(page, traits[$0.block]) && isLettered(page, $0.number) }
    // Where the business stands under sub-numbers, it does so below a heading with text as well.
    for index in starts.indices where starts[index].kind == .item {
      let limit = starts[safe: index + 1]?.block ?? traits.count
      let range = (starts[index].block + 1)..<max(starts[index].block + 1, limit)
      let first = range.first { isSubItem(page, traits[$0], of: starts[index], traits) }
      if isRecordHead(page, traits, first) { continue }
      for block in range
      where isSubItem(page, traits[block], of: starts[index], traits)
        && !told.contains(block)
        && (traits[block].isNumberAlone || traits[block].level > 0
          || areInCapitals && traits[block].isAllCapitals
          || areInBold && isBold(page, traits[block]))
      {
        if let start = NumberedHead.read(page, traits, block) { result.append(start) }
      }
    }
    return result
  }

  /// “2.1 Participants” below “2 Roll call”
  private static func isRecordHead(
    _ page: Page, _ traits: [BlockTraits], _ index: Int?
  ) -> Bool {
    index.map { page.isWhole(traits[$0].title, OutlineVocabulary.recordHeadings) != nil } ?? false
  }

  /// `5a`, `5b` below item 5, with titles of their own.
  ///
  /// - Parameter inRecord: Whether minutes stand below the numbers: a bold “57a  Substitutes” in the minutes of item
  ///   57 is a head inside it, and only a number set as those of the items are opens one.
  static func lettered(
    _ page: Page, _ traits: [BlockTraits], _ starts: [SectionStart], inRecord: Bool
  ) -> [SectionStart] {
    let numbers = Set(starts.map { page.string($0.number) })
    func isSetAsItem(_ trait: BlockTraits) -> Bool {
      trait.isNumberAlone || !trait.hints.isDisjoint(with: [.itemNumber, .itemTitle])
    }
    return traits.indices.compactMap { index in
      guard let lead = traits[index].lead, lead.shape == .composite, lead.path.count == 2,
        page.byte(lead.number.upper - 1).isASCIILower,
        !inRecord || isSetAsItem(traits[index]), !isPaper(page, traits[index].range),
        numbers.contains(page.string(lead.number.prefix(upTo: lead.number.upper - 1)))
      else { return nil }
      return NumberedHead.read(page, traits, index)
    }
  }

  private static func isSubItem(
    _ page: Page, _ trait: BlockTraits, of parent: SectionStart, _ traits: [BlockTraits]
  ) -> Bool {
    // “5.1 **Old Bank, signage.** No comment.” below “### 5 Planning” is a paragraph of it.
    let parentIsHeading = traits[parent.block].level > 0
    guard let lead = trait.lead, !trait.isFurniture, lead.number.count > parent.number.count,
      trait.standsOut && (trait.rest.isEmpty || !parentIsHeading) || isTitleAlone(page, trait),
      !tellsOrDecides(page, trait),
      !isPaper(page, trait.range)
    else { return false }
    guard isBelow(page, lead.number, parent.number) else { return false }
    let divider = page.byte(lead.number.lower + parent.number.count)
    // `5a`, `5b` as headings below `5`, or on lines of their own: “7B. Letter of Support”.
    let isLetter =
      divider.isASCIILetter && lead.shape == .composite
      && lead.number.count == parent.number.count + 1
      && (trait.level > 0 || isTitleAlone(page, trait) && lead.setting != .bare)
    return divider == UInt8(ascii: ".") || divider == UInt8(ascii: "-") || isLetter
  }

  /// Whether a longer number opens with all of another.
  static func isBelow(_ page: Page, _ number: TextRange, _ parent: TextRange) -> Bool {
    guard number.count > parent.count else { return false }
    for offset in 0..<parent.count
    where page.byte(number.lower + offset) != page.byte(parent.lower + offset) {
      return false
    }
    return true
  }

  /// “6.1a Quay – Appendix 1 , item 6.1 PDF 1 MB”: a paper of the item, as council web systems list them.
  private static func isPaper(_ page: Page, _ range: TextRange) -> Bool {
    page.wordIndices(range).dropFirst().suffix(wordsOfTail).contains { index in
      let word = page.words[index]
      let next = page.words[index + 1]
      return word.hash == WordHash.of("item") && next.shape.contains(.digits)
        && next.range.upper <= range.upper
        && page.text.bytes[page.words[index - 1].range.upper..<word.range.lower]
          .contains(UInt8(ascii: ","))
    }
  }

  private static let wordsOfTail = 6

  /// Sub-items set alike by which one below a heading with text is known.
  private static let fewestAlike = 3

  private static func isBold(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.lead.map { page.isEmphasised($0.number) } ?? false
  }

  /// `7.A`, `7-b`
  private static func isLettered(_ page: Page, _ number: TextRange) -> Bool {
    page.byte(number.upper - 1).isASCIILetter
  }

  /// Whether a title names a step in dealing with a matter, as sections of reports are called, and no matter.
  private static func isStep(_ page: Page, _ title: TextRange) -> Bool {
    page.isWhole(title, OutlineVocabulary.plainReportSections) != nil
      || page.isWhole(title, OutlineVocabulary.innerHeads) != nil
  }

  static let telling = WordSet(
    """
    was were is are had has have gave said asked reported presented introduced explained advised noted agreed \
    considered received proposed moved thanked resolved welcomed updated stated confirmed approved \
    joined left arrived
    """)
  private static let goingOn = WordSet("and it was were that to")
  private static let shortestSentence = 5

  /// “3.1 **The Board APPROVED the minutes as a true record.**”, “4.2 It was proposed by Mr Ash and”, “5.3 **AGREED:** That
  /// …”: numbered paragraphs in bold or set as headings, which tell or decide.
  private static func tellsOrDecides(_ page: Page, _ trait: BlockTraits) -> Bool {
    if let label = DecisionLabel.opening(page, trait.title), !label.isNoun,
      label.range.upper >= page.trimmed(trait.title).upper - 1
    {
      return true
    }
    guard !trait.isAllCapitals, trait.wordCount >= shortestSentence else { return false }
    let words = page.wordIndices(trait.title)
    let last = page.lastByte(trait.title)
    if trait.level == 0, last == UInt8(ascii: "."),
      page.speaks(of: .decisionLabels, in: trait.title)
    {
      return true
    }
    // “4.3 *Q: Why are there so few?*”
    if last == UInt8(ascii: "?"), words.first.map({ page.words[$0].range.count == 1 }) ?? false {
      return true
    }
    let isOpen =
      last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
      || words.last.map { goingOn.contains(page.words[$0]) } ?? false
    return isOpen
      && words.contains {
        telling.contains(page.words[$0]) && page.words[$0].shape.isDisjoint(with: .capitalised)
      }
  }

  /// Whether a numbered block is a few words without a stop or colon and nothing else.
  private static func isTitleAlone(_ page: Page, _ trait: BlockTraits) -> Bool {
    let last = page.lastByte(trait.title)
    return trait.wordCount <= 18 && trait.rest.isEmpty && last != UInt8(ascii: ".")
      && last != UInt8(ascii: ":") && last != UInt8(ascii: ";")
  }
}

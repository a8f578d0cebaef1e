/// Heads in the margin that share their line with the text: “ADJOURNMENT     Reeve Ash adjourned the
/// meeting at 12:16 p.m.”, among heads that stand alone.
///
/// Layout: minutes of Canadian and American municipalities, heads in capitals in the margin, numbers of
/// motions below them, all text in a column beside.
enum MarginHeads {
  /// Most words of a head.
  private static let mostWords = 6
  /// Fewest words of the text beside it.
  private static let fewestBeside = 4
  /// Labels in capitals of what stands inside a matter.
  private static let inner = PhraseTable<Bool>([
    "motion", "moved", "second|seconded", "vote|voted|votes", "action|actions", "note", "by",
    "ayes|aye|yeas", "noes|nays|nay", "abstain|abstentions", "date", "time", "place", "location",
    "whereas", "that", "subject", "re", "to", "from", "carried|defeated|lost|withdrawn",
  ])

  /// The heads of a page that has some in the margin, with those that stand alone; none where they are
  /// fewer than three. Heads in ordinary type are believed where they are four, two with usual names.
  static func starts(
    _ page: Page, _ traits: [BlockTraits], from front: Int, beside alone: [Int]
  ) -> [SectionStart] {
    var heads: [(block: Int, trait: BlockTraits)] = []
    for index in front..<max(front, traits.count) {
      if let head = read(page, traits[index]) {
        heads.append((index, head))
      } else if namesBylaw(page, traits[index]) {
        var head = traits[index]
        head.isAllCapitals = true
        heads.append((index, head))
      }
    }
    let capitals = heads.filter { $0.trait.isAllCapitals }
    if !capitals.isEmpty, capitals.count + alone.count >= fewest {
      heads = capitals + alone.map { ($0, traits[$0]) }
      heads.sort { $0.block < $1.block }
    } else if !capitals.isEmpty || heads.count < fewestPlain || alone.count > heads.count
      || heads.count(where: { isUsual(page, $0.trait.title) }) < fewestUsual
    {
      return []
    }
    return heads.map { HeadedItems.start(page, $0.trait, $0.block) }
  }

  private static func isUsual(_ page: Page, _ title: TextRange) -> Bool {
    UsualGroups.isName(page, title) || page.isWhole(title, OutlineVocabulary.centredItems) != nil
      || page.isWhole(title, OutlineVocabulary.usualItems) != nil
  }

  private static let fewestPlain = 4
  private static let fewestUsual = 2

  /// Fewest heads of a page that has them in the margin.
  private static let fewest = 3

  /// What the looks of a block are once its head is told from the text beside it; nil where it has none.
  static func read(_ page: Page, _ trait: BlockTraits) -> BlockTraits? {
    guard !trait.isFurniture, !trait.isInCell, trait.lead == nil, trait.level == 0,
      let gap = page.first(.gap, in: trait.range)
    else { return nil }
    let label = page.trimmed(trait.range.prefix(upTo: gap))
    let rest = page.trimmed(trait.range.suffix(from: gap))
    let words = page.wordIndices(label)
    guard (1...mostWords).contains(words.count), isTitle(page, words),
      page.wordIndices(rest).count >= fewestBeside, isTextBeside(page, rest),
      AttendanceLabels.whole(page, label) == nil, DecisionLabel.opening(page, label) == nil,
      !RecommendationHead.opens(page, label), page.opening(label, inner) == nil
    else { return nil }
    var read = trait
    read.title = label
    read.rest = rest
    read.wordCount = words.count
    read.isAllCapitals = page.isAllCapitals(label)
    read.isEmphasised = page.isEmphasised(label)
    return read
  }

  /// Whether a label is words in capitals, or a title and nobody's name.
  private static func isTitle(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.contains(where: { page.words[$0].range.count >= 4 }) else { return false }
    let isInCapitals = words.allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.allCapitals) || word.shape.contains([.initial, .capitalised])
    }
    if isInCapitals { return true }
    return page.words[words.lowerBound].shape.contains(.capitalised)
      && page.words[words.upperBound - 1].shape.contains(.capitalised)
      && !Titles.begins(page, at: words.lowerBound, limit: words.upperBound)
      && words.allSatisfy {
        page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.digits)
          || joiners.contains(page.words[$0])
      }
  }

  private static let joiners = WordSet("of and to the for from on in by with")

  /// Whether a text is a sentence, and no further column of names or figures.
  private static func isTextBeside(_ page: Page, _ text: TextRange) -> Bool {
    let last = page.lastByte(text)
    return (last == UInt8(ascii: ".") || last == UInt8(ascii: ":"))
      && page.first(.gap, in: text) == nil && !page.isAllCapitals(text)
      && page.firstWord(text)?.shape.contains(.capitalised) == true
  }

  private static let bylaws = WordSet("bylaw bylaws by-law ordinance resolution bill")

  /// “BYLAW 16-741” over its motions: the number is part of what the head names.
  static func namesBylaw(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.isNumberAlone && !trait.isInCell && !trait.isFurniture && page.isAllCapitals(trait.range)
      && page.firstWord(trait.range).map { bylaws.contains($0) } ?? false
  }
}

/// Numbers below those of items that count paragraphs of the minutes: `1.1` beside “Apologies were as recorded above.”
///
/// Layouts: a table of numbers, minutes and tasks; numbers in the margin of a text.
struct SubSentences {
  /// The blocks that such numbers open.
  private var blocks: Set<Int> = []

  func contains(_ block: Int) -> Bool { blocks.contains(block) }

  private static let fewestTold = 3
  private static let wordsOfSentence = 3

  /// A number beside a sentence is one. Beside words alone, “Next survey in June”, it is one where another below the
  /// same item is, or most in the document are.
  ///
  /// Complexity: linear in the blocks.
  init(_ page: Page, _ traits: [BlockTraits], _ starts: [SectionStart]) {
    var plain: [Int] = []
    var told = 0
    for (place, start) in starts.enumerated() where !start.number.isEmpty {
      let limit = starts[safe: place + 1]?.block ?? traits.count
      var below: [Int] = []
      var tells = 0
      for index in (start.block + 1)..<max(start.block + 1, limit) {
        guard let lead = traits[index].lead, !traits[index].isFurniture,
          lead.shape == .decimal, SubItems.isBelow(page, lead.number, start.number)
        else { continue }
        if Self.tells(page, traits, index) {
          blocks.insert(index)
          tells += 1
        } else if !Self.standsOut(traits, index), !Self.isOverText(traits, index, limit),
          !Self.opensText(page, traits[index].body)
        {
          below.append(index)
        }
      }
      told += tells
      if tells > 0 { blocks.formUnion(below) } else { plain += below }
    }
    if told >= Self.fewestTold, told > plain.count { blocks.formUnion(plain) }
  }

  private static func standsOut(_ traits: [BlockTraits], _ index: Int) -> Bool {
    traits[index].standsOut
      || traits[index].isNumberAlone && traits[safe: index + 1]?.standsOut ?? false
  }

  /// “6.1 Applications” over a paragraph without such a number, or over points: a title.
  private static func isOverText(_ traits: [BlockTraits], _ index: Int, _ limit: Int) -> Bool {
    let next = index + (traits[index].isNumberAlone ? 2 : 1)
    guard next < limit, !traits[next].isInCell, !traits[next].isFurniture else { return false }
    return traits[next].lead.map { $0.shape != .decimal } ?? true
  }

  /// “6.2 Clerk's report –”: a title that its text follows.
  private static func opensText(_ page: Page, _ title: TextRange) -> Bool {
    let end = page.trimmed(title).upper
    return page.byte(end - 1) == UInt8(ascii: "-") || page.hasLongDash(at: end - 3)
  }

  private static let finite = WordSet(
    "will would had has have be been is are was were may should must")
  private static let stating = WordSet(
    "resolved agreed noted approved received accepted recommended confirmed declared welcomed")

  /// Whether a sentence stands behind a number, or beside one alone, or a single word that says there was nothing.
  private static func tells(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard !standsOut(traits, index) else { return false }
    let isAlone = traits[index].isNumberAlone
    guard let beside = isAlone ? traits[safe: index + 1] : traits[index], !beside.isFurniture,
      !isAlone || beside.lead == nil
    else { return false }
    let words = page.wordIndices(beside.body)
    if words.count == 1 {
      return words.first.map { FunctionWords.nothing.contains(page.words[$0]) } ?? false
    }
    guard words.count >= wordsOfSentence else { return false }
    switch page.lastByte(beside.body) {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return isAlone
    case UInt8(ascii: "."):
      return words.contains {
        finite.contains(page.words[$0]) || stating.contains(page.words[$0])
          || SubItems.telling.contains(page.words[$0])
      }
    default: return false
    }
  }
}

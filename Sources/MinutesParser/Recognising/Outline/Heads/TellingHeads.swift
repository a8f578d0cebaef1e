/// Numbered paragraphs that a converter set as headings of the mark-up: “##### 22.1 The Director gave an update. The
/// following matters were covered:”.
enum TellingHeads {
  /// Words of a heading that tells.
  private static let fewestWords = 9
  private static let verbs = WordSet(
    """
    was were had has have gave said asked reported presented introduced explained advised noted agreed \
    considered received proposed moved thanked resolved welcomed updated stated confirmed approved undertook
    """)

  /// The page with such headings as paragraphs; nil where it has none.
  static func release(_ page: Page) -> Page? {
    let found = page.blocks.indices.filter { tells(page, page.blocks[$0]) }
    guard !found.isEmpty else { return nil }
    var blocks = page.blocks
    for index in found {
      blocks[index].kind = .paragraph
      blocks[index].level = 0
    }
    return page.with(blocks: blocks)
  }

  private static func tells(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind == .heading, !block.isFurniture, block.cell == nil,
      page.wordIndices(block.range).count >= fewestWords,
      let lead = LeadingMarker.scan(page, block.range, allowBare: true), lead.shape == .decimal,
      lead.level > 1
    else { return false }
    let last = page.lastByte(lead.rest)
    guard last == UInt8(ascii: ".") || page.endsWithColon(lead.rest) else { return false }
    let words = page.wordIndices(lead.rest)
    return words.count >= fewestWords
      && words.contains {
        verbs.contains(page.words[$0]) && page.words[$0].shape.isDisjoint(with: .capitalised)
      }
  }
}

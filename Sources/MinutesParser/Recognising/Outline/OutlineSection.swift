/// A section in the making: its heading as ranges of the text, and the blocks below it.
struct OutlineSection: Sendable {
  var kind: Section.Kind
  var marker = TextRange.empty(at: 0)
  var number = TextRange.empty(at: 0)
  /// A number that only the rendering draws.
  var ordinal: Ordinal?
  var title = TextRange.empty(at: 0)
  /// Indices of the section's blocks in `Outline.page`.
  var body: Range<Int>

  init(_ kind: Section.Kind, body: Range<Int>) {
    self.kind = kind
    self.body = body
  }
}

/// The parts of a page before anything in them is read.
struct Outline: Sendable {
  /// The page with its blocks cut where a heading ends inside one.
  var page: Page
  /// What the document is.
  var kind: MinutesDocument.Kind
  var sections: [OutlineSection]
  /// Whose words each block is, where labels tell; parallel to the page's blocks.
  var parts: [Block.Part?]
  /// What the first lines say that the page is.
  var pageType: OutlineVocabulary.PageType?
  /// The tables in which the minutes are set.
  var recordTables = RecordTables()

  var hasOneItem: Bool { sections.count { $0.kind == .item } == 1 }
}

/// Where a section begins, and what of the blocks there is its heading.
struct SectionStart: Sendable {
  var kind: Section.Kind
  /// First block of the heading.
  var block: Int
  var marker = TextRange.empty(at: 0)
  var number = TextRange.empty(at: 0)
  var title = TextRange.empty(at: 0)
  /// Offset up to which the heading's blocks are used up.
  var end: Int

  init(_ kind: Section.Kind, block: Int, end: Int) {
    self.kind = kind
    self.block = block
    self.end = end
  }

  /// Where the number or title begins; nil where there is neither.
  var lower: Int? {
    if marker.isEmpty { return title.isEmpty ? nil : title.lower }
    return title.isEmpty ? marker.lower : min(marker.lower, title.lower)
  }
}

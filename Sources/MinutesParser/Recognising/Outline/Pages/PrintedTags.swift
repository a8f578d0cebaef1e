/// What a system leaves in minutes that it printed from a template: tags around each item
/// (`<AI1>`, `</AI1>`) and, behind the trailer, the template itself (`<LAYOUT_SECTION>`,
/// “1. FIELD_TITLE”). None of it is part of the record.
enum PrintedTags {
  /// The page with tags and template made furniture; nil where there are none.
  static func mark(_ page: Page) -> Page? {
    var blocks = page.blocks
    var didMark = false
    var isInTemplate = false
    for index in blocks.indices {
      let range = blocks[index].range
      if let tag = tag(page, range) {
        if tag.isLayout { isInTemplate = !tag.isClosing }
        blocks[index].isFurniture = true
        didMark = true
      } else if isInTemplate || isField(page, range) {
        blocks[index].isFurniture = true
        didMark = true
      }
    }
    return didMark ? page.with(blocks: blocks) : nil
  }

  /// A block that is nothing but a tag in capitals, figures and underscores.
  private static func tag(_ page: Page, _ range: TextRange) -> (isClosing: Bool, isLayout: Bool)? {
    guard range.count >= 3, page.byte(range.lower) == UInt8(ascii: "<"),
      page.byte(range.upper - 1) == UInt8(ascii: ">")
    else { return nil }
    var offset = range.lower + 1
    let isClosing = page.byte(offset) == UInt8(ascii: "/")
    if isClosing { offset += 1 }
    guard page.byte(offset).isASCIIUpper else { return nil }
    for offset in offset..<range.upper - 1 {
      let byte = page.byte(offset)
      guard byte.isASCIIUpper || byte.isASCIIDigit || byte == UInt8(ascii: "_") else { return nil }
    }
    return (isClosing, page.has("LAYOUT_SECTION", at: range.upper - 1 - 14))
  }

  private static func isField(_ page: Page, _ range: TextRange) -> Bool {
    range.count <= 40
      && (page.has("FIELD_TITLE", at: range.upper - 11)
        || page.has("FIELD_SUMMARY", at: range.upper - 13))
  }
}

/// Pages on one councillor.
enum ProfilePage {
  private static let reach = 3

  /// Whether the headline is a name with the title of a member and nothing else.
  static func isOne(_ page: Page) -> Bool {
    page.blocks.lazy.filter { !$0.isFurniture }.prefix(reach).contains { block in
      guard block.kind == .heading, block.level <= 1,
        let name = PersonName.parse(page, block.text)
      else { return false }
      return name.titles?.kinds.contains(.member) == true
        && name.end >= page.trimmed(block.text).upper
    }
  }
}

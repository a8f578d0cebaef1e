/// Names with their posts, one a line, in the column beside a label in the margin: “STAFF     Ann Crane,
/// Clerk” over “          Dan Reed, Director of Works”.
extension AttendanceList {
  /// Columns that such a line is set in by at least.
  private static let fewestColumns: UInt16 = 8

  /// Whether a line directly below another in that column is one name with its post.
  func hangs(_ block: SourceBlock, _ drafts: [NameList.Draft]) -> Bool {
    guard block.kind == .paragraph, block.hints.contains(.nextLine), block.gapBefore == 0,
      block.indent >= Self.fewestColumns, drafts.count == 1, let draft = drafts.first
    else { return false }
    return (draft.role != nil || draft.isChair) && page.lastByte(block.text) != UInt8(ascii: ".")
  }
}

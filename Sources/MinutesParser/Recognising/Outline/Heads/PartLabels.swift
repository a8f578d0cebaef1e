/// Labels that divide an item into agenda text, decision and minutes.
enum PartLabels {
  /// What the label says, where a block is nothing but such a label.
  static func label(_ page: Page, _ block: SourceBlock) -> OutlineVocabulary.ItemPart? {
    guard block.kind != .listItem, !block.isFurniture,
      let meaning = page.isWhole(block.range, OutlineVocabulary.itemParts)
    else { return nil }
    let isLabel =
      page.endsWithColon(block.range) || block.hints.contains(.fieldLabel)
      || meaning == .attachments && (block.kind == .heading || page.isEmphasised(block.range))
    return isLabel ? meaning : nil
  }

  /// Whose words each block is. A section without such labels says nothing.
  ///
  /// - Parameter isRecord: Whether the document is plain minutes and no page of a system. Where none of its items has
  ///   a “Minutes:” label, what stands in front of “Decision:” is the record as well.
  static func parts(
    _ page: Page, _ sections: [OutlineSection], isRecord: Bool = false
  ) -> [Block.Part?] {
    let isTold =
      isRecord
      && !sections.contains { section in
        section.kind == .item
          && section.body.contains { label(page, page.blocks[$0]) == .minutes }
      }
    var parts = [Block.Part?](repeating: nil, count: page.blocks.count)
    for section in sections where section.kind == .item {
      let labels = section.body.filter { index in
        let label = label(page, page.blocks[index])
        return label == .minutes || label == .decision
      }
      guard !labels.isEmpty else { continue }
      var part: Block.Part? = isTold ? nil : .agenda
      for index in section.body {
        switch label(page, page.blocks[index]) {
        case .minutes: part = .minutes
        case .decision: part = .decision
        case .attachments, nil: break
        }
        parts[index] = part
      }
    }
    return parts
  }
}

/// The minutes of another body, set whole into an item: “The minutes of the Advisory Group were
/// submitted:” ¶ “Present: …” ¶ …. What they record is no record of this meeting.
enum EmbeddedMinutes {
  private static let minutes = WordSet("minutes minute notes cofnodion")
  private static let submitted = WordSet(
    "submitted follows reproduced received attached below considered presented appended")
  private static let openings = PhraseTable<Bool>([
    "having considered", "after consideration", "following consideration", "members considered",
    "resolved|agreed|recommended|noted that|to|unanimously?",
  ])

  /// Index behind the embedded minutes that begin with the first of some blocks; nil where none do.
  ///
  /// They begin with a list of those present below a sentence that announces minutes, and end at a
  /// rule across the page, where the meeting's own body is named, or with the item.
  static func end(_ page: Page, _ blocks: Range<Int>, body: String?) -> Int? {
    guard let first = blocks.first, first > 0, !page.blocks[first].isFurniture,
      announces(page, page.blocks[first - 1].text),
      let label = AttendanceLabels.read(page, page.blocks[first].text),
      label.presence == .present, label.isStrong
    else { return nil }
    if let end = quotedEnd(page, blocks) { return end }
    for index in blocks.dropFirst() {
      let block = page.blocks[index]
      if block.isFurniture, page.wordIndices(block.range).isEmpty { return index }
      if opensOwnRecord(page, block, body: body) { return index }
    }
    return blocks.upperBound
  }

  /// How many blocks quoted minutes may have.
  private static let longestQuoted = 400

  /// Index behind the block that closes the quotation marks which the first block opens; nil where it opens none,
  /// or none closes them.
  private static func quotedEnd(_ page: Page, _ blocks: Range<Int>) -> Int? {
    var quotations = Quotation.Open()
    for index in blocks.prefix(longestQuoted) {
      quotations.read(page, page.blocks[index].range)
      if quotations.depth == 0 { return index == blocks.lowerBound ? nil : index + 1 }
    }
    return nil
  }

  private static let longestSentence = 60

  private static func announces(_ page: Page, _ range: TextRange) -> Bool {
    guard page.wordIndices(range).suffix(longestSentence).hold(minutes, in: page),
      let sentence = Sentences.split(page, range).last
    else { return false }
    let words = page.wordIndices(sentence)
    return words.count <= longestSentence && words.hold(minutes, in: page)
      && (page.endsWithColon(sentence) || words.hold(submitted, in: page))
  }

  /// Whether a block speaks of the meeting's own body again: “Cabinet, having considered …”.
  private static func opensOwnRecord(_ page: Page, _ block: SourceBlock, body: String?) -> Bool {
    let words = page.wordIndices(block.range)
    // “(1) the Cabinet be asked to …” is what the other body asks.
    guard let first = words.first, page.lead(of: block) == nil else { return false }
    if page.opening(block.range, openings) != nil,
      page.words[first].hash == having || page.words[first].hash == after
    {
      return true
    }
    guard let name = body?.lowercased().split(separator: " ").last else { return false }
    return words.prefix(3).contains { page.words[$0].hash == WordHash.of(name) }
  }

  private static var having: UInt64 { WordHash.of("having") }
  private static var after: UInt64 { WordHash.of("after") }
}

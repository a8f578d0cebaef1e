/// Lists of people that are numbered: “Participants” over “1. Ama Osei”, “2. Lev Brandt”.
enum NumberedPeople {
  /// Candidates for items without the entries of such lists.
  ///
  /// Complexity: linear in the blocks.
  static func removed(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [ItemSeries.Candidate]
  ) -> [ItemSeries.Candidate] {
    var entries: Set<Int> = []
    for index in traits.indices {
      // Few blocks have such a list below them: whether they head one is asked last.
      let below = list(page, traits, below: index)
      if !below.isEmpty, isHead(page, traits[index]) { entries.formUnion(below) }
    }
    return entries.isEmpty ? candidates : candidates.filter { !entries.contains($0.block) }
  }

  /// Words of “Attendees (from the conference system):”.
  private static let longestHead = 8

  /// A heading without a number, or “The following were present:”, that says nothing but that people
  /// are listed.
  private static func isHead(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.lead == nil, !trait.isFurniture, trait.rest.isEmpty else { return false }
    return trait.wordCount <= longestHead
      && AttendanceLabels.whole(page, trait.range)?.isStrong == true
      || AttendanceLabels.sentence(page, trait.range) != nil
      || trait.wordCount <= longestHead && page.endsWithColon(trait.range)
        && page.opening(trait.range, FrontVocabulary.attendance) != nil
  }

  /// The blocks right below a head that are counted from one and are each a name; none where one
  /// of them is not.
  private static func list(
    _ page: Page, _ traits: [BlockTraits], below head: Int
  ) -> Range<Int> {
    var next = head + 1
    // Traits are large: they are looked at where they stand.
    while next < traits.count, traits[next].lead?.shape == .decimal,
      traits[next].lead?.path == [next - head], !traits[next].standsOut
    {
      let trait = traits[next]
      guard let name = PersonName.parse(page, trait.title, demand: .words) else {
        return next..<next
      }
      let behind = page.byte(page.skipBlanks(name.end, trait.title.upper))
      // A name and who it is; “1. Budget Report for the year” goes on otherwise.
      guard
        name.end >= trait.title.upper || behind == UInt8(ascii: ",")
          || behind == UInt8(ascii: "(") || behind == UInt8(ascii: "-") || behind >= 0x80
      else { return next..<next }
      next += 1
    }
    // Items that follow each other without a text between: “1. Welcome”, “2. Minutes”.
    let isList = next - head > 2
    return isList ? (head + 1)..<next : next..<next
  }
}

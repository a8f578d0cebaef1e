/// Items below a number that only groups them, with titles that run into their text: “5. Reports” over “5.1 Clerk's
/// report The Clerk had nothing to report.” ⏎ “5.2 Police report. There were two thefts.” Matters that are numbered so below
/// “9. Highways” are paragraphs of it.
enum RunInSubItems {
  private static let longestTitle = 8

  /// The items right below one with nothing of its own, which becomes a part; none where the first has no title, or
  /// half of them are no reports: “8.1 It is hoped that …” counts paragraphs.
  ///
  /// - Parameter starts: The items found so far, in order.
  static func find(
    _ page: Page, _ traits: [BlockTraits], _ starts: inout [SectionStart]
  ) -> [SectionStart] {
    var result: [SectionStart] = []
    let taken = Set(starts.map(\.block))
    for index in starts.indices {
      let parent = starts[index]
      guard let number = traits[parent.block].lead, number.shape == .decimal, number.level == 1,
        page.trimmed(traits[parent.block].range).upper <= parent.end,
        page.isWhole(parent.title, OutlineVocabulary.undivided) == nil
      else { continue }
      let next = starts[(index + 1)...].first {
        !isBelow(traits[$0.block], number) && $0.kind != .part || $0.number.isEmpty
      }
      let limit = next?.block ?? traits.count
      var count = 0
      var found: [SectionStart] = []
      for block in (parent.block + 1)..<max(parent.block + 1, limit)
      where !traits[block].isFurniture {
        guard isBelow(traits[block], number), traits[block].lead?.path.last == count + 1 else {
          if count == 0 { break }
          continue
        }
        count += 1
        if let start = start(page, traits[block], block) { found.append(start) }
        if count == 1, found.isEmpty { break }
      }
      let reports = found.count {
        page.wordIndices($0.title).last.map { nouns.contains(page.words[$0]) } ?? false
      }
      guard reports > 0, reports * 2 > count else { continue }
      starts[index].kind = .part
      result += found.filter { !taken.contains($0.block) }
    }
    return result
  }

  private static let nouns = WordSet("report reports update updates")

  /// `5.2` below `5`.
  private static func isBelow(_ trait: BlockTraits, _ number: LeadingMarker) -> Bool {
    guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == 2 else { return false }
    return lead.path[0] == number.path[0]
  }

  /// “Clerk's Report Correspondence was passed round.”, “Risk assessment update Work has been done.”
  private static func behindNoun(_ page: Page, _ body: TextRange) -> Int? {
    let words = page.wordIndices(body)
    for index in words.prefix(longestTitle).dropFirst() {
      guard nouns.contains(page.words[index]), index + 1 < words.upperBound else { continue }
      let next = page.words[index + 1]
      return next.shape.contains(.capitalised) && page.text.isBlank(page.gap(before: index + 1))
        ? page.words[index].range.upper : nil
    }
    return nil
  }

  /// The head of an item whose title ends inside its paragraph, or is all of it.
  private static func start(_ page: Page, _ trait: BlockTraits, _ block: Int) -> SectionStart? {
    var cut = trait.rest.isEmpty ? RunInTitle.read(page, trait, mayBeBelow: true) : trait
    if trait.rest.isEmpty, let end = behindNoun(page, trait.body) {
      cut.title = page.trimmed(TextRange(trait.body.lower, end))
      cut.rest = page.trimmed(TextRange(end, trait.body.upper))
      cut.wordCount = page.wordIndices(cut.title).count
    }
    guard let lead = cut.lead, (1...longestTitle).contains(cut.wordCount),
      !NumberedHead.hasFiniteVerb(page, cut.title),
      page.firstWord(cut.title)?.shape.contains(.capitalised) == true,
      !cut.rest.isEmpty || page.lastByte(cut.title).isASCIILetter,
      DecisionLabel.opening(page, cut.title) == nil
    else { return nil }
    var start = SectionStart(.item, block: block, end: cut.title.upper)
    start.marker = lead.marker
    start.number = lead.number
    start.title = cut.title
    return start
  }
}

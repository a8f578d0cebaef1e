/// Entries of a report's recommendations that open with their verb in bold: “1. **Approve** the plan”,
/// “2. **Note** the shortfall”. They are no numbered heads.
///
/// Layout: front sheets of papers for the boards of trusts.
enum AskedEntries {
  private static let verbs = WordSet(
    """
    approve note agree delegate endorse authorise authorize recommend consider receive support adopt \
    confirm ratify discuss review accept resolve instruct request appoint grant refuse
    """)

  /// The blocks of numbered entries, counted from one, right below a stem that asks: “The Board is asked to:”
  /// over “1. APPROVE the plan for submission.” Each is a sentence; “3. Background” behind “2. note the
  /// costs.” is a section again.
  ///
  /// Complexity: linear in the blocks.
  static func belowStems(_ page: Page, _ traits: [BlockTraits]) -> Set<Int> {
    var entries: Set<Int> = []
    var index = 0
    while index < traits.count {
      defer { index += 1 }
      // “Attachments” over “1. Plan of the site”
      let isOverPapers =
        traits[index].lead == nil && AppendixHead.opens(page, traits[index].range)
      guard
        isOverPapers
          || traits[index].level == 0 && page.endsWithColon(traits[index].range)
            && asks(page, traits[index].range)
      else { continue }
      var count = 0
      while let trait = traits[safe: index + 1] {
        let isPart = trait.isFurniture || trait.lead.map { isBelow($0) } ?? false
        if !isPart {
          guard let lead = trait.lead, lead.shape == .decimal, lead.path == [count + 1],
            trait.level == 0, isOverPapers || endsLikeClause(page, trait.range)
          else { break }
          count += 1
          entries.insert(index + 1)
        } else if count == 0 {
          break
        }
        index += 1
      }
    }
    return entries
  }

  private static let asking = PhraseTable<Bool>([
    "is|are asked|recommended|invited|requested to|that", "it is recommended that",
  ])
  private static let mostWordsOfStem = 30

  /// Whether a stem asks a body to do what stands below it.
  private static func asks(_ page: Page, _ stem: TextRange) -> Bool {
    let words = page.wordIndices(stem)
    return words.count <= mostWordsOfStem && words.hold(asking, in: page, limit: words.upperBound)
  }

  /// Whether a marker is that of a part of an entry: `a.`, `(ii)`.
  private static func isBelow(_ lead: LeadingMarker) -> Bool {
    lead.shape == .letter || lead.shape == .roman || lead.shape == .bullet
  }

  private static let links = WordSet("and or to")

  /// Whether a text ends as one of several sentences or clauses does.
  private static func endsLikeClause(_ page: Page, _ range: TextRange) -> Bool {
    let last = page.lastByte(range)
    return last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
      || page.wordIndices(range).last.map { links.contains(page.words[$0]) } ?? false
  }

  /// Whether a block is such an entry.
  static func isOne(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.lead != nil && trait.level == 0 && trait.isEmphasised && !trait.rest.isEmpty
      && (1...3).contains(trait.wordCount)
      && page.firstWord(trait.title).map { verbs.contains($0) } ?? false
  }
}

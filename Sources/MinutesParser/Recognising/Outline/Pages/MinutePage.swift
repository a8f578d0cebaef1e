/// Pages that show one minute of a meeting, between links to the minutes in front of it and behind it.
///
/// Layout: councils' own sites and document systems of the 2000s, “[ Previous ]  [ Next ]” or “< Minute 42 | Minute 44 >”
/// over or under the name of the meeting, then “**43. Footpaths**” and its text.
enum MinutePage {
  /// Blocks in which the head and the minute's title stand.
  private static let reach = 25
  /// Blocks at the end in which the links stand, where they are not in front.
  private static let reachOfFoot = 6
  private static let wordsOfTitle = 30
  private static let wordsOfLinks = 12

  /// Index of the block in front of the minute's title; nil where the page is none of these.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> Int? {
    // What a number stands in front of first is the minute.
    guard
      let place = traits.indices.prefix(reach).first(where: { counts(traits[$0]) }), place > 0,
      titlesMinute(traits[place]), let number = traits[place].lead?.path[0],
      !traits[(place + 1)...].contains(where: {
        titlesMinute($0) && ($0.lead?.path[0] ?? 0) > number
          || counts($0) && $0.lead?.path[0] == number + 1
      }),
      traits[..<place].contains(where: { namesMeeting(page, $0) }),
      !page.blocks.prefix(place).contains(where: {
        AttendanceLabels.read(page, $0.range)?.isStrong == true
      })
    else { return nil }
    let ends = page.blocks.prefix(reach) + page.blocks.suffix(reachOfFoot)
    return ends.contains { leadsOn(page, $0.range, number) } ? place - 1 : nil
  }

  /// Whether a block has a number of one level in front of it.
  private static func counts(_ trait: BlockTraits) -> Bool {
    trait.lead.map { $0.shape == .decimal && $0.path.count == 1 } ?? false
  }

  /// “**43. Footpaths**”: no meeting begins with such a number.
  private static func titlesMinute(_ trait: BlockTraits) -> Bool {
    guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == 1,
      lead.setting == .dot || lead.setting == .bare, lead.path[0] > 1
    else { return false }
    return trait.standsOut && !trait.isFurniture && !trait.isNumberAlone
      && trait.wordCount <= wordsOfTitle
  }

  private static func namesMeeting(_ page: Page, _ trait: BlockTraits) -> Bool {
    !trait.isFurniture && RecordSigns.namesGathering(page, trait.range)
      && !MeetingDate.find(page, trait.range).isEmpty
  }

  private static let previous = WordSet("previous prev back")
  private static let next = WordSet("next forward")
  private static let matters = WordSet("minute item")
  /// Nothing else stands among such links: “Further to minute 42” is a sentence.
  private static let linkWords = WordSet(
    """
    previous prev back next forward minute minutes item items list of to all expand collapse search index contents top \
    home agenda print up document page meeting
    """)

  /// Whether a line is of links to what stands in front of a minute and behind it.
  private static func leadsOn(_ page: Page, _ line: TextRange, _ number: Int) -> Bool {
    let words = page.wordIndices(line)
    guard (2...wordsOfLinks).contains(words.count),
      words.allSatisfy({
        linkWords.contains(page.words[$0]) || page.words[$0].shape.contains(.digits)
      })
    else { return false }
    if words.hold(previous, in: page), words.hold(next, in: page) { return true }
    return zip(words, words.dropFirst()).contains { noun, figure in
      matters.contains(page.words[noun])
        && page.words[figure].shape.contains(.digits)
        && [number - 1, number + 1].contains { page.string(page.words[figure].range) == String($0) }
    }
  }
}

/// Titles in ordinary letters that a stop sets off from the text of their paragraph.
///
/// Layout: minutes of clubs and societies, “Potato spraying.—The Secretary read a letter.”, “ROLLER. The motor had
/// seized.”, “Grant: Peg agreed to send the form.”
enum StoppedHeads {
  private static let fewest = 3
  private static let mostWords = 6
  private static let shortestText = 3
  /// Bytes in which a stop is looked for.
  private static let reach = 64

  /// The heads behind those who came, where nearly all that empty lines divide opens with one, each with a name of its
  /// own and none of them somebody's who came.
  static func find(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [SectionStart] {
    guard front > 0 else { return [] }
    let known = knownWords(page, traits, before: front)
    var starts: [SectionStart] = []
    var others = 0
    var names: Set<[UInt64]> = []
    for index in traits.indices.dropFirst(front) where opensGroup(page, traits[index]) {
      guard let end = titleEnd(page, traits[index]) else {
        others += starts.isEmpty ? 0 : 1
        continue
      }
      var start = SectionStart(.item, block: index, end: end)
      start.title = TextRange(traits[index].range.lower, end)
      let words = page.wordIndices(start.title)
      guard names.insert(words.map { page.words[$0].hash }).inserted,
        !words.contains(where: { known.contains(page.words[$0].hash) })
      else { return [] }
      starts.append(start)
    }
    // “Ann Ash: The road is closed.” ¶ “Ben Birch: …”
    let speakers = starts.count { PersonName.parse(page, $0.title, demand: .words) != nil }
    return starts.count >= fewest && others * 3 <= starts.count && speakers * 2 <= starts.count
      ? starts : []
  }

  /// The words of those who came: who speaks is named by them, “Kostas: too much typing”.
  private static func knownWords(
    _ page: Page, _ traits: [BlockTraits], before front: Int
  ) -> Set<UInt64> {
    Set(
      traits[..<front].suffix(reachOfPeople).flatMap { trait in
        page.wordIndices(trait.range).lazy.filter { page.words[$0].shape.contains(.capitalised) }
          .map { page.words[$0].hash }
      })
  }

  private static let reachOfPeople = 60

  /// Whether a paragraph stands behind an empty line, in front of the end of the meeting.
  private static func opensGroup(_ page: Page, _ trait: BlockTraits) -> Bool {
    !trait.isFurniture && !trait.hints.contains(.nextLine) && !trait.isInCell
      && page.opening(trait.range, OutlineVocabulary.closings) == nil
  }

  /// Offset behind the title that a paragraph opens with, its stop and a dash behind that.
  private static func titleEnd(_ page: Page, _ trait: BlockTraits) -> Int? {
    guard trait.lead == nil, trait.level == 0, let first = page.firstWord(trait.range),
      first.shape.contains(.capitalised), first.range.lower == trait.range.lower
    else { return nil }
    let words = page.wordIndices(trait.range).prefix(mostWords)
    for index in words {
      let word = page.words[index]
      guard word.range.upper - trait.range.lower <= reach else { return nil }
      let mark = page.byte(word.range.upper)
      if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == 0x0A { return nil }
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":") else { continue }
      if mark == UInt8(ascii: "."), word.range.count <= 2 || RunInTitle.abbreviations.contains(word)
      {
        return nil
      }
      let title = TextRange(trait.range.lower, word.range.upper)
      let stop = word.range.upper + 1
      guard isTitle(page, title, in: trait, behind: stop) else { return nil }
      let dash = page.skipBlanks(stop, trait.range.upper)
      return page.hasDashProper(at: dash) ? dash + page.dashWidth(at: dash) : stop
    }
    return nil
  }

  /// Whether words name a matter, and a sentence follows them.
  private static func isTitle(
    _ page: Page, _ title: TextRange, in trait: BlockTraits, behind stop: Int
  ) -> Bool {
    let rest = page.trimmed(TextRange(stop, trait.range.upper))
    guard page.wordIndices(rest).count >= shortestText,
      page.byte(stop).isBlank || page.hasDashProper(at: stop),
      page.firstWord(rest)?.shape.isDisjoint(with: [.capitalised, .digits]) == false,
      page.lastByte(rest) == UInt8(ascii: ".") || page.lastByte(rest) == UInt8(ascii: ":"),
      !NumberedHead.hasFiniteVerb(page, title), DecisionLabel.opening(page, title) == nil,
      AttendanceLabels.read(page, trait.range) == nil, Fields.known(page, title) == nil,
      ActionRecogniser.labelEnd(page, trait.range) == nil,
      page.opening(title, RunInHeads.inner) == nil, page.isWhole(title, inner) == nil,
      MeetingDate.find(page, title).isEmpty,
      let first = page.wordIndices(title).first, !PersonalTitle.opens(page, first)
    else { return false }
    return !sentences.contains(page.words[first])
  }

  /// What stands inside an item: “Question: Who pays?”, “Answer: The parish.”
  private static let inner = PhraseTable<Bool>([
    "warning|question|answer|background|reply|response|comment|example|context|explanation"
  ])

  private static let sentences = WordSet(
    "it he she they we this these those there that i none nil yes no thanks thank please note")
}

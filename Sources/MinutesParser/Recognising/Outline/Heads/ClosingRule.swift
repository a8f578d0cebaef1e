/// Finds where the record of the last item ends: “The meeting closed at 9.10 pm”, the signature.
enum ClosingRule {
  /// Most words of what stands below the end of the meeting: a name, an office, a date.
  private static let mostWordsBelow = 20

  /// Adds the start of the back matter behind the last item. Headings without a number below it,
  /// with next to nothing under them (“CONVENER”), belong to it and are no items.
  static func close(_ starts: inout [SectionStart], _ page: Page, _ traits: [BlockTraits]) {
    let numbered = starts.last { !$0.marker.isEmpty }
    setBackHeads(&starts, page, behind: numbered)
    if let back = starts.firstIndex(where: { $0.kind == .back }) {
      // Heads in a list of participants, or between the tables of a log.
      let block = starts[back].block
      starts.removeAll { $0.block > block && $0.kind == .item && $0.marker.isEmpty }
    }
    setParticipants(&starts, page, behind: numbered)
    setSignature(&starts, page, behind: numbered)
    if let numbered, let back = find(page, traits, behind: numbered.block),
      starts.contains(where: { $0.block > back.block }),
      wordsBelow(page, traits, back) <= mostWordsBelow
    {
      starts.removeAll { $0.block > back.block }
    }
    if let back = find(page, traits, behind: starts.last?.block ?? 0) { starts.append(back) }
  }

  /// “ACTION LOG MAY 2016” behind the last numbered item is a heading of what is attached.
  private static func setBackHeads(
    _ starts: inout [SectionStart], _ page: Page, behind numbered: SectionStart?
  ) {
    guard let numbered else { return }
    for index in starts.indices
    where starts[index].block > numbered.block && starts[index].kind == .item
      && starts[index].marker.isEmpty
      && page.opening(starts[index].title, OutlineVocabulary.backHeads) != nil
    {
      starts[index].kind = .back
    }
  }

  private static let participants = PhraseTable<Bool>([
    "list of participants|attendees|delegates", "participants|delegates", "list of those present",
  ])

  /// “LIST OF PARTICIPANTS” behind the last numbered item: the countries below it are no items.
  private static func setParticipants(
    _ starts: inout [SectionStart], _ page: Page, behind numbered: SectionStart?
  ) {
    guard let numbered,
      let list = starts.firstIndex(where: {
        $0.block > numbered.block && $0.marker.isEmpty
          && page.isWhole($0.title, participants) != nil
      }), starts[list...].allSatisfy({ $0.marker.isEmpty })
    else { return }
    starts.removeSubrange((list + 1)...)
    starts[list].kind = .back
  }

  /// “COUNCILLOR R WALKER” ⏎ “CHAIRMAN” in capitals behind the last numbered item sign the minutes.
  private static func setSignature(
    _ starts: inout [SectionStart], _ page: Page, behind numbered: SectionStart?
  ) {
    guard let numbered else { return }
    let first = starts.firstIndex {
      $0.block > numbered.block && $0.kind == .item && $0.marker.isEmpty && signs(page, $0.title)
    }
    guard let first, starts[first...].allSatisfy({ signs(page, $0.title) }) else { return }
    starts.removeSubrange((first + 1)...)
    starts[first] = SectionStart(.back, block: starts[first].block, end: 0)
  }

  /// Whether a title is a name with its form of address, or the office of who signs.
  private static func signs(_ page: Page, _ title: TextRange) -> Bool {
    if let name = PersonName.parse(page, title) {
      return page.wordIndices(TextRange(name.end, title.upper)).isEmpty
    }
    return NameListPost.isChair(page, title) || page.isWhole(title, signers) != nil
  }

  private static let signers = PhraseTable<Bool>([
    "proper officer", "clerk", "town|parish clerk", "lord? provost", "mayor", "secretary",
  ])

  /// Ends the last section of a report at the lines on authors and papers below it; headings behind
  /// them (“APPENDICES”) are no sections.
  static func closeReport(
    _ starts: inout [SectionStart], _ page: Page, _ traits: [BlockTraits]
  ) {
    closeSigned(&starts, page, traits)
    let last = starts.last { !$0.marker.isEmpty } ?? starts.first { $0.kind == .item }
    guard let last, last.block + 1 < traits.count else { return }
    let back = traits.indices[(last.block + 1)...].first { index in
      if !traits[index].isFurniture, page.opening(traits[index].range, submissions) != nil,
        page.wordIndices(traits[index].range).count <= 4
      {
        return true
      }
      if !traits[index].isFurniture, traits[index].lead == nil,
        page.opening(traits[index].range, contactSentences) != nil
      {
        return true
      }
      guard !traits[index].isFurniture, page.blocks[index].cell == nil,
        let colon = Fields.labelEnd(page, traits[index].range)
      else { return false }
      let label = TextRange(traits[index].range.lower, colon)
      // “Background papers:” alone is a head; “Contact officer:” alone has its name below.
      guard
        colon < traits[index].range.upper
          || page.isWhole(label, OutlineVocabulary.contactEnds) != nil
      else { return false }
      return page.isWhole(label, OutlineVocabulary.reportEnds) != nil
    }
    guard let back else { return }
    starts.removeAll { $0.block >= back }
    starts.append(SectionStart(.back, block: back, end: 0))
  }

  /// “ANDREW ASH” ⏎ “Director of Highways” right over “Annexes”: who signed the report, and what goes with it.
  private static func closeSigned(
    _ starts: inout [SectionStart], _ page: Page, _ traits: [BlockTraits]
  ) {
    guard starts.count >= 2, let last = starts.last, last.marker.isEmpty, last.kind == .item,
      page.isWhole(last.title, OutlineVocabulary.reportClosers) != nil,
      !RecommendationHead.opens(page, last.title)
    else { return }
    let above = starts[starts.count - 2].block
    var index = last.block - 1
    while index > above, traits[index].isFurniture { index -= 1 }
    guard index > above else { return }
    let lines = page.lines(traits[index].range)
    let signed: Int?
    if lines.count == 1 {
      signed =
        index - 1 > above && Offices.isRole(page, lines[0]) && isName(page, traits[index - 1].range)
        ? index - 1 : nil
    } else {
      signed =
        lines.count <= linesOfSignature && isName(page, lines[0]) && Offices.isRole(page, lines[1])
        ? index : nil
    }
    guard let signed else { return }
    starts.removeLast()
    starts.append(SectionStart(.back, block: signed, end: 0))
  }

  private static let linesOfSignature = 4

  private static func isName(_ page: Page, _ range: TextRange) -> Bool {
    let line = page.trimmed(range)
    return (2...5).contains(page.wordIndices(line).count)
      && PersonName.parse(page, line, demand: .words)?.end == line.upper
  }

  /// What stands over the signature of a report.
  private static let submissions = PhraseTable<Bool>([
    "respectfully submitted", "all of which is respectfully submitted", "submitted by",
    "yours faithfully|sincerely|truly", "is? mise le meas", "le meas",
  ])

  /// “The contact officer for this report is …” in a sentence.
  private static let contactSentences = PhraseTable<Bool>([
    "the? contact officer|officers|person for|on|regarding this report|paper",
    "the? contact officer|officers is|are", "for further|more information please? contact",
    "for further|more information on|about|regarding this report|paper",
    "the? author of this report|paper is", "officer contact is",
  ])

  private static func wordsBelow(_ page: Page, _ traits: [BlockTraits], _ back: SectionStart) -> Int
  {
    traits[(back.block + 1)...].reduce(0) {
      $0 + ($1.isFurniture ? 0 : page.wordIndices($1.range).count)
    }
  }

  private static func find(_ page: Page, _ traits: [BlockTraits], behind item: Int) -> SectionStart?
  {
    guard item + 1 < traits.count else { return nil }
    for index in (item + 1)..<traits.count {
      let trait = traits[index]
      guard !trait.isFurniture, trait.lead == nil || trait.lead?.shape == .bullet else { continue }
      if isClosing(page, trait), !decidesBelow(page, index) {
        return SectionStart(.back, block: index, end: 0)
      }
    }
    return nil
  }

  /// Blocks below a signature in which the decision on what it signs begins.
  private static let reachOfDecision = 6

  /// Whether a head such as “ORDER” follows closely: who signed above it reported or recommended.
  private static func decidesBelow(_ page: Page, _ index: Int) -> Bool {
    page.blocks[(index + 1)...].prefix(reachOfDecision).contains {
      StatedDecision.isHead(page, $0)
    }
  }

  private static func isClosing(_ page: Page, _ trait: BlockTraits) -> Bool {
    let count = page.wordIndices(trait.range).count
    if page.opening(trait.range, OutlineVocabulary.signatures) != nil {
      // “Signed ........ Date ....” is a line to sign on; “Signed.” reports that minutes were signed.
      return count <= 6 && !endsWithStop(page, trait.range)
        || count <= 14 && hasLeader(page, trait.range)
    }
    guard count <= 40 else { return false }
    if page.opening(trait.range, OutlineVocabulary.closings) != nil { return true }
    return page.opening(trait.range, OutlineVocabulary.spans) != nil
      && page.wordIndices(trait.range).hold(OutlineVocabulary.ended, in: page)
  }

  /// Whether a range holds a row of dots or a rule to write on.
  private static func hasLeader(_ page: Page, _ range: TextRange) -> Bool {
    var run = 0
    for offset in range.bounds {
      let byte = page.byte(offset)
      run = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") ? run + 1 : 0
      if run >= 5 || page.has("……", at: offset) { return true }
    }
    return false
  }

  /// Whether a range ends with a single full stop behind a word.
  private static func endsWithStop(_ page: Page, _ range: TextRange) -> Bool {
    let range = page.trimmed(range)
    return page.byte(range.upper - 1) == UInt8(ascii: ".")
      && page.byte(range.upper - 2).isASCIILetter
  }
}

/// Lines that name a body beside the day it met, as list and item pages of platforms have them.
extension HeaderReader {
  /// “Body - Friday, 6th September, 2019 1.00 pm” and “Meeting of Body, date time (Item 6.)”.
  mutating func readMeetingLines() {
    let below =
      outline.sections.first { $0.kind == .item }.map { page.blocks[$0.body].prefix(3) } ?? []
    let references = below.filter { ItemPage.reference(page, $0.range) != nil }
    for block in head.prefix(30) + references where header.meeting.date == nil {
      let range = block.range
      guard page.wordIndices(range).count <= 40, !PaperSigns.saysOfPaper(page, range),
        let date = found.dates(range).first, date.range.lower > range.lower
      else { continue }
      if let name = nameBeforeDate(range, date: date.range.lower) {
        let parts = HeaderNames.parted(page, name)
        if let parts { header.meeting.organisation = string(parts[0]) }
        // “Elder Parish Council – Ordinary Meeting, 2 April 2019”: a local council has no body besides itself.
        if parts == nil, outline.pageType == nil, HeaderNames.isNamedLocalCouncil(page, name) {
          header.meeting.organisation = string(name)
        } else {
          header.meeting.body = string(parts?[1] ?? name)
        }
        take(date: range)
        if header.title == nil, outline.pageType != nil, outline.pageType != .meetingDocuments {
          header.title = range
        }
      }
    }
  }

  /// The name in front of the last dash or of a comma before a date.
  private func nameBeforeDate(_ range: TextRange, date: Int) -> TextRange? {
    let words = page.wordIndices(range)
    if let first = words.first,
      let match = HeaderVocabulary.meetingOf.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      let comma = lastByte(UInt8(ascii: ","), in: TextRange(range.lower, date), notAfter: date)
      let open = TextRange(page.words[match.end].range.lower, date).bounds.first {
        page.byte($0) == UInt8(ascii: "(")
      }
      let name = TextRange(page.words[match.end].range.lower, min(comma ?? date, open ?? date))
      // “Meeting of the Executive held on 7/9/2004”
      let told = page.wordIndices(name).first {
        $0 > match.end && page.words[$0].hash == WordHash.of("held")
      }.map { held in
        // “… to be held on”
        held > match.end + 2 && page.words[held - 1].hash == WordHash.of("be") ? held - 2 : held
      }
      // “Meeting of October 10, 2022” names nobody.
      return name.isEmpty
        ? nil : page.trimmed(told.map { name.prefix(upTo: page.words[$0].range.lower) } ?? name)
    }
    // “Cabinet” ⏎ “Thursday 13 March 2014 4.00 pm” in one heading.
    if let end = page.first(.lineEnd, in: range), end < date,
      page.wordIndices(TextRange(end, date)).allLie(HeaderVocabulary.weekdays, in: page)
    {
      let name = BodyName.withoutKind(page, range.prefix(upTo: end))
      if TitleRule.isMinutesTitle(page, range.prefix(upTo: end)) { return nil }
      if BodyName.isBody(page, name) || BodyName.isOrganisation(page, name) { return name }
    }
    var index = words.upperBound - 1
    while index > words.lowerBound {
      let gap = page.gap(before: index)
      if page.words[index].range.lower <= date, page.isSpacedDash(gap) {
        let line = TextRange(range.lower, gap.lower)
        // “Minutes of the Ethics Committee North – South Elder held on 3 May”
        if TitleRule.isMinutesTitle(page, line), let whole = BodyName.inTitle(page, range),
          whole.upper > gap.upper
        {
          return whole
        }
        // “Minutes of the Harbour Board – 22 January 2019”
        let name =
          TitleRule.isMinutesTitle(page, line)
          ? BodyName.inTitle(page, line) ?? BodyName.withoutKind(page, line)
          : BodyName.withoutKind(page, line)
        guard !HeaderNames.isLocalCouncil(page, name) else { return nil }
        return BodyName.isBody(page, name) || BodyName.isOrganisation(page, name) ? name : nil
      }
      index -= 1
    }
    return nil
  }

  /// The last comma before a date's weekday.
  private func lastByte(_ byte: UInt8, in range: TextRange, notAfter end: Int) -> Int? {
    var offset = end - 1
    while offset > range.lower {
      if page.byte(offset) == byte {
        let tail = page.wordIndices(TextRange(offset, end))
        return tail.allLie(HeaderVocabulary.weekdays, in: page)
          ? offset : nil
      }
      offset -= 1
    }
    return nil
  }
}

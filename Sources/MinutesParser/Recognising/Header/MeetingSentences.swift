/// Sentences and lines of the head that say when and where a meeting was held.
extension HeaderReader {
  /// Lines of the head that say where and when: first sentences (“Held on Tuesday … at …”), then
  /// lines that are hardly more than a date. On pages of many meetings neither counts.
  mutating func readSentences() {
    switch outline.pageType {
    case .decisionList, .issueMeetings, .issueHistory, .issueDecisions: return
    default: break
    }
    // What stands below the text of a report is no line of its head.
    let head = kind == .report ? self.head.prefix { !TitleRule.isText(page, $0) } : self.head[...]
    let lines = head.prefix(25).filter {
      let words = page.wordIndices($0.range).count
      return words >= 2 && words <= 60
    }
    for block in lines {
      if page.opening(block.range, HeaderVocabulary.decisionsTaken) != nil {
        if let first = Sentences.first(page, block.range) { readSentence(first) }
      } else if opensSentence(block.range) {
        readSentence(block.range)
      } else if let held = held(block.range) {
        readSentence(held)
      } else {
        readLaterSentences(block)
      }
    }
    for block in head.prefix(25) where header.meeting.venue == nil { readWhereMet(block) }
    for range in callToOrder() where header.meeting.time == nil || header.meeting.venue == nil {
      readSentence(range)
    }
    let dated = lines.filter { page.speaks(of: .figures, in: $0.range) }
    for block in dated where isDateLine(block.range) {
      readSentence(block.range, venueToo: false)
      readVenueBehind(block.range)
    }
    if header.meeting.date == nil {
      for block in dated where !isDateLine(block.range) { readDateLine(of: block) }
    }
    if header.meeting.venue == nil, kind != .report, kind != .agendaItem { readVenueLine() }
    if header.meeting.venue == nil, kind == .report {
      header.meeting.venue = VenueRule.belowDay(page, Array(head)).map(string)
    }
    for block in lines
    where header.meeting.venue == nil
      && (isDateLine(block.range)
        || page.opening(block.range, HeaderVocabulary.welshTitles) != nil)
    {
      let stops = found.dates(block.range).map(\.range) + found.times(block.range).map(\.range)
      header.meeting.venue = VenueRule.inWelsh(page, block.range, dates: stops).map(string)
    }
  }

  /// “Elder Committee, second day of three. Started at 10:00.”: a sentence that says when or where,
  /// behind another on its line.
  private mutating func readLaterSentences(_ block: SourceBlock) {
    guard block.cell == nil, header.meeting.time == nil else { return }
    for sentence in Sentences.split(page, block.range).dropFirst()
    where page.opening(sentence, HeaderVocabulary.startOpenings) != nil {
      readSentence(sentence)
    }
  }

  /// “3:30 p.m., Whitaker Hall 204”: a place behind date or time on its line.
  private mutating func readVenueBehind(_ range: TextRange) {
    guard header.meeting.venue == nil else { return }
    let stops =
      found.dates(range).map(\.range) + found.times(range).map(\.range)
    let venue =
      VenueRule.labelled(page, range) ?? VenueRule.behindDates(page, range, stops)
      ?? VenueRule.behindTime(
        page, range, found.dates(range).map(\.range), found.times(range).map(\.range))
      ?? VenueRule.betweenDateAndTime(
        page, found.dates(range).map(\.range), found.times(range).map(\.range))
      ?? VenueRule.atBeforeTime(
        page, found.dates(range).map(\.range), found.times(range).map(\.range))
      ?? stops.first.flatMap {
        VenueRule.beforeDate(page, range, $0, found.times(range).map(\.range))
      }
      ?? placeBeforeTime(range)
    header.meeting.venue = venue.map(string)
  }

  /// “The White Hart, 8 pm”, the line of a block that has no date.
  private func placeBeforeTime(_ range: TextRange) -> TextRange? {
    for line in page.lines(range) where found.dates(line).isEmpty {
      let times = found.times(line).map(\.range)
      if let place = VenueRule.beforeTime(page, line, times) { return place }
    }
    return nil
  }

  /// A line that is hardly more than a date, or a time once the date is known. The words of dates
  /// and times themselves do not count: they may be given in two languages.
  private func isDateLine(_ range: TextRange) -> Bool {
    let dates = found.dates(range)
    let times = found.times(range)
    // Most lines of a head are of neither.
    if dates.isEmpty, times.isEmpty || header.meeting.date == nil { return false }
    // “Delivery of 1140 hours” in a report is no time of the meeting.
    let isTime =
      kind != .report
      || page.wordIndices(range).count - times.reduce(0) { $0 + page.wordIndices($1.range).count }
        <= Self.wordsBesideTime
    guard !dates.isEmpty || isTime && header.meeting.date != nil && !times.isEmpty,
      !isPosting(range),
      !tellsOfClosing(range), !tellsOfComing(range), statedEnd(range) == nil,
      !MailHead.isDate(page, range, isMail: isMail)
    else { return false }
    let stated =
      dates.reduce(0) { $0 + page.wordIndices($1.range).count }
      + times.reduce(0) { $0 + page.wordIndices($1.range).count }
    let count = page.wordIndices(range).count
    if count <= 12 || count <= 24 && count - stated <= 8 { return true }
    // “Wednesday, 26 May 2014 at 6.00 p.m. in the Council Chamber, Town Hall, Elder”
    guard count <= 24, let first = (dates.map(\.range) + times.map(\.range)).map(\.lower).min()
    else { return false }
    let front = page.trimmed(TextRange(range.lower, first))
    // “Elder Parish Council – Ordinary Meeting Tuesday 2nd April 2019, 7.30pm Elder Village Hall”
    guard
      page.wordIndices(front).allLie(HeaderVocabulary.weekdays, in: page)
        || !dates.isEmpty && !times.isEmpty && page.wordIndices(front).count <= Self.wordsOfName
          && BodyName.isBody(page, front)
    else { return false }
    return VenueRule.behindDates(page, range, dates.map(\.range) + times.map(\.range)) != nil
  }

  /// “10.00 am”, “at 7.30 p.m.” on a line of its own.
  private static let wordsBesideTime = 1
  private static let wordsOfName = 10

  private static let partsOfHead = 6

  /// “Monday 11th July 2016      7.15pm to 9.02pm” ⏎ “The Assembly Room, Town Hall, Fore Street, Elder” in one block: the
  /// line of the date, the time beside it and the place below.
  private mutating func readDateLine(of block: SourceBlock) {
    guard header.meeting.date == nil, block.cell == nil, block.kind != .listItem,
      kind == .minutes || kind == .agenda
    else { return }
    let parts = page.columns(block.range)
    guard (2...Self.partsOfHead).contains(parts.count),
      let place = parts.firstIndex(where: { !found.dates($0).isEmpty && isDateLine($0) })
    else { return }
    readSentence(parts[place], venueToo: false)
    readVenueBehind(parts[place])
    for part in parts[(place + 1)...].prefix(2) where header.meeting.venue == nil {
      let times = found.times(part)
      take(time: part)
      let rest = times.last.map { part.suffix(from: $0.range.upper) } ?? part
      guard let rest = page.text.trimmed(rest) else { continue }
      header.meeting.venue =
        (VenueRule.onLine(page, rest) ?? (VenueRule.isAddress(page, rest) ? rest : nil))
        .map(string)
    }
  }

  /// “VOTED at 9:52 p.m. to adjourn without day.” in minutes without items.
  private func tellsOfClosing(_ range: TextRange) -> Bool {
    guard page.speaks(of: .closing, in: range) else { return false }
    let words = page.wordIndices(range)
    return words.hold(HeaderVocabulary.closings, in: page, limit: words.upperBound)
  }

  /// “Dmitri Arkhipov (joined at 15:20 UTC)” in a list of those present.
  private func tellsOfComing(_ range: TextRange) -> Bool {
    page.wordIndices(range).hold(HeaderVocabulary.comings, in: page)
  }

  /// A place on a line or in a column of its own: beside the title or the date, or closely below.
  private mutating func readVenueLine() {
    let front = head.prefix { page.opening($0.range, FrontVocabulary.attendance) == nil }.prefix(16)
    guard let anchor = front.firstIndex(where: { opensSentence($0.range) || isDateLine($0.range) })
    else { return }
    // In a table of the head, the row that has the date.
    let row = front.first { $0.cell != nil && isDateLine($0.range) }?.cell
    for block in front[anchor...].prefix(6)
    where (block.cell == nil || row != nil && block.cell?.row == row?.row)
      && block.kind != .listItem
    {
      let venue =
        page.columns(block.range).compactMap { VenueRule.onLine(page, $0) }.first
        ?? (block.cell == nil
          ? page.lines(block.range).first { VenueRule.isAddress(page, $0) } : nil)
      guard let venue else { continue }
      header.meeting.venue = string(withAddress(venue, block, front))
      return
    }
  }

  /// A venue with the street on the line right below it: “Council Chamber” ⏎ “88 Elder Avenue”, where
  /// both stand in the middle of the page.
  private func withAddress(
    _ venue: TextRange, _ block: SourceBlock, _ front: ArraySlice<SourceBlock>
  ) -> TextRange {
    guard block.cell == nil, venue.upper == block.range.upper,
      let place = front.firstIndex(where: { $0.range.lower == block.range.lower }),
      place + 1 < front.endIndex
    else { return venue }
    let next = front[place + 1]
    if page.lastByte(venue) == UInt8(ascii: ",") {
      let isTown = next.gapBefore == 0 && next.cell == nil && VenueRule.isTown(page, next.range)
      return isTown ? venue.through(next.range) : page.trimmed(venue.prefix(upTo: venue.upper - 1))
    }
    guard block.hints.contains(.centred) else { return venue }
    guard next.gapBefore == 0, next.cell == nil, next.hints.contains(.centred),
      VenueRule.isStreet(page, next.range)
    else { return venue }
    return venue.through(next.range)
  }

  private func opensSentence(_ range: TextRange) -> Bool {
    page.opening(range, HeaderVocabulary.heldOpenings) != nil
      || TitleRule.isMinutesTitle(page, range) || saysWhereHeld(range) || saysHeld(range)
  }

  /// “Planning Committee held on 14 March 2002”, as far as it tells of the meeting: the line below may be of something
  /// else, where it does not go on with “in the Council Chamber”.
  private func held(_ range: TextRange) -> TextRange? {
    guard HeldSentence.name(page, range) != nil, let date = found.dates(range).first else {
      return nil
    }
    guard let end = page.first(.lineEnd, in: range.suffix(from: date.range.upper)),
      !page.byte(page.skipBlanks(end, range.upper)).isASCIILower
    else { return range }
    return range.prefix(upTo: end)
  }

  /// “Held 2005-09-21 (10:00) to 2005-09-22, Elder”
  private func saysHeld(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count >= 2, page.words[words.lowerBound].hash == WordHash.of("held") else {
      return false
    }
    return found.dates(range).first?.range.lower == page.words[words.lowerBound + 1].range.lower
  }

  private func saysWhereHeld(_ range: TextRange) -> Bool {
    guard page.opening(range, HeaderVocabulary.meetings) != nil else { return false }
    let words = page.wordIndices(range)
    return words.hold(HeaderVocabulary.wasHeld, in: page, limit: words.upperBound)
  }

  /// “Posted on 3 May”, “Published …”: dates that are not the meeting's.
  func isPosting(_ range: TextRange) -> Bool {
    page.opening(range, HeaderVocabulary.postings) != nil
  }

  /// “… the inhabitants of the Town met in the gymnasium of the school on Monday, May 4, 1998.”
  private mutating func readWhereMet(_ block: SourceBlock) {
    guard block.cell == nil, page.speaks(of: .figures, in: block.range),
      let sentence = Sentences.first(page, block.range)
    else { return }
    let words = page.wordIndices(sentence)
    guard
      let met = words.first(where: {
        HeaderVocabulary.metIn.matches(page.words, at: $0, limit: words.upperBound)
      }), met - words.lowerBound <= Self.wordsOfSubject || !found.dates(sentence).isEmpty,
      let stated = (found.dates(sentence).map(\.range) + found.times(sentence).map(\.range)).first(
        where: { $0.lower > page.words[met].range.upper })
    else { return }
    // “The Finance Group met at the bank on 2 April.” in the minutes of another day.
    if let day = found.dates(sentence).first?.day, let held = header.meeting.date, day != held {
      return
    }
    // “The Senate met at 3:15 p.m. in Room 204 of Elder Hall.”
    if found.dates(sentence).isEmpty, stated.lower - page.words[met].range.upper > 8 { return }
    let rest = TextRange(page.words[met].range.lower, sentence.upper)
    let stops = found.dates(rest).map(\.range) + found.times(rest).map(\.range)
    header.meeting.venue = VenueRule.inSentence(page, rest, dates: stops).map(string)
    take(time: rest)
  }

  /// Words of “The Board of Trustees of the Elder District” in front of “met”.
  private static let wordsOfSubject = 14

  /// Words of a paragraph that is read whole for when a meeting was called to order, and of one that is
  /// read at all.
  private static let wordsOfCall = 60

  private static let mostWordsOfCall = 250
  private static let reachOfCall = 16

  /// Blocks of the first items that say when the meeting was called to order; of long ones the
  /// sentence.
  func callToOrder() -> [TextRange] {
    var calls: [TextRange] = []
    for index in head.indices.prefix(25) {
      if let call = callToOrder(head[index].range) { calls.append(call) }
    }
    for section in outline.sections.lazy.filter({ $0.kind == .item }).prefix(2) {
      for (place, block) in page.blocks[section.body].prefix(Self.reachOfCall).enumerated()
      // The rows of a table may say what kind of business it is.
      where place < 4 || block.cell == nil && page.blocks[section.body.lowerBound].cell != nil {
        if let call = callToOrder(block.range) { calls.append(call) }
      }
    }
    return calls
  }

  private func callToOrder(_ range: TextRange) -> TextRange? {
    guard page.speaks(of: .opening, in: range) else { return nil }
    let words = page.wordIndices(range)
    guard words.count <= Self.mostWordsOfCall,
      words.hold(HeaderVocabulary.callToOrder, in: page, limit: words.upperBound)
    else { return nil }
    if words.count <= Self.wordsOfCall { return range }
    return Sentences.split(page, range).first { sentence in
      let words = page.wordIndices(sentence)
      return words.hold(HeaderVocabulary.callToOrder, in: page, limit: words.upperBound)
    }
  }

  private mutating func readSentence(_ range: TextRange, venueToo: Bool = true) {
    let dates = found.dates(range)
    if header.meeting.date == nil { take(day: dates.first) }
    take(time: range)
    if header.meeting.venue == nil, venueToo {
      let stops = dates.map(\.range) + found.times(range).map(\.range)
      header.meeting.venue =
        (VenueRule.inSentence(page, range, dates: stops)
        ?? VenueRule.behindDates(page, range, stops)
        ?? VenueRule.betweenDateAndTime(page, dates.map(\.range), found.times(range).map(\.range)))
        .map(string)
    }
  }
}

/// When a meeting ended: a line of the head, the last head, or the sentence that closes it.
extension HeaderReader {
  /// What stands in front of the time and says nothing but that the meeting ended then: “Finish”, “Meeting closed”.
  private static let endLabels = PhraseTable<Bool>([
    "finish|finished|finishing|end|ended|ending|close|closed|closing|closure|conclusion time? at?",
    "concluded|terminated|rose|adjourn|adjourned|adjournment at?",
    "call|hangout|telecon ended|closed|finished|concluded|adjourned at?",
    "the? meeting|session|proceedings was? closed|ended|finished|concluded|adjourned|terminated|rose at?",
    "meeting end|close|closure|finish|adjournment time? at?",
    "time the? meeting? finished|ended|closed|concluded|adjourned|terminated",
    "time of? end|finish|close|closing|closure|conclusion|adjournment",
    "end|close|closure|conclusion|finish|adjournment of the? meeting", "diwedd",
  ])
  private static let starts = PhraseTable<Bool>(["from"])
  private static let ends = PhraseTable<Bool>(["to", "until"])
  /// Words that may stand behind the time in such a line: “(approx.)”.
  private static let mostBehindTime = 2

  /// Takes the time of the line in the head that says when the meeting ended: “Concluded: 5.32pm”, “Finish” ¶ “1135
  /// hours”, “From: 6 pm” over “To: 8.17 pm”.
  mutating func readEnd() {
    var isSpan = false
    for field in fields {
      if page.isWhole(field.label, Self.endLabels) != nil || isSpan && isLabel(field, Self.ends),
        let time = wholeTime(field.text)
      {
        header.meeting.endTime = settled(time)
        return
      }
      isSpan = isLabel(field, Self.starts) && wholeTime(field.text) != nil
    }
    for (label, text) in zip(head, head.dropFirst())
    where page.isWhole(label.range, Self.endLabels) != nil {
      guard let time = wholeTime(text.range) else { continue }
      header.meeting.endTime = settled(time)
      return
    }
  }

  private func isLabel(_ field: Element, _ labels: PhraseTable<Bool>) -> Bool {
    page.isWhole(field.label, labels) != nil
  }

  /// The last blocks, the last first; payments in a table may stand behind the close.
  private var lastBlocks: [SourceBlock] {
    page.blocks.suffix(Self.reach).reversed()
      + page.blocks.dropLast(Self.reach).suffix(Self.reachBeyondTables).reversed().lazy
      .filter { $0.cell == nil }.prefix(Self.reach)
  }

  private static let reach = 30
  private static let reachBeyondTables = 270

  /// The time in the line that closes the meeting, which may stand in the last item.
  mutating func readClosing() {
    readEnd()
    // When it ended goes before when it was to end.
    let isPlanned = header.meeting.endTime != nil
    guard kind == .minutes || kind == .decisions else { return }
    if readDuration() || readEndOfLastHead() { return }
    for block in lastBlocks where !block.isFurniture {
      if let time = statedEnd(block.range) {
        header.meeting.endTime = settled(time)
        return
      }
      let words = page.wordIndices(block.range)
      guard words.count <= 60, page.speaks(of: .closing, in: block.range),
        words.hold(HeaderVocabulary.closings, in: page, limit: words.upperBound),
        !words.hold(HeaderVocabulary.orders, in: page, limit: words.upperBound)
          || words.hold(HeaderVocabulary.sittings, in: page),
        !endsHearing(words),
        !words.hold(HeaderVocabulary.earlier, in: page, limit: words.upperBound)
      else { continue }
      let times = found.times(block.range)
      guard let time = closingTime(block.range) ?? times.last else { continue }
      if isPlanned, page.opening(block.range, HeaderVocabulary.statedEnds) == nil { continue }
      // “The meeting opened at 6.30 pm and closed at 8.47 pm.”
      if header.meeting.time == nil, let first = times.first, times.count == 2,
        page.wordIndices(TextRange(block.range.lower, first.range.lower)).hold(
          HeaderVocabulary.began, in: page)
      {
        header.meeting.time = first.time
      }
      header.meeting.endTime = settled(time)
      return
    }
  }

  /// Sections at the end among which the head that says when the meeting ended stands.
  private static let lastSections = 4

  /// “ADJOURNMENT: 9:26 PM”, or “Close” with “9.26 pm” below it.
  private mutating func readEndOfLastHead() -> Bool {
    for section in outline.sections.suffix(Self.lastSections).reversed() {
      guard !section.title.isEmpty else { continue }
      var time = statedEnd(section.title)
      if time == nil, page.isWhole(section.title, Self.endLabels) != nil,
        let first = page.blocks[section.body].first(where: { !$0.isFurniture })
      {
        time = wholeTime(first.range)
      }
      guard let time else { continue }
      header.meeting.endTime = settled(time)
      return true
    }
    return false
  }

  /// The time of a line that says nothing more: “Closed 8.52pm”, “Meeting ended: 20:05”.
  func statedEnd(_ range: TextRange) -> TimeFinding? {
    guard page.speaks(of: .figures, in: range) else { return nil }
    let words = page.wordIndices(range)
    guard let first = words.first else { return nil }
    if let time = timeInFront(range) { return time }
    guard let match = Self.endLabels.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    return wholeTime(TextRange(page.words[match.end - 1].range.upper, range.upper))
  }

  private static let mostBehindEnd = 8

  /// “21:30 Close”, “8.45 pm – Meeting closed”: the time in front.
  private func timeInFront(_ range: TextRange) -> TimeFinding? {
    let words = page.wordIndices(range)
    guard words.count <= Self.mostBehindEnd, let time = found.times(range).first,
      time.range.lower == range.lower,
      let next = words.first(where: { page.words[$0].range.lower >= time.range.upper }),
      page.isWhole(TextRange(page.words[next].range.lower, range.upper), Self.endLabels) != nil
    else { return nil }
    return time
  }

  /// The time that is all a text says: “20:05”, “– 8.52pm (approx.)”.
  private func wholeTime(_ range: TextRange) -> TimeFinding? {
    let times = found.times(range)
    guard times.count == 1, let time = times.first,
      page.wordIndices(TextRange(range.lower, time.range.lower)).isEmpty,
      page.wordIndices(TextRange(time.range.upper, range.upper)).count <= Self.mostBehindTime
    else { return nil }
    return time
  }

  /// The last time in the last sentence that says that the meeting ended: “The Chair closed the meeting at 8.10 pm. The
  /// next begins at 7 pm.”
  private func closingTime(_ range: TextRange) -> TimeFinding? {
    var last: TimeFinding?
    for sentence in Sentences.split(page, range) {
      let words = page.wordIndices(sentence)
      guard words.hold(HeaderVocabulary.closings, in: page, limit: words.upperBound) else {
        continue
      }
      last = found.times(sentence).last ?? WrittenTime.find(page, sentence) ?? last
    }
    return last
  }

  /// “The meeting closed at ten past nine” of one that began in the evening: what leaves open the half of the day is
  /// later than the beginning.
  private func settled(_ time: TimeFinding) -> String {
    guard !time.isCertain, let start = header.meeting.time.flatMap(Self.minutes),
      let end = Self.minutes(time.time), end < start, end + 12 * 60 > start, end < 12 * 60
    else { return time.time }
    return CalendarDay.twoDigits(end / 60 + 12) + ":" + CalendarDay.twoDigits(end % 60)
  }

  /// Words of a line that says when a hearing ended and nothing else.
  private static let longestEnd = 16
  private static let hearings = PhraseTable<Bool>([
    "hearing|consultation was? closed|ended|concluded", "closed the? public? hearing",
  ])

  /// “… No abutters spoke. The hearing was closed at 6:58 P.M.” among other business of the meeting.
  private func endsHearing(_ words: Range<Int>) -> Bool {
    words.count > Self.longestEnd
      && words.hold(Self.hearings, in: page, limit: words.upperBound)
  }
}

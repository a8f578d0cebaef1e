/// When a meeting began: “The Mayor opened the meeting at 6.02 pm”, of one that was called for six.
extension HeaderReader {
  /// Minutes by which a meeting may begin late or early.
  private static let mostLate = 90
  private static let mostEarly = 20

  /// Takes the time at which the meeting was called to order for that of the head, which says for when it
  /// was called.
  mutating func readStart() {
    guard kind == .minutes, let called = header.meeting.time.flatMap(Self.minutes) else { return }
    for range in callToOrder() {
      for sentence in Sentences.split(page, range) {
        let words = page.wordIndices(sentence)
        guard words.hold(HeaderVocabulary.callToOrder, in: page, limit: words.upperBound),
          let began = found.times(sentence).first, let start = Self.minutes(began.time)
        else { continue }
        if start != called, start - called <= Self.mostLate, called - start <= Self.mostEarly {
          header.meeting.time = began.time
        }
        return
      }
    }
  }

  /// “DURATION OF MEETING” ¶ “6.30 p.m. to 7.48 p.m.”: beginning and end in the last item.
  mutating func readDuration() -> Bool {
    // “(Duration of the meeting: 2.15 pm to 3.50 pm)”
    for block in page.blocks.suffix(12).reversed() where !block.isFurniture {
      let times = found.times(block.range)
      guard times.count == 2, page.wordIndices(block.range).count <= 16,
        page.opening(block.range, HeaderVocabulary.durations) != nil
      else { continue }
      header.meeting.time = header.meeting.time ?? times[0].time
      header.meeting.endTime = times[1].time
      return true
    }
    guard
      let item = outline.sections.suffix(4).last(where: {
        page.opening($0.title, HeaderVocabulary.durations) != nil
      })
    else { return false }
    for block in page.blocks[item.body].prefix(2) {
      let times = found.times(block.range)
      guard times.count == 2 else { continue }
      header.meeting.time = header.meeting.time ?? times[0].time
      header.meeting.endTime = times[1].time
      return true
    }
    return false
  }

  /// Minutes from midnight of `18:02`.
  static func minutes(_ time: String) -> Int? {
    let parts = time.utf8.split(separator: UInt8(ascii: ":")).map { digits in
      digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
  }
}

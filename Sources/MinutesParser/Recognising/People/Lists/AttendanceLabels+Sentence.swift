/// Labels that are sentences over a list of people.
extension AttendanceLabels {
  private static var following: UInt64 { WordHash.of("following") }
  private static let deeds = PhraseTable<Person.Presence>([
    ("spoke|speakers|addressed|speaking|contributed|witnesses|represented", .contributor),
    ("wished|asked|requested|registered to speak|address", .contributor),
    ("notice to speak|address", .contributor),
    ("gave evidence|testimony", .contributor), ("testified|commented", .contributor),
    ("present", .present), ("in attendance", .inAttendance),
    ("attended", .inAttendance), ("apologies", .apologies), ("absent", .absent),
  ])
  static var fromWord: UInt64 { WordHash.of("from") }

  /// A sentence that announces a list of people: “The following spoke on this item:”, “Apologies for
  /// absence were received from:”.
  static func sentence(_ page: Page, _ range: TextRange) -> AttendanceLabel? {
    let words = page.wordIndices(range)
    if let evidence = evidence(page, range, words) { return evidence }
    guard words.count >= 2, words.count <= 24, page.endsWithColon(range) else { return nil }
    if welcomes(page, words) {
      var label = AttendanceLabel(range: range, presence: .contributor, rest: range.upper)
      label.isStrong = false
      return label
    }
    // “The Board heard:”, “The Committee was addressed by:” over a list of those who spoke.
    if words.count <= wordsOfHearing, let last = words.last,
      page.words[last].hash == WordHash.of("heard")
        || page.words[last].hash == WordHash.of("by")
          && page.words[last - 1].hash == WordHash.of("addressed")
    {
      var label = AttendanceLabel(range: range, presence: .contributor, rest: range.upper)
      label.isStrong = false
      return label
    }
    // “Leave of absence was granted to the following councillors:”
    if page.opening(range, leaves) != nil,
      words.suffix(3).contains(where: { page.words[$0].hash == following })
    {
      return AttendanceLabel(range: range, presence: .apologies, rest: range.upper)
    }
    let isFollowing = words.prefix(2).contains { page.words[$0].hash == following }
    let isFrom = page.words[words.upperBound - 1].hash == fromWord
    guard isFollowing || isFrom else { return nil }
    for index in words {
      guard let deed = deeds.match(page.words, at: index, limit: words.upperBound) else { continue }
      guard isFollowing || deed.meaning == .apologies else { return nil }
      var label = AttendanceLabel(range: range, presence: deed.meaning, rest: range.upper)
      label.isStrong = deed.meaning != .contributor
      return label
    }
    return nil
  }

  private static let leaves = PhraseTable<Bool>([
    "leave of absence was|were granted|approved", "leave was|were granted",
  ])
  private static let wordsOfHearing = 6
  private static let welcoming = PhraseTable<Bool>([
    "welcomed|introduced the? following",
    "meeting|board|committee|council|panel|group|members|trustees|governors was|were joined by the? following",
  ])
  private static let invited = WordSet(
    "witness witnesses guest guests speaker speakers officer officers representatives visitors people"
  )

  /// “The Chairman welcomed the following witnesses to the meeting:”
  private static func welcomes(_ page: Page, _ words: Range<Int>) -> Bool {
    guard
      let index = words.prefix(8).first(where: {
        welcoming.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return false }
    return (index..<min(index + 6, words.upperBound)).hold(invited, in: page)
  }
}

/// The dates and times of stretches of a head, each looked for once: the rules of the head ask for the
/// same few lines again and again.
final class HeadDates {
  private let page: Page
  private var dates: [(range: TextRange, found: [DateFinding])] = []
  private var times: [(range: TextRange, found: [TimeFinding])] = []

  /// More stretches than the head of a document has; what is asked for beyond them is not kept.
  private static let most = 100

  init(_ page: Page) { self.page = page }

  /// The dates of a stretch, in order.
  func dates(_ range: TextRange) -> [DateFinding] {
    guard page.speaks(of: .figures, in: range) else { return [] }
    if let known = dates.first(where: { $0.range == range }) { return known.found }
    let found = MeetingDate.find(page, range).filter { !endsPeriod($0.range) }
    if dates.count < Self.most { dates.append((range, found)) }
    return found
  }

  private static let periods = PhraseTable<Bool>([
    "week|weeks|fortnight|month|period|quarter|year ending|ended|commencing|beginning"
  ])

  /// “Officer decisions: week ending 8 March 2024”: the end of the time that a list is of.
  private func endsPeriod(_ date: TextRange) -> Bool {
    let index = page.words.first(from: date.start)
    return index >= 2 && Self.periods.match(page.words, at: index - 2, limit: index) != nil
  }

  /// The times of day of a stretch, in order.
  func times(_ range: TextRange) -> [TimeFinding] {
    guard page.speaks(of: .figures, in: range) else { return [] }
    if let known = times.first(where: { $0.range == range }) { return known.found }
    let found = ClockTime.find(page, range)
    if times.count < Self.most { times.append((range, found)) }
    return found
  }
}

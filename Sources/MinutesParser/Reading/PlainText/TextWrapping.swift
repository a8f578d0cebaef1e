/// Whether and where the lines of a text were wrapped, learned from the lines themselves.
struct TextWrapping {
  /// The column at which lines were broken; nil where a line end means something.
  private(set) var column: Int?
  /// How many columns before it a line may end although its next word would still have fitted, as
  /// in text set in a proportional font.
  private(set) var slack = 0
  /// Whether an empty line stands between every two lines.
  private(set) var isDoubleSpaced = false

  private static let widest = 160

  /// Complexity: O(n) in the lines.
  init(_ text: PlainTextLines) {
    var sample = Sample(text, distance: 0)
    if sample.sure.count < 3 {
      let spaced = Sample(text, distance: 1)
      // In ordinary text hardly any paragraph opens with a small letter.
      if spaced.sure.count >= 4, spaced.sure.count * 3 >= spaced.followed {
        sample = spaced
        isDoubleSpaced = true
      }
    }
    learn(sample)
  }

  /// Whether the first word of `next` would not have fitted on `line`.
  func isFull(_ line: PlainTextLine, _ next: PlainTextLine, tolerance: Int = 0) -> Bool {
    guard let column else { return false }
    return Int(line.width) + 1 + Int(next.firstWord) > column - slack - tolerance
  }

  /// Whether a line is at least nearly as wide as the text.
  func isWide(_ line: PlainTextLine) -> Bool {
    guard let column else { return Int(line.width) >= 50 }
    return Int(line.width) * 4 >= column * 3
  }

  private mutating func learn(_ sample: Sample) {
    guard sample.sure.count >= 3 || sample.isShortAndEven else { return learnEven(sample) }
    let widths = sample.sure.map(\.width).sorted()
    let edge = widths[min(widths.count - 1, widths.count * 98 / 100)]
    // Longer lines are few, or nearly every line that has a neighbour is wrapped.
    let isEven = sample.beyond(edge + 2) * 20 <= sample.total
    let isMostlyWrapped = sample.sure.count >= 6 && sample.sure.count * 2 >= sample.followed
    guard edge >= 30, edge <= Self.widest, isEven || isMostlyWrapped else {
      return sample.openEdge.map { set($0, sample.open) } ?? learnEven(sample)
    }
    set(edge, sample.sure)
  }

  /// Takes a column as that of the breaks of some lines.
  private mutating func set(_ edge: Int, _ broken: [(width: Int, next: Int)]) {
    column = edge
    let missing = broken.map { edge - $0.width - 1 - $0.next }.filter { $0 >= 0 }.sorted()
    // Most breaks are as late as can be; what falls short of the edge more often is the font.
    if missing.count * 10 >= broken.count {
      slack = min(12, missing[missing.count * 9 / 10] + 1)
    } else {
      slack = 1
    }
  }

  /// Where few lines go on with a small letter, all long ones tell.
  private mutating func learnEven(_ sample: Sample) {
    guard let edge = sample.evenEdge, edge <= Self.widest else { return }
    column = edge
    slack = 1
  }

  /// Lines that are wrapped beyond doubt: the sentence goes on in the next line.
  private struct Sample {
    var sure: [(width: Int, next: Int)] = []
    /// Lines behind which a sentence that begins in them goes on with a capital.
    private var broken: [(width: Int, next: Int)] = []
    /// Long lines of running text that another follows, whatever it begins with.
    private var long: [(width: Int, next: Int, isFinal: Bool)] = []
    /// Lines that have another line behind them at the distance asked for.
    var followed = 0
    var total = 0
    private var counts = [Int](repeating: 0, count: TextWrapping.widest + 3)

    init(_ text: PlainTextLines, distance: Int) {
      for index in 0..<text.count {
        let line = text[index]
        if line.isFurniture || line.isRule { continue }
        total += 1
        let hasColumns = line.gapCount > 0 && text.hasColumnGap(line)
        if !hasColumns { counts[min(Int(line.width), counts.count - 1)] += 1 }
        guard index + 1 < text.count else { continue }
        let next = text[index + 1]
        guard Int(next.blanksBefore) == distance, !next.isFurniture, !next.isPageStart else {
          continue
        }
        followed += 1
        guard !hasColumns, line.width >= 30, text.marker(of: next) == nil,
          BulletGlyph.match(text.bytes, next.range) == nil
        else { continue }
        let startsSmall = text.startsSmall(next)
        guard startsSmall || line.width >= 50 else { continue }
        let (width, word) = (Int(line.width), Int(next.firstWord))
        let isFinal = text.endsFinally(line)
        if startsSmall, !isFinal { sure.append((width, word)) }
        if !startsSmall, !isFinal, width >= Sample.wide, breaksSentence(text, line) {
          broken.append((width, word))
        }
        if width >= 50 { long.append((width, word, isFinal)) }
      }
      if sure.isEmpty { sure = broken }
    }

    /// Width of a line that a list of names or an address hardly has.
    private static let wide = 65
    /// Letters of a word that is no abbreviation.
    private static let longestAbbreviation = 4

    /// Whether a sentence ends inside a line and the next one, which begins there, goes on in the line below: “… that the
    /// oak be felled. Three” over “Members voted for it.”
    private func breaksSentence(_ text: PlainTextLines, _ line: PlainTextLine) -> Bool {
      let (start, end) = (Int(line.start), Int(line.end))
      if endsWithin(text, start, end) { return true }
      guard let stop = (start..<end).last(where: { text.bytes[$0] == UInt8(ascii: ".") }),
        stop + 2 < end, text.bytes[stop + 1] == 0x20, text.bytes[stop + 2].isASCIIUpper
      else { return false }
      var letters = 0
      while stop - 1 - letters >= start, text.bytes[stop - 1 - letters].isASCIILetter {
        letters += 1
      }
      return letters > Self.longestAbbreviation
    }

    /// Whether the last word of a line cannot end anything: “… of the Committee on Fire and”.
    private func endsWithin(_ text: PlainTextLines, _ start: Int, _ end: Int) -> Bool {
      let word = (start..<end).last { text.bytes[$0] == 0x20 }.map { text.bytes[($0 + 1)..<end] }
      guard let word, (2...3).contains(word.count) else { return false }
      return Self.joining.contains { $0.utf8.elementsEqual(word) }
    }

    private static let joining = ["and", "of", "the", "to", "by", "for"]

    /// Long lines without a stop that another line follows, also with a capital: names are many in minutes.
    var open: [(width: Int, next: Int)] {
      long.lazy.filter { !$0.isFinal && $0.width >= Sample.wide }.map { ($0.width, $0.next) }
    }

    /// The widest of those lines, where they are enough and nearly all of them were broken as late as could be.
    var openEdge: Int? {
      let open = open
      guard open.count >= 5, let edge = open.map(\.width).max(), edge <= TextWrapping.widest,
        beyond(edge + 2) * 20 <= total
      else { return nil }
      let late = open.count { $0.width + 1 + $0.next + Sample.mostShort > edge }
      return late * 10 >= open.count * 8 ? edge : nil
    }

    /// Columns by which such a line may fall short.
    private static let mostShort = 5

    /// Whether the few wrapped lines of a short text are about as wide as any in it.
    var isShortAndEven: Bool {
      guard let widest = sure.map(\.width).max(), widest >= 50 else { return false }
      return beyond(widest + 2) == 0
    }

    /// The column at which nearly all long lines were broken as late as could be; nil where they were
    /// not, or there are few: names and addresses end where they end.
    var evenEdge: Int? {
      // The last line of a paragraph may be a little longer than those that had to be broken.
      guard long.count >= 6, let edge = long.map(\.width).max(), beyond(edge + 3) == 0 else {
        return nil
      }
      let full = long.count { $0.width + 1 + $0.next >= edge }
      // Sentences of one length, one a line, end with a stop each.
      let open = long.count { !$0.isFinal }
      return full * 10 >= long.count * 9 && open * 3 >= long.count * 2 ? edge : nil
    }

    /// How many lines reach beyond a column.
    func beyond(_ column: Int) -> Int {
      column < counts.count ? counts[column...].reduce(0, +) : 0
    }
  }
}

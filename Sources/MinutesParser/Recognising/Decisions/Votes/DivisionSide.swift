internal import MinutesModel

/// Adds the sides of a division up: for and against the motion, whatever was voted on first.
struct DivisionSide {
  private static let everybody = WordSet("all unanimous everyone")
  private static let totals = WordSet("total")
  private static let amendment = WordSet("amendment")
  private static let titles = WordSet(
    "councillors cllrs councillor cllr crs and the members directors aldermen trustees commissioners governors supervisors"
  )
  private var hasMotion = false
  /// The class that was added last, as it counts.
  private var last = VoteTally.Class.other

  mutating func add(
    _ page: Page, meaning: VoteTally.Class, head: TextRange, names: TextRange, to vote: inout Vote
  ) {
    let names = TextRange(names.lower, Self.end(page, names) ?? names.upper)
    let words = page.wordIndices(names)
    var listed = Self.names(page, names)
    // “Yeas: All” gives no figure.
    if words.count == 1, let only = words.first, Self.everybody.contains(page.words[only]) {
      return
    }
    let count =
      number(page, words)
      ?? (words.hold(FunctionWords.nothing, in: page) ? 0 : listed.count)
    // “2, Undecided – 1”: behind the figure stands another class, and no names.
    if count != listed.count, words.filter({ page.words[$0].shape.contains(.digits) }).count > 1 {
      listed = []
    }
    let isAmendment = page.wordIndices(head).hold(Self.amendment, in: page)
    switch meaning {
    case .inFavour where isAmendment && (hasMotion || vote.for != nil):
      vote.against = count
      vote.names.against = listed
      last = .against
      return
    case .inFavour:
      hasMotion = true
      vote.for = count
      vote.names.for = listed
    case .against:
      vote.against = count
      vote.names.against = listed
    case .abstained:
      vote.abstain = (vote.abstain ?? 0) + count
      vote.names.abstain += listed
    case .other: break
    }
    last = meaning
  }

  /// Gives the class that was added last its figure and its names.
  func count(_ count: Int, _ names: [String], to vote: inout Vote) {
    switch last {
    case .inFavour: (vote.for, vote.names.for) = (count, names)
    case .against: (vote.against, vote.names.against) = (count, names)
    case .abstained: (vote.abstain, vote.names.abstain) = (count, names)
    case .other: break
    }
  }

  private func number(_ page: Page, _ words: Range<Int>) -> Int? {
    let numbers = words.filter { page.words[$0].shape.contains(.digits) }
    guard let index = numbers.first else { return nil }
    if numbers.count == 1 { return Int(page.string(page.words[index].range)) }
    return Self.thousands(page, index, numbers) ?? opening(page, index, words)
  }

  /// The figure that a side opens with, whatever stands behind it: “2, Undecided – 1”.
  private func opening(_ page: Page, _ index: Int, _ words: Range<Int>) -> Int? {
    let word = page.words[index].range
    let isGrouped =
      page.byte(word.upper) == UInt8(ascii: ",") && page.byte(word.upper + 1).isASCIIDigit
    guard index == words.lowerBound, word.count <= 3, !isGrouped,
      page.byte(word.upper) != UInt8(ascii: "%"), page.byte(word.upper) != UInt8(ascii: "/")
    else { return nil }
    return Int(page.string(word))
  }

  /// Offset behind the names of a side, where another sentence stands behind them: “Quist. The Chair thanked all.” Nil
  /// where none does, or one that tells what came of the vote.
  ///
  /// Complexity: linear in the bytes of the range.
  static func end(_ page: Page, _ range: TextRange) -> Int? {
    guard page.first(.stop, in: range) != nil else { return nil }
    let sentences = Sentences.split(page, range)
    for index in sentences.indices.dropLast() {
      let last = page.lastByte(sentences[index])
      guard last == UInt8(ascii: "."), isProse(page, sentences[index + 1]) else { continue }
      return page.trimmed(sentences[index]).upper
    }
    return nil
  }

  /// Whether a sentence is no list of names, and no result.
  private static func isProse(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.count >= 3
      && words.dropFirst().contains {
        let word = page.words[$0]
        return !word.shape.contains(.capitalised) && !word.shape.contains(.digits)
          && word.hash != WordHash.of("and")
      }
      && !words.hold(results, in: page) && MotionOutcome.stated(page, sentence) == nil
  }

  /// `12,345,678 (98.2%)`: a figure in groups of three, and figures in a bracket behind it at most.
  private static func thousands(_ page: Page, _ first: Int, _ numbers: [Int]) -> Int? {
    let before = page.words[first].range.lower - 1
    guard page.words[first].range.count <= 3, page.byte(before) != UInt8(ascii: "$"),
      !page.has("£", at: before - 1), !page.has("€", at: before - 2),
      var value = Int(page.string(page.words[first].range))
    else { return nil }
    var last = first
    for index in numbers.dropFirst() {
      let word = page.words[index].range
      guard index == last + 1, word.count == 3, value < 1_000_000_000,
        page.byte(page.words[last].range.upper) == UInt8(ascii: ","),
        word.lower == page.words[last].range.upper + 1, let group = Int(page.string(word))
      else { break }
      value = value * 1000 + group
      last = index
    }
    let isWhole = numbers.last == last
    let behind = page.words[last].range.upper
    let isBracket = page.byte(page.skipBlanks(behind, behind + 2)) == UInt8(ascii: "(")
    return last > first && (isWhole || isBracket) ? value : nil
  }

  private static let offices = WordSet(
    "mayor chair chairman chairwoman chairperson president reeve warden provost alder")

  /// Words with which a sentence tells what came of a vote.
  private static let results = WordSet("motion amendment carried lost defeated")

  /// Names between commas, titles left out.
  static func names(_ page: Page, _ range: TextRange) -> [String] {
    var result: [String] = []
    var start: Int?
    // “… and the Mayor”: an office without a name behind it is somebody as well.
    var office: Int?
    var end = range.lower
    func close() {
      guard let from = start ?? office else { return }
      office = nil
      result.append(page.string(TextRange(from, end)))
      start = nil
    }
    for index in page.wordIndices(range) {
      let word = page.words[index]
      let gap = TextRange(end, word.range.lower)
      if gap.bounds.contains(where: {
        page.byte($0) == 0x2C || page.byte($0) == 0x3B || page.byte($0) == 0x0A
      }) {
        close()
      }
      // “Abstentions: 6. Motion falls.”
      if Self.results.contains(word), word.shape.contains(.capitalised),
        start == nil || page.has(". ", at: end)
      {
        break
      }
      if word.shape.contains(.digits) || FunctionWords.nothing.contains(word) { continue }
      // “… and Roe (Total 4).”, “… Roe” ⏎ “Total 4”
      if Self.totals.contains(word),
        page.byte(word.range.lower - 1) == UInt8(ascii: "(")
          || page.byte(word.range.upper) == 0x20 && page.byte(word.range.upper + 1).isASCIIDigit
      {
        close()
        end = word.range.upper
        continue
      }
      if Self.titles.contains(word) || Movers.titles.contains(word) {
        if word.hash == WordHash.of("and") || start != nil { close() }
        if Self.offices.contains(word), word.shape.contains(.capitalised) {
          office = word.range.lower
        }
        end = word.range.upper
        continue
      }
      office = nil
      if start == nil { start = word.range.lower }
      end = word.range.upper
    }
    close()
    return result
  }
}

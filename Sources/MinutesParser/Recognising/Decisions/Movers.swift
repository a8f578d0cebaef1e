/// Who moved and who seconded, in all the notations of minutes.
struct Movers {
  var mover: String?
  var seconder: String?

  var isEmpty: Bool { mover == nil && seconder == nil }
}

extension Movers {
  private static let moving = WordSet("moved mover proposed proposer")
  private static let movingNouns = WordSet("motion proposal proposition")
  private static let seconding = WordSet("seconded seconder second")
  private static let behindNoun = WordSet("of by from")
  private static let lineOpenings = PhraseTable<Bool>([
    "moved by?", "mover", "proposed by?", "proposer", "seconded by?", "seconder", "second by?",
    "motion made by", "motion by",
  ])

  /// Reads mover and seconder out of a sentence or line.
  ///
  /// Complexity: linear in the words of the range.
  static func find(_ page: Page, _ range: TextRange) -> Movers {
    let reader = NameReader(page: page, words: page.wordIndices(range))
    var result = Movers()
    var second: Int?
    for index in reader.words where seconding.contains(page.words[index]) {
      second = index
      result.seconder = reader.name(around: index)?.text
      if result.seconder != nil { break }
    }
    for index in reader.words {
      let isNoun = movingNouns.contains(page.words[index])
      guard isNoun || moving.contains(page.words[index]) else { continue }
      if isNoun {
        guard index + 1 < reader.words.upperBound,
          behindNoun.contains(page.words[index + 1])
        else { continue }
      }
      guard let found = reader.mover(at: index, second: second) else { continue }
      result.mover = found.text
      if result.seconder == nil, second == nil { result.seconder = reader.partner(found.end)?.text }
      break
    }
    if result.isEmpty { result = reader.initialsPair() }
    return result
  }

  /// Whether a block only names a mover or seconder: `Proposed by: Cllr. A`, `Moved by:Councillor B`.
  static func isLine(_ page: Page, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.text)
    guard block.kind != .heading, words.count >= 2, words.count <= 16, let first = words.first,
      let match = lineOpenings.match(page.words, at: first, limit: words.upperBound),
      page.words[first].shape.contains(.capitalised), match.end < words.upperBound
    else { return false }
    let gap = TextRange(page.words[match.end - 1].range.upper, page.words[match.end].range.lower)
    let isLabelled = gap.bounds.contains { page.byte($0) == UInt8(ascii: ":") }
    let isBy = match.end > first + 1 || isLabelled
    guard isBy else { return false }
    return !find(page, block.text).isEmpty
      && !words.contains {
        page.words[$0].hash == WordHash.of("that") || page.words[$0].hash == WordHash.of("to")
      }
  }

  /// Whether a block is “MOVED by A, seconded by B:” with nothing else in it.
  static func isMovedLine(_ page: Page, _ block: SourceBlock) -> Bool {
    guard let word = page.firstWord(block.text), moving.contains(word),
      page.wordIndices(block.text).count <= 20
    else { return false }
    let movers = find(page, block.text)
    return movers.mover != nil && Stem.endsOpen(page, block.text)
  }

  /// A name without the titles in front of it, white space collapsed.
  static func bareName(_ page: Page, _ range: TextRange) -> String {
    let words = page.wordIndices(range)
    var first = words.lowerBound
    while first < words.upperBound - 1, titles.contains(page.words[first]) { first += 1 }
    guard first < words.upperBound else { return page.string(range) }
    return page.string(TextRange(page.words[first].range.lower, range.upper))
  }

  static let titles = WordSet(
    """
    cllr cllrs councillor councillors mr mrs ms miss dr prof professor alderman ald bailie provost \
    rev revd reverend fr sir lady lord baroness dame cr member chairperson chairman chair chairwoman \
    vice deputy mayor reeve council commissioner president capt captain major colonel canon warden \
    sister brother cynghorydd trustee director the by
    """)
}

/// Reads the names around the words “moved” and “seconded”.
private struct NameReader {
  typealias Found = (text: String, end: Int)

  let page: Page
  let words: Range<Int>

  private static let particles = WordSet("de van von der den du da di la le ap ab al y ní ó mac")
  private static let notNames = WordSet(
    """
    that this it and the by was were moved seconded second proposed resolved agreed carried motion \
    amendment on as an a to for with under upon recorded vote
    """)

  func name(around index: Int) -> Found? { after(index) ?? before(index) }

  /// The mover at a moving word, given where the seconding word stands.
  func mover(at index: Int, second: Int?) -> Found? {
    if let found = after(index) { return found }
    // “Councillor A, seconded by Councillor B, moved that …”
    if let second, second < index, let found = before(second) { return found }
    return before(index)
  }

  /// “proposed by RS & SH”, “on the motion of Councillors A and B”.
  func partner(_ index: Int) -> Found? {
    guard index < words.upperBound, index > words.lowerBound else { return nil }
    let gap = TextRange(page.words[index - 1].range.upper, page.words[index].range.lower)
    let isPair = gap.bounds.contains {
      page.byte($0) == UInt8(ascii: "&") || page.byte($0) == UInt8(ascii: "/")
    }
    if isPair { return name(from: index) }
    guard page.words[index].hash == WordHash.of("and"), index + 1 < words.upperBound else {
      return nil
    }
    return name(from: index + 1)
  }

  /// `M/S Smith/Jones`
  func initialsPair() -> Movers {
    guard words.count >= 4, let first = words.first,
      page.words[first].hash == WordHash.of("m"), page.words[first + 1].hash == WordHash.of("s"),
      page.byte(page.words[first].range.upper) == UInt8(ascii: "/"),
      let mover = name(from: first + 2)
    else { return Movers() }
    return Movers(mover: mover.text, seconder: partner(mover.end)?.text)
  }

  private func after(_ index: Int) -> Found? {
    var next = index + 1
    while next < words.upperBound,
      page.words[next].hash == WordHash.of("by") || page.words[next].hash == WordHash.of("of")
    {
      next += 1
    }
    guard next < words.upperBound else { return nil }
    // “A moved, B seconded”: what follows a comma is somebody else.
    let gap = TextRange(page.words[next - 1].range.upper, page.words[next].range.lower)
    guard next > index + 1 || !gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
    else { return nil }
    if next == index + 1, page.has("“", at: page.words[next].range.lower - 3) { return nil }
    return name(from: next)
  }

  private func name(from start: Int) -> Found? {
    var end = start
    while end < words.upperBound, isNamePart(end) || isArticle(end, start) {
      if end > start, !isJoined(end - 1, end) { break }
      end += 1
    }
    while end > start, Self.particles.contains(page.words[end - 1]), !isCapitalised(end - 1) {
      end -= 1
    }
    guard end > start, !isArticle(end - 1, start) else { return nil }
    let range = page.words[start].range.through(page.words[end - 1].range)
    return (Movers.bareName(page, range), end)
  }

  private func isArticle(_ index: Int, _ start: Int) -> Bool {
    index == start && page.words[index].hash == WordHash.of("the")
  }

  private func before(_ index: Int) -> Found? {
    var start = index
    while start > words.lowerBound, isNamePart(start - 1) {
      if start < index ? !isJoined(start - 1, start) : !isNear(start - 1, start) { break }
      start -= 1
    }
    guard start < index else { return nil }
    let range = page.words[start].range.through(page.words[index - 1].range)
    return (Movers.bareName(page, range), index)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    page.words[index].shape.contains(.capitalised)
  }

  private func isNamePart(_ index: Int) -> Bool {
    let word = page.words[index]
    if Self.particles.contains(word) { return true }
    // “A. Siddiqui” and “A Tuilagi” begin with an initial, “A motion” with an article.
    if word.shape.contains([.initial, .capitalised]) {
      return index + 1 < words.upperBound
        && (isCapitalised(index + 1) || Self.particles.contains(page.words[index + 1]))
    }
    return word.shape.contains(.capitalised) && !Self.notNames.contains(word)
  }

  /// Whether two words can be parts of one name: a blank, a hyphen, the stop of an initial.
  private func isJoined(_ one: Int, _ other: Int) -> Bool {
    let gap = TextRange(page.words[one].range.upper, page.words[other].range.lower)
    guard gap.count <= 2 else { return false }
    return gap.bounds.allSatisfy { offset in
      let byte = page.byte(offset)
      if byte == UInt8(ascii: ".") { return isAbbreviated(one) }
      return byte == 0x20 || byte == UInt8(ascii: "-")
    }
  }

  private func isAbbreviated(_ index: Int) -> Bool {
    let word = page.words[index]
    return word.shape.contains(.initial) || Movers.titles.contains(word)
      || word.range.count <= 2 && word.shape.contains(.capitalised)
  }

  private func isNear(_ one: Int, _ other: Int) -> Bool {
    let gap = TextRange(page.words[one].range.upper, page.words[other].range.lower)
    return gap.count <= 2
      && gap.bounds.allSatisfy {
        page.byte($0) == 0x20 || page.byte($0) == UInt8(ascii: ",")
      }
  }
}

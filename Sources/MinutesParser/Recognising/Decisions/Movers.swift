/// Who moved and who seconded, in all the notations of minutes.
struct Movers {
  var mover: String?
  var seconder: String?

  var isEmpty: Bool { mover == nil && seconder == nil }
}

extension Movers {
  private static let moving = WordSet("moved moves mover proposed proposer prop cynigiwyd cynigydd")
  private static let movingNouns = WordSet("motion proposal proposition")
  private static let seconding = WordSet("seconded seconds seconder second eiliwyd eilydd")
  private static let lineOpenings = PhraseTable<Bool>([
    "moved by?", "mover", "m", "proposed by?", "proposer", "seconded by?", "seconder", "second by?",
    "motion made by", "motion by", "motion", "second", "moved in amendment by",
    "amendment moved by", "moved by|mover cllr?", "motion moved by", "m s", "moved seconded",
    "prop by?",
  ])

  /// Reads mover and seconder out of a sentence or line.
  ///
  /// Complexity: linear in the words of the range.
  static func find(_ page: Page, _ range: TextRange) -> Movers {
    let reader = NameReader(page: page, words: page.wordIndices(range))
    var result = reader.initialsPair()
    if !result.isEmpty { return result }
    if page.speaks(of: .movers, in: range) { readKeywords(page, reader, &result) }
    if result.mover == nil, let pair = reader.bracketedPair() { result = pair }
    if result.isEmpty, let pair = MoverLetters.read(page, range) { result = pair.movers }
    return result
  }

  /// Takes the names beside the words that tell who moved and who seconded.
  private static func readKeywords(_ page: Page, _ reader: NameReader, _ result: inout Movers) {
    var second: Int?
    for index in reader.words where isSeconding(page, index, reader.words) {
      second = index
      result.seconder = reader.name(around: index)?.text
      if result.seconder != nil { break }
    }
    for index in reader.words {
      let isNoun = movingNouns.contains(page.words[index])
      guard isNoun || moving.contains(page.words[index]) else { continue }
      if isNoun, !reader.goesOnToMaker(index) { continue }
      let maker = isNoun ? reader.maker(behind: index) : nil
      guard let found = maker ?? reader.mover(at: index, second: second) else { continue }
      result.mover = found.text
      if result.seconder == nil, second == nil { result.seconder = reader.partner(found.end)?.text }
      break
    }
  }

  /// See `Topics.movers`.
  static let keywords =
    seconding.keywords + supporting.keywords + movingNouns.keywords + moving.keywords

  private static let supporting = WordSet("support supported")
  private static var by: UInt64 { WordHash.of("by") }

  /// Whether a word tells who seconds: “seconded”, and behind a mover “support by”, “supported by”.
  static func isSeconding(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    if seconding.contains(page.words[index]) { return !isLacking(page, index, words) }
    // “Prop. Cllr A, sec. Cllr B”
    if page.words[index].hash == sec {
      return (words.lowerBound..<index).suffix(moverReach).contains {
        page.words[$0].hash == prop
      }
    }
    guard supporting.contains(page.words[index]), index + 1 < words.upperBound,
      page.words[index + 1].hash == by
    else { return false }
    return (words.lowerBound..<index).suffix(moverReach).contains {
      movingNouns.contains(page.words[$0]) || moving.contains(page.words[$0])
    }
  }

  private static var sec: UInt64 { WordHash.of("sec") }
  private static var prop: UInt64 { WordHash.of("prop") }
  private static let lacking = WordSet("no a lack want without")

  /// “Died for lack of a second”, “no seconder”: nobody seconded.
  private static func isLacking(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index > words.lowerBound, lacking.contains(page.words[index - 1]),
      page.byte(page.words[index - 1].range.upper) == 0x20
    else { return false }
    // “Moved by Lee A, second Roe”: the initial of a name has a capital among small letters.
    return page.words[index - 1].shape.isDisjoint(with: .capitalised)
      || page.words[index].shape.contains(.allCapitals)
  }

  /// Words between mover and supporter.
  private static let moverReach = 8

  /// The names in front of a motion without any keyword: “J. Scott, L. Moore: That …”, or in capitals
  /// that of the mover alone: “SCOTT: That …”.
  ///
  /// - Returns: The names, and the offset behind the colon.
  static func inFront(_ page: Page, _ range: TextRange) -> (movers: Movers, end: Int)? {
    // Names without a colon behind them, as almost all are, move nothing.
    guard page.first(.colon, in: range) != nil else { return nil }
    let reader = NameReader(page: page, words: page.wordIndices(range))
    return reader.pairInFront(range) ?? reader.moverInFront() ?? MoverLetters.inFront(page, range)
  }

  /// Two names at a word, a slash, a comma or “and” between them.
  static func pairAt(_ page: Page, _ index: Int, in range: TextRange) -> Movers? {
    NameReader(page: page, words: page.wordIndices(range)).pair(at: index)
  }

  /// Two names and nothing else: “Councillors A and B”, “A/B”.
  static func pair(_ page: Page, _ range: TextRange) -> Movers? {
    NameReader(page: page, words: page.wordIndices(range)).pairAlone()
  }

  /// Whether a block only names a mover or seconder: `Proposed by: Cllr. A`, `Moved by:Councillor B`.
  static func isLine(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind != .heading
      && isLine(page, NumberedMotion.behindNumber(page, block.text) ?? block.text)
  }

  /// Whether a stretch only names a mover or seconder.
  static func isLine(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard words.count >= 2, words.count <= 16, let first = words.first,
      let match = lineOpenings.match(page.words, at: first, limit: words.upperBound),
      page.words[first].shape.contains(.capitalised), match.end < words.upperBound
    else { return false }
    let gap = TextRange(page.words[match.end - 1].range.upper, page.words[match.end].range.lower)
    let isLabelled =
      setsOff(page, gap) || gap.bounds.contains { page.byte($0) == UInt8(ascii: "(") }
      // “M/S A/B”
      || page.byte(page.words[first].range.upper) == UInt8(ascii: "/")
    // “MOVED Cr Tripodi”: capitals in front of a title.
    let isSetOff =
      page.words[first].shape.contains(.allCapitals)
      && (Titles.begins(page, at: match.end, limit: words.upperBound)
        || titles.contains(page.words[match.end]) && match.end + 1 < words.upperBound)
    // “Moved Cr Dove / Seconded Cr Roe”, “Moved Cr Dove/Cr Roe”: both named by their titles.
    let isPair =
      Titles.begins(page, at: match.end, limit: words.upperBound)
      && words.dropFirst(2).contains {
        seconding.contains(page.words[$0])
          || page.byte(page.words[$0].range.lower - 1) == UInt8(ascii: "/")
            && Titles.begins(page, at: $0, limit: words.upperBound)
      }
    let isBy =
      isPair
      || (first + 1..<max(first + 1, match.end)).contains { page.words[$0].hash == by }
      || isLabelled
      || isSetOff
    guard isBy else { return false }
    return !find(page, line).isEmpty
      && !words.contains {
        page.words[$0].hash == WordHash.of("that") || page.words[$0].hash == WordHash.of("to")
      }
  }

  /// Whether a colon or a dash stands between the word that tells who moved and the name.
  static func setsOff(_ page: Page, _ gap: TextRange) -> Bool {
    PageTypeRule.isDash(page, gap) || gap.bounds.contains { page.byte($0) == UInt8(ascii: ":") }
  }

  /// Whether both names stand in a bracket behind the first words: “MOVED (A/B) that …”.
  static func isBracketedPair(_ page: Page, _ range: TextRange) -> Bool {
    page.text.bytes[range.bounds].contains(UInt8(ascii: "/"))
      && NameReader(page: page, words: page.wordIndices(range)).bracketedPair() != nil
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
    // “The Lord Provost moved”: an office without a name stays whole.
    if titles.contains(page.words[first]) {
      first = words.lowerBound
      while first < words.upperBound - 1, articles.contains(page.words[first]) { first += 1 }
    }
    return page.string(TextRange(page.words[first].range.lower, range.upper))
  }

  private static let articles = WordSet("the by")
  static let titles = WordSet(
    """
    cllr cllrs coun clr cyng councillor councillors mr mrs ms miss dr prof professor alderman ald bailie provost \
    rev revd reverend fr sir lady lord baroness dame cr crs member members councilman councilwoman \
    councilmember selectman supervisor senator commissioner chairperson chairman chair chairwoman \
    hon honourable shri smt sri kum adv ald advocate chief \
    vice deputy mayor reeve council commissioner president capt captain major colonel canon warden \
    alderperson alderwoman alder councilor selectwoman selectperson freeholder assemblyman assemblywoman \
    assemblymember jurat sister brother comrade cynghorydd trustee director the by \(Titles.fraternal)
    """)
}

/// Reads the names around the words “moved” and “seconded”.
private struct NameReader {
  typealias Found = (text: String, end: Int)

  let page: Page
  let words: Range<Int>

  private static let inAmendment = PhraseTable<Bool>(["in amendment"])
  private static let particles = WordSet("de van von der den du da di la le ap ab al y ní ó mac")
  private static let notNames = WordSet(
    """
    that this it and the by was were moved seconded second proposed resolved agreed carried lost \
    defeated passed failed withdrawn unanimously motion amendment on as an a to for with under upon \
    recorded vote he she they we sec prop approved accepted adopted all noted unanimous none nil
    """)

  func name(around index: Int) -> Found? { after(index) ?? before(index) }

  /// The mover at a moving word, given where the seconding word stands.
  func mover(at index: Int, second: Int?) -> Found? {
    // “Cllr Timmins proposed Ince Close”, “The Mayor moved Dr Roe as chairman”: a title in front of the verb.
    if let first = words.first, index > first, index - first <= 4,
      PersonalTitle.opens(page, first)
        || isArticle(first, first) && Movers.titles.contains(page.words[index - 1]),
      index + 1 < words.upperBound,
      page.words[index + 1].hash != Self.by, page.byte(page.words[index].range.upper) == 0x20,
      !PersonalTitle.opens(page, index + 1)
        || page.words[index].shape.isDisjoint(with: .capitalised), let found = before(index)
    {
      return found
    }
    if let found = after(index) { return found }
    // “Councillor A, seconded by Councillor B, moved that …”
    if let second, second < index, let found = before(second) { return found }
    return before(index)
  }

  private static let behindNoun = WordSet("of by from")
  private static let made = WordSet("made")
  private static var by: UInt64 { WordHash.of("by") }
  /// Words of a motion that its maker is looked for behind.
  private static let makerReach = 24

  /// Whether a noun such as “motion” is followed by its maker: “motion by A”, “a motion to adjourn
  /// was made by A”, “Motion: A” and nothing else.
  func goesOnToMaker(_ index: Int) -> Bool {
    guard index + 1 < words.upperBound else { return false }
    return Self.behindNoun.contains(page.words[index + 1]) || maker(behind: index) != nil
  }

  /// The maker of a motion that other words divide from the noun.
  func maker(behind index: Int) -> Found? {
    guard index + 1 < words.upperBound else { return nil }
    if isColon(index), let found = name(from: index + 1), isAlone(found.end) { return found }
    let reach = min(words.upperBound, index + Self.makerReach)
    guard let made = (index + 1..<reach).first(where: { Self.made.contains(page.words[$0]) }),
      let by = (made + 1..<max(made + 1, min(words.upperBound, made + 8))).first(where: {
        page.words[$0].hash == Self.by
      })
    else {
      // “A made a motion to adjourn”.
      guard index >= words.lowerBound + 3, Self.made.contains(page.words[index - 2]) else {
        return nil
      }
      return before(index - 2).map { ($0.text, index + 1) }
    }
    return name(from: by + 1)
  }

  private func isColon(_ index: Int) -> Bool {
    page.byte(page.words[index].range.upper) == UInt8(ascii: ":")
  }

  /// Whether a name is followed by nothing, a line end or the seconder.
  private func isAlone(_ end: Int) -> Bool {
    guard end < words.upperBound else { return true }
    let gap = TextRange(page.words[end - 1].range.upper, page.words[end].range.lower)
    return gap.bounds.contains { page.byte($0) == 0x0A || page.byte($0) == 0x09 }
      || page.words[end].hash == WordHash.of("second")
      || page.words[end].hash == WordHash.of("seconded")
  }

  /// `MOTION (Cr A/Cr B)`, `(A / B) that …`: the bracket stands behind the first words.
  func bracketedPair() -> Movers? {
    for index in words.prefix(5) {
      guard page.byte(page.words[index].range.lower - 1) == UInt8(ascii: "("),
        let mover = name(from: index), let seconder = partner(mover.end), isSlash(mover.end),
        page.byte(page.words[seconder.end - 1].range.upper) == UInt8(ascii: ")")
      else { continue }
      return Movers(mover: mover.text, seconder: seconder.text)
    }
    return nil
  }

  private func isSlash(_ index: Int) -> Bool {
    TextRange(page.words[index - 1].range.upper, page.words[index].range.lower).bounds.contains {
      page.byte($0) == UInt8(ascii: "/")
    }
  }

  /// See `Movers.inFront`.
  func pairInFront(_ range: TextRange) -> (movers: Movers, end: Int)? {
    guard let first = words.first, let mover = name(from: first), mover.end < words.upperBound,
      let seconder = name(from: mover.end), seconder.end < words.upperBound
    else { return nil }
    let gap = TextRange(
      page.words[mover.end - 1].range.upper, page.words[mover.end].range.lower)
    let isPair =
      gap.count <= 3
      && gap.bounds.contains { offset in
        let byte = page.byte(offset)
        return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
      }
    let colon = page.words[seconder.end - 1].range.upper
    guard isPair, page.byte(colon) == UInt8(ascii: ":"),
      page.words[seconder.end].hash == WordHash.of("that")
    else { return nil }
    return (Movers(mover: mover.text, seconder: seconder.text), colon + 1)
  }

  /// See `Movers.pairAt`.
  func pair(at index: Int) -> Movers? {
    guard index < words.upperBound, let mover = name(from: index), mover.end < words.upperBound
    else { return nil }
    if let seconder = partner(mover.end) {
      return Movers(mover: mover.text, seconder: seconder.text)
    }
    let gap = TextRange(page.words[mover.end - 1].range.upper, page.words[mover.end].range.lower)
    guard gap.count <= 2, page.byte(gap.lower) == UInt8(ascii: ","),
      let seconder = name(from: mover.end)
    else { return nil }
    return Movers(mover: mover.text, seconder: seconder.text)
  }

  /// See `Movers.pair`.
  func pairAlone() -> Movers? {
    guard let first = words.first, let mover = name(from: first),
      let seconder = partner(mover.end), seconder.end == words.upperBound
    else { return nil }
    return Movers(mover: mover.text, seconder: seconder.text)
  }

  /// Words in capitals that stand before a colon and “That” and name nobody.
  private static let labels = WordSet(
    """
    motion amendment resolution resolved agreed decided noted approved received recommended ordered \
    recommendation recommendations decision proposal proposed moved that action note vote carried \
    defeated lost withdrawn conclusion consensus
    """)

  /// See `Movers.inFront`.
  func moverInFront() -> (movers: Movers, end: Int)? {
    var end = words.lowerBound
    while end < words.upperBound, end - words.lowerBound < 3,
      page.words[end].shape.contains(.allCapitals), !Self.labels.contains(page.words[end]),
      end == words.lowerBound || isJoined(end - 1, end)
    {
      end += 1
    }
    guard end > words.lowerBound, end < words.upperBound, isColon(end - 1),
      page.words[end - 1].range.count >= 3, page.words[end].hash == WordHash.of("that"),
      page.words[end].shape.contains(.capitalised), !page.words[end].shape.contains(.allCapitals)
    else { return nil }
    let name = page.words[words.lowerBound].range.through(page.words[end - 1].range)
    return (Movers(mover: Movers.bareName(page, name), seconder: nil), name.upper + 1)
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

  private static let bothLabels = PhraseTable<Bool>(["m s c|d|u|l|f?", "moved seconded carried?"])

  /// `M/S Smith/Jones`, `M/S/C (Smith / Jones)`, `Moved/Seconded: Smith/Jones`
  func initialsPair() -> Movers {
    guard words.count >= 4, let first = words.first,
      let labels = Self.bothLabels.match(page.words, at: first, limit: words.upperBound),
      page.byte(page.words[first].range.upper) == UInt8(ascii: "/")
    else { return Movers() }
    // “M/S C. Ash / B. Elm”: the letter is an initial.
    let isThird =
      labels.end > first + 2 && page.byte(page.words[first + 1].range.upper) == UInt8(ascii: "/")
    guard let mover = name(from: isThird ? labels.end : first + 2) else { return Movers() }
    return Movers(mover: mover.text, seconder: partner(mover.end)?.text)
  }

  /// “Moved by / Proposé par : Councillor A”
  private static let translations = WordSet("proposé proposée appuyé appuyée par gan")

  private func after(_ index: Int) -> Found? {
    var next = index + 1
    // “MOVED IN AMENDMENT BY A”
    if Self.inAmendment.matches(page.words, at: next, limit: words.upperBound) { next += 2 }
    while next < words.upperBound,
      page.words[next].hash == WordHash.of("by") || page.words[next].hash == WordHash.of("of")
        || Self.translations.contains(page.words[next])
    {
      next += 1
    }
    guard next < words.upperBound else { return nil }
    // “A moved, B seconded”: what follows a comma is somebody else.
    let gap = TextRange(page.words[next - 1].range.upper, page.words[next].range.lower)
    guard next > index + 1 || !gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
    else { return nil }
    if next == index + 1, page.has("“", at: page.words[next].range.lower - 3) { return nil }
    // “A moved—S4M-06701—That …”: the number of the motion.
    if next == index + 1, gap.bounds.contains(where: { page.has("—", at: $0) }) { return nil }
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

  private static let adverbs = WordSet("then also subsequently accordingly next again")

  private func before(_ index: Int) -> Found? {
    var index = index
    // “A then moved …”
    if index - 1 > words.lowerBound, Self.adverbs.contains(page.words[index - 1]) { index -= 1 }
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
    let word = page.words[index]
    // “hEarcáin”, “nDomhnaill”: the letter that Irish grammar puts in front.
    if word.range.count > 3, page.byte(word.range.lower).isASCIILower,
      page.byte(word.range.lower + 1).isASCIIUpper
    {
      return true
    }
    return page.words[index].shape.contains(.capitalised)
      || PersonName.isOtherCapital(page, page.words[index])
  }

  private func isNamePart(_ index: Int) -> Bool {
    let word = page.words[index]
    if Self.particles.contains(word) { return true }
    // “A. Siddiqui” and “A Tuilagi” begin with an initial, “A motion” with an article.
    if word.shape.contains([.initial, .capitalised]) {
      return index + 1 < words.upperBound
        && (isCapitalised(index + 1) || Self.particles.contains(page.words[index + 1]))
    }
    if isCapitalised(index) { return !Self.notNames.contains(word) }
    // “Hyun-woo”
    return index > words.lowerBound && isCapitalised(index - 1)
      && page.byte(page.words[index - 1].range.upper) == UInt8(ascii: "-")
      && page.words[index - 1].range.upper + 1 == word.range.lower
  }

  /// Whether two words can be parts of one name: a blank, a hyphen, the stop of an initial.
  private func isJoined(_ one: Int, _ other: Int) -> Bool {
    let gap = TextRange(page.words[one].range.upper, page.words[other].range.lower)
    guard gap.count <= 2 else { return false }
    return gap.bounds.allSatisfy { offset in
      let byte = page.byte(offset)
      if byte == UInt8(ascii: ".") { return isAbbreviated(one) }
      // “Cyng./Cllr Siencyn”: a title in two languages.
      if byte == UInt8(ascii: "/") {
        return Movers.titles.contains(page.words[one]) && Movers.titles.contains(page.words[other])
      }
      return byte == 0x20 || byte == UInt8(ascii: "-")
    }
  }

  private func isAbbreviated(_ index: Int) -> Bool {
    let word = page.words[index]
    return word.shape.contains(.initial) && !page.byte(word.range.upper - 1).isASCIIDigit
      || Movers.titles.contains(word)
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

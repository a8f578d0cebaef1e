/// Who moved and who seconded, in all the notations of minutes.
struct Movers {
  var mover: String?
  var seconder: String?

  var isEmpty: Bool { mover == nil && seconder == nil }
}

extension Movers {
  private static let moving = WordSet(
    "moved moves mover motioned proposed proposer prop cynigiwyd cynigydd proposé proposée")
  private static let movingNouns = WordSet("motion proposal proposition")
  private static let seconding = WordSet(
    "seconded seconds seconder second seconding 2nd 2nded eiliwyd eilydd appuyé appuyée")
  private static let lineOpenings = PhraseTable<Bool>([
    "moved by?", "mover", "m", "proposed by?", "proposer", "seconded by?", "seconder",
    "second|2nd by?",
    "cynigiwyd|cynigydd proposed|moved|proposer|mover? by?",
    "eiliwyd|eilydd seconded|seconder? by?",
    "moladh|molta|moltóir proposed|moved|proposer|mover by?",
    "cuidíodh|cuidithe|cuiditheoir seconded|seconder by?",
    "motion made by", "motion by", "motion", "second", "moved in amendment by",
    "amendment moved|proposed by", "moved by|mover cllr?", "motion moved|proposed by", "m s",
    "moved seconded",
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
      if maker == nil, second == nil, let joint = reader.jointMovers(before: index) {
        result = joint
        break
      }
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
  private static let behindSecond = WordSet("by from")
  private static let lacking = WordSet("no a lack want without")

  /// “Died for lack of a second”, “no seconder”: nobody seconded.
  private static func isLacking(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index > words.lowerBound, lacking.contains(page.words[index - 1]),
      page.byte(page.words[index - 1].range.upper) == 0x20
    else { return false }
    // “Upon a motion by Ash and a second by Elm”
    if page.words[index - 1].hash == WordHash.of("a"), index + 1 < words.upperBound,
      behindSecond.contains(page.words[index + 1])
    {
      return false
    }
    // “Moved by Lee A, second Roe”: the initial of a name has a capital among small letters.
    return page.words[index - 1].shape.isDisjoint(with: .capitalised)
      || page.words[index - 1].hash == WordHash.of("no")
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
      page.words[first].shape.contains(.capitalised) || isShortBy(page, words, match.end),
      match.end < words.upperBound
    else { return false }
    let gap = page.gap(before: match.end)
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
      isPair || isSlashPair(page, match.end, words)
      || (first + 1..<max(first + 1, match.end)).contains { page.words[$0].hash == by }
      || isLabelled
      || isSetOff
    guard isBy else { return false }
    return !find(page, line).isEmpty
      && !words.contains {
        page.words[$0].hash == WordHash.of("that") || page.words[$0].hash == WordHash.of("to")
          || page.words[$0].hash == WordHash.of("be")
            && !page.words[$0].shape.contains(.allCapitals)
      }
  }

  /// “moved by councillor Ash”, as pages print that have the line set in capitals by its style.
  private static func isShortBy(_ page: Page, _ words: Range<Int>, _ end: Int) -> Bool {
    words.count <= 6 && end < words.upperBound && page.words[end - 1].hash == by
      && titles.contains(page.words[end])
  }

  /// “Moved Ash / Birch-Roe”: two names to the end of the line, nothing but a slash between them.
  private static func isSlashPair(_ page: Page, _ start: Int, _ words: Range<Int>) -> Bool {
    let line = page.words[start].range.through(page.words[words.upperBound - 1].range)
    let bytes = page.text.bytes[line.bounds]
    return (bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "-")))
      && pair(page, line) != nil
  }

  /// Whether a colon or a dash stands between the word that tells who moved and the name.
  static func setsOff(_ page: Page, _ gap: TextRange) -> Bool {
    page.isSpacedDash(gap) || gap.bounds.contains { page.byte($0) == UInt8(ascii: ":") }
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
    // “The Lord Provost moved”: an office without a name stays whole. “Commissioner Alder” is called so.
    if titles.contains(page.words[first]),
      first == words.lowerBound || !ofNames.contains(page.words[first - 1])
    {
      first = words.lowerBound
      while first < words.upperBound - 1, articles.contains(page.words[first]) { first += 1 }
    }
    return page.string(TextRange(page.words[first].range.lower, range.upper))
  }

  private static let articles = WordSet("the by")
  /// Titles behind which stands a name, and no other office.
  private static let ofNames = WordSet(
    "cllr councillor mrs ms miss dr cr commissioner supervisor trustee senator alderman")
  static let titles = WordSet(
    """
    cllr cllrs coun clr cyng councillor councillors mr mrs ms miss dr prof professor alderman ald bailie provost \
    rev revd reverend fr sir lady lord baroness dame cr crs member members councilman councilwoman \
    councilmember selectman supervisor senator commissioner chairperson chairman chair chairwoman \
    hon honourable shri smt sri kum adv advocate chief \
    delegate vice deputy mayor reeve council president capt captain major colonel canon warden \
    alderperson alderwoman alder councilor selectwoman selectperson freeholder assemblyman assemblywoman \
    assemblymember jurat sister brother comrade cynghorydd comhairleoir comhairleoirí commodore \
    trustee director the by \(Titles.fraternal)
    """)
}

/// Reads the names around the words “moved” and “seconded”.
struct NameReader {
  typealias Found = (text: String, end: Int)

  let page: Page
  let words: Range<Int>

  private static let inAmendment = PhraseTable<Bool>([
    ("in amendment", true), ("by way of amendment", false),
    ("as an|a further|second? amendment", false),
  ])
  private static let particles = WordSet("de van von der den du da di la le ap ab al y ní ó mac")
  private static let notNames = WordSet(
    """
    that this it and the by was were moved seconded second proposed resolved agreed carried lost \
    defeated passed failed withdrawn unanimously motion amendment on as an a to for with under upon \
    recorded vote he she they we sec prop approved accepted adopted all noted unanimous none nil
    """)

  private static let parts = WordSet("branch region section lodge")
  private static let units = WordSet("unit lot flat apartment villa stand erf")

  /// The name that begins at a word.
  func named(at index: Int) -> Found? { name(from: index) }

  func name(around index: Int) -> Found? { after(index) ?? before(index) }

  /// The mover at a moving word, given where the seconding word stands.
  func mover(at index: Int, second: Int?) -> Found? {
    // “Cllr Timmins proposed Ince Close”, “The Mayor moved Dr Roe as chairman”: a title in front of the verb.
    if let first = words.first, index > first, index - first <= 4,
      PersonalTitle.opens(page, first)
        || isArticle(first, first) && Movers.titles.contains(page.words[index - 1]),
      index + 1 < words.upperBound,
      page.words[index + 1].hash != Self.by, Self.endsVerb(page, index),
      !PersonalTitle.opens(page, index + 1)
        || page.words[index].shape.isDisjoint(with: .capitalised), let found = before(index)
    {
      return found
    }
    if let apposed = apposed(before: index) { return apposed }
    // “Councillor A, seconded by Councillor B, moved Option A”
    if let second, second < index, index + 1 < words.upperBound,
      page.words[index + 1].hash != Self.by, page.byte(page.words[index].range.upper) == 0x20,
      let found = apposed(before: second) ?? before(second)
    {
      return found
    }
    if let found = after(index) { return found }
    // “Councillor A, seconded by Councillor B, moved that …”
    if let second, second < index, let found = before(second) { return found }
    return before(index) ?? subject(before: index) ?? bracketed(before: second, behind: index)
  }

  /// Whether a blank or a mark that ends a half sentence follows a verb: “Cllr Pike proposed; Cllr Dove seconded”.
  private static func endsVerb(_ page: Page, _ index: Int) -> Bool {
    [0x20, UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ",")]
      .contains(page.byte(page.words[index].range.upper))
  }

  private static let seconding = WordSet("seconded seconding second and moved proposed that")
  /// Words between a name and the verb behind what is said of its bearer.
  private static let longestApposition = 14

  /// “Councillor A, Portfolio Holder for Housing, moved”: the titled name that opens the sentence, where commas set
  /// off what stands between it and the verb.
  private func apposed(before index: Int) -> Found? {
    guard let first = words.first, index > first + 2, index - first <= Self.longestApposition + 4,
      holdsComma(index - 1), PersonalTitle.opens(page, first), let found = name(from: first),
      found.end < index, holdsComma(found.end - 1),
      !(found.end..<index).hold(Self.seconding, in: page)
    else { return nil }
    return found
  }

  private static let plurals = WordSet("councillors cllrs crs aldermen messrs directors trustees")

  /// “Councillors A and B proposed that …”: the first of two moves, the other seconds.
  func jointMovers(before index: Int) -> Movers? {
    guard let first = words.first, index - first <= 10, Self.plurals.contains(page.words[first]),
      let mover = name(from: first), mover.end + 1 < index,
      page.words[mover.end].hash == WordHash.of("and"), let seconder = name(from: mover.end + 1),
      seconder.end == index
    else { return nil }
    return Movers(mover: mover.text, seconder: seconder.text)
  }

  /// “It was proposed that the tree be felled (Cllr A) and seconded (Cllr B).”
  private func bracketed(before second: Int?, behind index: Int) -> Found? {
    guard let second, second > index + 1, page.words[second - 1].hash == WordHash.of("and"),
      let open = bracket(before: second - 1), open > index, let found = name(from: open),
      found.end == second - 1
    else { return nil }
    return found
  }

  private static let joining = WordSet("and then")
  private static let longestClause = 40

  /// “Councillor A feared the cost and moved an amendment …”: the titled name that opens the sentence is the subject
  /// of both verbs.
  private func subject(before index: Int) -> Found? {
    guard let first = words.first, index > first + 2, index - first <= Self.longestClause,
      Self.joining.contains(page.words[index - 1]), PersonalTitle.opens(page, first),
      let found = name(from: first), found.end < index - 1,
      page.words[found.end].shape.isDisjoint(with: [.capitalised, .digits])
    else { return nil }
    return found
  }

  private func holdsComma(_ index: Int) -> Bool {
    page.gap(before: index + 1).bounds.contains {
      page.byte($0) == UInt8(ascii: ",")
    }
  }

  private static let behindNoun = WordSet("of by from")
  private static let made = WordSet("made offered set makes put")
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
    // “Motion (A), second (B) to approve”
    if page.has(" (", at: page.words[index].range.upper), let found = name(from: index + 1),
      page.byte(page.words[found.end - 1].range.upper) == UInt8(ascii: ")")
    {
      return found
    }
    let reach = min(words.upperBound, index + Self.makerReach)
    guard let made = (index + 1..<reach).first(where: { Self.made.contains(page.words[$0]) }),
      let by = (made + 1..<max(made + 1, min(words.upperBound, made + 8))).first(where: {
        page.words[$0].hash == Self.by
      })
    else {
      // “A made a motion to adjourn”, “A offered a substitute motion that …”.
      let verb = [index - 1, index - 2, index - 3].first {
        $0 > words.lowerBound && Self.made.contains(page.words[$0])
      }
      return verb.flatMap { before($0) }.map { ($0.text, index + 1) }
    }
    return name(from: by + 1)
  }

  private func isColon(_ index: Int) -> Bool {
    page.byte(page.words[index].range.upper) == UInt8(ascii: ":")
  }

  /// Whether a name is followed by nothing, a line end or the seconder.
  private func isAlone(_ end: Int) -> Bool {
    guard end < words.upperBound else { return true }
    let gap = page.gap(before: end)
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
    page.gap(before: index).bounds.contains {
      page.byte($0) == UInt8(ascii: "/")
    }
  }

  /// See `Movers.inFront`.
  func pairInFront(_ range: TextRange) -> (movers: Movers, end: Int)? {
    guard let first = words.first, let mover = name(from: first), mover.end < words.upperBound,
      let seconder = name(from: mover.end), seconder.end < words.upperBound
    else { return nil }
    let gap = page.gap(before: mover.end)
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
    let gap = page.gap(before: mover.end)
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
    let gap = page.gap(before: index)
    let isPair = gap.bounds.contains {
      page.byte($0) == UInt8(ascii: "&") || page.byte($0) == UInt8(ascii: "/")
    }
    if isPair { return name(from: index) }
    // “Moved T. Ash - B. Birch:”
    if gap.count >= 3, page.isSpacedDash(gap), let found = name(from: index),
      found.end == words.upperBound
        || page.byte(page.words[found.end - 1].range.upper) == UInt8(ascii: ":")
    {
      return found
    }
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
      page.byte(page.skipBlanks(page.words[first].range.upper, page.words[first + 1].range.lower))
        == UInt8(ascii: "/")
    else { return Movers() }
    // “M/S C. Ash / B. Elm”: the letter is an initial.
    let isThird =
      labels.end > first + 2 && page.byte(page.words[first + 1].range.upper) == UInt8(ascii: "/")
    guard let mover = name(from: isThird ? labels.end : first + 2) else { return Movers() }
    return Movers(mover: mover.text, seconder: partner(mover.end)?.text)
  }

  /// “Moved by / Proposé par : Councillor A”
  private static let frenchTitles = WordSet(
    "le la m mme monsieur madame conseiller conseillère maire mairesse")
  private static let translations = WordSet("proposé proposée appuyé appuyée par gan")

  private func after(_ index: Int) -> Found? {
    var next = index + 1
    // “MOVED IN AMENDMENT BY A”
    if let match = Self.inAmendment.match(page.words, at: next, limit: words.upperBound),
      match.meaning || match.end < words.upperBound && page.words[match.end].hash == Self.by
    {
      next = match.end
    }
    while next < words.upperBound,
      page.words[next].hash == WordHash.of("by") || page.words[next].hash == WordHash.of("of")
        || page.words[next].hash == WordHash.of("from")
        || Self.translations.contains(page.words[next])
    {
      next += 1
    }
    // “PROPOSÉ PAR le conseiller Ash”
    if next > index + 1, Self.translations.contains(page.words[next - 1]) {
      while next < words.upperBound, Self.frenchTitles.contains(page.words[next]) { next += 1 }
    }
    guard next < words.upperBound else { return nil }
    // “A moved, B seconded”: what follows a comma is somebody else.
    let gap = page.gap(before: next)
    guard next > index + 1 || !gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
    else { return nil }
    if next == index + 1, page.has("“", at: page.words[next].range.lower - 3) { return nil }
    // “A moved—S4M-06701—That …”: the number of the motion.
    if next == index + 1, gap.bounds.contains(where: { page.has("—", at: $0) }) { return nil }
    return name(from: next)
  }

  private func name(from start: Int) -> Found? {
    var end = start
    while end < words.upperBound,
      isNamePart(end) || isArticle(end, start) || isSmallTitle(end, start)
    {
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

  /// “councillor Ash”: a title in small letters in front of a name.
  private func isSmallTitle(_ index: Int, _ start: Int) -> Bool {
    index == start && index + 1 < words.upperBound && page.words[index].hash != Self.by
      && Movers.titles.contains(page.words[index]) && isCapitalised(index + 1)
  }

  private func isArticle(_ index: Int, _ start: Int) -> Bool {
    index == start && page.words[index].hash == WordHash.of("the")
  }

  private static let adverbs = WordSet("then also subsequently accordingly next again")

  /// Bytes of a bracket between a name and its verb: a ward, a party, a number of a flat.
  private static let longestBracket = 60

  /// Index of the first word in the bracket that ends right before a word: “Mr A (Unit 3), seconded”.
  private func bracket(before index: Int) -> Int? {
    guard index > words.lowerBound + 1 else { return nil }
    let close = page.words[index - 1].range.upper
    guard page.byte(close) == UInt8(ascii: ")"), page.words[index].range.lower - close <= 3 else {
      return nil
    }
    let start = max(page.words[words.lowerBound].range.lower, close - Self.longestBracket)
    guard let open = (start..<close).last(where: { page.byte($0) == UInt8(ascii: "(") }) else {
      return nil
    }
    return page.words.first(from: Int32(open))
  }

  private func before(_ index: Int) -> Found? {
    var index = index
    if let opening = bracket(before: index), opening > words.lowerBound {
      return before(behindBracket: opening)
    }
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

  /// The name in front of the first word of a bracket.
  private func before(behindBracket opening: Int) -> Found? {
    var start = opening
    while start > words.lowerBound, isNamePart(start - 1),
      start == opening || isJoined(start - 1, start)
    {
      start -= 1
    }
    guard start < opening else { return nil }
    let range = page.words[start].range.through(page.words[opening - 1].range)
    return (Movers.bareName(page, range), opening)
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
    // “North East branch”
    if Self.parts.contains(word) { return index > words.lowerBound && isCapitalised(index - 1) }
    // “Unit 29”: owners move by the number of what they own.
    if word.shape.contains(.digits) {
      if isCallSign(word) { return true }
      return index > words.lowerBound && Self.units.contains(page.words[index - 1])
        && page.words[index - 1].shape.contains(.capitalised) && word.range.count <= 4
    }
    // “Hyun-woo”
    return index > words.lowerBound && isCapitalised(index - 1)
      && page.byte(page.words[index - 1].range.upper) == UInt8(ascii: "-")
      && page.words[index - 1].range.upper + 1 == word.range.lower
  }

  /// “KA0LDG”: the sign by which those who work by radio call each other, one figure among four to six letters.
  private func isCallSign(_ word: Word) -> Bool {
    guard (4...6).contains(word.range.count), page.byte(word.range.lower).isASCIIUpper,
      page.byte(word.range.upper - 1).isASCIIUpper
    else { return false }
    let bytes = page.text.bytes[word.range.bounds]
    return bytes.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit }
      && bytes.lazy.filter { $0.isASCIIDigit }.count == 1
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

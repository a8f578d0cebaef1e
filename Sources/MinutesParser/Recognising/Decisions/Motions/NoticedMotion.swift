internal import MinutesModel

/// Motions of which somebody gave notice: the words stand in quotation marks, the mover in the head
/// above them or in front of them, the seconder and the outcome below.
///
/// Layouts: “6.1 Cllr. A. Nolan” ¶ “‘That the lights be replaced.’”; “NOTICE OF MOTION IN THE NAME OF
/// COUNCILLOR B. MORAN”; “the following notice of motion by Councillor Tait:- ‘That …’”.
enum NoticedMotion {
  static func read(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let block = page.blocks[index]
    guard block.kind != .heading else { return nil }
    let mover: String
    var last = index
    if block.cell == nil, opensQuotedMotion(page, block.text), let name = moverAbove(reader, index)
    {
      mover = name
    } else if block.cell == nil, opensQuotation(page, block.text), index > 0,
      let name = nameInHead(page, page.blocks[index - 1].text)
    {
      mover = name
    } else if let name = moverInStem(page, block, below: reader.blocks) {
      mover = name
      if page.endsWithColon(block.text) { last += 1 }
    } else {
      return nil
    }
    var element = Element(.motion, text: page.stream.range(of: index..<(last + 1)))
    element.mover = mover
    let behind = (last + 1)..<max(last + 1, reader.blocks.upperBound)
    let end = nextHead(page, behind)
    var search = OutcomeSearch(page: page, isAmendment: false)
    search.mover = mover
    search.takesMovers = true
    let below = lines(page, behind.lowerBound..<end)
    element.seconder =
      (last > index ? Movers.find(page, block.text).seconder : nil)
      ?? seconder(page, behind.lowerBound..<end)
    element.mover = proposer(page, behind.lowerBound..<end) ?? mover
    search.run(
      rest: .empty(at: block.range.upper), blocks: (last + 1 + below)..<max(end, last + 1 + below),
      context: reader.context)
    if index > 0, element.seconder == nil, nameInHead(page, page.blocks[index - 1].text) != nil {
      element.seconder = Movers.find(page, page.blocks[index - 1].text).seconder
    }
    element.outcome = search.outcome ?? withdrawn(page, behind.lowerBound..<end)
    // “On the proposal of A it was agreed to send the motion …”: the decision takes it up.
    if element.outcome == nil,
      isDecided(page, behind.lowerBound..<end, reader.context)
        || isAdvised(page, behind.lowerBound..<end)
    {
      return nil
    }
    return ([element], last + 1 - index)
  }

  private static let advice = PhraseTable<Bool>([
    "if|when it? is? duly? moved|proposed and duly? seconded"
  ])
  private static let adviceReach = 4

  /// “If moved and seconded, the motion will be referred …”: an agenda says what may become of the motion.
  private static func isAdvised(_ page: Page, _ blocks: Range<Int>) -> Bool {
    blocks.prefix(adviceReach).contains { page.opening(page.blocks[$0].text, advice) != nil }
  }

  // MARK: Words

  /// “‘That …”, “"That …”: a motion is quoted in full from its first word.
  private static func opensQuotedMotion(_ page: Page, _ text: TextRange) -> Bool {
    guard let word = page.firstWord(text), FunctionWords.clauseOpenings.contains(word) else {
      return false
    }
    let start = page.trimmed(text).lower
    return page.has("“", at: start) || page.byte(start) == 0x22 || page.has("‘", at: start)
  }

  private static func opensQuotation(_ page: Page, _ text: TextRange) -> Bool {
    let start = page.trimmed(text).lower
    return page.has("“", at: start) || page.byte(start) == 0x22 || page.has("‘", at: start)
  }

  private static let inName = PhraseTable<Bool>(["standing? in the name|names of"])
  private static let bringing = PhraseTable<Bool>([
    "submitted|proposed|moved|tabled|brought|presented|given by", "in the name of",
  ])
  private static let longestHead = 16

  /// “No. 22 in the name of Cllr Ash:” over the words, in whatever language they are.
  private static func nameInHead(_ page: Page, _ head: TextRange) -> String? {
    let words = page.wordIndices(head)
    guard words.count <= longestHead, page.endsWithColon(head),
      let match = words.lazy.compactMap({
        inName.match(page.words, at: $0, limit: words.upperBound)
      }).first
        ?? page.wordIndices(head).first.flatMap({
          bringing.match(page.words, at: $0, limit: words.upperBound)
        }), match.end < words.upperBound, PersonalTitle.opens(page, match.end)
    else { return nil }
    return name(page, behind: words.lowerBound, words)
  }

  // MARK: Mover

  private static let naming = PhraseTable<Bool>([
    "notice|notices? of motion in|standing|submitted|received|given|from|by|proposed",
    "motion in|standing|submitted|received|from|by|proposed",
  ])
  private static let leading = PhraseTable<Bool>([
    "in the name of", "standing in the name of", "tabled|moved|brought|presented by",
    "in the names of", "submitted by", "received from",
    "given by", "from", "by", "proposed by",
  ])

  /// The mover that the block above or the title of the item names.
  private static func moverAbove(_ reader: ResolutionReader, _ index: Int) -> String? {
    let page = reader.page
    let above = index > 0 ? page.blocks[index - 1].text : .empty(at: 0)
    let isHead = page.wordIndices(above).count <= 16 && page.lastByte(above) != UInt8(ascii: ".")
    return (isHead ? named(page, above) : nil) ?? named(page, reader.context.itemTitle)
  }

  /// “Cllr. A. Nolan” and nothing else, or “Notice of Motion in the name of Councillor B. Moran”.
  static func named(_ page: Page, _ head: TextRange) -> String? {
    let text = LeadingMarker.scan(page, head, allowBare: true)?.rest ?? head
    let words = page.wordIndices(text)
    guard let first = words.first else { return nil }
    if PersonalTitle.opens(page, first), words.count <= 6, let name = PersonName.parse(page, text),
      page.wordIndices(TextRange(name.end, text.upper)).isEmpty
    {
      return Movers.bareName(page, page.trimmed(text))
    }
    for index in words where naming.matches(page.words, at: index, limit: words.upperBound) {
      return name(page, behind: index, words)
    }
    return setOff(page, text, words)
  }

  private static let nouns = PhraseTable<Bool>(["notice|notices of motion", "motion"])

  /// “NOTICE OF MOTION: COUNCILLOR DEMPSEY-ROCHE”, “Motion – Cllr. Nolan”: a colon or dash and the name.
  private static func setOff(_ page: Page, _ text: TextRange, _ words: Range<Int>) -> String? {
    guard let first = words.first,
      let match = nouns.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, PersonalTitle.opens(page, match.end),
      Movers.setsOff(
        page,
        page.gap(before: match.end))
    else { return nil }
    let rest = TextRange(page.words[match.end].range.lower, text.upper)
    guard let name = PersonName.parse(page, rest),
      page.wordIndices(TextRange(name.end, text.upper)).isEmpty
    else { return nil }
    return Movers.bareName(page, page.trimmed(rest))
  }

  private static func name(_ page: Page, behind index: Int, _ words: Range<Int>) -> String? {
    for start in index..<words.upperBound {
      // “the following motion, which was seconded by Mr Elm:”
      if start > index, secondings.contains(page.words[start - 1]) { continue }
      guard let match = leading.match(page.words, at: start, limit: words.upperBound) else {
        continue
      }
      guard PersonalTitle.opens(page, match.end), match.end < words.upperBound else { return nil }
      var end = match.end
      while end < words.upperBound, end - match.end < 6,
        page.words[end].shape.contains(.capitalised)
      {
        end += 1
        let gap = page.byte(page.words[end - 1].range.upper)
        if gap == UInt8(ascii: ",") || gap == UInt8(ascii: ":") { break }
      }
      return Movers.bareName(
        page,
        TextRange(page.words[match.end].range.lower, page.words[end - 1].range.upper))
    }
    return nil
  }

  private static let following = PhraseTable<Bool>([
    "the following notice|notices of motion", "the following motion", "a notice of motion",
    "notice of the following motion", "the under noted|undernoted motion",
    "the following motion of which notice",
  ])

  /// “… the following notice of motion by Councillor Tait:- ‘That …’”, in one block or over the words.
  private static func moverInStem(
    _ page: Page, _ block: SourceBlock, below blocks: Range<Int>
  ) -> String? {
    guard page.speaks(of: .motions, in: block.text) else { return nil }
    let words = page.wordIndices(block.text)
    guard
      let start = words.prefix(24).first(where: {
        following.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return nil }
    let isQuoted = words.contains { index in
      FunctionWords.clauseOpenings.contains(page.words[index]) && index > words.lowerBound
        && opensQuotedMotion(
          page, TextRange(page.words[index - 1].range.upper, block.text.upper).behindColon(page))
    }
    let isOverWords =
      blocks.count > 1 && page.endsWithColon(block.text)
      && (opensQuotedMotion(page, page.blocks[blocks.lowerBound + 1].text)
        || opensQuotation(page, page.blocks[blocks.lowerBound + 1].text)
          && Movers.find(page, block.text).isEmpty)
    guard isQuoted || isOverWords else { return nil }
    return name(page, behind: start, words) ?? giver(page, before: start, words)
  }

  private static let giving = WordSet("had gave has given submitted moved proposed put tabled")

  /// “Councillor Ash had given notice of the following motion:”
  private static func giver(_ page: Page, before start: Int, _ words: Range<Int>) -> String? {
    guard let first = words.first, PersonalTitle.opens(page, first) else { return nil }
    var end = first + 1
    while end < start, page.words[end].shape.contains(.capitalised) { end += 1 }
    guard end > first + 1, end < start, giving.contains(page.words[end]) else { return nil }
    return Movers.bareName(page, page.words[first].range.through(page.words[end - 1].range))
  }

  // MARK: Below

  /// Where the next heading stands: what follows it belongs to another motion.
  private static func nextHead(_ page: Page, _ blocks: Range<Int>) -> Int {
    blocks.prefix(reach).first {
      page.blocks[$0].kind == .heading || opensQuotedMotion(page, page.blocks[$0].text)
        || nameInHead(page, page.blocks[$0].text) != nil
    } ?? min(blocks.upperBound, blocks.lowerBound + reach)
  }

  private static let reach = 30

  /// How many lines on mover and seconder follow.
  private static func lines(_ page: Page, _ blocks: Range<Int>) -> Int {
    blocks.prefix { Movers.isLine(page, page.blocks[$0]) }.count
  }

  private static let secondings = WordSet("seconded seconder")

  private static func seconder(_ page: Page, _ blocks: Range<Int>) -> String? {
    for index in blocks.prefix(8) {
      for sentence in Sentences.split(page, page.blocks[index].text)
      where page.wordIndices(sentence).hold(secondings, in: page) {
        return Movers.find(page, sentence).seconder
      }
    }
    return nil
  }

  private static let proposals = PhraseTable<Bool>([
    "proposed|moved the|this|his|her motion|proposition"
  ])

  /// Who is said to have proposed the motion, as the sentence has the name: “Cllr. A proposed the
  /// motion.”, “The motion was proposed by Cllr. A …”.
  private static func proposer(_ page: Page, _ blocks: Range<Int>) -> String? {
    for index in blocks.prefix(8) {
      for sentence in Sentences.split(page, page.blocks[index].text) {
        let words = page.wordIndices(sentence)
        guard words.count <= 40,
          MotionSentence.takesUp(page, sentence) || Movers.isLine(page, sentence)
            || words.hold(proposals, in: page, limit: words.upperBound)
        else { continue }
        if let mover = Movers.find(page, sentence).mover { return mover }
      }
    }
    return nil
  }

  /// Whether a block that only names movers stands right below the quoted words of a motion whose notice names its
  /// mover.
  static func isTaken(_ reader: ResolutionReader, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    // “RESOLVED, that …” ¶ “Moved by A, seconded by B.”
    if let label = DecisionLabel.opening(reader.page, reader.page.blocks[index - 1].text),
      label.isCapitals, !label.isNoun
    {
      return true
    }
    guard opensQuotedMotion(reader.page, reader.page.blocks[index - 1].text) else { return false }
    return moverAbove(reader, index - 1) != nil
  }

  /// How many blocks above a sentence the words of the motion that it takes up may stand.
  private static let reachAbove = 4

  /// Whether a quoted motion stands shortly above a block.
  static func isAbove(_ page: Page, _ index: Int) -> Bool {
    (max(0, index - reachAbove)..<index).contains {
      opensQuotedMotion(page, page.blocks[$0].text)
    }
  }

  private static func isDecided(
    _ page: Page, _ blocks: Range<Int>, _ context: RecognitionContext
  ) -> Bool {
    let sentences = DecisionSentences(page: page, context: context)
    return blocks.prefix(4).contains { index in
      DecisionLabel.opening(page, page.blocks[index].text) != nil
        || Sentences.split(page, page.blocks[index].text).contains { sentences.verb($0) != nil }
    }
  }

  private static let withdrawals = PhraseTable<Bool>([
    "withdrew the|his|her|their motion", "motion was withdrawn", "withdrew it",
    "wished|asked|sought|agreed|decided|wanted to withdraw the|his|her|their motion",
    "wished|asked|sought|agreed|decided|wanted to withdraw it",
  ])

  private static func withdrawn(_ page: Page, _ blocks: Range<Int>) -> Block.Outcome? {
    let isWithdrawn = blocks.contains { index in
      let words = page.wordIndices(page.blocks[index].text)
      return words.hold(withdrawals, in: page, limit: words.upperBound)
    }
    return isWithdrawn ? .withdrawn : nil
  }
}

extension TextRange {
  /// Behind a colon and dash that the range begins with.
  fileprivate func behindColon(_ page: Page) -> TextRange {
    var start = lower
    while start < upper,
      page.byte(start).isBlank || page.byte(start) == UInt8(ascii: ":")
        || page.byte(start) == UInt8(ascii: "-")
    {
      start += 1
    }
    return TextRange(start, upper)
  }
}

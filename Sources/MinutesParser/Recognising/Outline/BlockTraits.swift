/// What can be seen of one block without knowing the document: its number, whether it could be a
/// heading, and where a title in it would end.
struct BlockTraits: Sendable {
  /// Marker and text of the block.
  var range: TextRange
  /// The number or glyph in front.
  var lead: LeadingMarker?
  /// Whether a word such as “Item” belongs to the number; see `LeadingMarker.titled`.
  var isLeadTitled: Bool
  /// What stands behind the number: the whole block where there is none.
  var body: TextRange
  /// The part of `body` that would be a title.
  var title: TextRange
  /// The rest of the paragraph behind the title; empty where the title is all there is.
  var rest: TextRange
  var wordCount: Int
  var isAllCapitals: Bool
  var isEmphasised: Bool
  /// 1 to 6 for a heading of the mark-up, else 0.
  var level: Int
  var hints: SourceBlock.Hints
  /// Whether there is nothing but a number.
  var isNumberAlone: Bool
  var isFurniture: Bool
  /// Whether the block stands in a table.
  var isInCell: Bool
  /// Whether the block is an entry of a list whose number only the rendering draws.
  var isOrdinal: Bool

  init(_ page: Page, block: SourceBlock) {
    range = block.range
    lead = LeadingMarker.scan(page, block.range, allowBare: true)
    isLeadTitled = false
    if lead == nil, let titled = LeadingMarker.titled(page, block.range, inCell: block.cell != nil)
    {
      lead = titled
      isLeadTitled = true
    }
    hints = block.hints
    isFurniture = block.isFurniture
    isInCell = block.cell != nil
    isOrdinal = block.kind == .listItem && block.ordinal != nil && block.marker.isEmpty
    level = block.kind == .heading ? Int(block.level) : 0
    var body = page.trimmed(block.range)
    if let lead, lead.shape != .bullet { body = page.trimmed(lead.rest) }
    self.body = body
    isNumberAlone = lead.map { $0.shape != .bullet && body.isEmpty } ?? false
    (title, rest) = Self.title(
      page, body: body, hasNumber: lead.map { $0.shape != .bullet } ?? false, isInCell: isInCell)
    wordCount = page.wordIndices(title).count
    isAllCapitals = page.isAllCapitals(title)
    isEmphasised = page.isEmphasised(title)
  }

  /// The same block with a number in front that only the document shows to be one.
  func numbered(_ page: Page, _ lead: LeadingMarker) -> BlockTraits {
    var traits = self
    traits.lead = lead
    traits.body = page.trimmed(lead.rest)
    traits.isNumberAlone = traits.body.isEmpty
    (traits.title, traits.rest) = Self.title(
      page, body: traits.body, hasNumber: true, isInCell: isInCell)
    traits.wordCount = page.wordIndices(traits.title).count
    traits.isAllCapitals = page.isAllCapitals(traits.title)
    traits.isEmphasised = page.isEmphasised(traits.title)
    return traits
  }

  /// The same block with the letter or number behind the word “Section” for its own, where it has one.
  func sectioned(_ page: Page) -> BlockTraits {
    guard lead == nil, let section = LeadingMarker.section(page, range) else { return self }
    var traits = numbered(page, section)
    traits.isLeadTitled = true
    return traits
  }

  /// Whether the title stands out: by mark-up, emphasis or capitals.
  var standsOut: Bool {
    level > 0 || isEmphasised || isAllCapitals
      || !hints.isDisjoint(with: [.itemTitle, .itemNumber, .pageTitle])
  }

  /// Whether the title is a line over the text of its paragraph: “**Matters arising**” ⏎ “The padlock …”.
  func isLineOverText(_ page: Page) -> Bool {
    !rest.isEmpty && page.first(.lineEnd, in: TextRange(title.upper, rest.lower)) != nil
      && page.lastByte(title) != UInt8(ascii: ":") && page.wordIndices(rest).count >= 3
  }

  /// The title with the number in front, for blocks whose number is part of what they name.
  var wholeTitle: TextRange {
    lead == nil || lead?.shape == .bullet ? title : TextRange(range.lower, title.upper)
  }

  /// How the title is set, for comparing headings with each other.
  var setting: HeadingSetting {
    HeadingSetting(level: level, isEmphasised: isEmphasised, isAllCapitals: isAllCapitals)
  }

  // MARK: Title

  private static func title(
    _ page: Page, body: TextRange, hasNumber: Bool, isInCell: Bool
  ) -> (TextRange, TextRange) {
    let whole = (body, TextRange.empty(at: body.upper))
    guard !body.isEmpty else { return whole }
    if let end = lineEnd(page, body) {
      let line = page.trimmed(body.prefix(upTo: end))
      let below = page.trimmed(body.suffix(from: end))
      if hasNumber, isWrapped(page, line, below) { return whole }
      // “APOLOGIES” ⏎ “To receive any apologies.” in one cell.
      let isCapitalsOverText =
        isInCell && page.isAllCapitals(line) && !page.isAllCapitals(below)
      if hasNumber || page.isEmphasised(line) || isCapitalsOverText { return (line, below) }
    }
    if let emphasised = emphasisedEnd(page, body), emphasised < body.upper {
      // “**Apologies**: none” has its colon behind the bold.
      let colon = page.skipBlanks(emphasised, body.upper)
      let isColon = page.byte(colon) == UInt8(ascii: ":") && colon + 1 < body.upper
      let end =
        labelStart(page, body.prefix(upTo: emphasised)) ?? (isColon ? colon + 1 : emphasised)
      return (page.trimmed(body.prefix(upTo: end)), page.trimmed(body.suffix(from: end)))
    }
    if hasNumber, let end = dashEnd(page, body) {
      return (page.trimmed(body.prefix(upTo: end)), body.suffix(from: end))
    }
    return whole
  }

  /// Whether a numbered title goes on in one short line: behind a comma, or with a small letter.
  private static func isWrapped(_ page: Page, _ line: TextRange, _ below: TextRange) -> Bool {
    guard !below.isEmpty, lineEnd(page, below) == nil, page.wordIndices(below).count <= 10,
      page.lastByte(below) != UInt8(ascii: "."), page.lastByte(below) != UInt8(ascii: ":")
    else { return false }
    return page.lastByte(line) == UInt8(ascii: ",") || page.byte(below.lower).isASCIILower
  }

  private static func lineEnd(_ page: Page, _ body: TextRange) -> Int? {
    page.first(.lineEnd, in: body)
  }

  /// Where emphasis that begins with the body ends, if a word of it is emphasised.
  private static func emphasisedEnd(_ page: Page, _ body: TextRange) -> Int? {
    let end = page.text.emphasisEnd(body)
    return end > body.lower && !page.wordIndices(TextRange(body.lower, end)).isEmpty ? end : nil
  }

  private static let labels = WordSet(
    "resolved moved agreed noted received approved recommended proposed")

  /// Where the dash stands in front of a decision word that is set in bold with the title: “**MINUTES –
  /// Moved** by …”.
  private static func labelStart(_ page: Page, _ title: TextRange) -> Int? {
    let words = page.wordIndices(title)
    guard words.count >= 2, let last = words.last, labels.contains(page.words[last]) else {
      return nil
    }
    let gap = page.gap(before: last)
    // “**To approve the minutes of 9 February. Resolved** that …”
    if page.words[last].shape.contains(.capitalised),
      gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ".") })
    {
      return page.words[last].range.lower
    }
    return gap.bounds.first {
      page.hasLongDash(at: $0)
        || page.byte($0) == UInt8(ascii: "-") && page.byte($0 - 1).isBlank
    }
  }

  private static let outcomes = WordSet(
    "resolved agreed noted received approved adopted accepted carried lost")

  /// Whether what stands behind the dash of a title is its text: a sentence, the opener of a list, or a statement
  /// that its outcome closes (“The Clerk had two quotes. AGREED”).
  private static func isText(_ page: Page, _ tail: TextRange) -> Bool {
    let last = page.lastByte(tail)
    if last == UInt8(ascii: ".") { return true }
    if last == UInt8(ascii: ":") { return NumberedHead.hasFiniteVerb(page, tail) }
    guard let words = page.wordIndices(tail).last, outcomes.contains(page.words[words]),
      page.words[words].shape.contains(.capitalised)
    else { return false }
    return page.byte(page.words[words].range.lower - 2) == UInt8(ascii: ".")
  }

  /// Where an imperative (“To receive apologies – …”), a title in capitals or a few words in front
  /// of a sentence (“Next meeting – Tuesday at seven.”) end before a dash that the text follows. The dash stays with the text.
  private static func dashEnd(_ page: Page, _ body: TextRange) -> Int? {
    var start = body.lower
    let bytes = page.text.bytes
    while let dash = page.words.marks.first(.dash, from: start, to: body.upper) {
      start = dash + 1
      let offset = dash - 1
      guard offset >= body.lower, offset + 3 < body.upper, bytes[offset].isBlank else { continue }
      if page.hasDashProper(at: dash) {
        let head = body.prefix(upTo: offset)
        let isImperative = page.firstWord(head).map { OutlineVocabulary.to.contains($0) } ?? false
        let tail = page.trimmed(body.suffix(from: offset + 2))
        // “SCHEME REVIEW – STAGE TWO (Report 14-118)” goes on in capitals up to the bracket.
        let bracket = page.first(.bracket, in: tail)
        let goesOn = bracket.map {
          page.text.trimmed(tail.prefix(upTo: $0)).map(page.isAllCapitals) ?? false
        }
        let isCapitalsTitle =
          page.isAllCapitals(head) && !page.isAllCapitals(tail) && goesOn != true
          && page.wordIndices(tail).count > 3
          && !head.bounds.contains { page.byte($0).isASCIIDigit }
        // A longer title needs more than a few words behind it.
        let most = page.wordIndices(tail).count >= 8 ? 9 : 6
        let isShort = page.wordIndices(head).count <= most && isText(page, tail)
        return isImperative || isCapitalsTitle || isShort ? offset : nil
      }
    }
    return nil
  }
}

/// How a heading is set apart from the text below it.
struct HeadingSetting: Sendable, Hashable {
  var level: Int
  var isEmphasised: Bool
  var isAllCapitals: Bool

  var isPlain: Bool { level == 0 && !isEmphasised && !isAllCapitals }
}

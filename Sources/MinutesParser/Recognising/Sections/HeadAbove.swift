/// What the last head above a block says of what stands below it.
struct HeadAbove {
  private let page: Page
  private let kind: MinutesDocument.Kind
  /// Whether it is one such as “Recommendations”.
  private(set) var opensRecommendations = false
  /// Whether it is one such as “Action items”.
  private(set) var opensActions = false
  /// Whether it is one such as “Summary of Resolutions” inside a section.
  private(set) var opensSummary = false
  /// Whether it is a label such as “Appendices:”.
  private(set) var opensAppendices = false
  /// Whether it is one such as “Declarations of interest” inside a section.
  private(set) var opensDeclarations = false
  /// Whether it is a heading such as “Agenda”, over what was to be dealt with.
  private(set) var opensAgenda = false
  /// Whether the last block read was such a head or the label of a part.
  private(set) var isJustAbove = false
  /// Whether it is one of reasons or options.
  private(set) var opensAside = false
  /// Whether the title of the section opens recommendations and nothing below it has ended them.
  private var isInRecommendations = false
  /// Marker of the paragraph that is such a head, with its number: `7.4`; empty where it has none.
  private var marker = TextRange.empty(at: 0)

  init(_ page: Page, kind: MinutesDocument.Kind) {
    self.page = page
    self.kind = kind
  }

  /// Takes the title of a section for the head of its blocks.
  mutating func enter(_ section: OutlineSection) {
    opensRecommendations =
      RecommendationHead.opens(page, section.title)
      || kind == .report && RecommendationHead.isStem(page, section.title)
    isJustAbove = opensRecommendations
    isInRecommendations = opensRecommendations
    opensAside = false
    marker = section.marker
    opensActions = ActionHead.opens(page, section.title)
    opensSummary = false
    opensAppendices = false
    opensDeclarations = false
    opensAgenda = false
  }

  private static let agendas = PhraseTable<Bool>([
    "meeting|draft|proposed|final|agm|today's? agenda items|topics|review|overview?",
    "agm|meeting topics", "order of business", "order of the day",
  ])

  /// Takes the last of some elements for the head of the next block, where it is one.
  mutating func pass(_ elements: [Element], over next: SourceBlock? = nil) {
    guard let last = elements.indices.last(where: { elements[$0].kind != .furniture }) else {
      return
    }
    let lastKind = elements[last].kind
    let text = elements[last].text
    let label = elements[last].label
    let isLabel = lastKind == .field && text.isEmpty
    if lastKind == .heading {
      let opens =
        RecommendationHead.opens(page, text)
        || kind == .report && RecommendationHead.isStem(page, text)
      isInRecommendations =
        opens || isInRecommendations && groupsRecommendations(text, over: next)
      opensRecommendations = opens || isInRecommendations
      opensAside = isAside(text)
      marker = elements[last].marker
      opensActions = ActionHead.opens(page, text)
      opensSummary = SummaryHead.opens(page, text)
      opensAppendices = AppendixHead.opens(page, text)
      opensDeclarations = DeclarationHead.opens(page, text)
      opensAgenda = page.isWhole(text, Self.agendas) != nil
    } else if isLabel {
      opensAppendices = AppendixHead.opens(page, label)
      opensDeclarations = DeclarationHead.opens(page, label)
      opensRecommendations =
        RecommendationHead.opens(page, label)
        || kind == .report && RecommendationHead.isAlone(page, label)
      opensAside = isAside(label)
      opensActions = ActionHead.opens(page, label)
    } else if elements.indices.contains(where: { Self.decides(elements[$0].kind) }) {
      // What was recommended has been dealt with.
      opensRecommendations = false
      opensAside = false
    }
    // “Options considered and rejected:” in front of the rest of its paragraph.
    if lastKind == .paragraph, page.endsWithColon(text), isAside(text) { opensAside = true }
    if lastKind == .paragraph { opensActions = false }
    // “Recommendations” on a plain line, in a report whose heads are plain lines.
    if kind == .report, lastKind == .paragraph, page.wordIndices(text).count <= 3,
      RecommendationHead.isAlone(page, text)
    {
      opensRecommendations = true
      isJustAbove = true
      marker = elements[last].marker
      return
    }
    // “Reasons”, “2  Reasons” on a line of its own below what is recommended.
    if lastKind == .paragraph, opensRecommendations, elements[last].marker.isEmpty,
      page.wordIndices(text).count <= Self.wordsOfHead,
      page.isWhole(Self.withoutNumber(page, text), OutlineVocabulary.asides) != nil
    {
      opensRecommendations = false
    }
    if lastKind == .paragraph, opensRecommendations, !isJustAbove, elements[last].marker.isEmpty,
      kind == .report, headsReport(text, over: next)
    {
      opensRecommendations = false
      isInRecommendations = false
    }
    // “Members spoke to the item:” behind what officers recommended: the record begins.
    if lastKind == .paragraph, opensRecommendations, !isJustAbove, kind == .minutes,
      elements[last].marker.isEmpty, page.endsWithColon(text), !LeadIn.requests(page, text),
      page.opening(text, Self.recommended) == nil
    {
      opensRecommendations = false
      isInRecommendations = false
    }
    // “Wards affected:” among the fields of a decision is no head of it.
    let isHead =
      isLabel
      && (kind != .decisions || opensRecommendations
        || page.isWhole(label, OutlineVocabulary.itemParts) != nil)
    isJustAbove = isHead || opensRecommendations && lastKind == .heading
  }

  private static let recommended = PhraseTable<Bool>([
    "that", "recommendation", "it is recommended",
  ])

  /// “### Helping them” over “R4 That the grant be kept.”: a head that groups what a report recommends.
  private func groupsRecommendations(_ head: TextRange, over next: SourceBlock?) -> Bool {
    guard kind == .report, !isAside(head), page.wordIndices(head).count <= Self.wordsOfHead,
      let next, next.kind != .heading
    else { return false }
    let entry = NumberedText(page, next)
    return page.opening(entry.body, Self.recommended) != nil
      && (!entry.marker.isEmpty || page.byte(entry.body.lower) == UInt8(ascii: "R"))
  }

  private static let wordsOfHead = 12
  private static let addressing = WordSet("to for that and")

  /// “Introduction” on a plain line below what is recommended, over “1. A scheme was asked for.”: the text of the report
  /// begins. “To Council” over numbers says whom the next of them are for.
  private func headsReport(_ line: TextRange, over next: SourceBlock?) -> Bool {
    let words = page.wordIndices(line)
    guard words.count <= Self.wordsOfHead, let first = words.first,
      page.lastByte(line).isASCIILetter,
      page.words[first].shape.contains(.capitalised), !Self.addressing.contains(page.words[first]),
      !words.contains(where: { OutlineVocabulary.bodies.contains(page.words[$0]) }), let next
    else { return false }
    if page.isWhole(line, OutlineVocabulary.plainReportSections) != nil {
      return !RecommendationHead.opens(page, line)
    }
    let path = Self.path(page, next.range)
    return path.elementsEqual([1]) && page.lastByte(next.range) == UInt8(ascii: ".")
      && page.opening(NumberedText(page, next).body, Self.recommended) == nil
  }

  private static func withoutNumber(_ page: Page, _ text: TextRange) -> TextRange {
    guard page.byte(text.lower).isASCIIDigit,
      let lead = LeadingMarker.scan(page, text, allowBare: true), lead.shape == .decimal
    else { return text }
    return lead.rest
  }

  private static func decides(_ kind: Block.Kind) -> Bool {
    kind == .resolution || kind == .motion || kind == .vote
  }

  /// The levels of a decimal number, one for `3.0`; empty for any other.
  private static func path(_ page: Page, _ marker: TextRange) -> MarkerPath.SubSequence {
    guard let lead = LeadingMarker.scan(page, marker, allowBare: true), lead.shape == .decimal
    else { return MarkerPath()[...] }
    return lead.path.prefix(lead.level)
  }

  /// Whether a block is the numbered paragraph behind the one that is the head: `7.5` behind `7.4`.
  func isBehind(_ index: Int) -> Bool {
    let number = Self.path(page, marker)
    guard number.count > 1 else { return false }
    let path = Self.path(page, page.blocks[index].range)
    return path.count == number.count && path.dropLast().elementsEqual(number.dropLast())
  }

  private func isAside(_ head: TextRange) -> Bool {
    page.wordIndices(head).count <= 12
      && (page.opening(head, OutlineVocabulary.asides) != nil
        || kind == .minutes && page.isAllCapitals(head)
          && page.isWhole(head, OutlineVocabulary.reportAsides) != nil
        || kind == .decisions && page.opening(head, OutlineVocabulary.formAsides) != nil)
  }
}

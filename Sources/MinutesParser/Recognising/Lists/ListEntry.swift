/// One block read as an entry of a list: its marker, its words and how deep it seems to stand.
struct ListEntry: Sendable {
  var marker: TextRange
  /// The number inside the marker; empty for a bullet.
  var number: TextRange
  var ordinal: Ordinal?
  var text: TextRange
  /// Style of the marker: entries of one list share it.
  var style: Style
  /// Nesting that the mark-up states; 0 where it does not.
  var depth: Int
  var indent: Int
  /// Place in its sequence: 3 for `(c)`; 0 for a bullet.
  var value: Int

  /// What a marker looks like.
  struct Style: Sendable, Hashable {
    var shape: LeadingMarker.Shape
    var setting: LeadingMarker.Setting
    /// The glyph of a bullet, the case of a letter.
    var glyph: UInt32
    /// Levels of a decimal number.
    var levels: Int
  }

  /// Reads a block as a list entry; nil where it has no marker.
  init?(_ page: Page, _ block: SourceBlock) {
    depth = Int(block.depth)
    indent = Int(block.indent)
    ordinal = block.ordinal.map { Ordinal(value: Int($0), style: block.ordinalStyle) }
    if let lead = page.lead(of: block) {
      // “4. Apologies – Cllr Ash”: the dash divides the title from its text.
      if block.joinsPrevious, block.marker.isEmpty, lead.shape == .bullet { return nil }
      // “- 61 -”: the number of a page.
      if lead.shape == .bullet, Self.isPageNumber(page, lead) { return nil }
      marker = lead.marker
      number = lead.number
      text = lead.rest
      style = Self.style(page, lead)
      value = lead.path.last ?? 0
      if lead.shape == .bullet { takeInnerNumber(page) }
      return
    }
    guard block.kind == .listItem else { return nil }
    marker = block.marker
    number = .empty(at: block.marker.upper)
    text = block.text
    value = ordinal?.value ?? 0
    style = Style(shape: Self.shape(ordinal), setting: .dot, glyph: 0xFFFF, levels: 1)
  }

  private static func isPageNumber(_ page: Page, _ lead: LeadingMarker) -> Bool {
    let text = page.trimmed(lead.rest)
    guard text.count <= 8, let last = text.bounds.last, page.byte(last) == UInt8(ascii: "-"),
      page.byte(text.lower).isASCIIDigit
    else { return false }
    return text.bounds.dropLast().allSatisfy { page.byte($0).isASCIIDigit || page.byte($0).isBlank }
  }

  /// “- · It is worn.”: the entry with the bullet of the list and the glyph inside it for its marker; nil
  /// where the outer entry has words, or the two do not stand side by side.
  func behindGlyph(of outer: ListEntry) -> ListEntry? {
    guard isBullet, outer.isBullet, outer.text.isEmpty, depth > outer.depth,
      marker.lower - outer.marker.upper <= 1
    else { return nil }
    var both = outer
    both.marker = outer.marker.through(marker)
    both.text = text
    return both
  }

  /// An entry with the bullet around it, where a converter printed `- 1. …`: the bullet holds the
  /// author's number and nothing else.
  func numbered(inside outer: ListEntry) -> ListEntry? {
    guard !isBullet, outer.isBullet, outer.text.isEmpty, depth > outer.depth,
      marker.lower - outer.marker.upper <= 1, !marker.isEmpty
    else { return nil }
    var both = self
    both.marker = outer.marker.through(marker)
    both.depth = outer.depth
    both.indent = outer.indent
    return both
  }

  /// Takes `(a)` behind a bullet for the marker: the bullet is the list's, the number the author's.
  private mutating func takeInnerNumber(_ page: Page) {
    // `- [x]` ticks the entry.
    guard page.byte(text.lower) != UInt8(ascii: "["), !opensWithPath(page),
      let inner = LeadingMarker.scan(page, text), inner.shape != .bullet,
      inner.setting != .bare, inner.setting != .colon, inner.path.count == 1,
      !LeadingMarker.isInitialOfOwner(page, inner), !Self.opensQuestion(page, inner)
    else { return }
    marker = marker.through(inner.marker)
    number = inner.number
    text = inner.rest
    style = Self.style(page, inner)
    value = inner.path[0]
  }

  /// Whether the words open with figures that have no bracket or single point behind them, as `2.1` and `12/23` have
  /// not: no number of one level.
  private func opensWithPath(_ page: Page) -> Bool {
    var offset = text.lower
    while page.byte(offset).isASCIIDigit { offset += 1 }
    guard offset > text.lower else { return false }
    switch page.byte(offset) {
    case UInt8(ascii: ")"): return false
    case UInt8(ascii: "."), UInt8(ascii: ","): return page.byte(offset + 1).isASCIIDigit
    default: return true
    }
  }

  /// The entry with a box to tick behind its bullet taken for a part of the marker: `- [ ] notes the report`.
  func behindBox(_ page: Page) -> ListEntry {
    guard isBullet, page.byte(text.lower) == UInt8(ascii: "["),
      let end = Checkbox.end(page, text), end < text.upper
    else { return self }
    var entry = self
    entry.marker = marker.through(TextRange(text.lower, end))
    entry.text = page.trimmed(TextRange(end, text.upper))
    return entry
  }

  /// The entry with the number of several levels that its words open with for its marker: `- 9.1 note the report`; nil
  /// where they open with none.
  func behindPath(_ page: Page) -> ListEntry? {
    guard isBullet, let inner = LeadingMarker.scan(page, text, allowBare: true),
      inner.shape == .decimal, inner.path.count > 1, !inner.rest.isEmpty
    else { return nil }
    var entry = self
    entry.marker = marker.through(inner.marker)
    entry.number = inner.number
    entry.text = inner.rest
    entry.style = Self.style(page, inner)
    entry.value = inner.path.last ?? 0
    return entry
  }

  /// “• Q. Why is it shut? A. It leaks.”: a question and no letter of a list.
  private static func opensQuestion(_ page: Page, _ inner: LeadingMarker) -> Bool {
    inner.shape == .letter && inner.setting == .dot && inner.number.count == 1
      && (page.byte(inner.number.lower) == UInt8(ascii: "Q")
        || page.byte(inner.number.lower) == UInt8(ascii: "A"))
      && inner.rest.bounds.contains { page.byte($0) == UInt8(ascii: "?") }
  }

  /// An entry that begins inside a paragraph: `… that (a) the fee be raised; and (b) …`.
  init(_ page: Page, inline lead: LeadingMarker) {
    depth = 0
    indent = 0
    marker = lead.marker
    number = lead.number
    text = lead.rest
    style = Self.style(page, lead)
    value = lead.path.last ?? 0
  }

  /// A clause that opens with a keyword: “RESOLVED, that …” below another RESOLVED.
  init(keyword: TextRange, text: TextRange) {
    depth = 0
    indent = 0
    marker = keyword
    number = .empty(at: keyword.upper)
    self.text = text
    style = Style(shape: .composite, setting: .bare, glyph: 0, levels: 1)
    value = 0
  }

  /// What a number that only the rendering draws looks like.
  private static func shape(_ ordinal: Ordinal?) -> LeadingMarker.Shape {
    switch ordinal?.style {
    case nil: .bullet
    case .figures: .decimal
    case .smallLetters, .largeLetters: .letter
    case .smallRoman, .largeRoman: .roman
    }
  }

  private static func style(_ page: Page, _ lead: LeadingMarker) -> Style {
    var glyph: UInt32 = 0
    switch lead.shape {
    case .bullet:
      for offset in lead.marker.bounds { glyph = glyph << 8 | UInt32(page.byte(offset)) }
    case .letter, .roman:
      glyph = page.byte(lead.number.lower).isASCIIUpper ? 1 : 0
    case .decimal, .yearly, .composite: break
    }
    return Style(
      shape: lead.shape, setting: lead.setting, glyph: glyph,
      levels: lead.shape == .decimal ? lead.level : 1)
  }

  var isBullet: Bool { style.shape == .bullet }

  /// The values of single letters that are Roman numerals too: `i` as 1 is the 9th letter.
  private static let letterValues: [Int: Int] = [1: 9, 5: 22, 10: 24, 50: 12]

  /// The entry with `(i)` read as the letter behind `(h)` where that is the last one seen.
  ///
  /// - Parameter last: The last value of each style in the list so far.
  func settled(_ last: LastValues) -> ListEntry {
    guard style.shape == .roman, number.count == 1, let value = Self.letterValues[value] else {
      return self
    }
    var letter = self
    letter.style.shape = .letter
    letter.value = value
    return last[letter.style] == value - 1 ? letter : self
  }
}

extension ListEntry {
  /// The last value of each style in a list.
  struct LastValues {
    /// Most lists have one style.
    private var first: (style: Style, value: Int)?
    private var others: [Style: Int] = [:]

    var isEmpty: Bool { first == nil }
    /// How many styles there are.
    var count: Int { isEmpty ? 0 : 1 + others.count }

    subscript(style: Style) -> Int? {
      if let first, first.style == style { return first.value }
      return others.isEmpty ? nil : others[style]
    }

    /// Whether an entry has the number behind the last one of its style.
    func precede(_ entry: ListEntry) -> Bool { self[entry.style] == entry.value - 1 }

    mutating func take(_ entry: ListEntry) {
      if isEmpty || first?.style == entry.style {
        first = (entry.style, entry.value)
      } else {
        others[entry.style] = entry.value
      }
    }
  }
}

/// The bullet glyph or number that a stretch of text begins with.
struct LeadingMarker: Sendable {
  enum Shape: UInt8, Sendable {
    /// `·`, `•`, `-`, a private-use glyph.
    case bullet
    /// `1`, `31`, `2.1`, `1.0`.
    case decimal
    /// `a`, `B`.
    case letter
    /// `i`, `IV`.
    case roman
    /// `12/23`, `77/21`.
    case yearly
    /// `3a`, `SAF50`, `C1718`, `D 17/11`, `PLA146/14`, `IX.A`, `C-1`.
    case composite
  }

  /// How the number is set off.
  enum Setting: UInt8, Sendable {
    /// `1`
    case bare
    /// `1.`
    case dot
    /// `1)`
    case bracket
    /// `(1)`, `[1]`
    case brackets
    /// `1:`
    case colon
  }

  /// As printed, with its punctuation.
  var marker: TextRange
  /// Without punctuation; empty for a bullet.
  var number: TextRange
  var shape: Shape
  var setting: Setting
  /// Numbers of a decimal, outermost first; the letter's or Roman numeral's place otherwise.
  var path: MarkerPath
  /// What follows, without the blanks in between.
  var rest: TextRange
  /// Whether a gap as wide as a column gap follows.
  var hasGap: Bool

  /// Number of levels of a decimal: 2 for `2.1`. `1.0` counts one.
  var level: Int { path.count > 1 && path.last == 0 ? path.count - 1 : path.count }
}

extension LeadingMarker {
  /// Reads the marker at the start of a range; nil where the text begins with a word.
  ///
  /// A bare number, letter or Roman numeral needs a gap or is left to `allowBare`: `12 Title` is a
  /// number only where the caller knows that numbers stand there.
  static func scan(_ page: Page, _ range: TextRange, allowBare: Bool = false) -> LeadingMarker? {
    guard let range = page.text.trimmed(range), !beginsWithWord(page, range) else { return nil }
    if isInitialOfSubject(page, range) { return nil }
    if let bullet = bullet(page, range) { return numberBehind(page, bullet) ?? bullet }
    if allowBare, let section = behindSign(page, range) { return section }
    return flagged(page, range) ?? behindPage(page, range)
      ?? number(page, range, allowBare: allowBare)
  }

  /// Whether a text begins with a word as most do, which no marker looks like: three letters or more
  /// of which the second and third are small and not both figures of a Roman numeral, then a blank
  /// or more letters than a prefix has.
  private static func beginsWithWord(_ page: Page, _ range: TextRange) -> Bool {
    let start = range.lower
    guard range.count > 3, start >= 0, range.upper <= page.text.bytes.count else { return false }
    return page.text.bytes.withUnsafeBufferPointer { bytes in
      guard bytes[start].isASCIILetter, bytes[start &+ 1].isASCIILower,
        bytes[start &+ 2].isASCIILower,
        !isRomanFigure(bytes[start &+ 1]) || !isRomanFigure(bytes[start &+ 2])
      else { return false }
      let longest = min(range.upper, start &+ 6)
      var end = start &+ 3
      while end < longest, bytes[end].isASCIILetter { end &+= 1 }
      return end == start &+ 6 || end < range.upper && bytes[end].isBlank
    }
  }

  private static func isRomanFigure(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
      || byte == UInt8(ascii: "l")
  }

  /// A number with a flag set close: `*12/40 Minutes`, `*5. Library`.
  private static func flagged(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    guard page.byte(range.lower) == UInt8(ascii: "*"),
      var inner = number(page, range.suffix(from: range.lower + 1), allowBare: true),
      inner.shape == .yearly
        || inner.shape == .decimal && inner.path.count == 1
          && (inner.setting == .dot || inner.setting == .bare && isShortTitle(page, inner.rest))
          && !inner.rest.isEmpty && page.byte(inner.rest.lower).isASCIIUpper
          && page.lastByte(inner.rest) != UInt8(ascii: "*")
    else { return nil }
    inner.marker = TextRange(range.lower, inner.marker.upper)
    return inner
  }

  private static let wordsOfFlagged = 10

  /// “*4 External examiners”
  private static func isShortTitle(_ page: Page, _ rest: TextRange) -> Bool {
    page.wordIndices(rest).count <= wordsOfFlagged && page.lastByte(rest) != UInt8(ascii: ".")
  }

  /// `§ 4 Kindergarten`: the number of a section, with its sign; “§ 12 of the Act applies.” is a sentence.
  private static func behindSign(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    guard page.byte(range.lower) == 0xC2, page.byte(range.lower + 1) == 0xA7,
      var inner = number(
        page, range.suffix(from: page.skipBlanks(range.lower + 2, range.upper)), allowBare: true),
      inner.shape == .decimal, page.byte(inner.rest.lower).isASCIIUpper
    else { return nil }
    inner.marker = TextRange(range.lower, inner.marker.upper)
    return inner
  }

  /// `2 10/145 LIBRARY`: the number of the page, which a converter left in front of that of the item.
  private static func behindPage(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    var end = range.lower
    while end < range.upper, end - range.lower < 3, page.byte(end).isASCIIDigit { end += 1 }
    guard end > range.lower, page.byte(end) == 0x20, page.byte(end + 1).isASCIIDigit,
      var inner = number(page, range.suffix(from: end + 1), allowBare: true),
      inner.shape == .yearly,
      // “28 06/0441 BARN AT COLD ASH” is an item on an application.
      page.byte(inner.number.upper - 4) == UInt8(ascii: "/")
        || inner.number.count < 7,
      page.isAllCapitals(inner.rest)
    else { return nil }
    inner.marker = TextRange(range.lower, inner.marker.upper)
    return inner
  }

  /// “* 18 March, workshop in Elder”
  private static func opensDate(_ page: Page, _ rest: TextRange) -> Bool {
    let words = page.wordIndices(rest)
    return words.first.map {
      CalendarWords.months.match(page.words, at: $0, limit: words.upperBound) != nil
    } ?? false
  }

  /// The number behind a glyph that a converter or a flag column put in front of it: `- 2.1 That`,
  /// `- a) that`, `* 12/40 Minutes`. A quantity (`- 4.1 metres`) is none.
  private static func numberBehind(_ page: Page, _ bullet: LeadingMarker) -> LeadingMarker? {
    // `* [x] Ada Pike`: a box that is ticked.
    if page.byte(bullet.rest.lower) == UInt8(ascii: "["), Checkbox.end(page, bullet.rest) != nil {
      return nil
    }
    // `* G. Ash proposed that …`
    guard page.byte(bullet.marker.lower) < 0x80, !beginsWithWord(page, bullet.rest),
      !isInitialOfSubject(page, bullet.rest),
      let inner = number(page, bullet.rest, allowBare: true)
    else { return nil }
    let isSetOff =
      inner.setting != .bare && inner.setting != .colon && !isInitialOfOwner(page, inner)
    let isParagraphNumber =
      (inner.path.count > 1 || page.byte(bullet.marker.lower) == UInt8(ascii: "*"))
      && (inner.shape == .decimal || inner.shape == .yearly || inner.shape == .composite)
      && (inner.rest.isEmpty || page.byte(inner.rest.lower).isASCIIUpper)
      && !(inner.shape == .decimal && (1900...2100).contains(inner.path[0]))
      && !(inner.setting == .bare && opensDate(page, inner.rest))
    guard isSetOff || isParagraphNumber else { return nil }
    var joined = inner
    joined.marker = bullet.marker.through(inner.marker)
    return joined
  }

  /// “* K. Sandqvist: letter to the hosts”: somebody's initial, with the surname and a colon behind it.
  static func isInitialOfOwner(_ page: Page, _ lead: LeadingMarker) -> Bool {
    guard lead.shape == .letter || lead.shape == .roman, lead.setting == .dot,
      lead.number.count == 1, page.byte(lead.number.lower).isASCIIUpper,
      let name = page.firstWord(lead.rest), name.range.lower == lead.rest.lower,
      name.range.count > 2, name.shape.contains(.capitalised)
    else { return false }
    return page.byte(name.range.upper) == UInt8(ascii: ":")
  }

  /// What a person does at a meeting and no lettered matter does.
  private static let doings = WordSet(
    """
    moved seconded proposed motioned adjourned chaired presided volunteered abstained dissented \
    gave sent offered said pointed thought felt spoke told went wondered replied joined arrived left
    """)
  /// Who does it besides persons: “A. Council moved into closed session.”
  private static let collective = WordSet(
    """
    council board committee commission members staff trustees directors chair mayor president motion \
    meeting it they cabinet senate panel
    """)

  /// “K. Mensah-Grant moved that …”: somebody's initial, with the surname and what they did behind it.
  private static func isInitialOfSubject(_ page: Page, _ range: TextRange) -> Bool {
    guard range.count > 8, page.byte(range.lower).isASCIIUpper,
      page.byte(range.lower + 1) == UInt8(ascii: "."), page.byte(range.lower + 2) == 0x20
    else { return false }
    let words = page.wordIndices(range)
    guard words.count > 3 else { return false }
    // A double name may be two words.
    var verb = words.lowerBound + 1
    while verb < words.upperBound, verb - words.lowerBound <= longestSurname,
      page.words[verb].shape.contains(.capitalised), !page.words[verb].shape.contains(.digits),
      !collective.contains(page.words[verb])
    {
      verb += 1
    }
    return verb > words.lowerBound + 1 && verb < words.upperBound
      && doings.contains(page.words[verb]) && !isParticiple(page, verb, words.upperBound)
      && page.words[verb - 1].range.upper + 1 == page.words[verb].range.lower
  }

  private static let longestSurname = 3

  private static let ofPersons = WordSet("offered volunteered")
  private static let behindParticiples = WordSet("by for to in at on from under")

  /// “B. Amendments proposed by the Clerk”, “C. Road Closures proposed for July”: what was done with a matter,
  /// where “K. Ash moved to adjourn” says what a person did.
  private static func isParticiple(_ page: Page, _ verb: Int, _ limit: Int) -> Bool {
    guard verb + 1 < limit, behindParticiples.contains(page.words[verb + 1]),
      !ofPersons.contains(page.words[verb])
    else { return false }
    guard page.words[verb + 1].hash == WordHash.of("to"), verb + 2 < limit else { return true }
    return !steps.contains(page.words[verb + 2])
  }

  /// What somebody moves to do.
  private static let steps = WordSet(
    """
    accept adjourn admit adopt allow amend appoint approve ask authorise authorize award buy close confirm \
    continue create defer deny elect enter establish extend form fund give go grant hire hold move nominate note \
    open pass pay postpone purchase ratify receive recommend refer reject renew rescind send sign spend \
    support suspend table use write
    """)

  // MARK: Bullets

  /// Glyphs that are bullets wherever they stand in front of a blank.
  private static func glyphWidth(_ page: Page, _ offset: Int) -> Int {
    let byte = page.byte(offset)
    switch byte {
    case 0xC2: return page.byte(offset + 1) == 0xB7 || page.byte(offset + 1) == 0xA7 ? 2 : 0
    case 0xC3:
      // `Ø`, `ü`: see `BulletGlyph`.
      let isLetter = page.byte(offset + 1) == 0x98 || page.byte(offset + 1) == 0xBC
      return isLetter && page.byte(offset + 2).isBlank ? 2 : 0
    case 0xE2:
      let (b, c) = (page.byte(offset + 1), page.byte(offset + 2))
      // • ‣ ⁃ and the geometric shapes ■–◿, ➢ ➤ ✓ ✔ ❖ and arrows in that role
      if b == 0x80, c == 0xA2 || c == 0xA3 { return 3 }
      if b == 0x81, c == 0x83 { return 3 }
      if b == 0x96 || b == 0x97 { return 3 }
      if b == 0x9E, c == 0xA2 || c == 0xA4 || c == 0x94 { return 3 }
      if b == 0x9C, c == 0x93 || c == 0x94 { return 3 }
      if b == 0x9D, c == 0x96 { return 3 }
      if b == 0x88, c == 0x99 { return 3 }
      return 0
    case 0xEE: return 3
    case 0xEF: return page.byte(offset + 1) <= 0xA3 ? 3 : 0
    default: return 0
    }
  }

  private static func bullet(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    let byte = page.byte(range.lower)
    guard
      byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
        || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "q") || byte == UInt8(ascii: ";")
    else { return nil }
    var width = glyphWidth(page, range.lower)
    let isGlyph = width > 0
    if width == 0 {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ";") {
        width = 1
      } else if page.hasLongDash(at: range.lower) {
        width = 3
      } else if byte == UInt8(ascii: "o") || byte == UInt8(ascii: "q"),
        page.byte(range.lower + 1) == 0x09
      {
        width = 1
      }
    }
    guard width > 0 else { return nil }
    let behind = range.lower + width
    // A section sign in front of a number is a reference; a glyph may touch its text.
    if behind < range.upper, !page.byte(behind).isBlank, !isGlyph { return nil }
    if page.byte(range.lower) == 0xC2, page.byte(range.lower + 1) == 0xA7,
      page.byte(page.skipBlanks(behind, range.upper)).isASCIIDigit
    {
      return nil
    }
    let rest = page.skipBlanks(behind, range.upper)
    return LeadingMarker(
      marker: TextRange(range.lower, behind), number: .empty(at: behind), shape: .bullet,
      setting: .bare, path: [], rest: TextRange(rest, range.upper),
      hasGap: page.byte(behind) == 0x09)
  }

  // MARK: Numbers

  static func number(_ page: Page, _ range: TextRange, allowBare: Bool) -> LeadingMarker? {
    var offset = range.lower
    let open = page.byte(offset)
    let isBracketed = open == UInt8(ascii: "(") || open == UInt8(ascii: "[")
    if isBracketed { offset += 1 }
    // `(*14-233)`: a flag inside the brackets.
    if isBracketed, page.byte(offset) == UInt8(ascii: "*") { offset += 1 }
    guard let core = MarkerNumber.read(page, offset, range.upper) else { return nil }
    offset = core.end
    var setting = Setting.bare
    let close = page.byte(offset)
    if isBracketed {
      guard close == UInt8(ascii: ")") || close == UInt8(ascii: "]") else { return nil }
      setting = .brackets
      offset += 1
      if page.byte(offset) == UInt8(ascii: ".") { offset += 1 }
    } else if close == UInt8(ascii: ")") {
      setting = .bracket
      offset += 1
    } else if close == UInt8(ascii: ".") || close == UInt8(ascii: ",") && core.shape == .decimal {
      setting = .dot
      offset += 1
      if page.byte(offset) == UInt8(ascii: ")") { offset += 1 }
    } else if close == UInt8(ascii: ":") {
      setting = .colon
      offset += 1
    }
    let number = TextRange(core.start, core.end)
    let rest = page.skipBlanks(offset, range.upper)
    let hasBlank = rest > offset || rest == range.upper
    if setting == .bare, core.shape == .decimal, isMonth(page, rest, range.upper) { return nil }
    // `2016 02 25 Minutes` opens with a date.
    if setting == .bare, core.shape == .decimal, (1900...2100).contains(core.path[0]),
      page.byte(rest).isASCIIDigit, page.byte(rest + 1).isASCIIDigit
    {
      return nil
    }
    let hasGap = page.byte(offset) == 0x09 || page.byte(offset) == 0x0A || rest == range.upper
    guard accepts(page, core, setting, hasBlank: hasBlank, hasGap: hasGap, rest: rest, allowBare)
    else { return nil }
    return LeadingMarker(
      marker: TextRange(range.lower, offset), number: number, shape: core.shape, setting: setting,
      path: core.path, rest: TextRange(rest, range.upper), hasGap: hasGap)
  }

  /// Whether a month stands behind a number: `3 June 2013` is a date.
  private static func isMonth(_ page: Page, _ offset: Int, _ end: Int) -> Bool {
    guard CalendarWords.months.opens(page.words, at: page.words.first(from: Int32(offset))) else {
      return false
    }
    let words = page.wordIndices(TextRange(offset, end))
    guard let first = words.first,
      let match = CalendarWords.months.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return false }
    return page.words[match.end].shape.contains(.digits)
  }

  private static func accepts(
    _ page: Page, _ core: MarkerNumber, _ setting: Setting, hasBlank: Bool, hasGap: Bool, rest: Int,
    _ allowBare: Bool
  ) -> Bool {
    switch setting {
    case .brackets:
      return true
    case .dot, .bracket:
      // `2.To consider` is a number; `10.30 a.m.`, `e.g.`, `U.K.` and the initial `J. Smith` are none.
      if hasBlank {
        return core.shape != .letter || setting == .bracket || !isInitial(page, core, rest)
      }
      return page.byte(rest).isASCIIUpper && core.shape == .decimal
    case .colon:
      return hasBlank && core.shape != .letter && (core.path.count < 2 || core.shape == .yearly)
    case .bare:
      guard hasBlank else { return core.path.count > 1 && isGlued(page, core, rest) }
      switch core.shape {
      case .decimal: return core.path.count > 1 || hasGap || allowBare
      case .yearly: return true
      case .composite: return hasGap || allowBare || core.isStrong
      case .letter, .roman: return hasGap || allowBare && core.shape == .roman
      case .bullet: return false
      }
    }
  }

  /// `3.1Case`, `3.1FD-2023-04 - Case`, as pages read that set the number apart by style alone: a number with
  /// levels and a word or a code.
  private static func isGlued(_ page: Page, _ core: MarkerNumber, _ rest: Int) -> Bool {
    core.shape == .decimal && MarkerNumber.startsWord(page, rest)
  }

  /// Whether a capital with a full stop is somebody's initial and not a list letter: a single
  /// capital before another initial or before a lone capitalised word.
  private static func isInitial(_ page: Page, _ core: MarkerNumber, _ rest: Int) -> Bool {
    guard page.byte(core.start).isASCIIUpper else { return false }
    return page.byte(rest).isASCIIUpper && page.byte(rest + 1) == UInt8(ascii: ".")
  }
}

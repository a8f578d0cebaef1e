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
  var path: [Int]
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
    if let bullet = bullet(page, range) { return numberBehind(page, bullet) ?? bullet }
    return flagged(page, range) ?? number(page, range, allowBare: allowBare)
  }

  /// Whether a text begins with a word as most do, which no marker looks like: three letters or more
  /// of which the second and third are small and not both figures of a Roman numeral, then a blank
  /// or more letters than a prefix has.
  private static func beginsWithWord(_ page: Page, _ range: TextRange) -> Bool {
    let bytes = page.text.bytes
    let start = range.lower
    guard range.count > 3, bytes[start].isASCIILetter, bytes[start + 1].isASCIILower,
      bytes[start + 2].isASCIILower,
      !isRomanFigure(bytes[start + 1]) || !isRomanFigure(bytes[start + 2])
    else { return false }
    var end = start + 3
    while end < min(range.upper, start + 6), bytes[end].isASCIILetter { end += 1 }
    return end == start + 6 || end < range.upper && bytes[end].isBlank
  }

  private static func isRomanFigure(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
      || byte == UInt8(ascii: "l")
  }

  private static let itemWords = PhraseTable<Bool>([
    "agenda? item no|number?", "minute no|number?", "subject no", "business no",
  ])

  /// The number behind “Item” or “Agenda item” that a colon, a dash or a wide gap sets off:
  /// `Item 1: Welcome`, `Agenda Item 4 – Budget`. “Item 4 was deferred.” has none.
  static func titled(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    guard let range = page.text.trimmed(range),
      itemWords.opens(page.words, at: page.words.first(from: range.start))
    else { return nil }
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].range.lower == range.lower,
      let match = itemWords.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound,
      var inner = number(
        page, TextRange(page.words[match.end].range.lower, range.upper), allowBare: true),
      inner.shape == .decimal || inner.shape == .composite || inner.shape == .yearly
    else { return nil }
    // `Item 4 – Budget`, `Subject No. 1 :  Budget`
    let sign = page.byte(inner.rest.lower)
    let dash =
      page.has("–", at: inner.rest.lower) || page.has("—", at: inner.rest.lower)
      ? 3 : sign == UInt8(ascii: "-") || sign == UInt8(ascii: ":") ? 1 : 0
    guard dash > 0 || inner.setting != .bare || inner.hasGap else { return nil }
    let upper = dash > 0 ? inner.rest.lower + dash : inner.marker.upper
    inner.marker = TextRange(range.lower, upper)
    inner.rest = TextRange(page.skipBlanks(upper, range.upper), range.upper)
    inner.setting = .bare
    return inner
  }

  /// A year number with a flag set close: `*12/40 Minutes`.
  private static func flagged(_ page: Page, _ range: TextRange) -> LeadingMarker? {
    guard page.byte(range.lower) == UInt8(ascii: "*"),
      var inner = number(page, range.suffix(from: range.lower + 1), allowBare: true),
      inner.shape == .yearly
    else { return nil }
    inner.marker = TextRange(range.lower, inner.marker.upper)
    return inner
  }

  /// The number behind a glyph that a converter or a flag column put in front of it: `- 2.1 That`,
  /// `- a) that`, `* 12/40 Minutes`. A quantity (`- 4.1 metres`) is none.
  private static func numberBehind(_ page: Page, _ bullet: LeadingMarker) -> LeadingMarker? {
    guard page.byte(bullet.marker.lower) < 0x80,
      let inner = number(page, bullet.rest, allowBare: true)
    else { return nil }
    let isSetOff = inner.setting != .bare && inner.setting != .colon
    let isParagraphNumber =
      (inner.path.count > 1 || page.byte(bullet.marker.lower) == UInt8(ascii: "*"))
      && (inner.shape == .decimal || inner.shape == .yearly || inner.shape == .composite)
      && (inner.rest.isEmpty || page.byte(inner.rest.lower).isASCIIUpper)
    guard isSetOff || isParagraphNumber else { return nil }
    var joined = inner
    joined.marker = bullet.marker.through(inner.marker)
    return joined
  }

  // MARK: Bullets

  /// Glyphs that are bullets wherever they stand in front of a blank.
  private static func glyphWidth(_ page: Page, _ offset: Int) -> Int {
    let byte = page.byte(offset)
    switch byte {
    case 0xC2: return page.byte(offset + 1) == 0xB7 || page.byte(offset + 1) == 0xA7 ? 2 : 0
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
    var width = glyphWidth(page, range.lower)
    let isGlyph = width > 0
    if width == 0 {
      let byte = page.byte(range.lower)
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") {
        width = 1
      } else if page.has("–", at: range.lower) || page.has("—", at: range.lower) {
        width = 3
      } else if byte == UInt8(ascii: "o"), page.byte(range.lower + 1) == 0x09 {
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

  private static func number(_ page: Page, _ range: TextRange, allowBare: Bool) -> LeadingMarker? {
    var offset = range.lower
    let open = page.byte(offset)
    let isBracketed = open == UInt8(ascii: "(") || open == UInt8(ascii: "[")
    if isBracketed { offset += 1 }
    // `(*14-233)`: a flag inside the brackets.
    if isBracketed, page.byte(offset) == UInt8(ascii: "*") { offset += 1 }
    guard let core = core(page, offset, range.upper) else { return nil }
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
    let hasGap = page.byte(offset) == 0x09 || page.byte(offset) == 0x0A || rest == range.upper
    guard accepts(page, core, setting, hasBlank: hasBlank, hasGap: hasGap, rest: rest, allowBare)
    else { return nil }
    return LeadingMarker(
      marker: TextRange(range.lower, offset), number: number, shape: core.shape, setting: setting,
      path: core.path, rest: TextRange(rest, range.upper), hasGap: hasGap)
  }

  /// Whether a month stands behind a number: `3 June 2013` is a date.
  private static func isMonth(_ page: Page, _ offset: Int, _ end: Int) -> Bool {
    let words = page.wordIndices(TextRange(offset, end))
    guard let first = words.first,
      let match = CalendarWords.months.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return false }
    return page.words[match.end].shape.contains(.digits)
  }

  private static func accepts(
    _ page: Page, _ core: Core, _ setting: Setting, hasBlank: Bool, hasGap: Bool, rest: Int,
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
      return hasBlank && core.shape != .letter && core.path.count < 2
    case .bare:
      guard hasBlank else { return false }
      switch core.shape {
      case .decimal: return core.path.count > 1 || hasGap || allowBare
      case .yearly: return true
      case .composite: return hasGap || allowBare || core.isStrong
      case .letter, .roman: return hasGap || allowBare && core.shape == .roman
      case .bullet: return false
      }
    }
  }

  /// Whether a capital with a full stop is somebody's initial and not a list letter: a single
  /// capital before another initial or before a lone capitalised word.
  private static func isInitial(_ page: Page, _ core: Core, _ rest: Int) -> Bool {
    guard page.byte(core.start).isASCIIUpper else { return false }
    return page.byte(rest).isASCIIUpper && page.byte(rest + 1) == UInt8(ascii: ".")
  }

  private struct Core {
    var start: Int
    var end: Int
    var shape: Shape
    var path: [Int]
    var isStrong = false
  }

  /// The number itself, without punctuation.
  private static func core(_ page: Page, _ start: Int, _ limit: Int) -> Core? {
    let byte = page.byte(start)
    if byte.isASCIIDigit { return decimal(page, start, limit) }
    guard byte.isASCIILetter else { return nil }
    var end = start
    while end < limit, page.byte(end).isASCIILetter { end += 1 }
    let next = page.byte(end)
    let isDivided = next == UInt8(ascii: "-") || next == UInt8(ascii: ".")
    // `C.38/03/2018`
    if next == UInt8(ascii: "."), end - start <= 3, page.byte(start).isASCIIUpper,
      let core = dated(page, start, end + 1, limit)
    {
      return core
    }
    if next.isASCIIDigit || isDivided && page.byte(end + 1).isASCIIDigit, end - start <= 5 {
      return prefixed(page, start, end, limit)
    }
    if next == UInt8(ascii: "/"), let core = slashed(page, start, end, limit) { return core }
    if let split = splitPrefix(page, start, end, limit) { return split }
    if let value = roman(page, start, end) {
      // `i` to `iv`, `v`, `x` could be letters; the caller decides by the sequence.
      if next == UInt8(ascii: "."), page.byte(end + 1).isASCIIUpper,
        !page.byte(end + 2).isASCIILetter
      {
        return Core(start: start, end: end + 2, shape: .composite, path: [value], isStrong: true)
      }
      return Core(start: start, end: end, shape: .roman, path: [value])
    }
    guard end - start == 1 || end - start == 2 && page.byte(start) == page.byte(start + 1) else {
      return nil
    }
    let place = Int(byte.asciiLowercased - 0x60) + (end - start == 2 ? 26 : 0)
    return Core(start: start, end: end, shape: .letter, path: [place])
  }

  private static func decimal(_ page: Page, _ start: Int, _ limit: Int) -> Core? {
    var path: [Int] = []
    var offset = start
    var end = start
    var digits = 0
    repeat {
      var value = 0
      digits = 0
      while offset < limit, page.byte(offset).isASCIIDigit, digits < 7 {
        value = value * 10 + Int(page.byte(offset) - 0x30)
        offset += 1
        digits += 1
      }
      path.append(value)
      end = offset
      guard page.byte(offset) == UInt8(ascii: "."), page.byte(offset + 1).isASCIIDigit else {
        break
      }
      offset += 1
    } while path.count < 6
    if page.byte(end).isASCIIDigit { return nil }
    // A clock time is no number: `7.30 p.m.`
    if path.count == 2, digits == 2, path[0] < 24, isClock(page, end, limit) { return nil }
    if page.byte(end) == UInt8(ascii: "/"), path.count == 1, page.byte(end + 1).isASCIIDigit {
      return yearly(page, start, end, path[0], limit)
    }
    if page.byte(end) == UInt8(ascii: "-"), path.count == 1,
      let serial = dashed(page, start, end, path[0], limit)
    {
      return serial
    }
    // `6.A`: a letter counts below a number.
    if path.count == 1, page.byte(end) == UInt8(ascii: "."), page.byte(end + 1).isASCIIUpper,
      !page.byte(end + 2).isASCIILetter, !page.byte(end + 2).isASCIIDigit,
      page.byte(end + 2) != UInt8(ascii: ".") || page.byte(end + 3).isBlank
    {
      return Core(
        start: start, end: end + 2, shape: .composite,
        path: path + [Int(page.byte(end + 1) - 0x40)], isStrong: true)
    }
    if page.byte(end).isASCIILetter {
      // `3a`, `12b`; not `3rd`, `4th`, `10am`.
      guard !page.byte(end + 1).isASCIILetter, !page.byte(end + 1).isASCIIDigit else { return nil }
      return Core(
        start: start, end: end + 1, shape: .composite,
        path: path + [Int(page.byte(end).asciiLowercased) - 0x60], isStrong: true)
    }
    return Core(start: start, end: end, shape: .decimal, path: path)
  }

  private static func isClock(_ page: Page, _ end: Int, _ limit: Int) -> Bool {
    let next = page.skipBlanks(end, limit)
    let byte = page.byte(next).asciiLowercased
    guard byte == UInt8(ascii: "a") || byte == UInt8(ascii: "p") else { return false }
    let second = page.byte(next + 1).asciiLowercased
    return second == UInt8(ascii: "m")
      || second == UInt8(ascii: ".") && page.byte(next + 2).asciiLowercased == UInt8(ascii: "m")
  }

  /// `12/23`, `21/1/EnC`; not a date `12/03/2023`.
  private static func yearly(
    _ page: Page, _ start: Int, _ slash: Int, _ first: Int, _ limit: Int
  ) -> Core? {
    var end = slash + 1
    var slashes = 1
    while end < limit {
      let byte = page.byte(end)
      if byte == UInt8(ascii: "/") {
        slashes += 1
      } else if !byte.isASCIIDigit, !byte.isASCIILetter, byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    if slashes == 2, end - slash >= 6, page.byte(end - 1).isASCIIDigit { return nil }
    var second = 0
    var offset = slash + 1
    while page.byte(offset).isASCIIDigit, offset - slash <= 5 {
      second = second * 10 + Int(page.byte(offset) - 0x30)
      offset += 1
    }
    return Core(
      start: start, end: end, shape: .yearly, path: [first, second], isStrong: true)
  }

  /// `14-231`, `2014-09`: a year and a running number; not a span of years (`2012-13`), a date, or a
  /// span that goes on in text (`12-14 people`).
  private static func dashed(
    _ page: Page, _ start: Int, _ dash: Int, _ first: Int, _ limit: Int
  ) -> Core? {
    var end = dash + 1
    var second = 0
    while end < limit, page.byte(end).isASCIIDigit, end - dash <= 5 {
      second = second * 10 + Int(page.byte(end) - 0x30)
      end += 1
    }
    let isYear = dash - start == 2 || (1900...2100).contains(first)
    let after = page.byte(end)
    guard isYear, (3...5).contains(end - dash), !isFinancialYear([first, second]),
      !after.isASCIIDigit, !after.isASCIILetter, after != UInt8(ascii: "-"),
      after != UInt8(ascii: "/")
    else { return nil }
    let next = page.byte(page.skipBlanks(end, limit))
    guard !next.isASCIILower else { return nil }
    return Core(start: start, end: end, shape: .yearly, path: [first, second], isStrong: true)
  }

  /// `SAF50`, `C1718`, `PLA146/14`, `C-1`.
  private static func prefixed(_ page: Page, _ start: Int, _ digits: Int, _ limit: Int) -> Core? {
    guard page.byte(start).isASCIIUpper else { return nil }
    var end = digits
    var value = 0
    var counted = 0
    var stillFirst = true
    while end < limit {
      let byte = page.byte(end)
      if byte.isASCIIDigit {
        if stillFirst, counted < 7 {
          value = value * 10 + Int(byte - 0x30)
          counted += 1
        }
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      {
        guard page.byte(end + 1).isASCIIDigit || page.byte(end + 1).isASCIIUpper else { break }
        if counted > 0 { stillFirst = false }
      } else if byte.isASCIILetter {
        break
      } else {
        break
      }
      end += 1
    }
    if page.byte(end).isASCIILetter {
      guard !page.byte(end + 1).isASCIILetter else { return nil }
      end += 1
    }
    return Core(
      start: start, end: end, shape: .composite, path: [value],
      isStrong: end - start >= 2)
  }

  /// `AC/12`, `CAB/22/25`, `MIN/CA/WS/71/2019`: one to four groups of capitals, then one or two short
  /// numbers, the last of which may be a year; the longer ones of planning applications
  /// (`DC/16/01234`) are references.
  private static func slashed(_ page: Page, _ start: Int, _ slash: Int, _ limit: Int) -> Core? {
    guard slash - start <= 5, (start..<slash).allSatisfy({ page.byte($0).isASCIIUpper }) else {
      return nil
    }
    var end = slash
    var groups = 1
    while page.byte(end) == UInt8(ascii: "/"), groups < 4 {
      let letters = page.text.bytes[(end + 1)..<max(end + 1, min(limit, end + 6))].prefix {
        $0.isASCIIUpper
      }
      guard !letters.isEmpty, page.byte(end + 1 + letters.count) == UInt8(ascii: "/") else { break }
      end += 1 + letters.count
      groups += 1
    }
    var path: [Int] = []
    while page.byte(end) == UInt8(ascii: "/"), path.count < 2 {
      var value = 0
      var offset = end + 1
      while offset < limit, page.byte(offset).isASCIIDigit, offset - end <= 4 {
        value = value * 10 + Int(page.byte(offset) - 0x30)
        offset += 1
      }
      let isYear = !path.isEmpty && (1950...2100).contains(value)
      guard offset > end + 1, offset - end <= 4 || isYear else { break }
      path.append(value)
      end = offset
    }
    let next = page.byte(end)
    guard let last = path.first(where: { !(1950...2100).contains($0) }) ?? path.last,
      !next.isASCIIDigit, !next.isASCIILetter, next != UInt8(ascii: "/")
    else { return nil }
    return Core(start: start, end: end, shape: .composite, path: [last], isStrong: true)
  }

  /// `C.38/03/2018`: a prefix, a running number, the month and the year.
  private static func dated(_ page: Page, _ start: Int, _ digits: Int, _ limit: Int) -> Core? {
    var path: [Int] = []
    var offset = digits
    while path.count < 3 {
      let figures = page.text.bytes[offset..<max(offset, min(limit, offset + 5))].prefix {
        $0.isASCIIDigit
      }
      guard !figures.isEmpty, figures.count <= 4 else { return nil }
      path.append(figures.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      offset += figures.count
      if path.count < 3 {
        guard page.byte(offset) == UInt8(ascii: "/") else { return nil }
        offset += 1
      }
    }
    guard (1...12).contains(path[1]), (1950...2100).contains(path[2]),
      !page.byte(offset).isASCIIDigit, page.byte(offset) != UInt8(ascii: "/")
    else { return nil }
    return Core(start: start, end: offset, shape: .composite, path: [path[0]], isStrong: true)
  }

  /// `2012/13`, `2012/2013`: two years that follow each other.
  private static func isFinancialYear(_ path: [Int]) -> Bool {
    path.count == 2 && (1900...2100).contains(path[0])
      && (path[1] == path[0] + 1 || path[1] == (path[0] + 1) % 100)
  }

  private static let notPrefixes = WordSet("lost tied vote votes for ayes aye noes nays yeas page")

  /// `SBC 59/09`, `CoG 21/31`: a prefix of capitals with small letters between, a blank or line end, and a year number.
  private static func splitPrefix(_ page: Page, _ start: Int, _ end: Int, _ limit: Int) -> Core? {
    guard end - start <= 5, page.byte(end).isBlank else { return nil }
    // `CoG` has a capital at either end; “Dec 12/13” is no prefix.
    guard page.byte(start).isASCIIUpper, page.byte(end - 1).isASCIIUpper else { return nil }
    // “LOST 2/3”: what stands in front is no prefix but says what the figures count.
    if let word = page.firstWord(TextRange(start, end)), notPrefixes.contains(word) { return nil }
    let digits = page.skipBlanks(end, limit)
    guard page.byte(digits).isASCIIDigit, let number = decimal(page, digits, limit),
      number.shape == .yearly, !isFinancialYear(number.path)
    else { return nil }
    var core = number
    core.start = start
    return core
  }

  /// The value of a Roman numeral of up to seven letters, all in one case.
  private static func roman(_ page: Page, _ start: Int, _ end: Int) -> Int? {
    guard end - start <= 7 else { return nil }
    let upper = page.byte(start).isASCIIUpper
    var total = 0
    var before = 0
    for offset in stride(from: end - 1, through: start, by: -1) {
      let byte = page.byte(offset)
      guard byte.isASCIIUpper == upper else { return nil }
      let value: Int
      switch byte.asciiLowercased {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      case UInt8(ascii: "l"): value = 50
      default: return nil
      }
      total += value < before ? -value : value
      before = max(before, value)
    }
    return total > 0 ? total : nil
  }
}

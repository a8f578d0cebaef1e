/// What marks beside the names of a list mean, as a line of the head says: “* Denotes Member present”,
/// “† Denotes apologies received”, “(1) and (3) denote Reserve Members”.
struct AttendanceLegend: Sendable {
  /// By glyph, as the Unicode scalar.
  private var glyphs: [UInt32: Person.Presence] = [:]
  /// By the figure in brackets behind a name.
  private var figures: [String: Person.Presence] = [:]

  /// What no mark beside a name says.
  private(set) var unmarked: Person.Presence = .absent

  static let verbs = WordSet("denotes denote indicates indicate means signifies")
  private static let meanings = PhraseTable<Person.Presence>([
    ("present|attendance|attended|attending", .present), ("apologies|apology", .apologies),
    ("absent|absence", .absent), ("substitute|substitutes|substitution", .substitute),
    ("reserve|reserves", .substitute), ("not present", .absent),
    ("non attendance", .absent),
  ])
  /// “* Indicates present. Apologies were received from those not marked.”
  private static let withoutMark = PhraseTable<Bool>([
    "not marked|starred|indicated", "without an|a? asterisk|star|mark", "unmarked",
    "no asterisk|star|mark",
  ])
  private static let apologies = WordSet("apologies apology")
  /// Blocks of a page in which a legend is looked for.
  private static let reach = 60
  private static let mostWords = 16

  init() {}

  /// The legend of a page; empty where it has none.
  init(_ page: Page) {
    for block in page.blocks.prefix(Self.reach) where !block.isFurniture {
      if page.first(.lineEnd, in: block.range) == nil {
        read(page, page.trimmed(block.range))
      } else {
        for line in page.eachLine(block.range) { read(page, line) }
      }
    }
  }

  /// Takes over what a line says of a mark: the mark, a verb or an equals sign, and the meaning.
  private mutating func read(_ page: Page, _ line: TextRange) {
    let words = page.wordIndices(line)
    guard words.count <= Self.mostWords, let last = words.last else { return }
    if let open = page.first(.bracket, in: line), open > line.lower {
      readKey(page, TextRange(open + 1, line.upper))
    }
    let verb =
      page.speaks(of: .legend, in: line)
      ? words.prefix(4).first { Self.verbs.contains(page.words[$0]) } : nil
    let sign = line.bounds.prefix(8).first { page.byte($0) == UInt8(ascii: "=") }
    guard let start = verb.map({ $0 + 1 }) ?? sign.map({ page.words.first(from: Int32($0)) }),
      start <= last,
      let meaning = (start...last).lazy.compactMap({
        Self.meanings.match(page.words, at: $0, limit: words.upperBound)?.meaning
      }).first
    else { return }
    // “(* denotes absence)”
    let open = page.byte(line.lower) == UInt8(ascii: "(") ? line.lower + 1 : line.lower
    if let glyph = Self.glyph(page, open) {
      glyphs[glyph.scalar] = meaning
      if meaning == .present, words.hold(Self.withoutMark, in: page, limit: words.upperBound),
        words.hold(Self.apologies, in: page)
      {
        unmarked = .apologies
      }
      return
    }
    for index in words.prefix(while: { $0 < start }) where page.words[index].shape.contains(.digits)
    {
      figures[page.string(page.words[index].range)] = meaning
    }
  }

  /// “Membership (* = absent; + = apologies received)”: several marks in one bracket.
  private mutating func readKey(_ page: Page, _ inner: TextRange) {
    var start = inner.lower
    for offset in inner.bounds {
      let byte = page.byte(offset)
      guard byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")")
      else { continue }
      let piece = page.trimmed(TextRange(start, offset))
      start = offset + 1
      guard let mark = Self.glyph(page, piece.lower),
        page.byte(page.skipBlanks(mark.end, piece.upper)) == UInt8(ascii: "="),
        let first = page.wordIndices(piece).first,
        let meaning = Self.meanings.match(
          page.words, at: first, limit: page.wordIndices(piece).upperBound)
      else { continue }
      glyphs[mark.scalar] = meaning.meaning
    }
  }

  /// Whether a line does nothing but say what a mark means.
  static func isLine(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count <= mostWords && words.prefix(4).hold(verbs, in: page)
      && (glyph(page, range.lower) != nil || page.byte(range.lower) == UInt8(ascii: "("))
  }

  /// Gives a record the presence that its mark or figure says.
  func apply(to record: inout PersonRecord) {
    guard !glyphs.isEmpty || !figures.isEmpty else { return }
    if let mark = record.mark, let presence = glyphs[mark] { record.presence = presence }
    if let figure = record.footnote, let presence = figures[figure] { record.presence = presence }
  }

  private static let fewestMarked = 2

  /// Whether those of a list who have no mark were not there: a mark that says who was stands with others of it.
  func tellsAbsence(among people: [PersonRecord]) -> Bool {
    guard !glyphs.isEmpty else { return false }
    let marked = people.count { $0.mark.map { glyphs[$0] == .present } ?? false }
    return marked >= Self.fewestMarked && marked * 3 >= people.count
  }

  /// “* Present”: a mark and what it means, with nothing else on the line.
  static func plain(
    _ page: Page, _ line: TextRange
  ) -> (scalar: UInt32, presence: Person.Presence)? {
    let line = page.trimmed(line)
    let words = page.wordIndices(line)
    guard let first = words.first, words.count <= 2, let mark = glyph(page, line.lower),
      page.skipBlanks(mark.end, line.upper) == page.words[first].range.lower,
      let meaning = meanings.match(page.words, at: first, limit: words.upperBound),
      meaning.end == words.upperBound
    else { return nil }
    return (mark.scalar, meaning.meaning)
  }

  /// The mark that a cell holds and nothing else.
  static func markAlone(_ page: Page, _ cell: TextRange) -> UInt32? {
    let cell = page.trimmed(cell)
    guard !cell.isEmpty, let mark = glyph(page, cell.lower), mark.end == cell.upper else {
      return nil
    }
    return mark.scalar
  }

  // MARK: Marks

  /// The mark in front of a name, with blanks between.
  static func mark(_ page: Page, before offset: Int) -> UInt32? {
    var end = offset
    // The mark may stand in the cell before; behind a name on the line before it marks that name.
    while end > 0, [0x20, 0x09, 0x0A].contains(page.byte(end - 1)) { end -= 1 }
    let isOnLineBefore = page.text.bytes[end..<offset].contains(0x0A)
    var start = end - 1
    while start > 0, end - start < 4, page.byte(start) & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, let found = glyph(page, start), found.end == end,
      !isOnLineBefore || start == 0 || page.byte(start - 1) == 0x0A || page.byte(start - 1) == 0x09
    else { return nil }
    return found.scalar
  }

  /// The mark at an offset: an asterisk, a hash, or a sign outside the letters.
  private static func glyph(_ page: Page, _ offset: Int) -> (scalar: UInt32, end: Int)? {
    let byte = page.byte(offset)
    if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "+") {
      return (UInt32(byte), offset + 1)
    }
    // Ø
    if byte == 0xC3, page.byte(offset + 1) == 0x98, page.byte(offset + 2).isBlank {
      return (0xD8, offset + 2)
    }
    guard byte == 0xE2, page.byte(offset + 1) >= 0x80 else { return nil }
    let scalar =
      0x2000 | UInt32(page.byte(offset + 1) & 0x3F) << 6 | UInt32(page.byte(offset + 2) & 0x3F)
    // Dashes, quotation marks and bullets mark nobody.
    return scalar == 0x2020 || scalar == 0x2021 || scalar >= 0x2100 ? (scalar, offset + 3) : nil
  }
}

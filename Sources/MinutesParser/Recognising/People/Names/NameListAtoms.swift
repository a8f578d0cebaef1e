/// A piece of a list of names: a stretch of words, a bracket, or what divides them.
enum NameListAtom: Sendable {
  case text(TextRange)
  /// What stands between the brackets.
  case bracket(TextRange)
  case comma
  case semicolon
  case and
  case dash
  case colon
  /// A gap as wide as a column gap.
  case gap
  case line

  /// Whether the next name can follow as well.
  var opensName: Bool {
    switch self {
    case .comma, .and: true
    default: false
    }
  }

  /// Whether what stands behind says something of the person before it.
  var opensRemark: Bool {
    switch self {
    case .dash, .comma, .gap: true
    default: false
    }
  }

  /// Whether it joins what stands behind it to the names before.
  var isJoining: Bool {
    switch self {
    case .comma, .and: true
    default: false
    }
  }

  var isAnd: Bool {
    if case .and = self { true } else { false }
  }

  /// Whether it can stand between somebody's initials and the name.
  var dividesInitials: Bool {
    switch self {
    case .dash, .gap, .colon: true
    default: false
    }
  }

  var isSeparator: Bool {
    switch self {
    case .text, .bracket: false
    case .comma, .semicolon, .and, .dash, .colon, .gap, .line: true
    }
  }
}

/// Cuts the text of a list into atoms.
struct NameListAtoms {
  private let page: Page
  private let range: TextRange
  private var atoms: [NameListAtom] = []
  /// How many of the atoms are of other ranges.
  private var others = 0
  private var start: Int
  private let closings: [Closing]
  /// The first of `closings` that is not behind us.
  private var nextClosing = 0

  /// The atoms of a range, in order.
  ///
  /// Complexity: O(n) in the bytes of the range.
  static func read(_ page: Page, _ range: TextRange) -> [NameListAtom] {
    var atoms: [NameListAtom] = []
    atoms.reserveCapacity(8)
    read(page, range, into: &atoms)
    return atoms
  }

  /// Appends the atoms of a range to those of the line in front, which ends.
  static func read(_ page: Page, _ range: TextRange, into atoms: inout [NameListAtom]) {
    var reader = NameListAtoms(page, range)
    reader.others = atoms.count
    swap(&reader.atoms, &atoms)
    reader.read()
    swap(&reader.atoms, &atoms)
  }

  private init(_ page: Page, _ range: TextRange) {
    self.page = page
    self.range = range
    start = range.lower
    closings = Self.closings(page, range)
  }

  static let joiners = WordSet("and plus ac agus")
  /// “A and B together with the Clerk”
  private static let joiningPhrases = PhraseTable<Bool>([
    "together|along with", "as well as", "accompanied by",
  ])

  private mutating func read() {
    var offset = range.lower
    while offset < range.upper {
      let byte = page.byte(offset)
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        guard let end = closing(of: offset), !isNick(offset, end), !isTitle(offset, end),
          !isCalled(offset, end)
        else {
          offset += 1
          continue
        }
        flush(upTo: offset)
        if !isCount(offset, end) { atoms.append(.bracket(TextRange(offset + 1, end))) }
        offset = end + 1
        start = offset
      // “Councillor Ada Pike   )  Elder Council”: the brace of a typewriter.
      case UInt8(ascii: ")") where page.byte(offset - 1).isBlank || offset == range.lower:
        flush(upTo: offset)
        if case .gap? = atoms.last {} else { atoms.append(.gap) }
        start = offset + 1
        offset += 1
      case UInt8(ascii: ","): offset = cut(.comma, offset, 1)
      case UInt8(ascii: ";"): offset = cut(.semicolon, offset, 1)
      case 0x09: offset = cut(.gap, offset, 1)
      case 0x0A: offset = cut(.line, offset, 1)
      case UInt8(ascii: "|") where page.byte(offset - 1).isBlank: offset = cut(.gap, offset, 1)
      // “– Director: Community Services” is one post.
      case UInt8(ascii: ":") where isInRemark && isPost(before: offset): offset += 1
      case UInt8(ascii: ":") where offset + 1 >= range.upper || page.byte(offset + 1).isBlank:
        offset = cut(.colon, offset, 1)
      case UInt8(ascii: ":") where page.byte(offset + 1) == UInt8(ascii: "-"):
        offset = cut(.colon, offset, 2)
      case UInt8(ascii: ".") where page.byte(offset + 1) == byte:
        offset = leader(offset)
      case UInt8(ascii: "."):
        let isEnd = isSentenceEnd(offset) || isInFrontOfLabel(offset)
        offset = isEnd ? cut(.semicolon, offset, 1) : offset + 1
      case UInt8(ascii: "&"): offset = cut(.and, offset, 1)
      case UInt8(ascii: "+") where page.byte(offset - 1).isBlank: offset = cut(.and, offset, 1)
      default: offset = word(offset, byte)
      }
    }
    flush(upTo: range.upper)
  }

  private static let fewestDots = 3

  /// “Prof. A Pike ...... Chairman”: a line of dots leads to the next column.
  private mutating func leader(_ offset: Int) -> Int {
    var end = offset
    while end < range.upper, page.byte(end) == UInt8(ascii: ".") { end += 1 }
    guard end - offset >= Self.fewestDots else { return end }
    flush(upTo: offset)
    if case .gap? = atoms.last {} else { atoms.append(.gap) }
    start = end
    return end
  }

  /// “Labour Group (3):”: how many a heading stands over.
  private func isCount(_ open: Int, _ end: Int) -> Bool {
    end > open + 1 && (open + 1..<end).allSatisfy { page.byte($0).isASCIIDigit }
      && page.byte(page.skipBlanks(end + 1, range.upper)) == UInt8(ascii: ":")
  }

  /// Dashes, slashes and joining words stand between blanks.
  private mutating func word(_ offset: Int, _ byte: UInt8) -> Int {
    let isOpen = offset == range.lower || page.byte(offset - 1).isBlank
    // “– Rheolwr Mynediad / Access Manager”: one post in two languages.
    if byte == UInt8(ascii: "/"), isOpen,
      isBody(before: offset) || isInRemark || isBehindTitle(offset) || isInLabel(offset)
        || isInPost(offset)
    {
      return offset + 1
    }
    // “Ms A Rao -- General Manager”: a dash as typed.
    if byte == UInt8(ascii: "-"), isOpen, page.byte(offset + 1) == byte {
      let end = page.byte(offset + 2) == byte ? offset + 3 : offset + 2
      if page.byte(end).isBlank { return cut(.dash, offset, end - offset) }
    }
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
      return isOpen && page.byte(offset + 1).isBlank ? cut(.dash, offset, 1) : offset + 1
    }
    if byte == 0xE2, page.hasLongDash(at: offset) {
      return isOpen || page.byte(offset + 3).isBlank ? cut(.dash, offset, 3) : offset + 3
    }
    guard isOpen, byte.isASCIILetter else { return offset + 1 }
    let index = page.words.first(from: Int32(offset))
    guard index < page.words.count, page.words[index].range.lower == offset else {
      return offset + 1
    }
    let word = page.words[index].range
    if word.upper < range.upper, Self.joiners.contains(page.words[index]),
      page.byte(word.upper).isBlank
    {
      return cut(.and, offset, word.count)
    }
    if offset > range.lower,
      let phrase = Self.joiningPhrases.match(page.words, at: index, limit: page.words.count)
    {
      let end = page.words[phrase.end - 1].range.upper
      if end < range.upper, page.byte(end).isBlank { return cut(.and, offset, end - offset) }
    }
    return max(offset + 1, word.upper)
  }

  /// “Cyngor Sir Aber / Aber County Council”: a body in two languages.
  private func isBody(before offset: Int) -> Bool {
    let text = page.trimmed(TextRange(start, offset))
    return Offices.isBody(page, text) && PersonName.parse(page, text) == nil
  }

  /// Whether the word in front of a colon is that of a post which a body's name follows.
  private func isPost(before offset: Int) -> Bool {
    let index = page.words.first(from: Int32(offset)) - 1
    return index >= 0 && page.words[index].range.lower >= start
      && Offices.words.contains(page.words[index]) && index + 1 < page.words.count
      && !Titles.begins(page, at: index + 1, limit: min(index + 3, page.words.count))
  }

  /// “Cyng. / Cllr. Eurwen Bebb”: a title in two languages.
  private func isBehindTitle(_ offset: Int) -> Bool {
    let index = page.words.first(from: Int32(offset)) - 1
    guard index >= 0, page.words[index].range.lower >= start,
      offset - page.words[index].range.upper <= 2
    else { return false }
    return Titles.begins(page, at: index, limit: index + 1)
      && Titles.begins(page, at: index + 1, limit: min(index + 3, page.words.count))
  }

  /// Whether the words read last say something of a name, behind a dash.
  private var isInRemark: Bool {
    switch atoms.last {
    case .dash: return atoms.count > others + 1 && page.byte(start - 1) != UInt8(ascii: "/")
    // “Mr G Ash   Director: Technical Services”
    case .gap:
      guard atoms.count > others + 1, case .text(let name) = atoms[atoms.count - 2] else {
        return false
      }
      return PersonName.parse(page, name)?.end == name.upper
    default: return false
    }
  }

  /// “Ada Pike, Clerk / greffière”: a post behind a comma, in two languages or for two things.
  private func isInPost(_ offset: Int) -> Bool {
    guard case .comma? = atoms.last else { return false }
    let index = page.words.first(from: Int32(offset))
    guard index < page.words.count, page.words[index].range.lower < range.upper else {
      return false
    }
    return Offices.isRole(page, page.trimmed(TextRange(start, offset)))
      && (!page.words[index].shape.contains(.capitalised)
        || Offices.words.contains(page.words[index]))
  }

  private static let longestLabel = 40

  /// “Cyfieithydd / Translator:”: whether a stroke stands in a label at the start of an entry.
  private func isInLabel(_ offset: Int) -> Bool {
    switch atoms.last {
    case nil, .line?, .semicolon?: break
    default: return false
    }
    for place in offset..<min(range.upper, offset + Self.longestLabel) {
      switch page.byte(place) {
      case UInt8(ascii: ":"): return place + 1 >= range.upper || page.byte(place + 1).isBlank
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), 0x09, 0x0A: return false
      default: continue
      }
    }
    return false
  }

  private mutating func cut(_ atom: NameListAtom, _ offset: Int, _ width: Int) -> Int {
    flush(upTo: offset)
    atoms.append(atom)
    start = offset + width
    return start
  }

  private mutating func flush(upTo end: Int) {
    var text = page.trimmed(TextRange(start, end))
    // Bullets and marks of attendance in front of names.
    while !text.isEmpty, isGlyph(text.lower) {
      text = page.trimmed(text.suffix(from: next(text.lower)))
    }
    if let mark = figure(text) {
      atoms.append(.bracket(mark))
      text = page.trimmed(text.suffix(from: mark.upper))
    }
    if !text.isEmpty, !(text.count == 1 && page.byte(text.lower) == UInt8(ascii: ".")) {
      atoms.append(.text(text))
    }
    start = end
  }

  /// “1  Mr Ada Pike”: the figure of a note at the start of a line, in front of somebody with a title.
  private func figure(_ text: TextRange) -> TextRange? {
    guard page.byte(text.lower).isASCIIDigit else { return nil }
    switch atoms.last {
    case nil, .line: break
    default: return nil
    }
    var end = text.lower
    while end < text.upper, page.byte(end).isASCIIDigit { end += 1 }
    let next = page.words.first(from: Int32(end))
    guard end - text.lower <= 2, next < page.words.count,
      page.words[next].range.lower == page.skipBlanks(end, range.upper),
      page.words[next].range.lower > end,
      Titles.begins(page, at: next, limit: min(next + 4, page.words.count))
    else { return nil }
    return TextRange(text.lower, end)
  }

  /// “… Councillor Fox. In attendance: …”: a stop in front of a label, however short the name before it is.
  private func isInFrontOfLabel(_ offset: Int) -> Bool {
    let next = page.skipBlanks(offset + 1, range.upper)
    guard next > offset + 1, next < range.upper, page.byte(next).isASCIIUpper,
      let colon = page.words.marks.first(
        .colon, from: next, to: min(range.upper, next + Self.longestLabel))
    else { return false }
    // “… Cy Roe. Minutes: Ben Dove”
    if Remark.isRecording(page, TextRange(next, colon)) { return true }
    let label = AttendanceLabels.whole(page, TextRange(next, colon + 1))
    return label.map { $0.isStrong || $0.isPost } ?? false
  }

  private func isGlyph(_ offset: Int) -> Bool {
    let byte = page.byte(offset)
    return byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") || byte == 0xC2
      || byte == 0xE2 && page.byte(offset + 1) >= 0x88 || page.has("•", at: offset)
      || page.has("†", at: offset)
  }

  private func next(_ offset: Int) -> Int {
    page.byte(offset) == 0xE2 ? offset + 3 : page.byte(offset) == 0xC2 ? offset + 2 : offset + 1
  }

  /// Where the bracket closes that opens at an offset; offsets are asked for in order.
  private mutating func closing(of open: Int) -> Int? {
    while nextClosing < closings.count, closings[nextClosing].open < open { nextClosing += 1 }
    guard nextClosing < closings.count, closings[nextClosing].open == open else { return nil }
    return closings[nextClosing].end
  }

  /// Where a bracket opens, and where it closes.
  private typealias Closing = (open: Int, end: Int)

  /// The brackets of a range, by where they open.
  private static func closings(_ page: Page, _ range: TextRange) -> [Closing] {
    var result: [Closing] = []
    guard let first = page.first(.bracket, in: range) else { return result }
    var open: [Int] = []
    for offset in first..<range.upper {
      switch page.byte(offset) {
      case UInt8(ascii: "("), UInt8(ascii: "["): open.append(offset)
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if let start = open.popLast() { result.append((start, offset)) }
      default: break
      }
    }
    result.sort { $0.open < $1.open }
    return result
  }

  /// `[olly]` in front of a name's place is a nick.
  private func isNick(_ open: Int, _ end: Int) -> Bool {
    guard page.byte(open) == UInt8(ascii: "["), end - open <= 24,
      atoms.last.map(\.isSeparator) ?? true
    else { return false }
    // `fifi[away]`, but not the mark of a note, `Fifi[1]`.
    let front = page.trimmed(TextRange(start, open))
    let isJoined =
      front.upper == open && !front.bounds.contains(where: { page.byte($0).isBlank })
      && !page.byte(open + 1).isASCIIDigit
    guard front.isEmpty || isJoined else { return false }
    return !(open..<end).contains { page.byte($0).isBlank }
  }

  /// “Elizabeth (Betty) Pike”: how somebody is called, between the first name and the surname.
  private func isCalled(_ open: Int, _ end: Int) -> Bool {
    let index = page.words.first(from: Int32(open))
    guard index > 0, index + 1 < page.words.count,
      page.words[index - 1].range.lower == start
        || page.words[index - 1].range.lower == page.skipBlanks(start, open),
      page.words[index + 1].range.upper <= range.upper,
      PersonName.isCalled(page, index)
    else { return false }
    // What stands behind is a surname and nothing else: “Ash (Elder) Birch (Oak)” are two.
    switch page.byte(page.skipBlanks(page.words[index + 1].range.upper, range.upper)) {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), 0x0A: return true
    default: return page.skipBlanks(page.words[index + 1].range.upper, range.upper) >= range.upper
    }
  }

  /// “Prof. (Mrs.) Ada Pike”: a title in brackets between another and the name.
  private func isTitle(_ open: Int, _ end: Int) -> Bool {
    let index = page.words.first(from: Int32(open))
    return index > 0 && page.words[index - 1].range.lower >= start
      && Titles.isBracketed(page, at: index)
      && page.skipBlanks(end + 1, range.upper) < range.upper
  }

  /// A stop that ends a sentence, not an abbreviation: three small letters before it, a capital behind.
  private func isSentenceEnd(_ offset: Int) -> Bool {
    guard offset + 1 < range.upper, page.byte(offset + 1).isBlank else { return false }
    let index = page.words.first(from: Int32(offset)) - 1
    guard index >= 0, page.words[index].range.upper == offset else { return false }
    let word = page.words[index]
    return word.range.count >= 4 && !PersonName.isShortened(page, word)
      && !Titles.begins(page, at: index, limit: index + 1)
  }
}

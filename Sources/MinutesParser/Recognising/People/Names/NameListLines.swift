/// Tells lines that are entries of a list from lines that only wrap.
enum NameListLines {
  /// The atoms without line ends that wrap, and whether lines or semicolons divide the entries.
  static func join(
    _ page: Page, _ atoms: [NameListAtom]
  ) -> (atoms: [NameListAtom], isByLine: Bool) {
    var isByLine = false
    if isOneLine(atoms, &isByLine) { return (atoms, isByLine) }
    var result: [NameListAtom] = []
    result.reserveCapacity(atoms.count)
    for (index, atom) in atoms.enumerated() {
      switch atom {
      case .line:
        guard let before = result.last, index + 1 < atoms.count else { continue }
        if !isHeading(page, atoms, index + 1), !isMark(page, atoms, index + 1),
          !isNextOfColumns(page, result, atoms, index + 1),
          wraps(page, result, before, atoms[index + 1])
        {
          continue
        }
        isByLine = true
        result.append(atom)
      case .text(let range):
        // Two stretches with nothing between them were parted by a wrap.
        if case .text(let before) = result.last {
          result[result.count - 1] = .text(before.through(range))
        } else {
          result.append(atom)
        }
      case .semicolon:
        isByLine = true
        result.append(atom)
      default:
        result.append(atom)
      }
    }
    return (result, isByLine)
  }

  /// “Ash   Birch   Cole” ⏎ “Dove   Elm   Finch”: whether two lines are rows of as many single words in columns, none
  /// of which goes on in the next.
  private static func isNextOfColumns(
    _ page: Page, _ before: [NameListAtom], _ atoms: [NameListAtom], _ index: Int
  ) -> Bool {
    guard index + 1 < atoms.count, case .gap = atoms[index + 1], before.count >= 2,
      case .gap = before[before.count - 2]
    else { return false }
    func isWord(_ atom: NameListAtom) -> Bool {
      guard case .text(let range) = atom else { return false }
      return page.wordIndices(range).count == 1
    }
    let above = before.reversed().prefix(mostOfColumns).prefix { !isLine($0) }
    let below = atoms[index...].prefix(mostOfColumns).prefix { !isLine($0) }
    return above.count == below.count && above.count >= 3
      && (Array(above) + below).allSatisfy { atom in
        if case .gap = atom { return true }
        return isWord(atom)
      }
  }

  private static let mostOfColumns = 12

  private static func isLine(_ atom: NameListAtom) -> Bool {
    if case .line = atom { return true }
    return false
  }

  /// Whether there is no line end, and no stretch of words right behind another.
  private static func isOneLine(_ atoms: [NameListAtom], _ hasSemicolon: inout Bool) -> Bool {
    var wasText = false
    for atom in atoms {
      var isText = false
      switch atom {
      case .line: return false
      case .text: isText = true
      case .semicolon: hasSemicolon = true
      default: break
      }
      if isText, wasText { return false }
      wasText = isText
    }
    return true
  }

  /// Stretches with those that a bracket left open at their end runs into: “Jo Pike (Vice” ⏎
  /// “President), Al Dove”.
  static func closed(_ page: Page, _ ranges: [TextRange]) -> [TextRange] {
    guard ranges.count > 1 else { return ranges }
    var result: [TextRange] = []
    for range in ranges {
      if let last = result.last, leavesBracketOpen(page, last), closesBracket(page, range),
        page.text.isBlank(TextRange(last.upper, max(last.upper, range.lower)))
      {
        result[result.count - 1] = last.through(range)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func leavesBracketOpen(_ page: Page, _ range: TextRange) -> Bool {
    guard page.first(.bracket, in: range) != nil else { return false }
    for offset in range.bounds.reversed() {
      if page.byte(offset) == UInt8(ascii: ")") { return false }
      if page.byte(offset) == UInt8(ascii: "(") { return true }
    }
    return false
  }

  private static func closesBracket(_ page: Page, _ range: TextRange) -> Bool {
    for offset in range.bounds {
      if page.byte(offset) == UInt8(ascii: "(") { return false }
      if page.byte(offset) == UInt8(ascii: ")") { return true }
    }
    return false
  }

  /// The atoms without initials in front of the names that they stand for: “J.P. – Jo Pike (Chair)”.
  static func withoutInitials(_ page: Page, _ atoms: [NameListAtom]) -> [NameListAtom] {
    guard case .text(let first)? = atoms.first, first.count <= maximumInitials else { return atoms }
    var result: [NameListAtom] = []
    var place = 0
    while place < atoms.count {
      if isFirst(atoms, place), place + 2 < atoms.count, case .text(let letters) = atoms[place],
        atoms[place + 1].dividesInitials, case .text(let name) = atoms[place + 2],
        stand(page, letters, for: name)
      {
        place += 2
      }
      result.append(atoms[place])
      place += 1
    }
    return result
  }

  private static let maximumInitials = 8

  /// Whether a stretch is two to four capitals and the words of a name begin with them, in order.
  private static func stand(_ page: Page, _ letters: TextRange, for name: TextRange) -> Bool {
    guard letters.count <= maximumInitials else { return false }
    let capitals = letters.bounds.filter { page.byte($0).isASCIILetter }
    guard (2...4).contains(capitals.count),
      letters.bounds.allSatisfy({
        page.byte($0).isASCIIUpper || page.byte($0) == UInt8(ascii: ".") || page.byte($0) == 0x20
      })
    else { return false }
    let heads = page.wordIndices(name).map { page.byte(page.words[$0].range.lower) }
    return heads.count >= capitals.count
      && zip(capitals, heads.suffix(capitals.count)).allSatisfy { page.byte($0) == $1 }
  }

  /// Whether lines have a second column of bodies or posts: “Ada Pike   Wharf Inc.”. A third of them
  /// must show it, and none may hold somebody with a title.
  static func hasRemarkColumn(_ page: Page, _ atoms: [NameListAtom]) -> Bool {
    var all = 0
    var shown = 0
    for place in atoms.indices.dropFirst(2) {
      guard case .text(let cell) = atoms[place], case .gap = atoms[place - 1],
        case .text = atoms[place - 2], isFirst(atoms, place - 2)
      else { continue }
      if PersonName.parse(page, cell) != nil { return false }
      all += 1
      if Offices.isBody(page, cell) || Offices.isRole(page, cell) { shown += 1 }
    }
    return all >= 2 && shown * 3 >= all
  }

  private static func isFirst(_ atoms: [NameListAtom], _ place: Int) -> Bool {
    guard place > 0 else { return true }
    if case .line = atoms[place - 1] { return true }
    return false
  }

  /// Whether a line begins with the mark of a note in front of a name: “(1)  Dr Ada Pike”.
  private static func isMark(_ page: Page, _ atoms: [NameListAtom], _ index: Int) -> Bool {
    guard index + 1 < atoms.count, case .bracket(let mark) = atoms[index],
      NameList.isMark(page, mark)
    else { return false }
    switch atoms[index + 1] {
    case .text(let name): return PersonName.parse(page, name) != nil
    case .gap:
      guard index + 2 < atoms.count, case .text(let name) = atoms[index + 2] else { return false }
      return PersonName.parse(page, name) != nil
    default: return false
    }
  }

  /// Whether a line is a label with a colon behind it, or begins with one in front of names: “Apologies Cllr Pike”.
  private static func isHeading(
    _ page: Page, _ atoms: [NameListAtom], _ index: Int
  ) -> Bool {
    guard case .text(let range) = atoms[index] else { return false }
    if index + 1 < atoms.count, case .colon = atoms[index + 1] { return true }
    return AttendanceLabels.bare(page, range) != nil
  }

  private static func wraps(
    _ page: Page, _ result: [NameListAtom], _ before: NameListAtom, _ next: NameListAtom
  ) -> Bool {
    switch (before, next) {
    case (.line, _), (.semicolon, _): return false
    case (.comma, _), (.and, _), (.dash, _), (.colon, _): return true
    case (.gap, _): return true
    // “[Ada Pike]” on a line of its own is no remark on the line above.
    case (_, .bracket(let range)):
      return page.byte(range.lower - 1) != UInt8(ascii: "[")
        || PersonName.parse(page, range, demand: .words)?.end != page.trimmed(range).upper
    // A hyphen at the start of a line is a bullet.
    case (_, .dash): return false
    case (.text(let first), .text(let second)): return isCut(page, result, first, second)
    case (.bracket, .text): return false
    default: return next.isSeparator
    }
  }

  private static let joiners = WordSet(
    "of the for in and to de del van von der den ter la le ap ab mac ó o al da dos di st with by")

  /// Whether a stretch breaks off at the line end, or the next cannot begin an entry.
  private static func isCut(
    _ page: Page, _ result: [NameListAtom], _ first: TextRange, _ second: TextRange
  ) -> Bool {
    guard let last = page.wordIndices(first).last, let head = page.firstWord(second) else {
      return false
    }
    // “County Councillor” ⏎ “Four members of the public”
    if NameListPost.isSpelledCount(page, second) { return false }
    let word = page.words[last]
    var isColumn = false
    if result.count >= 2, case .gap = result[result.count - 2] { isColumn = true }
    // “Area A” in a column of its own is no name cut behind its initial.
    if joiners.contains(word) || endsInTitle(page, last) && !isPost(page, first, over: second)
      || !isColumn && word.shape.contains([.initial, .capitalised])
        && page.byte(word.range.lower - 1) != UInt8(ascii: "_")
        && !PersonName.isHonours(page, first) && !isArea(page, last, in: first)
        && !isShortSurname(page, last, in: first, before: second)
    {
      return true
    }
    let following = page.wordIndices(second)
    if !head.shape.contains(.capitalised), !head.shape.contains(.digits) {
      return following.count > 1 && head.range.lower == second.lower
        && page.byte(second.lower) < 0xC3
    }
    // “…, N Pike” ⏎ “Labour   Councillor B Dove”
    if Remark.isParty(page, second) { return false }
    let separator = result.count >= 2 ? result[result.count - 2] : .line
    switch separator {
    case .comma, .dash, .gap, .and:
      let isName = PersonName.parse(page, second, demand: .words) != nil
      if isName || Titles.begins(page, at: following.lowerBound, limit: following.upperBound) {
        return false
      }
      // “Councillor   Kurt Paproski” ⏎ “CAO   Melody Ferris”
      if case .gap = separator, Offices.isRole(page, second) { return false }
      // “… and Mrs P. Pike” ⏎ “Witham Borough Council”: the line heads the names below it.
      if case .and = separator, following.count >= 3, Offices.isBody(page, second),
        !Offices.isRole(page, second), PersonName.parse(page, first)?.end == first.upper
      {
        return false
      }
      // “Brendan ⏎ Kilbane” in a list with commas; “Metropolitan ⏎ Council”.
      return following.count == 1 || !Offices.isRole(page, second)
    default:
      return false
    }
  }

  /// “Rob T” ⏎ “Lionel”: first names, one of them with the letter of a surname.
  private static func isShortSurname(
    _ page: Page, _ last: Int, in range: TextRange, before next: TextRange
  ) -> Bool {
    let words = page.wordIndices(range)
    return words.count == 2 && last == words.lowerBound + 1
      && page.words[words.lowerBound].range.count > 2
      && page.words[words.lowerBound].shape.isDisjoint(with: .allCapitals)
      && page.byte(page.words[last].range.upper) != UInt8(ascii: ".")
      && page.wordIndices(next).count == 1 && !Titles.canBegin(page, at: words.lowerBound)
  }

  private static let areas = WordSet("area ward division district zone riding unit")

  /// “Electoral Area B”: the letter is that of a place.
  private static func isArea(_ page: Page, _ last: Int, in range: TextRange) -> Bool {
    last > page.wordIndices(range).lowerBound && areas.contains(page.words[last - 1])
  }

  /// “– Designated Doctor” over “Mr Ben Dove”: a post that ends like a title, and the next person with one.
  private static func isPost(
    _ page: Page, _ first: TextRange, over second: TextRange
  ) -> Bool {
    let words = page.wordIndices(first)
    let next = page.wordIndices(second)
    guard words.count >= 2,
      Titles.begins(page, at: next.lowerBound, limit: next.upperBound)
    else { return false }
    return Titles.read(page, at: words.lowerBound, limit: words.upperBound)?.end != words.upperBound
  }

  private static func endsInTitle(_ page: Page, _ last: Int) -> Bool {
    guard let titles = Titles.read(page, at: last, limit: last + 1) else { return false }
    return titles.kinds.last == .personal || titles.kinds.last == .member
  }
}

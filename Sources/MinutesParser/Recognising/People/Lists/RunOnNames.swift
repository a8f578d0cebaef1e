/// “Councillor Ada Pike (Chairman) Elder Borough Council” ⏎ “Mrs Ida Wren Independent Member”: the body or the post
/// behind the name with nothing but a blank between, as a table comes out of a PDF.
enum RunOnNames {
  struct Found {
    var people: [PersonRecord]
    /// Index behind the last block taken.
    var end: Int
  }

  /// One line, or one that the next carries on.
  private struct Entry {
    var name: TextRange
    var isTitled: Bool
    var presence: Person.Presence
    var remarks: [TextRange] = []
    /// Body or post behind the name.
    var rest: TextRange?
  }

  private static let fewest = 2
  private static let mostLines = 200
  private static let mostWords = 24

  /// The people of such lines from the first of `blocks` on; nil where fewer than two have a body or a post run on.
  ///
  /// Complexity: linear in the text of the lines.
  static func read(
    _ page: Page, _ blocks: Range<Int>, cell: SourceBlock.Cell?, defaults: NameListDefaults
  ) -> Found? {
    var entries: [Entry] = []
    var end = blocks.lowerBound
    var presence = defaults.presence
    while end < blocks.upperBound, entries.count < mostLines {
      let block = page.blocks[end]
      guard block.kind == .paragraph || block.kind == .listItem, !block.isFurniture,
        block.cell == cell
      else { break }
      let count = entries.count
      let last = entries.last
      guard take(page, block.text, &entries, &presence) else {
        // What its first lines say counts only where all of them are of the list.
        entries.removeLast(entries.count - count)
        if let last { entries[count - 1] = last }
        break
      }
      end += 1
    }
    guard entries.count(where: { $0.rest != nil }) >= fewest else { return nil }
    // Names without titles need the company of posts.
    guard entries.allSatisfy({ $0.isTitled || $0.rest != nil }) else { return nil }
    withLongerNames(page, &entries)
    var defaults = defaults
    defaults.isOneAnEntry = true
    let reading = NameList.read(
      page,
      entries: entries.map { entry in
        var made = NameListEntry(names: [entry.name])
        made.presence = entry.presence
        made.remarks = (entry.remarks + [entry.rest].compactMap { $0 }).flatMap {
          Remark.read(page, $0, presence: entry.presence)
        }
        return made
      }, defaults: defaults)
    guard reading.people.count == entries.count else { return nil }
    return Found(people: reading.people, end: end)
  }

  /// Takes the lines of a block; false where one is no entry and carries none on.
  private static func take(
    _ page: Page, _ text: TextRange, _ entries: inout [Entry], _ presence: inout Person.Presence
  ) -> Bool {
    let start = page.trimmed(text).lower
    for line in page.eachLine(text) {
      var rest = line
      while !rest.isEmpty {
        let cut = secondName(page, rest, behind: rest == line ? 2 : 1) ?? rest.upper
        let piece = page.trimmed(rest.prefix(upTo: cut))
        rest = rest.suffix(from: cut)
        if !entries.isEmpty, piece.lower > start, page.endsWithColon(piece),
          let label = AttendanceLabels.whole(page, piece), !label.isPost
        {
          presence = label.presence ?? presence
        } else if !takeRest(page, piece, &entries) {
          guard let entry = entry(page, piece, presence) else { return false }
          entries.append(entry)
        }
      }
    }
    return true
  }

  /// Takes a bracket below a name, or the end of what was cut at the end of a line.
  private static func takeRest(
    _ page: Page, _ line: TextRange, _ entries: inout [Entry]
  ) -> Bool {
    guard let last = entries.indices.last else { return false }
    if page.byte(line.lower) == UInt8(ascii: "("), page.lastByte(line) == UInt8(ascii: ")") {
      entries[last].remarks.append(TextRange(line.lower + 1, line.upper - 1))
      return true
    }
    guard let rest = entries[last].rest, isCut(page, rest),
      page.wordIndices(line).count <= wordsOfRest
    else { return false }
    entries[last].rest = rest.through(line)
    return true
  }

  /// Where a second name with a title begins in a line: a wrap that was no wrap.
  ///
  /// - Parameter words: How many words of the name in front are passed over at least.
  private static func secondName(_ page: Page, _ line: TextRange, behind words: Int) -> Int? {
    let all = page.wordIndices(line)
    var depth = 0
    var offset = line.lower
    for index in all.dropFirst(words) {
      while offset < page.words[index].range.lower {
        if page.byte(offset) == UInt8(ascii: "(") { depth += 1 }
        if page.byte(offset) == UInt8(ascii: ")") { depth -= 1 }
        offset += 1
      }
      guard depth == 0, Titles.canBegin(page, at: index),
        let titles = Titles.read(page, at: index, limit: all.upperBound),
        titles.kinds.first == .member || titles.kinds.first == .personal, !titles.isPlural,
        Offices.bodies.contains(page.words[index - 1])
          || Offices.words.contains(page.words[index - 1])
          || page.byte(page.words[index - 1].range.upper) == UInt8(ascii: ")")
      else { continue }
      return page.words[index].range.lower
    }
    return nil
  }

  private static let wordsOfRest = 8
  private static let joiners = WordSet("and of the for to in with")

  /// Whether a post or body goes on in the next line.
  private static func isCut(_ page: Page, _ rest: TextRange) -> Bool {
    let last = page.lastByte(rest)
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "&") { return true }
    return page.wordIndices(rest).last.map { joiners.contains(page.words[$0]) } ?? false
  }

  /// One line: the name, a bracket, and what runs on behind.
  private static func entry(
    _ page: Page, _ line: TextRange, _ presence: Person.Presence
  ) -> Entry? {
    let words = page.wordIndices(line)
    guard let first = words.first, words.count <= mostWords,
      page.words[first].range.lower == line.lower
    else { return nil }
    let titles = Titles.read(page, at: first, limit: words.upperBound)
    if let titles, titles.isPlural || titles.isClass { return nil }
    guard let end = nameEnd(page, titles?.end ?? first, words.upperBound),
      let name = PersonName.parse(
        page, TextRange(line.lower, page.words[end - 1].range.upper), demand: .words),
      name.end == page.words[end - 1].range.upper
    else { return nil }
    var entry = Entry(
      name: TextRange(line.lower, name.end), isTitled: titles != nil, presence: presence)
    var rest = page.trimmed(TextRange(name.end, line.upper))
    while page.byte(rest.lower) == UInt8(ascii: "("), !rest.isEmpty {
      guard let close = rest.bounds.first(where: { page.byte($0) == UInt8(ascii: ")") }) else {
        return nil
      }
      entry.remarks.append(TextRange(rest.lower + 1, close))
      rest = page.trimmed(TextRange(close + 1, rest.upper))
    }
    if let open = rest.bounds.first(where: { page.byte($0) == UInt8(ascii: "(") }),
      page.lastByte(rest) == UInt8(ascii: ")")
    {
      entry.remarks.append(TextRange(open + 1, rest.upper - 1))
      rest = page.trimmed(rest.prefix(upTo: open))
    }
    guard !rest.isEmpty else { return entry }
    guard let opening = page.firstWord(rest), opening.range.lower == rest.lower,
      opening.shape.contains(.capitalised), page.lastByte(rest) != UInt8(ascii: "."),
      !rest.bounds.contains(where: { page.byte($0) == 0x09 || page.byte($0) == UInt8(ascii: ":") }),
      PersonName.parse(page, rest) == nil,
      Offices.isRole(page, rest)
        || titles != nil && (Offices.isBody(page, rest) || Remark.isParty(page, rest))
    else { return nil }
    entry.rest = rest
    return entry
  }

  /// Index behind the words of a name: a surname behind initials, else two names.
  private static func nameEnd(_ page: Page, _ start: Int, _ limit: Int) -> Int? {
    var hasInitial = false
    var names = 0
    var index = start
    while index < limit, index - start < 8 {
      let word = page.words[index]
      if index > start, !isJoined(page, index) { return nil }
      if word.shape.contains(.digits) { return nil }
      index += 1
      if word.shape.contains([.initial, .capitalised]) {
        hasInitial = true
      } else if PersonName.particles.contains(word), index < limit {
        continue
      } else if word.shape.contains(.capitalised) || PersonName.isOtherCapital(page, word) {
        names += 1
        while index < limit, isHyphenated(page, index) { index += 1 }
        if names + (hasInitial ? 1 : 0) >= 2 { return index }
      } else {
        return nil
      }
    }
    return nil
  }

  private static func isHyphenated(_ page: Page, _ index: Int) -> Bool {
    page.byte(page.words[index - 1].range.upper) == UInt8(ascii: "-")
      && page.words[index].range.lower == page.words[index - 1].range.upper + 1
  }

  /// Whether a blank, a stop or a hyphen stands in front of a word of a name.
  private static func isJoined(_ page: Page, _ index: Int) -> Bool {
    let gap = page.gap(before: index)
    return gap.count <= 2
      && gap.bounds.allSatisfy {
        [0x20, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'")].contains(page.byte($0))
      }
  }

  /// “Mary Ann Pike Elder Borough Council” beside others of “Elder Borough Council”: what stands in front of a body
  /// that others have is of the name.
  private static func withLongerNames(_ page: Page, _ entries: inout [Entry]) {
    let bodies = Set(entries.compactMap { $0.rest.map { page.string($0) } })
    for place in entries.indices {
      guard let rest = entries[place].rest, entries[place].remarks.isEmpty else { continue }
      let words = page.wordIndices(rest)
      guard words.count >= 3 else { continue }
      let shorter = TextRange(page.words[words.lowerBound + 1].range.lower, rest.upper)
      guard bodies.contains(page.string(shorter)) else { continue }
      entries[place].name = TextRange(
        entries[place].name.lower, page.words[words.lowerBound].range.upper)
      entries[place].rest = shorter
    }
  }
}

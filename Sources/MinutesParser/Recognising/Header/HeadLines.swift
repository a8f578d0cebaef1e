/// Divides a block of the head that holds the lines of a title page: “TOWN OF WEXCOMBE” – “BOARD OF
/// SELECTMEN” – “Minutes of Meeting” – “Tuesday, March 8, 2016” – “Memorial Hall”.
enum HeadLines {
  private static let fewestLines = 3
  private static let mostWordsALine = 14
  private static let reach = 12

  /// The head with a block for each line of such a block.
  static func divided(_ page: Page, _ head: [SourceBlock]) -> [SourceBlock] {
    var result: [SourceBlock] = []
    result.reserveCapacity(head.count)
    for (index, block) in head.enumerated() {
      if index < reachOfNumber, let cut = numberEnd(page, block) {
        for range in [block.range.prefix(upTo: cut), block.range.suffix(from: cut)] {
          var piece = block
          piece.text = page.trimmed(range)
          piece.marker = .empty(at: piece.text.lower)
          result.append(piece)
        }
        continue
      }
      guard index < reach, block.marker.isEmpty,
        page.first(.lineEnd, in: block.range) != nil
      else {
        result.append(block)
        continue
      }
      let lines = page.lines(block.range)
      guard isTitlePage(page, lines) else {
        result.append(block)
        continue
      }
      for line in lines {
        var piece = block
        if line.lower > block.text.lower { piece.hints.insert(.nextLine) }
        piece.text = line
        piece.marker = .empty(at: line.lower)
        result.append(piece)
      }
    }
    return result
  }

  private static let fewestDotted = 3
  private static let wordsOfDotted = 10

  /// “Finance Committee · Wednesday 12 October 2022 · 5.30 pm · School library” on top of a paper: a line for each.
  static func dotted(_ page: Page, _ head: [SourceBlock]) -> [SourceBlock] {
    guard
      let place = head.indices.prefix(reach).first(where: { parts(page, head[$0].range) != nil }),
      let parts = parts(page, head[place].range)
    else { return head }
    var result = head
    result.replaceSubrange(
      place...place,
      with: parts.map { part in
        var piece = head[place]
        if part.lower > head[place].text.lower { piece.hints.insert(.nextLine) }
        piece.text = part
        piece.marker = .empty(at: part.lower)
        return piece
      })
    return result
  }

  private static func parts(_ page: Page, _ line: TextRange) -> [TextRange]? {
    guard page.speaks(of: .figures, in: line) else { return nil }
    var parts: [TextRange] = []
    var start = line.lower
    for offset in line.bounds {
      let byte = page.byte(offset)
      let width =
        byte == UInt8(ascii: "|") ? 1 : byte == 0xC2 && page.has("·", at: offset) ? 2 : 0
      guard width > 0, offset > start, page.byte(offset - 1).isBlank,
        page.byte(offset + width).isBlank
      else { continue }
      parts.append(page.trimmed(TextRange(start, offset)))
      start = offset + width
    }
    parts.append(page.trimmed(TextRange(start, line.upper)))
    guard parts.count >= fewestDotted,
      parts.allSatisfy({ (1...wordsOfDotted).contains(page.wordIndices($0).count) }),
      parts.contains(where: { isDate(page, $0) })
    else { return nil }
    return parts
  }

  private static let reachOfNumber = 4
  private static let wordsOfNumber = 4

  /// “1227/10/2020 MINUTES OF ELDER PARISH COUNCIL …”, “Page 46 Minutes of the Meeting …”: offset behind the number
  /// that the page has in the minute book.
  private static func numberEnd(_ page: Page, _ block: SourceBlock) -> Int? {
    guard block.cell == nil, block.kind != .listItem,
      page.speaks(of: .minutesTitles, in: block.range)
    else { return nil }
    let words = page.wordIndices(block.range)
    var index = words.lowerBound
    if index < words.upperBound, page.words[index].hash == WordHash.of("page") { index += 1 }
    let figures = index
    while index < words.upperBound, index - words.lowerBound < wordsOfNumber,
      page.words[index].shape.contains(.digits), !page.words[index].shape.contains(.capitalised)
    {
      index += 1
    }
    guard index > figures, index < words.upperBound,
      page.words[index].shape.contains(.capitalised),
      TitleRule.minutesOf.matches(page.words, at: index, limit: words.upperBound),
      page.text.isBlank(page.gap(before: index))
    else { return nil }
    return page.words[index].range.lower
  }

  /// Whether lines are short, one of them is a title by itself, and one is a date or a name.
  private static func isTitlePage(_ page: Page, _ lines: [TextRange]) -> Bool {
    guard lines.count >= fewestLines,
      lines.allSatisfy({ page.wordIndices($0).count <= mostWordsALine && !isCut(page, $0) })
    else { return false }
    guard let title = lines.firstIndex(where: { TitleRule.isMinutesTitle(page, $0) }) else {
      return isLetterhead(page, lines)
    }
    return lines.enumerated().contains { index, line in
      index != title && (isDate(page, line) || BodyName.onLine(page, line) != nil)
    }
  }

  /// “Elder Town Council” ⏎ “The Corn Hall, High Street” ⏎ “7.00pm”: a name and when, below a heading that is the title.
  private static func isLetterhead(_ page: Page, _ lines: [TextRange]) -> Bool {
    guard BodyName.onLine(page, lines[0]) != nil else { return false }
    return lines.dropFirst().contains { line in
      let words = page.wordIndices(line).count
      return isDate(page, line) || words <= 3 && !ClockTime.find(page, line).isEmpty
    }
  }

  /// Whether a line is hardly more than a date.
  private static func isDate(_ page: Page, _ line: TextRange) -> Bool {
    guard let date = MeetingDate.find(page, line).first else { return false }
    return page.wordIndices(line).count - page.wordIndices(date.range).count <= 3
  }

  private static let joiners = WordSet("of the and for on to in at held by from")

  /// Whether a line goes on in the next.
  private static func isCut(_ page: Page, _ line: TextRange) -> Bool {
    page.wordIndices(line).last.map { joiners.contains(page.words[$0]) } ?? false
  }
}

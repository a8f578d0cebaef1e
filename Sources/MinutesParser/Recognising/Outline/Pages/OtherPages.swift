/// Pages that list the documents of many meetings: links to minutes by date, and next to no text.
enum IndexPage {
  private static let names = WordSet(
    "minutes minute agenda agendas meeting notes cofnodion draft papers pack")
  /// Fewest entries that make an index.
  private static let fewest = 4
  /// Words of an entry at most.
  private static let longest = 24

  /// Whether two fifths of the words of a page at least stand in short lines, or rows of tables, that each name a
  /// document of a meeting and its date, or are the date of one of them.
  static func isOne(_ page: Page) -> Bool { found(page).isIndex }

  /// Whether a page lists the documents of several meetings, with whatever text beside them.
  static func listsSeveral(_ page: Page) -> Bool { found(page).isList }

  private static func found(_ page: Page) -> Found {
    var found = Found()
    // The blocks of a row of a table are one line: “14 December 2022 | 2.00 pm | Agenda”.
    var line: (range: TextRange, isRow: Bool)?
    var before: SourceBlock.Cell?
    for block in page.blocks where !block.isFurniture {
      if let cell = block.cell, let before, cell.table == before.table, cell.row == before.row,
        let first = line
      {
        line = (first.range.through(block.range), true)
      } else {
        if let line { found.take(page, line.range, isRow: line.isRow) }
        line = (block.range, false)
      }
      before = block.cell
    }
    if let line { found.take(page, line.range, isRow: line.isRow) }
    return found
  }

  /// What was found in the lines of a page.
  private struct Found {
    private var entries = 0
    private var inEntries = 0
    private var all = 0
    private var days: Set<String> = []

    var isList: Bool { entries >= fewest && days.count * 2 > entries }
    var isIndex: Bool { isList && inEntries * 5 >= all * 2 }

    mutating func take(_ page: Page, _ line: TextRange, isRow: Bool) {
      let words = page.wordIndices(line)
      all += words.count
      guard words.count <= longest, words.count >= 2,
        words.contains(where: { page.words[$0].shape.contains(.digits) }),
        isRow || words.hold(names, in: page),
        page.lastByte(line) != UInt8(ascii: "."),
        let day = MeetingDate.find(page, line).first?.day
      else { return }
      inEntries += words.count
      // “18 January 2023 | 2.00 pm | Not yet published” stands among the others.
      guard !isRow || words.hold(names, in: page) else { return }
      entries += 1
      days.insert(day)
    }
  }
}

/// What was said at a meeting, second by second: subtitles of a recording.
enum CaptionPage {
  /// Fewest times that make subtitles.
  private static let fewest = 5

  /// Whether times to the second stand alone in many lines, `00:31:50` or `00:31:50.000 --> 00:31:58.400`, with
  /// what was said below each. Minutes give hours and minutes, and hardly alone.
  static func isOne(_ page: Page) -> Bool {
    if isTimedTalk(page) { return true }
    guard holdsPointers(page) else { return false }
    var times = 0
    var others = 0
    for block in page.blocks where !block.isFurniture {
      guard page.first(.colon, in: block.range) != nil else {
        others += 1
        continue
      }
      var isTimed = false
      for line in page.eachLine(block.range) where isTime(page, line) {
        times += 1
        isTimed = true
      }
      if !isTimed { others += 1 }
    }
    return times >= fewest && times * 3 >= others && isSpoken(page)
  }

  private static let longestTime = 13

  /// Whether most blocks are “00:00:31 Ada Pike: So, last month we agreed …”: a time to the second, who speaks, and
  /// what was said.
  private static func isTimedTalk(_ page: Page) -> Bool {
    var turns = 0
    var others = 0
    for block in page.blocks where !block.isFurniture {
      if isTurn(page, block.range) { turns += 1 } else { others += 1 }
    }
    return turns >= fewest && turns > others
  }

  private static func isTurn(_ page: Page, _ range: TextRange) -> Bool {
    guard page.byte(range.lower).isASCIIDigit else { return false }
    let limit = min(range.upper, range.lower + longestTime)
    var end = range.lower
    while end < limit, !page.byte(end).isBlank { end += 1 }
    guard end < limit, isTime(page, TextRange(range.lower, end)) else { return false }
    let said = page.trimmed(TextRange(end, range.upper))
    guard let name = PersonName.parse(page, said, demand: .words) else { return false }
    return page.byte(name.end) == UInt8(ascii: ":")
  }

  /// Whether the text has as many `>` as there must be: hardly any has.
  private static func holdsPointers(_ page: Page) -> Bool {
    var pointers = 0
    var start = 0
    let end = page.text.bytes.count
    while pointers < fewest, let mark = page.words.marks.first(.pointer, from: start, to: end) {
      if page.byte(mark) == UInt8(ascii: ">") { pointers += 1 }
      start = mark + 1
    }
    return pointers >= fewest
  }

  /// Whether arrows lead from time to time, or “>>” shows again and again that another speaks: minutes may give
  /// places in a recording, too.
  private static func isSpoken(_ page: Page) -> Bool {
    var pointers = 0
    for block in page.blocks where !block.isFurniture {
      var before: UInt8 = 0
      for byte in page.text.bytes[block.range.bounds] {
        if byte == UInt8(ascii: ">"), before == byte || before == UInt8(ascii: "-") {
          pointers += 1
        }
        before = byte
      }
      if pointers >= fewest { return true }
    }
    return false
  }

  /// Whether a line is digits in groups with colons between, three at least, and at most an arrow beside them.
  private static func isTime(_ page: Page, _ line: TextRange) -> Bool {
    guard page.byte(line.lower).isASCIIDigit, line.count <= 40 else { return false }
    var colons = 0
    for offset in line.bounds {
      switch page.byte(offset) {
      case UInt8(ascii: ":"): colons += 1
      case let byte where byte.isASCIIDigit || byte == 0x20: continue
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ">"): continue
      default: return false
      }
    }
    return colons == 2 || colons == 4
  }
}

/// Pages that only lead to the papers of a meeting: “Read the minutes”.
enum ShellPage {
  private static let links = PhraseTable<Bool>([
    "read|view|download|open|see the? minutes|agenda", "click here to view|read|download",
    "the document you requested", "page not found", "document not found",
  ])
  private static let cancelled = PhraseTable<Bool>([
    "cancelled|canceled", "meeting cancelled|canceled", "this meeting was|is|has",
  ])
  /// Words of such a page at most.
  private static let longest = 120

  /// Whether a short page has a link to papers and no text of its own.
  static func isOne(_ page: Page) -> Bool {
    guard isShort(page) else { return false }
    var links = 0
    for block in page.blocks where !block.isFurniture {
      let range = page.wordIndices(block.range)
      // A short agenda, or the notice that there is no meeting, has numbers or says so.
      guard LeadingMarker.scan(page, block.range)?.shape != .decimal,
        page.opening(block.range, cancelled) == nil
      else { return false }
      let isLink = range.hold(Self.links, in: page, limit: range.upperBound)
      if isLink, range.count <= 10 { links += 1 }
    }
    return links > 0
  }

  private static func isShort(_ page: Page) -> Bool {
    var words = 0
    for block in page.blocks where !block.isFurniture {
      let count = page.wordIndices(block.range).count
      words += count
      if words > longest || count >= 25 { return false }
    }
    return true
  }
}

/// Summaries of meetings that a machine wrote, as their pages say.
enum MachineSummary {
  private static let phrases = PhraseTable<Bool>([
    "ai generated summary|summaries", "ai summary|summaries", "automatically generated summary",
    "summaries are written by a large language model", "summarised|summarized by ai",
    "summary was generated", "summary generated by|using", "machine generated summary",
  ])
  private static let reach = 12

  /// Whether one of the first lines or the last says that a machine wrote the text.
  static func isOne(_ page: Page) -> Bool {
    let shown = page.blocks.indices.lazy.filter { !page.blocks[$0].isFurniture }
    return shown.prefix(reach).contains { speaksOfMachine(page, page.blocks[$0].range) }
      || shown.reversed().prefix(2).contains { speaksOfMachine(page, page.blocks[$0].range) }
  }

  private static func speaksOfMachine(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count <= 40 && words.hold(phrases, in: page, limit: words.upperBound)
  }
}

/// Files of another kind that somebody copied as text: control characters and bytes that are none.
enum JunkText {
  /// Whether at least a tenth of the characters are no text.
  static func isOne(_ source: SourceText) -> Bool {
    var junk = 0
    var all = 0
    for (index, byte) in source.bytes.enumerated() {
      if byte & 0xC0 != 0x80 { all += 1 }
      let isControl = byte < 0x09 || byte > 0x0D && byte < 0x20
      let isReplaced =
        byte == 0xEF && index + 2 < source.bytes.count && source.bytes[index + 1] == 0xBF
        && source.bytes[index + 2] == 0xBD
      let isSecondControl =
        byte == 0xC2 && index + 1 < source.bytes.count && source.bytes[index + 1] < 0xA0
      if isControl || isReplaced || isSecondControl { junk += 1 }
    }
    return all > 0 && junk * 10 >= all
  }
}

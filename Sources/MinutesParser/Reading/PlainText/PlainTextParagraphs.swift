/// Groups lines that belong to one paragraph, one entry of a list or one labelled field.
struct PlainTextParagraphs {
  /// Lines that make one block.
  struct Paragraph {
    var lines: Range<Int>
    /// The glyph in front, of an entry of a list.
    var glyph: BulletGlyph.Match?
    /// The column in which the text behind a glyph, number or label begins.
    var textColumn: Int?
    /// Columns in front of the second and later lines.
    var bodyIndent: Int?
    /// Whether a label stands in front, under which short lines stay lines: one person a line.
    var keepsLines = false
    /// Whether a gap sets the label apart, so that whatever is set in belongs to it.
    var hasGap = false
    /// Whether a label without a colon stands in the margin: see `PlainTextLines.marginColumn`.
    var isInMargin = false
    /// Whether a number stands alone on the first line, and its text on the next.
    var awaitsText = false
    /// Whether a dash sets the label off; its text may as well go on at the margin.
    var isBehindDash = false
  }

  private let text: PlainTextLines
  private let wrapping: TextWrapping
  /// Whether numbers stand on lines of their own above their texts.
  private let numbersStandAlone: Bool
  /// The last number of every series met so far.
  private var series: [UInt16: LineMarker] = [:]

  init(_ text: PlainTextLines, _ wrapping: TextWrapping) {
    self.text = text
    self.wrapping = wrapping
    numbersStandAlone = text.numbersStandAlone
  }

  /// The paragraph that begins at a line.
  mutating func paragraph(at start: Int) -> Paragraph {
    let line = text[start]
    var paragraph = Paragraph(lines: start..<start + 1)
    open(&paragraph, line)
    var index = start + 1
    while index < text.count, continues(paragraph, at: index) {
      let indent = Int(text[index].indent)
      if let body = paragraph.bodyIndent {
        paragraph.bodyIndent = min(body, indent)
      } else {
        paragraph.bodyIndent = indent
      }
      index += 1
      paragraph.lines = start..<index
    }
    return paragraph
  }

  /// 1 to 3 for a line that is underlined by the next one, otherwise nil.
  func headingLevel(at index: Int) -> UInt8? {
    let line = text[index]
    guard text.isAdjacent(index + 1), text[index + 1].isRule, line.gapCount == 0,
      index == 0 || !text.isAdjacent(index) || text[index - 1].isRule
    else { return nil }
    let rule = text.bytes[text[index + 1].range]
    guard let sign = rule.first, rule.allSatisfy({ $0 == sign }) else { return nil }
    let length = Int(line.width) - Int(line.indent)
    // A head in capitals may have a rule across the page below it.
    let isInCapitals =
      !text.bytes[line.range].contains { $0.isASCIILower }
      && text.bytes[line.range].contains { $0.isASCIIUpper }
    guard rule.count * 2 >= length, rule.count <= length * 2 + 2 || isInCapitals,
      text.bytes[Int(line.end) - 1] != UInt8(ascii: ".")
    else { return nil }
    switch sign {
    case UInt8(ascii: "="): return 1
    case UInt8(ascii: "-"): return 2
    case UInt8(ascii: "~"), UInt8(ascii: "^"): return 3
    default: return nil
    }
  }

  // MARK: Openings

  private mutating func open(_ paragraph: inout Paragraph, _ line: PlainTextLine) {
    if let glyph = BulletGlyph.match(text.bytes, line.range) {
      paragraph.glyph = glyph
      paragraph.textColumn = Int(line.indent) + glyph.advance
    } else if let marker = text.marker(of: line) {
      series[key(marker)] = marker
      paragraph.textColumn = marker.isAlone ? nil : markerColumn(line, marker)
      paragraph.awaitsText = numbersStandAlone && marker.isNumberAlone
    } else if let label = text.labelEnd(line) {
      paragraph.textColumn = column(behind: label, in: line)
      paragraph.keepsLines = paragraph.textColumn != nil
      paragraph.hasGap = hasGap(behind: label, in: line)
    } else if let column = columnBehindDash(line) {
      paragraph.textColumn = column
      paragraph.isBehindDash = true
    } else {
      paragraph.isInMargin = text.marginColumn(at: paragraph.lines.lowerBound) != nil
    }
  }

  /// Bytes of a label that a dash sets off: “RECOMMENDED – That …”.
  private static let longestDashed = 24

  /// The column of the text behind a dash that one or two words in front of it set off as their label.
  private func columnBehindDash(_ line: PlainTextLine) -> Int? {
    var offset = Int(line.start)
    let limit = min(Int(line.end), offset + Self.longestDashed)
    var words = 1
    var characters = 0
    // Most lines have none so near.
    let near = min(Int(line.end), limit + 1)
    guard offset < limit, text.bytes[offset].isASCIIUpper,
      text.bytes.first(
        from: offset, to: near, where: { $0.equals(UInt8(ascii: "-")) | $0.isFrom(0x80) }) < near
    else { return nil }
    while offset < limit, text.bytes[offset].isASCIILetter || text.bytes[offset] == 0x20 {
      if text.bytes[offset] == 0x20 { words += 1 }
      offset += 1
      characters += 1
    }
    guard offset + 4 < Int(line.end), words <= 3, text.bytes[offset - 1] == 0x20 else { return nil }
    let isLong =
      text.bytes[offset] == 0xE2 && text.bytes[offset + 1] == 0x80
      && (text.bytes[offset + 2] == 0x93 || text.bytes[offset + 2] == 0x94)
    let width = isLong ? 3 : text.bytes[offset] == UInt8(ascii: "-") ? 1 : 0
    guard width > 0, text.bytes[offset + width] == 0x20 else { return nil }
    return Int(line.indent) + characters + 2
  }

  /// The column of the text behind a number; a tab is told by the gap that the scan noted.
  private func markerColumn(_ line: PlainTextLine, _ marker: LineMarker) -> Int {
    if let gap = text.gaps(of: line).first, Int(gap.startOffset) == Int(line.start) + marker.length
    {
      return Int(gap.endColumn)
    }
    return Int(line.indent) + marker.length + marker.gap
  }

  /// The column of the text behind a label; nil where none stands there.
  private func column(behind label: Int, in line: PlainTextLine) -> Int? {
    guard label < Int(line.end) else { return nil }
    if let gap = text.gaps(of: line).first, Int(gap.startOffset) == label {
      return Int(gap.endColumn)
    }
    let words = text.bytes[Int(line.start)..<label]
    let characters = words.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return Int(line.indent) + characters + (hasGap(behind: label, in: line) ? 2 : 1)
  }

  private func hasGap(behind label: Int, in line: PlainTextLine) -> Bool {
    guard label + 1 < Int(line.end) else { return false }
    return text.bytes[label] == 0x09 || text.bytes[label + 1] <= 0x20
  }

  /// Whether a line is set in under the text behind a label.
  private func hangs(_ next: PlainTextLine, under paragraph: Paragraph) -> Bool {
    guard paragraph.keepsLines, let column = paragraph.textColumn else { return false }
    let first = text[paragraph.lines.lowerBound]
    guard Int(next.indent) >= Int(first.indent) + 2 else { return false }
    return paragraph.hasGap || abs(Int(next.indent) - column) <= 1
  }

  /// Whether a line goes on right under the text behind a number, and a word or two in capitals stand
  /// at its end behind a gap, as what became of a motion does.
  private func hangsOverTail(
    _ next: PlainTextLine, _ before: PlainTextLine, under paragraph: Paragraph
  ) -> Bool {
    let first = text[paragraph.lines.lowerBound]
    guard paragraph.glyph == nil, !paragraph.keepsLines, paragraph.textColumn == Int(next.indent),
      next.indent > first.indent, next.gapCount == 1,
      !text.hasColumnGap(before) || before.start == first.start,
      !text.endsFinally(before), let gap = text.gaps(of: next).first
    else { return false }
    let tail = text.bytes[Int(gap.endOffset)..<Int(next.end)]
    return tail.count >= 4 && tail.allSatisfy { $0.isASCIIUpper || $0 == 0x20 }
  }

  /// Whether a line is a bracketed figure alone, as the total of a vote is when it did not fit on
  /// the line before.
  private func isStrayTotal(_ before: PlainTextLine, _ next: PlainTextLine) -> Bool {
    guard let marker = text.marker(of: next), marker.isAlone,
      marker.style == .decimal, marker.signs == 3, before.gapCount > 0, !text.endsFinally(before)
    else { return false }
    return series[key(marker)].map { !marker.follows($0) } ?? true
  }

  /// Whether a line is a remark in brackets, set in under the text of an entry: “(ilse, 20:06:02)” where a log was
  /// wrapped.
  private func isRemark(_ next: PlainTextLine, under paragraph: Paragraph) -> Bool {
    paragraph.glyph != nil && text.bytes[Int(next.start)] == UInt8(ascii: "(")
      && next.indent > text[paragraph.lines.lowerBound].indent
      && paragraph.textColumn == Int(next.indent) && text.marker(of: next) == nil
  }

  private func key(_ marker: LineMarker) -> UInt16 { marker.seriesKey }

  // MARK: Continuations

  private func continues(_ paragraph: Paragraph, at index: Int) -> Bool {
    let first = text[paragraph.lines.lowerBound]
    let next = text[index]
    let before = text[index - 1]
    if next.isFurniture || next.isRule || next.flags.contains(.onlyPipes) { return false }
    if isAwaited(paragraph, at: index) { return true }
    if numbersStandAlone, isHeadOverNumber(at: index) { return false }
    guard text.isAdjacent(index) || runsAcrossPage(before, next) else { return false }
    if isJoiner(next) { return true }
    if headingLevel(at: index) != nil || opensTable(at: index)
      || TypedMarkup.heading(text.bytes, next.range) != nil
    {
      return false
    }
    if opensBullet(paragraph, before, next) { return false }
    if hangs(next, under: paragraph) { return !opensEntry(at: index, isLabelled: true) }
    if isStrayTotal(before, next) || hangsOverTail(next, before, under: paragraph) { return true }
    if opensEntry(at: index, isLabelled: false) { return false }
    if isRemark(next, under: paragraph) { return true }
    // A glyph on a line of its own: the text behind it may be broken anywhere.
    let isBroken = paragraph.glyph.map { $0.textStart >= Int(first.end) } ?? false
    let isWrap =
      isWrapped(before, next, isListed: paragraph.isInMargin)
      || isBroken && text.startsSmall(next) && !text.endsFinally(before)
    if fits(paragraph, next, before) { return isWrap }
    if isCentredBelow(before, next), text.startsSmall(next), !text.endsFinally(before) {
      return true
    }
    return text.startsSmall(next) && wrapping.isFull(before, next) && !text.endsFinally(before)
  }

  /// “and” alone on its line, between two entries of a list.
  private func isJoiner(_ line: PlainTextLine) -> Bool {
    let bytes = text.bytes[line.range]
    return bytes.elementsEqual("and".utf8) || bytes.elementsEqual("or".utf8)
      || bytes.elementsEqual("and,".utf8)
  }

  /// Whether a glyph or a number alone on its line still waits for its text.
  private func isAwaited(_ paragraph: Paragraph, at index: Int) -> Bool {
    guard paragraph.glyph != nil || paragraph.awaitsText,
      paragraph.lines.count == 1, text[index].blanksBefore <= 1,
      BulletGlyph.match(text.bytes, text[index].range) == nil
    else { return false }
    if let glyph = paragraph.glyph { return glyph.textStart >= Int(text[index - 1].end) }
    // What an empty line divides is left to those who know what numbers of items are.
    return paragraph.awaitsText && text[index].blanksBefore == 0
      && text.marker(of: text[index]) == nil
  }

  /// Whether a line is the head of what the number alone on the next line opens, although the line
  /// before it is full.
  private func isHeadOverNumber(at index: Int) -> Bool {
    let line = text[index]
    guard index + 1 < text.count, !text.startsSmall(line), !wrapping.isWide(line),
      text.endsFinally(text[index - 1]), !text.endsFinally(line),
      let marker = text.marker(of: text[index + 1]), marker.isNumberAlone
    else { return false }
    return series[key(marker)].map { marker.follows($0) } ?? (marker.value == 1)
  }

  /// Whether a sentence goes on behind a page break that left no furniture.
  private func runsAcrossPage(_ before: PlainTextLine, _ next: PlainTextLine) -> Bool {
    next.isPageStart && text.startsSmall(next) && !text.endsFinally(before)
      && wrapping.isWide(before)
  }

  private func opensTable(at index: Int) -> Bool {
    text[index].flags.contains(.pipe) && index + 1 < text.count
      && PipeTable.isDelimiterRow(text.bytes, text[index + 1].range)
  }

  private func opensBullet(
    _ paragraph: Paragraph, _ before: PlainTextLine, _ next: PlainTextLine
  ) -> Bool {
    guard let glyph = BulletGlyph.match(text.bytes, next.range) else { return false }
    // A wrapped line may happen to begin with a dash.
    return !glyph.isDoubtful || paragraph.glyph != nil || text.endsEntry(before)
      || !wrapping.isFull(before, next)
  }

  /// Whether a line opens an entry of its own by a number or a label, although the line before it is
  /// full.
  private func opensEntry(at index: Int, isLabelled: Bool) -> Bool {
    let (before, next) = (text[index - 1], text[index])
    if !isLabelled, let label = text.labelEnd(next), isSmallLabel(label, next) { return true }
    if text.countsOn(before, next) { return true }
    if !isLabelled, let label = text.labelEnd(next), text.bytes[Int(next.start)].isASCIIUpper,
      text.endsFinally(before) || hasGap(behind: label, in: next) || text.isInCapitals(next, label)
        || text.isMailLine(next) && text.isMailLine(before)
        || isLabelAlone(label, at: index) || isLabelOfHead(label, at: index)
    {
      return true
    }
    guard let marker = text.marker(of: next) else { return false }
    let isNext = series[key(marker)].map { marker.follows($0) } ?? false
    if !isNext, text.endsBeforeNumber(before) { return false }
    switch marker.style {
    case .bare:
      return marker.gap >= 2 && (isNext || text.endsFinally(before))
    case .compound, .reference:
      return !marker.isAlone && (text.endsFinally(before) || isNext && marker.gap >= 2)
    case .decimal, .letter:
      if marker.isInitial { return !isLabelled && isNext && text.endsFinally(before) }
      if marker.isAlone || marker.signs & 16 != 0 || marker.value > 999 { return isNext }
      // “… under G.L. c. 30A,” – “s. 21(a)(3), to discuss …”: no list begins so far down the alphabet.
      let mayOpen =
        marker.style == .letter && marker.value > 1
        ? text.endsFinally(before) : text.endsEntry(before)
      return isNext || mayOpen || isFollowed(marker, at: index)
    }
  }

  private static let smallLabels = ["e-mail:", "email:", "tel:", "fax:", "web:"].map {
    Array($0.utf8)
  }

  /// “cc:  Executive Director”, “e-mail:      a.crane@elder.example” in a column below other labels: written small, and
  /// no rest of a sentence.
  private func isSmallLabel(_ label: Int, _ next: PlainTextLine) -> Bool {
    let bytes = text.bytes[Int(next.start)..<label]
    if bytes.elementsEqual("cc:".utf8) { return true }
    return hasGap(behind: label, in: next)
      && Self.smallLabels.contains { bytes.elementsEqual($0) }
  }

  private static let longestLabelAlone = 32

  /// Whether a label is all of its line, over lines of its own: “Present:” right below the title. A sentence that
  /// ends with a colon has its first words on the line before.
  private func isLabelAlone(_ label: Int, at index: Int) -> Bool {
    let (before, next) = (text[index - 1], text[index])
    guard label >= Int(next.end), next.end - next.start <= Self.longestLabelAlone,
      text.isAdjacent(index + 1), bytes(of: text[index + 1]).first?.isASCIIUpper == true
    else { return false }
    return !text.endsOpen(before) && next.indent == text[index + 1].indent
      && text.labelEnd(text[index + 1]) == nil
  }

  /// Lines in which the head of a document stands, and bytes of a label there.
  private static let linesOfHead = 20
  private static let longestLabelOfHead = 20

  /// “Present: Cllrs A and B” right below a full line of the title: in the head of a document a label opens a line.
  private func isLabelOfHead(_ label: Int, at index: Int) -> Bool {
    let (before, next) = (text[index - 1], text[index])
    guard index < Self.linesOfHead, label - Int(next.start) <= Self.longestLabelOfHead,
      next.indent == before.indent, !text.endsOpen(before), !leavesBracketOpen(before)
    else { return false }
    if text.labelEnd(before) != nil { return isField(label, next) && isField(before) }
    return namesHead(Int(next.start)..<label)
  }

  /// “Lead officer: A. Crane, Director” over “Electoral division: Stoke”: of a label with its value the next begins a line.
  private func isField(_ line: PlainTextLine) -> Bool {
    text.labelEnd(line).map { isField($0, line) } ?? false
  }

  private func isField(_ label: Int, _ line: PlainTextLine) -> Bool {
    label - Int(line.start) <= Self.longestLabelOfHead && label < Int(line.end)
      && text.bytes[Int(line.start)].isASCIIUpper
  }

  /// Words of the labels in a head: who was there, where and when.
  private static let wordsOfHead: Set<String> = [
    "present", "attending", "attendance", "attendees", "participants", "apologies", "absent",
    "absence", "venue",
    "location", "date", "time", "chair", "chairman", "chairwoman", "chairperson", "presiding",
    "clerk", "quorum",
    "guests", "visitors", "presennol", "ymddiheuriadau", "lleoliad", "dyddiad", "amser",
    "cadeirydd",
  ]

  /// Whether a label is one of those: a wrapped sentence may have “Council:” first in its second line.
  private func namesHead(_ label: Range<Int>) -> Bool {
    let letters = text.bytes[label].map { $0.isASCIILetter ? $0.asciiLowercased : 0x20 }
    return letters.split(separator: 0x20).contains {
      Self.wordsOfHead.contains(String(decoding: $0, as: UTF8.self))
    }
  }

  private func leavesBracketOpen(_ line: PlainTextLine) -> Bool {
    let last = bytes(of: line).last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return last == UInt8(ascii: "(")
  }

  private func bytes(of line: PlainTextLine) -> Slice<UnsafeBufferPointer<UInt8>> {
    text.bytes[line.range]
  }

  /// Whether the next line counts on from a number.
  private func isFollowed(_ marker: LineMarker, at index: Int) -> Bool {
    guard text.isAdjacent(index + 1), text[index + 1].indent == text[index].indent,
      let other = text.marker(of: text[index + 1])
    else { return false }
    return other.follows(marker)
  }

  /// Whether the indentation of a line is that of the paragraph's later lines.
  private func fits(_ paragraph: Paragraph, _ next: PlainTextLine, _ before: PlainTextLine) -> Bool
  {
    let indent = Int(next.indent)
    let first = text[paragraph.lines.lowerBound]
    if let body = paragraph.bodyIndent { return abs(indent - body) <= 1 }
    if indent == Int(first.indent) { return true }
    if let column = paragraph.textColumn, indent > Int(first.indent), indent <= column + 2 {
      return true
    }
    if text.gaps(of: first).contains(where: { abs(Int($0.endColumn) - indent) <= 1 }) {
      return true
    }
    // A first line that is set in.
    let isSetIn = indent < Int(first.indent) && Int(first.indent) - indent <= 8
    return isSetIn && paragraph.glyph == nil
      && (paragraph.textColumn == nil || paragraph.isBehindDash)
      && wrapping.isFull(before, next)
  }

  /// Whether both lines are set in and share their middle, as the lines of a centred title do.
  private func isCentredBelow(_ before: PlainTextLine, _ next: PlainTextLine) -> Bool {
    min(before.indent, next.indent) >= 5 && before.indent != next.indent
      && abs(Int(before.indent) + Int(before.width) - Int(next.indent) - Int(next.width)) <= 4
  }

  /// Whether a line is long enough to have been wrapped where nothing else tells: a sentence that a
  /// capital opened may break off early, an entry of a list without glyphs is left alone.
  private func isLong(_ line: PlainTextLine) -> Bool {
    line.width >= 40 || line.width >= 18 && !text.startsSmall(line)
  }

  /// Whether the end of `before` is where a line was wrapped.
  ///
  /// - Parameter isListed: Whether the lines may be a list of names, one a line.
  private func isWrapped(
    _ before: PlainTextLine, _ next: PlainTextLine, isListed: Bool
  ) -> Bool {
    let isFull = wrapping.isFull(before, next)
    if text.startsSmall(next), isFull || text.marker(of: next) == nil {
      if text.endsFinally(before) { return isFull }
      return isFull || (wrapping.column.map { Int(before.width) * 2 >= $0 } ?? isLong(before))
    }
    if text.hasColumnGap(next) { return false }
    // Who wraps by hand may be a letter or two early.
    let isNearlyFull =
      !isListed && !text.endsFinally(before) && wrapping.isFull(before, next, tolerance: 2)
    return isFull || isNearlyFull || text.endsOpen(before) || text.breaksDate(before, next)
  }
}

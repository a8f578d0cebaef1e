/// How lines begin and end, which says whether a sentence runs across a line end.
extension PlainTextLines {
  /// Whether a line opens with a small letter, as the rest of a sentence does.
  func startsSmall(_ line: PlainTextLine) -> Bool {
    // “… the second line reading” – “‘eleven’ rather than ‘seven’”
    let start = behindQuotationMark(line)
    guard start < Int(line.end) else { return false }
    let first = bytes[start]
    if first < 0x80 { return first.isASCIILower }
    guard first == 0xC3, Int(line.end) - start > 1 else { return false }
    let second = bytes[start + 1]
    return second >= 0x9F && second != 0xB7
  }

  /// Where the words of a line begin behind a quotation mark that opens it.
  private func behindQuotationMark(_ line: PlainTextLine) -> Int {
    let start = Int(line.start)
    if bytes[start] == UInt8(ascii: "\"") { return start + 1 }
    guard bytes[start] == 0xE2, start + 2 < Int(line.end), bytes[start + 1] == 0x80,
      bytes[start + 2] == 0x9C || bytes[start + 2] == 0x98
    else { return start }
    return start + 3
  }

  /// Whether a line ends as a sentence or a clause does, closing marks aside.
  func endsFinally(_ line: PlainTextLine) -> Bool {
    switch lastSign(line) {
    case UInt8(ascii: "."): !Self.titles.contains(Self.packed(lastWord(line)))
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Whether a line ends in “No.” behind other words, so that a number follows: “Parcel Map No.” – “2016-03, …”.
  func endsBeforeNumber(_ line: PlainTextLine) -> Bool {
    guard lastSign(line) == UInt8(ascii: ".") else { return false }
    let word = lastWord(line)
    return word.startIndex > Int(line.start)
      && (word.elementsEqual("No.".utf8) || word.elementsEqual("NO.".utf8)
        || word.elementsEqual("Nos.".utf8))
  }

  /// Whether a line ends where another entry of a list may follow: “…;”, “… and”, “…,”.
  func endsEntry(_ line: PlainTextLine) -> Bool {
    if endsFinally(line) || lastSign(line) == UInt8(ascii: ",") { return true }
    let word = lastWord(line)
    return word.elementsEqual("and".utf8) || word.elementsEqual("or".utf8)
  }

  /// Whether a line ends in a comma or a word that calls for another: “Roads and”, “Grainne de”.
  func endsOpen(_ line: PlainTextLine) -> Bool {
    if lastSign(line) == UInt8(ascii: ",") { return true }
    let word = lastWord(line)
    if Self.callingWords.contains(Self.packed(word)) { return !endsInPassive(line, word) }
    // “… HELD ON THURSDAY 6 JUNE 2013 AT”: capitals throughout.
    return word.count >= 2 && word.allSatisfy(\.isASCIIUpper)
      && Self.capitalWords.contains(Self.packed(word))
  }

  /// “E. Choices that were looked at”, “What was asked for”: a short line whose verb the last word belongs to.
  private func endsInPassive(
    _ line: PlainTextLine, _ word: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let end = word.startIndex - 1
    guard line.width < 40, (2...4).contains(word.count), end - 4 > Int(line.start),
      bytes[end] == 0x20, bytes[end - 1] == UInt8(ascii: "d"), bytes[end - 2] == UInt8(ascii: "e"),
      !word.elementsEqual("the".utf8), !word.elementsEqual("and".utf8),
      // “Moved by” – “B Dove”, “It was agreed to” – “ask the County”
      !word.elementsEqual("by".utf8), !word.elementsEqual("to".utf8),
      !word.elementsEqual("that".utf8)
    else { return false }
    return true
  }

  /// Whether a date is broken between month and year: “… ON MONDAY 13TH MAY” – “2019 AT 7.30 PM”.
  func breaksDate(_ line: PlainTextLine, _ next: PlainTextLine) -> Bool {
    // “… be approved effective” – “September 1, 2019”: a day opens no sentence.
    if lastWord(line).first?.isASCIILower == true, !endsFinally(line), line.width >= 40,
      opensWithDay(next)
    {
      return true
    }
    let year = firstWord(next)
    guard year.count == 4, year.allSatisfy(\.isASCIIDigit),
      year.first == UInt8(ascii: "1") || year.first == UInt8(ascii: "2")
    else { return false }
    let word = lastWord(line)
    return Self.months.contains { $0.elementsEqual(word.lazy.map(\.asciiLowercased)) }
  }

  /// “September 1, 2019”, “1st April 2007; and”
  private func opensWithDay(_ line: PlainTextLine) -> Bool {
    let word = firstWord(line)
    let rest = bytes[line.range].dropFirst(word.count).drop {
      $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0
    }
    if word.first?.isASCIIDigit == true {
      let day = word.prefix(while: \.isASCIIDigit)
      let month = rest.prefix(while: \.isASCIILetter)
      return day.count <= 2 && (day.count == word.count || word.count == day.count + 2)
        && month.first?.isASCIIUpper == true
        && Self.months.contains { $0.elementsEqual(month.lazy.map(\.asciiLowercased)) }
    }
    return rest.first?.isASCIIDigit == true
      && Self.months.contains { $0.elementsEqual(word.lazy.map(\.asciiLowercased)) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  private static let papers = [
    "Appendix", "APPENDIX", "Annex", "ANNEX", "Attachment", "ATTACHMENT", "Exhibit", "EXHIBIT",
    "Enclosure", "Recommendation",
  ].map { Array($0.utf8) }

  /// Whether two lines begin with the same word for a paper and count on behind it: “Appendix 2 – Survey” over
  /// “Appendix 3 – Map”, “Annex A …” over “Annex B …”.
  func countsOn(_ line: PlainTextLine, _ next: PlainTextLine) -> Bool {
    let word = firstWord(line)
    guard Self.papers.contains(where: { word.elementsEqual($0) }),
      word.elementsEqual(firstWord(next)),
      let number = ordinal(line, behind: word.count), let second = ordinal(next, behind: word.count)
    else { return false }
    return second == number + 1
  }

  /// The number or the letter that is the second word of a line.
  private func ordinal(_ line: PlainTextLine, behind first: Int) -> Int? {
    let rest = bytes[line.range].dropFirst(first).drop { $0 == 0x20 }
    let word = rest.prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") }
    if word.count == 1, let letter = word.first, letter.isASCIIUpper { return Int(letter) }
    guard (1...2).contains(word.count), word.allSatisfy(\.isASCIIDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Whether a line ends in a hyphen inside a word: “two-”.
  func endsInHyphen(_ line: PlainTextLine) -> Bool {
    let end = Int(line.end)
    guard end - Int(line.start) >= 2, bytes[end - 1] == UInt8(ascii: "-") else { return false }
    return bytes[end - 2].isASCIILetter || bytes[end - 2].isASCIIDigit || bytes[end - 2] >= 0x80
  }

  /// Whether a hyphen at the end of `line` joins its last word to the first of `next`.
  func hyphenJoins(_ line: PlainTextLine, _ next: PlainTextLine) -> Bool {
    guard endsInHyphen(line) else { return false }
    let first = bytes[Int(next.start)]
    guard first.isASCIILetter || first.isASCIIDigit || first >= 0x80 else { return false }
    let word = firstWord(next)
    // “pre- and post-”
    return !word.elementsEqual("and".utf8) && !word.elementsEqual("or".utf8)
  }

  /// The offset behind a label such as “Present:” at the start of a line, or nil. The label is a few
  /// words and blanks stand behind its colon.
  func labelEnd(_ line: PlainTextLine) -> Int? {
    var offset = Int(line.start)
    let limit = min(Int(line.end), offset + 40)
    guard bytes[offset].isASCIILetter || bytes[offset] >= 0xC3 else { return nil }
    while offset < limit, bytes[offset] != UInt8(ascii: ":") {
      switch bytes[offset] {
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "?"),
        UInt8(ascii: "!"), UInt8(ascii: "\""):
        return nil
      default: offset += 1
      }
    }
    guard offset < limit else { return nil }
    offset += 1
    if offset < Int(line.end), bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    guard offset >= Int(line.end) || VisibleTextBuilder.blank(bytes, offset, Int(line.end)) > 0
    else { return nil }
    return offset
  }

  /// Whether the words in front of the end of a label are in capitals: “ACTION:”.
  func isInCapitals(_ line: PlainTextLine, _ labelEnd: Int) -> Bool {
    let label = bytes[Int(line.start)..<labelEnd]
    let letters = label.reduce(0) { $0 + ($1.isASCIIUpper ? 1 : 0) }
    return letters >= 4 && !label.contains { $0.isASCIILetter && !$0.isASCIIUpper }
  }

  private func lastSign(_ line: PlainTextLine) -> UInt8 {
    var end = Int(line.end)
    while end > Int(line.start) {
      let byte = bytes[end - 1]
      switch byte {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "*"):
        end -= 1
      case 0x99 where end - Int(line.start) > 3 && bytes[end - 3] == 0xE2,
        0x9D where end - Int(line.start) > 3 && bytes[end - 3] == 0xE2:
        end -= 3  // a closing quotation mark
      default: return byte
      }
    }
    return 0
  }

  private func lastWord(_ line: PlainTextLine) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = Int(line.end)
    while start > Int(line.start), Int(line.end) - start < 12, bytes[start - 1] > 0x20 {
      // A no-break space divides words as well.
      if bytes[start - 1] == 0xA0, start - 1 > Int(line.start), bytes[start - 2] == 0xC2 { break }
      start -= 1
    }
    return bytes[start..<Int(line.end)]
  }

  private func firstWord(_ line: PlainTextLine) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = Int(line.start)
    while end < Int(line.end), bytes[end] > 0x20 {
      if bytes[end] == 0xC2, end + 1 < Int(line.end), bytes[end + 1] == 0xA0 { break }
      end += 1
    }
    return bytes[Int(line.start)..<end]
  }

  private static let callingWords = Set(
    [
      "and", "or", "of", "the", "de", "van", "von", "du", "la", "le", "to", "for", "in", "on", "at",
      "by", "with", "from", "&", "a", "an", "that", "as", "until", "than", "into", "upon", "under",
      "between", "its", "their", "our", "Mr", "Mrs", "Ms", "Miss", "Dr", "Cllr",
      "Cllrs", "Mac", "Ní", "Nic", "Ó", "St",
    ].map { packed($0.utf8) })

  /// Titles with the stop that abbreviates them: the name stands on the next line.
  private static let titles = Set(
    [
      "Cllr.", "Cllrs.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Rev.", "Cr.", "Crs.", "St.", "Hon.",
      "Bro.",
      "Sis.",
    ]
    .map { packed($0.utf8) })

  private static let capitalWords = Set(
    ["AND", "OF", "THE", "TO", "FOR", "IN", "ON", "AT", "BY", "WITH", "FROM", "HELD"]
      .map { packed($0.utf8) })

  /// A word of up to eight bytes as one number; 0 for a longer one.
  private static func packed(_ word: some Collection<UInt8>) -> UInt64 {
    word.count <= 8 ? word.reduce(0) { $0 << 8 | UInt64($1) } : 0
  }
}

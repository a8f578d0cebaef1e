/// Lines such as “Councillor Ann Ash”, of which most lists consist.
enum TitledName {
  /// Whether a stretch is a title in the singular and a name, and nothing that divides or could say more.
  /// `NameList` reads it as one person then, wherever in a list it stands.
  static func isWhole(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range), isPlain(page, text),
      let name = PersonName.parse(page, text), name.end == text.upper, let titles = name.titles,
      !titles.isPlural, !titles.isClass, titles.kinds.first != .office || titles.kinds.count < 2
    else { return false }
    return !page.wordIndices(text).hold(NameListAtoms.joiners, in: page)
  }

  /// Whether a stretch is such a line with a post or a body behind a comma, or plain words in a bracket
  /// behind the name: “Mrs Ann Ash, Head of Roads”, “Councillor Ann Ash (Chair)”. `NameList` reads it as
  /// one person with a title then.
  static func isWithRemark(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range), let mark = remarkStart(page, text),
      isWhole(page, text.prefix(upTo: mark))
    else { return false }
    let isBracket = page.byte(mark) == UInt8(ascii: "(")
    let end = isBracket ? text.upper - 1 : text.upper
    guard !isBracket || page.byte(end) == UInt8(ascii: ")"),
      let remark = page.text.trimmed(TextRange(mark + 1, end)), isPlain(page, remark),
      NameListPost.substitute(page, remark) == nil
    else { return false }
    if isBracket { return true }
    // Behind a comma the next person may stand.
    return (Offices.isRole(page, remark) || Offices.isBody(page, remark))
      && !page.wordIndices(remark).hold(NameListAtoms.joiners, in: page)
      && PersonName.parse(page, remark) == nil && !NameListPost.isChairNamed(page, remark)
      && NameListPost.innerName(page, remark, isRemark: true) == nil
  }

  /// Where the first comma or bracket of a stretch stands.
  private static func remarkStart(_ page: Page, _ range: TextRange) -> Int? {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      bytes[range.bounds].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") }
    }
  }

  /// Whether a stretch is letters with single blanks between them, and apostrophes and hyphens inside
  /// words.
  private static func isPlain(_ page: Page, _ range: TextRange) -> Bool {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      var wasLetter = false
      for byte in bytes[range.bounds] {
        let isLetter = byte.isASCIILetter
        let isInside = byte == 0x20 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
        guard isLetter || isInside && wasLetter else { return false }
        wasLetter = isLetter
      }
      return wasLetter
    }
  }
}

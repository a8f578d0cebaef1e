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

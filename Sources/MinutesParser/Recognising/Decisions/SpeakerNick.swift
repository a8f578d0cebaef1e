/// The `<nick>` that a log of a chat puts in front of what somebody typed.
enum SpeakerNick {
  /// Offset of the first byte behind the nick and its blanks.
  static func end(_ page: Page, _ range: TextRange) -> Int? {
    guard page.byte(range.lower) == UInt8(ascii: "<") else { return nil }
    let limit = min(range.upper, range.lower + 40)
    var offset = range.lower + 1
    while offset < limit, page.byte(offset) != UInt8(ascii: ">") {
      if page.byte(offset).isBlank { return nil }
      offset += 1
    }
    guard offset < limit, offset > range.lower + 1 else { return nil }
    return page.skipBlanks(offset + 1, range.upper)
  }
}

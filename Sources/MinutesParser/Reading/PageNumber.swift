/// A page number in a line of its own or at the end of a running head.
struct PageNumber: Equatable {
  var value: Int
  /// Whether its form leaves no doubt: `- 12 -`, `Page 2 of 19`, `1 | Page`.
  var isSure: Bool

  /// The page number that a whole line is.
  static func whole(_ text: PlainTextLines, _ index: Int) -> PageNumber? {
    let line = text[index]
    guard line.end - line.start <= 24 else { return nil }
    return parse(text.bytes, line.range)
  }

  /// The page number behind a wide gap at the end of a line.
  static func trailing(_ text: PlainTextLines, _ index: Int) -> PageNumber? {
    let line = text[index]
    guard let gap = text.gaps(of: line).last, line.end - gap.endOffset <= 24 else { return nil }
    guard let number = parse(text.bytes, Int(gap.endOffset)..<Int(line.end)) else { return nil }
    return PageNumber(value: number.value, isSure: false)
  }

  /// The words of a page number: numbers, “page”, “of” and the signs between them.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> PageNumber?
  {
    var first = 0
    var numbers = 0
    // The letters, packed; more than eight are no word that is asked for.
    var letters: UInt64 = 0
    var letterCount = 0
    var signs = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte.isASCIIDigit {
        var value = 0
        let start = offset
        while offset < range.upperBound, bytes[offset].isASCIIDigit {
          guard offset - start < 4 else { return nil }
          value = value * 10 + Int(bytes[offset] - 0x30)
          offset += 1
        }
        if numbers == 0 { first = value }
        numbers += 1
      } else if byte.isASCIILetter {
        letters = letters << 8 | UInt64(byte | 0x20)
        letterCount += 1
        if letterCount > 8 { return nil }
        offset += 1
      } else {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "["), UInt8(ascii: "]"): break
        case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "/"), 0x80...: signs += 1
        default: return nil
        }
        offset += 1
      }
    }
    guard numbers == 1 || numbers == 2 else { return nil }
    if letterCount == 0 { return bare(first, numbers, signs, bytes[range]) }
    let isPage = letters == packed("page") || letters == packed("tudalen")
    let isPageOf = letters == packed("pageof")
    guard isPage && numbers == 1 || isPageOf && numbers == 2 else { return nil }
    // “Page 2” alone also refers to a page of the last minutes; “2 | Page” does not.
    return PageNumber(value: first, isSure: isPageOf || bytes[range.lowerBound].isASCIIDigit)
  }

  @inline(__always)
  private static func packed(_ word: StaticString) -> UInt64 {
    word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private static func bare(
    _ value: Int, _ count: Int, _ signs: Int, _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> PageNumber? {
    if count == 2 { return nil }
    let isBetweenDashes =
      signs >= 2 && line.first?.isASCIIDigit == false
      && line.last?.isASCIIDigit == false
    if signs > 0, !isBetweenDashes { return nil }
    return PageNumber(value: value, isSure: isBetweenDashes)
  }
}

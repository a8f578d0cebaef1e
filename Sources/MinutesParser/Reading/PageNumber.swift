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
    var numbers: [Int] = []
    var words = 0
    var letters: [UInt8] = []
    var signs = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte.isASCIIDigit {
        let digits = bytes[offset..<range.upperBound].prefix { $0.isASCIIDigit }
        guard digits.count <= 4 else { return nil }
        numbers.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        offset += digits.count
      } else if byte.isASCIILetter {
        letters.append(byte | 0x20)
        offset += 1
        words = 1
      } else {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "["), UInt8(ascii: "]"): break
        case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "/"), 0x80...: signs += 1
        default: return nil
        }
        offset += 1
      }
    }
    guard let first = numbers.first, numbers.count <= 2 else { return nil }
    if words == 0 { return bare(first, numbers.count, signs, bytes[range]) }
    let isPage = letters.elementsEqual("page".utf8) || letters.elementsEqual("tudalen".utf8)
    let isPageOf = letters.elementsEqual("pageof".utf8)
    guard isPage && numbers.count == 1 || isPageOf && numbers.count == 2 else { return nil }
    // “Page 2” alone also refers to a page of the last minutes; “2 | Page” does not.
    return PageNumber(value: first, isSure: isPageOf || bytes[range.lowerBound].isASCIIDigit)
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

/// A character reference (`&rsquo;`, `&#8217;`, `&#x2019;`) and what it stands for, as browsers
/// read it.
package struct HTMLReference {
  /// Bytes from the ampersand to the semicolon or, where that is missing, to the end of the name.
  package var count: Int
  /// One code point, seldom two.
  var first: UInt32
  var second: UInt32 = 0

  /// The characters in UTF-8.
  package var utf8: [UInt8] {
    var out: [UInt8] = []
    for value in [first, second] where value != 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      out.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
    return out
  }
}

extension HTMLReference {
  /// Reads the reference at an ampersand; nil where the ampersand is just that.
  ///
  /// - Parameters:
  ///   - start: Offset of the ampersand.
  ///   - end: Where the text ends.
  ///
  /// Complexity: O(n) in the reference.
  package init?(_ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) {
    guard start + 2 < end else { return nil }
    let numeric = source[start + 1] == UInt8(ascii: "#")
    let found =
      numeric
      ? Self.number(source, start: start, end: end) : Self.name(source, start: start, end: end)
    guard let found else { return nil }
    self = found
  }

  // MARK: Numbers

  private static func number(
    _ source: UnsafeBufferPointer<UInt8>, start: Int, end: Int
  ) -> HTMLReference? {
    var offset = start + 2
    let isHex = source[offset] | 0x20 == UInt8(ascii: "x")
    if isHex { offset += 1 }
    let digits = offset
    var value: UInt32 = 0
    while offset < end, let digit = Self.digit(source[offset], hex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
      offset += 1
    }
    guard offset > digits else { return nil }
    if offset < end, source[offset] == UInt8(ascii: ";") { offset += 1 }
    return HTMLReference(count: offset - start, first: Self.character(value))
  }

  private static func digit(_ byte: UInt8, hex: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte & 0x0F) }
    guard hex, byte.isASCIILetter, byte | 0x20 <= UInt8(ascii: "f") else { return nil }
    return UInt32((byte & 0x0F) + 9)
  }

  /// The character of a number: 128 to 159 are those of windows-1252.
  private static func character(_ number: UInt32) -> UInt32 {
    if number >= 0x80, number <= 0x9F { return UInt32(windows1252[Int(number - 0x80)]) }
    if number == 0 || number > 0x10_FFFF || number >= 0xD800 && number <= 0xDFFF { return 0xFFFD }
    return number
  }

  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  // MARK: Names

  /// The longest name with a semicolon, or the longest of the old names that do without.
  private static func name(
    _ source: UnsafeBufferPointer<UInt8>, start: Int, end: Int
  ) -> HTMLReference? {
    let first = start + 1
    let limit = min(end, first + longestName)
    var last = first
    while last < limit, source[last].isASCIILetter || source[last].isASCIIDigit { last += 1 }
    if last < end, source[last] == UInt8(ascii: ";"), last - first > 1,
      var found = entry(source, first..<last, withoutSemicolon: false)
    {
      found.count = last + 1 - start
      return found
    }
    var length = min(last - first, longestOldName)
    while length >= 2 {
      if var found = entry(source, first..<first + length, withoutSemicolon: true) {
        found.count = length + 1
        return found
      }
      length -= 1
    }
    return nil
  }

  private static let longestName = 32
  private static let longestOldName = 6

  /// Where each entry of the list begins.
  private static let starts: [UInt16] = HTMLReferenceNames.list.withUTF8Buffer { bytes in
    var starts: [UInt16] = [0]
    for (offset, byte) in bytes.enumerated() where byte <= 0x20 {
      starts.append(UInt16(offset + 1))
    }
    return starts
  }

  /// Looks a name up by bisection.
  private static func entry(
    _ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, withoutSemicolon: Bool
  ) -> HTMLReference? {
    HTMLReferenceNames.list.withUTF8Buffer { list in
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        let start = Int(starts[middle])
        switch order(source, name, list, start) {
        case 0:
          let mark = list[start + name.count]
          if withoutSemicolon, mark != UInt8(ascii: "!") { return nil }
          return value(list, start + name.count + 1)
        case ..<0: high = middle
        default: low = middle + 1
        }
      }
      return nil
    }
  }

  /// Below 0 where the name comes before the entry, 0 where they are the same.
  private static func order(
    _ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>,
    _ list: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    for (index, offset) in name.enumerated() {
      let entry = list[start + index]
      guard entry.isASCIILetter || entry.isASCIIDigit else { return 1 }
      if source[offset] != entry { return Int(source[offset]) - Int(entry) }
    }
    let next = list[start + name.count]
    return next.isASCIILetter || next.isASCIIDigit ? -1 : 0
  }

  private static func value(_ list: UnsafeBufferPointer<UInt8>, _ start: Int) -> HTMLReference {
    var found = HTMLReference(count: 0, first: 0)
    var offset = start
    while offset < list.count, list[offset] > 0x20 {
      if list[offset] == UInt8(ascii: ",") {
        found.second = found.first
        found.first = 0
      } else if let digit = digit(list[offset], hex: true) {
        found.first = found.first * 16 + digit
      }
      offset += 1
    }
    if found.second != 0 { swap(&found.first, &found.second) }
    return found
  }
}

/// `1-23/24 Apologies`: a running number in front of the two halves of a financial year.
extension MarkerNumber {
  private static let mostDigits = 3

  /// - Parameters:
  ///   - dash: Offset of the dash behind the running number.
  ///   - first: The running number.
  static func ofFinancialYear(
    _ page: Page, _ start: Int, _ dash: Int, _ first: Int, _ limit: Int
  ) -> MarkerNumber? {
    guard dash - start <= mostDigits, dash + 5 < limit else { return nil }
    func two(_ offset: Int) -> Int? {
      let (tens, ones) = (page.byte(offset), page.byte(offset + 1))
      guard tens.isASCIIDigit, ones.isASCIIDigit else { return nil }
      return Int(tens - 0x30) * 10 + Int(ones - 0x30)
    }
    // `1-2023/24` has its century.
    let year = page.byte(dash + 3).isASCIIDigit ? dash + 3 : dash + 1
    guard let from = two(year), page.byte(year + 2) == UInt8(ascii: "/"),
      let to = two(year + 3), to == (from + 1) % 100, page.byte(year + 5).isBlank,
      // “5-10/11 year olds” are of an age.
      !page.byte(page.skipBlanks(year + 5, limit)).isASCIILower
    else { return nil }
    return MarkerNumber(
      start: start, end: year + 5, shape: .yearly, path: [first, from], isStrong: true)
  }
}

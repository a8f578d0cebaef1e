/// Labels in the margin that no colon sets off: “PRESENT     Mayor Ash” over “            Councillor Elm”.
///
/// Layout: minutes of Canadian and American municipalities and of parishes, with heads in capitals in the
/// margin and all text in a column beside it.
extension PlainTextLines {
  /// Fewest letters of such a label.
  private static let fewestLetters = 4
  /// Widest label.
  private static let widest = 32

  /// The column of the text behind a label in the margin; nil where the line has none, or where the next
  /// line does not begin in the same column.
  func marginColumn(at index: Int) -> Int? {
    let line = lines[index]
    guard line.gapCount > 0, isAdjacent(index + 1), let gap = gaps(of: line).first,
      abs(Int(gap.endColumn) - Int(lines[index + 1].indent)) <= 1,
      Int(gap.endColumn) > Int(line.indent) + 4,
      Int(gap.startColumn) - Int(line.indent) <= Self.widest
    else { return nil }
    var letters = 0
    for byte in bytes[Int(line.start)..<Int(gap.startOffset)] {
      if byte.isASCIIUpper {
        letters += 1
      } else if byte != 0x20, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "'"),
        byte != UInt8(ascii: "-"), byte != UInt8(ascii: "/")
      {
        return nil
      }
    }
    return letters >= Self.fewestLetters ? Int(gap.endColumn) : nil
  }
}

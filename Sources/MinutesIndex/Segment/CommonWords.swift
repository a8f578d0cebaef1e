/// The words whose neighbourhoods have lists of their own (``IndexField/pair``), folded.
///
/// The most frequent words of English and of minutes: a phrase of them would otherwise be looked for
/// in the longest lists. The table is part of the format: another one needs another version.
enum CommonWords {
  /// The words in order of their bytes, a space between them.
  static let list: StaticString = """
    a about after agenda agreed all also an and any apologies application approved are as at be \
    been before but by chair chairman committee could council councillor date decision did do \
    for from further had has have he held her his if in information into is it item its made may \
    meeting member members minutes more mr mrs no not note noted of officer officers on or other \
    out over present proposed public received recommendation recommended report reports \
    resolution resolved seconded she should so some such than that the their them then there \
    these they this those to two under up update was we were what when where which who will with \
    would year
    """

  /// Calls `body` with each word, in order of bytes.
  static func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    list.withUTF8Buffer { bytes in
      for range in ranges {
        body(UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
      }
    }
  }

  /// Complexity: O(log n) comparisons.
  static func contains(_ word: [UInt8]) -> Bool {
    list.withUTF8Buffer { bytes in
      word.withUnsafeBufferPointer { word in
        let ranges = ranges
        var low = 0
        var high = ranges.count
        while low < high {
          let middle = (low + high) / 2
          let known = UnsafeBufferPointer(
            rebasing: bytes[Int(ranges[middle].lowerBound)..<Int(ranges[middle].upperBound)])
          switch ByteOrder.compare(known, word) {
          case .equal: return true
          case .less: low = middle + 1
          case .greater: high = middle
          }
        }
        return false
      }
    }
  }

  /// Where each word stands in the list.
  private static let ranges: [Range<UInt16>] = list.withUTF8Buffer { bytes in
    bytes.split(separator: UInt8(ascii: " ")).map { UInt16($0.startIndex)..<UInt16($0.endIndex) }
  }
}

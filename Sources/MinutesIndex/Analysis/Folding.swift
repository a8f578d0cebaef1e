/// Makes words comparable: case, accents, the form of apostrophes, ligatures and characters that
/// show nothing make no difference.
///
/// Composed and decomposed letters fold alike, since accents are dropped in both forms. Latin, Greek
/// and Cyrillic fold by a table (``FoldingTable``); other scripts lose only their case.
package struct Folding {
  /// The folded form of a text as if all of it were one word.
  package static func folded(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var folded: [UInt8] = []
      Folding().fold(bytes, 0..<bytes.count, into: &folded)
      return folded
    }
  }

  /// Appends the folded form of a word.
  ///
  /// Complexity: O(n) in the bytes of the word.
  func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, into folded: inout [UInt8]
  ) {
    var offset = word.lowerBound
    while offset < word.upperBound {
      let byte = text[offset]
      if byte < 0x80 {
        folded.append(Self.foldASCII(byte))
        offset += 1
        continue
      }
      let scalar = UTF8Scalar(text, at: offset)
      fold(scalar, text, offset, into: &folded)
      offset += scalar.length
    }
  }

  static func foldASCII(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    default: byte
    }
  }

  private func fold(
    _ scalar: UTF8Scalar, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int,
    into folded: inout [UInt8]
  ) {
    if scalar.value < FoldingTable.end {
      let replacement = FoldingTable.replacements[Int(scalar.value)]
      switch replacement {
      case FoldingTable.unchanged:
        folded.append(contentsOf: text[offset..<(offset + scalar.length)])
      case FoldingTable.dropped:
        break
      default:
        FoldingTable.unpack(replacement, into: &folded)
      }
    } else {
      foldRare(scalar.value, into: &folded)
    }
  }

  /// Characters beyond the table.
  private func foldRare(_ value: UInt32, into folded: inout [UInt8]) {
    switch value {
    case 0xFB00...0xFB06:
      let ligatures: [StaticString] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
      ligatures[Int(value - 0xFB00)].withUTF8Buffer { folded.append(contentsOf: $0) }
    case 0xFF01...0xFF5E:  // full width forms of ASCII
      folded.append(Self.foldASCII(UInt8(truncatingIfNeeded: value - 0xFEE0)))
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      guard CharacterClass.classify(scalar) != .ignorable, !FoldingTable.isAccent(value) else {
        return
      }
      folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}

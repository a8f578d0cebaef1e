/// What each letter of the Latin, Greek and Cyrillic scripts folds to.
enum FoldingTable {
  /// The table holds the characters below this one.
  static let end: UInt32 = 0x2100
  /// The character stays as it is.
  static let unchanged: UInt32 = 0
  /// The character leaves nothing.
  static let dropped: UInt32 = .max

  /// By the number of the character: `unchanged`, `dropped`, or one to four bytes of UTF-8, the
  /// first in the lowest byte.
  static let replacements: [UInt32] = {
    var table = [UInt32](repeating: unchanged, count: Int(end))
    for value in 0x80..<end {
      switch CharacterClass.ofTabled(value) {
      case .ignorable: table[Int(value)] = dropped
      case .mark: table[Int(value)] = isAccent(value) ? dropped : unchanged
      case .apostrophe: table[Int(value)] = UInt32(UInt8(ascii: "'"))
      default: break
      }
    }
    letters.withUTF8Buffer { fill(&table, with: $0) }
    return table
  }()

  /// Reads the lines of `letters`. Programs wait for this when they start, so it goes by bytes.
  private static func fill(_ table: inout [UInt32], with lines: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < lines.count {
      var (folded, shift): (UInt32, UInt32) = (0, 0)
      while offset < lines.count, lines[offset] != UInt8(ascii: " ") {
        folded |= UInt32(lines[offset]) << shift
        shift += 8
        offset += 1
      }
      offset += 1
      while offset < lines.count, lines[offset] != UInt8(ascii: "\n") {
        let letter = UTF8Scalar(lines, at: offset)
        table[Int(letter.value)] = folded
        offset += letter.length
      }
      offset += 1
    }
  }

  /// Marks that people leave out when they type: those of Latin, Greek and Cyrillic.
  static func isAccent(_ character: UInt32) -> Bool {
    switch character {
    case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  static func unpack(_ replacement: UInt32, into bytes: inout [UInt8]) {
    var rest = replacement
    while rest > 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

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
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch CharacterClass.classify(scalar) {
      case .ignorable: table[Int(value)] = dropped
      case .mark: table[Int(value)] = isAccent(scalar) ? dropped : unchanged
      case .apostrophe: table[Int(value)] = UInt32(UInt8(ascii: "'"))
      default: break
      }
    }
    for line in letters.description.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { table[Int(scalar.value)] = pack(parts[0]) }
    }
    return table
  }()

  /// Marks that people leave out when they type: those of Latin, Greek and Cyrillic.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
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

  private static func pack(_ folded: Substring) -> UInt32 {
    folded.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}

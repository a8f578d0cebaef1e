/// The two single-byte encodings, as far as they differ from Latin-1.
enum SingleByteTables {
  /// 0x80 to 0x9F of windows-1252; the five bytes it leaves open are C1 controls, as in browsers.
  static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The character of a byte.
  static func scalar(_ byte: UInt8, in encoding: CharacterEncoding) -> UInt32 {
    if encoding == .latin9 { return latin9(byte) }
    return (0x80...0x9F).contains(byte) ? UInt32(windows1252[Int(byte) - 0x80]) : UInt32(byte)
  }

  private static func latin9(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: UInt32(byte)
    }
  }

  /// Whether bytes make plausible windows-1252: hardly any byte that it leaves open, and high bytes
  /// only here and there between letters.
  static func isPlausibleWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var open = 0
    var high = 0
    for byte in bytes where byte >= 0x80 {
      high += 1
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: open += 1
      default: break
      }
    }
    return open * 10 <= high && high * 3 <= bytes.count
  }
}

/// The encodings that are read. Raw values are IANA names in lower case.
enum CharacterEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  case windows1252 = "windows-1252"
  case latin9 = "iso-8859-15"

  /// Finds an encoding by a label as pages and callers write it; ISO-8859-1 and ASCII mean
  /// windows-1252, as in browsers. Nil for a label that is not known.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "utf-16", "utf-16le", "utf16", "utf16le", "unicode", "ucs-2", "iso-10646-ucs-2":
      self = .utf16LittleEndian
    case "utf-16be", "utf16be", "unicodefffe": self = .utf16BigEndian
    case "utf-32", "utf-32le", "utf32", "utf32le", "ucs-4": self = .utf32LittleEndian
    case "utf-32be", "utf32be": self = .utf32BigEndian
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591",
      "iso-ir-100", "latin1", "latin-1", "l1", "cp819", "us-ascii", "ascii", "ansi_x3.4-1968":
      self = .windows1252
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "iso885915", "latin9", "latin-9", "l9":
      self = .latin9
    default: return nil
    }
  }

  /// Bytes of one code unit.
  var unitWidth: Int {
    switch self {
    case .utf8, .windows1252, .latin9: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }

  var isBigEndian: Bool { self == .utf16BigEndian || self == .utf32BigEndian }

  /// The encoding that a byte order mark tells, and the length of the mark.
  static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (CharacterEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a byte order mark, told by every other byte being NUL.
  static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding? {
    let pairs = min(bytes.count, 4096) / 2
    guard pairs >= 2 else { return nil }
    var zeroFirst = 0
    var zeroSecond = 0
    for pair in 0..<pairs {
      let (first, second) = (bytes[2 * pair], bytes[2 * pair + 1])
      if first == 0, second != 0 { zeroFirst += 1 }
      if first != 0, second == 0 { zeroSecond += 1 }
    }
    // A few characters outside Latin-1 (dashes, quotation marks, Welsh ŵ) have no NUL.
    if zeroSecond * 10 >= pairs * 7, zeroFirst * 10 <= pairs { return .utf16LittleEndian }
    if zeroFirst * 10 >= pairs * 7, zeroSecond * 10 <= pairs { return .utf16BigEndian }
    return nil
  }
}

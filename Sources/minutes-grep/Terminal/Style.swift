/// Colours, as the sequences that set and end them.
enum Style: String {
  case title = "\u{1B}[1m"
  case path = "\u{1B}[35m"
  case line = "\u{1B}[32m"
  case kind = "\u{1B}[36m"
  case match = "\u{1B}[1;31m"
  case bar = "\u{1B}[34m"
  case context = "\u{1B}[2m"

  static let end = "\u{1B}[0m"

  /// Appends something in this colour.
  func append(_ text: [UInt8], to bytes: inout [UInt8], isColoured: Bool) {
    if isColoured { bytes += rawValue.utf8 }
    bytes += text
    if isColoured { bytes += Self.end.utf8 }
  }
}

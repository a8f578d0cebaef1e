/// What an inline style sheet says of an element, as far as the reader asks.
struct HTMLStyles: Sendable, Equatable {
  /// A property that switches something on or off.
  enum Switch: UInt8, Sendable { case unsaid, on, off }

  var bold = Switch.unsaid
  var italic = Switch.unsaid
  var underline = Switch.unsaid
  var centred = Switch.unsaid
  var isHidden = false
  var isBlock = false
  /// A page break in front.
  var startsPage = false
  var endsPage = false
  /// A margin and padding on the left, and the further indent of the first line, in tenths of a
  /// point.
  var margin: Int32 = 0
  var firstLine: Int32 = 0
  /// Set in a font of symbols.
  var isSymbol = false
  /// Set in the 7 points in which Word sets the gap behind a list marker.
  var isMarkerGap = false
  /// Word: this is the list marker.
  var isMarker = false
  /// Word: a tab.
  var isTab = false
  /// Word: level of the list, from 1; 0 where none is said.
  var listLevel: UInt8 = 0
  /// How the numbers of a list are drawn.
  var ordinals = OrdinalStyle.figures
  /// Whether it says nothing that the reader asks for.
  private(set) var isPlain = true
}

extension HTMLStyles {
  /// Reads the value of a `style` attribute.
  ///
  /// Complexity: O(n).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      var colon = -1
      var quote: UInt8 = 0
      let start = offset
      while offset < bytes.count, quote != 0 || bytes[offset] != UInt8(ascii: ";") {
        let byte = bytes[offset]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ":"), colon < 0 {
          colon = offset
        } else if byte == UInt8(ascii: "&") {
          offset = Self.endOfReference(bytes, offset)
        }
        offset += 1
      }
      if colon >= 0 {
        read(
          CSSValue(bytes, start..<colon).trimmed.hash,
          CSSValue(bytes, colon + 1..<offset).trimmed)
      }
      offset += 1
    }
    isPlain = self == HTMLStyles()
  }

  /// The semicolon of a quotation mark that is written as a reference, `&quot;`.
  private static func endOfReference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count, offset < start + 7 {
      if bytes[offset] == UInt8(ascii: ";") { return offset }
      offset += 1
    }
    return start
  }

  /// The properties by name.
  enum Property: UInt8, Sendable {
    case other
    case fontWeight, fontStyle, fontFamily, font, fontSize, textDecoration, textAlign, textIndent
    case margin, marginLeft, paddingLeft, display, breakBefore, breakAfter
    case wordList, wordTab, listStyle
  }

  static let properties: HTMLWordTable<Property> = {
    var table = HTMLWordTable<Property>(absent: .other)
    table.add("font-weight", .fontWeight)
    table.add("font-style", .fontStyle)
    table.add("font-family", .fontFamily)
    table.add("font", .font)
    table.add("font-size", .fontSize)
    table.add("text-decoration text-decoration-line", .textDecoration)
    table.add("text-align", .textAlign)
    table.add("text-indent", .textIndent)
    table.add("margin", .margin)
    table.add("margin-left", .marginLeft)
    table.add("padding-left", .paddingLeft)
    table.add("display", .display)
    table.add("page-break-before break-before", .breakBefore)
    table.add("page-break-after break-after", .breakAfter)
    table.add("list-style-type list-style", .listStyle)
    table.add("mso-list", .wordList)
    table.add("mso-tab-count", .wordTab)
    return table
  }()

  private mutating func read(_ name: HTMLHash, _ value: CSSValue) {
    switch Self.properties.value(name) {
    case .other: break
    case .fontWeight: bold = Self.isBold(value) ? .on : .off
    case .fontStyle:
      italic = value.begins(with: "italic") || value.begins(with: "oblique") ? .on : .off
    case .textDecoration: underline = value.contains("underline") ? .on : .off
    case .textAlign: centred = value.begins(with: "center") ? .on : .off
    case .fontFamily: isSymbol = value.contains("symbol") || value.contains("wingdings")
    case .font, .fontSize: readFont(value)
    case .listStyle: ordinals = OrdinalStyle(value)
    case .textIndent: firstLine = value.length ?? firstLine
    case .marginLeft, .paddingLeft: margin += value.length ?? 0
    case .margin: margin += value.leftOfFour ?? 0
    case .display:
      isHidden = value.begins(with: "none")
      isBlock = value.begins(with: "block") || value.begins(with: "list-item")
    case .breakBefore: startsPage = value.begins(with: "always") || value.begins(with: "page")
    case .breakAfter: endsPage = value.begins(with: "always") || value.begins(with: "page")
    case .wordTab: isTab = true
    case .wordList:
      isMarker = value.begins(with: "ignore")
      listLevel = value.digit(behind: "level") ?? 0
    }
  }

  private mutating func readFont(_ value: CSSValue) {
    isMarkerGap = isMarkerGap || value.begins(with: "7.0pt") || value.begins(with: "7pt")
    if value.contains("symbol") || value.contains("wingdings") { isSymbol = true }
  }

  private static func isBold(_ value: CSSValue) -> Bool {
    if value.begins(with: "bold") { return true }
    return value.bytes.count >= 3 && value.first.isASCIIDigit && value.first >= UInt8(ascii: "6")
  }
}

/// A name or value in a style sheet.
struct CSSValue {
  var bytes: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) { self.bytes = bytes[range] }

  var first: UInt8 { bytes.first ?? 0 }

  var trimmed: CSSValue {
    var out = self
    while let byte = out.bytes.first, byte <= 0x20 { out.bytes.removeFirst() }
    while let byte = out.bytes.last, byte <= 0x20 { out.bytes.removeLast() }
    return out
  }

  var hash: HTMLHash {
    var hash = HTMLHash()
    for byte in bytes { hash.add(byte) }
    return hash
  }

  /// Whether the value begins with a word in lower case.
  func begins(with word: StaticString) -> Bool { matches(word, at: bytes.startIndex) }

  func contains(_ word: StaticString) -> Bool {
    bytes.indices.contains { matches(word, at: $0) }
  }

  /// The digit that follows a word.
  func digit(behind word: StaticString) -> UInt8? {
    guard let place = bytes.indices.first(where: { matches(word, at: $0) }) else { return nil }
    let offset = place + word.utf8CodeUnitCount
    guard offset < bytes.endIndex, bytes[offset].isASCIIDigit else { return nil }
    return bytes[offset] & 0x0F
  }

  private func matches(_ word: StaticString, at offset: Int) -> Bool {
    word.withUTF8Buffer { word in
      guard offset + word.count <= bytes.endIndex else { return false }
      for index in 0..<word.count where bytes[offset + index].asciiLowercased != word[index] {
        return false
      }
      return true
    }
  }

  // MARK: Lengths

  /// The length in tenths of a point; nil for a share of something else.
  var length: Int32? {
    var offset = bytes.startIndex
    return length(&offset)
  }

  /// The left one of the one to four lengths of a `margin`.
  var leftOfFour: Int32? {
    var offset = bytes.startIndex
    var lengths: [Int32?] = []
    while offset < bytes.endIndex, lengths.count < 4 {
      lengths.append(length(&offset))
      while offset < bytes.endIndex, bytes[offset] > 0x20 { offset += 1 }
      while offset < bytes.endIndex, bytes[offset] <= 0x20 { offset += 1 }
    }
    switch lengths.count {
    case 0: return nil
    case 1: return lengths[0]
    case 4: return lengths[3]
    default: return lengths[1]
    }
  }

  private func length(_ offset: inout Int) -> Int32? {
    var isNegative = false
    if offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "-") {
      isNegative = true
      offset += 1
    }
    var thousandths = 0
    var place = 1000
    var isFraction = false
    let start = offset
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte.isASCIIDigit {
        if isFraction {
          place /= 10
          thousandths += Int(byte & 0x0F) * place
        } else {
          thousandths = min(thousandths * 10 + Int(byte & 0x0F) * 1000, 10_000_000)
        }
      } else {
        break
      }
      offset += 1
    }
    guard offset > start, let unit = unit(at: offset) else { return nil }
    let tenths = Int32(clamping: min(thousandths * unit / 100_000, 10_000))
    return isNegative ? -tenths : tenths
  }

  /// A unit of length in thousandths of a point.
  private func unit(at offset: Int) -> Int? {
    if matches("pt", at: offset) { return 1000 }
    if matches("px", at: offset) { return 750 }
    if matches("cm", at: offset) { return 28_346 }
    if matches("mm", at: offset) { return 2835 }
    if matches("in", at: offset) { return 72_000 }
    if matches("em", at: offset) || matches("rem", at: offset) { return 12_000 }
    if matches("pc", at: offset) { return 12_000 }
    return offset == bytes.endIndex || bytes[offset] <= 0x20 ? 0 : nil
  }
}

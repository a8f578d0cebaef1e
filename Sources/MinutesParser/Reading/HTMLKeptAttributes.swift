/// The attributes of one start tag that the reader asks for: where they stand.
struct HTMLKeptAttributes {
  /// An attribute by its role.
  enum Kind: UInt8, Sendable {
    case other
    case classes, id, style, role, hidden, href, align, start, value, colspan, rowspan, level
  }

  private struct Kept {
    var name: Range<Int>
    /// Between the quotation marks.
    var value: Range<Int>
    var quote: UInt8
    var equals: Int
  }

  static let kinds: HTMLWordTable<Kind> = {
    var table = HTMLWordTable<Kind>(absent: .other)
    table.add("class", .classes)
    table.add("id", .id)
    table.add("style", .style)
    table.add("role", .role)
    table.add("hidden", .hidden)
    table.add("href", .href)
    table.add("align", .align)
    table.add("start", .start)
    table.add("value", .value)
    table.add("colspan", .colspan)
    table.add("rowspan", .rowspan)
    table.add("aria-level", .level)
    return table
  }()

  /// Longest value that is kept, in bytes.
  private static let longestValue = 4096

  private let kinds = Self.kinds
  private var kept: [Kept] = []
  private var seen = 0
  /// Whether the last value stands without quotation marks, so that a `/` behind it is its own.
  private(set) var endsWithValue = false
  /// Whether the page ended inside quotation marks.
  private(set) var endsInQuotes = false

  var isEmpty: Bool { kept.isEmpty }

  mutating func removeAll() {
    kept.removeAll(keepingCapacity: true)
    seen = 0
    endsWithValue = false
    endsInQuotes = false
  }

  /// Reads the attributes of a tag.
  ///
  /// - Returns: The offset of the tag's `>`, or nil where the page ends before it.
  ///
  /// Complexity: O(n) in the tag.
  mutating func read(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    removeAll()
    var offset = start
    while offset < source.count {
      let byte = source[offset]
      if byte == UInt8(ascii: ">") { return offset }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        offset += 1
      } else {
        offset = attribute(source, from: offset)
      }
    }
    return nil
  }

  private mutating func attribute(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var hash = HTMLHash()
    var offset = start
    // An equals sign in front is part of the name.
    repeat {
      hash.add(source[offset])
      offset += 1
    } while offset < source.count && !Self.endsName(source[offset])
    let name = start..<offset
    endsWithValue = false
    var equals = offset
    while equals < source.count, source[equals] <= 0x20 { equals += 1 }
    guard equals < source.count, source[equals] == UInt8(ascii: "=") else {
      keep(source, hash, Kept(name: name, value: offset..<offset, quote: 0, equals: -1))
      return offset
    }
    offset = equals + 1
    while offset < source.count, source[offset] <= 0x20 { offset += 1 }
    guard offset < source.count else { return offset }
    let quote = source[offset]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { offset += 1 }
    let first = offset
    while offset < source.count {
      let byte = source[offset]
      if isQuoted ? byte == quote : byte <= 0x20 || byte == UInt8(ascii: ">") { break }
      offset += 1
    }
    endsWithValue = !isQuoted && offset > first
    endsInQuotes = isQuoted && offset == source.count
    let value = first..<offset
    keep(source, hash, Kept(name: name, value: value, quote: isQuoted ? quote : 0, equals: equals))
    return isQuoted ? offset + 1 : offset
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=")
  }

  private mutating func keep(
    _ source: UnsafeBufferPointer<UInt8>, _ hash: HTMLHash, _ attribute: Kept
  ) {
    seen += 1
    guard seen <= HTMLGuard.mostAttributes else { return }
    var attribute = attribute
    switch kinds.value(hash) {
    case .other: return
    case .hidden, .href:
      // That they are there is all.
      attribute.value = attribute.name.upperBound..<attribute.name.upperBound
      attribute.equals = -1
    default: if attribute.value.isEmpty || attribute.value.count > Self.longestValue { return }
    }
    kept.append(attribute)
  }

  /// Writes the attributes into the stand-in, where the tag is blank.
  func write(
    _ source: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt8>
  ) {
    for attribute in kept {
      for offset in attribute.name { out[offset] = source[offset].asciiLowercased }
      guard attribute.equals >= 0 else { continue }
      out[attribute.equals] = UInt8(ascii: "=")
      if attribute.quote != 0 {
        out[attribute.value.lowerBound - 1] = attribute.quote
        out[attribute.value.upperBound] = attribute.quote
      }
      for offset in attribute.value {
        out[offset] = Self.standIn(source[offset], quoted: attribute.quote != 0)
      }
    }
  }

  private static func standIn(_ byte: UInt8, quoted: Bool) -> UInt8 {
    switch byte {
    case ...0x20: UInt8(ascii: " ")
    case UInt8(ascii: "<"), UInt8(ascii: ">"): UInt8(ascii: "+")
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "`"):
      quoted ? byte : UInt8(ascii: "+")
    case 0x7F...: UInt8(ascii: "x")
    default: byte
    }
  }
}

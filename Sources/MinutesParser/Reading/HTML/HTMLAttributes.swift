/// The attributes of a start tag, as far as the reader asks.
struct HTMLAttributes {
  /// What a `role` attribute says.
  enum Role: UInt8, Sendable { case other, heading, head, furniture }

  var styles = HTMLStyles()
  var classes = HTMLClasses()
  var role = Role.other
  var isHidden = false
  var isLink = false
  var centred = HTMLStyles.Switch.unsaid
  var start: Int32?
  var ordinals = OrdinalStyle.figures
  var value: Int32?
  var level: Int32?
  var columns: Int32 = 1
  var rows: Int32 = 1

  /// Whether nothing in them matters to the reader.
  var isPlain: Bool {
    styles.isPlain && classes.isPlain && role == .other && !isHidden && !isLink
      && centred == .unsaid && ordinals == .figures && start == nil && value == nil && level == nil
      && columns == 1
      && rows == 1
  }
}

/// Reads the attributes of start tags.
struct HTMLAttributeReader {
  /// Most attributes of one tag that are looked at.
  static let most = 64
  /// Longest value that is looked at, in bytes.
  static let longest = 4096

  /// What was read of the last tag.
  private(set) var attributes = HTMLAttributes()
  /// Where the last value without quotation marks ends: a `/` before that is its own.
  private(set) var valueEnd = 0
  /// Whether the page ended inside quotation marks.
  private(set) var endsInQuotes = false
  private let source: UnsafeBufferPointer<UInt8>
  private let names = Self.names
  private var styles = HTMLMemo<HTMLStyles>(HTMLStyles())
  private var classes = HTMLMemo<HTMLClasses>(HTMLClasses())
  private var seen = 0

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Reads the attributes from an offset behind the name of the tag.
  ///
  /// - Returns: The offset of the tag's `>`, or nil where the page ends before it.
  ///
  /// Complexity: O(n) in the tag.
  mutating func read(from start: Int) -> Int? {
    forget()
    var offset = start
    while offset < source.count {
      let byte = source[offset]
      if byte == UInt8(ascii: ">") { return offset }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        offset += 1
      } else {
        offset = attribute(from: offset)
      }
    }
    return nil
  }

  /// Forgets the last tag.
  mutating func forget() {
    if seen > 0 { attributes = HTMLAttributes() }
    seen = 0
    valueEnd = 0
    endsInQuotes = false
  }

  /// Reads one attribute and returns where it ends.
  private mutating func attribute(from start: Int) -> Int {
    var hash = HTMLHash()
    var offset = start
    // An equals sign in front is part of the name.
    repeat {
      hash.add(source[offset])
      offset += 1
    } while offset < source.count && !Self.endsName(source[offset])
    seen += 1
    let name = seen <= Self.most ? names.value(hash) : .other
    var first = offset
    while first < source.count, source[first] <= 0x20 { first += 1 }
    guard first < source.count, source[first] == UInt8(ascii: "=") else {
      take(name, offset..<offset)
      return offset
    }
    first += 1
    while first < source.count, source[first] <= 0x20 { first += 1 }
    guard first < source.count else { return first }
    let quote = source[first]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { first += 1 }
    offset = isQuoted ? quoted(from: first, by: quote) : unquoted(from: first)
    valueEnd = isQuoted ? 0 : offset
    endsInQuotes = isQuoted && offset == source.count
    take(name, first..<offset)
    return isQuoted ? offset + 1 : offset
  }

  private func quoted(from start: Int, by quote: UInt8) -> Int {
    var offset = start
    while offset < source.count, source[offset] != quote { offset += 1 }
    return offset
  }

  private func unquoted(from start: Int) -> Int {
    var offset = start
    while offset < source.count, source[offset] > 0x20, source[offset] != UInt8(ascii: ">") {
      offset += 1
    }
    return offset
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "=")
  }

  // MARK: Values

  private enum Name: UInt8, Sendable {
    case other
    case classes, id, style, role, hidden, href, align, start, type, value, colspan, rowspan, level
  }

  private static let names: HTMLWordTable<Name> = {
    var table = HTMLWordTable<Name>(absent: .other)
    table.add("class", .classes)
    table.add("id", .id)
    table.add("style", .style)
    table.add("role", .role)
    table.add("hidden", .hidden)
    table.add("href", .href)
    table.add("align", .align)
    table.add("start", .start)
    table.add("type", .type)
    table.add("value", .value)
    table.add("colspan", .colspan)
    table.add("rowspan", .rowspan)
    table.add("aria-level", .level)
    return table
  }()

  private static let roles: HTMLWordTable<HTMLAttributes.Role> = {
    var table = HTMLWordTable<HTMLAttributes.Role>(absent: .other)
    table.add("heading", .heading)
    table.add("banner", .head)
    table.add("navigation contentinfo search complementary menu menubar toolbar", .furniture)
    return table
  }()

  private mutating func take(_ name: Name, _ range: Range<Int>) {
    guard name != .other, range.count <= Self.longest else { return }
    let value = UnsafeBufferPointer(rebasing: source[range])
    switch name {
    case .other: break
    case .classes: attributes.classes.add(classes.value(value) { HTMLClasses($0) })
    case .id: attributes.classes.add(HTMLClasses(id: value))
    case .style: attributes.styles = styles.value(value) { HTMLStyles($0) }
    case .role: attributes.role = Self.roles.value(HTMLHash(value))
    case .hidden: attributes.isHidden = true
    case .href: attributes.isLink = true
    case .align:
      attributes.centred = CSSValue(value, 0..<value.count).begins(with: "center") ? .on : .off
    case .start: attributes.start = Self.number(value)
    case .type: attributes.ordinals = OrdinalStyle(type: value)
    case .value: attributes.value = Self.number(value)
    case .colspan: attributes.columns = Self.number(value) ?? 1
    case .rowspan: attributes.rows = Self.number(value) ?? 1
    case .level: attributes.level = Self.number(value)
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    var value: Int32?
    var isNegative = false
    for byte in bytes {
      if byte.isASCIIDigit {
        value = min((value ?? 0) * 10 + Int32(byte & 0x0F), 100_000_000)
      } else if value != nil {
        break
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte > 0x20 {
        return nil
      }
    }
    return isNegative ? value.map { -$0 } : value
  }
}

/// What was made of the last values of an attribute: pages repeat a few of them again and again.
struct HTMLMemo<Value: Sendable> {
  private var keys: [UInt64]
  private var values: [Value]

  init(_ placeholder: Value) {
    keys = Array(repeating: 0, count: 64)
    values = Array(repeating: placeholder, count: 64)
  }

  /// What `make` makes of the bytes, or made of them before.
  mutating func value(
    _ bytes: UnsafeBufferPointer<UInt8>, make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let key = Self.key(bytes)
    let slot = Int(truncatingIfNeeded: key >> 32) & 63
    if keys[slot] == key { return values[slot] }
    let made = make(bytes)
    keys[slot] = key
    values[slot] = made
    return made
  }

  /// A hash, eight bytes at a time; never 0.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    return mixed(hash ^ rest) | 1
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

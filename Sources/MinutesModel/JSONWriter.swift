/// Writes JSON in UTF-8, on one line, straight into bytes.
///
/// Strings lose nothing and cannot act on a terminal or end a line: C0, DEL, C1, U+2028 and U+2029
/// are escaped besides the quotation mark and the backslash.
struct JSONWriter {
  var bytes: [UInt8]
  private var needsComma = false

  init(appendingTo bytes: consuming [UInt8]) {
    self.bytes = bytes
  }

  mutating func object(_ record: some FieldRecord) {
    open("{")
    record.write(to: &self)
    close("}")
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func key(_ key: FieldKey) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var name = key.rawValue
    name.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func value(_ string: String) {
    separate()
    JSONEscaping.append(string, to: &bytes)
  }

  private mutating func value(_ number: Int) {
    separate()
    bytes.append(decimal: number)
  }
}

extension JSONWriter: FieldSink {
  mutating func string(_ key: FieldKey, _ value: String?) {
    self.key(key)
    if let value { self.value(value) } else { literal("null") }
  }

  mutating func integer(_ key: FieldKey, _ value: Int?) {
    self.key(key)
    if let value { self.value(value) } else { literal("null") }
  }

  mutating func flag(_ key: FieldKey, _ value: Bool) {
    self.key(key)
    literal(value ? "true" : "false")
  }

  mutating func strings(_ key: FieldKey, _ values: [String]) {
    self.key(key)
    array(values)
  }

  mutating func integers(_ key: FieldKey, _ values: [Int]) {
    self.key(key)
    open("[")
    for number in values { value(number) }
    close("]")
  }

  mutating func rows(_ key: FieldKey, _ values: [[String]]) {
    self.key(key)
    open("[")
    for row in values { array(row) }
    close("]")
  }

  mutating func record(_ key: FieldKey, _ value: (some FieldRecord)?) {
    self.key(key)
    if let value { object(value) } else { literal("null") }
  }

  mutating func records(_ key: FieldKey, _ values: [some FieldRecord]) {
    self.key(key)
    open("[")
    for record in values { object(record) }
    close("]")
  }

  private mutating func array(_ strings: [String]) {
    open("[")
    for string in strings { value(string) }
    close("]")
  }
}

extension [UInt8] {
  /// Appends a number in decimal figures.
  fileprivate mutating func append(decimal number: Int) {
    guard number >= 10 else {
      if number >= 0 {
        append(UInt8(ascii: "0") + UInt8(number))
      } else {
        append(contentsOf: String(number).utf8)
      }
      return
    }
    let start = count
    var rest = number
    while rest > 0 {
      let (quotient, figure) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(figure))
      rest = quotient
    }
    self[start...].reverse()
  }
}

/// Writes JSON in UTF-8, on one line, straight into memory.
///
/// Strings lose nothing and cannot act on a terminal or end a line: C0, DEL, C1, U+2028 and U+2029
/// are escaped besides the quotation mark and the backslash.
struct JSONWriter {
  private var out: ByteBuffer
  private var needsComma = false
  private let keys = JSONKey.all

  private init(reserving byteCount: Int) {
    out = ByteBuffer(reserving: byteCount)
  }

  /// Appends the JSON form of a record.
  ///
  /// - Parameter byteCount: About how many bytes it will have.
  static func append(_ record: some FieldRecord, reserving byteCount: Int, to bytes: inout [UInt8])
  {
    var writer = JSONWriter(reserving: byteCount)
    defer { writer.out.deallocate() }
    writer.object(record)
    bytes.append(contentsOf: writer.out.bytes)
  }

  private mutating func object<Record: FieldRecord>(_ record: borrowing Record) {
    open("{")
    record.write(to: &self)
    close("}")
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    out.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { out.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func key(_ key: FieldKey) {
    let quoted = keys[JSONKey.place(of: key)]
    out.append(quoted.bytes, count: quoted.count, behindComma: needsComma)
    needsComma = false
  }

  private mutating func literal(_ word: StaticString) {
    separate()
    out.append(word)
  }

  private mutating func value(_ string: String) {
    separate()
    JSONEscaping.append(string, to: &out)
  }

  private mutating func value(_ number: Int) {
    separate()
    out.append(decimal: number)
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
    // Records are large: each is written from where it stands.
    let values = values.span
    for place in values.indices { object(values[place]) }
    close("]")
  }

  private mutating func array(_ strings: [String]) {
    open("[")
    for string in strings { value(string) }
    close("]")
  }
}

/// A key as it is written, `"name":`, in a place of its own so that it is copied in one go.
private struct JSONKey {
  var bytes: SIMD32<UInt8>
  var count: Int

  /// All keys, each at its `place`.
  static let all: [JSONKey] = {
    var all = [JSONKey](repeating: JSONKey(bytes: .zero, count: 0), count: 256)
    for key in FieldKey.allCases {
      var quoted = JSONKey(bytes: .zero, count: 0)
      for byte in "\"\(key.rawValue)\":".utf8 {
        quoted.bytes[quoted.count] = byte
        quoted.count += 1
      }
      all[place(of: key)] = quoted
    }
    return all
  }()

  /// A number of one byte that no other key has.
  @inline(__always)
  static func place(of key: FieldKey) -> Int {
    withUnsafeBytes(of: key) { Int($0[0]) }
  }
}

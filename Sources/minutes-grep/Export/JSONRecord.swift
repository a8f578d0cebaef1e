internal import MinutesModel

/// A JSON object that is being written, its keys in the order in which they are added.
struct JSONRecord {
  private var bytes: [UInt8] = []

  /// Adds a string, or null.
  mutating func add(_ key: String, _ value: String?) {
    addKey(key)
    if let value { JSONEscaping.append(value, to: &bytes) } else { bytes += "null".utf8 }
  }

  /// Adds a string where there is one, and no key where there is none.
  mutating func addIfKnown(_ key: String, _ value: String?) {
    if let value { add(key, value) }
  }

  /// Adds what is JSON.
  mutating func add(_ key: String, raw value: String) {
    addKey(key)
    bytes += value.utf8
  }

  mutating func add(_ key: String, _ value: Int) { add(key, raw: String(value)) }

  mutating func add(_ key: String, _ value: JSONRecord) {
    addKey(key)
    bytes += value.finish()
  }

  mutating func add(_ key: String, _ values: [JSONRecord]) {
    addList(key, values) { $1 += $0.finish() }
  }

  mutating func add(_ key: String, _ values: [String]) {
    addList(key, values) { JSONEscaping.append($0, to: &$1) }
  }

  mutating func add(_ key: String, _ values: [Int]) {
    addList(key, values) { $1 += String($0).utf8 }
  }

  func finish() -> [UInt8] {
    [UInt8(ascii: "{")] + bytes + [UInt8(ascii: "}")]
  }

  private mutating func addList<Value>(
    _ key: String, _ values: [Value], _ append: (Value, inout [UInt8]) -> Void
  ) {
    addKey(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func addKey(_ key: String) {
    if !bytes.isEmpty { bytes += ",".utf8 }
    bytes += "\"\(key)\":".utf8
  }
}

/// Takes the fields of one JSON object in order: the writer of bytes, or a `Codable` encoder.
protocol FieldSink {
  associatedtype Failure: Error

  mutating func string(_ key: FieldKey, _ value: String?) throws(Failure)
  mutating func integer(_ key: FieldKey, _ value: Int?) throws(Failure)
  mutating func flag(_ key: FieldKey, _ value: Bool) throws(Failure)
  mutating func strings(_ key: FieldKey, _ values: [String]) throws(Failure)
  mutating func integers(_ key: FieldKey, _ values: [Int]) throws(Failure)
  mutating func rows(_ key: FieldKey, _ values: [[String]]) throws(Failure)
  mutating func record(_ key: FieldKey, _ value: (some FieldRecord)?) throws(Failure)
  mutating func records(_ key: FieldKey, _ values: [some FieldRecord]) throws(Failure)
}

/// Something that is a JSON object, its fields told once for both sinks.
protocol FieldRecord: Encodable {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure)
}

extension FieldRecord {
  /// The body of `encode(to:)`: the same keys as the writer's, nulls included.
  func encodeFields(to encoder: any Encoder) throws {
    var sink = EncoderSink(container: encoder.container(keyedBy: FieldKey.self))
    try write(to: &sink)
  }
}

/// Hands fields to a `Codable` encoder.
private struct EncoderSink: FieldSink {
  var container: KeyedEncodingContainer<FieldKey>

  mutating func string(_ key: FieldKey, _ value: String?) throws {
    try container.encode(value, forKey: key)
  }
  mutating func integer(_ key: FieldKey, _ value: Int?) throws {
    try container.encode(value, forKey: key)
  }
  mutating func flag(_ key: FieldKey, _ value: Bool) throws {
    try container.encode(value, forKey: key)
  }
  mutating func strings(_ key: FieldKey, _ values: [String]) throws {
    try container.encode(values, forKey: key)
  }
  mutating func integers(_ key: FieldKey, _ values: [Int]) throws {
    try container.encode(values, forKey: key)
  }
  mutating func rows(_ key: FieldKey, _ values: [[String]]) throws {
    try container.encode(values, forKey: key)
  }
  mutating func record(_ key: FieldKey, _ value: (some FieldRecord)?) throws {
    try container.encode(value, forKey: key)
  }
  mutating func records(_ key: FieldKey, _ values: [some FieldRecord]) throws {
    try container.encode(values, forKey: key)
  }
}

/// Takes the fields of an element and keeps, as facts, what is not its words, its place or its parts.
struct FactCollector: FieldSink {
  private(set) var facts: [ComparedElement.Fact] = []
  private let places: ElementPlaces
  private let omitted: Set<FieldKey>
  private var prefix = ""

  /// - Parameter omitted: Keys of the element itself that are no facts.
  init(_ places: ElementPlaces, omitting omitted: Set<FieldKey> = []) {
    self.places = places
    self.omitted = omitted
  }

  static func facts(
    of record: some FieldRecord, _ places: ElementPlaces, omitting omitted: Set<FieldKey>
  ) -> [ComparedElement.Fact] {
    var collector = FactCollector(places, omitting: omitted)
    record.write(to: &collector)
    return collector.facts
  }

  mutating func string(_ key: FieldKey, _ value: String?) {
    switch key {
    case .duplicateOf, .block: add(key, value.map(places.opening))
    default: add(key, value)
    }
  }

  mutating func integer(_ key: FieldKey, _ value: Int?) { add(key, value.map(String.init)) }

  mutating func flag(_ key: FieldKey, _ value: Bool) { if value { add(key, "true") } }

  mutating func strings(_ key: FieldKey, _ values: [String]) {
    add(key, values.joined(separator: ", "))
  }

  mutating func integers(_ key: FieldKey, _ values: [Int]) {
    add(key, values.map(places.name).joined(separator: ", "))
  }

  mutating func rows(_ key: FieldKey, _ values: [[String]]) {}

  mutating func record(_ key: FieldKey, _ value: (some FieldRecord)?) {
    guard key != .span, let value else { return }
    let outer = prefix
    prefix += "\(key.rawValue)."
    value.write(to: &self)
    prefix = outer
  }

  mutating func records(_ key: FieldKey, _ values: [some FieldRecord]) {
    // Blocks and points are elements of their own.
    guard key != .blocks, key != .points else { return }
    for (index, value) in values.enumerated() {
      let outer = prefix
      prefix += "\(key.rawValue).\(index + 1)."
      value.write(to: &self)
      prefix = outer
    }
  }

  private mutating func add(_ key: FieldKey, _ value: String?) {
    guard let value, !value.isEmpty, !(prefix.isEmpty && omitted.contains(key)) else { return }
    facts.append(.init(key: prefix + key.rawValue, value: value))
  }
}

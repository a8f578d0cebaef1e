/// The names of bodies in order, the empty name first: what `bodiesOfDocuments` counts by.
struct BodyNames {
  let names: [String]
  private let numbers: [ExactText: UInt32]

  init(_ bodies: [String?]) {
    let known = Set(bodies.lazy.compactMap(\.self).filter { !$0.isEmpty }.map { ExactText($0) })
    names = [""] + known.map(\.text).sorted { ByteOrder.compare($0, $1) == .less }
    numbers = Dictionary(
      names.enumerated().map { (ExactText($1), UInt32($0)) }, uniquingKeysWith: { one, _ in one })
  }

  func number(of body: String?) -> UInt32 { body.flatMap { numbers[ExactText($0)] } ?? 0 }
}

/// The order in which documents are numbered.
struct DocumentOrder: Comparable {
  var date: Int32?
  var body: String?
  var key: String

  static func < (one: DocumentOrder, other: DocumentOrder) -> Bool {
    let dates = (one.date ?? .max, other.date ?? .max)
    if dates.0 != dates.1 { return dates.0 < dates.1 }
    return switch ByteOrder.compare(one.body ?? "", other.body ?? "") {
    case .less: true
    case .greater: false
    case .equal: ByteOrder.compare(one.key, other.key) == .less
    }
  }
}

/// The UTF-8 of some texts, to sort by.
struct TextBytes: ~Copyable {
  private var bytes = GrowingBuffer<UInt8>()
  private var ends = GrowingBuffer<Int>()

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
  }

  /// Valid until the next is added.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends.base[index - 1]
    return UnsafeBufferPointer(start: bytes.base + start, count: ends.base[index] - start)
  }
}

/// Writes the parts of a segment that are about documents.
enum DocumentParts {
  /// - Parameters:
  ///   - firstPassages: One more than there are documents.
  ///   - stored: The stored form of the document of a number.
  static func write(
    firstPassages: [UInt32], dates: [Int32?], bodies: [UInt32], names: BodyNames,
    keys: [String], stored: (Int) throws -> UnsafeRawBufferPointer,
    to writer: inout SegmentWriter
  ) throws {
    for first in firstPassages { try writer.append(first) }
    try writer.end(.firstPassages)
    for date in dates { try writer.append(date ?? .max) }
    try writer.end(.dates)
    for body in bodies { try writer.append(body) }
    try writer.end(.bodiesOfDocuments)
    var starts: [UInt64] = []
    starts.reserveCapacity(keys.count + 1)
    for index in keys.indices {
      starts.append(writer.partLength)
      try writer.append(try stored(index))
    }
    starts.append(writer.partLength)
    try writer.end(.documents)
    for start in starts { try writer.append(start) }
    try writer.end(.documentStarts)
    var texts = TextBytes()
    for key in keys { texts.append(key) }
    var byKey = keys.indices.map { (key: texts[$0], number: UInt32($0)) }
    byKey.sort { ByteOrder.precedes($0.key, $1.key) }
    withExtendedLifetime(texts) {}
    for document in byKey { try writer.append(document.number) }
    try writer.end(.documentsByKey)
    try write(names, to: &writer)
  }

  private static func write(
    _ names: BodyNames, to writer: inout SegmentWriter
  ) throws {
    var starts: [UInt32] = []
    for name in names.names {
      starts.append(UInt32(truncatingIfNeeded: writer.partLength))
      var coded = GrowingBuffer<UInt8>()
      coded.append(string: name)
      try writer.append(coded.bytes)
    }
    try writer.end(.bodies)
    for start in starts { try writer.append(start) }
    try writer.end(.bodyStarts)
  }
}

/// The names of bodies in order, the empty name first: what `bodiesOfDocuments` counts by.
struct BodyNames {
  let names: [String]
  private let numbers: [String: UInt32]

  init(_ bodies: [String?]) {
    var known = Set(bodies.compactMap(\.self))
    known.remove("")
    let ordered = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    names = [""] + ordered
    numbers = Dictionary(
      ordered.enumerated().map { ($1, UInt32($0 + 1)) }, uniquingKeysWith: { one, _ in one })
  }

  func number(of body: String?) -> UInt32 { body.flatMap { numbers[$0] } ?? 0 }
}

/// The order in which documents are numbered.
struct DocumentOrder: Comparable {
  var date: Int32?
  var body: String?
  var key: String

  static func < (one: DocumentOrder, other: DocumentOrder) -> Bool {
    let dates = (one.date ?? .max, other.date ?? .max)
    if dates.0 != dates.1 { return dates.0 < dates.1 }
    let bodies = (one.body ?? "", other.body ?? "")
    if !bodies.0.utf8.elementsEqual(bodies.1.utf8) {
      return bodies.0.utf8.lexicographicallyPrecedes(bodies.1.utf8)
    }
    return one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
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
    to writer: inout SegmentWriter<some SegmentSink>
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
    let byKey = keys.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
    for index in byKey { try writer.append(UInt32(index)) }
    try writer.end(.documentsByKey)
    try write(names, to: &writer)
  }

  private static func write(
    _ names: BodyNames, to writer: inout SegmentWriter<some SegmentSink>
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

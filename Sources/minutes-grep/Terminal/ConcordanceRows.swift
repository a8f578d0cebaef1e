internal import MinutesArchive

/// The lines of a concordance that are set aside until all are there: then it is known how wide their columns
/// are, and in which order they stand.
struct ConcordanceRows {
  /// A line whose columns are not known yet.
  struct Row {
    /// Where the match is, and how many columns that takes.
    var label: [UInt8]
    var labelWidth: Int
    /// What stands before the match, and how many columns that takes.
    var left: [UInt8]
    var leftWidth: Int
    /// The match and what stands behind it, with the end of the line.
    var rest: [UInt8]
  }

  private struct Entry {
    let place: SetAside.Place
    /// Where the key ends in `keys`; it begins where that of the entry before ends.
    let keyEnd: Int
  }

  private let lines = SetAside()
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// Whether lines have columns that are to be filled up to these widths.
  private var hasColumns = false
  private var labelWidth = 0
  private var leftWidth = 0
  /// The order of the lines, if it is another than that in which they came.
  private var order: [Int32] = []
  private var given = 0
  private static let pieceLength = 1 << 16
  /// In front of a line that has columns: four numbers.
  private static let headLength = 16

  /// Sets a line aside that is as it will be printed.
  ///
  /// - Parameter key: What it is sorted by.
  mutating func add(_ line: [UInt8], key: [UInt8]) {
    add(line, key)
  }

  /// Sets a line aside that will be aligned with all others.
  mutating func add(_ row: Row, key: [UInt8]?) {
    hasColumns = true
    labelWidth = max(labelWidth, row.labelWidth)
    leftWidth = max(leftWidth, row.leftWidth)
    var line: [UInt8] = []
    line.reserveCapacity(Self.headLength + row.label.count + row.left.count + row.rest.count)
    for number in [row.label.count, row.labelWidth, row.left.count, row.leftWidth] {
      for shift in [0, 8, 16, 24] { line.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    line += row.label
    line += row.left
    line += row.rest
    add(line, key ?? [])
  }

  private mutating func add(_ line: [UInt8], _ key: [UInt8]) {
    keys += key
    entries.append(Entry(place: lines.add(line), keyEnd: keys.count))
  }

  /// Sorts the lines by their keys, byte by byte; lines with the same key stay as they came.
  ///
  /// Complexity: O(n log n) in their number.
  mutating func sort() {
    let ends = [0] + entries.map(\.keyEnd)
    order = keys.withUnsafeBufferPointer { keys in
      entries.indices.map { Int32($0) }.sorted { one, other in
        let first = keys[ends[Int(one)]..<ends[Int(one) + 1]]
        let second = keys[ends[Int(other)]..<ends[Int(other) + 1]]
        if first.lexicographicallyPrecedes(second) { return true }
        return one < other && !second.lexicographicallyPrecedes(first)
      }
    }
    keys = []
  }

  /// The next lines; nil behind the last.
  mutating func next() throws(OutputError) -> [UInt8]? {
    guard given < entries.count else { return nil }
    var bytes: [UInt8] = []
    while given < entries.count, bytes.count < Self.pieceLength {
      let entry = entries[order.isEmpty ? given : Int(order[given])]
      let line = try lines.piece(at: entry.place)
      if hasColumns { append(line, to: &bytes) } else { bytes += line }
      given += 1
    }
    return bytes
  }

  private func append(_ line: [UInt8], to bytes: inout [UInt8]) {
    let numbers = (0..<4).map { index in
      (0..<4).reduce(0) { $0 | Int(line[4 * index + $1]) << (8 * $1) }
    }
    let label = line[Self.headLength...].prefix(numbers[0])
    let left = line[label.endIndex...].prefix(numbers[2])
    bytes += label
    bytes += repeatElement(0x20, count: labelWidth - numbers[1] + 2)
    bytes += repeatElement(0x20, count: leftWidth - numbers[3])
    bytes += left
    bytes += line[left.endIndex...]
  }
}

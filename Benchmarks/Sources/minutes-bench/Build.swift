import MinutesIndex

/// Builds an index over passages. Words are divided as all engines of the harness divide them.
struct Build {
  /// Bytes of memory at which a segment is written.
  static let limit = 192 << 20

  private let folder: String
  private let builder = SegmentBuilder(rules: .plain)
  private var record = DocumentRecord()
  private var key: [UInt8] = []
  private var segments = 0
  private var repeated = RepeatedFields()
  /// Kinds by their length and the first eight bytes of their names.
  private var kinds: [(name: UInt64, length: Int, code: UInt8)] = []

  init(folder: String) throws {
    self.folder = folder
    try makeFolder(folder)
  }

  mutating func run(_ path: String) throws {
    var lines = try LineReader(path: path)
    while let line = try lines.next() { try add(line) }
    try endDocument()
    try flush()
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>) throws {
    if let (kind, text) = repeated.match(line) { return append(text, kind: kind) }
    var fields = PassageLine(line)
    var document = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var (kind, date, committee, text) = (document, document, document, document)
    try fields.forEachField { key, value in
      switch key.first {
      case UInt8(ascii: "d") where key.count == 3: document = value
      case UInt8(ascii: "d"): date = value
      case UInt8(ascii: "k"): kind = value
      case UInt8(ascii: "c"): committee = value
      case UInt8(ascii: "t"): text = value
      default: break
      }
    }
    if !key.withUnsafeBufferPointer({ isEqual($0, document) }) {
      try endDocument()
      key = Array(document)
      record.key = String(decoding: document, as: UTF8.self)
      record.date = day(date)
      record.body = String(decoding: committee, as: UTF8.self)
      record.sections = [SectionRecord()]
    }
    append(text, kind: kind)
    repeated.learn(line, kind: kind, text: text)
  }

  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, kind: UnsafeBufferPointer<UInt8>
  ) {
    let start = record.text.count
    PassageLine.append(text, to: &record.text)
    record.passages.append(
      PassageRecord(text: start..<record.text.count, kind: code(kind)))
  }

  /// The number of a kind, remembered by its name. No two kinds begin with the same eight bytes and are equally long.
  private mutating func code(_ name: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var head: UInt64 = 0
    for index in 0..<min(name.count, 8) { head = head << 8 | UInt64(name[index]) }
    for index in kinds.indices where kinds[index].name == head && kinds[index].length == name.count
    {
      return kinds[index].code
    }
    let code = kindCode(String(decoding: name, as: UTF8.self))
    kinds.append((head, name.count, code))
    return code
  }

  private mutating func endDocument() throws {
    if !record.passages.isEmpty { try builder.add(record) }
    record.removeAll()
    if builder.memoryUse > Self.limit { try flush() }
  }

  private mutating func flush() throws {
    guard builder.documentCount > 0 else { return }
    var file = try OutputFile(path: "\(folder)/\(segments).segment")
    _ = try builder.finish(into: &file)
    try file.close()
    segments += 1
  }
}

/// The number of a kind by its name in the benchmark's passages.
func kindCode(_ name: String) -> UInt8 {
  switch name {
  case "attendee": Passage.Kind.block(.attendance).code
  case "bullet": Passage.Kind.block(.list).code
  default: (Passage.Kind(name: name) ?? .title).code
  }
}

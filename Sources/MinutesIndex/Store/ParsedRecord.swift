extension DocumentRecord {
  /// What an index keeps of a parsed document: every passage but page furniture, the header, and the
  /// SHA-256 of the file as fingerprint.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - key: The name by which the index knows it.
  ///   - passages: Its passages, where they were made with the file at hand
  ///     (``MinutesModel/MinutesDocument/passages(in:)``).
  ///
  /// Complexity: O(n) in the size of the document.
  public init(_ document: MinutesDocument, key: String, passages: [Passage]? = nil) {
    self.init()
    self.key = key
    kind = document.kind
    date = (document.meeting.date ?? document.report?.date).flatMap(Self.day)
    body = document.meeting.body
    organisation = document.meeting.organisation
    title = document.title
    url = document.source.url
    fingerprint = Self.bytes(hexadecimal: document.source.sha256)
    people = document.people.map {
      PersonRecord(name: $0.name, role: $0.role, group: $0.group, isPresent: $0.presence.isPresence)
    }
    sections = document.sections.map { SectionRecord(number: $0.number, title: $0.title) }
    add(passages ?? document.passages, people: PeopleOfBlocks(document))
  }

  private mutating func add(_ all: [Passage], people: PeopleOfBlocks) {
    var places: [Int] = []
    var count = 0
    for passage in all {
      places.append(count)
      if !passage.isFurniture { count += 1 }
    }
    for passage in all where !passage.isFurniture {
      let start = text.count
      text.append(contentsOf: passage.text.utf8)
      var record = PassageRecord(text: start..<text.count, kind: passage.kind.code)
      record.isPoint = passage.isPoint
      record.section = passage.section
      record.id = passage.id
      record.span = passage.span
      record.people = passage.isPoint ? [] : people.of(passage.id)
      record.actors = people.actors(at: passage.id)
      var next = passage.next
      while let index = next, all[index].isFurniture { next = all[index].next }
      record.next = next.map { places[$0] }
      passages.append(record)
    }
  }

  /// Days since 1970 of a date that names a day.
  private static func day(_ text: String) -> Int32? {
    guard let date = PartialDate(text), date.day != nil else { return nil }
    return Int32(date.first)
  }

  private static func bytes(hexadecimal text: String) -> [UInt8] {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}

extension Passage {
  fileprivate var isFurniture: Bool { kind == .block(.furniture) }
}

extension Person.Presence {
  /// Whether somebody recorded so took part.
  fileprivate var isPresence: Bool {
    switch self {
    case .present, .inAttendance, .contributor, .substitute: true
    case .apologies, .absent: false
    }
  }
}

/// Whom each block of a document is about: those it names as its people, who moved and seconded it,
/// and who is to act.
private struct PeopleOfBlocks {
  private var people: [String: [Int]] = [:]
  private var actors: [String: ActingPeople] = [:]

  init(_ document: MinutesDocument) {
    let known = Dictionary(
      document.people.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for block in document.sections.lazy.flatMap(\.blocks) {
      var all = block.people.filter { document.people.indices.contains($0) }
      for name in [block.mover, block.seconder, block.owner] {
        if let person = name.flatMap({ known[$0] }), !all.contains(person) { all.append(person) }
      }
      if !all.isEmpty { people[block.id] = all }
      let acting = ActingPeople(
        mover: block.mover, seconder: block.seconder, owner: block.owner)
      if acting != ActingPeople() { actors[block.id] = acting }
    }
  }

  func of(_ block: String) -> [Int] { people[block] ?? [] }

  /// Who acts in the block of an element.
  func actors(at id: String) -> ActingPeople {
    guard !actors.isEmpty else { return ActingPeople() }
    // The id of a point is that of its block with more behind: `s4.b2.p1`.
    let block = id.split(separator: ".", maxSplits: 2).prefix(2).joined(separator: ".")
    return actors[block] ?? ActingPeople()
  }
}

/// How the fields of a document and of its passages are written into a segment.
///
/// Numbers are varints; a text is its length in bytes and its UTF-8; one that may be missing has 0 or
/// 1 in front.
enum StoredDocumentCoding {
  static func append(_ document: DocumentRecord, to output: inout GrowingBuffer<UInt8>) {
    output.append(string: document.key)
    output.append(documentKinds.firstIndex(of: document.kind).map(UInt8.init) ?? .max)
    output.append(optional: document.body)
    output.append(optional: document.organisation)
    output.append(optional: document.title)
    output.append(optional: document.url)
    output.append(varint: UInt(document.fingerprint.count))
    for byte in document.fingerprint { output.append(byte) }
    output.append(varint: UInt(document.people.count))
    for person in document.people {
      output.append(person.isPresent ? 1 : 0)
      output.append(string: person.name)
      output.append(optional: person.role)
      output.append(optional: person.group)
    }
    output.append(varint: UInt(document.sections.count))
    for section in document.sections {
      output.append(optional: section.number)
      output.append(optional: section.title)
    }
    output.append(varint: UInt(document.passages.count))
    append(document.passages, to: &output)
  }

  /// Places follow one another, so differences are small; ids share what they begin with. A byte in
  /// front of each has a bit for what is not as with the passage before and therefore written.
  private static func append(
    _ passages: [PassageRecord], to output: inout GrowingBuffer<UInt8>
  ) {
    var section = 0
    var start = 0
    var line = 1
    var id: [UInt8] = []
    var actors = ActingPeople()
    for index in passages.indices {  // no passage is copied
      let place = output.count
      var present: UInt8 = 0
      func put(_ number: UInt, _ bit: UInt8, to output: inout GrowingBuffer<UInt8>) {
        guard number > 0 else { return }
        present |= bit
        output.append(varint: number)
      }
      output.append(0)
      let span = passages[index].span
      put(zigzag(passages[index].section - section), 1, to: &output)
      put(zigzag(span.start - start), 2, to: &output)
      put(zigzag(span.end - span.start), 4, to: &output)
      put(zigzag(span.line - line), 8, to: &output)
      put(UInt(passages[index].people.count), 16, to: &output)
      for person in passages[index].people { output.append(varint: UInt(max(0, person))) }
      if !(id.isEmpty && passages[index].id.isEmpty),
        let shared = replace(&id, with: passages[index].id)
      {
        present |= 32
        output.append(varint: UInt(shared))
        output.append(varint: UInt(id.count - shared))
        for byte in id[shared...] { output.append(byte) }
      }
      if passages[index].actors != actors {
        present |= 64
        actors = passages[index].actors
        output.append(optional: actors.mover)
        output.append(optional: actors.seconder)
        output.append(optional: actors.owner)
      }
      output.base[place] = present
      section = passages[index].section
      start = span.start
      line = span.line
    }
  }

  /// Replaces an id by the next one.
  ///
  /// - Returns: How many bytes of the old one are kept in front; nil where both are equal.
  private static func replace(_ id: inout [UInt8], with next: String) -> Int? {
    var shared = 0
    var count = 0
    let before = id.count
    for byte in next.utf8 {
      if shared == count, count < id.count, id[count] == byte { shared += 1 }
      if count < id.count { id[count] = byte } else { id.append(byte) }
      count += 1
    }
    id.removeSubrange(count...)
    return shared == count && count == before ? nil : shared
  }

  private static func zigzag(_ number: Int) -> UInt {
    UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
  }

  /// The kinds in the order of their numbers. Part of the format: add at the end only.
  static let documentKinds: [MinutesDocument.Kind] = [
    .minutes, .agendaItem, .agenda, .decisions, .report, .other,
  ]
}

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

  /// Places follow one another, so differences are small; ids share what they begin with.
  private static func append(
    _ passages: [PassageRecord], to output: inout GrowingBuffer<UInt8>
  ) {
    var section = 0
    var start = 0
    var line = 0
    var id: [UInt8] = []
    for passage in passages {
      output.append(varint: zigzag(passage.section - section))
      output.append(varint: zigzag(passage.span.start - start))
      output.append(varint: zigzag(passage.span.end - passage.span.start))
      output.append(varint: zigzag(passage.span.line - line))
      var shared = 0
      var count = 0
      for byte in passage.id.utf8 {
        if shared == count, count < id.count, id[count] == byte { shared += 1 }
        if count < id.count { id[count] = byte } else { id.append(byte) }
        count += 1
      }
      id.removeSubrange(count...)
      output.append(varint: UInt(shared))
      output.append(varint: UInt(count - shared))
      for byte in id[shared...] { output.append(byte) }
      output.append(varint: UInt(passage.people.count))
      for person in passage.people { output.append(varint: UInt(max(0, person))) }
      section = passage.section
      start = passage.span.start
      line = passage.span.line
    }
  }

  private static func zigzag(_ number: Int) -> UInt {
    UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
  }

  /// The kinds in the order of their numbers. Part of the format: add at the end only.
  static let documentKinds: [MinutesDocument.Kind] = [
    .minutes, .agendaItem, .agenda, .decisions, .report, .other,
  ]
}

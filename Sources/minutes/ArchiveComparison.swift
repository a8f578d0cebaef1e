internal import MinutesModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Compares two files of records, document by document, and holds neither of them in memory.
///
/// Documents are one that have the same `source.name`, which no other record of the same file may have. Of
/// equal records no more is looked at than that they are some. A record waits, by its place alone, until the
/// other file comes to its document; so memory is small where both files have about the same order, as two runs
/// over one archive have. Of what was compared a few bytes are kept, by which a second record is known.
struct ArchiveComparison {
  enum Event {
    case unchanged
    case changed(name: String, DocumentComparison)
    case new(name: String, MinutesDocument)
    case lost(name: String, MinutesDocument)
  }

  /// Where the two records of a document stand, from 1.
  private struct Lines {
    var old: UInt32
    var new: UInt32
  }

  private let old: RecordFile
  private let new: RecordFile
  private var waitingOld: [String: RecordFile.Place] = [:]
  private var waitingNew: [String: RecordFile.Place] = [:]
  /// The lines of what was compared, by the hash of its name.
  private var compared: [Int: Lines] = [:]

  init(old: RecordFile, new: RecordFile) {
    self.old = old
    self.new = new
  }

  /// Calls `receive` for every document: those of both files as they are met, then the lost ones,
  /// then the new ones, each in the order of its file.
  mutating func forEach(_ receive: (Event) throws -> Void) throws {
    while true {
      let before = try old.next()
      let after = try new.next()
      if before == nil, after == nil { break }
      if let before, let after, before.bytes == after.bytes {
        let name = try Self.name(before.bytes, before.place, in: old)
        try expectFirst(name, before.place, in: old, waitingOld, \.old)
        try expectFirst(name, after.place, in: new, waitingNew, \.new)
        note(name, before.place, after.place)
        try receive(.unchanged)
        continue
      }
      if let before {
        let name = try Self.name(before.bytes, before.place, in: old)
        try expectFirst(name, before.place, in: old, waitingOld, \.old)
        if let place = waitingNew.removeValue(forKey: name) {
          note(name, before.place, place)
          try compare(name, before.bytes, before.place, new.bytes(at: place), place, receive)
        } else {
          waitingOld[name] = before.place
        }
      }
      if let after {
        let name = try Self.name(after.bytes, after.place, in: new)
        try expectFirst(name, after.place, in: new, waitingNew, \.new)
        if let place = waitingOld.removeValue(forKey: name) {
          note(name, place, after.place)
          try compare(name, old.bytes(at: place), place, after.bytes, after.place, receive)
        } else {
          waitingNew[name] = after.place
        }
      }
    }
    for (name, place) in waitingOld.sorted(by: { $0.value.offset < $1.value.offset }) {
      try receive(.lost(name: name, Self.document(old.bytes(at: place), place, in: old)))
    }
    for (name, place) in waitingNew.sorted(by: { $0.value.offset < $1.value.offset }) {
      try receive(.new(name: name, Self.document(new.bytes(at: place), place, in: new)))
    }
  }

  private mutating func note(
    _ name: String, _ old: RecordFile.Place, _ new: RecordFile.Place
  ) {
    compared[name.hashValue] = Lines(
      old: UInt32(clamping: old.line), new: UInt32(clamping: new.line))
  }

  /// Sees that a file has no record of a document before this one.
  private func expectFirst(
    _ name: String, _ place: RecordFile.Place, in file: RecordFile,
    _ waiting: [String: RecordFile.Place],
    _ line: KeyPath<Lines, UInt32>
  ) throws(RecordError) {
    let first = waiting[name]?.line ?? compared[name.hashValue].map { Int($0[keyPath: line]) }
    guard let first else { return }
    throw RecordError(
      path: file.path, line: place.line,
      reason: "\(name) stands here and on line \(first); a document may have one record only, so "
        + "convert the archive again, or remove one of the two")
  }

  private func compare(
    _ name: String, _ before: [UInt8], _ beforePlace: RecordFile.Place, _ after: [UInt8],
    _ afterPlace: RecordFile.Place, _ receive: (Event) throws -> Void
  ) throws {
    guard before != after else { return try receive(.unchanged) }
    let comparison = DocumentComparison(
      old: try Self.document(before, beforePlace, in: old),
      new: try Self.document(after, afterPlace, in: new))
    try receive(comparison.changes.isEmpty ? .unchanged : .changed(name: name, comparison))
  }

  /// The `source.name` of what is a record of the form that is known.
  private static func name(
    _ bytes: [UInt8], _ place: RecordFile.Place, in file: RecordFile
  ) throws -> String {
    struct Record: Decodable {
      struct Source: Decodable {
        var name: String
      }
      var schema: String
      var source: Source
    }
    let record = try decode(Record.self, bytes, place, in: file)
    guard record.schema == MinutesDocument.schema else {
      throw RecordError(
        path: file.path, line: place.line,
        reason: "no record of \(MinutesDocument.schema): its schema is “\(record.schema)”")
    }
    return record.source.name
  }

  private static func document(
    _ bytes: [UInt8], _ place: RecordFile.Place, in file: RecordFile
  ) throws -> MinutesDocument {
    try decode(MinutesDocument.self, bytes, place, in: file)
  }

  /// What is to be said of a line that is no JSON.
  private static func noJSON(
    _ bytes: [UInt8], _ place: RecordFile.Place, in file: RecordFile
  ) -> String {
    if place.line > 1 { return "no JSON stands here; if the file was cut off, make it again" }
    // gzip, bzip2, xz, Zstandard.
    let packed: [[UInt8]] = [
      [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A], [0x28, 0xB5, 0x2F, 0xFD],
    ]
    return packed.contains { bytes.starts(with: $0) }
      ? "it is compressed; unpack it first"
      : "it is no JSON; \(RecordFile.remedy(file.path))"
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ place: RecordFile.Place, in file: RecordFile
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      let reason =
        switch error {
        case DecodingError.keyNotFound(let key, _): "no key “\(key.stringValue)”"
        case DecodingError.dataCorrupted: noJSON(bytes, place, in: file)
        default: "something is not of its type"
        }
      throw RecordError(
        path: file.path, line: place.line,
        reason: "no record of \(MinutesDocument.schema): \(reason)")
    }
  }
}

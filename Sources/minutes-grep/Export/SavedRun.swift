internal import MinutesArchive

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A search whose results were saved with `--json`.
struct SavedRun {
  let path: String
  let header: Header
  private let bytes: [UInt8]
  /// Where the hits stand, by file and words; each is taken when it is found again.
  private var places: [HitIdentity: [Range<Int>]] = [:]
  /// How many hits were saved.
  private(set) var hitCount = 0
  /// Whether the last record is there: else the run that wrote the file did not end.
  private(set) var isComplete = false
  /// The largest file that is taken.
  private static let sizeLimit = 1 << 30

  /// The first record.
  struct Header: Decodable {
    struct AskedQuery: Decodable {
      var typed: String
      var understood: String
    }

    struct Corpus: Decodable {
      var documents: Int
      var bytes: Int
      var sha256: String
    }

    var type: String
    var schema: String
    var version: String
    var arguments: [String]
    var queries: [AskedQuery]
    var paths: [String]
    var corpus: Corpus?
  }

  /// A hit as it was saved, as far as people are told of it.
  struct SavedHit: Decodable {
    struct Section: Decodable {
      var number: String?
      var title: String?
    }

    var path: String
    var line: Int
    var kind: String
    var section: Section
    var text: String
    var key: String
    var sha256: String?
  }

  private struct RecordType: Decodable {
    var type: String?
  }

  /// Reads a file that `--json` wrote.
  ///
  /// Complexity: O(n) in the size of the file, which is held in memory.
  init(_ path: String) throws(SavedRunError) {
    self.path = path
    do throws(FileError) {
      bytes = try FileReading.read(ArchivePath(path), limit: Self.sizeLimit, waits: true)
    } catch {
      throw SavedRunError(description: error.description)
    }
    var lines = LineRanges(bytes)
    guard let first = lines.next(), let header: Header = Self.decode(bytes[first]),
      header.type == "query"
    else {
      throw .init(path, "its first line is no record of a query; --rerun reads what --json wrote")
    }
    guard header.schema == RunDescription.schema else {
      throw .init(
        path, "it is in the form \(header.schema); this program knows \(RunDescription.schema)")
    }
    self.header = header
    var number = 1
    while let line = lines.next() {
      number += 1
      guard let record: RecordType = Self.decode(bytes[line]) else {
        throw .init(path, "line \(number) is no JSON record")
      }
      switch record.type {
      case "hit":
        guard let hit: SavedHit = Self.decode(bytes[line]) else {
          throw .init(path, "line \(number) is no record of a hit")
        }
        hitCount += 1
        let path = Self.relative(hit.path, to: header.paths)
        places[HitIdentity(path: path, key: hit.key), default: []].append(line)
      case "summary": isComplete = true
      default: break
      }
    }
  }

  /// Takes a hit that was found again; false where none like it was saved.
  ///
  /// - Parameter roots: What was searched now, if the archive has been moved.
  mutating func take(path: String, key: String, roots: [String]) -> Bool {
    let identity = HitIdentity(path: Self.relative(path, to: roots), key: key)
    guard var lines = places[identity], !lines.isEmpty else { return false }
    lines.removeFirst()
    places[identity] = lines.isEmpty ? nil : lines
    return true
  }

  /// The hits that were not taken, in the order in which they were saved: the record, and what is in it.
  var rest: [(line: ArraySlice<UInt8>, hit: SavedHit)] {
    places.values.joined().sorted { $0.lowerBound < $1.lowerBound }.compactMap { line in
      let hit: SavedHit? = Self.decode(bytes[line])
      return hit.map { (bytes[line], $0) }
    }
  }

  /// A path from the folder on that was searched, if it was one.
  static func relative(_ path: String, to roots: [String]) -> String {
    for root in roots {
      let folder = root.hasSuffix("/") ? root : root + "/"
      if path.hasPrefix(folder) { return String(path.dropFirst(folder.count)) }
    }
    return path
  }

  private static func decode<Value: Decodable>(_ line: ArraySlice<UInt8>) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(line))
  }
}

/// What makes two hits the same: the file, and the words of the element.
private struct HitIdentity: Hashable {
  /// Hashes, for there may be millions.
  let path: Int
  let words: Int

  init(path: String, key: String) {
    self.path = path.hashValue
    words = StableKeys.hash(inKey: key).hashValue
  }
}

/// The lines of a file, empty ones left out.
private struct LineRanges {
  private let bytes: [UInt8]
  private var start = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Range<Int>? {
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      if end > start { return start..<end }
    }
    return nil
  }
}

/// Why a saved query cannot be repeated.
struct SavedRunError: Error, CustomStringConvertible {
  let description: String

  init(description: String) {
    self.description = description
  }

  init(_ path: String, _ reason: String) {
    description = "\(path): \(reason)"
  }
}

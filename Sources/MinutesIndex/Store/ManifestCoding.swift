extension Manifest {
  /// Raised with every change that an older program cannot read.
  static let formatVersion: UInt32 = 1
  /// `MINIDX`, a line end that text tools damage, and the end of a file in DOS.
  private static let magic: [UInt8] = [0x4D, 0x49, 0x4E, 0x49, 0x44, 0x58, 0x0A, 0x1A]
  /// Magic, version, checksum of both. The same in every version.
  private static let headerSize = 16
  private static let trailerSize = 4
  private static let largestFile = 1 << 50

  /// The bytes of the file.
  func encoded() -> [UInt8] {
    var writer = LittleEndianWriter()
    writer.bytes += Self.magic
    writer.append(Self.formatVersion)
    writer.append(Self.checksum(writer.bytes))
    writer.append(generation)
    writer.append(nextSegment)
    writer.append(UInt32(segments.count))
    for segment in segments {
      writer.append(segment.number)
      writer.append(UInt64(segment.byteCount))
      writer.append(segment.checksum)
      writer.append(UInt32(segment.documentCount))
      writer.append(UInt32(segment.deleted.words.count))
      for word in segment.deleted.words { writer.append(word) }
    }
    writer.append(UInt32(settings.count))
    for (key, value) in settings.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    {
      writer.append(key)
      writer.append(value)
    }
    writer.append(Self.checksum(writer.bytes))
    return writer.bytes
  }

  /// Reads the bytes of a manifest.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: What errors call it.
  init(_ bytes: [UInt8], path: String) throws(IndexError) {
    let trailer = try Self.trailerStart(bytes, path)
    var reader = LittleEndianReader(bytes[Self.headerSize..<trailer])
    var last: String?
    do throws(LittleEndianReader.Fault) {
      generation = try reader.uint64()
      nextSegment = try reader.uint64()
      for _ in 0..<(try reader.uint32()) { segments.append(try Self.segment(&reader)) }
      for _ in 0..<(try reader.uint32()) {
        let key = try reader.string()
        guard last.map({ $0.utf8.lexicographicallyPrecedes(key.utf8) }) ?? true else {
          throw reader.fault("the settings are not in order")
        }
        settings[key] = try reader.string()
        last = key
      }
      guard reader.isAtEnd else { throw reader.fault("there is more than belongs there") }
      guard segments.allSatisfy({ $0.number < nextSegment }),
        Set(segments.map(\.number)).count == segments.count
      else { throw reader.fault("the numbers of the segments contradict each other") }
    } catch {
      throw IndexError(path: path, reason: .damaged(what: error.what, offset: error.offset))
    }
  }

  /// Holds header and checksum against the bytes; the offset at which the checksum stands.
  private static func trailerStart(_ bytes: [UInt8], _ path: String) throws(IndexError) -> Int {
    func damaged(_ what: String, _ offset: Int?) -> IndexError {
      IndexError(path: path, reason: .damaged(what: what, offset: offset))
    }
    guard bytes.count >= headerSize + trailerSize else {
      throw damaged("it is cut off", bytes.count)
    }
    guard bytes.starts(with: magic) else { throw damaged("it is no manifest of an index", 0) }
    var header = LittleEndianReader(bytes[magic.count..<headerSize])
    let (version, check) = (header.uint32OrZero(), header.uint32OrZero())
    guard check == checksum(Array(bytes[..<(headerSize - 4)])) else {
      throw damaged("the checksum of its header is not the one written with it", magic.count)
    }
    guard version <= formatVersion else {
      throw IndexError(path: path, reason: .newerFormat(found: version, known: formatVersion))
    }
    let trailer = bytes.count - trailerSize
    var end = LittleEndianReader(bytes[trailer...])
    guard end.uint32OrZero() == checksum(Array(bytes[..<trailer])) else {
      throw damaged("its checksum is not the one written with it", nil)
    }
    return trailer
  }

  private static func segment(
    _ reader: inout LittleEndianReader
  ) throws(LittleEndianReader.Fault) -> Segment {
    let number = try reader.uint64()
    let byteCount = try reader.uint64()
    guard byteCount <= largestFile else { throw reader.fault("a segment cannot be so large") }
    let checksum = try reader.uint32()
    let documentCount = Int(try reader.uint32())
    let wordCount = Int(try reader.uint32())
    var deleted = DeletedDocuments(documentCount: documentCount)
    if wordCount > 0 {
      guard wordCount == DeletedDocuments.wordCount(documentCount) else {
        throw reader.fault("the deleted documents are not as many as the segment's documents")
      }
      var words: [UInt64] = []
      for _ in 0..<wordCount { words.append(try reader.uint64()) }
      guard let set = DeletedDocuments(documentCount: documentCount, words: words), !set.isEmpty
      else { throw reader.fault("documents are deleted that are not there") }
      deleted = set
    }
    return Segment(
      number: number, byteCount: Int(byteCount), checksum: checksum, deleted: deleted)
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { CRC32.of($0) }
  }
}

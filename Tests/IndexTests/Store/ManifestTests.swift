import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("the manifest of an index")
struct ManifestTests {
  private var sample: Manifest {
    var deleted = DeletedDocuments(documentCount: 70)
    for document in [0, 3, 64, 69] { deleted.insert(document) }
    var manifest = Manifest()
    manifest.generation = 7
    manifest.nextSegment = 12
    manifest.segments = [
      .init(
        number: 3, byteCount: 4096, checksum: 0x1234_5678,
        deleted: DeletedDocuments(documentCount: 5)),
      .init(number: 11, byteCount: 99, checksum: 0, deleted: deleted),
    ]
    manifest.settings = ["archive": "..", "maker": "minutes 0.1.0"]
    return manifest
  }

  @Test("what was written is read")
  func roundTrip() throws {
    #expect(try Manifest(sample.encoded(), path: "m") == sample)
    #expect(try Manifest(Manifest().encoded(), path: "m") == Manifest())
  }

  @Test("every flipped bit is found, the trailer's own included")
  func bitFlips() throws {
    var bytes = sample.encoded()
    for bit in 0..<(bytes.count * 8) {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      let error = #expect(throws: IndexError.self) { try Manifest(bytes, path: "m") }
      #expect(error?.isDamage == true, "bit \(bit): \(String(describing: error))")
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
  }

  @Test("a manifest that was cut off, or has more at its end, is found")
  func lengths() throws {
    let bytes = sample.encoded()
    for count in 0..<bytes.count {
      #expect(throws: IndexError.self) { try Manifest(Array(bytes.prefix(count)), path: "m") }
    }
    for count in 1...64 {
      let longer = bytes + Array(repeating: 0, count: count)
      #expect(throws: IndexError.self) { try Manifest(longer, path: "m") }
    }
  }

  @Test("the format of a later version is refused by name")
  func laterVersion() throws {
    var writer = LittleEndianWriter()
    writer.bytes = Array(sample.encoded().prefix(8))
    writer.append(Manifest.formatVersion + 1)
    writer.append(writer.bytes.withUnsafeBytes { CRC32.of($0) })
    writer.bytes += Array("whatever comes then".utf8)
    let error = #expect(throws: IndexError.self) { try Manifest(writer.bytes, path: "m") }
    #expect(error?.reason == .newerFormat(found: 2, known: 1))
    #expect(error?.description.contains("use a newer program") == true)
  }

  /// Somebody who makes the checksum right again must get an error, too, and no crash.
  @Test("contradictions under a right checksum are found")
  func contradictions() throws {
    var damaged = 0
    let bytes = Array(sample.encoded().dropLast(4))
    for index in 16..<bytes.count {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] where bytes[index] != value {
        var writer = LittleEndianWriter()
        writer.bytes = bytes
        writer.bytes[index] = value
        writer.append(writer.bytes.withUnsafeBytes { CRC32.of($0) })
        do throws(IndexError) {
          let read = try Manifest(writer.bytes, path: "m")
          #expect(read != sample)
          #expect(read.encoded() == writer.bytes)
        } catch {
          damaged += error.isDamage ? 1 : 0
        }
      }
    }
    #expect(damaged > 100)
  }
}

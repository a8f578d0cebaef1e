import MinutesTestSupport
import Testing

@testable import MinutesIndex

/// A small share of what `scripts/check-reliability` does at length.
@Suite("damage is reported with the file")
struct CorruptionTests {
  private let folder: SimulatedFolder

  init() throws {
    let script = IndexScript(seed: 2, commits: 4)
    folder = SimulatedFolder()
    var done = 0
    try script.run(in: folder, done: &done)
  }

  /// Whether an index of these files is reported as damaged, the file named.
  private func isReported(_ files: [String: [UInt8]], _ name: String) -> Bool {
    do throws(IndexError) {
      return try SearchIndex(in: SimulatedFolder(files)).verify()
        .contains { $0.path == "/simulated/\(name)" }
    } catch {
      return error.path == "/simulated/\(name)"
    }
  }

  @Test("every flipped bit of a sample of each file's bytes")
  func bitFlips() {
    let files = folder.files
    for (name, bytes) in files {
      for index in stride(from: 0, to: bytes.count, by: bytes.count > 2_000 ? 7 : 1) {
        for bit in 0..<8 as Range<UInt8> {
          var damaged = files
          damaged[name]?[index] ^= 1 << bit
          #expect(isReported(damaged, name), "\(name), byte \(index), bit \(bit)")
        }
      }
    }
  }

  @Test("a file that is cut off, longer, empty, missing or that of another time")
  func lengths() throws {
    let files = folder.files
    for (name, bytes) in files where name != "manifest" {
      for count in [0, 1, 15, bytes.count / 2, bytes.count - 1] {
        #expect(isReported(files.merging([name: Array(bytes.prefix(count))]) { $1 }, name))
      }
      #expect(isReported(files.merging([name: bytes + [0]]) { $1 }, name))
      #expect(isReported(files.filter { $0.key != name }, name))
    }
    let names = files.keys.filter { $0.hasPrefix("segment") }.sorted()
    try #require(names.count >= 2)
    let swapped = files.merging([names[0]: files[names[1]] ?? []]) { $1 }
    #expect(isReported(swapped, names[0]))
  }

  @Test("a folder where a file should be")
  func folderForFile() throws {
    let outside = try TemporaryFolder()
    let writer = try IndexWriter(at: outside.path + "/index")
    try writer.put(IndexScript.record("a", "one"))
    try writer.commit()
    let segment = "index/segment-00000001"
    try outside.remove(segment)
    try outside.write("x", to: segment + "/x")
    let error = #expect(throws: IndexError.self) { try SearchIndex(at: outside.path + "/index") }
    #expect(error?.isDamage == true)
    #expect(error?.path == "\(outside.path)/\(segment)")
  }

  @Test("a hint that is damaged is as good as none")
  func hint() throws {
    let writer = try IndexWriter(in: folder)
    try writer.replaceHint([1, 2, 3])
    #expect(writer.hint() == [1, 2, 3])
    let bytes = try #require(folder.files["hint"])
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 4
      #expect(Hint.read(in: SimulatedFolder(["hint": damaged])).isEmpty)
    }
    #expect(Hint.read(in: SimulatedFolder()).isEmpty)
  }
}

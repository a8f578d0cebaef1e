import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("Numbers of tokens")
struct TokenTableTests {
  private func number(_ run: [UInt8], _ table: inout TokenTable) -> UInt32 {
    // The pointer of an empty array need not be one that can be read.
    (run + [0x7A]).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { table.number($0, length: run.count, readable: bytes.count) } ?? .max
    }
  }

  @Test("the first run has the lowest; the same run keeps its own, as many as come between")
  func numbers() {
    var random = SeededRandom(seed: 61)
    var table = TokenTable()
    var expected: [[UInt8]: UInt32] = [:]
    for _ in 0..<20_000 {
      // Few letters, so that many runs differ only behind the sixteenth byte or in their length.
      let count = Int.random(in: 0...40, using: &random)
      let run = (0..<count).map { _ in
        count > 6 && Bool.random(using: &random) ? 0x62 : 0x61 as UInt8
      }
      let known = expected[run] ?? UInt32(expected.count)
      expected[run] = known
      #expect(number(run, &table) == known)
    }
    for (run, known) in expected { #expect(Array(table.bytes(Int(known))) == run) }
    #expect(table.count == expected.count)
    #expect(table.count > 5000)
  }

  @Test("zeros at the end of a run count")
  func zeros() {
    var table = TokenTable()
    #expect(number([], &table) == 0)
    #expect(number([0], &table) == 1)
    #expect(number([0, 0], &table) == 2)
    #expect(number([], &table) == 0)
    #expect(number([0x61], &table) == 3)
    #expect(number([0x61, 0], &table) == 4)
  }

  @Test("a run at the very end of memory that may be read is the same as elsewhere")
  func end() {
    var table = TokenTable()
    let text = Array("interdepartmental interdepartmental".utf8)
    text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      #expect(table.number(base, length: 17, readable: 35) == 0)
      #expect(table.number(base + 18, length: 17, readable: 17) == 0)
      #expect(table.number(base, length: 5, readable: 35) == 1)
      #expect(table.number(base + 18, length: 5, readable: 5) == 1)
    }
  }
}

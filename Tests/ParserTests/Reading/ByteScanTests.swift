import Testing

@testable import MinutesParser

@Suite("Searching bytes a word at a time")
struct ByteScanTests {
  /// Texts of all lengths up to three stretches, drawn from bytes at the edges of what is asked for.
  private static let texts: [[UInt8]] = {
    let letters: [UInt8] = [
      0x00, 0x08, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x20, 0x21, 0x41, 0x5B, 0x60, 0x7B, 0x7C, 0x7E,
      0x7F,
      0x80, 0xBF, 0xC2, 0xFF,
    ]
    var state: UInt64 = 7
    return (0..<4000).map { number in
      (0..<number % 100).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Mostly letters, so that some stretches are long.
        return state >> 40 % (number % 2 == 0 ? 3 : 40) == 0
          ? letters[Int(state >> 44) % letters.count] : 0x61
      }
    }
  }()

  private func forEachRange(
    _ check: (UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Void
  ) {
    for (number, text) in Self.texts.enumerated() {
      text.withUnsafeBufferPointer { bytes in
        let start = text.isEmpty ? 0 : number % text.count
        check(bytes, start, text.count)
        check(bytes, start, max(start, text.count - number % 5))
      }
    }
  }

  @Test("the first byte that is looked for is found as byte for byte")
  func first() {
    forEachRange { bytes, start, end in
      // Closures inside the macro and beside it would share a name, and with it their code.
      let slow = { (isHit: (UInt8) -> Bool) in (start..<end).first { isHit(bytes[$0]) } ?? end }
      let found = [
        bytes.first(0x41, from: start, to: end),
        bytes.firstLineEnd(from: start, to: end),
        bytes.first(from: start, to: end) { $0.isBelow(0x21) },
        bytes.first(from: start, to: end) { $0.isFrom(0x80) },
        bytes.first(from: start, to: end) { $0.isWithin(0x5B, 0x60) },
      ]
      let wanted = [
        slow { $0 == 0x41 }, slow { $0 == 0x0A || $0 == 0x0D }, slow { $0 <= 0x20 },
        slow { $0 >= 0x80 }, slow { $0 >= 0x5B && $0 <= 0x60 },
      ]
      #expect(found == wanted, "\(Array(bytes)) from \(start) to \(end)")
    }
  }

  @Test("a search may begin behind stretches that hold nothing of what is looked for")
  func quiet() {
    forEachRange { bytes, start, end in
      let letters = bytes.quietEnd(from: start, to: end) { $0.equals(0x41) | $0.equals(0xC2) }
      let wide = bytes.quietEnd(from: start, to: end) { $0 | $0.equals(0) }
      let skipsLetters = bytes[start..<letters].contains { $0 == 0x41 || $0 == 0xC2 }
      let skipsWide = bytes[start..<wide].contains { $0 >= 0x80 || $0 == 0 }
      #expect(
        !skipsLetters && !skipsWide && max(letters, wide) <= end, "\(Array(bytes)) from \(start)")
    }
    let plain = [UInt8](repeating: 0x61, count: 100)
    let end = plain.withUnsafeBufferPointer { $0.quietEnd(from: 3, to: 99) { $0.equals(0x41) } }
    #expect(end > 60 && end <= 99)
  }

  @Test("bytes are counted as byte for byte")
  func count() {
    forEachRange { bytes, start, end in
      let range = start..<end
      let blanks = bytes.count(from: start, to: end) { $0.isBelow(0x21) }
      #expect(blanks == range.count { bytes[$0] <= 0x20 })
      let continuations = bytes.count(from: start, to: end) { $0.isContinuation }
      #expect(continuations == range.count { bytes[$0] & 0xC0 == 0x80 })
    }
  }

  @Test("a stretch of words ends at two blanks, at a blank behind it, and at other characters")
  func words() {
    forEachRange { bytes, start, end in
      for limit in [0x7C, 0x7F] as [UInt8] {
        var slow = start
        while slow < end {
          let isWord = bytes[slow] > 0x20 && bytes[slow] < limit
          let isBlank =
            bytes[slow] == 0x20 && slow + 1 < end && bytes[slow + 1] > 0x20
            && bytes[slow + 1] < limit
          guard isWord || isBlank else { break }
          slow += 1
        }
        #expect(bytes.wordsEnd(from: start, to: end, below: limit) == slow)
      }
    }
  }
}

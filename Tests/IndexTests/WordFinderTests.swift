import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("Words of a text found at once")
struct WordFinderTests {
  private static let pieces = [
    "a", "Council", "report", "1", "165", "x", " ", " ", " ", " ", ".", ",", "'", "’", "-", "/",
    "é", "e\u{301}",
    "東", "\u{AD}", "\u{200B}", "“", "£", "\u{A0}", "\n", "0", "interdepartmental",
  ]

  @Test(
    "are those that are found one by one, wherever they stand and whatever stands between them",
    arguments: [WordRules.joined, .plain])
  func sameWords(rules: WordRules) {
    var random = SeededRandom(seed: 51)
    var finder = WordFinder()
    for _ in 0..<4000 {
      let count = Int.random(in: 0...24, using: &random)
      // Mostly ASCII, as texts are.
      let choice = Bool.random(using: &random) ? Self.pieces.count : 13
      let text = (0..<count).map { _ in Self.pieces[Int.random(in: 0..<choice, using: &random)] }
      check(Array(text.joined().utf8), rules, &finder)
    }
  }

  @Test("bytes that are no UTF-8 make no difference")
  func anyBytes() {
    var random = SeededRandom(seed: 52)
    var finder = WordFinder()
    for _ in 0..<4000 {
      let count = Int.random(in: 0...40, using: &random)
      check(
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }, .joined, &finder)
    }
  }

  @Test("what stands behind the text is not read as part of it")
  func end() {
    var finder = WordFinder()
    let text = Array("one two three".utf8)
    text.withUnsafeBufferPointer { bytes in
      finder.find(UnsafeBufferPointer(rebasing: bytes[..<6]), readable: bytes.count, .joined)
    }
    #expect(Array(finder.edges.elements) == [0, 3, 4, 6])
  }

  private func check(_ text: [UInt8], _ rules: WordRules, _ finder: inout WordFinder) {
    text.withUnsafeBufferPointer { bytes in
      var tokeniser = Tokeniser(bytes, rules)
      var expected: [UInt32] = []
      while let word = tokeniser.next() {
        expected += [UInt32(word.lowerBound), UInt32(word.upperBound)]
      }
      finder.find(bytes, readable: bytes.count, rules)
      let found = Array(finder.edges.elements)
      #expect(found == expected, "in “\(String(decoding: text, as: UTF8.self))”")
    }
  }
}

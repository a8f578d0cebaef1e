import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("The scanner against a plain reading")
struct PhraseOracleTests {
  /// Texts of few short words in random dress, so that phrases begin, break off and begin anew.
  private struct Text {
    var written = ""
    var words: [(plain: String, range: Range<Int>)] = []

    init(_ random: inout SeededRandom, wordCount: Int) {
      let vocabulary = [["a", "A", "à", "A\u{300}"], ["b", "B"], ["c's", "C’s", "ç's"], ["4.5"]]
      let plain = ["a", "b", "c's", "4.5"]
      let gaps = [" ", "\n", " \u{2013} ", ", ", "\u{A0}", " “", ") "]
      for _ in 0..<wordCount {
        let index = Int.random(in: 0..<vocabulary.count, using: &random)
        let word = vocabulary[index].randomElement(using: &random) ?? ""
        let start = written.utf8.count
        written += word
        words.append((plain[index], start..<written.utf8.count))
        written += gaps.randomElement(using: &random) ?? " "
      }
    }

    /// Every place of the phrase, leftmost first, none overlapping, found by comparing at each word.
    func places(of phrase: [String]) -> [Range<Int>] {
      var found: [Range<Int>] = []
      var index = 0
      while index + phrase.count <= words.count {
        let window = words[index..<(index + phrase.count)]
        if zip(window, phrase).allSatisfy({ $0.plain == $1 }), let first = window.first,
          let last = window.last
        {
          found.append(first.range.lowerBound..<last.range.upperBound)
          index += phrase.count
        } else {
          index += 1
        }
      }
      return found
    }
  }

  @Test("both find the same places in 3000 random texts", arguments: [1, 2, 3] as [UInt64])
  func sameAsOracle(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var places = 0
    for _ in 0..<1000 {
      let text = Text(&random, wordCount: Int.random(in: 0...40, using: &random))
      let phrase = Text(&random, wordCount: Int.random(in: 1...4, using: &random))
      let expected = text.places(of: phrase.words.map(\.plain))
      let query = try PhraseQuery(phrase.written)
      #expect(query.matches(in: text.written) == expected, "\(phrase.written) in \(text.written)")
      places += expected.count
    }
    #expect(places > 500, "the texts must give the scanner something to find")
  }

  @Test("cutting a text into parts of one element changes nothing", arguments: [4, 5] as [UInt64])
  func sameAcrossParts(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let text = Text(&random, wordCount: Int.random(in: 2...20, using: &random))
      let phrase = Text(&random, wordCount: Int.random(in: 1...3, using: &random))
      let cut = text.words.randomElement(using: &random)?.range.lowerBound ?? 0
      let bytes = Array(text.written.utf8)
      var passages = [bytes[..<cut], bytes[cut...]].enumerated().map { index, part in
        Passage(
          kind: .block(.paragraph), isPoint: false, id: "s1.b\(index + 1)", section: 0,
          span: SourceSpan(start: 0, end: 0, line: 1), text: String(decoding: part, as: UTF8.self))
      }
      passages[0].next = 1
      passages[1].isContinuation = true
      let places = try PhraseQuery(phrase.written).matches(in: passages).map { match in
        let start = match.parts[0].range.lowerBound + (match.parts[0].passage == 1 ? cut : 0)
        let last = match.parts[match.parts.count - 1]
        return start..<(last.range.upperBound + (last.passage == 1 ? cut : 0))
      }
      #expect(places == text.places(of: phrase.words.map(\.plain)))
    }
  }
}

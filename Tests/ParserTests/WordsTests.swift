import Testing

@testable import MinutesParser

@Suite("Words and phrases")
struct WordsTests {
  private func words(_ text: String) -> [String] {
    let page = page(text)
    return (0..<page.words.count).map { page.string(page.words[$0].range) }
  }

  @Test("apostrophes stay inside a word, hyphens divide")
  func wordBreaks() {
    #expect(words("Children’s Vice-Chair, O'Neill") == ["Children’s", "Vice", "Chair", "O'Neill"])
  }

  @Test("curly and straight apostrophes make the same word")
  func apostrophes() {
    let page = page("Children’s children's")
    #expect(page.words[0].hash == page.words[1].hash)
  }

  @Test("letters printed apart are one word")
  func spacedLetters() {
    let page = page("R E S O L V E D that A B be done")
    #expect(page.string(page.words[0].range) == "R E S O L V E D")
    #expect(page.words[0].hash == WordHash.of("resolved"))
    #expect(page.words[0].shape.contains(.spaced))
  }

  @Test("two initials are no spaced word")
  func initials() {
    #expect(words("J H Smith") == ["J", "H", "Smith"])
  }

  @Test("a phrase takes alternatives and leaves out what may be missing")
  func phrases() {
    let phrase = Phrase("it|this was unanimously? resolved")
    for text in ["It was resolved", "This was unanimously resolved"] {
      let page = page(text)
      #expect(phrase.match(page.words, at: 0, limit: page.words.count) == page.words.count)
    }
    let other = page("It was not resolved")
    #expect(phrase.match(other.words, at: 0, limit: other.words.count) == nil)
  }

  @Test("a table of hashes holds more than it was made for")
  func growth() {
    var table = HashTable<Int>(capacity: 1, filler: 0)
    let hashes = (1...500).map { WordHash.of("word\($0)") }
    for (value, hash) in hashes.enumerated() { table.insert(hash, value: value) }
    table.insert(hashes[7], value: -1)
    #expect(table.value(of: hashes[7]) == -1)
    #expect(hashes.indices.allSatisfy { $0 == 7 || table.value(of: hashes[$0]) == $0 })
    #expect(table.value(of: WordHash.of("word501")) == nil)
  }

  @Test("a range is about what its whole words are keywords of, and not those beside it")
  func topics() {
    let page = page("Then it was RESOLVED in 2014", "Nothing else")
    let text = page.block(0)
    #expect(page.speaks(of: .decided, in: text))
    #expect(page.speaks(of: .figures, in: text))
    #expect(!page.speaks(of: .decided, in: TextRange(0, 15)))
    #expect(!page.speaks(of: [.decided, .figures], in: page.block(1)))
  }

  @Test("words of any length are told apart, and equal ones are equal in either case")
  func lengths() {
    for count in 1...40 {
      let small = String(repeating: "n", count: count)
      let page = page("\(small.uppercased()) \(small) \(small)s 5\(small)")
      let words = (0..<page.words.count).map { page.words[$0] }
      #expect(words.map(\.range.count) == [count, count, count + 1, count + 1])
      #expect(words[0].hash == WordHash.of(small))
      #expect(words[0].hash == words[1].hash)
      #expect(Set(words.map(\.hash)).count == 3)
      #expect(words[0].shape.contains(.allCapitals) == (count > 1))
      #expect(!words[1].shape.contains(.allCapitals))
      #expect(words[3].shape.contains(.digits))
    }
  }

  @Test("the words of a range are those that lie in it whole, wherever it begins and ends")
  func ranges() {
    let page = page(
      "The Board’s 3 x-rays: résumé, R E S O L V E D by all (of us).", "Anything else")
    let words = (0..<page.words.count).map { page.words[$0].range }
    let size = Int(page.block(1).end)
    for start in 0...size {
      for end in start...size {
        let range = TextRange(start, end)
        let slow = words.indices.filter { words[$0].lower >= start && words[$0].upper <= end }
        #expect(Array(page.wordIndices(range)) == slow)
        #expect(
          page.speaks(of: .figures, in: range)
            == slow.contains { page.words[$0].shape.contains(.digits) })
      }
    }
  }

  @Test("of two phrases the longer wins")
  func longest() {
    let table = PhraseTable([("minutes", 1), ("minutes of", 2)])
    let page = page("Minutes of the meeting")
    #expect(table.match(page.words, at: 0, limit: 4)?.meaning == 2)
  }
}

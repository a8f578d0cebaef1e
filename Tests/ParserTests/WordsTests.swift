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

  @Test("of two phrases the longer wins")
  func longest() {
    let table = PhraseTable([("minutes", 1), ("minutes of", 2)])
    let page = page("Minutes of the meeting")
    #expect(table.match(page.words, at: 0, limit: 4)?.meaning == 2)
  }
}

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

  @Test("of two phrases the longer wins")
  func longest() {
    let table = PhraseTable([("minutes", 1), ("minutes of", 2)])
    let page = page("Minutes of the meeting")
    #expect(table.match(page.words, at: 0, limit: 4)?.meaning == 2)
  }
}

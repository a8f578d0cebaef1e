import Testing

@testable import MinutesParser

@Suite("Sentences")
struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let page = page(text)
    return Sentences.split(page, page.block(0)).map { page.string($0) }
  }

  @Test("a stop before a capital ends a sentence")
  func stops() {
    #expect(
      sentences("The fee was set. Members agreed.") == ["The fee was set.", "Members agreed."])
  }

  @Test(
    "abbreviations, initials and numbers do not end one",
    arguments: [
      "Mr. Smith and Cllr. Jones spoke on No. 5 of the list.", "J. P. Mannion and R. Holt came.",
      "A rise of 1.5 per cent was noted.",
      "The firm R. Holt & Son Ltd. of Wick came, e.g. Mr Holt.",
    ])
  func abbreviations(_ text: String) {
    #expect(sentences(text) == [text])
  }

  @Test("what is nobody's name opens a sentence behind an abbreviation")
  func openers() {
    #expect(sentences("Grant to Papur Bro. It was agreed.").count == 2)
    #expect(sentences("Grant to Bro. Ives was agreed.").count == 1)
  }

  @Test("a clock time at the end of a sentence ends it")
  func clock() {
    #expect(sentences("He left at 7.30 p.m. The vote followed.").count == 2)
  }

  @Test("closing quotes and brackets belong to the sentence before")
  func closers() {
    #expect(sentences("(He left.) She stayed.") == ["(He left.)", "She stayed."])
  }

  @Test("a line end behind a full stop makes no sentence of its own")
  func lineEnds() {
    let page = page("Ayes: 4.\nNays: 0.\nCarried")
    #expect(Sentences.split(page, page.block(0)).count == 3)
  }
}

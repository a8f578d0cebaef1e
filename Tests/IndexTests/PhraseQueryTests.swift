import Testing

@testable import MinutesIndex

/// The stretches of a text that a phrase finds.
private func found(_ phrase: String, in text: String) throws -> [String] {
  let bytes = Array(text.utf8)
  return try PhraseQuery(phrase).matches(in: text).map {
    String(decoding: bytes[$0], as: UTF8.self)
  }
}

@Suite("A phrase in a text")
struct PhraseQueryTests {
  @Test("adjacent words in order are found, from the first byte to the last")
  func phrase() throws {
    #expect(
      try found("local plan", in: "The Local Plan, a local plan.") == ["Local Plan", "local plan"])
  }

  @Test(
    "words in another order, apart, or cut short are not found",
    arguments: ["plan local", "the plan", "local pla", "cal plan"])
  func notAdjacent(phrase: String) throws {
    #expect(try found(phrase, in: "The local plan") == [])
  }

  @Test("spaces, tabs, line ends and punctuation between the words make no difference")
  func separators() throws {
    #expect(
      try found("local plan", in: "local\n   plan; local\u{A0}plan; “local” (plan); local-plan")
        .count == 4)
  }

  @Test("straight and curly quotation marks find the same")
  func quotationMarks() throws {
    for phrase in ["the chair's report", "the chair’s report", "“the chair's” report"] {
      #expect(try found(phrase, in: "in the chair’s report").count == 1)
      #expect(try found(phrase, in: "in the Chair's 'report'").count == 1)
    }
  }

  @Test(
    "figures are found as written", arguments: ["18.8%", "£165,000", "12/23", "6.12", "9.30 am"])
  func figures(figure: String) throws {
    #expect(try found(figure, in: "It rose (\(figure)) again").count == 1)
  }

  @Test(
    "words are found in whatever form their first letter is written",
    arguments: ["Ete", "ete", "ÉTÉ", "e\u{301}te\u{301}", "été", "ｅｔｅ", "Éte"])
  func firstLetters(word: String) throws {
    for phrase in ["ete", "Été", "E\u{301}TE"] {
      #expect(
        try found("\(phrase) 5th", in: "5th (\(word)) 5th: eté, eta, u5th") == ["\(word)) 5th"])
    }
    #expect(try found("ate", in: word) == [])
  }

  @Test("a figure is not found inside another")
  func figuresAreWhole() throws {
    #expect(try found("8", in: "18.8% in 2018") == [])
    #expect(try found("165", in: "£165,000") == [])
  }

  @Test("places do not overlap, the leftmost counts")
  func overlapping() throws {
    #expect(try PhraseQuery("no no").matches(in: "no no no no no") == [0..<5, 6..<11])
  }

  @Test("a phrase that begins anew inside a broken-off beginning is found")
  func repeatedBeginning() throws {
    #expect(try PhraseQuery("a a b").matches(in: "a a a b") == [2..<7])
    #expect(try PhraseQuery("x y x z").matches(in: "x y x y x z") == [4..<11])
  }

  @Test(
    "a query without words is refused, and the message says why", arguments: ["", "  ", "%", "“”"])
  func emptyQuery(text: String) {
    let error = #expect(throws: QueryError.self) { try PhraseQuery(text) }
    #expect(error?.description.contains(text.isEmpty ? "empty" : text) == true)
    #expect(error?.description.contains("give at least one") == true)
  }

  @Test("a phrase of ten thousand words is found in time that grows with the text alone")
  func longPhrase() throws {
    let words = (0..<10_000).map { $0 % 7 == 0 ? "b" : "a" }.joined(separator: " ")
    #expect(try PhraseQuery(words).matches(in: words + " a " + words).count == 2)
  }
}

import Testing

@testable import MinutesParser

@Suite("Clauses")
struct ClauseTests {
  @Test("numbered paragraphs behind an open stem are clauses")
  func numbered() {
    #expect(
      decided(
        "RESOLVED that", "(a) the fee be £5; and", "(b) the hours be 8 to 6.",
        "The Chair thanked them.")
        == ["resolution: [RESOLVED] that > (a) the fee be £5; and | (b) the hours be 8 to 6."])
  }

  @Test("letters, numerals and bullets nest below the clause that waits for them")
  func nested() {
    #expect(
      decided(
        "RESOLVED –", "(1) That the budget be approved, made up of –", "(a) services, of which –",
        "(i) £3 for roads;", "(ii) £4 for parks; and", "(b) reserves.", "(2) That the tax be £9.")
        == [
          "resolution: [RESOLVED –] > (1) That the budget be approved, made up of – "
            + "{(a) services, of which – {(i) £3 for roads; | (ii) £4 for parks; and} | (b) reserves.} "
            + "| (2) That the tax be £9."
        ])
  }

  @Test("(i) behind (h) is a letter")
  func letterI() {
    let letters = "abcdefghi".map { "(\($0)) clause \($0);" }
    let found = DecisionReading().found(["RESOLVED to:"] + letters)
    #expect(found.count == 1)
    #expect(found.first?.contains("(i) clause i;") == true)
    #expect(found.first?.contains("{") == false)
  }

  @Test("clauses inside one paragraph; “and” stays with the clause before")
  func inline() {
    #expect(
      decided(
        "RESOLVED that within six months, (a) the caravan be removed and (b) the land be sown.")
        == [
          "resolution: [RESOLVED] that within six months, > (a) the caravan be removed and | (b) the land be sown."
        ])
  }

  @Test("a lone bracket and a reference are no clauses")
  func references() {
    #expect(
      decided("RESOLVED that paragraphs (a) and (b) of the order be struck out.")
        == ["resolution: [RESOLVED] that paragraphs (a) and (b) of the order be struck out."])
    #expect(
      decided("RESOLVED that under Section 100A(4) the public (a) be excluded.")
        == ["resolution: [RESOLVED] that under Section 100A(4) the public (a) be excluded."])
  }

  @Test("the first clause beside the label, the second below it")
  func firstBesideLabel() {
    #expect(
      decided("RESOLVED – (1) That it be noted.", "(2) That it be filed.")
        == ["resolution: [RESOLVED –] > (1) That it be noted. | (2) That it be filed."])
  }

  @Test("a vote in brackets leaves the stem open")
  func vote() {
    #expect(
      decided("RESOLVED (by 4 votes to 1) –", "(a) That it be noted.", "(b) That it be filed.")
        == [
          "resolution: [RESOLVED] (by 4 votes to 1) – > (a) That it be noted. | (b) That it be filed."
        ])
  }

  @Test("an unnumbered paragraph behind a colon is a clause, narrative behind it is none")
  func unnumbered() {
    #expect(
      decided(
        "RESOLVED that permission be refused for the following reason:",
        "The extension would darken the neighbour's windows.", "The applicant left the meeting.")
        == [
          "resolution: [RESOLVED] that permission be refused for the following reason: > The extension would darken the neighbour's windows."
        ])
  }

  @Test("AND THAT paragraphs are clauses")
  func andThat() {
    #expect(
      decided("RESOLVED – THAT a base be staffed;", "AND THAT the times be published.")
        == ["resolution: [RESOLVED –] THAT a base be staffed; > AND THAT the times be published."])
  }

  @Test(
    "what ends a list of clauses",
    arguments: [
      "Reason: The roof leaks.", "RESOLVED – That the staff be thanked.",
      "(Voting: 5 for, 1 against)",
      "Councillor Reed left the meeting.", "The meeting ended at 9 p.m.", "#Next business",
      "Note: it rained.",
    ])
  func ends(paragraph: String) {
    let found = decided(
      "RESOLVED to:", "(a) note the report; and", "(b) thank the staff.", paragraph)
    #expect(
      found.first == "resolution: [RESOLVED] to: > (a) note the report; and | (b) thank the staff.")
  }

  @Test("the next numbered paragraph of the minutes is no clause")
  func nextParagraph() {
    #expect(
      decided("4.3 RESOLVED to note the report, namely", "4.4 The Chair thanked the staff.")
        == ["resolution: [4.3 RESOLVED] to note the report, namely"])
  }

  @Test("bullets of the debate that follow a finished resolution are no clauses")
  func finished() {
    #expect(
      decided("RESOLVED that the report be noted.", "· The roof was old.", "· It leaked.")
        == ["resolution: [RESOLVED] that the report be noted."])
  }

  @Test("clauses follow a sentence-form stem too")
  func sentenceStem() {
    #expect(
      decided(
        "The roof leaks. The Committee agreed to:", "1. ask for prices; and", "2. meet again.")
        == ["resolution+: The Committee agreed to: > 1. ask for prices; and | 2. meet again."])
  }

  @Test("furniture inside a list stays in it as a point of its own")
  func furniture() throws {
    var stream = page("RESOLVED to:", "(a) note it; and", "Page 2 of 9", "(b) file it.").stream
    stream.blocks[2].isFurniture = true
    let page = Page(stream)
    let found = try #require(
      Decisions.recognise(page, blocks: 0..<4, context: RecognitionContext(part: .minutes)))
    #expect(found.consumed == 4)
    #expect(found.elements.first?.points.map(\.furniture) == [false, true, false])
    #expect(Tiling.covers(page, blocks: 0..<4, found.elements))
  }

  @Test("a resolution that a page foot cuts goes on behind it")
  func cut() throws {
    var stream = page("RESOLVED that the roof of the", "Page 2 of 9", "old hall be mended.").stream
    stream.blocks[1].isFurniture = true
    let page = Page(stream)
    let found = try #require(
      Decisions.recognise(page, blocks: 0..<3, context: RecognitionContext(part: .minutes)))
    #expect(found.elements.map(\.kind) == [.resolution, .furniture, .resolution])
    #expect(found.elements.map(\.continued) == [false, false, true])
  }
}

import Testing

@testable import MinutesParser

@Suite("Leading markers")
struct LeadingMarkerTests {
  private func scan(_ text: String, bare: Bool = false) -> (
    marker: String, number: String, rest: String
  )? {
    let page = page(text)
    guard let found = LeadingMarker.scan(page, page.block(0), allowBare: bare) else { return nil }
    return (page.string(found.marker), page.string(found.number), page.string(found.rest))
  }

  @Test(
    "numbers as clerks print them",
    arguments: [
      ("31. Minutes", "31.", "31"), ("(a) the fee", "(a)", "a"), ("1) that", "1)", "1"),
      ("2.1 That the Panel", "2.1", "2.1"), ("45/07   MINUTES", "45/07", "45/07"),
      ("FGB19/18 Apologies", "FGB19/18", "FGB19/18"), ("(iv) the rest", "(iv)", "iv"),
      ("3a. Priorities", "3a.", "3a"), ("2.To consider", "2.", "2"), ("IX.A Buses", "IX.A", "IX.A"),
      ("(1). That", "(1).", "1"), ("a. first", "a.", "a"), ("C-1 Report", "C-1", "C-1"),
      ("AC/12 Apologies", "AC/12", "AC/12"), ("CAB/22/25 Budget", "CAB/22/25", "CAB/22/25"),
      ("(14-231) Oyster Day", "(14-231)", "14-231"), ("(*14-233) Minutes", "(*14-233)", "14-233"),
      ("*5. Library", "*5.", "5"), ("A. Council moved into closed session", "A.", "A"),
      ("16-10-402 MOVED that", "16-10-402", "16-10-402"),
      ("6.A Permit", "6.A", "6.A"),
      ("MIN/KCA/WS/71/2019 Preliminaries", "MIN/KCA/WS/71/2019", "MIN/KCA/WS/71/2019"),
      ("C.38/03/2018 Opening", "C.38/03/2018", "C.38/03/2018"),
      ("CoG 21/31 Welcome", "CoG 21/31", "CoG 21/31"),
      ("09/23/01 Welcome", "09/23/01", "09/23/01"), ("05/23/01", "05/23/01", "05/23/01"),
      ("22/05/01 Welcome", "22/05/01", "22/05/01"), ("3.1Case Z-21", "3.1", "3.1"),
      ("1 / 21  Declarations", "1 / 21", "1 / 21"), ("2 10/145 LIBRARY", "2 10/145", "10/145"),
    ])
  func numbers(_ text: String, _ marker: String, _ number: String) {
    let found = scan(text)
    #expect(found?.marker == marker)
    #expect(found?.number == number)
  }

  @Test(
    "the markers of blocks that were noted are those that are there; a part of one is asked anew")
  func noted() {
    let page = page("(a) the fee", "No number", "2. A title 3. Another")
    let noted = page.with(blocks: page.blocks, leads: page.blocks.map { page.lead(of: $0) })
    for block in noted.blocks {
      #expect(noted.lead(of: block)?.marker == LeadingMarker.scan(page, block.range)?.marker)
    }
    var part = noted.blocks[2]
    part.text = noted.blocks[2].text.suffix(from: noted.blocks[2].text.lower + 11)
    #expect(noted.lead(of: part).map { noted.string($0.number) } == "3")
  }

  @Test(
    "what looks like a number and is none",
    arguments: [
      "2016 was a dry year", "10.30 a.m. on Friday", "J. P. Mannion proposed",
      "K. Mensah-Grant moved that it be doubled", "*5. Library*",
      "3rd Monitoring Visit",
      "12/03/2019 was the date", "A resident asked", "I think so", "50% of files", "e.g. a shop",
      "£165,000 was secured", "12-14 people came", "DC/16/01234 Land at Mill Lane",
      "N/A for this year", "2012-13 Accounts", "2014-06-17 Minutes",
      "06-12-2014 Minutes", "16-10-402 calls were made",
      "09/23/01 was wet", "22/05/01 was wet", "22/05/01", "22/05/00 Minutes", "12/03/19 Minutes",
      "2.4GHz was too much", "3Case",
      "LOST 2/3", "Votes 12/15 were cast", "Dec 12/13 was wet", "ABC/DEF/GHI are firms",
    ])
  func noNumbers(_ text: String) {
    #expect(scan(text) == nil)
  }

  @Test(
    "a letter in front of matters that somebody proposed is no initial",
    arguments: [
      "B. Amendments proposed by the Clerk", "C. Road Closures proposed for July",
      "D. Items moved to the next meeting", "B. Library moved to the Old Hall",
    ])
  func lettersOfMatters(_ text: String) {
    #expect(scan(text)?.marker == "\(text.prefix(2))")
  }

  @Test(
    "an initial in front of a surname and what its bearer did is no letter of a list",
    arguments: [
      "K. Ash moved to adjourn", "K. Ash moved that it be doubled", "B. Elm proposed a plan for it",
      "B. Elm seconded the motion",
    ])
  func initialsOfMovers(_ text: String) {
    #expect(scan(text) == nil)
  }

  @Test("a bare number counts where the caller expects one, or before a wide gap")
  func bare() {
    #expect(scan("7 Appendices") == nil)
    #expect(scan("7 Appendices", bare: true)?.number == "7")
    #expect(scan("14\tMINUTES")?.number == "14")
  }

  @Test("bullet glyphs", arguments: ["·", "•", "-", "–", "*", "\u{F0B7}", "▪"])
  func bullets(_ glyph: String) {
    #expect(scan("\(glyph) text")?.marker == glyph)
  }

  @Test("a dash that touches its word, and a section sign before a number, are no bullets")
  func noBullets() {
    #expect(scan("-5 degrees") == nil)
    #expect(scan("§ 12 of the Act") == nil)
  }
}

@Suite("Numbers behind a converter's glyph")
struct GlyphNumberTests {
  @Test("a glyph in front of a paragraph number belongs to it")
  func numbers() {
    let page = page("- 2.1 That the Panel", "* 12/40 Minutes")
    #expect(LeadingMarker.scan(page, page.block(0)).map { page.string($0.marker) } == "- 2.1")
    #expect(LeadingMarker.scan(page, page.block(1)).map { page.string($0.number) } == "12/40")
  }

  @Test("a quantity behind a bullet is none")
  func quantity() {
    let page = page("- 4.1 metres wide at the bend")
    #expect(LeadingMarker.scan(page, page.block(0))?.shape == .bullet)
  }
}

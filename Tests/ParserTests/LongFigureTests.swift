import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Figures that no number holds, and ties")
struct LongFigureTests {
  @Test(
    "a figure of any length anywhere is text",
    arguments: [
      "99999999999999999999", "at 99999999999999999999 pm", "99999999999999999999. Roof",
      "Item 99999999999999999999: Roof", "carried 99999999999999999999 votes to 3",
      "Moved A, seconded B, carried 99999999999999999999-1.", "Ref 99999999999999999999/2019",
      "SH 99999999999999999999 Roof", "(99999999999999999999) That it be so.",
      "99999999999999999999 May 2012", "3 May 99999999999999999999", "10.99999999999999999999 am",
      "99999999999999999999:30", "1.99999999999999999999 Roof", "Page 99999999999999999999 of 3",
      "99999999999999999999% in favour", "£99999999999999999999", "MMMMMMMMMMMMMMMMMMMMMMMM. Roof",
    ])
  func figures(line: String) {
    for name in ["x.txt", "x.md", "x.html"] {
      let document = parse(
        "Minutes of the Elder Council\n\nPresent: Ann Ash\n\n1. Roof\n\n\(line)\n\n2. Next\n\n\(line)\n",
        name)
      #expect(!document.sections.isEmpty)
    }
  }

  @Test("of two series as long the first on the page has the numbers, each time")
  func ties() {
    let heads = [
      "OSC 34 Minutes", "OSC 35 Roof", "OSC 36 Close", "ABC 1 Trees", "ABC 2 Lamps", "ABC 3 Bins",
    ]
    let text =
      "Minutes of the Elder Committee\n\nPresent: Ann Ash\n\n"
      + heads.map { "\($0)\n\nIt was said that all was well.\n\n" }.joined()
    let items = numberedItems(parse(text))
    for _ in 0..<8 { #expect(numberedItems(parse(text)) == items) }
    #expect(items.first == "OSC 34|Minutes")
  }
}

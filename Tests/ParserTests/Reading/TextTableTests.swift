import Testing

@testable import MinutesParser

@Suite("Plain text: columns and tables")
struct TextTableTests {
  @Test("names set across are rows with their gaps")
  func names() {
    let text = """
      Mr J. Aldous               Mrs T. Gale                Mr O. Pargeter
      Miss S. Birdsall           Sir D. Hollingbery         Mrs U. Prentice
      Mr H. Gale

      Prayers were said.
      """
    #expect(
      layout(text) == """
         preformatted Mr J. Aldous→Mrs T. Gale→Mr O. Pargeter
         preformatted Miss S. Birdsall→Sir D. Hollingbery→Mrs U. Prentice
         preformatted Mr H. Gale
         paragraph gap Prayers were said.
        """)
  }

  @Test("rows with figures are a table")
  func figures() {
    let text = """
      Hawkeye Truck         $168,900
      Midland Bus Sales     $ 71,250 (one bus only, to be ready by
          August)
      Total                 $      0
      """
    #expect(
      layout(text) == """
         paragraph cell 0.0.0 Hawkeye Truck
         paragraph cell 0.0.1 $168,900
         paragraph cell 0.1.0 Midland Bus Sales
         paragraph cell 0.1.1 $ 71,250 (one bus only, to be ready by August)
         paragraph cell 0.2.0 Total
         paragraph cell 0.2.1 $→0
        """)
  }

  @Test("a row of heads may stand apart, and figures may stand flush right")
  func head() {
    let text = """
      Library                    Hours    Visits

      Achnaluin                      8        61
      Balnacraig                    19       402
                                            ----
      Total                         27       463
      """
    let stream = PlainTextReader.read(.decode(Array(text.utf8)))
    let cells = stream.blocks.compactMap { block in
      block.cell.map { "\($0.row).\($0.column) \(stream.text.string(block.text))" }
    }
    #expect(
      cells == [
        "0.0 Library", "0.1 Hours", "0.2 Visits", "1.0 Achnaluin", "1.1 8", "1.2 61",
        "2.0 Balnacraig", "2.1 19", "2.2 402", "3.0 Total", "3.1 27", "3.2 463",
      ])
    #expect(stream.blocks.prefix(3).allSatisfy { $0.hints.contains(.tableHead) })
    #expect(stream.blocks.filter(\.isFurniture).count == 1)
  }

  @Test(
    "labels, numbered entries and a letterhead are no columns",
    arguments: [
      "Proposed by:    Cllr Conneely\nSeconded by:    Cllr Barry\n",
      "1.    The first condition\n2.    The second condition\n",
      "(a)  railings at the ford       £6,100\n(b)  a new surface           £11,750\n",
      "TOWN COUNCIL                PARKS COMMITTEE\n\nCUSTOMER SERVICES           14 AUGUST 2014\n",
      "45/07   MINUTES\n46/07   PETITIONS\n",
    ])
  func noColumns(text: String) {
    #expect(layout(text).split(separator: "\n").count == 2)
    #expect(layout(text).split(separator: "\n").allSatisfy { $0.hasPrefix(" paragraph") })
    #expect(!layout(text).contains("cell"))
  }

  // MARK: Pipes

  @Test("an extractor's table gives cells, and a cell keeps its paragraphs and bullets")
  func pipes() {
    let text = """
      No. | Item |
      ---|---|
      | Apologies Minutes: None were received. |
      ||
      | Planning pdf icon PDF 12 KB

      To determine the applications. It was said that: ·\u{A0} the lane was narrow ·\u{A0} it was wet

      Agreed. |

      The meeting closed.
      """
    #expect(
      layout(text) == """
         paragraph cell 0.0.0 No.
         paragraph cell 0.0.1 Item
         paragraph cell 0.1.1 Apologies Minutes: None were received.
         paragraph cell 0.2.1 Planning pdf icon PDF 12 KB
         paragraph gap cell 0.2.1 To determine the applications. It was said that:
         item depth 1 cell 0.2.1 ‹·›  the lane was narrow
         item depth 1 cell 0.2.1 ‹·›  it was wet
         paragraph gap cell 0.2.1 Agreed.
         paragraph gap The meeting closed.
        """)
  }

  @Test("a cell a line with lone pipes between is the same table")
  func cellPerLine() {
    let text = "No. | Item |\n---|---|\n4.1\n|\nThe minutes were\napproved.\n|\n5. | Questions |\n"
    #expect(
      layout(text) == """
         paragraph cell 0.0.0 No.
         paragraph cell 0.0.1 Item
         paragraph cell 0.1.0 4.1
         paragraph cell 0.1.1 The minutes were approved.
         paragraph cell 0.2.0 5.
         paragraph cell 0.2.1 Questions
        """)
  }

  @Test("pipes without a row of dashes are text, and a line of pipes shows nothing")
  func strayPipes() {
    #expect(
      layout("Home | About | Contact\n||\nDone.")
        == " paragraph Home | About | Contact\n paragraph Done.")
  }
}

import Testing

@testable import MinutesParser

@Suite("Markdown tables")
struct MarkdownTablesTests {
  @Test("cells know their place, the delimiter row shows nothing")
  func cellsKnowTheirPlaceDelimiter() {
    let document = """
      | Name | Role |
      |:--|--:|
      | Ash | Chair |
      | Birch | |

      """
    let blocks = """
       paragraph cell 0.0.0 [2..<6] Name
       paragraph cell 0.0.1 [9..<13] Role
       paragraph cell 0.1.0 [28..<31] Ash
       paragraph cell 0.1.1 [34..<39] Chair
       paragraph cell 0.2.0 [44..<49] Birch

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a row keeps more cells than the table has columns")
  func rowKeepsMoreCellsThan() {
    let document = """
      | A |
      |---|
      | 1 | 2 | 3 |

      """
    let blocks = """
       paragraph cell 0.0.0 [2..<3] A
       paragraph cell 0.1.0 [14..<15] 1
       paragraph cell 0.1.1 [18..<19] 2
       paragraph cell 0.1.2 [22..<23] 3

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("outer bars may be missing, and escaped bars are text")
  func outerBarsMayBeMissing() {
    let document = #"""
      A | B
      --|--
      1 \| 2 | 3

      """#
    let blocks = """
       paragraph cell 0.0.0 [0..<1] A
       paragraph cell 0.0.1 [4..<5] B
       paragraph cell 0.1.0 [12..<18] 1 | 2
       paragraph cell 0.1.1 [21..<22] 3

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a line without a bar ends the table")
  func lineWithoutBarEndsTable() {
    let document = """
      | A |
      |---|
      | 1 |
      Text

      """
    let blocks = """
       paragraph cell 0.0.0 [2..<3] A
       paragraph cell 0.1.0 [14..<15] 1
       paragraph [18..<22] Text

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("lines in front of the head are a paragraph")
  func linesFrontHeadParagraph() {
    let document = """
      Votes cast:
      | For | Against |
      |---|---|
      | 6 | 1 |

      """
    let blocks = """
       paragraph [0..<11] Votes cast:
       paragraph cell 0.0.0 [14..<17] For
       paragraph cell 0.0.1 [20..<27] Against
       paragraph cell 0.1.0 [42..<43] 6
       paragraph cell 0.1.1 [46..<47] 1

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("bars without a delimiter row are text")
  func barsWithoutDelimiterRowText() {
    let document = """
      | A | B |
      | 1 | 2 |

      """
    let blocks = " paragraph [0..<19] | A | B | | 1 | 2 |\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a table in a list entry keeps the marker")
  func tableListEntryKeepsMarker() {
    let document = """
      - | A |
        |---|
        | 1 |

      """
    let blocks =
      " item depth 1 [0..<1] ‹-› \n paragraph depth 1 indent 2 cell 0.0.0 [4..<5] A\n paragraph depth 1 indent 2 cell 0.1.0 [20..<21] 1\n"
    #expect(markdownBlocks(document) == blocks)
  }
}

import Testing

@testable import MinutesParser

@Suite("Tables drawn with rules and frames in Markdown")
struct RuledTablesTests {
  /// Each block: row and column where it is a cell, and its text.
  private func blocks(_ document: String) -> [String] {
    let stream = MarkdownReader.read(.decode(Array(document.utf8)))
    return stream.blocks.map { block in
      let text = String(decoding: stream.text.bytes[block.range.bounds], as: UTF8.self)
      return block.cell.map { "\($0.row).\($0.column) \(text)" } ?? text
    }
  }

  // MARK: Rules of dashes

  @Test("a rule below a line of heads makes the lines below it rows")
  func simpleTable() {
    let document = """
      The weights are:

        Policy   Subject                 Weight
        -------- ----------------------- -------------
        CS4      Landscape               Significant
        CS11     Visitor accommodation   Little

      Text
      """
    #expect(
      blocks(document) == [
        "The weights are:", "0.0 Policy", "0.1 Subject", "0.2 Weight", "1.0 CS4", "1.1 Landscape",
        "1.2 Significant", "2.0 CS11", "2.1 Visitor accommodation", "2.2 Little", "Text",
      ])
  }

  @Test("cells know where they stand in the source")
  func spans() {
    let document = "  A    B\n  ---- ----\n  1    2\n"
    let expected = """
       paragraph indent 2 cell 0.0.0 [2..<3] A
       paragraph indent 2 cell 0.0.1 [7..<8] B
       paragraph indent 2 cell 0.1.0 [23..<24] 1
       paragraph indent 2 cell 0.1.1 [28..<29] 2

      """
    #expect(markdownBlocks(document) == expected)
  }

  @Test("figures that end with their column")
  func rightAligned() {
    let document = """
        Right     Left
      -------     ------
           12     12
          123     123
      """
    #expect(
      blocks(document) == ["0.0 Right", "0.1 Left", "1.0 12", "1.1 12", "2.0 123", "2.1 123"])
  }

  @Test("between two rules a table needs no heads, and empty lines divide its rows")
  func tableWithoutHead() {
    let document = """
        ----------------- ---------------------------------
        **Present:**      Councillor Ash (Chair)

                          Councillor Birch

        **Officer:**      Mr C Dale, Head of Highways and
                          Public Transport
        ----------------- ---------------------------------
      """
    #expect(
      blocks(document) == [
        "0.0 Present:", "0.1 Councillor Ash (Chair)", "1.1 Councillor Birch", "2.0 Officer:",
        "2.1 Mr C Dale, Head of Highways and Public Transport",
      ])
  }

  @Test("lines of a cell that end where they need not stay lines")
  func linesOfCell() {
    let document = """
        ----------------- ---------------------------------
        Present:          Councillor Ash
                          Councillor Birch

        Apologies:        Councillor Crane
        ----------------- ---------------------------------
      """
    #expect(
      blocks(document) == [
        "0.0 Present:", "0.1 Councillor Ash", "0.1 Councillor Birch", "1.0 Apologies:",
        "1.1 Councillor Crane",
      ])
  }

  @Test("without empty lines each line is a row")
  func rowsByLine() {
    let document = """
        ------------- ------------------------ ----------------
        **Present:**  Councillor Ash (Chair)   
                      Councillor Birch         Councillor Dove
        ------------- ------------------------ ----------------
      """
    #expect(
      blocks(document) == [
        "0.0 Present:", "0.1 Councillor Ash (Chair)", "1.1 Councillor Birch", "1.2 Councillor Dove",
      ])
  }

  @Test("a rule across stands over heads of several lines")
  func multilineTable() {
    let document = """
        -----------------------------------------------
        **Member**           **Council of
                             the member**
        -------------------- --------------------------
        Councillor Ada Pike  Elder Borough Council

        Councillor Ben Dove  Alder District Council
        -----------------------------------------------
      """
    #expect(
      blocks(document) == [
        "0.0 Member", "0.1 Council of the member", "1.0 Councillor Ada Pike",
        "1.1 Elder Borough Council", "2.0 Councillor Ben Dove", "2.1 Alder District Council",
      ])
  }

  @Test("cells that are wrapped side by side keep the order of the page")
  func wrappedSideBySide() {
    let document = """
        -------------------- -------------------
        Councillor Ada Pike  Elder Metropolitan
        (Chair)              Borough Council

        Mr Ben Dove          Clerk
        -------------------- -------------------
      """
    #expect(
      blocks(document) == [
        "0.0 Councillor Ada Pike", "0.1 Elder Metropolitan", "0.0 (Chair)", "0.1 Borough Council",
        "1.0 Mr Ben Dove", "1.1 Clerk",
      ])
  }

  @Test("a word that is too long for its column belongs to that column")
  func longWord() {
    let document = """
        ---------------- ------------------- --------
        Dr Ada Pike      Consultant (Chairman) Yes
        Mr Ben Dove      Pharmacist          No
        ---------------- ------------------- --------
      """
    #expect(
      blocks(document) == [
        "0.0 Dr Ada Pike", "0.1 Consultant (Chairman)", "0.2 Yes", "1.0 Mr Ben Dove",
        "1.1 Pharmacist", "1.2 No",
      ])
  }

  @Test("stars that another line of the cell closes show nothing")
  func emphasisAcrossLines() {
    let document = """
        --------------- -------------------
        **Other         Mr C Dale
        members:**      Mr E Frost

        Clerk:          **Ms G Hill**
        --------------- -------------------
      """
    #expect(
      blocks(document) == [
        "0.0 Other", "0.1 Mr C Dale", "0.0 members:", "0.1 Mr E Frost", "1.0 Clerk:",
        "1.1 Ms G Hill",
      ])
  }

  @Test("a table in an entry of a list")
  func tableInList() {
    let document = """
      1.  The balances were:

            ----------------- ---------
            Current account     £2,914
            Float                  £40
            ----------------- ---------

          Text
      """
    #expect(
      blocks(document) == [
        "1. The balances were:", "0.0 Current account", "0.1 £2,914", "1.0 Float", "1.1 £40",
        "Text",
      ])
  }

  // MARK: What is no table

  @Test("rules between paragraphs, and below a line, are none")
  func rulesInProse() {
    let document = """
      Prose
      --- ---
      more prose

      --- ---

      Heading
      -------

      ----------------------------

      A line that goes on
      and ends here.

      ----------------------------
      """
    #expect(
      blocks(document)
        == [
          "Prose", "more prose", "Heading", "A line that goes on\nand ends here.",
        ].map { $0.replacing("\n", with: " ") })
  }

  @Test("a rule that no other closes makes no table of what follows")
  func openRule() {
    let document = """
      ---------- ----------

      The committee met in the hall and went through all the papers.

      - one
      - two
      """
    #expect(
      blocks(document) == [
        "The committee met in the hall and went through all the papers.", "- one", "- two",
      ])
  }

  @Test("bullets stay bullets")
  func bullets() {
    #expect(blocks("- - a\n- b\n\n+ c\n+ - d\n").allSatisfy { !$0.hasPrefix("0.") })
  }

  // MARK: Frames

  @Test("the cells of a frame, with paragraphs and wrapped lines")
  func framedTable() {
    let document = """
      +------------------+---------------------------+
      | **Present:**     | Mrs Sheila Onions (Chair) |
      |                  |                           |
      |                  | Mr Tariq Aziz             |
      +------------------+---------------------------+
      | **Attending:**   | Mr Simon Pugh, Cabinet    |
      |                  | Member for Adults         |
      +------------------+---------------------------+

      Text
      """
    #expect(
      blocks(document) == [
        "0.0 Present:", "0.1 Mrs Sheila Onions (Chair)", "0.1 Mr Tariq Aziz", "1.0 Attending:",
        "1.1 Mr Simon Pugh, Cabinet Member for Adults", "Text",
      ])
  }

  @Test("the rows above a line of equals signs are the head of a frame")
  func framedHead() throws {
    let document = """
      +---------+----------+
      | Mandate | £m       |
      +=========+==========+
      | Global  | 812      |
      +---------+----------+
      """
    #expect(blocks(document) == ["0.0 Mandate", "0.1 £m", "1.0 Global", "1.1 812"])
    let stream = MarkdownReader.read(.decode(Array(document.utf8)))
    #expect(stream.blocks.map { $0.hints.contains(.tableHead) } == [true, true, false, false])
  }

  @Test("signs with room beside them are cells; lines from edge to edge are parts of the frame")
  func signsInFrame() {
    let document = """
      +-------+-------+-------+
      | Head  | 2013  | 2014  |
      +-------+-------+-------+
      | Parks | 1,200 | -     |
      +-------+-------+-------+
      | Roads | --    | 3,000 |
      |       +-------+-------+
      |       | 7     | 8     |
      +-------+-------+-------+
      | Grade | +     | B+    |
      +-------+-------+-------+
      """
    #expect(
      blocks(document) == [
        "0.0 Head", "0.1 2013", "0.2 2014", "1.0 Parks", "1.1 1,200", "1.2 -", "2.0 Roads",
        "2.1 --", "2.2 3,000", "2.1 7", "2.2 8", "3.0 Grade", "3.1 +", "3.2 B+",
      ])
  }

  @Test("a frame without a line in it, or that never ends, is text")
  func brokenFrames() {
    #expect(blocks("+---+---+\n+---+---+\n") == ["+---+---+ +---+---+"])
    #expect(blocks("+---+---+\n| a | b |\n").allSatisfy { !$0.hasPrefix("0.") })
  }

  @Test("many rules and frames that begin no table are read in linear time")
  func manyRules() {
    let rules = String(repeating: "--- ----\n\nText of a paragraph.\n\n", count: 20_000)
    let corners = String(repeating: "+--+\n", count: 20_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(blocks(rules).count == 20_000)
      #expect(!blocks(corners).isEmpty)
    }
    #expect(time < .seconds(20))
  }
}

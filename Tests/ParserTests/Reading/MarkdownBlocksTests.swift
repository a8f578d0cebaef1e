import Testing

@testable import MinutesParser

@Suite("Markdown blocks")
struct MarkdownBlocksTests {
  @Test("lines of a paragraph are joined, however the second is indented")
  func linesParagraphJoinedHoweverSecond() {
    let document = """
      The Clerk read
         the letter.

      Nobody spoke.

      """
    let blocks = """
       paragraph [0..<29] The Clerk read the letter.
       paragraph gap [31..<44] Nobody spoke.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("two blanks or a backslash at the end of a line break it")
  func twoBlanksBackslashAtEnd() {
    let document = "Market Hall  \nHigh Street\\\nThorpe\n"
    let blocks = " paragraph [0..<33] Market Hall⏎High Street⏎Thorpe\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a heading is what follows up to six hashes and a blank")
  func headingFollowsUpToSix() {
    let document = """
      ## 3. Minutes ##
      #Notice
      ####### Seven

      """
    let blocks = """
       heading 2 [3..<13] 3. Minutes
       paragraph [17..<38] #Notice ####### Seven

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a heading needs no blank line around it")
  func headingNeedsNoBlankLine() {
    let document = """
      Apologies
      # Minutes
      Signed.

      """
    let blocks = """
       paragraph [0..<9] Apologies
       heading 1 [12..<19] Minutes
       paragraph [20..<27] Signed.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a line of hyphens under a short line makes it a heading")
  func lineHyphensUnderShortLine() {
    let document = """
      Present
      -------
      Cllr Ash

      PARISH COUNCIL
      ===

      """
    let blocks = """
       heading 2 [0..<7] Present
       paragraph [16..<24] Cllr Ash
       heading 1 gap [26..<40] PARISH COUNCIL

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("hyphens under a sentence are a rule")
  func hyphensUnderSentenceRule() {
    let document = """
      The minutes were taken as read.
      ---
      Next business.

      """
    let blocks = """
       paragraph [0..<31] The minutes were taken as read.
       paragraph [36..<50] Next business.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("rules show nothing")
  func rulesShowNothing() {
    let document = """
      One

      ---

      * * *

      ___

      Two

      """
    let blocks = """
       paragraph [0..<3] One
       paragraph gap [22..<25] Two

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a line that begins with a number opens a block where a sentence has ended")
  func lineBeginsWithNumberOpens() {
    let document = """
      1.1 The Chair opened the meeting.
      1.2 Two letters were read.
      (a) One was from the school.

      """
    let blocks = """
       paragraph [0..<33] 1.1 The Chair opened the meeting.
       paragraph [34..<60] 1.2 Two letters were read.
       paragraph [61..<89] (a) One was from the school.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a number inside a sentence opens none")
  func numberInsideSentenceOpensNone() {
    let document = """
      The grant is in paragraph
      6.2 of the report of 12 May and in appendix
      12. The Clerk read it.

      """
    let blocks =
      " paragraph [0..<92] The grant is in paragraph 6.2 of the report of 12 May and in appendix 12. The Clerk read it.\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("escaped numbers open blocks as others do")
  func escapedNumbersOpenBlocksOthers() {
    let document = #"""
      The list was read.
      28\. Apologies
      29\. Minutes

      """#
    let blocks = """
       paragraph [0..<18] The list was read.
       paragraph [19..<33] 28. Apologies
       paragraph [34..<46] 29. Minutes

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a bold label opens a block, bold words in a sentence do not")
  func boldLabelOpensBlockBold() {
    let document = """
      **Date:** 4 May
      **Time**: 7 pm
      The motion was
      **carried** by 6 votes
      and **lost
      again**

      """
    let blocks = """
       paragraph [2..<15] Date: 4 May
       paragraph [18..<85] Time: 7 pm The motion was carried by 6 votes and lost again

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("lines that begin with a label are blocks")
  func linesBeginWithLabelBlocks() {
    let document = """
      Chair: Cllr Ash
      Scribe: Cllr Birch
      Apologies: none, though two letters had been sent to the office in time
      Next meeting: 5 June

      """
    let blocks = """
       paragraph [0..<15] Chair: Cllr Ash
       paragraph [16..<34] Scribe: Cllr Birch
       paragraph [35..<106] Apologies: none, though two letters had been sent to the office in time
       paragraph [107..<127] Next meeting: 5 June

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a colon inside a wrapped sentence makes no label")
  func colonInsideWrappedSentenceMakes() {
    let document = """
      The Clerk reported the receipt of three letters, all of them from the
      Council: they were noted. At 10:30 the meeting closed.

      """
    let blocks =
      " paragraph [0..<124] The Clerk reported the receipt of three letters, all of them from the Council: they were noted. At 10:30 the meeting closed.\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a line that is bold throughout is a block")
  func lineBoldThroughoutBlock() {
    let document = """
      Cllr Ash took the chair.
      **Item 4**
      The Clerk reported.

      """
    let blocks = """
       paragraph [0..<24] Cllr Ash took the chair.
       paragraph [27..<33] Item 4
       paragraph [36..<55] The Clerk reported.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a line that is bold and begins small goes on")
  func lineBoldBeginsSmallGoes() {
    let document = """
      The motion was
      **carried**
      by six votes.

      """
    let blocks = " paragraph [0..<40] The motion was carried by six votes.\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("quotations are marked and may be nested and lazy")
  func quotationsMarkedMayBeNested() {
    let document = """
      > That the lease
      be signed.
      > > Draft

      Agreed.

      """
    let blocks = """
       paragraph indent 2 [2..<27] That the lease be signed.
       paragraph indent 4 [32..<37] Draft
       paragraph gap [39..<46] Agreed.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("fenced code keeps its lines, and the language is furniture")
  func fencedCodeKeepsItsLines() {
    let document = """
      ```text
      a   b

        c
      ```
      Behind

      """
    let blocks = """
      ~paragraph [3..<7] text
       preformatted [8..<18] a→b⏎c
       paragraph [23..<29] Behind

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a fence that never closes is a rule or text")
  func fenceNeverClosesRuleText() {
    let document = """
      Item 1
      ~~~~~~
      Item 2

      ``` Item 3

      """
    let blocks = """
       paragraph [0..<6] Item 1
       paragraph [14..<20] Item 2
       paragraph gap [22..<32] ``` Item 3

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("indented lines behind a blank line are code")
  func indentedLinesBehindBlankLine() {
    let document = """
      As follows:

          x  1
          y  2

      That is all.

      """
    let blocks = """
       paragraph [0..<11] As follows:
       preformatted indent 4 gap [17..<30] x 1⏎y 2
       paragraph [32..<44] That is all.

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("indented lines inside a paragraph are not")
  func indentedLinesInsideParagraphNot() {
    let document = """
      As follows:
          x  1

      """
    let blocks = " paragraph [0..<20] As follows: x 1\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("front matter is a block a line")
  func frontMatterBlockLine() {
    let document = """
      ---
      title: Minutes
      date: 2020-05-04
      ---
      # Minutes

      """
    let blocks = """
       front matter [4..<18] title: Minutes
       front matter [19..<35] date: 2020-05-04
       heading 1 [42..<49] Minutes

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("quotation marks around a value of front matter are mark-up; marks inside it are text")
  func frontMatterQuotes() {
    let document = """
      ---
      title: "Minutes"
      tags:
        - 'parish'
      note: "A" and "B"
      ---
      """
    let blocks = """
       front matter [4..<19] title: Minutes
       front matter [21..<26] tags:
       front matter [29..<38] - parish
       front matter [40..<57] note: "A" and "B"

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("front matter in TOML stands between rules of plus signs")
  func frontMatterPlus() {
    let document = """
      +++
      title = "January minutes"
      date = "2018-01-22T09:15:34-06:00"

      [taxonomies]
      categories = [ "Minutes" ]
      +++
      * One

      """
    let blocks = """
       front matter [4..<28] title = January minutes
       front matter [30..<63] date = 2018-01-22T09:15:34-06:00
       front matter [66..<78] [taxonomies]
       front matter [79..<105] categories = [ "Minutes" ]
       item depth 1 [110..<115] ‹*› One

      """
    #expect(markdownBlocks(document) == blocks)
    #expect(
      markdownBlocks("+++\nText of a page\n+++\n") == " paragraph [0..<22] +++ Text of a page +++\n"
    )
  }

  @Test(
    "lines that a generator of pages reads are front matter without rules; those of a head are not")
  func frontMatterLabels() {
    let document = """
      Title: Board meeting
      Date: 2016-02-02 10:20
      save_as: board.html

      Text

      """
    let blocks = """
       front matter [0..<20] Title: Board meeting
       front matter [21..<43] Date: 2016-02-02 10:20
       front matter [44..<63] save_as: board.html
       paragraph [65..<69] Text

      """
    #expect(markdownBlocks(document) == blocks)
    let head = """
      Title: Board meeting
      Date: 2 February 2016
      Location: Town Hall

      Text

      """
    #expect(!markdownBlocks(head).contains("front matter"))
  }

  @Test("text between two rules is no front matter")
  func textBetweenTwoRulesNo() {
    let document = """
      ---
      Minutes of the board
      ---

      """
    let blocks = " heading 2 [4..<24] Minutes of the board\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("lines end with LF, CR LF or CR alone")
  func linesEndWithLfCr() {
    let document = "One\r\ntwo\r\n\r\nThree\rfour\n"
    let blocks = """
       paragraph [0..<8] One two
       paragraph gap [12..<22] Three four

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("lines that end long before they are full were meant as lines; a small letter goes on")
  func shortLinesAreMeant() {
    let names = MarkdownReader.read(.decode(Array("Mayor D. Holt\nCouncillor A. Bains\n".utf8)))
    let range = names.blocks[0].text
    #expect(names.text.bytes[range.lower..<range.upper].contains(0x0A))
    let prose = MarkdownReader.read(.decode(Array("They met\nand went home.\n".utf8)))
    let words = prose.blocks[0].text
    #expect(!prose.text.bytes[words.lower..<words.upper].contains(0x0A))
  }
}

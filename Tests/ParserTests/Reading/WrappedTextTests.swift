import Testing

@testable import MinutesParser

@Suite("Plain text: wrapped lines and paragraphs")
struct WrappedTextTests {
  @Test("lines wrapped at a column are one paragraph")
  func wrapped() {
    #expect(
      layout(wrappedProse) == """
         paragraph The Chairman said that the papers had been sent out late because of the \
        holiday and asked members to bear with the officers while a new system was put in place. \
        Nobody had any objection to that, and it was hoped to have everything in order by the \
        autumn when the next report was due.
        """)
  }

  @Test("justified lines are one paragraph, whatever gaps are between their words")
  func justified() {
    let text = """
      The Chairman said   that the   papers had been sent   out late because
      of the holiday and asked  the members to bear  with the officers while
      Mr Able   put in   place the   system bought for the   whole of Summer
      Lane. Nobody had any objection.
      """
    #expect(layout(text).split(separator: "\n").count == 1)
  }

  @Test("a line that had room for the next word ends its paragraph")
  func shortLines() {
    let text = wrappedProse + "\nJ. Tranter\nTown Clerk\nTown Hall, Market Place\n"
    #expect(
      layout(text).hasSuffix(
        """
         paragraph gap J. Tranter
         paragraph Town Clerk
         paragraph Town Hall, Market Place
        """))
  }

  @Test("a line that ends in a comma or a calling word goes on")
  func callingWords() {
    let text = wrappedProse + "\nMr F. Moylan, Director of Roads and\nHousing\n"
    #expect(layout(text).hasSuffix(" paragraph gap Mr F. Moylan, Director of Roads and Housing"))
  }

  @Test("a number goes on behind “No.” at the end of a line; behind a sentence it opens an entry")
  func brokenNumber() {
    func lines(_ end: String) -> Int {
      layout(
        wrappedProse
          + "\nThe members were asked to look at the plan of the harbour and Lot \(end)\n2016-03, subject to the terms that were read out when they met in March.\n"
      ).split(separator: "\n").count
    }
    #expect(lines("No.") == 2)
    #expect(lines("too.") == 3)
  }

  @Test("an exported page with one paragraph a line keeps its lines apart")
  func exported() {
    let text = """
      Decision:
      That the report be noted, that a further one be made to the next meeting and that members be told.
      A full reply was given to each of the questions which had been put before the day of the meeting.
      Agreed.
      """
    #expect(layout(text).split(separator: "\n").count == 4)
  }

  @Test("a text with an empty line behind every printed line is closed up")
  func doubleSpaced() {
    let text =
      (wrappedProse + "\n" + wrappedProse)
      .replacing("\n", with: "\n\n").replacing("\n\n\n\n", with: "\n\n\n\n")
    let blocks = layout(text).split(separator: "\n")
    #expect(blocks.count == 2)
    #expect(blocks[1].hasPrefix(" paragraph gap The Chairman"))
  }

  @Test("a wrapped word with a hyphen is joined without a blank")
  func hyphen() {
    let text =
      wrappedProse + "\nThe Committee went to see the proposed site of the new two-\nstorey wing.\n"
    #expect(layout(text).hasSuffix("two-storey wing."))
  }

  @Test("a hyphen that stands for the rest of a word keeps the blank")
  func hangingHyphen() {
    let text =
      wrappedProse + "\nThe Committee asked for the figures of the pre-\nand post-war years.\n"
    #expect(layout(text).hasSuffix("pre- and post-war years."))
  }

  // MARK: Hanging indents

  @Test("what hangs under a label is one block with it, one person a line")
  func labelled() {
    let text =
      wrappedProse + """

        Present:    Ms Anne Keady, Director of Services, Roads and Transport and
                    Housing
                    Mr P. Quirke, Engineer
        Apologies:  Mr B. Gavin
        """
    #expect(
      layout(text).hasSuffix(
        """
         paragraph gap Present:→Ms Anne Keady, Director of Services, Roads and Transport and \
        Housing⏎Mr P. Quirke, Engineer
         paragraph Apologies: Mr B. Gavin
        """))
  }

  @Test("names under a label that are set off by tabs belong to it")
  func tabbedLabel() {
    let text = "Present:\tMrs Helen Achebe (Chair)\n\tRevd Simon Tuck\nAbsent:\tMr David Oakes\n"
    #expect(
      layout(text) == """
         paragraph Present:→Mrs Helen Achebe (Chair)⏎Revd Simon Tuck
         paragraph Absent:→Mr David Oakes
        """)
  }

  @Test("what hangs under a number belongs to its paragraph")
  func numberedParagraph() {
    let text =
      wrappedProse + """

        4.1    The libraries are open for between 8 and 19 hours a week. Most of
               them open on two afternoons.

        6.2    Financial          None. The change is met within the budget for
                                  the year.
        """
    #expect(
      layout(text).hasSuffix(
        """
         paragraph gap 4.1→The libraries are open for between 8 and 19 hours a week. Most of them \
        open on two afternoons.
         paragraph gap 6.2→Financial→None. The change is met within the budget for the year.
        """))
  }

  @Test("a first line that is set in opens a paragraph")
  func firstLineIndent() {
    let text = wrappedProse.replacing("The Chairman said that", with: "     The Chairman said")
    #expect(layout(text).split(separator: "\n").count == 1)
  }

  // MARK: Headings

  @Test("an underlined line is a heading and its rule shows nothing")
  func underlined() {
    #expect(
      layout("Minutes\n=======\n\nAction Items\n------------\nnone\n") == """
         heading 1 Minutes
         heading 2 gap Action Items
         paragraph none
        """)
  }

  @Test("a rule far wider than the line above it is no underline, nor is one under a sentence")
  func rules() {
    let rule = String(repeating: "-", count: 60)
    #expect(layout("Attachment\n\(rule)\n") == " paragraph Attachment\n~paragraph \(rule)")
    #expect(layout("It was so resolved.\n-------------------\n").hasPrefix(" paragraph It"))
  }

  @Test("lines in the middle of the page are marked, lines merely set in are not")
  func centred() {
    let text =
      String(repeating: " ", count: 30) + "TOWN COUNCIL\n\n" + String(repeating: " ", count: 31)
      + "EXECUTIVE\n\n" + wrappedProse
      + "\n     \"That the bridge be painted.\"\n"
    let blocks = PlainTextReader.read(.decode(Array(text.utf8))).blocks
    #expect(blocks.map { $0.hints.contains(.centred) } == [true, true, false, false])
    #expect(blocks[0].indent == 30)
  }

  @Test("empty lines and lines with only a no-break space are gaps")
  func gaps() {
    let stream = PlainTextReader.read(.decode(Array("one\n\n\u{A0}\n\ntwo\nthree\n".utf8)))
    #expect(stream.blocks.map(\.gapBefore) == [0, 3, 0])
  }

  @Test("carriage returns, vertical tabs and Unicode's separators end lines")
  func lineEnds() {
    let text = "one\rtwo\r\n\r\nthree\u{0B}four\u{2028}five\u{85}six"
    #expect(layout(text).split(separator: "\n").count == 6)
  }

  @Test("a line under the text behind a number goes on, with its outcome in capitals behind a gap")
  func hangsOverTail() {
    #expect(
      layout(
        """
        148/16    BRANDT: That the agenda be accepted with the addition of 7(d),
                  Beaver Control.                                        CARRIED

        149/16    OSEI: That it be sold, and that the money be put into the new
                  Grader Fund.                                          DEFEATED
        """
      ).split(separator: "\n").count == 2)
    #expect(
      layout(
        """
        148/16    The three offers for the supply of a mower were opened and read
                  Prairie Works                                          $21,400
                  Hub Equipment                                          $22,975
        """
      ).split(separator: "\n").count > 1)
  }

  @Test("lines that nearly all end as late as they can are wrapped, whatever letter follows")
  func evenEdge() {
    let text = """
      A regular meeting of the Board of Directors of the Otter Lake Software
      Foundation was held by Internet Relay Chat, beginning at 17:00 UTC on
      Wednesday, December 12, 2018. Marguerite Dupont presided. The secretary
      Benny Oyelaran wrote the minutes. Apologies came from Rosa Quint and
      Ada Pike and Cy Lark. Treasurer Tom Fox showed the accounts. Secretary
      Jo Hale put Exhibit A before the Board. Directors Lark-Oyelaran and
      Roe-Smithson had questions. Elder Bank had charged twice. Messrs Fox
      Oyelaran will write to it.
      """
    #expect(layout(text).split(separator: "\n").count == 1)
    // Addresses of the same length end where they end.
    let names = """
      Mr Frederick Oyelaran-Smith, 12 Upper Market Street, Elder Bridge
      Mrs Ada Pike, 7 The Old Brewery Yard, Lower Quay, Elder Bridge Town
      Miss Rosa Quint, Flat 3, Coppice House, Market Place, Elder
      Dr Benny Roe, The Surgery, 88 East Elder Avenue, Elder Bridge Town
      Ms Marguerite Dupont-Lark, Coppice Farm, Upper Elder Lane, Elder
      Mr Tom Fox, The Gate House, Old Elder Road, Lower Elder Bridge
      Mrs Jo Hale, 1 Gate Lane, Elder Bridge
      """
    #expect(layout(names).split(separator: "\n").count == 7)
  }

  @Test("the lines of a centred title that goes on with a small letter are one")
  func centredTitle() {
    func layoutBelow(_ line: String) -> Int {
      let title = "              Minutes of the ROADS COMMITTEE\n" + line
      return layout(title + "\n\n" + wrappedProse).split(separator: "\n").count
    }
    #expect(layoutBelow("        held in the Council Offices on 7 April 2011") == 2)
    #expect(layoutBelow("        Held in the Council Offices on 7 April 2011") == 3)
    // Set in, but not in the middle.
    #expect(layoutBelow("      held in the hall") == 3)
  }

  @Test("sentences of nearly one length, one a line, stay apart")
  func parallelSentences() {
    let names = ["Ash", "Birch", "Elm", "Oak", "Beech", "Yew", "Rowan"]
    let text = names.enumerated().map {
      "Councillor \($0.element) declared an interest in item \($0.offset) as a tenant."
    }
    #expect(layout(text.joined(separator: "\n")).split(separator: "\n").count == names.count)
  }

  @Test("the only wrapped line of a short text is told by the sentence that it breaks")
  func onlyOne() {
    let broken =
      "Mr. A. Welland proposed and Major Crisp seconded that the old oak be felled. Three"
    let votes = ItemReading().votes([broken + "\nMembers voted in favour and one against."])
    #expect(votes == ["3-1--"])
    let lines =
      "The names of those who had paid for the whole of the year and for the next one\nAnn Ash"
    let list = PlainTextReader.read(.decode(Array(lines.utf8)))
    #expect(list.text.bytes.contains(0x0A) || list.blocks.count > 1)
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

/// Where the numbers of items stand, and which of them count items.
@Suite("Numbers of items: their places and their levels")
struct NumberPlaceTests {
  private let front =
    "Minutes of the meeting of the Elder Council held on 3 May 2018\n\nPresent: Ada Pike\n\n"

  private func outline(_ text: String, _ name: String = "x.txt") -> [String] {
    parse(front + text, name).sections.filter { $0.kind == .item || $0.kind == .part }
      .map { "\($0.kind.rawValue) \($0.number ?? "")|\($0.title ?? "")" }
  }

  @Test("a letter stands in front of number, month and year; a weekday in front of a date does not")
  func letterInFront() {
    #expect(
      outline(
        """
        C 1/03/2018    OPENING

        The Mayor opened the meeting.

        C 2/03/2018    LEAVE

        There was none.

        C 3/03/2018    ROADS

        They were wet.
        """) == ["item C 1/03/2018|OPENING", "item C 2/03/2018|LEAVE", "item C 3/03/2018|ROADS"])
    #expect(
      outline(
        """
        Mon 1/03/2018    the bins were late

        Wed 3/03/2018    the bins were late again
        """) == [])
  }

  @Test("the two halves of a year stand close in front of a number; a reference is no number")
  func halvesOfYear() {
    #expect(
      outline(
        """
        HW/1718/41  Welcome

        Ann Ash welcomed everybody.

        HW/1718/42  Winter

        It had been cold.

        HW/1718/43  Next meeting

        In June.
        """) == [
          "item HW/1718/41|Welcome", "item HW/1718/42|Winter", "item HW/1718/43|Next meeting",
        ])
    #expect(
      outline(
        """
        The licences HW/1729/41 and HW/1729/42 had come in.

        HW/1729/41  was for a shop.
        """) == [])
  }

  @Test("a prefix on a line of its own belongs to the number below it, where most have one")
  func splitPrefix() {
    func page(_ letters: [String]) -> [String] {
      let numbers = ["63/07", "64/07", "65/07"]
      let titles = ["MINUTES", "ROADS", "SEAL"]
      return outline(
        letters.indices.map {
          "\(letters[$0])\(numbers[$0])\n\(titles[$0])\nThe Council heard of it at length.\n\n"
        }.joined())
    }
    #expect(
      page(["C\n", "C\n", "C\n"]) == [
        "item C 63/07|MINUTES", "item C 64/07|ROADS", "item C 65/07|SEAL",
      ])
    #expect(
      page(["", "C\n", ""]) == ["item 63/07|MINUTES", "item 64/07|ROADS", "item 65/07|SEAL"])
  }

  @Test("numbers stand alone below titles, or above them")
  func aloneBelow() {
    func page(_ lines: [String]) -> [String] {
      outline(
        lines.map { "<p>\($0)</p>" }.joined(separator: "\n"), "x.html")
    }
    let text = "The notice was taken as read by all."
    #expect(
      page([
        "<b>NOTICE</b>", "311", text, "<b>ROADS</b>", "312", text, "<b>SEAL</b>", "313", text,
      ]) == ["item 311|NOTICE", "item 312|ROADS", "item 313|SEAL"])
    #expect(
      page([
        "311", "<b>NOTICE</b>", text, "312", "<b>ROADS</b>", text, "313", "<b>SEAL</b>", text,
      ]) == ["item 311|NOTICE", "item 312|ROADS", "item 313|SEAL"])
  }

  @Test("figures below bold words are no numbers of items where the items have theirs, or headings")
  func figuresBelow() {
    let ballot = ["A", "B", "C"].enumerated()
      .map { "**Votes for \($0.element)**\n\n\($0.offset + 1)\n\nThat is one more.\n\n" }.joined()
    let text = "It was long and was noted.\n\n"
    #expect(
      outline(
        "1. Minutes\n\n\(text)2. Roads\n\n\(text)3. Trees\n\n\(text)4. Ballot\n\n\(ballot)", "x.md"
      )
      .filter { $0.hasPrefix("item") } == [
        "item 1|Minutes", "item 2|Roads", "item 3|Trees", "item 4|Ballot",
      ])
    let headed = outline(
      "## Minutes\n\n\(text)## Ballot\n\n\(ballot)## Roads\n\n\(text)## Trees\n\n\(text)", "x.md")
    #expect(headed.contains { $0.hasSuffix("|Roads") })
    #expect(!headed.contains { $0.hasPrefix("item 1|Votes") })
  }

  @Test(
    "numbered paragraphs set as headings are none; numbered headings below a bare one are items")
  func paragraphsAsHeadings() {
    func page(_ below: [String]) -> [String] {
      outline(
        "## 1 Roads\n\nThey were wet.\n\n## 2 Trees\n\n" + below.map { "### \($0)\n\n" }.joined()
          + "## 3 Seal\n\nIt was shown.\n", "x.md")
    }
    let items = ["item 1|Roads", "item 2|Trees", "item 3|Seal"]
    #expect(page(["2.1 Ann Ash gave an update. The following were covered:"]) == items)
    #expect(page(["2.1 It was proposed by Ann Ash, seconded by Bo Elm and"]) == items)
    #expect(page(["**2.1 AGREED:** That the oak be felled."]) == items)
    // Steps in dealing with one matter.
    #expect(page(["2.1 Proposals", "2.2 Decisions"]) == items)
    #expect(
      page(["2.1 Oak at Elder", "2.2 Lime at Birch"]) == [
        "item 1|Roads", "part 2|Trees", "item 2.1|Oak at Elder", "item 2.2|Lime at Birch",
        "item 3|Seal",
      ])
  }

  @Test("a sub-number in capitals is an item below a heading with text, where others are")
  func capitalsBelowText() {
    func page(_ last: String) -> [String] {
      outline(
        """
        6       MAYORAL MINUTE

        6.1     DROUGHT

        The river was low.

        7       REPORTS

        7.1     INVESTMENTS

        They had grown.

        7.2     PLAN

        It was late.

        8       CLOSED BUSINESS

        The public left the room.

        \(last)

        There were two.
        """)
    }
    let others = [
      "part 6|MAYORAL MINUTE", "item 6.1|DROUGHT", "part 7|REPORTS", "item 7.1|INVESTMENTS",
      "item 7.2|PLAN", "item 8|CLOSED BUSINESS",
    ]
    #expect(page("8.1     TENDERS FOR PLANT") == others + ["item 8.1|TENDERS FOR PLANT"])
    #expect(page("8.1     Tenders for plant") == others)
  }

  @Test("a title ends before its dash, whatever the text behind it ends with")
  func dashes() {
    func page(_ tail: String) -> [String] {
      outline(
        "1, Highways – they had been salted. The Clerk was thanked.\n\n2, Trees – \(tail)\n\n"
          + "3, Common seal – it was shown to all. They liked it.\n\n4, Drains – all were clear. It was dry.\n"
      )
    }
    #expect(
      page("AB proposed that one be felled. For 4, against 1. CARRIED").dropFirst().first
        == "item 2|Trees")
    #expect(
      page("the following were mentioned by those present:").dropFirst().first == "item 2|Trees")
    #expect(page("Oak and Lime").dropFirst().first == "item 2|Trees – Oak and Lime")
  }

  @Test(
    "an action at the margin, whose recommendation follows and the end of a sentence head no item")
  func linesInCapitals() {
    func page(_ line: String) -> [String] {
      outline(
        """
        HIGHWAYS

        They were wet and nobody had salted them.

        \(line)

        That the lorry be mended.

        OAK TREES

        They were tall and nobody had felled them.

        COMMON SEAL

        It was shown to all who were there.
        """)
    }
    let items = ["item |HIGHWAYS", "item |OAK TREES", "item |COMMON SEAL"]
    #expect(page("ACTION: HEAD OF ROADS") == items)
    #expect(page("EXECUTIVE COMMITTEE'S RECOMMENDATION") == items)
    #expect(page("AND AGREED") == items)
    #expect(
      page("FOOTPATHS") == [
        "item |HIGHWAYS", "item |FOOTPATHS", "item |OAK TREES", "item |COMMON SEAL",
      ])
  }

  @Test("a summary of decisions behind the last number is no item")
  func summary() {
    #expect(
      outline(
        """
        1.  ROADS

        They were wet.

        2.  SEAL

        It was shown.

        The meeting ended at 9.00 pm.

        SUMMARY OF DECISIONS

        * Roads salted after a long debate about the lorry and its driver
        * Seal shown to all who wished to see it, and put back into its box by the Clerk
        """) == ["item 1|ROADS", "item 2|SEAL"])
  }

  @Test(
    "the clauses of a decision are no items where the word “Item” stands in front of their numbers")
  func titledNumbers() {
    #expect(
      outline(
        """
        Item 1 - Minutes

        They were signed.

        Item 2 - Audit Plan

        IT WAS RESOLVED:-

        1   That the plan be noted;

        2   That the fee be paid;

        3   That the Director

            (a)   write to the firm.

        Item 3 - Claim

        It was heard.
        """) == ["item 1|Minutes", "item 2|Audit Plan", "item 3|Claim"])
  }

  @Test("a letter below a number in bold is an item below a heading with text, where others are")
  func boldLetters() {
    func page(_ number: String) -> [String] {
      outline(
        [
          "<b>6. CONSENT</b>", "One was taken apart.", "\(number) &nbsp; Payment of Claims",
          "<b>7. RESOLUTIONS</b>",
        ]
        .map { "<p>\($0)</p>" }.joined()
          + ["A", "B", "C"].map {
            "<p><b>7.\($0)</b> &nbsp; Grant \($0) for Roads</p><p>It was given.</p>"
          }.joined()
          + "<p><b>8. CLOSE</b></p><p>It closed.</p>", "x.html")
    }
    let rest = [
      "part 7|RESOLUTIONS", "item 7.A|Grant A for Roads", "item 7.B|Grant B for Roads",
      "item 7.C|Grant C for Roads", "item 8|CLOSE",
    ]
    #expect(page("<b>6.A</b>") == ["item 6|CONSENT", "item 6.A|Payment of Claims"] + rest)
    #expect(page("6.A") == ["item 6|CONSENT"] + rest)
  }

  @Test("a decision word set in bold with the sentence of a title is no part of it")
  func labelInTitle() {
    func page(_ line: String) -> [String] {
      outline(
        ["2021/34 To receive apologies.", line, "2021/36 To note the date."].map {
          "<p><strong>\($0)</strong> that it be so. It was late.</p>"
        }.joined(), "x.html")
    }
    #expect(
      page("2021/35 To approve the minutes.</strong> <strong>Resolved").dropFirst().first
        == "item 2021/35|To approve the minutes.")
  }

  @Test("heads behind the list of participants are none of items")
  func participants() {
    #expect(
      outline(
        """
        1.  ROADS

        They were wet.

        2.  SEAL

        It was shown.

        The Chair closed the meeting at 12.45.

        LIST OF PARTICIPANTS

        BELGIUM AND FRANCE

        Ms Ann Ash, of the Ministry of Roads and Bridges in the capital, with two advisers and one interpreter

        LATVIA AND MALTA

        Mr Bo Elm, of the Ministry of Roads and Bridges in the capital, with two advisers and one interpreter
        """) == ["item 1|ROADS", "item 2|SEAL"])
  }

  @Test("“MINUTES” over their confirmation is an item; over the names of those present it is none")
  func minutesAsItem() {
    func page(_ text: String) -> [String] {
      outline(
        """
        MINUTES

        \(text)

        DECLARATIONS OF INTEREST

        Mrs Ash declared an interest as a governor of the school in Elder.

        WINTER MAINTENANCE

        They were wet and nobody had salted them.
        """)
    }
    let rest = ["item |DECLARATIONS OF INTEREST", "item |WINTER MAINTENANCE"]
    #expect(
      page("RESOLVED – That the Minutes of the meeting held on 8 October be signed.") == [
        "item |MINUTES"
      ] + rest)
    #expect(page("of a meeting in the Town Hall").contains("item |MINUTES") == false)
  }
}

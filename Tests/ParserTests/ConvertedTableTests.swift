import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Tables, columns, titles and sections as converters leave them")
struct ConvertedTableTests {
  // MARK: Tables and columns
  @Test("aligned lines below their heads, with a column that says who was there")
  func columnsOfPresence() {
    let lines = { (head: String) in
      """
      Committee Members:
      \(head)
      Dr Una Pike               Consultant (Chair)             Yes
      Mr Asa Dove               Pharmacist                     Yes         Left after item 2
      Revd Pat Roe              Hospital Chaplain              No
      """
    }
    #expect(
      people(lines("Name                      Profession                     Present     Notes"))
        == [
          "Una Pike|Consultant (Chair)||present", "Asa Dove|Pharmacist||present",
          "Pat Roe|Hospital Chaplain||absent",
        ])
    #expect(
      !people(lines("Name                      Profession                     Papers      Notes"))
        .contains("Pat Roe|Hospital Chaplain||absent"))
  }

  @Test("a sentence on a line of its own behind the last name is no part of her post")
  func sentenceBehindNames() {
    let head = """
      Present:           Mayor J. Pike, Councillors A. Dove, B. Roe
      Also Present:      M. Ash, City Manager; R. Elm, Director, Roads and
                         Transportation
                         The meeting was called to order at 4:04 PM.
      """
    #expect(people(head).last == "R. Elm|Director, Roads and Transportation||inAttendance")
    let texts = parse(
      "Minutes of the Elder Council held on 3 May 2010\n\n\(head)\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n"
    )
    .sections.flatMap(\.blocks).compactMap(\.text)
    #expect(texts.contains("The meeting was called to order at 4:04 PM."))
  }

  @Test(
    "who was elected to a post, proposer and seconder beside him, is no list of those who hold it")
  func electionTable() {
    let roles = { (rows: String) in
      parse(
        "Minutes of the Elder Society held on 3 May 2010\n\n**Present:** Ada Pike, Ben Dove, Cy Roe\n\n**Minutes**\n\nThey were read.\n\n**Election of officers**\n\n\(rows)\n\n**Any other business**\n\nNone.\n",
        "x.md"
      ).people.map { "\($0.name)|\($0.role ?? "")" }
    }
    #expect(
      roles(
        "| Post | Name | Proposed | Seconded |\n|---|---|---|---|\n| Secretary | Ada Pike | B Dove | C Roe |"
      )
        == ["Ada Pike|", "Ben Dove|", "Cy Roe|"])
  }

  @Test("a table below the head of an item is one of data; cells of a layout are read")
  func tableBelowHead() {
    let kinds = { (rows: String) in
      parse(
        "Minutes of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash\n\n#### **PL 1/18 MINUTES**\n\nThey were agreed.\n\n#### **PL 2/18 STATISTICS**\n\n\(rows)\n\nMembers noted the report.\n",
        "x.md"
      ).sections.last?.blocks.map(\.kind) ?? []
    }
    #expect(
      kinds(
        "| Quarter | Received | Decided | Weeks |\n|---|---|---|---|\n| Q2 | 188 | 171 | 16.2 |"
      ).first
        == .table)
    #expect(
      kinds("| | |\n|---|---|\n| 14/18 | **RESOLVED** that the report be noted. |").contains(
        .resolution))
  }

  // MARK: Titles and sections
  @Test("the title of a paragraph goes before what the head of each page repeats")
  func runningHead() {
    let title = { (sentence: String) in
      parse(
        "| | |\n|---|---|\n| **MINUTES OF ORDINARY COUNCIL MEETING** | **26 JUNE 2019** |\n\n# Elder Shire Council\n\n**\(sentence)**\n\n**PRESENT:** Councillors A Ash and B Birch.\n\n**1. APOLOGIES**\n\nNil.\n\n**2. ROOF**\n\nIt leaks.\n",
        "x.md"
      ).title
    }
    let sentence =
      "MINUTES of the Ordinary Meeting of Elder Shire Council held in the Chambers on 26 June 2019."
    #expect(title(sentence) == sentence)
    #expect(title("The Mayor opened the meeting.") == "MINUTES OF ORDINARY COUNCIL MEETING")
  }

  @Test("the date and the place on the lines below are no part of a title")
  func titleOverDate() {
    let title = { (second: String) in
      parse(
        "**Elder Library District**  \n**Minutes of Regular Meeting**  \n\(second)  \nHeld by Zoom\n\n**Present:** Al Ash (President), Bo Birch\n\n**1. Roof**\n\nIt leaks.\n\n**2. Bins**\n\nFull.\n",
        "x.md"
      ).title
    }
    #expect(title("October 20, 2020") == "Minutes of Regular Meeting")
    let held = parse(
      "VILLAGE OF ELDER\nMINUTES OF THE REGULAR COUNCIL MEETING\nHELD TUESDAY, SEPTEMBER 14, 2021\nIN THE VILLAGE OFFICE\n\nPresent: Al Ash (President), Bo Birch\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n"
    )
    #expect(held.title?.contains("HELD TUESDAY") == true)
  }

  @Test("a title in capitals that fills its line goes on with the short one below it")
  func wrappedTitle() {
    let text = { (second: String) in
      "ELDER COMMITTEE\nMinutes of the meeting held on 9 March 2006\nMembers present\nCouncillor A Ash\nCouncillor B Birch\nLSC.18 APPOINTMENT OF CHAIRMAN\nRESOLVED: That Councillor Ash be appointed Chairman for the hearing.\nLSC.19 APPLICATION TO VARY A PREMISES LICENCE - THE ANCHOR, 12\n\(second)\nThe Committee considered a report of the Licensing Manager on an application.\nLSC.20 TEMPORARY EVENT NOTICE\nRESOLVED: That the position be noted.\n"
    }
    #expect(
      itemTitles(parse(text("FOUNDRY STREET, ELDER")))[1]
        == "APPLICATION TO VARY A PREMISES LICENCE - THE ANCHOR, 12 FOUNDRY STREET, ELDER")
    #expect(
      itemTitles(parse(text("RESOLVED:")))[1]
        == "APPLICATION TO VARY A PREMISES LICENCE - THE ANCHOR, 12")
  }

  @Test(
    "headings one level below those of the sections divide a report’s sections; bold closers head items"
  )
  func reportLevels() {
    let text = """
      # Report to Committee

      **To:** Works Committee

      **Date:** May 28, 2012

      **Re:** Traffic on Elder Avenue

      ## Staff Recommendation

      That the plan be approved.

      ## Origin

      Residents asked for it.

      ## Analysis

      ### Consultation

      An open house drew 47 people.

      ### Options

      None.

      ## Financial Impact

      None.

      ## Conclusion

      It meets the criteria.

      **Background papers**

      Survey report
      """
    #expect(
      itemTitles(parse(text, "x.md")) == [
        "Staff Recommendation", "Origin", "Analysis", "Financial Impact", "Conclusion",
        "Background papers",
      ])
  }

  @Test(
    "a page that lists the meetings of a committee is an index, with rows that lead nowhere yet")
  func indexPage() {
    let rows = (1...6).map {
      "<tr><td>1\($0) May 2022</td><td>2.00 pm</td><td>Agreed</td><td><a href='m'>Agenda</a> <a href='n'>Minutes</a></td></tr>"
    }
    let page = { (rows: [String]) in
      "<html><body><h1>Browse meetings: Planning Committee</h1><p>This page lists the meetings of the Committee. Choose a date to see the agenda, the reports and the minutes.</p><p>The Committee decides applications for planning permission, makes orders for the diversion of footpaths and advises the Cabinet.</p><h2>Forthcoming</h2><table><tr><th>Date</th><th>Time</th><th>Status</th><th>Papers</th></tr><tr><td>18 January 2023</td><td>2.00 pm</td><td>Not yet published</td><td>None</td></tr></table><h2>Past meetings</h2><table>\(rows.joined())</table></body></html>"
    }
    #expect(parse(page(rows), "x.html").kind == .other)
    let log = page(
      rows.map {
        $0.replacing("<a href='m'>Agenda</a> <a href='n'>Minutes</a>", with: "Clerk to write")
      })
    let heading = "Minutes of the Planning Committee held on 3 May 2022"
    let minutes = log.replacing("Browse meetings: Planning Committee", with: heading)
    #expect(parse(minutes, "x.html").kind == .minutes)
  }

  // MARK: Decisions
  @Test("what is noted by itself is a decision; points that follow are none")
  func notedPapers() {
    #expect(
      decided("The following decisions of the Inspectorate were noted:")
        == ["resolution: The following decisions of the Inspectorate were noted:"])
    #expect(decided("The following points were noted:") == [])
  }

  @Test("“Recommended to the Board: that …” names the addressee in ordinary type")
  func recommendedTo() {
    #expect(
      decided("Recommended to the Board of Governors: that Regulation 14 be amended.")
        == ["resolution: [Recommended to the Board of Governors:] that Regulation 14 be amended."])
    #expect(
      decided("Recommended to members: a new book on rules, out in May.").first
        == "resolution: [Recommended] to members: a new book on rules, out in May.")
  }
}

import Testing

@testable import MinutesParser

@Suite("Outline: sections of a page")
struct OutlineTests {
  /// One line a section: kind, number, title, number of blocks below.
  private func outline(_ paragraphs: String...) -> [String] {
    let outline = OutlineBuilder.build(page(paragraphs))
    return outline.sections.map { section in
      let number = outline.page.string(section.number)
      let title = outline.page.string(section.title)
      return "\(section.kind) \(number)|\(title)|\(section.body.count)"
    }
  }

  @Test("numbered headings in capitals open items; a clause list does not")
  func numbered() {
    #expect(
      outline(
        "ELDER COUNCIL", "31. APOLOGIES", "There were none.", "32. MINUTES",
        "RESOLVED that:", "1. the minutes be signed; and", "2. the fee be paid.",
        "33. URGENT ITEMS",
        "None.") == [
          "front ||1", "item 31|APOLOGIES|1", "item 32|MINUTES|3", "item 33|URGENT ITEMS|1",
        ])
  }

  @Test("two short numbered lines over text are items; two entries of a list are not")
  func twoItems() {
    #expect(
      outline("Minutes of the Ferry Board", "1. Slipway", "It is worn.", "2. Close", "At four.")
        == ["front ||1", "item 1|Slipway|1", "item 2|Close|1"])
    #expect(
      outline("The Board asked for", "1. A new slipway", "2. A new crane", "Both are needed.")
        == ["front ||4"])
  }

  @Test("a year or a month may stand in front of the running number; paragraphs are no items")
  func runningNumbers() {
    #expect(
      outline(
        "**21.61 Public session**", "Two spoke.", "**21.62 Apologies**", "None.",
        "**21.63 Beacon**", "It was lit.")
        == ["item 21.61|Public session|1", "item 21.62|Apologies|1", "item 21.63|Beacon|1"])
    #expect(
      outline("**21. Slipway**", "21.1 It is worn.", "21.2 It leaks.", "**22. Close**", "At four.")
        == ["item 21|Slipway|2", "item 22|Close|1"])
  }

  @Test("headings in capitals group the numbered items below them, or have text of their own")
  func groupHeads() {
    #expect(
      outline(
        "CONSENT CALENDAR", "It was adopted as a whole.", "REGULAR ITEMS",
        "(14-236) Appeal of the Board’s decision.", "It was heard.", "REFERRALS",
        "(14-237) Rules for drones.", "It was tabled.")
        == [
          "item |CONSENT CALENDAR|1", "part |REGULAR ITEMS|0",
          "item 14-236|Appeal of the Board’s decision.|1", "part |REFERRALS|0",
          "item 14-237|Rules for drones.|1",
        ])
    #expect(
      outline(
        "1. Slipway", "It is worn.", "DECISION", "That it be mended.", "2. Crane", "It is sound.",
        "DECISION", "That it be kept.") == ["item 1|Slipway|3", "item 2|Crane|3"])
  }

  @Test("a number on a line of its own takes the next line as its title")
  func numberAlone() {
    #expect(
      outline(
        "Items", "51.", "**Apologies for Absence**", "None.", "52.", "**Minutes**", "Signed.")
        == ["front ||1", "item 51|Apologies for Absence|1", "item 52|Minutes|1"])
  }

  @Test("year numbers count on either side of the slash")
  func yearly() {
    #expect(
      outline(
        "16/101 Apologies", "None.", "16/102 Minutes", "Signed.", "16/103 Highways", "A hole."
      )
      .map { $0.prefix(11) } == ["item 16/101", "item 16/102", "item 16/103"])
  }

  @Test("a decision word set in bold with the title is none of it; a noun behind a dash is")
  func boldLabel() {
    #expect(
      outline(
        "**12 MINUTES – Moved** by Cllr Ash and carried.", "**13 BRIDGES – REPAIRS** Two are worn.",
        "**14 CLOSE** At four.")
        == ["item 12|MINUTES|1", "item 13|BRIDGES – REPAIRS|1", "item 14|CLOSE|1"])
  }

  @Test("a bold title may run on into its text")
  func runIn() {
    #expect(
      outline(
        "1. **Apologies** B Janssen, L Cho", "2. **Interests** None.",
        "3. **Slipway** It is cracked.")
        == ["item 1|Apologies|1", "item 2|Interests|1", "item 3|Slipway|1"])
  }

  @Test("an agenda imperative ends at its dash")
  func imperative() {
    #expect(
      outline(
        "16/101 To receive apologies for absence – Cllr Fairweather.",
        "16/102 To approve the minutes – Approved.")
        == [
          "item 16/101|To receive apologies for absence|1", "item 16/102|To approve the minutes|1",
        ])
  }

  @Test("headings without a number among numbered ones are items when they are set alike")
  func unnumbered() {
    #expect(
      outline(
        "# x", "## 1. Minutes", "Signed.", "## 2. Budget", "Text.", "## Any other business",
        "None.",
        "## 3. Close", "Done.")
        == [
          "front ||1", "item 1|Minutes|1", "item 2|Budget|1", "item |Any other business|1",
          "item 3|Close|1",
        ])
  }

  @Test("a heading in bold inside an item in capitals is none")
  func subHeading() {
    #expect(
      outline(
        "45/07 MINUTES", "Signed.", "**Former Councillor**", "He died.", "46/07 PETITIONS", "Two.")
        == ["item 45/07|MINUTES|3", "item 46/07|PETITIONS|1"])
  }

  @Test("sub-numbered headings right below a bare heading are the items")
  func parents() {
    #expect(
      outline(
        "**1. CALL TO ORDER**", "At 6.", "**2. DELEGATIONS**", "**2.1 Food Share**",
        "Ms Ade spoke.",
        "**2.2 The Bridge**", "Mr Ito spoke.", "**3. ADJOURNMENT**", "At 9.")
        == [
          "item 1|CALL TO ORDER|1", "part 2|DELEGATIONS|0", "item 2.1|Food Share|1",
          "item 2.2|The Bridge|1", "item 3|ADJOURNMENT|1",
        ])
  }

  @Test("part headings group items")
  func parts() {
    #expect(
      outline("**PART I**", "**1. Minutes**", "Signed.", "**PART II**", "**2. Staff**", "Exempt.")
        == ["part |PART I|0", "item 1|Minutes|1", "part |PART II|0", "item 2|Staff|1"])
  }

  @Test("what follows the end of the meeting is the back")
  func closing() {
    #expect(
      outline(
        "1. MINUTES", "Signed.", "2. BUDGET", "Set.", "The meeting closed at 9.10 pm.", "CHAIR"
      )
      .last == "back ||2")
  }

  @Test("an item's page: the line below “Agenda item” is the title")
  func itemPage() {
    #expect(
      outline("Agenda item", "Fostering: annual report", "Minutes:", "It was good.")
        == ["front ||1", "item |Fostering: annual report|2"])
  }

  @Test("a meeting reference gives the item's number, and no title")
  func meetingReference() {
    #expect(
      outline(
        "Meeting documents",
        "• Meeting of Select Committee, Friday 6th September 2019 9.30 am (Item 9.)",
        "Minutes:", "Text.") == ["front ||2", "item 9||2"])
  }

  @Test("labels say whose words follow")
  func partLabels() {
    let outline = OutlineBuilder.build(
      page(
        "Agenda item", "Fees", "To consider the fees.", "Decision:", "Agreed.", "Minutes:", "Text.")
    )
    #expect(outline.parts == [nil, .agenda, .decision, .decision, .minutes, .minutes])
  }

  @Test("the size of a linked file is no part of a title")
  func titleTail() {
    let page = page("Budget report pdf icon PDF 164 KB", "Minutes (Pages 1 - 8)", "Costs (2019)")
    #expect(page.string(TitleTail.trim(page, page.block(0))) == "Budget report")
    #expect(page.string(TitleTail.trim(page, page.block(1))) == "Minutes")
    #expect(page.string(TitleTail.trim(page, page.block(2))) == "Costs (2019)")
  }

  @Test("a page framed by a table is read as if the frame were not there")
  func frame() {
    let text = (1...9).map { "<p>The Board heard that gate \($0) had been mended.</p>" }.joined()
    let framed = HTMLPage(
      "<table><tr><td><p>Home</p></td><td><h1>Agenda item</h1><p>Gates</p>\(text)</td></tr></table>"
    )
    let outline = OutlineBuilder.build(Page(framed.stream))
    #expect(outline.pageType == .agendaItem)
    #expect(outline.page.blocks.allSatisfy { $0.cell == nil })
    // Two columns of about the same length are no frame.
    let columns = HTMLPage("<table><tr><td>\(text)</td><td>\(text)</td></tr></table>")
    #expect(PageFrame.dissolve(Page(columns.stream)) == nil)
  }

  @Test("an office below the end of the meeting is no item; an item behind an adjournment is one")
  func belowTheEnd() {
    #expect(
      outline(
        "1. MINUTES", "Signed.", "2. BUDGET", "Set.", "The meeting ended at noon.", "CONVENER"
      )
      .last == "back ||2")
    let report =
      "The Treasurer gave her report on the year and answered eleven questions about it, "
    #expect(
      outline(
        "1. MINUTES", "Signed.", "2. BUDGET", "Set.", "The meeting was adjourned for tea.",
        "ACCOUNTS",
        report + "of which the last was the longest."
      ).last == "item |ACCOUNTS|1")
  }

  @Test("a line to sign on ends the record however it is worded; a sentence on signing does not")
  func signature() {
    #expect(
      outline(
        "1. MINUTES", "Agreed.", "2. CLOSE", "At 9.", "Signed as a true record ............ Chair"
      )
      .last == "back ||1")
    #expect(
      outline("1. MINUTES", "Agreed.", "2. LEASE", "Signed by both parties on Monday last week.")
        .last
        == "item 2|LEASE|1")
  }

  @Test("when a meeting opened and closed is said behind the last item; that it opened is not")
  func span() {
    #expect(
      outline(
        "1. MINUTES", "Agreed.", "2. STAFF", "Two.",
        "(The meeting opened at 6 pm and closed at 8 pm)"
      )
      .last == "back ||1")
    #expect(
      outline("1. MINUTES", "Agreed.", "2. PRAYERS", "The meeting opened with a hymn.").last
        == "item 2|PRAYERS|1")
  }

  @Test("the number of a planning application below an item's number belongs to the title")
  func numberedTitle() {
    #expect(
      outline(
        "Items", "58.", "**Planning**", "Text.", "58a", "16/01822/FUL - Land at Hob Lane", "Text.",
        "59.",
        "**Close**", "Done."
      ).contains("item 58a|16/01822/FUL - Land at Hob Lane|1"))
  }

  @Test("lettered headings inside a section of a report are no sections")
  func letteredInReport() {
    #expect(
      outline(
        "**Report to:** Cabinet", "Purpose of report", "## 1.", "## Purpose", "To ask.", "## 3.",
        "## Priorities", "## 3a. Health", "Text.", "## 4.", "## Finance", "None."
      )
      .allSatisfy { !$0.hasPrefix("item 3a") })
  }

  @Test("a year number may carry a flag; two years in a row are no number")
  func flagged() {
    let page = page("*12/40 Minutes", "RATE 2012/2013", "SBC 59/09 Minutes")
    #expect(LeadingMarker.scan(page, page.block(0)).map { page.string($0.number) } == "12/40")
    #expect(LeadingMarker.scan(page, page.block(1), allowBare: true) == nil)
    #expect(
      LeadingMarker.scan(page, page.block(2), allowBare: true).map { page.string($0.number) }
        == "SBC 59/09")
  }

  @Test("a short title in front of a dash and a sentence ends at the dash")
  func shortTitle() {
    #expect(
      outline(
        "16/113 Letters", "None.", "16/114 Bins", "Full.",
        "16/115 Next meeting – Tuesday 12th April."
      )
      .last == "item 16/115|Next meeting|1")
    #expect(
      outline(
        "16/112 Bins", "Full.", "16/113 Letters", "None.", "16/114 Hall – roof and drains", "Text."
      ).last
        == "item 16/114|Hall – roof and drains|1")
  }

  @Test("a title in front of a dash ends there too over a list and over what an outcome closes")
  func titleOverOutcome() {
    #expect(
      itemTitles(
        parse(
          """
          Minutes of Elder Council

          16/113 Roads – these were named by those present:

          16/114 Clerk's pay – that it be raised by one point. RESOLVED

          16/115 Election of a trustee to the Almshouse Charity – Mrs Ash was willing to carry on for a year.

          16/116 Public hearing – lane at Block 7:
          """)) == [
          "Roads", "Clerk's pay", "Election of a trustee to the Almshouse Charity",
          "Public hearing – lane at Block 7:",
        ])
  }

  @Test("a heading in front of the first number is an item where text stands below it")
  func beforeTheFirst() {
    let sympathy =
      "The Chairman asked all present to stand in silence for the late Mr Joseph Tighe."
    #expect(
      outline(
        "ELDER COUNCIL", "Present: Cllr Ash", "VOTES OF SYMPATHY", sympathy, "1. MINUTES",
        "Signed.",
        "2. CLOSE", "At 9."
      ).contains("item |VOTES OF SYMPATHY|1"))
    #expect(
      outline(
        "ELDER COUNCIL", "Present: Cllr Ash", "PUBLIC SESSION", "1. MINUTES", "Signed.", "2. CLOSE",
        "At 9."
      )
      .allSatisfy { !$0.contains("PUBLIC SESSION") })
  }

  @Test("stamped entries of the outermost list are the topics of a logged meeting")
  func loggedTopics() {
    #expect(
      outline(
        "Meeting summary", "* Freeze date (ulrike, 18:04:10)", "Text.",
        "* Installer (olly, 18:16:20)",
        "Text.") == ["front ||1", "item |Freeze date|2", "item |Installer|2"])
    #expect(outline("Aims", "* Clean air (by 2030)", "* Safe streets (by 2031)").count == 1)
  }

  @Test("each heading over a decision's labels is an item; a notice is one item")
  func listOfDecisions() {
    let list = [
      "#Decisions taken by officers", "##Café seating", "**Decision maker:** Head of Roads",
      "**Decision:** Agreed.", "##14 Ferry Row", "**Decision maker:** Head of Planning",
      "**Decision:** Refused.",
    ]
    let outline = OutlineBuilder.build(page(list))
    #expect(outline.kind == .decisions)
    #expect(
      outline.sections.filter { $0.kind == .item }.map { outline.page.string($0.title) }
        == ["Café seating", "14 Ferry Row"])
    let notice = OutlineBuilder.build(page(Array(list.prefix(4))))
    #expect(notice.hasOneItem)
  }

  @Test("a report ends at the lines on its author and papers")
  func endOfReport() {
    #expect(
      outline(
        "Report to: Cabinet", "Purpose of report", "1. PURPOSE", "To ask.", "2. FINANCE", "None.",
        "Contact officer: Ada Pike", "APPENDICES", "Appendix 1 – Map"
      ).last == "back ||3")
    #expect(
      outline(
        "Report to: Cabinet", "Contact officer: Ada Pike", "Purpose of report", "1. PURPOSE",
        "To ask.",
        "2. FINANCE", "None."
      ).last == "item 2|FINANCE|1")
  }

  @Test("a letter that is a Roman numeral too goes on with the letters")
  func letters() {
    let letters = ["F", "G", "H", "I", "J"]
    let lines = letters.flatMap { ["\($0). MATTER \($0)", "Text."] }
    let sections = OutlineBuilder.build(page(lines)).sections
    #expect(sections.map { $0.kind == .item } == [true, true, true, true, true])
    #expect(
      outline("I. CALL", "At 6.", "II. ROLL", "Five.", "III. CLOSE", "At 7.").last
        == "item III|CLOSE|1")
  }

  @Test("short lines over text are the heads of a plain report where two name usual sections")
  func plainHeads() {
    let head = ["Report to: Health Panel", "Report of the Director"]
    let text = "The Council has offered health checks since 2013."
    let report = head + ["Purpose", text, "How they are done", text, "Background", text]
    #expect(
      OutlineBuilder.build(page(report)).sections.filter { $0.kind == .item }.count == 3)
    let letter = head + ["Purpose", text, "How they are done", text, "Yours truly", text]
    #expect(OutlineBuilder.build(page(letter)).sections.allSatisfy { $0.kind != .item })
  }

  @Test("the word in front of a number belongs to its marker; a sentence about an item has none")
  func itemWord() {
    #expect(
      outline(
        "Item 1: Welcome", "She did.", "Item 2: Budget", "Set.", "Agenda Item 3 – Close", "At 9.")
        == ["item 1|Welcome|1", "item 2|Budget|1", "item 3|Close|1"])
    let page = page("Item 4 was deferred.", "Item 7: Fees", "3 June 2013", "3 Junctions 2013")
    #expect(LeadingMarker.titled(page, page.block(0)) == nil)
    #expect(LeadingMarker.titled(page, page.block(1)).map { page.string($0.marker) } == "Item 7:")
    #expect(LeadingMarker.scan(page, page.block(2), allowBare: true) == nil)
    #expect(LeadingMarker.scan(page, page.block(3), allowBare: true) != nil)
  }

  @Test("numbers in bold with a prefix and a year open items")
  func boldNumbers() {
    #expect(
      outline(
        "**P13/21** Apologies", "None.", "**P13/22** Interests", "None.", "**P13/23** Trees", "One."
      )
      .count == 3)
  }

  @Test("short lines over text are the items of plain minutes, one by itself is none")
  func plainItems() {
    let text = "Ann told the meeting that the gate had been mended."
    let minutes = ["Minutes of the forum", "Present: Ann Ash"]
    #expect(
      OutlineBuilder.build(
        page(minutes + ["Matters arising", text, "Gates and stiles", text, "Next meeting", text])
      ).sections.filter { $0.kind == .item }.count == 3)
    #expect(
      OutlineBuilder.build(page(minutes + ["Gates and stiles", text, "Next meeting", text]))
        .sections.filter { $0.kind == .item }.count == 2)
    #expect(
      OutlineBuilder.build(page(minutes + ["Gates and stiles", text, text]))
        .sections.allSatisfy { $0.kind != .item })
  }

  @Test("a title that breaks off goes on in the next line; a whole one does not")
  func wrappedTitle() {
    #expect(
      outline(
        "15/101 APOLOGIES", "None.", "15/102 MINUTES OF THE MEETING HELD ON 29", "APRIL 2015",
        "Signed.",
        "15/103 REPORT", "BUDGET", "Set."
      ) == [
        "item 15/101|APOLOGIES|1", "item 15/102|MINUTES OF THE MEETING HELD ON 29 APRIL 2015|1",
        "item 15/103|REPORT|0", "item |BUDGET|1",
      ])
  }

  @Test("the heads of a report in parts are found below the first of them, officers to contact too")
  func partsOfReport() {
    let sections = outline(
      "**REPORT OF THE DIRECTOR**", "**BUDGET**", "**PART A**", "**Purpose of Report**",
      "1. To inform.",
      "**PART B**", "**Background**", "2. It was set.", "**Officers to Contact**", "Ann Ash")
    #expect(
      sections.map { $0.split(separator: "|")[0] + "|" + $0.split(separator: "|")[1] } == [
        "front |2", "part |PART A", "item |Purpose of Report", "part |PART B", "item |Background",
        "item |Officers to Contact",
      ])
  }

  @Test("a count that a line end divides is one paragraph again; classes line by line stay lines")
  func dividedCount() {
    var blocks = page("It was moved. Ayes: 4.", "Nays: 0. Motion carried.", "Ayes: 4.", "Nays: 0.")
    var stream = blocks.stream
    for index in stream.blocks.indices { stream.blocks[index].gapBefore = 0 }
    blocks = Page(stream)
    #expect(VoteLines.join(blocks)?.blocks.count == 3)
    #expect(VoteLines.join(page("Ayes: 4.", "Nays: 0.")) == nil)
  }

  @Test("topics of a plain log are the lines that its contents name")
  func contents() {
    let topics = outline(
      "Parcel Group", "Contents", "1. [5]Last week", "2. [6]Test suite",
      "3. [7]Summary of action items",
      "Last week", "Ann: fine.", "Test suite", "Ann: Test suite is slow.",
      "Summary of action items",
      "Ann to speed it up.")
    #expect(
      topics.dropFirst() == [
        "item |Last week|1", "item |Test suite|1", "back |Summary of action items|1",
      ])
    #expect(
      outline("Contents", "1. One", "2. Two", "They met.").allSatisfy { !$0.hasPrefix("item") })
  }

  @Test("numbered lists of what was decided above are no items")
  func summaries() {
    let sections = outline(
      "##1. Minutes", "Read.", "##2. Roof", "It leaks.", "##3. Resolutions", "• mend it",
      "##4. Action Items", "• buy tiles")
    #expect(sections.map { $0.split(separator: " ")[0] } == ["item", "item", "back", "back"])
  }

  @Test("an ordinance or a bracket in capitals is no item among numbered ones")
  func ordinances() {
    #expect(
      outline(
        "1. ZONING", "Heard.", "ORDINANCE NO. 1877 ON ZONING", "(FIRST READING)", "It was read.",
        "2. PARKING", "Heard.", "STREETS", "Swept."
      ).map { $0.split(separator: "|")[1] } == ["ZONING", "PARKING", "STREETS"])
  }

  @Test("bold labels in capitals open items in running text; those inside a matter do not")
  func runInHeads() {
    #expect(
      outline(
        "Minutes of the county", "**CLAIMS:** They were paid.", "**ROADS:** The slide is open.",
        "**MOTION:** It was moved.", "**ZONING:** A hearing was held.",
        "**FAIR:** It rained all day."
      ).map { $0.split(separator: "|")[safe: 1].map(String.init) ?? "" }
        == ["1", "CLAIMS:", "ROADS:", "ZONING:", "FAIR:"])
  }

  @Test("“Topic:” is the marker of a topic")
  func topicMark() {
    let built = OutlineBuilder.build(
      page("#Group", "##Topic: Introductions", "Ann: hello.", "##Topic: Lists", "Ann: fine."))
    #expect(
      built.sections.filter { $0.kind == .item }.map { built.page.string($0.title) }
        == ["Introductions", "Lists"])
  }

  @Test("items heard out of their order are items; a number that stands already is not another")
  func stragglers() {
    func candidate(_ block: Int, _ value: Int) -> ItemSeries.Candidate {
      ItemSeries.Candidate(
        block: block, key: .init(shape: .decimal, setting: .bare, prefix: 0), value: value,
        weight: 1)
    }
    let candidates = [1, 2, 3, 5, 4, 7, 6, 2, 8].enumerated().map { candidate($0, $1) }
    let series = ItemSeries.best(candidates)
    let whole = ItemSeries.withStragglers(series, candidates)
    #expect(Set(whole.map { candidates[$0].value }) == Set(1...8))
    #expect(!whole.contains(7))
    #expect(ItemSeries.withStragglers([0, 1], candidates) == [0, 1])
  }

  @Test("titles are told from sentences by their capitals")
  func titleCase() {
    let page = page(
      "Award of a Contract to Pinyon Paving, Inc. for the 2018 Slurry Seal Program.",
      "The Clerk wrote to Pinyon Paving about the program for Spruce Court.")
    #expect(TitleCase.isMet(page, page.block(0)))
    #expect(!TitleCase.isMet(page, page.block(1)))
  }

  @Test("usual heads alone on their lines open items where there are two of them")
  func usualGroups() {
    let minutes = page(
      "Public Comment", "None.", "1. Roof", "It leaks.", "Consent Calendar", "2. Bills", "Paid.")
    let traits = minutes.blocks.map { BlockTraits(minutes, block: $0) }
    let found = UsualGroups.find(minutes, traits, [2, 5])
    #expect(found.map(\.kind) == [.item, .part])
    let prose = page("Public Comment", "None.", "1. Roof", "It leaks.")
    #expect(
      UsualGroups.find(prose, prose.blocks.map { BlockTraits(prose, block: $0) }, [2]).isEmpty)
  }

  @Test("what is to be done with an item may stand in front of its number; a quantity opens none")
  func itemTypes() {
    #expect(
      outline(
        "Minutes of the Board", "**1. Opening**", "Procedural: 1.01 Prayer", "Mr Ash prayed.",
        "Action (Consent): 1.02 Minutes", "Adopted.", "**2. Business**",
        "Action, Report: 2.01 Turf", "It is worn.")
        == [
          "front ||1", "part 1|Opening|0", "item 1.01|Prayer|1", "item 1.02|Minutes|1",
          "part 2|Business|0", "item 2.01|Turf|1",
        ])
    func number(_ text: String) -> String? {
      let page = page(text)
      return LeadingMarker.titled(page, page.block(0)).map { page.string($0.number) }
    }
    #expect(number("Action: 1.02 Agenda") == "1.02")
    #expect(number("Action: 3 trustees will write.") == nil)
    #expect(number("Reporting: 4.05 Salt") == nil)
    #expect(number("Report: 4.5 tonnes of salt were spread.") == nil)
  }

  @Test("a numbered list of people opens no items; topics below such a head do")
  func numberedPeople() {
    #expect(
      outline(
        "#Ferry WG", "##Participants", "1. Ama Osei", "2. Lev Brandt, Elder Systems",
        "3. Bo Fox", "##Slipway", "It is worn.", "##Close", "At four.")
        == ["front ||5", "item |Slipway|1", "item |Close|1"])
    #expect(
      outline(
        "Minutes of the Ferry Board", "Attendees", "1. Slipway", "It is worn.", "2. Close",
        "At four.")
        == ["front ||2", "item 1|Slipway|1", "item 2|Close|1"])
  }

  @Test("numbers in front of a mover in capitals count motions, “MINUTES” above them is an item")
  func numberedMotions() {
    #expect(
      outline(
        "Minutes of the Council", "AGENDA", "148/16 BRANDT: That it be accepted. CARRIED",
        "MINUTES", "149/16 OSEI: That they be approved. CARRIED", "ROADWORKS", "They are dry.",
        "BYLAWS", "None.")
        == [
          "front ||1", "item |AGENDA|1", "item |MINUTES|1", "item |ROADWORKS|1", "item |BYLAWS|1",
        ])
    #expect(
      outline(
        "Minutes of the Council", "AGENDA", "**148/16 ROADS: DRY**", "**149/16 BINS: FULL**",
        "**150/16 PONDS: LOW**"
      ).contains("item 148/16|ROADS: DRY|0"))
  }

  @Test("“ROLL CALL:” over those present is a label, “ROLL CALL” with text of its own an item")
  func rollCall() {
    let rest = ["1. Slipway", "It is worn.", "2. Close", "At four."]
    let named = OutlineBuilder.build(
      page(["ADJOURNMENT", "None.", "ROLL CALL:", "PRESENT: Ash, Elm"] + rest))
    #expect(!named.sections.contains { named.page.string($0.title).hasPrefix("ROLL") })
    let headed = OutlineBuilder.build(
      page(["ADJOURNMENT", "None.", "ROLL CALL", "The Clerk called the roll."] + rest))
    #expect(headed.sections.contains { headed.page.string($0.title) == "ROLL CALL" })
  }

  @Test("a bold paragraph that decides is no item below its head; a bold title is one")
  func boldSentences() {
    #expect(
      outline(
        "#**3** **Minutes**", "3.1 **The Board APPROVED the minutes as a true record.**",
        "#**4** **Action log**", "4.1 Two were closed.")
        == ["item 3|Minutes|1", "item 4|Action log|1"])
    #expect(
      outline(
        "#**5** **Reports**", "5.1 **Roads of the north**", "They are worn.",
        "#**6** **Close**", "At four."
      ).contains("item 5.1|Roads of the north|1"))
  }

  @Test("“Item 5, Sheepfold Lane.” speaks of an item of other minutes; “Item 5: Lane” is one")
  func otherItems() {
    #expect(
      outline(
        "4. **Matters arising**", "**Item 5, Sheepfold Lane.** The gate was hung.", "5. **Roads**",
        "They are worn.", "6. **Close**", "At four.")
        == ["item 4|Matters arising|1", "item 5|Roads|1", "item 6|Close|1"])
    #expect(
      outline("Item 5: Sheepfold Lane", "The gate was hung.", "Item 6: Roads", "They are worn.")
        == ["item 5|Sheepfold Lane|1", "item 6|Roads|1"])
  }

  @Test("headings that group those right below them give way to these; those with text do not")
  func groups() {
    let titles = { (lines: [String]) in ReadDocument(lines, name: "x.md").items }
    let record = ["# SIG Elder – 2023-06-14", "**Attendees:** Ada Pike, Bo Dove"]
    #expect(
      titles(
        record + [
          "## Standing items", "### Pull requests", "* One.", "### Flaky tests", "* Nine.",
          "## New items", "### Logo", "* AGREED: keep it.",
        ]) == ["|Pull requests", "|Flaky tests", "|Logo"])
    #expect(
      titles(
        record + [
          "## Standing items", "All were closed.", "### Pull requests", "* One.", "## New items",
          "* AGREED: keep the logo.",
        ]) == ["|Standing items", "|New items"])
  }

  @Test("a heading heard before the one in front of it stays an item, also as the last number")
  func outOfOrder() {
    #expect(
      outline(
        "##1. Minutes", "Signed.", "##2. Roof", "It leaks.", "##4. Police", "Two came.",
        "##3. Petition", "It was read.")
        == ["item 1|Minutes|1", "item 2|Roof|1", "item 4|Police|1", "item 3|Petition|1"])
  }

  @Test("“[Item 2]” behind a title is no part of it; “[draft]” is")
  func agendaNumbers() {
    #expect(
      outline("**31/19 INTERESTS [Item 2]**", "None.", "**32/19 MINUTES [draft]**", "Signed.")
        == ["item 31/19|INTERESTS|2", "item 32/19|MINUTES [draft]|1"])
  }

  @Test("titles that a colon divides from a word or two are believed behind numbers of minutes")
  func runInMinutes() {
    func titles(_ numbers: [String]) -> [String] {
      ReadDocument(
        [
          "Elder Parish Council", "Minutes of the meeting held on 7 June 2022",
          "Present: Cllr Pike",
        ]
          + zip(
            numbers,
            [
              "Apologies: Cllr Gull (holiday) - accepted.",
              "Minutes of 3 May: approved and signed.",
              "Next meeting: 5 July 2022.",
            ]
          ).map { "\($0) \($1)" }
      ).items
    }
    #expect(
      titles(["22/45", "22/46", "22/47"]) == [
        "22/45|Apologies:", "22/46|Minutes of 3 May:", "22/47|Next meeting:",
      ])
    #expect(titles(["(a)", "(b)", "(c)"]).isEmpty)
  }

  @Test("a bold letter number in the minutes of an item is a head inside it")
  func letteredInMinutes() {
    #expect(
      outline(
        "57.", "**Substitutes and Interests**", "**57a  Substitutes**", "There were none.",
        "58.", "**Minutes**", "They were signed.", "59.", "**Chair's News**", "He had none."
      ).contains("item 57|Substitutes and Interests|2"))
    #expect(
      outline(
        "57.", "**Planning**", "Text.", "57a", "Land at Hob Lane", "Text.", "58.", "**Minutes**",
        "They were signed.", "59.", "**Chair's News**", "He had none."
      ).contains("item 57a|Land at Hob Lane|1"))
  }

  @Test("a reference behind a title in capitals is its number; a single one or a year is not")
  func trailingReferences() {
    #expect(
      outline(
        "**MINUTES        BMD16/071**", "They were signed.", "**BINS        BMD16/072**",
        "They were full.", "**CORRESPONDENCE        BMD16/073**", "None.")
        == [
          "item BMD16/071|MINUTES|1", "item BMD16/072|BINS|1", "item BMD16/073|CORRESPONDENCE|1",
        ])
    #expect(
      !outline(
        "**MINUTES**", "They were signed.", "**BUDGET        2016/17**", "It was noted.",
        "**CORRESPONDENCE**", "None."
      ).contains { $0.hasPrefix("item 2016/17") })
  }

  @Test("a reference in a bracket is part of the title; one that a list of decisions adds is not")
  func bracketedReference() {
    let page = page("SCHOOLHOUSE (REF: 14/01102/PP)", "Slipway ref: 11")
    #expect(
      page.string(TitleTail.trim(page, page.block(0))) == "SCHOOLHOUSE (REF: 14/01102/PP)")
    #expect(page.string(TitleTail.trim(page, page.block(1))) == "Slipway")
  }

  @Test(
    "glyphs in one run behind words that announce points are a list; between names they are none")
  func runOfGlyphs() {
    let said = page("Members made these points: · the roof leaked. · it was lead.")
    #expect(
      BrokenLists.split(said)?.blocks.map { said.string($0.range) } == [
        "Members made these points:", "· the roof leaked.", "· it was lead.",
      ])
    #expect(BrokenLists.split(page("Contact: · Ann Crane · Bo Dove")) == nil)
    #expect(BrokenLists.split(page("Members made these points: · the roof leaked.")) == nil)
  }

  @Test("“RESULT: APPROVED” over its movers heads nothing; “RESULTS OF THE SURVEY” does")
  func result() {
    let record = ["**LIBRARY ROOF**", "They were read.", "**BINS**", "They were full."]
    #expect(
      OutlineBuilder.build(page(["RESULT: APPROVED [UNANIMOUS]"] + record)).sections.first?.kind
        == .front)
    #expect(
      outline(
        "**LIBRARY ROOF**", "They were read.", "**BINS**", "Full.", "**RESULTS OF THE SURVEY**",
        "None."
      )
      .contains("item |RESULTS OF THE SURVEY|1"))
  }
}

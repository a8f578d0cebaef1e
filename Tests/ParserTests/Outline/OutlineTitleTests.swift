import Testing

@testable import MinutesParser

@Suite("Outline: titles run in, numbers below, back matter")
struct OutlineTitleTests {
  /// One line a section: kind, number and title.
  fileprivate func outline(_ paragraphs: [String]) -> [String] {
    let outline = OutlineBuilder.build(page(paragraphs))
    return outline.sections.map { section in
      "\(section.kind) \(outline.page.string(section.number))|\(outline.page.string(section.title))"
    }
  }

  @Test("a plain title runs into its text behind a stop or a colon")
  func runIn() {
    #expect(
      outline([
        "Minutes of the meeting", "Present: Cllr A Crane",
        "1, Apologies: Cllr B Dove.",
        "2, Highways. Three cars were clocked in Frog Lane. It is a lane.",
        "3, Finance: The balance was noted by those present as £90. More is owed.",
        "3, Fences. One fell down in the night of 4 May and has not been put up again.",
        "4, Trees. The lime in the churchyard has been looked at. It will do.",
        "Meeting closed at 9 pm.",
      ]) == [
        "front |", "item 1|Apologies:", "item 2|Highways.", "item 3|Finance:", "item 3|Fences.",
        "item 4|Trees.", "back |",
      ])
  }

  @Test("numbered sentences and titles with a colon of their own are not cut")
  func notRunIn() {
    #expect(
      outline([
        "Minutes of the meeting", "1. The Chair opened the meeting. He welcomed those present.",
        "2. Members said that it rained. It did.", "3. Mr Crane asked for more. He got it.",
      ]) == ["front |"])
    #expect(
      outline([
        "# Minutes", "## 1. Grants: Kilmorran and Portvaig", "None.",
        "## 2. PUBLIC HEARING: Mill Plan",
        "None.",
      ]).suffix(2) == ["item 1|Grants: Kilmorran and Portvaig", "item 2|PUBLIC HEARING: Mill Plan"])
  }

  @Test("year numbers that open the paragraphs below headings are the items'")
  func yearNumbersBelow() {
    func numbers(_ second: String, _ third: String) -> [String] {
      Array(
        outline([
          "Minutes of the Fund", "Present: Cllr A Crane", "**MINUTES**",
          "2018/61   The minutes were approved and signed.", "**PERFORMANCE**",
          "\(second)   The Manager reported on the fund.", "**ADMISSION**",
          "\(third)   Two employers were admitted.",
        ]).dropFirst())
    }
    #expect(
      numbers("2018/62", "2018/63") == [
        "item 2018/61|MINUTES", "item 2018/62|PERFORMANCE", "item 2018/63|ADMISSION",
      ])
    // Those that do not count on are numbers of files.
    #expect(
      numbers("2017/12", "2018/40") == ["item |MINUTES", "item |PERFORMANCE", "item |ADMISSION"])
  }

  @Test(
    "a spaced stroke in front of the year, “Min. No.”, the number of the meeting: they count items")
  func otherNumbers() {
    func items(_ paragraphs: String...) -> [String] {
      Array(
        outline(["Minutes of the meeting", "Present: Cllr A Crane"] + paragraphs).dropFirst())
    }
    #expect(
      items(
        "## 1 / 21  Declarations", "None.", "## 2 / 21  Notes", "Agreed.", "## 3 / 21  Depot",
        "Let.")
        == ["item 1 / 21|Declarations", "item 2 / 21|Notes", "item 3 / 21|Depot"])
    #expect(
      items(
        "MIN. NO. HS/061/2018     PRELIMINARIES", "The Chair prayed.",
        "MIN. NO. HS/062/2018     AGENDA", "It was adopted.", "MIN. NO. HS/063/2018     PETITION",
        "It was read.") == [
          "item HS/061/2018|PRELIMINARIES", "item HS/062/2018|AGENDA", "item HS/063/2018|PETITION",
        ])
    #expect(
      items(
        "**3402.1 Apologies**", "None.", "**3402.2 Declarations**", "None.", "**3402.3 Planning**",
        "No comment.")
        == ["item 3402.1|Apologies", "item 3402.2|Declarations", "item 3402.3|Planning"])
    // Fractions and counts.
    #expect(
      items("1 / 2 of the hall is let.", "3 / 4 in favour.", "2 / 21 were late.", "3 / 5 Members")
        .isEmpty)
  }

  @Test("short plain lines over sentences are heads")
  func plainHeads() {
    let text = "The matter was talked over for some time by all who had come."
    func heads(_ lines: String...) -> [String] {
      Array(
        outline(
          ["Minutes of the Annual Parish Meeting", "Present: Mrs Audrey Hallam"]
            + lines.flatMap { [$0, text] }
        ).dropFirst())
    }
    #expect(
      heads("Election of Chairman", "Charities", "School", "The Old Forge", "Telephone Box")
        == [
          "item |Election of Chairman", "item |Charities", "item |School", "item |The Old Forge",
          "item |Telephone Box",
        ])
    #expect(heads("Election of Chairman", "Charities", "School").count == 3)
    // Those of whom something is told are no business.
    #expect(
      heads("Election of Chairman", "Mrs Ada Pike", "Mr Ben Dove", "Miss Cy Ray", "Dr Di Elm")
        .isEmpty)
  }

  @Test("numbered paragraphs with titles run in belong to the heading of the mark-up above them")
  func paragraphsBelowHeading() {
    #expect(
      outline([
        "# Minutes", "### 1 Administration",
        "1.1 **Interests.** None were declared by those present.",
        "1.2 **Minutes.** They were confirmed as printed.", "### 2 Property",
        "2.1 **Drains.** The quote was taken as it stood.", "### 3 Close", "It was late.",
      ]).dropFirst() == ["item 1|Administration", "item 2|Property", "item 3|Close"])
    // Headings below headings are the items.
    #expect(
      outline([
        "# Minutes", "## 1 Administration", "### 1.1 Interests", "None.", "### 1.2 Minutes",
        "Confirmed.", "## 2 Property", "### 2.1 Drains", "Taken.",
      ]).dropFirst() == [
        "part 1|Administration", "item 1.1|Interests", "item 1.2|Minutes", "part 2|Property",
        "item 2.1|Drains",
      ])
  }

  @Test("“9.1” right over “9.1.1” groups what follows, as “9” does; questions are no headings")
  func nestedParts() {
    #expect(
      outline([
        "# Minutes", "## 5 OPENING", "At seven.", "## 9 REPORTS", "### 9.1 Corporate Services",
        "#### 9.1.1 Statements", "Received.", "#### 9.1.2 Club", "Lent.", "### 9.2 Works",
        "#### 9.2.1 Gravel", "Let.",
      ]).dropFirst() == [
        "item 5|OPENING", "part 9|REPORTS", "part 9.1|Corporate Services", "item 9.1.1|Statements",
        "item 9.1.2|Club", "part 9.2|Works", "item 9.2.1|Gravel",
      ])
    #expect(
      outline([
        "# Minutes", "## 3. Actions", "None.", "## 4. Report",
        "**4.1 Ada Pike joined the meeting.**",
        "4.2 It had been read.", "**4.3 Q: Why do so few of our plans come from there?**",
        "## 5. Close",
        "Late.",
      ]).dropFirst() == ["item 3|Actions", "item 4|Report", "item 5|Close"])
  }

  @Test(
    "times and days in small letters leave a heading its capitals; sides, pages and labels of a time are none"
  )
  func capitalsAside() {
    func heads(_ line: String) -> [String] {
      Array(
        outline([
          "Minutes of the Board", "Present: Ada Pike", "HIGHWAYS",
          "They were mended in the spring.",
          "BUILDINGS", "They stand as they stood then.", line,
          "It went on as before, and nobody spoke.",
        ]).dropFirst())
    }
    #expect(
      heads("HEARING - 7:15 p.m. - THE OXBOW") == [
        "item |HIGHWAYS", "item |BUILDINGS", "item |HEARING - 7:15 p.m. - THE OXBOW",
      ])
    for line in [
      "FOR (5)                 AGAINST (5)             ABSTAINED (0)",
      "ELDER TOWN COUNCIL   PAGE 1188",
      "FINISH:  11:21 a.m.",
    ] {
      #expect(!heads(line).contains { $0.hasPrefix("item |\(line.prefix(3))") })
    }
  }

  @Test("“Item 1 Minutes”, “CC. 21. Minutes” and a time in front of capitals are none of the title")
  func labelsOfNumbers() {
    func items(_ lines: String...) -> [String] {
      Array(
        outline(
          ["Minutes of the Board", "Present: Ada Pike"]
            + lines.flatMap { [$0, "It was talked over for some time by all who had come."] }
        ).dropFirst())
    }
    #expect(
      items("Item 1 Confirmation of Minutes", "Item 2 Matters Arising", "Item 3 Next Meeting") == [
        "item 1|Confirmation of Minutes", "item 2|Matters Arising", "item 3|Next Meeting",
      ])
    #expect(items("Item 1 was deferred", "Item 2 is for noting", "Item 3 will be late").isEmpty)
    #expect(
      items("**CC. 21. MINUTES**", "**CC. 22. ABATEMENT**", "**CC. 23. STAFFING**") == [
        "item CC. 21|MINUTES", "item CC. 22|ABATEMENT", "item CC. 23|STAFFING",
      ])
    #expect(items("No. 21. Minutes", "No. 22. Abatement", "No. 23. Staffing").isEmpty)
    #expect(
      items("7:02 PM PUBLIC COMMENT", "7:10 PM POLE LOCATION", "7:25 PM WARRANT ARTICLES") == [
        "item |PUBLIC COMMENT", "item |POLE LOCATION", "item |WARRANT ARTICLES",
      ])
  }

  @Test("a flag in a column behind the titles and the number of a paper are none of them")
  func flagsBehindTitles() {
    #expect(
      outline([
        "Minutes of the Board", "Present: Ada Pike", "1. MINUTES OF THE LAST MEETING\tNCI",
        "Agreed.",
        "2. SCHOOL PLACES\tKEY", "Agreed.", "3. POLICE SERVICE\tHARBOUR", "Agreed.",
      ]).dropFirst() == [
        "item 1|MINUTES OF THE LAST MEETING", "item 2|SCHOOL PLACES",
        "item 3|POLICE SERVICE HARBOUR",
      ])
    #expect(
      outline([
        "# Minutes", "## 1. Minutes (Doc 1450221)", "Agreed.", "## 2. Roads (Phase 2)", "Noted.",
      ])
      .dropFirst() == ["item 1|Minutes", "item 2|Roads (Phase 2)"])
  }

  @Test("heads in capitals go before the entries of one list below them")
  func capitalsOverList() {
    let heads = [
      "ACCOUNTS", "BYLAWS", "MILL RATE", "FINANCES", "STATEMENTS", "WARRANTS", "HIGHWAYS",
      "BUILDINGS", "WATERWORKS",
    ]
    let text = heads.flatMap { [$0, "It was talked over for some time by all who had come."] }
    let list = [
      "CORRESPONDENCE", "1. Lions Club, thanks", "2. School Division", "3. Weekly Bulletin",
    ]
    #expect(
      outline(["Minutes of the Council", "Reeve: Ada Pike"] + text + list).dropFirst()
        == (heads + ["CORRESPONDENCE"]).map { "item |\($0)" }[...])
  }

  @Test("numbers that open the paragraphs below headings are the items', where they count on")
  func numbersBelow() {
    #expect(
      outline([
        "Minutes of the Council", "Present: Cllr A Crane", "**ANNOUNCEMENTS**",
        "1. The Provost spoke of the band.", "**MINUTES**",
        "2. The minutes were before the Council.",
        "**TRAMWAY**", "3. The report was before the Council.",
      ]).dropFirst() == ["item 1|ANNOUNCEMENTS", "item 2|MINUTES", "item 3|TRAMWAY"])
    // A list below one heading counts its own points.
    #expect(
      outline([
        "Minutes of the Council", "Present: Cllr A Crane", "**ANNOUNCEMENTS**", "1. One.",
        "2. Two.",
        "**PETITIONS**", "The petition was read.", "**TRAMWAY**", "It runs.",
      ]).dropFirst() == ["item |ANNOUNCEMENTS", "item |PETITIONS", "item |TRAMWAY"])
  }

  @Test("an action log behind the last item is no item, one among the items is")
  func actionLog() {
    #expect(
      outline([
        "1. MINUTES", "Signed.", "2. ACTION LOG", "All done.", "3. BUDGET", "Set.",
        "ACTION LOG MAY 2016", "Mend the roof.",
      ]) == ["item 1|MINUTES", "item 2|ACTION LOG", "item 3|BUDGET", "back |ACTION LOG MAY 2016"])
  }

  @Test("lines of a paragraph that are sentences or entries are blocks of their own")
  func lines() {
    func blocks(_ text: String) -> [String] {
      let built = OutlineBuilder.build(page(["Minutes", text])).page
      return built.blocks.dropFirst().map { built.string($0.range) }
    }
    #expect(
      blocks("(i) Planning on 2 May. RESOLVED: That it be received.\n(ii) Policy, no meeting held.")
        .count
        == 2)
    #expect(blocks("Ann Crane, The Old Mill\nBob Dove, 4 High St.").count == 1)
    #expect(blocks("The report on the old mill was\nread to all of those present.").count == 1)
  }
}

extension OutlineTitleTests {
  @Test("names and offices in capitals below the last item sign; classifications head nothing")
  func signature() {
    #expect(
      outline([
        "97. MINUTES", "Signed.", "98. ROADS", "Mended.", "OFFICIAL – FIRE AUTHORITY",
        "99. PENSIONS",
        "Paid.", "COUNCILLOR R CRANE", "CHAIRMAN",
      ]) == ["item 97|MINUTES", "item 98|ROADS", "item 99|PENSIONS", "back |"])
    #expect(
      outline(["97. MINUTES", "Signed.", "98. ROADS", "Mended.", "ANY OTHER BUSINESS", "None."])
        .last
        == "item |ANY OTHER BUSINESS")
  }

  @Test(
    "a title in capitals ends with its line in the cell of an agenda; two lines of capitals are one"
  )
  func capitalLines() {
    func title(_ cell: String) -> String? {
      let page = page(cell)
      return CellTitle.end(page, page.block(0)).map {
        page.string(page.block(0).prefix(upTo: $0))
      }
    }
    #expect(title("NOTICE OF RECORDING\nThe press may record it.") == "NOTICE OF RECORDING")
    #expect(title("NOTICE OF\nRECORDING BY THE PRESS") == nil)
  }

  @Test("numbers that stand alone below titles are theirs, and those above titles these ones'")
  func numbersAlone() {
    func items(_ lines: String...) -> [String] {
      numberedItems(
        parse(
          "<p>Minutes of Elder Council held on 3 May 2010</p>"
            + lines.map { "<p>\($0)</p>" }.joined(), "x.html"))
    }
    #expect(
      items(
        "<b>NOTICE</b>", "311", "It was taken as read.", "<b>MINUTES</b>", "312",
        "<b>Resolved –</b> That the minutes be signed.", "<b>SEAL</b>", "313", "It was affixed."
      ) == ["311|NOTICE", "312|MINUTES", "313|SEAL"])
    #expect(
      items(
        "<b>PRAYERS</b>", "311", "<b>NOTICE</b>", "It was taken as read.", "312",
        "<b>MINUTES</b>", "They were signed.", "313", "<b>SEAL</b>", "It was affixed."
      ).suffix(2) == ["312|MINUTES", "313|SEAL"])
  }

  @Test("items in private have numbers of their own behind the others; references in text do not")
  func numbersInPrivate() {
    let minutes = """
      Minutes of Elder Council held on 3 May 2010

      1.  PRAYERS

      They were said.

      2.  ROADS

      They were noted.

      3.  EXCLUSION OF THE PUBLIC

      RESOLVED: That the public be excluded.

      """
    #expect(
      numberedItems(parse(minutes + "\nE1.  LAMB LANE\n\nIt was sold.\n")).last == "E1|LAMB LANE")
    #expect(
      numberedItems(parse(minutes + "\nE4.  LAMB LANE\n\nIt was sold.\n")).last
        == "3|EXCLUSION OF THE PUBLIC")
  }

  @Test("a numbered recommendation heads an item in the part of recommendations, and nowhere else")
  func numberedRecommendations() {
    func items(_ part: String) -> [String] {
      numberedItems(
        parse(
          """
          Minutes of the Elder Panel held on 3 May 2010

          \(part)

          RECOMMENDATION I – Lychgate Lane

          The Panel looked at the lane.

          Resolved to RECOMMEND: (to Cabinet) That the lane be mended.

          PART II – MINUTES

          61. Interests

          None.

          62. Roads

          They were noted.

          63. Walls

          They stand.
          """))
    }
    #expect(
      items("PART I – RECOMMENDATIONS")
        == ["I|Lychgate Lane", "61|Interests", "62|Roads", "63|Walls"])
    #expect(items("PART I – INTRODUCTION") == ["61|Interests", "62|Roads", "63|Walls"])
  }

  @Test("a summary of decisions behind the items ends them, in whatever letters it is set")
  func summaryOfDecisions() {
    func last(_ head: String) -> String? {
      itemTitles(
        parse(
          """
          Minutes of Elder Council held on 3 May 2010

          1. PRAYERS

          They were said.

          2. ROADS

          They were noted.

          3. WALLS

          They stand.

          \(head)

          Item 2   Roads noted
          """)
      ).last
    }
    #expect(last("SUMMARY OF DECISIONS") == "WALLS")
    #expect(last("SUMMARY OF DECISIONS FOR THE NOTICE BOARD") == "WALLS")
    #expect(last("SUMMARY OF ACCOUNTS") == "SUMMARY OF ACCOUNTS")
  }

  @Test("a schedule of actions for something is an item like others, one of the meeting's is none")
  func scheduleOfActions() {
    func items(_ head: String) -> [String] {
      itemTitles(
        parse(
          """
          Minutes of Elder Council held on 3 May 2010

          1. Roads

          They were noted.

          2. Walls

          They stand.

          3. \(head)

          It was RESOLVED that the schedule be adopted.
          """))
    }
    #expect(
      items("Schedule of actions under the new policy") == [
        "Roads", "Walls", "Schedule of actions under the new policy",
      ])
    #expect(items("Summary of actions from this meeting") == ["Roads", "Walls"])
  }
}

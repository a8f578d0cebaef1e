import Testing

@testable import MinutesModel
@testable import MinutesParser

/// Ordinary sentences that open like what a rule is for, and are not.
@Suite("What only looks like it")
struct NarrowRuleTests {
  private func parse(_ body: String, present: String = "Present: Cllr A Ash") -> MinutesDocument {
    DocumentParser().parse(
      Array(
        "Elder Council\n\nMinutes of the meeting held on 3 May 2019\n\n\(present)\n\n\(body)\n".utf8
      ),
      name: "board.txt")
  }

  private func kinds(_ document: MinutesDocument) -> [Block.Kind] {
    document.sections.flatMap(\.blocks).map(\.kind)
  }

  @Test("who tells of an interest declares one below the head of declarations, and nowhere else")
  func telling() {
    let told = "Councillor Ash informed the Council that there was public interest in the scheme."
    #expect(!kinds(parse("1. ROOF\n\n\(told)\n\n2. BINS\n\nFull.")).contains(.declaration))
    let declared =
      "Cllr A Ash informed the meeting that she has a declarable conflict of interest in item 4."
    #expect(
      kinds(parse("1. DECLARATIONS OF INTEREST\n\n\(declared)\n\n2. ROOF\n\nIt leaks.")).contains(
        .declaration))
  }

  @Test("a meeting closes at four figures, an index stands there")
  func figures() {
    #expect(parse("1. CLOSE\n\nThe meeting closed at 1540.").meeting.endTime == "15:40")
    #expect(parse("1. MARKETS\n\nThe FTSE index closed at 1540.").meeting.endTime == nil)
  }

  @Test(
    "behind the names of a cabinet stands what they are in charge of, behind others their wards")
  func wards() {
    let names = { (list: String) in
      self.parse("1. ROOF\n\nIt leaks.", present: "Present: \(list)").people
    }
    let council = names(
      "Councillor Ada Pike (Leader), Councillor Ben Dove (Westside), Councillor Cy Roe (Northside)")
    #expect(council.allSatisfy { $0.role == nil || $0.role == "Leader" })
    let cabinet = names(
      "Councillor Ada Pike (Leader), Councillor Ben Dove (Housing), Councillor Cy Roe (Finance)")
    #expect(cabinet.map(\.role) == ["Leader", "Housing", "Finance"])
  }

  @Test("who was at a visit or signed at a conference was not at the meeting")
  func elsewhere() {
    let visit = parse(
      "1. SITE VISIT\n\nA visit was held on 2 April. Those present were:\n\n- Ms Fay Holm\n- Mr Guy Lund"
    )
    #expect(visit.people.filter { $0.presence == .present }.map(\.name) == ["A Ash"])
    let table = DocumentParser().parse(
      Array(
        """
        # Elder Council

        Minutes of the meeting held on 3 May 2019

        Present: Cllr A Ash

        ## 1. Attendance at the conference

        | Name | Role |
        |---|---|
        | Fay Holm | Speaker |
        | Guy Lund | Delegate |
        """.utf8), name: "board.md")
    #expect(table.people.map(\.name) == ["A Ash"])
  }

  @Test("“Recommended action” beside what is asked lays it out, over a column it heads a table")
  func askedColumn() {
    func blocks(_ rows: String...) -> [Block.Kind] {
      kinds(
        DocumentParser().parse(
          Array(
            "# Elder Council\n\nMinutes of the meeting held on 3 May 2019\n\n## 1. Roof\n\n\(rows.joined(separator: "\n"))\n"
              .utf8), name: "board.md"))
    }
    #expect(
      blocks(
        "| Recommended action | Owner | Due |", "|---|---|---|", "| Mend the roof | Ada | May |",
        "| Paint the door | Ben | June |"
      ).contains(.table))
    let laidOut = blocks(
      "| Recommended action | That the door be painted green. |", "|---|---|",
      "| Mover | Ada Pike |"
    )
    #expect(laidOut.contains(.recommendation) && !laidOut.contains(.table))
  }

  @Test("where another body met is no venue of this meeting")
  func otherMeeting() {
    let meeting = DocumentParser().parse(
      Array(
        """
        Elder Council

        Minutes of the meeting held on 3 May 2019

        The Finance Group met at the Bank on 2 April 2019 at 10 am to look at the books.

        The roof leaks.
        """.utf8), name: "board.txt"
    ).meeting
    #expect(meeting.date == "2019-05-03")
    #expect(meeting.venue == nil)
    #expect(meeting.time == nil)
  }

  @Test("a ship with three letters in front of its name moves nothing")
  func ship() {
    #expect(!kinds(parse("1. HARBOUR\n\nMSC Napoli, Elder, was salvaged.")).contains(.motion))
    #expect(kinds(parse("1. HARBOUR\n\nMSC Ash, Pike, to mend the quay.")).contains(.motion))
  }

  @Test("a sentence in capitals below a title does not belong to it")
  func capitals() {
    let document = parse(
      "3. PUBLIC PARTICIPATION AND QUESTIONS FROM MEMBERS OF THE PUBLIC\n   NO QUESTIONS WERE PUT\n\n4. ROOF\n\nIt leaks."
    )
    #expect(
      document.sections.compactMap(\.title).contains(
        "PUBLIC PARTICIPATION AND QUESTIONS FROM MEMBERS OF THE PUBLIC"))
  }

  @Test("what a recommendation was, in a sentence below its head, is none")
  func question() {
    let document = parse(
      "1. ROOF\n\nRecommendation:\n\nThat was the question which Mr Roe asked.\n\nIt leaks.")
    #expect(!kinds(document).contains(.recommendation))
  }

  @Test("who speaks and what is asked of readers are no items")
  func speakers() {
    let body = ["Treasurer's report: The books are kept.", "Correspondence: A letter came."]
    let usual = body + ["Matters arising: The bench is mended.", "Any other business: None."]
    let spoken = ["Mr Pike: I would mend it.", "Please note: The hall is cold."]
    let titles = parse((usual + spoken).joined(separator: "\n\n")).sections.compactMap(\.title)
    #expect(!titles.contains { $0.hasPrefix("Mr Pike") || $0.hasPrefix("Please") })
    #expect(titles.contains { $0.hasPrefix("Matters arising") })
  }
}

@Suite("What only looks like a report, a decision, a task or somebody")
struct NarrowFormTests {
  private func kind(_ text: String) -> MinutesDocument.Kind { parse(text, "x.md").kind }

  @Test("an officer's report among the items, words quoted and a request to members change no kind")
  func kinds() {
    let end =
      "\n\n## Plots\n\nRESOLVED: That it be let.\n\n## Close\n\nThe meeting closed at 9 pm.\n"
    #expect(
      kind("# Elder Club\n\n3 May 2023\n\n## Manager's Report\n\nTakings were 300." + end)
        == .minutes)
    #expect(
      kind(
        "# Elder Parish Council\n\n3 May 2023\n\nPresent: Cllr Pike (Chair), Cllr Dove\n\n## Roof\n\nCllr Dove said “I have agreed a price”.\n\n## Decision\n\nIt was agreed to mend it."
          + end) == .minutes)
    #expect(
      kind(
        "# Elder Club\n\nPrepared by: Ada Pike\n\nMembers are asked to bring tools on Saturday.\n\n## Roof\n\nWe agreed to mend it.\n"
      ) != .report)
  }

  @Test("a task that names the next meeting stays one; when it is held is none")
  func nextMeeting() {
    func tasks(_ first: String) -> [String] {
      texts(
        parse(
          "# Minutes of the Elder Club, 3 May 2023\n\nPresent: Ada Pike\n\n## Actions\n\n- \(first)\n- Ada to order bulbs\n",
          "x.md"), .action)
    }
    #expect(tasks("Next meeting: Ada to invite the engineer").count == 2)
    #expect(tasks("Clerk: confirm meeting is scheduled with the school").count == 2)
    #expect(!tasks("Next meeting is on 7 June").contains { $0.hasPrefix("Next") })
  }

  @Test("initials in a list are no rank; who was excused from a vote sent no apologies")
  func people() {
    let document = parse(
      "Minutes of the Elder Committee held on 3 May 1974\n\nPresent: P.C. Pike (Chairman), Mrs J. Ash, Mr B. Elm\n\n1. ROOF\n\nMr Elm was excused from the vote.\n\n2. TREES\n\nThey grow.\n"
    )
    #expect(document.people.first?.name == "P.C. Pike")
    #expect(texts(document, .attendance).count == 1)
  }

  @Test("others who have met decide for themselves")
  func others() {
    let document = parse(
      "Minutes of the Elder Committee held on 3 May 1974\n\n1. GATE\n\nThe school governors have met and it was agreed that the gate be closed.\n\n2. TREES\n\nThey grow.\n"
    )
    #expect(texts(document, .resolution).isEmpty)
  }

  @Test("two months of numbers both count, each time alike")
  func months() {
    let text =
      "Minutes of the Elder Municipal District, 12 September 2017\n\nPresent: Cllr. Ash\n\n"
      + ["09", "10"].flatMap { month in
        (1...3).map { "0\($0).\(month).17\tMatter number \($0)\n\nIt was looked at.\n\n" }
      }.joined()
    let first = numberedItems(parse(text))
    for _ in 0..<5 { #expect(numberedItems(parse(text)) == first) }
  }

  @Test("those in attendance beside members who are counted stay so; duties are no places")
  func attending() {
    func people(_ head: String) -> [String] {
      parse(
        "Minutes of the Elder Committee held on 3 May 1974\n\n" + head
          + "\n\n1. ROOF\n\nIt leaks.\n\n2. TREES\n\nThey grow.\n"
      ).people.map { "\($0.name)|\($0.group ?? "")|\($0.presence)" }
    }
    #expect(
      people("Members present: 6\n\nIn attendance: Ben Elm, Cy Fir") == [
        "Ben Elm||inAttendance", "Cy Fir||inAttendance",
      ])
    #expect(
      !people(
        "Present: Ada Pike, Ben Elm\n\nTea Rota: Eve Oak, Flo Elm\n\nFlower Rota: Gus Fir, Di Ash"
      )
      .contains { $0.contains("Rota") })
  }

  @Test("what is missing in an item is nobody; beside those present it is somebody")
  func missing() {
    func names(_ head: String, _ item: String) -> [String] {
      parse(
        "Minutes of the Elder Committee held on 3 May 2010\n\n" + head
          + "\n\n1. ROOF\n\nIt leaks.\n\n" + item + "\n\n2. TREES\n\nThey grow.\n"
      ).people.map(\.name)
    }
    let present = "Present: Ada Ash, Ben Elm"
    #expect(names(present, "Missing: Bronze Plaque") == ["Ada Ash", "Ben Elm"])
    #expect(names(present, "Executive team: Elder Lottery") == ["Ada Ash", "Ben Elm"])
    #expect(names(present + "\n\nMissing: Cy Roe", "None.") == ["Ada Ash", "Ben Elm", "Cy Roe"])
  }
}

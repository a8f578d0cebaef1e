import MinutesModel
import Testing

@testable import MinutesParser

@Suite("What a document is")
struct KindTests {
  private func kind(_ paragraphs: String...) -> MinutesDocument.Kind? {
    KindRule.find(page(paragraphs), pageType: nil)
  }

  @Test(
    "labels that reports and notices of decisions share do not make a list of decisions a report")
  func shared() {
    #expect(
      kind(
        "#Decisions taken by officers", "##Café seating", "Wards affected: All",
        "Contact officer: A Pike",
        "##Ferry Row", "Wards affected: Harbour", "Contact officer: B Wren") == .decisions)
    #expect(
      kind(
        "#Café seating", "Report of the Head of Roads", "Wards affected: All",
        "Contact officer: A Pike")
        == .report)
  }

  @Test(
    "a title that says decisions holds against the signs of a meeting; a title that says minutes wins"
  )
  func titled() {
    let record = [
      "Present: Cllr Ash", "RESOLVED that the fee be paid.", "The meeting closed at 9 pm.",
    ]
    #expect(
      KindRule.find(
        page(["DECISIONS TAKEN AT THE MEETING HELD ON 7 MAY 2008"] + record), pageType: nil)
        == .decisions)
    #expect(
      KindRule.find(page(["MINUTES OF THE MEETING HELD ON 7 MAY 2008"] + record), pageType: nil)
        == .minutes)
  }

  @Test("a headline on a policy speaks for no record, unless it names a body")
  func policy() {
    #expect(
      kind("**Allotments Policy and Tenancy Rules**", "Version 3", "1. Waiting list", "By date.")
        == .other)
    #expect(
      kind(
        "**Policy and Resources Committee**", "Minutes of the meeting of 3 May 2011",
        "Present: Cllr Ash")
        == .minutes)
  }

  @Test("a report of a panel's meeting is minutes; a report to a meeting is none")
  func reportOfMeeting() {
    let record = [
      "Present: Cllr Ash", "RESOLVED that the works be approved.", "The meeting closed at 9 pm.",
    ]
    #expect(
      KindRule.find(
        page(["REPORT OF CONSERVATION PANEL", "MEETING HELD ON 9 DECEMBER 2008"] + record),
        pageType: nil)
        == .minutes)
    #expect(
      kind(
        "REPORT OF THE HEAD OF ROADS", "MEETING OF THE ROADS PANEL", "Purpose of report",
        "To inform.")
        == .report)
  }

  @Test("a headline that ends with notes of a meeting names minutes; release notes are none")
  func notes() {
    #expect(
      kind("#May 23, 2018 Meeting Notes", "Ann Ash, Bob Beech", "##Handles", "We talked.")
        == .minutes)
    #expect(kind("#Release Notes", "What is new", "##Handles", "They turn.") == nil)
  }

  @Test("an item called agenda does not make minutes an agenda; a title on a later line counts")
  func agendaItem() {
    #expect(
      kind("Food Co-op\nBoard\nMinutes, 13 February", "1. Agenda review", "Fine.") == .minutes)
    #expect(kind("Food Co-op", "AGENDA", "1. Welcome") == .agenda)
    #expect(
      kind("#Sand Academy Board", "Regular Board Meeting Minutes (August 19, 2020)") == .minutes)
  }

  @Test(
    "the end of a headline names agendas, reports to bodies, lists and notices of decisions",
    arguments: [
      ("#Regular Council Meeting Agenda", MinutesDocument.Kind.agenda),
      ("**STAFF REPORT**", .report),
      ("#Fathom: Report to the Board, May to July", .report),
      ("**BOARD OF SUPERVISORS AGENDA LETTER**", .report),
      ("PUBLICATION OF DECISION LIST NUMBER 41", .decisions),
      ("#Mayoral Decision Notice", .decisions),
      ("**NOTICE OF DETERMINATION**", .decisions), ("#Meeting Calendar", .other),
    ])
  func headlines(_ headline: String, _ expected: MinutesDocument.Kind) {
    #expect(kind("#The Town of Marle", headline, "A word or two.", "And some more.") == expected)
  }

  @Test(
    "headlines of minutes that name such things, and heads about an agenda, say nothing of the kind"
  )
  func otherHeadlines() {
    let record = ["Present: Cllr Ash", "RESOLVED that it be noted.", "The meeting closed at 9 pm."]
    for head in ["#SLUICE WG Minutes", "#Agenda Management Committee: Minutes"] {
      #expect(
        KindRule.find(
          page([head, "##Agenda bashing and status", "No changes."] + record), pageType: nil)
          == .minutes)
    }
    #expect(
      KindRule.find(
        page(["MINUTES OF THE STAFF REPORT REVIEW PANEL", "##Staff report"] + record), pageType: nil
      )
        == .minutes)
  }

  @Test("To, From and Subject head a report; so do three of its usual sections")
  func memo() {
    #expect(
      kind(
        "TO: Board", "FROM: A Pike, Engineer", "SUBJECT: Slipway", "It is worn and is to be mended."
      )
        == .report)
    #expect(
      kind(
        "##Summary", "It is worn.", "##Background", "It is old.", "##Financial implications",
        "None.")
        == .report)
    #expect(kind("TO: Board", "It is worn.") == nil)
  }

  @Test("the front sheet of a paper for a board heads a report; three of its labels make none")
  func frontSheet() {
    #expect(
      kind(
        "Meeting: Trust Board", "Date: 24 September 2020", "Title: Learning from deaths",
        "Author: Ann Crane", "#1. Purpose", "To tell the Board.") == .report)
    #expect(
      kind("Meeting: Trust Board", "Date: 24 September 2020", "Title: Learning from deaths")
        != .report)
  }

  @Test("who took the minutes says that these are some; a scribe without a name does not")
  func minuteTakers() {
    #expect(
      kind("#FERRY Working Group", "Interim call, 25 January 2023", "Minute takers: Ama Osei")
        == .minutes)
    #expect(
      kind("#FERRY Working Group", "Interim call, 25 January 2023", "Minute takers: to be found")
        != .minutes)
  }

  @Test("“Decisions of the Cabinet” is a list of decisions, although it records apologies")
  func decisionsOf() {
    #expect(
      kind(
        "#ELDER COUNCIL", "#DECISIONS OF THE CABINET", "Wednesday, 11 September 2013",
        "1 APOLOGIES", "Apologies were received from Councillor Ash.", "2 ROOF",
        "Resolved: that it be mended.") == .decisions)
    #expect(
      kind(
        "#MINUTES OF THE CABINET", "Wednesday, 11 September 2013", "1 DECISIONS",
        "Resolved: that it be mended.") == .minutes)
    #expect(
      kind(
        "#MINUTES OF THE CABINET", "Present: Councillor Ash",
        "4. Decisions of the Planning Inspectorate", "They were noted.", "5. ROOF",
        "Resolved: that it be mended.") == .minutes)
  }

  @Test(
    "the page of a meeting to come is an agenda, though its members stand above; with people it is minutes"
  )
  func agendaBelowMembers() {
    let page = { (between: String) in
      parse(
        "# Health Panel\n\n**Date:** Thursday 16 March 2023\n\n**Time:** 10.00am\n\n**Venue:** Council Chamber, Elder\n\n**Status:** Published\n\n## Membership\n\n- Councillor A Ash (Chair)\n- Councillor B Birch\n- Councillor C Dove\n\n[The pack](x)\n\n\(between)## Agenda\n\n1. Apologies and substitutions\n2. Declarations of interest\n3. Minutes of the meeting held on 19 January 2023 – to be agreed as a correct record\n4. Dentistry – Recommendation: That the report be noted.\n",
        "x.md"
      ).kind
    }
    #expect(page("") == .agenda)
    #expect(
      page("## In attendance\n\nDi Wren, Director\n\nThe meeting closed at 11.00am.\n\n")
        == .minutes)
  }

  @Test("a list that says which decisions were taken is one, though its first item is the minutes")
  func decisionsTaken() {
    let list = parse(
      "ELDER BOROUGH COUNCIL\n\nCABINET - 4 MARCH 2019\n\nThe following decisions were taken by the Cabinet on 4 March 2019. The call-in period ends on 11 March.\n\n1. MINUTES\n\nAgreed: That the minutes be approved.\n\n2. ELM STREET\n\nDecision: That the house be sold.\n"
    )
    #expect(list.kind == .decisions)
    #expect(list.meeting.body == "CABINET")
  }

  @Test("“Policy and Resources Committee” has minutes, a policy has none")
  func policyCommittee() {
    let record = ["## Attendance", "Cllr Ash", "## Fees", "RESOLVED - That the fee be paid."]
    #expect(
      KindRule.find(page(["#Policy and Resources Committee"] + record), pageType: nil) == .minutes)
    #expect(
      KindRule.find(page(["#Policy on fees", "Fees are paid when they are due."]), pageType: nil)
        == .other)
  }

  @Test("“Cabinet decisions – 15 November 2022” heads a list of decisions; a digest of them does")
  func decisionsOfDay() {
    let record = ["Present: Cllr Ash", "##Item 4", "RESOLVED that the fee be paid."]
    for title in [
      "#Cabinet decisions – 15 November 2022", "#Digest of decisions: Cabinet, 12 May 2021",
    ] {
      #expect(KindRule.find(page([title] + record), pageType: nil) == .decisions)
    }
    #expect(
      KindRule.find(page(["#Minutes of Cabinet – 15 November 2022"] + record), pageType: nil)
        == .minutes)
  }

  @Test("the record of what one member decided names no body that met")
  func decidedAlone() {
    let record = parse(
      "Elder District Council\nExecutive Decision Record\n\nDecision maker:        Cabinet Member for Housing\nDate of decision:      4 March 2019\nSubject:               Disposal of 4 Elm Street\nDecision:              To sell the house at auction.\nReasons for decision:  It is empty.\n"
    )
    #expect(record.kind == .decisions)
    #expect(record.meeting.body == nil)
    #expect(record.meeting.date == "2019-03-04")
  }

  @Test("who was there, who moved and how they voted make minutes of what nothing calls so")
  func plainRecord() {
    #expect(
      kind(
        "Elk Ford Conservation Commission", "June 3, 2024", "Present: Ms. Dunn, Mr. Fry",
        "On a motion by Dunn, seconded by Fry, the plan was approved. 3-0.", "ADJOURNMENT",
        "8:05 pm.")
        == .minutes)
    // News of a village tell who proposed a toast, and that is all.
    #expect(
      kind(
        "Elder News", "The harvest supper was held in the hall.",
        "Ms. Dunn proposed the toast, and Mr. Fry seconded her.",
        "The lamp in Mill Lane is out again.") != .minutes)
  }

  @Test("an extract whose head has who met and when, and whose text decides, is of minutes")
  func extract() {
    for decided in [
      "RESOLVED: That the shop be let.", "Members agreed to let the shop.",
      "The list was approved.", "Moved by Mr Ash, seconded by Mr Birch: that the shop be let.",
      "The roof leaks. Action: BB",
    ] {
      #expect(
        kind("ELDER PROPERTY SUB-COMMITTEE", "Monday 6th November 1967", "4. SHOP", decided)
          == .minutes)
      // Nobody met, or no day is told; a label needs no name of a body.
      if !decided.contains("RESOLVED") {
        #expect(kind("SHOPS OF ELDER", "Monday 6th November 1967", "4. SHOP", decided) != .minutes)
      }
      #expect(kind("ELDER PROPERTY SUB-COMMITTEE", "4. SHOP", decided) != .minutes)
    }
    // What is written about a body, and a date in a sentence.
    #expect(
      kind("Council tax FAQ", "Updated 1 April 2021", "It was agreed to keep it.") != .minutes)
    #expect(
      kind("Annual report of the Elder Committee", "31 December 2020", "It was agreed to go.")
        != .minutes)
    #expect(
      kind(
        "JOAN ELDER", "She was Clerk to the Parish Council from 6 June 1961.",
        "It was agreed that she was kind.")
        != .minutes)
    // A dated line that calls it a record is enough, and a number in front makes business of “standing orders”.
    #expect(
      kind("ST MARY THE VIRGIN", "PCC Minutes, Tuesday 17 May 2011", "5. FETE", "Jean helps.")
        == .minutes)
    #expect(
      kind(
        "ELDER COUNCIL", "Proceedings of the Council, 25th July, 1972",
        "9. SUSPENSION OF STANDING ORDERS", "No.")
        == .minutes)
    #expect(
      kind("ST MARY THE VIRGIN", "To approve the minutes of 17 May 2011", "5. FETE", "Jean helps.")
        != .minutes)
    // What a council will talk about decides nothing yet.
    #expect(
      kind(
        "ELDER PROPERTY SUB-COMMITTEE", "Monday 6th November 1967", "4. SHOP",
        "To agree the rent.") != .minutes)
  }

  @Test("an agenda on which those who came and what they decided were written is one of minutes")
  func agendaWrittenOn() {
    #expect(
      kind(
        "#Agenda 2020-02-18", "##Attendees", "* Ann Ash", "* Ben Birch", "##Agenda",
        "* Approve the minutes", "* the minutes were approved", "* Release") == .minutes)
    // The form of an agenda to come has nobody's name.
    #expect(
      kind(
        "#Agenda 2020-02-18", "##Attendees", "* (add yourself)", "##Agenda",
        "* Approve the minutes",
        "* Release") == .agenda)
  }

  @Test(
    "a dated page with a count, or with movers and an outcome, is minutes; the dates of a show are none"
  )
  func counted() {
    #expect(
      kind(
        "Planning Committee, 22 October 2008", "Two residents came.",
        "The Committee agreed, by 7 votes to 4, to object.") == .minutes)
    #expect(
      kind(
        "Heron package index", "8 February 2023", "Motion by Ash, second by Elm: stop the builds.",
        "The motion passes.")
        == .minutes)
    #expect(
      kind(
        "Heron package index", "8 February 2023", "Ash by Elm: stop the builds.", "The builds pass."
      )
        != .minutes)
  }
}

extension KindRule {
  /// The kind of a page whose blocks nobody has looked at yet.
  fileprivate static func find(
    _ page: Page, pageType: OutlineVocabulary.PageType?
  ) -> MinutesDocument.Kind? {
    find(page, page.blocks.map { BlockTraits(page, block: $0) }, pageType: pageType)
  }
}

@Suite("What a document is: notes without a title")
struct NotesKindTests {
  @Test(
    "the first line of plain text names a meeting and its day as a headline does; a sentence does not"
  )
  func firstLine() {
    let notes = "\n\n1. Saws\n\n- two are blunt\n- one is lost\n"
    #expect(parse("Woodworkers monthly meeting 2018-11-06" + notes).kind == .minutes)
    #expect(parse("Notes of the Allotment Forum\nThe Shed, 3 May 2012" + notes).kind == .minutes)
    #expect(parse("The meeting of 6 November 2018 is off." + notes).kind != .minutes)
    #expect(
      parse("### Web Group Teleconference - 2018-10-30\n\n### Logistics\n", "x.md").kind != .minutes
    )
    #expect(parse("Notes on pruning\nThe Shed, 3 May 2012" + notes).kind != .minutes)
  }

  @Test("an agenda with those who came, and with what was decided among its points, is the record")
  func settled() {
    func kind(_ points: String) -> MinutesDocument.Kind {
      parse(
        "# Access team, 3 March 2022\n\n**Attendees:** Bea Lind, Tom Reyes\n\n## Agenda\n\n### 1. Contrast\n\n"
          + points, "x.md"
      ).kind
    }
    #expect(kind("- grey on grey\n- Decision: ship the dark borders\n") == .minutes)
    #expect(kind("- grey on grey\n- dark borders\n") == .agenda)
  }
}

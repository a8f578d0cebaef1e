import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Forms that most minutes share: heads, names and decisions as secretaries write them")
struct PlainFormTests {
  private static let record =
    "\n\n1. ROOF\n\nIt leaks in three places.\n\n2. BINS\n\nThey were full.\n"

  // MARK: Heads

  @Test("clubs and friends of a place are organisations; a body may stand behind a dash")
  func organisations() {
    let meeting = { (head: String) in
      parse(head + "\n\nPresent: Al Ash (Chair), Bo Birch" + Self.record).meeting
    }
    #expect(
      meeting(
        "MINUTES of the ANNUAL GENERAL MEETING of the ELDER BOWLING CLUB held in the Clubhouse on 8 May 1996"
      )
      .organisation == "ELDER BOWLING CLUB")
    #expect(
      meeting("Friends of Elder Park\n\nCommittee meeting, 5 March 2018").organisation
        == "Friends of Elder Park")
    #expect(
      meeting("Elder Source Project - Steering Committee\n\nMeeting notes, 5 March 2018").body
        == "Steering Committee")
    #expect(
      meeting("Elder Source Project - Quiet Release\n\nMeeting notes, 5 March 2018").body == nil)
  }

  @Test(
    "when a meeting commenced is no part of the place; its council is no organisation in the title")
  func ordinaryMeeting() {
    let document = parse(
      "SHIRE OF ELDER\n\nORDINARY COUNCIL MEETING\n\nMINUTES\n\nTuesday 18 August 2020\nCouncil Chambers, 20 Station Street, Elder commencing at 9.30am\n\nPRESENT\nCr A Ash (President)\nCr B Birch"
        + Self.record)
    #expect(document.title == "ORDINARY COUNCIL MEETING")
    #expect(document.meeting.venue == "Council Chambers, 20 Station Street, Elder")
    #expect(document.meeting.time == "09:30")
  }

  @Test("usual business in front of its text is headed by it, where three name such business")
  func usualBusiness() {
    let items = { (lines: [String]) in
      parse(
        "Minutes of the Elder Committee held on 4 June 2019\n\nPresent: Cllrs A Ash and B Birch\n\n"
          + lines.joined(separator: "\n\n") + "\n"
      ).sections.filter { $0.kind == .item }.compactMap(\.title)
    }
    let lines = [
      "Minutes of the last meeting: agreed and signed.",
      "Matters arising: The bench has been mended.",
      "Hut: The roof was mended.", "Any other business: None.",
    ]
    #expect(
      items(lines) == [
        "Minutes of the last meeting:", "Matters arising:", "Hut:", "Any other business:",
      ])
    #expect(items(["John: The bench has been mended.", "Any other business: None."]) == [])
  }

  @Test("“APOLOGIES” over its sentence is an item among others in capitals")
  func apologies() {
    let document = parse(
      "Minutes of the Elder Committee held on 4 June 2019\n\nPresent: Cllrs A Ash and B Birch\n\nOPENING PRAYER\nThe prayer was said.\n\nAPOLOGIES\nApologies were received from Mr Dove.\n\nMATTERS ARISING\nThere were none.\n\nDATE OF NEXT MEETING\n12 June.\n"
    )
    #expect(
      document.sections.filter { $0.kind == .item }.compactMap(\.title) == [
        "OPENING PRAYER", "APOLOGIES", "MATTERS ARISING", "DATE OF NEXT MEETING",
      ])
    #expect(document.people.last?.presence == .apologies)
  }

  @Test(
    "a typed agenda names its council above the summons; “Cabinet Member Decision” names no body")
  func agendaAndOffice() {
    let agenda = parse(
      "AGENDA\n\nElder Parish Council\n\nYou are hereby summoned to attend a meeting of Elder Parish Council to be held in the Village Hall on Tuesday 4 June 2019 at 7.30 pm\n\n1. Apologies for absence\n2. Declarations of interest\n3. Planning applications\n4. Date of next meeting\n"
    )
    #expect(agenda.kind == .agenda)
    #expect(agenda.meeting.organisation == "Elder Parish Council")
    let notice = { (form: String) in
      parse(
        "# Elder County Council\n\n**\(form)**\n\n**Date of decision:** 4 May 2020\n\n**Subject:** Traffic order\n\n**Decision:**\n\nThat the order be made.\n\n**Reasons for decision:**\n\nRoad safety.\n",
        "x.md"
      ).meeting.body
    }
    #expect(notice("Cabinet Member Decision") == nil)
    #expect(notice("Roads Committee Decision") == "Roads Committee")
  }

  // MARK: People

  @Test(
    "handles with groups, parties in a column, marks that denote absence, a secretary below the lists"
  )
  func listedPeople() {
    let people = { (head: String) in
      parse("Minutes of the Elder Committee held on 4 June 2019\n\n" + head + Self.record)
        .people.map {
          "\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
        }
    }
    #expect(
      people("Attendees:\n\n- Ann Ash (@annash, Acme Corp)\n- Bo Birch (@bob)")
        == ["Ann Ash||Acme Corp|present", "Bo Birch|||present"])
    #expect(
      people(
        "Councillors present:\n\nAnn Ash\tConservative\nBo Birch\tLabour\nCy Crane\tLiberal Democrat"
      )
        == [
          "Ann Ash||Conservative|present", "Bo Birch||Labour|present",
          "Cy Crane||Liberal Democrat|present",
        ])
    #expect(
      people("Members: Councillors A Ash, *B Birch\n\n(* denotes absence)")
        == ["A Ash|||present", "B Birch|||absent"])
    #expect(
      people("Present: Dr A Ash, Dr B Birch\n\nBy invitation: Ms E Elm\n\nSecretary: Ms F Fox").last
        == "F Fox|Secretary||inAttendance")
    #expect(
      people("Chair: Dr A Ash\n\nSecretary: Ms F Fox\n\nPresent: Dr B Birch").contains(
        "F Fox|Secretary||present"))
  }

  // MARK: Decisions

  @Test(
    "minutes taken as read and confirmed; who proposed and unanimously agreed; two words in capitals"
  )
  func sentences() {
    let minutes =
      "The minutes of 7 May, having been circulated, were taken as read, confirmed as a correct record and signed by the Chairman."
    #expect(decided(minutes) == ["resolution: \(minutes)"])
    #expect(
      decided("The minutes of 7 May were taken as read by all but one who confirmed it.") == [])
    let joined =
      "It was proposed by Cllr Ash, seconded by Cllr Birch and unanimously agreed to accept the quotation."
    #expect(decided(joined) == ["resolution: \(joined)"])
    #expect(
      decided("The report was RECEIVED and NOTED.") == [
        "resolution: The report was RECEIVED and NOTED."
      ])
  }

  @Test(
    "moved, seconded and carried by three letters; a vote in front of the outcome; figures throughout"
  )
  func movedMotions() {
    #expect(motions("MSC (Ash/Birch) to approve the consent agenda. 5-0") == ["Ash/Birch/carried"])
    #expect(motions("M/S/C Ash, Birch to adopt Resolution 12-04.") == ["Ash/Birch/carried"])
    #expect(motions("MSC Ltd to send the Birch report to Ash.") == [])
    #expect(
      motions(
        "The recommendations were moved by Cllr Ash, seconded by Cllr Birch and, following a vote, were carried (8 for, 1 against)."
      )
        == ["Ash/Birch/carried"])
    #expect(
      motions(
        "A motion was made by Ms. Ash to table the item until May; second by Mr. Birch. The vote was 4-1 in favor."
      )
        == ["Ash/Birch/carried"])
    let vote = firstDecision("In favour: 6; opposed: 1; abstained: 0.")?.vote
    #expect(vote?.for == 6)
    #expect(vote?.against == 1)
    #expect(vote?.abstain == 0)
  }
}

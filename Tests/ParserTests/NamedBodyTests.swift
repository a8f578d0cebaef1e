import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Names of bodies and organisations in heads of many kinds")
struct NamedBodyTests {
  private static let record =
    "\n\nPresent: Cllr A Ash, Cllr B Birch\n\n1. FEES\n\nRESOLVED that the fee be paid.\n\n2. BINS\n\nFull.\n"

  private func meeting(_ head: String, _ name: String = "x.txt") -> Meeting {
    parse(head + Self.record, name).meeting
  }

  @Test("a working group by its letters, with the kind of meeting and the day behind it")
  func kindAndDay() {
    let markdown = "# FERRY WG Virtual Interim, 2022-10-05\n"
    #expect(meeting(markdown, "x.md").body == "FERRY WG")
    #expect(meeting("# Ferry charges, 2022-10-05\n", "x.md").body == nil)
  }

  @Test("“executive decision of” somebody names no executive")
  func executiveDecision() {
    let notice =
      "ELDER COUNCIL\n\nEXECUTIVE DECISION OF THE MAYOR\n\nDecision maker: The Mayor\n\nDecision\n\nThat the fee be paid.\n"
    #expect(parse(notice, "x.txt").meeting.body == nil)
    #expect(meeting("ELDER COUNCIL\n\nEXECUTIVE\n\nMinutes, 3 May 2011").body == "EXECUTIVE")
  }

  @Test("a digest of decisions names the body behind its colon")
  func digest() {
    let text =
      "# Elder Unitary Authority\n\n## Digest of decisions: Cabinet, Wednesday 12 May 2021\n"
    #expect(meeting(text, "x.md").body == "Cabinet")
  }

  @Test("a board right below a partnership is the body, the partnership the organisation")
  func partnership() {
    let both = meeting(
      "Elder Vale Waste Partnership\n\nJoint Waste Board\n\nMinutes of the meeting held on 3 May 2011"
    )
    #expect(both.organisation == "Elder Vale Waste Partnership")
    #expect(both.body == "Joint Waste Board")
    let one = meeting("Elder Vale Waste Partnership\n\nMinutes of the meeting held on 3 May 2011")
    #expect(one.body == "Elder Vale Waste Partnership")
  }

  @Test("two authorities on a line, a charity called after a lady, an assembly below the state")
  func organisations() {
    #expect(
      meeting(
        "Elder County Council and Wyre Borough Council\n\nJoint Health Committee\n\nMinutes, 3 May 2011"
      ).organisation
        == "Elder County Council and Wyre Borough Council")
    #expect(
      meeting("DAME ADA PIKE'S ALMSHOUSE CHARITY\n\nMINUTES OF THE TRUSTEES' MEETING, 3 MAY 2011")
        .organisation
        == "DAME ADA PIKE'S ALMSHOUSE CHARITY")
    let state = meeting(
      "REPUBLIC OF ELDONIA\n\nCOUNTY ASSEMBLY OF WYRE\n\nMINUTES OF THE 14TH SITTING OF THE WATER COMMITTEE HELD ON 3 MAY 2011"
    )
    #expect(state.organisation == "COUNTY ASSEMBLY OF WYRE")
    #expect(state.body == "WATER COMMITTEE")
  }

  @Test("the name of a joint committee that the sentence shortens is no organisation besides")
  func jointCommittee() {
    let found = meeting(
      "ELDER AND WYRE JOINT BURIAL COMMITTEE\n\nAt a meeting of the Joint Committee held at Fell Hall on 12 December 2008"
    )
    #expect(found.body == "ELDER AND WYRE JOINT BURIAL COMMITTEE")
    #expect(found.organisation == nil)
  }

  @Test("the meeting's number may stand in front of the body that “proceedings of” names")
  func proceedings() {
    #expect(
      meeting(
        "ELDER UNIVERSITY\n\nPROCEEDINGS OF THE 27TH MEETING OF THE EXECUTIVE COUNCIL\nHELD ON 18TH NOVEMBER 2006"
      ).body
        == "EXECUTIVE COUNCIL")
  }

  @Test("members labelled by the name of their body tell who met; that of an adviser does not")
  func panel() {
    func notice(_ label: String) -> String? {
      let text =
        "ELDER COUNCIL\n\nLICENSING ACT 2003\n\nNOTICE OF DETERMINATION\n\nThe Hare: variation of licence\n\n\(label): Councillors B. Ash (Chairman), K. Birch and P. T. Dove\n\nDate of hearing: 17 March 2015\n\nDECISION\n\nThe Sub-Committee RESOLVED to grant the variation.\n"
      return parse(text, "x.txt").meeting.body
    }
    #expect(notice("Licensing Sub-Committee") == "Licensing Sub-Committee")
    #expect(notice("Legal Adviser") == nil)
  }

  @Test("a report to a body on a day, and the day below its signature")
  func reports() {
    let text =
      "# Extension at 4 Forge Row\n\nReport to the Planning Committee, 14 July 2016\n\n## 1. Recommendation\n\nThat permission be granted.\n\n## 2. Site\n\nIt is flat.\n\nDate: 30 June 2016\n"
    let found = parse(text, "x.md")
    #expect(found.report?.to == ["Planning Committee"])
    #expect(found.meeting.body == "Planning Committee")
    #expect(found.meeting.date == "2016-07-14")
  }

  @Test("of two titles in one paragraph the English one is taken; a pair with a stroke stays whole")
  func titles() {
    #expect(
      parse(
        "CYNGOR TREF ELDER TOWN COUNCIL\n\nCofnodion cyfarfod y Cyngor, 6 Tachwedd 2017\nMinutes of the meeting held on 6 November 2017"
          + Self.record, "x.txt"
      ).title
        == "Minutes of the meeting held on 6 November 2017")
    #expect(
      parse(
        "CYNGOR TREF ELDER TOWN COUNCIL\n\nCofnodion y cyfarfod / Minutes of the meeting"
          + Self.record, "x.txt"
      ).title
        == "Cofnodion y cyfarfod / Minutes of the meeting")
  }

  @Test("“Where” labels the place")
  func place() {
    #expect(
      meeting("Minutes of the Roads Committee, 3 May 2011\n\nWhere: Remote, by Webex").venue
        == "Remote, by Webex")
  }

  @Test(
    "an authority and its committee may share the line in front of the day, with a dash or without")
  func oneLine() {
    let joined = meeting("Elder Combined Authority Transport Committee, 8 May 2019: minutes")
    #expect(joined.organisation == "Elder Combined Authority")
    #expect(joined.body == "Transport Committee")
    let dashed = meeting("University of Elder – Senate – Minutes of the meeting of 8 May 2019")
    #expect(dashed.organisation == "University of Elder")
    #expect(dashed.body == "Senate")
    #expect(meeting("Elder – Flood Forum – 8 May 2019").organisation == nil)
  }

  @Test("notes and extracts are of a body as minutes are")
  func notesAndExtracts() {
    #expect(
      meeting("NOTES OF THE ELDER FLOOD FORUM\nHELD ON 8 MAY 2019 IN THE CORN EXCHANGE").body
        == "ELDER FLOOD FORUM")
    let extract = meeting("Extract from the minutes of the Cabinet meeting held on 7 May 2019")
    #expect(extract.body == "Cabinet")
    #expect(extract.date == "2019-05-07")
  }

  @Test("a place stands behind its label inside a line, up to the next label")
  func labelInLine() {
    func venue(_ line: String) -> String? {
      meeting("# Elder Primary School\n\n## Full Governing Body meeting\n\n\(line)\n", "x.md").venue
    }
    #expect(
      venue("**Date:** 7 May 2019 **Venue:** School library **Time:** 6pm") == "School library")
    #expect(venue("**Date:** 7 May 2019 **Time:** 6pm **Clerk:** Ada Pike") == nil)
  }

  @Test("the second line of a head is the title where the first is the organisation")
  func secondLine() {
    let head =
      "Elder Borough Council\nPlanning Committee\nTuesday 7 May 2019\n7.30pm\nCommittee Room 2, Civic Centre"
    #expect(parse(head + Self.record, "x.txt").title == "Planning Committee")
    #expect(
      parse("Elder Borough Council\n7 May 2019\n7.30pm" + Self.record, "x.txt").title
        == "Elder Borough Council")
  }

  @Test("a field of a notice names the body that heard it")
  func hearing() {
    let text =
      "ELDER COUNCIL\n\nNOTICE OF DETERMINATION\n\nThe Hare: variation of licence\n\nHearing of:        %\n\nDate of hearing:   17 March 2015\n\nDECISION\n\nThe Sub-Committee RESOLVED to grant it.\n"
    #expect(
      parse(text.replacing("%", with: "Licensing Sub-Committee"), "x.txt").meeting.body
        == "Licensing Sub-Committee")
    let other = text.replacing("Hearing of:", with: "Premises:")
      .replacing("%", with: "The Hare, Mill Lane")
    #expect(parse(other, "x.txt").meeting.body == nil)
  }

  @Test("the end of the week that a list is of is no day of a meeting")
  func periods() {
    let list =
      "<h1>Officer decisions: week ending 8 March 2024</h1><h2>Trees</h2><p><b>Decision:</b> Approved.</p><h2>Lease</h2><p><b>Decision:</b> Refused.</p>"
    #expect(parse(list, "x.html").meeting.date == nil)
    #expect(
      parse(list.replacing(": week ending 8 March", with: ", 8 March"), "x.html").meeting.date
        == "2024-03-08")
  }

  @Test("a line of the place may say how others took part")
  func placeAndMeans() {
    let head =
      "<h1>ELDER DISTRICT</h1><h2>Minutes of the Roads Committee</h2><p>Wednesday, May 10, 2023, 1:00 p.m.<br>%</p>"
    func venue(_ line: String) -> String? {
      meeting(head.replacing("%", with: line), "x.html").venue
    }
    #expect(
      venue("Boardroom, 1975 Wharf Road, Elder Landing, and by videoconference")
        == "Boardroom, 1975 Wharf Road, Elder Landing, and by videoconference")
    #expect(venue("Roads, paths, and by-laws") == nil)
  }
}

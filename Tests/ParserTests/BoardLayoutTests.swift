import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Boards and joint committees: who is there for whom, what became of a motion")
struct BoardLayoutTests {
  // MARK: People

  @Test("a body in a column in front of its members, on the first of their lines")
  func bodyColumn() {
    let list = { (body: String) in
      """
      Present:

      \(body)    Councillor Ada Pike (Convener)
                               Councillor Ben Dove

      Eastern Elder Council    Councillor Cy Roe
      """
    }
    #expect(
      people(list("Western Elder Council")) == [
        "Ada Pike|Convener|Western Elder Council|present",
        "Ben Dove||Western Elder Council|present",
        "Cy Roe||Eastern Elder Council|present",
      ])
  }

  @Test(
    "letters of the police and agencies called executives are bodies; a chief executive is a post")
  func agencies() {
    #expect(
      people(
        "Organisations present:\nInspector A Pike, PSNI\nMr C Roe, Elder Housing Executive\nMs L Fox, Chief Executive"
      ) == [
        "A Pike||PSNI|present", "C Roe||Elder Housing Executive|present",
        "L Fox|Chief Executive||present",
      ])
  }

  @Test("the item for which somebody was there is no name")
  func items() {
    #expect(
      people(
        "In attendance:\n\n- Laura Pike (Chief Officer)\n- Simon Dove (Team Lead), item 5", "x.md")
        == ["Laura Pike|Chief Officer||inAttendance", "Simon Dove|Team Lead||inAttendance"])
  }

  @Test("posts label the rows of a table below its label; columns have heads of their own")
  func tables() {
    let rows =
      "<tr><td>Chairperson</td><td>Ada Pike</td></tr><tr><td>Members</td><td>Ben Dove</td></tr><tr><td></td><td>Cy Roe</td></tr>"
    let page = { (table: String) in
      parse(
        "<html><body><h1>Minutes of the Elder Board held on 3 May 2010</h1>\(table)<h2>1. Roof</h2><p>It leaks.</p><h2>2. Bins</h2><p>They were full.</p></body></html>",
        "x.html"
      ).people.map { "\($0.name)|\($0.role ?? "")" }
    }
    #expect(
      page("<table><tr><td colspan=2><b>Present</b></td></tr>\(rows)</table>")
        == ["Ada Pike|Chairperson", "Ben Dove|", "Cy Roe|"])
    #expect(
      page(
        "<p><b>Present:</b></p><table><tr><td><p>Employer’s Side</p><p>Councillor A. Ash</p><p>Councillor B. Birch</p></td><td><p>Employees’ Side</p><p>Ms C. Crane</p><p>Mr D. Dove</p></td></tr></table>"
      ).map { $0.prefix { $0 != "|" } } == ["A. Ash", "B. Birch", "C. Crane", "D. Dove"])
  }

  @Test("who testified in an item spoke to it; what people testified is a sentence")
  func testimony() {
    let text = { (line: String) in
      "Minutes of the Elder Commission held on 3 May 2010\n\nPresent: Cllr A Ash\n\n**1. Rules**\n\n\(line)\n\n- Russ Pike, Elder Anglers\n- Marla Dove, Mare Homeowners Association\n\n**2. Bins**\n\nFull.\n"
    }
    #expect(parse(text("The following persons testified:"), "x.md").people.count == 3)
    #expect(parse(text("The following ponds were looked at:"), "x.md").people.count == 1)
  }

  @Test("declarations with a parenthesis, and by what the meeting was told")
  func declarations() {
    let found = { (line: String) in
      parse(
        "Minutes of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash and Cllr B Birch\n\n1. DECLARATIONS OF INTEREST\n\n\(line)\n\n2. BINS\n\nFull.\n"
      ).sections.flatMap(\.blocks).contains { $0.kind == .declaration }
    }
    #expect(
      found(
        "Councillor R Ash declared, in respect of item 44, that his daughter was employed by the firm."
      ))
    #expect(
      found(
        "Cr Jan Birch informed the meeting that she has a declarable conflict of interest in Item 6."
      ))
    #expect(!found("Cr Jan Birch informed the meeting that the gate would be shut in May."))
  }

  // MARK: Decisions

  @Test("between motion and amendment the one that is said to be carried was")
  func division() {
    #expect(
      motions(
        "Councillor Ash, seconded by Councillor Birch, moved that permission be refused.",
        "Councillor Crane, seconded by Councillor Dove, moved as an amendment that it be granted.",
        "On a vote being taken there voted for the motion 2 and for the amendment 3, and the amendment was accordingly carried."
      ) == ["Ash/Birch/lost", "Crane/Dove/carried"])
  }

  @Test("a motion to refer leaves the main motion open")
  func referral() {
    #expect(
      motions(
        "It was moved by Dr. Ash, seconded by Ms. Birch, that Senate approve a reading week.",
        "It was moved by Prof. Crane, seconded by Prof. Dove, that the motion be referred back. DEFEATED",
        "The main motion was CARRIED.") == ["Ash/Birch/carried", "Crane/Dove/lost"])
  }

  @Test(
    "a title in two languages is one; a resolution that failed is a motion; a count may end in “Carried”"
  )
  func outcomes() {
    #expect(
      motions(
        "Cyng./Cllr Ash proposed, seconded by Cyng./Cllr Birch, that £500 be given. Carried by 3 votes to 1."
      )
        == ["Ash/Birch/carried"])
    #expect(
      motions("RESOLVED, that the mark be used on labels.", "The resolution failed, 2-5-1.") == [
        "–/–/lost"
      ])
    #expect(
      motions("RESOLVED, that the mark be used on labels.", "The machine failed, 2-5-1.") == [])
    #expect(
      motions(
        "MOTION: That the price be accepted.", "Moved: Al Ash   Seconded: Bo Birch",
        "For: 4   Against: 0   Abstained: 1   Carried")
        == ["Al Ash/Bo Birch/carried"])
    #expect(
      motions(
        "Motion to approve the minutes.", "m: Stefan  s: Monique", "No objections. Motion carries.")
        == ["Stefan/Monique/carried"])
    #expect(
      motions(
        "Mr Uzo moved refusal on the ground of harm. The motion was seconded by Cllr Ash and, on being put to the vote, was lost by 2 votes to 4."
      )
        == ["Uzo/Ash/lost"])
  }

  @Test("the body, “Resolved” and a running number on their line are a label; a sentence is none")
  func numberedLabel() {
    #expect(
      decided("Community Board Resolved ECB/2022/00031", "That the apology be accepted.").first?
        .hasPrefix("resolution: [Community Board Resolved ECB/2022/00031] That") == true)
    #expect(
      decided("Council resolved that the apology be accepted.").first
        == "resolution: Council resolved that the apology be accepted.")
  }

  // MARK: Heads

  @Test("“Part B” below the head of one item after the other groups none of them")
  func partTags() {
    let text = { (tags: [String]) in
      "# Elder Community Board\n\nMinutes of the meeting held on 3 May 2022\n\nPresent: Ada Pike, Ben Dove\n\n"
        + tags.enumerated().map {
          "## \($0 + 1). Matter \($0 + 1)\n\n**\($1)**\n\nIt was talked over at length by the members.\n"
        }
        .joined(separator: "\n")
    }
    let kinds = { (tags: [String]) in
      parse(text(tags), "x.md").sections.filter { $0.kind == .part }.count
    }
    #expect(kinds(["Part C", "Part B", "Part B", "Part B"]) == 0)
    #expect(kinds(["Part A", "No report", "Part B", "No report"]) == 2)
  }

  @Test(
    "where a senate met, a place with “and” in its name, a room at a centre, an agenda for a meeting"
  )
  func places() {
    let meeting = { (lines: String) in
      parse(
        "ELDER AUTHORITY\n\n\(lines)\n\nPresent: Cllr A Ash\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n"
      ).meeting
    }
    let senate = meeting(
      "Minutes of the Meeting of\nFebruary 6, 2018\n\nThe Faculty Senate met at 3:15 p.m. in Room 204 of Elder Hall, with the Chair presiding."
    )
    #expect(senate.date == "2018-02-06")
    #expect(senate.time == "15:15")
    #expect(senate.venue == "Room 204 of Elder Hall")
    #expect(
      meeting(
        "Minutes of the meeting held on Monday 20 June 2011 at 2.00 pm at Fire and Rescue Headquarters, Upton Road, Elder"
      ).venue
        == "Fire and Rescue Headquarters, Upton Road, Elder")
    #expect(
      meeting("Minutes of the meeting held on 20 June 2011 in Committee Room B at the Civic Centre")
        .venue
        == "Committee Room B at the Civic Centre")
    #expect(
      meeting("Minutes of the meeting held on 20 June 2011 in the Council Chamber and by telephone")
        .venue
        == "Council Chamber")
    #expect(
      meeting(
        "Minutes, 20 June 2011\n\nPresident Ash called the meeting to order at 3:00 PM and led those present in the Pledge of Allegiance."
      ).venue
        == nil)
  }
}

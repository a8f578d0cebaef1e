import MinutesModel
import Testing

@testable import MinutesParser

@Suite(
  "What is said beside a name in a list: asides, firms, bodies beside initials, leave, and who spoke"
)
struct PeopleAsideTests {
  private func moved(_ head: String, _ name: String = "x.txt") -> [String] {
    parse(
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n" + head
        + "\n\n1. MINUTES\n\nThere were none.\n\n2. ROOF\n\nIt leaks.\n", name
    ).people.map { person in
      person.name + person.movements.map { " \($0.kind)" }.joined()
    }
  }

  @Test("an aside in small letters ends no list; late is a coming")
  func asides() {
    #expect(
      moved(
        "## Attending\n\n- Ada Pike\n- Ben Dove (late)\n- Cy Roe (poor broadband)\n- Di Ash – first meeting\n- Ed Elm",
        "x.md") == ["Ada Pike", "Ben Dove arrived", "Cy Roe", "Di Ash", "Ed Elm"])
    #expect(
      moved(
        "## Attending\n\n- Ada Pike\n- Ben Dove\n- New roof (the old one leaks and nobody can say where it does)",
        "x.md") == ["Ada Pike", "Ben Dove"])
  }

  @Test("firms behind a semicolon, whatever their names have in them")
  func firms() {
    #expect(
      people(
        "Also In Attendance Were:\nAda Pike; Elder District Managers, Inc.\nBen Dove, Esq.; Dove & Roe, P.C.\nCy Ash; Ledger CPAs, LLC"
      ).map { String($0.prefix { $0 != "|" }) } == ["Ada Pike", "Ben Dove", "Cy Ash"])
    #expect(
      people("Also in attendance were:\nAda Pike; Ben Dove\nCy Ash; Di Elm").map {
        String($0.prefix { $0 != "|" })
      } == ["Ada Pike", "Ben Dove", "Cy Ash", "Di Elm"])
  }

  @Test("initials in brackets and a body behind them, each in a paragraph or line of its own")
  func initials() {
    let expected = [
      "Ada Pike||County Wildlife Trust|present", "Ben Dove||National Farmers' League|present",
      "Cy Roe||River Catchment Group|present", "Di Ash||Anywhere Acres|present",
    ]
    let lines = [
      "Ada Pike (AP) – County Wildlife Trust", "Ben Dove (BD) – National Farmers' League",
      "Cy Roe (CR) – River Catchment Group", "Di Ash (DA) – Anywhere Acres",
    ]
    #expect(people("Attendees:\n" + lines.joined(separator: "\n")) == expected)
    #expect(
      people(
        "**Attendees**\n\n" + lines.prefix(3).joined(separator: "\n\n").replacing(" –", with: ","),
        "x.md") == Array(expected.prefix(3)))
    // A body on a line of its own heads those below it.
    #expect(
      people("Present:\n\nElder Council\nMr A Pike\nMrs B Dove\n\nVale Council\nMr C Roe").map {
        $0.split(separator: "|", omittingEmptySubsequences: false)[2]
      } == ["Elder Council", "Elder Council", "Vale Council"])
  }

  @Test("leave that was granted, and a label with a colon in the middle of its words")
  func leave() {
    func absent(_ item: String) -> [String] {
      parse(
        "Minutes of the meeting held on 3 May 2010\n\nPresent: Mr A Pike, Mr B Dove\n\n1. LEAVE OF ABSENCE\n\n"
          + item + "\n\n2. ROOF\n\nIt leaks.\n", "x.md"
      ).people.filter { $0.presence == .apologies }.map(\.name)
    }
    #expect(
      absent(
        "Leave of absence was granted to the following councillors:\n\n- Cllr C Roe\n- Cllr D Ash")
        == ["C Roe", "D Ash"])
    #expect(
      absent("Leave of absence was granted to Cllr C Roe and Cllr D Ash.") == ["C Roe", "D Ash"])
    #expect(absent("Leave of absence was granted to staff for the harvest.") == [])
    #expect(
      absent("Apologies: received from Cllr C Roe (ill) and Cllr D Ash. Accepted.").count == 2)
  }

  @Test("who also attended to speak, staff of the council, who was invited; a webcast is nobody")
  func others() {
    #expect(
      people(
        "Present: Cllr A Pike\n\n[Note: Councillors Ben Dove and Cy Roe also attended this meeting to speak on the items at Minutes 4 and 6 below]."
      ) == ["A Pike|||present", "Ben Dove|||inAttendance", "Cy Roe|||inAttendance"])
    #expect(
      people("Present: Ada Pike\n\nCouncil staff: Ben Dove, Senior Officer; Cy Roe, Clerk") == [
        "Ada Pike|||present", "Ben Dove|Senior Officer||inAttendance",
        "Cy Roe|Clerk||inAttendance",
      ])
    #expect(
      people("## Attending\n\n- Ada Pike\n\n## Invited\n\n- Ben Dove (Director)", "x.md").last
        == "Ben Dove|Director||inAttendance")
    #expect(people("Media: Webcast\n\nPresent: Cllr A Pike") == ["A Pike|||present"])
  }

  @Test("a post that ends like a title does not run on into the next line")
  func posts() {
    #expect(
      people(
        "<p>Also present:</p><p>Dr Ada Pike – Designated Doctor<br>Mr Ben Dove – Clerk</p>", "x.md")
        == ["Ada Pike|Designated Doctor||inAttendance", "Ben Dove|Clerk||inAttendance"])
  }
}

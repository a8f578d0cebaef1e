import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Forms of lists of people")
struct PeopleFormTests {
  /// Title, name, role, group and presence of everyone in a document.
  private func people(_ text: String, name: String) -> [String] {
    DocumentParser().parse(Array(text.utf8), name: name).people.map {
      "\($0.title ?? "")|\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
    }
  }

  private func text(_ lines: String...) -> [String] {
    let head = ["MINUTES OF THE ROADS COMMITTEE", "3 May 2019", ""]
    let rest = ["", "1. MINUTES", "", "RESOLVED that the minutes be signed.", ""]
    return people((head + lines + rest).joined(separator: "\n"), name: "minutes.txt")
  }

  private static let rest =
    "<h2>1. Minutes</h2><p>The minutes were signed.</p><h2>2. Roof</h2><p>It leaks.</p>"

  @Test("a table may have its labels in rows of their own, with posts and times in the cells")
  func sections() {
    let rows = [
      "<tr><th colspan=3>Present (voting members)</th></tr>",
      "<tr><td>Dame Ursula Peel</td><td>UP</td><td>Chair</td></tr>",
      "<tr><td>Mr Alun Pike</td><td>AP</td><td>Chief Officer (until 11:50)</td></tr>",
      "<tr><th colspan=3>In attendance</th></tr>",
      "<tr><td>Mr Ravi Rook</td><td>RR</td><td>Guardian (for item 38/19)</td></tr>",
      "<tr><td>Ms Bo Dove</td><td>BD</td><td>Director</td></tr>",
      "<tr><th colspan=3>Apologies</th></tr>",
      "<tr><td>Ms Hope Lark</td><td>HL</td><td>Chief Nurse</td></tr>",
    ]
    let found = people(
      "<h1>Minutes of the Board</h1><table>" + rows.joined() + "</table>" + Self.rest,
      name: "x.html")
    #expect(
      found == [
        "Dame|Ursula Peel|Chair||present", "Mr|Alun Pike|Chief Officer||present",
        "Mr|Ravi Rook|Guardian||inAttendance", "Ms|Bo Dove|Director||inAttendance",
        "Ms|Hope Lark|Chief Nurse||apologies",
      ])
    // One label makes no such table, nor do rows that name nobody.
    let fees = "<table><tr><th>Present</th></tr><tr><td>Fee of 2019</td></tr></table>"
    #expect(people("<h1>Minutes of the Board</h1>" + Self.rest + fees, name: "x.html").isEmpty)
  }

  @Test("titles and posts stand in a column in front of the names; a clerk is no member")
  func columns() {
    let found = text(
      "PRESENT         Mayor              Orville Stone",
      "                Councillor         Darlene Crane",
      "                Councillor         Kurt Pike",
      "                CAO                Melody Finch",
      "                Recording Clerk    Janine Dove", "",
      "ABSENT          Councillor         Ron Egret")
    #expect(
      found == [
        "Mayor|Orville Stone|||present", "Councillor|Darlene Crane|||present",
        "Councillor|Kurt Pike|||present", "|Melody Finch|CAO||inAttendance",
        "|Janine Dove|Recording Clerk||inAttendance", "Councillor|Ron Egret|||absent",
      ])
  }

  @Test("classes of members head the names below them; a body beside a name is its group")
  func classes() {
    let found = text(
      "Present:", "", "Primary Heads", "", "Maggie Lark (Chair)        St Bega’s Primary",
      "Colin Pike                 Fieldhead Infants", "", "Governors", "",
      "Derek Dove                 Fieldhead Infants", "", "Apologies", "", "Hui Min Roe")
    #expect(
      found == [
        "|Maggie Lark|Chair|St Bega’s Primary|present",
        "|Colin Pike||Fieldhead Infants|present",
        "|Derek Dove||Fieldhead Infants|present", "|Hui Min Roe|||apologies",
      ])
  }

  @Test("a legend says what the marks and figures beside the names mean")
  func legend() {
    let found = text(
      "Councillors:     * Marjorie Lark          * Anil Dove (3)",
      "                 † Brian Pike             * Yvonne Roe", "",
      "* Denotes Member present", "(1) and (3) Denote category of Reserve Members",
      "† Denotes apologies received")
    #expect(
      found == [
        "Councillor|Marjorie Lark|||present", "Councillor|Anil Dove|||substitute",
        "Councillor|Brian Pike|||apologies", "Councillor|Yvonne Roe|||present",
      ])
    // Without a legend a mark says nothing.
    #expect(text("Present: † Councillor Brian Pike") == ["Councillor|Brian Pike|||present"])
  }

  @Test("a label may stand behind a head on its line, and a list break off at an initial")
  func labels() {
    #expect(
      text("ROLL CALL -  Present: Councilmembers Pike, Lark and Mayor Dove.") == [
        "Councilmember|Pike|||present", "Councilmember|Lark|||present", "Mayor|Dove|||present",
      ])
    #expect(
      text(
        "PRESENT IN THE CHAIR:", "", "Councillor N. Pike", "", "MEMBERS PRESENT:", "",
        "Councillors P. Lark and K.", "", "Dove.", "", "APOLOGIES FOR INABILITY TO ATTEND:", "",
        "Councillor D. Roe"
      ).map { $0.split(separator: "|", omittingEmptySubsequences: false)[1] }
        == ["N. Pike", "P. Lark", "K. Dove", "D. Roe"])
  }

  @Test("titles and posts in two languages are one each")
  func bilingual() {
    #expect(
      text(
        "Yn bresennol / Present: Cyng. / Cllr. Eurwen Bebb, Cyng. / Cllr. Steve Crane", "",
        "Swyddogion / Officers: Mr. G. Lloyd – Cyfarwyddwr Cynllunio / Director of Planning") == [
          "Cyng. / Cllr.|Eurwen Bebb|||present", "Cyng. / Cllr.|Steve Crane|||present",
          "Mr.|G. Lloyd|Cyfarwyddwr Cynllunio / Director of Planning||inAttendance",
        ])
  }

  @Test("an association of workers is a body, a post with “and” in a column is one")
  func posts() {
    #expect(
      text(
        "Present:", "Huw Pike (Association of Coppice Workers)",
        "Mr P Camm          Clerk and Engineer"
      ) == [
        "|Huw Pike||Association of Coppice Workers|present",
        "Mr|P Camm|Clerk and Engineer||present",
      ])
  }

  @Test("a sentence says who attended; one about papers names nobody")
  func attended() {
    #expect(
      text(
        "Present: Councillor A Ash", "",
        "Christine Lark, Tobias Penn and Mehwish Roe attended the meeting."
      ).count == 4)
    #expect(
      text("Present: Councillor A Ash", "", "Many residents attended the meeting.").count == 1)
  }

  @Test("who sent apologies and was represented is recorded beside the substitute")
  func represented() {
    #expect(
      text(
        "Apologies: Chief Superintendent Lyn Hart (Mid Dene Police), who was represented by Inspector Bill Good."
      ) == [
        "Chief Superintendent|Lyn Hart||Mid Dene Police|apologies",
        "Inspector|Bill Good|||substitute",
      ])
    #expect(
      text(
        "Present: Councillors Ian Pike and Ben Roe", "",
        "An apology was received from Councillor Derek Lowe. Councillor Pike attended as his substitute."
      ) == [
        "Councillor|Ian Pike|||substitute", "Councillor|Ben Roe|||present",
        "Councillor|Derek Lowe|||apologies",
      ])
  }

  @Test("one who joins with a post or a body between commas is no member")
  func appositive() {
    let found = people(
      "# Minutes of the Council\n\nPresent: Cllr A Ash\n\n## 1. Police\n\nCorporal Anita Boyd, RCMP, joined the meeting at 7:05 p.m. and the report was RECEIVED.\n",
      name: "x.md")
    #expect(found.last == "Corporal|Anita Boyd||RCMP|inAttendance")
    let member = people(
      "# Minutes of the Council\n\nPresent: Cllr A Ash\n\n## 1. Police\n\nCllr Boyd, who had been delayed, joined the meeting at 7:05 p.m. and the report was RECEIVED.\n",
      name: "x.md")
    #expect(member.last == "Cllr|Boyd|||present")
  }
}

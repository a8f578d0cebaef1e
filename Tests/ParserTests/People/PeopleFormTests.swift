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

  @Test("brothers and sisters of a union have titles; a sister company has none")
  func unions() {
    #expect(
      text("Present: Bro. Stan Pike, Sis. Anjali Dove and Comrade B Wren.") == [
        "Bro.|Stan Pike|||present", "Sis.|Anjali Dove|||present", "Comrade|B Wren|||present",
      ])
    #expect(text("Present: A Pike and the brother of B Wren").first == "|A Pike|||present")
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

  @Test("paragraphs numbered from one below a label are people; numbered heads are none")
  func numbered() {
    let found = people(
      "<h1>MINUTES OF THE WATER COMMITTEE</h1><p><b>PRESENT</b></p><p>1.&nbsp; Hon. Wycliffe Pike &nbsp; - Chairperson</p><p>2.&nbsp; Hon. Grace Dove</p><p><b>ABSENT WITH APOLOGY</b></p><p>1.&nbsp; Hon. Rose Lark</p>"
        + Self.rest, name: "x.html")
    #expect(
      found == [
        "Hon.|Wycliffe Pike|Chairperson||present", "Hon.|Grace Dove|||present",
        "Hon.|Rose Lark|||apologies",
      ])
    #expect(text("Present:", "", "1. Budget Monitoring", "", "2. Street Lighting").isEmpty)
  }

  @Test("a table below a head says who was there, what they are, and what is no role")
  func statusTable() {
    let table =
      "| Member | Company | Status |\n|---|---|---|\n| Mia Pike | Bluebird | present |\n| Oskar Dove | Dunlin | regrets |"
    #expect(
      people(
        "# Elder Committee minutes, 14 June 2023\n\n## Attendance\n\n\(table)\n\nGuest: Ben Auer (Harrier Security)\n\n## 1. Roof\n\nThe roof was RESOLVED to be mended.\n",
        name: "x.md") == [
          "|Mia Pike||Bluebird|present", "|Oskar Dove||Dunlin|apologies",
          "|Ben Auer||Harrier Security|inAttendance",
        ])
    let rows =
      "<h2>Present</h2><table><tr><th>Attendee Name</th><th>Title</th><th>Status</th></tr><tr><td>Lorna Pike</td><td>Chair</td><td>Present</td></tr><tr><td>Dale Roe</td><td>Commissioner</td><td>Late</td></tr><tr><td>Cy Lark</td><td>Member</td><td>Absent</td></tr></table>"
    #expect(
      people("<h1>Minutes of the Board</h1>" + rows + Self.rest, name: "x.html") == [
        "|Lorna Pike|Chair||present", "Commissioner|Dale Roe|||present", "|Cy Lark|||absent",
      ])
  }

  @Test("names with titles stand in several columns; a post may label a row below a list")
  func across() {
    let rows =
      "<p><b>Present:</b></p><table><tr><td>Cllr J Pike (Chairman)</td><td>Cllr Mrs S Roe</td></tr><tr><td>Cllr D Lark</td><td>Cllr T Dove</td></tr></table><table><tr><td><b>Governance Officer</b></td><td>Lauren Finch</td></tr></table>"
    #expect(
      people("<h1>Minutes of the Board</h1>" + rows + Self.rest, name: "x.html") == [
        "Cllr|J Pike|Chairman||present", "Cllr Mrs|S Roe|||present", "Cllr|D Lark|||present",
        "Cllr|T Dove|||present", "|Lauren Finch|Governance Officer||inAttendance",
      ])
  }

  @Test("bodies on lines of their own head the names below them")
  func bodyLines() {
    #expect(
      people(
        "<h1>Minutes of the Board</h1><h2>Present</h2><p>Cyngor Sir Aber / Aber County Council<br>Cllr Ann Pike (Chair)<br>Cllr Bo Lark</p><p>Holt Borough Council<br>Cllr Cy Roe</p>"
          + Self.rest, name: "x.html") == [
          "Cllr|Ann Pike|Chair|Cyngor Sir Aber / Aber County Council|present",
          "Cllr|Bo Lark||Cyngor Sir Aber / Aber County Council|present",
          "Cllr|Cy Roe||Holt Borough Council|present",
        ])
  }

  @Test("names with their posts in brackets follow each other; an address names nobody")
  func brackets() {
    #expect(
      text(
        "Officers in attendance:-", "",
        "Ruth Pike (Director, Resources), Nathan Roe (Manager) and Oscar Lark (Clerk)") == [
          "|Ruth Pike|Director, Resources||inAttendance", "|Nathan Roe|Manager||inAttendance",
          "|Oscar Lark|Clerk||inAttendance",
        ])
    #expect(
      text("Clerk: Mrs Bridget Pike, 4 Forge Row, Great Holt   01632 960144") == [
        "Mrs|Bridget Pike|Clerk||inAttendance"
      ])
    #expect(
      text("Officials:", "", "Dr A Roe – Director: Community Services") == [
        "Dr|A Roe|Director: Community Services||inAttendance"
      ])
  }

  @Test("who was in the chair has no other post; members of any kind are members")
  func chairAndMembers() {
    #expect(
      text(
        "In the Chair:       Cllr. Aoife Pike", "", "Elected Members:    Cllr. Liam Roe", "",
        "Sectoral Members:   Mr. Con Lark, Farming") == [
          "Cllr.|Aoife Pike|Chair||present", "Cllr.|Liam Roe|||present",
          "Mr.|Con Lark||Farming|present",
        ])
  }

  @Test("an applicant in an item is whose matter it is, not who came")
  func applicant() {
    #expect(
      people(
        "# Minutes of the Licensing Board\n\nPresent: Cllr A Ash\n\n## 1. The Smiddy\n\nApplicant: Mr Duncan Pike\n\nThe Board AGREED to grant the licence.\n\n## 2. The Inn\n\nThe Board AGREED to wait.\n",
        name: "x.md") == ["Cllr|A Ash|||present"])
  }

  @Test("initials in brackets tell the next name from a post; groups head with their strength")
  func codes() {
    #expect(
      text("Governors present: Ann Pike (AP) - Chair, Bob Roe (BR), Cath Lark (CL) - Headteacher")
        == [
          "|Ann Pike|Chair||present", "|Bob Roe|||present", "|Cath Lark|Headteacher||present",
        ])
    #expect(
      text(
        "Members present:", "", "Labour Group (2): Councillors Pike and Roe",
        "Green Group (1): Councillor Lark")
        == [
          "Councillor|Pike||Labour Group|present", "Councillor|Roe||Labour Group|present",
          "Councillor|Lark||Green Group|present",
        ])
  }

  @Test(
    "where only “In attendance” lists the councillors they are present; their clerk is in attendance"
  )
  func onlyInAttendance() {
    #expect(
      text(
        "In attendance: Councillors Pike (Chairman), Roe and Lark; District Councillor Elm; the Clerk"
      ) == [
        "Councillor|Pike|Chairman||present", "Councillor|Roe|||present",
        "Councillor|Lark|||present", "District Councillor|Elm|||inAttendance",
      ])
    #expect(
      text("Present: Cllr Ann Pike", "In attendance: Councillors Roe, Lark and Dove").dropFirst()
        .allSatisfy { $0.hasSuffix("inAttendance") })
    #expect(
      text("Present: Cllrs A Pike, B Roe and Mrs C Lark (Parish Clerk)").last
        == "Mrs|C Lark|Parish Clerk||inAttendance")
    #expect(
      text(
        "Present: Cllrs A Pike and B Roe", "The Clerk, Mrs Jane Lark, and 3 members of the public"
      ).last
        == "Mrs|Jane Lark|Clerk||inAttendance")
  }

  @Test("a party at a hearing is there beside whoever represents it")
  func party() {
    #expect(
      text("Present: Cllr A Ash", "", "Applicant: Mr F Pike, represented by Mr G Roe, Solicitor")
        .dropFirst() == [
          "Mr|F Pike|||inAttendance", "Mr|G Roe|Solicitor||inAttendance",
        ])
  }

  @Test("a table with one label over names; a table of fees under a label is none")
  func oneLabel() {
    let table = "| Present | |\n|---|---|\n| Ann Pike | Chair |\n| Bob Roe | Tenant Member |"
    #expect(
      people(
        "# Elder Board minutes, 9 May 2019\n\n\(table)\n\n## 1. Roof\n\nThe Board AGREED to mend it.\n",
        name: "x.md") == ["|Ann Pike|Chair||present", "|Bob Roe|Tenant Member||present"])
  }

  @Test("an office that the list prints goes before the chair taken in a sentence")
  func office() {
    #expect(
      text(
        "The President Smt. Vandana Pike took the Chair.", "", "Present:",
        "Smt. Vandana Pike, President"
      ).first
        == "Smt.|Vandana Pike|President||present")
  }

  @Test("a preposition ends what a plural title governs")
  func fromUntitled() {
    #expect(
      text(
        "Present: Cllr A Ash", "",
        "Apologies were received from Councillors Bob Pike and Cath Roe and from Eve Lark."
      )
      .last == "|Eve Lark|||apologies")
  }

  @Test(
    "posts stand in front of their holders in brackets; sides and members of any kind are labels")
  func holders() {
    #expect(
      text(
        "Present:", "Independent Members: Mr A Pike (Chairman)", "Parish Members: Mr E Elm",
        "Officers: Monitoring Officer (F Roe), Committee Officer (G Lark)") == [
          "Mr|A Pike|Chairman||present", "Mr|E Elm|||present",
          "|F Roe|Monitoring Officer||inAttendance", "|G Lark|Committee Officer||inAttendance",
        ])
    #expect(
      text(
        "Employers' Side: Councillors A Pike (Chair), B Roe", "Trade Union Side: C Cole (UNISON)")
        == [
          "Councillor|A Pike|Chair||present", "Councillor|B Roe|||present",
          "|C Cole||UNISON|present",
        ])
  }

  @Test(
    "a column with an initial at its end cuts no name; an entry of a list may be a list of people")
  func columnsAndEntries() {
    #expect(
      text(
        "PRESENT   Chair A. Pike           Area A", "          Vice Chair B. Roe       Town of Roe")
        == [
          "|A. Pike|Chair|Area A|present", "|B. Roe|Vice Chair|Town of Roe|present",
        ])
    #expect(
      people(
        "<h1>Cabinet minutes</h1><p>Meeting held in the Hall</p><ul><li><b>Present:</b> Councillors Ann Pike and Bob Roe</li><li><b>Apologies:</b> Councillor Cath Lark</li></ul>"
          + Self.rest, name: "x.html") == [
          "Councillor|Ann Pike|||present", "Councillor|Bob Roe|||present",
          "Councillor|Cath Lark|||apologies",
        ])
  }

  @Test("marks stand in cells of their own before names; a surname may end as a body does")
  func markCells() {
    let rows =
      "<table><tr><td colspan=4>Members in attendance</td></tr><tr><td colspan=4>* Denotes attendance</td></tr><tr><td colspan=4>Ø Denotes apologies</td></tr><tr><td>*</td><td>Cllr V Pike</td><td>*</td><td>Cllr M Roe (Chairman)</td></tr><tr><td>Ø</td><td>Cllr D Lark</td><td>*</td><td>Cllr K Dove</td></tr></table>"
    #expect(
      people("<h1>MINUTES of the ROADS COMMITTEE</h1>" + rows + Self.rest, name: "x.html") == [
        "Cllr|V Pike|||present", "Cllr|M Roe|Chairman||present", "Cllr|D Lark|||apologies",
        "Cllr|K Dove|||present",
      ])
    #expect(
      text("Present: Cllr A Ash", "", "Officers: G. Garlick (CE); J. Danks-Ward (R)").dropFirst()
        == [
          "|G. Garlick|||inAttendance", "|J. Danks-Ward|||inAttendance",
        ])
  }

  @Test("Dean is a given name in front of a surname, and a post elsewhere")
  func dean() {
    #expect(
      text("Present:  Mayor Dean Hale", "          Cllr Ann Pike") == [
        "Mayor|Dean Hale|||present", "Cllr|Ann Pike|||present",
      ])
    #expect(
      text("In attendance", "Dean Etchell - Licensing Officer", "Prof. Ann Fox - Dean of Arts") == [
        "|Dean Etchell|Licensing Officer||inAttendance", "Prof.|Ann Fox|Dean of Arts||inAttendance",
      ])
  }

  @Test("how a governor was chosen is a role; a place of the same form is none")
  func choice() {
    #expect(
      text("Present:", "Mr Owen Pike - Trust Appointed", "Dr Peter Roe - Elder Trust") == [
        "Mr|Owen Pike|Trust Appointed||present", "Dr|Peter Roe||Elder Trust|present",
      ])
  }

  @Test("posts with their holders in brackets behind a list of members are of those who attend")
  func heldPosts() {
    #expect(
      text(
        "PRESENT:     Councillors B Hale (Mayor), V Tran and D Wells", "",
        "             Acting General Manager (Mr T Feen), Director Planning and",
        "             Environment (Ms H Quay) and Minute Secretary (Mrs L Pym)") == [
          "Councillor|B Hale|Mayor||present", "Councillor|V Tran|||present",
          "Councillor|D Wells|||present", "Mr|T Feen|Acting General Manager||inAttendance",
          "Ms|H Quay|Director Planning and Environment||inAttendance",
          "Mrs|L Pym|Minute Secretary||inAttendance",
        ])
  }

  @Test("labels in English and French, and a sentence over a numbered list")
  func labelsInFrench() {
    #expect(
      people(
        "<h1>Minutes of the Council</h1><p><b>Present / Présents :</b> Mayor Ann Pike, Councillor Bo Roe</p><p><b>Absent / Absente :</b> Councillor Cy Lark</p><p><b>Staff / Personnel :</b> Di Dove, Clerk</p>"
          + Self.rest, name: "x.html") == [
          "Mayor|Ann Pike|||present", "Councillor|Bo Roe|||present", "Councillor|Cy Lark|||absent",
          "|Di Dove|Clerk||inAttendance",
        ])
    #expect(
      text(
        "The following were present:", "", "1.   Shri K. R. Pike, Chairman", "2.   Smt. Lal Roe",
        "3.   Dr. Bo Lark") == [
          "Shri|K. R. Pike|Chairman||present", "Smt.|Lal Roe|||present", "Dr.|Bo Lark|||present",
        ])
  }

  @Test("a mark behind a name is not that of the name on the next line")
  func markBehind() {
    #expect(
      text("Present:", "Cllr A Ash *", "Cllr B Birch", "", "* denotes apologies").contains(
        "Cllr|B Birch|||present"))
  }

  @Test("how many others came is no address")
  func others() {
    #expect(
      text("In attendance: Jane Doe (Clerk), 3 Members of the Public, Ian Dunn, Amy Fox").map {
        $0.split(separator: "|")[0]
      } == ["Jane Doe", "Ian Dunn", "Amy Fox"])
  }

  @Test("a table of figures below a label names nobody; staff matters under “Personnel” neither")
  func noNames() {
    #expect(
      people(
        "<h1>Minutes of the Board</h1><p>Present:</p><table><tr><td>1</td><td>2</td></tr></table>"
          + Self.rest, name: "x.html") == [])
    #expect(
      people(
        "<h1>Minutes of the Board</h1><h2>1. Minutes</h2><p>Signed.</p><h2>2. Personnel</h2><p>Jane Roe, Teacher</p>",
        name: "x.html") == [])
  }

  @Test("what somebody said below “Apologies” is no excuse; why somebody is away is one")
  func saidBelowApologies() {
    func below(_ line: String) -> [String] {
      people(
        "<h1>Minutes of the Board</h1><h2>1. Apologies for Absence</h2><p>\(line)</p><h2>2. Roof</h2><p>It leaks.</p>",
        name: "x.html")
    }
    #expect(below("Councillor Ash commented that the survey had led to little. Papers:") == [])
    #expect(below("Councillor Ash (that evening on duty)") == ["Councillor|Ash|||apologies"])
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Who is there for whom")
struct PeopleRepresentedTests {
  /// Title, name, role, group and presence of everyone in a document.
  private func people(_ text: String, name: String = "minutes.txt") -> [String] {
    DocumentParser().parse(Array(text.utf8), name: name).people.map {
      "\($0.title ?? "")|\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
    }
  }

  private func text(_ lines: String...) -> [String] {
    let head = ["MINUTES OF THE ROADS COMMITTEE", "3 May 2019", ""]
    let rest = ["", "1. MINUTES", "", "RESOLVED that the minutes be signed.", ""]
    return people((head + lines + rest).joined(separator: "\n"))
  }

  private func html(_ body: String) -> [String] {
    people(
      "<h1>Minutes of the Board</h1>" + body
        + "<h2>1. Minutes</h2><p>The minutes were signed.</p><h2>2. Roof</h2><p>It leaks.</p>",
      name: "x.html")
  }

  @Test("“Representing X Council” heads those who are there for X Council; a class heads nobody's")
  func headings() {
    #expect(
      text(
        "Present: Representing Ash Town Council: Councillors A. Pike and B. Dove",
        "Representing Fir Town Council: Councillor C. Rook") == [
          "Councillor|A. Pike||Ash Town Council|present",
          "Councillor|B. Dove||Ash Town Council|present",
          "Councillor|C. Rook||Fir Town Council|present",
        ])
    #expect(
      text(
        "Members present", "", "Primary academies:    Mrs H Petrel (Chair)",
        "Secondary:            Mr J Rail (Head)", "Special:              Mrs L Crane (Head)") == [
          "Mrs|H Petrel|Chair||present", "Mr|J Rail|Head||present", "Mrs|L Crane|Head||present",
        ])
  }

  @Test("a second column of companies says whom each is from; a second column of names does not")
  func columns() {
    #expect(
      text(
        "Members present:", "  Ada Pike        Wharf Inc.         (Chair)",
        "  Bo Dove         Kaiser AG", "  Cy Roe          Lock Associates    (Secretary)") == [
          "|Ada Pike|Chair|Wharf Inc.|present", "|Bo Dove||Kaiser AG|present",
          "|Cy Roe|Secretary|Lock Associates|present",
        ])
    #expect(
      text(
        "Members present:", "  Ada Pike        Dan Finch", "  Bo Dove         Eve Egret"
      )
      .count == 4)
  }

  @Test("people numbered from one may have bodies in brackets")
  func numbered() {
    #expect(
      text("Attendees:", "   1. Ada Pike (Wharf)", "   2. Bo Dove (Lock)", "   3. Cy Roe (Quay)")
        == ["|Ada Pike||Wharf|present", "|Bo Dove||Lock|present", "|Cy Roe||Quay|present"])
  }

  @Test("two hyphens are a dash")
  func hyphens() {
    #expect(
      text("In attendance", "", "Mr Craig Wren -- General Manager", "Ms A Rao-Lark -- Clerk") == [
        "Mr|Craig Wren|General Manager||inAttendance", "Ms|A Rao-Lark|Clerk||inAttendance",
      ])
  }

  @Test("the label of a table may stand over its names, with the heads of other columns beside it")
  func labels() {
    func rows(_ head: String) -> String {
      "<table><tr>\(head)</tr><tr><td>Ada Pike</td><td>Chief Executive</td><td>AP</td></tr>"
        + "<tr><td>Dr Bo Dove</td><td>Medical Director</td><td>BD</td></tr>"
        + "<tr><td>Apologies</td><td></td><td></td></tr>"
        + "<tr><td>Cy Roe</td><td>Partner Member</td><td>CR</td></tr></table>"
    }
    #expect(
      html(rows("<td>Present</td><td></td><td>Initials</td>")) == [
        "|Ada Pike|Chief Executive||present", "Dr|Bo Dove|Medical Director||present",
        "|Cy Roe|Partner Member||apologies",
      ])
    // A table of something else has such cells as well.
    #expect(
      html(
        "<table><tr><td>Applicant</td><td>Sought</td><td>Purpose</td></tr>"
          + "<tr><td>Garden Circle</td><td>£450</td><td>Tubs</td></tr></table>"
      ).isEmpty)
  }

  @Test("under “Roll call of delegates” a table with names lists those present")
  func rollCall() {
    let table =
      "<table><tr><th>Name</th><th>Member body</th></tr><tr><td>Mr Ada Pike (Chair)</td><td>Norway"
      + "</td></tr><tr><td>Ms Bo Dove</td><td>France</td></tr></table>"
    #expect(
      html("<h2>1 Roll call of delegates</h2>" + table) == [
        "Mr|Ada Pike|Chair|Norway|present", "Ms|Bo Dove||France|present",
      ])
    #expect(html("<h2>1 Contributions of delegates</h2>" + table).isEmpty)
  }

  @Test("chiefs, commodores and Welsh councillors have titles; chief officers have posts")
  func titles() {
    #expect(
      text(
        "Present: Chief Marvin Pike, Commodore R J Roe RN (Chair), Y Cyng. / Cllr Elin Wyn",
        "In attendance: Ann Crane, Chief Planning Officer; Capt. Bo Dove, Harbour Master") == [
          "Chief|Marvin Pike|||present", "Commodore|R J Roe|Chair||present",
          "Y Cyng. / Cllr|Elin Wyn|||present",
          "|Ann Crane|Chief Planning Officer||inAttendance",
          "Capt.|Bo Dove|Harbour Master||inAttendance",
        ])
  }

  @Test("who sits for an area may chair; those absent are addressed as those present are")
  func areas() {
    #expect(
      html(
        "<table><tr><td>PRESENT:</td><td>Director L. Pike, Chair (Area ‘B’)<br>"
          + "Director W. Dove (Area ‘A’)</td></tr>"
          + "<tr><td>ABSENT:</td><td>Director D. Roe (Area ‘D’)</td></tr></table>") == [
          "Director|L. Pike|Chair|Area ‘B’|present", "Director|W. Dove||Area ‘A’|present",
          "Director|D. Roe||Area ‘D’|absent",
        ])
    // A bracket behind another post belongs to it.
    #expect(
      text("Present: Ms A Crane, Lay Member (Audit)") == ["Ms|A Crane|Lay Member (Audit)||present"])
  }

  @Test("“The following persons spoke: A, B and C.” names them in the middle of a paragraph")
  func speakers() {
    let record = ReadDocument([
      "MINUTES OF THE ROADS COMMITTEE", "Present: Cllr A Ash", "1. RATES",
      "The hearing was opened at 7 pm. The following persons spoke: Irene Crane, Bob Dove and "
        + "Ann Roe. It was closed at 8 pm.",
      "2. ROOF", "The following points were made: it leaks, it creaks and it is cold.",
    ])
    #expect(
      record.document.people.map { "\($0.name) \($0.presence)" } == [
        "A Ash present", "Irene Crane contributor", "Bob Dove contributor", "Ann Roe contributor",
      ])
  }

  @Test("witnesses of an item are heard on it, one a paragraph")
  func witnesses() {
    let record = ReadDocument([
      "MINUTES OF THE HEALTH COMMITTEE", "Present: Cllr A Ash", "1. WINTER", "Witnesses:",
      "Kay Crane, Chief Operating Officer, Elder Hospitals", "Femi Dove, Head of Commissioning",
      "It will be cold.", "2. CLOSE", "At four.",
    ])
    #expect(
      record.document.people.map { "\($0.name) \($0.presence)" } == [
        "A Ash present", "Kay Crane contributor", "Femi Dove contributor",
      ])
  }

  @Test("beside names as typed in a chat single words are names; lists of lines said count them")
  func nicks() {
    #expect(
      html("<dl><dt>Present</dt><dd>Henrike Vos, Ladislav, Ama_Owusu, PhilR</dd></dl>")
        .map { String($0.dropFirst().prefix { $0 != "|" }) }
        == ["Henrike Vos", "Ladislav", "Ama_Owusu", "PhilR"])
    #expect(
      html("<h3>People present (lines said)</h3><ol><li>marga_l (61)</li><li>odile (4)</li></ol>")
        .map { String($0.dropFirst().prefix { $0 != "|" }) } == ["marga_l", "odile"])
  }

  @Test("initials in front of the name they stand for are no name; others are not taken away")
  func initials() {
    #expect(
      text("Attendance", "J.P. - Jo Pike (Chair)", "B.D. - Bo Dove (Treasurer)") == [
        "|Jo Pike|Chair||present", "|Bo Dove|Treasurer||present",
      ])
    #expect(
      text("Attendance", "Q.Z. - Jo Pike (Chair)", "V.W. - Bo Dove (Treasurer)").isEmpty)
  }

  @Test("a label may name any class of those present; a sentence about presents is none")
  func classes() {
    #expect(
      text(
        "Elected Members present:", "Councillor S Pike (Chair)", "Alderman J Dove", "",
        "Designated organisations present:", "Mr C Roe, Education Authority") == [
          "Councillor|S Pike|Chair||present", "Alderman|J Dove|||present",
          "Mr|C Roe||Education Authority|present",
        ])
    #expect(text("Wrapped birthday present: Mr Pike was thanked for his.").isEmpty)
  }

  @Test("a label in two halves, one over the other, is one; a body heads its members")
  func halves() {
    #expect(
      text(
        "OFFICERS IN\t\tMrs A Pike, Director of Parks", "ATTENDANCE:\t\tMr D Dove, Head of Parks"
      )
      .allSatisfy { $0.hasSuffix("|inAttendance") })
    #expect(
      text(
        "PRESENT:     Ash District Council", "", "             Councillors C. Pike and",
        "             Mrs P. Dove", "", "             Fir Borough Council", "",
        "             Councillors D. Roe and J. Finch") == [
          "Councillor|C. Pike||Ash District Council|present",
          "Mrs|P. Dove||Ash District Council|present",
          "Councillor|D. Roe||Fir Borough Council|present",
          "Councillor|J. Finch||Fir Borough Council|present",
        ])
  }

  @Test("bold lines over titled names group those present; a bold line over text ends the list")
  func groups() {
    let present =
      "<p><b>Present</b></p><p><b>Group A – Churches</b></p><p>Mrs Ann Pike, Elder Church</p>"
    #expect(
      html(present + "<p><b>Group B – Teachers</b></p><p>Miss Leonie Roe</p>").count == 2)
    #expect(
      html(present + "<p><b>Apologies received</b></p><p>Mr Imran Dove</p>").last
        == "Mr|Imran Dove|||apologies")
  }

  @Test("a row of a table that was run into one line ends before the next titled name")
  func runIntoOneLine() {
    #expect(
      text("In attendance:    Ms C Roe        Director of Finance Mr D Finch      Head of Estates")
        == [
          "Ms|C Roe|Director of Finance||inAttendance", "Mr|D Finch|Head of Estates||inAttendance",
        ])
    #expect(
      text("In attendance:    Ms C Roe        Assistant to Mr D Finch").count == 1)
  }
}

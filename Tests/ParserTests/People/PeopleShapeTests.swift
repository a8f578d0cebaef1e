import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Lists of people by their shape on the page")
struct PeopleShapeTests {
  private static let rest =
    "<h2>1. Minutes</h2><p>The minutes were signed.</p><h2>2. Roof</h2><p>It leaks.</p>"

  private func people(_ text: String, name: String) -> [String] {
    DocumentParser().parse(Array(text.utf8), name: name).people.map {
      "\($0.title ?? "")|\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
        + $0.movements.map { "|\($0.kind) \($0.time ?? "")" }.joined()
    }
  }

  private func html(_ body: String) -> [String] {
    people("<h1>Minutes of the Roads Committee</h1>" + body + Self.rest, name: "x.html")
  }

  @Test("labels and lists by turns in the cells of one column; a second column makes another table")
  func stackedCells() {
    let cells = [
      "Members of the Committee:",
      "<p>Elder Council: Councillors Ada Pike (Co-Chair) and Bo Dove</p><p>Co-opted Members: Cy Wren, Di Finch</p>"
        + "<p>Ash Council: Councillor Ed Rook</p>",
      "Others present:",
      "<p>Fay Kite, Scrutiny Officer, Elder Council</p><p>Dr Gus Lark, Director</p>",
    ]
    let table = cells.map { "<tr><td>\($0)</td></tr>" }.joined()
    #expect(
      html("<table>\(table)</table>") == [
        "Councillor|Ada Pike|Co-Chair|Elder Council|present",
        "Councillor|Bo Dove||Elder Council|present",
        "|Cy Wren|||present", "|Di Finch|||present", "Councillor|Ed Rook||Ash Council|present",
        "|Fay Kite|Scrutiny Officer, Elder Council||inAttendance",
        "Dr|Gus Lark|Director||inAttendance",
      ])
    #expect(
      html(
        "<table><tr><td>Others present:</td></tr><tr><td>forty people from the village</td></tr></table>"
      ).isEmpty)
  }

  @Test(
    "a mark in front of names means what the line below them says; without that line it is a bullet"
  )
  func markedLines() {
    let head = "MINUTES of the ROADS COMMITTEE, 4 July 2006\n\n"
    let names =
      "*        Mr R A Pike (Chairman)\n*        Mrs C Dove\n         Dr N Wren\n*        Mr V Finch\n"
    let rest = "\n1. MINUTES\n\nThe minutes were signed.\n\n2. ROOF\n\nIt leaks.\n"
    #expect(
      people(head + names + "\n* Present\n" + rest, name: "x.txt") == [
        "Mr|R A Pike|Chairman||present", "Mrs|C Dove|||present", "Dr|N Wren|||absent",
        "Mr|V Finch|||present",
      ])
    #expect(people(head + names + rest, name: "x.txt").isEmpty)
  }

  @Test("boxes below a class in bold are a list of who was there")
  func boxes() {
    let head = "# 2023-02-16 Elder board\n\n## Attendance\n\n**Board members**\n\n"
    let rest = "\n\n## Roof\n\nIt leaks.\n\n- Ada would like it mended\n\n## Wall\n\nIt stands.\n"
    #expect(
      people(
        head + "- [x] Ada Pike (chair)\n- [ ] Ben Dove\n- [x] Cy Wren (from 09:20)" + rest,
        name: "x.md")
        == [
          "|Ada Pike|chair||present", "|Ben Dove|||absent", "|Cy Wren|||present|arrived 09:20",
        ])
  }

  @Test("a column of seats is no group, and a few times of arrival are who came late")
  func columns() {
    func table(_ times: [String]) -> String {
      let rows = zip(["Ada Pike", "Bo Dove", "Cy Wren"], times).enumerated().map {
        "<tr><td>\($1.0)</td><td>\($0 + 1)</td><td>X</td><td>\($1.1)</td></tr>"
      }
      return "<table><tr><th>Director</th><th>Division</th><th>Present</th><th>Arrival</th></tr>"
        + rows.joined() + "</table>"
    }
    #expect(
      html(table(["", "6:47 p.m.", ""])) == [
        "|Ada Pike|||present", "|Bo Dove|||present|arrived 18:47", "|Cy Wren|||present",
      ])
    #expect(!html(table(["6:30 p.m.", "6:31 p.m.", "6:33 p.m."])).joined().contains("arrived"))
  }

  @Test("posts in front of brackets with their holders show what the next one is")
  func heldPosts() {
    #expect(
      html(
        "<table><tr><td>In Attendance</td><td>Chief Executive (Lou Pike)<br>Director City Works (Al Dove)"
          + "<br>Pou Whakarae (Mo Te Wren)</td></tr></table>")
        == [
          "|Lou Pike|Chief Executive||inAttendance", "|Al Dove|Director City Works||inAttendance",
          "|Mo Te Wren|Pou Whakarae||inAttendance",
        ])
  }

  @Test("who is there besides the chair and the scribe is a member; behind members they are others")
  func attending() {
    let rest = "\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Wall\n\nIt stands.\n"
    let list = "**Attending:**\n\n- Ada Pike\n- Ben Dove\n- Cy Wren\n"
    #expect(
      people("# Minutes of the board\n\n**Chair:** Ada Pike\n\n" + list + rest, name: "x.md").last
        == "|Cy Wren|||present")
    #expect(
      people(
        "# Minutes of the board\n\n**Members present:** Di Finch, Ed Rook\n\n" + list + rest,
        name: "x.md"
      )
      .last == "|Cy Wren|||inAttendance")
  }

  @Test("people come back to the table, and who has no title goes behind “and”")
  func comingBack() {
    let text =
      "<p>Present: Ada Pike, Cllr Ben Dove</p>"
      + "<h2>1. Roof</h2><p>Ada Pike left the meeting.</p>"
      + "<h2>2. Wall</h2><p>Cllr Ben Dove came back to the table and Ada Pike returned.</p>"
    #expect(
      people("<h1>Minutes of the Roads Committee</h1>" + text, name: "x.html") == [
        "|Ada Pike|||present|left |returned ", "Cllr|Ben Dove|||present|returned ",
      ])
  }

  @Test("a cell says that somebody came as a substitute, and for whom")
  func substitutes() {
    let rows = [
      ("Ada Pike", "Present"), ("Bo Dove", "Apologies"),
      ("Cy Wren", "Present as substitute for Bo Dove"),
    ]
    .map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    let page =
      "<h1>Minutes of the Roads Committee</h1><table><tr><th>Councillor</th><th>Attendance</th></tr>\(rows)</table>"
    let found = DocumentParser().parse(Array((page + Self.rest).utf8), name: "x.html").people
    #expect(found.map { "\($0.presence)" } == ["present", "apologies", "substitute"])
    #expect(found.last?.substituteFor == "Bo Dove")
  }

  @Test("a cell names who came in a member's place, or says that apologies were sent")
  func standIns() {
    let rows = [
      ("Ada Pike", "Yes"), ("Bo Dove", "Sub: Di Finch"), ("Cy Wren", "No - apologies"),
      ("Ed Rook", "No"),
    ]
    .map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    #expect(
      html("<table><tr><th>Member</th><th>Attended</th></tr>\(rows)</table>") == [
        "|Ada Pike|||present", "|Di Finch|||substitute", "|Cy Wren|||apologies",
        "|Ed Rook|||absent",
      ])
  }

  @Test("a post in front of a surname is one where all are called by their surnames")
  func surnames() {
    #expect(
      html(
        "<p>PRESENT: Trustee Pike, Trustee Dove. ALSO PRESENT: Village Clerk Rook, Attorney Kite</p>"
      ).suffix(2)
        == ["|Rook|Village Clerk||inAttendance", "|Kite|Attorney||inAttendance"])
  }
}

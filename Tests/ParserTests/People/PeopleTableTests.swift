import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Attendance in tables and columns")
struct PeopleTableTests {
  /// Title, name, role, group and presence of everyone in a document.
  private func people(_ text: String, name: String = "x.html") -> [String] {
    DocumentParser().parse(Array(text.utf8), name: name).people.map {
      "\($0.title ?? "")|\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
    }
  }

  private func table(_ rows: [[String]]) -> String {
    "<table>"
      + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
      + "</table>"
  }

  private static let rest =
    "<h2>1. Minutes</h2><p>The minutes were signed.</p><h2>2. Roof</h2><p>It leaks.</p>"

  @Test("a column of flags says who was there")
  func grid() {
    let rows = [
      ["Name", "Category", "Term ends", "Present / Apologies"],
      ["Mrs Helen Crane", "Parent", "2019", "P (from 6.20pm)"],
      ["Mr Josh Dove", "Staff", "2020", "A"],
      ["Dr Vik Egret", "Clerk", "–", "In attendance"],
    ]
    #expect(
      people("<h1>Minutes of the governing body</h1>" + table(rows) + Self.rest) == [
        "Mrs|Helen Crane|Parent||present", "Mr|Josh Dove|Staff||apologies",
        "Dr|Vik Egret|Clerk||inAttendance",
      ])
    // Letters in a table of anything else flag nobody.
    let other = [["Name", "Plot", "Rent paid"], ["Mrs Crane", "4", "Y"], ["Mr Dove", "5", "N"]]
    #expect(people("<h1>Minutes of the board</h1>" + Self.rest + table(other)).isEmpty)
  }

  @Test("who came late is present and arrived, at the time in a column of its own")
  func late() {
    let rows = [
      ["Attendee Name", "Title", "Status", "Arrived"],
      ["Ada Pike", "Chairperson", "Present", ""],
      ["Lev Brandt", "Commissioner", "Late", "5:52 p.m."],
      ["Bo Fox", "Commissioner", "Absent", "never"],
    ]
    let document = DocumentParser().parse(
      Array(("<h1>Minutes of the board</h1>" + table(rows) + Self.rest).utf8), name: "x.html")
    #expect(
      document.people.map { person in
        let moves = person.movements.map { "\($0.kind) \($0.time ?? "-")" }
        return "\(person.name)|\(person.presence)|" + moves.joined()
      } == ["Ada Pike|present|", "Lev Brandt|present|arrived 17:52", "Bo Fox|absent|"])
  }

  @Test("rows labelled by class give each its presence")
  func labelledRows() {
    let rows = [
      ["Category", "Names"],
      ["Assembly Members:", "<p>Gwen Crane AM (Chair)</p><p>Rhys Dove AM</p>"],
      [
        "Witnesses:",
        "<p>Professor Ian Egret, Mumbles University</p><p>Sian Finch, Colleges Cymru</p>",
      ],
      ["Committee Staff:", "<p>Ben Gull (Clerk)</p>"],
    ]
    #expect(
      people("<h1>Minutes</h1><h2>Attendance</h2>" + table(rows) + Self.rest) == [
        "|Gwen Crane|Chair||present", "|Rhys Dove|||present",
        "Professor|Ian Egret||Mumbles University|inAttendance",
        "|Sian Finch||Colleges Cymru|inAttendance", "|Ben Gull|Clerk||inAttendance",
      ])
  }

  @Test("a label broken around its cell, and rows below a label alone")
  func brokenLabel() {
    let rows = [
      ["Present:", "Councillor A Crane"],
      ["<p>Other Members in</p><p>Attendance:</p>", "Councillor B Dove (for Item 6)"],
      ["Officers:", ""], ["Whole of meeting", "C. Egret (Legal Services)"],
      ["Agenda Item", "Officer Attending"], ["6.", "D. Finch (Legal Services)"],
    ]
    #expect(
      people("<h1>Minutes</h1>" + table(rows) + Self.rest) == [
        "Councillor|A Crane|||present", "Councillor|B Dove|||inAttendance",
        "|C. Egret||Legal Services|inAttendance", "|D. Finch||Legal Services|inAttendance",
      ])
  }

  @Test("names by ward below the label are present, the wards nobody")
  func wards() {
    let rows = [
      ["WARD", "WARD"], ["ALDERBY", "TEMPLE MOOR"],
      ["Ann Crane<br>Bob Dove", "Cy Egret<br>Di Finch"],
    ]
    #expect(
      people("<h1>Minutes</h1><p>Present: Councillor J Gull</p>" + table(rows) + Self.rest) == [
        "Councillor|J Gull|||present", "|Ann Crane|||present", "|Bob Dove|||present",
        "|Cy Egret|||present", "|Di Finch|||present",
      ])
    let figures = [["Ward", "Votes"], ["Temple Moor", "214"], ["Alderby Green", "99"]]
    #expect(
      people("<h1>Minutes</h1><p>Present: Councillor J Gull</p>" + table(figures) + Self.rest).count
        == 1)
  }

  @Test("days divide the lists of two sittings and are no names")
  func days() {
    #expect(
      people(
        "Minutes of the Board\n\nPresent:\n\n10 September 2014\n\nMr J Crane\nMrs I Dove\n\n"
          + "16 September 2014\n\nMr J Crane\nBaroness Egret of Strathy (from 10.50 am)\n\n"
          + "1. MINUTES\n\nSigned.\n\n2. ROOF\n\nIt leaks.\n", name: "x.txt") == [
          "Mr|J Crane|||present", "Mrs|I Dove|||present",
          "Baroness|Egret of Strathy|||present",
        ])
  }
}

@Suite("Names run together, orders of substitution, declarations announced")
struct PeopleRunTests {
  private func people(_ text: String) -> [String] {
    let page = page(text)
    return NameList.parse(page, page.block(0), defaults: NameListDefaults(.present)).map {
      "\($0.title ?? "")|\($0.name)|\($0.role ?? "")|\($0.group ?? "")"
        + ($0.substituteFor.map { " for \($0)" } ?? "")
    }
  }

  @Test("a title inside a stretch begins the next name; one that belongs to a post does not")
  func titlesDivide() {
    #expect(
      people("Councillor H. Crane (Chair) Councillor M. ap Dafydd Councillor Mrs. S. Dove-Lee") == [
        "Councillor|H. Crane|Chair|", "Councillor|M. ap Dafydd||", "Councillor Mrs.|S. Dove-Lee||",
      ])
    #expect(
      people("Mr D. Crane – Tenants' Federation Ms E. Dove – Shelter") == [
        "Mr|D. Crane||Tenants' Federation", "Ms|E. Dove||Shelter",
      ])
    #expect(people("Chairman Councillor A Crane") == ["Councillor|A Crane|Chairman|"])
    #expect(people("Cllr A Crane (substitute for Cllr B Dove)") == ["Cllr|A Crane|| for B Dove"])
  }

  @Test("bodies with a colon head the names below them; “vice” names the absentee")
  func bodies() {
    #expect(
      people(
        "HARTLEBY COUNCIL:-\nCouncillors Crane and Dove\nMIDDLEHAM COUNCIL:-\nCouncillor Egret (vice Finch)"
      )
        == [
          "Councillor|Crane||HARTLEBY COUNCIL", "Councillor|Dove||HARTLEBY COUNCIL",
          "Councillor|Egret||MIDDLEHAM COUNCIL for Finch",
        ])
    #expect(people("Councillor Egret (Vice Chair)") == ["Councillor|Egret|Vice Chair|"])
  }

  @Test("the number on a collar is no name, two halves of a post are one")
  func collar() {
    #expect(people("Sgt 1147 H Moss – Police") == ["Sgt|H Moss||Police"])
    #expect(
      people("Mr F. Crane, Senior Officer & Meetings Administrator")
        == ["Mr|F. Crane|Senior Officer & Meetings Administrator|"])
  }

  @Test(
    "declarations that are announced or begin with the item",
    arguments: [
      ("The following declaration was made: Councillor L. Crane, item 4 – “I rent a plot”.", true),
      ("Item 5.2 – Mrs I Crane (non-financial)", true),
      ("Item 5.2 – The report was deferred.", false),
      ("The following report was made: Councillor L. Crane was away.", false),
    ])
  func declarations(_ text: String, _ isOne: Bool) {
    let page = page(text)
    var register = PeopleRegister()
    let element = PeopleSentences.element(
      page, page.block(0), register: &register, isUnderDeclarations: true)
    #expect((element?.kind == .declaration) == isOne)
  }

  @Test("initials in the middle of a sentence are its subject; “in that” reports nothing")
  func movements() {
    var register = PeopleRegister()
    var record = PersonRecord(
      name: "Femi Crane", title: "Dr", presence: .present, range: .empty(at: 0))
    record.initials = "FC"
    _ = register.add(record)
    func found(_ text: String) -> Int {
      let page = page(text)
      return MovementSentence.find(page, page.block(0), register).count
    }
    #expect(found("Having declared an interest FC left the room.") == 1)
    #expect(found("Having declared an interest GP left the room.") == 0)
    #expect(found("Mr Dove declared one, in that he rented a plot, and left the meeting.") == 1)
    #expect(found("Mr Dove said that he rented a plot, and left the meeting early once.") == 0)
    #expect(found("Mr Dove declared one in a firm that rents it, and left the meeting.") == 1)
    #expect(found("Mr Dove declared that he rented a plot, and left the meeting.") == 1)
  }
}

@Suite("Footnotes, witnesses, posts behind brackets")
struct PeopleMarkTests {
  private func people(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n\n") + "\n"
    return DocumentParser().parse(Array(text.utf8), name: "x.txt").people.map { person in
      let moves = person.movements.map { " \($0.kind) \($0.time ?? "-")" }.joined()
      return "\(person.name)|\(person.role ?? "")|\(person.presence)\(moves)"
    }
  }

  @Test("a footnote of the list tells who came and left; a number in brackets elsewhere does not")
  func footnotes() {
    #expect(
      people([
        "Minutes of the Board", "PRESENT:", "Mr Alan Crane", "Mr Bo Dove (1)", "Ms Di Egret (2)",
        "(1) Joined the meeting at 9.50 am", "(2) Items 1 to 5 only", "1. MINUTES", "Signed.",
        "2. ROOF", "(1) Left over tiles will be sold.",
      ]) == ["Alan Crane||present", "Bo Dove||present arrived 09:50", "Di Egret||present"])
  }

  @Test("a name at a forge is no part of a person")
  func handles() {
    #expect(
      people([
        "# Board 2023-05-11", "## Attendees", "- Ana Ruiz (@anaruiz) – chair\n- Bob Lee (@blee)",
        "## 1. Cadence", "- We met.", "## 2. Close", "- Done.",
      ]).map { $0.prefix { $0 != "|" } } == ["Ana Ruiz", "Bob Lee"])
  }

  @Test("those from whom a committee took evidence are contributors; papers are nobody")
  func witnesses() {
    let head = ["Minutes of the Committee", "Present: Ann Crane, Bob Dove", "1. EGGS"]
    #expect(
      people(
        head + [
          "The Committee took evidence on the Order from—", "Paul Egret, Minister for Eggs;",
          "Di Finch, Solicitor, Egg Board.", "2. CLOSE", "None.",
        ]
      ).suffix(2) == [
        "Paul Egret|Minister for Eggs|contributor", "Di Finch|Solicitor, Egg Board|contributor",
      ])
    #expect(
      people(
        head + [
          "The Committee considered the following instruments—", "Egg Order 2013;",
          "Hen Order 2013.", "2. CLOSE", "None.",
        ]
      ).count == 2)
  }

  @Test("a post behind a bracket belongs to the name before it, one before a name to that name")
  func postBehindBracket() {
    #expect(
      people([
        "Minutes of the Council", "Present: Cllrs T Crane (TC) Chairman, A Dove (AD), R Egret.",
      ])
        == ["T Crane|Chairman|present", "A Dove||present", "R Egret||present"])
  }
}

/// Labels in rows, heads over columns.
extension PeopleTableTests {
  @Test("labels in rows of their own head the rows below, also “STAFF” below “PRESENT”")
  func sections() {
    let rows = [
      ["PRESENT:"], ["Lena Crane, Chair", "Electoral Area C"], ["Gord Dove", "City of Elder"],
      ["ABSENT:"], ["Marv Egret", "Electoral Area B"], ["STAFF:"], ["Iris Finch, Clerk"],
    ]
    #expect(
      people("<h1>MINUTES of the Board of Directors</h1>" + table(rows) + Self.rest).map {
        $0.split(separator: "|", omittingEmptySubsequences: false)
      }.map { "\($0[1]) \($0[4])" } == [
        "Lena Crane present", "Gord Dove present", "Marv Egret absent", "Iris Finch inAttendance",
      ])
  }

  @Test("“Members” over the heads of columns is a label, without them the head of its own column")
  func membersOverHeads() {
    let rows = [
      ["Name", "Initials", "Role"], ["Ada Pike", "AP", "Chair"], ["Ben Dove", "BD", "Treasurer"],
      ["In attendance"], ["Cy Roe", "CR", "Clerk"],
    ]
    func found(_ rows: [[String]]) -> [String] {
      people("<h1>MINUTES of the Board of Directors</h1>" + table(rows) + Self.rest)
    }
    #expect(
      found([["Members"]] + rows) == [
        "|Ada Pike|Chair||present", "|Ben Dove|Treasurer||present",
        "|Cy Roe|Clerk||inAttendance",
      ])
    #expect(found([["Members"], ["Elder Roof", "12"], ["Bins", "3"]]).isEmpty)
  }

  @Test("under a head of attendance and apologies those are present whom no label calls otherwise")
  func attendanceAndApologies() {
    let rows = [
      ["President", "Cr Ann Crane"], ["Councillors", "Cr Bo Dove<br>Cr Cy Egret"],
      ["Apologies", "Cr Di Finch"],
    ]
    func presences(_ head: String) -> [String] {
      people(
        "<h1>Minutes of the Council</h1><h2>1. \(head)</h2>" + table(rows)
          + "<h2>2. Roof</h2><p>It leaks.</p>")
    }
    #expect(
      presences("RECORD OF ATTENDANCE, APOLOGIES AND LEAVE OF ABSENCE") == [
        "Cr|Ann Crane|President||present", "Cr|Bo Dove|||present", "Cr|Cy Egret|||present",
        "Cr|Di Finch|||apologies",
      ])
    // Under apologies alone a list without labels is one of those who did not come.
    #expect(
      people(
        "<h1>Minutes of the Council</h1><h2>1. APOLOGIES</h2><ul><li>Cr Ann Crane</li><li>Cr Bo Dove"
          + "</li></ul><h2>2. Roof</h2><p>It leaks.</p>") == [
          "Cr|Ann Crane|||apologies", "Cr|Bo Dove|||apologies",
        ])
  }

  @Test("a line of heads over columns of plain text names nobody")
  func headLine() {
    let text = [
      "Minutes of the Quality Committee", "Present\n",
      "Name                   Initials   Role\nDame Ann Crane         AC         Independent Chair\n"
        + "Bo Dove                BD         Chief Executive",
      "1. Welcome", "The Chair welcomed everyone.", "2. Roof", "It leaks.",
    ].joined(separator: "\n\n")
    #expect(
      people(text, name: "x.txt").map {
        String($0.prefix { $0 != "|" }) + "/" + $0.split(separator: "|")[$0.hasPrefix("|") ? 0 : 1]
      }
        == ["Dame/Ann Crane", "/Bo Dove"])
  }

  @Test("a cross stands under “Present” or under “Absent”")
  func crosses() {
    func rows(_ heads: [String]) -> [String] {
      people(
        "<h1>Minutes of the Board</h1>"
          + table([
            heads, ["Wade Crane, Chairman", "X", ""], ["Ann Dove", "X", ""], ["Bo Egret", "", "X"],
          ]) + Self.rest)
    }
    #expect(
      rows(["Commissioner", "Present", "Absent"]).map { $0.split(separator: "|").last } == [
        "present", "present", "absent",
      ])
    #expect(rows(["Commissioner", "Sworn", "Insured"]) == [])
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite(
  "People in columns under class heads, tables headed by the class, lists that a page foot cuts")
struct PeopleColumnTests {
  @Test("two columns of names below a label, each under the class of those below it")
  func classes() {
    let expected = [
      "Ada Pike|Chair||present", "Ben Dove|||present", "Cy Roe|||present", "Di Ash|||present",
    ]
    #expect(
      people(
        """
        **Present:**

        | Elected Members | Nominated Members |
        |---|---|
        | Cllr Ada Pike (Chair) | Ben Dove |
        | Cllr Cy Roe | Di Ash |
        """, "x.md") == expected)
    #expect(
      people(
        """
        PRESENT:

        Statutory                    Non-statutory
        Cllr Ada Pike (Chair)        Ben Dove
        Cllr Cy Roe                  Di Ash
        """) == expected)
    #expect(
      people(
        """
        **Present**

        | Members | Officers |
        |---|---|
        | Cllr Ada Pike | Ben Dove, Director |
        | Cllr Cy Roe | Di Ash, Clerk |
        """, "x.md") == [
          "Ada Pike|||present", "Ben Dove|Director||inAttendance", "Cy Roe|||present",
          "Di Ash|Clerk||inAttendance",
        ])
  }

  @Test("parties head columns as well; posts and bodies beside a name stay what they are")
  func parties() {
    #expect(
      people(
        """
        Present:

        | Labour | Conservative |
        |---|---|
        | Ada Pike | Ben Dove |
        | Cy Roe | Di Ash |
        """, "x.md") == [
          "Ada Pike||Labour|present", "Ben Dove||Conservative|present",
          "Cy Roe||Labour|present", "Di Ash||Conservative|present",
        ])
    #expect(
      people(
        """
        Present:

        | Member | Organisation |
        |---|---|
        | Ada Pike | Elder Trust |
        | Cy Roe | Vale Council |
        """, "x.md") == ["Ada Pike||Elder Trust|present", "Cy Roe||Vale Council|present"])
  }

  @Test("the head of the names is the label of the first list where rows further down label others")
  func headed() {
    #expect(
      people(
        """
        | **Directors** | **Organisation** |
        |---|---|
        | Ada Pike | Chair |
        | Ben Dove | Elder Council |
        | **Observers** | |
        | Cy Roe | Cities Unit |
        | **Executive team** | |
        | Di Ash | Head of Programmes |
        | **Apologies** | |
        | Ed Elm | Vale Trust |
        """, "x.md") == [
          "Ada Pike|Chair||present", "Ben Dove||Elder Council|present",
          "Cy Roe||Cities Unit|inAttendance", "Di Ash|Head of Programmes||inAttendance",
          "Ed Elm||Vale Trust|apologies",
        ])
    #expect(
      people(
        """
        | Directors | Organisation |
        |---|---|
        | Ada Pike | Elder Council |
        | Ben Dove | Vale Trust |
        | Vacancies | two |
        """, "x.md"
      ).allSatisfy { !$0.hasPrefix("Vacancies") })
  }

  @Test("bold heads over bullets: members of a kind, and those who were invited")
  func boldHeads() {
    #expect(
      people(
        """
        **Statutory members**

        - Ada Pike (Chair)
        - Ben Dove, Chief Executive

        **Invited participants**

        - Cy Roe, Area Manager

        **Apologies**

        - Di Ash
        """, "x.md") == [
          "Ada Pike|Chair||present", "Ben Dove|Chief Executive||present",
          "Cy Roe|Area Manager||inAttendance", "Di Ash|||apologies",
        ])
  }

  @Test("a bracket behind a label says who came")
  func brackets() {
    #expect(
      people("In attendance (members): Mr A Pike\n\nIn attendance (officers): Mr B Dove") == [
        "A Pike|||present", "B Dove|||inAttendance",
      ])
    #expect(people("Present (officers): Mr A Pike").first == "A Pike|||inAttendance")
    #expect(people("Present (5): Mr A Pike").first == "A Pike|||present")
  }

  @Test("surnames in three columns are each one; a name that a wrap cut behind its initial is one")
  func surnames() {
    #expect(
      people(
        "Present: The Mayor (Councillor A. Pike)\n\nCouncillors\n\nAsh       Birch      Cole\nDove      Elm        Finch\n"
      ).map { String($0.prefix { $0 != "|" }) }
        == ["A. Pike", "Ash", "Birch", "Cole", "Dove", "Elm", "Finch"])
    #expect(
      people("Present:\n\nMr A. Pike      Mrs B. Dove\nMr C. Roe       Mr D.\nAsh\n").map {
        String($0.prefix { $0 != "|" })
      }.last == "D. Ash")
  }

  @Test("a list that the foot of a page cuts goes on behind it")
  func pageFoot() {
    let text = """
      ELDER BOROUGH COUNCIL

      MINUTES of the LIBRARY COMMITTEE, 2 June 1978

      Present:  Councillor A. Pike (Chairman),
                Councillors B. Dove, C. Roe,

                                    - 1 -

                D. Ash and E. Elm.

      1.  REPORT

          RESOLVED - That the report be received.
      """
    let document = parse(text)
    #expect(document.people.map(\.name) == ["A. Pike", "B. Dove", "C. Roe", "D. Ash", "E. Elm"])
    let lists = document.sections.flatMap(\.blocks).filter { $0.kind == .attendance }
    #expect(lists.map(\.continued) == [false, true])
    // What follows a whole list is none of it.
    let closed = text.replacing("C. Roe,", with: "C. Roe.")
      .replacing("D. Ash and E. Elm.", with: "D. Ash and E. Elm were thanked.")
    #expect(parse(closed).people.count == 3)
  }

  @Test("heads of a wiki label lists; what is missing is not always somebody")
  func wiki() {
    #expect(
      people("== Attending ==\n * Ada\n * Rob T\n * Lionel\n\n== Missing ==\n * Cosmo") == [
        "Ada|||present", "Rob T|||present", "Lionel|||present", "Cosmo|||absent",
      ])
    #expect(people("Missing: two keys and the lid of the urn.") == [])
  }

  @Test("what a system says of a meeting has who came below a head of its own")
  func meetingDetails() {
    let page = """
      <html><body><h1>Meeting Details</h1><h2>Elder Scrutiny Commission</h2>
      <p>8 Jun 2018 - 10:00 to 11:40</p><h3>Public Agenda</h3>
      <table><tr><td>1</td><td><b>Apologies</b></td></tr>
      <tr><td>2</td><td><b>Minutes</b><p>Councillor X Ray will report.</p></td></tr></table>
      <h3>Attendance</h3><p>Attended - Committee Members</p>
      <table><tr><th>Name</th><th>Role</th></tr><tr><td>Councillor Ada Pike</td><td>Chair</td></tr>
      <tr><td>Councillor Ben Dove</td><td>Vice Chair</td></tr></table>
      <p>Apologies</p><table><tr><th>Name</th><th>Role</th></tr>
      <tr><td>Councillor Cy Roe</td><td>Secretary</td></tr></table></body></html>
      """
    let document = parse(page, "x.html")
    #expect(document.kind == .agenda)
    #expect(
      document.people.map { "\($0.name)|\($0.presence)" } == [
        "Ada Pike|present", "Ben Dove|present", "Cy Roe|apologies",
      ])
    #expect(
      parse(page.replacing("<h3>Attendance</h3>", with: "<h3>Membership</h3>"), "x.html")
        .people.isEmpty)
  }
}

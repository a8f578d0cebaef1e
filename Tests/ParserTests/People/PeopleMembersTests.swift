import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Members that a list calls in attendance, lists by place, sentences that name who came")
struct PeopleMembersTests {
  @Test("the only list, “in attendance”, is of the members; those who serve them are not")
  func attending() {
    #expect(
      people("In attendance: Ada Pike, Ben Dove, Cy Roe (Clerk)\nApologies: Di Ash") == [
        "Ada Pike|||present", "Ben Dove|||present", "Cy Roe|Clerk||inAttendance",
        "Di Ash|||apologies",
      ])
    #expect(
      people("In attendance: Mr A Pike (Registrar), Mr B Dove").allSatisfy {
        $0.hasSuffix("inAttendance")
      })
    #expect(
      people(
        "**In Attendance:**\n\nReeve Ada Pike in the Chair\nCouncillors Ben Dove and Cy Roe\nAdministrator Di Ash",
        "x.md") == [
          "Ada Pike|Chair||present", "Ben Dove|||present", "Cy Roe|||present",
          "Di Ash|Administrator||inAttendance",
        ])
    #expect(
      people("In attendance: Ada Pike, Ben Dove\n\nPresent: Mr C Roe, Mr D Ash").first
        == "Ada Pike|||inAttendance")
    #expect(
      people("In attendance: Ada Pike (Head of Roads), Ben Dove (Clerk)").allSatisfy {
        $0.hasSuffix("inAttendance")
      })
  }

  @Test("places in front of full names, on two lines or more below a list")
  func places() {
    #expect(
      people("Present: Chair Ada Pike\nPort Elder: Ben Dove, Cy Roe\nVale Haven: Di Ash") == [
        "Ada Pike|Chair||present", "Ben Dove||Port Elder|present", "Cy Roe||Port Elder|present",
        "Di Ash||Vale Haven|present",
      ])
    #expect(people("Present: Chair Ada Pike\nPrepared by: Ben Dove\nSent to: Di Ash").count == 1)
    #expect(people("Present: Chair Ada Pike\nPort Elder: Ben Dove").count == 1)
  }

  @Test("bodies in front of a dash and their people, line by line below the label")
  func dashes() {
    #expect(
      people(
        "Present:\n\nElder Parish Council - Mr A Pike, Mrs B Dove\nVale Parish Council - Mr C Roe")
        == [
          "A Pike||Elder Parish Council|present", "B Dove||Elder Parish Council|present",
          "C Roe||Vale Parish Council|present",
        ])
    #expect(
      people("Present:\n\nMr A Pike - Elder Parish Council\nMr C Roe - Vale Parish Council") == [
        "A Pike||Elder Parish Council|present", "C Roe||Vale Parish Council|present",
      ])
  }

  @Test("a quorum consisting of, the following Trustees, who was absent and who also attended")
  func sentences() {
    #expect(
      people(
        "A quorum was present consisting of: Ada Pike and Ben Dove. Absent was Cy Roe. Also attending were Di Ash and Ed Elm."
      ) == [
        "Ada Pike|||present", "Ben Dove|||present", "Cy Roe|||absent", "Di Ash|||inAttendance",
        "Ed Elm|||inAttendance",
      ])
    #expect(
      people(
        "The following Trustees were in attendance: Ada Pike and Ben Dove. Staff in attendance: Cy Roe, Director."
      ) == ["Ada Pike|||present", "Ben Dove|||present", "Cy Roe|Director||inAttendance"])
    #expect(
      people("The following officers were in attendance: Ada Pike and Ben Dove.").allSatisfy {
        $0.hasSuffix("inAttendance")
      })
  }

  @Test("names in square brackets, and what is no name behind an apology")
  func brackets() {
    #expect(
      people(
        "## Attendees\n\n* [Ada Pike](https://x.example/ada)\n* [Ben Dove]\n* [to be added]", "x.md"
      )
        == ["Ada Pike|||present", "Ben Dove|||present"])
    #expect(
      people("APOLOGIES: Received from Cllr A Pike (holiday) and Cllr B Dove (work). Accepted.").map
      {
        String($0.prefix { $0 != "|" })
      } == ["A Pike", "B Dove"])
  }

  @Test("who comes and goes in capitals or now is somebody, and gives no time of the meeting")
  func movements() {
    let document = parse(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Pike, Cllr B Dove, Kieran Roe

      1. ROOF

      [Kieran leaves at 19:36]

      COUNCILLOR DOVE LEFT THE MEETING – 8:40 P.M.

      2. WALL

      COUNCILLOR B. DOVE ENTERED THE MEETING – 9:05 P.M.
      """)
    #expect(document.meeting.time == nil)
    #expect(
      document.people.map { person in
        person.name + person.movements.map { " \($0.kind) \($0.time ?? "–")" }.joined()
      } == ["A Pike", "B Dove left 20:40 arrived 21:05", "Kieran Roe left 19:36"])
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("People in columns under any heads, and in tables whose cells say who was there")
struct PeopleRollTests {
  /// A table of HTML: rows of cells, the first as heads where it begins with “!”.
  private func table(_ rows: String...) -> String {
    "<table>"
      + rows.map { row in
        "<tr>"
          + row.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }
          .joined() + "</tr>"
      }.joined() + "</table>"
  }

  private func listed(_ head: String) -> [String] {
    people(
      "<html><body><p>Elder Committee, 3 May 2010</p>" + head + "</body></html>", "x.html")
  }

  @Test("wards, parties and bodies over columns of names, in text and in tables")
  func heads() {
    #expect(
      people(
        "Members present\n\nNorth Ward                South Ward\n--------------------      --------------------\nCllr A Pike (Mayor)       Cllr Mrs B Dove\nCllr C Ray                Cllr D Wren"
      ) == [
        "A Pike|Mayor|North Ward|present", "B Dove||South Ward|present",
        "C Ray||North Ward|present", "D Wren||South Ward|present",
      ])
    #expect(
      listed(
        "<p><b>Members present</b></p>"
          + table("Elm Group|Oak Group", "Cllr A Pike<br>Cllr B Dove|Cllr C Ray<br>&nbsp;")) == [
          "A Pike||Elm Group|present", "B Dove||Elm Group|present", "C Ray||Oak Group|present",
        ])
    // Where nobody was recorded before, bodies may stand there without a label.
    #expect(
      listed(
        table(
          "Elder Borough Council|Vale District Council",
          "<p>Cllr A Pike</p><p>Cllr B Dove</p>|<p>Cllr C Ray</p>"))
        == [
          "A Pike||Elder Borough Council|present", "B Dove||Elder Borough Council|present",
          "C Ray||Vale District Council|present",
        ])
    // Posts head nobody of theirs, and names without titles need more than a head.
    #expect(
      people(
        "Members present\n\nChair                     Treasurer\nCllr A Pike               Cllr B Dove\nCllr C Ray                Cllr D Wren"
      ).allSatisfy { !$0.hasSuffix("|Chair|present") && !$0.hasSuffix("|Treasurer|present") })
  }

  @Test("a row a body, with those present and those who sent apologies in columns")
  func bodies() {
    #expect(
      listed(
        table(
          "Council|Present|Apologies", "Elder City|Cllr A Pike<br>Cllr B Dove|",
          "Vale District|Cllr C Ray (substitute for Cllr D Wren)|Cllr D Wren",
          "Mire Borough||Cllr E Fox"))
        == [
          "A Pike||Elder City|present", "B Dove||Elder City|present",
          "C Ray||Vale District|substitute", "D Wren||Vale District|apologies",
          "E Fox||Mire Borough|apologies",
        ])
    #expect(
      listed(
        "<p><b>President:</b> Prof. A Pike</p>"
          + table(
            "Member state|Delegate|Alternate or adviser", "Austria|Dr B Dove|Ing. Cy Ray",
            "Italy|Dr.ssa Di Fox|")
      ).dropFirst() == [
        "B Dove||Austria|present", "Cy Ray||Austria|present", "Di Fox||Italy|present",
      ])
    // Council and contribution: nobody.
    #expect(
      listed(table("Council|Present|Apologies", "Elder City|4 vans|none", "Vale District|2 vans|1"))
        == [])
  }

  @Test("letters in a column without a head, and the status behind the name without any head")
  func status() {
    #expect(
      listed(
        "<p>P = present A = apologies N = absent</p>"
          + table(
            "Member|Constituent authority|", "Cllr A Pike (Chairman)|Elder Council|P",
            "Cllr B Dove|Elder Council|A", "Cllr C Ray|Vale Council|N")) == [
          "A Pike|Chairman|Elder Council|present", "B Dove||Elder Council|apologies",
          "C Ray||Vale Council|absent",
        ])
    #expect(
      listed(
        table(
          "Chairperson|Ada Pike|Present", "Members|Ben Dove|Present (until 7.35 pm)",
          "|Cy Ray|Apology",
          "|Cr Di Fox|Apology (lateness) – arrived 6.20 pm", "|Cr Ed Wren|Absent",
          "Staff|Flo Lark (Engineer)|By telephone")) == [
          "Ada Pike|Chairperson||present", "Ben Dove|||present", "Cy Ray|||apologies",
          "Di Fox|||present", "Ed Wren|||absent", "Flo Lark|Engineer||inAttendance",
        ])
    // The same answers in a vote tell of nobody's presence.
    #expect(
      listed(
        table("Member|Yes|No|Absent", "Cllr A Pike|X||", "Cllr B Dove||X|", "Cllr C Ray|||X"))
        == [])
    #expect(listed(table("Cllr A Pike|Yes", "Cllr B Dove|No", "Cllr C Ray|Yes")) == [])
  }

  @Test(
    "ticks below “Present” and “Apologies”, titles in a column of their own, without a head for names"
  )
  func ticks() {
    #expect(
      listed(
        "<p><b>MEMBERS</b></p>"
          + table(
            "||Present|Apologies", "Mr|A. Pike (Chairman)|✓|", "Mrs|B. Dove||✓", "Cllr|C. Ray|✓|"))
        == [
          "A. Pike|Chairman||present", "B. Dove|||apologies", "C. Ray|||present",
        ])
  }

  @Test("a roll in aligned text, its heads over a rule")
  func alignedText() {
    let document = parse(
      """
      ELDER COUNTY
      ZONING COMMITTEE
      MINUTES

      DATE:      Tuesday, June 9, 2015

      ROLL CALL

      Supervisor                   District    Present    Absent    Arrived
      -----------------------------------------------------------------------
      Ada Pike, Chair                 4           X
      Ben Dove                       11           X
      Cy Ray                          7                      X
      Rev. Di Fox                     2           X                  9:11

      1. CALL TO ORDER
         The meeting came to order at 9:00 a.m.

      2. ROOF
         It leaks.

      """)
    #expect(
      document.people.map { "\($0.title ?? "")|\($0.name)|\($0.presence)|\($0.movements.count)" }
        == [
          "Supervisor|Ada Pike|present|0", "Supervisor|Ben Dove|present|0",
          "Supervisor|Cy Ray|absent|0", "Rev.|Di Fox|present|1",
        ])
    #expect(document.people.allSatisfy { $0.group == nil })
  }

  @Test("a table may answer for each member at the end of the row, with classes between")
  func answeredRows() {
    #expect(
      listed(
        table(
          "Attendees", "Voting Members", "Mrs. Ada Pike|Chair|Present",
          "Mr. Ben Dove||Absent (travel)",
          "Ms. Cy Ray||Present (arrived 6:02 PM)", "Administration",
          "Dr. Di Fox|Superintendent|Present"))
        == [
          "Ada Pike|Chair||present", "Ben Dove|||absent", "Cy Ray|||present",
          "Di Fox|Superintendent||inAttendance",
        ])
    // What became of applications is no answer.
    #expect(
      listed(
        table("Mr. Ben Dove|Barn|Refused", "Ms. Cy Ray|Kiln|Granted", "Mrs. Ada Pike|Shed|Granted")
      )
      .isEmpty)
  }

  @Test("a roll call may give the reason of who is absent in a bracket")
  func reasons() {
    #expect(
      people(
        "Roll Call:\nAnn Ash, Clerk - Present\nBen Dove, District II Representative - Absent (travel)"
      )
        == ["Ann Ash|Clerk||present", "Ben Dove|District II Representative||absent"])
  }

  @Test("a roll in which nobody was present is no list, from whichever of its lines it is read")
  func nobodyPresent() {
    let absent = (1...4).map { _ in "Fine Arts     Tobin Eagle     absent" }
    #expect(people(absent.joined(separator: "\n\n")) == [])
  }

  @Test("a long roll is one list")
  func longRoll() {
    let names = "abcdefghijklmnopqrstuvwxyz".flatMap { first in
      "abcdefghi".map { "Fine Arts     Tobin E\(first)\($0)le     present" }
    }
    let document = parse(
      "Minutes of the Elder Senate held on 3 May 2010\n\n" + names.joined(separator: "\n\n"))
    #expect(document.people.count == names.count)
    #expect(
      document.sections.flatMap(\.blocks).filter { $0.kind == .attendance }.count == 1)
  }
}

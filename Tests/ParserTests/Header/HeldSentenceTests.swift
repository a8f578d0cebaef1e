import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Lines that say when and where something was held")
struct HeldSentenceTests {
  private func meeting(_ line: String) -> Meeting {
    parse(
      """
      # Elder District Council

      \(line)

      Present: Cllr Ash, Cllr Birch

      1. Gates

      RESOLVED that the gate be shut.

      2. Ponds

      RESOLVED that the pond be cleaned.
      """, "x.md"
    ).meeting
  }

  @Test(
    "a meeting or a body, “held”, and where and when",
    arguments: [
      (
        "Meeting of the Executive held at the Moor House, Elder, on Thursday 14th March 2002 at 2.15 p.m.",
        "Executive", "Moor House, Elder"
      ),
      (
        "MEETING OF THE PLANNING COMMITTEE held in the Council Chamber on Thursday 14th March 2002",
        "PLANNING COMMITTEE", "Council Chamber"
      ),
      (
        "Executive held at the Moor House, Elder, on 14th March 2002", "Executive",
        "Moor House, Elder"
      ),
      (
        "Planning Committee, held on Thursday 14th March 2002 at 2.15 p.m. in the Council Chamber",
        "Planning Committee", "Council Chamber"
      ),
      (
        "Meeting of the Planning Committee held on 14 March 2002 at Mrs. Ash's, Elder",
        "Planning Committee", "Mrs. Ash's, Elder"
      ),
    ])
  func held(line: String, body: String, venue: String) {
    let meeting = meeting(line)
    #expect(meeting.body == body)
    #expect(meeting.date == "2002-03-14")
    #expect(meeting.venue == venue)
  }

  @Test("what another meeting decided, or a later one is to do, is no such line")
  func others() {
    for line in [
      "To confirm the minutes of the Planning Committee held on 4 May 2001.",
      "The next Planning Committee will be held on 4 May 2003 in the Town Hall.",
    ] {
      #expect(meeting(line).date == nil, "\(line)")
      #expect(meeting(line).venue == nil, "\(line)")
    }
  }

  @Test(
    "notes with a day are those of the meeting, whatever notes they are called",
    arguments: [
      "Notes of the Elder Access Forum meeting, 4 June 2019, County Hall",
      "Informal notes of the Elder Access Forum, 4 June 2019, County Hall",
      "Summary notes from the Elder Access Forum meeting of 4 June 2019 at County Hall",
    ])
  func notes(line: String) {
    let document = parse(
      "\(line)\n\nPresent: Cllr Ash, Cllr Birch\n\n1. Gates\n\nIt was agreed to shut the gate.\n\n2. Ponds\n\nNone."
    )
    #expect(document.title == line)
    #expect(document.meeting.body == "Elder Access Forum")
    #expect(document.meeting.date == "2019-06-04")
    #expect(document.meeting.venue == "County Hall")
  }

  @Test("notes of no day, or about something else, are no title of minutes")
  func otherNotes() {
    let document = parse(
      "Elder Access Forum\n\n4 June 2019\n\nNotes of the walk were handed round.\n\nPresent: Cllr Ash\n\n1. Gates\n\nIt was agreed to shut the gate."
    )
    #expect(document.title == "Elder Access Forum")
  }

  @Test("the line below belongs to it where it goes on, and not where it is of something else")
  func lineBelow() {
    let head = "Meeting of the Executive held on 14 March 2002"
    #expect(meeting(head + "  \nin the Town Hall, Elder").venue == "Town Hall, Elder")
    #expect(meeting(head + "  \nOld Town: Permits").venue == nil)
  }
}

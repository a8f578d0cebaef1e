import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes of open groups: front matter, boxes, headlines of calls")
struct OpenGroupTests {
  @Test("front matter of any length leaves the head where it is")
  func longFrontMatter() {
    let record = (0..<60).map { "  \"attendee\($0)\": \"A\($0)\"," }.joined(separator: "\n")
    let document = parse(
      "---\nlayout: post\njson-ld: |\n\(record)\n---\n\n# Ferry WG Telco — Minutes\n\nText.\n",
      "x.md")
    #expect(document.kind == .minutes)
    #expect(
      parse("---\nlayout: post\njson-ld: |\n\(record)\n---\n\n# Ferries\n\nText.\n", "x.md").kind
        == .other)
  }

  @Test("its title and layout say what follows, and the day where nothing else does")
  func postedTitle() {
    let document = parse(
      "---\ntitle: 2024-03-21 TOC Meeting Record\nparent: Meeting Minutes\n---\n\n![Poster](a.png)\n\n# News\n\n- One.\n\n# Reports\n\n- Two.\n",
      "x.md")
    #expect(document.kind == .minutes)
    #expect(document.title == "2024-03-21 TOC Meeting Record")
    #expect(document.meeting.date == "2024-03-21")
    #expect(
      parse("---\ntitle: 2024-03-21 Ferries\n---\n\n# News\n\n- One.\n", "x.md").kind == .other)
  }

  @Test("who is ticked was there, who is not was absent; where nobody is ticked there is no list")
  func boxes() {
    func people(_ head: String, _ entries: String...) -> [String] {
      parse(
        "# Ferry TSC Meeting - June 30, 2021\n\n## \(head)\n\n"
          + entries.map { "* \($0)\n" }.joined() + "\n## Notes\n\n* Ada: it leaks.\n", "x.md"
      ).people.map { "\($0.name)|\($0.group ?? "")|\($0.presence)" }
    }
    #expect(
      people("Voting member attendance", "[x] Ada Pike, Elder Mills", "[ ] Ben Dove, Quarry Trust")
        == ["Ada Pike|Elder Mills|present", "Ben Dove|Quarry Trust|absent"])
    #expect(
      people("Attended by", "[x] Ada Pike - Elder Mills (EM)", "[X] Ben Dove")
        == ["Ada Pike|Elder Mills (EM)|present", "Ben Dove||present"])
    #expect(people("Voting member attendance", "[ ] Ada Pike", "[ ] Ben Dove").isEmpty)
  }

  @Test("heads of classes stand between boxes; the label of another list ends them")
  func classes() {
    let document = parse(
      """
      # Ferry TSC Meeting - June 30, 2021

      ## Voting Representative Attendees

      ### Premier Representatives

      - [x] Ada Pike - Elder Mills
      - [ ] Ben Dove - Quarry Trust

      ### Project Representatives

      - [x] Cyrus Ray - Rope Project

      ## Other Attendees

      - Dee Fox, Harbour Trust

      ## Announcements

      There were none.

      ## Ropes

      They wear.
      """, "x.md")
    #expect(
      document.people.map { "\($0.name) \($0.presence)" } == [
        "Ada Pike present", "Ben Dove absent", "Cyrus Ray present", "Dee Fox inAttendance",
      ])
  }

  @Test("a headline that names a meeting and its day is over minutes; one with rules is not")
  func headlines() {
    func kind(_ headline: String) -> MinutesDocument.Kind {
      parse("# \(headline)\n\n## Topics\n\n- Ropes (Ada)\n  - They wear.\n", "x.md").kind
    }
    #expect(kind("2022-01-17 Rope Team meeting") == .minutes)
    #expect(kind("2022-01-17 Ropes") == .other)
    #expect(kind("2016 02 16 TSC Minutes - canceled") == .agenda)
    // Front matter is no letter that sends minutes.
    let title = "2016 02 16 TSC Minutes - canceled"
    #expect(parse("---\ntitle: \(title)\n---\n# \(title)\n\nNo meeting.\n", "x.md").kind == .agenda)
    #expect(kind("Code of conduct, 17 January 2022") == .other)
    // What did not take place may be told of in minutes.
    #expect(
      parse(
        "# Elder Council\n\nMinutes of the meeting held on 3 May 2010\n\nPresent: Cllr Ash, Cllr Elm\n\n## Market cancelled\n\nIt rained.\n\n## Fete cancelled\n\nIt snowed.\n",
        "x.md"
      ).kind == .minutes)
    // The word in the text below another headline says nothing of the document.
    #expect(
      parse(
        "# 2022-01-17 Rope Team meeting\n\n**Code of Conduct**\n\nBe kind.\n\n**Present**: Ada, Ben\n",
        "x.md"
      ).kind == .minutes)
  }

  @Test("the day may stand in a headline below the agenda, but not in that of another meeting")
  func dayBelow() {
    func day(_ heading: String) -> String? {
      parse(
        "### Call Agenda\n\n* Ropes\n* Nets\n\n### \(heading)\n\nDial in.\n", "x.md"
      ).meeting.date
    }
    #expect(day("Ferry Group Teleconference - 2021-08-10") == "2021-08-10")
    #expect(day("Next call: 2021-08-17") == nil)
  }

  @Test("a year in front of other figures is a date, and no number of what follows")
  func yearInFront() {
    let page = page("2016 02 25 Minutes", "2016 Ropes")
    #expect(LeadingMarker.scan(page, page.block(0), allowBare: true) == nil)
    #expect(LeadingMarker.scan(page, page.block(1), allowBare: true) != nil)
  }
}

@Suite("Logs of calls: what is said in turns, and lists at the end that repeat")
struct CallLogTests {
  private func resolutions(_ log: String) -> [String] {
    texts(
      parse(
        "# Ferry WG Telco — Minutes\n\n**Date:** 2020-06-23\n\n**Present:** Ada Pike, Ben Dove, Cyrus Ray\n\n"
          + log, "x.md"), .resolution)
  }

  @Test("“Agreed.” and what was decided elsewhere, told in somebody's turn, decide nothing")
  func turns() {
    #expect(
      resolutions(
        "**Ben Dove:** The rope is worn. Agreed.\n… and the net is old. Agreed.\n\n**Cyrus Ray:** so it was decided to use a knot.\n"
      ).isEmpty)
    #expect(resolutions("The rope is worn. Agreed.\n") == ["The rope is worn. Agreed."])
    #expect(
      resolutions("> ***Resolution #1: Use a knot.***\n\n**Cyrus Ray:** it was decided.\n")
        == ["Use a knot."])
  }

  @Test(
    "a heading over decisions that stand above repeats them, though it is the only one with a number"
  )
  func repeated() {
    let log = "> ***Resolution #1: Use a knot.***\n\n**Ben Dove:** good.\n\n"
    #expect(
      resolutions(log + "### 1. Resolutions\n\n* [Resolution #1](#resolution1): Use a knot.\n")
        == ["Use a knot."])
    #expect(
      resolutions(log + "### 1. Resolutions\n\n* [Resolution #2](#resolution2): Buy a net.\n")
        == ["Use a knot.", "Buy a net."])
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Lines of chats, and pages that only speak of minutes")
struct LogLineTests {
  private func items(_ document: MinutesDocument) -> [String] {
    document.sections.filter { $0.kind == .item }.compactMap(\.title)
  }

  @Test("what a program was told in a chat is a topic, a decision, an action; what is said is none")
  func commands() {
    let document = parse(
      """
      19:00:03 <ada> #startmeeting Ferry packaging
      19:00:40 <ada> #topic Old knots
      19:02:41 <ben> #hashtags are odd, the topic is rope
      19:05:09 <ada> #agreed old knots are dropped
      19:05:30 <ada> #action ben to post the list
      19:07:00 <ada> #topic Next week
      19:07:22 <ben> same time
      """, "x.txt")
    #expect(document.kind == .minutes)
    #expect(items(document) == ["Old knots", "Next week"])
    #expect(texts(document, .resolution) == ["old knots are dropped"])
    #expect(texts(document, .action) == ["ben to post the list"])
  }

  @Test("labels behind a nick count as well, with or without a time in front")
  func labels() {
    let document = parse(
      """
      Ferry Poems, telcon 2011-08-30

      <ada> TOPIC: line numbers
      <ada> Ben: a poem has no lines
      <ben> RESOLVED: line numbers are drawn
      <ada> TOPIC: next meeting
      <ada> ACTION: Ben to book a bridge
      """, "x.txt")
    #expect(items(document) == ["line numbers", "next meeting"])
    #expect(texts(document, .resolution) == ["line numbers are drawn"])
    #expect(texts(document, .action) == ["Ben to book a bridge"])
    // One quoted line makes no log.
    #expect(
      items(
        parse(
          "Ferry Poems meeting, 30 August 2011\n\n<ada> TOPIC: line numbers\n\nThat was all.\n",
          "x.txt"
        )
      ).isEmpty)
  }

  @Test("a chat in which somebody names a topic is no meeting; a program that starts one makes it")
  func chats() {
    func kind(_ text: String) -> MinutesDocument.Kind { parse(text, "x.txt").kind }
    let chat = "<ada> hi\n<ben> link: see the rope shop\n<ada> topic: which rope\n<ben> jute\n"
    #expect(kind(chat) == .other)
    #expect(kind(chat + "<ada> topic: help: my knot slips\n<ben> help: try a hitch\n") == .other)
    #expect(kind(chat + "<ada> topic: knots\n<ben> RESOLVED: jute it is\n") == .minutes)
    #expect(kind(chat + "<ropebot> Meeting ended Tue Oct  9 16:14:05 2018 UTC.\n") == .minutes)
  }

  @Test("the year behind a time with seconds is none of its own")
  func year() {
    let document = parse(
      """
      16:00:04 <ada> #startmeeting Rope
      16:00:40 <ada> #topic Old knots
      16:02:41 <ben> they slip
      16:14:06 <ropebot> Meeting ended Tue Oct  9 16:14:05 2018 UTC.
      """, "x.txt")
    #expect(document.meeting.endTime == "16:14")
  }

  @Test("topics of a log may have typed numbers; entries below them are none")
  func typedNumbers() {
    let document = parse(
      """
      Ferry Docs Team 2024-05-13

      Meeting started by @osk at 2024-05-13 18:00:10

      Meeting summary
      ---------------
      1. TOPIC: Welcome (@osk, 18:00:20)
      2. TOPIC: Notes (@osk, 18:04:02)
          1. INFO: nine have a draft (@lupe, 18:05:40)
      3. TOPIC: Open floor (@osk, 18:20:31)
      """, "x.txt")
    #expect(items(document) == ["Welcome", "Notes", "Open floor"])
  }

  @Test(
    "a page that tells where minutes are, or what they are, is none; minutes that speak so of others are"
  )
  func aboutMinutes() {
    func kind(_ text: String) -> MinutesDocument.Kind { parse(text, "x.md").kind }
    #expect(
      kind(
        "# Agendas and minutes\n\nMinutes are put up within five days.\n\n- 3 May 2011 minutes\n- 4 June 2011 minutes\n"
      ) == .other)
    #expect(
      kind(
        "# Meeting minutes template\n\nCopy this to make minutes of a meeting.\n\n- Present: [names]\n- Resolved: [what]\n"
      ) == .other)
    #expect(
      kind(
        "# Ferry Council minutes\n\n3 May 2011\n\nPresent: Cllr Ash, Cllr Elm\n\nMinutes are put up within five days.\n\nRESOLVED that the rope be cut.\n"
      ) == .minutes)
    let draft = "# Ferry Board meeting\n\nThese minutes are draft until approved.\n\n"
    #expect(
      kind(
        draft
          + "| Date | 3 May 2021 |\n|---|---|\n| Chair | Ida |\n\n## Rope\n\nRESOLVED: That it be cut.\n"
      )
        == .minutes)
    #expect(
      kind(
        "# Weekly sync\n\n- Date: 3 May 2021\n- Chair: Ida\n\n## Previous minutes\n\nThe minutes were approved.\n\n## Rope\n\nACTION: Ned to cut it.\n"
      ) == .minutes)
    #expect(
      kind(
        "# Club committee, 3 May 2021\n\nProposed Ida Stokes, seconded Ned Lamb.\n\nRESOLVED that the rope be cut.\n\nRos to take minutes next time.\n"
      ) == .minutes)
  }

  @Test(
    "a page that lists the documents of several meetings was none of them; one with a day is of that"
  )
  func listed() {
    let rows = (1...5).map {
      "| \($0) May 2011, 6.30pm | Agenda | Minutes |\n"
    }.joined()
    let text = "Minutes are put up within five days of a meeting and stay in draft until the next. "
    let document = parse(
      "# Agendas and minutes\n\n" + String(repeating: text, count: 8)
        + "\n\n| Date of meeting | Agenda | Minutes |\n|---|---|---|\n\(rows)", "x.md")
    #expect(document.kind == .other)
    #expect(document.meeting.date == nil)
    #expect(document.meeting.time == nil)
    #expect(
      parse(
        "# Agendas and minutes\n\nFerry Sub-Committee\n\nDate: 22 January 2004\n\nMinutes: [Read the minutes](m.pdf)\n",
        "x.md"
      ).meeting.date == "2004-01-22")
  }

  @Test("a page headed by the name of a councillor is no record; one headed by a meeting is")
  func profile() {
    let body =
      "\n\n## Attendance\n\n| Meeting | Attended |\n| --- | --- |\n| Council 4 May | Present |\n"
    #expect(parse("# Councillor Ida Stokes" + body, "x.md").kind == .other)
    #expect(parse("# Council meeting minutes" + body, "x.md").kind == .minutes)
  }

  @Test("turns with times to the second are a transcript; times in front of business are not")
  func timedTalk() {
    let talk = (1...6).map { "00:0\($0):09 Ada Pike: So, we agreed on rope \($0).\n\n" }.joined()
    #expect(parse("Ferry Group call 2022-02-15\n\n" + talk, "x.txt").kind == .other)
    let business = (1...6).map { "19:0\($0) It was agreed to buy rope \($0).\n\n" }.joined()
    #expect(parse("Ferry Group call 2022-02-15\n\n" + business, "x.txt").kind == .minutes)
  }
}

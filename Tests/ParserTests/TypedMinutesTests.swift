import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes as they were typed: titles run into their text, figures of the time, long numbers")
struct TypedMinutesTests {
  private func parse(_ text: String) -> MinutesDocument {
    DocumentParser().parse(Array(text.utf8), name: "x.txt")
  }

  private func items(_ text: String) -> [String] {
    parse(text).sections.filter { $0.kind != .front && $0.kind != .back }.map {
      "\($0.kind == .part ? "part " : "")\($0.number ?? "–") \($0.title ?? "–")"
    }
  }

  private static let society = """
    THE ELDER MOSS SOCIETY

    Minutes of the 114th meeting of Council, held on Saturday 17th October 1998.

    Present:  Dr A. Pike (President), Mr B. Dove.

    The President took the chair at 11.0 a.m.

    1.  Minutes of the 113th meeting.  These had been circulated. They were approved
    and signed.

    2.  Publications.

        (a)  Bulletin.  No. 83 would go to the printer in November. Mr Dove could
             not go on as editor.

        (b)  Keys.  The key had been finished.

    3.  Change to Rule 11.  Mr Dove thought that a quorum of fifteen was enough. The
    Council did not think so.

    4.  Library.  A letter had been read at the last meeting in which the Museum asked
    for the shelves back.

    The meeting ended at 1.20 p.m.
    """

  @Test("a title with a stop may stand over lettered paragraphs, and end in figures")
  func titles() {
    #expect(
      items(Self.society) == [
        "1 Minutes of the 113th meeting.", "2 Publications.", "3 Change to Rule 11.", "4 Library.",
      ])
  }

  @Test("a numbered sentence among titles is an item without one; a list in an item is none")
  func numberedSentences() {
    let text = """
      Minutes of the annual meeting of Elder Parish Council held on 11 May 2011

      Present: Mrs Ash, Mr Birch

      1. Election of Chairman

      Mrs Ash was nominated and seconded.

      2. Mrs Ash signed the Declaration of Acceptance of Office.

      3. Apologies for absence

      Mr Cole

      4. No declarations of interest made.

      5. The minutes of the meeting held on 05/04/11 were agreed as a true record.

      6. Other matters

      1. The drain in Mill Lane was blocked.

      2. The lamp in High Street was out.
      """
    #expect(
      items(text) == [
        "1 Election of Chairman", "2 –", "3 Apologies for absence",
        "4 No declarations of interest made.", "5 –", "6 Other matters",
      ])
  }

  @Test("a dash may set the label off")
  func dashedLabel() {
    let text = """
      Minutes of the meeting of Elder Parish Council held on 9 June 2005

      1. Members Present - Mr K Dove, Mrs M Crane

      2. Apologies - none received

      3. Minutes: The minutes of 12th May were agreed as a correct record.

      4. Planning: The barn was refused. The Clerk had written to the owner.
      """
    #expect(parse(text).people.map(\.name) == ["K Dove", "M Crane"])
    #expect(items(text).first == "1 Members Present")
  }

  @Test("sentences that complete a series in front of its first title are items")
  func sentencesInFront() {
    let text = """
      Notes of Elder Parish Meeting held on 13 May 2013

      1. The Chairman welcomed all those present.

      2. The minutes of 2012 were signed.

      3. Chairman's Report:

      A bench was put on the green. The lamp was mended.

      4. Financial Report:

      Copies of the accounts were given to all. There were no questions.

      5. Other matters:

      A query was raised on the footpath. The Clerk would ask.
      """
    #expect(
      items(text) == [
        "1 –", "2 –", "3 Chairman's Report:", "4 Financial Report:", "5 Other matters:",
      ])
  }

  @Test("a numbered label of people is a title, and the names behind it are read")
  func numberedLabels() {
    let text = """
      Minutes of the meeting of Elder Parish Council held on 9 June 2005

      1. Those Attending: K Dove - Chairman, M. Crane, Mrs. Finch together with Mr. Heron.

      2. Apologies: Mr. Jay & Mrs. Kite

      3. Minutes: The minutes of 12th May were agreed as a correct record.

      4. Planning: The barn was refused. The Clerk had written to the owner.
      """
    #expect(
      parse(text).people.map { "\($0.name)|\($0.presence)" } == [
        "K Dove|present", "M. Crane|present", "Finch|present", "Heron|present", "Jay|apologies",
        "Kite|apologies",
      ])
    #expect(
      items(text) == ["1 Those Attending:", "2 Apologies:", "3 Minutes:", "4 Planning:"])
  }

  @Test(
    "“11.0 a.m.” is a time; a figure with a nought behind the point is none without a.m. or p.m.")
  func time() {
    #expect(parse(Self.society).meeting.time == "11:00")
    #expect(
      parse(Self.society.replacing("at 11.0 a.m.", with: "behind item 11.0")).meeting.time == nil)
  }

  @Test("numbered sentences with a verb are no titles over what is lettered below them")
  func sentences() {
    #expect(
      items(
        """
        THE ELDER MOSS SOCIETY

        Minutes of the meeting of Council, held on Saturday 17th October 1998.

        1.  The roof was mended.

            (a)  Slates came from Elder.

        2.  The door was painted.

            (a)  Paint came from Elder.

        3.  The path was swept.
        """) == [])
  }

  @Test("a year may stand between prefix and number; a level below makes the number above a part")
  func yearInFront() {
    #expect(
      items(
        """
        UNIVERSITY OF ELDER

        Minute of the meeting held on Monday 29 November 2010

        CRT/2010/19.  Announcements

        There were none.

        CRT/2010/20.  Report from the Principal

        CRT/2010/20.1  Funding

        It had been cut.

        CRT/2010/20.2  Halls

        They had been sold.

        CRT/2010/21.  Any other business

        There was none.
        """) == [
          "CRT/2010/19 Announcements", "part CRT/2010/20 Report from the Principal",
          "CRT/2010/20.1 Funding", "CRT/2010/20.2 Halls", "CRT/2010/21 Any other business",
        ])
  }

  @Test("the ends of two years stand in front of a number; two other figures are a reference")
  func twoYearsInFront() {
    func minutes(_ prefix: String) -> [String] {
      items(
        """
        Minutes of the Elder Health Board held on 22 January 2014

        \(prefix)/41  Welcome

        All were welcomed.

        \(prefix)/42  Winter pressures

        There were none.
        """)
    }
    #expect(minutes("HB/1314") == ["HB/1314/41 Welcome", "HB/1314/42 Winter pressures"])
    #expect(minutes("HB/1327").isEmpty)
  }

  @Test("the number of an application is none of a minute")
  func application() {
    #expect(
      items(
        """
        Minutes of the meeting of the Elder Planning Committee held on Monday 29 November 2010

        DC/16/01234  Barn at Elder

        It was seen.

        DC/16/01235  Shed at Elder

        It was seen.
        """) == [])
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes with labels in the margin, roll calls and heads with colons")
struct MarginLayoutTests {
  private let head = """
                   MUNICIPAL DISTRICT OF ELDER CREEK NO. 7
                      REGULAR COUNCIL MEETING MINUTES

                       Tuesday, October 11, 2016
              Council Chambers, Administration Building,
                           Alderton, Manitoba


    PRESENT            Reeve Ada Ash
                       Councillor Ben Elm

    ADMINISTRATION     Cleo Oak, Chief Administrative Officer
                       Dan Fir, Director of Works
                       Eve Yew, Recording Secretary


    """
  private let record = """
    CALL TO ORDER      Reeve Ash called the meeting to order at 10:00 a.m.

    AGENDA
    16-10-402          MOVED by Councillor Elm that the agenda be adopted.
                                                                           CARRIED

    DELEGATION
                       The Curling Club told Council that its ice plant was old and that
                       a new one would cost more than it had raised.

    BYLAW 16-741
    16-10-403          MOVED by Councillor Elm that first reading be given to it, the
                       map attached being a part of it.
                                                                           CARRIED

    ADJOURNMENT        Reeve Ash adjourned the meeting at 12:16 p.m.
    """

  @Test("heads in the margin are items, whether their text stands beside or below them")
  func heads() {
    let read = ReadDocument([head + record])
    #expect(
      read.items == [
        "|CALL TO ORDER", "|AGENDA", "|DELEGATION", "|BYLAW 16-741", "|ADJOURNMENT",
      ])
    #expect(read.motions == ["Elm/–/carried", "Elm/–/carried"])
  }

  private let plain = [
    "Call to Order     Mayor Ash called the meeting to order at 7:00 p.m.",
    "Agenda            It was adopted as it had been sent to all.",
    "Road Repairs      The Administrator reported that the grader was mended.",
    "Adjournment       Mayor Ash adjourned the meeting at 8:12 p.m.",
  ]

  @Test("heads in ordinary type in the margin are items where two have usual names")
  func plainHeads() {
    let front = [
      "ELDER VILLAGE COUNCIL", "Minutes of the meeting of May 3, 2016", "Present   Mayor A Ash",
    ]
    #expect(
      ReadDocument(front + plain).items == [
        "|Call to Order", "|Agenda", "|Road Repairs", "|Adjournment",
      ])
    let speakers = [
      "Ada Ash           She said that the road had been mended.",
      "Ben Elm           He said that it had not been mended at all.",
      "Cleo Oak          She said that somebody ought to look.",
      "Dan Fir           He said that he would look at it himself.",
    ]
    #expect(ReadDocument(front + speakers).items.isEmpty)
  }

  @Test("numbered titles in a column of their own, their text beside them")
  func numberedColumn() {
    let read = ReadDocument([
      "ELDER PARISH COUNCIL", "Minutes of the meeting held on 3 May 2016 in the Hall",
      "1.  Apologies         Apologies were received from Cllr D Fir.",
      "2.  Minutes           The minutes of the meeting held on 5 April were approved.",
      "3.  Highways          The Clerk reported that the lane had been mended at last.",
      "4.  Next meeting      7 June 2016 at 7.30 pm.",
    ])
    #expect(read.items == ["1|Apologies", "2|Minutes", "3|Highways", "4|Next meeting"])
    let table = ReadDocument([
      "ELDER PARISH COUNCIL", "Minutes of the meeting held on 3 May 2016 in the Hall",
      "1. Payments",
      "1.  Ada Ash           Cleaning        £40.00",
      "2.  Ben Elm           Mowing          £35.00",
      "2. Close", "It closed.",
    ])
    #expect(!table.items.contains { $0.contains("Ada") })
  }

  @Test("names with their posts hang below a label in the margin, one a line")
  func hangingNames() {
    let document = ReadDocument([head + record]).document
    #expect(
      document.people.map(\.name) == ["Ada Ash", "Ben Elm", "Cleo Oak", "Dan Fir", "Eve Yew"])
    #expect(document.people[3].role == "Director of Works")
    #expect(document.people[3].presence == .inAttendance)
  }

  @Test("a resolution that is set in and has a dash goes on at the margin")
  func behindDash() {
    let read = ReadDocument([
      """
      MINUTES OF THE ELDER FORUM HELD ON 3 MAY 2013

      1.      Minutes of the last meeting

              Resolved – That the minutes be agreed as a correct record subject to Ada
      Ash being added to those present.

      2.      Roads

      Roads were looked at by all who had come to the meeting in the old hall of the
      school and who had heard of it from their neighbours or from the paper that the
      clerk had put up on the door of the shop in the week before, and all of them
      found that they had been mended well but that the drains had been left as they
      were in the spring when the water had stood in them for a month.
      """
    ])
    #expect(
      read.texts(.resolution) == [
        "That the minutes be agreed as a correct record subject to Ada Ash being added to those "
          + "present."
      ])
  }

  @Test("a room with its house is no body, and goes on in the town on the next line")
  func room() {
    let meeting = ReadDocument([head + record]).document.meeting
    #expect(meeting.organisation == "MUNICIPAL DISTRICT OF ELDER CREEK NO. 7")
    #expect(
      meeting.venue == "Council Chambers, Administration Building, Alderton, Manitoba")
  }

  @Test(
    "labels of what stands inside a matter, columns of figures and lines in ordinary type are no heads",
    arguments: [
      "ACTION             The Clerk is to write to the County about the road.",
      "RECOMMENDATION     That the fee be set at ten pounds for the year.",
      "VOTE               Councillor Elm and Councillor Ash voted for it.",
      "RENT               Forty pounds      £50.00",
      "Councillor Elm     He said that the road had been mended in May.",
    ])
  func notHeads(line: String) {
    let read = ReadDocument([head + record + "\n\n" + line + "\n"])
    #expect(read.items.count == 5)
  }

  @Test("a roll call that says of each, one a line, who was there is the list of people")
  func rollCall() {
    let read = ReadDocument(
      [
        "# ELDER TOWNSHIP BOARD OF TRUSTEES", "## MINUTES – AUGUST 10, 2021",
        "The meeting was called to order at 7:00 p.m. at the Township House, 12 Elder Road, by "
          + "Chairperson Ada Ash, followed by the pledge.",
        "Roll call:", "Ada Ash, present", "Ben Elm, absent", "Cleo Oak, Fiscal Officer, present",
        "#### MINUTES:", "Mr. Elm had sent them.", "#### ADJOURNMENT:", "They adjourned at 8 p.m.",
      ], name: "minutes.md")
    let people = read.document.people
    #expect(people.map(\.name) == ["Ada Ash", "Ben Elm", "Cleo Oak"])
    #expect(people.map(\.presence) == [.present, .absent, .present])
    #expect(people.map(\.role) == ["Chairperson", nil, "Fiscal Officer"])
    #expect(read.document.meeting.venue == "Township House, 12 Elder Road")
    #expect(read.items == ["|ADJOURNMENT:"])
  }

  @Test("answers to a vote, and a roll call of which one line names nobody, are no list of people")
  func notRollCall() {
    let votes = ReadDocument(
      [
        "# Minutes of the Elder Board", "Roll call:", "Ada Ash, aye", "Ben Elm, nay",
      ], name: "minutes.md")
    #expect(votes.document.people.isEmpty)
    let prose = ReadDocument(
      [
        "# Minutes of the Elder Board", "Roll call:", "Ada Ash, present",
        "The trustees welcomed all who were present",
      ], name: "minutes.md")
    #expect(prose.document.people.isEmpty)
  }

  @Test("a place with “by” in its name goes on")
  func byInPlace() {
    let document = DocumentParser().parse(
      Array("Minutes of the Quay Board held at Seaton by the Sea on 3 May 2011".utf8),
      name: "minutes.txt")
    #expect(document.meeting.venue == "Seaton by the Sea")
  }

  @Test(
    "headings in capitals that end with a colon are items, labels of people and decisions are not")
  func colons() {
    let read = ReadDocument(
      [
        "# Minutes of the Elder Board, 3 May 2021", "#### PRESENT:", "Mr A Ash, Mrs B Elm",
        "#### FISCAL OFFICER'S REPORT:", "It was read.", "#### RESOLUTION:", "That it be filed.",
        "#### ROAD DEPARTMENT", "The grader is mended.",
      ], name: "minutes.md")
    #expect(read.items == ["|FISCAL OFFICER'S REPORT:", "|ROAD DEPARTMENT"])
    #expect(read.texts(.resolution) == ["That it be filed."])
  }

  @Test("“MINUTES” in a heading over its motion is an item, over everything it is not")
  func movedBelow() {
    let moved = ReadDocument(
      [
        "## Elder Planning Board, 3 May 2021", "### Minutes",
        "**MOTION:** Ms. Ash moved to approve the minutes. Mr. Elm seconded. Motion passed 4-0-0.",
        "### Barn", "It was measured.",
      ], name: "minutes.md")
    #expect(moved.items == ["|Minutes", "|Barn"])
    let all = ReadDocument(
      [
        "## Elder Planning Board, 3 May 2021", "### Minutes", "The Chair opened the meeting.",
        "### Barn", "It was measured.", "### Well", "It was dry.",
      ], name: "minutes.md")
    #expect(all.items == ["|Barn", "|Well"])
  }

  @Test("the time for the public in bold in front of the first number is an item")
  func businessInFront() {
    let read = ReadDocument(
      [
        "Minutes of Elder Town Council, 3 May 2021", "**Present:** Cllr A Ash, Cllr B Elm",
        "**Public Forum**",
        "A resident asked when the lamp outside her house would be mended again.",
        "**137/21 Apologies**", "There were none.", "**138/21 Roads**", "They were swept.",
      ], name: "minutes.md")
    #expect(read.items == ["|Public Forum", "137/21|Apologies", "138/21|Roads"])
  }

  @Test("the number of a proposal is part of its heading where the others have none")
  func proposals() {
    let read = ReadDocument(
      [
        "# Elder SIG meeting notes", "## June 8, 2023", "**Attendees:** Ada Ash, Ben Elm",
        "### Triage", "* nine closed", "### HEP-118: Routing to GA", "* green", "### Open issues",
        "* none",
      ], name: "notes.md")
    #expect(read.items == ["|Triage", "|HEP-118: Routing to GA", "|Open issues"])
  }

  @Test("numbers of proposals count where all headings have them")
  func numberedProposals() {
    let read = ReadDocument(
      [
        "# Elder SIG meeting minutes", "## IN-64: Roads", "They were swept.", "## IN-65: Bins",
        "They were full.", "## IN-66: Lamps", "One is broken.",
      ], name: "notes.md")
    #expect(read.items == ["IN-64|Roads", "IN-65|Bins", "IN-66|Lamps"])
  }

  @Test("a clause in capitals that goes on with a resolution is no head")
  func clauseInCapitals() {
    let read = ReadDocument([
      "ELDER DISTRICT COUNCIL", "Minutes of the meeting held on 3 May 2014",
      "Present    Mayor A Ash, Crs B Elm and C Oak",
      "MOVED BY CR ELM, SECONDED BY CR OAK AND\nRESOLVED THAT THE APOLOGY BE SUSTAINED.",
      "1    WATER", "The wall leaks.",
      "MOVED BY CR OAK, SECONDED BY CR ELM AND\nRESOLVED THAT THE PRICE BE ACCEPTED,",
      "AND THAT A REPORT BE PRESENTED BEFORE THE NEXT PLAN.", "2    ROADS", "They were swept.",
      "3    BINS", "They were full.",
    ])
    #expect(read.items == ["1|WATER", "2|ROADS", "3|BINS"])
    #expect(
      read.texts(.resolution) == [
        "THAT THE APOLOGY BE SUSTAINED.",
        "THAT THE PRICE BE ACCEPTED, | AND THAT A REPORT BE PRESENTED BEFORE THE NEXT PLAN.",
      ])
  }
}

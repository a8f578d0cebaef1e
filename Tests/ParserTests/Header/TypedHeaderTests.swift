import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Heads and ends of typed minutes: who, when, where")
struct TypedHeaderTests {
  private static let items =
    "1. Minutes\n\nThey were read.\n\n2. Roof\n\nIt leaks.\n\n3. Next meeting\n\n7 June.\n\n"

  private func meeting(_ head: String, _ end: String = "") -> Meeting {
    parse(head + "\n\n" + Self.items + end).meeting
  }

  @Test(
    "verbs by which a meeting ends, and the time behind them; one told of an earlier meeting is not it"
  )
  func ends() {
    let head = "Minutes of the Elder Court held on 9 June 1998 at 7 pm in the hall"
    for sentence in [
      "The Court rose at 8.40 pm.", "We finished at 8.40 pm.",
      "The Chairman ended the call at 8.40 pm.",
      "The President shut the meeting at 8.40 pm.", "(Duration of the meeting: 7 pm to 8.40 pm)",
      "The meeting broke up at twenty minutes to nine o'clock.",
    ] {
      #expect(meeting(head, sentence).endTime == "20:40", "\(sentence)")
    }
    #expect(
      parse(
        head
          + "\n\n1. Minutes\n\nThe minutes of the last meeting, which had closed at 11.20 pm, were read.\n\n2. Roof\n\nIt leaks.\n"
      ).meeting.endTime == nil)
  }

  @Test("a place in front of the time, or a room behind it, on a line of the head; a body is none")
  func places() {
    #expect(
      meeting("# Elder Wheelers – minutes of the committee, 3 June 2015\n\nThe White Hart, 8 pm")
        .venue == "The White Hart")
    #expect(
      meeting("Minutes of the Steering Group held on 25 May 2022\n\nDepot meeting room, 2.00pm")
        .venue == "Depot meeting room")
    #expect(
      meeting("Minutes of the Elder Board, 10 January 2018\n\nElder Roads Committee, 7.00 pm").venue
        == nil)
    #expect(
      meeting(
        "Minutes of the meeting held on 20 July 2006 at 6.00pm in the Assembly Room, Elder (adjourned from 13 July 2006)"
      )
      .venue == "Assembly Room, Elder")
  }

  @Test("a name with a stop, one in front of a dash, of a saint, or with letters behind it")
  func names() {
    #expect(
      meeting(
        "Minutes of the Education Board\n\nUniversity of Elder. Thursday 5 February 2004, 9.15 a.m., Senate Room"
      )
      .organisation == "University of Elder")
    let dashed = meeting(
      "Elder Playing Field Association – Minutes of the Management Committee\n\n9 May 2001")
    #expect(dashed.organisation == "Elder Playing Field Association")
    #expect(dashed.body == "Management Committee")
    #expect(
      meeting(
        "St Cuthbert's Church\n\nMinutes of the Parochial Church Council held on 29/07/2002 at 8.00 pm in the vestry"
      )
      .organisation == "St Cuthbert's Church")
    #expect(
      meeting("MINUTES OF THE OPEN SPACES COMMITTEE\n\n28 January 2013").body
        == "OPEN SPACES COMMITTEE")
  }

  @Test("notices, standing orders, notes of a group, reports on minutes: what each is")
  func kinds() {
    #expect(
      parse(
        "ELDER BOWLING CLUB\n\nNOTICE IS HEREBY GIVEN that the Annual General Meeting will be held on 20 November 1987 at 7.30 p.m.:\n\n"
          + "1. To receive apologies.\n2. To elect officers.\n3. To fix the subscription.\n"
      ).kind == .agenda)
    #expect(
      parse(
        "STANDING ORDERS OF ELDER TOWN COUNCIL\n\n1. Meetings\n\na) Meetings shall be held at 7.00 p.m.\n\n2. Minutes\n\n"
          + "a) They shall be taken as read. \"RESOLVED that the minutes be approved\" shall do.\n"
      ).kind == .other)
    #expect(
      parse(
        "# Notes of the Riverside Task Group\n\n13 September 2019\n\n**1. Where we are**\n\nThe county has money.\n\n**2. Next**\n\nIn May.\n",
        "x.md"
      ).kind == .minutes)
    #expect(
      parse(
        "ELDER DISTRICT COUNCIL\n\nREPORT OF THE MONITORING OFFICER\n\nAMENDMENT OF THE MINUTES OF 4 MAY 2016\n\n1. Introduction\n\n"
          + "They are wrong.\n\n2. Proposal\n\nThat they be put right.\n\n3. Legal implications\n\nNone.\n"
      ).kind == .report)
  }
}

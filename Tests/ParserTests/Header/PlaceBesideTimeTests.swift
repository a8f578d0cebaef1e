import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Places and times on the lines of a head")
struct PlaceBesideTimeTests {
  private func venue(_ lines: String) -> String? {
    parse(
      "ELDER TRADES COUNCIL\n\n" + lines
        + "\n\nPresent: Mr A Pike, Mr B Dove\n\n1. MINUTES\n\nAgreed.\n\n2. ROOF\n\nIt leaks.\n"
    ).meeting.venue
  }

  @Test("a place in front of the time or behind it, whatever it is called")
  func besideTime() {
    let title = "Minutes of the monthly meeting, Thursday 17 March 2011\n\n"
    #expect(
      venue(title + "Railway Club, Station Approach, 7.30pm") == "Railway Club, Station Approach")
    #expect(
      venue(title + "7.30pm, Railway Club, Station Approach") == "Railway Club, Station Approach")
    #expect(venue(title + "7.30pm, Draft, unconfirmed") == nil)
  }

  @Test("a place right behind the time, and one in small letters")
  func noMark() {
    #expect(
      venue(
        "Elder Parish Council – Ordinary Meeting Tuesday 2nd April 2019, 7.30pm Elder Village Hall")
        == "Elder Village Hall")
    #expect(venue("Minutes – Sunday 5 June 2016, 3pm, common house") == "common house")
    #expect(venue("Minutes – Sunday 5 June 2016, 3pm, seven of us") == nil)
    #expect(venue("Minutes – Sunday 5 June 2016, 3pm Annual Dinner Follows") == nil)
  }

  @Test("where and when something took place; start and finish on one line")
  func tookPlace() {
    #expect(
      venue(
        "Minutes of the meeting\n\nTook place at the education centre on June 9th 2018 at 3 PM.")
        == "education centre")
    let meeting = parse(
      "Minutes of the meeting held on 3 May 2010\n\nStart: 20.05      Finish: 21.40\n\n"
        + "Present: Mr A Pike, Mr B Dove\n\n1. MINUTES\n\nAgreed.\n"
    ).meeting
    #expect(meeting.time == "20:05")
    #expect(meeting.endTime == "21:40")
  }
}

import Testing

@testable import MinutesParser

@Suite("Names of bodies that stand beside their organisation")
struct OwnBodyTests {
  private func names(_ text: String) -> String {
    let meeting = DocumentParser().parse(Array(text.utf8), name: "x.txt").meeting
    return "\(meeting.organisation ?? "–") | \(meeting.body ?? "–")"
  }

  private static let rest = """


    Present: Mr A Pike (Chair), Mrs B Dove

    1. APOLOGIES

    There were none.

    2. ROOF

    It leaks.
    """

  @Test("a university’s court is its body, below the name of the university")
  func court() {
    #expect(
      names(
        "UNIVERSITY OF ELDER\n\nUNIVERSITY COURT\n\nMinute of the meeting held on 3 May 2010"
          + Self.rest)
        == "UNIVERSITY OF ELDER | UNIVERSITY COURT")
    #expect(
      names("ELDER UNIVERSITY\n\nMinute of the meeting held on 3 May 2010" + Self.rest)
        == "ELDER UNIVERSITY | –")
  }

  @Test("“the Authority” is the organisation above and no body of it; “the Board” is one")
  func authority() {
    #expect(
      names(
        "ELDER FIRE AUTHORITY\n\nMinutes of the Annual Meeting of the Authority held on 3 May 2010"
          + Self.rest) == "ELDER FIRE AUTHORITY | –")
    #expect(
      names(
        "ELDER SCHOOL TRUST\n\nMinutes of the Annual Meeting of the Board held on 3 May 2010"
          + Self.rest) == "ELDER SCHOOL TRUST | Board")
  }

  @Test("behind the place stands its council, or in front of it its board")
  func places() {
    #expect(
      names(
        "MINUTES OF THE SHIRE OF ELDER\nORDINARY COUNCIL MEETING\nHELD ON 3 MAY 2010" + Self.rest)
        == "SHIRE OF ELDER | COUNCIL")
    #expect(
      names(
        "MINUTES of the Regular Meeting of the Board of the Regional District of Elder Lakes held on 3 May 2010"
          + Self.rest) == "Regional District of Elder Lakes | Board")
    #expect(
      names(
        "Minutes of the Regular Meeting of the Board of the Friends held on 3 May 2010"
          + Self.rest
      ).hasSuffix("| Board of the Friends"))
  }
}

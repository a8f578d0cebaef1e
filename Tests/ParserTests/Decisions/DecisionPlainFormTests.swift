import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Decisions in plain and short forms: by a society, at the end of a sentence, beside a term")
struct DecisionPlainFormTests {
  /// The resolutions of minutes of which only head and text matter.
  private func resolutions(_ lines: String...) -> [String] {
    texts(parse(lines.joined(separator: "\n\n")), .resolution)
  }

  @Test(
    "what the document calls itself decides, by its noun or its initials; another's club does not")
  func societies() {
    let head = "Elder Naturalists' Society\n\nMinutes of the meeting of 3 May 1904"
    #expect(
      resolutions(head, "After tea the Society decided to keep the cases.")
        == ["After tea the Society decided to keep the cases."])
    #expect(resolutions(head, "The Cricket Club decided to keep the cases.").isEmpty)
    #expect(resolutions(head, "The Club decided to keep the cases.").isEmpty)
    #expect(
      resolutions(
        "HOLLOW BRIDGE RESIDENTS' ASSOCIATION", "Minutes of the meeting of 3 May 2017",
        "HBRA decided to hold the party in June.") == ["HBRA decided to hold the party in June."])
    #expect(
      resolutions(
        "HOLLOW BRIDGE RESIDENTS' ASSOCIATION", "Minutes of the meeting of 3 May 2017",
        "BBC decided to hold the party in June."
      ).isEmpty)
  }

  @Test("determined decides as decided does")
  func determined() {
    #expect(decided("It was determined that the bid be taken.").count == 1)
    #expect(decided("The Board determined to take the bid.").count == 1)
    #expect(decided("The bidders were determined to win.").isEmpty)
  }

  @Test(
    "a label behind a statement closes it: in brackets, as one word with “accordingly”, behind movers"
  )
  func closing() {
    #expect(
      decided("The hours to be cut from 30 to 24. (AGREED)")
        == ["resolution: The hours to be cut from 30 to 24. (AGREED)"])
    #expect(
      decided("Mr Ash moved, and Mrs Elm seconded, that the land be bought. Resolved accordingly.")
        == [
          "resolution: Mr Ash moved, and Mrs Elm seconded, that the land be bought. Resolved accordingly."
        ])
    #expect(
      decided("Cheques as listed to be paid. Prop JF sec PM. Agreed.")
        == ["resolution: Cheques as listed to be paid. Prop JF sec PM. Agreed."])
    #expect(decided("The hours were cut. (See the agreed list.)").isEmpty)
  }

  @Test("“Res.” in front of “That” is a label, and money behind a label is no date")
  func shortLabels() {
    #expect(
      decided("Res. That the room be opened.") == ["resolution: [Res.] That the room be opened."])
    #expect(decided("Res. 12 was read.").isEmpty)
    #expect(
      decided("Approved: $1,000, rest on request.") == [
        "resolution: [Approved:] $1,000, rest on request."
      ])
    #expect(decided("Approved: 8 April 2013").isEmpty)
  }

  @Test("a decision and an action may stand beside their names in a list of terms")
  func terms() {
    let page =
      "<h1>Elder Trust</h1><p>Minutes of 1 July 2014</p><h2>Lock 3</h2><dl><dt>Decision:</dt><dd>to order steel gates.</dd>"
      + "<dt>Action:</dt><dd>Ursula to tell the clubs.</dd></dl>"
    let document = parse(page, "x.html")
    #expect(texts(document, .resolution) == ["to order steel gates."])
    #expect(texts(document, .action) == ["Ursula to tell the clubs."])
  }

  @Test("under the head of actions anybody's task is one; an action point has a number")
  func tasks() {
    let document = parse(
      "Elder Flats Ltd\n\nMinutes of 3 April 2011\n\nIt was agreed to start.\n\nACTIONS\n\n1. Agent to instruct solicitors.\n\n2. Next meeting on 5 May.\n"
    )
    #expect(texts(document, .action) == ["Agent to instruct solicitors."])
    #expect(decided("[AP 3: Dr Ash to put up a logger]").first?.hasPrefix("action") == true)
  }

  @Test("what is decided, set as a task or announced in an extract tells that it is of minutes")
  func kinds() {
    for line in [
      "7.2  AGREED: That the credit stay.",
      "On a vote it was RESOLVED by 9 votes to 3 that dues rise.",
      "Moved by: Councillor Ash", "Sixty baskets to be ordered. (AGREED)", "The Board agreed:-",
      "He undertook to put up a notice.", "The following points were made:",
    ] {
      #expect(
        parse("ELDER JOINT COMMITTEE\n\n4 December 2013\n\nGLASS\n\n\(line)\n").kind == .minutes,
        "\(line)")
    }
    #expect(
      parse("ELDER JOINT COMMITTEE\n\n4 December 2013\n\nGLASS\n\nGlass is heavy.\n").kind
        != .minutes)
    // A label needs no name of a body.
    #expect(
      parse("Elder Watch\n\nMonday 9 May 2022\n\nCameras\n\nAgreed: two for a year.\n").kind
        == .minutes)
    #expect(
      parse("Elder Watch\n\nMonday 9 May 2022\n\nCameras\n\nTwo for a year.\n").kind != .minutes)
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Titles that run into their text, and numbers that have none")
struct RunInTitleTests {
  private static let head =
    "MINUTES OF ELDER PARISH COUNCIL MEETING\n\nTUESDAY 3 MAY 2011\n\nPresent: Mrs R Ash, Mr D Birch, Miss A Crane\n\n"

  private func items(_ text: String) -> [String] {
    numberedItems(parse(Self.head + text, "x.md"))
  }

  @Test("who acts, usual business and initials of who speaks end a title")
  func sentences() {
    let text = """
      1\\. Apologies. Mr. Nigel Elm

      2\\. Minutes of the previous meeting (May meeting cancelled) and matters arising. The minutes were read by all.

      3\\. Correspondence All letters had been passed to the members and nothing was said of them.

      4\\. Precept request for the year 2020/21 Councillors were presented with the figures of the Clerk.

      5\\. Recording of the meeting RA asked whether anybody present would film it. Nobody would.

      6\\. Any other business Mrs. S Ash asked if the hedge could be cut back and the ivy too.
      """
    #expect(
      items(text) == [
        "1|Apologies.",
        "2|Minutes of the previous meeting (May meeting cancelled) and matters arising.",
        "3|Correspondence", "4|Precept request for the year 2020/21",
        "5|Recording of the meeting", "6|Any other business",
      ])
  }

  @Test(
    "a word that says which of those who act it is belongs to them",
    arguments: [
      "Parish Councillors were thanked for their work in the snow.",
      "All Members were asked to bring a chair of their own.",
      "Ward Members were told of the new bins in the road.",
      "Ward Councillor Elm reported that the bus had stopped.",
      "Local Residents were heard on the matter of the road.",
      "Vice Chairman was elected by all of those who came.",
      "County Councillor Oak reported that grants were made.",
      "Finance Committee Members were asked for their figures.",
    ])
  func attributes(sentence: String) {
    let text =
      "1\\. Apologies. Mr Elm\n\n2\\. \(sentence)\n\n3\\. Noise in the lane Residents were asked to ring the Clerk.\n\n4\\. Water. The pump was mended.\n"
    #expect(items(text) == ["1|Apologies.", "2|", "3|Noise in the lane", "4|Water."])
    let body = text.replacing(sentence, with: "County Council Cllr Elm said that grants were made.")
    #expect(items(body).contains("2|County Council"))
  }

  @Test(
    "a number of those present is no item, and sentences fill the series in front of the titles")
  func quantities() {
    let text = """
      1 member of the public

      1\\. Election of Chairman

      Mrs R Ash was nominated and elected.

      2\\. Mrs R Ash duly signed the Declaration of Acceptance of Office.

      3\\. Apologies for absence

      Mr F Elm

      4\\. Councillors signed their Declaration of Acceptance of Office.

      5\\. Reports

      5.1 Chairman's Report

      The grit bins have been moved.

      6\\. Next meeting

      7 June 2011
      """
    #expect(
      items(text) == [
        "1|Election of Chairman", "2|", "3|Apologies for absence", "4|", "5.1|Chairman's Report",
        "6|Next meeting",
      ])
  }

  @Test("a numbered sentence in bold has no title, a title in bold has")
  func boldSentences() {
    let text = """
      **1\\. Apologies**

      Mr Elm.

      **2\\. The minutes of the last meeting were agreed as a true record.**

      **3\\. Highways**

      The lane is closed.

      **4\\. Clerk's report**

      There was none.
      """
    #expect(items(text) == ["1|Apologies", "2|", "3|Highways", "4|Clerk's report"])
  }

  @Test(
    "reports under sub-numbers are the items below a number that groups them; matters are paragraphs of it"
  )
  func subItems() {
    let text = """
      1\\. Apologies. Mr Elm sent his apologies for the meeting.

      2\\. Minutes. The minutes of the last meeting were signed.

      3\\. Reports. 3.1 Chairman's Report. No report was given as the Chairman was away for the whole of the month, and the one of the month before had been read by all who came.

      3.2 Clerk's Report The Clerk had nothing to report to the meeting on this day.

      3.3 Police Report. There were two thefts from sheds in the village.

      4\\. Highways

      4.1 Mill Lane. The sign is down again and will be put up.

      4.2 Ford Road. The ford is deep and the gauge is gone.
      """
    #expect(
      items(text) == [
        "1|Apologies.", "2|Minutes.", "3.1|Chairman's Report.", "3.2|Clerk's Report",
        "3.3|Police Report.", "4|Highways",
      ])
  }

  @Test("the time for the public is an item in front of its text, where it opens a paragraph")
  func publicTime() {
    let text = """
      Public Participation No matters were raised by the one resident who came.

      1\\. Apologies

      Mr Elm.

      2\\. Highways

      During Public Participation the lane was spoken of.

      3\\. Clerk's report

      There was none.

      Open Forum. A parishioner thanked the council for the drain cover.

      Open Forum Theatre will play in the hall in June.
      """
    #expect(
      items(text) == [
        "|Public Participation", "1|Apologies", "2|Highways", "3|Clerk's report", "|Open Forum.",
      ])
  }
}

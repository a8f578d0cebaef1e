import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Items of pages that sites and programs made of minutes")
struct SitePageTests {
  private func items(_ text: String, _ name: String) -> [String] {
    parse(text, name).sections.filter { $0.kind == .item }.map {
      "\($0.number ?? "-")|\($0.title ?? "")"
    }
  }

  @Test(
    "numbers that lists draw in front of headings are those of the items, where they count them")
  func drawnNumbers() {
    func page(_ starts: [Int]) -> String {
      "<h1>Minutes of the Roads Committee</h1><p>Present: Cllr T Heron</p>"
        + zip(starts, ["Interests", "Budget", "Roof"]).map {
          "<ol start=\"\($0)\"><li><h2>\($1)</h2></li></ol><p>Cllr Heron spoke of it.</p>"
        }.joined()
    }
    #expect(items(page([1, 2, 3]), "x.html") == ["1|Interests", "2|Budget", "3|Roof"])
    #expect(items(page([1, 1, 1]), "x.html") == ["-|Interests", "-|Budget", "-|Roof"])
  }

  @Test("a title in capitals goes on behind its dash up to the number of the paper")
  func dashes() {
    func title(_ line: String) -> String? {
      items(
        "**14/34 ROOF**\n\nIt leaks.\n\n\(line)\n\nMr Pike spoke.\n\n**14/36 MINUTES**\n\nAgreed.\n",
        "x.md"
      )
      .dropFirst().first
    }
    #expect(
      title("**14/35 SCHEME REVIEW – STAGE TWO** *(Report 14-118)*")
        == "14/35|SCHEME REVIEW – STAGE TWO")
    #expect(title("**14/35 WALL – The Clerk had two quotes for it.**") == "14/35|WALL")
  }

  private static let record =
    "ELDER PARISH COUNCIL\n\nMinutes of the meeting held on 3 July 2012\n\nPRESENT: Mr A Pike, Mrs B Dove\n\n"
    + "1. ROOF\n\nIt leaks.\n\n2. WALL\n\nRESOLVED that it be mended.\n"

  @Test("what a host of documents prints around minutes is none of them")
  func hostLines() {
    let front = [
      "Upload   Log in   Sign up", "minutes july 2012", "Related documents", "Parish Plan (final)",
      "Download",
    ]
    let copy = (front + ["Transcription", Self.record, "Similar documents", "Parish Plan (draft)"])
      .joined(separator: "\n\n")
    let found = parse(copy, "x.txt")
    #expect(found.meeting.organisation == "ELDER PARISH COUNCIL")
    #expect(found.title == "Minutes of the meeting held on 3 July 2012")
    // One such line may stand in any document.
    #expect(
      texts(parse("Download\n\nTranscription\n\n" + Self.record, "x.txt"), .furniture).isEmpty)
  }

  @Test("a question about the page below it opens no item")
  func feedback() {
    let page =
      "<h1>Roads Committee: minutes, 9 February 2021</h1><p>Present: Cllr T Heron</p><h2>Item 1: Roof</h2><p>It leaks.</p>"
      + "<h2>Item 2: Was the road gritted?</h2><p>Cllr Heron asked.</p>"
    #expect(
      items(page + "<h2>Was this page helpful?</h2><p>Yes</p><p>No</p>", "x.html")
        == items(page, "x.html"))
    #expect(items(page, "x.html").count == 2)
  }

  @Test("“Conflicts of interest” is an item of a meeting like others")
  func conflicts() {
    let page =
      "<h1>Minutes of the Roads Committee, 9 March 2023</h1><p>Present: Cllr T Heron</p><h2>Apologies</h2><p>There were none.</p>"
      + "<h2>Conflicts of interest</h2><p>Cllr Heron declared an interest in the roof.</p><h2>Roof</h2><p>It leaks.</p>"
      + "<h2>Wall</h2><p>It stands.</p>"
    #expect(
      items(page, "x.html").suffix(3) == ["-|Conflicts of interest", "-|Roof", "-|Wall"])
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

/// Points of a discussion whose bullets or lead-in a conversion changed.
@Suite("Points said: lost bullets and lead-ins")
struct PointListTests {
  private func points(_ lines: [String], _ name: String = "x.txt") -> [String] {
    let front =
      "Minutes of the meeting of the Elder Council held on 3 May 2018\n\nPresent: Ada Pike\n\n"
    let heads = name.hasSuffix("md") ? ("## 1 Roads", "## 2 Seal") : ("1. ROADS", "2. SEAL")
    let text =
      front + heads.0 + "\n\n" + lines.joined(separator: "\n\n") + "\n\n" + heads.1
      + "\n\nIt was shown.\n"
    return parse(text, name).sections.flatMap(\.blocks).filter { $0.kind == .discussion }
      .flatMap { $0.points.map(\.text) }
  }

  @Test("signs that bullets became open points below a colon, or where there are three")
  func lostBullets() {
    #expect(
      points(["Members said:", ";   the path was narrow;", ";   it flooded."]) == [
        "the path was narrow;", "it flooded.",
      ])
    #expect(
      points(["Members said:", "?\tThe path was narrow.", "?\tIt flooded."]) == [
        "The path was narrow.", "It flooded.",
      ])
    #expect(points(["They were wet.", "v The path was narrow.", "v It flooded."]) == [])
  }

  @Test("words that announce points in front of numbers")
  func leadIns() {
    #expect(
      points(["They were of the view that:", "1. the path was narrow; and", "2. it flooded."]) == [
        "the path was narrow; and", "it flooded.",
      ])
    #expect(points(["They were offered:", "1. a path; and", "2. a lamp."]) == [])
  }

  @Test("a numbered paragraph that was set as a heading opens a list as others do")
  func heading() {
    #expect(
      points(
        [
          "##### 1.1 Bo Elm gave a verbal update. The following matters were covered:", "- frost",
          "- salt",
        ],
        "x.md") == ["frost", "salt"])
  }

  @Test("signs that bullets became, on lines right below each other between tabs")
  func lostBulletsInTabs() {
    #expect(
      points([
        "Members then raised the following:",
        "\t?\tThe path was narrow and long.\n\t?\tIt flooded again and again.",
      ]) == ["The path was narrow and long.", "It flooded again and again."])
  }

  @Test("what a flag means is a note, and no point")
  func flags() {
    #expect(points(["It was wet.", "* DENOTES DELEGATED MATTER WITH POWER TO ACT"]) == [])
    #expect(
      points(["Members said:", "* it denotes a delay", "* it was wet"]) == [
        "it denotes a delay", "it was wet",
      ])
  }
}

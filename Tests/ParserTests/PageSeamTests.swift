import MinutesModel
import Testing

@testable import MinutesParser

/// Where a page ended, its foot and the head of the next stand in the middle of the text.
@Suite("Feet and heads of pages in the text")
struct PageSeamTests {
  private let head = "ELDER TOWN COUNCIL\nAmenities Committee – 11 May 2010\n\n14. FENCE\n\n"

  private func furniture(_ text: String, _ name: String = "x.txt") -> [String] {
    parse(text, name).sections.flatMap(\.blocks).flatMap {
      ($0.kind == .furniture ? [$0.text ?? ""] : []) + furniture(in: $0.points)
    }
  }

  private func furniture(in points: [Point]) -> [String] {
    points.flatMap { ($0.furniture ? [$0.text] : []) + furniture(in: $0.points) }
  }

  @Test("a figure and the name of the body between the halves of a sentence")
  func sentence() {
    let text =
      head + "RESOLVED: That the tender be accepted,\n\n7\n\nElder Town Council  11.05.10\n\n"
      + "subject to the work being done by May.\n\n15. GATE\n\nIt was hung.\n"
    #expect(furniture(text) == ["7", "Elder Town Council 11.05.10"])
    let rest = parse(text).sections.flatMap(\.blocks).filter { $0.kind == .resolution }
    #expect(rest.map(\.continued) == [false, true])
  }

  @Test("the running head as a heading of Markdown")
  func heading() {
    let text =
      "# ELDER CITY\n\n# ARTS COMMITTEE 12 MAY 2014\n\n## 4. STORE\n\nThe Committee was told that a\n\n"
      + "# ARTS COMMITTEE 12 MAY 2014\n\ncover would cost £19.\n\n## 5. FAIR\n\nIt was held.\n"
    #expect(furniture(text, "x.md") == ["ARTS COMMITTEE 12 MAY 2014"])
  }

  @Test("a foot, a figure or a stamp between two clauses")
  func clauses() {
    let list = { (foot: String) in
      self.head
        + "RESOLVED:\n\na) that the lease be renewed;\n\n\(foot)\n\nb) that the rent be £6.\n"
    }
    for foot in ["D R A F T", "Elder Town Council – page 2", "Amenities Committee – minutes – 3"] {
      #expect(furniture(list(foot)) == [foot])
    }
    #expect(furniture(list("Elder Town Council")).isEmpty)
    #expect(furniture(list("The Clerk spoke for 10 minutes")).isEmpty)
  }

  @Test("what a browser prints at the end and the head of a page")
  func browser() {
    let text =
      "04/06/2020                  Minutes - Elder Council\n\nMinutes of the meeting of 20 May 2020\n\n"
      + "4. Helpers\n\nIt was resolved that each of them be sent\n\n"
      + "https://elder.example/may                             1/3\n\n"
      + "04/06/2020                  Minutes - Elder Council\n\na letter.\n"
    #expect(
      furniture(text) == ["https://elder.example/may 1/3", "04/06/2020 Minutes - Elder Council"])
  }

  @Test("titles and numbers between whole sentences stay")
  func counterExamples() {
    #expect(furniture(head + "It was mended.\n\n7\n\nThe gate was hung.\n").isEmpty)
    #expect(
      furniture(head + "It was said that\n\nthe wall fell in 1999\n\nand was built again.\n")
        .isEmpty)
    // The parts of a form.
    #expect(
      furniture("Elder Council\n\nFence\n\n1. Title of paper\n\nFence\n\n2. Reasons\n\nIt fell.\n")
        .isEmpty)
  }

  @Test("a figure in the middle with two empty lines around it; “Page 9” at the right")
  func setIn() {
    let middle = String(repeating: " ", count: 30) + "7"
    #expect(furniture(head + "It fell.\n\n\n\(middle)\n\n\nIt was mended.\n") == ["7"])
    #expect(furniture(head + "It fell.\n\n\(middle)\n\nIt was mended.\n").isEmpty)
    let right = String(repeating: " ", count: 40) + "Page 9"
    #expect(furniture(head + "RESOLVED (by 5 to 2)\n\(right)\nthat it be mended.\n") == ["Page 9"])
  }
}

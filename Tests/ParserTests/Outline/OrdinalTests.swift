import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Numbers that only the rendering draws")
struct OrdinalTests {
  @Test("letters and Roman figures, as a browser draws them")
  func text() {
    #expect(Ordinal(value: 3).text == "3")
    #expect(Ordinal(value: 3, style: .smallLetters).text == "c")
    #expect(Ordinal(value: 27, style: .largeLetters).text == "AA")
    #expect(Ordinal(value: 49, style: .smallRoman).text == "xlix")
    #expect(Ordinal(value: 52, style: .smallLetters).text == "az")
    #expect(Ordinal(value: 1_994, style: .largeRoman).text == "MCMXCIV")
    #expect(Ordinal(value: 4_000, style: .largeRoman).text == "4000")
    #expect(Ordinal(value: 0, style: .smallLetters).text == "0")
    #expect(Ordinal(value: -2, style: .largeRoman).text == "-2")
    #expect(Ordinal(value: 9_999, style: .smallLetters).text == "9999")
  }

  private func recommendations(_ list: String) -> [String] {
    let text = """
      <h1>Report on the slip</h1><table><tr><td>Report to:</td><td>Ferry Committee</td></tr>
      <tr><td>Date:</td><td>3 May 2019</td></tr><tr><td>Report of:</td><td>Harbour Master</td></tr>
      </table><h2>Recommendation</h2>
      <p>That the Committee recommend to Council:</p>\(list)<h2>Background</h2><p>It is worn.</p>
      <h2>Financial implications</h2><p>None.</p>
      """
    let document = DocumentParser().parse(Array(text.utf8), name: "x.html")
    return document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map { block in
      "\(block.number ?? "–"): \(block.points.map { $0.number ?? "–" })"
    }
  }

  @Test("letters drawn by the type or the style of a list are the parts of one recommendation")
  func letters() {
    let entries = "<li>That it be mended; and</li><li>That it be painted.</li></ol>"
    #expect(recommendations("<ol type=\"a\">" + entries) == [#"–: ["a", "b"]"#])
    #expect(
      recommendations("<ol style=\"list-style-type: lower-alpha\">" + entries)
        == [#"–: ["a", "b"]"#])
    #expect(recommendations("<ol type=\"i\">" + entries) == [#"–: ["i", "ii"]"#])
    #expect(
      recommendations("<ol style=\"list-style: inside lower-roman\">" + entries)
        == [#"–: ["i", "ii"]"#])
  }

  @Test("figures are entries, each a recommendation")
  func figures() {
    let entries = "<li>That it be mended; and</li><li>That it be painted.</li></ol>"
    #expect(recommendations("<ol>" + entries) == ["1: []", "2: []"])
    #expect(recommendations("<ol type=\"1\">" + entries) == ["1: []", "2: []"])
  }
}

import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Plain text: mark-up that was typed")
struct TypedMarkupTests {
  private static func minutes(
    head: (Int, String) -> String, bold: (String) -> String, bullet: String
  ) -> String {
    """
    \(head(1, "Harbour Committee: minutes of the meeting held on 4 May 2021"))

    \(bold("Present:")) Ann Ash (Chair), Ben Bell, Cara Cole

    \(head(2, "Apologies for absence"))

    Apologies were received from Dan Dove.

    \(head(2, "Repairs to the slipway"))

    Members discussed:

    \(bullet) the lower quote leaves out the railing
    \(bullet) the higher quote includes it

    \(bold("Resolved:")) That the higher quote be accepted.

    \(bold("Action:")) Ben Bell to write to the firm.

    \(head(2, "Close"))

    The meeting closed at 8.45 pm.

    """
  }

  /// How a language writes a heading, bold words and a bullet.
  enum Language: CaseIterable {
    case wiki, dokuWiki, asciiDoc, textile, restructured

    func head(_ level: Int, _ title: String) -> String {
      func signs(_ count: Int, _ sign: String = "=") -> String {
        String(repeating: sign, count: count)
      }
      return switch self {
      case .wiki: "\(signs(level)) \(title) \(signs(level))"
      case .dokuWiki: "\(signs(7 - level)) \(title) \(signs(7 - level))"
      case .asciiDoc: "\(signs(level)) \(title)"
      case .textile: "h\(level). \(title)"
      case .restructured: "\(title)\n\(signs(title.count, level == 1 ? "=" : "~"))"
      }
    }

    func bold(_ words: String) -> String {
      switch self {
      case .wiki: "'''\(words)'''"
      case .dokuWiki: "**\(words)**"
      case .asciiDoc, .textile, .restructured: "*\(words)*"
      }
    }

    var bullet: String { self == .restructured ? "+" : "*" }
  }

  @Test(
    "minutes in the mark-up of wikis and mail programs give what Markdown gives",
    arguments: Language.allCases)
  func alike(language: Language) {
    let written = Self.minutes(
      head: { String(repeating: "#", count: $0) + " " + $1 }, bold: { "**\($0)**" }, bullet: "-")
    let typed = Self.minutes(head: language.head, bold: language.bold, bullet: language.bullet)
    let facets = Facets(parse(typed, "x.txt")).texts
    #expect(facets["items"]?.count == 3)
    #expect(facets == Facets(parse(written, "x.md")).texts)
  }

  private func heading(_ line: String) -> String? {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      TypedMarkup.heading(bytes, bytes.indices).map {
        "\($0.level) \(String(decoding: bytes[$0.title], as: UTF8.self))"
      }
    }
  }

  @Test(
    "equals signs about a title, or `h2.` in front of one, make a heading; rules and sums do not")
  func headings() {
    #expect(heading("== Roof ==") == "2 Roof")
    #expect(heading("==Roof==") == "2 Roof")
    #expect(heading("== Roof") == "2 Roof")
    #expect(heading("h3. Roof") == "3 Roof")
    #expect(heading("=======") == nil)
    #expect(heading("=Roof") == nil)
    #expect(heading("== Roof ===") == nil)
    #expect(heading("== 12 ==") == nil)
    #expect(heading("h9. Roof") == nil)
    #expect(heading("h2o is short") == nil)
  }

  private func bold(_ line: String) -> [String] {
    Array(line.utf8).withUnsafeBufferPointer { bytes in
      var found: [String] = []
      var start = 0
      while let bold = TypedMarkup.firstBold(bytes, start..<bytes.count) {
        found.append(String(decoding: bytes[bold.words], as: UTF8.self))
        start = bold.range.upperBound
      }
      return found
    }
  }

  @Test("signs that touch the words between them make these bold")
  func boldWords() {
    #expect(bold("*Present:* Ann Ash") == ["Present:"])
    #expect(bold("It was **agreed**, and '''noted'''; __later__.") == ["agreed", "noted", "later"])
    #expect(bold("*1. Roof*") == ["1. Roof"])
  }

  @Test("flags of names, footnotes, products, apostrophes and dotted lines do not")
  func flags() {
    #expect(bold("Cllr Ash*, Cllr Bell* and *Cllr Cole") == [])
    #expect(bold("* Cllr Ash   * Cllr Bell") == [])
    #expect(bold("*Cllr Ash, *Cllr Bell") == [])
    #expect(bold("3 * 4 * 5") == [])
    #expect(bold("the clerk's 'own' words") == [])
    #expect(bold("Signed ________ Date ________") == [])
    #expect(bold("***") == [])
  }

  @Test("a long run of signs takes no longer than others of its length")
  func longRuns() {
    #expect(bold(String(repeating: "*", count: 200_000)) == [])
    #expect(bold(String(repeating: "*a ", count: 60_000)) == [])
  }

  @Test("what stands in brackets under an entry belongs to it; a lettered entry begins anew")
  func remarks() {
    let text = """
      * the mirror is three days behind, so that testers there see old builds
        (Kvetka, 20:08:50)
      * the freeze stays as it is, with all that was said about it in the call
        (b) nothing else is frozen
      """
    #expect(
      layout(text) == """
         item depth 1 ‹*›  the mirror is three days behind, so that testers there see old builds \
        (Kvetka, 20:08:50)
         item depth 1 ‹*›  the freeze stays as it is, with all that was said about it in the call
         paragraph indent 2 (b) nothing else is frozen
        """)
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Papers attached: lines behind a label, numbers without a stop")
struct AppendixLineTests {
  private func attachments(_ text: String, _ name: String = "x.txt") -> [String] {
    parse(text, name).sections.flatMap(\.blocks).filter { $0.kind == .attachments }
      .flatMap { $0.points.map { "\($0.number ?? "")|\($0.text)" } }
  }

  private static let report =
    "ELDER COUNCIL\n\nReport to:  Roads Committee\nDate:       3 May 2018\nReport of:  Head of Roads\n"
    + "Title:      The old bridge\n\n1.   Background\n\nThe bridge is old.\n\n2.   Recommendation\n\n"
    + "That the bridge be mended.\n\n"

  @Test("a letter or number a line, behind the label")
  func lines() {
    #expect(
      attachments(
        Self.report
          + "Contact:  Ada Pike\n\nAnnexes:  A   Map of the bridge\n          B   Draft order\n")
        == ["A|Map of the bridge", "B|Draft order"])
    #expect(
      attachments(
        Self.report + "Contact:  Ada Pike\n\nAnnexes:  none of them\n          is printed\n"
      ).isEmpty)
  }

  @Test("“Attached:” alone over a list")
  func attached() {
    #expect(
      attachments(Self.report + "Attached:\n\n- Appendix 1 – Map\n- Appendix 2 – Order\n")
        == ["|Appendix 1 – Map", "|Appendix 2 – Order"])
    #expect(attachments(Self.report + "Attached to the bridge:\n\n- a lamp\n- a rope\n").isEmpty)
  }

  @Test("numbers without a stop below “Attachments”")
  func numbers() {
    let page = """
      <h1>Open Minutes</h1><p>Minutes of the Roads Committee held on 9 March 2023</p>
      <h3>1. Bridge</h3><p>The report was received.</p><h4>Attachments</h4>
      <p>1&nbsp;&nbsp;Programme (Doc 7)</p><p>2&nbsp;&nbsp;Letter (Doc 8)</p><h3>2. Road</h3><p>It is wet.</p>
      """
    #expect(attachments(page, "x.html") == ["1|Programme (Doc 7)", "2|Letter (Doc 8)"])
    #expect(
      attachments(
        page.replacing("1&nbsp;&nbsp;Programme", with: "7&nbsp;&nbsp;Programme"), "x.html"
      ).first?.hasPrefix("7|") != true)
  }

  @Test("the foot of a page between the halves of a sentence, though no other page has one")
  func cutByFoot() {
    func furniture(_ rest: String) -> [String] {
      texts(
        parse(
          Self.report + "The deck is to come down in two parts, the second\n\n"
            + "Elder Council                     Page 1\nEM 47/11\n\n" + rest), .furniture)
    }
    #expect(furniture("of which may be left out.\n").isEmpty == false)
    #expect(furniture("Of these one may be left out.\n").isEmpty)
  }

  @Test("two blanks behind a number of two figures set it off as three behind one")
  func wideNumbers() {
    func numbers(_ text: String) -> [String] {
      parse(Self.report + text).sections.flatMap(\.blocks).compactMap(\.number)
    }
    #expect(numbers("10  Four lamps would cost £900 and last for many years.\n") == ["10"])
    #expect(numbers("10 Elder Street was shown on the map of the bridge.\n") == [])
  }
}

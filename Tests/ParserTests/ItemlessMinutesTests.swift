import MinutesModel
import Testing

@testable import MinutesParser

/// Short minutes and badly converted ones show no items. They record a meeting all the same.
@Suite("Minutes without items")
struct ItemlessMinutesTests {
  private func kinds(_ text: String) -> [Block.Kind] {
    DocumentParser().parse(Array(text.utf8), name: "x.txt").sections.flatMap(\.blocks).map(\.kind)
  }

  @Test("behind the lines on attendance decisions are decisions")
  func decision() {
    #expect(
      kinds(
        """
        Minutes of the meeting of the Ferry Committee held on 3 February 2019

        Present: Councillors Ito (Chair) and Vega

        The slip is worn.

        RESOLVED: That the slip be mended.
        """) == [.paragraph, .attendance, .paragraph, .resolution])
  }

  @Test("in the head a label is a header line, whatever its word")
  func head() {
    #expect(
      kinds(
        """
        Minutes of the meeting of the Ferry Committee held on 3 February 2019

        Recorded: by the clerk

        Present: Councillors Ito (Chair) and Vega
        """) == [.paragraph, .field, .attendance])
  }

  @Test("what is no record of a meeting has no decisions in its head")
  func noMinutes() {
    #expect(
      !kinds(
        """
        REPORT TO: Ferry Committee

        DATE: 3 February 2019

        RESOLVED: That the slip be mended.
        """
      ).contains(.resolution))
  }
}

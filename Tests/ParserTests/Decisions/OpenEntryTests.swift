import MinutesModel
import Testing

@testable import MinutesParser

/// Recommendations without markers of their own, and what goes on with one.
@Suite("Recommendations without markers, papers in lists")
struct OpenEntryTests {
  private func report(_ body: String, _ name: String = "x.txt") -> MinutesDocument {
    let document = parse(
      "Report to: Harbour Board\n\nReport of: Ada Pike\n\nDate: 3 June 2005\n\n1.   CHARGES\n\nThey were last raised in 2001.\n\n"
        + body, name)
    #expect(document.kind == .report)
    return document
  }

  @Test("paragraphs below a line that announces them are one each")
  func announced() {
    let document = report(
      "2.   RECOMMENDATIONS\n\nI recommend, and would ask the Board to approve, the following:-\n\nThe station to be moved in June.\n\nCharges to be raised from the same date.\n\n3.   VIEWS\n\nThe pilots are content.\n"
    )
    #expect(
      texts(document, .recommendation) == [
        "The station to be moved in June.", "Charges to be raised from the same date.",
      ])
    // One alone is told by its own words.
    let none = report(
      "2.   RECOMMENDATIONS\n\nThe Board agreed the following:\n\nThe station was moved in June.\n\n3.   VIEWS\n\nThe pilots are content.\n"
    )
    #expect(texts(none, .recommendation).isEmpty)
  }

  @Test("a paragraph in small letters goes on with an entry that breaks off")
  func goesOn() {
    let document = report(
      "2.   RECOMMENDATIONS\n\nThe Board is asked:\n\n2.1  To raise the charges,\n\nboth of them from the same date;\n\n2.2  To move the station.\n",
      "x.md")
    #expect(
      texts(document, .recommendation) == [
        "To raise the charges, both of them from the same date;", "To move the station.",
      ])
    let whole = report(
      "2.   RECOMMENDATIONS\n\nThe Board is asked:\n\n2.1  To raise the charges;\n\nboth are low.\n\n2.2  To move the station.\n",
      "x.md")
    #expect(texts(whole, .recommendation).first == "To raise the charges;")
  }

  private func papers(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .attachments }.flatMap(\.points).map {
      $0.text
    }
  }

  @Test(
    "lines that figures count below “Appendices” are papers; a figure alone behind them is a page")
  func counted() {
    #expect(
      papers(report("2.   APPENDICES\n\n     1  Survey\n     2  Model, with notes\n")) == [
        "Survey", "Model, with notes",
      ])
    let page = parse(
      "<p>Report to: Board</p><p>Report of: Ada Pike</p><h2>Purpose</h2><p>To agree it.</p><h2>Appendices</h2><ul><li>Appendix 1: Survey</li><li>Appendix 2: Model</li></ul><p>1</p>",
      "x.html")
    let points = page.sections.flatMap(\.blocks).filter { $0.kind == .attachments }.flatMap(
      \.points)
    #expect(points.map(\.text) == ["Appendix 1: Survey", "Appendix 2: Model", "1"])
    #expect(points.map(\.furniture) == [false, false, true])
  }

  @Test("a list of appendices tells itself by its entries; the number of a paper is none")
  func namedPapers() {
    let list =
      "# Plan\n\nReport to: Board\n\nReport of: Ada Pike\n\n## Purpose\n\nTo agree the plan for the year.\n\n## Papers that go with this\n\n- Appendix 1 – Scores\n- Appendix 2 – Open day\n"
    #expect(papers(parse(list, "x.md")) == ["Appendix 1 – Scores", "Appendix 2 – Open day"])
    #expect(
      papers(parse(list.replacing("Appendix 2 – Open day", with: "The open day"), "x.md")).isEmpty)
    #expect(
      papers(
        parse(
          "Enclosure 9.2\n\nReport to: Board\n\nReport of: Ada Pike\n\nPURPOSE\n\nTo agree it.\n")
      ).isEmpty)
  }

  @Test("a line that ends with “until” or in front of a day goes on in the next")
  func wrapped() {
    let text = """
      Report to: Board

      RECOMMENDATIONS

      The Board is asked

      (a)   to approve the tariff set out in the annex to the report with
            effect from 1st October 2006;

      (b)   to defer the application of (a) above in the town until
            1st April 2007; and

      (c)   to authorise the officers to advertise the order and, where no
            objections are received, to seal it.

      """
    let points = parse(text).sections.flatMap(\.blocks).filter { $0.kind == .recommendation }
      .flatMap(\.points)
    #expect(points.map(\.number) == ["a", "b", "c"])
    #expect(points.map(\.text).contains { $0.hasSuffix("until 1st April 2007; and") })
  }

  @Test("who signs behind the last entry in two lines is none")
  func signed() {
    let entries =
      "<p>Report to: Board</p><p>Report of: Ada Pike</p><h2>Purpose</h2><p>To agree it.</p><h2>Recommendations</h2><p>It is recommended that the Board:-</p><p>(i) agree the plan; and</p><p>(ii) note the cost.</p>"
    let document = parse(entries + "<p>G. ASH-ELM<br>CHIEF OFFICER</p>", "x.html")
    #expect(texts(document, .recommendation) == ["It is recommended that the Board:-"])
    // With its own list the letter is an entry.
    let third = parse(entries + "<p>(iii) thank the officers.</p>", "x.html")
    let points = third.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }
      .flatMap(\.points)
    #expect(points.map(\.number) == ["i", "ii", "iii"])
  }

  @Test("the name of a body opens its entries without a colon; a sentence does not")
  func named() {
    let page =
      "# Report\n\n**Report to:** Executive Board\n\n**Report of:** Ada Pike\n\n## Purpose\n\nTo agree it.\n\n## Recommendations\n\n"
    #expect(
      texts(
        parse(
          page + "That the Executive Board\n\n1. note the survey; and\n2. ask for another.\n",
          "x.md"),
        .recommendation) == ["note the survey; and", "ask for another."])
    #expect(
      texts(
        parse(
          page + "That the survey be repeated by the Board\n\n1. in May; and\n2. in June.\n", "x.md"
        ),
        .recommendation
      ).count == 1)
  }

  @Test("lines set in like code, each with a letter, are the parts of an entry")
  func setIn() {
    let document = parse(
      "# Report\n\n**Report to:** Board\n\n**Report of:** Ada Pike\n\n## Purpose\n\nTo agree it.\n\n## Recommendations\n\nThe Board is asked to:\n\n(1) agree the plan;\n\n(2) delegate authority to:\n\n    (a) open the tenders;\n\n    (b) award the contract; and\n\n(3) note the cost.\n",
      "x.md")
    let entries = document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }
    #expect(entries.map(\.number) == ["1", "2", "3"])
    #expect(entries[1].points.map(\.text) == ["open the tenders;", "award the contract; and"])
    // Without letters it is one stretch of code.
    let code = parse("# Notes\n\nRun this:\n\n    make all\n\n    make test\n", "x.md")
    #expect(texts(code, .paragraph).contains("make all make test"))
  }

  @Test("“COUNCIL RESOLVED” in capitals on its line heads what was resolved")
  func bodyResolved() {
    func resolved(_ first: String, _ second: String) -> [TextRange] {
      let elements = DecisionReading().elements([first, second])
      return elements.filter { $0.kind == .resolution }.map(\.leadIn)
    }
    #expect(resolved("COUNCIL RESOLVED", "That the report be noted.").first?.count == 7)
    #expect(resolved("COUNCIL TAX RESOLVED", "The bills were sent out.").isEmpty)
  }
}

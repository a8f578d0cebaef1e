import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Records of one decision")
struct DecisionRecordTests {
  private func items(_ document: MinutesDocument) -> [String] {
    document.sections.filter { $0.kind == .item }.map { $0.title ?? "" }
  }

  private func texts(_ document: MinutesDocument, _ kind: Block.Kind) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == kind }.map { $0.text ?? "" }
  }

  private let notice = [
    "Elder City Council", "NOTICE OF DELEGATED OFFICER DECISION",
    "Subject: Lease of the boathouse", "Decision maker: Director of Estates",
    "Date of decision: 8 August 2019", "Summary", "It has stood empty since May.",
    "Recommendation", "That a lease be granted.", "Decision taken",
    "To grant a lease of the boathouse for 15 years.", "Reasons for decision",
    "The rent is the highest that was offered.", "Consultation", "The ward members were told.",
  ]

  @Test("a notice with the heads of a report is a decision with its subject for an item")
  func notices() {
    let document = ReadDocument(notice).document
    #expect(document.kind == .decisions)
    #expect(items(document) == ["Lease of the boathouse"])
    #expect(texts(document, .resolution) == ["To grant a lease of the boathouse for 15 years."])
    #expect(texts(document, .recommendation) == ["That a lease be granted."])
  }

  @Test(
    "numbered heads of a form for one decision are none of items; those of a list of decisions are")
  func numberedForm() {
    func read(_ heads: String...) -> [String] {
      let head = [
        "# RECORD OF EXECUTIVE DECISION", "Subject: Licensing in Elm Road",
        "Decision maker: Cabinet Member for Housing", "Date of decision: 21 September 2018",
      ]
      let text = heads.enumerated().flatMap { ["## \($0 + 1). \($1)", "It was as it was before."] }
      return items(parse((head + text).joined(separator: "\n\n"), "x.md"))
    }
    #expect(
      read("Issue", "Officer recommendations", "Decision", "Alternatives rejected")
        == ["Licensing in Elm Road"])
    #expect(read("Ferry slip", "Café seating", "Market square").count == 3)
  }

  @Test("a form numbers its rows: the labels stand behind the numbers")
  func numberedRows() {
    let document = parse(
      """
      <h1>RECORD OF DECISION TAKEN BY AN OFFICER</h1>
      <table><tr><th>1. Subject</th><td>Closure of Riverside Gardens</td></tr>
      <tr><th>2. Decision taken by</th><td>Persephone Pike, Director of Place</td></tr>
      <tr><th>3. Date of decision</th><td>Monday 8 March 2021</td></tr>
      <tr><th>4. Decision</th><td>That the gardens be closed for a week.</td></tr>
      <tr><th>5. Reasons for the decision</th><td>The wall has moved.</td></tr></table>
      """, "x.html")
    #expect(document.title == "Closure of Riverside Gardens")
    #expect(document.meeting.date == "2021-03-08")
    #expect(items(document) == ["Closure of Riverside Gardens"])
  }

  @Test("below “Decisions:” the number of a paragraph is none of a clause")
  func numberedParagraphs() {
    func page(_ first: String, _ second: String) -> MinutesDocument {
      DocumentParser().parse(
        Array(
          "# Minutes\n\nMeeting of 3 May 2021\n\n# 9. Roof\n\nIt leaks.\n\nDecisions:\n\n\(first) The roof to be mended\n\n\(second) The wall to be built\n"
            .utf8), name: "x.md")
    }
    let paragraphs = page("9.1", "9.2")
    #expect(texts(paragraphs, .resolution).first == "The roof to be mended")
    #expect(!paragraphs.diagnostics.contains { $0.code.rawValue == "rule.refused" })
    let clauses = page("(a)", "(b)").sections.flatMap(\.blocks).first { $0.kind == .resolution }
    #expect(clauses?.points.count == 2)
  }

  @Test("a report that recommends a decision to whoever is to take it stays one")
  func reports() {
    let document = ReadDocument([
      "Elder City Council", "Report to the Cabinet Member for Estates",
      "Subject: Lease of the boathouse", "Decision maker: Cabinet Member for Estates",
      "1. Summary", "It has stood empty since May.", "2. Recommendation",
      "That a lease be granted.", "3. Reasons for the recommendation",
      "The rent is the highest that was offered.", "4. Financial implications", "None.",
    ]).document
    #expect(document.kind == .report)
    #expect(texts(document, .resolution).isEmpty)
  }

  private func page(_ decision: String) -> MinutesDocument {
    let fields = [("Date of decision", "28 May 2020"), ("Decision maker", "Ann Crane")].map {
      "<div class='field'><div class='field__label'>\($0)</div><div>\($1)</div></div>"
    }
    return DocumentParser().parse(
      Array(
        ("<h1>Extension of a grant</h1>" + fields.joined() + "<h2>Executive summary</h2>"
          + "<p>It runs out in June.</p><h2>Recommendation</h2><p>That it be extended.</p>"
          + decision + "<h2>Financial implications</h2><p>None.</p>").utf8),
      name: "page.html")
  }

  @Test("so is the page of a decision, known by who took it, a head and the reasons behind it")
  func pages() {
    let decided = page(
      "<h2>Decision</h2><p>I have decided to extend the grant.</p><h2>Reasons</h2><p>It works.</p>")
    #expect(decided.kind == .decisions)
    #expect(decided.meeting.date == "2020-05-28")
    #expect(items(decided) == ["Extension of a grant"])
    #expect(texts(decided, .resolution) == ["I have decided to extend the grant."])
    // Without a decision it only asks for one.
    #expect(page("<h2>Options</h2><p>Two.</p>").kind == .report)
  }

  @Test("a label in bold may be followed by a value with a colon; papers stand under a bold head")
  func labels() {
    let document = ReadDocument(
      [
        "**ELDER CITY COUNCIL**", "**RECORD OF OFFICER DECISION**",
        "**Title** Slipway: award of contract", "**Decision maker** Ann Crane, Director",
        "**Decision**", "To award the contract.", "**Reasons for the decision**", "It is cheap.",
        "**Supporting documents**", "Tender report", "**Signed:** A Crane",
      ], name: "record.md"
    ).document
    #expect(document.kind == .decisions)
    #expect(document.title == "Slipway: award of contract")
    #expect(texts(document, .resolution) == ["To award the contract."])
    let papers = document.sections.flatMap(\.blocks).filter { $0.kind == .attachments }
    #expect(papers.flatMap(\.points).map(\.text) == ["Tender report"])
  }

  @Test("“Decision – Grant to the club” names what was decided; labels of a form do not")
  func headlines() {
    func notice(_ title: String) -> MinutesDocument {
      DocumentParser().parse(
        Array(
          ("<h1>\(title)</h1><table><tr><th>Decision maker:</th><td>Head of Sport</td></tr>"
            + "<tr><th>Date decision made:</th><td>4 March 2021</td></tr></table>"
            + "<h2>Details of decision</h2><p>To make a grant.</p>"
            + "<h2>Reasons for the decision</h2><p>It is due.</p>").utf8), name: "page.html")
    }
    #expect(items(notice("Decision - Grant to the club")) == ["Decision - Grant to the club"])
    #expect(notice("Decision - Grant to the club").meeting.date == "2021-03-04")
    #expect(items(notice("Decision notice")).isEmpty)
  }

  @Test("the decision of a commissioner has a head of its own; a report of one does not")
  func commissioners() {
    func blocks(_ head: String) -> [String] {
      texts(
        ReadDocument(
          [
            "# Decision Record 014/2021", "**Title:** Renewal of the contract", "### Summary",
            "It ends in June.", "### Recommendation", "That it be renewed.", "### " + head,
            "I approve the recommendation above.",
          ], name: "record.md"
        ).document, .resolution)
    }
    #expect(
      blocks("Police and Crime Commissioner's decision") == ["I approve the recommendation above."])
    #expect(blocks("Police and Crime Commissioner's comments").isEmpty)
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

/// Pages of meetings to come, whose heads tell of their agendas.
@Suite("Pages of published agendas")
struct AgendaPageTests {
  private func kind(_ status: String) -> MinutesDocument.Kind {
    parse(
      "<h1>Elder Scrutiny Panel</h1><p>Date: 16 March 2023</p><p>\(status)</p><p>Download the full agenda pack</p><h2>Membership</h2><ul><li>Councillor Ash</li>"
        + "<li>Councillor Elm</li><li>Councillor Oak</li><li>Councillor Yew</li></ul><h2>Agenda</h2><ol><li>Apologies</li>"
        + "<li>Minutes of 19 January, to be agreed</li><li>Response of Cabinet: it had resolved to dig</li></ol>",
      "x.html"
    ).kind
  }

  @Test("a page that says when its agenda was published is an agenda; one that resolves is none")
  func published() {
    #expect(kind("Status: Agenda published 8 March 2023") == .agenda)
    #expect(
      kind("Present: Cllr Ash. The minutes were agreed. RESOLVED: That it be noted.") == .minutes)
  }
}

import Testing

@testable import MinutesParser

@Suite("Contacts of reports")
struct PeopleContactTests {
  private func contacts(_ text: String) -> [String] {
    let page = page(text)
    return ReportContacts.parse(page, page.block(0)).map {
      [$0.title ?? "", $0.name, $0.role ?? "", $0.phone ?? "", $0.email ?? ""].joined(
        separator: "|")
    }
  }

  @Test(
    "a contact has a name, and what else the field gives",
    arguments: [
      ("Ann Crane, Head of Place", ["|Ann Crane|Head of Place||"]),
      (
        "Ann Crane, Head of Place, 01632 960123, ann.crane@example.org",
        ["|Ann Crane|Head of Place|01632 960123|ann.crane@example.org"]
      ),
      ("Ann Crane, Deputy Monitoring Officer", ["|Ann Crane|Deputy Monitoring Officer||"]),
      (
        "Mrs A Crane (Solicitor)\nBo Dove – Policy Officer Tel: (01632) 960 456",
        ["Mrs|A Crane|Solicitor||", "|Bo Dove|Policy Officer|(01632) 960 456|"]
      ),
    ])
  func contacts(text: String, expected: [String]) {
    #expect(contacts(text) == expected)
  }

  @Test(
    "a post without a name is nobody",
    arguments: ["Head of Place", "Director of Finance, 01632 960123"])
  func posts(text: String) {
    #expect(contacts(text).isEmpty)
  }

  @Test("the rest of a post is no contact")
  func restOfPost() {
    #expect(contacts("Head of Planning and Building Control") == [])
    #expect(contacts("Director of Education") == [])
    #expect(contacts("Head of Planning, Ann Crane").map { $0.contains("Ann Crane") } == [true])
  }
}

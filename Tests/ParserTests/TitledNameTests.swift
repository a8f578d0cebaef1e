import Testing

@testable import MinutesParser

@Suite("Lines that are a title and a name")
struct TitledNameTests {
  @Test(
    "are told without drafting a list, and are one person to the list",
    arguments: [
      "Councillor Abel Crane", "  Dr Zoe-Ann O'Neill  ", "Mrs P Dove", "Cllr Ian de la Heron",
    ])
  func whole(_ text: String) {
    let page = page(text)
    #expect(TitledName.isWhole(page, page.block(0)))
    let list = NameList.drafted(page, [page.block(0)], defaults: NameListDefaults(.present))
    #expect(list.isWhole)
    #expect(list.drafts.count == 1)
    #expect(list.drafts.first?.title != nil)
  }

  @Test(
    "are not lines that say more, name more, or have no title",
    arguments: [
      "Abel Crane", "Councillors Abel Crane", "Councillor Abel Crane (Chair)", "Councillor",
      "Councillor Abel Crane and Mrs P Dove", "Councillor Abel Crane left the meeting",
      "Mr Abel Crane, Clerk", "Dr Crane: Chair", "Mr Crane\tClerk", "- Mr Crane", "Mr Crane -",
    ])
  func other(_ text: String) {
    let page = page(text)
    #expect(!TitledName.isWhole(page, page.block(0)))
  }
}

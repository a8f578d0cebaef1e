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

  @Test(
    "may have a post or a body behind a comma, or plain words in a bracket",
    arguments: [
      "Councillor Abel Crane (Chair)", "Mr Abel Crane, Clerk", "Mrs P Dove, Head of Harbour Works",
      "Dr Zoe-Ann O'Neill, Tidewater Trust", "Cllr Ian de la Heron (by telephone)",
    ])
  func remark(_ text: String) {
    let page = page(text)
    #expect(TitledName.isWithRemark(page, page.block(0)))
    let list = NameList.drafted(page, [page.block(0)], defaults: NameListDefaults(.present))
    #expect(list.isWhole)
    #expect(list.drafts.count == 1)
    #expect(list.drafts.first?.title != nil)
  }

  @Test(
    "are none where the remark could be somebody else, or goes on",
    arguments: [
      "Councillor Abel Crane", "Mr Abel Crane, Mrs P Dove", "Mr Abel Crane, Clerk, and others",
      "Mr Abel Crane, Pike",
      "Councillor Abel Crane (from 6.45 pm)", "Councillor Abel Crane (Chair) and others",
      "Abel Crane (Chair)", "Mr Abel Crane, Clerk and Treasurer",
    ])
  func noRemark(_ text: String) {
    let page = page(text)
    #expect(!TitledName.isWithRemark(page, page.block(0)))
  }
}

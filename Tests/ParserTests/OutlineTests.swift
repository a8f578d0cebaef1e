import Testing

@testable import MinutesParser

@Suite("Outline: sections of a page")
struct OutlineTests {
  /// One line a section: kind, number, title, number of blocks below.
  private func outline(_ paragraphs: String...) -> [String] {
    let outline = OutlineBuilder.build(page(paragraphs))
    return outline.sections.map { section in
      let number = outline.page.string(section.number)
      let title = outline.page.string(section.title)
      return "\(section.kind) \(number)|\(title)|\(section.body.count)"
    }
  }

  @Test("numbered headings in capitals open items; a clause list does not")
  func numbered() {
    #expect(
      outline(
        "ELDER COUNCIL", "31. APOLOGIES", "There were none.", "32. MINUTES",
        "RESOLVED that:", "1. the minutes be signed; and", "2. the fee be paid.", "33. URGENT ITEMS",
        "None.") == [
          "front ||1", "item 31|APOLOGIES|1", "item 32|MINUTES|3", "item 33|URGENT ITEMS|1",
        ])
  }

  @Test("a number on a line of its own takes the next line as its title")
  func numberAlone() {
    #expect(
      outline(
        "Items", "51.", "**Apologies for Absence**", "None.", "52.", "**Minutes**", "Signed.")
        == ["front ||1", "item 51|Apologies for Absence|1", "item 52|Minutes|1"])
  }

  @Test("year numbers count on either side of the slash")
  func yearly() {
    #expect(
      outline("16/101 Apologies", "None.", "16/102 Minutes", "Signed.", "16/103 Highways", "A hole.")
        .map { $0.prefix(11) } == ["item 16/101", "item 16/102", "item 16/103"])
  }

  @Test("a bold title may run on into its text")
  func runIn() {
    #expect(
      outline(
        "1. **Apologies** B Janssen, L Cho", "2. **Interests** None.", "3. **Slipway** It is cracked.")
        == ["item 1|Apologies|1", "item 2|Interests|1", "item 3|Slipway|1"])
  }

  @Test("an agenda imperative ends at its dash")
  func imperative() {
    #expect(
      outline(
        "16/101 To receive apologies for absence – Cllr Fairweather.",
        "16/102 To approve the minutes – Approved.")
        == ["item 16/101|To receive apologies for absence|1", "item 16/102|To approve the minutes|1"])
  }

  @Test("headings without a number among numbered ones are items when they are set alike")
  func unnumbered() {
    #expect(
      outline(
        "# x", "## 1. Minutes", "Signed.", "## 2. Budget", "Text.", "## Any other business", "None.",
        "## 3. Close", "Done.")
        == [
          "front ||1", "item 1|Minutes|1", "item 2|Budget|1", "item |Any other business|1",
          "item 3|Close|1",
        ])
  }

  @Test("a heading in bold inside an item in capitals is none")
  func subHeading() {
    #expect(
      outline("45/07 MINUTES", "Signed.", "**Former Councillor**", "He died.", "46/07 PETITIONS", "Two.")
        == ["item 45/07|MINUTES|3", "item 46/07|PETITIONS|1"])
  }

  @Test("sub-numbered headings right below a bare heading are the items")
  func parents() {
    #expect(
      outline(
        "**1. CALL TO ORDER**", "At 6.", "**2. DELEGATIONS**", "**2.1 Food Share**", "Ms Ade spoke.",
        "**2.2 The Bridge**", "Mr Ito spoke.", "**3. ADJOURNMENT**", "At 9.")
        == [
          "item 1|CALL TO ORDER|1", "part 2|DELEGATIONS|0", "item 2.1|Food Share|1",
          "item 2.2|The Bridge|1", "item 3|ADJOURNMENT|1",
        ])
  }

  @Test("part headings group items")
  func parts() {
    #expect(
      outline("**PART I**", "**1. Minutes**", "Signed.", "**PART II**", "**2. Staff**", "Exempt.")
        == ["part |PART I|0", "item 1|Minutes|1", "part |PART II|0", "item 2|Staff|1"])
  }

  @Test("what follows the end of the meeting is the back")
  func closing() {
    #expect(
      outline("1. MINUTES", "Signed.", "2. BUDGET", "Set.", "The meeting closed at 9.10 pm.", "CHAIR")
        .last == "back ||2")
  }

  @Test("an item's page: the line below “Agenda item” is the title")
  func itemPage() {
    #expect(
      outline("Agenda item", "Fostering: annual report", "Minutes:", "It was good.")
        == ["front ||1", "item |Fostering: annual report|2"])
  }

  @Test("a meeting reference gives the item's number, and no title")
  func meetingReference() {
    #expect(
      outline(
        "Meeting documents", "• Meeting of Select Committee, Friday 6th September 2019 9.30 am (Item 9.)",
        "Minutes:", "Text.") == ["front ||2", "item 9||2"])
  }

  @Test("labels say whose words follow")
  func partLabels() {
    let outline = OutlineBuilder.build(
      page("Agenda item", "Fees", "To consider the fees.", "Decision:", "Agreed.", "Minutes:", "Text."))
    #expect(outline.parts == [nil, .agenda, .decision, .decision, .minutes, .minutes])
  }

  @Test("the size of a linked file is no part of a title")
  func titleTail() {
    let page = page("Budget report pdf icon PDF 164 KB", "Minutes (Pages 1 - 8)", "Costs (2019)")
    #expect(page.string(TitleTail.trim(page, page.block(0))) == "Budget report")
    #expect(page.string(TitleTail.trim(page, page.block(1))) == "Minutes")
    #expect(page.string(TitleTail.trim(page, page.block(2))) == "Costs (2019)")
  }
}

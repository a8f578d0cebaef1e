import Testing

@testable import MinutesParser

@Suite("Plain text: page furniture")
struct PageFurnitureTests {
  /// Pages of one paragraph each, with a head and a foot.
  private func pages(
    _ count: Int, head: String = "", foot: (Int) -> String, between: String = "\u{0C}"
  ) -> String {
    (1...count).map { page in
      "\(page == 1 || head.isEmpty ? "" : head + "\n\n")Paragraph number \(page).\n\n\(foot(page))\n"
    }.joined(separator: between)
  }

  private func furniture(_ text: String) -> [String] {
    let stream = PlainTextReader.read(.decode(Array(text.utf8)))
    return stream.blocks.filter(\.isFurniture).map { stream.text.string($0.text) }
  }

  @Test("heads and feet that come back at page breaks are furniture")
  func headsAndFeet() {
    let text = pages(3, head: "TOWN COUNCIL") { "Planning – 4 May        \($0)" }
    #expect(
      furniture(text) == [
        "Planning – 4 May 1", "TOWN COUNCIL", "Planning – 4 May 2", "TOWN COUNCIL",
        "Planning – 4 May 3",
      ])
  }

  @Test("the same words on the first page are the title")
  func title() {
    let text = "TOWN COUNCIL\n\n" + pages(3, head: "TOWN COUNCIL") { "- \($0) -" }
    #expect(layout(text).hasPrefix(" paragraph TOWN COUNCIL\n"))
  }

  @Test("a line at a page break that does not come back is text")
  func onlyOnce() {
    #expect(furniture("One.\n\nRESOLVED:\n\u{0C}That it be noted.\n").isEmpty)
  }

  @Test(
    "numbers of pages are furniture by their form",
    arguments: ["- 12 -", "-12-", "Page 2 of 19", "1 | Page", "– 3 –"])
  func pageNumbers(line: String) {
    #expect(furniture("One.\n\n\(line)\n\nTwo.\n") == [line])
  }

  @Test(
    "figures and references alone on a line are text",
    arguments: ["12", "Page 2", "55.", "(4)", "1/12", "12 May", "3 | 4"])
  func otherNumbers(line: String) {
    #expect(furniture("One.\n\n\(line)\n\nTwo.\n").isEmpty)
  }

  @Test("a bare number at a page break is the page's")
  func bareNumber() {
    #expect(furniture("One.\n\n                 1\n\u{0C}Two.\n\n          2\n") == ["1", "2"])
    #expect(
      furniture("One.\n\n                 1\n\u{0C}Two.\n\n          2\n\u{0C}") == ["1", "2"])
  }

  @Test("without page breaks a head that counts from page to page is furniture, both its lines")
  func counting() {
    let body = String(repeating: "A sentence.\n\n", count: 12)
    let text = (2...4).map {
      "School District          Board\nRegular Meeting     Page \($0)\n\n\(body)"
    }
    #expect(furniture(text.joined()).count == 6)
    let repeated = (2...4).map { _ in "School District          Board\n\n\(body)" }
    #expect(furniture(repeated.joined()).isEmpty)
  }

  @Test("tags that a system printed into the text are furniture, angle brackets are not")
  func tags() {
    #expect(furniture("<AI1>\n1. Apologies\n</AI1>\n<TRAILER_SECTION>\n<b>\n< 5\n").count == 3)
  }

  @Test("rules are furniture")
  func rules() {
    #expect(furniture("One.\n\n________\n* * * *\n........\n\nSigned ........\n").count == 3)
  }

  @Test("a sentence cut by furniture says so in its rest")
  func cutSentence() {
    let text =
      wrappedProse + """

        The library there ought to share its premises with the service point so

        - 2 -
        \u{0C}
        that both could open each weekday.

        """
    let blocks = PlainTextReader.read(.decode(Array(text.utf8))).blocks
    #expect(blocks.map(\.continuesBeforeFurniture) == [false, false, false, true])
    #expect(blocks[3].hints.contains(.pageStart))
  }

  @Test("the rest of a bullet that furniture has cut stays in its list")
  func cutBullet() {
    let text =
      wrappedProse + "\n-  The library there ought to share its premises with the service point\n\n"
      + "- 2 -\n\n   so that both could open each weekday.\n"
    #expect(
      layout(text).hasSuffix(
        "more depth 1 indent 3 gap continues so that both could open each weekday."))
  }

  @Test("a sentence that ended before the furniture is not continued")
  func wholeSentence() {
    let text = wrappedProse + "\nThe minutes were signed.\n\n- 2 -\n\nthe Clerk being present\n"
    let blocks = PlainTextReader.read(.decode(Array(text.utf8))).blocks
    #expect(blocks.allSatisfy { !$0.continuesBeforeFurniture })
  }

  @Test("a sentence that runs across a bare page break is one block")
  func pageBreakOnly() {
    let text = wrappedProse.replacing("a new system\n", with: "a new system\n\u{0C}")
    #expect(layout(text).split(separator: "\n").count == 1)
  }

  @Test(
    "“Page 1” over the figure of the next page is furniture, which cuts a bullet and ends no list")
  func pairs() {
    let minutes = parse(
      """
      Minutes of the meeting of the Elder Panel held on 26 June 2015
      Present: Cllr A Ash, Cllr B Birch
      1. Report
      Members raised the following matters:
      • The number. Members had heard of people who waited for twenty
      minutes, 
      Page 1
      2

      but not at the week-end.
      • The plan had no dates.
      2. Roof
      RESOLVED: that
      1) the roof be mended with the
      Panel's 
      Page 2
      3

      own money; and
      2) the Clerk be thanked.
      """)
    let blocks = minutes.sections.flatMap(\.blocks)
    let points = blocks.flatMap(\.points)
    #expect(points.filter { $0.furniture }.map(\.text) == ["Page 1", "2"])
    #expect(points.contains { $0.continued && $0.text == "but not at the week-end." })
    #expect(texts(minutes, .furniture) == ["Page 2", "3"])
    #expect(blocks.contains { $0.continued && $0.text == "own money; and" })
    let referred = parse(
      """
      Minutes of the meeting of the Elder Panel held on 26 June 2015

      1. Minutes

      Page 2

      The third line was put right.

      2. Roof

      It leaks.
      """)
    #expect(texts(referred, .furniture).isEmpty)
  }

  @Test(
    "figures that count the pages below a line that comes back are furniture; minute numbers of a list are none"
  )
  func figures() {
    let page = (31...32).map { number in
      """
      The Committee talked of the harbour wall and the

      ELDER AUTHORITY – POLICY COMMITTEE 24.03.10

      \(number)

      cost of it.

      """ + String(repeating: "Nothing was agreed about the wall.\n\n", count: 8)
    }.joined()
    let minutes = parse(
      "# Minutes of the Policy Committee\n\n24 March 2010\n\n## 1. Wall\n\n" + page, "x.md")
    #expect(texts(minutes, .furniture).filter { $0.count == 2 } == ["31", "32"])
    let list = parse(
      "Minutes of the Policy Committee\n\n24 March 2010\n\n1. Interests\n\nCllr Ash\n\n4\n\nPersonal, owns land beside the brook\n\nCllr Birch\n\n5\n\nPersonal, owns land beside the brook\n"
    )
    #expect(texts(list, .furniture).isEmpty)
  }

  @Test("“Page 2 of 5” on a line of its own is furniture wherever it stands")
  func pageOf() {
    let minutes = parse(
      "# Minutes of the Policy Committee\n\n24 March 2010\n\n## 1. Wall\n\nIt fell.\n\nPage **2** of 5\n\n## 2. Roof\n\nIt leaks.\n",
      "x.md")
    #expect(texts(minutes, .furniture) == ["Page 2 of 5"])
  }

  @Test("a clause that a page cuts behind a word that calls for another goes on with a capital")
  func openWord() {
    let cut = parse(
      "Minutes of the Policy Committee\n\n24 March 2010\n\nPresent: Cllr A Ash\n\n1. Wall\n\nRESOLVED that the Leader write to the\n\nPage 2 of 3\n\nMinister of State.\n\n2. Roof\n\nIt leaks.\n"
    )
    let rest = cut.sections.flatMap(\.blocks).first { $0.text == "Minister of State." }
    #expect(rest?.kind == .resolution && rest?.continued == true)
    let whole = parse(
      "Minutes of the Policy Committee\n\n24 March 2010\n\nPresent: Cllr A Ash\n\n1. Wall\n\nRESOLVED that the Leader write.\n\nPage 2 of 3\n\nMinister of State.\n\n2. Roof\n\nIt leaks.\n"
    )
    #expect(
      whole.sections.flatMap(\.blocks).first { $0.text == "Minister of State." }?.continued == false
    )
  }
}

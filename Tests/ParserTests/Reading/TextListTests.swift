import Testing

@testable import MinutesParser

@Suite("Plain text: bullets and numbers")
struct TextListTests {
  // MARK: Bullets

  @Test(
    "every glyph that minutes use is a bullet",
    arguments: [
      "·", "•", "▪", "◦", "●", "○", "§", "–", "—", "-", "*", "→", "✓", "➢", "Ø", "ü", "q", ";",
      "\u{F0B7}", "\u{F0A7}",
    ])
  func glyphs(glyph: String) {
    let stream = PlainTextReader.read(.decode(Array("\(glyph) \u{A0} \u{A0}the road".utf8)))
    #expect(stream.blocks.count == 1)
    #expect(stream.blocks[0].kind == .listItem)
    #expect(stream.text.string(stream.blocks[0].marker) == glyph)
    #expect(stream.text.string(stream.blocks[0].text) == "the road")
  }

  @Test("letters and signs that a conversion left of bullets are such only in front of a gap")
  func lettersInText() {
    for line in ["question 4 was put", "über den Fluss", "Øster Road", "q 4 was put", ";"] {
      #expect(
        PlainTextReader.read(.decode(Array(line.utf8))).blocks.allSatisfy { $0.kind == .paragraph })
    }
  }

  @Test("a glyph alone on its line has its text on the next ones")
  func glyphAlone() {
    let text =
      "Members said that:\n•\nthe road was narrow\n•\nthe bridge was weak and ought\nto be seen to\n"
    #expect(
      layout(text) == """
         paragraph Members said that:
         item depth 1 ‹•›  the road was narrow
         item depth 1 ‹•›  the bridge was weak and ought to be seen to
        """)
  }

  @Test("a bullet that wraps is one block, however it is set in")
  func wrappedBullets() {
    let text =
      wrappedProse + """

        -  Cllr Fallon asked that the bad bend at the well be looked at before
        somebody was killed.
        -  Cllr Brady asked that the money for the burial ground be spent in
           the year.
        """
    #expect(
      layout(text).hasSuffix(
        """
         item depth 1 gap ‹-›  Cllr Fallon asked that the bad bend at the well be looked at before \
        somebody was killed.
         item depth 1 ‹-›  Cllr Brady asked that the money for the burial ground be spent in the year.
        """))
  }

  @Test("depth follows the indentation, or a second glyph where nothing is set in")
  func depth() {
    #expect(
      layout("* one\n  * two\n    * three\n* four\n").split(separator: "\n").map { $0.prefix(13) }
        == [" item depth 1", " item depth 2", " item depth 3", " item depth 1"])
    #expect(
      layout("· one\n\no\u{A0}\u{A0} two\n\n· three\n").split(separator: "\n").map { $0.prefix(13) }
        == [" item depth 1", " item depth 2", " item depth 1"])
  }

  @Test("a paragraph set in like the text of a bullet goes on with it")
  func continuation() {
    let text =
      "  •  the leaflet was hard to follow\n\n     Another was wanted.\n\nThey thanked her.\n"
    #expect(
      layout(text) == """
         item depth 1 indent 2 ‹•›  the leaflet was hard to follow
         more depth 1 indent 5 gap Another was wanted.
         paragraph gap They thanked her.
        """)
  }

  @Test("bullets inside a line become entries")
  func innerBullets() {
    #expect(
      layout("They were told that: · it was late · nobody came") == """
         paragraph They were told that:
         item depth 1 ‹·›  it was late
         item depth 1 ‹·›  nobody came
        """)
    #expect(layout("Home · About · Contact") == " paragraph Home · About · Contact")
    #expect(
      layout("It rose by 3 · 5 of it was rent") == " paragraph It rose by 3 · 5 of it was rent")
  }

  @Test("a dash that begins a wrapped line is no bullet")
  func wrappedDash() {
    let text =
      wrappedProse + "\nThe Panel thought that the sum asked for by the county was too high for\n"
      + "- as the Treasurer put it - an empty shed.\n"
    #expect(layout(text).hasSuffix("too high for - as the Treasurer put it - an empty shed."))
  }

  @Test("“o” is a bullet only with a wide blank behind it")
  func letterO() {
    #expect(layout("o dan y bont").hasPrefix(" paragraph"))
    #expect(layout("o   under the bridge").hasPrefix(" item"))
  }

  @Test("an asterisk in front of a number flags an item")
  func flag() {
    #expect(layout("* E.116   RECYCLING").hasPrefix(" paragraph"))
    #expect(layout("* 3 new committers").hasPrefix(" item"))
  }

  // MARK: Numbers

  @Test("numbers and letters in front of lines open blocks")
  func numbers() {
    let text =
      "That\n(1) the report be noted; and\n(2) a copy be sent;\na) one\nb) two\ni. three\nii. four"
    #expect(layout(text).split(separator: "\n").count == 7)
  }

  @Test("an entry of a wrapped list opens a block although the line before it is full")
  func entriesBehindFullLines() {
    let text =
      wrappedProse + """

        (i)    by Mrs Hale, bearing 412 signatures, asking for a new crossing in
        Bury Street; and
        (ii)   by Mr Summers, objecting to the closure of the site at the Green;
        (iii)  by Mr Tench.
        """
    #expect(
      layout(text).split(separator: "\n").dropFirst() == [
        " paragraph gap (i)→by Mrs Hale, bearing 412 signatures, asking for a new crossing in "
          + "Bury Street; and",
        " paragraph (ii)→by Mr Summers, objecting to the closure of the site at the Green;",
        " paragraph (iii) by Mr Tench.",
      ])
  }

  @Test(
    "a number that begins a wrapped line opens nothing",
    arguments: [
      ("It was agreed that the hall be hired for the whole of the evening on", "12 May 2011."),
      ("The officers pointed to the rule in the Act of 1972 under Section 100", "(b) and went on."),
      (
        "The money had come in three parts, the last of which was received in",
        "2011. It was spent."
      ),
      (
        "The Clerk was told that the notice had been sent to the house of Mrs B",
        "A. Tuohy by hand."
      ),
    ])
  func numbersInProse(first: String, second: String) {
    let text = wrappedProse + "\n\(first)\n\(second)\n"
    #expect(layout(text).hasSuffix("\(first) \(second)"))
  }

  @Test("a bracketed total that did not fit belongs to the line before")
  func strayTotal() {
    let text = "For:       Cllrs Brady, Cusack, Raftery\n(3)\n\nAgainst:   Cllr Tuohy    (1)\n"
    #expect(layout(text).hasPrefix(" paragraph For:→Cllrs Brady, Cusack, Raftery⏎(3)\n"))
  }

  @Test(
    "numbers on lines of their own belong to the text below, and a short line above them is a head")
  func numbersAlone() {
    let text =
      wrappedProse + """
        Purpose
        1.
        To ask Members to decide whether a charge should be made for the rubble
        that is brought to the centres.
        Background
        2.
        The lorries have been taken free of charge since the centres were built.
        Proposal
        3.
        It is proposed:
        a)
        to charge for rubble; and
        b)
        to tell the parishes.
        """
    let lines = layout(text).split(separator: "\n").dropFirst().map(String.init)
    #expect(
      lines == [
        " paragraph Purpose",
        " paragraph 1. To ask Members to decide whether a charge should be made for the rubble that is brought to the centres.",
        " paragraph Background",
        " paragraph 2. The lorries have been taken free of charge since the centres were built.",
        " paragraph Proposal", " paragraph 3. It is proposed:",
        " paragraph a) to charge for rubble; and", " paragraph b) to tell the parishes.",
      ])
  }

  @Test("two numbers alone, and figures without a sign, stay where they stand")
  func fewNumbersAlone() {
    #expect(layout("1.\nRoof\n2.\nBins").contains(" paragraph 1.\n"))
    #expect(layout("1\nRoof\n2\nBins\n3\nDoors").contains(" paragraph 1\n"))
    #expect(layout("1.\na)\nthe roof\nb)\nthe bins\nc)\nthe doors").contains(" paragraph 1.\n"))
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

/// Sentences that break off in front of what somebody said.
@Suite("Points said: sentences that break off")
struct SpokenPointTests {
  private func points(_ lines: [String], title: String = "Minutes") -> [String] {
    let front =
      "\(title) of the meeting of the Elder Council held on 3 May 2018\n\nPresent: Ada Pike\n\n"
    let text =
      front + "1. ROADS\n\n" + lines.joined(separator: "\n\n") + "\n\n2. SEAL\n\nIt was shown.\n"
    return parse(text).sections.flatMap(\.blocks).filter { $0.kind == .discussion }
      .flatMap { $0.points.map(\.text) }
  }

  private static let list = ["(a) the path was narrow;", "(b) it flooded."]
  private static let said = ["the path was narrow;", "it flooded."]

  @Test(
    "a verb of saying at the end, with “that”, “as follows” or “the following” behind it or nothing",
    arguments: [
      "Members remarked –", "She drew attention to –", "Ms Ash told the Sub-Committee that:",
      "The Officer took the Council through the paper and submitted as follows;",
      "He answered questions on the following:",
      "The surveyor informed the Council of the following:",
      "Mr Elm replied to Councillor Oak's question as follows:", "It was noted that:",
    ])
  func breaksOff(stem: String) {
    #expect(points([stem] + Self.list) == Self.said)
  }

  @Test(
    "other sentences over numbers announce nothing that was said",
    arguments: [
      "The rooms were let as follows:", "The Clerk had sent out these forms:", "She bought –",
      "Ms Ash said it rains.", "The Council has the following:",
    ])
  func others(stem: String) {
    #expect(points([stem] + Self.list).isEmpty)
  }

  @Test("a numbered paragraph that is such a sentence leads in the bullets below it")
  func numbered() {
    #expect(
      points([
        "5. Ms Ash told the panel that:", "- it was old;", "- it leaked.", "6. PC Elm agreed.",
      ])
        == ["it was old;", "it leaked."])
    #expect(
      points(["5. Ms Ash brought:", "- a lamp;", "- a rope.", "6. PC Elm brought:", "- a map."])
        == [])
  }

  @Test("“>” set in from the margin is a bullet; at the margin it quotes")
  func angle() {
    #expect(
      points(["Members said:", "  >  it was old;\n  >  it leaked."]) == [
        "it was old;", "it leaked.",
      ])
    #expect(points(["Members said:", "> it was old;\n> it leaked."]).isEmpty)
  }

  @Test("bullets on lines of a paragraph end at a line with a capital")
  func linesInParagraph() {
    func said(_ lines: String) -> [String] {
      let page =
        "<h1>Minutes of the Elder Council</h1><p>Present: Mrs Ash</p><h2>1. Police</h2><p>\(lines)</p>"
        + "<h2>2. Roads</h2><p>They are wet.</p>"
      return parse(page, "x.html").sections.flatMap(\.blocks).filter { $0.kind == .discussion }
        .flatMap { $0.points.map(\.text) }
    }
    #expect(
      said("He told us about:<br>– sheep<br>– parking<br>PC Ash left the meeting.")
        == ["sheep", "parking"])
    #expect(said("He told us about sheep.<br>– It is so.<br>– It is not.<br>PC Ash left.") == [])
    #expect(said("He told us about:<br>– sheep<br>– parking<br>and more.") == [])
  }

  @Test("a link below “Actions from last meeting” is no action of one called LINK")
  func link() {
    let text =
      "Minutes of the Elder Council\n\nPresent: Ada Pike\n\n1. MINUTES\n\nSigned.\n\n"
      + "2. ACTIONS FROM LAST MEETING\n\n- LINK: https://elder.example/map\n- Ash: draw the map\n\n3. CLOSE\n\nNone.\n"
    #expect(texts(parse(text), .action) == ["Ash: draw the map"])
  }

  @Test(
    "whom minutes call by the first name is listed below any label of the head, not below the first alone"
  )
  func firstNames() {
    func actions(_ sentence: String) -> [String] {
      let text =
        "Minutes of the Elder Council held on 3 May 2018\n\nChair: Idris Oak\n\nMembers: Lotte Ash (Welfare), Tomasz Elm (Sport)\n\n"
        + "1. ROADS\n\nThey are wet. \(sentence)\n\n2. CLOSE\n\nNone.\n"
      return texts(parse(text), .action)
    }
    #expect(actions("Lotte agreed to put up a sign.") == ["Lotte agreed to put up a sign."])
    #expect(actions("Agnes agreed to put up a sign.").isEmpty)
  }

  @Test("the same owner twice has two actions; the same task twice is one")
  func sameOwner() {
    func actions(_ first: String, _ second: String) -> Int {
      let text =
        "Minutes of the Elder Council\n\nPresent: Ada Pike\n\n1. ROADS\n\nThey are wet.\n\n\(first)\n\n"
        + "2. BINS\n\nThey are full.\n\n\(second)\n\n3. CLOSE\n\nNone.\n"
      return texts(parse(text), .action).count
    }
    #expect(actions("ACTION: Clerk", "ACTION: Clerk") == 2)
    #expect(actions("ACTION: Clerk to write to all", "ACTION: Clerk to write to all") == 1)
  }

  @Test("in the record of a hearing a list is discussion below such a sentence, and only there")
  func hearing() {
    func said(_ lines: String...) -> [String] {
      let text =
        "ELDER BOROUGH COUNCIL\n\nNOTICE OF DETERMINATION\n\nDate of hearing: 3 May 2018\n\n"
        + "THE HEARING\n\n" + lines.joined(separator: "\n\n")
        + "\n\nDECISION\n\nThe Sub-Committee RESOLVED to grant the application.\n"
      return parse(text).sections.flatMap(\.blocks).filter { $0.kind == .discussion }
        .flatMap { $0.points.map(\.text) }
    }
    #expect(
      said("Mr Ash told the Sub-Committee that:", "- it was old;", "- it leaked.")
        == ["it was old;", "it leaked."])
    #expect(said("The papers were:", "- a map;", "- a letter.").isEmpty)
  }

  @Test("questions with their answers, and what a double hyphen opens, are points")
  func glyphs() {
    #expect(
      points(["Governors asked:", "• Q. Is it shut? A. Until May.", "• Q. Who pays? A. The Trust."])
        == ["Q. Is it shut? A. Until May.", "Q. Who pays? A. The Trust."])
    #expect(
      points(["The bandmaster told us that:\n-- the coach holds 49\n-- three cannot come"])
        == ["the coach holds 49", "three cannot come"])
    // The letters of a list, and a rule.
    #expect(points(["The plots are:", "• Q. Upper field", "• R. Lower field"]).isEmpty)
    #expect(points(["The plots are:", "-----", "Upper field"]).isEmpty)
  }

  @Test("a list that is quoted with the words in front of it was not said at the meeting")
  func quoted() {
    func kinds(_ list: String) -> [Block.Kind] {
      parse(
        "# Minutes of the Elder Club, 3 May 2018\n\n## 1. Rule\n\nIt was read out.\n\n\(list)\n\n"
          + "## 2. Balls\n\nFour were bought.\n", "x.md"
      ).sections.flatMap(\.blocks).map(\.kind)
    }
    #expect(
      !kinds("> Juniors may play\n>\n> - before eleven\n> - after four").contains(.discussion))
    #expect(kinds("Members said:\n\n- before eleven\n- after four").contains(.discussion))
  }
}

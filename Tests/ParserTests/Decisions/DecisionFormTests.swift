import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Decisions: numbers with a mover, labels of other kinds, what stands around a sentence")
struct DecisionFormTests {
  private func blocks(_ lines: String...) -> [Block] { ItemReading().blocks(lines) }

  /// Text and mover of each resolution in the record of an item.
  private func resolutions(_ lines: String...) -> [String] {
    ItemReading().blocks(lines).filter { $0.kind == .resolution && $0.text != "Signed." }.map {
      [$0.text ?? "", $0.mover.map { "/\($0)" } ?? ""].joined()
        + $0.points.map { " | " + $0.text }.joined()
    }
  }

  @Test("a numbered resolution behind the surname of its mover; a defeated one is a motion")
  func numbered() {
    #expect(
      resolutions("Res. 88/17     ASH:  That the agenda be adopted.", "CARRIED.")
        == ["That the agenda be adopted./ASH"])
    #expect(
      resolutions("Res. No. 89     Councillor Elm:  That the grader be sold.", "CARRIED.")
        == ["That the grader be sold./Elm"])
    #expect(
      resolutions("Res. 90/17     ASH:  That these be noted:", "a)  the map", "b)  the list")
        == ["That these be noted:/ASH | the map | the list"])
    let lost = [
      "Res. 91/17     ASH:  That it be built.", "For: Ash. Against: Elm, Oak.", "DEFEATED.",
    ]
    #expect(ItemReading().motions(lost) == ["ASH/-/lost"])
    #expect(
      resolutions("Resolution No. 121/16 — Ash", "THAT the agenda be adopted.", "CARRIED")
        == ["THAT the agenda be adopted./Ash"])
    #expect(
      !resolutions("Resolution No. 122/16 — Ash", "The clerk left.").contains {
        $0.contains("left")
      })
    #expect(resolutions("Res. 92/17     ROADS:  The grader was sold.", "CARRIED.").isEmpty)
    #expect(resolutions("Res. Parking     ASH:  That was the question.").isEmpty)
  }

  @Test("“IT IS RESOLVED THAT” in capitals is a label, “It is recommended that” none")
  func solemn() {
    #expect(
      resolutions("IT IS RESOLVED THAT", "1. Kelp be invited; and", "2. Ash be its liaison.")
        == [" | Kelp be invited; and | Ash be its liaison."])
    #expect(resolutions("It is recommended that Kelp be invited.").isEmpty)
  }

  @Test("the label in French, behind the movers")
  func french() {
    #expect(
      resolutions(
        "IL EST PROPOSÉ PAR le conseiller Luc Ash, appuyé par la conseillère Eva Elm et RÉSOLU : QUE la rue soit fermée."
      ) == ["QUE la rue soit fermée./Luc Ash"])
    #expect(resolutions("Le conseiller Ash a résolu le problème de la rue.").isEmpty)
  }

  @Test("the next matter of a paragraph in lines begins on its line, in front of its label")
  func lines() {
    let page = """
      <h1>Minutes of the Elder Council</h1><p>Present: Mrs Ash</p><h2>1. Planning</h2>
      <p>17/1, steading. Decided: to support. It is small.<br>17/2, kennels. Decided: no comment.</p>
      <h2>2. Roads</h2><p>They are wet.</p>
      """
    #expect(
      texts(parse(page, "x.html"), .resolution) == ["to support. It is small.", "no comment."])
    #expect(
      texts(parse(page.replacing("<br>", with: " "), "x.html"), .resolution)
        == ["to support. It is small. 17/2, kennels.", "no comment."])
  }

  @Test("a promise of one person with a Welsh title")
  func welshTitle() {
    func actions(_ line: String) -> [String] {
      ItemReading().blocks([line]).filter { $0.kind == .action }.map { $0.text ?? "" }
    }
    #expect(actions("Cyng. Guto Ash agreed to speak to the school.").count == 1)
    #expect(actions("It was agreed to speak to the school.").isEmpty)
  }

  @Test(
    "rows that say whose words stand beside them: the recommendation and the decision, movers above it"
  )
  func boxes() {
    func read(_ label: String, _ cell: String) -> [String] {
      let page = """
        <h1>Minutes of the Elder Council</h1><p>Present: Mrs Ash</p><h2>1. Bins</h2>
        <table><tr><td>Officer’s Recommendation</td><td>That the contract be let until May 2024.</td></tr>
        <tr><td>\(label)</td><td>\(cell)</td></tr></table><h2>2. Roads</h2><p>They are wet.</p>
        """
      return parse(page, "x.html").sections.flatMap(\.blocks).compactMap { block in
        block.kind == .resolution || block.kind == .recommendation
          ? "\(block.kind): \(block.text ?? "") \(block.mover ?? "-")/\(block.seconder ?? "-")"
          : nil
      }
    }
    #expect(
      read("Committee resolution", "<p>Councillors Ash / Elm</p><p>That it be let until June.</p>")
        == [
          "recommendation: That the contract be let until May 2024. -/-",
          "resolution: That it be let until June. Ash/Elm",
        ])
    #expect(
      read(
        "Committee resolution",
        "<p>Mayor Ash / Councillor Elm</p><p>The Committee:</p><p>(a) lets it.</p>"
      )
      .last == "resolution: The Committee: Ash/Elm")
    // A table of figures stays one.
    #expect(read("Committee room", "<p>North / South</p>").isEmpty)
  }

  @Test("a list of applications ends at the entry that resolves")
  func entries() {
    #expect(
      resolutions(
        "(a) 22/1 Fold Yard. No comment.", "(b) 22/2 Drift Lane. RESOLVED to object: it floods.",
        "(c) 22/3 Old Forge. RESOLVED to support.") == ["to object: it floods.", "to support."])
    #expect(
      resolutions("(a) 22/1 Fold Yard. No comment.", "(b) 22/2 It was RESOLVED by others.").isEmpty)
  }

  @Test("sums behind dots are no clauses, nor is the initial of a payee")
  func leaders() {
    #expect(
      resolutions(
        "RESOLVED that the following accounts be paid:",
        "V. Ash, salary ............ £198.00\nHall, hire ............... £12.00")
        == ["that the following accounts be paid:"])
    #expect(
      resolutions(
        "RESOLVED that the following be paid:", "i. Ash, salary £198.00", "ii. hall, hire £12")
        == ["that the following be paid: | Ash, salary £198.00 | hall, hire £12"])
  }

  @Test("what was withdrawn without a decision is none, though it stands below the head")
  func withdrawn() {
    func decisions(_ text: String) -> [String] {
      let page =
        "# Decisions of the Cabinet\n\n18 May 2022\n\n## Item 1 – Depot\n\n**Decision**\n\n\(text)\n"
      return texts(parse(page, "x.md"), .resolution)
    }
    #expect(decisions("Withdrawn by the Leader. No decision was made.").isEmpty)
    #expect(decisions("That the depot be sold. No objection was made.").count == 1)
  }

  @Test("a clause between commas behind the subject says nothing of what was noted")
  func relative() {
    #expect(
      resolutions("A letter, which said that the Minister had agreed to come, was noted.")
        == ["A letter, which said that the Minister had agreed to come, was noted."])
    #expect(resolutions("The Clerk said that a letter which had come was noted.").isEmpty)
  }

  @Test("what came of a paper that somebody presented, at the end of the sentence")
  func presented() {
    #expect(
      resolutions("The Clerk presented the accounts for May, which were approved.").count == 1)
    #expect(resolutions("The Clerk presented the report on the bins, which was noted.").count == 1)
    #expect(resolutions("The Clerk spoke of the plan of 1990, which was approved.").isEmpty)
    #expect(
      resolutions("The Clerk presented a report, which was noted to be late in coming.").isEmpty)
    #expect(
      resolutions("The Clerk said that he had presented the accounts, which were approved.").isEmpty
    )
  }

  @Test("talk in front of a decision, whatever it was about")
  func talk() {
    #expect(
      resolutions("After a talk about whether the fence is worth it the Council agreed to wait.")
        .count == 1)
    #expect(resolutions("Ash asked about whether the Council agreed to wait.").isEmpty)
  }

  @Test("a body by its initials decides; other capitals do not")
  func initials() {
    func decisions(_ sentence: String) -> [String] {
      let text =
        "PAROCHIAL CHURCH COUNCIL\n\nMinutes of the meeting of the Parochial Church Council held on 3 May 2015\n\n"
        + "Present: Mrs Ash\n\n1. ROOF\n\n\(sentence)\n\n2. BELLS\n\nThey ring.\n"
      return texts(parse(text), .resolution)
    }
    #expect(decisions("The PCC adopted the policy of the diocese.").count == 1)
    #expect(decisions("The DAC adopted the policy of the diocese.").isEmpty)
  }
}

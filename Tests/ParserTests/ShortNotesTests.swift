import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Notes of small groups: what they are, and what heads their items")
struct ShortNotesTests {
  private func items(_ text: String, _ name: String = "x.txt") -> [String] {
    parse(text, name).sections.filter { $0.kind == .item }
      .map { [$0.number, $0.title].compactMap { $0 }.joined(separator: " ") }
  }

  @Test(
    "a day and those who were there make minutes of what nothing calls so; a day alone does not")
  func notesByPeople() {
    func kind(_ head: String) -> MinutesDocument.Kind {
      parse("\(head)\n\nKILN\nThe door sticks. Ros will look at it.\n", "x.txt").kind
    }
    #expect(
      kind("Elm Street Potters – members' meeting 12.2.08\n\nHere: Ros, Ned, Ida") == .minutes)
    #expect(
      kind("Elm Street Potters committee, 4 May 2011\n\nWho was there: Ros, Ned, Ida") == .minutes)
    #expect(kind("Elm Street Potters, 4 May 2011\n\nKilns: gas, wood") == .other)
    #expect(kind("Elm Street Potters\n\nHere: Ros, Ned, Ida") == .other)
  }

  @Test("those who came to a class or a dance make no minutes; usual business or a task does")
  func listsOfPeople() {
    func kind(_ text: String) -> MinutesDocument.Kind { parse(text, "x.txt").kind }
    let dance = "Kiln dance, 4/9/23\n\nAttending: Ros, Ned, Ida\n\nBring your own cups.\n"
    #expect(kind(dance) == .other)
    #expect(
      kind("Class 4B, 4/9/23\n\nPresent: Ros Ash, Ned Elm\nAbsent: Ida Oak\n\nTen words.\n")
        == .other)
    #expect(kind(dance + "\nNext meeting\nAt Ida's.\n") == .minutes)
    #expect(kind(dance + "\nACTION: Ned to bring a lamp.\n") == .minutes)
  }

  @Test("notes of a gathering with its day are minutes, release notes are none")
  func notesByTitle() {
    func kind(_ title: String) -> MinutesDocument.Kind {
      parse("# \(title)\n\n## Kilns\n\n- They smoke.\n\nACTION: Ned to ask.\n", "x.md").kind
    }
    func told(_ text: String) -> MinutesDocument.Kind { parse(text, "x.md").kind }
    #expect(told("# Lecture session notes, 12 May 2022\n\nKilns get hot.\n") == .other)
    #expect(told("# Kiln conference notes 2021\n\n## Minutes app\n\nTry it.\n") == .other)
    #expect(told("# How to take good meeting notes\n\nWrite down who decides.\n") == .other)
    #expect(kind("Potters' summit notes (12 May 2022)") == .minutes)
    #expect(kind("All Potters Meeting 57 Notes") == .minutes)
    #expect(kind("Release notes (12 May 2022)") == .other)
  }

  @Test(
    "what we agreed below the name of a group and a day is a record; a letter that agrees is none")
  func weAgreed() {
    #expect(
      parse(
        "# Kiln working group call, 2 Oct 2019\n\n## Venue\n\nWe decided to move to the barn.\n",
        "x.md"
      )
      .kind == .minutes)
    #expect(
      parse("# Kilns, 2 Oct 2019\n\n## Venue\n\nThe makers decided to move to the barn.\n", "x.md")
        .kind
        == .other)
  }

  @Test(
    "two lines over their text behind those who came are heads; two that are not the first are none"
  )
  func twoLines() {
    let head = "Kiln meeting, 2 April 2020\n\nOn the call: Ros, Ned, Ida\n\n"
    #expect(
      items(
        head + "Clay\n- two bags are left\n- white would be better\n\nGlaze\nNed spilt the blue.\n")
        == ["Clay", "Glaze"])
    #expect(
      items(
        head
          + "Ros said that the shed had leaked again in the night of the storm.\n\nClay\n- two bags are left\n\nGlaze\nNed spilt the blue.\n"
      ).isEmpty)
  }

  @Test("two heads in bold or in capitals are enough behind those who came, or right below the day")
  func twoHeads() {
    let body = "**Clay**\n\nTwo bags are left.\n\n**Glaze**\n\nNed spilt the blue.\n"
    #expect(
      items("# Kiln meeting, 2 April 2020\n\n**Present:** Ros, Ned, Ida\n\n\(body)", "x.md") == [
        "Clay", "Glaze",
      ])
    #expect(items("# Kiln meeting, 2 April 2020\n\n\(body)", "x.md") == ["Clay", "Glaze"])
    #expect(
      items(
        "Kiln meeting, 2 April 2020\n\nPresent: Ros, Ned, Ida\n\nCLAY\nTwo bags are left.\n\nGLAZE\nNed spilt the blue.\n"
      ) == ["CLAY", "GLAZE"])
  }

  @Test(
    "a short word in capitals heads the sentence below it; over another short word it heads nothing"
  )
  func shortCapitals() {
    let head = "Kiln meeting, 2 April 2020\n\nPresent: Ros, Ned, Ida\n\n"
    #expect(
      items(head + "SHIFTS\nIda is away.\n\nOVEN\nIt smokes.\n\nNEXT MEETING\nOn 3 May.\n") == [
        "SHIFTS", "OVEN", "NEXT MEETING",
      ])
    #expect(
      items(
        head + "SHIFTS\nIda is away.\n\nOVEN\nGAS\n\nNEXT MEETING\nOn 3 May.\n\nROTA\nIt is full.\n"
      )
      .contains("OVEN") == false)
  }

  @Test(
    "plain numbers over their text are items of an extract, whatever they begin with; entries of a list are none"
  )
  func shortSeries() {
    let head = "Elder Union Branch\nMinutes of the meeting held on 9 March 1987\n\n"
    #expect(
      items(head + "6. Property\n\nThe gutters were read about.\n\n7. Lay speakers\n\nTwo came.\n")
        == [
          "6 Property", "7 Lay speakers",
        ])
    #expect(
      items(
        "# Minutes of the Club, 9 March 1987\n\n## 3. Fire drill\n\nIt rang for ever:\n", "x.md")
        == [
          "3 Fire drill"
        ])
    #expect(
      items(head + "The branch wants:\n\n6. Property\n7. Lay speakers\n8. Benches\n").isEmpty)
    #expect(
      items("# Minutes of the Club\n\n## 2013 AGM – 9 March 2013\n\nIt rained.\n", "x.md").isEmpty)
  }

  @Test(
    "titles before a stop in every paragraph are heads; those who speak are not, nor are sentences")
  func stoppedHeads() {
    let head =
      "Elder Anglers\nMinutes of the committee, 3 March 1974\n\nPresent: A. Stokes, R. Lamb\n\n"
    #expect(
      items(
        head
          + "ROLLER. The motor had seized.\n\nFixtures.—Oxley had cried off.\n\nTeas: Mrs Stokes would do no more without an urn.\n"
      ) == ["ROLLER.", "Fixtures.—", "Teas:"])
    #expect(
      items(
        head
          + "Lamb: The motor has seized.\n\nStokes: It has not seized.\n\nRoller: It has no motor.\n"
      ).isEmpty)
    #expect(
      items(
        head
          + "Warning: The road is shut until Monday.\n\nQuestion: The Chair was asked who pays.\n\nAnswer: The parish pays for it.\n\nBackground: The swing was built in 1990.\n"
      ).isEmpty)
    #expect(
      items(
        head
          + "The motor had seized. Oxley had cried off.\n\nNothing came. It was late.\n\nTeas. None were had.\n"
      ).isEmpty)
  }

  @Test("a dash without blanks behind the stop ends a numbered title as well")
  func dashedTitle() {
    #expect(
      items(
        "Carters' Committee\nMinutes, 6th May 1926\n\nPresent: A. Haddow\n\n1. Pickets.—Bro. Lees said that the yard was shut.\n\n2. Permits.—Three came for milk.\n\n3. Letters.—One was read.\n"
      ) == ["1 Pickets.", "2 Permits.", "3 Letters."])
  }

  @Test("a heading may name what is proposed; “Proposal” alone heads part of an item")
  func proposals() {
    let head = "# House meeting, 3 July 2019\n\nPresent: Ros, Ned\n\n"
    #expect(
      items(head + "## Proposal: pets\n\nOne cat.\n\n## Proposal: rent day\n\nLeft.\n", "x.md") == [
        "Proposal: pets", "Proposal: rent day",
      ])
    #expect(items(head + "## Pets\n\nOne cat.\n\n## Proposal\n\nLeft.\n", "x.md") == ["Pets"])
  }

  @Test("a line of minutes may end with the day; what was done with minutes of a day is no title")
  func datedTitle() {
    #expect(
      parse(
        "Elm Lower School PTA\nGeneral meeting minutes, October 8, 2019\n\nIt rained.\n", "x.txt"
      ).title
        == "General meeting minutes, October 8, 2019")
    #expect(
      parse("Elm Lower School PTA\n\nThe minutes of 8 October 2019 were read.\n", "x.txt").title
        != "The minutes of 8 October 2019 were read.")
  }
}

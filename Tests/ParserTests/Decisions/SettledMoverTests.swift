import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Lines of movers that tell how all voted")
struct SettledMoverTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func resolutions(_ lines: String...) -> [String] {
    ItemReading().blocks(lines).filter { $0.kind == .resolution }.map {
      "\($0.mover ?? "-")/\($0.seconder ?? "-")"
    }
  }

  @Test("below what is no decision they are a motion")
  func belowStatements() {
    #expect(
      motions("The lamp is to be moved to the green.", "Prop JA, 2nd DE, All in favour.")
        == ["JA/DE/carried"])
    #expect(
      motions("Clerk to write to the owners.", "Prop JA 2nd DE All agreed") == ["JA/DE/carried"])
    #expect(
      motions("The price of £200 was talked over.", "Prop. JA, 2nd DE, 2 in favour, 3 against.")
        == ["JA/DE/lost"])
    #expect(
      motions("The price was talked over.", "Proposed: Cllr Ash. Seconded: Cllr Elm. Unanimous.")
        == ["Ash/Elm/carried"])
    #expect(motions("Prop JA, 2nd DE, All in favour.").isEmpty)
    #expect(motions("The price was talked over.", "Prop JA, 2nd DE, over tea.").isEmpty)
    #expect(
      motions(
        "The price was talked over.", "Prop JA, 2nd DE, All in favour:", "RESOLVED to pay it."
      )
      .isEmpty)
  }

  @Test("behind what is to be done, in one paragraph, they tell who moved it")
  func behindStatements() {
    #expect(
      motions("The lamp is to be moved to the green.\nProp JA, 2nd DE, All agreed.")
        == ["JA/DE/carried"])
    #expect(motions("The lamp is to be moved to the green. Prop JA, 2nd DE, over tea.").isEmpty)
  }

  @Test(
    "mover and seconder may each have a sentence, in front of a label that closes them and behind a decision"
  )
  func twoSentences() {
    #expect(
      resolutions("Standing Orders to be set aside. Proposed: JA. Seconded: DE. Agreed.") == [
        "JA/DE"
      ])
    #expect(
      resolutions("The accounts were approved. Prop: Cllr Ash. Sec: Cllr Elm.") == ["Ash/Elm"])
    #expect(
      resolutions(
        "The accounts were approved. Prop: Cllr Ash. Sec of the club: Mr Elm was away today.")
        == ["Ash/-"])
  }

  @Test("below a decision they name its movers")
  func belowDecisions() {
    #expect(
      resolutions("The minutes were approved.", "Prop. JA 2nd DE All agreed.") == ["JA/DE"])
    #expect(motions("The minutes were approved.", "Prop. JA 2nd DE All agreed.").isEmpty)
    #expect(
      resolutions(
        "It was agreed to mend the path.", "Clerk to ask for prices.",
        "Prop. JA, 2nd DE, all in favour.") == ["JA/DE"])
    #expect(
      resolutions(
        "It was agreed to mend the path.", "The pond froze.", "Prop. JA, 2nd DE, all agreed.")
        == ["-/-"])
  }
}

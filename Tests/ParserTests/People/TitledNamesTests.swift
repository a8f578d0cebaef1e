import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Names with titles below the day of the meeting")
struct TitledNamesTests {
  private func names(_ list: String, day: String = "held on 3 June 2019") -> [String] {
    parse(
      """
      Elder Parish Council

      Minutes of the meeting \(day)

      \(list)

      1. Gates

      RESOLVED that the gate be shut.

      2. Ponds

      RESOLVED that the pond be cleaned.
      """
    ).people.filter { $0.presence != .apologies }.map(\.name)
  }

  @Test(
    "names on one line, on lines or in paragraphs are those present",
    arguments: [
      "Cllr Ada Pike (Chair), Cllr Ben Dove, Cllr Cy Elm, Di Fern (Clerk)",
      "Cllr Ada Pike - Chair\nCllr Ben Dove\nCllr Cy Elm\nDi Fern - Clerk",
      "Cllr Ada Pike - Chair\n\nCllr Ben Dove\n\nCllr Cy Elm\n\nDi Fern - Clerk",
    ])
  func present(list: String) {
    #expect(names(list) == ["Ada Pike", "Ben Dove", "Cy Elm", "Di Fern"])
  }

  @Test(
    "a sentence, two names, names without titles, and names that no day stands above are no list")
  func others() {
    #expect(names("Cllr Ada Pike thanked Cllr Ben Dove and Cllr Cy Elm for the flowers.").isEmpty)
    #expect(names("Cllr Ada Pike, Cllr Ben Dove").isEmpty)
    #expect(names("Ada Pike, Ben Dove, Cy Elm").isEmpty)
    #expect(names("Cllr Ada Pike, Cllr Ben Dove, Cllr Cy Elm", day: "in the Hall").isEmpty)
  }
}

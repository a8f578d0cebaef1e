import MinutesModel
import Testing

@testable import MinutesParser

/// What somebody tells of their own below a head such as “Declarations of interest”.
@Suite("Interests told in whatever words")
struct OwnInterestTests {
  private func declarations(_ text: String, under head: String = "DECLARATIONS OF INTEREST")
    -> [String]
  {
    texts(
      parse(
        """
        Minutes of the Elder Board held on 3 May 2018

        Present: Mrs Ada Pike (AP), Ben Dove (BD), Professor Cy Roe

        1. \(head)

        \(text)

        2. ROOF

        It leaks.
        """), .declaration)
  }

  @Test(
    "an appointment, a contract, a licence applied for, and whom one serves",
    arguments: [
      "Professor Roe informed the Board of his appointment as an adviser to Acme Ltd.",
      "Mrs Pike stated that she had a contract with the trust and would not take part in item 5.",
      "Ben Dove said he has applied for a licence and would leave when it came up.",
      "BD is a patient of the practice mentioned in item 6.",
      "AP is to be employed one day a week by the diocese from June.",
      "Eve Moss declared that the university was in discussion with the fund.",
    ])
  func told(line: String) {
    #expect(declarations(line) == [line])
  }

  @Test(
    "what is said there of other things is none",
    arguments: [
      "Mrs Pike said that she would deal with item 5 first.",
      "Ben Dove said that he had nothing to declare.",
      "BD is away until June.", "The Chair explained that the form had been sent out.",
    ])
  func other(line: String) {
    #expect(declarations(line) == [])
  }

  @Test("elsewhere the same words declare nothing")
  func elsewhere() {
    #expect(
      declarations("BD is a patient of the practice mentioned in item 6.", under: "DOORS") == [])
  }

  @Test("a pronoun that discloses is whom the sentence in front tells of")
  func pronoun() {
    let line =
      "Ms Finch read the notice of hearing. She then disclosed that her nephew works for the applicant."
    #expect(declarations(line, under: "HEARING: BAR LICENCE") == [line])
    #expect(
      declarations(
        "Ms Finch read the notice of hearing. She then disclosed the number of seats.",
        under: "HEARING: BAR LICENCE") == [])
  }

  @Test("a head of declarations in bold ends the list of apologies above it")
  func behindApologies() {
    let document = parse(
      """
      # Minute of Harbours Committee

      Town Hall, 3 May 2018

      **Sederunt**

      Councillors Ada Pike, Ben Dove.

      **Apologies**

      Councillor Cy Roe.

      **Declarations of Interests**

      Councillor Ben Dove – Item 3.

      ## 1. Dues

      They were noted.
      """, "x.md")
    #expect(texts(document, .declaration) == ["Councillor Ben Dove – Item 3."])
    #expect(document.people.map { "\($0.name) \($0.presence)" }.last == "Cy Roe apologies")
  }

  @Test(
    "what somebody did in a role, serves the meeting with or shares with a whole county is none",
    arguments: [
      "Ben Dove reported on his role as chairman of the hall trust.",
      "Ben Dove is the adviser to members on declarations.",
      "Ben Dove confirmed he had dealt with the forms.",
      "Mrs Pike explained she was a resident of the county for twenty years.",
    ])
  func noTie(line: String) {
    #expect(declarations(line) == [])
  }

  @Test(
    "the same words tie somebody to a matter",
    arguments: [
      "Ben Dove reported his role as chairman of the hall trust.",
      "Ben Dove is an adviser to the Trust.",
      "Ben Dove confirmed he had dealt with the applicant.",
      "Mrs Pike explained she was a resident of Mill Lane.",
    ])
  func tie(line: String) {
    #expect(declarations(line) == [line])
  }
}

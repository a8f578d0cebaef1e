import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Recommendations")
struct RecommendationTests {
  private func underHead(_ paragraphs: String...) -> [String] {
    var reading = DecisionReading()
    reading.context = RecognitionContext(part: .report, documentKind: .report)
    reading.isUnderHead = true
    return reading.all(paragraphs)
  }

  private func inReport(_ paragraphs: String...) -> [String] {
    var reading = DecisionReading()
    reading.context = RecognitionContext(part: .report, documentKind: .report)
    return reading.all(paragraphs)
  }

  @Test("figures and bullets under the head are an entry each; the opener stays a paragraph")
  func entries() {
    #expect(
      underHead(
        "It is recommended that:", "1. the plan be adopted; and", "2. the staff be thanked.") == [
          "paragraph: It is recommended that:", "recommendation: [1.] the plan be adopted; and",
          "recommendation: [2.] the staff be thanked.",
        ])
    #expect(
      underHead("• Replace the roof.", "• Survey the drains.")
        == ["recommendation: [•] Replace the roof.", "recommendation: [•] Survey the drains."])
  }

  @Test("lettered parts below an unnumbered stem are points of one recommendation")
  func letters() {
    #expect(
      underHead("That the Panel:", "(a) notes the report; and", "(b) asks for another.")
        == ["recommendation: That the Panel: > (a) notes the report; and | (b) asks for another."])
  }

  @Test("letters without a stem are entries")
  func lettersAlone() {
    #expect(
      underHead("(a) Note the report.", "(b) Ask for another.")
        == ["recommendation: [(a)] Note the report.", "recommendation: [(b)] Ask for another."])
  }

  @Test("a stem with a number of its own takes what follows its colon")
  func numberedStem() {
    #expect(
      underHead(
        "2.1 The Committee is asked to:", "a) note the report; and", "b) thank the staff.",
        "2.2 That it be filed.")
        == [
          "recommendation: [2.1] The Committee is asked to: > a) note the report; and | b) thank the staff.",
          "recommendation: [2.2] That it be filed.",
        ])
  }

  @Test("an opener that asks for something itself is the recommendation")
  func askingStem() {
    #expect(
      underHead(
        "It is recommended that the development proceed as shown, subject to the following changes:",
        "1. The fence shall be green.", "2. The gate shall be shut.")
        == [
          "recommendation: It is recommended that the development proceed as shown, subject to the following changes: > 1. The fence shall be green. | 2. The gate shall be shut."
        ])
  }

  @Test("a plain paragraph under the head is one; the reasons behind it are none")
  func plain() {
    #expect(
      underHead("That the plan be adopted.", "Reasons for recommendation", "It is a good plan.")
        == ["recommendation: That the plan be adopted.", "-", "-"])
  }

  @Test("labelled paragraphs anywhere, with their number")
  func labelled() {
    #expect(inReport("Recommendation: Refuse.") == ["recommendation: [Recommendation:] Refuse."])
    #expect(
      inReport("Officer's recommendation: Grant permission.")
        == ["recommendation: [Officer's recommendation:] Grant permission."])
    #expect(
      inReport("RECOMMENDATION 3 (High): Keep one copy.")
        == ["recommendation: [RECOMMENDATION 3 (High):] Keep one copy."])
    #expect(
      inReport("Recommendation 4", "Keep two copies.")
        == ["recommendation: [Recommendation 4] Keep two copies."])
    let page = page("Recommendation 3: Keep one copy.")
    let element = RecommendationRecogniser.recognise(
      page, blocks: 0..<1, context: RecognitionContext(documentKind: .report))?.elements.first
    #expect(element.map { page.string($0.number) } == "3")
  }

  @Test("a label inside a paragraph divides it")
  func inside() {
    var reading = DecisionReading()
    reading.context.part = .agenda
    #expect(
      reading.all(["Two-storey extension. Applicant: Dr Okoro. Recommendation: Refuse."]) == [
        "paragraph: Two-storey extension. Applicant: Dr Okoro.",
        "recommendation+: [Recommendation:] Refuse.",
      ])
  }

  @Test("a label over figures opens a list of entries and leads in to the first")
  func labelOverFigures() {
    #expect(
      inReport("Recommendations: The Board is asked to:", "1. note it;", "2. file it.") == [
        "recommendation: Recommendations: The Board is asked to: > [1.] note it;",
        "recommendation: [2.] file it.",
      ])
  }

  @Test("the addressee")
  func addressee() {
    let element = DecisionReading(
      context: RecognitionContext(documentKind: .report), isUnderHead: true
    ).elements(["2.2 That Council be recommended to add £1 to the programme."]).first
    #expect(element?.to == "Council")
  }

  @Test("sentences about recommendations are none")
  func about() {
    #expect(inReport("Recommendations made in 2017 were carried out.") == ["-"])
    #expect(inReport("The recommendation was popular.") == ["-"])
  }

  @Test("a resolution or a mover ends the list of what was recommended")
  func ended() {
    var reading = DecisionReading()
    reading.isUnderHead = true
    let found = reading.all([
      "1. close the bridge; and", "2. vote $120,000.", "RESOLVED that Council:",
      "1. close the bridge.",
    ])
    #expect(found.filter { $0.hasPrefix("recommendation") }.count == 2)
    #expect(found.contains("resolution: [RESOLVED] that Council: > 1. close the bridge."))
  }

  @Test("each paragraph that opens with THAT in capitals is one; “That” goes on with the first")
  func eachThat() {
    var reading = DecisionReading()
    reading.context = RecognitionContext(part: .report, documentKind: .report)
    reading.isUnderHead = true
    #expect(
      reading.all(["THAT the fees be set; and", "THAT staff report back."]) == [
        "recommendation: THAT the fees be set; and", "recommendation: THAT staff report back.",
      ])
    #expect(reading.all(["That the fees be set; and", "that staff report back."]).count == 1)
  }

  @Test("numbered reasons on their own below what is recommended are no recommendations")
  func reasonsBelow() {
    func numbered(_ head: String) -> Int {
      DocumentParser().parse(
        Array(
          "REPORT TO: Planning Committee\n\nDATE: 18 July 2012\n\n1. THE SITE\n\n1.1 It is a garden.\n\n2. RECOMMENDATIONS\n\n(1) That permission be granted.\n\n(2) That the applicant be told.\n\n\(head)\n\n(1) To comply with the Act.\n\n3. COSTS\n\n3.1 None.\n"
            .utf8), name: "report.txt"
      ).sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.count
    }
    #expect(numbered("Reasons") == 2)
    #expect(numbered("They are these.") >= 2)
  }

  @Test(
    "a label over “It is recommended that the Board:” is one with its list; over “The Board is asked to:” each entry is"
  )
  func labelledStem() {
    func count(_ stem: String) -> Int {
      var reading = DecisionReading()
      reading.context = RecognitionContext(part: .agenda, documentKind: .minutes)
      return reading.all([
        "Recommended Action: \(stem)", "1. open the hall; and", "2. mend the roof.",
      ])
      .filter { $0.hasPrefix("recommendation") }.count
    }
    #expect(count("It is recommended that the Board:") == 1)
    #expect(count("The Board is asked to:") == 2)
  }

  @Test(
    "on the page of an item “is recommended to:” over figures asks; over letters, and in its minutes, it does not"
  )
  func askedInAgendaItem() {
    func found(_ part: Block.Part, _ marks: [String]) -> [String] {
      var reading = DecisionReading()
      reading.context = RecognitionContext(part: part, documentKind: .agendaItem)
      return reading.found([
        "The Cabinet is recommended to:", "\(marks[0]) mend the roof; and",
        "\(marks[1]) open the hall.",
      ])
    }
    #expect(
      found(.agenda, ["1.", "2."]) == [
        "recommendation: The Cabinet is recommended to: > [1.] mend the roof; and",
        "recommendation: [2.] open the hall.",
      ])
    #expect(found(.agenda, ["(a)", "(b)"]).isEmpty)
    #expect(!found(.minutes, ["1.", "2."]).contains { $0.hasPrefix("recommendation") })
  }
}

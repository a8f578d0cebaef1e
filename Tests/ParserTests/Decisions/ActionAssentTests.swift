import MinutesModel
import Testing

@testable import MinutesParser

/// Tasks and what only sounds like them.
@Suite("Tasks, assent and emphasis of plain text")
struct ActionAssentTests {
  private func actions(_ text: String, _ name: String = "x.txt") -> [String] {
    texts(
      parse(
        """
        Minutes of the Elder Board held on 3 May 2018

        Present: Ada Pike (AP), Ben Dove (BD)

        1. ROOF

        It leaks.

        \(text)

        2. SEAL

        It was shown.
        """, name), .action)
  }

  @Test("who volunteers, and two by their initials, set out to do something")
  func tasks() {
    #expect(
      actions("Mrs Roe volunteered to write to the builder.")
        == ["Mrs Roe volunteered to write to the builder."])
    #expect(actions("AP and BD to draft the answer.") == ["AP and BD to draft the answer."])
    #expect(
      actions("_Action:_ Team Leader to write to the builder.")
        == ["Team Leader to write to the builder."])
  }

  @Test("who agrees to a thing assents, and does nothing")
  func assent() {
    #expect(
      actions("The Chairman agreed to this being taken because the work begins tomorrow.") == [])
    #expect(actions("Mrs Roe agreed to the request.") == [])
    #expect(actions("_Note:_ Team Leader away until June.") == [])
  }

  @Test(
    "a task in capitals behind the sentence that it follows from; a line of capitals is a title")
  func calledOut() {
    #expect(
      actions("The grant was noted. CLERK TO ASK THE ASSOCIATION") == [
        "CLERK TO ASK THE ASSOCIATION"
      ])
    #expect(
      actions("The sign is down. CLLR ROE / CLERK TO ORDER ONE.") == [
        "CLLR ROE / CLERK TO ORDER ONE."
      ])
    #expect(actions("CLERK TO REPORT ON THE GRANT") == [])
    #expect(actions("The grant was noted. GRANT TO THE ASSOCIATION") == [])
  }

  @Test("a bullet of somebody listed by that name, who is to do something")
  func bullet() {
    let list = "* the lamp is dim\n* Ada to buy another\n* Dan to be thanked for the last one"
    let document = parse(
      "# Minutes of the Elder Club held on 3 May 2018\n\nPresent: Ada, Ben, Cy\n\n## 1. Lamps\n\n\(list)\n\n## 2. Seal\n\nIt was shown.\n",
      "x.md")
    #expect(texts(document, .action) == ["Ada to buy another"])
    #expect(
      document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }
        .flatMap { $0.points.map(\.text) }
        == ["the lamp is dim", "Dan to be thanked for the last one"])
  }

  @Test("a task quoted below the head of tasks")
  func quoted() {
    let text = "> **Action**\n>\n> Finance Officer to send the terms to all members\n"
    #expect(
      texts(
        parse(
          "# Minutes of the Elder Board, 3 May 2018\n\n## 1. Roof\n\nIt leaks.\n\n\(text)\n## 2. Seal\n\nIt was shown.\n",
          "x.md"), .action) == ["Finance Officer to send the terms to all members"])
  }

  @Test("what somebody offered to do last year is done, what was paid last year is to be found")
  func ofPast() {
    #expect(actions("Ann Pike volunteered to help at the fair last year.") == [])
    #expect(actions("Ann Pike offered to paint the doors two years ago.") == [])
    for line in [
      "Ann Pike volunteered to help at the fair.",
      "Ann Pike offered to find out what was paid last year.",
      "Ann Pike agreed to send the accounts of last year.",
    ] { #expect(actions(line) == [line]) }
  }
}

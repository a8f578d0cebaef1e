import MinutesModel
import Testing

@testable import MinutesParser

/// What decides and what only looks like it: quotations, other bodies, opinions, stamps; promises of persons.
@Suite("Decisions by their wording")
struct DecisionWordingTests {
  private let front =
    "Minutes of the meeting of the Elder Council held on 3 May 2018\n\nPresent: Ada Pike\n\n"

  private func texts(_ kind: Block.Kind, _ paragraphs: String...) -> [String] {
    let text =
      front + "1. ROADS\n\n" + paragraphs.joined(separator: "\n\n")
      + "\n\n2. SEAL\n\nIt was shown.\n"
    return parse(text).sections.flatMap(\.blocks).filter { $0.kind == kind }.map { block in
      ([block.text ?? ""] + block.points.map(\.text)).filter { !$0.isEmpty }.joined(
        separator: " | ")
    }
  }

  @Test("a label inside what somebody read out, over one paragraph or several, decides nothing")
  func quoted() {
    #expect(
      texts(
        .resolution,
        "Ann Ash read out a letter: “In 2015 the bins were lost. RESOLVED, that they be found.”")
        == [])
    #expect(
      texts(
        .resolution, "The Clerk read out:", "“(1) the premises are dirty; and",
        "(2) RESOLVED – that the licence be revoked.”") == [])
    #expect(
      texts(
        .resolution, "The Clerk read out: “The premises are dirty.”",
        "RESOLVED – that the licence be revoked.") == ["that the licence be revoked."])
  }

  @Test("what another body decided at its meeting is retold; “the Council RESOLVED” decides")
  func retold() {
    #expect(
      texts(
        .resolution,
        "At its meeting on 21 April the Roads Panel RESOLVED that the Council be asked to dig.")
        == [])
    #expect(
      texts(.resolution, "The Roads Panel had", "RECOMMENDED - That the Council dig.") == [])
    #expect(
      texts(.resolution, "Having heard the Panel, the Council RESOLVED that a hole be dug.") == [
        "that a hole be dug."
      ])
  }

  @Test("members who agreed that something was so had an opinion")
  func opinion() {
    #expect(
      texts(.resolution, "Members agreed that the chapter on frost was of great value.") == [])
    #expect(
      texts(.resolution, "Members agreed that the chapter on frost should be sent to Birch.") == [
        "Members agreed that the chapter on frost should be sent to Birch."
      ])
  }

  @Test("a vote on whether to do something decides nothing by itself")
  func whether() {
    #expect(
      texts(.resolution, "The Council voted on whether to dig: 2 in favour, 2 against.") == [])
    #expect(
      texts(.resolution, "The Council voted to dig.") == ["The Council voted to dig."])
  }

  @Test("replies and logs are noted, lists approved for payment, things agreed by all but one")
  func objects() {
    #expect(texts(.resolution, "The reply was noted.") == ["The reply was noted."])
    #expect(texts(.resolution, "The action log was noted.") == ["The action log was noted."])
    #expect(texts(.resolution, "The concern was noted.") == [])
    #expect(
      texts(.resolution, "The following were approved for payment:") == [
        "The following were approved for payment:"
      ])
    #expect(texts(.resolution, "The following were approved for the next year:") == [])
    #expect(
      texts(.resolution, "It was agreed by all but one to dig.") == [
        "It was agreed by all but one to dig."
      ])
    #expect(texts(.resolution, "It was agreed by all parties to dig.") == [])
  }

  @Test("a sentence in the middle of a paragraph may begin with the word and what is to be done")
  func inMiddle() {
    #expect(
      texts(.resolution, "The stile had gone. Resolved to mend it before June.") == [
        "to mend it before June."
      ])
    #expect(texts(.resolution, "The stile had gone. Resolved matters were listed.") == [])
  }

  @Test("a label in capitals behind a colon closes its sentence; one behind a verb does not")
  func behindColon() {
    #expect(
      texts(.resolution, "Annual report on frost: RECEIVED.") == [
        "Annual report on frost: RECEIVED."
      ])
    #expect(texts(.resolution, "The annual report on frost has been RECEIVED.") == [])
  }

  @Test("the line for a later approval is no decision")
  func stamp() {
    #expect(texts(.resolution, "Minutes taken by Ann Ash. Approved: ____________") == [])
    #expect(texts(.resolution, "Approved by the Board June 23, 2015") == [])
    #expect(
      texts(.resolution, "Approved by the Board, subject to a visit by 23 members of it.").count
        == 1)
  }

  @Test("a number from elsewhere below a clause that ends with a colon is its part")
  func insertedClause() {
    #expect(
      texts(
        .resolution, "RESOLVED – That",
        "    (a)   the rules be kept, with a further one:\n\n          (v)   no lamp be lit; and\n\n    (b)   £60 be spent."
      ) == ["That | the rules be kept, with a further one: | £60 be spent."])
  }

  @Test(
    "police ranks, advisers and initials with a small letter promise or are set to do something")
  func persons() {
    #expect(
      texts(.action, "PC Ash undertook to ask the patrol.") == [
        "PC Ash undertook to ask the patrol."
      ])
    #expect(
      texts(.action, "The Legal Adviser undertook to tell them.") == [
        "The Legal Adviser undertook to tell them."
      ])
    #expect(texts(.action, "GdW to invite the crew.") == ["GdW to invite the crew."])
    #expect(texts(.action, "ROADS to be mended.") == [])
  }

  @Test("a task among what was mentioned, and one behind the bold word “Action”")
  func tasks() {
    #expect(
      texts(
        .action, "(a) Bo Elm said that the board was rotten.",
        "(b) Ann Ash to write to the Elder Society.") == ["Ann Ash to write to the Elder Society."])
    #expect(
      texts(
        .action, "(a) Bo Elm said that the board was rotten.", "(b) Welcome to the new members.")
        == [])
    let markdown = parse(
      front + "# 1. Roads\n\n**Action** Ann Ash to write to Birch.\n\n# 2. Seal\n\nIt was shown.\n",
      "x.md")
    #expect(
      markdown.sections.flatMap(\.blocks).filter { $0.kind == .action }.map { $0.text ?? "" } == [
        "Ann Ash to write to Birch."
      ])
  }

  @Test("who promises something and leaves in the next sentence has left")
  func leaver() {
    let document = parse(
      "Minutes of the meeting of the Elder Council held on 3 May 2018\n\nPresent: Mr Bo Elm, Mrs Ann Ash\n\n"
        + "1. ROADS\n\nThey were wet. Mr Elm undertook to ask the patrol. He left the meeting at 7.45pm.\n\n"
        + "2. SEAL\n\nIt was shown.\n")
    #expect(document.people.first?.movements.map(\.kind) == [.left])
  }

  @Test("minutes agreed behind the dash of their title; “agreed” behind who seconded")
  func elliptic() {
    func items(_ title: String, _ text: String) -> [String] {
      parse(
        front
          + "1. Apologies – none were received. The Clerk was late.\n\n2. \(title) – \(text)\n\n"
          + "3. Highways – they were wet. Nobody had salted them.\n\n4. Drains – all were clear. It was dry.\n"
      ).sections.flatMap(\.blocks).filter { $0.kind == .resolution }.map { $0.text ?? "" }
    }
    let text = "agreed as a true record and signed by the Chairman."
    #expect(items("Minutes of the last meeting", text) == [text])
    #expect(items("Roads of the parish", "agreed by the owners to be wet.") == [])
    #expect(
      texts(.resolution, "Cllr Ash proposed the first quote, Cllr Elm seconded, agreed.") == [
        "Cllr Ash proposed the first quote, Cllr Elm seconded, agreed."
      ])
    #expect(
      texts(.resolution, "Cllr Ash proposed it and, having seconded it, Cllr Elm disagreed.") == [])
  }

  @Test("an action behind a decision ends it; “in action” does not")
  func actionBehind() {
    #expect(
      texts(.resolution, "AGREED: the budget be revised. ACTION: Cllr Ash by June") == [
        "the budget be revised."
      ])
    #expect(
      texts(.action, "AGREED: the budget be revised. ACTION: Cllr Ash by June") == [
        "Cllr Ash by June"
      ])
    #expect(
      texts(.resolution, "AGREED: the budget be revised. Action follows.") == [
        "the budget be revised. Action follows."
      ])
  }

  @Test("an action for somebody; the chair who takes an item as urgent promises nothing")
  func forSomebody() {
    #expect(texts(.action, "Action for BB: to find the key.") == ["to find the key."])
    #expect(texts(.action, "Action for the summer: three fairs.") == [])
    #expect(texts(.action, "The Mayor agreed to take the report as an urgent item.") == [])
    #expect(
      texts(.action, "The Secretary agreed to take up the matter.") == [
        "The Secretary agreed to take up the matter."
      ])
  }

  @Test("the record in front of “Decision:” in plain minutes is no agenda text")
  func recordBeforeDecision() {
    let document = parse(
      "<h1>Elder Panel</h1><p>Minutes of the meeting held on 3 May 2018</p><p>Present: Ada Pike</p>"
        + "<h2>1. Roads</h2><p>Cllr Ash proposed that it be £5. This was seconded by Cllr Elm and carried.</p>"
        + "<p><strong>Decision:</strong></p><ol><li>That it be £5.</li></ol><h2>2. Seal</h2><p>It was shown.</p>",
      "x.html")
    #expect(document.sections.flatMap(\.blocks).contains { $0.kind == .motion })
  }

  @Test("labels that name recommendation and decision together, and heads of procedural motions")
  func labelsInOne() {
    let front =
      "MINUTES of the Ordinary Meeting of Elder Council held on 9 July 2019\n\nPresent: Cr Ash, Cr Elm\n\n"
    let text =
      front
      + "1. ROADS\n\nOFFICER'S RECOMMENDATION/COUNCIL DECISION 19/102\n\nMoved Cr Ash, Seconded Cr Elm\n\n"
      + "That Council dig.\n\nCARRIED 4/0\n\n2. YARDS\n\nPROCEDURAL MOTION\n\nMoved Cr Ash, Seconded Cr Elm\n\n"
      + "That it lie on the table.\n\nLOST 1/3\n\n3. CLOSURE\n\nIt closed.\n"
    let document = parse(text)
    #expect(itemTitles(document) == ["ROADS", "YARDS", "CLOSURE"])
    #expect(
      document.sections.flatMap(\.blocks).filter { $0.kind == .resolution }.map { $0.text ?? "" }
        == [
          "That Council dig."
        ])
  }

  @Test("words that a page foot divides from their label, as clauses or as a paragraph")
  func overFoot() {
    let head =
      "ELDER FIRE AUTHORITY\n\nMINUTES OF THE POLICY COMMITTEE HELD ON 24 MARCH 2010\n\nPRESENT: Councillor Ash\n\n"
    func page(_ line: String, _ words: String) -> [String] {
      parse(
        head
          + "1. ROADS\n\nThey were wet.\n\nThey were seen.\n\nThey were salted.\n\nIt was asked why.\n\nRESOLVED:\n\n"
          + "\(line)\n\n31\n\n\(words)\n\n2. SEAL\n\nIt was shown.\n", "x.md"
      ).sections.flatMap(\.blocks).filter { $0.kind == .resolution }.map { block in
        ([block.text ?? ""] + block.points.filter { !$0.furniture }.map(\.text))
          .filter { !$0.isEmpty }.joined(separator: " | ")
      }
    }
    let foot = "ELDER FIRE AUTHORITY – POLICY COMMITTEE 24.03.10"
    #expect(
      page(foot, "(1) That the report be noted.\n\n(2) That a letter be sent.") == [
        "That the report be noted. | That a letter be sent."
      ])
    #expect(page(foot, "That the report be noted.").contains("That the report be noted."))
    // A line with a date that does not name the body is text.
    let letter = "A LETTER TO THE OWNERS 24.03.10"
    #expect(page(letter, "(1) That the report be noted.").first == "RESOLVED:")
  }

  @Test("a wrapped line that begins with a quoted word in small letters goes on with its sentence")
  func wrappedQuotation() {
    #expect(
      texts(
        .resolution,
        "The Council resolved to amend the second line of article 7 reading\n“eleven” rather than “seven”."
      )
        == [
          "The Council resolved to amend the second line of article 7 reading “eleven” rather than “seven”."
        ])
  }

  @Test("minutes that were read, approved and signed")
  func readAndApproved() {
    let sentence = "The minutes of the last meeting were read, approved and signed."
    #expect(texts(.resolution, sentence) == [sentence])
    #expect(texts(.resolution, "The letters were read, discussed and answered.") == [])
  }

  @Test("an action with the code of its item")
  func codedAction() {
    #expect(
      texts(.action, "Action CoG23/43.1: Ann Ash to share the figures.") == [
        "Ann Ash to share the figures."
      ])
  }

  @Test("a vote in a parenthesis or a show of hands in front of what was decided")
  func voteInFront() {
    #expect(
      texts(.resolution, "Resolved, on a vote of 3 to 1, that the parks be leased.") == [
        "on a vote of 3 to 1, that the parks be leased."
      ])
    #expect(
      texts(.resolution, "On a show of hands (4 for, 3 against), it was agreed that it be refused.")
        == [
          "On a show of hands (4 for, 3 against), it was agreed that it be refused."
        ])
    #expect(texts(.vote, "On a show of hands there were 4 for and 3 against.").count == 1)
    #expect(
      texts(.resolution, "The recommendations in the report were put to the vote and agreed.").count
        == 1)
    #expect(texts(.resolution, "The motion was put to the vote and agreed.") == [])
  }

  @Test("the reasons of conditions stand among them; reasons for the decision do not")
  func reasonsOfConditions() {
    #expect(
      texts(
        .resolution, "RESOLVED that permission be granted subject to conditions:-", "1. Time.",
        "Reason: statute.", "2. Materials.", "Reason: amenity.") == [
          "that permission be granted subject to conditions:- | Time. | Reason: statute. | Materials. | Reason: amenity."
        ])
    #expect(
      texts(
        .resolution, "RESOLVED that permission be granted subject to conditions:-", "1. Time.",
        "2. Materials.",
        "Reason: it is a good plan.") == [
          "that permission be granted subject to conditions:- | Time. | Materials."
        ])
  }

  @Test("Welsh verbs that say that it was resolved, and Welsh movers; a remark that was noted")
  func welsh() {
    #expect(
      texts(
        .resolution,
        "Penderfynwyd derbyn y cofnodion. Cynigiwyd gan Cyng. Ash, eiliwyd gan Cyng. Elm.") == [
          "derbyn y cofnodion. Cynigiwyd gan Cyng. Ash, eiliwyd gan Cyng. Elm."
        ])
    #expect(texts(.resolution, "Nodwyd bod y bont ar gau.") == [])
  }

  @Test("who is to act, in the last column of a table whose cells have titles and texts")
  func actionColumn() {
    func actions(_ head: String) -> [String] {
      parse(
        "<h2>Minutes of the Elder Panel 6 June 2019</h2><p>Present: Cllr A Ash (Chair), Cllr B Elm</p><table>"
          + "<tr><th>Minute</th><th>Subject</th><th>\(head)</th></tr>"
          + "<tr><td>12</td><td><p><b>Minutes</b></p><p>The minutes of 4 March were agreed.</p></td><td></td></tr>"
          + "<tr><td>13</td><td><p><b>Roads</b></p><p>They were wet.</p><p>It was agreed to dig.</p></td><td>Head of Roads</td></tr>"
          + "<tr><td>14</td><td><p><b>Seal</b></p><p>It was shown.</p></td><td></td></tr></table>",
        "x.html"
      ).sections.flatMap(\.blocks).filter { $0.kind == .action }.map { $0.text ?? "" }
    }
    #expect(actions("Action by") == ["Head of Roads"])
    #expect(actions("Speaker") == [])
  }

  @Test("the owner in front of a dash")
  func ownerBeforeDash() {
    func owners(_ line: String) -> [String] {
      parse(front + "1. ROADS\n\n\(line)\n\n2. SEAL\n\nIt was shown.\n").sections.flatMap(\.blocks)
        .filter { $0.kind == .action }.map { $0.owner ?? "" }
    }
    #expect(owners("ACTION: Ann – advertise the post by June") == ["Ann"])
    #expect(owners("ACTION: Clerk to write to the owner – again") == ["Clerk"])
  }
}

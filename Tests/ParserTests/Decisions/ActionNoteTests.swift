import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Actions and notes")
struct ActionNoteTests {
  private func owner(_ text: String) -> String? {
    firstDecision(text).flatMap { $0.kind == .action ? $0.owner : nil }
  }

  @Test(
    "labelled actions: the text follows the label, the owner is in it",
    arguments: [
      ("Action: Clerk to place order", "Clerk"), ("ACTION: Head of Housing", "Head of Housing"),
      ("Action PG", "PG"), ("(Action: Mr I. Howe)", "Mr I. Howe"),
      ("ACTION (SK): write to the owner", "SK"), ("AI: Petra to ask why", "Petra"),
      ("AI Petra: ask why", "Petra"),
    ])
  func labelled(text: String, owner: String) {
    #expect(self.owner(text)?.hasPrefix(owner) == true)
  }

  @Test("the label is the marker")
  func marker() {
    #expect(decided("Action: Clerk to place order") == ["action: [Action:] Clerk to place order"])
    #expect(decided("Action was taken at once.") == [])
    #expect(decided("ACTION Plan: see overleaf") == [])
    #expect(
      decided("Action Point 3 – Ann Reed to send the figures.")
        == ["action: [Action Point 3 –] Ann Reed to send the figures."])
    #expect(decided("Action 4 – 5 June: the hall is shut.") == [])
    // What became of actions that were set before.
    #expect(decided("Action 14/41 (MP): closed.") == [])
    #expect(decided("Action 14/47 (GS): carried forward to September.") == [])
    #expect(
      decided("Action 14/48 (GS): close the gate.") == [
        "action: [Action 14/48 (GS):] close the gate."
      ])
  }

  @Test(
    "sentences that set one person to do something",
    arguments: [
      ("Clerk to write to the owner.", "Clerk"), ("JP to report it.", "JP"),
      ("The Head of Leisure agreed to meet the Friends.", "Head of Leisure"),
      ("Ms Weatherall undertook to put this right.", "Weatherall"),
      ("Marcus Olatunde to write to the homes by 29 June 2018.", "Marcus Olatunde"),
      ("She agreed to send a list.", "She"),
    ])
  func sentences(text: String, owner: String) {
    #expect(self.owner(text) == owner)
  }

  @Test(
    "sentences that do not",
    arguments: [
      "Members to the east were heard.", "The Committee agreed to write to the owner.",
      "Motion to amend the plan.", "Welcome to all.", "Minutes to be signed.",
      "The Clerk was asked to write.", "Clerk will write.", "Report to Cabinet.",
      "It was agreed to write.", "North Road to be resurfaced.",
    ])
  func noTask(text: String) {
    #expect(owner(text) == nil)
  }

  @Test("the day it is due, where its year is stated")
  func due() {
    #expect(firstDecision("Action: JP to send the figures by 5 April 2019.")?.due == "2019-04-05")
    #expect(firstDecision("Action: JP to send the figures by Friday.")?.due == nil)
  }

  @Test("an action in the middle of a paragraph is taken out of it")
  func middle() {
    #expect(
      read("The post is bent. JP to report it. The stile is mended.") == [
        "paragraph: The post is bent.", "action+: JP to report it.",
        "paragraph+: The stile is mended.",
      ])
  }

  @Test("the stamp of a log is a note behind the action")
  func stamp() {
    #expect(
      read("ACTION: jmt to announce it (ulrike, 18:15:58)")
        == ["action: [ACTION:] jmt to announce it", "note+: (ulrike, 18:15:58)"])
  }

  @Test("a review of open actions lists them with their owners")
  func review() throws {
    let page = page("Review Outstanding Action Items", "* Petra: Find a home for the machines.")
    var context = RecognitionContext()
    context.itemTitle = page.block(0)
    let found = try #require(Decisions.recognise(page, blocks: 1..<2, context: context))
    #expect(found.elements.first?.kind == .action)
    #expect(found.elements.first?.owner == "Petra")
  }

  private func isNote(_ text: String) -> Bool {
    let page = page(text)
    return NoteRecogniser.recognise(page, blocks: 0..<1, context: RecognitionContext()) != nil
  }

  @Test("bracketed paragraphs and “Note:” are notes, a clause “Note the report” is none")
  func notes() {
    #expect(isNote("(Councillor Reed took no part.)"))
    #expect(isNote("[The meeting was adjourned for ten minutes.]"))
    #expect(isNote("Note: it rained."))
    #expect(isNote("NOTE – Councillor Reed abstained."))
    #expect(isNote("N.B. The hall is cold."))
    #expect(!isNote("Note the report."))
    #expect(!isNote("(a) the fee be raised (by £5)"))
    #expect(!isNote("(Mr Reed) said so (twice)"))
  }

  @Test("the same decision twice is told by its words")
  func same() {
    let page = page(
      "RESOLVED – That the fee be £5.", "Resolved: that the Fee be £5", "RESOLVED – That it be £6.")
    func resolution(_ index: Int) -> Element {
      let found = Decisions.recognise(
        page, blocks: index..<(index + 1), context: RecognitionContext(part: .minutes))
      return found?.elements.first ?? Element(.paragraph)
    }
    #expect(Decisions.sameDecision(page, resolution(0), resolution(1)))
    #expect(!Decisions.sameDecision(page, resolution(0), resolution(2)))
  }

  @Test("entries under “Action items” and ticked boxes with an owner are actions")
  func tasks() {
    var reading = DecisionReading()
    reading.context.isUnderActionHead = true
    #expect(
      reading.all(["• Rafael: tell counsel about Brazil", "☐ Sam: send the notes", "• None"]) == [
        "action: [•] Rafael: tell counsel about Brazil", "action: [☐] Sam: send the notes", "-",
      ])
    #expect(
      DecisionReading().all(["• [ ] @sam: send the notes", "• [ ] the roof", "• Sam: it leaks"])
        == [
          "action: [• [ ]] @sam: send the notes", "-", "-",
        ])
  }

  @Test("a numbered label, and one behind the nick of a log")
  func labelsOfLogs() {
    #expect(
      DecisionReading().all([
        "Action #1: write the section", "Action item: Yuki to start",
        "<scribe> ACTION: Kaoru to write it",
      ])
        == [
          "action: [Action #1:] write the section", "action: [Action item:] Yuki to start",
          "action: [<scribe> ACTION:] Kaoru to write it",
        ])
  }

  @Test("what a list at the end repeats is recorded once")
  func repeated() {
    var reading = DecisionReading()
    let page = page("Action: Kaoru to write it")
    reading.context.recorded = [
      RecognitionContext.recordedWords(page, TextRange(8, page.block(0).upper))
    ]
    #expect(reading.found(["Action: Kaoru to write it"]) == [])
    #expect(reading.found(["Action: Hadiza to write it"]).count == 1)
  }

  @Test("a ticked box needs an owner: a name in front of what is to be done")
  func boxesWithNames() {
    #expect(
      DecisionReading().all([
        "• [ ] Ann to post the draft", "• [ ] The roof to be mended", "• Ann to go",
      ])
        == ["action: [• [ ]] Ann to post the draft", "-", "-"])
  }

  @Test("people who are listed by their full names are set to do things by their first names")
  func forenames() {
    func actions(_ sentence: String) -> [String] {
      ReadDocument([
        "Minutes of the Allotment Committee held on 7 May 2024",
        "Present: Geoff Tull, Ken Oak, Mrs Sue Pike", "1. Gate", "It is worn. " + sentence,
        "2. Close", "At four.",
      ]).texts(.action)
    }
    #expect(actions("Geoff to mend it.") == ["Geoff to mend it."])
    #expect(actions("Ken and Geoff to write again.") == ["Ken and Geoff to write again."])
    #expect(actions("Ken agreed to write again.") == ["Ken agreed to write again."])
    // Of whom is not listed what people at meetings are set to do tells; or the word opens no task.
    #expect(actions("Lorna to mend it.") == ["Lorna to mend it."])
    #expect(actions("Lorna and Bo to mend it.") == ["Lorna and Bo to mend it."])
    #expect(actions("Lorna to outgrow it.").isEmpty)
    #expect(actions("Ken to the rescue again.").isEmpty)
    #expect(
      [
        "Parking to open it.", "Residents to mend it.", "Tuesday to mend it.",
        "Attention to do it.",
      ]
      .allSatisfy { actions($0).isEmpty })
  }

  @Test("“ACTION” in capitals stands in front of a task without a colon; in prose it does not")
  func capitals() {
    #expect(
      read("**ACTION** Mr Pike to let members have the date")
        == ["action: [ACTION] Mr Pike to let members have the date"])
    #expect(read("ACTION was then taken by the Board on the date.") == ["-"])
  }

  @Test("a supervisor undertakes; supervision is nobody")
  func supervisors() {
    #expect(
      read("The Works Supervisor undertook to mend it.")
        == ["action: The Works Supervisor undertook to mend it."])
    #expect(read("Supervision to be given to staff was discussed.") == ["-"])
  }

  @Test(
    "a task behind a label names nobody; names, posts and initials alone do",
    arguments: [
      ("ACTION: repair the fence.", nil), ("Action – order two new bins", nil),
      ("ACTION: Newsletter article", nil), ("Action: repair the path to the hall", nil),
      ("Action: Clerk", "Clerk"), ("Action: Ann Reed and the Clerk", "Ann Reed and the Clerk"),
      ("Action: Head of Housing by 3 May 2023", "Head of Housing"), ("Action: AB/CD", "AB/CD"),
      ("ACTION: k-otik to test it", "k-otik"), ("ACTION: ring-fence the grant", nil),
      ("Action: all members to send dates", "all members"),
    ] as [(String, String?)])
  func tasksAlone(text: String, owner: String?) {
    #expect(firstDecision(text)?.kind == .action)
    #expect(self.owner(text) == owner)
  }

  @Test(
    "tasks of several people between semicolons are an action each; one task with a pause is one")
  func dividedTasks() {
    #expect(
      decided("Actions: CD get quotes; EF ring the County.") == [
        "action: [Actions:] CD get quotes;", "action+: EF ring the County.",
      ])
    #expect(
      decided("Action: CD get quotes; these are needed soon.")
        == ["action: [Action:] CD get quotes; these are needed soon."])
  }

  @Test("neither an adverb nor a day nor the verb belongs to the owner")
  func ownersAlone() {
    #expect(owner("Cllr Dent kindly agreed to water the plants.") == "Dent")
    #expect(owner("Action (Cllr Dent, 3 June): water the plants.") == "Cllr Dent")
    #expect(firstDecision("Action (PG, 3 June 2022): water them.")?.due == "2022-06-03")
    #expect(owner("Action (Dent, Fisk): water the plants.") == "Dent, Fisk")
    #expect(owner("Action. Mandy Leaf agreed to water the plants.") == "Mandy Leaf")
    #expect(
      decided("Action. Mandy Leaf agreed to water the plants.")
        == ["action: [Action.] Mandy Leaf agreed to water the plants."])
    #expect(decided("Action. The plants were dry.") == [])
  }
}

import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Minutes of counties and rural municipalities, notes of boards and working groups")
struct CountyNotesTests {
  private func people(_ document: MinutesDocument) -> [String] {
    document.people.map { "\($0.name)|\($0.role ?? "")|\($0.presence)" }
  }

  private static let county = """
    HERON COUNTY
    BOARD OF SUPERVISORS
    MINUTES OF REGULAR MEETING, TUESDAY, MARCH 4, 2014

    The Heron County Board of Supervisors met in regular session at 9:00 A.M.
    in the Boardroom of the Courthouse, 12 Quay Street, Alder, with the
    following members present: Ada Pike, Chairman; Bo Dove; Cy Wren; and Di
    Crane. Also present was Ed Finch, County Auditor.

    AGENDA
    Motion by Dove, seconded by Wren, to approve the agenda. Motion carried.

    MINUTES
    Motion by Wren, seconded by Crane, to approve the minutes of February
    25, 2014. Motion carried.

    SECONDARY ROADS
    The County Engineer reported that the gravel contract had come in at
    $9.12 a ton.

    Motion by Dove, seconded by Pike, to sign the plans for the bridge at
    Station Road and for the culvert on 190th Street. Motion carried.

    ADJOURNMENT
    Motion by Crane, seconded by Dove, to adjourn at 10:47 A.M. Motion
    carried.
    """

  @Test(
    "below the headlines the paragraph that says who met belongs to the head; AGENDA heads an item")
  func convening() {
    let document = parse(Self.county)
    let items = document.sections.filter { $0.kind == .item }.compactMap(\.title)
    #expect(items == ["AGENDA", "MINUTES", "SECONDARY ROADS", "ADJOURNMENT"])
    #expect(document.title == "MINUTES OF REGULAR MEETING, TUESDAY, MARCH 4, 2014")
    #expect(document.meeting.body == "BOARD OF SUPERVISORS")
    #expect(document.meeting.venue == "Boardroom of the Courthouse, 12 Quay Street, Alder")
    #expect(
      people(document) == [
        "Ada Pike|Chairman|present", "Bo Dove||present", "Cy Wren||present", "Di Crane||present",
        "Ed Finch|County Auditor|inAttendance",
      ])
  }

  @Test("a paragraph that tells of another meeting convenes none")
  func notConvening() {
    let told = Self.county.replacing(
      "The County Engineer reported that",
      with:
        "The Township of Alder met in special session with thirty people present\nand heard that")
    let items = parse(told).sections.filter { $0.kind == .item }.compactMap(\.title)
    #expect(items == ["AGENDA", "MINUTES", "SECONDARY ROADS", "ADJOURNMENT"])
  }

  @Test("few lines that go on with a small letter are enough, where all long lines are broken late")
  func wrapping() {
    let texts = parse(Self.county).sections.flatMap(\.blocks).compactMap(\.text)
    #expect(texts.contains { $0.hasSuffix("to approve the minutes of February 25, 2014.") })
    // One sentence a line is no wrapped text.
    let lines = (1...8).map { "Plot number \($0) beside the harbour wall was let to its tenant." }
    let apart = parse(lines.joined(separator: "\n")).sections.flatMap(\.blocks).compactMap(\.text)
    #expect(apart.count == 8)
  }

  @Test("motions numbered in the margin by year, month and number have one mover and an outcome")
  func margin() {
    let document = parse(
      """
      REGULAR COUNCIL MEETING MINUTES

      Tuesday, October 11, 2016

      PRESENT            Reeve Ada Pike
                         Councillor Bo Dove

      GRAVEL
      16-10-402          MOVED by Councillor Dove that the tender of Sand Hills be
                         accepted.
                                                                    CARRIED

      DUST
      16-10-403          MOVED by Reeve Pike that the charge stay as it is.
                                                                   DEFEATED
      """)
    let motions = document.sections.flatMap(\.blocks).filter { $0.kind == .motion }
    #expect(motions.map(\.mover) == ["Dove", "Pike"])
    #expect(motions.map(\.outcome) == [.carried, .lost])
  }

  @Test("labels in capitals over what came of each point make notes minutes; a line is one action")
  func labels() {
    let notes = """
      Timestamps (TIME) WG
      Wednesday, 20 March 2024, 13:00, Room M3

      1. Discovery
      ------------

      Ada presented the changes and said what they had cost in
      the field.

      ACTION: Ada to publish the draft with the new lifetime
      ACTION: Bo to start a last call on the list

      2. Privacy
      ----------

      CONCLUSION: Rotation is mandatory to implement.
      """
    let document = parse(notes)
    #expect(document.kind == .minutes)
    let actions = document.sections.flatMap(\.blocks).filter { $0.kind == .action }.map(\.text)
    #expect(
      actions == [
        "Ada to publish the draft with the new lifetime", "Bo to start a last call on the list",
      ])
    // A group and a day over prose that tells nothing say nothing.
    let none = notes.replacing("presented the changes and said", with: "presents")
      .replacing("had cost", with: "cost").replacing("ACTION: Ada to", with: "Ada may")
      .replacing("ACTION: Bo to", with: "Bo may").replacing("CONCLUSION: R", with: "R")
    #expect(parse(none).kind == .other)
  }

  @Test("the label behind a box to tick is no part of the task; a word that only begins so is")
  func boxes() {
    func actions(_ line: String) -> [String] {
      let text = "# Board minutes\n\n## 1. Roof\n\nIt leaks.\n\n\(line)\n\n## 2. Close\n\nAt 9 pm."
      return parse(text, "x.md").sections.flatMap(\.blocks)
        .filter { $0.kind == .action }.compactMap(\.text)
    }
    #expect(
      actions("- [ ] **Action:** Bo to ask for quotes by 8 June") == [
        "Bo to ask for quotes by 8 June"
      ])
    #expect(actions("- [ ] Bo to ask for quotes") == ["Bo to ask for quotes"])
    #expect(actions("- [ ] @bo: Action plan to be sent") == ["@bo: Action plan to be sent"])
  }

  @Test("what became of a motion stands behind its seconder, and is no part of the name")
  func outcome() {
    func motion(_ line: String) -> String {
      let text =
        "# Board minutes\n\n## 1. Roof\n\n**Motion:** That it be mended.\n\n\(line)\n\n## 2. Close\n\nAt 9 pm."
      let blocks = parse(text, "x.md").sections.flatMap(\.blocks)
      guard let motion = blocks.first(where: { $0.kind == .motion }) else { return "" }
      return "\(motion.mover ?? "–")/\(motion.seconder ?? "–")/\(motion.outcome?.rawValue ?? "–")"
    }
    #expect(
      motion("**Moved:** Ada **Seconded:** Bo **Carried** (4 for, 1 against)") == "Ada/Bo/carried")
    #expect(motion("**Moved:** Ada **Seconded:** Bo **Lost**") == "Ada/Bo/lost")
    #expect(motion("**Moved:** Ada **Seconded:** Bo Lossiter").hasPrefix("Ada/Bo Lossiter"))
  }

  @Test("“Present | Name | Affiliation” heads columns; “Present | names” labels a row")
  func columns() {
    func people(_ rows: [[String]]) -> [String] {
      let table = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
      let text =
        "<h1>Minutes of the call</h1><h2>Attendees</h2><table>\(table)</table><h2>1. Roof</h2><p>It leaks.</p>"
        + "<h2>2. Close</h2><p>At 9 pm.</p>"
      return parse(text, "x.html").people.map { "\($0.name)|\($0.group ?? "")" }
    }
    #expect(
      people([
        ["Present", "Name", "Affiliation"], ["X", "Ada Pike", "Heron Labs"],
        ["X", "Bo Dove", "Ministry of Fens"],
      ]) == ["Ada Pike|Heron Labs", "Bo Dove|Ministry of Fens"])
    #expect(
      people([["Present", "Cllr Ada Pike"], ["", "Cllr Bo Dove"]]) == ["Ada Pike|", "Bo Dove|"])
  }

  @Test(
    "conditions and reasons below a recommendation are its parts; what a body is asked to do is not"
  )
  func conditions() {
    func recommendations(_ stem: String) -> [Int] {
      let text = """
        # Delegated report

        ## Assessment

        The plan meets the policy.

        ## Conclusion

        RECOMMENDATION: \(stem)

        1. The work shall begin within five years.
        2. The roof shall be of slate.
        """
      return parse(text, "x.md").sections.flatMap(\.blocks)
        .filter { $0.kind == .recommendation }.map(\.points.count)
    }
    #expect(recommendations("To APPROVE subject to the following conditions:") == [2])
    #expect(recommendations("Refuse for the following reasons:") == [2])
    #expect(recommendations("The Committee is asked to note that:") == [0, 0])
  }
}

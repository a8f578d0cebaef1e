import MinutesModel
import Testing

@testable import MinutesParser

/// Who was there, as roll calls, forms of systems and sentences tell it.
@Suite("People of roll calls, forms and sentences")
struct PeopleAnsweredTests {
  @Test(
    "what stands in front of the colon says who was there, wherever the sentence begins",
    arguments: [
      (
        "Upon the roll being called the following answered present: Ada Pike and Ben Dove.",
        "present"
      ),
      ("Were present: Ada Pike and Ben Dove", "present"),
      ("Were also present: Ada Pike and Ben Dove", "inAttendance"),
      ("Attending under Standing Order 33: Councillors Ada Pike and Ben Dove", "inAttendance"),
      ("Also on the call: Ada Pike, Ben Dove", "inAttendance"),
    ])
  func told(line: String, presence: String) {
    #expect(people(line) == ["Ada Pike|||\(presence)", "Ben Dove|||\(presence)"])
  }

  @Test("who was in the Chair is named in front of those who were present with them")
  func chairInFront() {
    #expect(
      people(
        "Dr. A. Pike (President) was in the Chair and there were present: Mr. B. Dove, Miss C. Roe."
      )
        == ["A. Pike|President||present", "B. Dove|||present", "C. Roe|||present"])
    #expect(
      people("Mrs Pike took the Chair and there were present: Mr. B. Dove, Miss C. Roe.").first
        == "Pike|Chair||present")
  }

  @Test("“Presided:” gives the post of whoever has none of their own")
  func presided() {
    #expect(
      people("PRESIDED: Cllr. A. Pike\n\nPRESENT: Cllr. B. Dove").first == "A. Pike|Chair||present")
    #expect(
      people("PRESIDED: Cllr. A. Pike, Cathaoirleach\n\nPRESENT: Cllr. B. Dove").first
        == "A. Pike|Cathaoirleach||present")
  }

  @Test("a sentence of somebody who answered is no list")
  func noList() {
    #expect(people("The following answered the advertisement: two builders and a roofer.") == [])
  }

  @Test("“Name” over the names that a system printed below its label")
  func formOfSystem() {
    #expect(
      people("Attended - Committee Members\nName\nCouncillor Ada Pike (Chair)\nCouncillor Ben Dove")
        == ["Ada Pike|Chair||present", "Ben Dove|||present"])
  }

  @Test("the membership on a front sheet is not who came, where those present are listed below")
  func membership() {
    let sheet = "Membership: Cllrs Ada Pike, Ben Dove and Cy Roe\n\nQuorum: 2"
    #expect(people(sheet).count == 3)
    #expect(
      people(sheet + "\n\nThose present: Cllrs Ada Pike and Ben Dove")
        == ["Ada Pike|||present", "Ben Dove|||present"])
  }

  @Test("who has no mark was not there, where the mark says who was")
  func marks() {
    let list = "Councillors:\n\n* A Pike (Chairman)\n* B Dove\n  C Roe\n* D Finch\n\n"
    #expect(
      people(list + "* Denotes attendance").map { String($0.split(separator: "|").last ?? "") }
        == ["present", "present", "absent", "present"])
    #expect(people(list + "Minutes by E Moss").allSatisfy { !$0.hasSuffix("absent") })
  }

  @Test("initials beside a name are no part of what is said of the person")
  func initials() {
    #expect(
      people("Present: Ada Pike (AP, Chief Executive), Ben Dove (BD – until 6.15pm), Cy Roe (CR)")
        == ["Ada Pike|Chief Executive||present", "Ben Dove|||present", "Cy Roe|||present"])
    #expect(
      people("Staff: Ada Pike, Chief Officer AP; Ben Dove, Engagement Lead BD")
        == ["Ada Pike|Chief Officer||inAttendance", "Ben Dove|Engagement Lead||inAttendance"])
    // Letters that are not the name's are those of a body.
    #expect(
      people("Present: Ada Pike (BHC, Chief Executive), Ben Dove")[0]
        == "Ada Pike|BHC, Chief Executive||present")
  }

  @Test("aligned lines that end with who was there, with the office or the division in front")
  func statusLines() {
    let list = """
      Executive Committee:
        President         Ada Pike      present
        Vice President    Ben Dove      absent
      Senators:
        Fine Arts         Cy Roe        present
                          Di Finch      absent
        Mathematics       Eve Moss      present (left 3:40)
      """
    #expect(
      people(list) == [
        "Ada Pike|President||present", "Ben Dove|Vice President||absent",
        "Cy Roe||Fine Arts|present",
        "Di Finch||Fine Arts|absent", "Eve Moss||Mathematics|present",
      ])
    #expect(people("  Oil        Pump House    present\n  Gas        Old School    absent\n") == [])
  }

  @Test("a list numbered below a label with a bracket is no agenda")
  func numbered() {
    #expect(
      people(
        "Attendees (from the conference system):\n   1. Ada Pike (Acme)\n   2. Ben Dove\n   3. Cy Roe (Elder University)"
      )
        == ["Ada Pike||Acme|present", "Ben Dove|||present", "Cy Roe||Elder University|present"])
  }

  @Test("members that one verb says to have sent apologies")
  func senders() {
    #expect(
      people("Members Ada Pike, Ben Dove and Cy Roe submit their apologies.")
        == ["Ada Pike|||apologies", "Ben Dove|||apologies", "Cy Roe|||apologies"])
    #expect(people("The builders and the roofer sent their apologies.") == [])
  }

  @Test("classes below the heading of the attendance, whose entries have dashes")
  func classes() {
    let text = """
      # Minutes of the Elder Board, 3 May 2021

      ## Attendance

      ### Employer Representatives

      Cllr Ada Pike (Chair)

      Ben Dove – Elder University

      ### Officers

      Cy Roe (Head of Pensions)

      ## 1. Minutes

      The minutes were approved.

      ## 2. Roof

      It leaks.
      """
    #expect(
      parse(text, "x.md").people.map { "\($0.name)|\($0.group ?? "")|\($0.presence)" }
        == ["Ada Pike||present", "Ben Dove|Elder University|present", "Cy Roe||inAttendance"])
  }

  @Test("the panel in the margin of the lines of its officers")
  func margin() {
    #expect(
      people(
        "Panel       Councillor Ada Pike (Chair), Councillor Ben Dove\n\nOfficers    Ms C Roe (Clerk)"
      )
        == ["Ada Pike|Chair||present", "Ben Dove|||present", "C Roe|Clerk||inAttendance"])
  }

  @Test("who addressed a meeting contributed; what was said by those heard is no list of them")
  func heard() {
    let document = parse(
      """
      Minutes of the Elder Panel held on 3 May 2018

      Present: Ms A Pike

      1. BARN

      The Panel was addressed by:

      Mr Ben Dove (objector)

      Ms Cy Roe (agent)

      In discussion members:

      - thought it too tall
      - asked about bats

      2. BAR

      Neighbours were heard:

      - Di Finch, 4 Wharf Street, was in favour of it.
      - Eve Moss, 6 Wharf Street, said that lorries block her drive.

      """)
    #expect(
      document.people.map { "\($0.name) \($0.presence)" }
        == ["A Pike present", "Ben Dove contributor", "Cy Roe contributor"])
    #expect(
      document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }.map { $0.leadIn ?? "" }
        == ["In discussion members:", "Neighbours were heard:"])
  }

  @Test("a councillor right behind a name without a title is the next of the list")
  func innerName() {
    #expect(
      people("In attendance: Ada Pike Cllr Ben Dove")
        == ["Ada Pike|||inAttendance", "Ben Dove|||inAttendance"])
    #expect(people("In attendance: Ada Pike Dr Barnardo House").count < 2)
  }

  @Test("who was let back in has returned")
  func letBack() {
    let people = parse(
      """
      Minutes of the Elder Council held on 3 May 2018

      Present: Cllr Ada Pike, Cllr Ben Dove

      1. BARN

      Cllr Pike was moved to the waiting room. It was approved. Cllr Pike was let back in.

      2. ROOF

      Cllr Dove was let down by the builder.
      """
    ).people
    #expect(people[0].movements.map { "\($0.kind)" } == ["left", "returned"])
    #expect(people[1].movements.isEmpty)
  }

  @Test("the Hon. Secretary is an office, and the bracket names who holds it")
  func honorary() {
    #expect(
      people("Present: Mr. A. Pike, Mrs. B. Dove and the Hon. Secretary (Miss C. Roe)").last
        == "C. Roe|Hon. Secretary||present")
  }

  @Test(
    "who is told to have been at another meeting was not at this one",
    arguments: [
      "The Clerk said that at the county meeting there were present: Mr Oak, Mrs Elm and Mr Fir.",
      "The Clerk told members that the trust met with the following members present: Ann Oak, Bo Elm.",
    ])
  func retold(line: String) {
    #expect(people("Present: Ada Pike\n\n1. ROOF\n\n\(line)") == ["Ada Pike|||present"])
  }

  @Test("a quorum that is told of in front of the list is of this meeting")
  func quorum() {
    #expect(
      people("The Clerk reported a quorum and there were present: Ada Pike and Ben Dove.")
        == ["Ada Pike|||present", "Ben Dove|||present"])
  }

  @Test("carers and widows are posts behind a name, and surnames in one")
  func surnames() {
    #expect(
      people("Present: Ada Pike, Di Carer, Ed Fir (Chair)")
        == ["Ada Pike|||present", "Di Carer|||present", "Ed Fir|Chair||present"])
    #expect(
      people("Present: Ada Pike, Parent Carer; Bo Roe, carer; Cy Fir, daughter of a user")
        == [
          "Ada Pike|Parent Carer||present", "Bo Roe|carer||present",
          "Cy Fir|daughter of a user||present",
        ])
  }
}

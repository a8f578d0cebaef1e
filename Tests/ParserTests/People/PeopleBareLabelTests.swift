import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Labels that nothing sets off, lists in one paragraph, and who sent apologies as well")
struct PeopleBareLabelTests {
  private func short(_ head: String, _ name: String = "x.txt") -> [String] {
    let text =
      "ELDER PARISH COUNCIL\n\nMinutes of the meeting held on 3 May 2010\n\n" + head
      + "\n\n1. MINUTES\n\nThere were none.\n\n2. ROOF\n\nIt leaks.\n"
    return parse(text, name).people.map {
      "\($0.title.map { $0 + " " } ?? "")\($0.name)|\($0.role ?? "")|\($0.presence)"
    }
  }

  @Test("the word alone labels a list of names with titles, on each line anew")
  func bare() {
    let expected = [
      "Cllr A Pike|Chairman|present", "Cllr B Dove||present", "Cllr C Roe||apologies",
      "Mrs D Ash|Clerk|inAttendance",
    ]
    #expect(
      short(
        """
        Present Cllr A Pike (Chairman), Cllr B Dove

        Apologies Cllr C Roe

        In attendance Mrs D Ash (Clerk)
        """) == expected)
    #expect(
      short(
        """
        Present Cllrs A Pike (Chairman) and B Dove
        Apologies Cllr C Roe
        In attendance Mrs D Ash (Clerk)
        """) == expected)
    #expect(
      short(
        "<u>Present</u> Cllrs A Pike (Chairman), B Dove<br>\n<u>Apologies</u> Cllr C Roe<br>\n"
          + "<u>In attendance</u> Mrs D Ash (Clerk)", "x.md") == expected)
    #expect(
      short("Members present Mr A Pike, Mrs B Dove\n\nApologies for absence Mr C Roe") == [
        "Mr A Pike||present", "Mrs B Dove||present", "Mr C Roe||apologies",
      ])
  }

  @Test("a sentence that begins with such a word is none")
  func notBare() {
    #expect(short("Present Mr Pike with a token of our thanks, the Chairman said.") == [])
    #expect(short("Absent Mr Pike, nobody knew where the key was.") == [])
    #expect(short("Attending Dr Roe’s talk was free.") == [])
  }

  @Test(
    "sentences that announce those who came",
    arguments: [
      "There were present:", "Those in attendance were:", "Attendance was as follows:",
      "Those present were:",
    ])
  func announced(label: String) {
    #expect(
      short(label + "\nAda Pike (Chair), Ben Dove (Treasurer), Cy Roe") == [
        "Ada Pike|Chair|present", "Ben Dove|Treasurer|present", "Cy Roe||present",
      ])
    #expect(short("There were present some forty residents: the hall was full.") == [])
  }

  @Test("all in one paragraph below a head, some with titles and some with posts")
  func oneParagraph() {
    #expect(
      short("## Present\n\nDame Ada Pike (Chair), Ben Dove, Cy Roe (Secretary)", "x.md") == [
        "Dame Ada Pike|Chair|present", "Ben Dove||present", "Cy Roe|Secretary|present",
      ])
    #expect(
      short("## Present\n\nThe hall (see below), the yard (closed), the well", "x.md") == [])
  }

  @Test("one who also sent apologies, and one who was excused")
  func also() {
    #expect(
      short(
        "Present: Cllr A Pike, Cllr B Dove\n\n1. Apologies\n\n"
          + "Cllr C Roe sent apologies. County Councillor D Ash also gave apologies.") == [
          "Cllr A Pike||present", "Cllr B Dove||present", "Cllr C Roe||apologies",
          "County Councillor D Ash||apologies",
        ])
    #expect(
      short("Trustees Ada Pike and Ben Dove were present. Trustee Cy Roe was excused.").last
        == "Trustee Cy Roe||apologies")
    #expect(
      parse(
        "Minutes of the meeting held on 3 May 2010\n\nPresent: Mr A Pike, Mr B Dove\n\n1. ROOF\n\n"
          + "It leaks. Mr Dove was excused.\n"
      ).people.map(\.presence) == [.present, .present])
  }

  @Test("council members written small, and the servants of a town behind the last of them")
  func council() {
    #expect(
      short(
        "Present were Mayor Ada Pike; Council members Ben Dove, Cy Roe and Di Ash; City Clerk Ed Elm."
      ) == [
        "Mayor Ada Pike||present", "Council member Ben Dove||present",
        "Council member Cy Roe||present", "Council member Di Ash||present",
        "Ed Elm|City Clerk|inAttendance",
      ])
    #expect(
      short("Present: Mayor Ada Pike, Council Members Ben Dove and Cy Roe, City Manager Di Ash")
        .last
        == "Di Ash|City Manager|inAttendance")
    #expect(
      short("Present: Mayor Ada Pike, Council Member Ben Dove, Manager of the Mill").last
        == "Council Member Ben Dove|Manager of the Mill|present")
  }
}

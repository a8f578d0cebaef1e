import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Names, posts and remarks as lists of people print them")
struct PeopleWordingTests {
  private static let head = "ELDER COUNTY COUNCIL\n\nMinutes of the Roads Committee, 3 May 2019\n\n"
  private static let rest =
    "\n\n1. MINUTES\n\nRESOLVED that the minutes be signed.\n\n2. ROOF\n\nIt leaks.\n"

  /// Title, name, role, group and presence of everyone, with a mark for each movement.
  private func people(_ lines: String...) -> [String] {
    let text = Self.head + lines.joined(separator: "\n") + Self.rest
    return read(text, name: "minutes.txt")
  }

  private func read(_ text: String, name: String) -> [String] {
    DocumentParser().parse(Array(text.utf8), name: name).people.map {
      "\($0.title ?? "")|\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
        + $0.movements.map { "|\($0.kind) \($0.time ?? "")" }.joined()
    }
  }

  @Test("a mark at the end of a name belongs to it, the mark of a genitive does not")
  func marks() {
    #expect(
      people("PRESENT", "", "1. Hon. Ada Achieng' Pike - Chairperson", "2. Mr. Ben Lokwang'")
        == ["Hon.|Ada Achieng' Pike|Chairperson||present", "Mr.|Ben Lokwang'|||present"])
    #expect(
      people("Present: Mr Long, Mrs Pike", "", "Mr Long' s book").first == "Mr|Long|||present")
  }

  @Test("a title may stand in brackets behind another; other brackets are remarks")
  func titlesInBrackets() {
    #expect(
      people("Present: Prof. (Mrs.) Lalita Pike, Rev. (Dr) Ben Dove, Dr (Ada) Wren")
        == [
          "Prof. (Mrs.)|Lalita Pike|||present", "Rev. (Dr)|Ben Dove|||present",
        ])
  }

  @Test("a stop behind a first name that is cut short ends no sentence")
  func shortened() {
    #expect(
      people("PRESENT", "Dr. Mohd. Iqbal Pike", "Mr Thms. Dove") == [
        "Dr.|Mohd. Iqbal Pike|||present", "Mr|Thms. Dove|||present",
      ])
    #expect(people("Present: Mr Pike. Mrs Dove.") == ["Mr|Pike|||present", "Mrs|Dove|||present"])
  }

  @Test("dots lead from a name to its post")
  func leaders() {
    #expect(
      people(
        "The following members were present:", "", "    1.  Dr. A. Pike      ...  Chairman",
        "    2.  Shri B. Dove, I.A.S. (Retd.)      ...  Member",
        "    3.  Mrs. C. Wren ..... Secretary")
        == [
          "Dr.|A. Pike|Chairman||present", "Shri|B. Dove|||present",
          "Mrs.|C. Wren|Secretary||present",
        ])
  }

  @Test("the seat of a member stands in front of the name and is no part of it")
  func seats() {
    #expect(
      people(
        "Reeve:           Orla Stone", "Councillors:     Div. 1  Wade Pike",
        "                 Div. 2  Jean Dove", "                 Div. 3  vacant",
        "Administrator:   Una Wren")
        == [
          "|Orla Stone|Reeve||present", "Councillor|Wade Pike|||present",
          "Councillor|Jean Dove|||present", "|Una Wren|Administrator||inAttendance",
        ])
  }

  @Test("a post and its holder stand beside a list; who is to be asked does not")
  func posts() {
    #expect(
      people("Present: Cllr Ada Pike (Chair)", "Foreman: Dan Wirth (9:30 a.m. to 10:15 a.m.)") == [
        "Cllr|Ada Pike|Chair||present", "|Dan Wirth|Foreman||inAttendance",
      ])
    #expect(
      people("Present: Cllr Ada Pike (Chair)", "Contact officer: Dan Wirth")
        == ["Cllr|Ada Pike|Chair||present"])
    #expect(people("Foreman: Dan Wirth").isEmpty)
  }

  @Test("a clerk among those whom a plural governs has a post and no such title")
  func clerks() {
    #expect(
      people("Present:", "Councillors:", "Ada Pike", "Ben Dove", "Administrator Una Wren") == [
        "Councillor|Ada Pike|||present", "Councillor|Ben Dove|||present",
        "|Una Wren|Administrator||inAttendance",
      ])
  }

  @Test("titles in two languages are one")
  func bilingual() {
    #expect(
      people(
        "Present / Présents: Mayor / Maire Jo Pike", "Deputy Mayor / Maire adjoint Al Dove",
        "Councillor / Conseillère Fran Wren")
        == [
          "Mayor / Maire|Jo Pike|||present", "Deputy Mayor / Maire adjoint|Al Dove|||present",
          "Councillor / Conseillère|Fran Wren|||present",
        ])
  }

  @Test("one entry that is not understood does not spoil a numbered list of titled names")
  func looseEntries() {
    #expect(
      people(
        "PRESENT", "", "1. Mr Ada Pike, Chairperson", "2. Mrs Bo Dove, keeper-up of spirits",
        "3. Dr Cy Wren"
      ).count == 3)
    #expect(
      people(
        "PRESENT", "", "1. Mr Pike welcomed all to the hall and said that it leaks.",
        "2. Mrs Dove thanked him for his trouble."
      ).isEmpty)
  }

  @Test("a sentence behind the names says who else came and with whom")
  func sentences() {
    #expect(
      people(
        "PRESENT: Mr J. Pike (in the Chair), Mrs S. Dove. Mrs V. Wren (Clerk) was in",
        "attendance, with District Councillor R. Finch.")
        == [
          "Mr|J. Pike|Chair||present", "Mrs|S. Dove|||present", "Mrs|V. Wren|Clerk||inAttendance",
          "District Councillor|R. Finch|||inAttendance",
        ])
    #expect(
      people(
        "PRESENT: Mr J. Pike", "", "Mr B Dove and Mrs L Wren attended as observers.", "",
        "Shri D. Finch, Finance Officer, was present by special invitation.", "",
        "Mr O. Rook attended a wedding.")
        == [
          "Mr|J. Pike|||present", "Mr|B Dove|||inAttendance", "Mrs|L Wren|||inAttendance",
          "Shri|D. Finch|Finance Officer||inAttendance",
        ])
  }

  @Test("letters of the name in brackets are a nick, other words are not")
  func nicks() {
    #expect(
      people(
        "Board members present:", "    Hart Pike (hartp), President", "    Jo Dove (jdove)",
        "    Lars-Olaf Ek (loe), arrived at 20:11", "",
        "Contributing members present: ottoo_, pika_")
        == [
          "|Hart Pike|President||present", "|Jo Dove|||present",
          "|Lars-Olaf Ek|||present|arrived 20:11", "|ottoo_|||inAttendance",
          "|pika_|||inAttendance",
        ])
    #expect(people("Apologies: Cllr Jo Dove (holiday)") == ["Cllr|Jo Dove|||apologies"])
  }

  @Test("what somebody did is no post, and lateness is an arrival")
  func remarks() {
    #expect(
      people(
        "Present: Cllr T Heron", "Apologies: Cllr M Pike (Elder City Council), sent no deputy")
        == ["Cllr|T Heron|||present", "Cllr|M Pike||Elder City Council|apologies"])
    #expect(
      people(
        "Present: Cr T Heron", "Apologies: Mr B Dove; Cr Heron for lateness (he arrived at 10.15am)"
      )
        == ["Cr|T Heron|||present|arrived 10:15", "Mr|B Dove|||apologies"])
  }

  @Test("what an officer looks after is a role beside the posts of others")
  func charges() {
    #expect(
      people(
        "Present: Cllr T Heron", "Officers: Ada Pike (Manager), Ben Dove (Communications)",
        "",
        "Also present: Cy Wren, Clerk; Di Finch, Engineer; Ed Rook, Contract Monitoring; Fay Kite, Elder Weekly."
      ).suffix(6) == [
        "|Ada Pike|Manager||inAttendance", "|Ben Dove|Communications||inAttendance",
        "|Cy Wren|Clerk||inAttendance", "|Di Finch|Engineer||inAttendance",
        "|Ed Rook|Contract Monitoring||inAttendance", "|Fay Kite||Elder Weekly|inAttendance",
      ])
  }

  @Test("parties at a hearing are in attendance; who is for a motion is not")
  func parties() {
    #expect(
      people(
        "Present: Cllr T Heron",
        "In attendance for the applicant: Mr Oz Pike (licence holder); Ms Yo Dove (solicitor)",
        "For the responsible authorities: PC 1182 Gus Wren (Licensing Officer); Mrs Su Finch (Environmental Health)"
      )
        == [
          "Cllr|T Heron|||present", "Mr|Oz Pike|licence holder||inAttendance",
          "Ms|Yo Dove|solicitor||inAttendance", "PC|Gus Wren|Licensing Officer||inAttendance",
          "Mrs|Su Finch|Environmental Health||inAttendance",
        ])
    #expect(people("For the motion: Cllrs T Heron and B Dove").isEmpty)
  }

  @Test("absence and apologies under one label in two languages are apologies")
  func absenceAndApologies() {
    #expect(people("AS LÁTHAIR / APOLOGIES: Cllr. Ada Pike") == ["Cllr.|Ada Pike|||apologies"])
    #expect(people("AS LÁTHAIR: Cllr. Ada Pike") == ["Cllr.|Ada Pike|||absent"])
  }

  @Test("labels in plain words; who takes the minutes stands below who chairs")
  func plainLabels() {
    #expect(
      people(
        "Chair: Ada Pike", "Minutes: Ben Dove (Coordinator)", "With them: Cy Wren", "",
        "Sorry they couldn't be here: Di Finch (Law Rep)")
        == [
          "|Ada Pike|Chair||present", "|Ben Dove|Coordinator||inAttendance",
          "|Cy Wren|||inAttendance", "|Di Finch|Law Rep||apologies",
        ])
    #expect(people("Chair: Ada Pike", "", "Minutes: May 5, 2019") == ["|Ada Pike|Chair||present"])
  }

  @Test("entries that each begin with a title are those who spoke, whatever they are")
  func speakers() {
    let text =
      Self.head
      + "Present: Cllr T Heron\n\n1. BANK\n\nThe following people addressed the Committee:\n\n"
      + "- Mrs Wil Pike, friend of the bank\n- Mr Kit Dove, applicant\n\nThe vote was lost.\n\n2. ROOF\n\nIt leaks.\n"
    #expect(
      read(text, name: "x.txt").dropFirst() == [
        "Mrs|Wil Pike|||contributor", "Mr|Kit Dove|applicant||contributor",
      ])
    #expect(read(text.replacing("Mrs Wil Pike,", with: "why the"), name: "x.txt").count == 1)
  }

  @Test("names below “Apologies” are recorded beside what was decided of them")
  func apologiesWithDecision() {
    let text =
      Self.head
      + "Present: Cllr T Heron\n\n1. APOLOGIES - Cllrs Jo Pike (on holiday) and D. Dove (away). "
      + "The Council resolved to accept both.\n\n2. ROOF\n\nIt leaks.\n"
    #expect(
      read(text, name: "x.txt").dropFirst() == [
        "Cllr|Jo Pike|||apologies", "Cllr|D. Dove|||apologies",
      ])
    #expect(read(text.replacing("1. APOLOGIES", with: "1. ROADS"), name: "x.txt").count == 1)
    #expect(
      read(
        Self.head
          + "Present: Cllr T Heron\n\n31. APOLOGIES\n\nReceived from Miss B. Pike.\n\n32. ROOF\n\nIt leaks.\n",
        name: "x.txt"
      )
      .last == "Miss|B. Pike|||apologies")
  }

  @Test("who takes the chair for a while has no office where the list has a chair")
  func takingTheChair() {
    func roles(_ chair: String) -> [String] {
      read(
        Self.head
          + "Present: \(chair), Cllr B Dove\n\n1. SALE\n\nCllr Pike left the meeting. Cllr Dove took the chair.\n\n2. ROOF\n\nIt leaks.\n",
        name: "x.txt"
      ).map { String($0.split(separator: "|", omittingEmptySubsequences: false)[2]) }
    }
    #expect(roles("Cllr A Pike, Chairman") == ["Chairman", ""])
    #expect(roles("Cllr A Pike") == ["", "Chair"])
  }

  @Test("dashes between names and posts divide the entries of a line as commas do")
  func dashedPosts() {
    #expect(
      people("Officers Present: Di Finch – Clerk, Ed Rook – Engineer") == [
        "|Di Finch|Clerk||inAttendance", "|Ed Rook|Engineer||inAttendance",
      ])
    #expect(
      people("Officers Present: Di Finch – Director of Homes, Roads and Parks")
        == ["|Di Finch|Director of Homes, Roads and Parks||inAttendance"])
  }

  @Test("what somebody did for the minutes, and for which items somebody came, are no posts")
  func noPosts() {
    #expect(
      people("Present: Ada Pike (Chair)", "Minutes taken by: Ed Rook").last
        == "|Ed Rook|||inAttendance")
    #expect(
      people("Present: Ada Pike (Chair)", "Staff: Ed Rook (Director – items 3 and 4)").last
        == "|Ed Rook|Director||inAttendance")
  }

  @Test("where people were, classes of staff and what the press sent stand in labels")
  func moreLabels() {
    #expect(
      people(
        "Present in the room: Ada Pike, Ben Dove", "Present on Zoom: Cy Wren",
        "Also: Di Finch (Solicitor)",
        "Township Staff: Ed Rook, Manager; Fay Kite, Engineer", "Media: Gus Lark, Elder Gazette")
        == [
          "|Ada Pike|||present", "|Ben Dove|||present", "|Cy Wren|||present",
          "|Di Finch|Solicitor||inAttendance", "|Ed Rook|Manager||inAttendance",
          "|Fay Kite|Engineer||inAttendance", "|Gus Lark||Elder Gazette|inAttendance",
        ])
    #expect(people("Present: Ada Pike, Ben Dove", "Roof Timbers: Oak Beam, Ash Post").count == 2)
  }

  @Test("names go on on the line right below; a heading there is none")
  func nextLines() {
    #expect(
      people("Present: Ada Pike, Ben Dove", "Cy Wren, Di Finch", "Ed Rook", "Apologies: Fay Kite")
        .count == 6)
    #expect(
      people("Present: Ada Pike, Ben Dove", "Opening Remarks", "", "The Chair spoke.").count == 2)
  }

  @Test("prose may say who was there before or behind the names")
  func prose() {
    #expect(
      people("The meeting was attended by Ada Pike (Chair), Ben Dove and Cy Wren.") == [
        "|Ada Pike|Chair||present", "|Ben Dove|||present", "|Cy Wren|||present",
      ])
    #expect(
      people(
        "A meeting was held at which the following were present: Mr A Pike (Chairman) and Mrs B Dove.",
        "", "Mr E Rook was absent through illness.")
        == ["Mr|A Pike|Chairman||present", "Mrs|B Dove|||present", "Mr|E Rook|||absent"])
    #expect(people("The fair was attended by hundreds of people.").isEmpty)
  }

  @Test(
    "coming and going in more words",
    arguments: [
      ("The following left the meeting: Cllr B Dove.", "left "),
      ("Cllr Dove withdrew to the public gallery.", "left "),
      ("Cllr Dove excused himself at 8.15 pm.", "left 20:15"),
      ("Cllr Dove logged off at 8 pm.", "left 20:00"),
      ("Cllr Dove came into the meeting at 7.20 pm.", "arrived 19:20"),
      ("Cllr Dove came in at 7.20 pm.", "arrived 19:20"),
    ])
  func moves(sentence: String, event: String) {
    let text =
      Self.head
      + "Present: Cllr A Pike, Cllr B Dove\n\n1. ROOF\n\n\(sentence)\n\n2. WALL\n\nIt stands.\n"
    #expect(read(text, name: "x.txt").last == "Cllr|B Dove|||present|\(event)")
  }

  @Test(
    "sentences that look like coming and going",
    arguments: [
      "Cllr Dove's connection was bad; he returned to the question.",
      "The following left the choice open: none.",
      "Cllr Dove was excused the fee.",
    ])
  func noMoves(sentence: String) {
    let text =
      Self.head
      + "Present: Cllr A Pike, Cllr B Dove\n\n1. ROOF\n\n\(sentence)\n\n2. WALL\n\nIt stands.\n"
    #expect(read(text, name: "x.txt") == ["Cllr|A Pike|||present", "Cllr|B Dove|||present"])
  }
}

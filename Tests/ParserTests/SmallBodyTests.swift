import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes of trades councils, tribes, counties, homeowners and town meetings")
struct SmallBodyTests {
  private func parse(_ text: String, _ name: String = "x.txt") -> MinutesDocument {
    DocumentParser().parse(Array(text.utf8), name: name)
  }

  /// One line a person of a head: name, role, group and presence.
  private func people(_ head: String) -> [String] {
    let text =
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n" + head
      + "\n\n1. MINUTES\n\nThere were none.\n\n2. ROOF\n\nIt leaks.\n"
    return parse(text).people.map {
      "\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
    }
  }

  private func motions(_ paragraphs: String...) -> [String] {
    DecisionReading().elements(paragraphs).filter { $0.kind == .motion }.map {
      "\($0.mover ?? "–")/\($0.seconder ?? "–")/\($0.outcome?.rawValue ?? "–")"
    }
  }

  private func items(_ document: MinutesDocument) -> [String] {
    document.sections.filter { $0.kind == .item }.compactMap(\.title)
  }

  // MARK: People

  @Test("the letters of a union stand for whom a delegate is there, with a post in front or alone")
  func unions() {
    #expect(
      people("Present: Bro. Stan Pike (President, GMB), Sis. P. Dove (NUT) and Bro. M. Roe (CWU).")
        == [
          "Stan Pike|President|GMB|present", "P. Dove||NUT|present", "M. Roe||CWU|present",
        ])
    #expect(people("Present: Mr Stan Pike (SP), Ms P. Dove (PD)").allSatisfy { $0.contains("||") })
  }

  private static let rollCall = """
    TWO ALDERS BAND
    TRIBAL COUNCIL MEETING

    Date:       August 12, 2015

    ROLL CALL:

        Ada Pike, Chairwoman                      Present
        Ben Dove, Vice Chairman                   Absent
        Cy Roe, Treasurer                         Present (arrived 9:25 a.m.)

    1.  APPROVAL OF AGENDA

        MOTION:   Ben Dove moved to approve the agenda with item 5
                  moved ahead of item 4.
        SECOND:   Cy Roe
        VOTE:     3 For, 0 Opposed, 0 Abstained
        MOTION CARRIED

    2.  GAMING COMMISSION

        MOTION:   Cy Roe moved to appoint Lee Ash to a three-year term.
        MOTION DIED FOR LACK OF A SECOND
    """

  @Test(
    "columns of a roll call say who was there; fields tell who moved, who seconded, what became of it"
  )
  func fields() {
    let document = parse(Self.rollCall)
    #expect(document.title == "TRIBAL COUNCIL MEETING")
    #expect(document.meeting.body == "TRIBAL COUNCIL")
    #expect(
      document.people.map { "\($0.name)|\($0.presence)|\($0.movements.count)" } == [
        "Ada Pike|present|0", "Ben Dove|absent|0", "Cy Roe|present|1",
      ])
    let motions = document.sections.flatMap(\.blocks).filter { $0.kind == .motion }
    #expect(motions.map(\.mover) == ["Ben Dove", "Cy Roe"])
    #expect(motions.map(\.seconder) == ["Cy Roe", nil])
    #expect(motions.map(\.outcome) == [.carried, .lost])
  }

  @Test("a column that answers nothing is no roll call")
  func noRollCall() {
    let text = Self.rollCall.replacing("Present", with: "Ward 1").replacing(
      "Absent", with: "Ward 2")
    #expect(parse(text).people.allSatisfy { $0.presence != .absent })
  }

  @Test("how many owners came is no part of whom somebody is there for; one director may be absent")
  func owners() {
    #expect(
      people(
        "**Director absent:** Walt Pike\n\nAlso present: Tim Roe, Elder Property Management, and eleven owners"
      )
        == ["Walt Pike|||absent", "Tim Roe||Elder Property Management|inAttendance"])
  }

  @Test("petitioners who are present at a hearing are no members")
  func petitioners() {
    let lines = { (who: String) in
      people("Present: Cllr A. Ash and Cllr B. Birch").count
        == people("Present: Cllr A. Ash and Cllr B. Birch\n\n\(who) Eve and Jo Koch were present.")
        .count
    }
    #expect(lines("Petitioners"))
    #expect(
      people("Present: Cllr A. Ash\n\nEve Koch and Jo Koch were present.").contains {
        $0.hasPrefix("Jo Koch|")
      })
  }

  // MARK: Motions

  @Test("what became of a motion may stand behind an amendment in its paragraph")
  func behindAmendment() {
    #expect(
      motions(
        "Moved by Bro. Hart, seconded by Bro. Olds:", "“That this Council deplores the closure.”",
        "Sis. Lea moved, and Sis. Tan seconded, an amendment to put “May” for “June”. The amendment was lost by 2 votes to 4. The motion was then carried unanimously."
      ) == ["Hart/Olds/carried", "Lea/Tan/lost"])
  }

  @Test("a motion to amend below the lines of its movers; the one it was moved on comes again")
  func motionToAmend() {
    #expect(
      motions(
        "Motion made by: A. Pike", "That clause 1 BE APPROVED.", "Motion made by: B. Dove",
        "Seconded by: C. Roe", "Motion to Amend clause 1 by adding “in May”.",
        "Motion Failed (2 to 4)", "Motion made by: A. Pike", "That clause 1 BE APPROVED.",
        "Motion Passed (4 to 2)") == ["A. Pike/–/–", "B. Dove/C. Roe/lost", "A. Pike/–/carried"])
    // Without another motion behind it the line of a mover alone is none.
    #expect(motions("Motion made by: A. Pike", "That clause 1 BE APPROVED.") == [])
  }

  @Test("a motion moved by two councillors is one, though its outcome is not told")
  func movedByBoth() {
    #expect(
      motions(
        "A Motion was moved by Councillors Ash and Birch that the tender be accepted.",
        "RESOLVED that the matter be deferred.") == ["Ash/Birch/–"])
    #expect(
      motions(
        "A motion was moved by the Society that the gate be locked.",
        "RESOLVED that it be deferred.") == [])
  }

  @Test("all sides of a vote may stand in one paragraph, those who were absent behind them")
  func sides() {
    let vote = firstDecision(
      "Yeas: (3): Mayor J. Ash, A. Birch, and C. Crane\nNays: (2): B. Dove, and E. Elm\nAbsent: (1): F. Fox"
    )?.vote
    #expect(vote?.for == 3)
    #expect(vote?.against == 2)
    #expect(vote?.names.against == ["B. Dove", "E. Elm"])
  }

  // MARK: Heads

  private static let county = """
    PROCEEDINGS OF THE BOARD OF COUNTY COMMISSIONERS
    HERON COUNTY, KANSAS

    October 13, 1998

    The Board of County Commissioners of Heron County met in regular session at
    9:00 a.m. in the Commission Room of the Courthouse at Alder.

    PRESENT:       Ada Pike, Chairman
                   Ben Dove, Commissioner

    MINUTES:  Commissioner Dove moved to approve the minutes of October 6 as
    mailed.  Commissioner Pike seconded the motion.  Motion carried 2-0.

    ROAD AND BRIDGE:  Bids were reviewed for a motor grader, and gravel on the
    Elder Road would be finished this week if the weather held.

    POLLING PLACE:  The Clerk said that the Grange Hall had been sold and that
    another room was wanted before November.

    SHERIFF:  Sheriff Roe asked for an executive session on personnel. No action
    was taken.
    """

  @Test("labels in capitals that run into their text are heads where two name usual business")
  func runInHeads() {
    let document = parse(Self.county)
    #expect(items(document) == ["MINUTES:", "ROAD AND BRIDGE:", "POLLING PLACE:", "SHERIFF:"])
    #expect(document.meeting.body == "BOARD OF COUNTY COMMISSIONERS")
    #expect(document.meeting.venue == "Commission Room of the Courthouse at Alder")
  }

  @Test("names in capitals in front of what people say are no heads, for they come again")
  func speakers() {
    var text = Self.county
    for label in ["MINUTES:", "ROAD AND BRIDGE:", "POLLING PLACE:"] {
      text = text.replacing(label, with: "CLERK PIKE:")
    }
    #expect(items(parse(text)) == [])
  }

  @Test("“8. A.O.B.” is a title by its letters; initials of a person are none")
  func otherBusiness() {
    let text = { (last: String) in
      "Minutes of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash\n\n1. Minutes. They had been sent round and were agreed and signed.\n\n2. Banner. The pole is broken and a new one will be made.\n\n3. Bins. They were full and had not been emptied.\n\n4. \(last)\n"
    }
    #expect(items(parse(text("A.O.B. The hall was cold. A heater was wanted."))).last == "A.O.B.")
    #expect(
      items(parse(text("A.O. Brown said that the hall was cold. A heater was wanted."))).last
        != "A.O.")
  }

  @Test("where the people of a town met, and when they were called to order, in a long paragraph")
  func townMeeting() {
    let text = """
      TOWN OF ALDER
      RECORD OF THE ANNUAL TOWN MEETING
      MAY 4, 1998

      Pursuant to the foregoing Warrant, the inhabitants of the Town of Alder
      qualified to vote in elections and Town affairs met in the gymnasium of the
      Alder School on Monday, May 4, 1998. The meeting was called to
      order by the Moderator, Eli Pike, at 7:34 p.m., a quorum of 75 being
      present. The checkers counted 188 voters.

      ARTICLE 1.  To hear the reports of Town officers and committees.

      VOTED unanimously to accept the reports as printed in the Town Report.

      ARTICLE 2.  To transact any other business.

      VOTED at 9:52 p.m. to adjourn without day.
      """
    let meeting = parse(text).meeting
    #expect(meeting.time == "19:34")
    #expect(meeting.endTime == "21:52")
    #expect(meeting.venue == "gymnasium of the Alder School")
  }

  @Test("a conclusion that was not reached is none; one with more to it is")
  func noConclusion() {
    #expect(decided("Conclusion", "- No consensus.") == [])
    #expect(
      decided("Conclusion", "- Stage 2.", "- No consensus on the name.")
        == ["resolution: [Conclusion] > - Stage 2. | - No consensus on the name."])
  }

  @Test("to accept somebody's apology is a decision, also below “Apologies”")
  func apology() {
    let text = { (verb: String) in
      "Minutes of the governors held on 3 May 2010\n\nPresent: Cllr A Ash\n\n1. OPENING PRAYER AND APOLOGIES\n\nRevd Pike led the prayer. \(verb) the apology of Mr Roe.\n\n2. ROOF\n\nIt leaks.\n"
    }
    func kinds(_ text: String) -> [Block.Kind] {
      parse(text).sections.filter { $0.title?.hasPrefix("OPENING") == true }.flatMap(\.blocks).map(
        \.kind)
    }
    #expect(kinds(text("The governors agreed to accept")).contains(.resolution))
    #expect(!kinds(text("The governors had")).contains(.resolution))
  }

  // MARK: Hearings, cabinets, working groups

  @Test("names with what each does on the line below; a rank may have a number")
  func postsBelow() {
    #expect(
      people(
        "Officers in attendance\nMs F Pike\nLicensing Manager\nMr A Dove\nLegal Adviser to the Panel\nPC 2271 Nutt\nElder Constabulary"
      ) == [
        "F Pike|Licensing Manager||inAttendance", "A Dove|Legal Adviser to the Panel||inAttendance",
        "Nutt||Elder Constabulary|inAttendance",
      ])
    // One post alone is no such list.
    #expect(
      people("Officers in attendance\nMs F Pike\nMr A Dove\nMrs B Roe").allSatisfy {
        $0.contains("||")
      })
  }

  @Test("what a member of a cabinet has in charge is a post, a party is none")
  func portfolios() {
    #expect(
      people(
        "Present: Councillor Ada Pike (Leader), Councillor Ben Dove (Housing), Councillor Cy Roe (Labour)"
      )
        == ["Ada Pike|Leader||present", "Ben Dove|Housing||present", "Cy Roe||Labour|present"])
    #expect(
      people("Present: Councillor Ada Pike (Chairman), Councillor Ben Dove (Harbour)")
        == ["Ada Pike|Chairman||present", "Ben Dove||Harbour|present"])
  }

  @Test("a superintendent of the police has a rank, one of a school an office")
  func superintendent() {
    let titles = { (line: String) in
      self.parse(
        "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A. Ash\n\nAttending: \(line)\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n"
      ).people.last.map { "\($0.title ?? "")|\($0.role ?? "")|\($0.name)" }
    }
    #expect(titles("Superintendent Colin Pike, Police Elder") == "Superintendent||Colin Pike")
    #expect(titles("Superintendent Colin Pike") != "Superintendent||Colin Pike")
  }

  @Test("witnesses whom the chairman welcomes are people; what members were told are points")
  func witnesses() {
    let text = { (lead: String) in
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Ash

      **1. Waiting times**

      \(lead)

      - Dr Amy Pike, Medical Director, Elder Hospitals NHS Foundation Trust
      - Lee Dove, Head of Operations, Ambulance Service

      RESOLVED – That they be thanked.

      **2. Bins**

      They were full.
      """
    }
    let document = parse(
      text("The Chairman welcomed the following witnesses to the meeting:"), "x.md")
    #expect(
      document.people.map(\.name)
        == ["Ash", "Amy Pike", "Lee Dove"].map { $0 == "Ash" ? "A Ash" : $0 })
    #expect(document.people.last?.presence == .contributor)
    #expect(
      parse(text("The Chairman welcomed the following improvements to the service:"), "x.md").people
        .count == 1)
  }

  @Test("“Recommendation:” alone over “That …” is a recommendation")
  func recommendationBelow() {
    let found = { (line: String) in
      self.parse(
        "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash\n\n**1. Waiting times**\n\nRecommendation:\n\n\(line)\n\n**2. Bins**\n\nThey were full.\n",
        "x.md"
      ).sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map(\.text)
    }
    #expect(
      found("That the Committee considers the evidence.") == [
        "That the Committee considers the evidence."
      ])
    #expect(found("It was made in May.") == [])
  }

  @Test(
    "experts with their countries below a sentence, the days of a meeting, resolutions with two numbers"
  )
  func workingGroup() {
    let text = """
                                                   Document: TC-Ropes/N 214
                                                       Date: 2005-10-06

                 TECHNICAL COMMITTEE ON ROPES

                        MINUTES OF THE 11th MEETING

             Held 2005-09-21 (10:00) to 2005-09-22, Alder, Denmark

      1     OPENING AND ROLL CALL

            The Convenor, Mr. Pike, opened the meeting at 10:00 and welcomed
            the experts. Those present were:

            Mr. Ole Pike               Convenor          Denmark
            Dr. Fay Dove                                 Italy
            Mr. Neil Roe                                 Japan

      2     HEATING RATE

            Mr. Roe said that 5 K/min could not be held with the large rig.

            RESOLUTION 46 (Alder 01)
            WG 4 decides that the rate be 2 K/min for all sizes.

            Adopted unanimously.

      3     NEXT MEETING

            In May.
      """
    let document = parse(text)
    #expect(document.meeting.date == "2005-09-21")
    #expect(document.people.map(\.name) == ["Ole Pike", "Fay Dove", "Neil Roe"])
    let resolutions = document.sections.flatMap(\.blocks).filter { $0.kind == .resolution }
    #expect(resolutions.map(\.marker) == ["RESOLUTION 46 (Alder 01)"])
    #expect(resolutions.map(\.text) == ["WG 4 decides that the rate be 2 K/min for all sizes."])
    #expect(decided("RESOLUTION 46 (as amended)", "The rate was thought too high.") == [])
  }

  @Test("the mark of a key decision stands with the number; who took the decisions, and when")
  func keyDecisions() {
    let text = """
      # Cabinet: record of decisions

      The following decisions were taken by the Cabinet of Elder Council on Tuesday, 18 July 2023. They take effect at 5pm on Wednesday, 26 July 2023.

      The meeting was held in the Oak Room, Civic Hall, and began at 6.00pm.

      ## 1. Outturn

      ### Decision

      That the outturn be noted.

      ## 2. (K) Licensing of rented homes

      ### Decision

      That the fee be set.

      ## 3. (PVI) nurseries

      ### Decision

      Deferred.
      """
    let document = parse(text, "x.md")
    #expect(document.meeting.organisation == "Elder Council")
    #expect(document.meeting.body == "Cabinet")
    #expect(document.meeting.date == "2023-07-18")
    #expect(document.meeting.time == "18:00")
    #expect(items(document) == ["Outturn", "Licensing of rented homes", "(PVI) nurseries"])
    #expect(document.sections.map(\.marker).contains("2. (K)"))
  }

  @Test("sides of a division over their figures in a table; half of a sum is no count")
  func divisionTable() {
    let text = { (heads: String, figures: String) in
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Ash

      **1. Zone**

      On a vote being taken there voted:

      | \(heads) |
      |---|---|
      | \(figures) |

      The motion was accordingly carried.

      **2. Bins**

      Forum agreed a lump sum of £110,000 for all schools. (7 votes for, 1 against)
      """
    }
    let votes = { (text: String) in
      self.parse(text, "x.md").sections.flatMap(\.blocks).compactMap { block -> String? in
        guard let vote = block.vote else { return nil }
        return "\(vote.for ?? -1)-\(vote.against ?? -1)"
      }
    }
    #expect(votes(text("For the motion | For the amendment", "5 | 2")) == ["5-2", "7-1"])
    #expect(votes(text("For the year | For the quarter", "5 | 2")) == ["7-1"])
  }

  @Test("yeas and nays by name are a vote; the words of a motion are no task")
  func yeaNay() {
    let lines = [
      "Direct the Superintendent to bring back a plan in January.",
      "Motion by Al Ash, second by Bo Birch.", "Final Resolution: Motion Fails",
      "Yea: Al Ash, Bo Birch", "Nay: Cy Crane, Di Dove, Ed Elm",
    ]
    let found = DecisionReading().elements(lines)
    #expect(found.contains { $0.vote?.for == 2 && $0.vote?.against == 3 })
    #expect(!found.contains { $0.kind == .action })
    #expect(
      decided("The Superintendent to bring back a plan in January.").first?.hasPrefix("action")
        == true)
  }

  @Test("who thanked a deputation that withdrew did not withdraw; one who left did")
  func deputation() {
    let moved = { (line: String) in
      self.parse(
        "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash (Convener) and Cllr B Birch\n\n1. ROOF\n\n\(line)\n\n2. BINS\n\nFull.\n"
      ).people.first?.movements.count
    }
    #expect(moved("The Convener thanked the deputation, which then withdrew.") == 0)
    #expect(moved("Cllr Ash thanked the deputation and then left.") == 1)
  }

  @Test("to be elected and to sign a declaration decides nothing that was moved")
  func election() {
    #expect(
      decided(
        "Mrs. Ash proposed Mr. Birch, Mr. Cole seconded, and Mr. Birch was elected for the year and signed the Declaration of Acceptance of Office."
      ) == [])
  }

  @Test("an agenda of two languages: when and where it is to be held, the body by its English name")
  func bilingualAgenda() {
    let text = """
      PWYLLGOR CORFFOREDIG Y GORORAU
      ELDER BORDERS CORPORATE JOINT COMMITTEE

      Agenda

      Meeting to be held on Microsoft Teams
      on Friday, 25 November 2022 at 10.00 am

      1    Apologies

      2    Declarations of interest

      3    Minutes                                                      5 - 12

           To approve as a correct record the minutes of the last meeting.
      """
    let meeting = parse(text).meeting
    #expect(meeting.body == "ELDER BORDERS CORPORATE JOINT COMMITTEE")
    #expect(meeting.date == "2022-11-25")
    #expect(meeting.time == "10:00")
    #expect(meeting.venue == "Microsoft Teams")
  }

  @Test("names of bodies: of an Act, behind a dash, of a foundation, of a cabinet and its council")
  func bodies() {
    let meeting = { (title: String) in
      self.parse("\(title)\n\nPresent: Cllr A Ash\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n")
        .meeting
    }
    let licensing = meeting(
      "Minutes of the meeting of the Licensing Act 2003 Sub-Committee of Elder Borough Council held at the Municipal Offices, Elder on Thursday 9 March 2006"
    )
    #expect(licensing.body == "Licensing Act 2003 Sub-Committee")
    #expect(licensing.organisation == "Elder Borough Council")
    #expect(
      meeting(
        "Minutes of the meeting of the Ethics Committee North – South Elder held on 18 October 2012"
      ).body
        == "Ethics Committee North – South Elder")
    #expect(
      meeting("Minutes of the Audit Committee – Approved on 18 October 2012").body
        == "Audit Committee")
    #expect(
      meeting(
        "Minutes of the Regular Meeting of the Board of Directors of the Elder Language Foundation, February 11, 2013"
      ).body
        == "Board of Directors")
  }

  // MARK: Tables and columns

  @Test("aligned lines below their heads, with a column that says who was there")
  func columnsOfPresence() {
    let lines = { (head: String) in
      """
      Committee Members:
      \(head)
      Dr Una Pike               Consultant (Chair)             Yes
      Mr Asa Dove               Pharmacist                     Yes         Left after item 2
      Revd Pat Roe              Hospital Chaplain              No
      """
    }
    #expect(
      people(lines("Name                      Profession                     Present     Notes"))
        == [
          "Una Pike|Consultant (Chair)||present", "Asa Dove|Pharmacist||present",
          "Pat Roe|Hospital Chaplain||absent",
        ])
    #expect(
      !people(lines("Name                      Profession                     Papers      Notes"))
        .contains("Pat Roe|Hospital Chaplain||absent"))
  }

  @Test("a sentence on a line of its own behind the last name is no part of her post")
  func sentenceBehindNames() {
    let head = """
      Present:           Mayor J. Pike, Councillors A. Dove, B. Roe
      Also Present:      M. Ash, City Manager; R. Elm, Director, Roads and
                         Transportation
                         The meeting was called to order at 4:04 PM.
      """
    #expect(people(head).last == "R. Elm|Director, Roads and Transportation||inAttendance")
    let texts = parse(
      "Minutes of the Elder Council held on 3 May 2010\n\n\(head)\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n"
    )
    .sections.flatMap(\.blocks).compactMap(\.text)
    #expect(texts.contains("The meeting was called to order at 4:04 PM."))
  }

  @Test(
    "who was elected to a post, proposer and seconder beside him, is no list of those who hold it")
  func electionTable() {
    let roles = { (rows: String) in
      self.parse(
        "Minutes of the Elder Society held on 3 May 2010\n\n**Present:** Ada Pike, Ben Dove, Cy Roe\n\n**Minutes**\n\nThey were read.\n\n**Election of officers**\n\n\(rows)\n\n**Any other business**\n\nNone.\n",
        "x.md"
      ).people.map { "\($0.name)|\($0.role ?? "")" }
    }
    #expect(
      roles(
        "| Post | Name | Proposed | Seconded |\n|---|---|---|---|\n| Secretary | Ada Pike | B Dove | C Roe |"
      )
        == ["Ada Pike|", "Ben Dove|", "Cy Roe|"])
  }

  @Test("a table below the head of an item is one of data; cells of a layout are read")
  func tableBelowHead() {
    let kinds = { (rows: String) in
      self.parse(
        "Minutes of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash\n\n#### **PL 1/18 MINUTES**\n\nThey were agreed.\n\n#### **PL 2/18 STATISTICS**\n\n\(rows)\n\nMembers noted the report.\n",
        "x.md"
      ).sections.last?.blocks.map(\.kind) ?? []
    }
    #expect(
      kinds(
        "| Quarter | Received | Decided | Weeks |\n|---|---|---|---|\n| Q2 | 188 | 171 | 16.2 |"
      ).first
        == .table)
    #expect(
      kinds("| | |\n|---|---|\n| 14/18 | **RESOLVED** that the report be noted. |").contains(
        .resolution))
  }

  // MARK: Titles and sections

  @Test("the title of a paragraph goes before what the head of each page repeats")
  func runningHead() {
    let title = { (sentence: String) in
      self.parse(
        "| | |\n|---|---|\n| **MINUTES OF ORDINARY COUNCIL MEETING** | **26 JUNE 2019** |\n\n# Elder Shire Council\n\n**\(sentence)**\n\n**PRESENT:** Councillors A Ash and B Birch.\n\n**1. APOLOGIES**\n\nNil.\n\n**2. ROOF**\n\nIt leaks.\n",
        "x.md"
      ).title
    }
    let sentence =
      "MINUTES of the Ordinary Meeting of Elder Shire Council held in the Chambers on 26 June 2019."
    #expect(title(sentence) == sentence)
    #expect(title("The Mayor opened the meeting.") == "MINUTES OF ORDINARY COUNCIL MEETING")
  }

  @Test("the date and the place on the lines below are no part of a title")
  func titleOverDate() {
    let title = { (second: String) in
      self.parse(
        "**Elder Library District**  \n**Minutes of Regular Meeting**  \n\(second)  \nHeld by Zoom\n\n**Present:** Al Ash (President), Bo Birch\n\n**1. Roof**\n\nIt leaks.\n\n**2. Bins**\n\nFull.\n",
        "x.md"
      ).title
    }
    #expect(title("October 20, 2020") == "Minutes of Regular Meeting")
    let held = parse(
      "VILLAGE OF ELDER\nMINUTES OF THE REGULAR COUNCIL MEETING\nHELD TUESDAY, SEPTEMBER 14, 2021\nIN THE VILLAGE OFFICE\n\nPresent: Al Ash (President), Bo Birch\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n"
    )
    #expect(held.title?.contains("HELD TUESDAY") == true)
  }

  @Test("a title in capitals that fills its line goes on with the short one below it")
  func wrappedTitle() {
    let text = { (second: String) in
      "ELDER COMMITTEE\nMinutes of the meeting held on 9 March 2006\nMembers present\nCouncillor A Ash\nCouncillor B Birch\nLSC.18 APPOINTMENT OF CHAIRMAN\nRESOLVED: That Councillor Ash be appointed Chairman for the hearing.\nLSC.19 APPLICATION TO VARY A PREMISES LICENCE - THE ANCHOR, 12\n\(second)\nThe Committee considered a report of the Licensing Manager on an application.\nLSC.20 TEMPORARY EVENT NOTICE\nRESOLVED: That the position be noted.\n"
    }
    #expect(
      items(parse(text("FOUNDRY STREET, ELDER")))[1]
        == "APPLICATION TO VARY A PREMISES LICENCE - THE ANCHOR, 12 FOUNDRY STREET, ELDER")
    #expect(
      items(parse(text("RESOLVED:")))[1]
        == "APPLICATION TO VARY A PREMISES LICENCE - THE ANCHOR, 12")
  }

  @Test(
    "headings one level below those of the sections divide a report’s sections; bold closers head items"
  )
  func reportLevels() {
    let text = """
      # Report to Committee

      **To:** Works Committee

      **Date:** May 28, 2012

      **Re:** Traffic on Elder Avenue

      ## Staff Recommendation

      That the plan be approved.

      ## Origin

      Residents asked for it.

      ## Analysis

      ### Consultation

      An open house drew 47 people.

      ### Options

      None.

      ## Financial Impact

      None.

      ## Conclusion

      It meets the criteria.

      **Background papers**

      Survey report
      """
    #expect(
      items(parse(text, "x.md")) == [
        "Staff Recommendation", "Origin", "Analysis", "Financial Impact", "Conclusion",
        "Background papers",
      ])
  }

  @Test(
    "a page that lists the meetings of a committee is an index, with rows that lead nowhere yet")
  func indexPage() {
    let rows = (1...6).map {
      "<tr><td>1\($0) May 2022</td><td>2.00 pm</td><td>Agreed</td><td><a href='m'>Agenda</a> <a href='n'>Minutes</a></td></tr>"
    }
    let page = { (rows: [String]) in
      "<html><body><h1>Browse meetings: Planning Committee</h1><p>This page lists the meetings of the Committee. Choose a date to see the agenda, the reports and the minutes.</p><p>The Committee decides applications for planning permission, makes orders for the diversion of footpaths and advises the Cabinet.</p><h2>Forthcoming</h2><table><tr><th>Date</th><th>Time</th><th>Status</th><th>Papers</th></tr><tr><td>18 January 2023</td><td>2.00 pm</td><td>Not yet published</td><td>None</td></tr></table><h2>Past meetings</h2><table>\(rows.joined())</table></body></html>"
    }
    #expect(parse(page(rows), "x.html").kind == .other)
    let log = page(
      rows.map {
        $0.replacing("<a href='m'>Agenda</a> <a href='n'>Minutes</a>", with: "Clerk to write")
      })
    let heading = "Minutes of the Planning Committee held on 3 May 2022"
    let minutes = log.replacing("Browse meetings: Planning Committee", with: heading)
    #expect(parse(minutes, "x.html").kind == .minutes)
  }

  // MARK: Decisions

  @Test("what is noted by itself is a decision; points that follow are none")
  func notedPapers() {
    #expect(
      decided("The following decisions of the Inspectorate were noted:")
        == ["resolution: The following decisions of the Inspectorate were noted:"])
    #expect(decided("The following points were noted:") == [])
  }

  @Test("“Recommended to the Board: that …” names the addressee in ordinary type")
  func recommendedTo() {
    #expect(
      decided("Recommended to the Board of Governors: that Regulation 14 be amended.")
        == ["resolution: [Recommended to the Board of Governors:] that Regulation 14 be amended."])
    #expect(
      decided("Recommended to members: a new book on rules, out in May.").first
        == "resolution: [Recommended] to members: a new book on rules, out in May.")
  }
}

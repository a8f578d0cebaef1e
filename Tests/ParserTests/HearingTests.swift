import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Hearings, cabinets, working groups and those who speak to them")
struct HearingTests {
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
      parse(
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
      parse(
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
    #expect(itemTitles(document) == ["Outturn", "Licensing of rented homes", "(PVI) nurseries"])
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
      parse(text, "x.md").sections.flatMap(\.blocks).compactMap { block -> String? in
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
      parse(
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
      parse("\(title)\n\nPresent: Cllr A Ash\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n")
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
}

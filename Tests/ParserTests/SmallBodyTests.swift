import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes of trades councils, tribes, counties, homeowners and town meetings")
struct SmallBodyTests {
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
    #expect(itemTitles(document) == ["MINUTES:", "ROAD AND BRIDGE:", "POLLING PLACE:", "SHERIFF:"])
    #expect(document.meeting.body == "BOARD OF COUNTY COMMISSIONERS")
    #expect(document.meeting.venue == "Commission Room of the Courthouse at Alder")
  }

  @Test("names in capitals in front of what people say are no heads, for they come again")
  func speakers() {
    var text = Self.county
    for label in ["MINUTES:", "ROAD AND BRIDGE:", "POLLING PLACE:"] {
      text = text.replacing(label, with: "CLERK PIKE:")
    }
    #expect(itemTitles(parse(text)) == [])
  }

  @Test("“8. A.O.B.” is a title by its letters; initials of a person are none")
  func otherBusiness() {
    let text = { (last: String) in
      "Minutes of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash\n\n1. Minutes. They had been sent round and were agreed and signed.\n\n2. Banner. The pole is broken and a new one will be made.\n\n3. Bins. They were full and had not been emptied.\n\n4. \(last)\n"
    }
    #expect(
      itemTitles(parse(text("A.O.B. The hall was cold. A heater was wanted."))).last == "A.O.B.")
    #expect(
      itemTitles(parse(text("A.O. Brown said that the hall was cold. A heater was wanted."))).last
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
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Lists of points in forms that converters and typists leave")
struct ListFormTests {
  private func minutes(_ items: String, _ name: String = "x.txt") -> MinutesDocument {
    parse(
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash, Cllr B Elm\n\n"
        + items + "\n", name)
  }

  private func points(_ document: MinutesDocument, _ kind: Block.Kind = .discussion) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == kind }.flatMap { $0.points }
      .flatMap { [$0.text] + $0.points.map(\.text) }
  }

  @Test("a dash alone on its line opens the entry on the next")
  func dashes() {
    let document = minutes(
      """
      1. PUMPS

      The Engineer drew attention to

      -
      the pumps at the mill, which had run
      for 411 hours

      -
      the bank slip: four men were sent

      RESOLVED

      That the report be received.

      2. ROOF

      It leaks.
      """)
    #expect(
      points(document) == [
        "the pumps at the mill, which had run for 411 hours", "the bank slip: four men were sent",
      ])
    #expect(texts(document, .resolution) == ["That the report be received."])
  }

  @Test("numbers of paragraphs count no points, whatever stands above them")
  func paragraphs() {
    let document = minutes(
      """
      PERFORMANCE

      25. The Panel considered the report of the Director.

      26. Mr Elm asked how long it would take. Mr Ash thought that a year was fair.

      27. Mr Elm noted that the fees had risen.

      VALUATION

      28. Miss Roe gave a presentation. Members asked about

          -   the rate of growth, which looked high; and
          -   the age at which people retired.

      29. RESOLVED: That the report be noted.
      """)
    #expect(
      points(document) == [
        "the rate of growth, which looked high; and", "the age at which people retired.",
      ])
    #expect(document.sections.flatMap(\.blocks).compactMap(\.leadIn) == ["Members asked about"])
  }

  @Test("bullets that run on in one entry are entries, and a hyphen in it is none")
  func bullets() {
    let document = minutes(
      """
      1. PLAN

      Members said:

      • the roof leaks • the wall is damp • nobody has the key
      • the well – which is old - is dry

      2. ROOF

      It leaks.
      """, "x.md")
    #expect(
      points(document) == [
        "the roof leaks", "the wall is damp", "nobody has the key",
        "the well – which is old - is dry",
      ])
  }

  @Test(
    "an entry that a page cut goes on in the next paragraph, and one between others may have no bullet"
  )
  func cut() {
    let document = minutes(
      """
      ## 1. Plan

      The Committee raised the following matters:

      - the barn could be seen from the bridleway for most of its length;

      whether slates could be used again;

      - the turning head was too small for a fire engine, and a sprinkler system

      would be needed if it could not be made larger.

      It was cold.

      ## 2. Roof

      It leaks.
      """, "x.md")
    #expect(
      points(document) == [
        "the barn could be seen from the bridleway for most of its length;",
        "whether slates could be used again;",
        "the turning head was too small for a fire engine, and a sprinkler system would be needed if it could not be "
          + "made larger.",
      ])
    #expect(texts(document, .paragraph).contains("It was cold."))
  }

  @Test(
    "few lines that go on small are enough to learn the width where long ones go on with capitals")
  func widths() {
    let document = minutes(
      """
      1.1     Ms Abbot declared an interest in item 5.0 (Small Grants) as secretary of Faughan Vale Women's
              Group.

      1.2     Item 4.2 - Text alert scheme.  Mr Tosh advised that 211 farmers had signed up.  He would write
              to the Farmers' Union.

      2.1     Superintendent Rafter went over the figures for the year to 31 March.  Recorded crime was down
              6.2%.  Domestic abuse was up 9% and made up a fifth of all crime.

      2.2     Alderman Semple proposed, seconded by Councillor McCork, that the Partnership write to the Chief
              Constable to ask for the four posts to be filled.  Councillor Kane thought that it would be
              a waste of a stamp.

      2.3     Joint Committee - Review of meetings.  AGREED that Mrs Toner and the Manager draft a
              reply.

      2.4     On the proposal of Mrs Toner, seconded by Councillor McCork, that the eleven grants listed in
              Appendix A be awarded.
      """)
    #expect(
      texts(document, .declaration) == [
        "Ms Abbot declared an interest in item 5.0 (Small Grants) as secretary of Faughan Vale Women's Group."
      ])
  }
}

@Suite("Motions, votes and decisions in further words")
struct DecisionWordTests {
  @Test("what was moved may stand in front where nobody is named")
  func unnamed() {
    #expect(
      motions(
        "The officer recommendation of refusal was moved and seconded. Members asked about the barn. A vote was taken and "
          + "the motion was lost.") == ["–/–/lost"])
    #expect(
      motions(
        "A motion to approve the application was then moved and seconded, put to the vote and carried."
      )
        == ["–/–/carried"])
    #expect(
      motions("The recommendation as amended was moved, seconded, voted upon and carried.") == [
        "–/–/carried"
      ])
    // What became of it is not told.
    #expect(motions("The recommendation was moved and seconded.") == [])
  }

  @Test(
    "mover and seconder may stand below the words in paragraphs of their own, with a reply in between"
  )
  func noticed() {
    #expect(
      motions(
        "Cllr. M. Fogarty",
        "“That this District calls on the Council to put in a lane at the Cross”.",
        "Reply: The Council has asked for it.", "Proposed by Cllr. Fogarty",
        "Seconded by Cllr. Rafter",
        "Cllr. Fogarty said that there had been four collisions. The motion was carried unanimously."
      )
        == ["Fogarty/Rafter/carried"])
  }

  @Test("who seconded may be told with the notice")
  func given() {
    #expect(
      motions(
        "Dr Farooq had given notice of the following motion, which was seconded by Mr Ash:",
        "\"That this Council deplores the withdrawal of buses.\"",
        "Mr Kerr moved, and Mrs Elm seconded, an amendment to leave out all the words after \"deplores\".",
        "The amendment was declared lost.", "The motion was then put and carried by 10 votes to 1.")
        == ["Farooq/Ash/carried", "Kerr/Elm/lost"])
  }

  @Test(
    "a line with the mover alone over one that says that nobody seconded is a motion that was lost")
  func alone() {
    #expect(
      motions("Proposed by: Freddie Marsh", "There was no seconder and the motion fell.") == [
        "Freddie Marsh/–/lost"
      ])
    #expect(motions("Proposed by: Freddie Marsh", "There was no second reading.") == [])
  }

  @Test(
    "“nemine contradicente” in front of a colon is part of the label, “accordingly” alone is what was resolved"
  )
  func unopposed() {
    let document = parse(
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n1. MINUTES\n\nRESOLVED, nemine contradicente:"
        + "\n\nThat the minutes be signed.\n\n2. ROOF\n\nIt leaks.\n")
    #expect(texts(document, .resolution) == ["That the minutes be signed."])
  }

  private func votes(_ lines: String) -> [String] {
    let document = parse(
      "Minutes of the meeting of the Elder Board held on 3 May 2010\n\n1. LEASE\n\nMoved by Director Ash, seconded by "
        + "Director Elm\nTHAT the lease be signed.\n" + lines + "\n\n2. ROOF\n\nIt leaks.\n")
    return document.sections.flatMap(\.blocks).compactMap(\.vote).map {
      [$0.for, $0.against, $0.abstain].map { $0.map(String.init) ?? "–" }.joined(separator: "-")
    }
  }

  @Test("figures may stand in front of their classes, one a line")
  func stacked() {
    let margin = String(repeating: " ", count: 60)
    #expect(
      votes("\(margin)4 IN FAVOUR\n\(margin)2 OPPOSED\n\(margin)CARRIED") == ["4-2-–"])
    #expect(votes("\n4 letters in favour\n2 letters against") == [])
  }

  @Test("who was against may be named on the line above the outcome")
  func opposed() {
    let margin = String(repeating: " ", count: 50)
    #expect(votes("\(margin)OPPOSED: Sangha\n\(margin)        CARRIED") == ["–-1-–"])
  }

  @Test(
    "a body by the letters in the head of its minutes decides; another body by its letters does not"
  )
  func letters() {
    let document = parse(
      """
      ST WILF PCC

      Minutes of the meeting held on 13 May 2015

      1. FABRIC

      The PCC agreed to pay £312 for the sensor. The SDC agreed to mend the wall.

      2. BRIEFING

      After prayer the PCC decided to give £500 to the shelter.
      """)
    #expect(
      texts(document, .resolution) == [
        "The PCC agreed to pay £312 for the sensor.",
        "After prayer the PCC decided to give £500 to the shelter.",
      ])
  }

  @Test("the council decides under its Irish name, and the title of a mover is none of the name")
  func irish() {
    let document = parse(
      """
      Minutes of the meeting of Elder City Council held on 3 May 2010

      1. ROADS

      On the proposal of Comhairleoir M. Barry, seconded by Comhairleoir K. Ash, An Chomhairle agreed to approve the programme.

      2. ROOF

      It leaks.
      """)
    let decided = document.sections.flatMap(\.blocks).filter { $0.kind == .resolution }
    #expect(decided.map(\.mover) == ["M. Barry"])
    #expect(decided.map(\.seconder) == ["K. Ash"])
  }

  @Test("a letter whose subject is minutes holds them, one on their approval is a paper")
  func mailed() {
    func kind(_ subject: String) -> MinutesDocument.Kind {
      parse(
        """
        To: All members
        From: Jo Birch <jo@elder.example>
        Date: Mon, 4 Mar 2013 21:14:02 +0000
        Subject: \(subject)

        There: Jo, Pat Ash, Kim Rowan

        1) Last minutes
        Fine.

        2) Water
        Kim says the pump will cost 340 pounds. We agreed to buy it.
        """
      ).kind
    }
    #expect(kind("Minutes of Elder Allotments Committee, 28 Feb 2013") == .minutes)
    #expect(kind("Elder allotments: minutes 28 February") == .minutes)
    #expect(kind("Pump for the allotments") == .report)
  }

  @Test("what is quoted in front of the items with a number is decided there")
  func quoted() {
    let document = parse(
      """
      # Elder Shire Council

      Minutes of the meeting held on 18 April 2018

      **PRESENT**

      Cr Ada Pike (Mayor), Cr Ben Dove

      **APOLOGIES**

      An apology was received from Cr Sue Ash.

      > **44/2018 RESOLVED** (Pike/Dove) that the apology be accepted.

      ## 6. Minute

      It leaks.

      ## 7. Reports

      It is mended.
      """, "x.md")
    #expect(texts(document, .resolution) == ["(Pike/Dove) that the apology be accepted."])
  }
}

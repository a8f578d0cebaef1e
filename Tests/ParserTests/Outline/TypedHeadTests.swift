import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Heads of typed minutes: lines over their text, lists, bold words in front of sentences")
struct TypedHeadTests {
  private static let title = "Minutes of the Elder Club committee, 3 May 2010, 7.30 pm\n\n"

  @Test("short lines over their text, behind empty lines, are heads; names over addresses are none")
  func lines() {
    #expect(
      itemTitles(
        parse(
          Self.title
            + "Toast\nThe ring is not to be used at night.\n\nGramophone\nThe needle was missing again.\n\n"
            + "Papers\nThe Times is to be taken twice.\n\nClosed 9.30 pm\n"))
        == ["Toast", "Gramophone", "Papers"])
    #expect(
      itemTitles(
        parse(
          Self.title
            + "Overseers.\nTwo names were put forward.\n\nFootpath to the mill.\nThe stile was broken.\n\n"
            + "Parish chest.\nThe key was lost.\n\nThe meeting broke up at a quarter to ten o'clock.\n"
        )
      ).count == 3)
    #expect(
      itemTitles(
        parse(
          Self.title + "Ann Ash\n3 Mill Lane\n\nBen Birch\n4 Mill Lane\n\nCora Crane\n5 Mill Lane\n"
        )
      )
      .isEmpty)
  }

  @Test("numbers in brackets, small Roman ones and those behind a sign count over such lines")
  func numbers() {
    #expect(
      numberedItems(
        parse(
          Self.title
            + "(1) Water\nTank 3 leaks.\n\n(2) Show\nThe tent is booked.\n\n(3) Next meeting\n7 June 2010\n"
        )) == ["1|Water", "2|Show", "3|Next meeting"])
    #expect(
      numberedItems(
        parse(
          Self.title
            + "(i) Admissions\nTwo were admitted.\n\n(ii) Almshouse\nThe pump was painted.\n\n(iii) Dinner\nThere was none left.\n"
        )) == ["i|Admissions", "ii|Almshouse", "iii|Dinner"])
    #expect(
      numberedItems(
        parse(
          Self.title
            + "§ 1 Opening\nA psalm was read.\n\n§ 2 Organ\nIt is out of tune.\n\n§ 3 School\nIt is full.\n"
        )) == ["1|Opening", "2|Organ", "3|School"])
    #expect(
      numberedItems(
        parse(
          Self.title
            + "OSC 34 Apologies\nCllr Tuke.\n\nOSC 35 Stones\nNine were laid flat.\n\nOSC 36 Skate park\nThere is no lease.\n"
        )) == ["OSC 34|Apologies", "OSC 35|Stones", "OSC 36|Skate park"])
    #expect(
      numberedItems(
        parse(
          Self.title
            + "Water (41)\nTank 3 leaks.\n\nShow (42)\nThe tent is booked.\n\nGravel (43)\nIt is dear.\n"
        )) == ["41|Water", "42|Show", "43|Gravel"])
  }

  @Test("a list inside an item that counts from one again below a colon opens nothing")
  func innerLists() {
    #expect(
      numberedItems(
        parse(
          Self.title
            + "1. Apologies\n\nMrs Ash.\n\n2. Repairs\n\nThe firm gave these figures:\n\n1. Lifts: 14 calls\n"
            + "2. Roofs: 3 calls\n3. Doors: 61 calls\n\n3. Cleaning\n\nNothing was said.\n\n4. Next meeting\n\n3 June.\n"
        )) == ["1|Apologies", "2|Repairs", "3|Cleaning", "4|Next meeting"])
  }

  @Test("minutes that are one numbered list have their titles in front of colons and dashes")
  func listed() {
    #expect(
      numberedItems(
        parse(
          Self.title
            + "1) Apologies: Ann, Mr Birch\n2) Lifts: one out of two.\n3) Bonfire – made £64 again\n4) Next meeting: same place.\n\nEnded 9.25 pm\n"
        )) == ["1|Apologies:", "2|Lifts:", "3|Bonfire", "4|Next meeting:"])
    // A list of tasks below a colon is not one of titles.
    #expect(
      !numberedItems(
        parse(
          Self.title
            + "Roof\n\nIt leaks. These were asked:\n\n1. Ann: ladder\n2. Ben: tar\n3. Cora: rope\n4. Dan: tea\n"
        )
      ).contains("1|Ann:"))
  }

  @Test("bold words with a stop or colon in front of their text; speakers are no heads")
  func bold() {
    #expect(
      itemTitles(
        parse(
          "# Elder Wheelers – minutes of the committee, 3 June 2015\n\n**Apologies.** Ann and Ben.\n\n"
            + "**Time trials.** The road is closed.\n\n**Club runs.** Three groups went out.\n\n**Treasurer.** £11 in hand.\n",
          "x.md")) == ["Apologies.", "Time trials.", "Club runs.", "Treasurer."])
    #expect(
      itemTitles(
        parse(
          "# Minutes of the Elder committee, 3 June 2015\n\n**Ann Ash:** The road is closed.\n\n"
            + "**Ben Birch:** Three groups went out.\n\n**Cora Crane:** £11 in hand.\n", "x.md")
      ).isEmpty)
  }

  @Test("“Apologies” first among headings of its level is an item; below “Present” it is none")
  func apologies() {
    let rest = "## Roof\n\nIt leaks.\n\n## Trees\n\nThey grow.\n"
    #expect(
      itemTitles(
        parse(
          "# Minutes of the Elder Forum, 3 May 2010\n\n## Apologies\n\nDr Ash.\n\n" + rest, "x.md"))
        == ["Apologies", "Roof", "Trees"])
    #expect(
      itemTitles(
        parse(
          "# Minutes of the Elder Forum, 3 May 2010\n\n## Present\n\nMr Birch.\n\n## Apologies\n\nDr Ash.\n\n"
            + rest,
          "x.md")) == ["Roof", "Trees"])
  }

  @Test("what stands above the title of minutes names who met, though nobody is said to be there")
  func front() {
    let minutes = parse(
      "VILLAGE OF ELDER\nBOARD OF TRUSTEES\n\nMinutes of the regular meeting of September 8, 2015\n\n"
        + "SEWER PLANT\nIt has a new blower.\n\nTRICK OR TREAT\nIt is on the last day.\n\nADJOURNMENT\nAt 7:48 p.m. all went home.\n"
    )
    #expect(itemTitles(minutes) == ["SEWER PLANT", "TRICK OR TREAT", "ADJOURNMENT"])
    #expect(minutes.meeting.body == "BOARD OF TRUSTEES")
    #expect(minutes.meeting.date == "2015-09-08")
  }

  @Test("numbers that a list draws may begin anywhere")
  func drawn() {
    let minutes = parse(
      "<h2>Elder Patient Group</h2><p><b>Minutes of the meeting held on 7 September 2016</b></p><ol start=\"4\">"
        + "<li><b>Telephones</b><p>They ring.</p></li><li><b>Clinics</b><p>They help.</p></li>"
        + "<li><b>Car park</b><p>It is full.</p></li></ol>", "x.html")
    #expect(numberedItems(minutes) == ["4|Telephones", "5|Clinics", "6|Car park"])
  }

  @Test(
    "“Apologies for absence” over its sentence heads an item among headings of its level; below “Present” it does not"
  )
  func apologiesOverSentence() {
    func titles(_ head: String) -> [String] {
      itemTitles(
        parse(
          "# Minutes of the Harbour Committee, 4 May 2021\n\n" + head
            + "## Apologies for absence\n\nApologies were received from Dan Dove.\n\n"
            + "## Slipway\n\nThe quotes were seen.\n\n## Close\n\nIt closed at nine.\n", "x.md"))
    }
    #expect(
      titles("**Present:** Ann Ash, Ben Bell\n\n") == ["Apologies for absence", "Slipway", "Close"])
    #expect(titles("## Present\n\n- Ann Ash\n- Ben Bell\n\n") == ["Slipway", "Close"])
  }
}

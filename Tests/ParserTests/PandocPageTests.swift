import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Pages that pandoc made of the files of word processors")
struct PandocPageTests {
  @Test("people in a table drawn with rules, with a name and its council wrapped side by side")
  func wrappedCells() {
    let table = """
        -----------------------------------------------------
        **Present:**
        ------------------------ ----------------------------
        Councillor Angela Alder  Elder Metropolitan Borough
        (Chair)                  Council

        Councillor Basil Beech   Maple District Council
        -----------------------------------------------------
      """
    #expect(
      people(table, "x.md") == [
        "Angela Alder|Chair|Elder Metropolitan Borough Council|present",
        "Basil Beech||Maple District Council|present",
      ])
  }

  @Test("labels beside their names in rules and in frames")
  func labelledRows() {
    let ruled = """
        ------------------ ----------------------------------
        **Present:**       Mrs Ada Pike (Chairman)

                           Mr Ben Dove

        **Apologies:**     Mr Cy Roe
        ------------------ ----------------------------------
      """
    let framed = """
      +--------------------+--------------------------------+
      | **Present:**       | Mrs Ada Pike (Chairman)        |
      |                    |                                |
      |                    | Mr Ben Dove                    |
      +--------------------+--------------------------------+
      | **Apologies:**     | Mr Cy Roe                      |
      +--------------------+--------------------------------+
      """
    let expected = ["Ada Pike|Chairman||present", "Ben Dove|||present", "Cy Roe|||apologies"]
    #expect(people(ruled, "x.md") == expected)
    #expect(people(framed, "x.md") == expected)
  }

  @Test("heads of columns below each label hold for the rows below them alone")
  func headsBelowLabels() {
    let table = """
        ---------------------- ------------------------------ ----------- -------------
        **Committee Members:**
        **Name**               **Profession**                 **Present** **Notes**
        Dr Una Pike            Consultant Anaesthetist (Chair) Yes
        Mr Asa Dove            Pharmacist                     No
        **In attendance:**
        **Name**               **Position**
        Ms Fay Roe             Coordinator
        ---------------------- ------------------------------ ----------- -------------
      """
    #expect(
      people(table, "x.md") == [
        "Una Pike|Consultant Anaesthetist (Chair)||present", "Asa Dove|Pharmacist||absent",
        "Fay Roe|Coordinator||inAttendance",
      ])
  }

  @Test("who is flagged as absent and has an apology of his own sent one")
  func absentWithApology() {
    let table = """
      | Name | Post | Present |
      |---|---|---|
      | Dr Una Pike | Chair | Yes |
      | Mr Asa Dove | Pharmacist | No |
      | Mr Bo Roe | Lay | No |
      """
    let document = parse(
      "# Minutes of the Elder Committee held on 3 May 2010\n\n\(table)\n\n**1. Apologies**\n\nApologies were received from Mr Asa Dove.\n\n**2. Roof**\n\nIt leaks.\n",
      "x.md")
    #expect(document.people.map(\.presence) == [.present, .apologies, .absent])
  }

  @Test("two lists side by side, each label in the column in front of its names")
  func listsSideBySide() {
    let table = { (second: String) in
      """
        ------------- --------------------- ----------------- ---------------------
        **PRESENT**   Councillor A Bray     **\(second)**     Councillor D Cox
                      (Chairman)

                      Councillor B Hext     **IN ATTENDANCE** Mrs J Lowe (Clerk)

                      Councillor C Moon
        ------------- --------------------- ----------------- ---------------------
      """
    }
    #expect(
      people(table("APOLOGIES"), "x.md") == [
        "A Bray|Chairman||present", "B Hext|||present", "C Moon|||present", "D Cox|||apologies",
        "J Lowe|Clerk||inAttendance",
      ])
    // Only a label makes a list of its own.
    #expect(!people(table("SEE MINUTE"), "x.md").contains("D Cox|||apologies"))
  }

  @Test("labels across the table over rows of people, and a last one beside its names")
  func labelsAcrossAndBeside() {
    let table = """
        ------------------------------------------------------------------------
        **Members Present:**
        ------------------------------------ -----------------------------------
        Councillor Hazel Worth (Chairman)    Councillor Ian Tovey

        Councillor Peter Finch

        **Officers Present:**

        Alan Wragg                           Section 151 Officer

        Beth Tully                           Head of Audit Partnership and
                                             Monitoring Officer

        **Apologies:**                       Councillor R Stokes
        ------------------------------------------------------------------------
      """
    #expect(
      people(table, "x.md") == [
        "Hazel Worth|Chairman||present", "Ian Tovey|||present", "Peter Finch|||present",
        "Alan Wragg|Section 151 Officer||inAttendance",
        "Beth Tully|Head of Audit Partnership and Monitoring Officer||inAttendance",
        "R Stokes|||apologies",
      ])
  }

  @Test("columns of people, with the column of their bodies between them")
  func columnsWithBodies() {
    let table = { (second: String) in
      """
      | Attendees | \(second) | Apologies |
      |---|---|---|
      | Joan Pike (Chair) | Port Authority | Mike Sands |
      | Ed Lamb | Sailing Club | |
      """
    }
    #expect(
      people(table("Organisation"), "x.md") == [
        "Joan Pike|Chair|Port Authority|present", "Ed Lamb||Sailing Club|present",
        "Mike Sands|||apologies",
      ])
    #expect(!people(table("Boats owned"), "x.md").contains("Mike Sands|||apologies"))
  }

  @Test("labels and bullets in the cells of one row of a frame")
  func bulletsInCells() {
    let frame = """
      +----------------------------+----------------------------+
      | **Members:**               | **In attendance:**         |
      |                            |                            |
      | -   Anne Ash (Chair)       | -   Joe Elm (Principal)    |
      | -   Bob Birch              | -   Kim Fern (Clerk)       |
      | -   Cath Cole              |                            |
      +----------------------------+----------------------------+
      | **Apologies:** Dan Dean    |                            |
      +----------------------------+----------------------------+
      """
    #expect(
      people(frame, "x.md") == [
        "Anne Ash|Chair||present", "Bob Birch|||present", "Cath Cole|||present",
        "Joe Elm|Principal||inAttendance", "Kim Fern|Clerk||inAttendance", "Dan Dean|||apologies",
      ])
  }

  @Test("a label over the names, a column of posts without a head and one of flats")
  func residents() {
    let table = { (head: String) in
      """
      | Present | | \(head) |
      |---|---|---|
      | Mr Cyril Ash | Director, Chairman | 12 |
      | Mrs Bea Birch | Director | 3 |
      | Dr Fay Crane | Director | 27 |
      """
    }
    #expect(
      people(table("Flat"), "x.md") == [
        "Cyril Ash|Director, Chairman||present", "Bea Birch|Director||present",
        "Fay Crane|Director||present",
      ])
    #expect(!people(table("Flat"), "x.md").contains { $0.hasPrefix("Flat") })
  }

  @Test("a label alone over another says how those below both took part")
  func labelOverLabel() {
    let lists = { (label: String) in
      "PRESENT:\n\nCouncillors:     P. Ash (Chairman)       Mrs. V. Birch\n\n\(label)\n\nCouncillors:     D. Crane                N. Dove"
    }
    #expect(
      people(lists("ALSO PRESENT:")).suffix(2) == [
        "D. Crane|||inAttendance", "N. Dove|||inAttendance",
      ])
    #expect(people(lists("From the north:")).suffix(2).allSatisfy { $0.hasSuffix("present") })
  }

  @Test("a table of figures is one, with a row for each row")
  func dataTable() {
    let table = """
      The balances were:

        Account            May        June
        ---------------- ---------- ----------
        Current           £21,460    £24,115
        Reserve            £3,900     £4,120

      """
    let document = parse(
      "# Minutes of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash\n\n**1. Finance**\n\n\(table)\n\n**2. Roof**\n\nIt leaks.\n",
      "x.md")
    let rows = document.sections.flatMap(\.blocks).first { $0.kind == .table }?.rows
    #expect(
      rows == [
        ["Account", "May", "June"], ["Current", "£21,460", "£24,115"],
        ["Reserve", "£3,900", "£4,120"],
      ])
  }

  // MARK: Attributes

  @Test("attributes behind headings, pictures and underlined lines are no words of the document")
  func attributes() {
    let document = parse(
      """
      # Elder Vale Council {#elder-vale-council .unnumbered}

      ![](media/image1.png){width="1.9in" height="0.8in"}

      [**MINUTES OF THE PLANNING COMMITTEE HELD ON 3 MAY 2021**]{.underline}

      Present: Councillors Ash, Birch and Crane

      **[1. Apologies]{.underline}**

      There were none.

      [**2. Minutes**]{.underline}

      The minutes were agreed.
      """, "x.md")
    #expect(document.title == "MINUTES OF THE PLANNING COMMITTEE HELD ON 3 MAY 2021")
    #expect(document.meeting.organisation == "Elder Vale Council")
    #expect(numberedItems(document) == ["1|Apologies", "2|Minutes"])
    #expect(
      texts(document, .furniture).map { $0.filter(\.isLetter) } == [
        "eldervalecouncilunnumbered", "widthinheightin", "underline", "underline", "underline",
      ])
  }

  @Test("braces that hold anything else stay text")
  func otherBraces() {
    let text = { (heading: String) in
      parse("# \(heading)\n\nText\n\n# Bins\n\nFull\n", "x.md").sections.map(\.title)
    }
    #expect(text("Sets {a, b}").contains("Sets {a, b}"))
    #expect(text("The brace }").contains("The brace }"))
  }

  @Test("a backslash that breaks off a line is not shown")
  func hardBreak() {
    let document = parse(
      "# Minutes of the Elder Committee\n\nDate: 3 May 2010\\\nTime: 09:30\\\nVenue: Old Hall, Elder\n\nPresent: Cllr A Ash\n\n**1. Roof**\n\nIt leaks.\n\n**2. Bins**\n\nFull.\n",
      "x.md")
    #expect(texts(document, .field) == ["3 May 2010", "09:30", "Old Hall, Elder"])
    #expect(document.meeting.time == "09:30")
  }
}

import MinutesModel
import Testing

@testable import MinutesParser

@Suite("The head of a document")
struct HeaderTests {
  private func parse(_ lines: String..., name: String = "minutes.md") -> MinutesDocument {
    DocumentParser().parse(Array(lines.joined(separator: "\n\n").utf8), name: name)
  }

  /// A meeting with enough of a record to be known for minutes.
  private func minutes(_ head: String..., name: String = "minutes.md") -> Meeting {
    let record = [
      "Present: Cllr A Ash", "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.",
    ]
    return DocumentParser().parse(
      Array((head + record).joined(separator: "\n\n").utf8), name: name
    ).meeting
  }

  // MARK: Names

  @Test(
    "the body is named in the sentence of the title, without the words for the meeting",
    arguments: [
      (
        "Minutes of the General Purposes Committee held on 3 May 2011", "General Purposes Committee"
      ),
      (
        "Minutes of the Special Meeting of the Planning Committee held on 3 May 2011",
        "Planning Committee"
      ),
      ("Minutes of the special Roads Committee meeting held on 3 May 2011", "Roads Committee"),
      ("MINUTES OF THE 27TH MEETING OF THE MANAGEMENT BOARD", "MANAGEMENT BOARD"),
      ("# Scrutiny Committee minutes – 15 July 2014", "Scrutiny Committee"),
    ])
  func body(title: String, body: String) {
    #expect(minutes(title).body == body)
  }

  @Test("a title goes on to its date on the next line; a date line is one of its own")
  func titleToDate() {
    let wrapped = minutes(
      "UNIVERSITY OF ELDER", "SENATE", "Minutes of the ninth meeting of the Senate held in the Old",
      "Hall on Wednesday, 16 November 2005, at 2.15 p.m.")
    #expect(wrapped.date == "2005-11-16")
    #expect(wrapped.venue == "Old Hall")
    let document = parse(
      "# Minutes of the Roads Committee held in the Old Hall", "Wednesday, 16 November 2005",
      "Present: Cllr A Ash", "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(document.title == "Minutes of the Roads Committee held in the Old Hall")
  }

  @Test("a venue ends with its sentence, and holds abbreviations")
  func venueEnds() {
    #expect(
      minutes(
        "Minutes of the Council held on 3 May 2011 in the Council Chambers, 11 Wharf Street. Ms Tran led."
      ).venue == "Council Chambers, 11 Wharf Street")
    #expect(
      minutes("# Minutes of the Council held at St. John's Hall on 3 May 2011").venue
        == "St. John's Hall")
  }

  @Test("a trail of links names neither the document nor its organisation")
  func breadcrumb() {
    let document = parse(
      "## You are here", "Home » Council » Minutes", "# Roads Committee minutes 3 May 2011",
      "Present: Cllr A Ash", "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(document.title == "Roads Committee minutes 3 May 2011")
    #expect(document.meeting.organisation == nil)
  }

  @Test("a summons names the body that it summons to")
  func summons() {
    let document = parse(
      "ELDER TOWN COUNCIL",
      "You are hereby summoned to attend a meeting of the Amenities Committee to be held in the Jubilee Room on Wednesday 12th February 2020 at 7.15 p.m.",
      "# AGENDA", "1. To receive apologies.", "2. To receive the minutes.", "3. Allotments")
    #expect(document.kind == .agenda)
    #expect(document.meeting.body == "Amenities Committee")
    #expect(document.meeting.venue == "Jubilee Room")
  }

  @Test("an office that holds a body's name is no body")
  func office() {
    #expect(
      parse("# Elder Council", "Record of decision by a Cabinet Member", "**Decision:** Agreed.")
        .meeting.body
        == nil)
  }

  @Test("a body named twice is not its own organisation")
  func twice() {
    let meeting = minutes(
      "**Karaka Local Board**",
      "Minutes of a meeting of the KARAKA LOCAL BOARD held on 16 August 2022")
    #expect(meeting.organisation == nil)
    #expect(
      minutes("**Elder Board**", "Minutes of the Roads Panel held on 3 May 2011").organisation
        == "Elder Board")
  }

  // MARK: Title and date

  @Test("a title cut at a line end inside its name is one sentence")
  func wrappedTitle() {
    let document = parse(
      "Elder City Council", "Minutes of a meeting of the AUDIT AND STANDARDS",
      "COMMITTEE held on Thursday, 20 September 2012", "Present: Cllr A Ash",
      "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(
      document.title
        == "Minutes of a meeting of the AUDIT AND STANDARDS COMMITTEE held on Thursday, 20 September 2012"
    )
    #expect(document.meeting.body == "AUDIT AND STANDARDS COMMITTEE")
    // “Held …” on a line of its own is no part of the title.
    let own = parse(
      "Minutes of the Cabinet", "held on Monday 6 March 2017", "Present: Cllr A Ash",
      "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(own.title == "Minutes of the Cabinet")
  }

  @Test("front matter dates and names the posting; the text its own meeting")
  func frontMatter() {
    let document = parse(
      "---\ntitle: News for May\ndate: 2016-05-21\n---", "# Elder Parish Council",
      "Minutes of the meeting held on Tuesday 3rd May 2016 at 7.30 pm in the Church Room",
      "Present: Cllr A Ash", "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(document.meeting.date == "2016-05-03")
    #expect(
      document.title
        == "Minutes of the meeting held on Tuesday 3rd May 2016 at 7.30 pm in the Church Room")
    let undated = parse(
      "---\ndate: 2016-05-21\n---", "# Minutes of the Elder Roads Committee", "Present: Cllr A Ash",
      "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(undated.meeting.date == "2016-05-21")
  }

  @Test("the title in front matter names who met where the page does not")
  func postedNames() {
    let document = parse(
      "---\ntitle: \"Minutes of Elder Parish Council\"\ndate: \"2016-05-21\"\n---",
      "Minutes of the meeting held on Tuesday 3rd May 2016", "Present: Mrs Ash",
      "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.", "Meeting ended 8.50.")
    #expect(document.meeting.organisation == "Elder Parish Council")
    #expect(document.title == "Minutes of the meeting held on Tuesday 3rd May 2016")
    let named = parse(
      "---\ntitle: News of Elder Parish Council\n---", "# Ash Allotment Association",
      "Minutes of the meeting held on Tuesday 3rd May 2016", "Present: Mrs Ash",
      "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(named.meeting.organisation == "Ash Allotment Association")
  }

  @Test("a title goes on with its place on the next line; an editor's line gives way to it")
  func titleOnLines() {
    func title(_ lines: String...) -> String? {
      parse(
        lines.joined(separator: "\n\n"), "Present: Mrs Ash",
        "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full."
      ).title
    }
    #expect(
      title(
        "Minutes of the January meeting",
        "Minutes of the meeting of Elder Council held on 18th January 2001",
        "in the school at 7.30pm")
        == "Minutes of the meeting of Elder Council held on 18th January 2001 in the school at 7.30pm"
    )
    // A heading is meant as the title.
    #expect(
      title(
        "# Minutes of January meeting",
        "Minutes of the meeting of Elder Council held on 18th January 2001")
        == "Minutes of January meeting")
  }

  @Test("notes of a meeting that was held are its minutes; notes of anything else are none")
  func notesTitle() {
    let notes = parse(
      "NOTES OF ELDER PARISH COUNCIL MEETING HELD ON MAY 13TH 2013 AT THE CHURCH",
      "Present: Mrs Ash", "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.")
    #expect(notes.meeting.date == "2013-05-13")
    #expect(notes.meeting.venue == "CHURCH")
    #expect(notes.meeting.organisation == "ELDER PARISH COUNCIL")
    #expect(
      TitleRule.isMinutesTitle(
        page("Notes of interest to all members"), page("Notes of interest to all members").block(0))
        == false)
  }

  @Test("a sentence on the minutes of another meeting is no title")
  func readAsRecord() {
    let document = parse(
      "---\ntitle: Minutes of Elder Parish Council\n---",
      "Held on the 16th November 2000 at 7.30pm", "PRESENT Mrs Ash, Mr Birch",
      "MINUTES read and signed as a true record.", "1. **Fees** RESOLVED that the fee be paid.",
      "2. **Bins** Full.")
    #expect(document.title == "Minutes of Elder Parish Council")
  }

  @Test("“ended 8.50” is the time of the end, and that of the next meeting is not")
  func endedBare() {
    let document = parse(
      "# Minutes of Elder Parish Council", "held on 16 November 2000 at 7.30pm",
      "Present: Mrs Ash", "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.",
      "Meeting ended 8.50. NEXT MEETING 18th JANUARY AT 7.30.P.M.")
    #expect(document.meeting.endTime == "20:50")
  }

  @Test("a date given in two languages is one date")
  func bilingualDate() {
    let meeting = minutes(
      "ELDER COMMUNITY COUNCIL", "Cofnodion / Minutes",
      "14 Mai 2019 / 14 May 2019, 7.00 y.h. / p.m., Neuadd y Pentref")
    #expect(meeting.date == "2019-05-14")
    #expect(meeting.time == "19:00")
  }

  @Test("the sentence that closes a meeting may say when it began")
  func began() {
    let document = parse(
      "# Minutes of the Roads Panel", "3 May 2011", "Present: Cllr A Ash",
      "1. **Fees** RESOLVED that the fee be paid.", "2. **Bins** Full.",
      "(The meeting opened at 6.30 pm and closed at 8.47 pm)")
    #expect(document.meeting.time == "18:30")
    #expect(document.meeting.endTime == "20:47")
  }

  @Test("the head may say when the meeting ended; two times of a programme say nothing of it")
  func ended() {
    let title = "Minutes of the Roads Panel held on 3 June 2013 commencing at 10.00 am and "
    #expect(minutes(title + "finishing at 12.05 pm").endTime == "12:05")
    #expect(minutes(title + "with a site visit to Ashby at 2 pm").endTime == nil)
  }

  // MARK: Venue

  @Test("a place on a line below the date, or behind it, is the venue")
  func venueLine() {
    #expect(
      minutes(
        "# Minutes of the Board", "Friday 29 November 2019, 11.00 am",
        "Council Chamber, Brunel House, Axe"
      )
      .venue == "Council Chamber, Brunel House, Axe")
    #expect(
      minutes("Minutes of the Board meeting on 10 July 2014, 1.30 pm, The Corn Hall, Market Place")
        .venue
        == "The Corn Hall, Market Place")
  }

  @Test("an address above the title is none, nor is a town, nor a meeting")
  func noVenue() {
    #expect(
      minutes("Town Hall, Market Place, Elder", "# Minutes of the Board", "3 May 2011").venue == nil
    )
    #expect(minutes("# Minutes of the Board", "Maribor, 13 June 2019, 09:30 - 16:45").venue == nil)
    #expect(minutes("MINUTES OF THE BOARD HELD IN PUBLIC ON 7 MAY 2008").venue == nil)
    #expect(minutes("MINUTES OF DECISIONS TAKEN AT THE MEETING HELD ON 7 MAY 2008").venue == nil)
  }

  @Test("a place that goes on with the line above is the venue")
  func venueOpening() {
    #expect(
      minutes("# MINUTES OF THE BOARD", "HELD ON 27 MAY 2015", "IN THE BOARDROOM, ELDER HOSPITAL")
        .venue
        == "BOARDROOM, ELDER HOSPITAL")
  }

  @Test("a parish council has no body besides itself; a county council has")
  func localCouncil() {
    let parish = minutes(
      "**ELDER PARISH COUNCIL**", "Minutes of the Parish Council held on 3 May 2016")
    #expect(parish.organisation == "ELDER PARISH COUNCIL")
    #expect(parish.body == nil)
    #expect(
      minutes("**ELDER COUNTY COUNCIL**", "Minutes of the County Council held on 3 May 2016").body
        == "County Council")
  }

  // MARK: Reports

  @Test("a headline with a body and a date stands for “Report to” and “Date”")
  func headline() {
    let document = parse(
      "# ELDER BOROUGH COUNCIL", "## Standards Committee – 11 June 2019",
      "**Report of the Monitoring Officer**",
      "### Complaints", "### Recommendation", "That the Committee notes the number of complaints.")
    #expect(document.kind == .report)
    #expect(document.report?.to == ["Standards Committee"])
    #expect(document.report?.date == "2019-06-11")
    #expect(document.meeting.body == "Standards Committee")
  }

  @Test("a report that dates a meeting names its body; one that is only dated does not")
  func reportTo() {
    let head = "**Report to:** Licensing Committee"
    let text = ["**Report of:** Head of Roads", "## Purpose", "To ask for money."].joined(
      separator: "\n\n")
    #expect(
      parse(head, "**Date of meeting:** 9 October 2012", text).meeting.body == "Licensing Committee"
    )
    #expect(parse(head, "**Date:** 9 October 2012", text).meeting.body == nil)
  }

  @Test("a list of decisions has no date of its own")
  func decisions() {
    let decision = [
      "**Decision maker:** Head of Roads", "**Date of decision:** 3 July 2020",
      "**Decision:** Agreed.",
    ]
    let text = decision.joined(separator: "\n\n")
    let document = parse("# Decisions taken by officers", "## Seating", text, "## Signs", text)
    #expect(document.kind == .decisions)
    #expect(document.meeting.date == nil)
    #expect(document.title == "Decisions taken by officers")
    let resolutions = document.sections.flatMap(\.blocks).filter { $0.kind == .resolution }
    #expect(resolutions.count == 2)
  }

  @Test("the lines of a title page in one block are read one by one")
  func titlePage() {
    let head = page("TOWN OF HOLT\nBOARD OF SELECTMEN\nMinutes of Meeting\nTuesday, March 8, 2016")
    #expect(HeadLines.divided(head, head.blocks).count == 4)
    let sentence = page("MINUTES OF A MEETING OF\nTHE BOARD HELD AT\nMEMORIAL HALL")
    #expect(HeadLines.divided(sentence, sentence.blocks).count == 1)
  }

  @Test("an organisation and its board on one line are two names; a city council is one")
  func dividedNames() {
    func divided(_ text: String) -> [String] {
      let page = page(text)
      return BodyName.divided(page, page.block(0)).map {
        [page.string($0.organisation), page.string($0.body)]
      } ?? []
    }
    #expect(
      divided("Sand Hills Academy Board of Directors")
        == ["Sand Hills Academy", "Board of Directors"])
    #expect(divided("Alder Falls City Council") == [])
    #expect(divided("Elder District Council") == [])
  }

  @Test("a title goes on in the next line of plain text, not in the next paragraph of a page")
  func nextLine() {
    let lines =
      "MINUTES OF THE MAY MEETING OF ELDER DISTRICT COUNCIL\nHELD IN THE CIVIC OFFICES ON MONDAY,\n12TH MAY, 2018 AT 3.00 P.M.\n\nPRESENT: Cllr A Ash\n\n1. FEES\n\nRESOLVED that the fee be paid.\n"
    let text = DocumentParser().parse(Array(lines.utf8), name: "minutes.txt")
    #expect(text.title?.hasSuffix("AT 3.00 P.M.") == true)
    #expect(text.meeting.date == "2018-05-12")
    let markup =
      "<p><b>MINUTES OF ELDER COUNCIL MEETING</b></p><p><b>HELD IN THE CIVIC OFFICES ON MONDAY, 12 MAY 2018</b></p><p>PRESENT: Cllr A Ash</p><h2>1. Fees</h2><p>RESOLVED that the fee be paid.</p>"
    let page = DocumentParser().parse(Array(markup.utf8), name: "minutes.html")
    #expect(page.title == "MINUTES OF ELDER COUNCIL MEETING")
    #expect(page.meeting.venue == "CIVIC OFFICES")
  }

  @Test("a part of the minutes is not their title")
  func partTitle() {
    let document = parse(
      "**ELDER COUNCIL**", "**REPORT OF SCRUTINY COMMITTEE**",
      "**MEETING HELD ON 20 OCTOBER 2009**",
      "Present: Cllr A Ash", "**PART II - MINUTES**", "1. **Fees** RESOLVED that the fee be paid.",
      "2. **Bins** RESOLVED that they be full.")
    #expect(document.title == "REPORT OF SCRUTINY COMMITTEE")
  }

  @Test(
    "a name stands behind a label, in front of a clause, in the possessive, with its place",
    arguments: [
      ("# Minutes: Coppice Advisory Group, 23 January 2020", "Coppice Advisory Group"),
      (
        "Elder Language Committee, second day of three. Started at 10:00.",
        "Elder Language Committee"
      ),
      ("Minutes of the Elder Schools’ Forum held on 3 May 2011", "Elder Schools’ Forum"),
      (
        "Minutes of the May Meeting of the Municipal District of Elder held on 3 May 2011",
        "Municipal District of Elder"
      ),
      ("# Elder Working Group Telco — Minutes", "Elder Working Group"),
      ("NOTICE OF DECISIONS TAKEN BY THE CABINET ON MONDAY 5 NOVEMBER 2018", "CABINET"),
    ])
  func moreNames(line: String, body: String) {
    #expect(minutes(line).body == body)
  }

  @Test("a director is no organisation, a shire is, and the number of a meeting is no body")
  func noNames() {
    let director = minutes("**Report of the Director of City Development**", "3 May 2011")
    #expect(director.organisation == nil)
    #expect(minutes("SHIRE OF ELDER", "# Minutes", "3 May 2011").organisation == "SHIRE OF ELDER")
    let numbered = minutes("**Roads Committee Minutes**", "Meeting #: 6", "Date: May 14, 2019")
    #expect(numbered.body == "Roads Committee")
  }

  @Test("organisation and body stand with a colon between them in a line with a date")
  func colonBeforeDate() {
    let meeting = minutes("# Elder City Council: Cabinet – 14 May 2024")
    #expect(meeting.organisation == "Elder City Council")
    #expect(meeting.body == "Cabinet")
  }

  @Test("the council met somewhere; a session is no place")
  func metIn() {
    let met = minutes(
      "# Council", "12 May 2015", "The Council met at 2.00 pm in the Old Hall, Elder.")
    #expect(met.time == "14:00")
    #expect(met.venue == "Old Hall, Elder")
    let session = minutes(
      "BOARD OF SUPERVISORS",
      "The Board met in regular session on Tuesday, March 5, 2019 in the Court Room.")
    #expect(session.venue == "Court Room")
    #expect(session.body == "BOARD OF SUPERVISORS")
  }

  @Test("a place stands in front of the date on two lines, or behind it and a dash")
  func venueBesideDate() {
    let text =
      "ELDER CITY COUNCIL\n\nTown House,\nELDER, 22 June 2016\n\nPresent: Cllr A Ash\n\n1. FEES\n\nRESOLVED that the fee be paid.\n"
    let document = DocumentParser().parse(Array(text.utf8), name: "minutes.txt")
    #expect(document.meeting.venue == "Town House, ELDER")
    #expect(
      minutes(
        "# Forum", "Held on Wednesday 16 January 2013 at 4.00pm – Learning Centre, Priory Lane"
      ).venue
        == "Learning Centre, Priory Lane")
    #expect(minutes("# Forum", "ELDER, 22 June 2016").venue == nil)
  }

  @Test("a line may say to whom a report goes; a sentence does not")
  func lineTo() {
    let rest = ["**Date:** 9 October 2012", "## Purpose", "To ask for money."].joined(
      separator: "\n\n")
    let report = parse("Report of the Head of Roads", "Report to Executive Board", rest).report
    #expect(report?.to == ["Executive Board"])
    let none = parse("Report of the Head of Roads", "A report to Cabinet was made.", rest).report
    #expect(none?.to == [])
  }

  @Test("the author named at the end of a report is its contact")
  func contactAtEnd() {
    let report = parse(
      "**Report to:** Roads Committee", "**Date:** 9 October 2012", "## Purpose",
      "To ask for money.",
      "## Recommendation", "That money be given.", "Prepared by: Ada Pike, Senior Engineer"
    ).report
    #expect(report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test(
    "a committee on a subject, a board of an association, a general body",
    arguments: [
      (
        "MINUTES OF THE SITTING OF THE COMMITTEE ON WATER AND SANITATION HELD ON TUESDAY, 18 JUNE 2019",
        "COMMITTEE ON WATER AND SANITATION"
      ),
      ("Minutes of the Roads Committee on Tuesday 18 June 2019", "Roads Committee"),
      ("Minutes of the meeting of the Board of Tern Commons, held on 5 November 2016", "Board"),
      ("Minutes of the Board of Directors held on 5 November 2016", "Board of Directors"),
      ("Proceedings of the General Body Meeting No. 9 of 2017-18", "General Body"),
      ("# Board of Commissioners Regular Meeting Minutes", "Board of Commissioners"),
    ])
  func bodiesOf(line: String, body: String) {
    #expect(minutes(line, "Date: 5 November 2016").body == body)
  }

  @Test("a member of an organisation is none; a company keeps its form")
  func members() {
    let meeting = minutes(
      "Elder Care Partnership", "Minute of the Integration Board", "3 May 2018",
      "Councillor Ann Pike, Holt Council")
    #expect(meeting.organisation != "Holt Council")
    #expect(
      minutes("ELDER HOMEOWNERS ASSOCIATION, INC.", "Minutes of the Board of Directors Meeting")
        .organisation == "ELDER HOMEOWNERS ASSOCIATION, INC")
  }

  @Test("a room stands behind the time, or in the row of the date")
  func rooms() {
    #expect(
      minutes("# Working Group", "Tuesday, 28 March 2017", "14:50 - 16:20, Zurich D").venue
        == "Zurich D")
    let table =
      "<h1>Board Meeting Minutes</h1><table><tr><td>Tuesday, April 13, 2021</td><td>9:30 AM</td><td>Courthouse Annex, Room 114</td></tr></table><h2>1. Fees</h2><p>The fee was APPROVED.</p><h2>2. Bins</h2><p>Full.</p>"
    #expect(
      DocumentParser().parse(Array(table.utf8), name: "x.html").meeting.venue
        == "Courthouse Annex, Room 114")
  }

  @Test("two times with “to” between them are beginning and end; a meeting is no place")
  func span() {
    let meeting = minutes("# Governing Body", "Thursday 9 May 2019, 13.30 to 16.30, Board Room")
    #expect(meeting.time == "13:30")
    #expect(meeting.endTime == "16:30")
    #expect(
      minutes("At a Meeting of the CABINET held at County Hall, Elder, on Wednesday 15 May 2019")
        .venue
        == "County Hall, Elder")
  }

  @Test("the label of a headline is no part of the title")
  func labelledHeadline() {
    let report = parse(
      "# Report to the Audit Committee", "**14 May 2019**", "### Subject: Annual letter",
      "**Wards Affected** None", "## 1. Purpose", "To note.", "## 2. Recommendations",
      "2.1 That the letter be noted.")
    #expect(report.title == "Annual letter")
  }

  @Test("a committee of an authority is its body")
  func committeeOf() {
    let meeting = minutes(
      "Minutes of the Planning Committee of Elder City Council held on 3 May 2011")
    #expect(meeting.organisation == "Elder City Council")
    #expect(meeting.body == "Planning Committee")
  }

  @Test("a meeting by telephone or screen is held there")
  func platforms() {
    #expect(
      minutes("Minutes of the Forum held on Thursday 1 October 2020, 4 pm, via Microsoft Teams")
        .venue
        == "Microsoft Teams")
    #expect(
      minutes("Minutes of the Forum held in the Guildhall and via Zoom on 1 October 2020").venue
        == "Guildhall")
    #expect(minutes("Minutes of the Forum on teams of carers, 1 October 2020").venue == nil)
  }

  @Test("“Regular Council” names a meeting of the council, and no organisation")
  func kindsOfCouncil() {
    let meeting = minutes(
      "Regular Council - 14 Sep 2020", "# VILLAGE OF ELDER INLET",
      "## MINUTES OF THE REGULAR MEETING OF COUNCIL")
    #expect(meeting.organisation == "VILLAGE OF ELDER INLET")
  }

  @Test("a date in front of the meeting's name, and how far a draft has come, are no titles")
  func noTitles() {
    let record = ["Present: Cllr A Ash", "RESOLVED that the fee be paid.", "It was closed."]
    func title(_ head: String...) -> String? {
      DocumentParser().parse(
        Array((head + record).joined(separator: "\n\n").utf8), name: "minutes.md"
      ).title
    }
    #expect(
      title("Thursday, 20 February 2020", "Regular Ferry Session, 6 pm")
        == "Regular Ferry Session, 6 pm")
    #expect(title("# - DRAFT -", "# Ferry Group Teleconference") == "Ferry Group Teleconference")
    #expect(title("# Draft Ferry Plan Hearing", "Held at noon") == "Draft Ferry Plan Hearing")
  }

  @Test("the number of a district and the remit of a committee belong to its name")
  func numbersInNames() {
    #expect(
      minutes(
        "RURAL MUNICIPALITY OF ELDER NO. 377", "Minutes of the Regular Meeting of the Council"
      ).organisation == "RURAL MUNICIPALITY OF ELDER NO. 377")
    let board = minutes(
      "Minutes of the meeting of the Board of Directors of the Elder Water District No. 2 held on 3 May 2011"
    )
    #expect(board.organisation == "Elder Water District No. 2")
    #expect(board.body == "Board of Directors")
    #expect(
      minutes("# SCRUTINY COMMITTEE (HOUSING AND PUBLIC PROTECTION)").body
        == "SCRUTINY COMMITTEE (HOUSING AND PUBLIC PROTECTION)")
    #expect(minutes("# SCRUTINY COMMITTEE (DRAFT)").body == "SCRUTINY COMMITTEE")
  }

  @Test("a meeting declared open says when and where; its street may stand below the room")
  func declaredOpen() {
    let opened = minutes(
      "# Minutes of the Council", "3 May 2011",
      "The President declared the meeting open at 4.02pm in the Council Chamber, 8 Elder Street.")
    #expect(opened.time == "16:02")
    #expect(opened.venue == "Council Chamber, 8 Elder Street")
    let street = page("88 East Elder Avenue", "88 people came", "Elder Avenue, 8 May 2014")
    #expect(
      street.blocks.map { VenueRule.isStreet(street, $0.range) } == [true, false, false])
  }

  @Test("the remit of a committee belongs to its name in a title too; a day in brackets does not")
  func remitInTitle() {
    #expect(
      minutes("# Minutes of the Scrutiny Committee (Homes and Safe Streets), 5 March 2014").body
        == "Scrutiny Committee (Homes and Safe Streets)")
    #expect(
      minutes("# Minutes of the Scrutiny Committee (Wednesday), 5 March 2014").body
        == "Scrutiny Committee")
  }

  @Test("an NHS trust is an organisation whatever stands before the word")
  func trust() {
    let meeting = minutes(
      "ELDER PARTNERSHIP NHS TRUST", "# Minutes of the Board of Directors held on 3 May 2011")
    #expect(meeting.organisation == "ELDER PARTNERSHIP NHS TRUST")
    #expect(meeting.body == "Board of Directors")
  }

  @Test("the line between a title and “held” belongs to it where it names the meeting")
  func lineBetween() {
    func title(_ line: String) -> String? {
      parse(
        "<html><body><table><tr><td>Council Meeting Minutes</td></tr></table>",
        "<p><b>MINUTES OF ELDER CITY COUNCIL<br>\(line)<br>HELD AT THE HALL<br>ON MONDAY, 2 MAY 2011</b></p>",
        "<p>PRESENT: Cr A Ash</p><h1>1 Opening</h1><p>The Mayor opened it.</p>",
        "<h1>2 Roads</h1><p>RESOLVED that it be mended.</p></body></html>", name: "minutes.html"
      ).title
    }
    #expect(
      title("ORDINARY COUNCIL MEETING")
        == "MINUTES OF ELDER CITY COUNCIL ORDINARY COUNCIL MEETING HELD AT THE HALL ON MONDAY, 2 MAY 2011"
    )
    #expect(title("TOWN OF ELM") == "MINUTES OF ELDER CITY COUNCIL")
  }

  @Test("a title in capitals goes on in the next line although it has an ordinal in small letters")
  func ordinalInTitle() {
    #expect(
      ReadDocument(
        [
          "PROCEEDINGS OF THE 88th MEETING OF THE BOARD HELD ON 27.09.2012\nAT 11.00 A.M. IN THE OLD HALL, HEAD OFFICE, ELDER",
          "Present: Mr A Ash", "1. FEES", "RESOLVED that the fee be paid.", "2. BINS", "Full.",
        ]
      ).document.title
        == "PROCEEDINGS OF THE 88th MEETING OF THE BOARD HELD ON 27.09.2012 AT 11.00 A.M. IN THE OLD HALL, HEAD OFFICE, ELDER"
    )
  }

  @Test("the number of a meeting is no body")
  func meetingNumber() {
    #expect(
      minutes("# Roads Committee Minutes", "Meeting #: RC-2019-06", "Date: 3 May 2011").body
        == "Roads Committee")
    #expect(minutes("# Minutes", "Meeting: Roads Committee").body == "Roads Committee")
    #expect(minutes("# Minutes", "Meeting: Area 3 Roads Panel").body == "Area 3 Roads Panel")
    #expect(minutes("# Minutes", "Meeting: –").body == nil)
  }

  @Test("the first headline of a page that names the meeting and its day goes before the sentence")
  func headlineOverSentence() {
    func title(_ headline: String) -> String? {
      parse(
        "<html><body><h1>\(headline)</h1>",
        "<p>Minutes of the meeting of Senate held on Monday, March 18, 2019 in Founders Hall</p>",
        "<p>Present: Dr A Ash</p><h2>1. Roads</h2><p>Resolved: that it be mended.</p></body></html>",
        name: "minutes.html"
      ).title
    }
    #expect(title("Senate Minutes – March 18, 2019") == "Senate Minutes – March 18, 2019")
    #expect(
      title("Elder University")
        == "Minutes of the meeting of Senate held on Monday, March 18, 2019 in Founders Hall")
  }

  @Test("what kind of meeting it was is no part of the body's name; “Study Committee” is one")
  func kindsOfMeeting() {
    #expect(minutes("# FERRY WG Virtual Interim Meeting", "3 May 2011").body == "FERRY WG")
    #expect(
      minutes("# Ferry Graphics CG Meeting – Minutes", "3 May 2011").body == "Ferry Graphics CG")
    #expect(minutes("# Regular Board Meeting Minutes", "3 May 2011").body == "Board")
    #expect(minutes("# Study Committee Minutes", "3 May 2011").body == "Study Committee")
  }

  @Test("the business concluded says when the meeting ended, and heads nothing in bold capitals")
  func concluded() {
    let read = ReadDocument(
      [
        "# Minutes of the Council", "Present: Cllr A Ash", "**1. FEES**",
        "RESOLVED that it be paid.",
        "**2. BINS**", "Full.", "**THIS CONCLUDED THE BUSINESS OF THE MEETING AT 12.25 P.M.**",
      ], name: "minutes.md")
    #expect(read.document.meeting.endTime == "12:25")
    #expect(read.items == ["1|FEES", "2|BINS"])
  }

  @Test("“Meeting of October 10, 2022” names no body")
  func meetingOfDay() {
    #expect(
      minutes("# Steering notes", "## Meeting of October 10, 2022", "**Attendees:** Emil Vand").body
        == nil)
  }

  // MARK: Heads of other places

  @Test(
    "names of bodies and organisations in heads of several forms",
    arguments: [
      (
        "# Compact Transport (ctran) Working Group - Minutes", nil,
        "Compact Transport (ctran) Working Group"
      ),
      (
        "**INTERNATIONAL ROPE STANDARDS ORGANIZATION**",
        "INTERNATIONAL ROPE STANDARDS ORGANIZATION",
        nil
      ),
      ("**Subcommittee 4, Ropes and slings**", nil, "Subcommittee 4, Ropes and slings"),
      ("# ELDER LEVELS INTERNAL DRAINAGE BOARD", "ELDER LEVELS INTERNAL DRAINAGE BOARD", nil),
      ("# ASH HILL PUBLIC LIBRARY", "ASH HILL PUBLIC LIBRARY", nil),
      ("# ELDER CREEK FIRST NATION", "ELDER CREEK FIRST NATION", nil),
      ("# Minutes of the Harbour Board – 22 January 2019", nil, "Harbour Board"),
      (
        "Minutes of the meeting of the Harbour Board of Elder Harbour Authority held on 3 May 2011",
        "Elder Harbour Authority", "Harbour Board"
      ),
    ] as [(String, String?, String?)])
  func forms(line: String, organisation: String?, body: String?) {
    let meeting = minutes(line, "Tuesday 3 May 2011")
    #expect(meeting.organisation == organisation)
    #expect(meeting.body == body)
  }

  @Test("“Chief and Council” names a meeting and no organisation; “in the library” is a place")
  func noOrganisations() {
    #expect(minutes("# CHIEF AND COUNCIL MEETING", "3 May 2011").organisation == nil)
    #expect(minutes("# Minutes", "held in the public library on 3 May 2011").organisation == nil)
  }

  @Test("“Working Group” on a page gives way to the fuller name on a line of its own")
  func fuller() {
    #expect(
      minutes("# Working Group Minutes/MWG 2018-11-06", "**Membership Working Group, 6 May 2018**")
        .body == "Membership Working Group")
  }

  @Test("the date of a message is not that of the meeting it tells of")
  func mail() {
    let meeting = minutes(
      "From: Ada Pike <ada@elder.example>\nDate: Fri, 6 Mar 2020 09:12:44 +0000\n"
        + "Subject: Notes of the call", "Elder call\nThursday 5 March 2020, 16:00 UTC",
      name: "minutes.txt")
    #expect(meeting.date == "2020-03-05")
    #expect(meeting.time == "16:00")
    // A memorandum is dated as well, but not to the second.
    #expect(
      minutes("From: Ada Pike\nDate: 6 March 2020\nSubject: Notes", name: "minutes.txt").date
        == "2020-03-06")
  }

  @Test("when a meeting ended goes before when it was to end")
  func statedEnd() {
    func end(_ line: String) -> String? {
      ReadDocument([
        "Minutes of the call of 22 February 2018", "11:00 a.m. - 12:00 noon", "1. Roof",
        "RESOLVED that it be mended.", "2. Close", line,
      ]).document.meeting.endTime
    }
    #expect(end("Meeting adjourned at 11:52.") == "11:52")
    #expect(end("End of meeting 11:50 UTC.") == "11:50")
    #expect(end("The shop is closed at 11:30 on Fridays.") == "12:00")
  }

  @Test(
    "a sentence says where the annual meeting was held; one about its minutes names no document")
  func annualMeeting() {
    func document(_ line: String) -> MinutesDocument {
      parse(
        "Elder Society - Minutes of the Annual General Meeting, 21 March 2010", line,
        "Present: Ada Pike (Chairman), Ben Dove and 20 members",
        "The minutes of the AGM held on 22 March 2009 had been on the notice board. They were approved.",
        "It was agreed that the gate be mended.", "The meeting closed at 12.25pm.",
        name: "minutes.txt")
    }
    let told = document(
      "The Annual General Meeting of the Elder Society was held in the Scout Hut, Elder, on Sunday 21 March 2010 at 11am."
    )
    #expect(told.title == "Elder Society - Minutes of the Annual General Meeting, 21 March 2010")
    #expect(told.meeting.time == "11:00")
    #expect(told.meeting.venue == "Scout Hut, Elder")
    let other = document(
      "The Annual General Meeting of the Ash Society will be in the Barn at 3pm.")
    #expect(other.meeting.venue == nil)
  }

  @Test("lines in capitals below one another head the document; over text they are items")
  func headInCapitals() {
    let record = ReadDocument(
      [
        "TOWN OF ELDER", "RECORD OF THE ANNUAL TOWN MEETING", "MAY 4, 1998",
        "The meeting was called to order by the Moderator, Eben Gull, at 7:34 p.m.",
        "VOTED to buy a grader.", "VOTED at 9:52 p.m. to adjourn without day.",
      ])
    #expect(record.items == [])
    #expect(record.document.title == "RECORD OF THE ANNUAL TOWN MEETING")
    #expect(record.document.meeting.date == "1998-05-04")
    #expect(record.document.meeting.time == "19:34")
    #expect(record.document.resolutions.count == 2)
    let items = ReadDocument([
      "MINUTES OF THE ELDER BOARD, MAY 4, 1998", "Present: A Ash", "ROAD WORKS",
      "VOTED to mend them.",
      "BRIDGE REPAIRS", "They hold.", "FERRY DUES", "They rise.", "CLOSE", "At nine.",
    ])
    #expect(items.items.prefix(3) == ["|ROAD WORKS", "|BRIDGE REPAIRS", "|FERRY DUES"])
  }

  @Test("“Meeting: 29 September 2016” in a report is a day, and the headline names the body")
  func meetingDay() {
    let document = parse(
      "# ELDER AND ASH JOINT CREMATORIUM COMMITTEE", "**Meeting:** 29 September 2016",
      "# CREMATORS", "**Report author:** Ann Crane, Registrar", "**Electoral wards affected:** All",
      "## 1.0 PURPOSE OF THE REPORT", "1.1 To inform.", "## 2.0 RECOMMENDATIONS",
      "2.1 That it be noted.")
    #expect(document.report?.to == ["ELDER AND ASH JOINT CREMATORIUM COMMITTEE"])
    #expect(document.report?.date == "2016-09-29")
    #expect(document.report?.wards == ["All"])
  }

  @Test("the body of a title keeps its members; a meeting held by video has no body of that name")
  func bodyOfTitle() {
    #expect(
      minutes(
        "Minutes of a Regular Meeting of the Board of Directors",
        "A regular meeting of the Board was held by IRC on 3 May 2011."
      ).body == "Board of Directors")
    #expect(
      minutes("Regular Meeting of the Board of Trustees (Thursday, May 12, 2011)").body
        == "Board of Trustees")
    #expect(
      minutes("# Roads Committee", "Minutes of the meeting held by video conference on 3 May 2011")
        .body == "Roads Committee")
    #expect(
      minutes("# Minutes of the Video Services Committee held on 3 May 2011").body
        == "Video Services Committee")
  }

  @Test("a council named again as the meeting is named once; one called ordinary is not cut")
  func namedAgain() {
    #expect(
      minutes("MINUTES OF ELDER SHIRE COUNCIL ORDINARY COUNCIL MEETING HELD ON 3 MAY 2011")
        .organisation == "ELDER SHIRE COUNCIL")
    #expect(
      minutes("MINUTES OF THE ELDER SHIRE COUNCIL MEETING HELD ON 3 MAY 2011").organisation
        == "ELDER SHIRE COUNCIL")
  }

  @Test("“PLC” names a company; who applies for something is no organisation of the head")
  func companies() {
    #expect(
      minutes(
        "# ELDER PRECISION PLC", "## Minutes of the Annual General Meeting held on 3 May 2011"
      )
      .organisation == "ELDER PRECISION PLC")
    let applied = minutes(
      "Roads Committee\n\nMinutes of the meeting held on 3 May 2011\n\nApplicant            Crane Homes Ltd",
      name: "minutes.txt")
    #expect(applied.organisation == nil)
  }

  @Test(
    "a report to a body beside the date of a meeting names who met; beside its own date it does not"
  )
  func reportToBody() {
    func report(_ label: String) -> Meeting {
      parse(
        "**REPORT TO CABINET**", "**\(label):** 8 February 2016", "**Subject:** Slipway",
        "## 1. Purpose of the report", "1.1 To mend it.", "## 2. Financial implications",
        "2.1 None."
      ).meeting
    }
    #expect(report("Date of meeting").body == "CABINET")
    #expect(report("Date of report").body == nil)
  }
}

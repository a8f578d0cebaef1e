import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Heads as archives of villages, clubs and open projects have them")
struct ArchiveHeadTests {
  private static let record =
    "\n\nPresent: Cllr A Ash, Cllr B Birch\n\n1. **Fees** RESOLVED that the fee be paid.\n\n2. **Bins** Full.\n"

  private func minutes(_ head: String...) -> MinutesDocument {
    parse(head.joined(separator: "\n\n") + Self.record, "x.md")
  }

  private func page(_ blocks: String...) -> MinutesDocument {
    parse(blocks.joined(separator: "\n\n"), "x.md")
  }

  // MARK: Front matter

  @Test("front matter in TOML, or without rules, gives the title and not the time")
  func frontMatterForms() {
    let toml = minutes(
      "+++\ntitle = \"January club minutes\"\ndate = \"2018-01-22T09:15:34-06:00\"\n+++",
      "* Called to order by the president")
    #expect(toml.title == "January club minutes")
    #expect(toml.meeting.date == "2018-01-22")
    #expect(toml.meeting.time == nil)
    let labels = minutes(
      "Title: Board 2016-02-02\nDate: 2016-02-09 10:20\nSlug: board-feb",
      "# Board Meeting 2016-02-02 Minutes")
    #expect(labels.title == "Board Meeting 2016-02-02 Minutes")
    #expect(labels.meeting.date == "2016-02-02")
    #expect(labels.meeting.time == nil)
  }

  @Test("front matter says what a heading “Minutes” leaves open, and where it was")
  func postedTitle() {
    let document = minutes(
      "---\ntitle: Annual residents meeting\ndate: 2018-05-22 19:00:00 -0700\nlocation: Elder Library\n---",
      "## Minutes", "The residents met.")
    #expect(document.title == "Annual residents meeting")
    #expect(document.meeting.date == "2018-05-22")
    #expect(document.meeting.venue == "Elder Library")
    let own = minutes("---\ntitle: News\n---", "## Minutes of the Elder Residents, 22 May 2018")
    #expect(own.title == "Minutes of the Elder Residents, 22 May 2018")
  }

  // MARK: Titles

  @Test(
    "a sentence over paragraphs is one title: the day behind the weekday, the place behind the day")
  func overParagraphs() {
    #expect(
      minutes(
        "Minutes of Elder Parish Meeting held on Thursday", "29th May 2008 at 7.00p.m. in the Hall."
      )
      .title
        == "Minutes of Elder Parish Meeting held on Thursday 29th May 2008 at 7.00p.m. in the Hall."
    )
    #expect(
      minutes(
        "MINUTES OF THE ANNUAL MEETING OF ELDER PARISH COUNCIL HELD AT THE VILLAGE HALL",
        "TUESDAY MAY 10TH 2011"
      ).title
        == "MINUTES OF THE ANNUAL MEETING OF ELDER PARISH COUNCIL HELD AT THE VILLAGE HALL TUESDAY MAY 10TH 2011"
    )
    let place = minutes(
      "Minutes of the meeting of Elder Parish Council held on", "Thursday 10th July 2003",
      "In the Village Hall at 800p.m.")
    #expect(place.meeting.venue == "Village Hall")
    #expect(place.meeting.time == "20:00")
    #expect(place.title?.hasSuffix("In the Village Hall at 800p.m.") == true)
    // A sentence of the record in capital letters at its start goes on with nothing.
    #expect(
      minutes(
        "Minutes of the meeting of Elder Parish Council held on 10 July 2003",
        "In the absence of the Chairman Mr Ash took the chair."
      ).title == "Minutes of the meeting of Elder Parish Council held on 10 July 2003")
  }

  @Test("plain paragraphs in capitals are one title; lines that are set off each stand alone")
  func capitals() {
    #expect(
      minutes("MINUTES OF ELDER PARISH ANNUAL MEETING", "HELD ON MAY 13th 2008 AT THE CHURCH").title
        == "MINUTES OF ELDER PARISH ANNUAL MEETING HELD ON MAY 13th 2008 AT THE CHURCH")
    #expect(
      minutes("**MINUTES OF THE ORDINARY MEETING**", "**HELD IN THE CHAMBERS ON MAY 13th 2008**")
        .title
        == "MINUTES OF THE ORDINARY MEETING")
  }

  @Test(
    "of two titles the second counts where it stands right below and says when, or says the same at length"
  )
  func twoTitles() {
    #expect(
      minutes(
        "Minutes of the Annual Meeting of Elder Parish",
        "MINUTES OF ELDER PARISH MEETING", "HELD ON MAY 13th 2008 AT THE CHURCH"
      ).title == "MINUTES OF ELDER PARISH MEETING HELD ON MAY 13th 2008 AT THE CHURCH")
    #expect(
      minutes(
        "Minutes of the meeting of Elder Parish Council held on", "Tuesday 14th July 2009",
        "Minutes of the meeting of Elder Parish Council held on",
        "Tuesday 14th July 2009 in the Village Hall at 7.30 p.m."
      ).title
        == "Minutes of the meeting of Elder Parish Council held on Tuesday 14th July 2009 in the Village Hall at 7.30 p.m."
    )
    #expect(
      minutes(
        "Minutes of the Elder Parish Council held on 14 July 2009",
        "Minutes of the meeting held on 2 June 2009 in the Village Hall were read."
      ).title == "Minutes of the Elder Parish Council held on 14 July 2009")
  }

  @Test("“Co.” at the end of a line ends no title")
  func abbreviation() {
    let document = minutes(
      "**MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF THE MUNICIPAL DISTRICT**",
      "**OF ELDER HELD IN ARAS ASH, NEW LINE ROAD, ELDER, CO.**",
      "**MAPLE ON TUESDAY, 14TH** **MARCH, 2017, AT 2.00 P.M.**")
    #expect(document.meeting.venue == "ARAS ASH, NEW LINE ROAD, ELDER, CO. MAPLE")
    #expect(document.meeting.date == "2017-03-14")
  }

  @Test(
    "the number of a page in the minute book is no part of the title; a run-on head ends at who was present"
  )
  func pageNumber() {
    let document = parse(
      """
      1227/10/2020 MINUTES OF ELDER PARISH COUNCIL VIRTUAL MEETING HELD ON AUGUST 24TH 2020 Present – Cllr Ada Ash – \
      Chairman, Cllr Ben Birch, Cllr Cy Cedar. 1. Apologies were accepted from Cllr Dove. 2. Fees It was agreed to pay \
      the fee. 3. Bins Full.
      """, "x.md")
    #expect(
      document.title == "MINUTES OF ELDER PARISH COUNCIL VIRTUAL MEETING HELD ON AUGUST 24TH 2020")
    #expect(document.meeting.date == "2020-08-24")
    #expect(document.meeting.organisation == "ELDER PARISH COUNCIL")
    #expect(document.people.contains { $0.name == "Ben Birch" })
    #expect(
      minutes("14 Minutes Walk to the Elder Hall").title == "14 Minutes Walk to the Elder Hall")
  }

  @Test("the first line names body, meeting and day, though front matter has a title")
  func openingMeeting() {
    let document = minutes(
      "---\ntitle: Elder Parish Council, Extraordinary Meeting\ndate: 2017-09-05\n---",
      "Elder and Ash Parish Council – Extraordinary Meeting Wednesday 19th July 2017, 7.30pm")
    #expect(
      document.title
        == "Elder and Ash Parish Council – Extraordinary Meeting Wednesday 19th July 2017, 7.30pm")
    #expect(document.meeting.organisation == "Elder and Ash Parish Council")
    #expect(document.meeting.body == nil)
    #expect(document.meeting.date == "2017-07-19")
    let trustees = minutes("Trustee Meeting -10/17/23 in person with two remote attendees")
    #expect(trustees.title == "Trustee Meeting -10/17/23 in person with two remote attendees")
    #expect(trustees.meeting.date == "2023-10-17")
    let sentence = minutes(
      "---\ntitle: May news\n---", "The last meeting was held on 3 May 2017 in the hall.")
    #expect(sentence.title == "May news")
  }

  @Test("headings of parts of the head, labels and business with other minutes are no titles")
  func noTitles() {
    #expect(minutes("## Time and Location", "Meeting called to order at 7:40 PM").title == nil)
    let labels = minutes(
      "---\ntitle: Users meeting\n---", "### Location: Elder South, room B157",
      "### Date: Wednesday, March 08, 2017")
    #expect(labels.title == "Users meeting")
    #expect(labels.meeting.venue == "Elder South, room B157")
    #expect(labels.meeting.date == "2017-03-08")
    let business = minutes("Elder Library Trustees", "Approval of September Minutes", "Agreed.")
    #expect(business.title == "Elder Library Trustees")
    #expect(
      minutes("Home page -> Meetings -> Board Minutes -> 2016", "## Board Minutes 2016-02-02").title
        == "Board Minutes 2016-02-02")
  }

  // MARK: Days and times

  @Test("figures as scanners and hurried hands leave them")
  func scanned() {
    func meeting(_ line: String) -> Meeting {
      minutes("Minutes of Elder Parish Meeting held on \(line) in the Hall").meeting
    }
    #expect(meeting("29th May 2008 at 7.OOp.m.").time == "19:00")
    #expect(meeting("29th May 2008 at 7.3O pm").time == "19:30")
    #expect(meeting("29th May 2008 at 730PM").time == "19:30")
    #expect(meeting("29th May 2008 at 1030 a.m.").time == "10:30")
    #expect(meeting("29th May 2008 at 7.oo o'clock").time == nil)
    #expect(meeting("29th May 2008 at 790pm").time == nil)
    #expect(meeting("THURSDAY 25™ JUNE, 2015").date == "2015-06-25")
    #expect(meeting("Wednesday, 6” March, 2019").date == "2019-03-06")
    #expect(meeting("2020.2.18").date == "2020-02-18")
    #expect(minutes("Minutes of the Tools Group on version 2020.2.1").meeting.date == nil)
  }

  @Test("the time in front of the last head says when the meeting ended")
  func timeInFront() {
    let document = page(
      "# Plenum minutes 2014-06-12", "- Present: Ash, Birch, Cedar", "### 20:30 Money",
      "- It is short.",
      "### 20:50 Website", "- It is slow.", "### 21:30 Close")
    #expect(document.meeting.endTime == "21:30")
    let open = page(
      "# Plenum minutes 2014-06-12", "- Present: Ash, Birch, Cedar", "### 20:30 Money",
      "- It is short.",
      "### 20:50 Closed shop", "- It is slow.")
    #expect(open.meeting.endTime == nil)
  }

  // MARK: Names and places

  @Test("All Saints is a place; the annual meeting is none")
  func places() {
    #expect(
      minutes("MINUTES OF ELDER PARISH COUNCIL HELD AT ALL SAINTS CHURCH ELDER 6TH JANUARY 2020")
        .meeting.venue == "ALL SAINTS CHURCH ELDER")
    #expect(
      minutes(
        "MINUTES OF PROCEEDINGS AT ANNUAL MEETING OF THE MUNICIPAL DISTRICT OF ASH HELD IN ARAS ELDER, MAPLE ON 6 MAY 2015"
      ).meeting.venue == "ARAS ELDER, MAPLE")
    #expect(
      minutes("MINUTES OF ELDER PARISH COUNCIL HELD WITH ALL PRESENT ON 6TH JANUARY 2020")
        .meeting.venue == nil)
  }

  @Test("initials in brackets inside the name of a body")
  func initialsInside() {
    #expect(
      minutes("# Common Tide Tables (CTT) Technical Committee Monthly Meeting", "Date: 5 May 2022")
        .meeting.body == "Common Tide Tables (CTT) Technical Committee")
    #expect(
      minutes("# Elder Planning Committee (PL/22) Monthly Meeting", "Date: 5 May 2022")
        .meeting.body == "Elder Planning Committee")
  }

  @Test("a letter that asks to attend says when and where; its own date does not")
  func letter() {
    let document = page(
      "Elder Municipal District,", "1st March, 2019", "A Chomhairleoir, a chara,",
      """
      You are requested to attend a Meeting of the Municipal District of Elder to be held in Aras Ash, Maple on
      Wednesday, 6th March, 2019, at 9.15 a.m. The business to be transacted is set out below.
      """, "AGENDA", "1. Minutes", "2. Roads")
    #expect(document.meeting.date == "2019-03-06")
    #expect(document.meeting.time == "09:15")
    #expect(document.meeting.venue == "Aras Ash, Maple")
  }

  @Test(
    "the time of a front matter is that of the meeting; one beside its date is when it was posted")
  func postedTime() {
    func time(_ field: String) -> String? {
      parse(
        "---\ntitle: Board meeting\n\(field)\nlayout: minutes\n---\n\n# Board meeting\n\n**Present:** Ada Pike (Chair), Ben Dove\n\n## Roof\n\nIt was resolved that the roof be mended.\n",
        "x.md"
      ).meeting.time?.description
    }
    #expect(time("date: 2021-05-04\ntime: 19:30") == "19:30")
    #expect(time("date: 2021-05-04 19:30") == nil)
  }

  @Test("labels of people, time or place, or one that minutes may have, are no front matter")
  func labelsOfHead() {
    func read(_ labels: String) -> MinutesDocument {
      parse(
        "Title: May meeting\nDate: 4 May 2021\n\(labels)\n\n# Roof\n\nIt was resolved that the roof be mended.\n",
        "x.md")
    }
    #expect(
      read("Category: Finance\nPresent: Ada Pike (Chair), Ben Dove\nApologies: Cy Ray").people.count
        == 3)
    #expect(read("Category: Finance").title == "May meeting")
    #expect(read("Venue: Village Hall\nTags: roof\nUrl: may").title == "May meeting")
    #expect(read("Category: Finance\nTags: roof").title != "May meeting")
  }
}

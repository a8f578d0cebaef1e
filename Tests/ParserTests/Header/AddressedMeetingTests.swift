import MinutesModel
import Testing

@testable import MinutesParser

@Suite("For which meeting a report is, however its head says so")
struct AddressedMeetingTests {
  private static let body =
    "\n\n1. Purpose\n\nTo ask for a new slipway.\n\n2. Recommendation\n\nThat it be built.\n"

  private func read(_ head: String, _ name: String = "x.txt") -> MinutesDocument {
    parse(head + Self.body, name)
  }

  @Test("a line “For the Planning Committee on …”, beside the day on which the report was written")
  func forCommittee() {
    let town = read(
      "Elder Town Council\n\nFor the Planning Committee on 23rd February 2016\n\nNeighbourhood Plan: Second report\n\nPrepared by: Ada Pike, Convener"
    )
    #expect(town.report?.to == ["Planning Committee"])
    #expect(town.meeting.body == "Planning Committee")
    let group = read(
      "Neighbourhood Plan Working Group: report on sites\n\nDate of report: 3 March 2020\nFor the meeting of the Planning Committee of Elder Parish Council on Tuesday 10 March 2020 at 7.15pm\nAuthor: Ada Pike, convenor"
    )
    #expect(group.report?.to == ["Planning Committee"])
    #expect(group.report?.date == "2020-03-03")
    #expect(group.meeting.date == "2020-03-10")
    #expect(group.meeting.time == "19:15")
  }

  @Test("what is for a season is for no body")
  func forSeason() {
    let page = read(
      "Elder Council\n\nReport to: Roads Committee\n\nFor the winter from 3 November 2020\n\nSubject: Salting\n\nAuthor: Ada Pike, Engineer"
    )
    #expect(page.report?.to == ["Roads Committee"])
  }

  @Test("a letter to a meeting: when it was written, and when they meet")
  func letters() {
    let letter = read(
      "4th April, 2016.\n\nELDER COUNTY COUNCIL\n\nTO: THE CATHAOIRLEACH AND EACH MEMBER OF THE COUNCIL\n\nMeeting: April Meeting of Elder County Council, Monday 11th April, 2016\n\nRE: DISPOSAL OF LAND"
    )
    #expect(letter.report?.to == ["THE CATHAOIRLEACH AND EACH MEMBER OF THE COUNCIL"])
    #expect(letter.report?.date == "2016-04-04")
    #expect(letter.meeting.date == "2016-04-11")
    let meeting = read(
      "Elder County Council\n\nOrdinary Meeting of Kilb Municipal District to be held on Monday, 14th May, 2018 at 2.30 p.m. in the Council Chamber, Kilb\n\nTo: An Cathaoirleach and each Member\n\nRe: Taking in Charge of Estates"
    )
    #expect(meeting.meeting.body == "Kilb Municipal District")
    #expect(meeting.meeting.date == "2018-05-14")
    #expect(meeting.meeting.time == "14:30")
    #expect(meeting.meeting.venue == "Council Chamber, Kilb")
  }

  @Test("a body and its day on one line, over another line that says to whom the report goes")
  func bodyAndDay() {
    let page = read(
      "ELDER MUNICIPALITY\n\nMAYORAL COMMITTEE: 23 MAY 2017\n\nLEASE OF ERF 2207\n\nReport by: Director of Roads\n\nTo: The Council"
    )
    #expect(page.meeting.body == "MAYORAL COMMITTEE")
  }

  @Test(
    "commissioners of a harbour, the office of one, and a partnership over its board are organisations"
  )
  func organisations() {
    let port = read(
      "PORT ELDER HARBOUR COMMISSIONERS\n\nBRIEFING NOTE\n\nTo: The Chairman and Commissioners\nDate: 3 June 2005\nSubject: Pilotage"
    )
    #expect(port.meeting.organisation == "PORT ELDER HARBOUR COMMISSIONERS")
    let office = read(
      "Office of the Police and Crime Commissioner for Elder\n\nMeeting: Joint Audit Committee\n\nDate: 21 June 2018\n\nTitle: Audit of custody\n\nReport author: Ada Pike, Auditor"
    )
    #expect(office.meeting.organisation == "Office of the Police and Crime Commissioner for Elder")
    let care = parse(
      "<p><b>MINUTE OF MEETING</b></p><p><b>ELDER HEALTH AND SOCIAL CARE PARTNERSHIP<br>INTEGRATION JOINT BOARD</b></p><p><b>Wednesday 26 August 2020 at 10.00 am</b></p><p><b>Elder Council</b><br>Councillor Ada Pike (Chair)</p><p>1. WELCOME</p><p>The Chair welcomed members.</p><p>2. MINUTE</p><p>The Minute was approved.</p>",
      "x.html")
    #expect(care.meeting.organisation == "ELDER HEALTH AND SOCIAL CARE PARTNERSHIP")
    #expect(care.meeting.body == "INTEGRATION JOINT BOARD")
  }

  @Test("a paper with a body, a day and usual sections is a report, also where nobody signs it")
  func unsigned() {
    #expect(
      read(
        "ELDER COUNCIL\n\nLICENSING SUB-COMMITTEE\n\n30 April 2014\n\nThe Lobster: application to vary"
      ).kind == .report)
    let minutes = parse(
      "ELDER COUNCIL\n\nRoads Committee, 30 April 2014\n\nPresent: Ada Pike, Ben Elm\n\n1. Background\n\nMr Elm spoke.\n\n2. Recommendation\n\nThe slipway was agreed.\n"
    )
    #expect(minutes.kind != .report)
  }

  @Test(
    "a heading is the title of a report, and neither a smaller one, a usual section nor the name of the form"
  )
  func titles() {
    let staff = parse(
      "<h1>STAFF REPORT</h1><p><b>To:</b> Elder Plan Commission</p><p><b>Prepared by:</b> Ada Pike, Planner</p><h2>CUP 21-09: Permit for a mast, Section 14, Elder Township</h2><h3>Application at a glance</h3><table><tr><td>Applicant</td><td>Ben Elm</td></tr></table><h3>Staff recommendation</h3><p>Staff recommends approval.</p><h3>Background</h3><p>The applicant filed on July 19.</p>",
      "x.html")
    #expect(staff.title == "CUP 21-09: Permit for a mast, Section 14, Elder Township")
    let court = parse(
      "UNIVERSITY OF ELDER\n\nUNIVERSITY COURT\n\n20 February 2023\n\n## The Library: second stage\n\n**Description of paper**\n\n*This paper asks for money with which the library can be made larger and lighter.*\n\n**Recommendation**\n\nCourt is asked to approve expenditure of £2m.\n\n**Background and context**\n\nThe library was opened in 1967.\n",
      "x.md")
    #expect(court.kind == .report)
    #expect(court.title == "The Library: second stage")
  }

  @Test(
    "the heading right below “Agenda and minutes” or over “Decision sheet”, where it names the body"
  )
  func bodyHeadings() {
    let page = parse(
      "<span>Agenda and minutes</span><h1>Culture Board</h1><dl><dt>Date</dt><dd>22 March 2023</dd></dl><p><b>1. Welcome</b></p><p>The Chair welcomed members.</p><p><b>2. Budget</b></p><p>RESOLVED that it be approved.</p>",
      "x.html")
    #expect(page.title == "Culture Board")
    #expect(page.meeting.body == "Culture Board")
    let sheet = parse(
      "<p>ELDER BOROUGH COUNCIL</p><h1>Resources Committee</h1><h2>DECISION SHEET</h2><p>30 October 2014</p><p>31. Minutes</p><p>RESOLVED that the minutes be signed.</p>",
      "x.html")
    #expect(sheet.title == "Resources Committee")
  }
}

@Suite("Names, places and values of a head in lesser-known forms")
struct HeadFormTests {
  private static let body =
    "\n\n1. Purpose\n\nTo ask for a new slipway.\n\n2. Recommendation\n\nThat it be built.\n"

  @Test("fields with bars between them; what is no field beside a bar stays a paragraph")
  func bars() {
    let page = parse(
      "ELDER MUNICIPALITY\n\nReport to: Roads Committee\n\nFile ref: 7/3/1 | Wards: 4, 7 and 11 | Compiled by: Ada Pike, Manager: Property"
        + Self.body)
    #expect(page.report?.wards == ["4", "7", "11"])
    #expect(page.report?.contacts.map(\.name) == ["Ada Pike"])
    let menu = parse(
      "ELDER COUNCIL\n\nReport to: Roads Committee\n\nHome | Wards: all of them | News" + Self.body)
    #expect(menu.report?.wards == [])
  }

  @Test("a value in bold that goes on in bold on the next line")
  func boldValues() {
    let page = parse(
      "**REPORT TO: PENSIONS COMMITTEE**\n\n**SUBJECT OF REPORT: REVIEW OF THE STRATEGY FOLLOWING THE**\n\n**2019 VALUATION**\n\n**REPORT AUTHOR: ADA PIKE, MANAGER**\n\n**1. RECOMMENDATION**\n\nThat it be approved.\n",
      "x.md")
    #expect(page.title == "REVIEW OF THE STRATEGY FOLLOWING THE 2019 VALUATION")
    #expect(page.report?.contacts.map(\.name) == ["ADA PIKE"])
  }

  @Test("bodies with a letter or with what they are for behind them")
  func bodies() {
    let panel = parse(
      "ELDER COUNTY COUNCIL\n\nLOCAL COMMITTEE (BEX AND HYTHE)\n\nDATE: 2 DECEMBER 2015\n\nLEAD OFFICER: ADA PIKE\n\nSUBJECT: SLIPWAY"
        + Self.body)
    #expect(panel.report?.to == ["LOCAL COMMITTEE (BEX AND HYTHE)"])
    let letter = parse(
      "Elder Borough Council\n\nLicensing Sub-Committee B\n\n30 April 2014, 2.00pm\n\nThe Lobster: application to vary\n\nCase officer: Ada Pike, Licensing"
        + Self.body)
    #expect(letter.report?.to == ["Licensing Sub-Committee B"])
    let two = parse(
      "Elder Council\n\nReport to: Cabinet and Council\n\nSubject: Slipway" + Self.body)
    #expect(two.report?.to == ["Cabinet", "Council"])
    let one = parse(
      "Elder Council\n\nReport to: Audit and Standards Committee\n\nSubject: Slipway" + Self.body)
    #expect(one.report?.to == ["Audit and Standards Committee"])
    let board = parse(
      "Elder Health and Social Care Partnership\n\nMeeting of the Integration Joint Board\n\nDate: 28 September 2021\n\nSubject: Nursing\n\nReport by: Ada Pike, Head of Care"
        + Self.body)
    #expect(board.report?.to == ["Integration Joint Board"])
    #expect(board.meeting.organisation == "Elder Health and Social Care Partnership")
    let college = parse(
      "# Elder College\n\n## Minutes of the Corporation Meeting\n\n**Date:** 11 December 2018\n\n**Present**\n\n* Ada Pike\n\n**1. Minutes**\n\n**Resolved:** that the minutes be signed.\n",
      "x.md")
    #expect(college.meeting.body == "Corporation")
    let executive = parse(
      "<p align='center'><b>BOROUGH OF ELDER</b></p><p align='center'><b>DECISIONS OF THE EXECUTIVE TAKEN ON MONDAY 20 NOVEMBER 2017</b></p><h3>EX/61 Roof</h3><p><b>Decision:</b> That the tender be accepted.</p>",
      "x.html")
    #expect(executive.meeting.body == "EXECUTIVE")
  }

  @Test("a place behind the date and in front of the time, and a platform on a line of its own")
  func places() {
    let mill = parse(
      "ELDER PARK AUTHORITY\n\nDEVELOPMENT COMMITTEE\n\nMinutes\n\nFriday 14 March 2008 at The Old Mill, Elder, at 10.00 a.m.\n\nPresent: Mrs A Pike, Mr B Elm\n\n1. MINUTES\n\nThe minutes were approved.\n"
    )
    #expect(mill.meeting.venue == "The Old Mill, Elder")
    let teams = parse(
      "<p><b>MINUTE OF MEETING</b></p><p><b>ELDER COUNCIL</b></p><p><b>Wednesday 26 August 2020 at 10.00 am</b></p><p><b>Microsoft Teams</b></p><p>Present: Mrs A Pike</p><p>1. WELCOME</p><p>The minutes were approved.</p>",
      "x.html")
    #expect(teams.meeting.venue == "Microsoft Teams")
    let hall = parse(
      "ELDER COUNTY COUNCIL\n\nMinutes of the proceedings of the County Council at its meeting held at Shire House, Elder, on Tuesday 21 July 2009 at 10.30 am.\n\nPresent: Mrs A Pike\n\n1. MINUTES\n\nThe minutes were approved.\n"
    )
    #expect(hall.meeting.venue == "Shire House, Elder")
  }
}

@Suite("Titles of papers in plain text, and what stands beside them")
struct PlainTitleTests {
  private static let body =
    "\n\n1. Purpose\n\nTo ask for a new slipway.\n\n2. Recommendation\n\nThat it be built.\n"

  private func title(_ head: String) -> String? { parse(head + Self.body).title }

  @Test("a line with a colon that no label has, where no other line could be the title")
  func colons() {
    #expect(
      title(
        "For Decision\n\nElder Harbour Trust\nBoard Meeting, 6 May 2015\n\nSlipway at the Quay: renewal\n\nAuthor: Ada Pike, Harbour Master"
      )
        == "Slipway at the Quay: renewal")
    #expect(
      title(
        "Elder Council\n\nPlanning Committee, Wednesday 6 May 2015, 6.30pm, Council Chamber, Town Hall\n\nApplication 15/0123/FUL: Slipway at the Quay\n\nWard: Quay\nCase officer: Ada Pike (01632 960111)"
      )
        == "Application 15/0123/FUL: Slipway at the Quay")
    #expect(
      title(
        "Elder Parish Council\nFinance Committee\nMonday 4 March 2019 at 7.00 pm in the Reading Room\n\nItem 7: Slipway at the Quay\n\nReport prepared by the Clerk, Mrs Ada Pike"
      )
        == "Slipway at the Quay")
  }

  @Test("header lines are no titles")
  func fields() {
    #expect(
      title(
        "Elder Council\n\nRoads Committee, 6 May 2015\n\nSlipway at the Quay\n\nFile number: 12/4\n\nCase officer: Ada Pike"
      )
        == "Slipway at the Quay")
  }

  @Test("a title over two lines, and a place right below the day, which is none")
  func lines() {
    #expect(
      title(
        "ELDER PARK AUTHORITY\n\nPLANNING COMMITTEE\n\n20 April 2012\n\nReport of the Head of Planning\n\nConversion of Redundant Engine House to Holiday Dwelling: Mill\nFarm, Elder Moor\n\nOfficer to contact: Ada Pike"
      )
        == "Conversion of Redundant Engine House to Holiday Dwelling: Mill Farm, Elder Moor")
    let board = parse(
      "ELDER HOMES LIMITED\n\nBoard of Management - Tuesday 25 November 2014 at 5.30pm\nWharf House, Elder\n\nDamp: Findings from the Stock Survey\n\nReport by: Ada Pike, Director"
        + Self.body)
    #expect(board.title == "Damp: Findings from the Stock Survey")
    #expect(board.meeting.venue == "Wharf House, Elder")
    let hearing = parse(
      "Borough of Elder\nLicensing Sub-Committee B\n30 April 2014, 2.00pm\nGuildroom, Custom House, Elder\n\nHEARING REPORT\n\nThe Lobster, 3 Quay – application to vary a licence (LIC/14/0077)\n\nCase officer: Ada Pike, Licensing"
        + Self.body)
    #expect(hearing.title == "The Lobster, 3 Quay – application to vary a licence (LIC/14/0077)")
  }

  @Test("body, day, time and place with dots between them on one line")
  func dots() {
    let page = parse(
      "<p class='title'>The Elder Learning Trust</p><p class='subtitle'>Finance and Personnel Committee &middot; Wednesday 12 October 2022 &middot; 5.30 pm &middot; Elder School library</p><p>Headteacher's paper</p><p>Should we buy a second minibus?</p><p>Written by: Mrs Ada Pike (Headteacher)</p><h1>Recommendation</h1><p>That it be bought.</p><h1>Why now</h1><p>Coaches are dear.</p>",
      "x.html")
    #expect(page.meeting.body == "Finance and Personnel Committee")
    #expect(page.meeting.date == "2022-10-12")
    #expect(page.meeting.time == "17:30")
    #expect(page.meeting.venue == "Elder School library")
    #expect(page.title == "Should we buy a second minibus?")
  }

  @Test("an item number of three levels in front of a title, below the name of a shire")
  func itemNumbers() {
    let page = parse(
      "SHIRE OF ELDER\n\nWorks Committee – 19 August 2015\n\n**12.2.3 Closure of the Tip**\n\n| **Reporting Officer** | Ada Pike, Manager |\n|--|--|\n| **Voting** | Simple |\n\n**Background**\n\nThe tip was opened in 1963.\n\n**Officer's Recommendation**\n\nThat the tip be closed.\n",
      "x.md")
    #expect(page.title == "Closure of the Tip")
  }

  @Test("“Report to Cabinet” in front of the subject, and columns of labels over their values")
  func addressees() {
    let cabinet = parse(
      "# Report to Cabinet: Slipway at the Quay\n\nMeeting date: 12 March 2019\n\nReport by: Ada Pike, Engineer\n\n## 1. Recommendation\n\nThat it be built.\n\n## 2. Background\n\nIt is old.\n",
      "x.md")
    #expect(cabinet.title == "Slipway at the Quay")
    #expect(cabinet.report?.to == ["Cabinet"])
    let table = parse(
      "<table><tr><th>Committee</th><th>Date</th><th>Item</th></tr><tr><td>Roads Committee</td><td>12 March 2019</td><td>7</td></tr></table><h1>Slipway at the Quay</h1><p>Report of: Ada Pike</p><h2>1. Recommendation</h2><p>That it be built.</p><h2>2. Background</h2><p>It is old.</p>",
      "x.html")
    #expect(table.report?.to == ["Roads Committee"])
    #expect(table.report?.date == "2019-03-12")
  }

  @Test("when minutes that are a message began and ended")
  func times() {
    let mail = parse(
      "From: PCC Secretary\nSubject: PCC minutes 13 May (draft)\n\nPAROCHIAL CHURCH COUNCIL OF ELDER\n\nMinutes of the meeting held on Wednesday 13th May 2015, 7.30pm, in the Church Room\n\nThose present: Ada Pike (Chair), Ben Elm\n\n1. MINUTES\n\nThey were agreed.\n\n2. ANY OTHER BUSINESS\n\nNone.\n\nWe closed with the Grace at 9.25pm.\n"
    )
    #expect(
      mail.title
        == "Minutes of the meeting held on Wednesday 13th May 2015, 7.30pm, in the Church Room")
    #expect(mail.meeting.endTime == "21:25")
    let board = parse(
      "ELDER HARBOUR COMMISSIONERS\n\nMinutes of the Commissioners' Meeting held at the Harbour Office on Monday 11 July 2011 commencing at 1800\n\nPresent: Ada Pike, Ben Elm\n\n1. MINUTES\n\nThe minutes were approved.\n\n2. ADJOURNMENT\n\nMoved by Ben Elm THAT the meeting adjourn. (3:16 p.m.)\n"
    )
    #expect(board.meeting.time == "18:00")
    #expect(board.meeting.endTime == "15:16")
  }
}

@Suite("Forms of the heads of reports that set labels and values apart")
struct HeadTableTests {
  @Test("“Agenda item” over its number in one cell of a cover does not make a page of an item")
  func cover() {
    let page = parse(
      "<table><tr><td><p>Agenda item:</p><p>8</p></td><td><p>Roads Committee</p></td><td><p>Elder County Council</p></td></tr><tr><td><p>Date of Meeting</p></td><td><p>18 June 2013</p></td></tr><tr><td><p>Subject of Report</p></td><td><p>Winter Service</p></td></tr><tr><td><p>Officer</p></td><td><p>Ada Pike, Engineer</p></td></tr></table><h2>1. Recommendation</h2><p>That the policy be approved.</p><h2>2. Background</h2><p>It is old.</p>",
      "x.html")
    #expect(page.kind == .report)
    #expect(page.title == "Winter Service")
    let item = parse(
      "<h1>Agenda item</h1><h2>Winter Service</h2><p>Minutes:</p><p>RESOLVED that it be noted.</p>",
      "x.html")
    #expect(item.kind == .agendaItem)
  }

  @Test("a body as a heading over bulleted labels is no section")
  func bullets() {
    let page = parse(
      "# Elder Learning Trust\n\n## Finance, Audit and Risk Committee\n\n* **Subject:** Reserves Policy\n* **Date of meeting:** 9th March 2023\n* **Time:** 4.30 pm\n* **Place:** The Oak Room, Elder Academy\n* **Prepared by:** Ada Pike, Accountant\n\n---\n\n## Purpose\n\nTo review the policy.\n\n## Recommendations\n\na. To approve it.\n\nb. To note it.\n\n## Context\n\nIt is old.\n",
      "x.md")
    #expect(page.title == "Reserves Policy")
    #expect(page.meeting.date == "2023-03-09")
    #expect(page.meeting.venue == "The Oak Room, Elder Academy")
    #expect(page.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test(
    "a body as label, an addressee in a heading, a part behind the body, a number in front of the title"
  )
  func bodies() {
    let table = parse(
      "| Council/Committee | Leisure Committee |\n|--|--|\n| Date of Meeting | 13 April 2016 |\n| Report Author | Ada Pike |\n| Subject | Byelaw |\n\n## 1. Recommendation\n\nThat it be made.\n",
      "x.md")
    #expect(table.report?.to == ["Leisure Committee"])
    let review = parse(
      "ELDER COUNCIL\n\n# Water everywhere\n\n## Final report of the Flooding Group\n\n### Presented to the Executive, 13 October 2009\n\n*Contact: Ada Pike, Officer*\n\n## Summary of recommendations\n\n1. That ditches be cleared.\n\n## Background\n\nIt rained.\n",
      "x.md")
    #expect(review.report?.to == ["Executive"])
    let park = parse(
      "<p>Planning Committee – Part A<br>17 May 2019</p><p>ELDER PARK AUTHORITY</p><h1>13. REVIEW OF OLD PERMISSIONS</h1><h2>1. Purpose of the report</h2><p>This report tells of it.</p><h2>2. Recommendation</h2><p>That it be noted.</p>",
      "x.html")
    #expect(park.title == "REVIEW OF OLD PERMISSIONS")
    #expect(park.report?.part == "A")
  }

  @Test("headlines over two lines, and names that stand below “Author” at the end")
  func lines() {
    let page = parse(
      "                 ELDER COUNTY COUNCIL\n\n                 CABINET: 18 OCTOBER 2011\n\n            GRITTING OF MINOR ROADS:\n             REVISED SERVICE PLAN\n\n      Report of the Director of Roads\n\nDivisions affected:  Quay\n\n1.  INTRODUCTION\n\n1.1 It was cold.\n\n2.  RECOMMENDATION\n\n2.1 That the plan be approved.\n"
    )
    #expect(page.title == "GRITTING OF MINOR ROADS: REVISED SERVICE PLAN")
    let authors = parse(
      "Meeting:       Executive\nMeeting date:  18 July 2024\nReport of:     Director of City\n\nDecision Report: Licensing of Houses\n\nSubject of Report\n\n1.  This report asks for a scheme.\n\nRecommendation\n\n2.  The Executive is recommended to approve it.\n\nAuthor\n\nName:          Ada Pike\nJob Title:     Head of Housing\nTelephone:     01632 960077\n\nCo-author\n\nName:          Ben Elm\nJob Title:     Officer\n"
    )
    #expect(authors.title == "Licensing of Houses")
    #expect(authors.report?.contacts.map(\.name) == ["Ada Pike", "Ben Elm"])
  }
}

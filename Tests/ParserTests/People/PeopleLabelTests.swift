import Testing

@testable import MinutesParser

@Suite("Labels of lists of people")
struct PeopleLabelTests {
  /// The label, how those below it took part, and its post or title.
  private func label(_ text: String) -> String? {
    let page = page(text)
    return AttendanceLabels.read(page, page.block(0)).map { label in
      var line = [page.string(label.range), label.presence.map { "\($0)" } ?? "-"]
      if let post = label.post { line.append(page.string(post)) }
      if let title = label.title { line.append(title) }
      return line.joined(separator: " | ")
    }
  }

  @Test(
    "a label is set off by a colon, a dash, a gap, a line end, capitals or emphasis",
    arguments: [
      ("Present: Cllr Crane", "Present: | present"),
      ("PRESENT:- Cllr Crane", "PRESENT:- | present"),
      ("Present – Cllr Crane", "Present – | present"),
      ("Present\tCllr Crane", "Present | present"),
      ("PRESENT Councillor A Crane", "PRESENT | present"),
      ("PRESENT Vice Chairman (Mr. Crane), Mrs. Dove", "PRESENT | present"),
      ("PRESENT The Mayor, Councillor A Crane", "PRESENT | present"),
      ("**Apologies** Ann Crane, Bo Dove", "Apologies | apologies"),
      ("P r e s e n t : Alderman Crane", "P r e s e n t : | present"),
      ("PRESENNOL / PRESENT:", "PRESENNOL / PRESENT: | present"),
      ("YN BRESENNOL HEFYD / IN ATTENDANCE:", "YN BRESENNOL HEFYD / IN ATTENDANCE: | inAttendance"),
      ("Members present (5):", "Members present (5): | present"),
      ("People Present (lines said)", "People Present (lines said) | present"),
      ("Also in attendance:", "Also in attendance: | inAttendance"),
      ("Officers", "Officers | inAttendance"),
      ("Local authority officers: Ann Crane", "Local authority officers: | inAttendance"),
      ("Remote: Ann Crane", "Remote: | present"),
      ("Apologies for absence:", "Apologies for absence: | apologies"),
      ("Directors Absent:", "Directors Absent: | absent"),
      ("Contributors:", "Contributors: | contributor"),
      ("For the applicant:", "For the applicant: | inAttendance"),
      ("Chair:", "Chair: | present | Chair"),
      ("Minute takers:", "Minute takers: | present | Minute taker"),
      ("Clerk: Mrs Crane", "Clerk: | inAttendance | Clerk"),
      ("Councillors:", "Councillors: | - | Councillor"),
    ])
  func labels(text: String, expected: String) {
    #expect(label(text) == expected)
  }

  @Test(
    "who and what they did make a label together",
    arguments: [
      ("Office-bearers present: Ann Crane", "Office-bearers present: | present"),
      (
        "Directors participating by phone: Ann Crane", "Directors participating by phone: | present"
      ),
      ("Directors not participating:", "Directors not participating: | absent"),
      ("Other partners present – Ann Crane", "Other partners present – | inAttendance"),
      ("Absent governors", "Absent governors | absent"),
      ("Town council officers attending:", "Town council officers attending: | inAttendance"),
      ("Clubs represented", "Clubs represented | present"),
      (
        "Members of the Joint Committee present:",
        "Members of the Joint Committee present: | present"
      ),
      ("Members of the Sub-Committee", "Members of the Sub-Committee | present"),
      ("Officers and visitors", "Officers and visitors | inAttendance"),
      ("Trustees unable to attend:", "Trustees unable to attend: | apologies"),
    ])
  func constructed(text: String, expected: String) {
    #expect(label(text) == expected)
  }

  @Test(
    "a sentence that begins with such a word is no label",
    arguments: [
      "Present arrangements are to end in May.", "Absent any objection, the plan stands.",
      "Officers reported that the work was done.", "Members noted the report.",
      "Apologies for absence were received from Cllr Crane.", "Staff who leave are replaced.",
      "Directors present agreed to the loan.",
      "Officers and visitors were thanked.", "Other clubs attending complained of the noise.",
      "Chair of the Trust", "Attendance at the leisure centre rose.",
    ])
  func sentences(text: String) {
    #expect(label(text) == nil)
  }

  @Test(
    "a sentence that announces people and ends in a colon is a label",
    arguments: [
      ("The following spoke on the application:", Person.Presence.contributor),
      ("The following members were present:", .present),
      ("Apologies for absence were received from:", .apologies),
    ])
  func announcements(text: String, presence: Person.Presence) {
    let page = page(text)
    #expect(AttendanceLabels.sentence(page, page.block(0))?.presence == presence)
  }

  @Test("a sentence that announces points is none")
  func noAnnouncement() {
    for text in [
      "The following points were made:", "Replies were received from:", "The following:",
    ] {
      let page = page(text)
      #expect(AttendanceLabels.sentence(page, page.block(0)) == nil)
    }
  }
}

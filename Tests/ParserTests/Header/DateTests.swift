import Testing

@testable import MinutesParser

@Suite("Dates")
struct DateTests {
  private func dates(_ text: String) -> [String] {
    let page = page(text)
    return MeetingDate.find(page, page.block(0)).map {
      $0.day + ($0.doubt.map { " " + $0.rawValue } ?? "")
    }
  }

  @Test(
    "a day, a month and a year are a date in any order and spelling",
    arguments: [
      ("Friday, 6th September, 2019", "2019-09-06"),
      ("12 September 2012", "2012-09-12"),
      ("18 th January 2011", "2011-01-18"),
      ("FRIDAY 28TH JULY, 2017", "2017-07-28"),
      ("March 18, 2009", "2009-03-18"),
      ("Tuesday, June 8th, 2021", "2021-06-08"),
      ("the 3rd day of May 2022", "2022-05-03"),
      ("14 Gorffennaf 2022", "2022-07-14"),
      ("16eg Mawrth 2021", "2021-03-16"),
      ("Nos Fawrth 9 Gorffennaf 2013", "2013-07-09"),
      ("5 Meán Fómhair 2018", "2018-09-05"),
      ("2 d'Aibreán 2019", "2019-04-02"),
      ("29/02/2016", "2016-02-29"),
      ("2019-09-06T10:00", "2019-09-06"),
      ("2019.09.06", "2019-09-06"), ("2019 09 06 Board", "2019-09-06"), ("2019-9-6", "2019-09-06"),
      ("01.10.2008", "2008-10-01 order"),
      ("4.00pm1 July 2021", "2021-07-01"),
      ("Board - Monday, 16th January, 2023 1.00 pm", "2023-01-16"),
    ])
  func everyForm(text: String, day: String) {
    #expect(dates(text) == [day])
  }

  @Test(
    "what is no date yields nothing",
    arguments: [
      "September 2012", "6th September", "Item 5 of May", "Members may 12 times a year",
      "31 February 2019", "11/0417/FUL", "paragraph 6.1.19", "files 12-07-16 and 3",
      "see A/06/09/2019", "2009_01_21.txt", "Mawrth 9", "on 3/4 and 5/6",
    ])
  func noDate(text: String) {
    #expect(dates(text).isEmpty)
  }

  @Test(
    "a date that could be read otherwise says so",
    arguments: [
      ("03/04/2019", "2019-04-03 order"),
      ("04/04/2019", "2019-04-04"),
      ("03/25/2019", "2019-03-25"),
      ("26/09/19", "2019-09-26 shortYear"),
      ("26/09/98", "1998-09-26 shortYear"),
      ("1–2 May 2019", "2019-05-01 severalDays"),
      ("4th and 5th July 2017", "2017-07-04 severalDays"),
      ("30 April – 1 May 2019", "2019-04-30 severalDays"),
      ("Monday 6 September 2019", "2019-09-06 weekdayDisagrees"),
    ])
  func doubt(text: String, day: String) {
    #expect(dates(text) == [day])
  }

  @Test("the range of a date takes in its weekday, and several dates are found in order")
  func rangeAndOrder() {
    let page = page("Held on Tuesday 8th March 2016, adjourned to 15 March 2016 (Tuesday).")
    let found = MeetingDate.find(page, page.block(0))
    #expect(found.map { page.string($0.range) } == ["Tuesday 8th March 2016", "15 March 2016"])
    #expect(found.map(\.weekday) == [2, 2])
    #expect(!found.contains { !$0.isCertain })
  }

  @Test("a doubt becomes a finding that names it")
  func finding() {
    let page = page("1–2 May 2019")
    let found = MeetingDate.find(page, page.block(0))
    #expect(found.first?.finding?.code == .dateUnclear)
    #expect(found.first?.finding?.detail == "severalDays")
  }
}

@Suite("Clock times")
struct DateClockTests {
  private func times(_ text: String) -> [String] {
    let page = page(text)
    return ClockTime.find(page, page.block(0)).map { $0.time + ($0.isCertain ? "" : "?") }
  }

  @Test(
    "a time is read onto the 24-hour clock",
    arguments: [
      ("7.00 pm", "19:00"), ("6.30pm", "18:30"), ("10.30 a.m.", "10:30"), ("07.05 p.m.", "19:05"),
      ("10:00am", "10:00"), ("2 pm", "14:00"), ("AT 2.00 P.M.", "14:00"), ("1400 hours", "14:00"),
      ("19:30 HRS", "19:30"), ("12 noon", "12:00"), ("at midday", "12:00"), ("12.15 am", "00:15"),
      ("12.15 pm", "12:15"), ("4.00pm1 July 2021", "16:00"), ("10.00 yb", "10:00"),
      ("7.00 yh", "19:00"), ("at 0900", "09:00"), ("18:00:41 UTC", "18:00"),
      ("7 o'clock in the evening", "19:00"), ("Friday 1.00 pm.", "13:00"), ("14:05", "14:05"),
    ])
  func everyForm(text: String, time: String) {
    #expect(times(text) == [time])
  }

  @Test(
    "numbers that are no times yield nothing",
    arguments: [
      "room 14H2",
      "paragraph 6.12 of the report", "£4.30", "1.25m", "5.30%", "in 2019", "from 2019 on",
      "12 amendments", "by 7 votes to 3", "26:75", "2.1 Aims", "ratio 5:3", "3 months",
      "section 10.4.1", "8 patients",
    ])
  func noTime(text: String) {
    #expect(times(text).isEmpty)
  }

  @Test(
    "in a span the first time takes its half of the day from the second",
    arguments: [
      ("2.00 – 4.30 pm", ["14:00", "16:30"]), ("10.30 - 12.30 pm", ["10:30", "12:30"]),
      ("10.30am – 12.52pm", ["10:30", "12:52"]), ("(14.00–14.40)", ["14:00", "14:40"]),
      ("09:30 - 16:45", ["09:30", "16:45"]),
      ("commencing at 10.00 am and finishing at 12:05 pm", ["10:00", "12:05"]),
    ])
  func spans(text: String, expected: [String]) {
    #expect(times(text) == expected)
  }

  @Test("the letter h divides hours from minutes", arguments: ["18H00", "18h00", "18 h 00"])
  func hourLetter(text: String) {
    #expect(times("held on Tuesday at \(text) in the hall") == ["18:00"])
  }

  @Test("a time that leaves the half of the day open is not certain")
  func open() {
    #expect(times("The meeting began at 7.30 in the hall") == ["07:30?"])
  }
}

import Testing

@testable import minutes_grep

@Suite("Counting: months and larger pieces of time")
struct TimeScaleTests {
  @Test("a month is taken from a day, and from nothing else")
  func month() {
    #expect(Month(ofDay: "2019-09-06")?.name == "2019-09")
    #expect(Month(ofDay: "0988-12-31")?.name == "0988-12")
    for text in [nil, "", "2019", "2019-09", "2019-13-01", "x-y-z", "0000-01-01"] {
      #expect(Month(ofDay: text) == nil)
    }
  }

  private func range(_ first: String, _ last: String) throws -> ClosedRange<Month> {
    try #require(Month(ofDay: first))...(#require(Month(ofDay: last)))
  }

  @Test("the finest scale is chosen for which there is room")
  func fitting() throws {
    let years = try range("2014-07-10", "2018-03-01")
    #expect(TimeScale.fitting(years, pieces: 60) == .month)
    #expect(TimeScale.fitting(years, pieces: 44) == .quarter)
    #expect(TimeScale.fitting(years, pieces: 10) == .year)
    #expect(TimeScale.fitting(years, pieces: 2).name == "5 years")
    let ages = try range("0001-01-01", "9999-12-31")
    #expect(TimeScale.fitting(ages, pieces: 10).pieces(of: ages).count == 100)
  }

  @Test("pieces have names")
  func names() throws {
    let month = try #require(Month(ofDay: "2018-12-31"))
    #expect(TimeScale.month.name(ofPiece: TimeScale.month.piece(of: month)) == "2018-12")
    #expect(TimeScale.quarter.name(ofPiece: TimeScale.quarter.piece(of: month)) == "2018 Q4")
    #expect(TimeScale.year.name(ofPiece: TimeScale.year.piece(of: month)) == "2018")
    let decade = TimeScale(months: 120)
    #expect(decade.name(ofPiece: decade.piece(of: month)) == "2010–2019")
  }
}

@Suite("Counting: tallies and bars")
struct TallyTests {
  @Test("names that differ in case and punctuation are one value, and what is not said is last")
  func values() {
    var tally = Tally()
    tally.add([("AUDIT COMMITTEE", 2)], hits: 2)
    tally.add([(nil, 9)], hits: 9)
    tally.add([("Cabinet", 3)], hits: 3)
    tally.add([("Audit  Committee.", 2)], hits: 2)
    #expect(tally.byCount.map(\.value) == ["AUDIT COMMITTEE", "Cabinet", nil])
    #expect(tally.byCount.map(\.count.hits) == [4, 3, 9])
    #expect(tally.byCount.map(\.count.documents) == [2, 1, 1])
    #expect(tally.total == Count(hits: 16, documents: 4))
  }

  @Test("what is as frequent is in the order of its names")
  func ties() {
    var tally = Tally()
    for name in ["b", "c", "a"] { tally.add([(name, 1)], hits: 1) }
    #expect(tally.byCount.map(\.value) == ["a", "b", "c"])
  }

  @Test("bars are as long as their values, and the least is still seen")
  func bars() {
    #expect(Bar.horizontal(10, of: 10, columns: 4) == "████")
    #expect(Bar.horizontal(5, of: 10, columns: 3) == "█▌")
    #expect(Bar.horizontal(1, of: 10_000, columns: 4) == "▏")
    #expect(Bar.horizontal(0, of: 10, columns: 4) == "")
    #expect(Bar.vertical(3, of: 4, rows: 2) == ["▄", "█"])
    #expect(Bar.vertical(1, of: 10_000, rows: 2) == [" ", "▁"])
    #expect(Bar.vertical(0, of: 4, rows: 2) == [" ", " "])
    #expect(Bar.vertical(4, of: 4, rows: 2) == ["█", "█"])
  }

  @Test("numbers have groups of three digits from ten thousand on")
  func numbers() {
    #expect(Count.grouped(1234) == "1234")
    #expect(Count.grouped(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(Count(hits: 1, documents: 2).description == "1 hit in 2 documents")
  }

  @Test("a table of bars is no wider than the terminal, also for long names")
  func table() {
    let rows = [
      Tally.Row(value: "Cabinet", count: Count(hits: 12, documents: 3)),
      Tally.Row(
        value: "Joint Committee for the Oversight of the Lower Vale Flood Defences and Drainage",
        count: Count(hits: 6, documents: 1)),
      Tally.Row(value: nil, count: Count(hits: 1, documents: 1)),
    ]
    var bytes: [UInt8] = []
    BarTable(title: "body", rows: rows, unsaid: "(no body)", width: 60, isColoured: false)
      .append(to: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines[0].hasPrefix("body "))
    #expect(lines[0].hasSuffix("hits  documents"))
    let cabinet = lines.first { $0.hasPrefix("Cabinet") }
    #expect(cabinet?.contains("  12          3  ████████") == true)
    #expect(lines.joined(separator: " ").contains("Flood Defences and Drainage"))
    #expect(lines.last?.hasPrefix("(no body)") == true)
  }
}

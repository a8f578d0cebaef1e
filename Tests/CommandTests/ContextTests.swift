import Foundation
import MinutesArchive
import MinutesTestSupport
import Testing

@Suite("minutes convert --context: what a page does not say")
struct ContextTests {
  private static let page = "Agenda item\n\nSlipway\n\nMinutes:\n\nIt is worn."

  private func convert(_ list: String, _ arguments: String...) throws -> CommandRun {
    let folder = try TemporaryFolder([
      "archive/list.csv": list, "archive/a.txt": Self.page, "archive/b/c.txt": Self.page,
    ])
    return try CommandRun.of("minutes", ["convert"] + arguments, in: folder)
  }

  private func meetings(_ run: CommandRun) throws -> [[String: Any]] {
    try run.lines.map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(record?["meeting"] as? [String: Any])
    }
  }

  @Test("body and date of a page come from the list and are marked as supplied")
  func supplied() throws {
    let run = try convert(
      "path,organisation,body,date,url\narchive/a.txt,,\"Ferry, Boat and Quay Panel\",2019-09-06,https://elder.example/1\n",
      "--context", "archive/list.csv", "archive/a.txt")
    #expect(run.status == 0)
    let meeting = try #require(try meetings(run).first)
    #expect(meeting["body"] as? String == "Ferry, Boat and Quay Panel")
    #expect(meeting["date"] as? String == "2019-09-06")
    #expect(meeting["supplied"] as? [String] == ["body", "date"])
    #expect(run.lines[0].contains("\"url\":\"https://elder.example/1\""))
  }

  @Test("a path is as the command has it, or relative to the folder of the list")
  func paths() throws {
    let run = try convert(
      "date,path\r\n2019-09-06,./archive/a.txt\r\n2019-09-07,b/c.txt\r\n", "--context",
      "archive/list.csv", "archive")
    #expect(run.status == 0)
    #expect(try meetings(run).map { $0["date"] as? String } == ["2019-09-06", "2019-09-07"])
  }

  @Test("the names of columns may be in any case and in either spelling, with blanks around them")
  func columnNames() throws {
    let run = try convert(
      "Path, Organization ,DATE\narchive/a.txt,Elder Quay Council,2019-09-06\n", "--context",
      "archive/list.csv", "archive/a.txt")
    #expect(run.status == 0, "\(run.errors)")
    let meeting = try #require(try meetings(run).first)
    #expect(meeting["organisation"] as? String == "Elder Quay Council")
    #expect(meeting["date"] as? String == "2019-09-06")
  }

  @Test("rows that name no document are told of, with the line of the first")
  func unused() throws {
    let run = try convert(
      "path,date\narchive/a.txt,2019-09-06\nz.txt,2019-09-07\ny.txt,\n", "--context",
      "archive/list.csv", "archive/a.txt")
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "archive/list.csv:3: 2 rows name no document that was converted, “z.txt” first"))
  }

  @Test(
    "a list that cannot be used is refused with file and line, and nothing is converted",
    arguments: [
      ("", "archive/list.csv: is empty"),
      ("path,date\na.txt,6/9/2019\n", "archive/list.csv:2: “6/9/2019” is no day"),
      ("path,date\na.txt,2019-02-30\n", "archive/list.csv:2: “2019-02-30” is no day"),
      ("path,when\n", "archive/list.csv:1: there is no column “when”"),
      (
        "path;organisation;body\n", "archive/list.csv:1: semicolons stand between the columns; save"
      ),
      (
        "Path\tDate\n",
        "archive/list.csv:1: tabs stand between the columns; save the list with commas"
      ),
      ("path,when;then\n", "archive/list.csv:1: there is no column “when;then”"),
      (
        "organisation,path,Organization\n",
        "archive/list.csv:1: the column “organisation” stands twice"
      ),
      ("path,path\n", "archive/list.csv:1: the column “path” stands twice"),
      ("date,body\n", "archive/list.csv:1: the head lacks the column path"),
      ("path,body\na.txt\n", "archive/list.csv:2: 1 field, where the head has 2"),
      ("path,body\n\n,Panel\n", "archive/list.csv:3: the path is missing"),
      (
        "path,body\na.txt,x\n./a.txt,y\n",
        "archive/list.csv:3: “a.txt” has a row already, on line 2"
      ),
      ("path,body\n\"a\nb\",x\nc,\"y\n", "archive/list.csv:4: a quote opens a field here"),
      ("path,body\na.txt,\"x\" y\n", "archive/list.csv:2: text stands behind the quote"),
      ("path,body\na.txt,x \"y\"\n", "archive/list.csv:2: a quote stands inside a field"),
    ])
  func refused(list: String, message: String) throws {
    let run = try convert(list, "--context", "archive/list.csv", "archive")
    #expect(run.status == 2)
    #expect(run.lines.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("a list that is not there is named, with the remedy")
  func missing() throws {
    let run = try convert("path\n", "--context", "nowhere.csv", "archive")
    #expect(run.status == 2)
    #expect(run.errors.contains("nowhere.csv: no such file"))
  }
}

@Suite("Comma-separated records")
struct DelimitedRecordsTests {
  private func records(_ text: String) throws -> [[String]] {
    try DelimitedRecords(Array(text.utf8)).map { result in
      try result.get().fields.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test("quoted fields hold commas, quotes and line ends; the mark in front is skipped")
  func quoted() throws {
    #expect(
      try records("\u{FEFF}a,\"b,c\",\"d\"\"e\"\r\n\"f\ng\",,\n")
        == [["a", "b,c", "d\"e"], ["f\ng", "", ""]])
  }

  @Test("the last line needs no end; empty lines are skipped; the line of a record is its first")
  func lines() throws {
    let all = try DelimitedRecords(Array("a\n\n\"b\nc\"\n\nd".utf8)).map { try $0.get() }
    #expect(all.map(\.line) == [1, 3, 6])
    #expect(all.last?.fields == [Array("d".utf8)])
  }

  @Test("a carriage return alone is part of a field")
  func carriageReturn() throws {
    #expect(try records("a\rb,c\n") == [["a\rb", "c"]])
  }
}

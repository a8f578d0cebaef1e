import Foundation
import MinutesTestSupport
import Testing

private func grep(
  _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
) throws -> CommandRun {
  try CommandRun.of("minutes-grep", arguments, in: folder, environment: environment)
}

/// Minutes of a body on a day, with some paragraphs.
private func minutes(_ body: String, _ date: String, _ paragraphs: String...) -> String {
  """
  Harlesbury Borough Council

  \(body)

  Minutes of the meeting held on \(date)

  1. Buildings

  \(paragraphs.joined(separator: "\n\n"))

  """
}

@Suite("minutes-grep: concordance")
struct ConcordanceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a.txt": minutes(
        "Cabinet", "6 September 2016", "The old roof leaks. A new roof was asked for."),
      "b.txt": minutes("Council", "7 March 2018", "Members saw the Roof, which had been mended."),
    ])
  }

  @Test("each match is a line, place in front, all below each other, with words on both sides")
  func aligned() throws {
    let run = try grep("--kwic=3", "roof", in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        a.txt:9:9:           The old |roof| leaks. A new
        a.txt:9:9:      leaks. A new |roof| was asked for.
        b.txt:9:17:  Members saw the |Roof|, which had been

        """)
  }

  @Test("lines that are too many for memory are as those that are not")
  func manyLines() throws {
    let text = (0..<3000).map {
      "The roof number \($0 * 7919 % 3000) is wide: \(String(repeating: "x", count: 1500))."
    }
    let folder = try TemporaryFolder(["many.txt": text.joined(separator: "\n\n")])
    let sorted = try grep("--kwic=3", "--sort-context", "2R", "roof", in: folder).lines
    let plain = try grep("--kwic=3", "roof", in: folder).lines
    #expect(sorted.count == 3000 && sorted.sorted() == plain.sorted())
    let numbers = sorted.compactMap { $0.split(separator: " ").dropLast().last.map(String.init) }
    #expect(numbers == numbers.sorted())
    // With the whole text on the right it is more than is held.
    let long = try grep("--kwic=1000", "--sort-context", "2R", "roof", in: folder).lines
    #expect(long.count == 3000 && long.allSatisfy { $0.hasSuffix("x.") })
  }

  @Test("lines are sorted by the words on a side, whatever their case")
  func sorted() throws {
    func keywords(_ places: String) throws -> [String] {
      try grep("--kwic=1", "--sort-context", places, "roof", in: folder).lines
        .map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
    }
    #expect(try keywords("right") == ["old |roof| leaks", "new |roof| was", "the |Roof|, which"])
    #expect(try keywords("left") == ["new |roof| was", "old |roof| leaks", "the |Roof|, which"])
    #expect(try keywords("2r,1L") == ["old |roof| leaks", "new |roof| was", "the |Roof|, which"])
  }

  @Test("what is behind --kwic is the query, and behind -e or -- it is one itself")
  func arguments() throws {
    #expect(try grep("--kwic", "roof", in: folder).lines.count == 3)
    #expect(try grep("roof", "--kwic", "a.txt", in: folder).lines.count == 2)
    #expect(try grep("-e", "--kwic", "a.txt", in: folder).status == 1)
    #expect(try grep("--", "--kwic", "a.txt", in: folder).status == 1)
  }

  @Test("at a terminal each line fits, and the matches stand in one column")
  func terminal() throws {
    let text = "Of the library and of the hall it was said that the 図書館 roof of the first "
    try folder.write(minutes("Council", "1 May 2019", text + text), to: "c.txt")
    let run = try CommandRun.atTerminal(
      "minutes-grep", ["--kwic", "--color=never", "roof"], in: folder,
      environment: ["COLUMNS": "60"])
    let lines = run.output.split(separator: "\r\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { columns($0) <= 60 })
    let starts = lines.compactMap { line in
      line.range(of: "|roof|", options: .caseInsensitive).map { columns(line[..<$0.lowerBound]) }
    }
    #expect(starts.count == 5 && Set(starts).count == 1)
    #expect(lines[0].hasPrefix("2016-09-06 "))
    #expect(lines[3].contains("…"))
  }

  private func columns(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x4E00...0x9FFF).contains($1.value) ? 2 : 1) }
  }

  @Test(
    "what cannot go together is refused",
    arguments: [
      ["--kwic", "--json"], ["--kwic", "--timeline"], ["--count-by", "year", "-c"],
      ["--report", "x.html", "-p"], ["--sort-context", "left"], ["--report", ""],
      ["--kwic", "--sort-context", "1X"], ["--kwic=-1"], ["--count-by", "colour"],
    ])
  func refused(arguments: [String]) throws {
    let run = try CommandRun.of("minutes-grep", arguments + ["roof"], in: folder)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
  }
}

@Suite("minutes-grep: counts and timelines")
struct CountByTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a.txt": minutes("Cabinet", "6 September 2016", "The roof leaks.", "The roof again."),
      "b.txt": minutes("CABINET", "7 March 2018", "The roof was mended."),
      "c.txt": minutes(
        "Parks Committee", "9 March 2018",
        "RESOLVED: That the roof be painted (Proposed by Cllr Jane Ash, seconded by Cllr Idris Elm)."
      ),
      "d.txt": "A roof without a date.",
    ])
  }

  @Test("for programs counts are tab-separated, and what is not said is an empty field")
  func values() throws {
    #expect(
      try grep("--count-by", "year", "roof", in: folder).output
        == "year\thits\tdocuments\n2016\t2\t1\n2018\t2\t2\n\t1\t1\n")
    #expect(
      try grep("--count-by", "month", "roof", in: folder).lines[1...]
        == ["2016-09\t2\t1", "2018-03\t2\t2", "\t1\t1"])
    #expect(
      try grep("--count-by", "body", "roof", in: folder).lines[1...]
        == ["Cabinet\t3\t2", "Parks Committee\t1\t1", "\t1\t1"])
    #expect(
      try grep("--count-by", "kind", "roof", in: folder).lines[1...]
        == ["paragraph\t4\t3", "resolution\t1\t1"])
    #expect(
      try grep("--count-by", "person", "roof", in: folder).lines.contains("Jane Ash\t1\t1"))
    #expect(
      try grep("--count-by", "query", "-e", "roof", "-e", "leaks", in: folder).lines[1...]
        == ["roof\t5\t4", "leaks\t1\t1"])
  }

  @Test("for people there are bars, and years in which nothing was found are seen")
  func bars() throws {
    let run = try grep(
      "--pretty", "--count-by", "year", "roof", in: folder, environment: ["COLUMNS": "46"])
    #expect(
      run.output == """
        year       hits  documents
        2016          2          1  ██████████████████
        2017          0          0
        2018          2          2  ██████████████████
        (no date)     1          1  █████████

        5 hits in 4 documents

        """)
  }

  @Test("a timeline for programs has a line for each month and body")
  func timelineTable() throws {
    #expect(
      try grep("--timeline", "roof", in: folder).output == """
        month\tbody\thits\tdocuments
        2016-09\tCabinet\t2\t1
        2018-03\tCabinet\t1\t1
        2018-03\tParks Committee\t1\t1
        \t\t1\t1

        """)
  }

  @Test("a timeline for people has a chart, years below it, and a line for each body")
  func timeline() throws {
    let run = try grep(
      "--pretty", "--timeline", "roof", in: folder, environment: ["COLUMNS": "60"])
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.first == "Hits by month, 2016-09 to 2018-03")
    let years = try #require(lines.first { $0.contains("2017") && !$0.contains("Hits") })
    #expect(years.contains("2018"))
    #expect(lines.contains { $0.hasPrefix("Cabinet ") && $0.hasSuffix(" 3") })
    #expect(lines.contains { $0.hasPrefix("Parks Committee ") && $0.hasSuffix(" 1") })
    #expect(
      run.output.hasSuffix(
        "5 hits in 4 documents\nNot shown: 1 hit in 1 document without a date\n"))
  }

  @Test("where nothing is found nothing is printed", arguments: ["--timeline", "--count-by=body"])
  func nothing(option: String) throws {
    let run = try grep(option, "chimney", in: folder)
    #expect(run.status == 1)
    #expect(run.output == "")
  }

  @Test("values hold no tab and no control character")
  func hostile() throws {
    let folder = try TemporaryFolder([
      "a.md": "# Parks\tand\u{1B}[31m Roof Committee\n\n## Minutes of 6 May 2019\n\nThe roof.\n"
    ])
    for facet in ["body", "organisation", "person"] {
      let run = try grep("--count-by", facet, "roof", in: folder)
      #expect(run.lines.allSatisfy { $0.filter { $0 == "\t" }.count == 2 })
      #expect(!run.output.contains("\u{1B}"))
    }
  }
}

@Suite("minutes-grep: elements beside hits")
struct ContextElementTests {
  private let folder: TemporaryFolder

  init() throws {
    let paragraphs = (1...12).map { number in
      [2, 4, 10].contains(number) ? "The roof, number \(number)." : "Paragraph \(number)."
    }
    folder = try TemporaryFolder(["a.txt": paragraphs.joined(separator: "\n\n")])
  }

  /// The sign behind the line, and the last word, of each line of output.
  private func shown(_ arguments: String...) throws -> [String] {
    try CommandRun.of("minutes-grep", arguments + ["roof"], in: folder).lines.map { line in
      line == "--"
        ? line
        : "\(line.dropFirst(5).prefix { $0 != " " }) \(line.split(separator: " ").last ?? "")"
    }
  }

  @Test("elements stand before and behind hits, each once, and gaps between them are seen")
  func both() throws {
    #expect(
      try shown("-C1") == [
        "-1- 1.", ":3:5: 2.", "-5- 3.", ":7:5: 4.", "-9- 5.", "--", "-17- 9.", ":19:5: 10.",
        "-21- 11.",
      ])
    #expect(
      try shown("-A", "1") == [
        ":3:5: 2.", "-5- 3.", ":7:5: 4.", "-9- 5.", "--", ":19:5: 10.", "-21- 11.",
      ])
    #expect(try shown("-B1", "-A0").first == "-1- 1.")
    #expect(try shown("-C", "0") == [":3:5: 2.", ":7:5: 4.", ":19:5: 10."])
    #expect(try shown("-C40").count == 12)
  }

  @Test("at a terminal they are told from hits by a sign behind the line")
  func terminal() throws {
    let run = try grep("-p", "-C1", "roof", in: folder)
    #expect(run.output.contains("     5- paragraph\n        Paragraph 3.\n"))
    #expect(run.output.contains("      --\n"))
    #expect(run.output.components(separatedBy: "Paragraph 3.").count == 2)
  }

  @Test(
    "forms without room for them refuse them", arguments: ["--kwic", "--csv", "-c", "--timeline"])
  func refused(form: String) throws {
    let run = try grep("-C2", form, "roof", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: -C shows elements beside hits"))
  }
}

@Suite("minutes-grep: terminals and pagers")
struct GrepTerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["a b.txt": "The roof leaks.\n\nThe floor.\n\nThe roof again."])
  }

  private func terminal(_ arguments: [String], _ environment: [String: String] = [:]) throws
    -> CommandRun
  {
    try CommandRun.atTerminal("minutes-grep", arguments, in: folder, environment: environment)
  }

  @Test("at a terminal the path is a link to the file, and nowhere else")
  func links() throws {
    let shown = try terminal(["roof"]).output
    #expect(shown.contains("\u{1B}]8;;file://"))
    #expect(shown.contains("/a%20b.txt\u{1B}\\"))
    #expect(shown.contains("\u{1B}]8;;\u{1B}\\"))
    for arguments in [["roof", "--color=never"], ["-l", "roof"]] {
      #expect(try !terminal(arguments).output.contains("\u{1B}]8"))
    }
    #expect(try !grep("-p", "roof", "--color=always", in: folder).output.contains("\u{1B}]8"))
  }

  @Test("of several queries each hit says which found it")
  func queries() throws {
    let run = try grep("-p", "-e", "roof", "-e", "leaks", in: folder)
    #expect(run.output.contains("     1  paragraph · “roof”, “leaks”\n"))
    #expect(run.output.contains("     5  paragraph · “roof”\n"))
  }

  @Test("a pager is given what a terminal would show, and is waited for")
  func pager() throws {
    let run = try terminal(["--pager", "roof"], ["PAGER": "sed 's/^/> /'"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\r\n").map(String.init)
    #expect(lines.contains("> a b.txt"))
    #expect(lines.allSatisfy { $0.hasPrefix("> ") })
    #expect(run.output.contains("The **roof** leaks"))
  }

  @Test("without a pager, or without a terminal, output is as it is")
  func noPager() throws {
    for pager in ["", "cat"] {
      let run = try terminal(["--pager", "--color=never", "roof"], ["PAGER": pager])
      #expect(run.output == (try terminal(["--color=never", "roof"]).output))
    }
    let run = try grep("--pager", "roof", in: folder, environment: ["PAGER": "false"])
    #expect(run.lines.count == 2 && run.status == 0)
  }

  @Test("when the pager is quit the search ends, without a complaint")
  func quit() throws {
    let text = String(repeating: "The roof leaks again and again.\n\n", count: 20_000)
    try folder.write(text, to: "b.txt")
    let run = try terminal(["--pager", "roof"], ["PAGER": "head -n 1"])
    #expect(run.status == 0)
    #expect(run.output == "The roof leaks.\r\n")
  }

  @Test("a pager that does not exist is an error")
  func missingPager() throws {
    let run = try terminal(["--pager", "roof"], ["PAGER": "no-such-pager-anywhere"])
    #expect(run.status == 2)
    #expect(run.output.contains("no-such-pager-anywhere"))
  }
}

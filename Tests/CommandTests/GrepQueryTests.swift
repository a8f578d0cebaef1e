import MinutesTestSupport
import Testing

private func grep(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
  try CommandRun.of("minutes-grep", arguments, in: folder)
}

/// Minutes with the parts that conditions ask for.
private func minutes(_ body: String, _ date: String, _ present: String, _ text: String) -> String {
  """
  Harlesbury Borough Council

  \(body)

  Minutes of the meeting held on \(date)

  Present: Councillors \(present)

  1. Library charges

  \(text)

  RESOLVED: That the charges be noted.

  2. Repairs

  The roof of the museum was discussed.

  """
}

@Suite("minutes-grep: queries and conditions")
struct GrepQueryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a.txt": minutes("Cabinet", "6 September 2016", "Jane Ash and Idris Elm", "The fees rose."),
      "b.txt": minutes(
        "Planning Committee", "7 March 2018", "Jane Moor and Idris Elm", "The fee fell sharply."),
      "c.txt": "The fee is not dated.",
    ])
  }

  @Test("where a document names no body its organisation stands for it, in files and in an index")
  func bodyByOrganisation() throws {
    let folder = try TemporaryFolder([
      "a/council.txt":
        "Harlesbury Town Council\n\nMinutes of the meeting held on 3 May 2017\n\nThe fee rose.\n",
      "a/cabinet.txt": minutes("Cabinet", "6 September 2016", "Jane Ash", "The fee rose."),
    ])
    let shown = try grep("fee", "a/council.txt", in: folder).output
    #expect(shown.contains("2017-05-03 Harlesbury Town Council · "))
    func check(_ options: String...) throws {
      func found(_ arguments: [String]) throws -> String {
        try CommandRun.of("minutes-grep", ["-l", "a"] + options + arguments, in: folder).output
      }
      for query in [
        ["-e", "fee"], ["-e", "fee AND rose"], ["-e", "fe*"], ["-e", "kind:paragraph"],
      ] {
        #expect(try found(query + ["--body", "harlesbury"]) == "a/council.txt\n")
        #expect(try found(query + ["--body", "town council"]) == "a/council.txt\n")
        #expect(try found(query + ["--body", "borough"]) == "")
        #expect(try found(query + ["--body", "cabinet"]) == "a/cabinet.txt\n")
        #expect(try found(query + ["--body", "c*"]) == "a/cabinet.txt\na/council.txt\n")
        #expect(try found(query + ["--org", "harlesbury"]) == "a/cabinet.txt\na/council.txt\n")
      }
    }
    try check()
    #expect(try CommandRun.of("minutes", ["index", "a"], in: folder).status == 0)
    try check("--trust-index")
  }

  @Test("what is wrong in an option is said, and what was meant")
  func wrongOptions() throws {
    for option in ["--from", "--to"] {
      let run = try grep("fee", option, "2018-13", in: folder)
      #expect(
        run.status == 2 && run.errors.contains("takes a year, month or day such as 2018, "))
    }
    let kinds = try grep("fee", "--kind", "resolution,motions", in: folder)
    #expect(kinds.status == 2)
    #expect(kinds.errors.contains("there is no kind “motions”; did you mean “motion”?"))
    #expect(try grep("charges", "-c", "--kind", "Resolution,MOTION", in: folder).lines.count == 2)
    #expect(try grep("fee", "--kind", "note item:1", in: folder).status == 2)
    let body = try grep("fee", "--body", "", in: folder)
    #expect(body.status == 2 && body.errors.hasPrefix("Error: --body “”: "))
  }

  @Test("an error in a file of queries has its place")
  func wrongFile() throws {
    let folder = try TemporaryFolder(["q": "# fees\n\nfee AND\n", "a.txt": "The fee."])
    let run = try grep("-f", "q", "a.txt", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: q:3: column 8: there is nothing behind AND; "))
  }

  @Test("forms that print only words say why they print nothing", arguments: ["--kwic", "-o"])
  func noWords(form: String) throws {
    let run = try grep(form, "kind:resolution", in: folder)
    #expect(run.output == "" && run.status == 0)
    #expect(run.errors.contains("2 elements were found by conditions alone"))
    #expect(try grep(form, "kind:resolution AND charges", in: folder).errors == "")
    #expect(try grep(form, "nowhere", in: folder).errors == "")
  }

  @Test("operators, distances and patterns of words are understood")
  func language() throws {
    #expect(try grep("-l", "fee OR fees", in: folder).output == "a.txt\nb.txt\nc.txt\n")
    #expect(try grep("-l", "fee AND fell", in: folder).output == "b.txt\n")
    #expect(try grep("-l", "fee NEAR/2 sharply", in: folder).output == "b.txt\n")
    #expect(try grep("-l", "fee?", in: folder).output == "b.txt\nc.txt\n")
    #expect(try grep("-l", "fee*", in: folder).output == "a.txt\nb.txt\nc.txt\n")
    #expect(try grep("-l", "shaprly~ NOT rose", in: folder).output == "b.txt\n")
    #expect(try grep("-l", "--stem", "fee", in: folder).output == "a.txt\nb.txt\nc.txt\n")
    #expect(try grep("-l", "-F", "fee OR fees", in: folder).status == 1)
  }

  @Test("conditions can be options")
  func conditions() throws {
    #expect(try grep("-l", "charges", "--body", "cabinet", in: folder).output == "a.txt\n")
    #expect(try grep("-l", "charges", "--person", "Moor", in: folder).output == "b.txt\n")
    #expect(try grep("-l", "charges", "--present", "Jane Ash", in: folder).output == "a.txt\n")
    #expect(try grep("-l", "charges", "--from", "2017", in: folder).output == "b.txt\n")
    #expect(
      try grep("-l", "charges", "--from", "2016-09", "--to", "2016-09-06", in: folder).output
        == "a.txt\n")
    #expect(try grep("-c", "roof", "--item", "2", in: folder).output == "a.txt:1\nb.txt:1\n")
    #expect(try grep("roof", "--item", "library", in: folder).status == 1)
    #expect(
      try grep("-c", "charges", "--kind", "resolution", in: folder).output == "a.txt:1\nb.txt:1\n")
  }

  @Test("what must hold in one element can hold in one item or meeting")
  func scope() throws {
    #expect(try grep("fell AND noted", in: folder).status == 1)
    #expect(try grep("-c", "fell AND noted", "--scope", "item", in: folder).output == "b.txt:2\n")
    #expect(try grep("fell AND roof", "--scope", "item", in: folder).status == 1)
    #expect(try grep("-c", "fell AND roof", "--scope", "meeting", in: folder).output == "b.txt:2\n")
  }

  @Test("several queries are alternatives, and what begins with a dash can be one")
  func several() throws {
    #expect(
      try grep("-l", "-e", "rose", "-e", "sharply", ".", in: folder).output == "a.txt\nb.txt\n")
    #expect(try grep("-l", "-e", "-rose", in: folder).output == "a.txt\n")
  }

  @Test("documents without a date are counted where dates are asked for, or searched")
  func undated() throws {
    let run = try grep("-l", "fee", "--from", "2017", in: folder)
    #expect(run.output == "b.txt\n")
    #expect(
      run.errors == "minutes-grep: 1 document has no date and might match (--undated searches it)\n"
    )
    let all = try grep("-l", "fee", "--from", "2017", "--undated", in: folder)
    #expect(all.output == "b.txt\nc.txt\n" && all.errors == "")
    #expect(try grep("-l", "museum", "--from", "2017", in: folder).errors == "")
  }

  @Test("how a query is understood can be asked, and nothing is searched")
  func explain() throws {
    let run = try grep("--explain", "a b OR c", "nowhere", "--body", "cabinet", in: folder)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.lines.first == #"("a b" OR c) AND body:cabinet"#)
    #expect(run.output.contains("- the phrase “a b”"))
  }

  @Test("a query that makes no sense is shown with the place in it")
  func place() throws {
    let run = try grep("fee AND", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: column 8: there is nothing behind AND; "))
    #expect(run.errors.contains("\n  fee AND\n         ^\n"))
  }
}

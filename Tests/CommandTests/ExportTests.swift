import Foundation
import MinutesArchive
import MinutesTestSupport
import Testing

private let minutes = """
  # Harbour Board

  Minutes of the meeting held on 4 March 2019

  ## 7 Dredging & buoys

  Moved by Councillor Ash, seconded by Councillor Birch, and RESOLVED: That the dredging of 50% of the
  basin at £12_000 be approved {subject to survey}.

  The dredging will begin in June. =SUM(A1) said a member about the dredging.
  """

private func grep(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
  try CommandRun.of("minutes-grep", arguments, in: folder)
}

private func objects(_ run: CommandRun) throws -> [[String: Any]] {
  try run.lines.map {
    try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
  }
}

@Suite("minutes-grep: hits as a table")
struct TableTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["x/board.md": minutes])
  }

  private func table(_ arguments: String...) throws -> [[String: String]] {
    let run = try CommandRun.of("minutes-grep", arguments, in: folder)
    let rows = try DelimitedRecords(Array(run.data)).map { record in
      try record.get().fields.map { String(decoding: $0, as: UTF8.self) }
    }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  @Test("one row a match, in the columns of a concordance and those of minutes")
  func columns() throws {
    let run = try grep("--csv", "dredging", in: folder)
    #expect(
      run.output.hasPrefix("docname,from,to,pre,keyword,post,pattern,date,body,organisation,item,"))
    let rows = try table("--csv", "the dredging", "--kind", "resolution,paragraph")
    #expect(rows.count == 3)
    let first = try #require(rows.first)
    #expect(first["docname"] == "board.md")
    #expect(first["path"] == "x/board.md")
    #expect(first["date"] == "2019-03-04")
    #expect(first["item"] == "7")
    #expect(first["item_title"] == "Dredging & buoys")
    #expect(first["kind"] == "resolution")
    #expect(first["keyword"] == "the dredging")
    #expect(first["post"] == "of 50% of the basin")
    #expect(first["pattern"] == "the dredging")
    #expect(first["mover"] == "Ash")
    #expect(first["seconder"] == "Birch")
    #expect(first["text"]?.contains("£12_000 be approved") == true)
  }

  @Test("from and to number the words of the element")
  func wordNumbers() throws {
    let row = try #require(try table("--csv", "begin in June").first)
    #expect(row["from"] == "4" && row["to"] == "6")
    #expect(row["pre"] == "The dredging will")
  }

  @Test("an element that is found by what it is has one row, without a keyword")
  func noKeyword() throws {
    let rows = try table("--csv", "kind:resolution")
    #expect(rows.count == 1)
    #expect(rows[0]["keyword"] == "" && rows[0]["from"] == "")
    #expect(rows[0]["kind"] == "resolution")
  }

  @Test("a cell that begins like a formula is guarded unless the cells are to be raw")
  func guarded() throws {
    #expect(try table("--csv", "begin in June").first?["post"] == ". =SUM(A1) said a member")
    let formula = try TemporaryFolder(["a.txt": "=SUM(A1) is a formula."])
    #expect(try grep("--csv", "formula", in: formula).output.contains("'=SUM(A1) is a"))
    #expect(!(try grep("--csv", "formula", "--raw-cells", in: formula).output.contains("'=")))
  }

  @Test("a byte order mark only where it is asked for; the first line also without hits")
  func byteOrderMark() throws {
    let mark = Data([0xEF, 0xBB, 0xBF])
    #expect(try grep("--csv", "--bom", "dredging", in: folder).data.starts(with: mark))
    #expect(!(try grep("--csv", "dredging", in: folder).data.starts(with: mark)))
    let none = try grep("--csv", "nothing", in: folder)
    #expect(none.lines.count == 1 && none.status == 1)
  }

  @Test("with tabs each row is one line of as many cells")
  func tabs() throws {
    let run = try grep("--tsv", "dredging", in: folder)
    let cells = run.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }
    #expect(cells.count > 3)
    #expect(Set(cells).count == 1)
  }

  @Test(
    "what does not go together is refused",
    arguments: [
      ["--csv", "--json"], ["--csv", "--cite", "text"], ["--bom"], ["--raw-cells", "--json"],
      ["--cite", "word"],
    ])
  func refused(options: [String]) throws {
    let run = try CommandRun.of("minutes-grep", options + ["dredging"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: "))
  }
}

@Suite("minutes-grep: hits as JSON")
struct JSONExportTests {
  @Test("first what was asked, last the counts, all with their type")
  func frame() throws {
    let folder = try TemporaryFolder(["a.md": minutes, "b.txt": "No such word."])
    let records = try objects(try grep("--json", "dredging", ".", in: folder))
    #expect(
      records.map { $0["type"] as? String }
        == ["query"] + Array(repeating: "hit", count: records.count - 2) + ["summary"])
    let (query, summary) = (records[0], records[records.count - 1])
    #expect(query["schema"] as? String == "minutes-grep/1")
    #expect(query["arguments"] as? [String] == ["--json", "dredging", "."])
    let asked = try #require((query["queries"] as? [[String: String]])?.first)
    #expect(asked == ["typed": "dredging", "understood": "dredging"])
    let corpus = try #require(query["corpus"] as? [String: Any])
    #expect(corpus["documents"] as? Int == 2)
    #expect(corpus["bytes"] as? Int == minutes.utf8.count + 13)
    #expect(summary["documents"] as? Int == 2)
    #expect(summary["documentsWithHits"] as? Int == 1)
    #expect(summary["hits"] as? Int == records.count - 2)
  }

  @Test("every record keeps to the published schema, and a record with a key too many does not")
  func schema() throws {
    let folder = try TemporaryFolder([
      "a.md": minutes, "b.txt": "The Harbour Safety Plan (HSP).\n\nThe HSP of the dredging.\n",
      "c.txt": "Hill Street Primary (HSP).\n",
    ])
    var lines = try grep("--json", "dredging", "-e", "kind:resolution", "-C", "1", in: folder).lines
    lines += try grep("--json", "--acronyms", "harbour safety plan", in: folder).lines
    let saved = try grep("--json", "dredging", in: folder)
    try folder.write(saved.data, to: "saved.jsonl")
    try folder.write("The dredging is over.\n", to: "b.txt")
    lines += try grep("--json", "--rerun", "saved.jsonl", in: folder).lines
    let types = Set(lines.compactMap { $0.split(separator: "\"").dropFirst(3).first })
    #expect(types == ["query", "hit", "summary", "rerun", "new", "lost"], "\(types)")
    let verdict = try SchemaValidator.validate(lines, against: SchemaValidator.searchSchema)
    #expect(verdict.isValid, "\(verdict.complaints)")
    let wrong = try #require(lines.first).replacing("{\"type\"", with: "{\"extra\":1,\"type\"")
    #expect(
      try !SchemaValidator.validate([wrong], against: SchemaValidator.searchSchema).isValid)
  }

  @Test("a run without hits has its two records, and status 1")
  func noHits() throws {
    let run = try grep("--json", "nothing", in: TemporaryFolder(["a.md": minutes]))
    #expect(try objects(run).map { $0["type"] as? String } == ["query", "summary"])
    #expect(run.status == 1)
  }

  @Test("the fingerprint depends on names and sizes, not on where the archive is")
  func fingerprint() throws {
    let folder = try TemporaryFolder(["x/a.txt": "One.", "y/a.txt": "Two.", "z/b.txt": "One."])
    func hash(_ path: String) throws -> String? {
      let records = try objects(try grep("--json", "one", path, in: folder))
      return (records[0]["corpus"] as? [String: Any])?["sha256"] as? String
    }
    #expect(try hash("x") == hash("y"))
    #expect(try hash("x") != hash("z"))
  }

  @Test(
    "a quote gives the words of a match and those beside it; all of the element where none matched")
  func selectors() throws {
    let folder = try TemporaryFolder([
      "a.txt": "Fête: the old harbour wall leaks, and members of the board asked why it does."
    ])
    func quotes(_ query: String) throws -> [[String: String]] {
      let records = try objects(try grep("--json", query, in: folder))
      return try #require(records[1]["selectors"] as? [[String: String]])
    }
    #expect(
      try quotes("leaks OR fete") == [
        [
          "type": "TextQuoteSelector", "exact": "Fête", "prefix": "",
          "suffix": ": the old harbour wall leaks, an",
        ],
        [
          "type": "TextQuoteSelector", "exact": "leaks", "prefix": "Fête: the old harbour wall ",
          "suffix": ", and members of the board asked",
        ],
      ])
    #expect(try quotes("kind:field")[0]["exact"]?.hasSuffix("why it does.") == true)
  }

  @Test("a quote at the edge of an element goes on in the next one, which is not shown for that")
  func selectorOverElements() throws {
    let folder = try TemporaryFolder(["a.txt": "The wall leaks.\n\nThe harbour.\n\nIt is deep.\n"])
    let hit = try objects(try grep("--json", "the harbour", in: folder))[1]
    let quote = try #require((hit["selectors"] as? [[String: String]])?.first)
    #expect(quote["prefix"] == "The wall leaks. " && quote["suffix"] == ". It is deep.")
    #expect(hit["before"] == nil && hit["after"] == nil)
  }
}

@Suite("minutes-grep: keys of elements")
struct StableKeyTests {
  private func keys(_ files: [String: String]) throws -> [String] {
    let run = try grep("--json", "dredging", "--kind", "resolution", in: TemporaryFolder(files))
    return try objects(run).compactMap { $0["key"] as? String }
  }

  @Test("a key stays when other elements change, the file moves or the line wraps")
  func stable() throws {
    let key = try keys(["a.md": minutes])
    #expect(key.count == 1)
    #expect(key[0].wholeMatch(of: /[a-z-]+-2019-03-04-7-[0-9a-f]{8}/) != nil)
    #expect(try keys(["b/c.md": minutes]) == key)
    let longer = minutes.replacing("## 7", with: "## 6 Apologies\n\nThere were none.\n\n## 7")
    #expect(try keys(["a.md": longer]) == key)
    #expect(try keys(["a.md": minutes.replacing("the\n  basin", with: "the basin")]) == key)
  }

  @Test("another element has another key, and a second one with the same words a number")
  func different() throws {
    let key = try keys(["a.md": minutes])
    #expect(try keys(["a.md": minutes.replacing("50%", with: "60%")]) != key)
    #expect(try keys(["a.md": minutes, "b.md": minutes]) == key + [key[0] + "-2"])
  }
}

@Suite("minutes-grep: citations")
struct CitationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["board.md": minutes])
  }

  @Test("in words: who, what, when, which element, what it says and where")
  func words() throws {
    let run = try grep("--cite", "text", "dredging", "--kind", "resolution", in: folder)
    #expect(run.lines.count == 1)
    let citation = try #require(run.lines.first)
    #expect(
      citation.contains("“Dredging & buoys” (item 7), minutes of 4 March 2019, resolution: “"))
    #expect(citation.hasSuffix("{subject to survey}.” (board.md, line 7)."))
  }

  @Test("BibTeX: what TeX would take for a command is written out, braces are in pairs")
  func bibTeX() throws {
    let run = try grep("--cite", "bibtex", "dredging", "--kind", "resolution", in: folder)
    #expect(run.output.hasPrefix("@misc{"))
    for expected in [
      #"title = {{Dredging \& buoys}}"#, #"50\% of"#, #"£12\_000"#,
      #"\textbraceleft{}subject to survey\textbraceright{}"#, "year = {2019}",
      #"month = "4~" # mar"#, "howpublished = {Minutes, item 7}", "line 7 of \\texttt{board.md}",
    ] {
      #expect(run.output.contains(expected), "\(expected)")
    }
    #expect(
      run.output.count(where: { $0 == "{" }) == run.output.count(where: { $0 == "}" }))
  }

  @Test("CSL-JSON: one array, also where there is no hit, in keys that its schema knows")
  func csl() throws {
    let run = try grep("--cite", "csl-json", "dredging", in: folder)
    let items = try #require(
      try JSONSerialization.jsonObject(with: run.data) as? [[String: Any]])
    #expect(items.count > 1)
    let known: Set = [
      "id", "type", "title", "container-title", "author", "authority", "publisher", "issued",
      "genre",
      "section", "URL", "annote", "note", "custom",
    ]
    for item in items {
      #expect(Set(item.keys).isSubset(of: known))
      #expect(item["type"] as? String == "document")
      #expect((item["issued"] as? [String: [[Int]]]) == ["date-parts": [[2019, 3, 4]]])
    }
    #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
    let none = try grep("--cite", "csl-json", "nothing", in: folder)
    #expect(try JSONSerialization.jsonObject(with: none.data) as? [String] == [])
  }

  @Test("a report is cited as a report")
  func report() throws {
    let report = """
      # Harbour Council

      REPORT TO: Harbour Board
      DATE: 4 March 2019
      REPORT OF: Director of Moorings
      SUBJECT: Dredging of the Inner Basin

      ## 1 Purpose

      To seek approval of the dredging.

      ## 2 Recommendation

      That the dredging be approved.
      """
    let folder = try TemporaryFolder(["report.md": report])
    let run = try grep("--cite", "bibtex", "dredging", in: folder)
    #expect(run.output.contains("@techreport{"))
    #expect(run.output.contains("institution = {"))
    #expect(run.output.contains("title = {{Recommendation, in: Dredging of the Inner Basin}}"))
    let words = try grep("--cite", "text", "dredging", "--kind", "recommendation", in: folder)
    #expect(
      words.output.contains(
        "“Recommendation” (item 2), in “Dredging of the Inner Basin”, report of"))
    #expect(
      try grep("--cite", "csl-json", "dredging", in: folder).output.contains(#""type":"report""#))
  }
}

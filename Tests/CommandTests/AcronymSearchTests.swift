import Foundation
import MinutesTestSupport
import Testing

@Suite("minutes-grep: acronyms that documents define")
struct AcronymSearchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a.txt": "The board heard of the Harbour Safety Plan (HSP).\n",
      "b.txt": "The HSP was noted.\n\nThe harbour safety plan is old.\n",
      "c.txt":
        "Hill Street Primary (HSP) is full.\n\nHSP has no places; the Harbour Safety Plan said so.\n\nHSP closed.\n",
      "d.txt": "Ms Hetty Sarah Prior (HSP) spoke. A plan.\n",
    ])
  }

  private func grep(_ arguments: String...) throws -> CommandRun {
    try CommandRun.of("minutes-grep", arguments, in: folder)
  }

  /// Path and line of each hit.
  private func places(_ run: CommandRun) -> [String] {
    run.lines.map { $0.split(separator: ":").prefix(2).joined(separator: ":") + ":" }
  }

  @Test(
    "what it stands for is asked: the short form is found, but not where it stands for something else"
  )
  func longForm() throws {
    let run = try grep("--acronyms", "harbour safety plan")
    #expect(places(run) == ["a.txt:1:", "b.txt:1:", "b.txt:3:", "c.txt:3:"])
    #expect(
      run.errors.contains(
        "“HSP” stands for “Harbour Safety Plan”, as defined in a.txt:1; both are searched"))
    #expect(run.errors.contains("“HSP” stands for “Hill Street Primary” in c.txt:1; it is not"))
    #expect(run.errors.contains("“HSP” stands for “Hetty Sarah Prior” in d.txt:1; it is not"))
  }

  @Test("the short form is asked: everything is found that it stands for")
  func shortForm() throws {
    let run = try grep("--acronyms", "hsp")
    #expect(Set(places(run)).isSuperset(of: ["a.txt:1:", "b.txt:1:", "b.txt:3:", "c.txt:1:"]))
    #expect(run.errors.contains("“Harbour Safety Plan”"))
    #expect(run.errors.contains("“Hill Street Primary”"))
  }

  @Test("without the option only what was asked for is found")
  func off() throws {
    #expect(places(try grep("harbour safety plan")) == ["a.txt:1:", "b.txt:3:", "c.txt:3:"])
  }

  @Test(
    "a record names the definition that it was found by, in its own document where there is one")
  func records() throws {
    let run = try grep("--acronyms", "--json", "harbour safety plan", "a.txt", "b.txt")
    let records = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let acronyms = try #require(records[0]["acronyms"] as? [[String: Any]])
    #expect(acronyms.count == 1)
    #expect(acronyms[0]["short"] as? String == "HSP")
    let uses = records.filter { $0["type"] as? String == "hit" }.map {
      ($0["acronyms"] as? [[String: Any]])?.compactMap { $0["path"] as? String } ?? []
    }
    #expect(uses == [["a.txt"], ["a.txt"], []])
    let table = try grep("--acronyms", "--tsv", "harbour safety plan", "a.txt", "b.txt")
    #expect(table.lines[0].hasSuffix("\tacronym"))
    #expect(table.lines[2].contains("HSP = Harbour Safety Plan (a.txt:1)"))
  }

  @Test("a saved query finds both forms again")
  func rerun() throws {
    try folder.write(try grep("--acronyms", "--json", "hsp", "a.txt", "b.txt").data, to: "s.jsonl")
    #expect(try grep("--rerun", "s.jsonl").status == 0)
  }

  @Test("words that nobody defines are searched as they are, and the user is told")
  func undefined() throws {
    let run = try grep("--acronyms", "noted")
    #expect(places(run) == ["b.txt:1:"])
    #expect(run.errors.contains("no document defines an acronym of these words"))
  }

  @Test("standard input is refused, for it can be read once only")
  func standardInput() throws {
    let run = try grep("--acronyms", "hsp", "-")
    #expect(run.status == 2)
  }
}

import Foundation
import MinutesTestSupport
import Testing

@Suite("minutes-grep: a saved query again")
struct RerunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "archive/a.txt": "The roof leaks.\n\nThe floor.\n", "archive/b.txt": "A roof.\n",
      "queries.txt": "",
    ])
    let run = try grep("--json", "roof", "archive")
    try folder.write(run.data, to: "saved.jsonl")
  }

  private func grep(_ arguments: String...) throws -> CommandRun {
    try CommandRun.of("minutes-grep", arguments, in: folder)
  }

  @Test("nothing has changed: one line says so, and the status is 0")
  func unchanged() throws {
    let run = try grep("--rerun", "saved.jsonl")
    #expect(run.status == 0)
    #expect(
      run.output
        == "2 hits when it was saved, 2 now: 0 new, 0 lost; the files have the same names and sizes\n"
    )
  }

  @Test("where the archive has gone, it is asked for and no hit is called lost")
  func archiveGone() throws {
    try FileManager.default.moveItem(
      atPath: folder.path + "/archive", toPath: folder.path + "/moved")
    let run = try grep("--rerun", "saved.jsonl")
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.errors
        == "minutes-grep: archive is not there; name where the archive is now: minutes-grep --rerun saved.jsonl <path>\n"
    )
    #expect(try grep("--rerun", "saved.jsonl", "moved").errors == "")
  }

  @Test("new hits and lost ones, and what became of the files of these; the status is 1")
  func changed() throws {
    try folder.write(Data("The floor.\n\nThe roof is sound.\n".utf8), to: "archive/a.txt")
    try folder.write(Data("Another roof.\n".utf8), to: "archive/c.txt")
    try FileManager.default.removeItem(atPath: folder.path + "/archive/b.txt")
    let run = try grep("--rerun", "saved.jsonl")
    #expect(run.status == 1)
    let lines = run.lines
    try #require(lines.count == 5)
    #expect(lines[0].hasPrefix("+ archive/a.txt:3:5: ") && lines[0].hasSuffix("The roof is sound."))
    #expect(lines[1].hasPrefix("+ archive/c.txt:1:9: "))
    #expect(lines[2].hasPrefix("- archive/a.txt:1: "))
    #expect(lines[2].hasSuffix("The roof leaks. (the file was changed)"))
    #expect(lines[3].hasSuffix("A roof. (the file is gone)"))
    #expect(lines[4].hasPrefix("2 hits when it was saved, 2 now: 2 new, 2 lost; 2 documents of "))
  }

  @Test("a hit that has only moved in its file is neither new nor lost")
  func moved() throws {
    try folder.write(Data("The floor.\n\nThe  roof leaks.\n".utf8), to: "archive/a.txt")
    #expect(try grep("--rerun", "saved.jsonl").status == 0)
  }

  @Test("another place for the same archive")
  func elsewhere() throws {
    try FileManager.default.moveItem(
      atPath: folder.path + "/archive", toPath: folder.path + "/elsewhere")
    #expect(try grep("--rerun", "saved.jsonl").status == 2)
    let run = try grep("--rerun", "saved.jsonl", "elsewhere")
    #expect(run.status == 0)
    #expect(run.output.contains("the same names and sizes"))
  }

  @Test("as JSON: what was asked, what is new, what is lost as it was saved, the counts")
  func json() throws {
    try folder.write(Data("No more.\n".utf8), to: "archive/b.txt")
    try folder.write(Data("Another roof.\n".utf8), to: "archive/c.txt")
    let run = try grep("--rerun", "saved.jsonl", "--json")
    let records = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(records.map { $0["type"] as? String } == ["rerun", "new", "lost", "summary"])
    #expect(records[2]["text"] as? String == "A roof.")
    #expect(records[3]["new"] as? Int == 1 && records[3]["lost"] as? Int == 1)
  }

  @Test("a file that ends early is told, and what is no saved query refused")
  func damaged() throws {
    let saved = try folder.read("saved.jsonl").split(separator: "\n")
    try folder.write(Data(saved.prefix(2).joined(separator: "\n").utf8), to: "short.jsonl")
    let short = try grep("--rerun", "short.jsonl")
    #expect(short.errors.contains("the run that wrote it did not end"))
    #expect(short.status == 1)
    for (name, text) in [
      ("empty", ""), ("text", "The roof."), ("other", #"{"type":"hit"}"#),
      ("later", saved[0].replacing("minutes-grep/1", with: "minutes-grep/9")),
      ("broken", saved[0] + "\n{"), ("rerun", saved[0].replacing(#""query""#, with: #""rerun""#)),
    ] {
      try folder.write(Data(text.utf8), to: name)
      let run = try grep("--rerun", name)
      #expect(run.status == 2, "\(name)")
      #expect(run.errors.hasPrefix("minutes-grep: \(name): "), "\(run.errors)")
    }
    #expect(try grep("--rerun", "nowhere").status == 2)
  }

  @Test("what else is asked at the same time is refused")
  func refused() throws {
    #expect(try grep("--rerun", "saved.jsonl", "-e", "floor").status == 2)
    #expect(try grep("--rerun", "saved.jsonl", "--csv").status == 2)
  }
}

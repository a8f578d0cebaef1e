import Foundation
import MinutesModel
import MinutesTestSupport
import Testing

private func grep(_ arguments: [String], in folder: TemporaryFolder) throws -> CommandRun {
  try CommandRun.of("minutes-grep", arguments, in: folder)
}

/// What a search prints, without the arguments that led to it.
private func results(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
  let run = try grep(arguments, in: folder)
  let lines = run.lines.filter { !$0.contains(#""arguments""#) }
  return "\(lines.joined(separator: "\n"))\n\(run.status) \(run.errors)"
}

/// Makes the index of a folder when its files have been there for long enough that a later change
/// would be seen.
private func makeIndex(_ arguments: [String], in folder: TemporaryFolder) throws {
  Thread.sleep(forTimeInterval: 2.2)
  let run = try CommandRun.of("minutes", ["index"] + arguments, in: folder)
  #expect(run.status == 0, "\(run.errors)")
}

@Suite("minutes-grep by an index")
struct IndexedSearchTests {
  /// An archive of made-up documents.
  private static func archive(seed: UInt64, count: Int) throws -> TemporaryFolder {
    var generator = MinutesGenerator(seed: seed)
    var files: [String: String] = [:]
    let formats: [(SourceDescription.Format, String)] = [
      (.html, "html"), (.markdown, "md"), (.text, "txt"),
    ]
    for number in 0..<count {
      let (format, suffix) = formats[number % 3]
      files["archive/\(number % 4)/\(number).\(suffix)"] = generator.document(format)
    }
    files["archive/1.txt"] =
      "Fen Lane Board\n\nMinutes of the meeting held on 6 May 2016\n\n1. Fees\n\n"
      + "RESOLVED: That the fee for children's ser-\nvices be £165,000, as the council agreed.\n"
    return try TemporaryFolder(files)
  }

  @Test("the same is found in the index, in the trusted index and in the files")
  func sameResults() throws {
    let folder = try Self.archive(seed: 5, count: 60)
    try makeIndex(["archive"], in: folder)
    let statistics = try grep(["--stats", "-c", "the", "archive"], in: folder)
    #expect(statistics.errors.contains("read: 0, from an index: 61"))
    var queries = QueryGenerator(seed: 6)
    for number in 0..<40 {
      var arguments = ["-e", queries.query(), "archive/3", "archive/1.txt", "archive/1"]
      if number % 4 == 0 { arguments += ["-e", queries.query()] }
      if number % 3 == 0 { arguments.append("--undated") }
      if number % 5 == 0 { arguments += [number % 2 == 0 ? "--sort" : "--sortr", "date"] }
      arguments += number % 2 == 0 ? ["--json"] : ["-C", "1"]
      let read = try results(arguments + ["--no-index"], in: folder)
      #expect(try results(arguments, in: folder) == read, "\(arguments)")
      #expect(try results(arguments + ["--trust-index"], in: folder) == read, "\(arguments)")
    }
  }

  @Test("whatever becomes of many files, the same is found as in the files", arguments: [1, 2])
  func manyChanges(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    func text() -> String {
      let words = ["heronry", "survey", "council", "noted", "the", "pumps"]
      return (0..<6).map { _ in words.randomElement(using: &random) ?? "the" }.joined(
        separator: " ")
    }
    func path() -> String {
      let depth = Int.random(in: 0...3, using: &random)
      let folders = (0..<depth).map { _ in "\(Int.random(in: 0...4, using: &random))/" }.joined()
      return "archive/\(folders)\(Int.random(in: 0...400, using: &random)).txt"
    }
    var paths: Set<String> = []
    while paths.count < 700 { paths.insert(path()) }
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: paths.sorted().map { ($0, "The " + text() + ".\n") }))
    try makeIndex(["archive"], in: folder)
    for round in 0..<3 {
      for path in paths.sorted().shuffled(using: &random).prefix(10 * round) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          try folder.remove(path)
          paths.remove(path)
        case 1: try folder.write("Now " + text() + ".\n", to: path)
        default:
          let new = path.replacingOccurrences(of: ".txt", with: "/new.md")
          try folder.write("New " + text() + ".\n", to: new)
        }
      }
      for arguments in [
        ["heronry survey"], ["-l", "pumps pumps"], ["-L", "heronry"], ["-c", "the"],
      ] {
        let arguments = arguments + ["archive/2", "archive", "archive/1"]
        let read = try results(arguments + ["--no-index"], in: folder)
        #expect(try results(arguments, in: folder) == read, "\(arguments)")
      }
    }
    let statistics = try grep(["--stats", "-c", "the", "archive"], in: folder)
    #expect(!statistics.errors.contains("read: 0,"))
  }

  @Test("files that were added, changed or removed since are seen without a new index")
  func changes() throws {
    let folder = try Self.archive(seed: 7, count: 24)
    try makeIndex(["archive"], in: folder)
    try folder.write("The heronry was counted.\n", to: "archive/2/new.txt")
    try folder.write("The heronry was not counted.\n", to: "archive/1.txt")
    try folder.remove("archive/3/3.html")
    for query in ["heronry", "the", "council", "NOT heronry"] {
      let read = try results([query, "archive", "--no-index"], in: folder)
      #expect(try results([query, "archive"], in: folder) == read)
    }
    #expect(try grep(["-c", "heronry", "archive"], in: folder).lines.count == 2)
    // Who trusts the index sees what it has.
    #expect(try grep(["heronry", "archive", "--trust-index"], in: folder).status == 1)
    #expect(try grep(["-c", "fee", "archive/1.txt", "--trust-index"], in: folder).status == 0)
  }

  @Test("what overwrites a part of the index is noticed, and the files are searched")
  func overwritten() throws {
    let folder = try Self.archive(seed: 8, count: 2)
    try makeIndex(["archive"], in: folder)
    let segment = "archive/.minutes/segment-00000001"
    let sound = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + segment))
    let part = sound.count / 4
    for number in 0..<4 {
      Thread.sleep(forTimeInterval: 0.02)
      var bytes = sound
      bytes.replaceSubrange((number * part)..<((number + 1) * part), with: Data(count: part))
      try folder.write(bytes, to: segment)
      for query in ["kind:resolution", "council"] {
        let read = try grep(["-c", query, "archive", "--no-index"], in: folder)
        let run = try grep(["-c", query, "archive"], in: folder)
        #expect(run.output == read.output, "\(query), part \(number)")
        #expect(run.status == read.status)
        #expect(run.errors.contains("damaged"), "\(query), part \(number): \(run.errors)")
      }
      #expect(try grep(["-c", "council", "archive", "--trust-index"], in: folder).status == 2)
    }
    try folder.write(sound, to: segment)
    #expect(try grep(["-c", "council", "archive"], in: folder).errors == "")
  }

  @Test("what a list says of documents is found by the index, addresses are shown")
  func contexts() throws {
    let page = "Agenda item\n\nSlipway\n\nMinutes:\n\nIt is worn."
    let folder = try TemporaryFolder([
      "a/1.txt": page, "a/2.txt": page,
      "list.csv": "path,body,date,url\na/1.txt,Ferry Panel,2019-09-06,https://elder.example/1\n",
    ])
    try makeIndex(["a", "--context", "list.csv"], in: folder)
    let run = try grep(["--csv", "worn", "--body", "ferry", "--from", "2019", "a"], in: folder)
    #expect(run.errors == "")
    #expect(run.output.hasSuffix(",https://elder.example/1\r\n"), "\(run.output)")
    let cited = try grep(["--cite", "bibtex", "worn", "--body", "ferry", "a"], in: folder)
    #expect(cited.output.contains("url = {https://elder.example/1}"))

    // The list belongs to the index: it cannot be forgotten, and another one is noticed.
    let forgotten = try CommandRun.of("minutes", ["index", "a"], in: folder)
    #expect(forgotten.status == 2)
    #expect(forgotten.errors.contains("was made with --context list.csv"), "\(forgotten.errors)")
    try folder.write("path,body\na/2.txt,Bridge Panel\na/3.txt,X\n", to: "list.csv")
    let other = try CommandRun.of(
      "minutes", ["index", "a", "--context", "list.csv", "-v"], in: folder)
    #expect(other.errors.contains("2 documents indexed"))
    #expect(other.errors.contains("list.csv:3: 1 row names no document that was indexed"))
    #expect(try grep(["-l", "body:bridge", "a"], in: folder).output == "a/2.txt\n")
    #expect(try grep(["-l", "body:ferry", "a"], in: folder).status == 1)
    try folder.write(page + " New.", to: "a/2.txt")
    #expect(try grep(["-l", "new", "a"], in: folder).errors.contains("what “list.csv” says"))
    let without = try CommandRun.of("minutes", ["index", "a", "--rebuild"], in: folder)
    #expect(without.status == 0, "\(without.errors)")
    #expect(try grep(["-l", "body:bridge", "a"], in: folder).status == 1)
  }

  @Test("files that an index does not cover are read beside those that it does")
  func partlyCovered() throws {
    let folder = try TemporaryFolder([
      "a/1.txt": "The heronry.", "b/2.txt": "The heronry.", "a/note.log": "The heronry.",
    ])
    try makeIndex(["a"], in: folder)
    let run = try grep(["-l", "heronry", "b", "a", "a/note.log"], in: folder)
    #expect(run.lines == ["b/2.txt", "a/1.txt", "a/note.log"])
    #expect(try grep(["-l", "heronry", "a", "--index", "nowhere"], in: folder).status == 2)
    #expect(try grep(["-l", "heronry", "b", "--trust-index"], in: folder).status == 2)
  }

  @Test("an index that was made with other options is not used, and it is said")
  func otherOptions() throws {
    let folder = try TemporaryFolder(["a/1.txt": "The <b>heronry</b>."])
    try makeIndex(["a", "--format", "html"], in: folder)
    let run = try grep(["-c", "heronry", "a"], in: folder)
    #expect(run.output == "a/1.txt:1\n")
    #expect(run.errors.contains("was made by another version or with other options"))
    #expect(try grep(["-c", "heronry", "a", "--format", "html"], in: folder).errors == "")
  }

  @Test("what an index says of its archive is found from the archive, from below it and by name")
  func statusOfArchive() throws {
    let folder = try TemporaryFolder(["a/b/1.txt": "The heronry."])
    try makeIndex(["a"], in: folder)
    for arguments in [["a"], ["a/b"], ["a/.minutes"], ["--index", "a/.minutes"]] {
      let status = try CommandRun.of("minutes", ["index", "status"] + arguments, in: folder)
      #expect(status.output.hasPrefix("documents: 1\n"), "\(arguments) \(status.errors)")
      let verify = try CommandRun.of("minutes", ["index", "verify"] + arguments, in: folder)
      #expect(verify.status == 0, "\(arguments) \(verify.errors)")
    }
    #expect(try CommandRun.of("minutes", ["index", "status", "b"], in: folder).status == 2)
    for index in ["a", "a/", "a/.minutes"] {
      let run = try grep(["-c", "heronry", "a", "--index", index], in: folder)
      #expect(run.output == "a/b/1.txt:1\n", "\(index) \(run.errors)")
    }
  }
}

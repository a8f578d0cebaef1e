import Foundation
import MinutesTestSupport
import Testing

private func grep(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
  try CommandRun.of("minutes-grep", arguments, in: folder)
}

@Suite("minutes-grep: which files and hits are wanted")
struct SelectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "a/1.html": "<p>The roof.</p><p>A roof.</p>", "a/b/2.md": "The roof.\n\nThe Roof\n",
      "a/b/draft.md": "roof", "3.txt": "A floor.", "queries": "# asked often\n\nroof\nfloor\n",
    ])
  }

  @Test(
    "files are chosen by type, name and size",
    arguments: [
      (["-t", "md"], ["a/b/2.md", "a/b/draft.md"]),
      (["-t", "html", "-t", "txt"], ["3.txt", "a/1.html"]),
      (["-g", "*.md"], ["a/b/2.md", "a/b/draft.md"]),
      (["-g", "!draft*"], ["3.txt", "a/1.html", "a/b/2.md"]),
      (["-g", "*.md", "-g", "!draft*"], ["a/b/2.md"]),
      (["-g", "b/?.md"], ["a/b/2.md"]), (["-g", "a/*.md"], []),
      (["-g", "a/**/*.md"], ["a/b/2.md", "a/b/draft.md"]),
      (["-g", "*.{txt,html}"], ["3.txt", "a/1.html"]), (["-g", "[0-9].*d"], ["a/b/2.md"]),
      (["--max-filesize", "8"], ["3.txt", "a/b/draft.md"]),
    ])
  func files(options: [String], paths: [String]) throws {
    let run = try CommandRun.of("minutes-grep", ["--files"] + options, in: folder)
    #expect(run.lines == paths)
    #expect(run.status == (paths.isEmpty ? 1 : 0))
  }

  @Test("a file that is named is searched whatever the options say")
  func named() throws {
    #expect(try grep("-c", "roof", "-t", "md", "a/1.html", in: folder).output == "a/1.html:2\n")
  }

  @Test("where options leave no document it is said that they do")
  func noneChosen() throws {
    let run = try grep("roof", "-g", "b", in: folder)
    #expect(run.status == 1)
    #expect(run.errors == "minutes-grep: no documents that the options choose in .\n")
  }

  @Test("a path in the place of the query is taken for the query, and it is said")
  func pathAsQuery() throws {
    #expect(try grep("a", in: folder).errors.contains("“a” is taken for the query"))
    #expect(try !grep("roof", in: folder).errors.contains("taken for the query"))
    #expect(try !grep("a", "a", in: folder).errors.contains("taken for the query"))
  }

  @Test(
    "what is named twice, or lies in a folder that is named, is searched once",
    arguments: [
      ["a", "a"], ["a", "./a/"], ["a/b", "a"], ["a", "a/1.html"], ["a/1.html", "a", "a/b/2.md"],
    ])
  func namedTwice(paths: [String]) throws {
    let run = try CommandRun.of("minutes-grep", ["--json", "roof"] + paths, in: folder)
    #expect(run.lines.filter { $0.contains(#""type":"hit""#) }.count == 5)
    #expect(run.lines.last?.contains(#""documents":3,"#) == true)
    #expect(run.lines.first?.contains(#""corpus":{"documents":3,"#) == true)
  }

  @Test("a file that is named stays beside its folder where the folder's are chosen from")
  func namedAndChosen() throws {
    #expect(try grep("-l", "roof", "-t", "md", "a", "a/1.html", in: folder).lines.count == 3)
    #expect(
      try grep("-l", "roof", "a/b", "3.txt", in: folder).lines == ["a/b/2.md", "a/b/draft.md"])
  }

  @Test("files that are no text are named where they were named, else counted")
  func noText() throws {
    let pdf = "%PDF-1.7 \u{1} roof"
    let folder = try TemporaryFolder(["roof.pdf": pdf, "a/roof.txt": pdf, "a/b.md": "The roof."])
    let named = try grep("roof", "roof.pdf", "a/b.md", in: folder)
    #expect(
      named.errors
        == "minutes-grep: roof.pdf is no text and is not searched; convert it to text first\n")
    #expect(named.lines.count == 1 && named.status == 0)
    for word in ["roof", "floor"] {
      let run = try grep("--json", word, "a", in: folder)
      #expect(
        run.errors
          == "minutes-grep: 1 file is no text and is not searched, whatever its name says: a/roof.txt\n"
      )
      #expect(run.lines.last?.contains(#""noText":1}"#) == true)
    }
    #expect(try CommandRun.of("minutes", ["index", "a"], in: folder).status == 0)
    for arguments in [["--json", "roof", "a"], ["-L", "roof", "a"], ["-t", "txt", "roof", "a"]] {
      let indexed = try CommandRun.of("minutes-grep", arguments, in: folder)
      let read = try CommandRun.of("minutes-grep", arguments + ["--no-index"], in: folder)
      #expect(indexed.errors == read.errors && indexed.lines.count == read.lines.count)
      #expect(indexed.lines.last == read.lines.last)
    }
  }

  @Test("files that are no text are neither with hits nor without, and the first are named")
  func noTextWithout() throws {
    let pdf = "%PDF-1.7 \u{1} roof"
    var files = ["b.txt": "The floor."]
    for name in ["a", "c", "d", "e", "f"] { files["\(name).txt"] = pdf }
    let folder = try TemporaryFolder(files)
    let run = try grep("-L", "roof", in: folder)
    #expect(run.output == "b.txt\n" && run.status == 0)
    #expect(
      run.errors
        == "minutes-grep: 5 files are no text and are not searched, whatever their names say: "
        + "a.txt, c.txt, d.txt and 2 more\n")
    #expect(try grep("-L", "floor", in: folder).status == 1)
    #expect(try CommandRun.of("minutes", ["index", "."], in: folder).status == 0)
    #expect(try grep("-L", "roof", in: folder).data == run.data)
    #expect(try grep("-L", "floor", in: folder).status == 1)
  }

  @Test("a table is not sorted by context, and it is said")
  func sortedTable() throws {
    let run = try grep("roof", "--csv", "--kwic", "--sort-context", "right", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("--sort-context sorts concordances"))
  }

  @Test("a pattern with an open bracket is refused", arguments: ["[a", "{a", "{a,b"])
  func brokenPattern(glob: String) throws {
    #expect(try grep("roof", "-g", glob, in: folder).status == 2)
  }

  @Test("more than is held while documents are sorted is found again")
  func sortedTwice() throws {
    func document(_ year: Int) -> String {
      "Fen Lane Board\n\nMinutes of the meeting held on 6 May \(year)\n\n"
        + (0..<300).map { "The roof \($0): \(String(repeating: "tile ", count: 300))." }
        .joined(separator: "\n\n")
    }
    let folder = try TemporaryFolder([
      "a.txt": document(2019), "b.txt": document(2017), "c.txt": document(2018),
      "d.txt": "The floor.",
    ])
    let parts = try ["b.txt", "c.txt", "a.txt"].map { try grep("roof", $0, in: folder).output }
    #expect(parts.allSatisfy { $0.utf8.count > 400_000 })
    let run = try grep("--sort", "date", "--stats", "roof", in: folder)
    #expect(run.output == parts.joined())
    #expect(run.errors.contains("documents with hits: 3 of 4,"))
    let reversed = try grep("--sortr", "date", "roof", in: folder)
    #expect(reversed.output == parts.reversed().joined())
  }

  @Test("paths without hits are listed, and paths can end with a NUL")
  func without() throws {
    #expect(try grep("-L", "roof", in: folder).output == "3.txt\n")
    #expect(try grep("-L", "a*", "-t", "txt", in: folder).status == 1)
    #expect(try grep("-l", "-0", "floor", in: folder).data == Data("3.txt\0".utf8))
    #expect(try grep("-c", "-0", "floor", in: folder).data == Data("3.txt\u{0}1\n".utf8))
    #expect(try grep("-0", "floor", in: folder).status == 2)
  }

  @Test("only what was found is printed, a line a match")
  func only() throws {
    let run = try grep("-o", "the roof", "a/b/2.md", in: folder)
    #expect(run.output == "a/b/2.md:1: The roof\na/b/2.md:3: The Roof\n")
  }

  @Test("so many hits of a document are taken at most")
  func most() throws {
    #expect(try grep("-c", "-m1", "roof", "a", in: folder).lines.allSatisfy { $0.hasSuffix(":1") })
    #expect(try grep("-m", "0", "roof", in: folder).status == 2)
  }

  @Test("the words can be all of the element, and of the same case")
  func wholeAndExact() throws {
    #expect(try grep("-c", "-x", "roof", "a", in: folder).output == "a/b/draft.md:1\n")
    #expect(try grep("-c", "-s", "The Roof", "a", in: folder).output == "a/b/2.md:1\n")
    #expect(try grep("-s", "roof AND the", "a", in: folder).status == 2)
    #expect(try grep("-s", "-F", "roof AND the", "a", in: folder).status == 1)
  }

  @Test("queries come from a file, and JSON says which of them found a hit")
  func fileOfQueries() throws {
    let run = try grep("-f", "queries", "-e", "draft", "--json", in: folder)
    let hits = try run.lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }.filter { $0["type"] as? String == "hit" }
    #expect(hits.count == 6)
    #expect(hits.first?["path"] as? String == "3.txt")
    #expect(hits.first?["queries"] as? [Int] == [2])
    #expect(try grep("-f", "nowhere", in: folder).status == 2)
  }

  @Test("documents are ordered by path or date, one way or the other")
  func order() throws {
    let dated = try TemporaryFolder([
      "a.txt": "Fen Board\n\nMinutes of the meeting held on 3 May 2019\n\nThe roof.",
      "b.txt": "Fen Board\n\nMinutes of the meeting held on 3 May 2018\n\nThe roof.",
      "c.txt": "The roof.",
    ])
    func paths(_ options: String...) throws -> [String] {
      try CommandRun.of("minutes-grep", ["-l", "roof"] + options, in: dated).lines
    }
    #expect(try paths() == ["a.txt", "b.txt", "c.txt"])
    #expect(try paths("--sort", "path") == ["a.txt", "b.txt", "c.txt"])
    #expect(try paths("--sortr", "path") == ["c.txt", "b.txt", "a.txt"])
    #expect(try paths("--sort", "date") == ["b.txt", "a.txt", "c.txt"])
    #expect(try paths("--sortr", "date") == ["a.txt", "b.txt", "c.txt"])
  }
}

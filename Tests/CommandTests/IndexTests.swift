import Foundation
import MinutesTestSupport
import Testing

@testable import MinutesArchive

private func index(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
  try CommandRun.of("minutes", ["index"] + arguments, in: folder)
}

/// What `minutes index status` says, by the words in front of the colons.
private func status(_ index: String, in folder: TemporaryFolder) throws -> [String: String] {
  let run = try CommandRun.of("minutes", ["index", "status", "--index", index], in: folder)
  #expect(run.status == 0, "\(run.errors)")
  return Dictionary(
    run.lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }, uniquingKeysWith: { first, _ in first })
}

private func minutesOf(_ date: String) -> String {
  "Fen Lane Board\n\nMinutes of the meeting held on \(date)\n\n1. Drains\n\nRESOLVED: That the drain "
    + "be cleared.\n"
}

@Suite("minutes index: what is in the index")
struct IndexContentTests {
  private func archive() throws -> TemporaryFolder {
    try TemporaryFolder([
      "archive/a.txt": minutesOf("3 May 2019"),
      "archive/b/c.md": "# Report\n\nThe pumps are old.\n",
      "archive/b/d.html": "<p>The drain in Fen Lane.</p>", "archive/e.pdf": "no document",
    ])
  }

  @Test("the index of a folder lies in it, and a second run reads nothing again")
  func refresh() throws {
    let folder = try archive()
    let first = try index("archive", "-v", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("3 documents indexed"))
    #expect(try status("archive/.minutes", in: folder)["documents"] == "3")
    let second = try index("archive", "-v", in: folder)
    #expect(second.errors.contains("0 documents indexed, 3 unchanged"))
    #expect(try status("archive/.minutes", in: folder)["commits"] == "1")
  }

  @Test("a folder without documents gets no index")
  func noDocuments() throws {
    let folder = try TemporaryFolder(["empty/other.log": "no document"])
    let run = try CommandRun.of("minutes", ["index", "empty"], in: folder)
    #expect(run.status == 2 && run.errors == "minutes: no documents in empty\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/empty")
    #expect(names == ["other.log"])
  }

  @Test("changed files are read again, new ones added, missing ones deleted")
  func changes() throws {
    let folder = try archive()
    _ = try index("archive", in: folder)
    try folder.write(minutesOf("4 May 2019"), to: "archive/a.txt")
    try folder.write("new\n", to: "archive/new.txt")
    try folder.remove("archive/b/c.md")
    let run = try index("archive", "-v", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.contains("2 documents indexed, 1 unchanged, 1 gone"))
    #expect(try status("archive/.minutes", in: folder)["documents"] == "3")
    let again = try index("archive", "-v", "--rebuild", in: folder)
    #expect(again.errors.contains("3 documents indexed"))
  }

  @Test("of an archive a part can be brought up to date, and nothing else is touched")
  func part() throws {
    let folder = try archive()
    _ = try index("archive", in: folder)
    try folder.remove("archive/b/c.md")
    try folder.remove("archive/a.txt")
    let run = try index("archive/b", "--index", "archive/.minutes", "-v", in: folder)
    #expect(run.errors.contains("1 unchanged, 1 gone"), "\(run.errors)")
    #expect(try status("archive/.minutes", in: folder)["documents"] == "2")
    #expect(
      try index("elsewhere", "archive", "--index", "archive/.minutes", in: folder).status == 1)
  }

  @Test("a file that cannot be read is reported, stays as it was, and the run goes on")
  func failures() throws {
    let folder = try archive()
    _ = try index("archive", in: folder)
    try folder.write(Data(count: 2 << 20), to: "archive/a.txt")
    let run = try index("archive", "--max-size", "1", "-v", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("archive/a.txt: larger than 1 MiB"))
    #expect(run.errors.contains("2 unchanged, 1 failed"))
    #expect(try status("archive/.minutes", in: folder)["documents"] == "3")
  }

  @Test("the same files give the same bytes, however many threads there are")
  func sameBytes() throws {
    let folder = try archive()
    _ = try index("archive", "--index", "one", "--jobs", "1", in: folder)
    _ = try index("archive", "--index", "two", "--jobs", "4", in: folder)
    for name in ["manifest", "segment-00000001"] {
      #expect(try folder.data("one/\(name)") == folder.data("two/\(name)"))
    }
  }

  @Test("shares are joined in any order to the same index, which is that of the whole")
  func shards() throws {
    let folder = try archive()
    for number in 1...12 {
      try folder.write(minutesOf("\(number) June 2020"), to: "archive/\(number).txt")
    }
    for number in 1...3 {
      #expect(
        try index("archive", "--shard", "\(number)/3", "--index", "s\(number)", in: folder).status
          == 0)
    }
    #expect(try index("merge", "s1", "s2", "s3", "--index", "one", in: folder).status == 0)
    #expect(try index("merge", "s3", "s1", "s2", "--index", "two", in: folder).status == 0)
    #expect(try folder.data("one/manifest") == folder.data("two/manifest"))
    _ = try index("archive", "--index", "whole", in: folder)
    for other in ["two", "whole"] {
      #expect(
        try folder.data("one/segment-00000001") == folder.data("\(other)/segment-00000001"))
    }
    let again = try index("merge", "s1", "s2", "--index", "one", in: folder)
    #expect(again.status == 2)
    #expect(
      again.errors == "Error: one has documents already; name another folder with --index.\n")
    let partly = try index("merge", "s1", "s3", "--index", "three", in: folder)
    #expect(partly.status == 1)
    #expect(partly.errors.contains("not among them: shares 2/3"))
    #expect(try index("archive", "--index", "s1", in: folder).status == 2)
  }
}

@Suite("minutes index: what can go wrong")
struct IndexTroubleTests {
  @Test("a damaged index is reported with the file, exit status 1; a missing one with 2")
  func verify() throws {
    let folder = try TemporaryFolder(["archive/a.txt": minutesOf("3 May 2019")])
    _ = try index("archive", in: folder)
    let sound = try index("verify", "--index", "archive/.minutes", in: folder)
    #expect(sound.status == 0)
    #expect(sound.errors.contains("sound"))
    var bytes = try folder.data("archive/.minutes/segment-00000001")
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: "archive/.minutes/segment-00000001")
    let damaged = try index("verify", "--index", "archive/.minutes", in: folder)
    #expect(damaged.status == 1)
    #expect(damaged.errors.contains("archive/.minutes/segment-00000001: damaged"))
    let missing = try index("verify", "--index", "nowhere", in: folder)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("nowhere: there is no index here"))
  }

  @Test(
    "a damaged index is not written to; --rebuild of the whole archive makes it anew",
    arguments: [("segment-00000001", 2), ("segment-00000001", 1), ("manifest", 2)])
  func rebuild(file: String, part: Int) throws {
    let folder = try TemporaryFolder([
      "archive/a.txt": minutesOf("3 May 2019"), "archive/b/c.txt": minutesOf("4 May 2019"),
    ])
    _ = try index("archive", in: folder)
    var bytes = try folder.data("archive/.minutes/\(file)")
    bytes[bytes.count / part - (part == 1 ? 24 : 0)] ^= 1
    Thread.sleep(forTimeInterval: 0.1)
    try folder.write(bytes, to: "archive/.minutes/\(file)")
    try folder.write(minutesOf("5 May 2019"), to: "archive/d.txt")

    let refused = try index("archive", in: folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("minutes index --rebuild"), "\(refused.errors)")
    let partly = try index("archive/b", "--index", "archive/.minutes", "--rebuild", in: folder)
    #expect(partly.status == 2)
    let run = try index("archive", "--rebuild", "-v", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("archive/.minutes is damaged and is made anew"))
    #expect(run.errors.contains("3 documents indexed"))
    #expect(try index("verify", "archive", in: folder).status == 0)
    #expect(try status("archive/.minutes", in: folder)["documents"] == "3")
  }

  @Test("arguments that make no sense are refused")
  func arguments() throws {
    let folder = try TemporaryFolder(["a/x.txt": "x", "b/y.txt": "y"])
    #expect(try index("nowhere", in: folder).errors.contains("nowhere: no such file or folder"))
    #expect(try index("a", "b", in: folder).errors.contains("say with --index"))
    #expect(try index("-", in: folder).errors.contains("standard input has no path"))
    #expect(try index("a", "--shard", "3/2", in: folder).status == 2)
    #expect(try index("a", in: folder).status == 0)
    #expect(try index("b", "--index", "a/.minutes", in: folder).errors.contains("is not in"))
  }

  @Test("an index that cannot be written is exit status 2, with the file")
  func unwritable() throws {
    let folder = try TemporaryFolder(["a/x.txt": minutesOf("3 May 2019"), "file": ""])
    let run = try index("a", "--index", "file", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("minutes: file: cannot open"))
    let limited = try CommandRun.ofShell("ulimit -f 1; minutes index a", in: folder)
    #expect(limited.status == 2)
    #expect(limited.errors.contains("a/.minutes/segment-00000001: cannot write: File too large"))
    #expect(try index("a", in: folder).status == 0)
  }
}

extension TemporaryFolder {
  fileprivate func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
  }
}

@Suite("minutes index: what is named")
struct IndexPlaceTests {
  private func outermost(_ keys: [String]) -> [String] {
    IndexPlace.outermost(keys.map { .init(path: ArchivePath($0), key: Array($0.utf8)) })
      .map(\.path.name)
  }

  @Test("of what lies inside another thing that is named only the outer one counts")
  func nested() {
    #expect(outermost(["b", "a/c/d", "a/c", "b", "a-b", "a.txt"]) == ["a-b", "a.txt", "a/c", "b"])
    #expect(outermost(["a/b", "ab", "a"]) == ["a", "ab"])
    #expect(outermost(["a", "", "b/c"]) == [""])
  }

  @Test("tens of thousands of files can be named", .unlessItHangs)
  func many() {
    let keys = (0..<30_000).map { "\($0 % 300)/minutes of \($0).html" }
    #expect(outermost(keys + ["7"]).count == 30_000 - 100 + 1)
  }

  @Test(
    "what was indexed is looked for in all that is named, however much", .unlessItHangs)
  func covered() throws {
    let names = (0..<3000).map { "\($0).txt" }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
    let place = try IndexPlace(
      paths: names.map { "\(folder.path)/\($0)" }, index: folder.path + "/.minutes")
    #expect(place.roots.count == 3000)
    #expect((0..<30_000).allSatisfy { place.covers("\($0 % 3000).txt") })
    #expect((0..<30_000).allSatisfy { !place.covers("\($0).md") })
  }
}

import Foundation
import MinutesTestSupport
import Testing

/// Names of the records that `minutes convert` wrote, in order.
private func names(_ run: CommandRun) throws -> [String] {
  try run.lines.map { line in
    let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let source = record?["source"] as? [String: Any]
    return try #require(source?["name"] as? String)
  }
}

private func convert(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
  try CommandRun.of("minutes", ["convert"] + arguments, in: folder)
}

@Suite("minutes convert: what is read")
struct ConvertInputTests {
  @Test("a folder gives one record a document in the order of the paths' bytes")
  func pathOrder() throws {
    let folder = try TemporaryFolder(
      [
        "a/x.txt": "1", "a-b/x.txt": "2", "a.txt": "3", "B.md": "4", "a/b/c.html": "5",
        "é.txt": "6",
      ])
    let run = try convert(".", in: folder)
    #expect(run.status == 0)
    #expect(try names(run) == ["B.md", "a-b/x.txt", "a.txt", "a/b/c.html", "a/x.txt", "é.txt"])
  }

  @Test("what is named comes in the order in which it is named")
  func namedOrder() throws {
    let folder = try TemporaryFolder(["b.txt": "1", "a/z.txt": "2", "a/y.txt": "3"])
    #expect(try names(convert("b.txt", "a", in: folder)) == ["b.txt", "a/y.txt", "a/z.txt"])
  }

  @Test(
    "what is named twice, or lies in a folder that is named, is written once",
    arguments: [
      (["b.txt", "./b.txt"], ["b.txt"]), (["b.txt", "a", "a/"], ["b.txt", "a/y.txt", "a/z.txt"]),
      (["a/z.txt", "a", "b.txt"], ["a/y.txt", "a/z.txt", "b.txt"]),
      ([".", "a"], ["a/y.txt", "a/z.txt", "b.txt"]),
    ])
  func namedTwice(paths: [String], documents: [String]) throws {
    let folder = try TemporaryFolder(["b.txt": "1", "a/z.txt": "2", "a/y.txt": "3"])
    let run = try CommandRun.of("minutes", ["convert"] + paths, in: folder)
    #expect(run.status == 0)
    #expect(try names(run) == documents)
  }

  @Test("of a folder only the extensions of documents are taken, in any case")
  func extensions() throws {
    let taken = ["a.html", "b.HTM", "c.xhtml", "d.md", "e.Markdown", "f.txt", "g.text"]
    let left = ["h.pdf", "i", "txt", "j.txt.bak", "k.json"]
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: (taken + left).map { ($0, "x") }))
    #expect(try names(convert(".", in: folder)) == taken)
  }

  @Test("a file that is named is taken whatever its name is")
  func namedFile() throws {
    let folder = try TemporaryFolder(["minutes.bak": "x", ".hidden/a.txt": "y"])
    #expect(
      try names(convert("minutes.bak", ".hidden", in: folder)) == ["minutes.bak", ".hidden/a.txt"])
  }

  @Test("hidden files and folders are passed over")
  func hidden() throws {
    let folder = try TemporaryFolder(["a.txt": "x", ".b.txt": "y", ".c/d.txt": "z"])
    #expect(try names(convert(".", in: folder)) == ["a.txt"])
  }

  @Test("a pipe in a folder is passed over and does not hold up the run", .unlessItHangs)
  func pipeInFolder() throws {
    let folder = try TemporaryFolder(["a.txt": "x"])
    #expect(mkfifo(folder.path + "/b.txt", 0o600) == 0)
    let run = try convert(".", in: folder)
    #expect(run.status == 0)
    #expect(try names(run) == ["a.txt"])
  }

  @Test("a pipe that is named is read to its end", .unlessItHangs)
  func namedPipe() throws {
    let run = try CommandRun.ofShell(
      "mkfifo p; (printf 'a line' > p) & minutes convert p", in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.contains("a line"))
  }

  @Test("a link to a file is read, a link to a folder is passed over")
  func links() throws {
    let folder = try TemporaryFolder(["a/x.txt": "x"])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/a/loop", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder.path + "/y.txt", withDestinationPath: "a/x.txt")
    try files.createSymbolicLink(atPath: folder.path + "/d.txt", withDestinationPath: "a")
    let run = try convert(".", in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try names(run) == ["a/x.txt", "y.txt"])
  }

  @Test("a link that leads to no file is told of, if its name is that of a document")
  func deadLinks() throws {
    let folder = try TemporaryFolder(["a/x.txt": "roof"])
    for (link, target) in [("a/dead.txt", "nowhere"), ("z.md", "z.md"), ("a/dead", "nowhere")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + link, withDestinationPath: target)
    }
    let run = try convert(".", in: folder)
    #expect(run.status == 1)
    #expect(try names(run) == ["a/x.txt"])
    let words = "is a link that leads to no file; mend it, or remove it"
    #expect(run.errors == "minutes: a/dead.txt: \(words)\nminutes: z.md: \(words)\n")
    let search = try CommandRun.of("minutes-grep", ["-l", "roof"], in: folder)
    #expect(search.status == 2 && search.output == "a/x.txt\n")
    let chosen = try CommandRun.of(
      "minutes-grep", ["-l", "roof", "-t", "txt", "-g", "!dead*"], in: folder)
    #expect(chosen.status == 0 && chosen.errors == "")
  }

  @Test("standard input is a document where it is named")
  func standardInput() throws {
    let run = try CommandRun.of(
      "minutes", ["convert", "-"], in: TemporaryFolder(), input: "A line.")
    #expect(run.status == 0)
    #expect(try names(run) == ["(standard input)"])
  }

  #if os(Linux)
    @Test("a file name that is not UTF-8 does not hinder the reading of the file")
    func foreignName() throws {
      let folder = try TemporaryFolder(["a.txt": "x"])
      let run = try CommandRun.ofShell(
        #"n=$(printf 'caf\351.txt'); echo text > "$n"; minutes convert ."#, in: folder)
      #expect(run.status == 0)
      #expect(try names(run) == ["a.txt", "caf\u{FFFD}.txt"])
    }
  #endif

  @Test("the number of jobs changes nothing in the output")
  func jobs() throws {
    var files: [String: String] = [:]
    for number in 0..<120 {
      files["d\(number % 7)/\(number).txt"] = String(
        repeating: "Item \(number)\n\nText.\n", count: number * 3 % 200)
    }
    let folder = try TemporaryFolder(files)
    let one = try convert(".", "--jobs", "1", in: folder)
    let many = try convert(".", "--jobs", "8", in: folder)
    #expect(one.status == 0 && many.status == 0)
    #expect(one.lines.count == 120)
    #expect(one.data == many.data)
  }
}

@Suite("minutes convert: failures")
struct ConvertFailureTests {
  @Test("a file that cannot be read is reported, the others are converted, and the status is 1")
  func unreadableFile() throws {
    let folder = try TemporaryFolder(["a.txt": "x", "c.txt": "y"])
    try folder.write(Data(count: (1 << 20) + 1), to: "b.txt")
    let run = try convert(".", "--max-size", "1", in: folder)
    #expect(run.status == 1)
    #expect(try names(run) == ["a.txt", "c.txt"])
    #expect(
      run.errors
        == "minutes: b.txt: larger than 1 MiB, the limit for one document; split it, or raise the limit with --max-size\n"
    )
  }

  @Test("a file of just the greatest size is read")
  func greatestSize() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data(repeating: 0x61, count: 1 << 20), to: "a.txt")
    #expect(try convert(".", "--max-size", "1", in: folder).status == 0)
  }

  @Test("a file or folder without read permission is reported", .enabled(if: geteuid() != 0))
  func permissions() throws {
    let folder = try TemporaryFolder(["a.txt": "x", "b.txt": "y", "c/d.txt": "z"])
    chmod(folder.path + "/b.txt", 0)
    chmod(folder.path + "/c", 0)
    defer { chmod(folder.path + "/c", 0o700) }
    let run = try convert(".", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("b.txt: permission denied"))
    #expect(run.errors.contains("c: permission denied"))
  }

  @Test("a path where nothing is fails alone, and with others it counts as one failed document")
  func missingPath() throws {
    let folder = try TemporaryFolder(["a.txt": "x"])
    let alone = try convert("nowhere", in: folder)
    #expect(alone.status == 2)
    #expect(alone.errors == "minutes: nowhere: no such file or folder; check the spelling\n")
    #expect(try convert("nowhere", "a.txt", in: folder).status == 1)
  }

  @Test("a folder without documents is trouble, and the message says so")
  func noDocuments() throws {
    let run = try convert(".", in: TemporaryFolder(["a.pdf": "x"]))
    #expect(run.status == 2)
    #expect(run.errors == "minutes: no documents in .\n")
  }

  @Test(
    "arguments that make no sense end with status 2",
    arguments: [
      ["convert"], ["convert", ".", "--format", "pdf"], ["convert", ".", "--jobs", "0"],
      ["convert", ".", "--encoding", "klingon"], ["convert", ".", "--nonsense"], ["nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let run = try CommandRun.of("minutes", arguments, in: TemporaryFolder(["a.txt": "x"]))
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test("control characters of a file name are shown by number in messages")
  func messagesAreHarmless() throws {
    let run = try convert("no\u{1B}]0;x\u{7}where", in: TemporaryFolder())
    #expect(
      run.errors
        == "minutes: no\\u{1B}]0;x\\u{7}where: no such file or folder; check the spelling\n")
  }
}

@Suite("minutes convert: output")
struct ConvertOutputTests {
  @Test("a file replaces what stood there when all is done, and nothing else is left")
  func outputFile() throws {
    let folder = try TemporaryFolder(["in/a.txt": "x", "out.jsonl": "old"])
    let run = try convert("in", "-o", "out.jsonl", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try folder.read("out.jsonl").hasPrefix("{\"schema\":"))
    #expect(try folder.names() == ["in", "out.jsonl"])
  }

  @Test("what stood there stays where nothing could be done")
  func outputFileStays() throws {
    let folder = try TemporaryFolder(["out.jsonl": "old"])
    #expect(try convert("nowhere", "-o", "out.jsonl", in: folder).status == 2)
    #expect(try folder.read("out.jsonl") == "old")
    #expect(try folder.names() == ["out.jsonl"])
  }

  @Test("a document that is read is not written over")
  func inputAsOutput() throws {
    let folder = try TemporaryFolder(["in/a.html": "<p>One</p>", "in/.h/b.md": "Two"])
    try folder.write("before", to: "in/all.jsonl")
    for arguments in [["in", "-o", "in/a.html"], ["in/a.html", "-o", "./in/../in/a.html"]] {
      let run = try CommandRun.of("minutes", ["convert"] + arguments, in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("a.html is one of the documents that are to be read"))
      #expect(try folder.read("in/a.html") == "<p>One</p>")
    }
    for path in ["in/all.jsonl", "in/.h/b.md", "in/new.html"] {
      #expect(try CommandRun.of("minutes", ["convert", "in", "-o", path], in: folder).status == 0)
    }
  }

  @Test("while the run goes on what stood there can be read", .unlessItHangs)
  func outputFileIsReplacedAtOnce() throws {
    let folder = try TemporaryFolder(["out.jsonl": "old"])
    let run = try CommandRun.ofShell(
      "mkfifo p; minutes convert p -o out.jsonl & sleep 0.3; cat out.jsonl; echo x > p; wait $!",
      in: folder)
    #expect(run.status == 0)
    #expect(run.output == "old")
    #expect(try folder.read("out.jsonl").hasPrefix("{"))
  }

  @Test(
    "a run that is broken off leaves what stood there and nothing else", .unlessItHangs)
  func brokenOff() throws {
    let folder = try TemporaryFolder(["out.jsonl": "old"])
    let run = try CommandRun.ofShell(
      "mkfifo p; minutes convert p -o out.jsonl & "
        + "while ! ls .out.jsonl.*.part 2> /dev/null; do sleep 0.1; done > seen; "
        + "kill -TERM $!; wait $!",
      in: folder)
    #expect(run.status == 128 + SIGTERM)
    #expect(try folder.read("seen").hasPrefix(".out.jsonl."))
    #expect(try folder.read("out.jsonl") == "old")
    #expect(try folder.names() == ["out.jsonl", "p", "seen"])
  }

  @Test("“-” is standard output, as it is standard input among the paths")
  func standardOutput() throws {
    let folder = try TemporaryFolder(["in/a.txt": "x"])
    let run = try convert("in", "-o", "-", in: folder)
    #expect(run.status == 0)
    #expect(try names(run) == ["in/a.txt"])
    #expect(try folder.names() == ["in"])
    #expect(try convert("in", "-o", "./-", in: folder).output == "")
    #expect(try folder.names() == ["-", "in"])
  }

  @Test("the file that a link leads to is replaced, and keeps its permissions")
  func outputLink() throws {
    let folder = try TemporaryFolder(["in/a.txt": "x", "real/out.jsonl": "old"])
    chmod(folder.path + "/real/out.jsonl", 0o640)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out.jsonl", withDestinationPath: "real/out.jsonl")
    #expect(try convert("in", "-o", "out.jsonl", in: folder).status == 0)
    #expect(try folder.read("real/out.jsonl").hasPrefix("{"))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.path + "/real/out.jsonl")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("an output file that cannot be made is an error that names it")
  func badOutputFile() throws {
    let run = try convert("a.txt", "-o", "no/where.jsonl", in: TemporaryFolder(["a.txt": "x"]))
    #expect(run.status == 2)
    #expect(
      run.errors
        == "minutes: no/where.jsonl: cannot write: no such file or folder; check the spelling\n")
  }

  #if os(Linux)
    @Test(
      "a full disk is an error, for results and for help",
      arguments: [
        "convert a.txt > /dev/full", "convert a.txt -o /dev/full", "--help > /dev/full",
        "--version > /dev/full",
      ])
    func fullDisk(arguments: String) throws {
      let run = try CommandRun.ofShell("minutes \(arguments)", in: TemporaryFolder(["a.txt": "x"]))
      #expect(run.status == 2)
      #expect(run.errors.contains("no space left"))
    }
  #endif

  @Test("a reader that leaves early ends the run without a word")
  func closedPipe() throws {
    let text = String(repeating: "A paragraph of some length.\n\n", count: 4000)
    let folder = try TemporaryFolder(["a.txt": text, "b.txt": text, "c.txt": text])
    let run = try CommandRun.ofShell(
      "{ minutes convert .; echo $? > status; } | head -c 10 > /dev/null; cat status", in: folder)
    #expect(run.output == "0\n")
    #expect(run.errors == "")
  }

  @Test("the run is summed up where that is asked for, and otherwise not in a pipe")
  func summary() throws {
    let folder = try TemporaryFolder(["a.txt": "x"])
    #expect(try convert("a.txt", in: folder).errors == "")
    let told = try convert("a.txt", "nowhere", "-v", in: folder).errors
    #expect(told.contains("minutes: 1 document, 1 failed, 0.0 MB in "))
    #expect(
      try CommandRun.atTerminal("minutes", ["convert", "a.txt", "-o", "o"], in: folder).output
        .contains("1 document, "))
    #expect(
      try CommandRun.atTerminal("minutes", ["convert", "a.txt", "-o", "o", "--quiet"], in: folder)
        .output == "")
  }

  @Test("help and version are results and end with status 0", arguments: ["--help", "--version"])
  func help(argument: String) throws {
    for command in ["minutes", "minutes-grep"] {
      let run = try CommandRun.of(command, [argument], in: TemporaryFolder())
      #expect(run.status == 0)
      #expect(run.output.contains("minutes"))
      #expect(run.errors == "")
    }
  }
}

import Foundation
import MinutesTestSupport
import Testing

private func grep(_ arguments: String..., in folder: TemporaryFolder, input: String = "") throws
  -> CommandRun
{
  try CommandRun.of("minutes-grep", arguments, in: folder, input: input)
}

@Suite("minutes-grep: what is found")
struct GrepSearchTests {
  @Test("a phrase over a line end is found, with path, line, kind and the whole element")
  func overLineEnd() throws {
    let folder = try TemporaryFolder(
      ["a.txt": "First paragraph.\n\nThe state of the library\nroof was discussed at length.\n"])
    let run = try grep("library roof", in: folder)
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.output.hasPrefix("a.txt:3:18: [paragraph] "))
    #expect(run.output.hasSuffix(" · The state of the library roof was discussed at length.\n"))
  }

  @Test("mark-up, entities and tags between and inside the words make no difference")
  func overMarkup() throws {
    let folder = try TemporaryFolder([
      "a.html": "<p>the <b>l</b>ibrary&nbsp;<i>roof</i></p>", "b.md": "the **library** _roof_",
      "c.html": "<p>libr&#97;ry\n<!-- x -->roof",
    ])
    #expect(try grep("-c", "library roof", in: folder).output == "a.html:1\nb.md:1\nc.html:1\n")
  }

  @Test(
    "straight and curly quotation marks give the same hits",
    arguments: ["the chair's \"report\"", "the chair’s “report”", "The CHAIR‘S report"])
  func quotationMarks(pattern: String) throws {
    let folder = try TemporaryFolder([
      "a.txt": "On the chair's \"report\" in full.", "b.txt": "On the chair’s “report” in full.",
    ])
    #expect(try grep("-l", pattern, in: folder).output == "a.txt\nb.txt\n")
  }

  @Test("hits come in the order of the paths, whatever the number of jobs")
  func order() throws {
    var files: [String: String] = [:]
    for number in 100..<160 {
      files["\(number).txt"] = String(repeating: "x\n\n", count: number * 9 % 500) + "roof"
    }
    let folder = try TemporaryFolder(files)
    let run = try grep("-l", "roof", "--jobs", "8", in: folder)
    #expect(run.lines == files.keys.sorted())
  }

  @Test("only elements of the kinds that are asked for count")
  func kinds() throws {
    let folder = try TemporaryFolder(["a.md": "# Roof repairs\n\nThe roof was looked at.\n"])
    #expect(try grep("roof", in: folder).lines.count == 2)
    #expect(try grep("roof", "--kind", "paragraph", in: folder).lines.count == 1)
    #expect(try grep("roof", "--kind", "motion,vote", in: folder).status == 1)
  }

  @Test("standard input is searched where it is named")
  func standardInput() throws {
    let run = try grep("roof", "-", in: TemporaryFolder(), input: "The roof leaks.")
    #expect(run.output.hasPrefix("(standard input):1:5: ["))
  }

  @Test("what is piped in and not named is not searched, and it is said")
  func unnamedInput() throws {
    let folder = try TemporaryFolder(["a.txt": "The roof leaks."])
    let piped = try grep("roof", in: folder, input: "The roof is new.")
    #expect(piped.output.hasPrefix("./a.txt:1:5: [") || piped.output.hasPrefix("a.txt:1:5: ["))
    #expect(piped.errors.contains("standard input is not searched"))
    #expect(try grep("roof", in: folder).errors == "")
    #expect(try grep("roof", "a.txt", in: folder, input: "The roof is new.").errors == "")
  }

  @Test("a pattern that begins with a dash is taken behind --")
  func dash() throws {
    #expect(try grep("--", "-roof", in: TemporaryFolder(["a.txt": "The roof."])).status == 0)
  }

  @Test(
    "options typed from habit are taken", arguments: ["-i", "-n", "-H", "-r", "-w", "-F", "-rn"])
  func habits(option: String) throws {
    #expect(try grep(option, "roof", in: TemporaryFolder(["a.txt": "The roof."])).status == 0)
  }
}

@Suite("minutes-grep: exit status")
struct GrepStatusTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["a.txt": "The roof leaks.", "b.txt": "The floor."])
  }

  @Test("0 where something is found, 1 where nothing is")
  func found() throws {
    #expect(try grep("roof", in: folder).status == 0)
    let run = try grep("window", in: folder)
    #expect(run.status == 1)
    #expect(run.output == "" && run.errors == "")
  }

  @Test("an empty file has no hit and ends no search")
  func emptyFile() throws {
    let folder = try TemporaryFolder(["a.txt": "", "b.html": "", "c.txt": "The roof leaks."])
    for option in ["-c", "-l", "-s", "-x"] {
      #expect(try grep(option, "roof leaks", "a.txt", "b.html", in: folder).status == 1)
    }
    let run = try grep("-l", "-e", "roof", "-e", "window", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "c.txt\n")
    #expect(try grep("roof", "-", in: folder).status == 1)
  }

  @Test("2 where a file cannot be read, though others have hits")
  func unreadable() throws {
    let run = try grep("roof", "nowhere", "a.txt", in: folder)
    #expect(run.status == 2)
    #expect(run.lines.count == 1)
    #expect(run.errors.hasPrefix("minutes-grep: nowhere: no such file or folder"))
  }

  @Test("who asks only whether there is a hit has 0 in spite of trouble, and no output")
  func quiet() throws {
    let run = try grep("-q", "roof", "nowhere", "a.txt", in: folder)
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try grep("-q", "window", "nowhere", "a.txt", in: folder).status == 2)
  }

  @Test(
    "2 where the arguments make no sense",
    arguments: [
      [], [""], ["%"], ["roof", "--kind", "nonsense"], ["-c", "-l", "roof"],
      ["--nonsense", "roof"], ["roof", "--color", "red"],
    ])
  func usage(arguments: [String]) throws {
    let run = try CommandRun.of("minutes-grep", arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test("a phrase without quotation marks gets a hint")
  func hint() throws {
    let run = try grep("the", "roof", in: folder)
    #expect(run.errors.contains("a phrase of several words goes between quotation marks"))
  }

  @Test("1 and a message where there are no documents")
  func noDocuments() throws {
    let run = try grep("roof", in: TemporaryFolder())
    #expect(run.status == 1)
    #expect(run.errors == "minutes-grep: no documents in .\n")
  }

  #if os(Linux)
    @Test("2 where the output fails")
    func fullDisk() throws {
      let run = try CommandRun.ofShell("minutes-grep roof > /dev/full", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("no space left"))
    }
  #endif

  @Test("0 and silence where the reader leaves early")
  func closedPipe() throws {
    let text = String(repeating: "The roof leaks again and again.\n\n", count: 8000)
    let run = try CommandRun.ofShell(
      "{ minutes-grep roof; echo $? > status; } | head -1 > /dev/null; cat status",
      in: TemporaryFolder(["a.txt": text, "b.txt": text]))
    #expect(run.output == "0\n")
    #expect(run.errors == "")
  }
}

@Suite("minutes-grep: forms of output")
struct GrepOutputTests {
  @Test("in a pipe each hit is one line without tabs, whatever text and path hold")
  func lineForm() throws {
    let folder = try TemporaryFolder([
      "a\nb\tc.txt": "The roof\u{1B}[31m\tleaks\u{B}again.\n\nA roof."
    ])
    let run = try grep("roof", in: folder)
    #expect(run.lines.count == 2)
    #expect(run.lines.allSatisfy { $0.hasPrefix(#"a\u{A}b\u{9}c.txt:"#) })
    #expect(!run.output.contains("\t"))
  }

  @Test("a hit as JSON holds what the line holds, and the offsets of the phrase in the text")
  func json() throws {
    let text = "Fête, the roof, the roof."
    let run = try grep("the roof", "--json", in: TemporaryFolder(["a.txt": "One.\n\n\(text)\n"]))
    #expect(run.lines.count == 3)
    let hit = try #require(
      try JSONSerialization.jsonObject(with: Data(run.lines[1].utf8)) as? [String: Any])
    #expect(hit["path"] as? String == "a.txt")
    #expect(hit["line"] as? Int == 3)
    #expect(hit["kind"] as? String == "paragraph")
    #expect(hit["text"] as? String == text)
    #expect(
      hit["matches"] as? [[String: Int]] == [["start": 7, "end": 15], ["start": 17, "end": 25]])
    #expect((hit["span"] as? [String: Int])?["line"] == 3)
    #expect(
      Set(hit.keys) == [
        "type", "path", "sha256", "line", "column", "kind", "isPoint", "id", "key", "section",
        "meeting",
        "title", "queries", "text", "matches", "selectors", "span",
      ])
  }

  @Test("counts are those of elements, one line a document that has any")
  func count() throws {
    let folder = try TemporaryFolder(["a.txt": "Roof and roof.\n\nNo.\n\nRoof.", "b.txt": "Floor."])
    #expect(try grep("-c", "roof", in: folder).output == "a.txt:2\n")
  }

  @Test("a terminal gets no control character of a document, a path or a title")
  func terminalIsSafe() throws {
    let controls = (1...0x1F).map { UInt8($0) } + [0x7F]
    var text = Data("# The roof \u{9B}31m\u{202E}\u{85}\u{2028}title\n\nThe roof ".utf8)
    for byte in controls where byte != 0x0A && byte != 0x0D {
      text.append(contentsOf: [byte, 0x61])
    }
    text.append(contentsOf: "\u{1B}]52;c;eA==\u{7} \u{1B}[2J \u{90}q \u{2066}end".utf8)
    // Enough plain text around them that the file is not taken for a binary one.
    text.append(contentsOf: ("\n\n" + String(repeating: "Plain words. ", count: 100)).utf8)
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a\u{1B}]0;b\u{7}.md")
    let run = try CommandRun.atTerminal(
      "minutes-grep", ["--color", "never", "roof", "."], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("roof"))
    let acting = run.output.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\r"
        || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(acting.isEmpty)
    let json = try grep("--json", "roof", in: folder)
    #expect(
      !json.output.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
      })
  }

  @Test("at a terminal hits are grouped by document, wrapped, and the phrase is marked")
  func terminalForm() throws {
    let long = "The roof " + String(repeating: "of the village hall ", count: 20) + "leaks."
    let folder = try TemporaryFolder(["a.txt": "\(long)\n\nAnother roof.\n", "b.txt": "A roof."])
    let run = try CommandRun.atTerminal(
      "minutes-grep", ["the roof of", "--color=never"], in: folder, environment: ["COLUMNS": "60"])
    let lines = run.output.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.count(where: { $0 == "a.txt" }) == 1)
    #expect(run.output.contains("**The roof of** the village"))
  }

  @Test("colours appear at a terminal and where they are asked for, and not against NO_COLOR")
  func colours() throws {
    let folder = try TemporaryFolder(["a.txt": "The roof."])
    let red = "\u{1B}[1;31mroof\u{1B}[0m"
    #expect(try grep("roof", in: folder).output.contains("\u{1B}") == false)
    #expect(try grep("roof", "--color", "always", in: folder).output.contains(red))
    func terminal(_ arguments: [String], _ environment: [String: String]) throws -> String {
      try CommandRun.atTerminal("minutes-grep", arguments, in: folder, environment: environment)
        .output
    }
    #expect(try terminal(["roof"], [:]).contains(red))
    #expect(try terminal(["roof"], ["NO_COLOR": "1"]).contains("\u{1B}") == false)
    #expect(try terminal(["roof"], ["TERM": "dumb"]).contains("\u{1B}") == false)
    #expect(try terminal(["roof", "--colour=always"], ["NO_COLOR": "1"]).contains(red))
  }

  #if os(Linux)
    @Test("a path that is not UTF-8 comes out as it is, and in JSON with its bytes")
    func foreignPath() throws {
      let folder = try TemporaryFolder()
      let run = try CommandRun.ofShell(
        #"n=$(printf 'caf\351.txt'); echo roof > "$n"; minutes-grep -l roof; minutes-grep --json roof"#,
        in: folder)
      #expect(run.data.starts(with: Data("caf".utf8) + [0xE9] + Data(".txt\n".utf8)))
      #expect(run.output.contains(#""pathBytes":[99,97,102,233,46,116,120,116]"#))
    }
  #endif
}

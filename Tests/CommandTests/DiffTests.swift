import Foundation
import MinutesTestSupport
import Testing

@Suite("minutes diff")
struct DiffTests {
  private static let before = """
    Minutes of the meeting of the Ferry Committee held on 3 February 2019

    Present: Councillors Ito (Chair) and Vega

    1. Slipway

    The slip is worn.

    RESOLVED: That the slip be mended.

    2. Close

    The meeting closed at 4 pm.
    """

  /// Converts two states of an archive to `old.jsonl` and `new.jsonl` in the folder that is returned.
  private func archive(
    _ old: [String: String], _ new: [String: String]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, files) in [("old", old), ("new", new)] {
      let run = try CommandRun.of(
        "minutes", ["convert", ".", "-o", folder.path + "/\(name).jsonl"],
        in: TemporaryFolder(files))
      #expect(run.status == 0)
    }
    return folder
  }

  private func diff(_ arguments: String..., in folder: TemporaryFolder) throws -> CommandRun {
    try CommandRun.of("minutes", ["diff"] + arguments, in: folder)
  }

  @Test("of two equal conversions nothing is told but the figures")
  func equal() throws {
    let files = ["a.txt": Self.before, "b.txt": Self.before]
    let run = try diff("old.jsonl", "new.jsonl", in: archive(files, files))
    #expect(run.status == 0)
    #expect(run.output == "documents: 2 unchanged, 0 changed, 0 new, 0 lost\n")
  }

  @Test("what changed is told, and nothing else")
  func changed() throws {
    let after = Self.before.replacingOccurrences(of: "be mended", with: "be closed")
    let folder = try archive(
      ["a.txt": Self.before, "b.txt": Self.before, "lost.txt": Self.before],
      ["a.txt": Self.before, "b.txt": after, "new.txt": Self.before])
    let run = try diff("old.jsonl", "new.jsonl", in: folder)
    #expect(run.status == 1)
    #expect(
      run.lines == [
        "b.txt", "  ~ line 9, resolution", "      was “RESOLVED: That the slip be mended.”",
        "      is  “RESOLVED: That the slip be closed.”", "- lost.txt", "+ new.txt",
        "documents: 1 unchanged, 1 changed, 1 new, 1 lost",
        "elements of changed documents           new         lost     rekinded     boundary reattributed",
        "resolution                                0            0            0            1            0",
      ])
  }

  @Test("of long texts what differs is shown, wherever in them it stands")
  func longTexts() throws {
    let words = String(repeating: "the slip and the quay and ", count: 9)
    let before = Self.before.replacingOccurrences(
      of: "The slip is worn.", with: "The cost of \(words)the crane is £4,100 for \(words)all.")
    let after = before.replacingOccurrences(of: "£4,100", with: "£4,200")
    let run = try diff("old.jsonl", "new.jsonl", in: archive(["a.txt": before], ["a.txt": after]))
    #expect(
      run.lines.contains(
        "      was “… quay and the crane is £4,100 for the slip and the quay …”"),
      "\(run.output)")
    #expect(
      run.lines.contains(
        "      is  “… quay and the crane is £4,200 for the slip and the quay …”"))
  }

  @Test("with --json each change is a record, the figures the last")
  func records() throws {
    let after = Self.before.replacingOccurrences(of: "RESOLVED: That", with: "Perhaps")
    let folder = try archive(["a.txt": Self.before], ["a.txt": after])
    let run = try diff("--json", "old.jsonl", "new.jsonl", in: folder)
    #expect(run.status == 1)
    let records = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(records.dropLast().allSatisfy { $0["document"] as? String == "a.txt" })
    let lost = try #require(records.first { $0["change"] as? String == "lost" })
    #expect((lost["old"] as? [String: Any])?["kind"] as? String == "resolution")
    #expect((records.last?["documents"] as? [String: Int])?["changed"] == 1)
  }

  @Test("a document that another order brings later is still the same")
  func order() throws {
    let files = ["a.txt": "One.", "b.txt": "Two.", "c.txt": "Three."]
    let folder = try archive(files, files)
    let run = try CommandRun.ofShell(
      "tac new.jsonl > back.jsonl; minutes diff old.jsonl back.jsonl", in: folder)
    #expect(run.output == "documents: 3 unchanged, 0 changed, 0 new, 0 lost\n")
  }

  @Test(
    "a second record of a document is an error that names both lines",
    arguments: [
      ("cat old.jsonl old.jsonl > x.jsonl; minutes diff x.jsonl old.jsonl", "x.jsonl:3: a.txt", 1),
      ("cat old.jsonl old.jsonl > x.jsonl; minutes diff old.jsonl x.jsonl", "x.jsonl:3: a.txt", 1),
      (
        "tail -n 1 old.jsonl | cat old.jsonl - > x.jsonl; minutes diff x.jsonl x.jsonl",
        "x.jsonl:3: b.txt", 2
      ),
      (
        "tac old.jsonl | cat - new.jsonl > x.jsonl; minutes diff x.jsonl new.jsonl",
        "x.jsonl:3: a.txt", 2
      ),
    ])
  func twice(line: String, place: String, first: Int) throws {
    let folder = try archive(
      ["a.txt": "One.", "b.txt": "Two."], ["a.txt": "One.", "b.txt": "Three."])
    let run = try CommandRun.ofShell(line, in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("minutes: \(place) stands here and on line \(first); "),
      "\(run.errors)")
  }

  @Test("equal files are no less looked at than others")
  func equalNonsense() throws {
    let folder = try archive(["a.txt": "One."], ["a.txt": "One."])
    try folder.write("One line.\n", to: "text.jsonl")
    let text = try diff("text.jsonl", "text.jsonl", in: folder)
    #expect(text.status == 2)
    #expect(
      text.errors
        == "minutes: text.jsonl:1: no record of minutes-document/1: it is no JSON; "
        + "convert it first: minutes convert text.jsonl -o FILE.jsonl\n")
    try folder.write(Data([0x1F, 0x8B, 0x08, 0x00, 0x2B]), to: "old.jsonl.gz")
    let packed = try diff("old.jsonl", "old.jsonl.gz", in: folder)
    #expect(packed.errors.hasSuffix("it is compressed; unpack it first\n"), "\(packed.errors)")
    let later = try folder.read("old.jsonl").replacingOccurrences(
      of: "minutes-document/1", with: "minutes-document/2")
    try folder.write(later, to: "later.jsonl")
    let run = try diff("later.jsonl", "later.jsonl", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix("minutes: later.jsonl:1: no record of minutes-document/1: its schema"))
  }

  @Test("what is no file of records is named, with the line, and ends with status 2")
  func unreadable() throws {
    let folder = try archive(["a.txt": "One."], ["a.txt": "Two."])
    let missing = try diff("old.jsonl", "nowhere.jsonl", in: folder)
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("minutes: nowhere.jsonl: no such file"))
    let broken = try CommandRun.ofShell(
      "{ cat new.jsonl; echo '{\"schema\": 1'; } > broken.jsonl; minutes diff old.jsonl broken.jsonl",
      in: folder)
    #expect(broken.status == 2)
    #expect(broken.errors.hasPrefix("minutes: broken.jsonl:2: no record of minutes-document/1"))
    #expect(broken.errors.hasSuffix("if the file was cut off, make it again\n"))
  }

  @Test("records may be longer than what is read at once, and be read again")
  func longRecords() throws {
    let files = ["a.txt": "One.", "b.txt": "Two.", "c.txt": Self.before]
    let folder = try archive(files, files)
    for name in ["old.jsonl", "new.jsonl"] {
      let blanks = "{" + String(repeating: " ", count: 3 << 20)
      let lines = try folder.read(name).split(separator: "\n").enumerated().map { index, line in
        index == 1 ? blanks + line.dropFirst() : String(line)
      }
      try folder.write(
        (name == "old.jsonl" ? lines : lines.reversed()).joined(separator: "\n"), to: name)
    }
    let run = try diff("old.jsonl", "new.jsonl", in: folder)
    #expect(run.output == "documents: 3 unchanged, 0 changed, 0 new, 0 lost\n", "\(run.errors)")
  }

  @Test("a pipe or a folder is no file of records, and it is said why")
  func noFile() throws {
    let folder = try archive(["a.txt": "One."], ["a.txt": "One."])
    let pipe = try CommandRun.ofShell(
      "cat old.jsonl | minutes diff /dev/stdin new.jsonl", in: folder)
    #expect(pipe.status == 2)
    #expect(pipe.errors.hasPrefix("minutes: /dev/stdin: is no regular file"), "\(pipe.errors)")
    let run = try diff("old.jsonl", ".", in: folder)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "minutes: .: is a folder, where a file of records is needed; "
        + "convert it first: minutes convert . -o FILE.jsonl\n")
    let input = try CommandRun.ofShell("minutes diff - new.jsonl < old.jsonl", in: folder)
    #expect(input.status == 2)
    #expect(input.errors.hasPrefix("minutes: -: is standard input, which cannot be read twice"))
  }
}

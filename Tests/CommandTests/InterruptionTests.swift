import Foundation
import MinutesTestSupport
import Testing

/// The commands wait for a pipe into which nobody writes; so it is known how far they are.
@Suite("A command in the middle of its work")
struct InterruptionTests {
  private static let record = "The heronry was counted.\n"
  /// Only a page of an earlier report is replaced by one.
  private static let earlier =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<meta name=\"generator\" content=\"minutes-grep 0\">\n"

  @Test(
    "that is broken off leaves no unfinished file, and what stood in its place",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func outputFiles(signal: Int32) throws {
    let commands = [
      ("minutes-grep", ["heronry", "--report", "out.html", "a.txt", "pipe"]),
      ("minutes", ["convert", "--output", "out.html", "a.txt", "pipe"]),
    ]
    for (command, arguments) in commands {
      let folder = try TemporaryFolder(["a.txt": Self.record, "out.html": Self.earlier])
      try folder.makePipe("pipe")
      let run = try CommandRun.ending(by: signal, command, arguments, in: folder) { _ in
        try folder.names().contains { $0.hasSuffix(".part") }
      }
      #expect(run.status == 128 + signal, "\(command) \(run.errors)")
      #expect(try folder.names() == ["a.txt", "out.html", "pipe"], "\(command)")
      #expect(try folder.read("out.html") == Self.earlier, "\(command)")
    }
  }

  @Test("that is broken off while it indexes leaves nothing in the way of the next one")
  func index() throws {
    let folder = try TemporaryFolder(["archive/a.txt": Self.record])
    try folder.makePipe("archive/pipe")
    let arguments = ["index", "--index", "archive/.minutes", "archive/a.txt"]
    let run = try CommandRun.ending(
      by: SIGINT, "minutes", arguments + ["archive/pipe"], in: folder
    ) { _ in
      FileManager.default.fileExists(atPath: folder.path + "/archive/.minutes/lock")
    }
    #expect(run.status == 128 + SIGINT)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/archive/.minutes")
    #expect(left.allSatisfy { $0 == "lock" }, "\(left)")
    #expect(try CommandRun.of("minutes", arguments, in: folder).status == 0)
    let found = try CommandRun.of("minutes-grep", ["-c", "heronry", "archive"], in: folder)
    #expect(found.output == "archive/a.txt:1\n")
  }

  @Test(
    "has written the first hit, in a pipe too, whatever it found it by",
    arguments: [["--no-index"], [], ["--trust-index"]])
  func firstHit(mode: [String]) throws {
    let folder = try TemporaryFolder(["archive/a.txt": Self.record])
    try folder.makePipe("pipe")
    #expect(try CommandRun.of("minutes", ["index", "archive"], in: folder).status == 0)
    let run = try CommandRun.ending(
      by: SIGTERM, "minutes-grep", mode + ["-l", "heronry", "archive", "pipe"], in: folder
    ) {
      $0 == "archive/a.txt\n"
    }
    #expect(run.status == 128 + SIGTERM)
    #expect(run.lines == ["archive/a.txt"])
  }
}

import Foundation
import MinutesIndex
import MinutesTestSupport

/// What is tried with the command `minutes`, which lies beside this program.
enum Commands {
  static var checks: [Check] {
    [
      Check(
        id: "D10",
        promise: "killed half way, the next run parses at most 64 MiB for the second time"
      ) { _ in
        try resuming()
      },
      Check(id: "C6", promise: "verify: 200 MB/s, status 0, 1 and 2, nothing is written") {
        try verifying(byteCount: $0 ? 100_000_000 : 1_000_000_000)
      },
    ]
  }

  private static func command() throws -> String {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
    let path = own.deletingLastPathComponent().appendingPathComponent("minutes").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Check.Impossible(reason: "there is no \(path)")
    }
    return path
  }

  // MARK: D10

  private static func resuming() throws -> Check.Outcome {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else {
      throw Check.Impossible(reason: "strace is not here")
    }
    var outcome = Check.Outcome()
    let minutes = try command()
    let (fileCount, fileSize) = (300, 500_000)
    let archive = try TemporaryFolder()
    for number in 0..<fileCount {
      try archive.write(text(of: number, byteCount: fileSize), to: name(number))
    }
    let build = [minutes, "index", archive.path, "--verbose"]
    // Files are read in order: what lies behind the one at whose opening the process is killed was not parsed.
    let last = fileCount / 2
    let killed = try ChildProcess(
      command: [
        "strace", "-f", "-qq", "-o", "/dev/null", "-P", "\(archive.path)/\(name(last))", "-e",
        "inject=openat:signal=KILL",
      ] + build
    ).wait()
    outcome.cases += 1
    if killed.status != 137 { outcome.fail("not killed: \(killed.status), \(killed.errors)") }
    let kept = (try? SearchIndex(at: "\(archive.path)/.minutes"))?.documentCount ?? 0
    let again = try ChildProcess(command: build).wait()
    outcome.cases += 1
    let twice = (last - kept) * fileSize
    if twice > 64 << 20 { outcome.fail("\(twice) bytes are parsed twice; \(kept) files were kept") }
    if kept == 0 || again.status != 0
      || !again.errors.contains("\(fileCount - kept) documents indexed, \(kept) unchanged")
    {
      outcome.fail("\(kept) files were kept; the next run: \(again.status), \(again.errors)")
    }
    let whole = try SearchIndex(at: "\(archive.path)/.minutes")
    if whole.documentCount != fileCount { outcome.fail("\(whole.documentCount) documents") }
    outcome.note = "\(kept) of \(last) files kept, \(twice >> 20) MiB parsed twice"
    return outcome
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return "board/" + String(repeating: "0", count: 4 - digits.count) + digits + ".txt"
  }

  /// Made-up minutes.
  private static func text(of number: Int, byteCount: Int) -> String {
    var text = "Fen Drainage Board\nMinutes of the meeting held on 3 May 2021\n\n"
    var item = 0
    let words = String(
      repeating: "the drain rates of the fen and the bank of the lode ", count: 200)
    while text.utf8.count < byteCount {
      item += 1
      text += "\(words)\n\n"
      text += "\(item). Drain \(number)-\(item)\n\nThe board noted the report on drain \(item).\n\n"
      text += "RESOLVED: That the rates of lane \(item * number) be agreed.\n\n"
    }
    return text
  }

  // MARK: C6

  private static func verifying(byteCount: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let minutes = try command()
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    let index = try large(path, byteCount)
    let files = index.segmentFileNames.map { "\(path)/\($0)" }
    let before = try times(of: path)
    var speed = 0.0
    for _ in 0..<3 {
      outcome.cases += 1
      let start = ContinuousClock.now
      let result = try ChildProcess(command: [minutes, "index", "verify", path]).wait()
      let seconds = start.duration(to: .now) / .seconds(1)
      speed = max(speed, Double(index.byteCount) / 1_000_000 / seconds)
      if result.status != 0 { outcome.fail("sound: status \(result.status), \(result.errors)") }
    }
    if speed < 200 { outcome.fail("\(Int(speed)) MB/s") }
    if try times(of: path) != before { outcome.fail("verifying changes the index") }
    var random = SeededRandom(seed: 6)
    for _ in 0..<5 {
      outcome.cases += 1
      let file = random.pick(files)
      let place = UInt64(random.below(try size(of: file)))
      try flip(file, place)
      let result = try ChildProcess(command: [minutes, "index", "verify", path]).wait()
      if result.status != 1 || !result.errors.contains(file) {
        outcome.fail("byte \(place) of \(file): status \(result.status), \(result.errors)")
      }
      try flip(file, place)
    }
    outcome.cases += 1
    let missing = try ChildProcess(command: [minutes, "index", "verify", folder.path + "/no"])
      .wait()
    if missing.status != 2 { outcome.fail("no index: \(missing.status), \(missing.errors)") }
    outcome.note = "\(index.byteCount / 1_000_000) MB, \(Int(speed)) MB/s"
    return outcome
  }

  /// An index of many words of few occurrences.
  private static func large(_ path: String, _ byteCount: Int) throws -> SearchIndex {
    var options = IndexWriter.Options()
    options.mergePolicy.segmentsPerTier = 1_000
    let writer = try IndexWriter(at: path, options: options)
    var random = SeededRandom(seed: 7)
    var number = 0
    while true {
      for _ in 0..<64 {
        var record = DocumentRecord()
        record.key = "board/\(number).txt"
        number += 1
        for _ in 0..<200 {
          let start = record.text.count
          for _ in 0..<200 { record.text += "w\(random.next() >> 42) ".utf8 }
          record.passages.append(PassageRecord(text: start..<record.text.count, kind: 1))
        }
        try writer.put(record)
      }
      try writer.commit()
      let index = try SearchIndex(at: path)
      if index.byteCount >= byteCount { return index }
    }
  }

  private static func times(of folder: String) throws -> [String: Date?] {
    var times: [String: Date?] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      times[name] = attributes[.modificationDate] as? Date
    }
    return times
  }

  private static func size(of file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    return (attributes[.size] as? Int) ?? 0
  }

  private static func flip(_ file: String, _ place: UInt64) throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    try handle.seek(toOffset: place)
    let byte = try handle.read(upToCount: 1)?.first ?? 0
    try handle.seek(toOffset: place)
    try handle.write(contentsOf: Data([byte ^ 0x10]))
  }
}

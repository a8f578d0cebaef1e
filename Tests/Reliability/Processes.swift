import Foundation
import MinutesIndex
import MinutesTestSupport

/// What is tried with processes that are killed and system calls that fail.
enum Processes {
  static var checks: [Check] {
    [
      Check(id: "D1", promise: "killed at random while documents are added, 200 a commit") {
        try kills(.growing, "growing", rounds: $0 ? 50 : 500, commits: 100)
      },
      Check(id: "D7", promise: "killed at random while documents are replaced and merged") {
        try kills(.changing, "changing", rounds: $0 ? 20 : 200, commits: 400)
      },
      Check(id: "D2", promise: "killed at each system call of a commit, a merge and a compaction") {
        _ in
        try killInSystemCalls()
      },
      Check(id: "D3", promise: "each of these calls fails: EIO, ENOSPC, EDQUOT, EMFILE, EINTR") {
        try failingSystemCalls(
          codes: $0 ? ["EIO", "EINTR"] : ["EIO", "ENOSPC", "EDQUOT", "EMFILE", "EINTR"])
      },
      Check(
        id: "D6", promise: "disk full at each size: exit 2, last commit there, next run completes"
      ) {
        try fullDisk(step: $0 ? 16_384 : 2_048)
      },
    ]
  }

  // MARK: Kills

  private static func kills(
    _ history: History, _ name: String, rounds: Int, commits total: Int
  ) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = SeededRandom(seed: seed)
    var folder = try TemporaryFolder()
    var (reached, reportedCommits, indexes) = (0, 0, 1)
    let pace = try microsecondsPerCommit(name)
    for round in 0..<rounds {
      outcome.cases += 1
      let path = folder.path + "/index"
      let child = try ChildProcess(.write, [name, path, "\(reached)", "\(total - reached)"])
      child.waitForWord()
      usleep(UInt32(random.below(3 * pace)))
      child.kill()
      let result = child.wait()
      let reported = result.reported ?? reached
      reportedCommits += reported - reached
      let index = try? SearchIndex(at: path)
      if let damage = index?.verify().first { outcome.fail("round \(round): \(damage)") }
      guard let commits = try history.commits(in: index, reported: reported) else {
        outcome.fail("round \(round): \(reported) commits were reported, but the index has others")
        break
      }
      try checkTerms(of: index, history, after: commits, &random, round, &outcome)
      reached = commits
      if reached == total {
        folder = try TemporaryFolder()
        (reached, indexes) = (0, indexes + 1)
      }
    }
    outcome.note = "\(reportedCommits) commits in \(indexes) indexes, seed \(seed)"
    return outcome
  }

  private static func microsecondsPerCommit(_ name: String) throws -> Int {
    let folder = try TemporaryFolder()
    let start = ContinuousClock.now
    _ = try ChildProcess(.write, [name, folder.path + "/index", "0", "5"]).wait()
    return Int(start.duration(to: .now) / .microseconds(5))
  }

  /// Documents of the last commits are found once by a word that no other has.
  private static func checkTerms(
    of index: SearchIndex?, _ history: History, after commits: Int, _ random: inout SeededRandom,
    _ round: Int, _ outcome: inout Check.Outcome
  ) throws {
    guard commits > 0 else { return }
    let end = commits * history.batch
    for _ in 0..<20 {
      let number = end - 1 - random.below(min(end, history.batch))
      let count = try (index?.segments ?? []).reduce(0) { count, segment in
        guard let list = try segment.reader.list(.text, Array("unique\(number)".utf8)) else {
          return count
        }
        let cursor = try ListCursor(segment.reader, list)
        var found = 0
        while try cursor.next() != ListCursor.end {
          let document = try segment.reader.document(ofPassage: Int(cursor.current))
          if !segment.deleted.contains(document) { found += 1 }
        }
        return count + found
      }
      if count != 1 { outcome.fail("round \(round): document \(number) is found \(count) times") }
    }
  }

  // MARK: System calls

  private static let calls = [
    "openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2",
    "unlink",
    "unlinkat", "ftruncate", "mkdir", "mmap", "flock", "fstat",
  ]
  /// Calls of which a failure is a failure of the program, too, when the memory manager makes them.
  private static let killOnly: Set<String> = ["mmap"]

  /// What is done under observation: two commits of which the second brings a merge, and a compaction.
  private static func step(_ path: String) -> [String] { ["changing", path, "4", "2"] }

  /// An index of four commits, to be copied.
  private static func beginning() throws -> TemporaryFolder {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else {
      throw Check.Impossible(reason: "strace is not here")
    }
    let folder = try TemporaryFolder()
    let result = try ChildProcess(.write, ["changing", folder.path + "/index", "0", "4"]).wait()
    guard result.reported == 4 else { throw Check.Impossible(reason: result.errors) }
    return folder
  }

  /// How often each call is made before the program begins, and in all.
  private static func countCalls(_ begun: TemporaryFolder) throws -> [(String, Range<Int>)] {
    let folder = try copy(begun)
    let log = folder.path + "/log"
    _ = try ChildProcess(
      .write, step(folder.path + "/index"),
      before: ["strace", "-f", "-qq", "-o", log, "-e", "trace=\(calls.joined(separator: ","))"]
    ).wait()
    var counts: [String: Int] = [:]
    var before: [String: Int]?
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      let call = line.drop { $0.isNumber || $0 == " " }.prefix { $0 != "(" }
      counts[String(call), default: 0] += 1
      if before == nil, line.contains("\"begin") { before = counts }
    }
    guard let before else { throw Check.Impossible(reason: "strace cannot trace here") }
    return calls.compactMap { call in
      guard let all = counts[call] else { return nil }
      let first = before[call] ?? 0
      return all > first ? (call, (first + 1)..<(all + 1)) : nil
    }
  }

  private static func copy(_ folder: TemporaryFolder) throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: folder.path + "/index", toPath: copy.path + "/index")
    return copy
  }

  private static func killInSystemCalls() throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let begun = try beginning()
    for (call, numbers) in try countCalls(begun) {
      outcome.cases += numbers.count
      outcome.note += "\(call) \(numbers.count) "
      try inTurn(numbers.map { "\(call):signal=KILL:when=\($0)" }, begun, &outcome) {
        event, result in
        result.status == 137 ? nil : "\(event): the child ended with \(result.status)"
      }
    }
    return outcome
  }

  private static func failingSystemCalls(codes: [String]) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let begun = try beginning()
    let words = [
      "EIO": "Input/output error", "ENOSPC": "No space left on device",
      "EDQUOT": "Disk quota exceeded", "EMFILE": "Too many open files",
    ]
    for (call, numbers) in try countCalls(begun) where !killOnly.contains(call) {
      for code in codes {
        // A call that is interrupted for ever is none.
        for from in code == "EINTR" ? [""] : ["", "+"] {
          outcome.cases += numbers.count
          let events = numbers.map { "\(call):error=\(code):when=\($0)\(from)" }
          try inTurn(events, begun, &outcome) { event, result in
            switch result.status {
            case 0: return nil
            case 2 where code != "EINTR":
              // Where every later write fails, the message cannot be written either.
              let isMute = call == "write" && from == "+" && result.errors.isEmpty
              guard !isMute, let word = words[code], !result.errors.contains(word) else {
                return nil
              }
              return "\(event): the message is \(result.errors)"
            default: return "\(event): status \(result.status), \(result.errors)"
            }
          }
        }
      }
    }
    return outcome
  }

  /// Does the work under observation with each of some events, on all cores, and looks at what is left.
  ///
  /// - Parameter judge: What is wrong with how the child ended.
  private static func inTurn(
    _ events: [String], _ begun: TemporaryFolder, _ outcome: inout Check.Outcome,
    _ judge: @Sendable (String, ChildProcess.Result) -> String?
  ) throws {
    let failures = SharedOutcome()
    DispatchQueue.concurrentPerform(iterations: events.count) { number in
      let event = events[number]
      var own = Check.Outcome()
      do {
        let folder = try copy(begun)
        let result = try inject(event, in: folder)
        if let message = judge(event, result) { own.fail(message) }
        try checkStep(folder, result, event, &own)
      } catch {
        own.fail("\(event): \(error)")
      }
      for message in own.failures { failures.fail(message) }
    }
    for message in failures.value.failures { outcome.fail(message) }
  }

  private static func inject(
    _ what: String, in folder: TemporaryFolder
  ) throws -> ChildProcess.Result {
    try ChildProcess(
      .write, step(folder.path + "/index"),
      before: [
        // A child that hangs ends with another status than any that is expected.
        "timeout", "-s", "KILL", "60", "strace", "-f", "-qq", "-o", "/dev/null", "-e",
        "inject=\(what)",
      ]
    ).wait()
  }

  /// The index is in a committed state, and the same work done again completes it.
  private static func checkStep(
    _ folder: TemporaryFolder, _ result: ChildProcess.Result, _ event: String,
    _ outcome: inout Check.Outcome
  ) throws {
    let path = folder.path + "/index"
    do {
      let index = try SearchIndex(at: path)
      guard try History.changing.commits(in: index, reported: result.reported ?? 4) != nil,
        index.verify().isEmpty
      else { return outcome.fail("\(event): the index is in no committed state") }
      try History.changing.write(
        4..<6, with: IndexWriter(at: path, options: IndexScript.options))
      let after = try SearchIndex(at: path)
      guard try History.changing.commits(in: after, reported: 6) == 6, after.verify().isEmpty
      else { return outcome.fail("\(event): the next run does not complete it") }
      let expected = Set(["lock", "manifest"] + after.segmentFileNames)
      let names = try SystemFolder(path).names()
      if Set(names) != expected { outcome.fail("\(event): there are \(names)") }
    } catch {
      outcome.fail("\(event): \(error)")
    }
  }

  // MARK: Full disk

  private static func fullDisk(step: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    for limit in stride(from: 0, to: 4 << 20, by: step) {
      outcome.cases += 1
      let folder = try TemporaryFolder()
      let path = folder.path + "/index"
      let arguments = ["growing", path, "0", "5"]
      let result = try ChildProcess(.write, arguments + ["\(limit)"]).wait()
      let fits = result.status == 0
      if !fits, result.status != 2 || !result.errors.contains("File too large") {
        outcome.fail("\(limit) bytes: status \(result.status), \(result.errors)")
      }
      let index = try? SearchIndex(at: path)
      if try History.growing.commits(in: index, reported: result.reported ?? 0) == nil {
        outcome.fail("\(limit) bytes: no committed state")
      }
      let again = try ChildProcess(.write, arguments).wait()
      let after = try SearchIndex(at: path)
      let names = try SystemFolder(path).names()
      let isComplete = try History.growing.commits(in: after, reported: 5) == 5
      let expected = Set(["lock", "manifest"] + after.segmentFileNames)
      if again.status != 0 || Set(names) != expected || !isComplete {
        outcome.fail("\(limit) bytes: the next run does not complete it: \(again.errors) \(names)")
      }
      if fits { break }
    }
    return outcome
  }
}

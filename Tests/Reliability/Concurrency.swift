import Foundation
import MinutesIndex
import MinutesTestSupport

enum Concurrency {
  static var checks: [Check] {
    [
      Check(
        id: "K1", promise: "a second writer is told who is the first; after a kill the next gets in"
      ) {
        try locks(rounds: $0 ? 20 : 200)
      },
      Check(
        id: "K2", promise: "readers see documents of one commit only, while one writes and merges"
      ) {
        try readers(seconds: $0 ? 6 : 60)
      },
      Check(id: "K3", promise: "an index can be opened while its manifest is replaced") {
        try opens(count: $0 ? 1_000 : 10_000)
      },
      Check(id: "K6", promise: "a reader keeps its state through 50 merges; no descriptor is left")
      {
        _ in
        try lastingReader()
      },
    ]
  }

  private static func locks(rounds: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    var slowest = 0.0
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    for round in 0..<rounds {
      outcome.cases += 1
      let holder = try ChildProcess(.hold, [path])
      holder.waitForWord()
      let start = ContinuousClock.now
      let second = try ChildProcess(.write, ["changing", path, "0", "1"]).wait()
      slowest = max(slowest, start.duration(to: .now) / .seconds(1))
      if second.status != 2 || !second.errors.contains("process \(holder.number) on ") {
        outcome.fail("round \(round): status \(second.status), \(second.errors)")
      }
      let waiter = round % 4 == 1 ? try ChildProcess(.wait, [path]) : nil
      holder.kill()
      _ = holder.wait()
      if let waiter, waiter.wait().status != 0 { outcome.fail("round \(round): waiting failed") }
      if round % 2 == 0, try ChildProcess(.wait, [path]).wait().status != 0 {
        outcome.fail("round \(round): the next one does not get in")
      }
    }
    outcome.note = "told within \((slowest * 100).rounded() / 100) s"
    return outcome
  }

  private static func readers(seconds: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    _ = try ChildProcess(.write, ["rewriting", path, "0", "1"]).wait()
    let writer = try ChildProcess(.write, ["rewriting", path, "1", "1000000"])
    let readers = try (0..<4).map { _ in try ChildProcess(.read, [path, "\(seconds)"]) }
    for reader in readers {
      let result = reader.wait()
      let rounds = Int(result.output.split(separator: " ").last?.dropLast() ?? "") ?? 0
      outcome.cases += rounds
      if result.status != 0 { outcome.fail(result.errors) }
    }
    writer.kill()
    outcome.note = "\(writer.wait().reported ?? 0) commits"
    return outcome
  }

  private static func opens(count: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    _ = try ChildProcess(.write, ["changing", path, "0", "9"]).wait()
    let writer = try ChildProcess(.write, ["changing", path, "9", "1000000"])
    for _ in 0..<count {
      outcome.cases += 1
      do { _ = try SearchIndex(at: path) } catch { outcome.fail("\(error)") }
    }
    writer.kill()
    outcome.note = "\((writer.wait().reported ?? 9) - 9) commits meanwhile"
    return outcome
  }

  private static func lastingReader() throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    let before = descriptorCount()
    do {
      let writer = try IndexWriter(at: path, options: IndexScript.options)
      for number in 0..<20 { try writer.put(History.rewriting.record(number)) }
      try writer.commit()
      let index = try SearchIndex(at: path)
      let state = try IndexState(index)
      for merge in 0..<50 {
        outcome.cases += 1
        for number in 0..<3 { try writer.put(History.changing.record(merge * 5 + number)) }
        try writer.compact()
        if try IndexState(index) != state { outcome.fail("another state after merge \(merge)") }
      }
    }
    let after = descriptorCount()
    if after != before { outcome.fail("\(before) descriptors before, \(after) after") }
    return outcome
  }

  private static func descriptorCount() -> Int {
    let folder =
      FileManager.default.fileExists(atPath: "/proc/self/fd") ? "/proc/self/fd" : "/dev/fd"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
  }
}

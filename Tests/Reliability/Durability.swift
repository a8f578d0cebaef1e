import Foundation
import MinutesIndex
import MinutesTestSupport

/// What can be tried in memory.
enum Durability {
  static var checks: [Check] {
    [
      Check(id: "D4", promise: "power loss leaves a committed state, the last reported or the next")
      {
        try powerLoss(seeds: $0 ? 200 : 2_000)
      },
      Check(id: "D5", promise: "bytes, names, manifest, its name become durable in this order") {
        _ in
        try order()
      },
      Check(id: "D2m", promise: "killed in each call, simulated") {
        try killInEachCall(seeds: $0 ? 1 : 10)
      },
      Check(id: "D3m", promise: "each call fails once and from then on, simulated") {
        try failures(seeds: $0 ? 1 : 3)
      },
      Check(id: "D6m", promise: "disk full at each size, simulated") { _ in try fullDisk() },
    ]
  }

  private static func powerLoss(seeds: UInt64) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    for seed in 1...seeds {
      outcome.cases += 1
      do { try IndexRecovery.losePower(seed: seed) } catch { outcome.fail("\(error)") }
    }
    return outcome
  }

  private static func order() throws -> Check.Outcome {
    var outcome = Check.Outcome()
    for seed in 1...20 as ClosedRange<UInt64> {
      let folder = SimulatedFolder()
      var done = 0
      try IndexScript(seed: seed, commits: 10).run(in: folder, done: &done)
      var unsynced: Set<String> = []
      var namesAreSynced = true
      for call in folder.calls {
        switch (call.operation, call.name) {
        case ("create", _), ("write", _):
          unsynced.insert(call.name)
          namesAreSynced = false
        case ("sync", ""): namesAreSynced = true
        case ("sync", _): unsynced.remove(call.name)
        case ("rename", _):
          outcome.cases += 1
          if !unsynced.isEmpty || !namesAreSynced {
            outcome.fail("seed \(seed): renamed before \(unsynced) and names were durable")
          }
        default: break
        }
      }
    }
    return outcome
  }

  private static func killInEachCall(seeds: UInt64) throws -> Check.Outcome {
    try eachCall(seeds: seeds) { script, folder, moment in
      folder.inject(.kill(moment))
      var done = 0
      _ = try? script.run(in: folder, done: &done)
      try IndexRecovery.check(folder.afterKill(), script, done: done, "killed in call \(moment)")
    }
  }

  private static func failures(seeds: UInt64) throws -> Check.Outcome {
    let codes = [
      SystemCode.inputOutput, SystemCode.noSpace, SystemCode.quota, SystemCode.tooManyFiles,
    ]
    return try eachCall(seeds: seeds) { script, folder, moment in
      for code in codes {
        for fault in [SimulatedFolder.Fault.once(moment, code: code), .always(moment, code: code)] {
          let folder = SimulatedFolder()
          folder.inject(fault)
          var done = 0
          do throws(IndexError) {
            try script.run(in: folder, done: &done)
          } catch {
            guard case .system(_, code) = error.reason, error.path.hasPrefix(folder.path) else {
              throw IndexRecovery.Failure(description: "call \(moment), \(code): \(error)")
            }
          }
          folder.inject(nil)
          try IndexRecovery.check(folder, script, done: done, "call \(moment) failed with \(code)")
        }
      }
    }
  }

  private static func eachCall(
    seeds: UInt64, _ body: (IndexScript, SimulatedFolder, Int) throws -> Void
  ) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    for seed in 1...seeds {
      let script = IndexScript(seed: seed, commits: 5)
      let whole = SimulatedFolder()
      var done = 0
      try script.run(in: whole, done: &done)
      for moment in 0..<whole.calls.count {
        outcome.cases += 1
        do { try body(script, SimulatedFolder(), moment) } catch {
          outcome.fail("seed \(seed): \(error)")
        }
      }
    }
    return outcome
  }

  private static func fullDisk() throws -> Check.Outcome {
    var outcome = Check.Outcome()
    let script = IndexScript(seed: 4, commits: 6)
    for capacity in stride(from: 0, to: 1 << 20, by: 128) {
      outcome.cases += 1
      let folder = SimulatedFolder()
      folder.limit(to: capacity)
      var done = 0
      var failure: IndexError?
      do { failure = try script.run(in: folder, done: &done) } catch { failure = error }
      folder.limit(to: .max)
      do {
        try IndexRecovery.check(folder, script, done: done, "disk of \(capacity) bytes")
      } catch {
        outcome.fail("\(error)")
      }
      if failure == nil { break }
    }
    return outcome
  }
}

import MinutesTestSupport
import Testing

@testable import MinutesIndex

/// A small share of what `scripts/check-reliability` does at length.
@Suite("a commit that returned survives, one that did not is wholly there or wholly absent")
struct DurabilityTests {
  private let script = IndexScript(seed: 11, commits: 4)

  /// Calls that the whole history takes.
  private func callCount() throws -> Int {
    let folder = SimulatedFolder()
    var done = 0
    try script.run(in: folder, done: &done)
    return folder.calls.count
  }

  @Test("the process ends in any call to the file system")
  func kill() throws {
    for moment in 0..<(try callCount()) {
      let folder = SimulatedFolder()
      folder.inject(.kill(moment))
      var done = 0
      do {
        if try script.run(in: folder, done: &done) == nil { Issue.record("nothing failed") }
      } catch {}
      try IndexRecovery.check(folder.afterKill(), script, done: done, "killed in call \(moment)")
    }
  }

  @Test("any call fails once, or from then on")
  func failures() throws {
    for moment in 0..<(try callCount()) {
      for isOnce in [true, false] {
        let code = isOnce ? SystemCode.inputOutput : SystemCode.noSpace
        let fault =
          isOnce ? SimulatedFolder.Fault.once(moment, code: code) : .always(moment, code: code)
        let folder = SimulatedFolder()
        folder.inject(fault)
        var done = 0
        do {
          let failure = try script.run(in: folder, done: &done)
          // What fails without a word is only the removal of what nobody needs.
          #expect(failure != nil || folder.calls[moment].operation == "remove")
        } catch {
          guard case .system(_, code) = error.reason else {
            Issue.record("call \(moment): \(error)")
            continue
          }
          #expect(error.path.hasPrefix("/simulated"))
        }
        folder.inject(nil)
        try IndexRecovery.check(folder, script, done: done, "call \(moment) failed")
      }
    }
  }

  @Test("power is lost at any time", arguments: 1...20 as ClosedRange<UInt64>)
  func powerLoss(seed: UInt64) throws {
    try IndexRecovery.losePower(seed: seed)
  }

  @Test("the disk is full at any size")
  func fullDisk() throws {
    var done = 0
    for capacity in stride(from: 0, to: 40_000, by: 1024) {
      let folder = SimulatedFolder()
      folder.limit(to: capacity)
      var failure: IndexError?
      do {
        failure = try script.run(in: folder, done: &done)
      } catch {
        failure = error
      }
      folder.limit(to: .max)
      try IndexRecovery.check(folder, script, done: done, "disk of \(capacity) bytes")
      if failure == nil {
        #expect(capacity > 2_000)
        return
      }
    }
    Issue.record("the history never fits")
  }

  @Test(
    "bytes are durable before names, names before the manifest, the manifest before commit returns")
  func order() throws {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    folder.inject(nil)
    try writer.put(IndexScript.record("a", "one"))
    try writer.commit()
    #expect(
      folder.calls.filter { $0.operation != "write" && $0.operation != "map" }.map(\.description)
        == [
          "create segment-00000001", "sync segment-00000001", "create manifest.new",
          "sync manifest.new", "sync ", "rename manifest.new", "sync ",
        ])
  }
}

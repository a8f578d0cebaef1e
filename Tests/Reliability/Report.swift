import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// A promise and how it is tested.
struct Check {
  /// What came of a check.
  struct Outcome: Sendable {
    /// Cases that were tried.
    var cases = 0
    /// What went wrong, the first few.
    var failures: [String] = []
    var failureCount = 0
    /// Figures besides.
    var note = ""

    mutating func fail(_ message: String) {
      failureCount += 1
      if failures.count < 5 { failures.append(message) }
    }
  }

  /// Why a check cannot be made here.
  struct Impossible: Error {
    var reason: String
  }

  var id: String
  var promise: String
  /// Makes the check; shorter where the argument is true.
  var body: (Bool) throws -> Outcome
}

/// What several threads report.
final class SharedOutcome: Sendable {
  private let outcome = Mutex(Check.Outcome())

  var value: Check.Outcome { outcome.withLock { $0 } }

  func with(_ body: (inout Check.Outcome) -> Void) { outcome.withLock { body(&$0) } }
  func fail(_ message: String) { with { $0.fail(message) } }
}

enum Report {
  /// Makes the checks and prints a line for each.
  ///
  /// - Returns: How many failed.
  static func run(_ checks: [Check], quick: Bool) -> Int {
    var failed = 0
    say("| id | promise | cases | failed | seconds | |\n| --- | --- | ---: | ---: | ---: | --- |")
    for check in checks {
      let start = ContinuousClock.now
      var outcome = Check.Outcome()
      do {
        outcome = try check.body(quick)
        if outcome.cases == 0 { outcome.fail("no case was tried") }
      } catch let impossible as Check.Impossible {
        outcome.note = "not made: \(impossible.reason)"
      } catch {
        outcome.fail("\(error)")
      }
      let seconds = (start.duration(to: .now) / .seconds(1) * 10).rounded() / 10
      say(
        "| \(check.id) | \(check.promise) | \(outcome.cases) | \(outcome.failureCount) | \(seconds) "
          + "| \(outcome.note) |")
      for failure in outcome.failures {
        FileHandle.standardError.write(Data("\(check.id): \(failure)\n".utf8))
      }
      failed += outcome.failureCount > 0 ? 1 : 0
    }
    return failed
  }
}

/// Prints a line at once, whoever reads it. A child must go on when even this fails.
func say(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
  let bytes = Array((line + "\n").utf8)
  while write(descriptor, bytes, bytes.count) < 0, errno == EINTR {}
}

public import Testing

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What work costs, however busy the machine is.
public enum ProcessorTime {
  /// Does some work and tells how many seconds the processor spent on it.
  ///
  /// - Parameter work: All that it does in the thread it is called in counts. Time in which the thread
  ///   waits for its turn does not: the tests of a run share a few processors, and on a slow machine
  ///   each of them waits for minutes.
  public static func of<Result>(
    _ work: () throws -> Result
  ) rethrows -> (result: Result, seconds: Double) {
    let start = used()
    let result = try work()
    return (result, used() - start)
  }

  private static func used() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Trait where Self == TimeLimitTrait {
  /// Ends a test that hangs. A test that only waits for its turn is not taken for one: time runs from
  /// where the test is begun, and all tests of a run may be begun at once.
  public static var unlessItHangs: Self { .timeLimit(.minutes(30)) }
}

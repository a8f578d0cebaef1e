import Foundation
import MinutesIndex
import MinutesTestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// What a process that is killed, or whose calls fail, does.
enum ChildRole: String {
  /// `write HISTORY FOLDER FIRST COUNT [LIMIT]`: commits from FIRST on, each reported; files of LIMIT
  /// bytes at most.
  case write
  /// `hold FOLDER`: opens the index for writing and keeps it so.
  case hold
  /// `wait FOLDER`: waits until it can open the index for writing.
  case wait
  /// `read FOLDER SECONDS`: reads again and again a history that is being rewritten.
  case read
  /// `damage FIRST END`: does cases of ``Hostile``.
  case damage
}

enum Child {
  static func run(_ role: ChildRole, _ arguments: [String]) -> Never {
    do {
      switch role {
      case .write: try write(arguments)
      case .hold: try hold(arguments[0])
      case .wait:
        var options = IndexScript.options
        options.waitsForLock = true
        _ = try IndexWriter(at: arguments[0], options: options)
      case .read: try read(arguments[0], seconds: Double(arguments[1]) ?? 1)
      case .damage:
        guard let first = Int(arguments[0]), let end = Int(arguments[1]), first <= end else {
          exit(64)
        }
        try Hostile.run(first..<end)
      }
    } catch {
      say("\(error)", to: STDERR_FILENO)
      exit(2)
    }
    exit(0)
  }

  private static func write(_ arguments: [String]) throws {
    guard let history = History.named(arguments[0]), let first = Int(arguments[2]),
      let count = Int(arguments[3])
    else { exit(64) }
    if arguments.count > 4, let limit = UInt(arguments[4]) {
      // Then a write beyond the limit fails, where else a signal ends the process.
      signal(SIGXFSZ, SIG_IGN)
      var limits = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
      guard FileSizeLimit.set(&limits) == 0 else { exit(64) }
    }
    say("begin")
    let writer = try IndexWriter(at: arguments[1], options: IndexScript.options)
    try history.write(first..<(first + count), with: writer) { say("committed \($0 + 1)") }
  }

  private static func hold(_ folder: String) throws {
    let writer = try IndexWriter(at: folder)
    say("holding")
    while true { sleep(60) }
    withExtendedLifetime(writer) {}
  }

  /// Fails where not all documents are of one commit, or a reader meets an error.
  private static func read(_ folder: String, seconds: Double) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    var (rounds, last) = (0, 0)
    while ContinuousClock.now < end {
      let state = try IndexState(SearchIndex(at: folder))
      let commits = Set(state.documents.values.map { Self.commit(of: $0) })
      guard state.documents.count == History.rewriting.keyCount, commits.count == 1,
        let commit = commits.first, commit >= last
      else { throw Check.Impossible(reason: "documents of commits \(commits.sorted())") }
      (rounds, last) = (rounds + 1, commit)
    }
    say("rounds \(rounds)")
  }

  private static func commit(of text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("commit") }
      .flatMap { Int($0.dropFirst("commit".count)) } ?? -1
  }
}

private enum FileSizeLimit {
  static func set(_ limits: inout rlimit) -> Int32 {
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
    #else
      setrlimit(RLIMIT_FSIZE, &limits)
    #endif
  }
}

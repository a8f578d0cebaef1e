public import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// What a command did.
public struct CommandRun: Sendable {
  /// Exit status; 128 and the signal's number where a signal ended the command.
  public var status: Int32
  /// What it wrote to standard output.
  public var data: Data
  /// What it wrote to standard error.
  public var errors: String

  /// Standard output as text.
  public var output: String { String(decoding: data, as: UTF8.self) }
  /// The lines of standard output.
  public var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs one of the built commands.
  ///
  /// - Parameters:
  ///   - name: `minutes` or `minutes-grep`.
  ///   - arguments: Its arguments.
  ///   - folder: Where it runs.
  ///   - input: What it finds at standard input.
  ///   - environment: Variables that are set for it besides those of the tests.
  public static func of(
    _ name: String, _ arguments: [String], in folder: TemporaryFolder, input: String = "",
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    try of(
      executable: BuiltProducts.folder.appendingPathComponent(name), arguments, in: folder,
      input: input, environment: environment)
  }

  /// Runs a line of the shell; the built commands are found by their names.
  public static func ofShell(_ line: String, in folder: TemporaryFolder) throws -> CommandRun {
    let path = BuiltProducts.folder.path + ":/usr/bin:/bin"
    return try of(
      executable: URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: "",
      environment: ["PATH": path])
  }

  /// Runs one of the built commands until something can be seen, and ends it by a signal then.
  ///
  /// - Parameters:
  ///   - signal: What it is sent. A command that does not end by it, or in which nothing is ever to be
  ///     seen, is killed after a while.
  ///   - isSeen: Whether the command is where it is to be; is told what it has written to standard output.
  public static func ending(
    by signal: Int32, _ name: String, _ arguments: [String], in folder: TemporaryFolder,
    when isSeen: (String) throws -> Bool
  ) throws -> CommandRun {
    let streams = try TemporaryFolder(["in": "", "out": "", "err": ""])
    let process = try withSignal(signal) {
      try start(
        BuiltProducts.folder.appendingPathComponent(name), arguments, in: folder, streams: streams,
        environment: [:])
    }
    let deadline = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < deadline, try !isSeen(streams.read("out")) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process.processIdentifier, Date() < deadline ? signal : SIGKILL)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return try CommandRun(process, streams)
  }

  private static func of(
    executable: URL, _ arguments: [String], in folder: TemporaryFolder, input: String,
    environment: [String: String]
  ) throws -> CommandRun {
    // Files and not pipes: nobody has to read while the command writes.
    let streams = try TemporaryFolder(["in": input, "out": "", "err": ""])
    let process = try start(
      executable, arguments, in: folder, streams: streams, environment: environment)
    process.waitUntilExit()
    return try CommandRun(process, streams)
  }

  /// Starts something in such a way that it gets a signal, which the threads of tests hold back and who
  /// runs tests in the background ignores.
  private static func withSignal(
    _ number: Int32, _ start: () throws -> Process
  ) rethrows -> Process {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    let handler = signal(number, SIG_DFL)
    defer {
      signal(number, handler)
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return try start()
  }

  private static func start(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder,
    streams: TemporaryFolder, environment: [String: String]
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Self.environment(environment)
    process.standardInput = FileHandle(forReadingAtPath: streams.path + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: streams.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: streams.path + "/err")
    try process.run()
    return process
  }

  /// Runs one of the built commands at a pseudo-terminal of its own.
  ///
  /// - Returns: What the terminal would show, in `data`; `errors` is empty.
  public static func atTerminal(
    _ name: String, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> CommandRun {
    var primary: Int32 = -1
    var secondary: Int32 = -1
    guard openpty(&primary, &secondary, nil, nil, nil) == 0 else {
      throw CocoaError(.fileReadUnknown)
    }
    // No other command that is started meanwhile may keep the terminal open.
    for descriptor in [primary, secondary] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { close(primary) }
    let process = Process()
    process.executableURL = BuiltProducts.folder.appendingPathComponent(name)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Self.environment(
      ["TERM": "xterm"].merging(environment) { $1 })
    process.standardInput = FileHandle.nullDevice
    let terminal = FileHandle(fileDescriptor: secondary)
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    try terminal.close()
    let shown = readToEnd(of: primary)
    process.waitUntilExit()
    return CommandRun(status: process.exitStatus, data: shown, errors: "")
  }

  /// Reads until the last one who writes to the terminal is gone.
  private static func readToEnd(of descriptor: Int32) -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return data }
      data.append(contentsOf: buffer[..<count])
    }
  }

  private static func environment(_ more: [String: String]) -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "COLUMNS"] { variables[name] = nil }
    return variables.merging(more) { $1 }
  }
}

extension CommandRun {
  /// What a command did that has ended.
  fileprivate init(_ process: Process, _ streams: TemporaryFolder) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: streams.path + "/out"))
    self.init(status: process.exitStatus, data: data, errors: try streams.read("err"))
  }
}

extension Process {
  fileprivate var exitStatus: Int32 {
    terminationReason == .uncaughtSignal ? 128 + terminationStatus : terminationStatus
  }
}

/// Where the build puts its products.
private enum BuiltProducts {
  /// The folder of the running test bundle.
  static let folder: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      return bundle.bundleURL.deletingLastPathComponent()
    #else
      let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      return executable.deletingLastPathComponent()
    #endif
  }()
}

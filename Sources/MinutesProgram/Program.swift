package import ArgumentParser
internal import MinutesArchive

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The version of both commands.
package let minutesVersion = "0.1.0"

/// How the commands end. Both keep to the numbers that `grep` made a habit.
package enum ExitStatus {
  /// Everything that was asked for was done: something was found, all documents were converted.
  package static let success = ExitCode(0)
  /// Nothing was found; some documents failed.
  package static let partly = ExitCode(1)
  /// The arguments make no sense, nothing could be done, or the output failed.
  package static let trouble = ExitCode(2)
}

extension AsyncParsableCommand {
  /// Runs the command and ends the process.
  ///
  /// The main thread only waits. An asynchronous `main` would leave its thread instead, and the unwinding
  /// of that costs a short search more time than the search itself.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, if not those of the process.
  ///   - help: Gives help and messages about arguments their last form.
  package static func runAsProgram(
    _ arguments: [String]? = nil, help: @escaping @Sendable (String) -> String = { $0 }
  ) -> Never {
    CheckedOutput.reportFailingWrites()
    Task.detached { await run(arguments, help) }
    while true { pause() }
  }

  private static func run(
    _ arguments: [String]?, _ help: (String) -> String
  ) async -> Never {
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Self.end(ExitStatus.success, help)
    } catch {
      Self.end(error, help)
    }
  }

  private static func end(_ error: any Error, _ help: (String) -> String) -> Never {
    switch error {
    case let code as ExitCode:
      leave(code)
    case OutputError.readerLeft:
      leave(ExitStatus.success)
    case let error as OutputError:
      Messages.tell(error.description, command: _commandName)
      leave(ExitStatus.trouble)
    default:
      let message = help(Suggestion.sifted(fullMessage(for: error)))
      if exitCode(for: error) == .success { show(message, help) } else { refuse(message) }
    }
  }

  /// Help and version are results: they go where results go, and can fail there.
  private static func show(_ message: String, _ help: (String) -> String) -> Never {
    do throws(OutputError) {
      let output = CheckedOutput.standardOutput()
      try output.write(message + "\n")
      try output.flush()
    } catch {
      end(error, help)
    }
    leave(ExitStatus.success)
  }

  private static func refuse(_ message: String) -> Never {
    Messages.write(message + "\n")
    leave(ExitStatus.trouble)
  }
}

private func leave(_ status: ExitCode) -> Never {
  exit(status.rawValue)
}

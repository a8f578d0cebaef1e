internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

struct IndexStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says what is in an index.")

  @OptionGroup var index: ExistingIndex

  func run() async throws {
    try await reportingIndexErrors {
      let index = try SearchIndex(at: index.path)
      let output = CheckedOutput.standardOutput()
      var lines = [
        ("documents", "\(index.documentCount)"),
        ("segments", "\(index.segments.count)"),
        ("deleted documents", "\(index.segments.reduce(0) { $0 + $1.deleted.count })"),
        ("bytes", "\(index.byteCount)"),
        ("commits", "\(index.generation)"),
        ("format", "\(index.formatVersion)"),
      ]
      for (key, value) in index.settings.sorted(by: { $0.key < $1.key }) {
        lines.append((key, Terminal.isOutput ? TerminalText.visible(value) : value))
      }
      for (name, value) in lines { try output.write("\(name): \(value)\n") }
      try output.flush()
    }
  }
}

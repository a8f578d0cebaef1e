internal import ArgumentParser
internal import MinutesProgram

@main
struct Minutes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Turns committee minutes and officer reports into structured records.",
    discussion: """
      Reads HTML, Markdown and plain text. To search documents, use minutes-grep.
      """,
    version: "minutes \(minutesVersion)",
    subcommands: [Convert.self, Diff.self, Index.self])

  static func main() async {
    await runAsProgram()
  }
}

internal import ArgumentParser
internal import MinutesProgram

@main
struct Minutes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Turns committee minutes and officer reports into structured records.",
    discussion: """
      Reads HTML, Markdown and plain text. To search documents, use minutes-grep.

      Examples:
        minutes convert minutes.html | jq .meeting
        minutes convert archive -o archive.jsonl   one record a document
        minutes diff before.jsonl after.jsonl      what differs between the two
        minutes index archive                      so that minutes-grep is fast
        minutes help convert                       all about one of these
      """,
    version: "minutes \(minutesVersion)",
    subcommands: [Convert.self, Diff.self, Index.self])

  private static let names =
    configuration.subcommands.map { $0.configuration.commandName ?? "" }

  static func main() {
    runAsProgram { message in
      guard message.hasPrefix("Error: "), let name = CommandLine.arguments.dropFirst().first,
        !name.hasPrefix("-"), !(names + ["help"]).contains(name)
      else { return message }
      return
        "Error: there is no command “\(name)”; there are \(names.joined(separator: ", ")) and help."
    }
  }
}

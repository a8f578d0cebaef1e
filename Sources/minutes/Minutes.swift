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

  /// Whether a word that is no option is the name of no command either.
  private static func isUnknown(_ name: String) -> Bool {
    !name.hasPrefix("-") && !(names + ["help"]).contains(name)
  }

  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    // Help about what does not exist is answered as the command itself is.
    if arguments.first == "help", arguments.count > 1, isUnknown(arguments[1]) {
      arguments.removeFirst()
    }
    let first = arguments.first
    runAsProgram(arguments) { message in
      guard message.hasPrefix("Error: "), let name = first, isUnknown(name) else { return message }
      return
        "Error: there is no command “\(name)”; there are \(names.joined(separator: ", ")) and help."
    }
  }
}

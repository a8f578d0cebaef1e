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

  static func main() {
    runAsProgram()
  }
}

import MinutesTestSupport
import Testing

@Suite("Help and completions")
struct HelpTests {
  @Test(
    "the lines of the help fit into a terminal of eighty columns as they are written",
    arguments: [
      ["minutes-grep"], ["minutes"], ["minutes", "convert"], ["minutes", "index", "build"],
    ])
  func width(command: [String]) throws {
    let arguments = Array(command.dropFirst()) + ["--help"]
    let run = try CommandRun.of(
      command[0], arguments, in: TemporaryFolder(), environment: ["COLUMNS": "80"])
    #expect(run.status == 0)
    let examples = run.lines.drop { $0 != "Examples:" }.dropFirst().prefix { $0.hasPrefix("  ") }
    #expect(examples.count > 1)
    // What is too long is broken and goes on without the two blanks.
    #expect(examples.allSatisfy { $0.contains("minutes") }, "\(examples)")
  }

  @Test("it is seen that the number of --kwic may be left away")
  func optionalNumber() throws {
    let help = try CommandRun.of("minutes-grep", ["--help"], in: TemporaryFolder()).lines
    #expect(help.contains { $0.hasPrefix("  --kwic[=<n>]            Print each match") })
  }

  @Test(
    "an argument that makes no sense is refused with what is possible",
    arguments: [
      ("--cite", "word", "text, bibtex or csl-json"), ("--color", "red", "auto, always or never"),
      ("--count-by", "day", "year, month, body, organisation, kind, person or query"),
      ("--scope", "page", "element, item or meeting"), ("--sort", "size", "path or date"),
      ("--sortr", "size", "path or date"), ("-t", "pdf", "html, md or txt"),
      ("--format", "pdf", "html, markdown or text"), ("--kwic", "few", "a number of words"),
      ("--sort-context", "up", "left, right, keyword, or places such as 1R,2R,1L"),
      ("--max-filesize", "big", "a number of bytes, or one with K, M or G"),
      ("--from", "May", "a year, month or day"), ("--to", "2018-13", "a year, month or day"),
    ])
  func possible(option: String, argument: String, forms: String) throws {
    let long = option.hasPrefix("--") ? ["\(option)=\(argument)"] : [option, argument]
    let run = try CommandRun.of("minutes-grep", long + ["roof"], in: TemporaryFolder())
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: \(option) takes \(forms)"), "\(run.errors)")
    #expect(run.errors.contains("not “\(argument)”."), "\(run.errors)")
  }

  @Test(
    "two forms of output are refused by their names",
    arguments: [
      (["-l", "-c"], "--files-with-matches does not go with --count: each is a form of its own."),
      (
        ["--json", "-l"], "--json does not go with --files-with-matches: each is a form of its own."
      ),
      (["--csv", "--tsv"], "--csv does not go with --tsv: each is a form of its own."),
      (["-q", "--csv"], "--quiet does not go with --csv: each is a form of its own."),
      (["--json", "--pretty"], "--json does not go with --pretty: each is a form of its own."),
    ])
  func forms(options: [String], message: String) throws {
    let folder = try TemporaryFolder(["a.txt": "The roof."])
    let run = try CommandRun.of("minutes-grep", options + ["roof"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: \(message)\n"), "\(run.errors)")
    let twice = try CommandRun.of("minutes-grep", [options[0], options[0], "roof"], in: folder)
    #expect(twice.status == 0 && twice.errors == "")
  }

  @Test(
    "a number below the least is refused with what is possible",
    arguments: [
      (
        "minutes", ["convert", "a.txt", "--jobs", "-1"],
        "--jobs takes a number from 1 to 1024, not -1."
      ),
      ("minutes", ["convert", "a.txt", "--max-size", "-4"], "--max-size takes a number from 1 to"),
      ("minutes-grep", ["-m", "-3", "roof"], "-m takes a number from 1 on, not -3."),
      (
        "minutes-grep", ["-A", "-1", "roof"],
        "-A, -B and -C take a number of elements from 0 to 1000"
      ),
      (
        "minutes", ["index", "--shard", "3/2", "."],
        "--shard takes the number of a share and that of all"
      ),
      (
        "minutes", ["convert", "--encoding", "shift_jis", "."],
        "--encoding takes utf-8, utf-16, utf-32,"
      ),
    ])
  func numbers(command: String, arguments: [String], message: String) throws {
    let run = try CommandRun.of(command, arguments, in: TemporaryFolder(["a.txt": "The roof."]))
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: \(message)"), "\(run.errors)")
  }

  @Test(
    "what is typed from habit and does not exist is answered by what does",
    arguments: [
      (["-v", "roof"], "-L prints the files without the words"),
      (["-iv", "roof"], "-L prints the files without the words"),
      (["-E", "a|b"], "--explain shows how one is understood"),
      (["--include", "*.txt", "roof"], "-g chooses files by their names"),
      (["--kwic", "5", "roof"], "--kwic=5 sets how many words are shown"),
      (["--hidden", "roof"], "'--hidden': nothing is ignored but hidden files"),
      (["-u", "roof"], "'-u': nothing is ignored but hidden files"),
      (["--follow", "roof"], "'--follow': links to files are followed"),
      (["--max-depth", "1", "roof"], "-g '!drafts/*' leaves one out"),
      (["--text", "roof"], "make text of them first"), (["-z", "roof"], "unpack them first"),
      (["--no-filename", "roof"], "jq -r .text takes the text alone"),
      (["-I", "roof"], "jq -r .text takes the text alone"),
      (["--no-heading", "roof"], "-p groups hits by document"),
      (["--vimgrep", "roof"], "PATH:LINE:COLUMN:"),
      (["--type-list", "roof"], "html, md or txt: -t html"),
      (["--trim", "roof"], "without the blanks around them anyway"),
    ])
  func habits(arguments: [String], advice: String) throws {
    let run = try CommandRun.of("minutes-grep", arguments, in: TemporaryFolder())
    #expect(run.status == 2)
    #expect(run.errors.contains(advice), "\(run.errors)")
    let other = try CommandRun.of("minutes-grep", ["--vellum", "roof"], in: TemporaryFolder())
    #expect(other.errors.hasPrefix("Error: Unknown option '--vellum'\n"), "\(other.errors)")
  }

  @Test(
    "an option is suggested only where it may be meant",
    arguments: [
      ("--colr", "--color"), ("--before-contxt", "--before-context"), ("--contexts", "--context"),
      ("--kidn", "--kind"), ("--tmeline", "--timeline"), ("--passthru", nil), ("--test", nil),
      ("--too", "--to"), ("--depth", nil),
    ])
  func suggestions(typed: String, option: String?) throws {
    let run = try CommandRun.of("minutes-grep", [typed, "roof"], in: TemporaryFolder())
    let hint = option.map { ". Did you mean '\($0)'?" } ?? ""
    #expect(run.errors.hasPrefix("Error: Unknown option '\(typed)'\(hint)\n"), "\(run.errors)")
    let convert = try CommandRun.of(
      "minutes", ["convert", "--to", "csv", "."], in: TemporaryFolder())
    #expect(convert.errors.hasPrefix("Error: Unknown option '--to'\n"), "\(convert.errors)")
  }

  @Test("a command that does not exist is answered by those that do")
  func commands() throws {
    let run = try CommandRun.of("minutes", ["indx", "."], in: TemporaryFolder())
    #expect(run.status == 2)
    #expect(
      run.errors == "Error: there is no command “indx”; there are convert, diff, index and help.\n")
    let help = try CommandRun.of("minutes", ["help", "indx"], in: TemporaryFolder())
    #expect(help.status == 2 && help.output == "" && help.errors == run.errors)
    #expect(try CommandRun.of("minutes", ["help", "index"], in: TemporaryFolder()).status == 0)
    let known = try CommandRun.of(
      "minutes", ["index", "build", "--no-such"], in: TemporaryFolder())
    #expect(known.errors.contains("Unknown option '--no-such'"))
  }

  @Test("what the help of minutes-grep gives as examples runs")
  func examples() throws {
    let folder = try TemporaryFolder(["archive/2019/a.txt": "The budget of the car park.\n"])
    let help = try CommandRun.of("minutes-grep", ["--help"], in: folder)
    let examples = help.lines.map { $0.drop { $0 == " " } }.filter {
      $0.hasPrefix("minutes-grep ") && !$0.contains("<") && !$0.contains("| jq")
    }.map { line in
      // An explanation may stand behind two blanks.
      line.firstRange(of: "  ").map { line[..<$0.lowerBound] } ?? line
    }
    #expect(examples.count > 8)
    for example in examples {
      let run = try CommandRun.ofShell("\(example)", in: folder)
      #expect(run.status < 2, "\(example): \(run.errors)")
      #expect(!run.errors.contains("Error:"), "\(example): \(run.errors)")
    }
  }

  @Test(
    "completions for a shell are a script that it can read and that knows the options",
    arguments: ["minutes", "minutes-grep"], ["bash", "zsh", "fish"])
  func completions(command: String, shell: String) throws {
    let folder = try TemporaryFolder()
    let script = try CommandRun.of(command, ["--generate-completion-script", shell], in: folder)
    #expect(script.status == 0)
    let option = command == "minutes" ? "context" : "cite"
    #expect(script.output.contains(option))
    try folder.write(script.data, to: "script")
    // A shell that is not installed has nothing to say.
    let run = try CommandRun.ofShell(
      "if command -v \(shell) > /dev/null; then \(shell) -n script; fi", in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }
}

internal import MinutesProgram

/// Options that programs which search lines have, and what there is here in their place.
enum Habits {
  private static let advice: [(options: [String], advice: String)] = [
    (
      ["-v", "--invert-match"],
      "-L prints the files without the words, and NOT leaves out: budget NOT library"
    ),
    (
      [
        "-E", "-G", "-P", "--extended-regexp", "--basic-regexp", "--perl-regexp", "--pcre2",
        "--regexp",
      ],
      "queries are words and phrases with * and ?, not regular expressions; "
        + "--explain shows how one is understood"
    ),
    (
      ["--include", "--exclude", "--exclude-dir", "--iglob"],
      "-g chooses files by their names: -g '*.html', or -g '!drafts' to leave out"
    ),
    (["-T", "--type-not"], "-t chooses types, and -g '!*.md' leaves one out"),
    (["--type-list"], "the types are \(FileType.forms): -t html"),
    (
      ["--hidden", "-u", "--unrestricted", "--no-ignore"],
      "nothing is ignored but hidden files and folders, which are searched where a path names them"
    ),
    (
      ["--follow"],
      "links to files are followed, links to folders are not; name where they lead as a path"
    ),
    (
      ["--max-depth", "--maxdepth", "-d"],
      "folders are searched with all that is in them; -g '!drafts/*' leaves one out"
    ),
    (
      ["-a", "--text", "--binary"],
      "files that are no text are not searched; make text of them first"
    ),
    (["-z", "--search-zip", "--null-data"], "packed files are not searched; unpack them first"),
    (["-Z"], "-0 ends paths with a NUL"),
    (
      ["-I", "--no-filename", "-N", "--no-line-number"],
      "a hit is always given with its place; with --json, jq -r .text takes the text alone"
    ),
    (
      ["--heading", "--no-heading"],
      "in a pipe each hit is one line with its path, and -p groups hits by document"
    ),
    (["--vimgrep", "--column"], "in a pipe each hit has PATH:LINE:COLUMN: in front anyway"),
    (["-b", "--byte-offset"], "--json gives the bytes of each hit as its span"),
    (["--trim"], "texts are given without the blanks around them anyway"),
    (
      ["-U", "--multiline", "-y"],
      "phrases are found across line ends, whatever their case; leave the option away"
    ),
  ]

  /// A message about arguments; what one says of an unknown option goes on with what to type instead.
  static func advised(_ message: String) -> String {
    let start = "Error: Unknown option '"
    guard message.hasPrefix(start) else { return message }
    let option = message.dropFirst(start.count).prefix { $0 != "'" }
    guard let advice = advice.first(where: { $0.options.contains(String(option)) })?.advice else {
      return message
    }
    let known = message.prefix { !$0.isNewline }
    return "\(start)\(option)': \(advice).\(message[known.endIndex...])"
  }
}

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

internal import ArgumentParser
internal import MinutesIndex

/// What is printed of the hits.
enum Report: String, EnumerableFlag {
  case hits, pretty, json, csv, tsv, count, files, without, only, quiet

  static func name(for value: Report) -> NameSpecification {
    switch value {
    case .hits: .customLong("hits")
    case .pretty: [.customShort("p"), .customLong("pretty")]
    case .json: .customLong("json")
    case .csv: .customLong("csv")
    case .tsv: .customLong("tsv")
    case .count: [.customShort("c"), .customLong("count")]
    case .files: [.customShort("l"), .customLong("files-with-matches")]
    case .without: [.customShort("L"), .customLong("files-without-match")]
    case .only: [.customShort("o"), .customLong("only-matching")]
    case .quiet: [.customShort("q"), .customLong("quiet")]
    }
  }

  static func help(for value: Report) -> ArgumentHelp? {
    switch value {
    case .hits: ArgumentHelp("Print each hit.", visibility: .hidden)
    case .pretty: "Group hits by document even where no terminal shows them."
    case .json:
      "Print JSON Lines: a record of the query, one for each hit, one that sums up."
    case .csv: "Print a table as comma-separated values, one row a match."
    case .tsv: "Print the table with tabs, each row one line."
    case .count: "Print for each document with hits its path and their number."
    case .files: "Print only the paths of documents with hits."
    case .without: "Print only the paths of documents without hits."
    case .only: "Print only what was found, each match on a line of its own."
    case .quiet: "Print nothing and stop at the first hit; the exit status tells."
    }
  }
}

/// How a hit is cited.
enum CitationStyle: String, ExpressibleByArgument, CaseIterable {
  case text, bibtex
  case csl = "csl-json"
}

enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// One kind of element or several with commas between them.
struct KindSelection: ExpressibleByArgument {
  var kinds: [Passage.Kind]

  static let all = Passage.Kind.all.filter { $0 != .block(.furniture) }
  /// All that can be chosen.
  static let names = all.map(\.name).joined(separator: ", ")

  init?(argument: String) {
    let names = argument.split(separator: ",")
    kinds = names.compactMap { name in Self.all.first { $0.name == name } }
    guard !kinds.isEmpty, kinds.count == names.count else { return nil }
  }
}

/// Options that people type from habit and that say what is so anyway.
struct Habits: ParsableArguments {
  @Flag(name: [.customShort("i"), .customLong("ignore-case")], help: "Case never matters.")
  var ignoreCase = false
  @Flag(name: [.customShort("n"), .customLong("line-number")], help: "Lines are always given.")
  var lineNumber = false
  @Flag(name: [.customShort("H"), .customLong("with-filename")], help: "Paths are always given.")
  var withFilename = false
  @Flag(
    name: [.customShort("r"), .customShort("R"), .customLong("recursive")],
    help: "Folders are always searched.")
  var recursive = false
  @Flag(name: [.customShort("w"), .customLong("word-regexp")], help: "Words are always whole.")
  var words = false
  @Flag(name: [.customShort("S"), .customLong("smart-case")], help: "Case never matters.")
  var smartCase = false
}

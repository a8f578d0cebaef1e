internal import ArgumentParser
internal import MinutesIndex
internal import MinutesProgram

/// What is printed of the hits. It says what its cases are called, or the runtime would have to find out.
enum Report: String, EnumerableFlag, CustomStringConvertible {
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
enum CitationStyle: String, NamedChoice {
  case text, bibtex
  case csl = "csl-json"
}

enum ColourChoice: String, NamedChoice {
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

extension ArgumentHelp {
  /// The help of an option that need not be shown.
  static func habit(_ text: String) -> ArgumentHelp { ArgumentHelp("\(text)", visibility: .hidden) }
}

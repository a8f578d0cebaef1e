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
struct KindSelection {
  var kinds: [Passage.Kind]

  /// All that can be chosen.
  static let all = Passage.Kind.all.filter { $0 != .block(.furniture) }
  static let names = all.map(\.name).joined(separator: ", ")

  /// Reads kinds as a query does.
  init(_ argument: String) throws {
    let isList = argument.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ",")
    }
    do throws(QueryError) {
      if isList, case .kind(let kinds) = try QueryParser().parse("kind:\(argument)").root {
        self.kinds = kinds
        return
      }
    } catch {
      throw ValidationError("\(error.reason); \(error.suggestion)")
    }
    throw ValidationError("there is no kind “\(argument)”; the kinds are \(Self.names)")
  }
}

extension ArgumentHelp {
  /// The help of an option that need not be shown.
  static func habit(_ text: String) -> ArgumentHelp { ArgumentHelp("\(text)", visibility: .hidden) }
}

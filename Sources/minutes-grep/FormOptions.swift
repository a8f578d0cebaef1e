internal import ArgumentParser
internal import MinutesArchive

/// In which form hits are printed.
struct FormOptions: ParsableArguments {
  @Flag(exclusivity: .exclusive) var report: Report = .hits

  @Option(
    help: ArgumentHelp("Print a citation of each hit: text, bibtex or csl-json.", valueName: "form")
  )
  var cite: CitationStyle?

  @Flag(help: "Begin the table with a byte order mark, which Excel on Windows needs.")
  var bom = false

  @Flag(
    name: .customLong("raw-cells"),
    help: "Put no apostrophe before cells that a spreadsheet would take for formulas.")
  var rawCells = false

  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: ArgumentHelp("Use colours: auto, always or never.", valueName: "when"))
  var colour: ColourChoice = .auto

  /// The options that choose a form, as they were typed, as far as they are given.
  private var chosen: [String] {
    let report =
      switch report {
      case .hits: String?.none
      case .files: "--files-with-matches"
      default: "--\(report.rawValue)"
      }
    return [report, cite.map { "--cite \($0.rawValue)" }].compactMap(\.self)
  }

  func validate() throws {
    if chosen.count > 1 {
      throw ValidationError(
        "\(chosen[0]) does not go with \(chosen[1]): each is a form of its own.")
    }
    let isTable = report == .csv || report == .tsv
    for (option, isGiven) in [("--bom", bom), ("--raw-cells", rawCells)] where isGiven && !isTable {
      throw ValidationError("\(option) is about tables: it goes with --csv or --tsv.")
    }
  }

  /// The form in which a run is printed.
  func form(for run: RunDescription) -> any OutputForm {
    let isTerminal = Terminal.isOutput
    let isColoured =
      switch colour {
      case .always: true
      case .never: false
      case .auto: Terminal.wantsColour
      }
    if let cite { return CitationForm(cite) }
    switch report {
    case .json: return JSONForm(run)
    case .csv, .tsv:
      return TableForm(
        DelimitedText(report == .csv ? .commas : .tabs, guardsFormulas: !rawCells),
        run, window: 5, hasByteOrderMark: bom, isTerminal: isTerminal)
    case .count: return CountForm(isTerminal: isTerminal)
    case .files: return FilesForm(isTerminal: isTerminal)
    case .quiet: return NoForm()
    case .hits where !isTerminal: return LineForm(isColoured: isColoured)
    case .hits, .pretty: return TerminalForm(width: Terminal.width, isColoured: isColoured)
    }
  }
}

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

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "End paths with a NUL, for xargs -0: with -l, -L, -c and --files.")
  var endsPathsWithNUL = false

  @OptionGroup var view: ViewOptions

  @OptionGroup var context: ContextOptions

  /// The options that choose a form, as they were typed, as far as they are given. What --pretty says
  /// holds for some forms too, and a table has words on both sides as a concordance has.
  private var chosen: [String] {
    var views = view.chosen
    var report: String? = "--\(report.rawValue)"
    switch self.report {
    case .hits: report = nil
    case .files: report = "--files-with-matches"
    case .without: report = "--files-without-match"
    case .only: report = "--only-matching"
    case .csv, .tsv: views.removeAll { $0 == "--kwic" }
    case .pretty where view.page == nil && !views.isEmpty: report = nil
    default: break
    }
    return [report, cite.map { "--cite \($0.rawValue)" }].compactMap(\.self) + views
  }

  func validate() throws {
    if chosen.count > 1 {
      throw ValidationError(
        "\(chosen[0]) does not go with \(chosen[1]): each is a form of its own.")
    }
    if let option = context.chosen.first, !showsContext {
      throw ValidationError(
        "\(option) shows elements beside hits: it goes with lists of hits, --json and --report.")
    }
    let isTable = report == .csv || report == .tsv
    if isTable, view.sortContext != nil {
      throw ValidationError(
        "--sort-context sorts concordances; a table has its hits in the order of the documents.")
    }
    for (option, isGiven) in [("--bom", bom), ("--raw-cells", rawCells)] where isGiven && !isTable {
      throw ValidationError("\(option) is about tables: it goes with --csv or --tsv.")
    }
  }

  /// What the form shows of hits besides what is at hand.
  var detail: HitDetail {
    let hasPlaces =
      switch report {
      case .count, .files, .without, .quiet: false
      default: view.countBy == nil && !view.timeline
      }
    let counts = context.counts
    // A quote goes on in the elements beside it.
    let least = report == .json ? 1 : 0
    return HitDetail(
      places: hasPlaces, before: max(counts.before, least), after: max(counts.after, least))
  }

  /// Whether the form has room for elements beside hits.
  private var showsContext: Bool {
    cite == nil && [.hits, .pretty, .json].contains(report)
      && [[], ["--report"]].contains(view.chosen)
  }

  /// Where results are shown.
  ///
  /// - Parameter pager: What shows them by pages, if anything does.
  func display(_ pager: Pager?) -> Display {
    Display(colour: colour, isPretty: report == .pretty, takesStyles: pager?.takesStyles ?? true)
  }

  /// The form in which a run is printed.
  func form(for run: RunDescription, on display: Display) -> any OutputForm {
    if let cite { return CitationForm(cite) }
    switch report {
    case .json: return JSONForm(run, context: context.counts)
    case .csv, .tsv:
      return TableForm(
        DelimitedText(report == .csv ? .commas : .tabs, guardsFormulas: !rawCells),
        run, window: view.kwic?.words ?? 5, hasByteOrderMark: bom, isTerminal: display.isTerminal)
    case .count: return CountForm(isTerminal: display.isTerminal, endsWithNUL: endsPathsWithNUL)
    case .files, .without:
      return FilesForm(isTerminal: display.isTerminal, endsWithNUL: endsPathsWithNUL)
    case .only:
      return OnlyMatchesForm(isColoured: display.isColoured, isTerminal: display.isTerminal)
    case .quiet: return NoForm()
    case .hits, .pretty:
      if let form = view.form(for: run, on: display) { return form }
      guard let width = display.width else {
        return LineForm(isColoured: display.isColoured, hasContext: detail.hasContext)
      }
      return TerminalForm(
        width: width, isColoured: display.isColoured, links: display.links,
        hasContext: detail.hasContext, queries: run.queries.map(\.typed))
    }
  }
}

internal import ArgumentParser
internal import MinutesArchive
internal import MinutesProgram

/// In which form hits are printed, and with how many elements beside them.
///
/// One group has all these options, for each group takes time at the start of the command.
struct FormOptions: ParsableArguments {
  /// The forms that were asked for; more than one is refused.
  @Flag private var reports: [Report] = []

  @Option(
    name: .customLong("cite"),
    help: .choice("Print a citation of each hit.", of: CitationStyle.self, valueName: "form"),
    completion: CitationStyle.completion)
  private var citeName: String?

  @Flag(help: "Begin the table with a byte order mark, which Excel on Windows needs.")
  var bom = false

  @Flag(
    name: .customLong("raw-cells"),
    help: "Put no apostrophe before cells that a spreadsheet would take for formulas.")
  var rawCells = false

  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: .choice("Use colours.", of: ColourChoice.self, valueName: "when", default: .auto),
    completion: ColourChoice.completion)
  private var colourName: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "End paths with a NUL, for xargs -0: with -l, -L, -c and --files.")
  var endsPathsWithNUL = false

  @Option(
    name: .customLong("kwic"),
    help: ArgumentHelp(
      "Print each match on a line, all below each other, with the words on both sides; --kwic=5: 5 words.",
      valueName: "n"))
  private var kwicWidth: String?

  @Option(
    name: .customLong("sort-context"),
    help: ArgumentHelp(
      "With --kwic: sort by the words on a side, left, right or keyword, or by places such as 1R,2R,1L.",
      valueName: "places"))
  private var sortPlaces: String?

  @Option(
    name: .customLong("count-by"),
    help: .choice(
      "Print how many hits there are for each value, and a bar for each.", of: Facet.self,
      valueName: "what"),
    completion: Facet.completion)
  private var facetName: String?

  @Flag(help: "Print how the hits lie in time, in all and for each body.")
  var timeline = false

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write the hits, a timeline and facets to choose from as a page (HTML) to this file; “-” is standard output.",
      valueName: "file"), completion: .file(extensions: ["html"]))
  var page: String?

  @Flag(help: "Show the output by pages where a terminal shows it: with $PAGER, or less.")
  var pager = false

  @Option(
    name: [.customShort("A", allowingJoined: true), .customLong("after-context")],
    parsing: .unconditional,
    help: ArgumentHelp("Show so many elements behind each hit.", valueName: "n"))
  var after: Int?

  @Option(
    name: [.customShort("B", allowingJoined: true), .customLong("before-context")],
    parsing: .unconditional,
    help: ArgumentHelp("Show so many elements before each hit.", valueName: "n"))
  var before: Int?

  @Option(
    name: [.customShort("C", allowingJoined: true), .customLong("context")],
    parsing: .unconditional,
    help: ArgumentHelp("Show so many elements on both sides of each hit.", valueName: "n"))
  var both: Int?

  var report: Report { reports.last ?? .hits }
  var cite: CitationStyle? { .of(citeName) }
  private var colour: ColourChoice { .of(colourName) ?? .auto }
  var kwic: ContextWidth? { .of(kwicWidth) }
  var sortContext: ContextOrder? { .of(sortPlaces) }
  var countBy: Facet? { .of(facetName) }

  /// The options that choose a form, as they were typed, as far as they are given. What --pretty says
  /// holds for some forms too, and a table has words on both sides as a concordance has.
  private var chosen: [String] {
    var views = chosenViews
    var names: [String] = []
    for report in reports {
      var name: String? = "--\(report.rawValue)"
      switch report {
      case .hits: name = nil
      case .files: name = "--files-with-matches"
      case .without: name = "--files-without-match"
      case .only: name = "--only-matching"
      case .csv, .tsv: views.removeAll { $0 == "--kwic" }
      case .pretty where page == nil && !views.isEmpty: name = nil
      default: break
      }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names + (cite.map { ["--cite \($0.rawValue)"] } ?? []) + views
  }

  func validate() throws {
    try CitationStyle.check(citeName, of: "--cite")
    try ColourChoice.check(colourName, of: "--color")
    try ContextWidth.check(kwicWidth, of: "--kwic")
    try ContextOrder.check(sortPlaces, of: "--sort-context")
    try Facet.check(facetName, of: "--count-by")
    if sortContext != nil, kwic == nil {
      throw ValidationError("--sort-context sorts what --kwic prints, which is not asked for.")
    }
    if page?.isEmpty ?? false { throw ValidationError("--report needs the name of a file.") }
    for count in [after, before, both].compactMap(\.self) where !(0...1000).contains(count) {
      throw ValidationError("-A, -B and -C take a number of elements from 0 to 1000, not \(count).")
    }
    if chosen.count > 1 {
      throw ValidationError(
        "\(chosen[0]) does not go with \(chosen[1]): each is a form of its own.")
    }
    if let option = chosenContext, !showsContext {
      throw ValidationError(
        "\(option) shows elements beside hits: it goes with lists of hits, --json and --report.")
    }
    let isTable = report == .csv || report == .tsv
    if isTable, sortContext != nil {
      throw ValidationError(
        "--sort-context sorts concordances; a table has its hits in the order of the documents.")
    }
    for (option, isGiven) in [("--bom", bom), ("--raw-cells", rawCells)] where isGiven && !isTable {
      throw ValidationError("\(option) is about tables: it goes with --csv or --tsv.")
    }
  }

  /// Elements before a hit and behind it.
  private var contextCounts: (before: Int, after: Int) { (before ?? both ?? 0, after ?? both ?? 0) }

  /// The first option about elements beside hits that is given.
  private var chosenContext: String? {
    [("-A", after), ("-B", before), ("-C", both)].first { $0.1 != nil }?.0
  }

  /// What the form shows of hits besides what is at hand.
  var detail: HitDetail {
    let hasPlaces =
      switch report {
      case .count, .files, .without, .quiet: false
      default: countBy == nil && !timeline
      }
    let counts = contextCounts
    // A quote goes on in the elements beside it.
    let least = report == .json ? 1 : 0
    return HitDetail(
      places: hasPlaces, before: max(counts.before, least), after: max(counts.after, least))
  }

  /// Whether the form has room for elements beside hits.
  private var showsContext: Bool {
    cite == nil && [.hits, .pretty, .json].contains(report)
      && [[], ["--report"]].contains(chosenViews)
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
    case .json: return JSONForm(run, context: contextCounts)
    case .csv, .tsv:
      return TableForm(
        DelimitedText(report == .csv ? .commas : .tabs, guardsFormulas: !rawCells),
        run, window: kwic?.words ?? 5, hasByteOrderMark: bom, isTerminal: display.isTerminal)
    case .count: return CountForm(isTerminal: display.isTerminal, endsWithNUL: endsPathsWithNUL)
    case .files, .without:
      return FilesForm(isTerminal: display.isTerminal, endsWithNUL: endsPathsWithNUL)
    case .only:
      return OnlyMatchesForm(isColoured: display.isColoured, isTerminal: display.isTerminal)
    case .quiet: return NoForm()
    case .hits, .pretty:
      if let form = view(for: run, on: display) { return form }
      guard let width = display.width else {
        return LineForm(isColoured: display.isColoured, hasContext: detail.hasContext)
      }
      return TerminalForm(
        width: width, isColoured: display.isColoured, links: display.links,
        hasContext: detail.hasContext, queries: run.queries.map(\.typed))
    }
  }
}

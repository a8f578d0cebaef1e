internal import ArgumentParser
internal import MinutesProgram

extension Facet: ExpressibleByArgument {}

extension ContextOrder: ExpressibleByArgument {
  init?(argument: String) {
    self.init(argument)
  }
}

/// Words on both sides of a match in a concordance.
enum ContextWidth: ExpressibleByArgument, Sendable, Hashable {
  /// As many as there is room for.
  case fitting
  case words(Int)

  init?(argument: String) {
    if argument == Self.unsaid {
      self = .fitting
    } else if let words = Int(argument), (0...1000).contains(words) {
      self = .words(words)
    } else {
      return nil
    }
  }

  /// The number of words, if one is given.
  var words: Int? {
    if case .words(let words) = self { words } else { nil }
  }

  /// What stands for a width that is not given.
  static let unsaid = "auto"
}

/// Other forms of output for people than a list of hits.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print each match on a line, all below each other, with the words on both sides; --kwic=5: 5 words.",
      valueName: "n"))
  var kwic: ContextWidth?

  @Option(
    name: .customLong("sort-context"),
    help: ArgumentHelp(
      "With --kwic: sort by the words on a side, left, right or keyword, or by places such as 1R,2R,1L.",
      valueName: "places"))
  var sortContext: ContextOrder?

  @Option(
    name: .customLong("count-by"),
    help: ArgumentHelp(
      "Print how many hits there are for each value, and a bar for each.", valueName: "what"))
  var countBy: Facet?

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

  /// The options that choose a form, as they are typed, as far as they are given.
  var chosen: [String] {
    var names: [String] = []
    if kwic != nil { names.append("--kwic") }
    if countBy != nil { names.append("--count-by") }
    if timeline { names.append("--timeline") }
    if page != nil { names.append("--report") }
    return names
  }

  /// Where the page goes, if not to standard output.
  var pageFile: String? { page == "-" ? nil : page }

  func validate() throws {
    if sortContext != nil, kwic == nil {
      throw ValidationError("--sort-context sorts what --kwic prints, which is not asked for.")
    }
    if page?.isEmpty ?? false { throw ValidationError("--report needs the name of a file.") }
  }

  /// The form, if one of these is asked for.
  func form(for run: RunDescription, on display: Display) -> (any OutputForm)? {
    if let kwic {
      return Concordance(
        .init(kwic, width: display.width, links: display.links), order: sortContext,
        isColoured: display.isColoured)
    }
    if let countBy {
      return TallyForm(
        countBy, queries: run.queries.map(\.typed), width: display.width,
        isColoured: display.isColoured)
    }
    if timeline { return TimelineForm(width: display.width, isColoured: display.isColoured) }
    return page.map { _ in
      ReportPage(run, day: CalendarDay.today, links: SourceLinks(page: pageFile))
    }
  }

  /// Arguments in which `--kwic` without a number is given one, for it takes no argument behind it:
  /// that is the query.
  static func completed(_ arguments: some Sequence<String>) -> [String] {
    var isOption = true
    var last = ""
    return arguments.map { argument in
      defer { last = argument }
      if argument == "--", last != "-e" { isOption = false }
      return isOption && argument == "--kwic" && !["-e", "--query"].contains(last)
        ? "--kwic=\(ContextWidth.unsaid)" : argument
    }
  }
}

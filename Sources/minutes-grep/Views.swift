internal import MinutesProgram

extension Facet: NamedChoice {}

extension ContextOrder: OptionValue {
  static let forms = "left, right, keyword, or places such as 1R,2R,1L"

  init?(argument: String) {
    self.init(argument)
  }
}

/// Words on both sides of a match in a concordance.
enum ContextWidth: OptionValue, Sendable, Hashable {
  /// As many as there is room for.
  case fitting
  case words(Int)

  static let forms = "a number of words from 0 to 1000"

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

// Views: other forms of output for people than a list of hits.
extension FormOptions {
  /// The options that choose a view, as they are typed, as far as they are given.
  var chosenViews: [String] {
    var names: [String] = []
    if kwic != nil { names.append("--kwic") }
    if countBy != nil { names.append("--count-by") }
    if timeline { names.append("--timeline") }
    if page != nil { names.append("--report") }
    return names
  }

  /// Where the page goes, if not to standard output.
  var pageFile: String? { page == "-" ? nil : page }

  /// The view, if one is asked for.
  func view(for run: RunDescription, on display: Display) -> (any OutputForm)? {
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

  /// Help in which it is seen that the number of `--kwic` may be left away, and how it is given.
  static func written(_ help: String) -> String {
    // In the table what is explained has its column.
    help.replacing("--kwic <n>    ", with: "--kwic[=<n>]  ")
      .replacing("--kwic <n>", with: "--kwic[=<n>]")
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

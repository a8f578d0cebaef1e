internal import ArgumentParser
internal import MinutesArchive
internal import MinutesProgram

extension FileType: NamedChoice {
  init?(argument: String) {
    switch argument.lowercased() {
    case "markdown": self = .md
    case "text": self = .txt
    case "htm": self = .html
    default: self.init(rawValue: argument.lowercased())
    }
  }
}

/// Which files are searched, and which of their hits are wanted.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: [.customShort("t"), .customLong("type")],
    help: .choice("Search files of this type only.", of: FileType.self, valueName: "type"),
    completion: FileType.completion)
  private var typeNames: [String] = []

  @Option(
    name: [.customShort("g"), .customLong("glob")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Search files whose names match only; with ! in front, those that do not.",
      valueName: "glob"))
  var globs: [String] = []

  @Option(
    name: .customLong("max-filesize"),
    help: ArgumentHelp("Pass over larger files: bytes, or with K, M or G.", valueName: "size"))
  private var largest: String?

  @Flag(
    name: .customLong("files"),
    help: "Print the paths of the files that would be searched, and read none: some may be no text."
  )
  var files = false

  @Option(
    name: [.customShort("m"), .customLong("max-count")], parsing: .unconditional,
    help: ArgumentHelp("Take so many hits of a document at most.", valueName: "n"))
  var mostHits: Int?

  @Flag(
    name: [.customShort("x"), .customLong("line-regexp")],
    help: "The words must be all of the element.")
  var wholeElements = false

  @Flag(
    name: [.customShort("s"), .customLong("case-sensitive")],
    help: "Capitals and accents must be those of the query, which is a word or a phrase.")
  var caseSensitive = false

  @Option(
    name: .customLong("sort"),
    help: .choice("Order documents.", of: DocumentSorting.self, valueName: "what"),
    completion: DocumentSorting.completion)
  private var sortName: String?

  @Option(
    name: .customLong("sortr"),
    help: .choice("Order them the other way round.", of: DocumentSorting.self, valueName: "what"),
    completion: DocumentSorting.completion)
  private var reversedSortName: String?

  @Flag(help: "Say at the end, on standard error, what was searched and how long it took.")
  var stats = false

  var sort: DocumentSorting? { .of(sortName) }
  var reversedSort: DocumentSorting? { .of(reversedSortName) }

  func validate() throws {
    try FileType.check(typeNames, of: "-t")
    try FileSize.check(largest, of: "--max-filesize")
    try DocumentSorting.check(sortName, of: "--sort")
    try DocumentSorting.check(reversedSortName, of: "--sortr")
    if let mostHits, mostHits < 1 {
      throw ValidationError("-m takes a number from 1 on, not \(mostHits).")
    }
    if sort != nil, reversedSort != nil {
      throw ValidationError("--sort does not go with --sortr.")
    }
    for glob in globs where Glob(glob) == nil {
      throw ValidationError("“\(glob)” is no pattern of file names: a bracket is not closed.")
    }
  }

  var selection: FileSelection {
    var selection = FileSelection()
    selection.types = typeNames.compactMap { FileType(argument: $0) }
    selection.globs = globs.compactMap(Glob.init)
    selection.sizeLimit = FileSize.of(largest)?.byteCount
    return selection
  }

  /// Which hits are wanted.
  ///
  /// - Parameter texts: The queries as they were typed.
  func filter(_ texts: [String]) -> HitFilter {
    HitFilter(
      wholeElements: wholeElements,
      exactWords: caseSensitive ? texts.map { HitFilter.words(of: $0) } : nil,
      mostHits: mostHits)
  }
}

/// A size as `--max-filesize` takes it.
struct FileSize: OptionValue {
  static let forms = "a number of bytes, or one with K, M or G"

  let byteCount: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = argument.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int64(unit == nil ? argument[...] : argument.dropLast()), number >= 0,
      number < 1 << 32
    else { return nil }
    byteCount = number * (unit ?? 1)
  }
}

/// What documents are ordered by.
enum DocumentSorting: String, NamedChoice {
  case path, date
}

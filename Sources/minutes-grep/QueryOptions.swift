internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

extension Query.Scope: NamedChoice {}

extension PartialDate: OptionValue {
  package static var forms: String { "a year, month or day such as 2018, 2018-03 or 2018-03-07" }
  package init?(argument: String) { self.init(argument) }
}

/// What is looked for: queries, and conditions that hold besides.
struct QueryOptions: ParsableArguments {
  @Option(
    name: [.customShort("e"), .customLong("query")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Look for this too; without it the first argument is the query.", valueName: "query"))
  var texts: [String] = []

  @Option(
    name: [.customShort("f"), .customLong("file")],
    help: ArgumentHelp(
      "Look for each line of this file too, but for empty ones and those that begin with #.",
      valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Only elements of these kinds: \(KindSelection.names).", valueName: "kind,…"),
    completion: .list(KindSelection.all.map(\.name)))
  private var kindNames: [String] = []

  @Option(help: ArgumentHelp("Only documents that record this person.", valueName: "name"))
  var person: [String] = []

  @Option(help: ArgumentHelp("Only meetings at which this person was.", valueName: "name"))
  var present: [String] = []

  @Option(help: ArgumentHelp("Only this committee or board.", valueName: "name"))
  var body: [String] = []

  @Option(
    name: [.customLong("org"), .customLong("organisation")],
    help: ArgumentHelp("Only this authority, trust or company.", valueName: "name"))
  var organisation: [String] = []

  @Option(help: ArgumentHelp("Only documents with these words in the title.", valueName: "words"))
  var title: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only items with this number or these words in the title.", valueName: "item"))
  var item: [String] = []

  @Option(help: ArgumentHelp("Only from this year, month or day on.", valueName: "date"))
  private var from: String?

  @Option(help: ArgumentHelp("Only up to this year, month or day.", valueName: "date"))
  private var to: String?

  @Flag(help: "Documents without a date are searched whatever dates are asked for.")
  var undated = false

  @Option(
    name: .customLong("scope"),
    help: .choice(
      "AND holds within one element, item or meeting.", of: Query.Scope.self, valueName: "scope",
      default: .element),
    completion: Query.Scope.completion)
  private var scopeName: String?

  @Flag(help: "Words stand for all words of their stem: “meeting” finds “meetings”.")
  var stem = false

  @Flag(
    name: [.customShort("F"), .customLong("fixed-strings")],
    help: "The query is a phrase; no word or sign has a meaning.")
  var fixedStrings = false

  @Flag(
    help: "Find the acronyms that documents define by what they stand for, and the other way round."
  )
  var acronyms = false

  @Flag(help: "Print how the query is understood, and search nothing.")
  var explain = false

  func validate() throws {
    for names in kindNames { _ = try KindSelection(names) }
    try PartialDate.check(from, of: "--from")
    try PartialDate.check(to, of: "--to")
    try Query.Scope.check(scopeName, of: "--scope")
    if let from = firstDate, let to = lastDate, DateRange(from: from, to: to) == nil {
      throw ValidationError("--from \(from) is after --to \(to).")
    }
  }

  private var firstDate: PartialDate? { .of(from) }
  private var lastDate: PartialDate? { .of(to) }
  private var kinds: Set<Passage.Kind> {
    Set(kindNames.flatMap { (try? KindSelection($0))?.kinds ?? [] })
  }

  /// The queries with all conditions.
  ///
  /// - Parameters:
  ///   - texts: The queries as they were typed.
  ///   - mustBePhrases: Whether words and phrases are all that the queries may be.
  func queries(_ texts: [String], mustBePhrases: Bool = false) throws -> [Query] {
    let parser = parser
    let conditions = try conditions()
    var queries: [Query] = []
    var phraseless: String?
    for text in texts {
      do throws(QueryError) {
        let query = try parser.parse(text)
        if mustBePhrases, !query.isPhrase { phraseless = text }
        queries.append(try restricted(query, conditions))
      } catch {
        throw ValidationError(Self.message(error, text))
      }
    }
    if let phraseless {
      throw ValidationError(
        "--case-sensitive goes with words and phrases, which “\(phraseless)” is not; "
          + "with -F everything is one.")
    }
    return queries
  }

  private var parser: QueryParser {
    var options = QueryParser.Options()
    options.scope = .of(scopeName) ?? .element
    options.stemsWords = stem
    options.isLiteral = fixedStrings
    return QueryParser(options: options)
  }

  /// Adds the queries of the files to those that were typed.
  mutating func readFiles() throws {
    for file in files {
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileReading.read(ArchivePath(file), waits: true)
      } catch {
        throw ValidationError(error.description)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ValidationError("\(file): a file of queries must be UTF-8.")
      }
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (index, line) in lines.enumerated() {
        let line = String(line).trimmedOfBlanks
        if line.isEmpty || line.hasPrefix("#") { continue }
        do throws(QueryError) {
          _ = try parser.parse(line)
        } catch {
          throw ValidationError("\(file):\(index + 1): \(Self.message(error, line))")
        }
        texts.append(line)
      }
    }
    files = []
    if texts.isEmpty { throw ValidationError("there is no query in the file that -f names.") }
  }

  private func restricted(
    _ query: Query, _ conditions: [Query.Node]
  ) throws(QueryError) -> Query {
    var root = query.root
    let chosen = kinds
    if !chosen.isEmpty { root = .inKinds(Passage.Kind.all.filter(chosen.contains), root) }
    if !conditions.isEmpty { root = .all([root] + conditions) }
    var restricted = try Query(root, scope: query.scope)
    restricted.undated = undated ? .included : .counted
    return restricted
  }

  /// What is wrong, and below it the query with a mark at the place, where it is a line that fits.
  private static func message(_ error: QueryError, _ query: String) -> String {
    let scalars = query.unicodeScalars
    guard let column = error.column, scalars.count < 70,
      scalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x300 })
    else { return error.description }
    return "\(error)\n  \(query)\n  \(String(repeating: " ", count: column - 1))^"
  }

  private func conditions() throws -> [Query.Node] {
    var conditions: [Query.Node] = []
    let fields: [(Query.Field, [String])] = [
      (.person, person), (.present, present), (.body, body), (.organisation, organisation),
      (.title, title), (.item, item),
    ]
    let parser = QueryParser()
    for (field, values) in fields where !values.isEmpty {
      var nodes: [Query.Node] = []
      for value in values {
        do throws(QueryError) {
          nodes.append(.field(field, try parser.words(value)))
        } catch {
          let option = field == .organisation ? "org" : field.rawValue
          throw ValidationError("--\(option) “\(value)”: \(error.reason)")
        }
      }
      conditions.append(nodes.count == 1 ? nodes[0] : .any(nodes))
    }
    if let range = DateRange(from: firstDate, to: lastDate) { conditions.append(.date(range)) }
    return conditions
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension Query {
  /// Whether it is a word or a phrase, each word standing for itself.
  fileprivate var isPhrase: Bool {
    guard case .words(let words) = root else { return false }
    return words.allSatisfy { if case .word = $0 { true } else { false } }
  }
}

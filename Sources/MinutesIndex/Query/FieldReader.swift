/// What may stand in front of a colon.
enum FieldName: String, CaseIterable {
  case kind
  case within = "in"
  case person, present, body
  case organisation, organization, org
  case title, item, date, stem

  static func unknown(_ name: String, column: Int) -> QueryError {
    let near = Spelling.nearest(to: name, among: allCases.map(\.rawValue))
    let names =
      "the fields are kind, in, person, present, body, organisation, title, item, date and stem"
    return QueryError(
      column: column, reason: "there is no field “\(name.cut):”",
      suggestion: (near.map { "did you mean “\($0):”? " } ?? names + ". ")
        + "Words are taken as they are between quotation marks")
  }
}

/// Reads what stands behind the colon of a field.
struct FieldReader {
  private let field: FieldName
  private let value: String
  private let column: Int

  /// - Parameter column: Of the value's first character.
  init(_ field: FieldName, _ value: String, column: Int) {
    self.field = field
    self.value = value
    self.column = column
  }

  /// The condition.
  ///
  /// - Parameter words: Reads the value as words.
  func node(
    words: (_ isLiteral: Bool) throws(QueryError) -> [WordPattern]
  ) throws(QueryError) -> Query.Node {
    switch field {
    case .kind: return .kind(try Self.kinds(value, column: column))
    case .date: return .date(try range())
    case .person: return .field(.person, try known(words))
    case .present: return .field(.present, try known(words))
    case .body: return .field(.body, try known(words))
    case .organisation, .organization, .org: return .field(.organisation, try known(words))
    case .title: return .field(.title, try known(words))
    case .item: return .field(.item, try known(words))
    case .within, .stem: throw FieldName.unknown(field.rawValue, column: column)
    }
  }

  private func known(
    _ words: (_ isLiteral: Bool) throws(QueryError) -> [WordPattern]
  ) throws(QueryError) -> [WordPattern] {
    guard value.first != "(" else {
      throw QueryError(
        column: column, reason: "a field takes no brackets",
        suggestion: "write (\(field.rawValue):… OR \(field.rawValue):…)")
    }
    let patterns = try words(false)
    guard !patterns.isEmpty else {
      throw QueryError(
        column: column, reason: "there is no word in “\(value.cut)”",
        suggestion: "give at least one letter or digit behind “\(field.rawValue):”")
    }
    return patterns
  }

  // MARK: Kinds

  /// Reads kinds of element, with commas between them.
  ///
  /// - Parameter others: What else might have been meant.
  static func kinds(
    _ value: String, column: Int, others: [String] = []
  ) throws(QueryError) -> [Passage.Kind] {
    var found: Set<Passage.Kind> = []
    for name in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = Passage.Kind(name: name.lowercased()), kind != .block(.furniture) else {
        throw unknownKind(String(name), column: column, others: others)
      }
      found.insert(kind)
    }
    return Passage.Kind.all.filter(found.contains)
  }

  private static func unknownKind(_ name: String, column: Int, others: [String]) -> QueryError {
    guard name.lowercased() != "furniture" else {
      return QueryError(
        column: column, reason: "page furniture is not part of the record and is not searched",
        suggestion: "leave it out")
    }
    let names = others + Passage.Kind.all.map(\.name).filter { $0 != "furniture" }
    let near = Spelling.nearest(to: name, among: names)
    return QueryError(
      column: column, reason: "there is no kind “\(name.cut)”",
      suggestion: near.map { "did you mean “\($0)”?" }
        ?? "the kinds are \(names.joined(separator: ", "))")
  }

  // MARK: Dates

  private func range() throws(QueryError) -> DateRange {
    let parts = value.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let from = try date(parts[0])
    let to = parts.count == 2 ? try date(parts[1]) : from
    guard from != nil || to != nil else { throw noDate(value) }
    guard let range = DateRange(from: from, to: to) else {
      throw QueryError(
        column: column, reason: "the date “\(value.cut)” ends before it begins",
        suggestion: "write date:\(parts[1])..\(parts[0])")
    }
    return range
  }

  private func date(_ text: Substring) throws(QueryError) -> PartialDate? {
    guard !text.isEmpty else { return nil }
    guard let date = PartialDate(text) else { throw noDate(String(text)) }
    return date
  }

  private func noDate(_ text: String) -> QueryError {
    QueryError(
      column: column, reason: "“\(text.cut)” is no date",
      suggestion: "write a year, month or day, or two with .. between them: "
        + "date:2019, date:2019-09, date:2019-09-06, date:2016..2018, date:2016..")
  }
}

/// One facet of a page: its values can be chosen, and then only what has the value is shown. The page
/// does this by its style sheet alone.
struct PageFacet: Sendable {
  let facet: Facet
  private var tally = Tally()
  /// For each value the class of what has it; elements that say nothing have one too.
  private var classes: [String?: String] = [:]
  /// The values that can be chosen; further ones are counted.
  private static let limit = 100

  init(_ facet: Facet) {
    self.facet = facet
  }

  /// Counts the hits of a document.
  ///
  /// - Returns: The classes of the document.
  mutating func add(_ document: DocumentHits, queries: [String]) -> [String] {
    let values = facet.counts(in: document, queries: queries)
    tally.add(values, hits: document.hits.count)
    return values.map { self.class(of: $0.value) }.sorted()
  }

  /// The class of what has a value.
  mutating func `class`(of value: String?) -> String {
    let key = value.map(Tally.key)
    if let known = classes[key] { return known }
    let name = "\(prefix)\(classes.count + 1)"
    classes[key] = name
    return name
  }

  /// Whether there is anything to choose.
  var isUseful: Bool { tally.byCount.count > 1 }

  /// The choices, and below them what is not among them.
  func append(to bytes: inout [UInt8]) {
    let rows = facet.isTime ? tally.byValue : tally.byCount
    bytes += "<fieldset><legend>\(legend)</legend>\n<ul>\n".utf8
    appendChoice("\(prefix)0", "All", tally.total.hits, isChosen: true, to: &bytes)
    for row in rows.prefix(limit) {
      let name = HTMLText.escaped(row.value ?? facet.unsaid)
      appendChoice(id(of: row), name, row.count.hits, isChosen: false, to: &bytes)
    }
    bytes += "</ul>\n".utf8
    let rest = rows.dropFirst(limit)
    if !rest.isEmpty {
      let hits = rest.reduce(0) { $0 + $1.count.hits }
      bytes +=
        """
        <p class="soft">and \(Count.number(rest.count, "more value")) with \
        \(Count.number(hits, "hit")), which cannot be chosen here</p>

        """.utf8
    }
    bytes += "</fieldset>\n".utf8
  }

  /// The rules that hide what has not the value that was chosen.
  func appendRules(to bytes: inout [UInt8]) {
    let rows = facet.isTime ? tally.byValue : tally.byCount
    for row in rows.prefix(limit) {
      let id = id(of: row)
      bytes += "body:has(#\(id):checked) :is(\(scope)):not(.\(id)) { display: none; }\n".utf8
    }
  }

  /// Years are few, and choosing is only of use where all are there.
  private var limit: Int { facet == .year ? 200 : Self.limit }

  /// What has classes of this facet: elements too, where they differ within a document.
  private var scope: String {
    switch facet {
    case .kind, .person, .query: ".year, article, .hit"
    case .year, .month, .body, .organisation: ".year, article"
    }
  }

  /// Where in a page its classes stand for elements.
  var isOfElements: Bool { facet == .kind || facet == .person || facet == .query }

  private func id(of row: Tally.Row) -> String { classes[row.value.map(Tally.key)] ?? "" }

  private var prefix: String {
    switch facet {
    case .year: "y"
    case .month: "m"
    case .body: "b"
    case .organisation: "o"
    case .kind: "k"
    case .person: "p"
    case .query: "q"
    }
  }

  private var legend: String {
    switch facet {
    case .year: "Year"
    case .month: "Month"
    case .body: "Body"
    case .organisation: "Organisation"
    case .kind: "Kind of element"
    case .person: "Person"
    case .query: "Query"
    }
  }

  private func appendChoice(
    _ id: String, _ name: String, _ hits: Int, isChosen: Bool, to bytes: inout [UInt8]
  ) {
    bytes +=
      """
      <li><input type="radio" name="\(facet.rawValue)" id="\(id)"\(isChosen ? " checked" : "")>\
      <label for="\(id)">\(name)</label> <span class="n">\(Count.grouped(hits))</span></li>

      """.utf8
  }
}

internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

/// All hits as one page of HTML: what was asked, a timeline, facets to choose from, and the hits in the
/// order of their dates with links to the files.
///
/// The page needs nothing beside it and runs no script. It is put together when the last hit is there,
/// for what stands at its top counts them all; until then the articles of the documents are set aside.
struct ReportPage: OutputForm {
  private let run: RunDescription
  /// The day on which it was asked; nil leaves it out.
  private let day: String?
  private let queries: [String]
  private let links: SourceLinks
  private var facets: [PageFacet]
  private var tally = MonthTally()
  private var entries: [Entry] = []
  private let articles = SetAside()
  private var graphic: TimelineGraphic?
  /// The entries that are still to be given, in their order; nil where the page is not begun or all of it
  /// was given.
  private var rest: ArraySlice<Int>?
  /// The year whose entries are being given, and the piece of the time whose anchor was last.
  private var year: Int??
  private var anchor: String?
  private static let pieceLength = 1 << 16

  /// The article of a document.
  private struct Entry {
    var month: Month?
    var day: String
    var classes: [String]
    var article: SetAside.Place

    var year: Int? { month?.year }
  }

  init(_ run: RunDescription, day: String?, links: SourceLinks) {
    self.run = run
    self.day = day
    queries = run.queries.map(\.typed)
    self.links = links
    let kinds: [Facet] = queries.count > 1 ? [.query] : []
    facets = (kinds + [.year, .body, .kind, .person]).map { PageFacet($0) }
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    tally.add(document)
    var classes: [String] = []
    var hits = document.hits.map { _ in [String]() }
    for index in facets.indices {
      classes += facets[index].add(document, queries: queries)
      guard facets[index].isOfElements else { continue }
      for (number, hit) in document.hits.enumerated() {
        let values = facets[index].facet.values(
          of: hit, in: document.document, queries: queries)
        for value in values { hits[number].append(facets[index].class(of: value)) }
      }
    }
    var html: [UInt8] = []
    PageDocument(
      document: document, links: links, queries: queries, classes: (classes, hits)
    ).append(to: &html)
    entries.append(
      Entry(
        month: Month(ofDay: document.document.date), day: document.document.date ?? "",
        classes: classes, article: articles.add(html)))
  }

  /// Appends the page up to the hits.
  ///
  /// Complexity: O(n log n) in the number of documents.
  mutating func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {
    graphic = TimelineGraphic(tally.all.months)
    appendHead(to: &bytes)
    appendHeader(outcome, to: &bytes)
    bytes += "<main>\n".utf8
    if let graphic { append(graphic, to: &bytes) }
    appendFacets(to: &bytes)
    bytes +=
      """
      <section id="hits" class="hits" aria-labelledby="hits-heading">
      <h2 id="hits-heading">Hits</h2>

      """.utf8
    rest = order[...]
  }

  /// The next articles, or the end of the page.
  mutating func nextPiece() throws(OutputError) -> [UInt8]? {
    guard rest != nil else { return nil }
    var bytes: [UInt8] = []
    while let index = rest?.popFirst() {
      try append(entries[index], to: &bytes)
      if bytes.count >= Self.pieceLength { return bytes }
    }
    rest = nil
    appendEnd(to: &bytes)
    return bytes
  }

  private func appendEnd(to bytes: inout [UInt8]) {
    bytes += (entries.isEmpty ? "<p>Nothing was found.</p>\n" : "</section>\n").utf8
    if !entries.isEmpty {
      let total = Count.number(tally.total.hits, "hit")
      bytes += "<p class=\"shown\"> of \(total) shown</p>\n".utf8
    }
    let day = day.map { " on \($0)" } ?? ""
    bytes +=
      """
      </section>
      </main>
      <footer><p>Made by minutes-grep \(minutesVersion)\(day).</p></footer>
      </body>
      </html>

      """.utf8
  }

  private var title: String {
    let typed = queries.map { "“\($0)”" }.joined(separator: ", ")
    return HTMLText.escaped(typed)
  }

  private func appendHead(to bytes: inout [UInt8]) {
    bytes +=
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
      <meta name="referrer" content="no-referrer">
      \(ReportMark.text)\(minutesVersion)">
      <title>\(title) in minutes: \(tally.total.description)</title>
      <style>
      \(PageStyle.sheet)
      """.utf8
    for facet in facets where facet.isUseful { facet.appendRules(to: &bytes) }
    bytes += "</style>\n</head>\n<body>\n".utf8
  }

  private func appendHeader(_ outcome: Outcome, to bytes: inout [UInt8]) {
    bytes +=
      """
      <a class="skip" href="#hits">Skip to the hits</a>
      <header>
      <h1>\(title)</h1>
      <p>\(tally.total.description)</p>
      <dl>

      """.utf8
    append("Understood as", run.queries.map(\.understood), to: &bytes)
    if let acronyms = run.acronyms { append("Acronyms", acronyms.messages, to: &bytes) }
    append("Searched", run.paths, to: &bytes)
    append("Documents", [Count.grouped(outcome.documents)], to: &bytes)
    if outcome.failed > 0 {
      append("Not read", [Count.number(outcome.failed, "file")], to: &bytes)
    }
    if outcome.undecided > 0 {
      append(
        "Not searched",
        ["\(Count.number(outcome.undecided, "document")) without a date that might match"],
        to: &bytes)
    }
    bytes += "</dl>\n</header>\n".utf8
    appendNavigation(to: &bytes)
  }

  private func append(_ name: String, _ values: [String], to bytes: inout [UInt8]) {
    bytes += "<dt>\(name)</dt>".utf8
    for value in values { bytes += "<dd>\(HTMLText.escaped(value))</dd>".utf8 }
    bytes.append(0x0A)
  }

  private func appendNavigation(to bytes: inout [UInt8]) {
    guard !entries.isEmpty else { return }
    bytes += "<nav aria-label=\"On this page\">\n<ul>\n".utf8
    if tally.range != nil { bytes += "<li><a href=\"#timeline\">Timeline</a></li>\n".utf8 }
    if facets.contains(where: \.isUseful) {
      bytes += "<li><a href=\"#facets\">Narrow down</a></li>\n".utf8
    }
    bytes += "<li><a href=\"#hits\">Hits</a></li>\n".utf8
    for year in Set(entries.map(\.year)).sorted(by: Self.precedes) {
      bytes += "<li><a href=\"#\(Self.anchor(year))\">\(Self.name(year))</a></li>\n".utf8
    }
    bytes += "</ul>\n</nav>\n".utf8
  }

  private func append(_ graphic: TimelineGraphic, to bytes: inout [UInt8]) {
    bytes +=
      """
      <section id="timeline" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">Timeline</h2>
      <figure>
      <div class="scroll" tabindex="0" role="region" aria-label="Timeline, can be scrolled">

      """.utf8
    graphic.append(to: &bytes)
    bytes += "</div>\n<figcaption>Hits by \(graphic.scale.name).".utf8
    if tally.undated.hits > 0 {
      bytes += " Not shown: \(tally.undated.description) without a date.".utf8
    }
    bytes +=
      """
      </figcaption>
      </figure>
      <details><summary>The figures</summary>
      <table>
      <thead><tr><th scope="col">Time</th><th scope="col" class="n">Hits</th>\
      <th scope="col" class="n">Documents</th></tr></thead>
      <tbody>

      """.utf8
    for (name, count) in graphic.figures {
      bytes +=
        """
        <tr><th scope="row">\(name)</th><td class="n">\(Count.grouped(count.hits))</td>\
        <td class="n">\(Count.grouped(count.documents))</td></tr>

        """.utf8
    }
    bytes += "</tbody>\n</table>\n</details>\n</section>\n".utf8
  }

  private func appendFacets(to bytes: inout [UInt8]) {
    let useful = facets.filter(\.isUseful)
    guard !useful.isEmpty else { return }
    bytes +=
      """
      <section id="facets" aria-labelledby="facets-heading">
      <h2 id="facets-heading">Narrow down</h2>
      <form>
      <p class="reset"><button type="reset">Show all</button></p>

      """.utf8
    for facet in useful { facet.append(to: &bytes) }
    bytes += "</form>\n</section>\n".utf8
  }

  /// The entries in the order of the days; documents of one day stay as they came, and what has no date is
  /// last.
  private var order: [Int] {
    entries.indices.sorted { one, other in
      if (entries[one].month == nil) != (entries[other].month == nil) {
        return entries[one].month != nil
      }
      let (day, otherDay) = (entries[one].day, entries[other].day)
      return day != otherDay ? day < otherDay : one < other
    }
  }

  /// Appends an article, and before it the beginning of its year and of its piece of the time, if it is the
  /// first there.
  private mutating func append(
    _ entry: Entry, to bytes: inout [UInt8]
  ) throws(OutputError) {
    if year != .some(entry.year) {
      if year != nil { bytes += "</section>\n".utf8 }
      year = .some(entry.year)
      let ofYear = entries.lazy.filter { $0.year == entry.year }
      let classes = Set(ofYear.flatMap(\.classes)).sorted().joined(separator: " ")
      bytes +=
        """
        <section class="year \(classes)" id="\(Self.anchor(entry.year))">
        <h3>\(Self.name(entry.year))</h3>

        """.utf8
    }
    if let month = entry.month, let next = graphic?.anchor(of: month), next != anchor {
      anchor = next
      bytes += "<div id=\"\(next)\"></div>\n".utf8
    }
    bytes += try articles.piece(at: entry.article)
  }

  // MARK: Years

  private static func precedes(_ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other else { return one != nil && other == nil }
    return one < other
  }

  private static func anchor(_ year: Int?) -> String {
    year.map { "year-\(Month.name(ofYear: $0))" } ?? "undated"
  }

  private static func name(_ year: Int?) -> String {
    year.map { Month.name(ofYear: $0) } ?? "Without a date"
  }
}

extension ReportPage {
  /// Whether a page may be written here: there is nothing, or an empty file, a page from before, a pipe
  /// or a device.
  static func mayReplace(_ path: ArchivePath) -> Bool {
    guard path.isRegularFile else { return true }
    guard let head = try? PositionedFile(path).read(at: 0, count: ReportMark.reach) else {
      return false
    }
    return head.isEmpty || ReportMark.stands(in: head)
  }
}

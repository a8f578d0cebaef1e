internal import MinutesArchive
internal import MinutesIndex
internal import MinutesModel

/// What a footnote says of a hit, as far as the document does.
struct Citation {
  /// The name under which it is kept.
  let key: String
  let kind: MinutesDocument.Kind
  let organisation: String?
  /// The committee or board.
  let body: String?
  let date: CivilDate?
  let documentTitle: String?
  let itemNumber: String?
  let itemTitle: String?
  /// Kind of the element, in words.
  let element: String
  /// What the element says, all of it.
  let text: String
  let path: String
  let line: Int
  let url: String?

  init(_ hit: Hit, in document: DocumentHits, key: String) {
    let header = document.document
    self.key = key
    kind = header.kind
    organisation = header.organisation
    body = header.body
    date = header.date.flatMap { CivilDate($0) }
    documentTitle = header.title
    itemNumber = hit.found.section.number
    itemTitle = hit.found.section.title
    element = hit.kindName
    text = hit.text
    path = document.path.name
    line = hit.line
    url = header.url
  }

  /// Who speaks in the document: the authority and its committee, each as far as it is known.
  var authors: [String] { [organisation, body == organisation ? nil : body].compactMap(\.self) }

  /// The title of the item, or else of the document.
  var title: String? { itemTitle ?? documentTitle }

  /// The document's title behind that of the item, where authority, committee and date do not say which document it
  /// is: a body has many reports on one day, and an unnamed body any number of minutes.
  var documentTitleBehindItem: String? {
    guard let itemTitle, itemTitle != documentTitle, kind == .report || body == nil else {
      return nil
    }
    return documentTitle
  }

  /// What the document is.
  var genre: String {
    switch kind {
    case .minutes: "Minutes"
    case .agendaItem: "Record of an item"
    case .agenda: "Agenda"
    case .decisions: "Record of decisions"
    case .report: "Report"
    case .other: "Document"
    }
  }
}

/// A day, as far as it is known.
struct CivilDate: Hashable {
  let year: Int
  let month: Int?
  let day: Int?
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// - Parameter text: `2019`, `2019-09` or `2019-09-06`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
    self.year = year
    month = parts.count > 1 ? parts[1].flatMap { (1...12).contains($0) ? $0 : nil } : nil
    day = parts.count > 2 && month != nil ? parts[2] : nil
  }

  var monthName: String? { month.map { Self.months[$0 - 1] } }

  /// `6 September 2019`.
  var words: String {
    [day.map(String.init), monthName, String(year)].compactMap(\.self).joined(separator: " ")
  }

  /// `2019-09-06`.
  var text: String {
    ([String(year)] + [month, day].compactMap(\.self).map { $0 < 10 ? "0\($0)" : "\($0)" })
      .joined(separator: "-")
  }
}

extension Citation {
  /// A footnote in words: who, what, when, which element and what it says, and where it stands.
  var words: String {
    var parts = authors
    if let title { parts.append("“\(title)”" + (itemNumber.map { " (item \($0))" } ?? "")) }
    if title == nil, let itemNumber { parts.append("item \(itemNumber)") }
    if let documentTitleBehindItem { parts.append("in “\(documentTitleBehindItem)”") }
    parts.append(genre.lowercased() + (date.map { " of \($0.words)" } ?? ", undated"))
    let place = url.map { " <\($0)>" } ?? ""
    return
      "\(parts.joined(separator: ", ")), \(element): “\(text)” (\(path), line \(line)).\(place)"
  }
}

internal import MinutesArchive
internal import MinutesIndex

/// What is looked for.
struct Search: Sendable {
  let scanner: QueryScanner

  init(_ query: Query) {
    scanner = QueryScanner(query)
  }

  /// Finds every element that the query asks for.
  ///
  /// - Parameter bytes: The file that the document was parsed from.
  func hits(in document: MinutesDocument, path: ArchivePath, bytes: [UInt8]) -> DocumentHits {
    let passages = document.passages(in: bytes)
    let result = scanner.scan(document, passages: passages)
    let lines = MatchLines(bytes: bytes)
    let hits = result.hits.map { found in
      var hit = Hit(found, in: passages, of: document)
      hit.line = lines.first(of: found, in: passages)
      return hit
    }
    return DocumentHits(
      path: path, meeting: document.meeting, title: document.title, hits: hits,
      isUndecided: result.isUndecided)
  }
}

/// The hits in one document.
struct DocumentHits: Sendable {
  var path: ArchivePath
  var meeting: Meeting
  var title: String?
  var hits: [Hit]
  /// Whether the document would have hits if its date were right, which it does not say.
  var isUndecided = false
}

/// An element that was found.
struct Hit: Sendable {
  let passage: Passage
  /// The number and title of its section.
  let sectionNumber: String?
  let sectionTitle: String?
  /// Line in the file.
  var line = 0
  /// What the element shows; where what was found goes on in the next one, that too.
  private(set) var text: String
  /// UTF-8 offsets in `text` of the words that were found.
  private(set) var ranges: [Range<Int>] = []
  /// Where each passage begins whose text is in `text`.
  private var starts: [Int: Int]

  init(_ found: QueryHit, in passages: [Passage], of document: MinutesDocument) {
    passage = passages[found.passage]
    sectionNumber = document.sections[passage.section].number
    sectionTitle = document.sections[passage.section].title
    text = passage.text
    starts = [found.passage: 0]
    for match in found.matches { add(match, in: passages) }
  }

  private mutating func add(_ match: PhraseMatch, in passages: [Passage]) {
    for part in match.parts where starts[part.passage] == nil {
      starts[part.passage] = text.utf8.count + 1
      text += " " + passages[part.passage].text
    }
    guard let first = match.parts.first, let last = match.parts.last,
      let start = starts[first.passage], let end = starts[last.passage]
    else { return }
    ranges.append((start + first.range.lowerBound)..<(end + last.range.upperBound))
  }
}

extension Hit {
  /// The kind of element in words for people.
  var kindName: String {
    guard case .block(let kind) = passage.kind, passage.isPoint else { return passage.kind.name }
    return switch kind {
    case .attachments: "attachment"
    case .discussion: "discussion point"
    case .list: "list entry"
    case .motion, .recommendation, .resolution: kind.rawValue + " clause"
    default: kind.rawValue
    }
  }

  /// Number and title of the section, or nil where it has neither.
  var section: String? {
    let parts = [sectionNumber, sectionTitle].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

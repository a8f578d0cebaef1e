internal import MinutesArchive
internal import MinutesIndex

/// What is looked for.
struct Search: Sendable {
  var query: PhraseQuery
  /// The kinds of element that count; empty for all.
  var kinds: Set<Passage.Kind>

  /// Finds every element in which the phrase begins.
  ///
  /// - Parameter bytes: The file that the document was parsed from.
  func hits(in document: MinutesDocument, path: ArchivePath, bytes: [UInt8]) -> DocumentHits {
    let passages = document.passages(in: bytes)
    var hits: [Hit] = []
    for match in query.matches(in: passages) {
      let passage = match.parts[0].passage
      guard kinds.isEmpty || kinds.contains(passages[passage].kind) else { continue }
      if let last = hits.indices.last, hits[last].index == passage {
        hits[last].add(match, in: passages)
      } else {
        hits.append(Hit(match, in: passages, of: document))
      }
    }
    let lines = MatchLines(query: query, bytes: bytes)
    for index in hits.indices {
      hits[index].line =
        lines.first(in: hits[index].passage.span, count: hits[index].ranges.count)
        ?? hits[index].passage.span.line
    }
    return DocumentHits(path: path, meeting: document.meeting, title: document.title, hits: hits)
  }
}

/// The hits in one document.
struct DocumentHits: Sendable {
  var path: ArchivePath
  var meeting: Meeting
  var title: String?
  var hits: [Hit]
}

/// An element in which the phrase stands once or more often.
struct Hit: Sendable {
  /// The element's place in the document's passages.
  let index: Int
  let passage: Passage
  /// The number and title of its section.
  let sectionNumber: String?
  let sectionTitle: String?
  /// Line in the file.
  var line = 0
  /// What the element shows; where the phrase goes on in the next one, that too.
  private(set) var text: String
  /// UTF-8 offsets in `text` of the places of the phrase.
  private(set) var ranges: [Range<Int>] = []
  /// Where each passage begins whose text is in `text`.
  private var starts: [Int: Int]

  init(_ match: PhraseMatch, in passages: [Passage], of document: MinutesDocument) {
    index = match.parts[0].passage
    passage = passages[index]
    sectionNumber = document.sections[passage.section].number
    sectionTitle = document.sections[passage.section].title
    text = passage.text
    starts = [index: 0]
    add(match, in: passages)
  }

  mutating func add(_ match: PhraseMatch, in passages: [Passage]) {
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

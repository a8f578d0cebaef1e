internal import MinutesArchive
internal import MinutesIndex

/// The hits in one document, whether they came from an index or from the file.
struct DocumentHits: Sendable {
  /// The file, as results name it.
  var path: ArchivePath
  /// What is known of the document: day, body, organisation, title, address.
  var document: DocumentHeader
  /// The elements that were found, in the order of the document.
  var hits: [Hit]
  /// Whether the document would have hits, or more of them, if its date were right, which it does
  /// not say.
  var isUndecided = false
  /// Whether the file was read and is none of text: a PDF, a picture.
  var isNoText = false
  /// Finds the hits, where only that there are some was asked for: see `HitDetail.isDeferred`.
  var deferred: (@Sendable (Search) -> DocumentHits)?
  /// Why the index could not be read. Then nothing else is known.
  var damage: IndexError?

  init(path: ArchivePath, document: DocumentHeader, hits: [Hit]) {
    (self.path, self.document, self.hits) = (path, document, hits)
  }

  /// A document without hits, or of which nothing can be known.
  init(path: ArchivePath, damage: IndexError? = nil) {
    self.init(path: path, document: DocumentHeader(DocumentRecord()), hits: [])
    self.damage = damage
  }
}

/// An element that was found.
struct Hit: Sendable {
  /// The element: kind, id, place, section, people, text and the matches in it.
  var found: SearchHit
  /// Which of the queries found it: indices into the search's `queries`, ascending.
  var queries: [Int]
  /// Line and column of the file, both from 1, at which the first match begins; where that cannot be
  /// told, those of the element. The column counts bytes. Looked up where `HitDetail.places` is set;
  /// else the element's line and column 1.
  var line: Int
  var column = 1
  /// The elements before and behind, in the order of the document; as many as `HitDetail` says.
  var before: [ContextElement] = []
  var after: [ContextElement] = []

  init(_ found: SearchHit, queries: [Int]) {
    self.found = found
    self.queries = queries
    line = found.span.line
  }
}

/// What a form of output wants to know of hits besides what is at hand.
struct HitDetail: Sendable, Hashable {
  /// Line and column of the first match, for which the file is looked at.
  var places = true
  /// How many elements before and behind.
  var before = 0
  var after = 0
  /// Which hits are wanted at all.
  var filter = HitFilter()
  /// Whether of documents in an index only the fields are wanted, and the hits will be asked for later.
  var isDeferred = false

  var hasContext: Bool { before > 0 || after > 0 }
}

extension Hit {
  /// What the element shows; where what was found goes on in the next one, that too.
  var text: String { found.text }
  /// UTF-8 offsets in `text` of the words that were found.
  var matches: [Range<Int>] { found.matches }

  /// The kind of element in words for people.
  var kindName: String { found.kind.name(isPoint: found.isPoint) }

  /// Number and title of the section, or nil where it has neither.
  var section: String? { found.section.name }
}

extension Passage.Kind {
  /// The kind of element in words for people.
  func name(isPoint: Bool) -> String {
    guard case .block(let kind) = self, isPoint else { return name }
    return switch kind {
    case .attachments: "attachment"
    case .discussion: "discussion point"
    case .list: "list entry"
    case .motion, .recommendation, .resolution: kind.rawValue + " clause"
    default: kind.rawValue
    }
  }
}

extension SectionRecord {
  /// Number and title, or nil where there is neither.
  var name: String? {
    let parts = [number, title].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension DocumentHeader {
  /// The day and the body that met: `2019-09-06 Cabinet`; nil where neither is known.
  var shortName: String? {
    let parts = [date, body ?? organisation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Day, body and title as far as the document says them.
  var longName: String? {
    let body = body ?? organisation
    let parts = [date, body, title == body ? nil : title].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

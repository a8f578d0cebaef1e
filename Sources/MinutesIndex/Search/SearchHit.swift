/// An element that was found in an index, and its document.
public struct SearchHit: Sendable, Hashable {
  /// The document's fields; its passages are not among them.
  public let document: DocumentHeader
  /// Number of the element among those of its document that are kept, from 0: the place in reading
  /// order.
  public let passage: Int
  /// What the element is.
  public let kind: Passage.Kind
  /// Whether it is a bullet, clause or entry below its block.
  public let isPoint: Bool
  /// The `id` of the section, block or point.
  public let id: String
  /// Where the element stands in the source.
  public let span: SourceSpan
  /// Number and title of its section.
  public let section: SectionRecord
  /// Those whom the element is about.
  public let people: [PersonRecord]
  /// Who acts in the element's block: moved, seconded, is to act.
  public let actors: ActingPeople
  /// What the element shows; where what was found goes on in the next one, that too, a space between
  /// them.
  public private(set) var text: String
  /// How many UTF-8 bytes of `text` are the element's own; what is behind them belongs to those in
  /// which it goes on.
  public let ownByteCount: Int
  /// UTF-8 offsets in `text` of the words that were found, ascending, none overlapping another. Empty
  /// where the element was found by what it is.
  public private(set) var matches: [Range<Int>]
  /// Numbers of the elements whose text is in `text`: `passage` and those in which it goes on.
  public private(set) var passages: [Int]
}

/// The fields of a document in an index.
public struct DocumentHeader: Sendable, Hashable {
  /// The name by which the index knows the document.
  public var key: String
  /// What the document is.
  public var kind: MinutesDocument.Kind
  /// The day, `2019-09-06`; nil where it is not known.
  public var date: String?
  /// The committee, board or council.
  public var body: String?
  /// The authority, trust or company.
  public var organisation: String?
  /// The document's own title.
  public var title: String?
  /// The address that the source was taken from.
  public var url: String?
  /// What tells whether the source has changed: usually its SHA-256.
  public var fingerprint: [UInt8] = []

  /// The fields of a record.
  public init(_ record: DocumentRecord) {
    key = record.key
    kind = record.kind
    date = record.date.map { PartialDate(dayNumber: Int($0)).description }
    body = record.body
    organisation = record.organisation
    title = record.title
    url = record.url
    fingerprint = record.fingerprint
  }
}

extension SearchHit {
  /// - Parameters:
  ///   - header: The fields of the record, which all hits in it share.
  ///   - numbers: For each passage of the record its number in the document; nil where the record has all
  ///     of them.
  init(
    _ hit: QueryHit, in record: DocumentRecord, _ header: DocumentHeader, numbers: [Int]? = nil
  ) {
    func number(_ passage: Int) -> Int { numbers?[passage] ?? passage }
    let stored = record.passages[hit.passage]
    var text = Array(record.text[stored.text])
    ownByteCount = text.count
    var starts = [hit.passage: 0]
    var matches: [Range<Int>] = []
    var passages = [number(hit.passage)]
    for match in hit.matches {
      for part in match.parts where starts[part.passage] == nil {
        text.append(UInt8(ascii: " "))
        starts[part.passage] = text.count
        passages.append(number(part.passage))
        text += record.text[record.passages[part.passage].text]
      }
      guard let first = match.parts.first, let last = match.parts.last,
        let start = starts[first.passage], let end = starts[last.passage]
      else { continue }
      matches.append((start + first.range.lowerBound)..<(end + last.range.upperBound))
    }
    document = header
    passage = number(hit.passage)
    self.passages = passages
    kind = Passage.Kind(code: stored.kind) ?? .block(.paragraph)
    isPoint = stored.isPoint
    id = stored.id
    span = stored.span
    section = record.section(of: stored)
    people = stored.people.filter(record.people.indices.contains).map { record.people[$0] }
    actors = stored.actors
    self.text = String(decoding: text, as: UTF8.self)
    self.matches = matches
  }

  /// Keeps those of the matches whose words in the text are as wanted.
  package mutating func keepMatches(where isWanted: (String) -> Bool) {
    let bytes = Array(text.utf8)
    matches.removeAll { !isWanted(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// Adds what another query found in the same element.
  ///
  /// - Parameter other: A hit of the same passage of the same document.
  public mutating func formUnion(_ other: SearchHit) {
    // Both texts begin with the element and go on in the same ones.
    if other.passages.count > passages.count {
      text = other.text
      passages = other.passages
    }
    var united: [Range<Int>] = []
    for match in (matches + other.matches).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, match.lowerBound < last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, match.upperBound)
      } else {
        united.append(match)
      }
    }
    matches = united
  }
}

extension DocumentRecord {
  func section(of passage: PassageRecord) -> SectionRecord {
    sections.indices.contains(passage.section) ? sections[passage.section] : SectionRecord()
  }
}

/// Words that were found, with some words before and behind them, as a concordance shows them.
public struct KeywordInContext: Sendable, Hashable {
  /// What stands before.
  public var left: String
  /// The words that were found.
  public var keyword: String
  /// What stands behind.
  public var right: String
  /// Which words of the element's text they are, the first being 0.
  public var words: Range<Int>
}

extension SearchHit {
  /// The places that were found, each with up to so many words on both sides, as they stand in the
  /// element.
  ///
  /// Complexity: O(n) in the length of the text.
  public func keywordsInContext(words count: Int) -> [KeywordInContext] {
    let bytes = Array(text.utf8)
    var words: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var tokeniser = Tokeniser(bytes)
      while let word = tokeniser.next() { words.append(word) }
    }
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var (before, behind) = (0, 0)
    return matches.map { match in
      while before < words.count, words[before].upperBound <= match.lowerBound { before += 1 }
      while behind < words.count, words[behind].lowerBound < match.upperBound { behind += 1 }
      let first = max(before - count, 0)
      let last = min(behind + count, words.count)
      let start = first == 0 ? 0 : words[first].lowerBound
      let end = last == words.count ? bytes.count : words[max(last - 1, 0)].upperBound
      return KeywordInContext(
        left: string(min(start, match.lowerBound)..<match.lowerBound), keyword: string(match),
        right: string(match.upperBound..<max(end, match.upperBound)),
        words: before..<max(before, behind))
    }
  }
}

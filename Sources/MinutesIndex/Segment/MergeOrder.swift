/// The documents of several segments in the order of the segments that are made of them.
///
/// Memory is some 200 bytes a document, and its key.
struct MergeOrder {
  /// A document of one of the sources.
  struct Document {
    var source: Int
    var number: Int
    var order: DocumentOrder
    var passages: Range<Int>
    /// How much of a segment it takes: its passages, more where they are very long.
    var weight: Int
  }

  let sources: [SegmentReader]
  let rules: WordRules
  let documents: [Document]

  /// A passage that takes more bytes than this in a segment weighs as several, so that not even the longest
  /// make a segment of more than 4 GB of text.
  private static let bytesOfOne = 1024

  /// - Parameter sources: Segments, which were verified, for damage must not get a sound checksum; each with
  ///   a test of which documents are left out. Of documents with the same key that of the last source counts.
  init(
    _ sources: [(reader: SegmentReader, isDeleted: (Int) -> Bool)]
  ) throws(SegmentError) {
    self.sources = sources.map(\.reader)
    rules = sources.first?.reader.rules ?? .joined
    guard self.sources.allSatisfy({ [rules] in $0.rules == rules }) else {
      throw .notASegment(
        reason: "its words follow other rules than those of the segments beside it")
    }
    var latest: [ExactText: Int] = [:]
    var all: [Document] = []
    for (source, (reader, isDeleted)) in sources.enumerated() {
      var end = 0
      for number in 0..<reader.documentCount {
        let passages = try reader.passages(ofDocument: number)
        guard passages.lowerBound >= end else {
          throw .damaged(
            offset: reader.footer.range(.firstPassages).lowerBound + number * 4,
            what: "the passages of documents are not in their order")
        }
        end = passages.upperBound
        if isDeleted(number) { continue }
        let key = try reader.key(ofDocument: number)
        let body = try reader.bodyName(try reader.body(ofDocument: number))
        let order = DocumentOrder(
          date: try reader.date(ofDocument: number), body: body, key: key)
        let document = Document(
          source: source, number: number, order: order, passages: passages,
          weight: max(passages.count, try reader.codeLength(of: passages) / Self.bytesOfOne))
        if let before = latest[ExactText(key)] {
          all[before] = document
        } else {
          latest[ExactText(key)] = all.count
          all.append(document)
        }
      }
      reader.region.forgetPages()
    }
    all.sort { $0.order < $1.order }
    documents = all
  }

  /// The documents divided among as few segments as can be, of much the same size.
  ///
  /// Depends on the documents alone. A document is never divided, so that a segment may have more.
  ///
  /// - Parameter largest: How many passages a segment should have at most.
  func parts(ofAtMost largest: Int) -> [Range<Int>] {
    let all = documents.reduce(0) { $0 + $1.weight }
    let count = max(all.quotientRoundedUp(by: max(largest, 1)), 1)
    var parts: [Range<Int>] = []
    var (start, weight) = (0, 0)
    for (index, document) in documents.enumerated() {
      weight += document.weight
      guard parts.count + 1 < count, index + 1 < documents.count,
        weight * count >= all * (parts.count + 1)
      else { continue }
      parts.append(start..<(index + 1))
      start = index + 1
    }
    parts.append(start..<documents.count)
    return parts
  }

  /// Whether a part has all documents of one source and no others.
  func isWhole(_ part: Range<Int>) -> Bool {
    guard let source = documents[part].first?.source else { return false }
    return part.count == sources[source].documentCount
      && documents[part].allSatisfy { $0.source == source }
  }
}

extension Int {
  /// - Parameter divisor: Positive.
  fileprivate func quotientRoundedUp(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return quotient + (remainder > 0 ? 1 : 0)
  }
}

/// Which documents of a segment have been deleted or replaced since it was written: a bit a document.
public struct DeletedDocuments: Sendable, Hashable {
  /// Documents of the segment, deleted or not.
  public let documentCount: Int
  /// How many of them are deleted.
  public private(set) var count = 0
  /// Bit `n` of the words stands for document `n`. Empty while none is deleted.
  private(set) var words: [UInt64] = []

  /// Creates the set of a segment of which no document is deleted.
  public init(documentCount: Int) {
    self.documentCount = documentCount
  }

  /// Takes words as ``words`` gives them; nil where they have bits that stand for no document.
  init?(documentCount: Int, words: [UInt64]) {
    self.documentCount = documentCount
    guard words.count == Self.wordCount(documentCount) else { return nil }
    let used = documentCount % 64
    guard used == 0 || words.last.map({ $0 >> UInt64(used) == 0 }) ?? true else { return nil }
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    self.words = words
  }

  /// Words that a set with anything in it takes.
  static func wordCount(_ documentCount: Int) -> Int { (documentCount + 63) / 64 }

  /// Whether no document is deleted.
  public var isEmpty: Bool { count == 0 }

  /// Whether a document is deleted. Complexity: O(1).
  public func contains(_ document: Int) -> Bool {
    guard !words.isEmpty, (0..<documentCount).contains(document) else { return false }
    return words[document / 64] >> UInt64(document % 64) & 1 == 1
  }

  /// Adds a document.
  ///
  /// - Returns: Whether it was not there before.
  @discardableResult
  mutating func insert(_ document: Int) -> Bool {
    guard (0..<documentCount).contains(document), !contains(document) else { return false }
    if words.isEmpty { words = Array(repeating: 0, count: Self.wordCount(documentCount)) }
    words[document / 64] |= 1 << UInt64(document % 64)
    count += 1
    return true
  }
}

/// What differs between two records of one document, element by element: of two parses of the same
/// file by two versions of the parser, or of two versions of the file.
///
/// ```swift
/// let comparison = DocumentComparison(old: before, new: after)
/// for change in comparison.changes { print(change.kind, change.new ?? change.old) }
/// ```
public struct DocumentComparison: Sendable, Hashable {
  /// One element that is not as it was.
  public struct Change: Sendable, Hashable {
    /// In which way an element changed; where more than one is true, the first of these.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// It was not there.
      case new
      /// It is no longer there.
      case lost
      /// It is of another kind: a paragraph has become a resolution.
      case rekinded
      /// It is of the same kind and its words or limits are others: it begins or ends elsewhere, or the
      /// file itself changed.
      case boundary
      /// Its words are the same and something that is said of it is not: a mover, a role, a number.
      case reattributed
    }

    /// One fact before and after.
    public struct Fact: Sendable, Hashable {
      /// The key, as in ``ComparedElement/Fact``.
      public var key: String
      /// The value before, or nil where there was none.
      public var old: String?
      /// The value now, or nil where there is none.
      public var new: String?
    }

    /// In which way the element changed.
    public var kind: Kind
    /// The element as it was; nil for a new one.
    public var old: ComparedElement?
    /// The element as it is; nil for a lost one.
    public var new: ComparedElement?
    /// The facts that differ; empty for a new and a lost element.
    public var facts: [Fact]
  }

  /// What changed: first the head of the document, people and diagnostics, then the text in order.
  public var changes: [Change]
  /// How many elements are as they were.
  public var unchangedCount: Int

  /// Compares two records.
  ///
  /// Elements are matched by their place where both records tell the same `sha256` of the source, and
  /// by their texts where they do not.
  ///
  /// - Parameters:
  ///   - old: The record as it was.
  ///   - new: The record as it is.
  ///
  /// Complexity: O(n log n) in the number of elements.
  public init(old: MinutesDocument, new: MinutesDocument) {
    changes = []
    unchangedCount = 0
    add(old: old.comparedHead, new: new.comparedHead, sameSource: false)
    add(
      old: old.comparedText, new: new.comparedText,
      sameSource: old.source.sha256 == new.source.sha256)
  }

  private mutating func add(old: [ComparedElement], new: [ComparedElement], sameSource: Bool) {
    let pairing = ElementPairing(old: old, new: new, sameSource: sameSource)
    var next = 0
    for (oldIndex, element) in old.enumerated() {
      guard let newIndex = pairing.newOfOld[oldIndex] else {
        changes.append(Change(kind: .lost, old: element, new: nil, facts: []))
        continue
      }
      addNew(next..<max(next, newIndex), new, pairing)
      next = max(next, newIndex + 1)
      if let change = Change(from: element, to: new[newIndex]) {
        changes.append(change)
      } else {
        unchangedCount += 1
      }
    }
    addNew(next..<max(next, new.count), new, pairing)
  }

  private mutating func addNew(
    _ range: Range<Int>, _ new: [ComparedElement], _ pairing: ElementPairing
  ) {
    for index in range where pairing.oldOfNew[index] == nil {
      changes.append(Change(kind: .new, old: nil, new: new[index], facts: []))
    }
  }
}

extension DocumentComparison.Change {
  /// Keys whose values are words of the element: where its words changed, they say nothing more.
  private static let wordKeys: Set<String> = ["label", "leadIn", "marker", "title"]

  /// The change between two elements that are one, or nil where there is none.
  fileprivate init?(from old: ComparedElement, to new: ComparedElement) {
    let facts = Self.differences(old, new)
    guard old.kind != new.kind || old.text != new.text || !facts.isEmpty else { return nil }
    kind =
      if old.kind != new.kind { .rekinded } else if old.text != new.text {
        .boundary
      } else {
        .reattributed
      }
    self.old = old
    self.new = new
    self.facts = facts
  }

  private static func differences(_ old: ComparedElement, _ new: ComparedElement) -> [Fact] {
    let hasSameWords = old.text == new.text
    let before = Dictionary(old.facts.map { ($0.key, $0.value) }) { first, _ in first }
    let after = Dictionary(new.facts.map { ($0.key, $0.value) }) { first, _ in first }
    let keys = old.facts.map(\.key) + new.facts.map(\.key).filter { before[$0] == nil }
    return keys.compactMap { key in
      guard before[key] != after[key], hasSameWords || !wordKeys.contains(key) else { return nil }
      return Fact(key: key, old: before[key], new: after[key])
    }
  }
}

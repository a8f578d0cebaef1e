/// Short and long forms that are looked for in place of each other.
public struct AcronymExpansion: Sendable, Hashable {
  /// The short form as it was defined.
  public let short: String
  /// What it stands for, as it was defined.
  public let long: String
  /// The words of each form, folded; that of one and of several.
  private let shortForms: [[String]]
  private let longForms: [[String]]

  /// Takes the two forms of a definition.
  public init(_ definition: AcronymDefinition) {
    short = definition.short
    long = definition.long
    let short = PatternReader.folded(short)
    shortForms = [short, Self.ending(short, with: "s"), Self.ending(short, with: "'s")]
    let long = PatternReader.folded(long)
    longForms = [long, Self.otherNumber(of: long)]
  }

  /// The words of the short form, folded.
  public var shortWords: [String] { shortForms[0] }

  /// Whether two definitions say the same, whatever their case and the number of what they define.
  public func isSame(as other: AcronymExpansion) -> Bool {
    shortForms[0] == other.shortForms[0]
      && (longForms.contains(other.longForms[0]) || other.longForms.contains(longForms[0]))
  }

  /// Whether the short forms are the same, whatever they stand for.
  public func hasShortForm(of other: AcronymExpansion) -> Bool {
    shortForms[0] == other.shortForms[0]
  }

  /// Whether a text has one of the forms in the place of another that was asked for: whether it is what
  /// the words become.
  ///
  /// - Parameters:
  ///   - text: What was found.
  ///   - words: What was asked for, folded.
  public func explains(_ text: String, for words: [String]) -> Bool {
    let found = PatternReader.folded(text)
    return found != words && alternatives(to: words).contains(found)
  }

  /// The words with one form put in the place of another, wherever one stands in them.
  func alternatives(to words: [String]) -> [[String]] {
    for (forms, others) in [(longForms, shortForms), (shortForms, longForms)] {
      for form in forms {
        guard let place = words.firstRange(of: form) else { continue }
        return others.map { words[..<place.lowerBound] + $0 + words[place.upperBound...] }
          .map { Array($0) }
      }
    }
    return []
  }

  private static func ending(_ words: [String], with ending: String) -> [String] {
    words.dropLast() + [(words.last ?? "") + ending]
  }

  private static func otherNumber(of words: [String]) -> [String] {
    guard let last = words.last else { return [] }
    return words.dropLast() + [last.hasSuffix("s") ? String(last.dropLast()) : last + "s"]
  }
}

extension Query {
  /// Phrases that a document may define or define something by: all runs of words in the query that may
  /// be a short form or what one stands for. Finding them finds the definitions; nil where the query
  /// has no words, or too many.
  ///
  /// Complexity: O(n²) in the words of a phrase.
  public var acronymCandidates: Query? {
    var phrases: [[String]] = []
    root.forEachPhrase { words in
      for phrase in Self.candidates(in: words) where !phrases.contains(phrase) {
        phrases.append(phrase)
      }
    }
    let nodes = phrases.map { Node.words($0.map { .word($0) }) }
    guard let first = nodes.first else { return nil }
    return try? Query(nodes.count == 1 ? first : .any(nodes))
  }

  /// The query with the other form beside each that was asked for.
  ///
  /// - Throws: ``QueryError`` where it becomes too long.
  ///
  /// Complexity: O(n · m) in the words of the query and the number of expansions.
  public func expanded(by expansions: [AcronymExpansion]) throws(QueryError) -> Query {
    var query = try Query(
      root.replacingPhrases { words in
        var phrases = [words]
        for expansion in expansions {
          for phrase in expansion.alternatives(to: words) where !phrases.contains(phrase) {
            phrases.append(phrase)
          }
        }
        return phrases
      }, scope: scope)
    query.undated = undated
    return query
  }

  /// Whether one form in the query has the other beside it.
  public func uses(_ expansion: AcronymExpansion) -> Bool {
    var isUsed = false
    root.forEachPhrase { words in
      if !expansion.alternatives(to: words).isEmpty { isUsed = true }
    }
    return isUsed
  }

  /// The phrases of plain words in the query, folded.
  public var phrases: [[String]] {
    var phrases: [[String]] = []
    root.forEachPhrase { phrases.append($0) }
    return phrases
  }

  private static let longestCandidate = 12

  private static func candidates(in words: [String]) -> [[String]] {
    guard words.count > 1 else { return words.allSatisfy(isShort) ? [words] : [] }
    var candidates: [[String]] = []
    for start in words.indices where !isSmall(words[start]) {
      if words[start].utf8.count <= 6, isShort(words[start]) { candidates.append([words[start]]) }
      for end in words.indices.dropFirst(start + 1) where !isSmall(words[end]) {
        guard end - start < longestCandidate else { break }
        candidates.append(Array(words[start...end]))
      }
    }
    return candidates
  }

  private static func isShort(_ word: String) -> Bool { (2...12).contains(word.utf8.count) }

  private static func isSmall(_ word: String) -> Bool {
    AcronymWords.small.contains(Array(word.utf8))
  }
}

extension Query.Node {
  /// Calls `body` with every phrase of plain words.
  fileprivate func forEachPhrase(_ body: ([String]) -> Void) {
    switch self {
    case .words(let patterns):
      if let words = patterns.plainWords { body(words) }
    case .near(let one, let other, _, _):
      one.forEachPhrase(body)
      other.forEachPhrase(body)
    case .all(let nodes), .any(let nodes):
      for node in nodes { node.forEachPhrase(body) }
    case .not(let node), .inScope(_, let node), .inKinds(_, let node):
      node.forEachPhrase(body)
    case .kind, .field, .date: break
    }
  }

  /// The same with several phrases, of which one must hold, in the place of each.
  fileprivate func replacingPhrases(_ phrases: ([String]) -> [[String]]) -> Query.Node {
    switch self {
    case .words(let patterns):
      guard let words = patterns.plainWords else { return self }
      let nodes = phrases(words).map { Query.Node.words($0.map { .word($0) }) }
      return nodes.count > 1 ? .any(nodes) : self
    case .near(let one, let other, let distance, let inOrder):
      return .near(
        one.replacingPhrases(phrases), other.replacingPhrases(phrases), distance: distance,
        inOrder: inOrder)
    case .all(let nodes): return .all(nodes.map { $0.replacingPhrases(phrases) })
    case .any(let nodes): return .any(nodes.map { $0.replacingPhrases(phrases) })
    case .not(let node): return .not(node.replacingPhrases(phrases))
    case .inScope(let scope, let node): return .inScope(scope, node.replacingPhrases(phrases))
    case .inKinds(let kinds, let node): return .inKinds(kinds, node.replacingPhrases(phrases))
    case .kind, .field, .date: return self
    }
  }
}

extension [WordPattern] {
  /// The words, where none stands for others.
  fileprivate var plainWords: [String]? {
    let words = compactMap { if case .word(let word) = $0 { word } else { nil } }
    return words.count == count ? words : nil
  }
}

extension Query: CustomStringConvertible {
  /// The query as it was understood, written with all its operators and brackets.
  public var description: String {
    if scope == .element, !root.isScope { return root.text }
    return "in:\(scope.rawValue)(\(root.text))"
  }
}

extension Query.Node: CustomStringConvertible {
  /// The part of a query, written with all its operators and brackets.
  public var description: String { text }
}

extension Query.Node {
  fileprivate var isScope: Bool { if case .inScope = self { true } else { false } }

  fileprivate var text: String {
    switch self {
    case .words(let words): Self.text(of: words)
    case .near(let one, let other, let distance, let inOrder):
      one.text(besides: .near, isRight: false) + (inOrder ? " ADJ/" : " NEAR/") + String(distance)
        + " " + other.text(besides: .near, isRight: true)
    case .all(let nodes):
      nodes.map { $0.text(besides: .and, isRight: true) }.joined(separator: " AND ")
    case .any(let nodes):
      nodes.map { $0.text(besides: .or, isRight: true) }.joined(separator: " OR ")
    case .not(let node): "NOT " + node.text(besides: .not, isRight: true)
    case .inKinds(let kinds, let node): "in:\(Self.text(of: kinds))(\(node.text))"
    case .inScope(let scope, let node): "in:\(scope.rawValue)(\(node.text))"
    case .kind(let kinds): "kind:" + Self.text(of: kinds)
    case .field(let field, let words): "\(field.rawValue):" + Self.value(words)
    case .date(let range): "date:\(range)"
    }
  }

  /// How strongly the parts of a node are bound.
  private enum Binding: Int {
    case or, and, not, near, whole
  }

  private var binding: Binding {
    switch self {
    case .any: .or
    case .all: .and
    case .not: .not
    case .near: .near
    default: .whole
    }
  }

  /// The text, in brackets where an operator beside it would tear it apart.
  private func text(besides neighbour: Binding, isRight: Bool) -> String {
    let isSafe =
      binding.rawValue > neighbour.rawValue || (neighbour == .not && binding == .not)
      || (neighbour == .near && binding == .near && !isRight)
    return isSafe ? text : "(\(text))"
  }

  fileprivate static func text(of kinds: [Passage.Kind]) -> String {
    kinds.map(\.name).joined(separator: ",")
  }

  fileprivate static func text(of words: [WordPattern]) -> String {
    let text = words.map(\.description).joined(separator: " ")
    return words.allSatisfy(\.isPlain) && words.count > 1 ? "\"\(text)\"" : text
  }

  /// A field takes what stands right behind it. A hyphen divides words without a space.
  private static func value(_ words: [WordPattern]) -> String {
    words.allSatisfy(\.isPlain) && words.count > 1
      ? text(of: words) : words.map(\.description).joined(separator: "-")
  }
}

extension WordPattern {
  fileprivate var isPlain: Bool { if case .word = self { true } else { false } }
}

extension Query {
  /// The query in words, a part a line, parts within parts indented: how it was understood.
  public var explanation: String {
    var lines: [String] = []
    let place =
      switch scope {
      case .element: "Elements"
      case .item: "Items"
      case .meeting: "Documents"
      }
    root.explain(place, depth: 0, to: &lines)
    return lines.joined(separator: "\n")
  }
}

extension Query.Node {
  /// - Parameter opening: What stands in front of the part on its line.
  fileprivate func explain(_ opening: String, depth: Int, to lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    func add(_ text: String) { lines.append(indent + opening + " " + text) }
    switch self {
    case .all(let nodes):
      add("with all of:")
      for node in nodes { node.explain("-", depth: depth + 1, to: &lines) }
    case .any(let nodes):
      add("with any of:")
      for node in nodes { node.explain("-", depth: depth + 1, to: &lines) }
    case .not(let node):
      add("without:")
      node.explain("-", depth: depth + 1, to: &lines)
    case .near(let one, let other, let distance, let inOrder):
      let order = inOrder ? "the second behind the first" : "in any order"
      add("with two things, \(order), at most \(distance - 1) words between them:")
      one.explain("-", depth: depth + 1, to: &lines)
      other.explain("-", depth: depth + 1, to: &lines)
    case .inKinds(let kinds, let node):
      add("where of kind \(Self.text(of: kinds)) alone:")
      node.explain("-", depth: depth + 1, to: &lines)
    case .inScope(let scope, let node):
      add("where in one \(scope.rawValue):")
      node.explain("-", depth: depth + 1, to: &lines)
    case .words(let words): add((depth == 0 ? "with " : "") + Self.explanation(of: words))
    case .kind(let kinds): add("of kind " + Self.text(of: kinds))
    case .field(let field, let words): add("whose \(field.name) has " + Self.explanation(of: words))
    case .date(let range): add("dated \(range)")
    }
  }

  private static func explanation(of words: [WordPattern]) -> String {
    guard words.count > 1 else { return words.map(\.explanation).joined() }
    if words.allSatisfy(\.isPlain) {
      return "the phrase “\(words.map(\.description).joined(separator: " "))”"
    }
    return "these in a row: " + words.map(\.explanation).joined(separator: ", ")
  }
}

extension WordPattern {
  fileprivate var explanation: String {
    switch self {
    case .word(let word): "the word “\(word)”"
    case .shape(let shape): "words like “\(shape)”"
    case .spelling(let word, let distance):
      "words spelled like “\(word)” (\(distance) \(distance == 1 ? "letter" : "letters") off)"
    case .stem(let word): "words with the stem of “\(word)”"
    }
  }
}

extension Query.Field {
  fileprivate var name: String {
    switch self {
    case .person: "record of people"
    case .present: "record of those present"
    default: rawValue
    }
  }
}

/// Makes up queries of any shape from a small stock of words, so that they find something.
public struct QueryGenerator {
  private var random: SeededRandom
  /// Words that are put into queries.
  public var words = [
    "the", "council", "fee", "children's", "services", "report", "be", "noted", "165,000", "18.8",
    "ash", "of", "in", "december", "street", "café", "agreed", "that", "law", "outline", "resolved",
    "minutes", "vice", "chair", "12", "23", "decision", "absent",
  ]

  /// A generator; equal seeds make equal queries.
  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next query.
  public mutating func query() -> String {
    node(depth: random.below(4))
  }

  private mutating func node(depth: Int) -> String {
    guard depth > 0 else { return random.below(5) == 0 ? filter() : phrase() }
    switch random.below(9) {
    case 0, 1, 2: return parts(depth, " AND ")
    case 3: return parts(depth, " OR ")
    case 4: return "\(bracketed(depth)) NOT \(bracketed(depth))"
    case 5: return near(depth: depth)
    case 6:
      let place = random.pick([
        "resolution", "paragraph", "paragraph,list,discussion", "title", "element", "item",
        "meeting",
      ])
      return "in:\(place)(\(node(depth: depth - 1)))"
    case 7: return "NOT \(bracketed(depth))"
    default: return "\(bracketed(depth)) AND \(filter())"
    }
  }

  private mutating func bracketed(_ depth: Int) -> String { "(\(node(depth: depth - 1)))" }

  private mutating func parts(_ depth: Int, _ sign: String) -> String {
    (0..<(2 + random.below(2))).map { _ in bracketed(depth) }.joined(separator: sign)
  }

  private mutating func near(depth: Int) -> String {
    let sign = random.pick([" NEAR/", " ADJ/"]) + String(1 + random.below(8)) + " "
    let left = random.below(3) == 0 ? "(\(phrase()) OR \(phrase()))" : phrase()
    let right = depth > 1 && random.below(2) == 0 ? "(\(near(depth: depth - 1)))" : phrase()
    return left + sign + right
  }

  private mutating func phrase() -> String {
    (0..<(1 + [0, 0, 0, 1, 1, 2][random.below(6)])).map { _ in word() }.joined(separator: " ")
  }

  private mutating func word() -> String {
    let word = random.pick(words)
    let letters = Array(word)
    switch random.below(12) {
    case 0 where letters.count > 3: return String(letters.prefix(2 + random.below(2))) + "*"
    case 1 where letters.count > 3: return "*" + String(letters.suffix(3))
    case 2 where letters.count > 3 && letters.allSatisfy(\.isLetter):
      return String(letters.prefix(1)) + "?" + String(letters.dropFirst(2))
    case 3 where letters.allSatisfy(\.isLetter):
      var changed = letters
      changed.swapAt(0, changed.count - 1)
      return String(random.below(2) == 0 ? letters : changed) + random.pick(["~", "~2"])
    case 4: return "stem:" + word
    default: return word
    }
  }

  private mutating func filter() -> String {
    switch random.below(9) {
    case 0:
      return "kind:" + random.pick(["paragraph", "resolution", "title,heading", "discussion"])
    case 1: return "person:" + random.pick(["ash", "moor", "elm", "a*"])
    case 2: return "present:" + random.pick(["ash", "moor", "councillors"])
    case 3: return "body:" + random.pick(["cabinet", "committee", "panel", "c*"])
    case 4: return "organisation:" + random.pick(["council", "trust"])
    case 5: return "title:" + random.pick(["council", "the", "report", "minutes"])
    case 6: return "item:" + random.pick(["1", "2", "council", "fee", "the"])
    default:
      return "date:"
        + random.pick([
          "2016", "2015..2017", "2016-05", "..2016-05-12", "2016-05-13..", "2001..2002",
        ])
    }
  }
}

public import Foundation
public import MinutesModel

/// A document reduced to what annotations speak of: for each facet, the texts found, folded so that
/// case, quotation marks, dashes, white space and punctuation at the ends do not count.
public struct Facets: Sendable {
  /// Texts by the name of their facet.
  public private(set) var texts: [String: [String]] = [:]

  /// The facets of a parsed document.
  public init(_ document: MinutesDocument) {
    texts["kind"] = [Self.fold(document.kind.rawValue)]
    texts["title"] = [Self.fold(document.title)]
    let meeting = document.meeting
    let facts = [
      ("organisation", meeting.organisation), ("body", meeting.body), ("date", meeting.date),
      ("time", meeting.time), ("endTime", meeting.endTime), ("venue", meeting.venue),
    ]
    for (name, value) in facts { texts["meeting." + name] = value.map { [Self.fold($0)] } ?? [] }
    texts["people"] = document.people.map { Self.fold($0.name) }
    texts["items"] = document.sections.filter { $0.kind == .item }.map {
      Self.fold($0.number) + "|" + Self.fold($0.title)
    }
    texts["discussion"] = Self.all(document.discussionPoints).map { Self.fold($0.text) }
    texts["discussion.leadIn"] = document.elements.filter { $0.block.kind == .discussion }
      .compactMap { $0.block.leadIn.map(Self.fold) }
    texts["resolutions"] = document.resolutions.map(Self.decision)
    texts["recommendations"] = document.recommendations.map(Self.decision)
    texts["actions"] = document.actions.map { Self.fold($0.text) }
    texts["declarations"] = document.elements.filter { $0.block.kind == .declaration }
      .map { Self.fold($0.block.text) }
    texts["motions"] = document.motions.map {
      Self.motion($0.mover, $0.seconder, $0.outcome?.rawValue)
    }
    texts["votes"] = document.elements.compactMap(\.block.vote).map {
      Self.vote($0.for, $0.against, $0.abstain)
    }
  }

  private static func motion(_ mover: String?, _ seconder: String?, _ outcome: String?) -> String {
    [mover, seconder, outcome].map(fold).joined(separator: "|")
  }

  private static func vote(_ yes: Int?, _ no: Int?, _ abstain: Int?) -> String {
    [yes, no, abstain].map { $0.map(String.init) ?? "" }.joined(separator: "-")
  }

  /// The facets that the annotation in a file holds.
  public init(annotation url: URL) throws {
    let gold = try JSONDecoder().decode(Annotation.self, from: Data(contentsOf: url))
    texts["kind"] = gold.kind.map { [Self.fold($0)] }
    texts["title"] = gold.title.map { [Self.fold($0)] }
    for (name, value) in gold.meeting ?? [:] {
      texts["meeting." + name] = value.map { [Self.fold($0)] } ?? []
    }
    texts["people"] = gold.people?.map { Self.fold($0.name) }
    texts["items"] = gold.items?.map { Self.fold($0.number) + "|" + Self.fold($0.title) }
    texts["discussion"] = gold.discussion?.map { Self.fold($0.text) }
    texts["discussion.leadIn"] = gold.leadIns?.map { Self.fold($0.text) }
    texts["resolutions"] = gold.resolutions?.map { Self.decision($0.texts) }
    texts["recommendations"] = gold.recommendations?.map { Self.decision($0.texts) }
    texts["actions"] = gold.actions?.map { Self.fold($0.text) }
    texts["declarations"] = gold.declarations?.map { Self.fold($0.text) }
    texts["motions"] = gold.motions?.map { Self.motion($0.mover, $0.seconder, $0.outcome) }
    texts["votes"] = gold.votes?.map { Self.vote($0.for, $0.against, $0.abstain) }
  }

  private static func all(_ points: [Point]) -> [Point] {
    points.flatMap { [$0] + all($0.points) }
  }

  private static func decision(_ block: Block) -> String {
    decision([block.text ?? ""] + all(block.points).map(\.text))
  }

  /// A decision and its clauses as one text; “that” in front does not count.
  private static func decision(_ texts: [String]) -> String {
    let first = fold(texts[0]).replacing(/^(that|t h a t|to)\b[\s:,-]*/, with: "")
    return ([first] + texts.dropFirst().map(fold)).joined(separator: " ¶ ")
  }

  private static func fold(_ text: String?) -> String {
    var folded = (text ?? "").precomposedStringWithCompatibilityMapping.lowercased()
    for (form, plain) in [("‘’", "'"), ("“”", "\""), ("–—−", "-"), ("\u{AD}\u{200B}\u{FEFF}", "")] {
      folded = String(folded.flatMap { form.contains($0) ? Array(plain) : [$0] })
    }
    folded = folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let opening = folded.drop { !isWord($0) && !"£$€([\"'".contains($0) }
    let kept = opening.reversed().drop { !isWord($0) && !")]\"'%".contains($0) }
    return String(kept.reversed())
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}

/// How well what was found agrees with what is there.
public struct Agreement: Sendable {
  /// Found and there.
  public private(set) var right = 0
  /// Found but not there.
  public private(set) var wrong = 0
  /// There but not found.
  public private(set) var missed = 0

  /// An agreement of nothing with nothing.
  public init() {}

  /// Counts texts found against texts wanted, whatever their order.
  public mutating func add(found: [String], wanted: [String]) {
    var open: [String: Int] = [:]
    for text in wanted { open[text, default: 0] += 1 }
    var hits = 0
    for text in found where open[text, default: 0] > 0 {
      open[text, default: 0] -= 1
      hits += 1
    }
    right += hits
    wrong += found.count - hits
    missed += wanted.count - hits
  }

  /// The harmonic mean of precision and recall; 1 where there is nothing and nothing was found.
  public var f1: Double {
    let all = 2 * right + wrong + missed
    return all == 0 ? 1 : 2 * Double(right) / Double(all)
  }
}

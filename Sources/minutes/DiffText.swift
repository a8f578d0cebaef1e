internal import MinutesArchive
internal import MinutesModel

/// Changes as lines for people.
enum DiffText {
  static func lines(of event: ArchiveComparison.Event) -> [String] {
    switch event {
    case .unchanged: []
    case .new(let name, _): ["+ \(TerminalText.visible(name))"]
    case .lost(let name, _): ["- \(TerminalText.visible(name))"]
    case .changed(let name, let comparison):
      [TerminalText.visible(name)] + comparison.changes.flatMap(lines)
    }
  }

  private static func lines(of change: DocumentComparison.Change) -> [String] {
    guard let element = change.new ?? change.old else { return [] }
    var kind = element.kind
    if let old = change.old, old.kind != kind { kind = "\(old.kind) → \(kind)" }
    let place = element.span.map { "line \($0.line), " } ?? ""
    var first = "  \(sign(of: change.kind)) \(place)\(kind)"
    let (before, after) = (change.old?.text ?? "", change.new?.text ?? "")
    if change.kind == .new || change.kind == .lost || before == after {
      if !element.text.isEmpty { first += ": \(quoted(element.text))" }
    }
    var lines = [first]
    if change.old != nil, change.new != nil, before != after {
      let difference = TextDifference(TerminalText.visible(before), TerminalText.visible(after))
      lines += ["      was “\(difference.old)”", "      is  “\(difference.new)”"]
    }
    lines += change.facts.map { fact in
      "      \(fact.key): \(fact.old.map(quoted) ?? "–") → \(fact.new.map(quoted) ?? "–")"
    }
    return lines
  }

  private static func sign(of kind: DocumentComparison.Change.Kind) -> String {
    switch kind {
    case .new: "+"
    case .lost: "-"
    case .rekinded: ">"
    case .boundary: "~"
    case .reattributed: "="
    }
  }

  /// The words, the middle of long ones left out: where an element begins and ends is what counts.
  private static func quoted(_ text: String) -> String {
    "“\(TextDifference.shortened(Array(TerminalText.visible(text))))”"
  }
}

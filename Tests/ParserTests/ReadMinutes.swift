import MinutesModel

@testable import MinutesParser

// What suites ask of small documents: short lists that a line of a test can name.

/// Parses a document of which only the text matters.
func parse(_ text: String, _ name: String = "x.txt") -> MinutesDocument {
  DocumentParser().parse(Array(text.utf8), name: name)
}

/// One line a person of a head that stands over two items: name, role, group and presence.
func people(_ head: String, _ name: String = "x.txt") -> [String] {
  let text =
    "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n" + head
    + "\n\n1. MINUTES\n\nThere were none.\n\n2. ROOF\n\nIt leaks.\n"
  return parse(text, name).people.map {
    "\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
  }
}

/// Mover, seconder and outcome of each motion in the paragraphs of an item.
func motions(_ paragraphs: String...) -> [String] {
  DecisionReading().elements(paragraphs).filter { $0.kind == .motion }.map {
    "\($0.mover ?? "–")/\($0.seconder ?? "–")/\($0.outcome?.rawValue ?? "–")"
  }
}

/// The titles of a document's items that have one.
func itemTitles(_ document: MinutesDocument) -> [String] {
  document.sections.filter { $0.kind == .item }.compactMap(\.title)
}

/// Number and title of each item.
func numberedItems(_ document: MinutesDocument) -> [String] {
  document.sections.filter { $0.kind == .item }.map { "\($0.number ?? "")|\($0.title ?? "")" }
}

/// The texts of a document's elements of a kind.
func texts(_ document: MinutesDocument, _ kind: Block.Kind) -> [String] {
  document.sections.flatMap(\.blocks).filter { $0.kind == kind }.map { $0.text ?? "" }
}

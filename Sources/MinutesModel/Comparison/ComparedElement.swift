/// One element of a document as a comparison sees it: a section's title, a block or a point without
/// the points below it, a person, a diagnostic, or the document's own head.
public struct ComparedElement: Sendable, Hashable {
  /// What is said of an element besides its words, `mover` or `meeting.date` for example.
  public struct Fact: Sendable, Hashable {
    /// The key in the JSON form, the keys of enclosing objects in front of it.
    public var key: String
    /// The value in words; numbers in decimal, lists with a comma between entries.
    public var value: String
  }

  /// What the element is: `document`, `person`, `diagnostic`, a kind of section (`item`), a kind of
  /// block (`resolution`), or a kind of block with ` point` behind it.
  public var kind: String
  /// The words of the element itself, as the JSON form has them.
  public var text: String
  /// Where the element stands; nil for the document's head and for a diagnostic without a place.
  public var span: SourceSpan?
  /// What is said of it, in the order of the JSON form. What is null or empty is left out.
  public var facts: [Fact]
  /// Offset behind its own words: before the first element below it.
  var ownEnd: Int
}

extension MinutesDocument {
  /// The elements that tile the text, in order.
  var comparedText: [ComparedElement] {
    let places = ElementPlaces(self)
    var elements: [ComparedElement] = []
    for section in sections {
      elements.append(section.compared(places))
      for block in section.blocks {
        elements.append(block.compared(places))
        append(block.points, of: block.kind, places, to: &elements)
      }
    }
    return elements
  }

  private func append(
    _ points: [Point], of kind: Block.Kind, _ places: ElementPlaces,
    to elements: inout [ComparedElement]
  ) {
    for point in points {
      elements.append(point.compared(kind, places))
      append(point.points, of: kind, places, to: &elements)
    }
  }

  /// The document's head, its people and its diagnostics: what stands beside the text.
  var comparedHead: [ComparedElement] {
    let places = ElementPlaces(self)
    var head = FactCollector(places)
    head.string(.kind, kind.rawValue)
    head.string(.title, title)
    head.record(.meeting, meeting)
    head.record(.report, report)
    var elements = [
      ComparedElement(kind: "document", text: "", span: nil, facts: head.facts, ownEnd: 0)
    ]
    for person in people {
      elements.append(
        ComparedElement(
          kind: "person", text: person.name, span: person.span,
          facts: FactCollector.facts(of: person, places, omitting: [.name]), ownEnd: person.span.end
        ))
    }
    for diagnostic in diagnostics {
      elements.append(
        ComparedElement(
          kind: "diagnostic", text: diagnostic.code.rawValue, span: diagnostic.span,
          facts: [.init(key: "severity", value: diagnostic.severity.rawValue)],
          ownEnd: diagnostic.span?.end ?? 0))
    }
    return elements
  }
}

extension Section {
  fileprivate func compared(_ places: ElementPlaces) -> ComparedElement {
    let words = markerAfterTitle ? [title, marker] : [marker, title]
    return ComparedElement(
      kind: kind.rawValue, text: words.compactMap(\.self).joined(separator: " "), span: span,
      facts: FactCollector.facts(of: self, places, omitting: [.id, .kind, .text]),
      ownEnd: blocks.first?.span.start ?? span.end)
  }
}

extension Block {
  /// Its own words in one line.
  fileprivate var comparedWords: String {
    var words = [label, leadIn, marker, text].compactMap(\.self)
    words += rows.map { $0.joined(separator: " | ") }
    return words.joined(separator: " ")
  }

  fileprivate func compared(_ places: ElementPlaces) -> ComparedElement {
    ComparedElement(
      kind: kind.rawValue, text: comparedWords, span: span,
      facts: FactCollector.facts(of: self, places, omitting: [.id, .kind, .text]),
      ownEnd: points.first?.span.start ?? span.end)
  }
}

extension Point {
  fileprivate func compared(_ kind: Block.Kind, _ places: ElementPlaces) -> ComparedElement {
    ComparedElement(
      kind: "\(kind.rawValue) point",
      text: [marker, text].compactMap(\.self).joined(separator: " "), span: span,
      facts: FactCollector.facts(of: self, places, omitting: [.id, .kind, .text]),
      ownEnd: points.first?.span.start ?? span.end)
  }
}

/// What the ids and indices in a document stand for. Two parses number their blocks differently as soon as one block
/// is divided, and in a file that was changed above all stands elsewhere; words and names stay.
struct ElementPlaces {
  /// Characters of a block that say which it is.
  private static let room = 60

  private var openings: [String: String] = [:]
  private let names: [String]

  init(_ document: MinutesDocument) {
    names = document.people.map(\.name)
    for block in document.sections.lazy.flatMap(\.blocks) {
      openings[block.id] = String(block.comparedWords.prefix(Self.room))
    }
  }

  /// How the block begins.
  func opening(of id: String) -> String { openings[id] ?? id }

  func name(of person: Int) -> String {
    names.indices.contains(person) ? names[person] : "\(person)"
  }
}

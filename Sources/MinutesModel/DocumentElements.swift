/// A block of a document as a reader understands it: the parts that page furniture cut from one
/// another are one again.
public struct DocumentElement: Sendable, Hashable {
  /// Index of the block's section in the document's `sections`.
  public var section: Int
  /// The whole block. Where it was cut, `text` and `points` hold all its parts, `span` is that of its
  /// first part, and page furniture inside its points is left out.
  public var block: Block
  /// Where its parts stand, in order: one place unless page furniture cut it.
  public var spans: [SourceSpan]
}

extension MinutesDocument {
  /// Every block in the order of the document, cut ones whole at the place of their first part.
  ///
  /// Complexity: O(n) in the size of the document.
  public var elements: [DocumentElement] {
    var elements: [DocumentElement] = []
    for index in sections.indices {
      appendElements(of: index, to: &elements)
    }
    return elements
  }

  private func appendElements(of section: Int, to elements: inout [DocumentElement]) {
    var latest: [Block.Kind: Int] = [:]
    for var block in sections[section].blocks {
      if block.continued, let first = latest[block.kind] {
        elements[first].block.append(rest: block)
        elements[first].spans.append(block.span)
        continue
      }
      block.points = block.points.joiningParts()
      latest[block.kind] = elements.count
      elements.append(DocumentElement(section: section, block: block, spans: [block.span]))
    }
  }

  /// The decisions of the body, those given twice included; see ``Block/duplicateOf``.
  public var resolutions: [Block] { blocks(of: .resolution) }

  /// What a report or a body asks another to decide or do.
  public var recommendations: [Block] { blocks(of: .recommendation) }

  /// Proposals with an outcome of their own.
  public var motions: [Block] { blocks(of: .motion) }

  /// What somebody is to do.
  public var actions: [Block] { blocks(of: .action) }

  /// The outermost bullets that record what was said, each with the points below it.
  public var discussionPoints: [Point] { blocks(of: .discussion).flatMap(\.points) }

  private func blocks(of kind: Block.Kind) -> [Block] {
    elements.lazy.filter { $0.block.kind == kind }.map(\.block)
  }
}

extension Block {
  /// Adds what stands behind the page furniture that cut the block.
  fileprivate mutating func append(rest: Block) {
    text = text.joined(to: rest.text)
    points = (points + rest.points).joiningParts()
    rows += rest.rows
    vote = vote ?? rest.vote
    mover = mover ?? rest.mover
    seconder = seconder ?? rest.seconder
    outcome = outcome ?? rest.outcome
    owner = owner ?? rest.owner
    due = due ?? rest.due
  }
}

extension [Point] {
  /// The points without furniture, the rest of a cut point with its first part.
  fileprivate func joiningParts() -> [Point] {
    guard contains(where: { $0.furniture || $0.continued || !$0.points.isEmpty }) else {
      return self
    }
    var whole: [Point] = []
    for point in self where !point.furniture {
      if point.continued, var first = whole.popLast() {
        first.text = [first.text, point.text].filter { !$0.isEmpty }.joined(separator: " ")
        first.points += point.points
        whole.append(first)
      } else {
        whole.append(point)
      }
    }
    for index in whole.indices { whole[index].points = whole[index].points.joiningParts() }
    return whole
  }
}

extension String? {
  fileprivate func joined(to rest: String?) -> String? {
    guard let self, let rest else { return self ?? rest }
    return self + " " + rest
  }
}

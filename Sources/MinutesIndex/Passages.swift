extension MinutesDocument {
  /// Every element of the document in order: titles, blocks, table rows and points, page furniture
  /// included.
  ///
  /// Complexity: O(n) in the size of the document.
  public var passages: [Passage] {
    var builder = PassageBuilder()
    for (index, section) in sections.enumerated() { builder.add(section, at: index) }
    return builder.passages
  }
}

/// Lists the elements of a document and ties the parts of one to each other.
private struct PassageBuilder {
  private(set) var passages: [Passage] = []
  private var section = 0
  /// The latest block of each kind in this section, by its passage.
  private var latestBlock: [Block.Kind: Int] = [:]
  /// For each kind of block the latest point at each depth of the list, by its passage.
  private var latestPoints: [Block.Kind: [Int]] = [:]

  mutating func add(_ section: Section, at index: Int) {
    self.section = index
    latestBlock = [:]
    latestPoints = [:]
    let title = [section.marker, section.title].compactMap(\.self)
    if !title.isEmpty {
      var span = section.span
      if let first = section.blocks.first { span.end = max(span.start, first.span.start) }
      append(
        .title, id: section.id, span: span,
        text: section.markerAfterTitle ? title.reversed() : title)
    }
    for block in section.blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    let kind = Passage.Kind.block(block.kind)
    let own = [block.label, block.leadIn, block.marker?.unlessGlyph, block.text].compactMap(\.self)
    let before = passages.indices.last
    if !block.continued { latestPoints[block.kind] = [] }
    if !own.isEmpty {
      let passage = append(kind, id: block.id, span: block.span, text: own)
      if block.continued, let first = latestBlock[block.kind] {
        tie(passage, behind: first)
      } else if block.joined, let before {
        tie(passage, behind: before)
      }
      latestBlock[block.kind] = passage
    }
    for row in block.rows {
      append(kind, id: block.id, span: block.span, text: [row.joined(separator: " | ")])
    }
    var latest = latestPoints[block.kind, default: []]
    addPoints(block.points, kind, depth: 0, latest: &latest)
    latestPoints[block.kind] = latest
  }

  /// - Parameter latest: The latest point at each depth.
  private mutating func addPoints(
    _ points: [Point], _ kind: Passage.Kind, depth: Int, latest: inout [Int]
  ) {
    for point in points {
      let text = [point.marker?.unlessGlyph, point.text].compactMap(\.self)
      let kind = point.furniture ? .block(.furniture) : kind
      let before = passages.indices.last
      let passage = append(kind, id: point.id, span: point.span, text: text, isPoint: true)
      if point.continued, depth < latest.count {
        tie(passage, behind: latest[depth])
      } else if point.joined, let before {
        tie(passage, behind: before)
      }
      if !point.furniture {
        latest.removeSubrange(min(depth, latest.count)...)
        latest.append(passage)
      }
      addPoints(point.points, kind, depth: depth + 1, latest: &latest)
    }
  }

  /// Lets `passage` go on where `first` and what is tied to it end.
  private mutating func tie(_ passage: Int, behind first: Int) {
    var last = first
    while let next = passages[last].next { last = next }
    guard last < passage else { return }
    passages[last].next = passage
    passages[passage].isContinuation = true
  }

  @discardableResult
  private mutating func append(
    _ kind: Passage.Kind, id: String, span: SourceSpan, text: [String], isPoint: Bool = false
  ) -> Int {
    passages.append(
      Passage(
        kind: kind, isPoint: isPoint, id: id, section: section, span: span,
        text: text.count == 1 ? text[0] : text.joined(separator: " ")))
    return passages.count - 1
  }
}

extension String {
  /// The marker of a list entry, or nil where it is a mere glyph, which nobody looks for.
  fileprivate var unlessGlyph: String? {
    unicodeScalars.contains { CharacterClass.classify($0) != .divider } ? self : nil
  }
}

internal import MinutesIndex

extension DocumentHits {
  /// What is shown of a document, one element after the other.
  enum Part {
    case hit(Hit)
    /// An element that was not found, but stands beside one that was.
    case beside(ContextElement)
    /// Elements between two parts are left out.
    case gap
  }

  /// Goes over the hits and the elements beside them, in the order of the document, each once.
  ///
  /// - Parameter hasGaps: Whether elements beside hits are shown, between which others are left out.
  /// Complexity: O(n) in the number of parts.
  func forEachElement(hasGaps: Bool, _ body: (Part) -> Void) {
    guard hasGaps else {
      for hit in hits { body(.hit(hit)) }
      return
    }
    let found = Set(hits.flatMap(\.found.passages))
    // All up to here is shown or left out.
    var last = -1
    for (index, hit) in hits.enumerated() {
      let next = index + 1 < hits.count ? hits[index + 1].found.passage : .max
      let before = hit.before.filter { $0.passage > last && !found.contains($0.passage) }
      if hasGaps, last >= 0, last + 1 < before.first?.passage ?? hit.found.passage { body(.gap) }
      for element in before { body(.beside(element)) }
      body(.hit(hit))
      last = max(last, hit.found.passages.max() ?? hit.found.passage)
      for element in hit.after
      where element.passage < next && !found.contains(element.passage) && element.passage > last {
        body(.beside(element))
        last = element.passage
      }
    }
  }
}

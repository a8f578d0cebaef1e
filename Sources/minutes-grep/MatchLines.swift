internal import MinutesIndex

/// Finds the line of a file on which the words that were found begin.
///
/// The model knows where elements stand, not words. So the words are looked for in the bytes of their
/// element. Where mark-up stands between them they cannot be seen there, and then nothing is claimed.
struct MatchLines {
  let bytes: [UInt8]

  /// The line of the first words that were found, or else that of their element.
  ///
  /// Complexity: O(n) in the length of the element.
  func first(of hit: QueryHit, in passages: [Passage]) -> Int {
    let passage = passages[hit.passage]
    guard let part = hit.matches.first?.parts.first, part.passage == hit.passage else {
      return passage.span.line
    }
    return line(of: part.range, in: passage) ?? passage.span.line
  }

  /// The line of a stretch of an element's text, if its words are seen as often in the file as in the
  /// text.
  private func line(of range: Range<Int>, in passage: Passage) -> Int? {
    let span = passage.span
    guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return nil }
    let stretch = bytes[span.start..<span.end]
    let words = String(decoding: Array(passage.text.utf8)[range], as: UTF8.self)
    // Repairing would move what stands behind.
    guard let source = String(validating: stretch, as: UTF8.self),
      let query = try? PhraseQuery(words)
    else { return nil }
    let (inText, inSource) = (query.matches(in: passage.text), query.matches(in: source))
    guard inText.count == inSource.count,
      let index = inText.firstIndex(where: { $0.lowerBound == range.lowerBound })
    else { return nil }
    let before = stretch.prefix(inSource[index].lowerBound)
    return span.line + before.count(where: { $0 == 0x0A })
  }
}

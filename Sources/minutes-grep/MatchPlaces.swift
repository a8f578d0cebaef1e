internal import MinutesIndex

/// Finds the line and column of a file at which the words that were found begin.
///
/// The model knows where elements stand, not words. So the words are looked for in the bytes of their
/// element. Where mark-up stands between them they cannot be seen there, and then it is the place of
/// the element that is given.
struct MatchPlaces {
  /// The file.
  let bytes: [UInt8]

  /// Sets line and column of each hit.
  ///
  /// Complexity: O(n) in the lengths of the hits' elements.
  func fill(_ hits: inout [Hit]) {
    for index in hits.indices {
      let span = hits[index].found.span
      guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { continue }
      let offset = offset(in: span, of: hits[index].found) ?? 0
      let element = bytes[span.start...]
      hits[index].line = span.line + element.prefix(offset).count(where: { $0 == 0x0A })
      hits[index].column = column(at: span.start + offset)
    }
  }

  /// How many bytes behind the start of the element the first match begins, if its words are seen as
  /// often in the file as in the text.
  private func offset(in span: SourceSpan, of found: SearchHit) -> Int? {
    guard let match = found.matches.first else { return nil }
    let text = Array(found.text.utf8.prefix(found.ownByteCount))
    let words = String(decoding: text[match.clamped(to: text.indices)], as: UTF8.self)
    // Repairing would move what stands behind.
    guard let source = String(validating: bytes[span.start..<span.end], as: UTF8.self),
      let query = try? PhraseQuery(words)
    else { return nil }
    let inText = query.matches(in: String(decoding: text, as: UTF8.self))
    let inSource = query.matches(in: source)
    guard inText.count == inSource.count,
      let index = inText.firstIndex(where: { $0.lowerBound == match.lowerBound })
    else { return nil }
    return inSource[index].lowerBound
  }

  /// Column of an offset, from 1, in bytes.
  private func column(at offset: Int) -> Int {
    let lineStart = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return offset - lineStart + 1
  }
}

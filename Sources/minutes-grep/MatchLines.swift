internal import MinutesIndex

/// Finds the line of a file on which a phrase begins.
///
/// The model knows where elements stand, not words. So the phrase is looked for in the bytes of its
/// element. Where mark-up stands between its words it cannot be seen there, and then nothing is
/// claimed.
struct MatchLines {
  let query: PhraseQuery
  let bytes: [UInt8]

  /// The line of the first of `count` places in a stretch of the file, if as many are seen there.
  ///
  /// Complexity: O(n) in the length of the stretch.
  func first(in span: SourceSpan, count: Int) -> Int? {
    guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return nil }
    let stretch = bytes[span.start..<span.end]
    // Repairing would move what stands behind.
    guard let text = String(validating: stretch, as: UTF8.self) else { return nil }
    let places = query.matches(in: text)
    guard places.count == count, let first = places.first else { return nil }
    let before = stretch.prefix(first.lowerBound)
    return span.line + before.count(where: { $0 == 0x0A })
  }
}

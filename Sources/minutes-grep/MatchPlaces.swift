internal import MinutesIndex
internal import MinutesModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

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
    var phrase: PhraseQuery?
    for index in hits.indices {
      let span = hits[index].found.span
      guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { continue }
      let offset = offset(in: span, of: hits[index].found, &phrase) ?? 0
      let element = bytes[span.start...]
      hits[index].line = span.line + element.prefix(offset).count(where: { $0 == 0x0A })
      hits[index].column = column(at: span.start + offset)
    }
  }

  /// How many bytes behind the start of the element the first match begins, if its words are seen as
  /// often in the file as in the text.
  ///
  /// - Parameter phrase: The words that were looked for last; mostly they are the same again.
  private func offset(
    in span: SourceSpan, of found: SearchHit, _ phrase: inout PhraseQuery?
  ) -> Int? {
    guard let match = found.matches.first else { return nil }
    let text = Self.ownText(of: found)
    let utf8 = text.utf8
    let words = String(
      decoding: utf8.dropFirst(match.lowerBound).prefix(match.count), as: UTF8.self)
    if phrase?.text != words { phrase = try? PhraseQuery(words) }
    // Repairing would move what stands behind.
    guard let query = phrase,
      let source = String(validating: bytes[span.start..<span.end], as: UTF8.self)
    else { return nil }
    let inText = query.matches(in: text)
    guard let index = inText.firstIndex(where: { $0.lowerBound == match.lowerBound }) else {
      return nil
    }
    // In plain text the element is mostly written as it is shown.
    if isSame(utf8, as: span) { return match.lowerBound }
    let inSource = query.matches(in: source)
    return inText.count == inSource.count ? inSource[index].lowerBound : nil
  }

  private func isSame(_ text: String.UTF8View, as span: SourceSpan) -> Bool {
    text.count == span.end - span.start
      && bytes.withUnsafeBytes { file in
        text.withContiguousStorageIfAvailable { text in
          guard let file = file.baseAddress, let text = text.baseAddress else { return false }
          return memcmp(file + span.start, text, span.end - span.start) == 0
        } ?? false
      }
  }

  /// The text of the element without that of others in which it goes on.
  private static func ownText(of found: SearchHit) -> String {
    found.text.utf8.count == found.ownByteCount
      ? found.text
      : String(decoding: found.text.utf8.prefix(found.ownByteCount), as: UTF8.self)
  }

  /// Column of an offset, from 1, in bytes.
  private func column(at offset: Int) -> Int {
    let lineStart = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return offset - lineStart + 1
  }
}

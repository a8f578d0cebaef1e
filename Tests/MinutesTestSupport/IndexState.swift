package import MinutesIndex

/// What somebody who opens an index finds in it: each document's text by its key.
package struct IndexState: Sendable, Hashable {
  package var documents: [String: String] = [:]

  package init() {}

  /// Reads every document of an index.
  ///
  /// - Throws: `IndexError` or `SegmentError` where the index cannot be read, `Contradiction` where two
  ///   documents have one key.
  package init(_ index: SearchIndex) throws {
    for segment in index.segments {
      for number in 0..<segment.reader.documentCount where !segment.deleted.contains(number) {
        let document = try segment.reader.document(number)
        var text: [UInt8] = []
        for passage in document.passages {
          try segment.reader.appendText(ofPassage: passage, to: &text)
          text.append(UInt8(ascii: "\n"))
        }
        guard
          documents.updateValue(String(decoding: text, as: UTF8.self), forKey: document.key) == nil
        else { throw Contradiction(key: document.key) }
      }
    }
  }

  /// A document that is there twice.
  package struct Contradiction: Error {
    package var key: String
  }
}

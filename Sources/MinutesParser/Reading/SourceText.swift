/// A document's bytes as valid UTF-8, and the way back to the bytes of the file.
struct SourceText: Sendable {
  /// The whole document in UTF-8, repaired where it was not: what cannot be decoded is U+FFFD, and
  /// U+0000 is U+FFFD. A byte order mark is kept out.
  var bytes: [UInt8]
  /// IANA name of the encoding that was found or told: `utf-8`, `utf-16le`, `windows-1252` …
  var encoding: String
  /// Where decoded and original offsets change their relation, ascending; empty where they are the
  /// same throughout.
  var steps: [Step] = []
  /// Offset of every line feed (its first byte) in the original bytes.
  var lineFeeds: [UInt32] = []
  /// Size of the original file in bytes.
  var byteCount: Int
  /// What was unclear about the encoding.
  var findings: [Finding] = []
  /// What the file is where it is no text: `PDF`, `ZIP` …
  var binaryKind: String?

  /// A point from which characters of one size stand for original characters of one size.
  ///
  /// Offsets are 32 bits wide, so a file of mixed characters costs a few bytes a change.
  struct Step: Sendable, Equatable {
    var decoded: UInt32
    var original: UInt32
    /// Bytes of one character here, and in the file. Text that was copied as it stands is `1`, `1`.
    var decodedWidth: UInt8
    var originalWidth: UInt8
  }

  /// The original offset of the character that the decoded byte at `decoded` belongs to.
  ///
  /// Complexity: O(log n) in the number of steps.
  func originalStart(_ decoded: Int) -> Int {
    guard let step = step(at: decoded) else { return decoded }
    let characters = (decoded - Int(step.decoded)) / Int(step.decodedWidth)
    return min(byteCount, Int(step.original) + characters * Int(step.originalWidth))
  }

  /// The original offset behind the character that ends at `decoded`.
  ///
  /// Complexity: O(log n) in the number of steps.
  func originalEnd(_ decoded: Int) -> Int {
    guard decoded > 0 else { return originalStart(decoded) }
    guard let step = step(at: decoded - 1) else { return decoded }
    let characters = (decoded - 1 - Int(step.decoded)) / Int(step.decodedWidth) + 1
    return min(byteCount, Int(step.original) + characters * Int(step.originalWidth))
  }

  private func step(at decoded: Int) -> Step? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if Int(steps[middle].decoded) <= decoded { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? steps[low - 1] : nil
  }

  /// Line of an original offset: 1 plus the line feeds before it.
  ///
  /// Complexity: O(log n) in the number of lines.
  func line(ofOriginal offset: Int) -> Int {
    var low = 0
    var high = lineFeeds.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineFeeds[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

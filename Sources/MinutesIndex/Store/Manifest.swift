/// The root of an index: which segments belong to it, and what of them is deleted.
///
/// Readers read it once and see that state for as long as they live; a writer replaces it as a whole.
/// The form of its bytes is described in `docs/index-format.md`.
struct Manifest: Sendable, Hashable {
  /// A segment file.
  struct Segment: Sendable, Hashable {
    /// Its number, which no other file of this index ever had or will have.
    var number: UInt64
    var byteCount: Int
    /// That of the segment's footer, which depends on every byte of the file.
    var checksum: UInt32
    var deleted: DeletedDocuments

    var documentCount: Int { deleted.documentCount }
    var liveDocumentCount: Int { documentCount - deleted.count }
    var fileName: String { Manifest.segmentName(number) }
  }

  /// Counts the commits.
  var generation: UInt64 = 0
  /// The number that the next segment gets.
  var nextSegment: UInt64 = 1
  /// In the order in which they were written.
  var segments: [Segment] = []
  /// What the index was built with, for those who refresh it.
  var settings: [String: String] = [:]

  static let fileName = "manifest"
  /// What a manifest is called until it is complete.
  static let temporaryName = "manifest.new"
  static let lockName = "lock"

  static func segmentName(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return "segment-" + String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  /// Whether a file of this name was made by a writer, and is garbage where no manifest names it.
  static func isOwn(_ name: String) -> Bool {
    if name == temporaryName || name == Hint.temporaryName { return true }
    guard name.hasPrefix("segment-") else { return false }
    let digits = name.dropFirst("segment-".count)
    return digits.utf8.count >= 8 && digits.allSatisfy(\.isHexDigit)
  }
}

internal import MinutesProgram

/// One of several equal shares of an archive.
///
/// Which share a document belongs to depends on its key alone, so that machines agree without a word.
struct Shard: Sendable, Hashable, OptionValue, CustomStringConvertible {
  static let forms = "the number of a share and that of all shares, such as 1/2 or 2/2"

  /// From 1 to `count`.
  let number: Int
  let count: Int

  /// Reads `2/4`.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      (1...10_000).contains(count), (1...count).contains(number)
    else { return nil }
    self.init(number: number, of: count)
  }

  /// - Parameter number: From 1 to `count`.
  init(number: Int, of count: Int) {
    (self.number, self.count) = (number, count)
  }

  var description: String { "\(number)/\(count)" }

  /// Whether the document of a key belongs to this share.
  func takes(_ key: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    return Int(hash % UInt64(count)) == number - 1
  }
}

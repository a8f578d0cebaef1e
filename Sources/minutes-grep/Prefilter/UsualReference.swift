/// Character references that pages are full of and that no word begins with.
enum UsualReference {
  /// Whether one of them stands at an ampersand.
  static func stands(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset + 9 <= bytes.count, let base = bytes.baseAddress else { return false }
    let text = UInt64(
      littleEndian: UnsafeRawPointer(base + offset + 1).loadUnaligned(as: UInt64.self))
    for entry in table where text & entry.mask == entry.name { return true }
    return false
  }

  /// What stands behind the ampersand, the most usual first; eight bytes at most.
  static let names = [
    "nbsp;", "gt;", "lt;", "amp;", "quot;", "pound;", "#8217;", "rsquo;", "#8211;", "ndash;",
    "#160;",
    "#163;", "lsquo;", "ldquo;", "rdquo;", "#8216;", "#8220;", "#8221;", "copy;", "bull;",
    "middot;",
    "hellip;", "mdash;", "#8212;", "#8226;",
  ]

  private static let table: [(name: UInt64, mask: UInt64)] = names.map { name in
    (
      name.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) },
      .max >> UInt64(64 - 8 * name.utf8.count)
    )
  }
}

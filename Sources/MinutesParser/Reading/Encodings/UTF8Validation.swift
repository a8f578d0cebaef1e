/// Checks UTF-8 and counts what is wrong with it.
enum UTF8Validation {
  /// What a check of the whole text found.
  struct Census: Sendable, Equatable {
    /// Well-formed characters of two bytes and more.
    var multibyte = 0
    /// Ill-formed sequences, each of which repair makes one U+FFFD.
    var invalid = 0
    /// Whether the only ill-formed sequence is a character cut off by the end of the text.
    var isOnlyCut = false
    var hasNUL = false
  }

  /// Checks the whole text.
  ///
  /// Complexity: O(n); ASCII goes many bytes at a time.
  static func census(_ bytes: UnsafeBufferPointer<UInt8>) -> Census {
    var census = Census()
    var offset = 0
    while offset < bytes.count {
      offset = bytes.quietEnd(from: offset, to: bytes.count) { $0 | $0.equals(0) }
      offset = bytes.first(from: offset, to: bytes.count) { $0.isFrom(0x80) | $0.equals(0) }
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      if byte == 0 {
        census.hasNUL = true
        offset += 1
        continue
      }
      let (length, isValid) = character(bytes, at: offset)
      if isValid {
        census.multibyte += 1
      } else {
        census.invalid += 1
        let isCut = offset + length == bytes.count && byte >= 0xC2 && byte <= 0xF4
        census.isOnlyCut = isCut && census.invalid == 1
      }
      offset += length
    }
    return census
  }

  /// The character at `offset`: its length, or that of the ill-formed sequence there, cut after the
  /// longest part that could begin a character (the WHATWG rule: one U+FFFD for each).
  static func character(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (length: Int, isValid: Bool) {
    let lead = bytes[offset]
    if lead < 0x80 { return (1, true) }
    let wanted: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF:
      wanted = 3
      if lead == 0xE0 { lowest = 0xA0 }
      if lead == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      wanted = 4
      if lead == 0xF0 { lowest = 0x90 }
      if lead == 0xF4 { highest = 0x8F }
    default: return (1, false)
    }
    var length = 1
    while length < wanted {
      guard offset + length < bytes.count else { return (length, false) }
      let next = bytes[offset + length]
      guard next >= lowest, next <= highest else { return (length, false) }
      lowest = 0x80
      highest = 0xBF
      length += 1
    }
    return (length, true)
  }
}

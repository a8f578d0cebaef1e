// Search in bytes, many at a time.

extension UInt8 {
  /// Has the highest bit set where the byte is `other`; for `quietEnd`.
  @inline(__always)
  func equals(_ other: UInt8) -> UInt8 {
    let difference = self ^ other
    return (difference &- 1) & ~difference
  }
}

/// Eight bytes of a text, next to each other, the first one lowest.
///
/// Questions about them are answered for each byte apart, by its highest bit; the other bits of an
/// answer mean nothing.
struct ByteWord {
  private let bits: UInt64
  /// The bytes without their highest bits, so that sums stay inside each byte.
  private let low: UInt64

  @inline(__always)
  init(_ bits: UInt64) {
    self.bits = bits
    low = bits & Self.every(0x7F)
  }

  /// Which bytes are `byte`, a character of ASCII.
  @inline(__always)
  func equals(_ byte: UInt8) -> UInt64 {
    let difference = bits ^ Self.every(byte)
    return ~(((difference & Self.every(0x7F)) &+ Self.every(0x7F)) | difference)
  }

  /// Which bytes are `byte` or above; `byte` is at most 0x80.
  @inline(__always)
  func isFrom(_ byte: UInt8) -> UInt64 { (low &+ Self.every(0x80 - byte)) | bits }

  /// Which bytes are below `byte`, which is at most 0x80.
  @inline(__always)
  func isBelow(_ byte: UInt8) -> UInt64 { ~isFrom(byte) }

  /// Which bytes lie between two characters of ASCII, or are one of them.
  @inline(__always)
  func isWithin(_ first: UInt8, _ last: UInt8) -> UInt64 {
    (low &+ Self.every(0x80 - first)) & ~((low &+ Self.every(0x7F - last)) | bits)
  }

  /// Which bytes go on with a character of several: 0x80 to 0xBF.
  @inline(__always)
  var isContinuation: UInt64 { bits & ~(bits &<< 1) }

  @inline(__always)
  fileprivate static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The answer without the bits that mean nothing.
  @inline(__always)
  fileprivate static func hits(_ answer: UInt64) -> UInt64 { answer & every(0x80) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first offset in a range at which `byte` stands, a character of ASCII, or the end.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    first(from: start, to: end) { $0.equals(byte) }
  }

  /// The first offset in a range at which a line feed or carriage return stands, or its end.
  @inline(__always)
  func firstLineEnd(from start: Int, to end: Int) -> Int {
    first(from: start, to: end) { $0.equals(0x0A) | $0.equals(0x0D) }
  }

  /// The first offset in a range of a byte that is looked for, or the end of the range.
  ///
  /// - Parameter isHit: Says of each byte of a word whether it is looked for.
  @inline(__always)
  func first(from start: Int, to end: Int, where isHit: (ByteWord) -> UInt64) -> Int {
    var offset = start
    // Words that begin in the range may reach beyond it.
    let lastWord = Swift.min(end &- 1, count &- 8)
    while offset <= lastWord {
      let hits = ByteWord.hits(isHit(word(at: offset)))
      if hits != 0 { return Swift.min(offset &+ hits.trailingZeroBitCount / 8, end) }
      offset &+= 8
    }
    while offset < end {
      let repeated = ByteWord(ByteWord.every(self[offset]))
      if ByteWord.hits(isHit(repeated)) != 0 { return offset }
      offset &+= 1
    }
    return Swift.max(start, end)
  }

  /// Where the stretches of a range end from its start on in which no byte is looked for: a search may
  /// begin there.
  /// Worth asking where what is looked for is rare.
  ///
  /// - Parameter isHit: Has the highest bit set for a byte that is looked for, without a branch, so that
  ///   many bytes are looked at with one instruction.
  @inline(__always)
  func quietEnd(from start: Int, to end: Int, where isHit: (UInt8) -> UInt8) -> Int {
    guard let base = baseAddress else { return start }
    var offset = start
    while offset &+ Self.stretch <= end {
      let bytes = base + offset
      var hits: UInt8 = 0
      var place = 0
      while place < Self.stretch {
        hits |= isHit(bytes[place])
        place &+= 1
      }
      if hits >= 0x80 { break }
      offset &+= Self.stretch
    }
    return offset
  }

  /// How many bytes of a range are looked for; see `first`.
  @inline(__always)
  func count(from start: Int, to end: Int, where isHit: (ByteWord) -> UInt64) -> Int {
    var offset = start
    var total = 0
    while offset + 8 <= end {
      let ones = ByteWord.hits(isHit(word(at: offset))) &>> 7
      total &+= Int(truncatingIfNeeded: (ones &* ByteWord.every(1)) &>> 56)
      offset += 8
    }
    while offset < end {
      let repeated = ByteWord(ByteWord.every(self[offset]))
      if ByteWord.hits(isHit(repeated)) != 0 { total &+= 1 }
      offset += 1
    }
    return total
  }

  /// Where a stretch of visible ASCII characters ends in which blanks are single spaces, none of
  /// them at its end.
  ///
  /// - Parameters:
  ///   - start: Where to begin; the byte in front of it is no blank.
  ///   - limit: Characters from this one on end the stretch as well; at most 0x7F.
  @inline(__always)
  func wordsEnd(from start: Int, to end: Int, below limit: UInt8 = 0x7F) -> Int {
    var offset = start
    while offset < end &- Self.stretch, areWords(from: offset, below: limit) {
      // A space at the end is looked at together with what follows it.
      offset &+= self[offset &+ Self.stretch &- 1] == 0x20 ? Self.stretch &- 1 : Self.stretch
    }
    while offset <= end &- 8 {
      let word = word(at: offset)
      let spaces = ByteWord.hits(word.equals(0x20))
      let others = ByteWord.hits(word.isBelow(0x20) | word.isFrom(limit))
      let ends = others | (spaces & (spaces &<< 8))
      if ends != 0 {
        // All in front of the byte is of the stretch, but perhaps a space right in front.
        offset &+= Swift.max(ends.trailingZeroBitCount &>> 3 &- 1, 0)
        break
      }
      // A space at the end is looked at together with what follows it.
      offset &+= spaces &>> 63 == 0 ? 8 : 7
    }
    while offset < end {
      if self[offset] > 0x20, self[offset] < limit {
        offset += 1
      } else if self[offset] == 0x20, offset + 1 < end, self[offset + 1] > 0x20,
        self[offset + 1] < limit
      {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }

  /// Bytes that are looked at in one go.
  @inline(__always)
  private static var stretch: Int { 32 }

  /// Whether the bytes of a stretch are visible ASCII characters with single blanks between them, for
  /// `wordsEnd`: none sets the highest bit. There is no branch in the loop, so that many bytes are looked
  /// at with one instruction.
  @inline(__always)
  private func areWords(from start: Int, below limit: UInt8) -> Bool {
    guard let base = baseAddress else { return false }
    let bytes = base + start
    var others: UInt8 = 0
    var place = 0
    while place < Self.stretch {
      let byte = bytes[place]
      let isPair = ((byte ^ 0x20) | (bytes[place &+ 1] ^ 0x20)) &- 1
      others |= byte | (byte &+ (0x80 &- limit)) | (byte &- 0x20) | isPair
      place &+= 1
    }
    return others < 0x80
  }

  @inline(__always)
  private func word(at offset: Int) -> ByteWord {
    let raw = UnsafeRawBufferPointer(self)
    return ByteWord(
      UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }
}

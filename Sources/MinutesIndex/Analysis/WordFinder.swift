/// Finds all words of a text at once, as ``Tokeniser`` does, in the form that building an index needs.
///
/// Eight bytes are looked at together. Where all of them are ASCII and no apostrophe, point or comma stands
/// between two letters or digits, words begin and end where letters and digits do, and no decision depends on a
/// single byte. Everything else is left to the ``Tokeniser``, from the word on in which it stands.
struct WordFinder: ~Copyable {
  /// Start and end of each word, one behind the other.
  private(set) var edges = GrowingBuffer<UInt32>()

  /// The number of words.
  var count: Int { edges.count >> 1 }

  /// Finds the words of a text in place of those before.
  ///
  /// - Parameter readable: How many bytes may be read from the start of the text on, at least those of the text.
  ///
  /// Complexity: O(n)
  mutating func find(_ text: UnsafeBufferPointer<UInt8>, readable: Int, _ rules: WordRules) {
    edges.removeAll()
    guard let base = text.baseAddress else { return }
    edges.reserve(text.count + 16)  // a word is two edges and, but for the last, two bytes at least
    let joins = rules == .joined
    let places = Self.places.base
    var count = 0
    var offset = 0
    while offset < text.count {
      let eight = Self.eight(base, offset, end: text.count, readable: readable)
      let words = ~ByteClass.others(among: eight) & Self.tops
      // The top bit of the lowest byte where a word goes on from before.
      let open = UInt64(truncatingIfNeeded: count & 1) &<< 7
      if eight & Self.tops != 0 || joins && Self.mayJoin(eight, words, open: open) {
        count &= ~1
        let start = open == 0 ? offset : Int(edges.base[count])
        offset = leave(text, rules, from: start, to: offset &+ 8, &count)
        continue
      }
      // Where words begin and end: a bit for each byte, looked up as the numbers of those set.
      let changes = words ^ (words &<< 8 | open)
      let bits = Int(truncatingIfNeeded: ((changes &>> 7) &* 0x0102_0408_1020_4080) &>> 56)
      let places = SIMD8<UInt32>(truncatingIfNeeded: places[bits])
      UnsafeMutableRawPointer(edges.base + count).storeBytes(
        of: places &+ SIMD8(repeating: UInt32(truncatingIfNeeded: offset)),
        as: SIMD8<UInt32>.self)
      let found = Int(truncatingIfNeeded: ((changes &>> 7) &* Self.ones) &>> 56)
      count &+= found
      offset &+= 8
    }
    if count & 1 == 1 {
      edges.base[count] = UInt32(truncatingIfNeeded: text.count)
      count &+= 1
    }
    edges.extend(by: count)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes at `offset`, zeros behind the end.
  @inline(__always)
  private static func eight(
    _ base: UnsafePointer<UInt8>, _ offset: Int, end: Int, readable: Int
  ) -> UInt64 {
    let rest = end &- offset
    if readable &- offset >= 8 {
      let eight = UInt64(
        littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
      return rest >= 8 ? eight : eight & ~(.max &<< UInt64(truncatingIfNeeded: rest &* 8))
    }
    var eight: UInt64 = 0
    for index in 0..<min(rest, 8) {
      eight |= UInt64(base[offset &+ index]) << UInt64(truncatingIfNeeded: index &* 8)
    }
    return eight
  }

  /// Whether one of eight bytes of ASCII may belong to a word though it is no letter or digit.
  @inline(__always)
  private static func mayJoin(_ eight: UInt64, _ words: UInt64, open: UInt64) -> Bool {
    let before = words &<< 8 | open
    let after = words &>> 8 | 0x80 &<< 56
    // Between most words there is one space.
    let spaces = zeros(eight ^ (0x20 &* ones))
    let between = before & after & ~words & tops & ~spaces
    if between == 0 { return false }
    let joiners =
      zeros(eight ^ (0x27 &* ones)) | zeros(eight ^ (0x2C &* ones))
      | zeros(eight ^ (0x2E &* ones)) | zeros(eight ^ (0x60 &* ones))
    return between & joiners != 0
  }

  /// The top bit of each of eight bytes of ASCII that is zero.
  @inline(__always)
  private static func zeros(_ eight: UInt64) -> UInt64 { ~(eight &+ 0x7F &* ones) & tops }

  /// Finds the words that begin between `start` and `end` one by one.
  ///
  /// - Returns: Where to go on: behind the last word that was found, or at the end of the text.
  @inline(never)
  private mutating func leave(
    _ text: UnsafeBufferPointer<UInt8>, _ rules: WordRules, from start: Int, to end: Int,
    _ count: inout Int
  ) -> Int {
    var tokeniser = Tokeniser(text, rules, from: start)
    while let word = tokeniser.next() {
      edges.base[count] = UInt32(truncatingIfNeeded: word.lowerBound)
      edges.base[count &+ 1] = UInt32(truncatingIfNeeded: word.upperBound)
      count &+= 2
      if tokeniser.offset >= end { return tokeniser.offset }
    }
    return text.count
  }

  private static let places = BitPlaces()

  /// For each byte the numbers of its bits that are set, zeros behind.
  private struct BitPlaces: Sendable {
    /// Never freed.
    nonisolated(unsafe) let base: UnsafePointer<SIMD8<UInt8>>

    init() {
      let table = UnsafeMutablePointer<SIMD8<UInt8>>.allocate(capacity: 256)
      for byte in 0..<256 {
        let bits = (0..<8).filter { byte >> $0 & 1 == 1 }.map { UInt8($0) }
        var places = SIMD8<UInt8>()
        for (index, bit) in bits.enumerated() { places[index] = bit }
        table[byte] = places
      }
      base = UnsafePointer(table)
    }
  }
}

import MinutesIndex
import MinutesTestSupport

/// The bytes of a segment that are changed at will, and its checksums, which are made right again.
struct SegmentBytes {
  private(set) var bytes: [UInt8]
  private let partCount: Int
  private let footer: Int

  /// - Parameter bytes: A sound segment.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    partCount = Int(bytes.number(at: bytes.count - 24, count: 4))
    footer = bytes.count - 64 - 24 * partCount
  }

  var checksum: UInt32 { UInt32(bytes.number(at: bytes.count - 16, count: 4)) }
  var documentCount: UInt32 { UInt32(truncatingIfNeeded: bytes.number(at: counts, count: 8)) }

  private var counts: Int { footer + 24 * partCount }

  private func part(_ number: Int) -> Range<Int> {
    let start = bytes.number(at: footer + 24 * number, count: 8)
    let length = bytes.number(at: footer + 24 * number + 8, count: 8)
    guard start <= UInt64(footer), length <= UInt64(footer) - start else { return 0..<0 }
    return Int(start)..<Int(start + length)
  }

  /// Changes something in a part, or what the footer says.
  mutating func damage(_ random: inout SeededRandom) {
    switch random.below(10) {
    case 0:
      bytes.damage(in: counts..<(counts + 40), &random)
    case 1:
      let entry = footer + 24 * random.below(partCount)
      bytes.damage(in: entry..<(entry + 16), &random)
    default:
      let part = part(random.below(partCount))
      if !part.isEmpty { bytes.damage(in: part, &random) }
    }
  }

  /// Makes the checksums of all parts right, and that of the footer.
  mutating func seal() {
    for number in 0..<partCount {
      // The first part's checksum covers the header, and each what fills up behind its part.
      let start = number == 0 ? 0 : part(number).lowerBound
      let end = number + 1 < partCount ? part(number + 1).lowerBound : footer
      if start <= end { bytes.set(bytes.checksum(start..<end), at: footer + 24 * number + 16) }
    }
    let checksum = bytes.checksum(footer..<(bytes.count - 16))
    bytes.set(checksum, at: bytes.count - 16)
    bytes.set(~checksum, at: bytes.count - 12)
  }
}

/// The bytes of a manifest that are changed at will, and its checksums.
struct ManifestBytes {
  private(set) var bytes: [UInt8]
  let segmentNames: [String]
  /// Where what is said of each segment begins.
  private let entries: [Int]

  /// - Parameter bytes: A sound manifest.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 36 else { return nil }
    self.bytes = bytes
    var names: [String] = []
    var entries: [Int] = []
    var offset = 36
    for _ in 0..<bytes.number(at: 32, count: 4) {
      entries.append(offset)
      let digits = String(bytes.number(at: offset, count: 8), radix: 16)
      names.append("segment-" + String(repeating: "0", count: 8 - digits.count) + digits)
      offset += 28 + 8 * Int(bytes.number(at: offset + 24, count: 4))
    }
    segmentNames = names
    self.entries = entries
  }

  mutating func damage(_ random: inout SeededRandom) {
    bytes.damage(in: 16..<(bytes.count - 4), &random)
  }

  /// Says of a segment what its footer says.
  mutating func update(_ number: Int, _ segment: SegmentBytes) {
    bytes.set(segment.checksum, at: entries[number] + 16)
    if bytes.number(at: entries[number] + 24, count: 4) == 0 {
      bytes.set(segment.documentCount, at: entries[number] + 20)
    }
  }

  mutating func seal() {
    bytes.set(bytes.checksum(0..<(bytes.count - 4)), at: bytes.count - 4)
  }
}

extension [UInt8] {
  fileprivate func number(at offset: Int, count: Int) -> UInt64 {
    self[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  fileprivate mutating func set(_ number: UInt32, at offset: Int) {
    for index in 0..<4 { self[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }

  fileprivate func checksum(_ range: Range<Int>) -> UInt32 {
    withUnsafeBytes { CRC32.of(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Changes some bytes of a range as bits that fall over do, or as somebody does who knows what numbers stand
  /// there.
  fileprivate mutating func damage(in range: Range<Int>, _ random: inout SeededRandom) {
    let place = range.lowerBound + random.below(range.count)
    switch random.below(7) {
    case 0: self[place] ^= 1 << UInt8(random.below(8))
    case 1: self[place] = UInt8(random.below(256))
    case 2:  // varints that do not end
      for index in place..<Swift.min(range.upperBound, place + 1 + random.below(12)) {
        self[index] = 0xFF
      }
    case 3:
      for index in place..<Swift.min(range.upperBound, place + 1 + random.below(40)) {
        self[index] = 0
      }
    case 4:  // other bytes of the same part
      let source = range.lowerBound + random.below(range.count)
      let count = Swift.min(range.upperBound - Swift.max(place, source), 1 + random.below(64))
      self[place..<(place + count)] = self[source..<(source + count)]
    default:  // a number of a column
      let width = random.pick([4, 4, 8])
      let start = range.lowerBound + (place - range.lowerBound) / width * width
      guard start + width <= range.upperBound else { return }
      let old = number(at: start, count: width)
      let new = random.pick([
        0, 1, old &+ 1, old &- 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, .max, 1 << 39, 1 << 31,
        UInt64(random.below(1 << 16)), old ^ 1 << UInt64(random.below(8 * width)),
      ])
      for index in 0..<width { self[start + index] = UInt8(truncatingIfNeeded: new >> (8 * index)) }
    }
  }
}

/// Writes decoded UTF-8 and notes which original bytes every character stands for.
struct Transcoder {
  private(set) var bytes: [UInt8] = []
  private(set) var steps: [SourceText.Step] = []
  /// Where the first U+FFFD stands for something undecodable, and how many do.
  private(set) var firstRepair: Int?
  private(set) var repairs = 0
  private var original: Int

  /// - Parameter start: Original offset of the first character, behind a byte order mark.
  init(start: Int, reserving count: Int) {
    original = start
    bytes.reserveCapacity(count)
  }

  /// Appends one character that takes `width` original bytes.
  mutating func append(_ scalar: UInt32, width: Int) {
    let start = bytes.count
    switch scalar {
    case 0: append(0xFFFD, width: width); return
    case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      bytes.append(Self.tail(scalar))
    case ..<0x1_0000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      bytes.append(Self.tail(scalar >> 6))
      bytes.append(Self.tail(scalar))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      bytes.append(Self.tail(scalar >> 12))
      bytes.append(Self.tail(scalar >> 6))
      bytes.append(Self.tail(scalar))
    }
    note(start, decodedWidth: bytes.count - start, originalWidth: width)
    original += width
  }

  /// Appends U+FFFD for `width` original bytes that are no character.
  mutating func repair(width: Int) {
    if firstRepair == nil { firstRepair = bytes.count }
    repairs += 1
    append(0xFFFD, width: width)
  }

  /// Appends a stretch that is UTF-8 already.
  mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    note(bytes.count, decodedWidth: 1, originalWidth: 1)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
    original += range.count
  }

  private mutating func note(_ start: Int, decodedWidth: Int, originalWidth: Int) {
    if let last = steps.last, last.decodedWidth == decodedWidth,
      last.originalWidth == originalWidth
    {
      return
    }
    steps.append(
      SourceText.Step(
        decoded: UInt32(clamping: start), original: UInt32(clamping: original),
        decodedWidth: UInt8(decodedWidth), originalWidth: UInt8(originalWidth)))
  }

  private static func tail(_ scalar: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
  }
}

/// Where a text is divided: its line ends, wide gaps, colons, stops, dashes and brackets.
///
/// Most blocks are one line without any of what a rule looks for, and every rule that went through
/// their bytes would find so anew. The places are noted once, a bit for each byte of the text, and
/// the next one is found 64 bytes a step.
struct Marks: Sendable {
  enum Kind: Int, CaseIterable, Sendable {
    case lineEnd
    /// A tab: a gap as wide as that between columns.
    case gap
    case colon
    /// `.`, `?` or `!`.
    case stop
    /// `-`, or the first byte of what could be a longer dash.
    case dash
    /// `(` or `[`.
    case bracket
    /// `>`, or the first byte of what could be a quotation mark in its place.
    case pointer
  }

  /// The bits of each kind, one kind behind the other.
  private var bits: [UInt64]
  /// Elements of `bits` a kind.
  private let stride: Int
  private let byteCount: Int

  init(byteCount: Int) {
    self.byteCount = byteCount
    stride = byteCount >> 6 + 1
    bits = Array(repeating: 0, count: stride * Kind.allCases.count)
  }

  /// Whether a byte can be one of those that `Notes` notes.
  static func divides(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x09, 0xC2, 0xE2: true
    default: ":.?!-([>".utf8.contains(byte)
    }
  }

  /// Has the marks noted.
  mutating func fill<Result>(_ note: (Notes) -> Result) -> Result {
    bits.withUnsafeMutableBufferPointer { note(Notes(bits: $0, stride: stride)) }
  }

  /// Where marks are noted.
  struct Notes {
    fileprivate let bits: UnsafeMutableBufferPointer<UInt64>
    fileprivate let stride: Int

    /// Notes the byte at an offset, where it is one of those that divide.
    @inline(__always)
    func add(_ byte: UInt8, at offset: Int) {
      switch byte {
      case 0x0A: set(.lineEnd, offset)
      case 0x09: set(.gap, offset)
      case UInt8(ascii: ":"): set(.colon, offset)
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): set(.stop, offset)
      case UInt8(ascii: "-"): set(.dash, offset)
      case UInt8(ascii: "("), UInt8(ascii: "["): set(.bracket, offset)
      case UInt8(ascii: ">"), 0xC2: set(.pointer, offset)
      case 0xE2:
        set(.dash, offset)
        set(.pointer, offset)
      default: break
      }
    }

    @inline(__always)
    private func set(_ kind: Kind, _ offset: Int) {
      bits[kind.rawValue &* stride &+ offset >> 6] |= 1 << UInt64(offset & 63)
    }
  }

  /// The first offset of a kind at or behind `start` and in front of `end`.
  ///
  /// Complexity: linear in the stretch, 64 bytes a step.
  @inline(__always)
  func first(_ kind: Kind, from start: Int, to end: Int) -> Int? {
    first(from: start, to: end) { bits[kind.rawValue * stride + $0] }
  }

  /// The last offset of a kind at or behind `start` and in front of `end`.
  ///
  /// Complexity: linear in the stretch, 64 bytes a step.
  func last(_ kind: Kind, from start: Int, to end: Int) -> Int? {
    let start = max(start, 0)
    let end = min(end, byteCount)
    guard start < end else { return nil }
    let row = kind.rawValue * stride
    var place = (end - 1) >> 6
    var found = bits[row + place] & (~0 >> UInt64(63 - (end - 1) & 63))
    while found == 0 {
      guard place > start >> 6 else { return nil }
      place -= 1
      found = bits[row + place]
    }
    let offset = place << 6 + 63 - found.leadingZeroBitCount
    return offset >= start ? offset : nil
  }

  /// The first line end or other mark of a kind.
  @inline(__always)
  func firstLineEnd(or kind: Kind, from start: Int, to end: Int) -> Int? {
    first(from: start, to: end) {
      bits[Kind.lineEnd.rawValue * stride + $0] | bits[kind.rawValue * stride + $0]
    }
  }

  @inline(__always)
  private func first(from start: Int, to end: Int, _ bits: (Int) -> UInt64) -> Int? {
    let start = max(start, 0)
    let end = min(end, byteCount)
    guard start < end else { return nil }
    var place = start >> 6
    var found = bits(place) & (~0 << UInt64(start & 63))
    let last = (end - 1) >> 6
    while found == 0 {
      guard place < last else { return nil }
      place += 1
      found = bits(place)
    }
    let offset = place << 6 + found.trailingZeroBitCount
    return offset < end ? offset : nil
  }
}

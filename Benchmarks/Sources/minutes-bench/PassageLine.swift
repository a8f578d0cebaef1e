#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads passages from lines of JSON: objects of strings and numbers, one a line, the passages of a
/// document behind one another.
struct PassageLine {
  struct Malformed: Error, CustomStringConvertible {
    let offset: Int
    var description: String { "this is no object of strings and numbers (byte \(offset))" }
  }

  private let line: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// Calls `body` with each key and value as they are written, without quotes.
  mutating func forEachField(
    _ body: (_ key: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    try expect(UInt8(ascii: "{"))
    while true {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      let value = peek() == UInt8(ascii: "\"") ? try string() : try number()
      body(key, value)
      if peek() != UInt8(ascii: ",") { return try expect(UInt8(ascii: "}")) }
      offset += 1
    }
  }

  private func peek() -> UInt8? { offset < line.count ? line[offset] : nil }

  private mutating func expect(_ byte: UInt8) throws {
    guard peek() == byte else { throw Malformed(offset: offset) }
    offset += 1
  }

  private mutating func number() throws -> UnsafeBufferPointer<UInt8> {
    let start = offset
    while let byte = peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") { offset += 1 }
    return UnsafeBufferPointer(rebasing: line[start..<offset])
  }

  /// A string as it is written between its quotes. Most are short, so the first bytes are looked at here, eight at
  /// a time.
  private mutating func string() throws -> UnsafeBufferPointer<UInt8> {
    try expect(UInt8(ascii: "\""))
    let start = offset
    guard let base = line.baseAddress else { throw Malformed(offset: start) }
    var near = start
    while near &- start < 16, line.count &- near >= 8 {
      let eight = UInt64(
        littleEndian: UnsafeRawPointer(base + near).loadUnaligned(as: UInt64.self))
      let differences = eight ^ 0x2222_2222_2222_2222
      let quotes =
        (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
      if quotes != 0 {
        // The lowest mark is a quote; only above it may there be others.
        if let string = ended(at: near &+ quotes.trailingZeroBitCount &>> 3, from: start) {
          return string
        }
        near = offset
      } else {
        near &+= 8
      }
    }
    offset = near
    while let found = memchr(base + offset, 0x22, line.count - offset) {
      let end = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
      if let string = ended(at: end, from: start) { return string }
    }
    throw Malformed(offset: start)
  }

  /// The string that ends with the quote at `end`, unless that belongs to it. Goes behind the quote.
  @inline(__always)
  private mutating func ended(at end: Int, from start: Int) -> UnsafeBufferPointer<UInt8>? {
    offset = end + 1
    var backslashes = 0
    while line[end - 1 - backslashes] == UInt8(ascii: "\\") { backslashes += 1 }
    return backslashes % 2 == 0 ? UnsafeBufferPointer(rebasing: line[start..<end]) : nil
  }

  /// Appends a string without its escapes.
  static func append(_ string: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    guard let base = string.baseAddress, memchr(base, 0x5C, string.count) != nil else {
      return text.append(contentsOf: string)
    }
    var offset = 0
    while offset < string.count {
      guard string[offset] == UInt8(ascii: "\\"), offset + 1 < string.count else {
        text.append(string[offset])
        offset += 1
        continue
      }
      let escaped = string[offset + 1]
      offset += 2
      switch escaped {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        var unit = hexadecimal(string, &offset)
        if unit >> 10 == 0x36, offset + 6 <= string.count {
          offset += 2
          unit = 0x1_0000 + (unit & 0x3FF) << 10 + hexadecimal(string, &offset) & 0x3FF
        }
        let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
        text.append(contentsOf: Character(scalar).utf8)
      default: text.append(escaped)
      }
    }
  }

  private static func hexadecimal(
    _ string: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 where offset < string.count {
      value = value << 4 + UInt32(Character(Unicode.Scalar(string[offset])).hexDigitValue ?? 0)
      offset += 1
    }
    return value
  }
}

/// Whether both have the same bytes.
func isEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
  guard one.count == other.count, let first = one.baseAddress, let second = other.baseAddress
  else { return one.isEmpty && other.isEmpty }
  return memcmp(first, second, one.count) == 0
}

/// Days since 1 January 1970 of a date `YYYY-MM-DD`; nil where it is none.
func day(_ text: some Collection<UInt8>) -> Int32? {
  let bytes = Array(text)
  guard bytes.count == 10 else { return nil }
  func number(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
  }
  // The method of Howard Hinnant: years begin in March.
  let month = number(5..<7)
  let year = number(0..<4) - (month <= 2 ? 1 : 0)
  let era = year / 400
  let yearOfEra = year - era * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + number(8..<10) - 1
  return Int32(
    era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
}

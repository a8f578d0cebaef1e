#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the lines of a document have in common: everything but a number in the first field, the kind, and the text,
/// which is the last field. Lines like the one before are read by comparing with it.
struct RepeatedFields {
  /// From behind the number to the quote in front of the kind.
  private var lead: [UInt8] = []
  /// From the quote behind the kind to the quote in front of the text.
  private var middle: [UInt8] = []

  /// Remembers a line.
  ///
  /// - Parameters:
  ///   - kind: Its kind and its text, as they stand in it.
  mutating func learn(
    _ line: UnsafeBufferPointer<UInt8>, kind: UnsafeBufferPointer<UInt8>,
    text: UnsafeBufferPointer<UInt8>
  ) {
    lead.removeAll(keepingCapacity: true)
    guard let base = line.baseAddress, let kindStart = kind.baseAddress,
      let textStart = text.baseAddress, let comma = line.firstIndex(of: UInt8(ascii: ","))
    else { return }
    let (kindOffset, textOffset) = (kindStart - base, textStart - base)
    guard comma < kindOffset, kindOffset + kind.count < textOffset else { return }
    lead.append(contentsOf: line[comma..<kindOffset])
    middle.removeAll(keepingCapacity: true)
    middle.append(contentsOf: line[(kindOffset + kind.count)..<textOffset])
  }

  /// The kind and the text of a line, where it is as the one before but for these and the number; else nil.
  func match(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> (kind: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>)? {
    guard let base = line.baseAddress, !lead.isEmpty,
      line.count > lead.count + middle.count + 32, memcmp(base, "{\"id\":", 6) == 0
    else { return nil }
    var offset = 6
    while offset < line.count, line[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    guard starts(line, at: offset, with: lead) else { return nil }
    let kindStart = offset + lead.count
    var kindEnd = kindStart
    while kindEnd < line.count, line[kindEnd] != UInt8(ascii: "\"") {
      if line[kindEnd] == UInt8(ascii: "\\") { return nil }
      kindEnd += 1
    }
    guard starts(line, at: kindEnd, with: middle) else { return nil }
    let textStart = kindEnd + middle.count
    // The text ends at its first quote, unless that is escaped; and nothing may come behind it.
    guard let found = memchr(base + textStart, 0x22, line.count - textStart) else { return nil }
    let textEnd = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
    guard textEnd == line.count - 2, line[textEnd + 1] == UInt8(ascii: "}"),
      line[textEnd - 1] != UInt8(ascii: "\\")
    else { return nil }
    return (
      UnsafeBufferPointer(start: base + kindStart, count: kindEnd - kindStart),
      UnsafeBufferPointer(start: base + textStart, count: textEnd - textStart)
    )
  }

  @inline(__always)
  private func starts(
    _ line: UnsafeBufferPointer<UInt8>, at offset: Int, with part: [UInt8]
  ) -> Bool {
    guard let base = line.baseAddress, line.count - offset > part.count else { return false }
    return part.withUnsafeBufferPointer { part in
      part.baseAddress.map { memcmp(base + offset, $0, part.count) == 0 } ?? false
    }
  }
}

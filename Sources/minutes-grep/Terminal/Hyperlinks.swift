internal import MinutesArchive

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Links to files that terminals open, by the sequence OSC 8.
struct Hyperlinks: Sendable, Hashable {
  /// The host, which a terminal compares with its own before it opens a file.
  private let host: String
  /// The folder that relative paths start from.
  private let folder: [UInt8]

  init() {
    var name = [CChar](repeating: 0, count: 256)
    let isKnown = gethostname(&name, name.count - 1) == 0
    host = isKnown ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) : ""
    folder = ArchivePath(".").real?.bytes ?? []
  }

  init(host: String, folder: String) {
    self.host = host
    self.folder = Array(folder.utf8)
  }

  /// The address of a file; nil for standard input.
  ///
  /// Complexity: O(n) in the length of the path.
  func address(of path: ArchivePath) -> String? {
    guard path != .standardInput, !path.bytes.isEmpty else { return nil }
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    let absolute = isAbsolute ? path.bytes : folder + [UInt8(ascii: "/")] + path.bytes
    return "file://\(PercentEncoding.path(Array(host.utf8)))\(PercentEncoding.path(absolute))"
  }

  /// Appends text that leads to an address.
  ///
  /// - Parameters:
  ///   - text: What is shown; it holds nothing of a document that acts on a terminal.
  ///   - address: Printable ASCII; nil makes no link.
  static func append(_ text: [UInt8], _ address: String?, to bytes: inout [UInt8]) {
    guard let address else {
      bytes += text
      return
    }
    bytes += "\u{1B}]8;;\(address)\u{1B}\\".utf8
    bytes += text
    bytes += "\u{1B}]8;;\u{1B}\\".utf8
  }
}

/// Bytes in addresses, as RFC 3986 has them.
enum PercentEncoding {
  /// A path: all that is not unreserved and no slash is encoded.
  static func path(_ bytes: some Sequence<UInt8>) -> String {
    encode(bytes) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  /// A part of an address in which nothing has a meaning: all that is not a letter, a digit, a point or
  /// an underscore is encoded.
  static func component(_ bytes: some Sequence<UInt8>) -> String {
    encode(bytes) { isUnreserved($0) && $0 != UInt8(ascii: "-") }
  }

  private static func encode(_ bytes: some Sequence<UInt8>, _ isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in bytes {
      if isKept(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

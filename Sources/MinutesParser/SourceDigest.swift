internal import Crypto

/// The fingerprint of a file.
enum SourceDigest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// SHA-256 in lower-case hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(64)
    for byte in digest(bytes) {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The 32 bytes of SHA-256.
  static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return Array(hasher.finalize())
  }
}

extension DocumentParser {
  /// The SHA-256 of a file, 32 bytes: what a document's source description has in hexadecimal.
  ///
  /// Complexity: O(n).
  public static func fingerprint(of bytes: [UInt8]) -> [UInt8] { SourceDigest.digest(bytes) }
}

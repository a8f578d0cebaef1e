internal import Crypto

/// The fingerprint of a file.
enum SourceDigest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// SHA-256 in lower-case hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(64)
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    for byte in hasher.finalize() {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Bytes beside an index that make work on it quicker. They are no part of it: lost or damaged, they
/// are as good as empty.
struct Hint {
  static let fileName = "hint"
  /// What the file is called until it is complete.
  static let temporaryName = "hint.new"
  /// `MINHINT` and the version.
  private static let magic: [UInt8] = [0x4D, 0x49, 0x4E, 0x48, 0x49, 0x4E, 0x54, 0x01]

  static func read(in folder: any IndexFolder) -> [UInt8] {
    guard let bytes = try? folder.read(fileName), bytes.starts(with: magic),
      bytes.count >= magic.count + 4
    else { return [] }
    let content = bytes.dropLast(4)
    var trailer = LittleEndianReader(bytes.suffix(4))
    let isSound = trailer.uint32OrZero() == content.withUnsafeBytes { CRC32.of($0) }
    return isSound ? Array(content.dropFirst(magic.count)) : []
  }

  static func write(_ bytes: [UInt8], in folder: any IndexFolder) throws(IndexError) {
    var writer = LittleEndianWriter()
    writer.bytes = magic + bytes
    writer.append(writer.bytes.withUnsafeBytes { CRC32.of($0) })
    try folder.replace(fileName, with: writer.bytes, by: temporaryName)
  }
}

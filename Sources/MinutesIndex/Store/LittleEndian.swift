/// Appends numbers and strings to bytes, the lowest byte first.
struct LittleEndianWriter {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The length in bytes, as 32 bits, and the bytes.
  mutating func append(_ string: String) {
    append(UInt32(string.utf8.count))
    bytes.append(contentsOf: string.utf8)
  }
}

/// Takes them off again, and never more than there is.
struct LittleEndianReader {
  /// What the bytes cannot mean, and where.
  struct Fault: Error {
    var what: String
    var offset: Int
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  func fault(_ what: String) -> Fault { Fault(what: what, offset: position) }

  mutating func uint32() throws(Fault) -> UInt32 { try number() }
  mutating func uint64() throws(Fault) -> UInt64 { try number() }

  mutating func string() throws(Fault) -> String {
    let count = Int(try uint32())
    guard count <= bytes.endIndex - position else { throw fault("it is cut off") }
    let text = bytes[position..<(position + count)]
    guard let string = String(validating: text, as: UTF8.self) else {
      throw fault("a name is not UTF-8")
    }
    position += count
    return string
  }

  /// For bytes that are known to be there.
  mutating func uint32OrZero() -> UInt32 { (try? uint32()) ?? 0 }

  private mutating func number<Number: FixedWidthInteger>() throws(Fault) -> Number {
    let size = MemoryLayout<Number>.size
    guard size <= bytes.endIndex - position else { throw fault("it is cut off") }
    var number: Number = 0
    for index in (0..<size).reversed() { number = number << 8 | Number(bytes[position + index]) }
    position += size
    return number
  }
}

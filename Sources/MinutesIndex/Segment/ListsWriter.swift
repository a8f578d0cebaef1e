/// Writes lists behind one another and their keys beside.
struct ListsWriter: ~Copyable {
  private var encoder = ListEncoder()
  private var dictionary = DictionaryWriter()

  /// Adds the list of a key greater than all before; see ``ListEncoder/encode(_:positionBits:lengths:)``.
  mutating func append<Occurrence: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ field: IndexField, _ key: UnsafeBufferPointer<UInt8>,
    _ occurrences: UnsafeBufferPointer<Occurrence>, positionBits: Occurrence,
    lengths: UnsafePointer<UInt8>?, _ writer: inout SegmentWriter
  ) throws {
    encoder.encode(occurrences, positionBits: positionBits, lengths: lengths)
    dictionary.append(
      field: field, key, owners: encoder.ownerCount, occurrences: occurrences.count,
      listStart: writer.partLength, listLength: encoder.output.count)
    try writer.append(encoder.output.bytes)
  }

  /// - Returns: The number of keys.
  mutating func finish(_ writer: inout SegmentWriter) throws -> Int {
    try writer.end(.lists)
    try writer.append(dictionary.keys.bytes)
    try writer.end(.keys)
    try writer.append(UnsafeRawBufferPointer(dictionary.blocks.elements))
    try writer.end(.keyBlocks)
    return dictionary.count
  }
}

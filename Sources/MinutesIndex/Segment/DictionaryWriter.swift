/// Writes the keys of a segment, in order of their bytes, and what is known of their lists.
///
/// A block holds 16 keys: where the first one's list begins, then for each key how many bytes it
/// shares with the one before, the rest of it, the number of passages, of occurrences beyond one a
/// passage, and bytes of its list. Lists follow one another in the order of keys.
struct DictionaryWriter: ~Copyable {
  private(set) var keys = GrowingBuffer<UInt8>()
  private(set) var blocks = GrowingBuffer<UInt64>()
  private(set) var count = 0
  private var last = GrowingBuffer<UInt8>()

  /// Adds a key greater than all before.
  ///
  /// - Parameter listStart: Where its list begins among the lists.
  mutating func append(
    field: IndexField, _ word: UnsafeBufferPointer<UInt8>, owners: Int, occurrences: Int,
    listStart: UInt64, listLength: Int
  ) {
    var shared = 0
    let prefix = field == .text ? 0 : 1
    if count % SegmentFormat.keysPerBlock == 0 {
      blocks.append(UInt64(keys.count))
      keys.append(varint: listStart)
    } else if prefix == 0 || last.count > 0 && last.base[0] == field.rawValue {
      shared = prefix
      while shared < last.count, shared - prefix < word.count,
        last.base[shared] == word[shared - prefix]
      {
        shared += 1
      }
    }
    let length = prefix + word.count
    keys.append(varint: UInt(shared))
    keys.append(varint: UInt(length - shared))
    if shared < prefix { keys.append(field.rawValue) }
    keys.append(
      contentsOf: UnsafeBufferPointer(rebasing: word[max(0, shared - prefix)...]))
    keys.append(varint: UInt(owners))
    keys.append(varint: UInt(occurrences - owners))
    keys.append(varint: UInt(listLength))
    last.removeAll()
    if prefix == 1 { last.append(field.rawValue) }
    last.append(contentsOf: word)
    count += 1
  }
}

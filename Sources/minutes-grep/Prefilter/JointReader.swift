internal import MinutesIndex
internal import MinutesParser

/// Finds out at joints whether a word may go on over them that began before or begins there.
struct JointReader {
  private let letters: [UInt8]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// A bit for each letter of the word: those of ASCII from 64 on.
  private let letterSet: UInt64
  /// The same for digits, from 0 on.
  private let digitSet: UInt64
  /// Where reading goes on: what is before has been looked at.
  private var next = 0
  /// Whether something is not UTF-8, so that each byte beyond ASCII may be a letter by itself.
  private var isForeign = false

  init(_ word: RawWord, _ bytes: UnsafeBufferPointer<UInt8>) {
    letters = word.letters
    self.bytes = bytes
    var (letterSet, digitSet): (UInt64, UInt64) = (0, 0)
    for letter in letters {
      if letter >= 0x40 {
        letterSet |= 1 << UInt64(letter & 0x3F) | 1 << UInt64(letter & 0x1F)
      } else {
        digitSet |= 1 << UInt64(letter)
      }
    }
    (self.letterSet, self.digitSet) = (letterSet, digitSet)
  }

  /// Whether the word may stand over one of the joints among eight bytes. To be asked of ascending
  /// offsets.
  ///
  /// - Parameter mask: For each of the bytes that are joints a byte of ones, the first lowest.
  mutating func mayStand(at offset: Int, _ mask: UInt64) -> Bool {
    var mask = mask
    while mask != 0 {
      let place = mask.trailingZeroBitCount >> 3
      mask &= ~(0xFF << UInt64(8 * place))
      if mayStand(overJointAt: offset + place) { return true }
    }
    return false
  }

  /// Whether the word may stand over a joint from an offset on.
  mutating func mayStand(from start: Int) -> Bool {
    for offset in start..<max(start, bytes.count)
    where Joint.isOne(bytes[offset]) && mayStand(overJointAt: offset) {
      return true
    }
    return false
  }

  /// Whether the word may stand over a joint. To be asked of ascending offsets.
  @inline(__always)
  private mutating func mayStand(overJointAt offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte >= 0x80 || byte == 0 { return mayStandOverForeign(byte, at: offset) }
    guard offset > 0, Joint.isPlain(bytes[offset - 1]) else {
      return byte == UInt8(ascii: "&") && beginsWord(at: offset)
    }
    return isLetterOfWord(bytes[offset - 1]) && goesOnBehindLetters(at: offset)
  }

  /// The same where no ASCII stands.
  private mutating func mayStandOverForeign(_ byte: UInt8, at offset: Int) -> Bool {
    if byte == 0 { return true }
    // The rest of a character that was looked at.
    guard offset >= next else { return false }
    var length = 1
    if !isForeign {
      let scalar = UTF8Character(bytes, at: offset)
      length = scalar.length
      if scalar.value == nil {
        // What was read as UTF-8 so far may have been letters of another encoding.
        isForeign = true
        next = 0
        if mayStand(before: offset) { return true }
      }
    }
    next = offset + length
    guard offset > 0, Joint.isPlain(bytes[offset - 1]) else { return beginsWord(at: offset) }
    return isLetterOfWord(bytes[offset - 1]) && goesOnBehindLetters(at: offset)
  }

  private mutating func mayStand(before end: Int) -> Bool {
    for offset in 0..<end where bytes[offset] >= 0x80 && mayStand(overJointAt: offset) {
      return true
    }
    return false
  }

  @inline(__always)
  private func isLetterOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x40
      ? letterSet >> UInt64(byte & 0x3F) & 1 == 1
      : digitSet >> UInt64(byte & 0x3F) & 1 == 1
  }

  /// Whether the word may have begun with the plain letters before a joint.
  private func goesOnBehindLetters(at offset: Int) -> Bool {
    var start = offset
    while start > 0, Joint.isPlain(bytes[start - 1]), offset - start <= letters.count {
      start -= 1
    }
    let count = offset - start
    if count < letters.count, equalsBeginning(start, count) { return goesOn(at: offset, count) }
    // An entity without its semicolon may stand before the letters: `&nbspword`.
    var first = start
    while first > 0, Joint.isPlain(bytes[first - 1]), offset - first < 64 { first -= 1 }
    guard first > 0, bytes[first - 1] == UInt8(ascii: "&") || bytes[first - 1] == 0x23 else {
      return false
    }
    for count in 1..<min(offset - first + 1, letters.count)
    where equalsBeginning(offset - count, count) && goesOn(at: offset, count) {
      return true
    }
    return false
  }

  private func equalsBeginning(_ start: Int, _ count: Int) -> Bool {
    for index in 0..<count where Joint.lowered(bytes[start + index]) != letters[index] {
      return false
    }
    return true
  }

  /// Whether what stands at a joint may be the first letters of the word, which goes on behind it.
  private func beginsWord(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "&"):
      if isUsualSign(at: offset) { return false }
      guard let reference = HTMLReference(bytes, at: offset, end: bytes.count) else { return false }
      return beginsWord(reference.utf8, behind: offset + reference.count)
    case 0xE2 where !isForeign && offset + 1 < bytes.count && bytes[offset + 1] == 0x80:
      return false  // spaces, dashes and quotation marks
    case 0x80...:
      let scalar = UTF8Character(bytes, at: offset)
      if isForeign {
        // One letter, or two as in “æ”; what it is, only its encoding tells.
        let behind = offset + 1
        return [1, 2].contains { goesOn(at: behind, min($0, letters.count), atLeast: 1) }
      }
      guard let value = scalar.value else { return false }
      return beginsWord(Array(String(value).utf8), behind: offset + scalar.length)
    default: return false
    }
  }

  /// Whether an entity is one of the most usual, none of which is a letter.
  private func isUsualSign(at offset: Int) -> Bool {
    guard offset + 5 < bytes.count else { return false }
    let name = UnsafeRawBufferPointer(bytes)
      .loadUnaligned(fromByteOffset: offset + 1, as: UInt32.self)
    return Self.usualSigns.contains(UInt32(littleEndian: name))
  }

  /// The first four bytes of their names.
  private static let usualSigns: [UInt32] = ["nbsp", "amp;", "quot", "rsqu", "lsqu", "ndas"]
    .map { $0.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }

  /// - Parameter text: What stands at the joint, in UTF-8, folded or not.
  private func beginsWord(_ text: [UInt8], behind: Int) -> Bool {
    let folded = Folding.folded(String(decoding: text, as: UTF8.self))
    for start in folded.indices {
      let count = min(folded.count - start, letters.count)
      if folded[start..<(start + count)].elementsEqual(letters[..<count]),
        goesOn(at: behind, count)
      {
        return true
      }
    }
    return false
  }

  /// Whether from an offset on the rest of the word may stand there.
  ///
  /// - Parameters:
  ///   - count: How many letters stood before.
  ///   - more: How many have to be seen before doubt is enough.
  private func goesOn(at offset: Int, _ count: Int, atLeast more: Int = 0) -> Bool {
    var (offset, count, more) = (offset, count, more)
    while count < letters.count {
      guard offset < bytes.count else { return false }
      let byte = bytes[offset]
      if Joint.isPlain(byte) {
        guard Joint.lowered(byte) == letters[count] else { return false }
        count += 1
        more -= 1
        offset += 1
        continue
      }
      guard Joint.isOne(byte) else { return false }
      if byte == 0 || more > 0 && byte >= 0x80 { return true }
      switch byte {
      case UInt8(ascii: "<"):
        guard let end = endOfPlainTag(at: offset) else { return true }
        offset = end
      case UInt8(ascii: "&"):
        guard let reference = HTMLReference(bytes, at: offset, end: bytes.count) else {
          return false
        }
        guard take(reference.utf8, &count) else { return false }
        offset += reference.count
      case 0x80...:
        let scalar = UTF8Character(bytes, at: offset)
        guard !isForeign, let value = scalar.value else { return true }
        guard take(Array(String(value).utf8), &count) else { return false }
        offset += scalar.length
      case UInt8(ascii: "!"):
        // An image inside a word; else an exclamation mark, which ends it.
        return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "[")
      case UInt8(ascii: "]"):
        // The address of a link, which is not shown.
        if offset + 1 < bytes.count,
          bytes[offset + 1] == UInt8(ascii: "(") || bytes[offset + 1] == UInt8(ascii: "[")
        {
          return true
        }
        offset += 1
      default: offset += 1
      }
    }
    return true
  }

  /// Takes what a character or an entity folds to off the word; false where the word has something
  /// else there.
  private func take(_ text: [UInt8], _ count: inout Int) -> Bool {
    for byte in Folding.folded(String(decoding: text, as: UTF8.self)) {
      if count == letters.count { return true }
      guard byte == letters[count] else { return false }
      count += 1
    }
    return true
  }

  /// Where a tag ends that shows and hides nothing; nil where what begins here may be something else.
  private func endOfPlainTag(at offset: Int) -> Int? {
    var end = offset + 1
    let isEndTag = end < bytes.count && bytes[end] == UInt8(ascii: "/")
    if isEndTag { end += 1 }
    let nameStart = end
    while end < bytes.count, Joint.isPlain(bytes[end]), end - nameStart < 12 { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
    let name = bytes[nameStart..<end].map(Joint.lowered)
    return isEndTag || Self.plainTags.contains(name) ? end + 1 : nil
  }

  private static let plainTags: Set<[UInt8]> = Set(
    """
    a abbr b big blockquote br center dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i li nobr ol p pre s \
    small span strike strong sub sup table tbody td th thead tr tt u ul wbr
    """.split(separator: " ").map { Array($0.utf8) })
}

/// One character of UTF-8.
private struct UTF8Character {
  /// nil where the bytes are no UTF-8; then the length is 1.
  var value: Unicode.Scalar?
  var length = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let lead = bytes[offset]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return }
    var code = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard code >= smallest, let value = Unicode.Scalar(code) else { return }
    self.value = value
    self.length = length
  }
}

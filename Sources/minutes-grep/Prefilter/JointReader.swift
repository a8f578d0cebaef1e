internal import MinutesIndex
internal import MinutesParser

/// Finds out whether a word may begin at a place of a file, and reads on over joints from there.
struct JointReader {
  private let letters: [UInt8]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where reading goes on beyond ASCII: what is before has been looked at.
  private var next = 0
  /// Whether something is not UTF-8, so that each byte beyond ASCII may be a letter by itself.
  private var isForeign = false

  init(_ word: RawWord, _ bytes: UnsafeBufferPointer<UInt8>) {
    letters = word.letters
    self.bytes = bytes
  }

  /// Whether the word may begin at one of eight bytes. To be asked of ascending offsets.
  ///
  /// - Parameter mask: For each of the bytes that are to be looked at a byte of ones, the first lowest.
  mutating func mayBegin(at offset: Int, _ mask: UInt64) -> Bool {
    var mask = mask
    while mask != 0 {
      let place = mask.trailingZeroBitCount >> 3
      mask &= ~(0xFF << UInt64(8 * place))
      if mayBegin(at: offset + place) { return true }
    }
    return false
  }

  /// Whether the word may begin at one of some offsets. To be asked of ascending offsets.
  mutating func mayBegin(in offsets: Range<Int>) -> Bool {
    for offset in offsets where mayBegin(at: offset) { return true }
    return false
  }

  /// Whether the word may begin at an offset. To be asked of ascending offsets.
  private mutating func mayBegin(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte == 0 { return true }
    if byte >= 0x80 { return mayBeginBeyondASCII(at: offset) }
    if byte == UInt8(ascii: "&") { return mayBeginInReference(at: offset) }
    return Joint.lowered(byte) == letters[0]
      && (offset == 0 || !Joint.isLetter(bytes[offset - 1])) && goesOn(at: offset, 0)
  }

  /// The same where no ASCII stands.
  private mutating func mayBeginBeyondASCII(at offset: Int) -> Bool {
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
        if mayBegin(in: 0..<offset) { return true }
      }
    }
    next = offset + length
    if offset > 0, Joint.isPlain(bytes[offset - 1]) { return false }
    return isForeign ? mayBeginInForeign(at: offset) : mayBeginInCharacter(at: offset)
  }

  /// The same where a letter stands of which only its encoding tells what it is: one, or two as in “æ”.
  private func mayBeginInForeign(at offset: Int) -> Bool {
    [1, 2].contains { goesOn(at: offset + 1, min($0, letters.count), atLeast: 1) }
  }

  /// The same at a character of UTF-8.
  private func mayBeginInCharacter(at offset: Int) -> Bool {
    let scalar = UTF8Character(bytes, at: offset)
    guard let value = scalar.value else { return false }
    if Joint.isUsualSign(value) { return false }
    return beginsWord(Array(String(value).utf8), behind: offset + scalar.length)
  }

  /// The same at an ampersand.
  private func mayBeginInReference(at offset: Int) -> Bool {
    if UsualReference.stands(in: bytes, at: offset) { return false }
    if mayBeginBehindReference(at: offset) { return true }
    if offset > 0, Joint.isPlain(bytes[offset - 1]) { return false }
    guard let reference = HTMLReference(bytes, at: offset, end: bytes.count) else { return false }
    return beginsWord(reference.utf8, behind: offset + reference.count)
  }

  /// Whether the word may begin right behind a reference without its semicolon: `&nbspword`.
  private func mayBeginBehindReference(at offset: Int) -> Bool {
    var start = offset + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: "#") { start += 1 }
    var end = start
    while end < bytes.count, Joint.isPlain(bytes[end]), end - start < 64 { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { return false }
    for place in start..<end where Joint.lowered(bytes[place]) == letters[0] {
      if goesOn(at: place, 0) { return true }
    }
    return false
  }

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

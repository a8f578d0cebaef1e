/// Goes through a text word by word.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// See `table`.
  private let letters: UnsafeBufferPointer<UInt16>
  private var offset = 0
  /// Single capitals in a row, up to the word read last, and the most there were.
  private var row = 0
  private(set) var longestRow = 0

  /// What the bytes of a text are, above the letter itself.
  private enum Letters {
    static let small: UInt16 = 0x100
    static let capital: UInt16 = 0x200
    static let digit: UInt16 = 0x400
    /// Any of them.
    static let ofWords: UInt16 = small | capital | digit
    /// What divides a text: see `Marks`.
    static let mark: UInt16 = 0x800
    /// The bytes of a character outside ASCII, which could be a letter or divide.
    static let wide: UInt16 = 0x1000
    /// The apostrophe, which goes on with a word.
    static let apostrophe: UInt16 = 0x2000
    /// What can go on with a word behind letters of ASCII.
    static let goingOn: UInt16 = digit | wide | apostrophe
  }

  /// For each byte what it is (`Letters`), with the small letter or digit that it counts as.
  static let table: [UInt16] = (0...255).map { (byte: UInt8) in
    if byte.isASCIIDigit { return Letters.digit | UInt16(byte) }
    if byte.isASCIIUpper { return Letters.capital | UInt16(byte.asciiLowercased) }
    if byte.isASCIILower { return Letters.small | UInt16(byte) }
    if byte == UInt8(ascii: "'") { return Letters.apostrophe }
    return byte >= 0x80 ? Letters.wide : Marks.divides(byte) ? Letters.mark : 0
  }

  init(bytes: UnsafeBufferPointer<UInt8>, letters: UnsafeBufferPointer<UInt16>) {
    self.bytes = bytes
    self.letters = letters
  }

  /// The next word; what stands in front of it is noted if it divides the text. Of its topics it has `figures`.
  @inline(__always)
  mutating func next(_ note: Marks.Notes) -> Word? {
    while offset < bytes.count {
      let byte = bytes[offset]
      let kind = letters[Int(byte)]
      if kind != 0 {
        if kind & Letters.ofWords != 0 || byte >= 0x80 && Self.wordWidth(bytes, offset) > 0 {
          return word()
        }
        note.add(byte, at: offset)
      }
      offset &+= 1
    }
    return nil
  }

  @inline(__always)
  private mutating func word() -> Word {
    let start = offset
    // Most words are letters of ASCII and nothing else.
    var run = LetterRun()
    let end = run.read(bytes, from: start)
    guard end > start, letters[Int(run.next)] & Letters.goingOn == 0 else { return mixedWord() }
    // Mostly a single space follows, which is nothing to be noted.
    offset = run.next == 0x20 ? end &+ 1 : end
    let isUpper = bytes[start].isASCIIUpper
    var shape: Word.Shape = isUpper ? .capitalised : []
    if end &- start == 1 {
      shape.insert(.initial)
      noteInRow(isCapital: isUpper)
    } else {
      row = 0
      if !run.hasSmalls { shape.insert(.allCapitals) }
    }
    return Word(range: TextRange(start, end), hash: run.hash, shape: shape)
  }

  @inline(__always)
  private mutating func noteInRow(isCapital: Bool) {
    row = isCapital ? row &+ 1 : 0
    longestRow = max(longestRow, row)
  }

  @inline(__always)
  private mutating func mixedWord() -> Word {
    let word = mixedWord(from: offset)
    offset = word.range.upper
    noteInRow(isCapital: word.shape.contains([.initial, .capitalised]))
    return word
  }

  /// A word that has figures, an apostrophe or letters outside ASCII.
  @inline(never)
  private func mixedWord(from start: Int) -> Word {
    var run = ASCIIRun()
    var end = run.read(bytes, from: start)
    var hash = run.hash
    // Mostly every byte is a letter or figure of ASCII.
    var letters = end &- start &- run.digits
    var isAllCapitals = !run.hasSmalls
    var isUpper = bytes[start].isASCIIUpper
    if end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "'") {
      (end, hash) = wideEnd(start)
      (letters, isAllCapitals) = count(start..<end)
      isUpper = isUpper || Self.isUpperLatin(bytes, start)
    }
    let isDigit = bytes[start].isASCIIDigit
    var word = Word(range: TextRange(start, end), hash: hash, shape: [])
    if isUpper { word.shape.insert(.capitalised) }
    if letters >= 2, isAllCapitals { word.shape.insert(.allCapitals) }
    if isDigit { word.shape.insert(.digits) }
    if letters == 1, !isDigit { word.shape.insert(.initial) }
    if isDigit || bytes[end &- 1].isASCIIDigit { word.topics = .figures }
    return word
  }

  /// Goes over letters and digits of ASCII.
  private func asciiEnd(_ start: Int, _ hash: inout WordHash) -> Int {
    var offset = start
    while offset < bytes.count {
      let letter = letters[Int(bytes[offset])]
      if letter & Letters.ofWords == 0 { break }
      hash.add(UInt8(truncatingIfNeeded: letter))
      offset &+= 1
    }
    return offset
  }

  /// Goes over a word that has an apostrophe or letters outside ASCII.
  @inline(never)
  private func wideEnd(_ start: Int) -> (end: Int, hash: UInt64) {
    var hash = WordHash()
    var end = asciiEnd(start, &hash)
    while end < bytes.count, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: "'") {
      let width = Self.wordWidth(bytes, end)
      if width > 1 {
        let isUpper = Self.isUpperLatin(bytes, end)
        for place in 0..<width {
          let byte = bytes[end + place]
          hash.add(place == 1 && isUpper ? byte | 0x20 : byte)
        }
        end += width
      } else if let apostrophe = Self.apostropheWidth(bytes, end),
        end + apostrophe < bytes.count, Self.wordWidth(bytes, end + apostrophe) > 0,
        !bytes[end + apostrophe].isASCIIDigit
      {
        hash.add(UInt8(ascii: "'"))
        end += apostrophe
      } else {
        break
      }
      end = asciiEnd(end, &hash)
    }
    return (end, hash.value)
  }

  /// The letters of a word, and whether all of them are capitals.
  @inline(never)
  private func count(_ word: Range<Int>) -> (letters: Int, isAllCapitals: Bool) {
    var letters = 0
    var capitals = 0
    var offset = word.lowerBound
    while offset < word.upperBound {
      let width = Self.wordWidth(bytes, offset)
      if width > 0, !bytes[offset].isASCIIDigit {
        letters += 1
        if bytes[offset].isASCIIUpper || Self.isUpperLatin(bytes, offset) { capitals += 1 }
      }
      offset += max(1, width)
    }
    return (letters, letters == capitals)
  }

  private static func apostropheWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Int? {
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x99
    else { return nil }
    return 3
  }

  private static func isUpperLatin(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    bytes[offset] == 0xC3 && offset + 1 < bytes.count && (0x80...0x9E).contains(bytes[offset + 1])
      && bytes[offset + 1] != 0x97
  }

  /// Bytes of the letter or digit at `offset`; 0 where there is none.
  private static func wordWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isASCIIDigit || byte.isASCIILetter ? 1 : 0 }
    if byte < 0xC2 { return 0 }
    if byte < 0xE0 {
      guard offset + 1 < bytes.count else { return 0 }
      let next = bytes[offset + 1]
      if byte == 0xC2 { return next == 0xAA || next == 0xB5 || next == 0xBA ? 2 : 0 }
      if byte == 0xC3 { return next == 0x97 || next == 0xB7 ? 0 : 2 }
      return 2
    }
    if byte < 0xF0 {
      guard offset + 2 < bytes.count else { return 0 }
      let next = bytes[offset + 1]
      // U+2000–U+2BFF punctuation, currency, arrows, symbols; U+3000–U+303F; private use; specials.
      if byte == 0xE2, next <= 0xAF { return 0 }
      if byte == 0xE3, next == 0x80 { return 0 }
      if byte == 0xEE || byte == 0xEF && (next <= 0xA3 || next >= 0xB8) { return 0 }
      return 3
    }
    return offset + 3 < bytes.count && byte == 0xF0 && bytes[offset + 1] < 0x9F ? 4 : 0
  }
}

/// The letters of ASCII that a word begins with, read eight at a time.
private struct LetterRun {
  /// See `WordHash`.
  private(set) var hash = WordHash.seed
  private(set) var hasSmalls = false
  /// The byte behind them; 0 behind the end of the text.
  private(set) var next: UInt8 = 0

  /// Reads as far as letters go.
  ///
  /// - Returns: The offset behind them.
  @inline(__always)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    var chunk = ASCIIRun.chunk(bytes, at: offset)
    var others = Self.others(chunk)
    /// The bits of letters that only small ones have.
    var smalls: UInt64 = 0
    while others == 0 {
      hash = WordHash.mixed(hash, chunk | every(0x20))
      smalls |= chunk
      offset &+= 8
      chunk = ASCIIRun.chunk(bytes, at: offset)
      others = Self.others(chunk)
    }
    // All bits in front of the first byte that is no letter.
    let taken = ((others & (0 &- others)) &- 1) &>> 7
    if taken != 0 {
      hash = WordHash.mixed(hash, (chunk | every(0x20)) & taken)
      smalls |= chunk & taken
    }
    hasSmalls = smalls & every(0x20) != 0
    let bits = others.trailingZeroBitCount & 0x38
    next = UInt8(truncatingIfNeeded: chunk &>> UInt64(truncatingIfNeeded: bits))
    return offset &+ bits &>> 3
  }

  /// The highest bit of each byte that is no letter.
  @inline(__always)
  private static func others(_ chunk: UInt64) -> UInt64 {
    // No sum reaches into the next byte.
    let low = (chunk | every(0x20)) & every(0x7F)
    return (~(low &+ every(0x80 - 0x61)) | (low &+ every(0x80 - 0x7B)) | chunk) & every(0x80)
  }
}

/// The letters and digits of ASCII that a word begins with, read eight at a time.
private struct ASCIIRun {
  /// See `WordHash`.
  private(set) var hash = WordHash.seed
  private(set) var digits = 0
  private(set) var hasSmalls = false

  /// Reads as far as letters and digits go.
  ///
  /// - Returns: The offset behind them.
  @inline(__always)
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while true {
      let chunk = Self.chunk(bytes, at: offset)
      // The highest bit of each byte says what the byte is. No sum reaches into the next byte.
      let low = chunk & every(0x7F)
      let folded = low | every(0x20)
      let isLetter = (folded &+ every(0x80 - 0x61)) & ~(folded &+ every(0x80 - 0x7B)) & ~chunk
      let isDigit = (low &+ every(0x80 - 0x30)) & ~(low &+ every(0x80 - 0x3A)) & ~chunk
      let others = ~(isLetter | isDigit) & every(0x80)
      let count = others.trailingZeroBitCount &>> 3
      if count == 0 { return offset }
      let taken = ~UInt64(0) &>> UInt64(64 &- count &* 8)
      if isLetter & (chunk &<< 2) & every(0x80) & taken != 0 { hasSmalls = true }
      let figures = isDigit & every(0x80) & taken
      if figures != 0 { digits &+= Self.sum(figures) }
      // Digits have the bit that makes letters small.
      hash = WordHash.mixed(hash, (chunk | every(0x20)) & taken)
      offset &+= count
      if count < 8 { return offset }
    }
  }

  /// How many bytes have their highest bit set, where no other bit is.
  @inline(__always)
  private static func sum(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: ((bits &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
  }

  /// Eight bytes, the first lowest; zeros behind the end.
  @inline(__always)
  static func chunk(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    if offset &+ 8 <= bytes.count {
      return UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: offset, as: UInt64.self))
    }
    var chunk: UInt64 = 0
    var place = offset
    while place < bytes.count {
      chunk |= UInt64(bytes[place]) &<< UInt64(8 &* (place &- offset))
      place &+= 1
    }
    return chunk
  }
}

/// A word of eight equal bytes.
@inline(__always)
private func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

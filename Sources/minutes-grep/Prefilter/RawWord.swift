internal import MinutesIndex

/// A word as it may stand in the bytes of a file, whatever its form.
///
/// Mostly the letters stand there side by side. They need not: mark-up may stand between them, and
/// entities, accented letters and soft hyphens in place of them. But the first letter stands behind
/// something that is none, with the second one or a ``Joint`` behind it, or else is one of few characters
/// itself; what follows can be read from there. Where that is not certain the word may stand there: it is
/// left to the parser.
struct RawWord: Sendable {
  /// Lower-case letters and digits of ASCII.
  let letters: [UInt8]
  /// Greater for words that fewer texts have.
  let rarity: Int

  /// The part of a folded word that can be looked for; nil where there is none.
  ///
  /// It must begin where the word does or behind something that is no letter of ASCII, so that plain
  /// letters before it cannot belong to the same word. Numbers, and what could be a Roman one, are
  /// not looked for: they may be counted by a list and stand nowhere.
  init?(_ pattern: WordPattern) {
    let parts: [ArraySlice<UInt8>]
    switch pattern {
    case .word(let word):
      parts = Array(word.utf8).split { !Self.isPlain($0) }
    case .shape(let shape):
      parts = [Array(shape.utf8).prefix(while: Self.isPlain)]
    case .spelling, .stem:
      return nil
    }
    let usable = parts.filter { part in
      part.count > 2 && part.contains { $0 > 0x39 && !"ivxlcdm".utf8.contains($0) }
    }
    guard let best = usable.max(by: { Self.rarity(of: $0) < Self.rarity(of: $1) }) else {
      return nil
    }
    let letters = Array(best)
    self.letters = letters
    rarity = Self.rarity(of: best)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private static func rarity(of letters: ArraySlice<UInt8>) -> Int {
    letters.reduce(0) { $0 + rarity($1) }
  }

  /// How rare a letter is in English, from 1 to 10.
  private static func rarity(_ letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "e"), UInt8(ascii: "t"): 1
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "o"): 2
    case UInt8(ascii: "r"), UInt8(ascii: "s"): 2
    case UInt8(ascii: "h"), UInt8(ascii: "d"), UInt8(ascii: "l"), UInt8(ascii: "c"): 3
    case UInt8(ascii: "u"), UInt8(ascii: "m"), UInt8(ascii: "p"), UInt8(ascii: "f"): 4
    case UInt8(ascii: "g"), UInt8(ascii: "w"), UInt8(ascii: "y"), UInt8(ascii: "b"): 5
    case UInt8(ascii: "v"), UInt8(ascii: "k"), UInt8(ascii: "0")...UInt8(ascii: "9"): 6
    default: 10
    }
  }

  /// Whether the word may stand in a file.
  ///
  /// Complexity: O(n) in the size of the file.
  func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // An empty file may have an address all the same.
    guard !bytes.isEmpty, let base = bytes.baseAddress else { return false }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let raw = UnsafeRawPointer(base)
    let (first, second) = (Joint.all(letters[0]), Joint.all(letters[1]))
    var reader = JointReader(self, bytes)
    if reader.mayBegin(in: 0..<1) { return true }
    var offset = 1
    while offset + 17 <= bytes.count {
      let block = (raw + offset).loadUnaligned(as: SIMD16<UInt8>.self)
      // Capitals differ from letters in one bit; what else becomes equal is found out then.
      let before = Joint.lowered((raw + offset - 1).loadUnaligned(as: SIMD16<UInt8>.self))
      let behind = Joint.lowered((raw + offset + 1).loadUnaligned(as: SIMD16<UInt8>.self))
      let begins =
        (Joint.lowered(block) .== first) .& .!Joint.areLetters(before)
        .& ((behind .== second) .| .!Joint.areLetters(behind))
      let found = Joint.halves(of: begins .| Joint.areBeginnings(block))
      if found.low | found.high != 0 {
        if reader.mayBegin(at: offset, found.low) { return true }
        if reader.mayBegin(at: offset + 8, found.high) { return true }
      }
      offset += 16
    }
    return reader.mayBegin(in: offset..<max(bytes.count, offset))
  }
}

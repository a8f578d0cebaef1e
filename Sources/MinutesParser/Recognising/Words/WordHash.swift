/// The hash of a folded word: its bytes in chunks of eight, each mixed in by a multiplication.
///
/// 64 bits make an accidental match between the few thousand words of the rules and the words of an
/// archive vanishingly rare; words of up to eight letters never match another of them. The hash of a
/// literal is a constant to the compiler, so that asking for a word costs a comparison.
struct WordHash: Sendable, Hashable {
  /// Of the whole chunks.
  private var state = Self.seed
  /// The bytes behind them, the first lowest.
  private var chunk: UInt64 = 0
  /// How many bits of `chunk` are filled.
  private var filled: UInt64 = 0

  @inline(__always)
  init() {}

  @inline(__always)
  var value: UInt64 { filled == 0 ? state : Self.mixed(state, chunk) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) &<< filled
    filled &+= 8
    if filled == 64 {
      state = Self.mixed(state, chunk)
      chunk = 0
      filled = 0
    }
  }

  /// Adds the hash of a word, for the hash of several.
  @inline(__always)
  mutating func add(_ word: UInt64) { state = Self.mixed(value, word) }

  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// A state with a chunk mixed in.
  @inline(__always)
  static func mixed(_ state: UInt64, _ chunk: UInt64) -> UInt64 {
    // What is multiplied reaches upwards only.
    let product = (state ^ chunk) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product &>> 32
  }

  /// The hash of a literal word.
  @inline(__always)
  static func of(_ word: StaticString) -> UInt64 {
    var hash = WordHash()
    for place in 0..<word.utf8CodeUnitCount { hash.add(word.utf8Start[place]) }
    return hash.value
  }

  /// The hash of one word as a rule writes it: lower case, straight apostrophes.
  @_disfavoredOverload
  static func of(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 { hash.add(byte) }
    return hash.value
  }

  /// The hashes of words with blanks between, as a rule writes them.
  static func ofEach(in words: String) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = WordHash()
    for byte in words.utf8 {
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") {
        hash.add(byte)
      } else if hash != WordHash() {
        hashes.append(hash.value)
        hash = WordHash()
      }
    }
    if hash != WordHash() { hashes.append(hash.value) }
    return hashes
  }
}

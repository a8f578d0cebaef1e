internal import CStemmer

/// Stems of English words by the Snowball algorithm of libstemmer.
///
/// What it holds is not safe to share: each user makes one.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// - Parameter isNeeded: Where nothing will be asked of it, nothing is made.
  init(isNeeded: Bool = true) {
    stemmer = isNeeded ? sb_stemmer_new("english", "UTF_8") : nil
  }

  deinit {
    sb_stemmer_delete(stemmer)
  }

  /// The stem of a folded word; the word itself where it has none.
  func stem(_ word: borrowing [UInt8]) -> [UInt8] {
    guard let stemmer, let count = Int32(exactly: word.count) else { return copy word }
    let symbols = word.withUnsafeBufferPointer { sb_stemmer_stem(stemmer, $0.baseAddress, count) }
    guard let symbols else { return copy word }
    return Array(
      UnsafeBufferPointer(start: symbols, count: Int(sb_stemmer_length(stemmer))))
  }
}

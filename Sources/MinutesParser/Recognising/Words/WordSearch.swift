// Questions about the words with some indices. Most words are in none of the rules' vocabularies, so
// that a vocabulary is fetched once and not for each word.

extension Sequence<Int> {
  /// Whether a word with one of these indices is in a set.
  @inline(__always)
  func hold(_ set: WordSet, in page: Page) -> Bool {
    for index in self where set.contains(page.words[index]) { return true }
    return false
  }

  /// Whether every word with one of these indices is in a set.
  @inline(__always)
  func allLie(_ set: WordSet, in page: Page) -> Bool {
    for index in self where !set.contains(page.words[index]) { return false }
    return true
  }

  /// Whether a phrase of a vocabulary begins with a word with one of these indices.
  ///
  /// - Parameter limit: Index behind the last word that may take part.
  @inline(__always)
  func hold<Meaning>(_ table: PhraseTable<Meaning>, in page: Page, limit: Int) -> Bool {
    for index in self
    where table.opens(page.words, at: index)
      && table.match(page.words, at: index, limit: limit) != nil
    {
      return true
    }
    return false
  }
}

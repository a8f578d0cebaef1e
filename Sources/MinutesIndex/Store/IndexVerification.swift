extension SearchIndex {
  /// Reads every byte of the index and holds it against the checksums that it was written with.
  ///
  /// - Returns: What is damaged; empty where the index is sound.
  ///
  /// Complexity: O(n) in the bytes of the index. Nothing is written.
  public func verify() -> [IndexError] {
    var damage: [IndexError] = []
    for segment in segments {
      do throws(SegmentError) {
        try segment.reader.verify()
      } catch {
        let file = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
        damage.append(IndexError(error, path: file + segment.entry.fileName))
      }
    }
    return damage
  }
}

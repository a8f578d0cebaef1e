package import MinutesIndex

extension SearchIndex {
  /// What is damaged of an index whose segments something has changed since it was written; empty where
  /// nothing has.
  ///
  /// Segments are never changed, and whoever makes one writes the manifest after it, and “minutes index”
  /// the hint after that. So a segment's file that is younger than both was overwritten or copied, and is
  /// read whole before it is believed.
  ///
  /// Complexity: a system call for each file; O(n) in the bytes of the index where one is younger.
  package func damageSinceWritten() -> [IndexError] {
    let folder = ArchivePath(path)
    func modified(_ name: String) -> Int64? {
      FileStamp(of: folder.appending(name.utf8))?.modified
    }
    guard let written = ["manifest", "hint"].compactMap(modified).max() else { return [] }
    let isTouched = segmentFileNames.contains { modified($0).map { $0 > written } ?? false }
    return isTouched ? verify() : []
  }
}

internal import MinutesArchive

/// Where a page's links to its sources lead.
struct SourceLinks: Sendable {
  /// The folders above the page, from the root on.
  private let folder: [ArraySlice<UInt8>]

  /// - Parameter page: The file of the page; nil where it is written to standard output.
  init(page: String?) {
    let parent = page.map { Array($0.utf8) }.flatMap { path in
      path.lastIndex(of: UInt8(ascii: "/")).map { ArchivePath(bytes: Array(path[...$0])) }
    }
    folder = Self.parts((parent ?? ArchivePath(".")).real?.bytes ?? [])
  }

  /// The way from the page to a file, so that both can be moved together; nil for standard input.
  ///
  /// Complexity: O(n) in the length of the paths.
  func address(of path: ArchivePath) -> String? {
    guard path != .standardInput, let real = path.real else { return nil }
    let target = Self.parts(real.bytes)
    var common = 0
    while common < min(folder.count, target.count - 1), folder[common] == target[common] {
      common += 1
    }
    let up = Array(repeating: "..", count: folder.count - common)
    return (up + target[common...].map { PercentEncoding.path($0) }).joined(separator: "/")
  }

  /// An address on the web that a document names; nil where it is of another kind, for a page may be
  /// made to do things by those.
  static func web(_ url: String?) -> String? {
    guard let url else { return nil }
    let isWeb = ["http://", "https://"].contains { url.lowercased().hasPrefix($0) }
    return isWeb && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? url : nil
  }

  /// What leads a browser to words on a page, and marks them there.
  static func fragment(_ words: some Collection<UInt8>) -> String {
    guard (1...200).contains(words.count) else { return "" }
    return "#:~:text=\(PercentEncoding.component(words))"
  }

  private static func parts(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
    path.split(separator: UInt8(ascii: "/"))
  }
}

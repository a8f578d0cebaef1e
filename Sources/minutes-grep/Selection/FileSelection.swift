internal import MinutesArchive

/// Which of the files that are found in folders are searched. What is named itself always is.
struct FileSelection: Sendable {
  /// Of which types; empty for all.
  var types: [FileType] = []
  /// The later ones go before the earlier ones.
  var globs: [Glob] = []
  /// The most bytes that a file may have.
  var sizeLimit: Int64?
  /// Whether documents are wanted in which nothing is found.
  var wantsAll = false

  /// Whether every file is searched, and those in which nothing is found are not asked for.
  var takesAll: Bool { types.isEmpty && globs.isEmpty && sizeLimit == nil && !wantsAll }

  /// Whether a file is searched.
  ///
  /// - Parameter stamp: What the file system says of it; nil where it was not asked.
  func takes(_ path: ArchivePath, _ stamp: FileStamp? = nil, isNamed: Bool = false) -> Bool {
    if isNamed { return true }
    if !types.isEmpty, !types.contains(where: { $0.matches(path) }) { return false }
    if let glob = globs.last(where: { $0.matches(path.bytes) }) {
      if glob.isExclusion { return false }
    } else if globs.contains(where: { !$0.isExclusion }) {
      return false
    }
    guard let sizeLimit else { return true }
    return (stamp ?? FileStamp(of: path)).map { $0.byteCount <= sizeLimit } ?? false
  }

  /// Whether something that cannot be read is complained of: what is found in folders is chosen by its name.
  func takes(_ error: FileError) -> Bool {
    guard error.reason == .deadLink else { return true }
    var named = self
    named.sizeLimit = nil
    return named.takes(error.path)
  }
}

/// A form of documents, told by the ends of their names.
enum FileType: String, CaseIterable, Sendable {
  case html, md, txt

  private var extensions: [String] {
    switch self {
    case .html: ["html", "htm", "xhtml"]
    case .md: ["md", "markdown"]
    case .txt: ["txt", "text"]
    }
  }

  func matches(_ path: ArchivePath) -> Bool {
    guard let dot = path.bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let name = String(decoding: path.bytes[(dot + 1)...], as: UTF8.self).lowercased()
    return extensions.contains(name)
  }
}

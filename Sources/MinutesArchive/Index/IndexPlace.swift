internal import MinutesIndex

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where an index and the archive lie that belong together, and which part of the archive is meant.
package struct IndexPlace: Sendable {
  /// A file or folder that was named, and its path in the archive's folder.
  package struct Root: Sendable {
    package var path: ArchivePath
    package var key: [UInt8]
  }

  /// The index's folder, as it is to be opened.
  package let index: String
  /// The archive's folder, which keys are relative to; without links.
  package let archive: ArchivePath
  /// What is to be indexed, in the order of keys, none inside another.
  package let roots: [Root]
  private let keys: [ArchivePath: [UInt8]]
  private let rootKeys: Set<[UInt8]>

  /// The name of an index's folder in the folder of the archive.
  package static let folderName = ".minutes"

  /// The key of the setting that tells where the archive's folder is, seen from the index's.
  package static let setting = "archive"

  /// - Parameters:
  ///   - paths: What the caller named; what is not there is passed over.
  ///   - index: The index's folder, where the caller named one.
  ///   - isMadeAnew: Whether nothing of an index that is damaged is needed.
  package init(paths: [String], index: String?, isMadeAnew: Bool = false) throws {
    guard !paths.contains("-") else {
      throw IndexPlaceError(
        "standard input has no path by which an index could know it; name files or folders.")
    }
    let folder = paths.count == 1 ? ArchivePath(paths[0]).realFolder : nil
    guard let index = index ?? folder.map({ _ in Self.inside(paths[0], Self.folderName) }) else {
      throw IndexPlaceError(
        "say with --index where the index is; only for a single folder that is clear.")
    }
    self.index = index
    let settings = try Self.settings(of: index, orNone: isMadeAnew)
    guard let around = ArchivePath(Self.parent(of: index)).realFolder else {
      throw IndexPlaceError("there is no folder \(Self.parent(of: index)) for the index to lie in.")
    }
    if let settings {
      archive = Self.archive(settings, around: around) ?? folder ?? around
    } else {
      archive = folder.flatMap { $0.bytes(in: around) == nil ? $0 : nil } ?? around
    }
    isAround = archive == around
    var roots: [Root] = []
    for path in paths.map({ ArchivePath($0) }) {
      guard let real = path.real else { continue }
      guard let key = real.bytes(in: archive) else {
        throw IndexPlaceError(
          "\(path.name) is not in \(archive.name), whose documents are in the index \(index).")
      }
      roots.append(Root(path: path, key: key))
    }
    self.roots = Self.outermost(roots)
    rootKeys = Set(self.roots.map(\.key))
    keys = Dictionary(
      self.roots.map { ($0.path == ArchivePath(".") ? ArchivePath("") : $0.path, $0.key) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is named, in the order of keys, without what lies inside another thing that is named.
  ///
  /// Complexity: O(n log n) in their number.
  static func outermost(_ roots: [Root]) -> [Root] {
    var kept: Set<[UInt8]> = []
    // What a folder holds comes behind it in the order.
    return roots.sorted { $0.key.lexicographicallyPrecedes($1.key) }.filter { root in
      !lies(root.key, inAnyOf: kept) && kept.insert(root.key).inserted
    }
  }

  /// Whether a key, or that of a folder around it, is one of some keys.
  private static func lies(_ key: [UInt8], inAnyOf keys: Set<[UInt8]>) -> Bool {
    if keys.contains([]) || keys.contains(key) { return true }
    return key.indices.contains { key[$0] == UInt8(ascii: "/") && keys.contains(Array(key[..<$0])) }
  }

  /// The folder of the index that covers a file or folder: that of an archive at it or around it, the
  /// nearest; nil where there is none.
  package static func covering(_ path: ArchivePath) -> ArchivePath? {
    guard let real = path.real else { return nil }
    var folder = real.isFolder ? real.bytes[...] : parent(of: real.bytes[...])
    while true {
      let index = ArchivePath(bytes: Array(folder)).appending(folderName.utf8)
      if isIndex(index) { return index }
      guard folder.count > 1 else { return nil }
      folder = parent(of: folder)
    }
  }

  /// The archive's folder, without links, of an index; nil where there is none.
  ///
  /// - Parameter settings: What the index has written down.
  package static func archive(
    of index: ArchivePath, settings: [String: String]
  ) -> ArchivePath? {
    guard let around = index.real.map({ ArchivePath(bytes: Array(parent(of: $0.bytes[...]))) })
    else { return nil }
    return archive(settings, around: around)
  }

  private static func archive(
    _ settings: [String: String], around: ArchivePath
  ) -> ArchivePath? {
    settings[setting].map { $0 == ".." ? around : ArchivePath($0) }
  }

  /// Whether there is an index in a folder.
  package static func isIndex(_ folder: ArchivePath) -> Bool {
    folder.appending("manifest".utf8).status() != nil
  }

  /// The folder of the index that lies at a path or, where that is the folder of an archive, in it; nil where there
  /// is none.
  package static func index(at path: ArchivePath) -> ArchivePath? {
    [path, path.appending(folderName.utf8)].first(where: isIndex)
  }

  /// The folder around a path that begins at the root and has no links.
  private static func parent(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return path[..<max(slash, path.startIndex + 1)]
  }

  /// Whether the archive's folder is the one around the index.
  private let isAround: Bool

  /// What the index writes down about the archive's folder.
  package var note: String { isAround ? ".." : archive.name }

  /// Whether all of the archive is meant.
  package var isWhole: Bool { roots.contains { $0.key.isEmpty } }

  /// The key of what a walk over the roots found.
  package func key(of path: ArchivePath) -> [UInt8]? {
    if let key = keys[path] { return key }
    var end = path.bytes.count
    while let slash = path.bytes[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let root = ArchivePath(bytes: Array(path.bytes[..<slash]))
      let withSlash = ArchivePath(bytes: Array(path.bytes[...slash]))
      if let key = keys[root] ?? keys[withSlash] {
        return Self.joined(key, path.bytes[(slash + 1)...])
      }
      end = slash
    }
    return keys[ArchivePath("")].map { Self.joined($0, path.bytes[...]) }
  }

  /// Whether a key is that of something in the roots.
  package func covers(_ key: String) -> Bool {
    Self.lies(Array(key.utf8), inAnyOf: rootKeys)
  }

  /// Whether one key is that of another's folder, or the same.
  package static func holds(_ folder: [UInt8], _ key: [UInt8]) -> Bool {
    guard key.starts(with: folder) else { return false }
    return folder.isEmpty || key.count == folder.count || folder.last == UInt8(ascii: "/")
      || key[folder.count] == UInt8(ascii: "/")
  }

  private static func joined(_ key: [UInt8], _ rest: ArraySlice<UInt8>) -> [UInt8] {
    key.isEmpty ? Array(rest) : key + [UInt8(ascii: "/")] + rest
  }

  /// What an index has written down; nil where it is damaged and that is no matter.
  private static func settings(
    of index: String, orNone: Bool
  ) throws(IndexError) -> [String: String]? {
    do throws(IndexError) {
      return try SearchIndex(at: index).settings
    } catch {
      if orNone, error.isDamage { return nil }
      guard error.reason == .missing else { throw error }
      return [:]
    }
  }

  private static func inside(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
  }

  private static func parent(of path: String) -> String {
    var path = Substring(path)
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return path == ".." ? "../.." : "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Why an index and what is to be in it do not fit together.
package struct IndexPlaceError: Error, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension ArchivePath {
  /// The path of this folder without links; nil where it is no folder.
  fileprivate var realFolder: ArchivePath? { isFolder ? real : nil }

  /// The path below a folder; nil where this is not below it. Both without links.
  package func bytes(in folder: ArchivePath) -> [UInt8]? {
    if self == folder { return [] }
    guard IndexPlace.holds(folder.bytes, bytes) else { return nil }
    let start = folder.bytes.last == UInt8(ascii: "/") ? folder.bytes.count : folder.bytes.count + 1
    return Array(bytes[start...])
  }
}

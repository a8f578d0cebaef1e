import Foundation
import MinutesArchive
import MinutesTestSupport
import Testing

@Suite("The walk over an archive")
struct WalkTests {
  /// A tree of files and folders whose names come before and behind each other in every way.
  private static func tree(seed: UInt64, count: Int) -> [String] {
    var random = SeededRandom(seed: seed)
    let folders = ["a", "a-b", "a.b", "b", "B", "é", ".hidden", "a b", "0"]
    let files = ["a.txt", "a", "a-b.md", "b.html", "B.HTM", "é.text", ".a.txt", "a.log", "0.xhtml"]
    var paths: Set<String> = []
    while paths.count < count {
      var path = "archive/"
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        path +=
          "\(folders.randomElement(using: &random) ?? "a").\(Int.random(in: 0...3, using: &random))/"
      }
      paths.insert(path + (files.randomElement(using: &random) ?? "a"))
    }
    return paths.sorted()
  }

  /// The documents among some paths in the order of a walk: that of their bytes.
  private static func documents(_ paths: [String]) -> [String] {
    let extensions: Set = ["txt", "text", "html", "htm", "xhtml", "md", "markdown"]
    return paths.filter { path in
      !path.contains("/.") && extensions.contains((path as NSString).pathExtension.lowercased())
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func names(_ walk: ArchiveWalk) -> [String] {
    var names: [String] = []
    while let found = walk.next() {
      if case .document(let path, let stamp, _) = found, stamp != nil { names.append(path.name) }
    }
    return names
  }

  @Test("has every document in the order of the paths", arguments: [1, 2, 3, 4])
  func order(seed: UInt64) throws {
    let paths = Self.tree(seed: seed, count: 150 * Int(seed))
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: paths.map { ($0, "x") }))
    let walk = ArchiveWalk(roots: [ArchivePath(folder.path + "/archive")])
    #expect(Self.names(walk) == Self.documents(paths).map { "\(folder.path)/\($0)" })
  }

  @Test("passes over what it is told to, and stops on the way now and then")
  func passing() throws {
    let paths = (0..<900).map { "archive/\($0 / 90)/\($0).txt" } + ["archive/99/last.md"]
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: paths.map { ($0, "x") }))
    let walk = ArchiveWalk(roots: [ArchivePath(folder.path + "/archive")])
    var asked: [String] = []
    var found: [String] = []
    var stops = 0
    while !walk.isAtEnd {
      let next = walk.next { folder, name, stamp in
        asked.append("\(folder.name)/\(String(decoding: name, as: UTF8.self))")
        return stamp.byteCount == 1 && !name.elementsEqual("last.md".utf8)
      }
      guard case .document(let path, _, _) = next else {
        stops += 1
        continue
      }
      found.append(path.name)
    }
    #expect(asked == Self.documents(paths).map { "\(folder.path)/\($0)" })
    #expect(found == ["\(folder.path)/archive/99/last.md"])
    #expect((2...6).contains(stops))
  }

  @Test("may be given up in the middle")
  func givenUp() throws {
    let paths = (0..<400).map { "archive/\($0)/\($0).txt" }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: paths.map { ($0, "x") }))
    for count in [1, 3, 40] {
      let walk = ArchiveWalk(roots: [ArchivePath(folder.path + "/archive")])
      for _ in 0..<count { #expect(walk.next() != nil) }
    }
  }

  @Test("tells of a folder that cannot be read, and goes on")
  func unreadable() throws {
    let folder = try TemporaryFolder([
      "archive/a/1.txt": "x", "archive/b/2.txt": "x", "archive/c/3.txt": "x",
    ])
    let locked = folder.path + "/archive/b"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: locked)
    }
    let walk = ArchiveWalk(roots: [ArchivePath(folder.path + "/archive")])
    var failed: [String] = []
    var found: [String] = []
    while let next = walk.next() {
      switch next {
      case .document(let path, _, _): found.append(path.name)
      case .failure(let error): failed.append(error.path.name)
      }
    }
    // Root may read everything.
    let isRoot = getuid() == 0
    #expect(failed == (isRoot ? [] : [locked]))
    #expect(found.count == (isRoot ? 3 : 2))
  }

  @Test("folders may lie in each other deeper than files can be open")
  func deep() throws {
    let folder = try TemporaryFolder()
    let make = #"""
      mkdir -p archive/$(printf 'a/%.0s' $(seq 700))
      for i in 1 20 300 700; do echo x > archive/$(printf 'a/%.0s' $(seq 1 $i))$i.txt; done
      """#
    #expect(try CommandRun.ofShell(make, in: folder).status == 0)
    for limit in [24, 256] {
      let run = try CommandRun.ofShell(
        "ulimit -n \(limit); minutes-grep -c x archive; minutes convert archive | wc -l",
        in: folder)
      #expect(run.errors == "", "limit \(limit)")
      #expect(run.lines.count == 5)
      #expect(run.lines.last?.trimmingCharacters(in: .whitespaces) == "4")
    }
  }

  @Test("many folders beside each other need few open files")
  func wide() throws {
    let paths = (0..<200).map { "archive/\($0 / 20)/\($0)/\($0).txt" }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: paths.map { ($0, "x") }))
    let run = try CommandRun.ofShell("ulimit -n 24; minutes-grep -l x archive", in: folder)
    #expect(run.errors == "")
    #expect(run.lines == Self.documents(paths))
  }
}

@Suite("What is set aside")
struct SetAsideTests {
  @Test(
    "every piece comes back, from memory and from the file", arguments: [0, 1, 10, 64, 1 << 20])
  func pieces(limit: Int) throws {
    let aside = SetAside(limit: limit)
    let pieces = (0..<200).map { number in
      [UInt8](repeating: UInt8(number), count: number * 7 % 90)
    }
    let places = pieces.map { aside.add($0) }
    for number in pieces.indices.reversed() {
      #expect(try aside.piece(at: places[number]) == pieces[number])
    }
    let last = aside.add([1, 2, 3])
    #expect(try aside.piece(at: last) == [1, 2, 3])
    #expect(try aside.piece(at: places[5]) == pieces[5])
  }
}

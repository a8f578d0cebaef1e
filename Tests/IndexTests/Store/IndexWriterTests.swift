import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("writing an index")
struct IndexWriterTests {
  private func state(of folder: any IndexFolder) throws -> IndexState {
    try IndexState(SearchIndex(in: folder))
  }

  @Test("after each commit the index holds what was put and not deleted")
  func histories() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let script = IndexScript(seed: seed, commits: 12)
      let folder = SimulatedFolder()
      for count in 1...script.commits.count {
        let part = IndexScript(seed: seed, commits: count)
        var done = 0
        try part.run(in: folder, from: count - 1, done: &done)
        let index = try SearchIndex(in: folder)
        #expect(try IndexState(index) == script.states[count], "seed \(seed), commit \(count)")
        #expect(index.documentCount == script.states[count].documents.count)
        #expect(index.verify().isEmpty)
      }
    }
  }

  @Test("what was not committed is not seen, and is gone with the writer")
  func uncommitted() throws {
    let folder = SimulatedFolder()
    do {
      let writer = try IndexWriter(in: folder)
      try writer.put(IndexScript.record("a", "one"))
      try writer.commit()
      try writer.put(IndexScript.record("b", "two"))
      try writer.delete("a")
      #expect(try state(of: folder).documents.keys.sorted() == ["a"])
    }
    let writer = try IndexWriter(in: folder)
    #expect(try writer.fingerprints().keys.map(\.text).sorted() == ["a"])
  }

  @Test("a reader keeps its state through fifty commits, merges and removals")
  func snapshot() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    let writer = try IndexWriter(at: path, options: IndexScript.options)
    try writer.put(IndexScript.record("a", "before"))
    try writer.commit()
    let index = try SearchIndex(at: path)
    let before = try IndexState(index)
    for number in 0..<50 {
      try writer.put(IndexScript.record("a", "after \(number)"))
      try writer.put(IndexScript.record("b \(number)", "more"))
      try writer.commit()
    }
    try writer.compact()
    #expect(try IndexState(index) == before)
    #expect(try SearchIndex(at: path).documentCount == 51)
    #expect(try folder.segmentNames("index").count == 1)
  }

  @Test("a document that is put twice before a commit is there once")
  func putTwice() throws {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    try writer.put(IndexScript.record("a", "one"))
    try writer.put(IndexScript.record("a", "two"))
    #expect(try writer.fingerprint(of: "a") == IndexScript.record("a", "two").fingerprint)
    try writer.commit()
    #expect(try state(of: folder).documents == ["a": "two\n"])
    try writer.put(IndexScript.record("a", "three"))
    #expect(try writer.delete("a"))
    #expect(try !writer.delete("a"))
    #expect(try writer.fingerprint(of: "a") == nil)
    try writer.commit()
    #expect(try state(of: folder).documents.isEmpty)
  }

  @Test("a commit without changes changes nothing")
  func emptyCommit() throws {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    try writer.put(IndexScript.record("a", "one"))
    let generation = try writer.commit().generation
    let files = folder.files
    #expect(try writer.commit().generation == generation)
    #expect(folder.files == files)
  }

  @Test("documents go to disk when they take more memory than they may")
  func memoryLimit() throws {
    let folder = SimulatedFolder()
    var options = IndexWriter.Options()
    options.memoryLimit = 1
    let writer = try IndexWriter(in: folder, options: options)
    try writer.put(IndexScript.record("a", "one"))
    try writer.put(IndexScript.record("a", "two"))
    try writer.put(IndexScript.record("b", "three"))
    #expect(folder.files.keys.filter { $0.hasPrefix("segment") }.count == 3)
    #expect(throws: IndexError.self) { try SearchIndex(in: folder) }
    try writer.commit()
    #expect(try state(of: folder).documents == ["a": "two\n", "b": "three\n"])
  }

  @Test("what a killed writer left behind goes with the next one, and nothing else does")
  func garbage() throws {
    let folder = SimulatedFolder()
    var done = 0
    try IndexScript(seed: 1, commits: 3).run(in: folder, done: &done)
    var files = folder.files
    let garbage = ["segment-000000ff", "manifest.new", "hint.new"]
    let others = ["lock", "notes.txt", "segment-notes", "manifest.old", "segment-1"]
    for name in garbage + others { files[name] = [1, 2, 3] }
    let littered = SimulatedFolder(files)
    _ = try IndexWriter(in: littered)
    #expect(garbage.allSatisfy { littered.files[$0] == nil })
    #expect(others.allSatisfy { littered.files[$0] != nil })
    #expect(try state(of: littered) == state(of: folder))
  }

  @Test("the second writer is told who is the first")
  func lock() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    do {
      let writer = try IndexWriter(at: path)
      try writer.commit()
      let error = #expect(throws: IndexError.self) { try IndexWriter(at: path) }
      guard case .locked(let holder) = error?.reason else {
        Issue.record("not locked: \(String(describing: error))")
        return
      }
      #expect(holder?.process == ProcessNumber.own)
      #expect(error?.description.contains("process \(ProcessNumber.own) on ") == true)
    }
    _ = try IndexWriter(at: path)
  }

  @Test("compacted, an index has one segment whose bytes depend on its documents alone")
  func compaction() throws {
    let script = IndexScript(seed: 3, commits: 9)
    let folder = SimulatedFolder()
    var done = 0
    try script.run(in: folder, done: &done)
    try IndexWriter(in: folder).compact()
    let direct = SimulatedFolder()
    let writer = try IndexWriter(in: direct)
    for (key, text) in script.states[9].documents { try writer.put(IndexScript.record(key, text)) }
    try writer.compact()
    #expect(folder.segmentBytes == direct.segmentBytes)
    #expect(folder.segmentBytes.count == 1)
  }

  @Test("no segment becomes larger than the policy says, however often documents are added")
  func largestSegment() throws {
    var options = IndexWriter.Options()
    options.mergePolicy.segmentsPerTier = 2
    options.mergePolicy.largestSegment = 10
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder, options: options)
    for number in 0..<60 {
      try writer.put(IndexScript.record("document \(number)", "text \(number)"))
      #expect(try writer.commit().mergeFailure == nil)
    }
    let many = try SearchIndex(in: folder).segments
    #expect(many.allSatisfy { $0.reader.passageCount <= 10 })
    #expect(many.count < 14)
    try writer.compact()
    let compact = folder.segmentBytes
    #expect(compact.count == 6)
    #expect(try state(of: folder).documents.count == 60)
    let generation = try SearchIndex(in: folder).generation
    try writer.compact()  // nothing is to be done
    #expect(try SearchIndex(in: folder).generation == generation)

    let direct = SimulatedFolder()
    let other = try IndexWriter(in: direct, options: options)
    for number in (0..<60).reversed() {
      try other.put(IndexScript.record("document \(number)", "text \(number)"))
    }
    try other.compact()
    let isSame = direct.segmentBytes == compact
    #expect(isSame)
  }

  @Test("keys that look alike and have other bytes are other documents, through commits and merges")
  func keysByBytes() throws {
    let keys = ["caf\u{E9}.md", "cafe\u{301}.md"]
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    for key in keys { try writer.put(IndexScript.record(key, "in one commit")) }
    try writer.commit()
    #expect(try SearchIndex(in: folder).documentCount == 2)
    try writer.put(IndexScript.record(keys[0], "in another"))
    try writer.commit()
    try writer.compact()
    #expect(try SearchIndex(in: folder).documentCount == 2)
    #expect(try writer.fingerprint(of: keys[0]) != writer.fingerprint(of: keys[1]))
    let query = try QueryParser().parse("another")
    #expect(try SearchIndex(in: folder).count(query) == 1)
    try writer.delete(keys[1])
    try writer.commit()
    #expect(try SearchIndex(in: folder).documentCount == 1)
    #expect(try writer.fingerprints().keys.map { Array($0.text.utf8) } == [Array(keys[0].utf8)])
  }

  @Test("parts of a merge that fails leave nothing behind")
  func failedParts() throws {
    var options = IndexWriter.Options()
    options.mergePolicy.segmentsPerTier = 1_000
    options.mergePolicy.largestSegment = 10
    var failedParts: Set<String> = []
    for failing in 0..<80 {
      let folder = SimulatedFolder()
      let writer = try IndexWriter(in: folder, options: options)
      for number in 0..<30 {
        try writer.put(IndexScript.record("document \(number)", "text \(number)"))
        if number % 5 == 4 { try writer.commit() }
      }
      let before = Set(try folder.names())
      folder.inject(.once(failing, code: SystemCode.noSpace))
      let commit = try? writer.compact()
      guard commit == nil, folder.calls[failing].name.hasPrefix("segment-") else { continue }
      failedParts.insert(folder.calls[failing].name)
      #expect(Set(try folder.names()) == before)
      #expect(try state(of: folder).documents.count == 30)
      try writer.compact()  // once there is room
      #expect(try SearchIndex(in: folder).segments.count == 3)
    }
    #expect(failedParts.count == 3)
  }

  @Test("an index that lost all its documents has no segment")
  func emptied() throws {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    try writer.put(IndexScript.record("a", "one"))
    try writer.commit()
    try writer.delete("a")
    try writer.commit()
    #expect(folder.segmentBytes.isEmpty)
    #expect(try SearchIndex(in: folder).documentCount == 0)
  }
}

@Suite("joining indexes")
struct IndexJoinTests {
  /// The documents of a history in so many indexes, each by its key.
  private func shards(_ count: Int, of state: IndexState) throws -> [SearchIndex] {
    try (0..<count).map { number in
      let folder = SimulatedFolder()
      let writer = try IndexWriter(in: folder)
      for (key, text) in state.documents
      where key.utf8.reduce(0, { $0 + Int($1) }) % count == number {
        try writer.put(IndexScript.record(key, text))
      }
      writer.settings = ["shard": "\(number)"]
      try writer.commit()
      return try SearchIndex(in: folder)
    }
  }

  @Test("shards joined in any order give the same files, and the segment of an index of all")
  func anyOrder() throws {
    let state = IndexScript(seed: 5, commits: 20).states[20]
    let shards = try shards(3, of: state)
    var results: [[String: [UInt8]]] = []
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      let folder = SimulatedFolder()
      let writer = try IndexWriter(in: folder)
      writer.settings = ["archive": ".."]
      try writer.join(order.map { shards[$0] })
      #expect(try IndexState(SearchIndex(in: folder)) == state)
      results.append(folder.files)
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
    let whole = SimulatedFolder()
    let writer = try IndexWriter(in: whole)
    for (key, text) in state.documents { try writer.put(IndexScript.record(key, text)) }
    try writer.commit()
    #expect(whole.segmentBytes == results[0].filter { $0.key.hasPrefix("segment") }.map(\.value))
  }

  @Test("the same document in two indexes is there once; two of one key are refused")
  func repetition() throws {
    func index(_ text: String) throws -> SearchIndex {
      let folder = SimulatedFolder()
      let writer = try IndexWriter(in: folder)
      try writer.put(IndexScript.record("a", text))
      try writer.commit()
      return try SearchIndex(in: folder)
    }
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    try writer.join([index("one"), index("one")])
    #expect(try IndexState(SearchIndex(in: folder)).documents == ["a": "one\n"])
    let error = #expect(throws: IndexError.self) { try writer.join([index("two")]) }
    #expect(error?.reason == .conflict(key: "a"))
    try writer.put(IndexScript.record("b", "more"))
    try writer.commit()
    #expect(try SearchIndex(in: folder).documentCount == 2)
  }
}

extension SimulatedFolder {
  /// The bytes of the segments by their names.
  fileprivate var segmentBytes: [[UInt8]] {
    files.filter { $0.key.hasPrefix("segment") }.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension TemporaryFolder {
  fileprivate func segmentNames(_ folder: String) throws -> [String] {
    try SystemFolder(path + "/" + folder).names().filter { $0.hasPrefix("segment") }
  }
}

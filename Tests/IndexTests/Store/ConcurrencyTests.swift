import MinutesTestSupport
import Testing

@testable import MinutesIndex

/// A small share of what `scripts/check-reliability` does with processes.
@Suite("an index is read and written by many tasks at once")
struct ConcurrencyTests {
  @Test(
    "each reader sees the documents of one commit, whatever the writer does",
    .unlessItHangs)
  func readersAndWriter() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    let writer = try IndexWriter(at: path, options: IndexScript.options)
    @Sendable func write(_ generation: Int) throws {
      for number in 0..<5 {
        try writer.put(IndexScript.record("\(number)", "commit \(generation)\n"))
      }
      try writer.commit()
    }
    try write(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          var last = 0
          while last < 30 {
            let texts = Set(try IndexState(SearchIndex(at: path)).documents.values)
            let text = try #require(texts.first)
            #expect(texts.count == 1)
            let generation = try #require(Int(text.dropFirst("commit ".count).dropLast()))
            #expect(generation >= last)
            last = generation
            await Task.yield()
          }
        }
      }
      group.addTask { for generation in 1...30 { try write(generation) } }
      try await group.waitForAll()
    }
  }

  @Test("many tasks write through one writer, and one reader is used by many")
  func sharedWriterAndReader() async throws {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder, options: IndexScript.options)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<10 {
            try writer.put(IndexScript.record("\(task)/\(number)", "text \(number)\n"))
            if number % 5 == 4 { try writer.commit() }
          }
          try writer.delete("\(task)/0")
        }
      }
      try await group.waitForAll()
    }
    try writer.commit()
    let index = try SearchIndex(in: folder)
    #expect(index.documentCount == 72)
    let states = try await withThrowingTaskGroup(of: IndexState.self) { group in
      for _ in 0..<8 { group.addTask { try IndexState(index) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(states).count == 1)
  }
}

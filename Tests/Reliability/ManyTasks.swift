import Foundation
import MinutesIndex
import MinutesTestSupport

/// One process in which many threads use the same values. The thread sanitizer is to watch it, where
/// `scripts/check-reliability` builds this program for it.
enum ManyTasks {
  static var checks: [Check] {
    [
      Check(
        id: "K4", promise: "an index read by 4 threads and written by 2 at once, watched for races"
      ) {
        try run(operations: $0 ? 2_000 : 100_000)
      }
    ]
  }

  private static var isWatched: Bool {
    #if THREAD_SANITIZER
      true
    #else
      false
    #endif
  }

  /// - Parameter operations: Of each thread that reads.
  private static func run(operations: Int) throws -> Check.Outcome {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder, options: IndexScript.options)
    for number in 0..<20 { try writer.put(History.rewriting.record(number)) }
    try writer.commit()
    let index = try SearchIndex(in: folder)
    let parser = QueryParser()
    let queries = try ["the board", "word AND report", "uni*", "noted NEAR/3 report"].map {
      try parser.parse($0)
    }
    let expected = try queries.map { try index.count($0) }

    let outcome = SharedOutcome()
    DispatchQueue.concurrentPerform(iterations: 6) { thread in
      do {
        var done = 0
        switch thread {
        case 0, 1:  // one value, shared
          while done < operations {
            let number = done % queries.count
            if try index.count(queries[number]) != expected[number] {
              outcome.fail("another count")
            }
            done += 1
          }
        case 2:  // hits and ranks of the shared value
          while done < operations / 10 {
            _ = try index.best(queries[done % queries.count], limit: 3)
            var hits = try index.search(queries[0]).hits()
            while try hits.next() != nil {}
            done += 1
          }
        case 3:  // whatever was committed last
          while done < operations / 10 {
            let state = try IndexState(SearchIndex(in: folder))
            if state.documents.count < History.rewriting.keyCount {
              outcome.fail("documents are missing")
            }
            done += 1
          }
        default:  // two threads with one writer
          while done < operations / 100 {
            try writer.put(History.rewriting.record(20 + done % 20))
            _ = try writer.fingerprint(of: History.rewriting.key(done % 20))
            try writer.commit()
            done += 1
          }
        }
        outcome.with { $0.cases += done }
      } catch {
        outcome.fail("thread \(thread): \(error)")
      }
    }
    var result = outcome.value
    result.note = isWatched ? "under the thread sanitizer" : "not under the thread sanitizer"
    return result
  }
}

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Works on documents on all cores and hands the results over in the order in which the documents
/// were given.
///
/// Between what is begun and what has been handed over lies a window of so many documents and so
/// many bytes; so memory does not grow with the archive, and one slow document holds up no more than
/// the window.
package struct DocumentStream {
  /// What the receiver wants next.
  package enum Flow: Sendable {
    case goOn
    case stop
  }

  /// What is to be done for one document.
  package enum Step<Output: Sendable>: Sendable {
    /// A file is to be read; `isNamed` where the caller named it itself.
    case read(ArchivePath, byteCount: Int, isNamed: Bool)
    /// The file need not be read; this, called on any thread, knows.
    case known(ArchivePath, @Sendable () -> Output)
    /// A file or folder cannot be read.
    case failure(FileError)
    /// Nothing; but so many documents were passed over that results may be handed over meanwhile.
    case pause
  }

  private let jobs: Int
  private let sizeLimit: Int
  /// Bytes of files in the window, beyond which nothing more is begun.
  private static let byteLimit = 128 << 20

  /// - Parameters:
  ///   - jobs: How many documents to work on at a time; nil for one a core.
  ///   - sizeLimit: The most bytes that one document may have.
  package init(jobs: Int? = nil, sizeLimit: Int = FileReading.defaultLimit) {
    self.jobs = max(jobs ?? Self.coreCount, 1)
    self.sizeLimit = sizeLimit
  }

  /// Cores that are there to work.
  package static var coreCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// Works on every document of a walk.
  ///
  /// - Parameters:
  ///   - walk: What to read.
  ///   - isWanted: Whether a document is to be read at all; asked in the order of the walk.
  ///   - work: What to do with the bytes of a document, on any thread.
  ///   - receive: Takes the results one by one, in order.
  package func forEach<Output: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    of walk: ArchiveWalk, where isWanted: (ArchivePath, FileStamp?) -> Bool = { _, _ in true },
    work: @escaping @Sendable (ArchivePath, [UInt8]) -> Output,
    receive: (ArchivePath, Result<Output, FileError>) throws -> Flow
  ) async throws {
    func next() -> Step<Output>? {
      while let found = walk.next() {
        switch found {
        case .failure(let error): return .failure(error)
        case .document(let path, let stamp, let isNamed):
          if isWanted(path, stamp) {
            return .read(path, byteCount: Int(stamp?.byteCount ?? 0), isNamed: isNamed)
          }
        }
      }
      return nil
    }
    try await forEach(of: next, work: work, receive: receive)
  }

  /// Works on the documents that `next` gives.
  ///
  /// - Parameters:
  ///   - next: The next document, in the order in which results are wanted; nil at the end.
  ///   - work: What to do with the bytes of a document, on any thread.
  ///   - receive: Takes the results one by one, in order.
  package func forEach<Output: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    of next: () throws -> Step<Output>?,
    work: @escaping @Sendable (ArchivePath, [UInt8]) -> Output,
    receive: (ArchivePath, Result<Output, FileError>) throws -> Flow
  ) async throws {
    var batches = StepBatches<Output>()
    var held = try batches.next(next)
    var window = DeliveryWindow<Output>(capacity: 4 * jobs)
    // The pool of threads runs a task a core. Where that many are wanted, more of them may wait.
    let limit = jobs >= Self.coreCount ? 4 * jobs : jobs
    let sizeLimit = sizeLimit
    try await withThrowingTaskGroup(of: DeliveryWindow<Output>.Done.self) { group in
      var running = 0
      while true {
        while let batch = held, window.hasRoom, running < limit {
          if batch.steps.isEmpty {
            held = try batches.next(next)
            break
          }
          guard window.byteCount + batch.byteCount <= Self.byteLimit || window.isEmpty else {
            break
          }
          let number = window.begin(byteCount: batch.byteCount)
          running += 1
          group.addTask {
            var results: [(ArchivePath, Result<Output, FileError>)] = []
            for step in batch.steps {
              if let result = Self.result(step, limit: sizeLimit, work) { results.append(result) }
            }
            return .init(number: number, results: results)
          }
          held = try batches.next(next)
        }
        while let done = window.takeFirst() {
          for (path, result) in done.results {
            guard try receive(path, result) == .goOn else { return group.cancelAll() }
          }
        }
        if running == 0, held == nil { return }
        if running > 0, let done = try await group.next() {
          running -= 1
          window.finish(done)
        }
      }
    }
  }

  /// The result of a step; nil for a pause, and for a page with results in a folder, which is no document.
  private static func result<Output>(
    _ step: Step<Output>, limit: Int, _ work: (ArchivePath, [UInt8]) -> Output
  ) -> (ArchivePath, Result<Output, FileError>)? {
    switch step {
    case .pause: return nil
    case .failure(let error): return (error.path, .failure(error))
    case .known(let path, let known): return (path, .success(known()))
    case .read(let path, let byteCount, let isNamed):
      do throws(FileError) {
        let bytes = try FileReading.read(
          path, limit: limit, waits: isNamed, byteCount: isNamed ? nil : byteCount)
        // What a search has found would be found once more in the page that it wrote.
        if !isNamed, ReportMark.stands(in: bytes) { return nil }
        return (path, .success(work(path, bytes)))
      } catch {
        return (path, .failure(error))
      }
    }
  }
}

/// Puts documents together that one task works on: first one, so that there is a result soon, and
/// more and more of them, since a task costs as much as reading a small file.
private struct StepBatches<Output: Sendable> {
  struct Batch: Sendable {
    var steps: [DocumentStream.Step<Output>]
    var byteCount: Int
  }

  private var count = 1
  private var begun = 0
  private static var largestCount: Int { 16 }
  private static var byteLimit: Int { 256 << 10 }

  /// The next documents; none of them where there is a pause first, nil at the end.
  ///
  /// - Parameter step: Gives them one by one.
  mutating func next(_ step: () throws -> DocumentStream.Step<Output>?) throws -> Batch? {
    var batch = Batch(steps: [], byteCount: 0)
    while batch.steps.count < count, batch.byteCount < Self.byteLimit {
      guard let step = try step() else {
        if batch.steps.isEmpty { return nil }
        break
      }
      if case .pause = step { break }
      batch.steps.append(step)
      if case .read(_, let byteCount, _) = step { batch.byteCount += byteCount }
    }
    begun += batch.steps.count
    count = min(max(begun / 16, 1), Self.largestCount)
    return batch
  }
}

/// The documents between the first that has not been handed over and the last that was begun.
private struct DeliveryWindow<Output: Sendable> {
  struct Done: Sendable {
    var number: Int
    var results: [(ArchivePath, Result<Output, FileError>)]
  }

  private struct Place {
    var byteCount = 0
    var done: Done?
  }

  /// A ring: batch `n` has its place at `n` modulo the capacity.
  private var places: [Place]
  private var first = 0
  private var next = 0
  private(set) var byteCount = 0

  init(capacity: Int) {
    places = Array(repeating: Place(), count: capacity)
  }

  var hasRoom: Bool { next - first < places.count }
  var isEmpty: Bool { next == first }

  mutating func begin(byteCount: Int) -> Int {
    places[next % places.count] = Place(byteCount: byteCount)
    self.byteCount += byteCount
    next += 1
    return next - 1
  }

  mutating func finish(_ done: Done) {
    places[done.number % places.count].done = done
  }

  /// The first batch, if it is done.
  mutating func takeFirst() -> Done? {
    guard first < next, let done = places[first % places.count].done else { return nil }
    byteCount -= places[first % places.count].byteCount
    places[first % places.count] = Place()
    first += 1
    return done
  }
}

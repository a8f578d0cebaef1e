#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Works on the documents of a walk on all cores and hands the results over in the order of the
/// walk.
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

  private let walk: ArchiveWalk
  private let jobs: Int
  private let sizeLimit: Int
  /// Bytes of files in the window, beyond which nothing more is begun.
  private static let byteLimit = 128 << 20

  /// - Parameters:
  ///   - walk: What to read.
  ///   - jobs: How many documents to work on at a time; nil for one a core.
  ///   - sizeLimit: The most bytes that one document may have.
  package init(_ walk: ArchiveWalk, jobs: Int? = nil, sizeLimit: Int = FileReading.defaultLimit) {
    self.walk = walk
    self.jobs = max(jobs ?? Self.coreCount, 1)
    self.sizeLimit = sizeLimit
  }

  /// Cores that are there to work.
  package static var coreCount: Int { max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1) }

  /// Works on every document.
  ///
  /// - Parameters:
  ///   - isWanted: Whether a document is to be read at all; asked in the order of the walk.
  ///   - work: What to do with the bytes of a document, on any thread.
  ///   - receive: Takes the results one by one, in order.
  package func forEach<Output: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    where isWanted: (ArchivePath) -> Bool = { _ in true },
    work: @escaping @Sendable (ArchivePath, [UInt8]) -> Output,
    receive: (ArchivePath, Result<Output, FileError>) throws -> Flow
  ) async throws {
    var source = walk
    func next() -> ArchiveWalk.Found? {
      while let found = source.next() {
        if case .document(let path, _, _) = found, !isWanted(path) { continue }
        return found
      }
      return nil
    }
    var held = next()
    var window = DeliveryWindow<Output>(capacity: 4 * jobs)
    // The pool of threads runs a task a core. Where that many are wanted, more of them may wait.
    let limit = jobs >= Self.coreCount ? 4 * jobs : jobs
    try await withThrowingTaskGroup(of: DeliveryWindow<Output>.Done.self) { group in
      var running = 0
      while true {
        while let found = held, window.hasRoom, running < limit {
          guard window.byteCount + found.byteCount <= Self.byteLimit || window.isEmpty else {
            break
          }
          let number = window.begin(byteCount: found.byteCount)
          switch found {
          case .failure(let error):
            window.finish(.init(number: number, path: error.path, result: .failure(error)))
          case .document(let path, _, let isNamed):
            running += 1
            let sizeLimit = sizeLimit
            group.addTask {
              let result = Self.result(path, isNamed: isNamed, limit: sizeLimit, work)
              return .init(number: number, path: path, result: result)
            }
          }
          held = next()
        }
        while let done = window.takeFirst() {
          guard try receive(done.path, done.result) == .goOn else { return group.cancelAll() }
        }
        if running == 0, held == nil { return }
        if running > 0, let done = try await group.next() {
          running -= 1
          window.finish(done)
        }
      }
    }
  }

  private static func result<Output>(
    _ path: ArchivePath, isNamed: Bool, limit: Int, _ work: (ArchivePath, [UInt8]) -> Output
  ) -> Result<Output, FileError> {
    do throws(FileError) {
      let bytes = try FileReading.read(path, limit: limit, waits: isNamed)
      return .success(work(path, bytes))
    } catch {
      return .failure(error)
    }
  }
}

extension ArchiveWalk.Found {
  fileprivate var byteCount: Int {
    if case .document(_, let byteCount, _) = self { byteCount } else { 0 }
  }
}

/// The documents between the first that has not been handed over and the last that was begun.
private struct DeliveryWindow<Output: Sendable> {
  struct Done: Sendable {
    var number: Int
    var path: ArchivePath
    var result: Result<Output, FileError>
  }

  private struct Place {
    var byteCount = 0
    var done: Done?
  }

  /// A ring: document `n` has its place at `n` modulo the capacity.
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

  /// The first document, if it is done.
  mutating func takeFirst() -> Done? {
    guard first < next, let done = places[first % places.count].done else { return nil }
    byteCount -= places[first % places.count].byteCount
    places[first % places.count] = Place()
    first += 1
    return done
  }
}

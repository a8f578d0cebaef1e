#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Reads the folders below a root ahead of the walk that enters them, on a thread of its own: to read
/// a folder takes as long as to ask for the files in it.
final class FolderReader {
  enum Reading {
    case listing(FolderListing)
    /// The folder cannot be read; what errno was.
    case failure(Int32)
  }

  private let queue = FolderQueue()
  /// What was taken off the queue and has not been handed over, the next one last.
  private var taken: [Reading] = []
  /// What is still to be read, where no thread could be had for it.
  private var tour: FolderTour?

  /// - Parameters:
  ///   - folder: The root.
  ///   - listing: What is in it; some of that must be a folder.
  init(below folder: ArchivePath, _ listing: FolderListing) {
    let tour = FolderTour(below: folder, listing)
    if !queue.fill(by: tour) { self.tour = tour }
  }

  deinit { queue.stop() }

  /// What is in the next folder. It is to be asked for once for each of them, in the order of the walk.
  func next() -> Reading {
    if let reading = tour?.next() { return reading }
    if taken.isEmpty { taken = queue.takeAll().reversed() }
    return taken.popLast() ?? .failure(ENOENT)
  }
}

/// The folders below a root in the order of a walk.
private struct FolderTour {
  private struct OpenFolder {
    var path: ArchivePath
    var listing: FolderListing
    var position = 0
  }

  private var folders: [OpenFolder]

  init(below folder: ArchivePath, _ listing: FolderListing) {
    folders = [OpenFolder(path: folder, listing: listing)]
  }

  /// Reads the next folder; nil behind the last.
  mutating func next() -> FolderReader.Reading? {
    while let folder = folders.last {
      let rest = folder.position..<folder.listing.count
      guard let entry = rest.first(where: { folder.listing.kind($0) == .folder }) else {
        folders.removeLast()
        continue
      }
      folders[folders.count - 1].position = entry + 1
      let path = folder.listing.path(entry, in: folder.path)
      guard let listing = FolderListing(of: path) else { return .failure(errno) }
      folders.append(OpenFolder(path: path, listing: listing))
      return .listing(listing)
    }
    return nil
  }
}

/// What one thread has read and another one has not yet taken. Everything in it that changes is read
/// and written under its lock.
private final class FolderQueue: @unchecked Sendable {
  /// Beyond so many folders or so many bytes nothing more is read.
  private static let mostFolders = 24
  private static let mostBytes = 4 << 20
  /// For so many the thread that waits is woken, for waking it costs as much as reading some of them.
  private static let mostWanted = 8

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var readings: [FolderReader.Reading] = []
  private var byteCount = 0
  /// How many folders the taker waits for; nil where it does not wait.
  private var wanted: Int?
  private var lastWanted = 0
  private var isFull = false
  private var isDone = false
  private var isStopped = false
  private var tour: FolderTour?

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Begins to read on a thread of its own; false where there is none.
  func fill(by tour: FolderTour) -> Bool {
    self.tour = tour
    let context = Unmanaged.passRetained(self)
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = pthread_create(
        &thread, nil,
        { context in
          Unmanaged<FolderQueue>.fromOpaque(context).takeRetainedValue().fill()
          return nil
        }, context.toOpaque())
      if code == 0, let thread { pthread_detach(thread) }
    #else
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { context in
          if let context {
            Unmanaged<FolderQueue>.fromOpaque(context).takeRetainedValue().fill()
          }
          return nil
        }, context.toOpaque())
      if code == 0 { pthread_detach(thread) }
    #endif
    if code != 0 {
      self.tour = nil
      context.release()
    }
    return code == 0
  }

  /// Reads no further: nobody takes anything any more.
  func stop() {
    pthread_mutex_lock(lock)
    isStopped = true
    readings = []
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  /// Takes what there is, of which there is something unless all was taken.
  func takeAll() -> [FolderReader.Reading] {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if readings.isEmpty, !isDone {
      // There may be a result in the first folder, which is not to wait for others.
      lastWanted = min(max(2 * lastWanted, 1), Self.mostWanted)
      wanted = lastWanted
      while readings.isEmpty || wanted != nil, !isDone { pthread_cond_wait(changed, lock) }
      wanted = nil
    }
    let all = readings
    readings = []
    byteCount = 0
    if isFull { pthread_cond_broadcast(changed) }
    return all
  }

  /// The work of the thread.
  private func fill() {
    guard var tour else { return }
    self.tour = nil
    while let reading = tour.next() {
      if !put(reading) { return }
    }
    pthread_mutex_lock(lock)
    isDone = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(lock)
  }

  /// Waits for room; false where nothing is wanted any more.
  private func put(_ reading: FolderReader.Reading) -> Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    readings.append(reading)
    if case .listing(let listing) = reading { byteCount += listing.byteCount }
    if let count = wanted, readings.count >= count || byteCount > Self.mostBytes {
      wanted = nil
      pthread_cond_broadcast(changed)
    }
    while readings.count >= Self.mostFolders || byteCount > Self.mostBytes, !isStopped {
      isFull = true
      pthread_cond_wait(changed, lock)
      isFull = false
    }
    return !isStopped
  }
}

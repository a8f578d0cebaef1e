internal import Synchronization

/// Adds, replaces and deletes documents of an index.
///
/// ```swift
/// let writer = try IndexWriter(at: "archive/.minutes")
/// try writer.put(record)
/// try writer.commit()
/// ```
///
/// Until ``commit()`` has returned, no reader sees anything of what was done. When it has returned, the
/// documents survive the end of the process, loss of power and a full disk. What was not committed is
/// gone with the writer.
///
/// There is one writer of an index at a time, on one machine; its lock goes with the process. A writer
/// may be used from many tasks at once; they wait for each other. After an error of the file system
/// the writer takes no more; the index is at its last commit.
public final class IndexWriter: Sendable {
  /// What a writer may use.
  public struct Options: Sendable, Hashable {
    /// Bytes of memory that documents may take until they are written to disk as a segment.
    public var memoryLimit = 64 << 20
    /// Which segments become one, and when.
    public var mergePolicy = MergePolicy()
    /// Whether to wait while somebody else writes to the index.
    public var waitsForLock = false
    /// Whether to begin without the documents that the index has, which may be damaged. Readers see
    /// them until the first commit.
    public var startsAnew = false

    /// What suits most.
    public init() {}
  }

  /// What a commit did.
  public struct Commit: Sendable, Hashable {
    /// Counts the commits of the index.
    public var generation: UInt64
    /// Documents that can be found now.
    public var documentCount: Int
    /// Why segments that were due could not be merged. What was committed is safe all the same.
    public var mergeFailure: IndexError?
  }

  private let state: Mutex<IndexTransaction>
  private let lock: any IndexLock

  /// Opens an index for writing, and makes it where there is none; the folder around it must exist.
  /// What a killed writer left behind is removed.
  ///
  /// - Throws: `IndexError` with reason `locked` where somebody else writes to the index.
  public convenience init(at path: String, options: Options = Options()) throws(IndexError) {
    try self.init(in: SystemFolder(making: path), options: options)
  }

  package init(in folder: any IndexFolder, options: Options = Options()) throws(IndexError) {
    lock = try folder.lock(Manifest.lockName, waits: options.waitsForLock)
    state = Mutex(try IndexTransaction(in: folder, options: options))
  }

  /// Adds a document; one of the same key is replaced.
  ///
  /// Complexity: O(n) in the size of the document, and now and then O(m) in that of all since the last
  /// segment was written.
  public func put(_ document: DocumentRecord) throws(IndexError) {
    try state.withLock { state throws(IndexError) in try state.put(document) }
  }

  /// Deletes the document of a key.
  ///
  /// - Returns: Whether there was one.
  @discardableResult
  public func delete(_ key: String) throws(IndexError) -> Bool {
    try state.withLock { state throws(IndexError) in try state.delete(key) }
  }

  /// The fingerprint that the document of a key was put with, or nil where there is no such document.
  /// Complexity: O(log n).
  public func fingerprint(of key: String) throws(IndexError) -> [UInt8]? {
    try state.withLock { state throws(IndexError) in try state.fingerprint(of: key) }
  }

  /// The fingerprints of all documents by their keys. Complexity: O(n).
  package func fingerprints() throws(IndexError) -> [ExactText: [UInt8]] {
    try state.withLock { state throws(IndexError) in try state.fingerprints() }
  }

  /// What is written down about the index besides its documents.
  public var settings: [String: String] {
    get { state.withLock { $0.settings } }
    set { state.withLock { $0.settings = newValue } }
  }

  /// Makes durable what was done since the last commit, and visible to those who open the index from
  /// now on. Then merges what is due by the policy.
  @discardableResult
  public func commit() throws(IndexError) -> Commit {
    try state.withLock { state throws(IndexError) in try state.commit() }
  }

  /// Commits, and makes one segment of all, or as few as ``MergePolicy/largestSegment`` allows. Documents
  /// that are deleted take no room any more. The bytes of the segments depend on nothing but the documents
  /// and the policy.
  @discardableResult
  public func compact() throws(IndexError) -> Commit {
    try state.withLock { state throws(IndexError) in try state.compact() }
  }

  /// Commits, and makes segments as ``compact()`` does of all documents and those of other indexes, in
  /// whatever order they are given.
  ///
  /// - Throws: `IndexError` with reason `conflict` where two have documents of one key that differ in
  ///   their fingerprint.
  @discardableResult
  public func join(_ indexes: [SearchIndex]) throws(IndexError) -> Commit {
    try state.withLock { state throws(IndexError) in try state.join(indexes) }
  }

  /// What was noted by ``replaceHint(_:)``; empty where there is nothing, or where it is damaged.
  package func hint() -> [UInt8] { state.withLock { Hint.read(in: $0.folder) } }

  /// Notes bytes beside the index that make work on it quicker and can be lost at any time.
  package func replaceHint(_ bytes: [UInt8]) throws(IndexError) {
    try state.withLock { state throws(IndexError) in try state.replaceHint(bytes) }
  }
}

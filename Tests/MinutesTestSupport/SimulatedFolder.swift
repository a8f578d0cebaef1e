package import MinutesIndex
internal import Synchronization

/// A folder in memory that can fail, fill up, be killed and lose power.
///
/// It is stricter than file systems are: nothing is durable but what was synced, neither bytes nor
/// names. What becomes of the rest is in `SimulatedFolder/losingPower(_:)`.
package final class SimulatedFolder: IndexFolder {
  /// What goes wrong.
  package enum Fault: Sendable {
    /// The call of this number, counted from 0, fails with this errno.
    case once(Int, code: Int32)
    /// From the call of this number on all fail.
    case always(Int, code: Int32)
    /// The process ends in the call of this number: the call is done in half, none comes after it.
    case kill(Int)
  }

  /// A call as the log names it: `write segment-00000001`.
  package struct Call: Sendable, Hashable, CustomStringConvertible {
    package var operation: String
    package var name: String
    package var description: String { "\(operation) \(name)" }
  }

  /// A file: the same under whatever name.
  struct Content: Sendable {
    var bytes: [UInt8] = []
    /// Bytes of the front that are durable.
    var durable = 0
  }

  enum NameChange: Sendable {
    case set(String, file: Int)
    case removed(String)
    case renamed(String, to: String, file: Int)
  }

  struct State: Sendable {
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    var changes: [NameChange] = []
    var files: [Content] = []
    var calls: [Call] = []
    var fault: Fault?
    var capacity = Int.max
    var isLocked = false
  }

  package let path = "/simulated"
  let state: Mutex<State>

  package init() { state = Mutex(State()) }

  init(_ state: State) { self.state = Mutex(state) }

  /// A folder of these files, all of them durable.
  package convenience init(_ files: [String: [UInt8]]) {
    var state = State()
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      state.names[name] = state.files.count
      state.files.append(Content(bytes: bytes, durable: bytes.count))
    }
    state.durableNames = state.names
    self.init(state)
  }

  // MARK: What a test asks

  /// What goes wrong from now on; calls are counted anew.
  package func inject(_ fault: Fault?) {
    state.withLock { state in
      state.fault = fault
      state.calls = []
    }
  }

  /// The most bytes that all files together may have.
  package func limit(to capacity: Int) { state.withLock { $0.capacity = capacity } }

  /// The calls since the last `inject`.
  package var calls: [Call] { state.withLock { $0.calls } }

  /// The files as they are now.
  package var files: [String: [UInt8]] {
    state.withLock { state in state.names.mapValues { state.files[$0].bytes } }
  }

  /// The folder as another process finds it when the one that wrote to it was killed.
  package func afterKill() -> SimulatedFolder { SimulatedFolder(files) }

  // MARK: What the store asks

  package func names() throws(IndexError) -> [String] {
    try call("list", "", .list) { state in Array(state.names.keys) }
  }

  package func read(_ name: String) throws(IndexError) -> [UInt8] {
    try call("read", name, .open) { state throws(Failure) in try state.content(name).bytes }
  }

  package func map(_ name: String) throws(IndexError) -> SegmentRegion {
    let bytes = try call("map", name, .open) { state throws(Failure) in
      try state.content(name).bytes
    }
    return SegmentRegion(copying: bytes)
  }

  package func create(_ name: String) throws(IndexError) -> any IndexFile {
    let file = try call("create", name, .create) { state throws(Failure) in
      guard state.names[name] == nil else { throw Failure(code: SystemCode.exists) }
      let file = state.files.count
      state.files.append(Content())
      state.names[name] = file
      state.changes.append(.set(name, file: file))
      return file
    }
    return SimulatedFile(folder: self, file: file, name: name)
  }

  package func rename(_ name: String, to other: String) throws(IndexError) {
    try call("rename", name, .rename) { state throws(Failure) in
      guard let file = state.names[name] else { throw Failure(code: SystemCode.noEntry) }
      state.names[name] = nil
      state.names[other] = file
      state.changes.append(.renamed(name, to: other, file: file))
    }
  }

  package func remove(_ name: String) throws(IndexError) {
    try call("remove", name, .remove) { state throws(Failure) in
      guard state.names.removeValue(forKey: name) != nil else {
        throw Failure(code: SystemCode.noEntry)
      }
      state.changes.append(.removed(name))
    }
  }

  package func sync() throws(IndexError) {
    try call("sync", "", .sync) { state in
      state.durableNames = state.names
      state.changes = []
    }
  }

  package func lock(_ name: String, waits: Bool) throws(IndexError) -> any IndexLock {
    let isLocked = try call("lock", name, .lock) { state in
      defer { state.isLocked = true }
      return state.isLocked
    }
    if isLocked {
      throw IndexError(path: path, reason: .locked(by: LockHolder(process: 1, host: "here")))
    }
    return SimulatedLock(folder: self)
  }

  // MARK: Calls

  struct Failure: Error {
    var code: Int32
  }

  /// Counts a call and lets it fail if it is to.
  ///
  /// - Parameter half: What is done of it when the process ends in it.
  fileprivate func call<Result>(
    _ operation: String, _ name: String, _ kind: IndexError.Operation,
    half: (inout State) -> Void = { _ in },
    _ body: (inout State) throws(Failure) -> Result
  ) throws(IndexError) -> Result {
    do throws(Failure) {
      return try state.withLock { state throws(Failure) in
        let number = state.calls.count
        state.calls.append(Call(operation: operation, name: name))
        switch state.fault {
        case .once(number, let code): throw Failure(code: code)
        case .always(let first, let code) where number >= first: throw Failure(code: code)
        case .kill(let moment) where number >= moment:
          if number == moment { half(&state) }
          throw Failure(code: SystemCode.interrupted)
        default: return try body(&state)
        }
      }
    } catch {
      throw IndexError(path: self.path(of: name), reason: .system(kind, code: error.code))
    }
  }
}

extension SimulatedFolder.State {
  func content(_ name: String) throws(SimulatedFolder.Failure) -> SimulatedFolder.Content {
    guard let file = names[name] else {
      throw SimulatedFolder.Failure(code: SystemCode.noEntry)
    }
    return files[file]
  }

  /// Bytes that can still be written.
  var room: Int { max(0, capacity - names.values.reduce(0) { $0 + files[$1].bytes.count }) }
}

private final class SimulatedFile: IndexFile {
  private let folder: SimulatedFolder
  private let file: Int
  private let name: String

  init(folder: SimulatedFolder, file: Int, name: String) {
    self.folder = folder
    self.file = file
    self.name = name
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    let bytes = Array(bytes)
    try folder.call("write", name, .write) { state in
      state.files[file].bytes += bytes.prefix(bytes.count / 2)
    } _: { state throws(SimulatedFolder.Failure) in
      let fitting = min(state.room, bytes.count)
      state.files[file].bytes += bytes.prefix(fitting)
      guard fitting == bytes.count else {
        throw SimulatedFolder.Failure(code: SystemCode.noSpace)
      }
    }
  }

  func sync() throws(IndexError) {
    try folder.call("sync", name, .sync) { state in
      state.files[file].durable = state.files[file].bytes.count
    }
  }
}

private final class SimulatedLock: IndexLock {
  private let folder: SimulatedFolder

  init(folder: SimulatedFolder) { self.folder = folder }

  deinit { folder.state.withLock { $0.isLocked = false } }
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Why an index cannot be read or written, and what to do about it.
public struct IndexError: Error, Sendable, Hashable {
  /// What was being done to a file when the system refused.
  public enum Operation: String, Sendable, Hashable {
    case create, open, read, write, sync, rename, remove, list, map, lock
  }

  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no index at the path.
    case missing
    /// A system call failed with this errno.
    case system(Operation, code: Int32)
    /// The file is not what was written; `offset` is the place in bytes, where one is known.
    case damaged(what: String, offset: Int?)
    /// A later version of the program wrote the file.
    case newerFormat(found: UInt32, known: UInt32)
    /// Another writer holds the lock.
    case locked(by: LockHolder?)
    /// What is to be stored has no place in the format.
    case tooLarge(what: String)
    /// Two indexes that are joined have different documents of one key.
    case conflict(key: String)
  }

  /// The file or folder that the error is about.
  public var path: String
  /// What is wrong with it.
  public var reason: Reason

  /// Creates an error.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

/// Who has an index open for writing, as far as the lock file tells.
public struct LockHolder: Sendable, Hashable, CustomStringConvertible {
  /// Number of the process.
  public var process: Int32
  /// Name of the machine.
  public var host: String

  /// Creates a holder.
  public init(process: Int32, host: String) {
    self.process = process
    self.host = host
  }

  /// The process and its machine in words.
  public var description: String { "process \(process) on \(host)" }
}

extension IndexError {
  /// What went wrong with a segment in the file at a path.
  init(_ error: SegmentError, path: String) {
    self.path = path
    reason =
      switch error {
      case .notASegment(let what): .damaged(what: what, offset: nil)
      case .newerFormat(let version): .newerFormat(found: version, known: SegmentFormat.version)
      case .damaged(let offset, let what): .damaged(what: what, offset: offset)
      case .wrongChecksum(let part, let offset):
        .damaged(
          what: "the checksum of its \(part) is not the one written with them", offset: offset)
      case .tooLarge(let what): .tooLarge(what: what)
      }
  }

  /// What went wrong while a segment was written to the file at a path.
  init(writing error: any Error, path: String) {
    if let error = error as? SegmentError {
      self.init(error, path: path)
    } else {
      self.init(path: path, reason: .damaged(what: String(describing: error), offset: nil))
    }
  }

  /// Whether the bytes of the index are not what was written.
  public var isDamage: Bool {
    if case .damaged = reason { true } else { false }
  }

  /// Whether there is no file of the name.
  var isMissingFile: Bool {
    if case .system(_, ENOENT) = reason { true } else { false }
  }
}

extension IndexError: CustomStringConvertible {
  /// The path, what went wrong, and what to do about it.
  public var description: String {
    switch reason {
    case .missing:
      "\(path): there is no index here; make one with “minutes index”"
    case .system(let operation, let code):
      "\(path): cannot \(operation.rawValue): \(Self.describe(code))"
    case .damaged(let what, let offset):
      "\(path): damaged\(offset.map { " at byte \($0)" } ?? ""): \(what); build the index anew with "
        + "“minutes index --rebuild”"
    case .newerFormat(let found, let known):
      "\(path): has format version \(found), and this program knows versions up to \(known); use a "
        + "newer program, or remove the index and build it anew"
    case .locked(let holder):
      "\(path): \(holder?.description ?? "another process") is writing to this index; wait until it "
        + "is done"
    case .tooLarge(let what):
      "\(path): too large: \(what)"
    case .conflict(let key):
      "\(path): two of the indexes have different documents for “\(key)”; refresh one of them"
    }
  }

  private static func describe(_ code: Int32) -> String {
    let what = String(cString: strerror(code))
    return switch code {
    case ENOSPC, EDQUOT, EFBIG: "\(what); free some space, or put the index elsewhere"
    case EACCES, EPERM: "\(what); ask the owner for access, or put the index elsewhere"
    case EROFS: "\(what); put the index elsewhere"
    case EMFILE, ENFILE: "\(what); raise the limit with “ulimit -n”"
    case EIO: "\(what); check the disk"
    case ENOLCK, EOPNOTSUPP: "\(what); put the index on a local file system"
    case ENOENT: "\(what); check the spelling"
    default: what
    }
  }
}

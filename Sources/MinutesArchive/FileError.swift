#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why a file or folder could not be read.
package struct FileError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// A system call failed with this errno.
    case system(Int32)
    /// It is a link, found in a folder, and leads to nothing that can be reached.
    case deadLink
    /// The file has more bytes than one document may have.
    case tooLarge(limit: Int)
  }

  package var path: ArchivePath
  package var reason: Reason

  /// Whether there is nothing at the path.
  package var isMissing: Bool { reason == .system(ENOENT) }
}

extension FileError: CustomStringConvertible {
  /// The path, what went wrong, and what to do about it.
  package var description: String { "\(path.name): \(cause)" }

  /// What went wrong and what to do about it.
  package var cause: String {
    switch reason {
    case .system(let code): SystemError.describe(code)
    case .deadLink: "is a link that leads to no file; mend it, or remove it"
    case .tooLarge(let limit):
      "larger than \(limit >> 20) MiB, the limit for one document; split it, or raise the limit with "
        + "--max-size"
    }
  }
}

/// The words for the values of errno.
enum SystemError {
  /// What happened and, where there is one, the remedy.
  static func describe(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder; check the spelling"
    case EACCES, EPERM:
      "permission denied; ask its owner for read access, or run as a user who has it"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "is a folder, where a file is needed"
    case EMFILE, ENFILE: "too many open files; raise the limit with “ulimit -n”"
    case ENAMETOOLONG: "the path is too long for the system; start from a folder further down"
    case ELOOP: "symbolic links lead round in a circle"
    case ENXIO: "is a socket or a device without a reader, not a document"
    case EIO: "the disk could not be read; check it, or copy the file again"
    case ENOSPC, EDQUOT: "no space left; free some, or write elsewhere"
    case ESPIPE: "is no regular file, and has to be read more than once; save it in one first"
    case EROFS: "the file system is read-only; write elsewhere"
    case EFBIG: "larger than files may be here"
    default: String(cString: strerror(code))
    }
  }
}

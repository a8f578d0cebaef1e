#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Values of errno that tests let a file system return.
public enum SystemCode {
  /// A disk that cannot be read or written.
  public static let inputOutput = EIO
  /// A full disk.
  public static let noSpace = ENOSPC
  /// A user's share of the disk that is full.
  public static let quota = EDQUOT
  /// Too many open files.
  public static let tooManyFiles = EMFILE
  /// A signal that came during the call.
  public static let interrupted = EINTR
  static let exists = EEXIST
  static let noEntry = ENOENT
}

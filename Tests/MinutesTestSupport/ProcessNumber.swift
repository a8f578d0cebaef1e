#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The number by which the system knows a process.
public enum ProcessNumber {
  /// That of the tests.
  public static var own: Int32 { getpid() }
}

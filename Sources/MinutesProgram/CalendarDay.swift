#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The day by the clock of the machine.
package enum CalendarDay {
  /// Today where the machine is, as `2019-09-06`; nil where its clock says nothing.
  package static var today: String? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    let numbers = [parts.tm_mon + 1, parts.tm_mday].map { ($0 < 10 ? "-0" : "-") + String($0) }
    return String(parts.tm_year + 1900) + numbers.joined()
  }
}

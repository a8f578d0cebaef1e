/// The numbers of a marker, outermost first: 2 and 1 of `2.1`.
///
/// A marker is looked for at the start of every block, many times; so its numbers are held in place
/// and not in an array.
struct MarkerPath: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  /// More levels than a number has.
  static let capacity = 8

  private var levels = SIMD8<Int32>(repeating: 0)
  private(set) var count = 0

  init() {}
  @inline(__always)
  init(arrayLiteral elements: Int...) { for element in elements { append(element) } }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  subscript(level: Int) -> Int { Int(levels[level]) }

  /// Adds the innermost number, of at most nine digits; one that finds no place is left out.
  mutating func append(_ number: Int) {
    guard count < Self.capacity else { return }
    levels[count] = Int32(truncatingIfNeeded: number)
    count += 1
  }

  /// The path with a number below it.
  func appending(_ number: Int) -> MarkerPath {
    var path = self
    path.append(number)
    return path
  }
}

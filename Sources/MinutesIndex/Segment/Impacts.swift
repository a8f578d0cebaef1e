/// What a block or a list can give to a rank at best: up to four pairs of a frequency and a length, such that
/// no passage of it has a better rank than one with the best of these would have.
///
/// A rank grows with f / (l + s), where s depends on the average length of passages and on the weight of
/// lengths and is not known when a segment is written. Which (l, f) is best for one s or another are the
/// corners of the convex hull of all, from the highest f / l to the highest f. Where they are more than four,
/// neighbours are made one that is better than both.
struct Impacts: Equatable {
  /// Eight bytes, as they stand in the file: a frequency, 255 for all above, and a length, four times; the
  /// highest frequency first. Frequency 0 where there are fewer.
  let bytes: UInt64

  static let count = 4
  /// A frequency that stands for all that are greater, too.
  static let most: UInt8 = 255

  @inline(__always)
  func frequency(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes >> UInt64(16 * index))
  }

  @inline(__always)
  func length(_ index: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bytes >> UInt64(16 * index + 8))
  }
}

/// Finds the ``Impacts`` of passages one is told.
struct ImpactsFinder: ~Copyable {
  private typealias Corner = (frequency: Int, length: Int)

  /// The shortest length of each frequency, and the highest of these.
  private let shortest: UnsafeMutablePointer<UInt16>
  private var most = 0
  private var corners: [Corner] = []

  private static let none: UInt16 = 256

  init() {
    shortest = .allocate(capacity: Int(Impacts.most) + 1)
    shortest.initialize(repeating: Self.none, count: Int(Impacts.most) + 1)
  }

  deinit { shortest.deallocate() }

  @inline(__always)
  mutating func add(frequency: UInt32, length: UInt8) {
    let frequency = Int(min(frequency, UInt32(Impacts.most)))
    if UInt16(length) < shortest[frequency] { shortest[frequency] = UInt16(length) }
    if frequency > most { most = frequency }
  }

  /// What is best of all that was added. Nothing of it is kept.
  mutating func take() -> Impacts {
    corners.removeAll(keepingCapacity: true)
    var least = Self.none
    for frequency in stride(from: most, to: 0, by: -1) where shortest[frequency] < least {
      least = shortest[frequency]
      append((frequency, Int(least)))
    }
    (shortest + 1).update(repeating: Self.none, count: most)
    most = 0
    // Those behind the highest f / l are best for no s.
    while corners.count > 1, isWorse(corners[corners.count - 1], corners[corners.count - 2]) {
      corners.removeLast()
    }
    while corners.count > Impacts.count { join() }
    var bytes: UInt64 = 0
    for (index, corner) in corners.enumerated() {
      bytes |= UInt64(corner.frequency | corner.length << 8) << UInt64(16 * index)
    }
    return Impacts(bytes: bytes)
  }

  private func isWorse(_ one: Corner, _ other: Corner) -> Bool {
    one.frequency * other.length <= other.frequency * one.length
  }

  /// Takes a passage that is shorter and has the word less often than all before; those that are then
  /// inside the hull are left out.
  private mutating func append(_ new: Corner) {
    while corners.count > 1 {
      let (one, middle) = (corners[corners.count - 2], corners[corners.count - 1])
      let rise = (one.frequency - middle.frequency) * (middle.length - new.length)
      let next = (middle.frequency - new.frequency) * (one.length - middle.length)
      if rise < next { break }
      corners.removeLast()
    }
    corners.append(new)
  }

  /// Makes one of the two neighbours that are most alike.
  private mutating func join() {
    func size(_ corner: Corner) -> Int { corner.frequency * max(corner.length, 1) }
    var best = 0
    for index in 1..<(corners.count - 1)
    where size(corners[index]) * size(corners[best + 1])
      < size(corners[best]) * size(corners[index + 1])
    {
      best = index
    }
    corners[best].length = corners[best + 1].length
    corners.remove(at: best + 1)
  }
}

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What ranks are reckoned with: the function BM25 of Robertson and others (TREC 3), with the inverse
/// document frequency that is never negative.
///
/// The unit is the passage. An index of several segments reckons with the sums of all.
public struct Ranking: Sendable, Hashable {
  /// How soon further occurrences cease to count.
  public var saturation: Float = 1.2
  /// How much long passages are held against, 0 to 1.
  public var lengthWeight: Float = 0.75
  /// Passages in all segments.
  public var passageCount: Int
  /// Words in all passages.
  public var wordCount: Int

  /// Takes the numbers of passages and words of an index.
  public init(passageCount: Int, wordCount: Int) {
    self.passageCount = passageCount
    self.wordCount = wordCount
  }

  /// What a word counts.
  ///
  /// - Parameter owners: How many passages of all segments have it.
  public func weight(owners: Int) -> Float {
    let others = Float(max(0, passageCount - owners))
    return log1pf((others + 0.5) / (Float(owners) + 0.5)) * (saturation + 1)
  }

  /// What is added to the frequency in the divisor, by the length of the passage.
  func norms() -> [Float] {
    let average = max(1, Float(wordCount) / Float(max(1, passageCount)))
    return (0...SegmentFormat.longestLength).map { length in
      saturation * (1 - lengthWeight + lengthWeight * Float(length) / average)
    }
  }
}

/// A passage and its rank.
public struct RankedPassage: Sendable, Hashable {
  /// Number of the passage in its segment.
  public var passage: UInt32
  /// Number of the segment, as the caller counts.
  public var segment: Int
  /// The rank; greater is better.
  public var score: Float

  /// Whether this one is shown first: by score, then in the order of segments and passages.
  @inline(__always)
  func isBetter(than other: RankedPassage) -> Bool {
    if score != other.score { return score > other.score }
    return (segment, passage) < (other.segment, other.passage)
  }
}

/// The best passages so far: a heap with the worst of them at the top.
public struct TopPassages: Sendable {
  /// How many are kept.
  public let limit: Int
  private var heap: [RankedPassage] = []
  /// A score must be greater than this to get in, when passages come in order.
  private(set) var threshold: Float = -1

  /// Keeps the best `limit`, at least one.
  public init(limit: Int) {
    self.limit = max(1, limit)
    heap.reserveCapacity(self.limit)
  }

  /// The best passages, best first.
  public var ranked: [RankedPassage] { heap.sorted { $0.isBetter(than: $1) } }

  /// Takes a passage if it is good enough.
  @inline(__always)
  mutating func add(_ passage: UInt32, _ segment: Int, _ score: Float) {
    if score > threshold { insert(RankedPassage(passage: passage, segment: segment, score: score)) }
  }

  private mutating func insert(_ new: RankedPassage) {
    if heap.count < limit {
      heap.append(new)
      var child = heap.count - 1
      while child > 0, heap[(child - 1) / 2].isBetter(than: heap[child]) {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else {
      heap[0] = new
      sink()
    }
    if heap.count == limit { threshold = heap[0].score }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[worst].isBetter(than: heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}

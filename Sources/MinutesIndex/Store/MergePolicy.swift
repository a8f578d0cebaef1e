/// Which segments are merged when.
///
/// Segments belong to tiers by the bytes that their live documents take: up to 1 MiB, up to 8 MiB, up
/// to 64 MiB, and so on. When a tier has ``segmentsPerTier`` segments, they become one, which belongs
/// to the next tier or the one after. So each document is written again once a tier, and a search looks
/// into no more segments than there are tiers, times seven. A segment of which half is deleted is
/// written anew by itself.
///
/// No segment becomes larger than ``largestSegment``, so that a merge takes no more memory in an archive of
/// a million documents than in one of some ten thousand. Those that are more than half as large are left
/// alone.
public struct MergePolicy: Sendable, Hashable {
  /// How many segments of one tier are merged into one.
  public var segmentsPerTier = 8
  /// Upper bound of the first tier in bytes; each tier's is eight times that of the one before.
  public var firstTier = 1 << 20
  /// Passages that a segment made of others has at most; a document is not divided. What would be larger
  /// becomes several segments of much the same size.
  public var largestSegment = 1 << 21

  /// The policy described above.
  public init() {}

  /// Indices of segments to be merged now, ascending; nil where all may stay as they are.
  ///
  /// Depends on nothing but its arguments. Repeated until it gives nil, it comes to an end: each
  /// merge leaves fewer segments that are not large, or fewer deleted documents.
  func nextMerge(_ segments: [Manifest.Segment], passageCounts: [Int]) -> [Int]? {
    if let half = segments.firstIndex(where: { $0.deleted.count * 2 >= max($0.documentCount, 1) }) {
      return [half]
    }
    var tiers: [Int: [Int]] = [:]
    for (index, segment) in segments.enumerated() where passageCounts[index] <= largestSegment / 2 {
      tiers[tier(segment), default: []].append(index)
    }
    return tiers.filter { $0.value.count >= max(segmentsPerTier, 2) }.min { $0.key < $1.key }?.value
  }

  private func tier(_ segment: Manifest.Segment) -> Int {
    let documents = Double(max(segment.documentCount, 1))
    let live = Double(segment.byteCount) * Double(segment.liveDocumentCount) / documents
    var (tier, bound) = (0, Double(max(firstTier, 1)))
    while live > bound {
      tier += 1
      bound *= 8
    }
    return tier
  }
}

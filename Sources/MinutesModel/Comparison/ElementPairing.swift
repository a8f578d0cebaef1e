/// Finds which element of the new parse is which of the old one.
///
/// Where both are parses of the same bytes, elements are one that lie over each other in the file.
/// Where the file itself changed, equal elements in the same order hold the two together; what stands
/// between them is paired by its words, and what is left by its kind.
struct ElementPairing {
  /// For each old element the index of its new one.
  private(set) var newOfOld: [Int?]
  private(set) var oldOfNew: [Int?]

  private let old: [ComparedElement]
  private let new: [ComparedElement]

  init(old: [ComparedElement], new: [ComparedElement], sameSource: Bool) {
    self.old = old
    self.new = new
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    if sameSource { pairByPlace() } else { pairByText() }
  }

  private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
    guard newOfOld[oldIndex] == nil, oldOfNew[newIndex] == nil else { return }
    newOfOld[oldIndex] = newIndex
    oldOfNew[newIndex] = oldIndex
  }

  // MARK: The same bytes

  /// Pairs what is the same in the same place, then the elements with the greatest overlap first; an
  /// element that stays of its kind is preferred to one that takes over a little more of its text.
  ///
  /// Complexity: O(n log n), for elements tile the text and so overlap with few others.
  private mutating func pairByPlace() {
    pairEqual()
    var candidates: [(weight: Int, old: Int, new: Int)] = []
    var firstNew = 0
    for oldIndex in old.indices where newOfOld[oldIndex] == nil {
      let oldRange = old[oldIndex].ownRange
      while firstNew < new.count, new[firstNew].ownRange.upperBound < oldRange.lowerBound {
        firstNew += 1
      }
      var newIndex = firstNew
      while newIndex < new.count, new[newIndex].ownRange.lowerBound <= oldRange.upperBound {
        let weight = oldOfNew[newIndex] == nil ? weight(oldIndex, newIndex) : 0
        if weight > 0 { candidates.append((weight, oldIndex, newIndex)) }
        newIndex += 1
      }
    }
    candidates.sort { ($1.weight, $0.old, $0.new) < ($0.weight, $1.old, $1.new) }
    for candidate in candidates { pair(candidate.old, candidate.new) }
  }

  private func weight(_ oldIndex: Int, _ newIndex: Int) -> Int {
    let (old, new) = (old[oldIndex], new[newIndex])
    let overlap = old.ownRange.clamped(to: new.ownRange)
    guard !overlap.isEmpty || old.ownRange == new.ownRange else { return 0 }
    return (overlap.count + 1) * (old.kind == new.kind ? 2 : 1)
  }

  private mutating func pairEqual() {
    var places: [PlacedText: [Int]] = [:]
    for index in new.indices.reversed() {
      places[PlacedText(new[index]), default: []].append(index)
    }
    for oldIndex in old.indices {
      if let newIndex = places[PlacedText(old[oldIndex])]?.popLast() { pair(oldIndex, newIndex) }
    }
  }

  // MARK: Other bytes

  /// Complexity: O(n log n).
  private mutating func pairByText() {
    var (oldEnd, newEnd) = (0, 0)
    for (oldIndex, newIndex) in anchors() + [(old.count, new.count)] {
      pairBetween(oldEnd..<oldIndex, newEnd..<newIndex)
      if oldIndex < old.count { pair(oldIndex, newIndex) }
      (oldEnd, newEnd) = (oldIndex + 1, newIndex + 1)
    }
  }

  /// The longest run of pairs with equal text that is in order on both sides. The n-th element of a
  /// text is held to be the n-th on the other side.
  private func anchors() -> [(Int, Int)] {
    var places: [ElementText: [Int]] = [:]
    for index in new.indices.reversed() {
      places[ElementText(new[index]), default: []].append(index)
    }
    let pairs = old.indices.compactMap { index in
      places[ElementText(old[index])]?.popLast().map { (index, $0) }
    }
    return Self.longestRise(pairs)
  }

  /// Patience sorting: the longest subsequence of pairs, ascending in the first by their order, that
  /// ascends in the second too.
  private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var previous: [Int?] = Array(repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var rise: [(Int, Int)] = []
    var next = tails.last
    while let index = next {
      rise.append(pairs[index])
      next = previous[index]
    }
    return rise.reversed()
  }

  /// Pairs, in order, what has the same words though it is of another kind, and then what is of one kind.
  private mutating func pairBetween(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    pair(oldRange, newRange) { $0.text.isEmpty ? nil : $0.text }
    pair(oldRange, newRange) { $0.kind }
  }

  /// Pairs, in order, what shares a key and is not paired yet.
  private mutating func pair(
    _ oldRange: Range<Int>, _ newRange: Range<Int>, by key: (ComparedElement) -> String?
  ) {
    var waiting: [String: ArraySlice<Int>] = [:]
    for index in newRange where oldOfNew[index] == nil {
      if let key = key(new[index]) { waiting[key, default: []].append(index) }
    }
    for oldIndex in oldRange where newOfOld[oldIndex] == nil {
      if let key = key(old[oldIndex]), let newIndex = waiting[key]?.popFirst() {
        pair(oldIndex, newIndex)
      }
    }
  }
}

/// What two elements share that are one although the file changed.
private struct ElementText: Hashable {
  let kind: String
  let text: String

  init(_ element: ComparedElement) {
    kind = element.kind
    text = element.text
  }
}

/// What two elements share that are the same in the same place.
private struct PlacedText: Hashable {
  let range: Range<Int>
  let text: ElementText

  init(_ element: ComparedElement) {
    range = element.ownRange
    text = ElementText(element)
  }
}

extension ComparedElement {
  /// The place of its own words.
  fileprivate var ownRange: Range<Int> {
    guard let span else { return 0..<0 }
    return span.start..<max(span.start, ownEnd)
  }
}

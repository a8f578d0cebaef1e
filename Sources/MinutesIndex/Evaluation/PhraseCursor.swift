/// Goes through the passages in which a phrase begins, in order.
///
/// A phrase is looked for in the shortest lists that together know all its words: lists of pairs for
/// words that are common, lists of words for the others. A phrase that begins at the end of a passage
/// and goes on in that which is tied to it is found by the lists of borders.
public final class PhraseCursor {
  private let reader: SegmentReader
  /// The state, and behind it the lists and what they work in.
  let state: UnsafeMutablePointer<PhraseState>

  /// The passage where the cursor is, ``ListCursor/end`` behind the last.
  public var current: UInt32 { state.pointee.current }

  /// The only list, where the phrase is one word or one pair and crosses no border.
  var onlyList: UnsafeMutablePointer<ListState>? {
    state.pointee.crossing.isEmpty && state.pointee.parts.count == 1
      ? state.pointee.parts[0].list : nil
  }

  /// The lists, shortest first, where no passage is found but in them; else none.
  var lists: [UnsafeMutablePointer<ListState>] {
    state.pointee.crossing.isEmpty ? state.pointee.parts.map(\.list) : []
  }

  /// No more passages than this.
  var limit: Int {
    state.pointee.crossing.count + (state.pointee.parts.first?.list.pointee.info.ownerCount ?? 0)
  }

  /// Looks a phrase up; nil where it cannot be in the segment.
  ///
  /// - Parameter words: Folded; one at least.
  ///
  /// Complexity: O(log n) for each word; where passages are tied, linear in the passages that one word
  /// of the phrase ends and the next one goes on from.
  public init?(_ reader: SegmentReader, _ words: [[UInt8]]) throws(SegmentError) {
    let crossing = try BorderSearch.passages(of: words, in: reader)
    let cover = try Self.cover(words, in: reader) ?? []
    if cover.isEmpty && crossing.isEmpty { return nil }
    self.reader = reader
    state = try PhraseState.make(crossing, cover, in: reader)
  }

  deinit { PhraseState.free(state) }

  /// The shortest lists that know all words; nil where a list that should be there is not.
  private static func cover(
    _ words: [[UInt8]], in reader: SegmentReader
  ) throws(SegmentError) -> [PhraseList]? {
    if words.count == 1 {
      return try reader.list(.text, words[0]).map { [PhraseList(info: $0, offset: 0, count: 1)] }
    }
    var candidates: [PhraseList] = []
    candidates.reserveCapacity(words.count)
    var isPairedBefore = false
    var isCommon = CommonWords.contains(words[0])
    for index in words.indices {
      let isNextCommon = index + 1 < words.count && CommonWords.contains(words[index + 1])
      let isPaired = isCommon && isNextCommon
      if isPaired {
        guard let info = try reader.list(.pair, words[index], words[index + 1]) else { return nil }
        candidates.append(PhraseList(info: info, offset: index, count: 2))
      } else if !isPairedBefore {
        guard let info = try reader.list(.text, words[index]) else { return nil }
        candidates.append(PhraseList(info: info, offset: index, count: 1))
      }
      isPairedBefore = isPaired
      isCommon = isNextCommon
    }
    candidates.sort { ($0.info.ownerCount, $0.offset) < ($1.info.ownerCount, $1.offset) }
    var known = Array(repeating: false, count: words.count)
    candidates.removeAll { candidate in
      let places = candidate.offset..<(candidate.offset + candidate.count)
      if places.allSatisfy({ known[$0] }) { return true }
      for place in places { known[place] = true }
      return false
    }
    return candidates
  }

  /// Goes to the next passage.
  ///
  /// - Returns: The passage, or ``ListCursor/end``.
  @discardableResult
  public func next() throws(SegmentError) -> UInt32 { try state.pointee.next() }

  /// Goes forward to the first passage that is not before `target`; stays where it is if it is there.
  ///
  /// - Returns: The passage, or ``ListCursor/end``.
  @discardableResult
  public func seek(_ target: UInt32) throws(SegmentError) -> UInt32 {
    try state.pointee.seek(target)
  }

  /// How often the phrase is in the current passage, counted from where it begins.
  public func frequency() throws(SegmentError) -> Int { try state.pointee.frequency() }
}

/// A list that knows one or two words of a phrase.
struct PhraseList {
  var info: ListInfo
  /// The place of its first word in the phrase.
  var offset: Int
  /// How many words it knows.
  var count: Int
}

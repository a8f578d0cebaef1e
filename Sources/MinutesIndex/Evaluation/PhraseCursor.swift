/// Goes through the passages in which a phrase begins, in order.
///
/// A phrase is looked for in the shortest lists that together know all its words: lists of pairs for
/// words that are common, lists of words for the others. A phrase that begins at the end of a passage
/// and goes on in that which is tied to it is found by the lists of borders.
public final class PhraseCursor {
  /// The lists, shortest first.
  let cursors: [ListCursor]
  let state: UnsafeMutablePointer<PhraseState>

  /// The passage where the cursor is, ``ListCursor/end`` behind the last.
  public var current: UInt32 { state.pointee.current }

  /// The only list, where the phrase is one word or one pair and crosses no border.
  var onlyList: UnsafeMutablePointer<ListState>? {
    cursors.count == 1 && state.pointee.crossing.isEmpty ? cursors[0].state : nil
  }

  /// The lists, shortest first, where no passage is found but in them; else none.
  var lists: [UnsafeMutablePointer<ListState>] {
    state.pointee.crossing.isEmpty ? cursors.map(\.state) : []
  }

  /// No more passages than this.
  var limit: Int { state.pointee.crossing.count + (cursors.first?.info.ownerCount ?? 0) }

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
    var cursors: [ListCursor] = []
    for (info, _) in cover { cursors.append(try ListCursor(reader, info)) }
    self.cursors = cursors
    state = .allocate(capacity: 1)
    state.initialize(
      to: PhraseState(crossing, zip(cursors, cover).map { ($0.state, $1.1) }))
  }

  deinit {
    state.pointee.deallocate()
    state.deallocate()
  }

  /// The shortest lists that know all words; nil where a list that should be there is not.
  private static func cover(
    _ words: [[UInt8]], in reader: SegmentReader
  ) throws(SegmentError) -> [(ListInfo, UInt32)]? {
    var candidates: [(info: ListInfo, offset: Int, count: Int)] = []
    let common = words.count > 1 ? words.map(CommonWords.contains) : [false]
    for index in words.indices {
      let isPaired = common[index] && index + 1 < words.count && common[index + 1]
      if isPaired {
        let key = words[index] + [UInt8(ascii: " ")] + words[index + 1]
        guard let info = try reader.list(.pair, key) else { return nil }
        candidates.append((info, index, 2))
      }
      let isPairedBefore = common[index] && index > 0 && common[index - 1]
      if !isPaired && !isPairedBefore {
        guard let info = try reader.list(.text, words[index]) else { return nil }
        candidates.append((info, index, 1))
      }
    }
    candidates.sort { ($0.info.ownerCount, $0.offset) < ($1.info.ownerCount, $1.offset) }
    var known = Array(repeating: false, count: words.count)
    var chosen: [(ListInfo, UInt32)] = []
    for candidate in candidates {
      let places = candidate.offset..<(candidate.offset + candidate.count)
      if places.allSatisfy({ known[$0] }) { continue }
      for place in places { known[place] = true }
      chosen.append((candidate.info, UInt32(candidate.offset)))
    }
    return chosen
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

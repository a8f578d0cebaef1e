internal import MinutesModel

/// Divides a stretch that counts several classes of votes one after the other: “Roll call vote: Ayes –
/// A, B. Nays – None.”, “AYES: A, B  NOES: C”.
extension VoteRecogniser {
  /// Words that announce a count in front of its first class.
  private static let announcing = WordSet(
    """
    roll call vote votes voting voted on upon by the a was were taken result results as follows \
    recorded motion carried passed and with voice which following
    """)

  /// The classes of a stretch with what stands behind each; empty where it opens with anything but a
  /// class or the announcement of a count.
  ///
  /// Complexity: linear in the words of the range.
  static func segments(_ page: Page, _ range: TextRange) -> [TextRange] {
    let words = page.wordIndices(range)
    let heads = heads(page, words)
    guard let first = heads.first,
      (words.lowerBound..<first).allLie(announcing, in: page)
        || isAnnounced(page, before: first, words)
    else { return opensClass(page, range) ? [page.trimmed(range)] : [] }
    return heads.indices.map { position in
      let start = page.words[heads[position]].range.lower
      let next = position + 1 < heads.count ? page.words[heads[position + 1]].range.lower : nil
      return page.trimmed(TextRange(start, next ?? range.upper))
    }
  }

  /// “Mr Tran seconded the motion, which carried by the following voice vote: Ayes: …”
  private static func isAnnounced(_ page: Page, before head: Int, _ words: Range<Int>) -> Bool {
    // “… approved the plan (Ayes: Ash, Elm. Noes: Oak.)”
    if head > words.lowerBound, page.byte(page.words[head].range.lower - 1) == UInt8(ascii: "(") {
      return true
    }
    guard head > words.lowerBound + 1,
      page.byte(page.words[head - 1].range.upper) == UInt8(ascii: ":")
    else { return false }
    return votes.contains(page.words[head - 1]) || votes.contains(page.words[head - 2])
  }

  private static let votes = WordSet("vote votes voted follows result")

  /// Where classes of votes begin; “For / Pour :” is one.
  private static func heads(_ page: Page, _ words: Range<Int>) -> [Int] {
    var heads: [Int] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if page.words[index].shape.contains(.capitalised), let end = headEnd(page, index, words) {
        heads.append(index)
        index = end
      } else {
        index += 1
      }
    }
    return heads
  }

  /// Offset behind the stop of a shortened class with its figure behind: “Abst. – 1”.
  static func behindStop(_ page: Page, _ end: Int) -> Int {
    guard page.byte(end) == UInt8(ascii: ".") else { return end }
    let next = page.skipBlanks(end + 1, min(end + 3, page.text.bytes.count))
    return page.hasColonOrDash(at: next) || page.byte(next) == UInt8(ascii: "(")
      ? end + 1 : end
  }

  /// The word behind the class of votes that begins at a word with a capital: set off by a colon, a bracket or a dash; nil where none does. “For” and “No” are words of the text as well.
  private static func headEnd(_ page: Page, _ index: Int, _ words: Range<Int>) -> Int? {
    guard let match = classLine(page, at: index, limit: words.upperBound) else {
      return nil
    }
    let end = behindStop(page, page.words[match.end - 1].range.upper)
    let next = page.skipBlanks(end, min(end + 3, page.text.bytes.count))
    let sign = page.byte(next)
    let isSetOff =
      sign == UInt8(ascii: ":") || sign == UInt8(ascii: "(") || isCounted(page, match.end, words)
      || next > end
        && page.hasDash(at: next)
    return isSetOff ? match.end : nil
  }
}

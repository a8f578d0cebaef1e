/// The words that a document shows, in one buffer, and where each of them stands in the source.
///
/// Every element of the parsed document is a range of this buffer. The ranges tile it, which is why
/// nothing can be lost or said twice; and the pieces below lead each range back to the source.
///
/// White space is reduced to three bytes: a space; a tab for a gap that is as wide as a column gap
/// (a tab, or three blanks or more); a line feed for a line end that the layout means (`<br>`, a
/// new block).
struct VisibleText: Sendable {
  /// UTF-8.
  var bytes: [UInt8] = []
  /// In the order of the text. Text between two pieces (separators) has no place in the source.
  var pieces: [Piece] = []
  /// Stretches in a style other than plain, in the order of the text, not overlapping.
  var styles: [StyleRun] = []

  /// A stretch of text that came from one place.
  struct Piece: Sendable {
    /// Where the piece begins in the text.
    var textStart: Int32
    var textCount: Int32
    /// Where it begins in the decoded source.
    var sourceStart: Int
    /// Equal to `textCount` for text copied as it is; otherwise the piece stands for the whole
    /// source stretch (an entity, a repaired character).
    var sourceCount: Int32
    /// Bytes of mark-up directly in front that belong to the piece: the `[` of a link.
    var openCount: Int32

    var textEnd: Int32 { textStart + textCount }
    var isVerbatim: Bool { textCount == sourceCount }
  }

  /// How a stretch of text is set.
  struct Style: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    static let underline = Style(rawValue: 4)
    static let link = Style(rawValue: 8)
    /// Set apart by its role in the page: a label, a keyword.
    static let label = Style(rawValue: 16)
    /// What minutes use to make a keyword stand out.
    static let emphasis: Style = [.bold, .italic, .underline, .label]
  }

  struct StyleRun: Sendable {
    var range: TextRange
    var style: Style
  }

  /// The source stretch of a range of the text, or nil where the range shows nothing.
  ///
  /// Complexity: O(log n) in the number of pieces.
  func sourceRange(of range: TextRange) -> Range<Int>? {
    guard let trimmed = trimmed(range) else { return nil }
    guard let first = piece(at: trimmed.lower), let last = piece(at: trimmed.upper - 1) else {
      return nil
    }
    let head = pieces[first]
    let tail = pieces[last]
    let start: Int
    if head.isVerbatim {
      let delta = trimmed.lower - Int(head.textStart)
      start = head.sourceStart + delta - (delta == 0 ? Int(head.openCount) : 0)
    } else {
      start = head.sourceStart - Int(head.openCount)
    }
    let end =
      tail.isVerbatim
      ? tail.sourceStart + (trimmed.upper - Int(tail.textStart))
      : tail.sourceStart + Int(tail.sourceCount)
    return start..<max(start, end)
  }

  /// The piece that holds the byte at `offset`; nil for a separator.
  private func piece(at offset: Int) -> Int? {
    pieces.withUnsafeBufferPointer { pieces in
      // The last piece that begins at the offset or in front of it, among `count` from `first` on. The
      // halves are chosen without a branch, which nobody could foresee.
      var first = 0
      var count = pieces.count
      while count > 1 {
        let half = count &>> 1
        first = Int(pieces[first &+ half].textStart) <= offset ? first &+ half : first
        count &-= half
      }
      guard count == 1, Int(pieces[first].textStart) <= offset,
        offset < Int(pieces[first].textEnd)
      else { return nil }
      return first
    }
  }

  /// The range without white space at its ends, or nil where nothing else is in it.
  func trimmed(_ range: TextRange) -> TextRange? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = max(0, range.lower)
      var end = min(bytes.count, range.upper)
      guard start < end else { return nil }
      // Mostly there is none.
      if bytes[start] > 0x20, bytes[end &- 1] > 0x20 { return TextRange(start, end) }
      while start < end, bytes[start].isBlank { start &+= 1 }
      while end > start, bytes[end &- 1].isBlank { end &-= 1 }
      return start < end ? TextRange(start, end) : nil
    }
  }

  /// Whether a range shows nothing but white space.
  func isBlank(_ range: TextRange) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let end = min(bytes.count, range.upper)
      var offset = max(0, range.lower)
      while offset < end, bytes[offset].isBlank { offset &+= 1 }
      return offset >= end
    }
  }

  /// The text of a range with white space collapsed to single spaces, none at the ends.
  func string(_ range: TextRange) -> String {
    guard let trimmed = trimmed(range) else { return "" }
    return bytes.withUnsafeBufferPointer { bytes in
      let stretch = UnsafeBufferPointer(rebasing: bytes[trimmed.bounds])
      // Mostly every blank is a single space already.
      if Self.isCollapsed(stretch) { return String(decoding: stretch, as: UTF8.self) }
      return String(unsafeUninitializedCapacity: stretch.count) { out in
        var count = 0
        for byte in stretch where !(byte.isBlank && count > 0 && out[count - 1] == 0x20) {
          out[count] = byte.isBlank ? 0x20 : byte
          count += 1
        }
        return count
      }
    }
  }

  /// Whether all blanks of a stretch are single spaces.
  private static func isCollapsed(_ stretch: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while true {
      offset = stretch.wordsEnd(from: offset, to: stretch.count)
      guard offset < stretch.count else { return true }
      let byte = stretch[offset]
      offset += 1
      if byte == 0x09 || byte == 0x0A { return false }
      if byte == 0x20, offset < stretch.count, stretch[offset].isBlank { return false }
    }
  }

  /// The style that holds for every visible byte of a range (white space and punctuation at its
  /// ends do not count).
  func commonStyle(_ range: TextRange) -> Style {
    guard !styles.isEmpty, var rest = trimmed(range) else { return [] }
    while !rest.isEmpty, bytes[rest.upper - 1].isASCIIPunctuation {
      rest = rest.prefix(upTo: rest.upper - 1)
    }
    guard let core = trimmed(rest) else { return [] }
    var low = firstStyle(endingBehind: core.lower)
    var result: Style?
    var offset = core.lower
    while offset < core.upper {
      while low < styles.count, styles[low].range.upper <= offset { low += 1 }
      let here: Style
      let next: Int
      if low < styles.count, styles[low].range.lower <= offset {
        here = styles[low].style
        next = styles[low].range.upper
      } else {
        here = []
        next = low < styles.count ? styles[low].range.lower : core.upper
      }
      if !isBlank(TextRange(offset, min(next, core.upper))) {
        result = result.map { $0.intersection(here) } ?? here
      }
      offset = next
    }
    return result ?? []
  }
}

extension VisibleText {
  /// Index of the first style run that ends behind an offset.
  private func firstStyle(endingBehind offset: Int) -> Int {
    var low = 0
    var high = styles.count
    while low < high {
      let middle = (low + high) / 2
      if styles[middle].range.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where emphasis that begins with a range ends, at most at the end of the range; its start where
  /// it does not begin with emphasis.
  ///
  /// Complexity: O(log n) in the style runs, and linear in those of the range.
  func emphasisEnd(_ range: TextRange) -> Int {
    var end = range.lower
    var index = firstStyle(endingBehind: range.lower)
    while index < styles.count, styles[index].range.lower < range.upper,
      !styles[index].style.isDisjoint(with: .emphasis),
      isBlank(TextRange(end, max(end, styles[index].range.lower)))
    {
      end = min(styles[index].range.upper, range.upper)
      index += 1
    }
    return end
  }
}

extension UInt8 {
  /// Space, tab or line feed: the only white space in visible text.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIUpper: Bool { self &- 0x41 < 26 }
  var isASCIILower: Bool { self &- 0x61 < 26 }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIIDigit && !isASCIILetter
  }
  /// The byte in lower case where it is an ASCII capital.
  var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
}

/// A number or letter in front of a line that is no list marker to CommonMark: `1.1`, `(a)`, `28\.`
///
/// It only tells where blocks begin; what the number means is not asked here.
struct MarkdownEntry: Equatable {
  enum Shape: UInt8 {
    /// `1.`
    case number
    /// `1.1`, `12/38`
    case compound
    /// `1)`, `b)`, `iv)`
    case closed
    /// `(1)`, `(b)`, `(iv)`
    case bracketed
    /// `b.`, `iv.`
    case letter
  }

  var shape: Shape
  /// The last number in it, or the place of its letter.
  var value: Int
  /// Whether the text behind begins with a small letter, as the rest of a sentence does.
  var goesOnSmall: Bool

  /// Reads the number at the start of a line, inside emphasis too.
  init?(_ page: MarkdownLine.Page, _ line: Range<Int>) {
    var scan = Scan(page: page, offset: line.lowerBound, end: line.upperBound)
    scan.skipEmphasis()
    guard let (shape, value) = scan.number() else { return nil }
    scan.skipEmphasis()
    guard scan.isAtBlank else { return nil }
    while scan.offset < scan.end, scan.isAtBlank { scan.offset += 1 }
    scan.skipEmphasis()
    self.shape = shape
    self.value = value
    goesOnSmall = scan.byte.isASCIILower
  }

  /// Whether a line with this number begins an entry inside a paragraph or behind a list.
  ///
  /// - Parameters:
  ///   - opener: The number with which the paragraph began.
  ///   - isBehindList: Whether the paragraph is a list entry that the line is not indented under.
  ///   - endsStatement: Whether the line before ends as a statement or an opener of a list does.
  func opensBlock(
    after opener: MarkdownEntry?, isBehindList: Bool, endsStatement: Bool
  ) -> Bool {
    if endsStatement { return true }
    if let opener, opener.shape == shape, !goesOnSmall || value == opener.value + 1 { return true }
    if isBehindList { return !goesOnSmall || shape == .closed || shape == .bracketed }
    // “… at the meeting of ⏎ 12. September” goes on.
    return !goesOnSmall && shape != .number && shape != .letter
  }
}

extension MarkdownEntry {
  /// A place in a line; behind its end there are blanks.
  fileprivate struct Scan {
    let page: MarkdownLine.Page
    var offset: Int
    let end: Int

    var byte: UInt8 { offset < end ? page[offset] : 0x20 }

    /// Whether a blank stands here, or the second byte of a no-break space.
    var isAtBlank: Bool {
      byte == 0x20 || byte == 0x09 || byte == 0xA0
        || byte == 0xC2 && offset + 1 < end && page[offset + 1] == 0xA0
    }

    mutating func skipEmphasis() {
      let limit = offset + 4
      while offset < limit, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") { offset += 1 }
    }

    /// Steps over a sign, escaped or not.
    mutating func take(_ sign: UInt8) -> Bool {
      let start = offset
      if byte == UInt8(ascii: "\\") { offset += 1 }
      if byte == sign {
        offset += 1
        return true
      }
      offset = start
      return false
    }

    /// A number with its signs.
    mutating func number() -> (Shape, Int)? {
      let isOpen = take(UInt8(ascii: "("))
      let isNumber = byte.isASCIIDigit
      let isSmall = byte.isASCIILower
      guard let value = isNumber ? digits() : letters() else { return nil }
      if take(UInt8(ascii: ")")) { return (isOpen ? .bracketed : .closed, value) }
      if isOpen { return nil }
      if isNumber { return compound(value) }
      // “A. Smith” is a name.
      return isSmall && take(UInt8(ascii: ".")) ? (.letter, value) : nil
    }

    /// What follows the first group of figures.
    private mutating func compound(_ first: Int) -> (Shape, Int)? {
      var value = first
      var groups = 1
      while groups < 6 {
        let start = offset
        guard take(UInt8(ascii: ".")) || take(UInt8(ascii: "/")), let next = digits() else {
          offset = start
          break
        }
        value = next
        groups += 1
      }
      let isClosed = take(UInt8(ascii: ".")) || take(UInt8(ascii: ")"))
      if groups > 1 { return (.compound, value) }
      return isClosed ? (.number, value) : nil
    }

    /// Up to three figures.
    private mutating func digits() -> Int? {
      let start = offset
      var value = 0
      while byte.isASCIIDigit {
        value = value * 10 + Int(byte & 0x0F)
        offset += 1
        if offset - start > 3 { return nil }
      }
      return offset > start ? value : nil
    }

    /// One letter, or a small Roman number, which has no value here.
    private mutating func letters() -> Int? {
      let start = offset
      var isRoman = true
      while byte.isASCIILetter, offset - start < 5 {
        isRoman =
          isRoman
          && (byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x"))
        offset += 1
      }
      switch offset - start {
      case 0: return nil
      case 1: return Int(page[start] | 0x20) - 0x60
      case 2...4: return isRoman ? 0 : nil
      default: return nil
      }
    }
  }
}

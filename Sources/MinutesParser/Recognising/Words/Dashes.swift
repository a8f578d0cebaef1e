/// What counts as a dash in the visible text: `-`, `–` and `—`.
extension Page {
  /// Whether `–` or `—` stands at an offset.
  @inline(__always)
  func hasLongDash(at offset: Int) -> Bool {
    byte(offset) == 0xE2 && (has("–", at: offset) || has("—", at: offset))
  }

  /// Bytes of the dash, long or short, at an offset; 0 where there is none.
  func dashWidth(at offset: Int) -> Int {
    byte(offset) == UInt8(ascii: "-") ? 1 : hasLongDash(at: offset) ? 3 : 0
  }

  /// Whether a dash, long or short, stands at an offset.
  func hasDash(at offset: Int) -> Bool { dashWidth(at: offset) > 0 }

  /// Whether what stands at an offset is a dash and no hyphen: a long one, or `-` in front of a blank.
  func hasDashProper(at offset: Int) -> Bool {
    hasLongDash(at: offset) || byte(offset) == UInt8(ascii: "-") && byte(offset + 1).isBlank
  }

  /// Bytes of the colon or dash at an offset, which set a label off from what it labels; 0 where there is none.
  func colonOrDashWidth(at offset: Int) -> Int {
    byte(offset) == UInt8(ascii: ":") ? 1 : dashWidth(at: offset)
  }

  /// Whether a colon or a dash stands at an offset.
  func hasColonOrDash(at offset: Int) -> Bool { colonOrDashWidth(at: offset) > 0 }

  /// Whether a range is a dash and nothing else.
  func isDash(_ range: TextRange) -> Bool {
    !range.isEmpty && dashWidth(at: range.lower) == range.count
  }

  /// Whether a gap between two words is a dash between blanks.
  func isSpacedDash(_ gap: TextRange) -> Bool {
    let core = trimmed(gap)
    return core.lower > gap.lower && core.upper < gap.upper && isDash(core)
  }

  /// Whether a dash between blanks stands in a range.
  func hasSpacedDash(in range: TextRange) -> Bool {
    wordIndices(range).dropFirst().contains {
      isSpacedDash(gap(before: $0))
    }
  }

  /// Whether the last sign of a range is a dash.
  func endsWithDash(_ range: TextRange) -> Bool {
    byte(range.upper - 1) == UInt8(ascii: "-") || hasLongDash(at: range.upper - 3)
  }
}

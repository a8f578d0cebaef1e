internal import MinutesIndex

/// A text, and the stretches of it that were found.
struct MarkedText: Sendable, Hashable {
  /// UTF-8.
  var text: [UInt8]
  /// UTF-8 offsets in `text`, ascending, none overlapping another.
  var ranges: [Range<Int>]

  /// Long texts are cut to what stands around each place that was found, so many bytes on both sides.
  static let surroundings = 600
  private static let limit = 2400

  init(_ text: String, ranges: [Range<Int>] = []) {
    self.text = Array(text.utf8)
    self.ranges = ranges
  }

  /// The part of the text that a screen has room for: all of it, or what stands around each place that
  /// was found. Each gap is shown as “…”, and every place stays.
  ///
  /// Complexity: O(n) in the length of the text.
  var excerpt: MarkedText {
    guard text.count > Self.limit else { return self }
    var windows: [Range<Int>] = []
    for range in ranges.isEmpty ? [0..<0] : ranges {
      let before = space(atOrAfter: max(range.lowerBound - Self.surroundings, 0))
      let start = before == 0 ? 0 : before + 1
      let end = space(atOrAfter: min(range.upperBound + Self.surroundings, text.count))
      let window = min(start, range.lowerBound)..<max(end, range.upperBound)
      if let last = windows.last, window.lowerBound <= last.upperBound {
        windows[windows.count - 1] = last.lowerBound..<max(window.upperBound, last.upperBound)
      } else {
        windows.append(window)
      }
    }
    return joined(windows)
  }

  private func joined(_ windows: [Range<Int>]) -> MarkedText {
    var excerpt = MarkedText("")
    var next = ranges[...]
    for window in windows {
      if window.lowerBound > 0 { excerpt.text += (excerpt.text.isEmpty ? "… " : " … ").utf8 }
      let shift = excerpt.text.count - window.lowerBound
      excerpt.text += text[window]
      while let range = next.first, range.upperBound <= window.upperBound {
        excerpt.ranges.append((range.lowerBound + shift)..<(range.upperBound + shift))
        next.removeFirst()
      }
    }
    if let last = windows.last, last.upperBound < text.count { excerpt.text += " …".utf8 }
    return excerpt
  }

  /// The next space or the end of the text; 0 stays.
  private func space(atOrAfter offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    return text[offset...].firstIndex(of: 0x20) ?? text.count
  }
}

internal import MinutesArchive

/// Text broken into lines of a width, some stretches of it marked.
///
/// Lines break at white space, before and behind wide characters as Chinese or Japanese ones, and
/// inside of words that are longer than a line. Combining characters stay with what they combine with.
struct WrappedText {
  private let width: Int
  private let margin: [UInt8]
  private let marks: Marks
  private var bytes: [UInt8] = []
  private var column = 0
  /// Whether a blank stands between what is on the line and the word that is being read.
  private var hasGap = false
  /// The word that is being read, and the columns it takes.
  private var word: [UInt8] = []
  private var wordWidth = 0
  /// Whether the word ends before the next character that takes room.
  private var isWordWhole = false
  private var isMarked = false
  /// Whether the line was in a mark when the word began.
  private var wordBeganMarked = false

  /// What is put around what is marked.
  enum Marks: Sendable, Hashable {
    /// Sequences that a terminal takes for a colour.
    case style(Style)
    /// Asterisks, which take room.
    case asterisks

    var start: String {
      switch self {
      case .style(let style): style.rawValue
      case .asterisks: "**"
      }
    }

    var end: String {
      switch self {
      case .style: Style.end
      case .asterisks: "**"
      }
    }

    var columns: Int { self == .asterisks ? 2 : 0 }
  }

  /// - Parameters:
  ///   - width: Columns of text on a line.
  ///   - margin: Blanks in front of each line, besides.
  ///   - marks: What is put around what is marked.
  init(width: Int, margin: Int, marks: Marks) {
    self.width = max(width, 4)
    self.margin = Array(repeating: 0x20, count: margin)
    self.marks = marks
  }

  /// The lines, margins in front of all and without a line feed at the end.
  ///
  /// Complexity: O(n).
  static func lines(of marked: MarkedText, width: Int, margin: Int, marks: Marks) -> [UInt8] {
    var wrapped = WrappedText(width: width, margin: margin, marks: marks)
    wrapped.bytes = wrapped.margin
    wrapped.append(marked)
    wrapped.endWord()
    return wrapped.bytes
  }

  private mutating func append(_ marked: MarkedText) {
    var ranges = marked.ranges[...]
    var offset = 0
    for scalar in String(decoding: marked.text, as: UTF8.self).unicodeScalars {
      if let range = ranges.first, offset == range.lowerBound { mark(true) }
      if scalar.properties.isWhitespace, !TerminalText.joins(scalar) {
        endWord()
        hasGap = true
      } else {
        append(scalar)
      }
      offset += UTF8.width(scalar)
      if let range = ranges.first, offset >= range.upperBound {
        mark(false)
        ranges.removeFirst()
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let shown = TerminalText.visible(scalar)
    let columns = TerminalText.columns(of: shown)
    let isWide = columns == 2 && shown.utf8.count > 2
    if columns > 0, isWordWhole || isWide || wordWidth + columns > width { endWord() }
    word += shown.utf8
    wordWidth += columns
    if columns > 0 { isWordWhole = isWide }
  }

  private mutating func mark(_ isStart: Bool) {
    if wordWidth + marks.columns > width || (isStart && isWordWhole) { endWord() }
    if word.isEmpty { wordBeganMarked = isMarked }
    word += (isStart ? marks.start : marks.end).utf8
    wordWidth += marks.columns
    isMarked = isStart
  }

  private mutating func endWord() {
    isWordWhole = false
    guard !word.isEmpty else { return }
    if column > 0, column + (hasGap ? 1 : 0) + wordWidth > width {
      breakLine()
    } else if column > 0, hasGap {
      bytes.append(0x20)
      column += 1
    }
    bytes += word
    column += wordWidth
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    hasGap = false
    wordBeganMarked = isMarked
  }

  /// A colour ends with the line and begins again on the next, so that the margin has none.
  private mutating func breakLine() {
    let splitsColour = wordBeganMarked && marks != .asterisks
    if splitsColour { bytes += marks.end.utf8 }
    bytes.append(0x0A)
    bytes += margin
    if splitsColour { bytes += marks.start.utf8 }
    column = 0
  }
}

internal import MinutesArchive

/// Text broken into lines of a width, some stretches of it marked.
struct WrappedText {
  private let width: Int
  private let margin: String
  private let marks: (start: String, end: String)
  private let marksTakeRoom: Bool
  private var bytes: [UInt8] = []
  private var column = 0
  private var isMarked = false
  /// The word that is being read, and the columns it takes.
  private var word: [UInt8] = []
  private var wordWidth = 0
  /// Whether the line was in a mark when the word began.
  private var wordBeganMarked = false

  /// - Parameters:
  ///   - width: Columns of text on a line.
  ///   - margin: Blanks in front of each line.
  ///   - marks: What is put around what is marked.
  ///   - marksTakeRoom: Whether they can be seen.
  init(width: Int, margin: Int, marks: (start: String, end: String), marksTakeRoom: Bool) {
    self.width = width
    self.margin = String(repeating: " ", count: margin)
    self.marks = marks
    self.marksTakeRoom = marksTakeRoom
    bytes += self.margin.utf8
  }

  mutating func append(_ excerpt: Excerpt) {
    var ranges = excerpt.ranges[...]
    var offset = 0
    for scalar in String(decoding: excerpt.text, as: UTF8.self).unicodeScalars {
      if let range = ranges.first, offset == range.lowerBound { mark(true) }
      if scalar == " " || scalar == "\t" || scalar == "\n" {
        endWord()
      } else {
        let shown = TerminalText.visible(String(scalar))
        word += shown.utf8
        wordWidth += shown.unicodeScalars.reduce(0) { $0 + TerminalText.columns(of: $1) }
      }
      offset += scalar.utf8.count
      if let range = ranges.first, offset >= range.upperBound {
        mark(false)
        ranges.removeFirst()
      }
    }
  }

  /// The lines, without a line feed at the end.
  mutating func finish() -> [UInt8] {
    endWord()
    return bytes
  }

  private mutating func mark(_ isStart: Bool) {
    if word.isEmpty { wordBeganMarked = isMarked }
    let sequence = isStart ? marks.start : marks.end
    word += sequence.utf8
    if marksTakeRoom { wordWidth += sequence.unicodeScalars.count }
    isMarked = isStart
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if column > 0, column + 1 + wordWidth > width {
      breakLine()
    } else if column > 0 {
      bytes.append(0x20)
      column += 1
    }
    bytes += word
    column += wordWidth
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
    wordBeganMarked = isMarked
  }

  /// A colour ends with the line and begins again on the next, so that the margin has none.
  private mutating func breakLine() {
    let splitsColour = wordBeganMarked && !marksTakeRoom
    if splitsColour { bytes += marks.end.utf8 }
    bytes.append(0x0A)
    bytes += margin.utf8
    if splitsColour { bytes += marks.start.utf8 }
    column = 0
  }
}

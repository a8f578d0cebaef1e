/// One line of a plain text that shows something; empty lines are only counted.
struct PlainTextLine: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A form feed stands between this line and the one before.
    static let pageStart = Flags(rawValue: 1)
    /// Part of the page and not of the text: running heads and feet, page numbers.
    static let furniture = Flags(rawValue: 2)
    /// Nothing but signs that draw a line.
    static let rule = Flags(rawValue: 4)
    /// Holds a bullet glyph between blanks behind its first character.
    static let innerBullet = Flags(rawValue: 8)
    static let pipe = Flags(rawValue: 16)
    /// Nothing but pipes.
    static let onlyPipes = Flags(rawValue: 32)
    /// The first word is letters of ASCII alone, and so no number or letter of an entry.
    static let plainWord = Flags(rawValue: 64)
  }

  /// A stretch of blanks inside a line as wide as a column gap, three columns or a tab.
  struct Gap: Sendable {
    /// Column and offset at which the text in front ends.
    var startColumn: UInt16
    var startOffset: Int32
    /// Column and offset at which the text goes on.
    var endColumn: UInt16
    var endOffset: Int32
  }

  /// Offsets of the first visible byte, and behind the last one.
  var start: Int32
  var end: Int32
  /// Columns of blanks in front.
  var indent: UInt16
  /// Column behind the last character; a column is a character wide.
  var width: UInt16 = 0
  /// Width of the first word.
  var firstWord: UInt8 = 0
  var gapCount: UInt8 = 0
  var flags: Flags = []
  /// Empty lines in front, those that hold only blanks as well.
  var blanksBefore: UInt16
  /// Index of the first gap.
  var firstGap: Int32 = 0
  /// Index of the number or letter in front among those of the text; -1 where there is none.
  var marker: Int32 = -1
  /// Number of the line in the file, from 0.
  var number: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
  var isFurniture: Bool { flags.contains(.furniture) }
  var isRule: Bool { flags.contains(.rule) }
  var isPageStart: Bool { flags.contains(.pageStart) }
}
